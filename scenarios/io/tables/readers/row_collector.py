"""Collects the rows of cells that a reader meets into a sheet of bounded size."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from scenarios.findings import Finding, InvalidInput
from scenarios.io.tables.cells import EMPTY, Sheet, TableCell

LARGEST_TABLE = 2_000_000  # cells


def too_large() -> InvalidInput:
    return InvalidInput([Finding("", "table_too_large", {"limit": LARGEST_TABLE})])


class RowCollector:
    """Rows by their number. Raises InvalidInput once there are too many cells; a row that lies in between and is empty
    costs time, too, and counts as one."""

    def __init__(self) -> None:
        self._rows: dict[int, tuple[TableCell, ...]] = {}
        self._cells = 0
        self._last = -1

    def put(self, row: int, cells: list[TableCell], whole: bool = False) -> None:
        """Cells from the first column on. The list is the caller's, and may be used again.

        whole: the row keeps the empty cells at its end, unless all are.
        """
        width = len(cells)
        while width and cells[width - 1] is EMPTY:
            width -= 1
        if width:
            width = len(cells) if whole else width
            self._last = max(self._last, row)
            self._cells += width
            if self._cells + self._last - len(self._rows) > LARGEST_TABLE:
                raise too_large()
            self._rows[row] = tuple(cells[:width])

    def replace(self, places: Iterable[tuple[int, int]], cell: TableCell) -> None:
        """Put the same cell into places that have one."""
        for row, column in places:
            cells = self._rows[row]
            self._rows[row] = (*cells[:column], cell, *cells[column + 1 :])

    def sheet(self, sheet: Sheet) -> Sheet:
        """The sheet with these rows; of what is hidden or merged only that which lies within them."""
        rows = tuple(self._rows.get(row, ()) for row in range(self._last + 1))
        width = max(map(len, rows), default=0)
        return replace(
            sheet,
            rows=rows,
            hidden_rows=frozenset(row for row in sheet.hidden_rows if row < len(rows)),
            hidden_columns=frozenset(column for column in sheet.hidden_columns if column < width),
            merged=tuple(area for area in sheet.merged if area.top < len(rows) and area.first_column < width),
        )
