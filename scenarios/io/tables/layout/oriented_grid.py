"""A sheet turned so that recommendations stand in rows, and what each of its cells looks like."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property, lru_cache
from itertools import zip_longest

import numpy as np
from numpy.typing import NDArray

from scenarios.io.tables.cells import EMPTY, CellArea, Sheet, TableCell, address
from scenarios.io.tables.layout.layout_types import Axis, column_name, row_name
from scenarios.io.tables.layout.text_patterns import looks_like_figure, looks_missing
from scenarios.numbers import name_of

Codes = NDArray[np.uint8]
Lines = frozenset[int]
NOTHING, TEXT, FIGURE, MISSING, OTHER = range(5)  # OTHER: dates and truth values, which may be names but no scores
MOST_COVERED = 100_000  # cells of merged areas that are looked at


class OrientedGrid:
    """The cells of a sheet, turned where criteria stand in its rows. codes: (rows, columns), what each cell looks like.

    Rows and columns of the grid become columns and rows of the sheet where it is turned; `row_at`, `column_at` and
    `cell_at` give the sheet's own names. kept: lines of the sheet to look at though they are hidden.
    """

    def __init__(
        self, sheet: Sheet, turned: bool = False, kept: tuple[Lines, Lines] = (frozenset(), frozenset())
    ) -> None:
        self.sheet, self.turned = sheet, turned
        self.rows: tuple[tuple[TableCell, ...], ...] = (
            tuple(zip_longest(*sheet.rows, fillvalue=EMPTY)) if turned else sheet.rows
        )
        self.height, self.width = len(self.rows), max(map(len, self.rows), default=0)
        hidden = (sheet.hidden_rows - kept[0], sheet.hidden_columns - kept[1])
        self.hidden_rows, self.hidden_columns = hidden[::-1] if turned else hidden
        self.merged = tuple(CellArea(a.first_column, a.top, a.right, a.bottom) if turned else a for a in sheet.merged)

    @cached_property
    def codes(self) -> Codes:
        codes = np.zeros((self.height, self.width), dtype=np.uint8)
        for i, row in enumerate(self.rows):
            codes[i, : len(row)] = [_CODES[cell[1]] or _code(cell[0]) for cell in row]
        return codes

    @cached_property
    def shown(self) -> NDArray[np.bool_]:
        """(rows, columns): whether something stands there that is not hidden."""
        shown: NDArray[np.bool_] = self.codes != NOTHING
        shown[[i for i in self.hidden_rows if i < self.height], :] = False
        shown[:, [j for j in self.hidden_columns if j < self.width]] = False
        return shown

    @cached_property
    def seen(self) -> Codes:
        """(rows, columns): the codes, with NOTHING for what is hidden."""
        return self.codes * self.shown

    @cached_property
    def anchors(self) -> dict[tuple[int, int], tuple[int, int]]:
        """Covered cell -> the cell that fills its merged area."""
        found: dict[tuple[int, int], tuple[int, int]] = {}
        for area in self.merged:
            bottom, right = min(area.bottom, self.height - 1), min(area.right, self.width - 1)
            if len(found) + (bottom - area.top + 1) * (right - area.first_column + 1) > MOST_COVERED:
                break
            for i in range(area.top, bottom + 1):
                for j in range(area.first_column, right + 1):
                    if (i, j) != (area.top, area.first_column):
                        found[i, j] = (area.top, area.first_column)
        return found

    def cell(self, i: int, j: int) -> TableCell:
        row = self.rows[i]
        return row[j] if j < len(row) else EMPTY

    def text(self, i: int, j: int) -> str:
        """What stands in a cell, as a name; "" for nothing."""
        return name_of(self.cell(i, j))

    def filled(self, i: int, j: int) -> str:
        """The text of a cell, or that of the merged area that covers it."""
        return self.text(*self.anchors.get((i, j), (i, j)))

    def texts(self, i: int) -> Iterator[tuple[int, str]]:
        """The cells of a row in which something is shown, as column and text."""
        return ((j, self.text(i, j)) for j in np.flatnonzero(self.shown[i]).tolist())

    @property
    def row_kind(self) -> Axis:
        """What a row of the grid is in the sheet."""
        return "column" if self.turned else "row"

    @property
    def column_kind(self) -> Axis:
        return "row" if self.turned else "column"

    def row_at(self, i: int) -> str:
        return column_name(i) if self.turned else row_name(i)

    def column_at(self, j: int) -> str:
        return row_name(j) if self.turned else column_name(j)

    def cell_at(self, i: int, j: int) -> str:
        return address(j, i) if self.turned else address(i, j)

    def area_at(self, top: int, left: int, bottom: int, right: int) -> CellArea:
        return CellArea(left, top, right, bottom) if self.turned else CellArea(top, left, bottom, right)


_CODES = {
    "empty": NOTHING,
    "number": FIGURE,
    "date": OTHER,
    "logical": OTHER,
    "error": FIGURE,
    "formula": FIGURE,
    "settled": FIGURE,
    "text": 0,
}


def _code(value: object) -> int:
    return _text_code(value) if isinstance(value, str) else NOTHING


@lru_cache(maxsize=65536)
def _text_code(text: str) -> int:
    if looks_missing(text):
        return MISSING
    return FIGURE if looks_like_figure(text) else TEXT
