"""An .xlsx workbook, read as stored.

openpyxl reads a workbook twice to see which formulas were computed, trusts the size that a sheet claims, and does not
know the date formats of the Chinese Excel; the parts are plain enough to be read here, in less time.
"""

from __future__ import annotations

import zipfile

from scenarios.tables.book import Book
from scenarios.tables.cells import Sheet
from scenarios.tables.package import broken
from scenarios.tables.returned import returned
from scenarios.tables.xlsx.sheet import read_sheet
from scenarios.tables.xlsx.workbook import read_workbook


def open_xlsx(package: zipfile.ZipFile, source: str) -> Book:
    """The workbook, its sheets not read as yet. Raises InvalidInput."""
    with broken(source):
        workbook = read_workbook(package)

    def read(place: int) -> Sheet:
        with broken(source):
            return read_sheet(package, workbook, place, source)

    return returned(Book(source, "xlsx", tuple(workbook.heads), read), workbook.names)
