"""Tables on the clipboard, as spreadsheets exchange them.

Beside the text, which a spreadsheet has to ask about or may read in its own language, stands the same table in HTML
with every figure in full: for LibreOffice in `sdval`, for Excel in `x:num`. Both paste it at once. What they put there
themselves has the full figures likewise, of which their text shows some digits.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from gui.widgets.table_model import exact, tab_separated
from scenarios.findings import InvalidInput
from scenarios.io.tables.cells import EMPTY, TableCell
from scenarios.io.tables.readers.clipboard import pasted_sheet
from scenarios.report.table import Value

_PAGE = (
    '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8"></head><body><table>\n'
    "{rows}</table></body></html>"
)
_ENGLISH = "1033;"  # the language that `sdval` is written in; a number format may follow, @ for a text


def copy_table(rows: Sequence[Sequence[Value]]) -> None:
    """Put rows of figures and texts on the clipboard."""
    QGuiApplication.clipboard().setMimeData(table_data(rows))


def table_data(rows: Sequence[Sequence[Value]]) -> QMimeData:
    """Rows of figures and texts in both forms."""
    data = QMimeData()
    data.setText(tab_separated([[exact(value) for value in row] for row in rows]))
    data.setHtml(_PAGE.format(rows="".join(f"<tr>{''.join(map(_cell, row))}</tr>\n" for row in rows)))
    return data


def pasted_block(data: QMimeData) -> list[list[TableCell]]:
    """Rows of cells, equally long, that a spreadsheet has put there; none for nothing. A text without tabs is one
    column: its commas belong to its figures."""
    plain, html = data.text(), data.html() if data.hasHtml() else None
    tabbed = plain if "\t" in plain else plain.replace("\n", "\t\n") + "\t"
    try:
        rows = pasted_sheet(tabbed, html).rows
    except InvalidInput:
        return []
    empty = 0 if '"' in plain else max(line.count("\t") + 1 for line in plain.splitlines())  # columns count too
    width = max(empty, *map(len, rows)) if rows else 0
    return [[*row, *[EMPTY] * (width - len(row))] for row in rows]


def holds_text() -> bool:
    """Whether there is anything to read on the clipboard."""
    data = QGuiApplication.clipboard().mimeData()  # none at all where nothing was ever copied
    return data is not None and data.hasText()


def holds_picture(data: QMimeData) -> bool:
    """Whether there is a picture and nothing to read."""
    return data.hasImage() and not data.hasText() and not data.hasHtml()


def _cell(value: Value) -> str:
    text = escape(" ".join(exact(value).split()))
    if not text:
        return "<td></td>"
    if isinstance(value, str):
        return f'<td sdnum="{_ENGLISH}0;@" x:str>{text}</td>'
    return f'<td sdval="{text}" sdnum="{_ENGLISH}" x:num="{text}">{text}</td>'
