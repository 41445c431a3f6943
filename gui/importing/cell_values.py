"""The values that cells count as, where these differ from what stands in them. Without Qt."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from gui.importing.import_state import ImportState
from scenarios.io.tables.cells import TableCell
from scenarios.io.tables.layout.column_figures import ENDLESS, Ends
from scenarios.io.tables.layout.layout_types import Axis
from scenarios.io.tables.layout_lookup import LayoutLookup
from scenarios.numbers import read_column, written

DASH = "–"  # counts as no score
MARKS = frozenset(",.，．。")  # of decimals or of groups


class CellValues:
    """The figures of one stand, read as they are asked for."""

    def __init__(self, stand: ImportState) -> None:
        self._stand = stand
        self._columns: dict[int, Mapping[int, float | None]] = {}

    def settled(self, row: int, column: int, cell: TableCell) -> str:
        """What somebody said that a cell is, or marks or ranges as it has; "" for every other cell.

        It is asked for every cell that is shown, so that it reads the cell alone: the mark is known by then.
        """
        answers = self._stand.answers
        said = answers.cells.get((row, column))
        if said is not None:
            return said or DASH
        marked = bool(answers.decimal) and not MARKS.isdisjoint(str(cell.value))
        if not (marked or answers.ranges) or not self._is_figure(row, column, cell):
            return ""
        low, high = self._ends.get(self._lines(row, column)[1], ENDLESS)
        alone = read_column([cell], decimal=answers.decimal, low=low, high=high, ranges=answers.ranges)
        if alone.doubts or not (marked or alone.ranges):
            return ""
        return _words(cell, alone.values[0])

    def read(self, row: int, column: int, cell: TableCell) -> str:
        """What a text counts as beside all others of its criterion; "" for what is written so, or is no figure."""
        if not self._is_figure(row, column, cell):
            return ""
        item, criterion = self._lines(row, column)
        return _words(cell, self._values(criterion).get(item))

    def _is_figure(self, row: int, column: int, cell: TableCell) -> bool:
        """Whether a text comes in as a figure."""
        stand = self._stand
        axes: tuple[tuple[Axis, int], tuple[Axis, int]] = (("row", row), ("column", column))
        roles = {stand.role(axis, index) for axis, index in axes}
        return isinstance(cell.value, str) and roles == {"item", "criterion"} and not stand.is_doubtful(row, column)

    def _lines(self, row: int, column: int) -> tuple[int, int]:
        """Those of the recommendation and of the criterion."""
        return (column, row) if self._stand.layout.turned else (row, column)

    @cached_property
    def _ground(self) -> LayoutLookup:
        return LayoutLookup(self._stand.sheet, self._stand.layout)

    @cached_property
    def _ends(self) -> Mapping[int, Ends]:
        return {each.index: (each.low, each.high) for each in self._stand.layout.criteria}

    def _values(self, criterion: int) -> Mapping[int, float | None]:
        """The figures of a criterion by recommendation."""
        if criterion not in self._columns:
            ground = self._ground
            cells = [ground.grid.cell(i, criterion) for i in ground.items]
            column = ground.reader.read(cells, *self._ends.get(criterion, ENDLESS))
            self._columns[criterion] = dict(zip(ground.items, column.values, strict=True))
        return self._columns[criterion]


def _words(cell: TableCell, value: float | None) -> str:
    text = DASH if value is None else written(value)
    return text if text != cell.value else ""
