"""Workbooks of Excel's other forms, .xls (.et is the same) and .xlsb, through calamine.

calamine gives values alone: an error and a formula that nobody computed look like an empty cell, and neither hidden
rows nor number formats are seen. That is remarked, and a column that has a head and nothing below it is refused.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from scenarios.findings import Finding, InvalidInput
from scenarios.tables.book import Book, SheetHead
from scenarios.tables.cells import EMPTY, Area, Cell, Sheet, address, text_cell
from scenarios.tables.gathering import LARGEST_TABLE, Gathered, too_large
from scenarios.tables.package import broken

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook

# how the stream of a workbook begins that is encrypted: the record FILEPASS comes right after the first one
_FILEPASS = re.compile(rb"\x09\x08\x10\0.{16}(?:\x86\0\0\0)?\x2f\0", re.DOTALL)
_SHORT = range(13, 19)  # records of cells in a short form, which calamine passes over
_UNSEEN = Finding("", "format_shows_values_alone")


def open_xls(data: bytes, source: str) -> Book:
    """A workbook in an OLE container, which says by the names of its streams what it is. Raises InvalidInput."""
    for stream, code in (
        ("EncryptedPackage", "workbook_has_password"),
        ("WordDocument", "archive_without_sheets"),
        ("PowerPoint Document", "archive_without_sheets"),
        ("_VBA_PROJECT", "workbook_has_macros"),
    ):
        if stream.encode("utf-16-le") in data:
            raise InvalidInput([Finding("", code)], source)
    if _FILEPASS.search(data):
        raise InvalidInput([Finding("", "workbook_has_password")], source)
    return _book(data, source, "xls")


def open_xlsb(data: bytes, package: zipfile.ZipFile, source: str) -> Book:
    """A binary workbook. Raises InvalidInput, also for the form that SheetJS writes and calamine does not read."""
    with broken(source):
        sheets = (part for part in package.infolist() if part.filename.lower().startswith("xl/worksheets/sheet"))
        if any(kind in _SHORT for part in sheets for kind in _records(package.read(part))):
            raise InvalidInput([Finding("", "xlsb_in_short_form")])
    return _book(data, source, "xlsb")


def _records(part: bytes) -> Iterator[int]:
    """The kinds of the records of a part of an .xlsb; each begins with its kind and its length, seven bits a byte."""
    place = 0
    while place < len(part):
        kind, place = _number(part, place, 2)
        length, place = _number(part, place, 4)
        place += length
        yield kind


def _number(part: bytes, place: int, longest: int) -> tuple[int, int]:
    number = 0
    for turn in range(longest):
        byte = part[place]
        place += 1
        number |= (byte & 0x7F) << 7 * turn
        if byte < 0x80:
            break
    return number, place


def _book(data: bytes, source: str, kind: str) -> Book:
    from python_calamine import CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

    with broken(source):
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(data))
        heads = tuple(
            SheetHead(
                each.name,
                each.visible != SheetVisibleEnum.Visible,
                "chart" if each.typ == SheetTypeEnum.ChartSheet else "sheet",
            )
            for each in workbook.sheets_metadata
        )
    return Book(source, kind, heads, lambda place: _sheet(workbook, heads[place].name, place, source))


def _sheet(workbook: CalamineWorkbook, name: str, place: int, source: str) -> Sheet:
    with broken(source):
        found = workbook.get_sheet_by_index(place)
        if found.height * found.width > LARGEST_TABLE:
            raise too_large()
        gathered = Gathered()
        for number, row in enumerate(found.to_python(skip_empty_area=False)):
            gathered.put(number, [_cell(value) for value in row])
        merged = tuple(Area(*first, *last) for first, last in found.merged_cell_ranges or ())
        sheet = gathered.sheet(Sheet(source, name, (), merged=merged, remarks=(_UNSEEN,)))
        if findings := list(_bare_columns(sheet)):
            raise InvalidInput(findings)
    return sheet


def _cell(value: object) -> Cell:
    match value:
        case bool():
            return Cell(str(value).upper(), "logical")
        case int() | float():
            return Cell(float(value), "number")
        case str():
            return text_cell(value)
        case datetime():
            return Cell(value.isoformat(" ", "minutes"), "date")
        case date():
            return Cell(value.isoformat(), "date")
        case time():
            return Cell(value.isoformat("minutes"), "date")
        case timedelta():
            return Cell(str(value), "date")
    return EMPTY


def _bare_columns(sheet: Sheet) -> Iterator[Finding]:
    """Columns with a head among other heads and no cell below, where the others have figures."""
    filled: dict[int, list[int]] = {}
    for number, row in enumerate(sheet.rows):
        for column, cell in enumerate(row):
            if cell is not EMPTY:
                filled.setdefault(column, []).append(number)
    for column, rows in filled.items():
        head = rows[0]
        heads = sum(cell.kind == "text" for cell in sheet.rows[head])
        below = sum(any(cell.kind == "number" for cell in row) for row in sheet.rows[head + 1 :])
        if len(rows) == 1 and heads > 2 and below > 1 and sheet.rows[head][column].kind == "text":
            name = sheet.rows[head][column].value
            yield Finding(address(head, column), "column_without_cells", {"name": name})
