"""Collects each criterion's name, dimension, unit, direction, weight and ends, and the doubts about them."""

from __future__ import annotations

import math
from collections.abc import Mapping

import numpy as np

from scenarios.io.tables.formula_escaping import plain
from scenarios.io.tables.layout.column_figures import ENDLESS, ColumnFigures, Ends, Reader, is_whole
from scenarios.io.tables.layout.directions import direction_of, less_word, stated_direction
from scenarios.io.tables.layout.draft import CriterionDraft, Draft
from scenarios.io.tables.layout.label_meanings import bare, bracketed
from scenarios.io.tables.layout.layout_types import Choice, Doubt, Setting
from scenarios.io.tables.layout.oriented_grid import MISSING, NOTHING
from scenarios.io.tables.layout.special_labels import DIMENSION, word_of
from scenarios.io.tables.layout.text_patterns import unit_of, weight_in
from scenarios.model import Direction
from scenarios.numbers import NumberColumn, written
from scenarios.numbers.number_words import POWERS

SUMS = (1.0, 100.0)


def name_criteria(draft: Draft) -> None:
    """Names, dimensions and units of the columns that are criteria, from the rows of names and of units."""
    parents = _own_parents(draft) if draft.own else _parents(draft)
    units = draft.rows_of("unit")
    for j in draft.columns_of("criterion"):
        name = draft.name_of_column(j)
        unit = next((text for i in units if (text := draft.grid.text(i, j))), "")
        unit = unit or ("" if draft.own else unit_of(name))
        draft.criteria[j] = CriterionDraft(name, parents.get(j, ""), unit.strip("()（）[]【】 "))


def _own_parents(draft: Draft) -> dict[int, str]:
    """The dimension of each column in a table of the program's own form, which has a row for it."""
    labels = range(draft.left, max(draft.columns_of("name"), default=draft.left) + 1)
    rows = (i for i in draft.rows_of("special") if DIMENSION in (word_of(draft.grid.text(i, j)) for j in labels))
    return {j: plain(draft.grid.text(i, j)) for i in rows for j in draft.columns_of("criterion")}


def _parents(draft: Draft) -> dict[int, str]:
    """The dimension of each column: what stands over its name, going on to the right where nothing does."""
    grid = draft.grid
    found: dict[int, str] = {}
    if len(draft.header) < 2:
        return found
    lowest, uppers = draft.header[-1], draft.header[:-1]
    last = dict.fromkeys(uppers, "")
    labels = set(draft.columns_of("name", "id", "group"))
    for j in range(draft.left, draft.right + 1):
        own = grid.text(lowest, j) if (lowest, j) not in grid.anchors else ""
        names: list[str] = []
        for i in uppers:
            text = grid.filled(i, j)
            covered = grid.codes[i, j] == NOTHING and (i, j) not in grid.anchors
            text = last[i] if covered and own and j not in labels else text
            last[i] = text if own else ""
            if own and text and text != own:
                names.append(text)
        if names and j not in labels:
            found[j] = " / ".join(dict.fromkeys(names))
    return found


def read_weights(draft: Draft, reader: Reader) -> NumberColumn | None:
    """The weights of the criteria, in their order; those that are missing are said. None where there are none."""
    columns = draft.columns_of("criterion")
    rows = draft.rows_of("weight")
    if len(rows) > 1 and not draft.own:
        for i in rows[1:]:
            draft.doubt_row(i, "several_weights", "ignore", "item", places=tuple(map(draft.grid.row_at, rows)))
    if rows:
        return reader.row(rows[0])
    said = [next(filter(None, map(weight_in, bracketed(draft.criteria[j].name))), None) for j in columns]
    if columns and None not in said and any(abs(sum(w or 0.0 for w in said) - whole) < 1e-6 for whole in SUMS):
        return NumberColumn(tuple(said))
    return None


def take_units(draft: Draft, figures: ColumnFigures, ends: Mapping[int, Ends]) -> None:
    """The units that stand with every figure of a column, where no name has one. Per cent are the unit on a scale of 0
    to 100 alone: elsewhere such figures are shares of 1."""
    for j, criterion in draft.criteria.items():
        column = figures.columns[j]
        if draft.own:
            continue
        if column.percent:
            if criterion.unit in ("", "%"):
                criterion.unit = "%" if ends.get(j, ENDLESS)[1] == 100 else ""
        elif column.tens and criterion.unit.casefold().startswith(tuple(POWERS)):
            draft.doubt_column(j, "tens_twice", "ignore", name=criterion.name, unit=criterion.unit)
        elif criterion.unit and column.unit and criterion.unit.casefold() != column.unit.casefold():
            at, fields = draft.grid.column_at(j), {"name": criterion.name, "unit": column.unit}
            draft.remark(at, "unit_unlike_name", **fields)
        else:
            criterion.unit = criterion.unit or column.unit


def set_weights(draft: Draft, weights: Mapping[int, float | None], percent: bool) -> None:
    """Give the criteria their weights, and say which are missing: they count as 0; and where shares are no whole.
    Of what stands there and cannot be read nothing is said: that is a finding.

    percent: whether they are written with a per cent sign.
    """
    rows = draft.rows_of("weight")
    for j, criterion in draft.criteria.items():
        criterion.weight = weights[j]
    empty = [j for j in draft.criteria if weights[j] is None and rows]
    if any(draft.grid.codes[rows[0], j] not in (NOTHING, MISSING) for j in empty):
        return
    for j in empty:
        draft.remark(draft.grid.cell_at(rows[0], j), "weight_empty", criterion=draft.criteria[j].name)
    shares = [weight for j in draft.criteria if (weight := weights[j]) is not None]
    total = sum(shares)  # they may be of any size
    if rows and 0 < total < math.inf and (percent or max(shares) < 1) and not is_whole(shares):
        text = f"{written(total, percent)}{'%' * percent}"
        draft.remark(draft.grid.row_at(rows[0]), "weights_no_whole", total=text)


def read_directions(draft: Draft) -> None:
    """The direction of each criterion: given, answered, proposed by a word (a doubt), or assumed."""
    answers, unknown = _answers(draft)
    rows = draft.rows_of("direction")
    minutes = not any(stated_direction(each.name) == "max" for each in draft.criteria.values())
    for j, criterion in draft.criteria.items():
        given = next((text for i in rows if (text := draft.grid.text(i, j))), "")
        word = less_word(criterion.name) or less_word(criterion.unit)
        if j in answers:
            criterion.direction, criterion.direction_source = answers[j], "answered"
        elif (stated := direction_of(given) or stated_direction(criterion.name, minutes)) is not None:
            criterion.direction, criterion.direction_source = stated, "given"
        elif word and not (draft.own and rows):
            criterion.direction, criterion.direction_source = "min", "proposed"
        else:
            criterion.direction, criterion.direction_source = "max", "assumed"
    if not draft.answers.take_assumed:
        _ask_directions(draft)
    for key in unknown:
        draft.doubts.append(Doubt((), "direction_of_nothing", {"name": key}))


def _answers(draft: Draft) -> tuple[dict[int, Direction], list[str]]:
    """Answered directions by column, and the names that fit no criterion. A letter in capitals is a column."""
    found: dict[int, Direction] = {}
    unknown: list[str] = []
    places = {draft.grid.column_at(j): j for j in draft.criteria}
    names: Mapping[str, int] = {criterion.name: j for j, criterion in reversed(draft.criteria.items())}
    folded = {bare(name): j for name, j in names.items()}
    for key, direction in draft.answers.directions.items():
        j = places.get(key, names.get(key, folded.get(bare(key), places.get(key.upper()))))
        if j is None:
            unknown.append(key)
        else:
            found[j] = direction
    return found, unknown


def _ask_directions(draft: Draft) -> None:
    proposed = [j for j, criterion in draft.criteria.items() if criterion.direction_source == "proposed"]
    if not proposed:
        return
    at = tuple(map(draft.grid.column_at, proposed))
    names = tuple(draft.criteria[j].name for j in proposed)
    choices = [
        Choice(
            "less_is_better" if way == "min" else "more_is_better",
            tuple(Setting("direction", way, each) for each in at),
        )
        for way in ("min", "max")
    ]
    draft.doubts.append(Doubt(at, "direction_proposed", {"criteria": names, "at": at}, tuple(choices)))


def weight_array(weights: NumberColumn | None) -> np.ndarray | None:
    """(criteria,), NaN where a weight is missing."""
    return None if weights is None else np.array(weights.values, dtype=np.float64)
