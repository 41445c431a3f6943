"""Cells of a CSV text: encodings and separators are found by looking."""

from __future__ import annotations

import csv
import io
import re

from scenarios.findings import Finding, InvalidInput
from scenarios.model import FORMAT
from scenarios.tables.cells import CORNER, Rows, trimmed

SEPARATORS = ",;\t"
LONGEST_CELL = 2**24  # characters; a text that is too long for its place is found and named by the table's own rules


def read_csv_rows(data: bytes, source: str) -> tuple[Rows, bool]:
    """Rows of a CSV text in UTF-8 (with or without BOM), UTF-16 with BOM or GB18030; comma, semicolon or tab."""
    text = _decode(data, source)
    if not text.strip():
        raise InvalidInput([Finding("", "table_empty")], source)
    if text.lstrip().startswith("{") and f'"{FORMAT}"' in text:
        raise InvalidInput([Finding("", "table_is_scenario")], source)
    separator = _separator(text)
    csv.field_size_limit(LONGEST_CELL)
    # strict: a quote that is never closed is an error, not a cell that swallows the rest of the file
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    rows: Rows = []
    try:
        for row in reader:
            rows.append([trimmed(cell) for cell in row])
    except csv.Error as problem:
        raise InvalidInput([Finding(f"line {reader.line_num}", "csv_broken", {"detail": problem})], source) from problem
    return rows, separator != ","


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
    """The separator that follows the word in the corner of our own tables; otherwise the one that the first row holds
    most of, outside quotes."""
    header = text.lstrip("\r\n").splitlines()[0]
    own = re.match(rf"{CORNER}\s*([{SEPARATORS}])", header)
    if own:
        return own[1]
    bare = "".join(header.split('"')[::2])
    return max(SEPARATORS, key=bare.count)
