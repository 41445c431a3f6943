"""The fills of bars and heat cells, and the text colour that reads on each."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtGui import QColor

from gui.theme import DIMENSION_SHADES, Theme, blend, group_colour, rgb

DARK_INK = "#111417"
DEEPEST, PALEST = 0.5, 0.28  # how far the colours of a group's members go to the ink, and to a white ground


def group_letter(index: int) -> str:
    """The letter that goes with a group's colour, for colour is never the only signal: A … Z, then AA …"""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def shade(place: int, count: int) -> float:
    """How strong the fill of a dimension is, by its place among so many: from full to faint."""
    if count <= len(DIMENSION_SHADES):
        return DIMENSION_SHADES[place]
    return 1.0 - place * (1.0 - DIMENSION_SHADES[-1]) / (count - 1)


@lru_cache(maxsize=256)  # asked for every segment of every bar
def segment_fill(group: int, place: int, count: int, theme: Theme) -> QColor:
    """A group's colour at the strength of a dimension, opaque, so that print and files show the same."""
    return blend(theme.surface, group_colour(group).name(), shade(place, count))


@lru_cache(maxsize=256)
def member_fill(group: int, member: int, members: int, theme: Theme) -> QColor:
    """A colour for one recommendation: its group's hue, darker or paler by its place among so many members."""
    place, hue = member / (members - 1) if members > 1 else 0.5, group_colour(group).name()
    if theme.dark:  # darker than the hue itself would not be seen
        return blend(hue, theme.text, DEEPEST * (1 - place))
    if place < 0.5:
        return blend(hue, theme.text, DEEPEST * (1 - 2 * place))
    return blend(hue, theme.surface, PALEST * (2 * place - 1))


def neutral_fill(place: int, count: int, theme: Theme) -> QColor:
    """The strength of a dimension without any group's colour, for legends."""
    return blend(theme.surface, theme.muted, shade(place, count))


def heat_fill(share: float, theme: Theme) -> QColor:
    """A cell of a heat map, 0 at the faint end."""
    return blend(theme.heat_low, theme.heat_high, share)


@lru_cache(maxsize=256)  # a picture has few fills and many texts
def _ink_on(fill: int) -> str:
    colour = QColor.fromRgb(fill)
    against_white = 1.05 / (_luminance(colour) + 0.05)
    against_dark = (_luminance(colour) + 0.05) / (_luminance(QColor(DARK_INK)) + 0.05)
    return DARK_INK if against_dark > against_white else "#FFFFFF"


def text_colour_on(fill: QColor) -> str:
    """Dark or white text, whichever has the greater contrast with the fill (WCAG 2.1: (L1 + 0.05) / (L2 + 0.05))."""
    return _ink_on(fill.rgb())


def _luminance(colour: QColor) -> float:
    """Relative luminance, 0..1 (WCAG 2.1)."""
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in rgb(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
