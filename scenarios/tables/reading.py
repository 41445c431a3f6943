"""From a table file to rows of cells, whatever kind of file it is."""

from __future__ import annotations

from pathlib import Path

from scenarios.files import read_bytes
from scenarios.tables.cells import Rows

WORKBOOKS = (".xlsx", ".xlsm")
PACKAGES = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")  # how a workbook begins, whatever its name


def read_rows(path: Path) -> tuple[Rows, bool]:
    """The cells of a CSV file or of a workbook's first sheet, and whether a lone comma in a number is a decimal comma.

    Raises InvalidInput.
    """
    data = read_bytes(path)
    if path.suffix.lower() in WORKBOOKS or data.startswith(PACKAGES):
        from scenarios.tables.workbook_cells import read_workbook_rows

        return read_workbook_rows(data, str(path)), False
    from scenarios.tables.csv_cells import read_csv_rows

    return read_csv_rows(data, str(path))
