"""Reads an OpenDocument spreadsheet (.ods), as LibreOffice and Excel write it.

One element may stand for many cells or rows: an empty end of 16,384 columns and a million rows is passed over, and what
is repeated with something in it counts in full.
"""

from __future__ import annotations

import zipfile
from dataclasses import dataclass, field

from scenarios.findings import Finding, InvalidInput
from scenarios.io.tables.cells import EMPTY, UNCOMPUTED, CellArea, Sheet, TableCell, text_cell
from scenarios.io.tables.readers.exported_workbook import LOCAL, returned
from scenarios.io.tables.readers.ods_styles import DRAWING, OFFICE, TABLE, TEXT, Styles, read_styles
from scenarios.io.tables.readers.row_collector import RowCollector, too_large
from scenarios.io.tables.readers.workbook_sheets import Book, SheetHead
from scenarios.io.tables.readers.zip_package import broken, walk

COLUMNS, ROWS = 16_384, 1_048_576  # of any sheet of LibreOffice's
_SPREADSHEET = b"application/vnd.oasis.opendocument.spreadsheet"
_ERROR = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}value-type"
_MOST_BLANKS = 1000  # that one element may stand for


def open_ods(package: zipfile.ZipFile, source: str) -> Book:
    """The workbook with all its sheets. Raises InvalidInput."""
    with broken(source):
        if not package.read("mimetype").startswith(_SPREADSHEET):
            raise InvalidInput([Finding("", "archive_without_sheets")])
        if b"encryption-data" in package.read("META-INF/manifest.xml"):
            raise InvalidInput([Finding("", "workbook_has_password")])
        reader = _Reader(read_styles(package), _stores_zeros(package))
        walk(package, "content.xml", reader.start, reader.end, reader.text)
    heads = tuple(SheetHead(each.name, each.hidden) for each in reader.found)
    return returned(Book(source, "ods", heads, lambda place: reader.found[place].sheet(source)), reader.names)


def _stores_zeros(package: zipfile.ZipFile) -> bool:
    """Whether a program wrote it that computes nothing and stores 0 for a formula."""
    return "meta.xml" in package.namelist() and b"generator>SheetJS" in package.read("meta.xml")


@dataclass(slots=True)
class _Found:
    """A sheet as it grows. styles: of each column's cells that name none themselves."""

    name: str
    hidden: bool
    gathered: RowCollector = field(default_factory=RowCollector)
    row: int = 0
    styles: list[str] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    merged: list[CellArea] = field(default_factory=list)
    filtered: bool = False

    def sheet(self, source: str) -> Sheet:
        return self.gathered.sheet(
            Sheet(
                source,
                self.name,
                (),
                hidden_rows=frozenset(self.hidden_rows),
                hidden_columns=frozenset(self.hidden_columns),
                merged=tuple(self.merged),
                filtered=self.filtered,
            )
        )


class _Reader:
    """Hears of every element in turn."""

    def __init__(self, styles: Styles, stores_zeros: bool) -> None:
        self.found: list[_Found] = []
        self.names: dict[str, str] = {}  # what they refer to, LOCAL before those of one sheet
        self._in_sheet = False
        self._styles, self._stores_zeros = styles, stores_zeros
        self._cells: list[TableCell] = []
        self._blank = 0  # empty cells since the last one in the row
        self._row: dict[str, str] = {}
        self._cell: dict[str, str] | None = None
        self._letters: list[str] | None = None  # of the open cell, None where its text is not
        self._paragraphs = 0  # that are open, one within the other
        self._seen = 0  # of the open cell: LibreOffice writes an empty one for a formula that makes an empty text
        self._aside = 0  # depth in a note or a drawing, whose texts are none of the cell's

    def start(self, tag: str, given: dict[str, str]) -> None:
        if self._aside or tag.startswith(DRAWING) or tag in (f"{OFFICE}annotation", f"{TABLE}shapes"):
            self._aside += 1
        elif tag.startswith(TEXT):
            self._start_text(tag.removeprefix(TEXT), given)
        elif tag.startswith(TABLE):
            self._start_table(tag.removeprefix(TABLE), given)

    def end(self, tag: str) -> None:
        if self._aside:
            self._aside -= 1
        elif tag == f"{TEXT}p":
            self._paragraphs -= 1
        elif tag in (f"{TABLE}table-cell", f"{TABLE}covered-table-cell"):
            self._end_cell()
        elif tag == f"{TABLE}table-row":
            self._end_row()
        elif tag == f"{TABLE}table":
            self._in_sheet = False

    def text(self, letters: str) -> None:
        if self._paragraphs and self._letters is not None and not self._aside:
            self._letters.append(letters)

    def _start_text(self, name: str, given: dict[str, str]) -> None:
        if name == "p":
            self._paragraphs += 1
            self._seen += 1
        if self._letters is None:
            return
        if name == "p" and self._letters:
            self._letters.append("\n")
        elif name == "s":
            self._letters.append(" " * min(int(given.get(f"{TEXT}c", 1)), _MOST_BLANKS))
        elif name in ("tab", "line-break"):
            self._letters.append(" " if name == "tab" else "\n")

    def _start_table(self, name: str, given: dict[str, str]) -> None:
        match name:
            case "table-cell" | "covered-table-cell":
                self._cell, self._letters, self._seen = given, [], 0
            case "table-row":
                self._row, self._blank = given, 0
                self._cells.clear()
            case "table-column":
                self._column(given)
            case "table":
                hidden = given.get(f"{TABLE}style-name", "") in self._styles.hidden
                self.found.append(_Found(given.get(f"{TABLE}name", ""), hidden))
                self._in_sheet = True
            case "named-range":
                name = LOCAL * self._in_sheet + given.get(f"{TABLE}name", "")
                self.names[name] = given.get(f"{TABLE}cell-range-address", "")
            case "table-source":
                raise InvalidInput([Finding("", "workbook_has_external_links")])

    def _column(self, given: dict[str, str]) -> None:
        found = self.found[-1]
        first = len(found.styles)
        last = min(first + _repeated(given, "columns"), COLUMNS)
        found.styles += [given.get(f"{TABLE}default-cell-style-name", "")] * (last - first)
        if given.get(f"{TABLE}visibility", "visible") != "visible":
            found.hidden_columns.update(range(first, last))

    def _end_cell(self) -> None:
        given, letters = self._cell or {}, self._letters or []
        self._cell = self._letters = None
        column = len(self._cells) + self._blank
        repeated = min(_repeated(given, "columns"), COLUMNS - column)
        cell = self._value(given, "".join(letters), column)
        across, down = (int(given.get(f"{TABLE}number-{way}-spanned", 1)) for way in ("columns", "rows"))
        if (across > 1 or down > 1) and cell is not EMPTY:
            top = self.found[-1].row
            self.found[-1].merged.append(CellArea(top, column, top + down - 1, column + across - 1))
        if cell is EMPTY:
            self._blank += repeated
        else:
            self._cells += [EMPTY] * self._blank + [cell] * repeated
            self._blank = 0

    def _end_row(self) -> None:
        found = self.found[-1]
        first, found.row = found.row, found.row + _repeated(self._row, "rows")
        if not self._cells:
            return
        if found.row > ROWS:
            raise too_large()
        seen = self._row.get(f"{TABLE}visibility", "visible")
        found.filtered |= seen == "filter"
        for row in range(first, found.row):
            found.gathered.put(row, self._cells)
            if seen != "visible":
                found.hidden_rows.add(row)

    def _value(self, given: dict[str, str], shown: str, column: int) -> TableCell:
        kind = given.get(f"{OFFICE}value-type", "")
        if given.get(_ERROR) == "error":
            return TableCell(shown.strip(), "error")
        match kind:
            case "float" | "percentage" | "currency":
                styles = self.found[-1].styles
                own = given.get(f"{TABLE}style-name") or (styles[column] if column < len(styles) else "")
                number = float(given[f"{OFFICE}value"])
                if self._stores_zeros and number == 0 and f"{TABLE}formula" in given:
                    return UNCOMPUTED
                if number in (0, 1) and shown.isalpha():  # TRUE() of LibreOffice's, in the words of its language
                    return TableCell("TRUE" if number else "FALSE", "logical")
                return TableCell(number, "number", self._styles.style(own))
            case "date" | "time":
                return TableCell(text_cell(shown).value or given.get(f"{OFFICE}{kind}-value", ""), "date")
            case "boolean":
                return TableCell("TRUE" if given.get(f"{OFFICE}boolean-value") == "true" else "FALSE", "logical")
            case "string":
                return text_cell(shown or given.get(f"{OFFICE}string-value", ""))
        if f"{TABLE}formula" in given and not self._seen:
            return UNCOMPUTED
        return text_cell(shown)


def _repeated(given: dict[str, str], way: str) -> int:
    return max(int(given.get(f"{TABLE}number-{way}-repeated", 1)), 1)
