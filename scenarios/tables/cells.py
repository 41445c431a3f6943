"""From a file to rows of cells: text, numbers, or None for an empty cell. Knows encodings, separators and workbooks."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from scenarios.findings import Finding, InvalidInput

Cell = str | float | None
Rows = list[list[Cell]]

LARGEST_FILE = 64 * 2**20  # bytes
SEPARATORS = ",;\t"
WORKBOOKS = (".xlsx", ".xlsm")


def read_rows(path: Path) -> tuple[Rows, bool]:
    """The cells of a CSV file or of a workbook's first sheet, and whether a lone comma in a number is a decimal comma.

    Raises InvalidInput.
    """
    data = _read_bytes(path)
    if path.suffix.lower() in WORKBOOKS or data.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        from scenarios.tables.workbook_cells import read_workbook_rows

        return read_workbook_rows(data, path), False
    return read_csv_rows(data, path.name)


def read_csv_rows(data: bytes, source: str) -> tuple[Rows, bool]:
    """Rows of a CSV text in UTF-8 (with or without BOM), UTF-16 with BOM or GB18030; comma, semicolon or tab."""
    text = _decode(data, source)
    if not text.strip():
        raise InvalidInput([Finding("", "table_empty")], source)
    separator = _separator(text)
    # strict: a quote that is never closed is an error, not a cell that swallows the rest of the file
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    rows: Rows = []
    try:
        for row in reader:
            rows.append([cell.strip() or None for cell in row])
    except csv.Error as problem:
        raise InvalidInput([Finding(f"line {reader.line_num}", "csv_broken", {"detail": problem})], source) from problem
    return rows, separator != ","


def _read_bytes(path: Path) -> bytes:
    name = str(path)
    try:
        if path.is_dir():
            raise InvalidInput([Finding("", "file_is_directory")], name)
        size = path.stat().st_size
        if size > LARGEST_FILE:
            fields = {"size": size / 2**20, "limit": LARGEST_FILE / 2**20}
            raise InvalidInput([Finding("", "file_too_large", fields)], name)
        return path.read_bytes()
    except FileNotFoundError as problem:
        raise InvalidInput([Finding("", "file_missing")], name) from problem
    except PermissionError as problem:
        raise InvalidInput([Finding("", "no_permission")], name) from problem
    except OSError as problem:
        raise InvalidInput([Finding("", "file_unreadable", {"detail": problem.strerror})], name) from problem


def _decode(data: bytes, source: str) -> str:
    utf_16 = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    for encoding in ("utf-16",) if utf_16 else ("utf-8-sig", "gb18030"):  # GB18030 takes almost anything, so last
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" in text:
            break
        return text
    raise InvalidInput([Finding("", "table_not_text")], source)


def _separator(text: str) -> str:
    """The separator that the first row holds most of, outside quotes."""
    header = text.lstrip("\r\n").splitlines()[0]
    bare = "".join(header.split('"')[::2])
    return max(SEPARATORS, key=bare.count)


def address(row: int, column: int) -> str:
    """A cell's name as Excel writes it, from its row and column counted from 0: (0, 27) is AB1."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return f"{letters}{row + 1}"
