"""Reads CSV, TSV and their like; encodings and separators are detected.

The separator is the one that splits all rows alike, for the head alone may hold more of another. A first line
``sep=;``, as Excel writes and obeys it, settles it, and proves the decimal comma or point that goes with it.
"""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING

from scenarios.findings import Finding, InvalidInput
from scenarios.io.tables.cells import CORNER, Sheet, TableCell, text_cell
from scenarios.io.tables.readers.row_collector import RowCollector
from scenarios.io.tables.readers.text_encoding import decoded
from scenarios.model import FORMAT

if TYPE_CHECKING:
    from _csv import Reader

SEPARATORS = "\t;,|，；"  # where several split alike, the first
LONGEST_CELL = 2**24  # characters; a text that is too long for its place is found and named by the table's own rules
SAMPLE = 2**18  # characters that are looked at to find the separator
NAMES = 3  # shown of a text whose encoding is only likely
_SAID = re.compile(r'\ufeff?"?sep=(.)"?[ ,;\t]*(?:\r\n?|\n|\Z)', re.IGNORECASE)
_DECIMAL = {";": ",", ",": "."}


def read_text(data: bytes, source: str, encoding: str | None = None) -> Sheet:
    """The cells of a text in UTF-8, UTF-16 or GB18030, or in the encoding that is said.

    Raises InvalidInput, also where another encoding is likely: whoever knows it says so.
    """
    text, found, proposed = decoded(data, source, encoding)
    sheet = text_sheet(text, source, found)
    if proposed:
        fields = {"encoding": found, "names": _foreign(sheet)}
        raise InvalidInput([Finding("", "encoding_doubtful", fields)], source)
    return sheet


def text_sheet(text: str, source: str, encoding: str = "") -> Sheet:
    """The cells of a text. Raises InvalidInput."""
    if not text.strip():
        raise InvalidInput([Finding("", "table_empty")], source)
    if text.lstrip().startswith("{") and f'"{FORMAT}"' in text:
        raise InvalidInput([Finding("", "table_is_scenario")], source)
    separator = decimal = ""
    if said := _SAID.match(text):  # Excel does not count this line
        text, separator, decimal = text[said.end() :], said[1], _DECIMAL.get(said[1], "")
    separator = separator or _separator(text)
    sheet = Sheet(source, "", (), separator=separator, encoding=encoding, decimal=decimal)
    return _gathered(text, separator, source).sheet(sheet)


def _gathered(text: str, separator: str, source: str) -> RowCollector:
    gathered = RowCollector()
    # strict: a quote that is never closed is an error, not a cell that swallows the rest of the file
    reader = _reader(text, separator, strict=True)
    try:
        for number, row in enumerate(reader):
            gathered.put(number, [text_cell(cell) for cell in row], whole=True)
    except csv.Error as problem:
        raise InvalidInput([Finding(f"line {reader.line_num}", "csv_broken", {"detail": problem})], source) from problem
    except InvalidInput as refused:
        raise InvalidInput(refused.findings, source) from refused
    return gathered


def _separator(text: str) -> str:
    """The separator that follows the word in the corner of our own tables; otherwise the one that splits most rows into
    equally many cells."""
    own = re.match(rf"\s*{CORNER} *(?:([{SEPARATORS}])|[\r\n]|\Z)", text)
    if own:
        return own[1] or ","
    sample = text[:SAMPLE]
    present = [each for each in SEPARATORS if each in sample]
    return max(present, key=lambda each: _alike(_reader(sample, each)), default=",")


def _alike(rows: Iterable[list[str]]) -> tuple[int, int]:
    """How many rows have the most frequent number of cells, of at least two, and that number."""
    widths: Counter[int] = Counter()
    try:
        widths.update(len(row) for row in rows if len(row) > 1)
    except csv.Error:
        return 0, 0
    return max(((rows, width) for width, rows in widths.items()), default=(0, 0))


def _reader(text: str, separator: str, strict: bool = False) -> Reader:
    csv.field_size_limit(LONGEST_CELL)
    return csv.reader(io.StringIO(text, newline=""), delimiter=separator, skipinitialspace=True, strict=strict)


def _foreign(sheet: Sheet) -> tuple[str, ...]:
    """Some texts that other encodings would make other texts of; names of rows first."""
    down = (cell for row in sheet.rows[1:] for cell in row[:1])
    across = (cell for row in sheet.rows for cell in row)
    texts = dict.fromkeys(str(cell.value) for cells in (down, across) for cell in cells if _is_foreign(cell))
    return tuple(text[:40] for text in texts)[:NAMES]


def _is_foreign(cell: TableCell) -> bool:
    return isinstance(cell.value, str) and not cell.value.isascii()
