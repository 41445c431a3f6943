"""The model in one picture: what attacks and what it erodes, the breakthroughs, the groups of recommendations."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPolygonF

from gui.charts.chart import Chart, HitArea, Marks
from gui.charts.chart_painter import ChartPainter, FontSizes
from gui.charts.colours import group_letter
from gui.charts.legend import badge
from gui.pages.brief.model_picture_data import Picture, PictureBlock
from gui.pages.brief.model_picture_layout import (
    ALL,
    ARROW,
    ROLES,
    STRONG,
    PlacedBlock,
    PlacedLine,
    PlacedTitle,
    badge_side,
    place,
    total_height,
)
from gui.painter_state import kept
from gui.theme import GRID, Theme, blend, group_colour

TINT = 0.09  # of a block's colour in its ground
BAR = 3.0  # height of the colour along a block's top


def draw(painter: QPainter, rect: QRectF, data: Picture, theme: Theme) -> Marks:
    ink = ChartPainter(painter, theme)
    marks: list[HitArea] = []
    with kept(painter):
        painter.translate(rect.topLeft())
        for each in place(data, rect.width(), ink.type):
            if isinstance(each, PlacedTitle):
                _draw_title(ink, each)
            else:
                marks += _draw_block(ink, each)
    return tuple(HitArea(each.area.translated(rect.topLeft()), each.subject, each.text) for each in marks)


def height(data: Picture, width: float, font: QFont) -> float:
    return total_height(place(data, width, FontSizes(font)))


def describe(data: Picture) -> str:
    """Every block in words, band by band."""
    said = []
    for band in data:
        said.append(band.title)
        for column in band.columns:
            said += [_block_words(block) for block in column]
    return "\n".join(said)


def _block_words(block: PictureBlock) -> str:
    lines = (f"{each.text} ({each.note})" if each.note else each.text for each in block.lines)
    return " · ".join(lines)


def _draw_title(ink: ChartPainter, title: PlacedTitle) -> None:
    width = ink.type.width(title.text, "body", True)
    ink.text(title.area, title.text, bold=True, colour=ink.theme.muted)
    middle, start = title.area.center().y(), title.area.left() + width + 1.5 * GRID
    if start < title.area.right():
        ink.line(QPointF(start, middle), QPointF(title.area.right(), middle), ink.theme.faint)


def _draw_block(ink: ChartPainter, placed: PlacedBlock) -> list[HitArea]:
    hue = _hue(placed.block, ink.theme)
    ink.box(placed.area, blend(ink.theme.surface, hue.name(), TINT), round_by=3)
    ink.box(QRectF(placed.area.left(), placed.area.top(), placed.area.width(), BAR), hue, round_by=1.5)
    if placed.link:
        _draw_arrow(ink, placed)
    marks = [HitArea(placed.area, placed.block.subject, placed.block.words)]
    for i, each in enumerate(placed.lines):
        if i == 0 and placed.block.tone == "group":
            side = badge_side(ink.type)
            at = QPointF(each.text.left() - side - GRID, each.text.top() + (ink.type.line() - side) / 2)
            badge(ink, QRectF(at.x(), at.y(), side, side), hue, group_letter(placed.block.place))
        _draw_line(ink, each, hue)
        if each.line.subject:
            area = QRectF(placed.area.left() + 4, each.area.top() - 2, placed.area.width() - 8, each.area.height() + 4)
            marks.append(HitArea(area, each.line.subject, each.line.words))
    return marks


def _draw_line(ink: ChartPainter, placed: PlacedLine, hue: QColor) -> None:
    line, theme = placed.line, ink.theme
    strong = line.style in STRONG
    colour = theme.muted if line.style == "quiet" else theme.text
    if line.style == "figure":
        colour = blend(hue.name(), theme.text, 0.35).name()
    ink.text(placed.text, line.text, role=ROLES[line.style], bold=strong, colour=colour, lines=ALL)
    if line.note:
        ink.text(placed.note, line.note, role="small", colour=theme.muted, lines=ALL)


def _draw_arrow(ink: ChartPainter, placed: PlacedBlock) -> None:
    """From the block above down to this one, with its word beside it."""
    x, foot = placed.area.left() + 2.5 * GRID, placed.area.top() - 2
    head = GRID * 0.6
    ink.line(QPointF(x, foot - ARROW + 4), QPointF(x, foot - head), ink.theme.bad, width=1.5)
    ink.painter.setPen(Qt.PenStyle.NoPen)
    ink.painter.setBrush(QColor(ink.theme.bad))
    ink.painter.drawPolygon(
        QPolygonF([QPointF(x - head, foot - head), QPointF(x + head, foot - head), QPointF(x, foot)])
    )
    room = QRectF(x + 1.5 * GRID, foot - ARROW + 2, placed.area.width() / 2, ARROW - 2)
    ink.text(room, placed.link, role="small", colour=ink.theme.muted)


def _hue(block: PictureBlock, theme: Theme) -> QColor:
    if block.tone == "group":
        return group_colour(block.place)
    return QColor({"attack": theme.bad, "dimension": theme.accent, "breakthrough": theme.good}[block.tone])


MODEL: Chart[Picture] = Chart(draw, height, describe, links=True)
