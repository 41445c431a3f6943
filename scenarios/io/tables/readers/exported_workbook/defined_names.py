"""Finds the tables of an exported workbook by its defined names, as Excel and LibreOffice write them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from scenarios.io.tables.cells import EMPTY, CellArea, Sheet, TableCell, address, column_number
from scenarios.io.tables.readers.workbook_sheets import Book, SheetHead
from scenarios.numbers import name_of

LOCAL = "!"  # before a name that is defined for one sheet alone, as a copy of a sheet has them
# 'What is judged'!$B$7:$C$15; in an .ods file $'What is judged'.$B$7:.$C$15
_SHEET = r"\$?(?:'(?P<quoted>(?:[^']|'')+)'|(?P<bare>[^'!.$:]+))[!.]"
_AREA = re.compile(
    _SHEET + r"\$?(?P<left>[A-Z]{1,3})\$?(?P<top>\d{1,7})"
    r"(?::(?:[^:]*[!.])?\$?(?P<right>[A-Z]{1,3})\$?(?P<bottom>\d{1,7}))?"
)


@dataclass(frozen=True, slots=True)
class Reference:
    """A block of cells on the sheet of that place in the book."""

    sheet: int
    area: CellArea


def references(names: Mapping[str, str], sheets: Sequence[SheetHead]) -> dict[str, Reference]:
    """The names that refer to a block of a sheet; those of deleted cells do not."""
    place = {head.name: n for n, head in enumerate(sheets)}
    found: dict[str, Reference] = {}
    for name, text in names.items():
        match = _AREA.fullmatch(text.strip())
        if match is None:
            continue
        sheet = place.get((match["quoted"] or match["bare"]).replace("''", "'"))
        if sheet is not None:
            left, right = (column_number(match[each] or match["left"]) for each in ("left", "right"))
            top, bottom = (int(match[each] or match["top"]) - 1 for each in ("top", "bottom"))
            found[name] = Reference(sheet, CellArea(top, left, bottom, right))
    return found


class NamedBlock:
    """A table of the workbook: its area, and the cells of the sheet that it stands on."""

    def __init__(self, book: Book, reference: Reference, read: dict[int, Sheet]) -> None:
        """read: the sheets that were read before. Raises InvalidInput."""
        if reference.sheet not in read:
            read[reference.sheet] = book.read(reference.sheet)
        self.area, self._sheet = reference.area, read[reference.sheet]

    @property
    def sheet(self) -> str:
        return self._sheet.name

    def cell(self, i: int, j: int) -> TableCell:
        rows = self._sheet.rows
        return rows[i][j] if 0 <= i < len(rows) and 0 <= j < len(rows[i]) else EMPTY

    def text(self, i: int, j: int) -> str:
        return name_of(self.cell(i, j))

    def at(self, i: int, j: int) -> str:
        """The cell's name with its sheet's before it, as formulas have it: Model!C9."""
        return f"{self.sheet}!{address(i, j)}"

    @property
    def rows(self) -> range:
        return range(self.area.top, self.area.bottom + 1)

    @property
    def columns(self) -> range:
        return range(self.area.first_column, self.area.right + 1)
