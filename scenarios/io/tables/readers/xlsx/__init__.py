"""Reads an .xlsx workbook as stored.

openpyxl reads a workbook twice to see which formulas were computed, trusts the size that a sheet claims, and does not
know the date formats of the Chinese Excel; the parts are plain enough to be read here, in less time.
"""

from __future__ import annotations

import zipfile

from scenarios.io.tables.cells import Sheet
from scenarios.io.tables.readers.exported_workbook import returned
from scenarios.io.tables.readers.workbook_sheets import Book
from scenarios.io.tables.readers.xlsx.sheet_xml import read_sheet
from scenarios.io.tables.readers.xlsx.workbook_xml import read_workbook
from scenarios.io.tables.readers.zip_package import broken


def open_xlsx(package: zipfile.ZipFile, source: str) -> Book:
    """The workbook, its sheets not read as yet. Raises InvalidInput."""
    with broken(source):
        workbook = read_workbook(package)

    def read(place: int) -> Sheet:
        with broken(source):
            return read_sheet(package, workbook, place, source)

    return returned(Book(source, "xlsx", tuple(workbook.heads), read), workbook.names)
