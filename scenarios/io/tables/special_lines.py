"""Parses the special rows and columns of a table: directions, weights, ends, units, ids, thresholds."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial

import numpy as np

from scenarios.io.tables.formula_escaping import plain
from scenarios.io.tables.layout.directions import direction_of
from scenarios.io.tables.layout.native_form import LEFT_OUT
from scenarios.io.tables.layout.special_labels import (
    ASSUMED,
    NUMERIC_ROWS,
    ROWS,
    TEXT_COLUMNS,
    TEXT_ROWS,
    WORD_ROWS,
    word_of,
)
from scenarios.io.tables.layout_lookup import LONGEST_SHOWN, LayoutLookup
from scenarios.io.tables.names_and_units import serves_as_id
from scenarios.validation.field_rules import id_findings, string_findings
from scoring.problem import Array, readonly_array

ASSUMABLE = ("direction", "ends", "low", "high", "weight")  # words of the row #assumed


@dataclass(slots=True)
class Specials:
    """words, numbers: one entry a criterion, "" or NaN where there is none; beside: one entry a recommendation."""

    words: dict[str, tuple[str, ...]] = field(default_factory=dict)
    numbers: dict[str, Array] = field(default_factory=dict)
    beside: dict[str, tuple[str, ...]] = field(default_factory=dict)


def read_specials(ground: LayoutLookup) -> Specials:
    """Read the special rows and columns of the program's own form, or what the layout knows instead."""
    found = Specials()
    if ground.layout.own:
        for i, line in ground.rows.items():
            if line.role in ("direction", "weight", "low", "high", "unit", "special"):
                _read_row(ground, i, found)
        _read_columns(ground, found)
    else:
        _take_lines(ground, found)
        _take_ids(ground, found)
    _take_directions(ground, found)
    return found


# the program's own form


def _read_row(ground: LayoutLookup, i: int, found: Specials) -> None:
    names = ground.names or 0
    marks = ((j, word_of(ground.grid.text(i, j))) for j in range(names + 1))
    at, name = next(((j, word) for j, word in marks if word is not None), (names, ""))
    if name in found.words or name in found.numbers:
        ground.find(i, at, "special_row_twice", name=name)
    elif name in WORD_ROWS:
        found.words[name] = tuple(ground.each(i, partial(_word, ground, name), ""))
    elif name == ASSUMED:
        found.words[name] = tuple(ground.each(i, partial(_assumed, ground), ""))
    elif name in TEXT_ROWS:
        found.words[name] = tuple(ground.each(i, partial(_text, ground, name), ""))
    elif name in NUMERIC_ROWS:
        found.numbers[name] = _figures(ground, i)
        if name == "weight":
            _check_weights(ground, i, found.numbers[name])
    else:
        ground.find(i, at, "special_row_unknown", name=name, known=tuple(f"#{each}" for each in ROWS))


def _word(ground: LayoutLookup, name: str, i: int, j: int, text: str) -> str:
    word = text.strip().lower()
    word = (direction_of(text) or word) if name == "objective" else word
    if word not in WORD_ROWS[name]:
        ground.find(i, j, "word_unknown", text=text[:LONGEST_SHOWN], known=tuple(WORD_ROWS[name]))
    return word


def _assumed(ground: LayoutLookup, i: int, j: int, text: str) -> str:
    for word in text.lower().split():
        if word not in ASSUMABLE:
            ground.find(i, j, "word_unknown", text=word[:LONGEST_SHOWN], known=tuple(ASSUMABLE))
    return text.lower()


def _text(ground: LayoutLookup, name: str, i: int, j: int, text: str) -> str:
    bare = plain(text)
    is_id = name.endswith("id")
    check = id_findings if is_id and bare else partial(string_findings, name=not name.startswith("unit"))
    ground.findings += check(ground.grid.cell_at(i, j), bare)
    return bare if is_id or name == "unit" else text


def _figures(ground: LayoutLookup, i: int) -> Array:
    """Figures of the criteria in a row, each read by itself: they have the units of their columns."""
    values: list[float] = []
    for j in ground.criteria:
        column = ground.reader.read([ground.grid.cell(i, j)])
        ground.report(column, [(i, j)])
        values.append(np.nan if column.values[0] is None else column.values[0])
    return readonly_array(values)


def _check_weights(ground: LayoutLookup, i: int, weights: Array) -> None:
    for j, weight in zip(ground.criteria, weights.tolist(), strict=True):
        if weight < 0:
            ground.find(i, j, "weight_negative", criterion=ground.columns[j].name, weight=weight)
    if weights.size and not ((weights > 0) | (weights < 0)).any():
        ground.find(i, ground.names or 0, "weights_all_zero")


def _read_columns(ground: LayoutLookup, found: Specials) -> None:
    for j, line in ground.columns.items():
        word = word_of(ground.grid.text(ground.head, j))
        if word in TEXT_COLUMNS and line.role not in LEFT_OUT:
            texts = ((i, ground.grid.text(i, j)) for i in ground.items)
            found.beside[word] = tuple(_text(ground, word, i, j, text) for i, text in texts)


# any other form


def _take_lines(ground: LayoutLookup, found: Specials) -> None:
    lines = [ground.columns[j] for j in ground.criteria]
    if any(line.unit for line in lines):
        found.words["unit"] = tuple(line.unit for line in lines)
    for name in ("weight", "low", "high"):
        values = [getattr(line, name) for line in lines]
        if any(value is not None for value in values):
            found.numbers[name] = readonly_array([np.nan if value is None else value for value in values])
    rows = [i for i, line in ground.rows.items() if line.role == "weight"]
    if rows:
        column = ground.reader.row(rows[0])
        ground.report(column, [(rows[0], j) for j in ground.criteria])
        _check_weights(ground, rows[0], found.numbers.get("weight", np.full(len(lines), np.nan)))
    for i in (i for i, line in ground.rows.items() if line.role == "direction"):
        for j, text in ((j, ground.grid.text(i, j)) for j in ground.criteria):
            if text and direction_of(text) is None and ground.columns[j].direction_source != "answered":
                ground.find(i, j, "word_unknown", text=text[:LONGEST_SHOWN], known=tuple(WORD_ROWS["objective"]))


def _take_ids(ground: LayoutLookup, found: Specials) -> None:
    """The ids of a column of ids, if they can serve: short ones with a letter in them, each another."""
    for j in (j for j, line in ground.columns.items() if line.role == "id"):
        ids = tuple(ground.grid.text(i, j) for i in ground.items)
        if len(set(ids)) == len(ids) and all(map(serves_as_id, ids)) and not any(map(str.isdigit, ids)):
            found.beside["id"] = ids
            return


# both


def _take_directions(ground: LayoutLookup, found: Specials) -> None:
    """Directions that are given or answered, and those taken from words, which stay assumed."""
    lines = [ground.columns[j] for j in ground.criteria]
    if not ground.layout.own or any(line.direction_source in ("answered", "proposed") for line in lines):
        given = found.words.get("objective", ("",) * len(lines))
        ways = tuple(
            word
            if line.direction_source in ("assumed", "given") and ground.layout.own
            else _way(line.direction, line.direction_source)
            for word, line in zip(given, lines, strict=True)
        )
        if any(ways):
            found.words["objective"] = ways
    taken = [line.direction_source == "proposed" for line in lines]
    if any(taken):
        said = found.words.get(ASSUMED, ("",) * len(lines))
        found.words[ASSUMED] = tuple(_joined(words, new) for words, new in zip(said, taken, strict=True))


def _way(direction: str | None, known: str | None) -> str:
    return direction or "" if known in ("given", "answered", "proposed") else ""


def _joined(words: str, new: bool) -> str:
    return " ".join(dict.fromkeys((*words.split(), *(("direction",) if new else ()))))
