"""Opens a table file of any format as sheets; the content tells the format, not the name."""

from __future__ import annotations

import codecs
import re
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from scenarios.findings import Finding, InvalidInput
from scenarios.io.files.atomic_files import read_bytes
from scenarios.io.tables.cells import Sheet
from scenarios.io.tables.readers.clipboard import pasted_sheet
from scenarios.io.tables.readers.workbook_sheets import Book, SheetHead
from scenarios.io.tables.readers.zip_package import open_package

__all__ = ["Book", "SheetHead", "open_book", "pasted_sheet"]

_ZIP, _OLE = (b"PK\x03\x04", b"PK\x05\x06"), b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BOOKS = (".xlsx", ".xlsm", ".xlsb", ".ods")  # zips, all of them
_MARKUP = re.compile(rb"(?i)[\xef\xbb\xbf\s]*(?:<(?:!doctype\s+html|html|head|meta|table|\?xml|!--)|MIME-Version:)")


def open_book(path: Path | str, *, encoding: str | None = None) -> Book:
    """The file's sheets. encoding: of a text, where somebody says it. Raises InvalidInput."""
    source = str(path)
    data = read_bytes(path)
    if data.startswith(_ZIP):
        return _open_zip(data, source)
    if data.startswith(_OLE):
        from scenarios.io.tables.readers.xls_and_xlsb import open_xls

        return open_xls(data, source)
    if Path(path).suffix.lower() in _BOOKS:
        code = "workbook_broken" if data.startswith(b"PK") else "workbook_is_something_else"
        raise InvalidInput([Finding("", code, {"detail": "zip"})], source)
    return _open_text(data, source, encoding)


def _open_zip(data: bytes, source: str) -> Book:
    package = open_package(data, source)
    names = {part.filename.lower() for part in package.infolist()}
    if "content.xml" in names and "mimetype" in names:
        from scenarios.io.tables.readers.ods import open_ods

        return open_ods(package, source)
    if "xl/workbook.bin" in names:
        from scenarios.io.tables.readers.xls_and_xlsb import open_xlsb

        return open_xlsb(data, package, source)
    if not any(name.endswith("workbook.xml") or name.startswith("xl/") for name in names):
        raise InvalidInput([Finding("", "archive_without_sheets")], source)
    from scenarios.io.tables.readers.xlsx import open_xlsx

    return open_xlsx(package, source)


def _open_text(data: bytes, source: str, encoding: str | None) -> Book:
    if _MARKUP.match(data):
        return Book(source, "html", (SheetHead(""),), lambda _: _html_sheet(data, source, encoding))
    from scenarios.io.tables.readers.delimited_text import read_text

    sheet = read_text(data, source, encoding)
    return Book(source, "csv", (SheetHead(""),), lambda _: sheet)


def _html_sheet(data: bytes, source: str, encoding: str | None) -> Sheet:
    from scenarios.io.tables.readers.html import read_html
    from scenarios.io.tables.readers.text_encoding import decoded

    text, name, _ = decoded(data, source, encoding or _declared(data))
    sheet = read_html(text, source)
    if sheet is None or not sheet.rows:
        raise InvalidInput([Finding("", "markup_without_table")], source)
    return replace(sheet, encoding=name, remarks=(Finding("", "workbook_is_html"),))


def _declared(data: bytes) -> str | None:
    """The encoding that a page says it is in, where Python knows that one."""
    found = re.search(rb"""(?i)charset=["']?([\w-]+)""", data[:4096])
    with suppress(LookupError):
        return codecs.lookup(found[1].decode()).name if found else None
    return None
