"""Computes heights of rows from their texts, because a file cannot ask Excel or LibreOffice to find out."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate

from scenarios.xlsx_export.cell_styles import SIZE, STYLES
from scenarios.xlsx_export.cell_xml import LETTER, Row, XlsxCell, display_width

LATIN, CHINESE = 1.3, 1.45  # height of a line over its size: Microsoft YaHei has 1.32, Noto Sans CJK 1.45
PADDING, TALLEST = 2, 409  # points around a row's text; the most that Excel takes
WARNING = 2  # lines that are kept free where a warning may appear
BOLD = 1.1  # width of bold letters over that of others
FIRST_WIDE = "\u2e80"  # the first of the Chinese characters and their signs
EDGE = 0.7  # of a cell's width, on both sides of its text
NAME = 80  # characters that a name or a heading seldom has more of
BREAKS = re.compile(r"(?<=-)|\s+")  # where a word ends
LOOSE, WORD = 1.1, 3  # words do not fill their lines to the end: a tenth is left, or half a word where that is less
TURNED = 6.5  # points that a unit of width is long in bold 10-point text


class RowHeights:
    """Heights of rows in a sheet with columns of these widths (in characters). turned: text may stand upright."""

    def __init__(self, widths: Sequence[float], turned: bool) -> None:
        self._widths = tuple(widths)
        self._sums = tuple(accumulate(widths, initial=0.0))
        self._turned = turned

    def of(self, row: Row) -> float | None:
        """Points, or None for an empty row, which keeps the sheet's own height."""
        highest = 0.0
        for column, cell in enumerate(row.cells):
            if isinstance(cell.value, str) and cell.value:
                highest = max(highest, self._cell(cell, row, column))
            elif cell.style == "warning" and cell.formula:
                highest = max(highest, WARNING * SIZE * LATIN)
            elif cell.value is not None:
                highest = max(highest, SIZE * LATIN)
        if not highest:
            return row.least or None
        return min(max(math.ceil(highest) + PADDING, row.least), TALLEST)

    def _cell(self, cell: XlsxCell, row: Row, column: int) -> float:
        style, text = STYLES[cell.style], str(cell.value)
        if style.turned and self._turned:
            return display_width(text) * TURNED
        line = style.size * (LATIN if text.isascii() or max(text) < FIRST_WIDE else CHINESE)
        if not style.wrap:
            return line
        reach = row.span if row.span and column == row.at else 1
        room = (self._sums[min(column + reach, len(self._widths))] - self._sums[column]) * SIZE / style.size
        return line * lines(text, room / BOLD if style.bold else room)


@lru_cache(maxsize=4096)
def lines(text: str, room: float) -> int:
    """Lines that the text takes where a line has room for so many digits."""
    if len(text) * 2 <= room and "\n" not in text:
        return 1
    return sum(_lines(part, room) for part in text.split("\n"))


def _lines(text: str, room: float) -> int:
    """Word by word for a name or a heading, whose column may be narrow; by the width of a sentence, and of Chinese."""
    width = display_width(text)
    if width <= room - EDGE:
        return 1
    if len(text) <= NAME and text.isascii():
        return _wrapped(BREAKS.split(text), room - EDGE)
    return max(2, math.ceil(min(width * LOOSE / room, width / max(room - WORD, 1))))


def _wrapped(words: Sequence[str], room: float) -> int:
    count, used = 1, 0.0
    for word in words:
        width = display_width(word)
        if used and used + width > room:
            count, used = count + 1, 0.0
        used += width + (0 if word.endswith("-") else LETTER)
    return count
