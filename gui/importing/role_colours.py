"""Colours of the roles of rows and columns, each also named in words, in the heads and in the legend."""

from __future__ import annotations

from PySide6.QtGui import QColor

from gui.importing.import_state import CellPart
from gui.theme import GROUP_COLOURS, Theme, blend

# how much of which colour lies over the surface
_GROUNDS: dict[CellPart, tuple[str, float]] = {
    "names": ("accent", 0.16), "about": ("good", 0.16), "figures": ("surface", 1.0), "out": ("window", 1.0),
}  # fmt: skip
_GROUPS, _GROUPS_SHARE = GROUP_COLOURS[5], 0.18
DOUBTFUL = 0.26


def part_colour(theme: Theme, ground: CellPart) -> QColor:
    """The ground of a cell."""
    if ground == "groups":
        return blend(theme.surface, _GROUPS, _GROUPS_SHARE)
    name, share = _GROUNDS[ground]
    return blend(theme.surface, getattr(theme, name), share)


def doubt_colour(theme: Theme) -> QColor:
    """The ground of a cell that a question is about."""
    return blend(theme.surface, theme.warning, DOUBTFUL)


def mark_colour(theme: Theme, ground: CellPart) -> QColor:
    """The line along the head of a row or column."""
    colours = {"names": theme.accent, "about": theme.good, "figures": theme.muted, "out": theme.faint}
    return QColor(_GROUPS if ground == "groups" else colours[ground])
