"""Writes cells and rows as XML: text is always text, a formula carries its value, nothing unsafe passes."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

LONGEST = 32_767  # characters a cell holds (Excel's specification); Excel counts UTF-16 units
LETTER = 0.88  # mean advance of running Latin text over that of a digit, Microsoft YaHei and Noto Sans
_UNSAFE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")  # not XML, or no glyph
_ESCAPE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")  # Excel would read _x0041_ as the letter A


class XlsxCell(NamedTuple):
    """One cell. style: a name in `cell_styles.STYLES`; ``value`` is what a formula (no "=" before it) yields; array:
    the formula takes whole columns where it would otherwise take one cell of them."""

    value: str | float | None
    style: str
    formula: str = ""
    array: bool = False


class Exact(float):
    """A number that is written to its last bit, since formulas compare their own with it."""


class Row(NamedTuple):
    """One row from column A. span: the cell in column ``at`` reaches over so many columns; least: points it is high."""

    cells: Sequence[XlsxCell] = ()
    span: int = 0
    at: int = 0
    least: float = 0.0


def cleaned(text: str, remark: str) -> str:
    """``text`` as a cell can hold it: no control characters, U+FFFD for lone surrogates, and cut where it is
    longer than a cell may be, with ``remark`` at its end."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.isascii() or _UNSAFE.search(text):
        text = _UNSAFE.sub(lambda found: "\ufffd" if found[0] >= "\ud800" else "", text)
    if len(text) * 2 <= LONGEST or _units(text) <= LONGEST:
        return text
    room = LONGEST - _units(remark)
    return text.encode("utf-16-le")[: room * 2].decode("utf-16-le", "ignore") + remark


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def display_width(text: str) -> float:
    """Width in the unit of column widths, a digit's: a Chinese character takes 2, other letters 0.88 on average.

    A Chinese character has 3 bytes in UTF-8 and an ASCII one has 1, so the two counts tell how many there are of each
    without a loop.
    """
    if text.isascii():
        return LETTER * len(text)
    wide = (len(text.encode("utf-8", "replace")) - len(text)) / 2
    return LETTER * (len(text) - wide) + 2 * wide


def cell_xml(reference: str, cell: XlsxCell, style: int) -> str:
    """The ``<c>`` element of SpreadsheetML (ECMA-376 part 1, 18.3.1.4); NaN and infinity become empty."""
    value, start = cell.value, f'<c r="{reference}" s="{style}"'
    kind = f' t="array" ref="{reference}"' if cell.array else ""
    formula = f"<f{kind}>{_escaped(cell.formula)}</f>" if cell.formula else ""
    if isinstance(value, str):
        if formula:
            return f'{start} t="str">{formula}<v>{_text(value)}</v></c>'
        if not value:
            return start + "/>"
        blanks = "" if value == value.strip() and "\n" not in value else ' xml:space="preserve"'
        return f'{start} t="inlineStr"><is><t{blanks}>{_text(value)}</t></is></c>'
    if value is None or not math.isfinite(value):
        return f'{start} t="str">{formula}<v></v></c>' if formula else start + "/>"
    return f"{start}>{formula}<v>{_number(value)}</v></c>"


def row_xml(number: int, row: Row, letters: Sequence[str], styles: Mapping[str, int], height: float | None) -> str:
    """The ``<row>`` element, its cells in the columns called ``letters``."""
    size = f' ht="{height:g}" customHeight="1"' if height else ""
    cells = "".join(
        cell_xml(f"{letter}{number}", cell, styles[cell.style])
        for letter, cell in zip(letters, row.cells, strict=False)
    )
    return f'<row r="{number}"{size}>{cells}</row>'


def kept(value: float) -> float:
    """To the 15 digits that spreadsheets keep: 0.4985, which shows as 0.499, and not 0.49849999999999994."""
    return float(f"{value:.15g}")


def _number(value: float) -> str:
    if isinstance(value, int):
        return str(value)
    return repr(float(value) if isinstance(value, Exact) else kept(value))


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _text(text: str) -> str:
    return _escaped(_ESCAPE.sub("_x005F_", text) if "_x" in text else text)
