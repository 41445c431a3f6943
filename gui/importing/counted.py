"""What the cells of a sheet count as, where that is not what stands there. Without Qt."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from gui.importing.stand import Stand
from scenarios.numbers import written
from scenarios.tables.cells import Cell
from scenarios.tables.ground import Ground
from scenarios.tables.layout.figures import ENDLESS, Ends, scale_ends

DASH = "–"  # counts as no score


class Counted:
    """The figures of one stand, read a criterion at a time, as they are asked for."""

    def __init__(self, stand: Stand) -> None:
        self._stand = stand
        self._columns: dict[int, Mapping[int, float | None]] = {}

    def settled(self, row: int, column: int, cell: Cell) -> str:
        """What somebody said that a cell is, or figures such as it; "" for every other cell."""
        answers = self._stand.answers
        said = answers.cells.get((row, column))
        if said is not None:
            return said or DASH
        return self.read(row, column, cell) if answers.decimal or answers.ranges else ""

    def read(self, row: int, column: int, cell: Cell) -> str:
        """What a text counts as, if it comes in as a figure; "" for what is written so."""
        stand = self._stand
        figure, item = (row, column) if stand.layout.turned else (column, row)
        if not isinstance(cell.value, str) or stand.ground(row, column) != "figures" or stand.is_asked(row, column):
            return ""
        if figure not in self._ground.criteria or item not in self._places:
            return ""
        value = self._values(figure)[item]
        text = DASH if value is None else written(value)
        return text if text != cell.value else ""

    @cached_property
    def _ground(self) -> Ground:
        return Ground(self._stand.sheet, self._stand.layout)

    @cached_property
    def _places(self) -> frozenset[int]:
        return frozenset(self._ground.items)

    @cached_property
    def _ends(self) -> Mapping[int, Ends]:
        ground = self._ground
        lows, highs = ([i for i, line in ground.rows.items() if line.role == role] for role in ("low", "high"))
        return scale_ends(ground.grid, ground.reader, lows, highs, ground.criteria)

    def _values(self, figure: int) -> Mapping[int, float | None]:
        """The figures of a criterion by recommendation, both as lines of the grid."""
        if figure not in self._columns:
            ground = self._ground
            cells = [ground.grid.cell(i, figure) for i in ground.items]
            column = ground.reader.read(cells, *self._ends.get(figure, ENDLESS))
            self._columns[figure] = dict(zip(ground.items, column.values, strict=True))
        return self._columns[figure]
