"""Reads the cells of one sheet of an .xlsx workbook, as stored.

The size that a sheet claims is not trusted; cells and rows that do not say where they stand follow the ones before.
"""

from __future__ import annotations

import re
import zipfile
from math import isnan

from scenarios.io.tables.cells import EMPTY, UNCOMPUTED, CellArea, Sheet, TableCell, column_number, text_cell
from scenarios.io.tables.readers.excel_number_formats import BUILT_IN, date_text, serial_of, style_of
from scenarios.io.tables.readers.row_collector import LARGEST_TABLE, RowCollector, too_large
from scenarios.io.tables.readers.xlsx.workbook_xml import MAIN, TRUE, Workbook, unescaped
from scenarios.io.tables.readers.zip_package import Broken, Local, walk

COLUMNS, ROWS = 16_384, 1_048_576  # of any sheet of Excel's
_PLACE = re.compile(r"\$?([A-Z]{1,3})\$?([0-9]{1,7})")


def read_sheet(package: zipfile.ZipFile, workbook: Workbook, place: int, source: str) -> Sheet:
    """The sheet of that place among the heads. Raises InvalidInput, Broken and what the damage raises."""
    reader = _Reader(workbook)
    walk(package, workbook.places[place], reader.start, reader.end, reader.letters.append)
    return reader.sheet(source, workbook.heads[place].name)


class _Reader:
    """Hears of every element in turn. Called for each of 100,000 cells, so it does no more than it must."""

    def __init__(self, workbook: Workbook) -> None:
        self.letters: list[str] = []  # of the element that is open
        self._workbook, self._names, self._columns = workbook, Local(MAIN), _Columns()
        self._gathered = RowCollector()
        self._row, self._cells, self._column = -1, list[TableCell](), -1
        self._type, self._style = "n", 0
        self._formula = self._spoken = False
        self._value: str | None = None
        self._pieces: list[str] = []  # of a text that stands in the cell itself
        self._zeros: list[tuple[int, int]] = []  # formulas whose stored value is 0
        self._computed = 0  # formulas with another
        self._hidden_rows: set[int] = set()
        self._hidden_columns: set[int] = set()
        self._merged: list[CellArea] = []
        self._filtered = False

    def start(self, tag: str, given: dict[str, str]) -> None:
        name = self._names[tag]
        if name == "c":
            place = given.get("r")
            self._column = self._column + 1 if place is None else self._columns[place.rstrip("0123456789")]
            self._type, self._style = given.get("t", "n"), int(given.get("s", 0))
            self._value, self._formula = None, False
            if self._type == "inlineStr":
                self._pieces.clear()  # it may have no text at all
        elif name == "v" or name == "t":
            self.letters.clear()
        elif name == "f":
            self._formula = True
        elif name == "row":
            self._begin_row(given)
        elif name == "rPh":
            self._spoken = True
        elif name:
            self._beside(name, given)

    def end(self, tag: str) -> None:
        name = self._names[tag]
        if name == "v":
            self._value = "".join(self.letters)
        elif name == "c":
            self._end_cell()
        elif name == "t":
            if not self._spoken:
                self._pieces += self.letters
        elif name == "rPh":
            self._spoken = False
        elif name == "row":
            self._gathered.put(self._row, self._cells)

    def sheet(self, source: str, name: str) -> Sheet:
        """What was heard."""
        if not self._workbook.reckoned and (self._workbook.stores_zeros or not self._computed):
            self._gathered.replace(self._zeros, UNCOMPUTED)
        return self._gathered.sheet(
            Sheet(
                source,
                name,
                (),
                hidden_rows=frozenset(self._hidden_rows),
                hidden_columns=frozenset(self._hidden_columns),
                merged=tuple(self._merged),
                filtered=self._filtered,
            )
        )

    def _begin_row(self, given: dict[str, str]) -> None:
        self._row = int(given["r"]) - 1 if "r" in given else self._row + 1
        if self._row >= ROWS:
            raise too_large()
        self._cells.clear()
        self._column = -1
        if given.get("hidden", "").lower() in TRUE or given.get("ht") == "0":
            self._hidden_rows.add(self._row)

    def _end_cell(self) -> None:
        cell = self._cell()
        cells, column = self._cells, self._column
        if column >= COLUMNS:
            raise Broken("column")
        if cell is not EMPTY:
            if column > len(cells):
                cells += [EMPTY] * (column - len(cells))
            if column == len(cells):
                cells.append(cell)
            else:
                cells[column] = cell

    def _cell(self) -> TableCell:
        value, kind = self._value, self._type
        if kind == "inlineStr":
            return text_cell(unescaped("".join(self._pieces)))
        if value is None or (value == "" and kind != "str"):
            return UNCOMPUTED if self._formula else EMPTY
        if self._formula:
            self._count(value)
        match kind:
            case "s":
                return self._workbook.texts[int(value)]
            case "n":
                return self._number(float(value))
            case "str":
                return text_cell(unescaped(value))
            case "b":
                return TableCell("TRUE" if value.strip().lower() in TRUE else "FALSE", "logical")
            case "e":
                return TableCell(value.strip(), "error")
            case "d":
                return self._date(serial_of(value), from_1904=False)
        raise Broken(kind)

    def _count(self, value: str) -> None:
        if value == "0":
            self._zeros.append((self._row, self._column))
        else:
            self._computed += 1

    def _number(self, number: float) -> TableCell:
        if isnan(number):
            raise Broken("number")
        style, workbook = self._style, self._workbook
        if style >= len(workbook.styles):
            return TableCell(number, "number")
        if workbook.dates[style]:
            return self._date(number, workbook.from_1904)
        return TableCell(number, "number", workbook.styles[style])

    def _date(self, serial: float, from_1904: bool) -> TableCell:
        dates = self._workbook.dates
        code = (dates[self._style] if self._style < len(dates) else "") or BUILT_IN[14]
        text = date_text(serial, code, from_1904)
        style = style_of(code)
        return TableCell(serial, "number", style) if text is None else TableCell(text, "date", style)

    def _beside(self, name: str, given: dict[str, str]) -> None:
        """What stands before and after the cells."""
        match name:
            case "is":
                self._pieces.clear()
            case "col" if given.get("hidden", "").lower() in TRUE or given.get("width") == "0":
                last = min(int(given["max"]), COLUMNS)
                self._hidden_columns.update(range(int(given["min"]) - 1, last))
            case "mergeCell":
                if len(self._merged) == LARGEST_TABLE:
                    raise too_large()
                self._merged.append(self._area(given["ref"]))
            case "sheetPr" if given.get("filterMode", "").lower() in TRUE:
                self._filtered = True
            case "filters" | "customFilters" | "top10" | "dynamicFilter" | "colorFilter" | "iconFilter":
                self._filtered = True

    def _area(self, reference: str) -> CellArea:
        first, _, last = reference.partition(":")
        top, left = self._at(first)
        bottom, right = self._at(last or first)
        return CellArea(top, left, bottom, right)

    def _at(self, place: str) -> tuple[int, int]:
        found = _PLACE.fullmatch(place)
        if found is None:
            raise Broken(place)
        return int(found[2]) - 1, self._columns[found[1]]


class _Columns(dict[str, int]):
    """Letters of columns as their numbers, counted from 0. Raises Broken."""

    def __missing__(self, letters: str) -> int:
        try:
            number = column_number(letters)
        except ValueError as wrong:
            raise Broken(letters) from wrong
        if number >= COLUMNS:
            raise Broken(letters)
        self[letters] = number
        return number
