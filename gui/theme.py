"""The theme: every colour, distance and type size of the window, light and dark; nothing else names a colour.

The three groups wear Tol's bright set (Paul Tol, "Colour schemes", SRON/EPS/TN/09-002, 2021), which colour-blind
readers can tell apart; further groups go on along the same set. Each group has a letter besides, for colour is never
the only signal.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QColor, QPalette

GRID = 8  # pixels: every distance is a multiple or a half of it
ROW = 28  # height of a table row and of a control

GROUP_COLOURS = ("#4477AA", "#EE6677", "#228833", "#CCBB44", "#66CCEE", "#AA3377", "#BBBBBB")
DIMENSION_SHADES = (1.0, 0.68, 0.42)  # opacity of a group's colour for its first, second, third dimension

FAMILIES = (  # the platform's own face first; the named CJK face keeps Qt from taking a Japanese one
    "Segoe UI", "Microsoft YaHei UI", "SF Pro Text", "PingFang SC", "Noto Sans", "Noto Sans CJK SC", "DejaVu Sans",
)  # fmt: skip
SIZES = {"small": 0.85, "body": 1.0, "heading": 1.2, "title": 1.55}  # of the platform's own point size


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours by what they are for. All are "#rrggbb"."""

    dark: bool
    window: str  # behind everything
    surface: str  # tables, cards, panels
    raised: str  # headers, hover
    text: str
    muted: str  # secondary text
    faint: str  # rules, grid lines, disabled
    outline: str  # the edge of a field
    handle: str  # of a slider
    accent: str  # the one accent: selection, focus, links, the current step
    on_accent: str
    good: str
    warning: str
    bad: str
    heat_low: str  # the heat map runs from here …
    heat_high: str  # … to here
    missing: str  # ground of a cell without a score


LIGHT = Theme(
    dark=False, window="#F4F5F7", surface="#FFFFFF", raised="#E9ECF0", text="#1C232B", muted="#5A6673",
    faint="#D5DAE0", outline="#AEB0B1", handle="#FFFFFF",
    accent="#1F5FA8", on_accent="#FFFFFF", good="#1E7B34", warning="#8F5A00", bad="#B3261E",
    heat_low="#F3F7FB", heat_high="#5B93C9", missing="#FBF3E2",
)  # fmt: skip
DARK = Theme(
    dark=True, window="#171B20", surface="#1F252C", raised="#2A323B", text="#E6EAEE", muted="#9AA7B4",
    faint="#3A444F", outline="#4E565E", handle="#7F8B97",
    accent="#6FA8E8", on_accent="#0F1419", good="#6CC483", warning="#E0B04C", bad="#F28B82",
    heat_low="#222A33", heat_high="#3E78B2", missing="#3A3222",
)  # fmt: skip


def theme_of(palette: QPalette) -> Theme:
    """The theme a widget is drawn in, read off its palette, so that no widget keeps a copy."""
    return DARK if palette.color(QPalette.ColorRole.Window).lightnessF() < 0.5 else LIGHT


def group_colour(index: int) -> QColor:
    """The colour of the group at this place in the scenario."""
    return QColor(GROUP_COLOURS[index % len(GROUP_COLOURS)])


def blend(low: str, high: str, share: float) -> QColor:
    """The colour at ``share`` (0..1) of the way from one to the other, in RGB."""
    at = min(max(share, 0.0), 1.0)
    red, green, blue = (a + (b - a) * at for a, b in zip(rgb(QColor(low)), rgb(QColor(high)), strict=True))
    return QColor.fromRgbF(red, green, blue)


def rgb(colour: QColor) -> tuple[float, float, float]:
    """Its red, green and blue, each 0..1."""
    return colour.redF(), colour.greenF(), colour.blueF()
