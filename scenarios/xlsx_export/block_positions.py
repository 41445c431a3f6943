"""Positions of all tables, known before any row is written, so that formulas can point at later tables."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from openpyxl.utils import get_column_letter, quote_sheetname

from scenarios.xlsx_export.cell_xml import Row, XlsxCell

if TYPE_CHECKING:
    from openpyxl.chart import BarChart
    from openpyxl.worksheet.worksheet import Worksheet


@lru_cache(maxsize=4096)
def letter(column: int) -> str:
    """0 -> A, 26 -> AA."""
    return str(get_column_letter(column + 1))


@dataclass(frozen=True, slots=True)
class BlockPosition:
    """A table's place: its sheet's title and the number of the row before its first (its header's, if it has one)."""

    sheet: str
    header: int


@dataclass(frozen=True, slots=True)
class References:
    """How formulas on the sheet ``here`` point at the tables. Rows and columns count from 0 within a table's body."""

    places: Mapping[str, BlockPosition]
    here: str = ""

    def row(self, table: str, i: int) -> int:
        """The sheet's own number of row i; i = -1 is the header."""
        return self.places[table].header + 1 + i

    def cell(self, table: str, i: int, j: int) -> str:
        """``$D$5``, with the sheet's name before it where that is another one."""
        return f"{self._sheet(table)}${letter(j)}${self.row(table, i)}"

    def area(self, table: str, i: int, j: int, last_i: int, last_j: int) -> str:
        """The block from (i, j) to (last_i, last_j), both included."""
        first = self.cell(table, i, j)
        return f"{first}:${letter(last_j)}${self.row(table, last_i)}"

    def column(self, table: str, j: int, size: int) -> str:
        """All ``size`` rows of one column, ``$D$5:$D$9``."""
        return self.area(table, 0, j, size - 1, j)

    def own(self, table: str, i: int, j: int) -> str:
        """``$D5``: a cell of the formula's own row, which sorting the table takes along."""
        return f"{self._sheet(table)}${letter(j)}{self.row(table, i)}"

    def across(self, table: str, i: int, j: int, last_j: int) -> str:
        """``$D5:$H5``: cells of the formula's own row."""
        return f"{self.own(table, i, j)}:${letter(last_j)}{self.row(table, i)}"

    def top(self, table: str, i: int, j: int) -> str:
        """``D$5``: a cell of the formula's own column."""
        return f"{self._sheet(table)}{letter(j)}${self.row(table, i)}"

    def down(self, table: str, i: int, j: int, last_i: int) -> str:
        """``D$5:D$9``: cells of the formula's own column."""
        return f"{self.top(table, i, j)}:{letter(j)}${self.row(table, last_i)}"

    def _sheet(self, table: str) -> str:
        sheet = self.places[table].sheet
        return "" if sheet == self.here else f"{quote_sheetname(sheet)}!"


NO_HEADER = Row()
BETWEEN = 8.0  # points between two tables


def no_finish(_sheet: Worksheet, _refs: References) -> None:
    """What a part without validation adds to its sheet."""


@dataclass(frozen=True, slots=True, eq=False)
class PlacedChart:
    """A chart at its place. first, last: the rows that it covers, from 1; columns: it ends before this one, from 0."""

    chart: BarChart
    first: int
    last: int
    columns: int


def no_charts(_refs: References) -> Sequence[PlacedChart]:
    """Those of a part that has none."""
    return ()


@dataclass(frozen=True, slots=True)
class SheetBlock:
    """A table, or a few lines of text where ``header`` has no cells.

    size: number of body rows, which ``body`` then yields; heads: the header once more where names in it are formulas;
    title: above the table, or the name of a sheet of its own; finish: adds to openpyxl's sheet what belongs to this
    part: validation, colours by condition; charts: those beside it or below; head_rows: rows of its heading, the header
    and what belongs to it; least: columns that lines of text take, which have no header to count them by.
    """

    key: str
    size: int
    body: Callable[[References], Iterable[Row]]
    header: Row = NO_HEADER
    title: str = ""
    finish: Callable[[Worksheet, References], None] = no_finish
    charts: Callable[[References], Sequence[PlacedChart]] = no_charts
    head_rows: int = 1
    heads: Callable[[References], Row] | None = None
    least: int = 0

    def heading(self, refs: References) -> Row:
        """The header as it is written."""
        return self.heads(refs) if self.heads else self.header


@dataclass(frozen=True, slots=True)
class SheetSpec:
    """One sheet: parts stacked from row 1 with an empty row between.

    widths: of its columns, in characters, the last one repeated; frozen_columns: columns that stay in sight; freeze,
    repeated, filtered: keys of the tables whose header stays in sight, is printed on every page, has a filter; tab: the
    colour of its name; printed: whether it is of the print set; unprinted: the key of the first part that is of no use
    on paper, nor are those after it; apart: the key of a part that is too wide for the page of those before it;
    printed_columns, printed_rows: how many of them, and of the rows of its last part, where not all; intro: lines above
    the first part, without an empty row between; workings: says nothing without formulas.
    """

    title: str
    parts: Sequence[SheetBlock]
    widths: Sequence[float]
    frozen_columns: int = 0
    freeze: str = ""
    repeated: str = ""
    filtered: str = ""
    tab: str = ""
    printed: bool = True
    unprinted: str = ""
    apart: str = ""
    workings: bool = False
    printed_columns: int = 0
    printed_rows: int = 0
    intro: Sequence[str] = ()

    @property
    def columns(self) -> int:
        """Columns of the widest table, and of the lines above it."""
        return max((max(len(part.header.cells), part.least) for part in self.parts), default=1) or 1

    def width(self, column: int) -> float:
        return self.widths[min(column, len(self.widths) - 1)]


def stacked(sheet: SheetSpec) -> Iterable[tuple[SheetBlock, int]]:
    """Each part with the number of the row before its first body row."""
    row = len(sheet.intro)
    for n, part in enumerate(sheet.parts):
        row += _lead(part, n, len(sheet.parts))
        yield part, row
        row += part.size


def _lead(part: SheetBlock, n: int, of: int) -> int:
    """Rows before a part's body: an empty one, its title, its header. A lone table starts with its header."""
    titled = bool(part.title) and of > 1
    return (1 if n else 0) + (1 if titled else 0) + (1 if part.header.cells else 0)


def places(sheets: Iterable[SheetSpec]) -> dict[str, BlockPosition]:
    """Every part's place by its key."""
    return {part.key: BlockPosition(sheet.title, row) for sheet in sheets for part, row in stacked(sheet)}


def rows_of(sheet: SheetSpec, refs: References) -> Iterable[Row]:
    """All rows of the sheet, from row 1 down."""
    for n, line in enumerate(sheet.intro):
        yield Row((XlsxCell(line, "line" if n else "title_line"),))
    for n, part in enumerate(sheet.parts):
        if n:
            yield Row(least=BETWEEN)
        if part.title and len(sheet.parts) > 1:
            yield Row((XlsxCell(part.title, "section"),))
        if part.header.cells:
            yield part.heading(refs)
        yield from part.body(refs)
