"""The chart of the weight triangle: regions of who is first among three dimensions, present point, nearest border."""

from __future__ import annotations

import math
from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPolygonF

from gui.charts.chart import Chart, HitArea, Marks
from gui.charts.chart_painter import CENTRE, ChartPainter, FontSizes
from gui.charts.colours import member_fill, text_colour_on
from gui.charts.drag_handles import DragTriangle
from gui.charts.label_placement import named_room
from gui.charts.legend import LegendEntry, draw_legend, legend_height
from gui.localized_numbers import percent
from gui.theme import GRID, LIGHT, Theme
from scenarios.analysis.weight_triangle import Corner, LeaderRegion, Shares, Triangle

LEAST, SHARE, MOST = 36 * GRID, 0.5, 56 * GRID  # height of the triangle: a share of the width between these
DOT = 6.0  # radius of the present point
PRESENT = "present"  # what is dragged


def draw(painter: QPainter, rect: QRectF, data: Triangle, theme: Theme) -> Marks:
    ink, keys = ChartPainter(painter, theme), _keys(data, theme)
    draw_legend(ink, rect.topLeft(), rect.width(), keys)
    top = rect.top() + legend_height(keys, rect.width(), ink.type) + GRID
    tips = _tips(QRectF(rect.left(), top, rect.width(), rect.bottom() - top), ink.type)
    present = _present_room(tips, data)
    marks = [_draw_region(ink, tips, each, number, present) for number, each in enumerate(data.regions, start=1)]
    _draw_corners(ink, tips, rect, data)
    return (*marks, *_draw_present(ink, tips, data))


def height(data: Triangle, width: float, font: QFont) -> float:
    type_ = FontSizes(font)
    return legend_height(_keys(data, LIGHT), width, type_) + min(max(width * SHARE, LEAST), MOST)


def describe(data: Triangle) -> str:
    """The present point, its margin, and one sentence a region, largest first."""
    return "\n".join([_present_words(data), *(_region_words(each) for each in data.regions)])


def _tips(room: QRectF, type_: FontSizes) -> tuple[QPointF, QPointF, QPointF]:
    """The three corners of an equilateral triangle, the first on top, with a line for their names above and below."""
    line = type_.line("small") + GRID / 2
    tall = min(room.height() - 2 * line, room.width() * math.sqrt(3) / 2)
    half, top = tall / math.sqrt(3), room.top() + line
    x = room.center().x()
    return QPointF(x, top), QPointF(x - half, top + tall), QPointF(x + half, top + tall)


def _at(tips: tuple[QPointF, QPointF, QPointF], shares: Shares) -> QPointF:
    return tips[0] * shares[0] + tips[1] * shares[1] + tips[2] * shares[2]


def _draw_region(
    ink: ChartPainter, tips: tuple[QPointF, QPointF, QPointF], region: LeaderRegion, number: int, present: QRectF
) -> HitArea:
    """A field with its name where that has room, else with its number in the key."""
    polygon = QPolygonF([_at(tips, shares) for shares in region.outline])
    fill = _fill(region, ink.theme)
    ink.painter.setPen(QPen(QColor(ink.theme.surface), 2))
    ink.painter.setBrush(fill)
    ink.painter.drawPolygon(polygon)
    for said in (_names(region), str(number)):
        if room := named_room(polygon, said, ink.type, present):
            box, lines = room
            ink.text(box, said, role="small", bold=True, colour=text_colour_on(fill), align=CENTRE, lines=lines)
            break
    return HitArea(polygon.boundingRect(), region.contenders[0].id, _region_words(region), shape=polygon)


def _present_room(tips: tuple[QPointF, QPointF, QPointF], data: Triangle) -> QRectF:
    """What the present point covers with the way to the nearest border, and a little around."""
    here = _at(tips, data.present)
    there = here if data.nearest is None else _at(tips, data.nearest)
    around = DOT + GRID / 2
    return QRectF(here, there).normalized().adjusted(-around, -around, around, around)


def _draw_corners(ink: ChartPainter, tips: tuple[QPointF, QPointF, QPointF], rect: QRectF, data: Triangle) -> None:
    line = ink.type.line("small")
    first, second, third = (_corner_words(corner, data) for corner in data.corners)
    above = QRectF(rect.left(), tips[0].y() - line - GRID / 2, rect.width(), line)
    below, wide = tips[1].y() + GRID / 2, min(tips[1].x() - rect.left(), tips[0].x() - tips[1].x())
    ink.text(above, first, role="small", bold=True, align=CENTRE)
    for tip, words in ((tips[1], second), (tips[2], third)):
        ink.text(QRectF(tip.x() - wide, below, 2 * wide, line), words, role="small", bold=True, align=CENTRE)


def _draw_present(ink: ChartPainter, tips: tuple[QPointF, QPointF, QPointF], data: Triangle) -> Iterator[HitArea]:
    here = _at(tips, data.present)
    if data.nearest is not None:
        ink.line(here, _at(tips, data.nearest), ink.theme.text, width=1.5, dashed=True)
    ink.dot(here, DOT, ink.theme.accent, ink.theme.surface)
    area = QRectF(here.x() - DOT, here.y() - DOT, 2 * DOT, 2 * DOT)
    track = DragTriangle(tips) if data.free else None
    yield HitArea(area, PRESENT if track else "", _present_words(data), track, data.present)


def _keys(data: Triangle, theme: Theme) -> list[LegendEntry]:
    return [
        LegendEntry(_fill(each, theme), str(number), f"{_names(each)} · {percent(each.area)}")
        for number, each in enumerate(data.regions, start=1)
    ]


def _fill(region: LeaderRegion, theme: Theme) -> QColor:
    one = region.contenders[0]
    return member_fill(one.group, one.member, one.members, theme)


def _names(region: LeaderRegion) -> str:
    return " = ".join(each.name for each in region.contenders)


def _corner_words(corner: Corner, data: Triangle) -> str:
    return f"{corner.name} · {percent(corner.weight)}"


def _region_words(region: LeaderRegion) -> str:
    said = QCoreApplication.translate("Charts", "“{name}” is first in {area} of the triangle.")
    return said.format(name=_names(region), area=percent(region.area))


def _present_words(data: Triangle) -> str:
    said = QCoreApplication.translate("Charts", "Now: {corners}.")
    words = said.format(corners="; ".join(_corner_words(corner, data) for corner in data.corners))
    if data.margin is None:
        return words + " " + QCoreApplication.translate("Charts", "No other split changes who is first.")
    margin = QCoreApplication.translate("Charts", "The nearest border is a shift of {margin} of all weight away.")
    return words + " " + margin.format(margin=percent(data.margin * data.total))


TRIANGLE: Chart[Triangle] = Chart(draw, height, describe)
