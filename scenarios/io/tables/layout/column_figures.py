"""Parses the figures of a table column by column, all in the one number format of the table."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from scenarios.io.tables.cells import TableCell
from scenarios.io.tables.layout.layout_types import Answers
from scenarios.io.tables.layout.oriented_grid import OrientedGrid
from scenarios.numbers import NumberColumn, proved_decimal, read_column, shown_decimal

OPEN = frozenset({"number_unclear", "number_pair"})  # figures that the others of their column do not settle
WHOLES = ((1.0, 0.011), (100.0, 1.01))  # what weights sum to, and how far rounding may leave them from it
YEARS = range(1900, 2200)  # figures that may be such
Array = NDArray[np.float64]
Ends = tuple[float | None, float | None]
ENDLESS: Ends = (None, None)


@dataclass(frozen=True, slots=True)
class ColumnFigures:
    """rows: those that were read; columns: what was found, by the column of the grid."""

    rows: tuple[int, ...]
    columns: Mapping[int, NumberColumn]
    place: Mapping[int, int] = field(default_factory=dict)

    def matrix(self, rows: Sequence[int], columns: Sequence[int]) -> Array:
        """(rows, columns), NaN where there is no figure."""
        places = [self.place[i] for i in rows]
        lines = [np.array(self.columns[j].values, dtype=np.float64)[places] for j in columns]
        return np.array(lines, dtype=np.float64).reshape(len(columns), len(rows)).T


class Reader:
    """Reads columns and rows; what a column leaves open the table settles, if it can.

    rows, columns: where the figures of the table are; plain: the program wrote it, so that a point is the decimal mark
    where nothing says otherwise.
    """

    def __init__(
        self, grid: OrientedGrid, answers: Answers, rows: Sequence[int], columns: Sequence[int], plain: bool = False
    ) -> None:
        self._grid, self._ranges = grid, answers.ranges
        self._rows, self._columns = rows, columns
        self._given = answers.decimal or grid.sheet.decimal
        self._plain = plain and grid.sheet.separator == ","

    def figures(self, rows: Sequence[int], ends: Mapping[int, Ends]) -> ColumnFigures:
        """All columns of the table in some rows. ends: low and high of the scales that are known, by column."""
        found = {j: self.read([self._grid.cell(i, j) for i in rows], *ends.get(j, ENDLESS)) for j in self._columns}
        return ColumnFigures(tuple(rows), found, {row: n for n, row in enumerate(rows)})

    def row(self, i: int) -> NumberColumn:
        """One row, such as that of weights, under the columns of the table."""
        return self.read([self._grid.cell(i, j) for j in self._columns])

    def read(self, cells: Sequence[TableCell], low: float | None = None, high: float | None = None) -> NumberColumn:
        column = read_column(cells, decimal=self._given, low=low, high=high, ranges=self._ranges)
        if not self._given and any(each.code in OPEN for each in column.doubts):
            table = self._proved or shown_decimal(cells)
            return read_column(cells, table=table, low=low, high=high, ranges=self._ranges)
        return column

    @cached_property
    def _proved(self) -> str:
        """The decimal mark that the table as a whole proves, "" for none or for both."""
        mark = proved_decimal(self._grid.cell(i, j) for i in self._rows for j in self._columns)
        return mark if mark in (".", ",") else "." if self._plain and not mark else ""


def is_whole(figures: Iterable[float | None]) -> bool:
    """Whether figures sum to 1 or to 100, as weights do."""
    total = sum(value for value in figures if value is not None)
    return any(abs(total - whole) <= slack for whole, slack in WHOLES)


def scale_ends(
    grid: OrientedGrid, reader: Reader, lows: Sequence[int], highs: Sequence[int], columns: Sequence[int]
) -> dict[int, Ends]:
    """The ends of the scales that the table gives, by column; nothing where it has no rows of them."""

    def end(rows: Sequence[int], j: int) -> float | None:
        return reader.read([grid.cell(rows[0], j)]).values[0] if rows else None

    return {j: (end(lows, j), end(highs, j)) for j in columns} if lows or highs else {}
