"""Computes widths of columns: names on one line where they fit, and no word of a heading broken."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import accumulate, zip_longest

from scenarios.xlsx_export.cell_xml import display_width
from scenarios.xlsx_export.row_heights import EDGE

WIDE = 1.15  # width of bold words with wide letters over that of common letters
SCREEN = 143.0  # units of width that a screen of 1366 x 768 pixels shows, in a wide face
_WORDS = re.compile(r"[!-,.-~]+-?|[^\x00-\x7f]{1,4}")  # Chinese breaks anywhere, but not well after each character


def fitted(texts: Iterable[str], least: float, most: float) -> float:
    """The width at which each of the texts takes one line, within bounds."""
    return min(max((least, *(display_width(each) + 2 * EDGE for each in texts))), most)


def heading(text: str) -> float:
    """The least width for a heading: its longest word, or a few Chinese characters."""
    return max((display_width(word) * WIDE for word in _WORDS.findall(text)), default=0) + 2 * EDGE


def under(*headings: Sequence[str], least: float) -> tuple[float, ...]:
    """The widths of columns under rows of headings, one above the other."""
    rows = zip_longest(*([heading(each) for each in row] for row in headings), fillvalue=least)
    return tuple(max(least, *each) for each in rows)


def reach(widths: Sequence[float], most: float = SCREEN) -> int:
    """How many columns lie within a width, at least one: that far run the sentences above a table."""
    return max(1, sum(sum_ <= most for sum_ in accumulate(widths)))
