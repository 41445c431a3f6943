"""How high a row must be to show its texts, computed, because a file cannot ask Excel or LibreOffice to find out."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import accumulate

from scenarios.workbook.cells import Cell, Row, display_width
from scenarios.workbook.styles import SIZE, STYLES

LINE = 1.5  # height of a line over its size in points: Noto Sans CJK, the tallest face in use, has 1.45
PADDING, TALLEST = 6, 409  # points around a row's text; the most that Excel takes
WARNING = 2  # lines that are kept free where a warning may appear
LOOSE = 1.1  # words do not fill their lines to the end
TURNED = 5.5  # points a letter of 10-point text is long, on average


class Heights:
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
                highest = max(highest, WARNING * SIZE * LINE)
            elif cell.value is not None:
                highest = max(highest, SIZE * LINE)
        return min(math.ceil(highest) + PADDING, TALLEST) if highest else None

    def _cell(self, cell: Cell, row: Row, column: int) -> float:
        style, text = STYLES[cell.style], str(cell.value)
        if style.turned and self._turned:
            return display_width(text) * TURNED
        line = style.size * LINE
        if not style.wrap:
            return line
        reach = row.span if row.span and column == row.at else 1
        room = (self._sums[min(column + reach, len(self._widths))] - self._sums[column]) * SIZE / style.size
        return line * lines(text, room)


def lines(text: str, room: float) -> int:
    """Lines that the text takes where a line has room for so many Latin letters."""
    if len(text) * 2 <= room and "\n" not in text:
        return 1
    return sum(max(1, math.ceil(display_width(part) * LOOSE / room)) for part in text.split("\n"))
