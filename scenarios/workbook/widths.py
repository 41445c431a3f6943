"""How wide columns are, by what stands in them: names on one line where they fit, and no word of a heading broken."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import accumulate

from scenarios.workbook.cells import display_width
from scenarios.workbook.heights import BOLD, EDGE

SCREEN = 150.0  # units of width that a screen of 1366 x 768 pixels shows
_BREAKS = re.compile(r"(?<=-)|\s+")
_GLYPHS = 4  # Chinese breaks anywhere, but a heading of one or two characters a line is hard to read


def fitted(texts: Iterable[str], least: float, most: float) -> float:
    """The width at which each of the texts takes one line, within bounds."""
    return min(max((least, *(display_width(each) + 2 * EDGE for each in texts))), most)


def heading(text: str) -> float:
    """The least width for a heading: its longest word."""
    words = (word if word.isascii() else word[:_GLYPHS] for word in _BREAKS.split(text))
    return max(display_width(word) * BOLD for word in words) + 1.5 * EDGE


def reach(widths: Sequence[float], most: float = SCREEN) -> int:
    """How many columns lie within a width, at least one: that far run the sentences above a table."""
    return max(1, sum(sum_ <= most for sum_ in accumulate(widths)))
