"""Cells of an Excel workbook's first sheet, as stored. Nothing is calculated, followed or run.

A workbook is a zip of XML parts; both can be made to eat all memory, so sizes and entity declarations are looked at
before openpyxl sees the file.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from datetime import date, time
from typing import TYPE_CHECKING

from scenarios.findings import Finding, InvalidInput
from scenarios.tables.cells import Rows, Value, address, trimmed

if TYPE_CHECKING:
    from openpyxl.worksheet._read_only import ReadOnlyWorksheet

LARGEST_UNPACKED = 256 * 2**20  # bytes, all parts together
LARGEST_TABLE = 2_000_000  # cells
OWN_NAME = "rh_scores"  # a name that every workbook exported from a scenario defines
EMPTY_TEXT = "str"  # what the reader calls the type of a formula's stored text when that is empty: a value all the same
OLD_EXCEL = b"\xd0\xcf\x11\xe0"  # OLE container: an .xls file, or an .xlsx under a password


def read_workbook_rows(data: bytes, source: str) -> Rows:
    """The first sheet's rows from the top left cell on. Raises InvalidInput."""
    findings = list(_package_findings(data))
    if findings:
        raise InvalidInput(findings, source)
    import openpyxl

    try:
        values = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True).worksheets
        book = openpyxl.load_workbook(io.BytesIO(data), read_only=True)
        if OWN_NAME in book.defined_names:
            raise InvalidInput([Finding("", "workbook_is_export")], source)
        formulas = book.worksheets
        if not values:
            raise InvalidInput([Finding("", "table_empty")], source)
        return _cells(values[0], formulas[0], source)
    except InvalidInput:
        raise
    except Exception as problem:  # openpyxl raises whatever its parsers raise
        raise InvalidInput([Finding("", "workbook_broken", {"detail": type(problem).__name__})], source) from problem


def _package_findings(data: bytes) -> Iterator[Finding]:
    if data.startswith(OLD_EXCEL):
        yield Finding("", "workbook_old_or_locked")
        return
    if not data.startswith(b"PK"):
        yield Finding("", "workbook_is_something_else")
        return
    try:
        package = zipfile.ZipFile(io.BytesIO(data))
    except zipfile.BadZipFile:
        yield Finding("", "workbook_broken", {"detail": "zip"})
        return
    with package:
        parts = package.infolist()
        unpacked = sum(part.file_size for part in parts)
        if unpacked > LARGEST_UNPACKED:
            fields = {"size": unpacked / 2**20, "limit": LARGEST_UNPACKED / 2**20}
            yield Finding("", "workbook_unpacks_too_large", fields)
            return
        names = [part.filename.lower() for part in parts]
        if any(name.endswith("vbaproject.bin") for name in names):
            yield Finding("", "workbook_has_macros")
        if any("/externallinks/" in f"/{name}" for name in names):
            yield Finding("", "workbook_has_external_links")
        yield from _entity_findings(package, parts)


def _entity_findings(package: zipfile.ZipFile, parts: list[zipfile.ZipInfo]) -> Iterator[Finding]:
    for part in parts:
        if not part.filename.lower().endswith((".xml", ".rels")):
            continue
        try:
            text = package.read(part)
        except Exception as problem:  # zipfile raises whatever its parsers and decompressors raise
            yield Finding(part.filename, "workbook_broken", {"detail": type(problem).__name__})
            continue
        if b"<!DOCTYPE" in text or b"<!ENTITY" in text or b"<\0!\0D\0O\0C\0T" in text:
            yield Finding(part.filename, "workbook_declares_entities")


def _cells(values: ReadOnlyWorksheet, formulas: ReadOnlyWorksheet, source: str) -> Rows:
    rows: Rows = []
    findings: list[Finding] = []
    count = width = 0
    for sheet in (values, formulas):
        sheet.reset_dimensions()  # the size a sheet claims may be wrong, and rows beyond it would go unread
    for number, (stored, written) in enumerate(zip(values.rows, formulas.rows, strict=True)):
        count += max(1, len(stored))  # an empty row costs time too
        if count > LARGEST_TABLE:
            raise InvalidInput([Finding("", "table_too_large", {"limit": LARGEST_TABLE})], source)
        row: list[Value] = []
        for place, (cell, formula) in enumerate(zip(stored, written, strict=True)):
            if cell.value is None and formula.data_type == "f" and cell.data_type != EMPTY_TEXT:
                findings.append(Finding(address(number, place), "formula_without_value"))
            row.append(_plain(cell.value))
        if any(cell is not None for cell in row):
            width = width or len(row)
            row += [None] * (width - len(row))  # a sheet ends each row at its last cell; the first tells how far to go
        rows.append(row)
    if findings:
        raise InvalidInput(findings, source)
    return rows


def _plain(value: object) -> Value:
    """A cell as text, number or None; a date or a truth value becomes text, so that it is reported as no number."""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, int | float):
        return float(value)
    if value is None or isinstance(value, str):
        return trimmed(value or "")
    return value.isoformat() if isinstance(value, date | time) else str(value)
