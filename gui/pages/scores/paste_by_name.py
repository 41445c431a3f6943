"""Reads a pasted block that has names in it: its rows and columns go where these names stand in the matrix."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from gui.pages.scores.paste import Block
from gui.widgets.table_model import exact
from scenarios.io.tables.cells import TableCell
from scenarios.io.tables.match_names import Part, matched_ids
from scenarios.model import Criterion, Scenario

ENOUGH = 0.5  # share of the names of a line that must be known, so that it is a line of names
_FIGURE = re.compile(r"[\d\s.,%+−-]*")  # what may be a score is no name
_UNIT = re.compile(r"\s*[(（][^()（）]*[)）]\s*$")  # as tables write it behind a name


@dataclass(frozen=True, slots=True)
class BlockWithNames:
    """The figures whose places are known. rows: recommendation ids; criteria: of the columns; unknown: names that stand
    for nothing here, or for two things, in their order."""

    figures: Block
    rows: tuple[str, ...]
    criteria: tuple[Criterion, ...]
    unknown: tuple[str, ...]


def by_names(block: Block, scenario: Scenario, at: tuple[int, int]) -> BlockWithNames | None:
    """The block by its names; None where it has none. It may lie on its side, with recommendations across; where only
    rows or only columns are named, the others begin at this row and column."""
    straight = _read(block, scenario, at)
    turned = _read([list(column) for column in zip(*block, strict=True)], scenario, at)
    if straight is None or (turned is not None and len(turned.unknown) < len(straight.unknown)):
        return turned
    return straight


def _read(block: Block, scenario: Scenario, at: tuple[int, int]) -> BlockWithNames | None:
    recommendations, criteria = scenario.recommendations[at[0] :], scenario.criteria[at[1] :]
    head, side = list(block[0]), [row[0] for row in block]
    across = _matched(head[1:], scenario.criteria)
    down = _matched(side[1:], scenario.recommendations)
    if across and down:
        rows, columns, figures = down, across, [row[1:] for row in block[1:]]
    elif (across := _matched(head, scenario.criteria)) and len(block) > 1:
        columns, figures = across, list(block[1:])
        rows = [each.id for each in recommendations[: len(figures)]]
    elif (down := _matched(side, scenario.recommendations)) and len(block[0]) > 1:
        rows, figures = down, [row[1:] for row in block]
        columns = [each.id for each in criteria[: len(block[0]) - 1]]
    else:
        return None
    if len(rows) < len(figures) or len(columns) < len(figures[0]):
        return None  # more lines without names than there is room for
    kept_rows = [i for i, id_ in enumerate(rows) if id_]
    kept_columns = [j for j, id_ in enumerate(columns) if id_]
    known = {each.id: each for each in scenario.criteria}
    names = [
        *(_text(cell) for cell, id_ in zip(side[-len(rows) :], rows, strict=True) if not id_),
        *(_text(cell) for cell, id_ in zip(head[-len(columns) :], columns, strict=True) if not id_),
    ]
    return BlockWithNames(
        [[figures[i][j] for j in kept_columns] for i in kept_rows],
        tuple(rows[i] for i in kept_rows),
        tuple(known[columns[j]] for j in kept_columns),
        tuple(name for name in names if name),
    )


def _matched(line: Sequence[TableCell], parts: Sequence[Part]) -> list[str]:
    """What the cells of a line stand for, "" for those that are unknown; nothing where it is no line of names."""
    names = ["" if _FIGURE.fullmatch(text := _text(cell)) else text for cell in line]
    found = matched_ids((), names, parts)
    bare = matched_ids((), [_UNIT.sub("", name) for name in names], parts)
    both = [one or other for one, other in zip(found, bare, strict=True)]
    ids = [id_ if id_ not in both[:place] else "" for place, id_ in enumerate(both)]
    given = sum(map(bool, names))
    return ids if given and sum(map(bool, ids)) >= max(ENOUGH * len(line), 1) else []


def _text(cell: TableCell) -> str:
    return " ".join(exact(cell.value).split())
