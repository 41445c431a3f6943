"""The legend of a chart: swatches and letters with their names, flowing over as many lines as they need."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor

from gui.charts.chart_painter import CENTRE, ChartPainter, FontSizes
from gui.charts.colours import text_colour_on
from gui.theme import GRID


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """One entry: a swatch of this colour with a sign on it (a letter, a number or nothing), and what it stands for.

    first: begins a line of its own, with what belongs together after it.
    """

    fill: QColor
    sign: str
    name: str
    first: bool = False


def place_entries(keys: Sequence[LegendEntry], width: float, type_: FontSizes) -> list[QRectF]:
    """The room of each entry, from (0, 0), left to right and then down."""
    placed, x, y, height = [], 0.0, 0.0, type_.line("small") + GRID / 2
    for key in keys:
        wide = min(height + GRID / 2 + type_.width(key.name, "small") + 1, width)
        if x > 0 and (key.first or x + wide > width):
            x, y = 0.0, y + height
        placed.append(QRectF(x, y, wide, height))
        x += wide + 2 * GRID
    return placed


def legend_height(keys: Sequence[LegendEntry], width: float, type_: FontSizes) -> float:
    return max((area.bottom() for area in place_entries(keys, width, type_)), default=0.0)


def draw_legend(ink: ChartPainter, corner: QPointF, width: float, keys: Sequence[LegendEntry]) -> None:
    """Draw the entries below and right of the corner."""
    for key, area in zip(keys, place_entries(keys, width, ink.type), strict=True):
        area = area.translated(corner)
        side = area.height() - GRID / 2
        badge(ink, QRectF(area.left(), area.top() + GRID / 4, side, side), key.fill, key.sign)
        ink.text(area.adjusted(area.height() + GRID / 2, 0, 1, 0), key.name, role="small", colour=ink.theme.muted)


def badge(ink: ChartPainter, area: QRectF, fill: QColor, sign: str) -> None:
    """A small square with a letter or number on it."""
    ink.box(area, fill, round_by=3)
    if sign:
        ink.text(area, sign, role="small", bold=True, colour=text_colour_on(fill), align=CENTRE)
