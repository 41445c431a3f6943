"""Reads the cells of an HTML table, from the clipboard of a spreadsheet or a web page named .xls.

A spreadsheet shows 0.12 and keeps 0.123456 beside it: LibreOffice in ``sdval``, with the language and the number format
in ``sdnum`` ("1031;0;0,00" is German), Excel in ``x:num``; in a style sheet it has the format as ``mso-number-format``
and the decimal mark of its language.
Of several tables the largest is taken.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser

from scenarios.findings import InvalidInput
from scenarios.io.tables.cells import EMPTY, PLAIN, CellArea, Sheet, TableCell, text_cell
from scenarios.io.tables.readers.excel_number_formats import is_date, style_of
from scenarios.io.tables.readers.row_collector import RowCollector

LARGEST_HTML = 16 * 2**20  # characters; html.parser takes a second for two million
WIDEST = 16_384  # columns
_VOID_SPACE = re.compile(r"[ \t\r\n\f]+")
_RULE = re.compile(r"\.([\w-]+)\s*\{([^}]*)\}")
_FORMAT = re.compile(r"""mso-number-format:\s*(?:"((?:[^"\\]|\\.)*)"|([^;}"']+))""")
_ERROR = re.compile(r"#.*|\w+:[0-9]{3}")  # LibreOffice has Err:502 for some, and 0 beside each
_ASIDE = ("comment", "script", "title")  # LibreOffice puts the note on a cell into one
_DECIMAL = re.compile(r'mso-displayed-decimal-separator:"\\?([.,])"')
_POINT = (4, 9, 17, 18, 30)  # Chinese, English, Japanese, Korean, Thai; most others have a decimal comma
_NAMED = {"percent": "0.00%", "standard": "#,##0.00", "fixed": "0.00", "general": ""}

Attributes = list[tuple[str, str | None]]


def read_html(text: str, source: str) -> Sheet | None:
    """The cells of the largest table, None where there is none or the page is too large or no HTML."""
    if len(text) > LARGEST_HTML or "<table" not in text.lower():
        return None
    reader = _Reader()
    try:
        reader.feed(text)
        reader.close()
    except (AssertionError, ValueError, InvalidInput):  # the parser raises the first two for what it cannot read
        return None
    return max((table.sheet(source, reader.decimal) for table in reader.tables), key=_size, default=None)


def _size(sheet: Sheet) -> int:
    return sum(map(len, sheet.rows))


class _Table:
    """Cells as they come; one that spans rows keeps its places free in the rows below."""

    def __init__(self) -> None:
        self.cells: list[TableCell] = []
        self._gathered, self._row = RowCollector(), -1
        self._taken: dict[int, int] = {}  # rows that a cell above reaches down, by column
        self._merged: list[CellArea] = []
        self._marks: set[str] = set()

    def end_row(self) -> None:
        if self._row >= 0:
            self._skip_taken()
            self._gathered.put(self._row, self.cells)
        self.cells.clear()

    def begin_row(self) -> None:
        self.end_row()
        self._row += 1

    def put(self, cell: TableCell, across: int, down: int, mark: str) -> None:
        if self._row < 0:
            self._row = 0
        self._skip_taken()
        left = len(self.cells)
        if left + across > WIDEST:
            raise ValueError("no sheet is so wide")
        self.cells += [cell, *[EMPTY] * (across - 1)]
        if down > 1:
            self._taken.update(dict.fromkeys(range(left, left + across), down - 1))
        if (across > 1 or down > 1) and cell is not EMPTY:
            self._merged.append(CellArea(self._row, left, self._row + down - 1, left + across - 1))
        self._marks |= {mark} - {""}

    def _skip_taken(self) -> None:
        while rest := self._taken.pop(len(self.cells), 0):
            if rest > 1:
                self._taken[len(self.cells)] = rest - 1
            self.cells.append(EMPTY)

    def sheet(self, source: str, decimal: str) -> Sheet:
        """decimal: the mark that the page names, "" for none."""
        marks = self._marks | {decimal} - {""}
        decimal = marks.pop() if len(marks) == 1 else ""
        return self._gathered.sheet(Sheet(source, "", (), merged=tuple(self._merged), decimal=decimal))


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tables: list[_Table] = []
        self.decimal = ""
        self._open: list[_Table] = []  # a table within a cell is one of its own
        self._cell: dict[str, str] | None = None
        self._outer: list[tuple[dict[str, str] | None, list[str]]] = []
        self._text: list[str] = []
        self._in_styles = False
        self._aside = ""  # the element that is open whose text is none of the cell's
        self._formats: dict[str, str] = {}

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        if tag in ("td", "th"):
            self._end_cell()
            self._cell, self._text = {name: value or "" for name, value in attrs}, []
        elif tag == "tr" and self._open:
            self._end_cell()
            self._open[-1].begin_row()
        elif tag == "table":
            self._outer.append((self._cell, self._text))
            self._cell, self._text = None, []
            self._open.append(_Table())
        elif tag in ("br", "p", "div", "li"):
            self._text.append("\n")
        elif tag == "style":
            self._in_styles = True
        elif tag in _ASIDE:
            self._aside = tag

    def handle_endtag(self, tag: str) -> None:
        if tag in ("td", "th", "tr"):
            self._end_cell()
        elif tag == "table" and self._open:
            self._end_cell()
            self._open[-1].end_row()
            self.tables.append(self._open.pop())
            self._cell, self._text = self._outer.pop()
        elif tag == "style":
            self._in_styles = False
        elif tag == self._aside:
            self._aside = ""

    def handle_data(self, data: str) -> None:
        if self._in_styles:
            if said := _DECIMAL.search(data):
                self.decimal = said[1]
            for name, rule in _RULE.findall(data):
                if found := _FORMAT.search(rule):
                    self._formats[name] = _excel_format(found[1] or found[2])
        elif self._cell is not None and not self._aside:
            self._text.append(_VOID_SPACE.sub(" ", data))

    def close(self) -> None:
        super().close()
        while self._open:  # a page that was cut off
            self.handle_endtag("table")

    def _end_cell(self) -> None:
        if self._cell is None or not self._open:
            return
        given, text = self._cell, "".join(self._text)
        code = next((self._formats[each] for each in given.get("class", "").split() if each in self._formats), "")
        cell, mark = _cell(given, text, code)
        self._open[-1].put(cell, _span(given, "colspan"), _span(given, "rowspan"), mark)
        self._cell, self._aside = None, ""


def _span(given: dict[str, str], name: str) -> int:
    text = given.get(name, "1").strip()
    return min(max(int(text), 1), WIDEST) if text.isdecimal() else 1


def _excel_format(text: str) -> str:
    """A number format out of a style sheet, where a backslash stands before what CSS takes for more."""
    code = re.sub(r"\\0*([0-9a-fA-F]{2,6}) ?|\\(.)", lambda found: found[2] or _from_hex(found[1]), text.strip())
    return _NAMED.get(code.lower(), code)


def _from_hex(digits: str) -> str:
    return chr(int(digits, 16)) if int(digits, 16) < 0x110000 else ""


def _cell(given: dict[str, str], text: str, code: str) -> tuple[TableCell, str]:
    """The cell, and the decimal mark that it proves, if any."""
    shown = text_cell(text)
    if "sdval" in given:  # LibreOffice
        return _figure(given["sdval"], shown, _libreoffice_format(given.get("sdnum", "")))
    if given.get("x:num"):
        return _figure(given["x:num"], shown, code)
    if "x:err" in given:
        return TableCell(given["x:err"] or shown.value, "error"), ""
    if "x:bool" in given:
        return TableCell(given["x:bool"] or shown.value, "logical"), ""
    if shown.kind == "text" and "x:str" not in given and code and not is_date(code):
        return TableCell(shown.value, "text", style_of(code)), ""
    return shown, ""


def _libreoffice_format(text: str) -> str:
    """The format in English, out of "language;language;format"."""
    language, _, rest = text.partition(";")
    code = rest.partition(";")[2]
    if language.isdecimal() and int(language) & 0x3FF not in _POINT:
        return code.translate({ord("."): ",", ord(","): "."})
    return code


def _figure(stored: str, shown: TableCell, code: str) -> tuple[TableCell, str]:
    """A number that is kept in full beside the text; a date stays the text that is shown."""
    if isinstance(shown.value, str) and _ERROR.fullmatch(shown.value):
        return TableCell(shown.value, "error"), ""
    mark = "," if "," in stored else "." if "." in stored else ""
    try:
        number = float(stored.replace(",", "."))
    except ValueError:
        return shown, ""
    if code.upper() == "BOOLEAN":
        return TableCell("TRUE" if number else "FALSE", "logical"), mark
    if code and is_date(code) and shown is not EMPTY:
        return TableCell(shown.value, "date", style_of(code)), mark
    return TableCell(number, "number", style_of(code) if code else PLAIN), mark
