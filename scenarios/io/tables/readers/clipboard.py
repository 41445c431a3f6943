"""Reads the cells of a block on the clipboard.

The text of a spreadsheet is what its cells show, rounded, columns parted by tabs; the full figures stand in the HTML
beside it. Excel puts a cell in quotes that has a line break or a tab in it, LibreOffice quotes nothing.
"""

from __future__ import annotations

import re

from scenarios.findings import Finding, InvalidInput
from scenarios.io.tables.cells import Sheet, text_cell
from scenarios.io.tables.readers.delimited_text import text_sheet
from scenarios.io.tables.readers.html import LARGEST_HTML, read_html
from scenarios.io.tables.readers.row_collector import RowCollector

# a cell in quotes: only where they are needed, otherwise they belong to the text
_QUOTED = re.compile(r'(?:(?<=\t)|(?<=\n)|\A)"((?:[^"]|"")*)"(?=\t|\n|\Z)')
_BREAK = "\u2028"  # a line break within a cell, while the rows are parted


def pasted_sheet(plain: str, html: str | None = None) -> Sheet:
    """The cells on the clipboard; from the HTML if it has a table. Raises InvalidInput where there are none."""
    if html and (sheet := read_html(html, "")) is not None and sheet.rows:
        return sheet
    if not plain.strip():
        raise InvalidInput([Finding("", "table_empty")])
    if "\t" not in plain:  # no spreadsheet's, perhaps the text of a CSV file
        return text_sheet(plain, "")
    text = _QUOTED.sub(_unquoted, plain.replace("\r\n", "\n").replace("\r", "\n"))
    gathered = RowCollector()
    for number, line in enumerate(text.split("\n")):
        gathered.put(number, [text_cell(cell) for cell in line.split("\t")])
    return gathered.sheet(Sheet("", "", (), separator="\t", remarks=_remarks(html)))


def _unquoted(found: re.Match[str]) -> str:
    inner = found[1]
    if not re.search('[\t\n]|""', inner):
        return found[0]
    return inner.replace('""', '"').replace("\t", " ").replace("\n", _BREAK)


def _remarks(html: str | None) -> tuple[Finding, ...]:
    return (Finding("", "paste_as_shown"),) if html and len(html) > LARGEST_HTML else ()
