"""Reads Excel's other formats, .xls (.et is the same) and .xlsb, through calamine.

calamine gives values alone: an error and a formula that nobody computed look like an empty cell, and neither hidden
rows nor number formats are seen. That is remarked, and a column that has a head and nothing below it is refused. It
works in a process of its own (`calamine_process`), which a damaged file may end.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from scenarios.findings import Finding, InvalidInput
from scenarios.io.tables.cells import EMPTY, CellArea, Sheet, TableCell, address, text_cell
from scenarios.io.tables.readers.row_collector import LARGEST_TABLE, RowCollector, too_large
from scenarios.io.tables.readers.workbook_sheets import Book, SheetHead
from scenarios.io.tables.readers.zip_package import Broken, broken

LONGEST = 60  # seconds that a workbook may take
# how the stream of a workbook begins that is encrypted: the record FILEPASS comes right after the first one
_FILEPASS = re.compile(rb"\x09\x08\x10\0.{16}(?:\x86\0\0\0)?\x2f\0", re.DOTALL)
_ROW, _CELLS = 0, range(1, 12)  # kinds of records of an .xlsb
_SHORT = range(13, 19)  # cells in a short form, which calamine passes over
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
        for part in package.infolist():
            if part.filename.lower().startswith("xl/worksheets/sheet"):
                _look_through(package.read(part))
    return _book(data, source, "xlsb")


def _look_through(part: bytes) -> None:
    """Raises InvalidInput for cells in short form, and for cells so far apart that calamine, which makes room for all
    between them, would take all memory."""
    last_row = last_column = 0
    for kind, inside in _records(part):
        if kind in _SHORT:
            raise InvalidInput([Finding("", "xlsb_in_short_form")])
        if kind == _ROW:
            last_row = max(last_row, int.from_bytes(inside[:4], "little"))
        elif kind in _CELLS:
            last_column = max(last_column, int.from_bytes(inside[:4], "little"))
    if last_row * last_column > LARGEST_TABLE:
        raise too_large()


def _records(part: bytes) -> Iterator[tuple[int, bytes]]:
    """The records of a part of an .xlsb, each its kind and what is in it; kind and length take seven bits of a byte."""
    place = 0
    while place < len(part):
        kind, place = _number(part, place, 2)
        length, place = _number(part, place, 4)
        yield kind, part[place : place + length]
        place += length


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
    with broken(source):
        found = _through_calamine(data)
        heads = tuple(SheetHead(each["name"], each["hidden"], "chart" if each["chart"] else "sheet") for each in found)
    return Book(source, kind, heads, lambda place: _sheet(found[place], source))


def _through_calamine(data: bytes) -> list[dict[str, Any]]:
    """Raises Broken where calamine cannot read it, ends or takes too long."""
    command = [sys.executable, "-P", str(Path(__file__).with_name("calamine_process.py")), str(LARGEST_TABLE)]
    quiet = getattr(subprocess, "CREATE_NO_WINDOW", 0)
    try:
        done = subprocess.run(
            command, input=data, capture_output=True, timeout=LONGEST, creationflags=quiet, check=True
        )
    except subprocess.SubprocessError as problem:
        raise Broken("calamine") from problem
    sheets: list[dict[str, Any]] = json.loads(done.stdout)
    return sheets


def _sheet(found: dict[str, Any], source: str) -> Sheet:
    with broken(source):
        if found["rows"] is None:
            raise too_large()
        gathered = RowCollector()
        for number, row in enumerate(found["rows"]):
            gathered.put(number, [_cell(value) for value in row])
        merged = tuple(CellArea(*first, *last) for first, last in found["merged"])
        sheet = gathered.sheet(Sheet(source, found["name"], (), merged=merged, remarks=(_UNSEEN,)))
        if findings := list(_bare_columns(sheet)):
            raise InvalidInput(findings)
    return sheet


def _cell(value: str | float | bool | list[str]) -> TableCell:
    match value:
        case bool():
            return TableCell(str(value).upper(), "logical")
        case str():
            return text_cell(value)
        case list():
            return TableCell(value[0], "date")
    return TableCell(float(value), "number")


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
