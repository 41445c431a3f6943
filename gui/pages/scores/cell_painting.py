"""Paints one score: a heat tile with its value, its range, and a mark for where it comes from."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from gui.charts.chart_painter import FontSizes
from gui.charts.colours import heat_fill, text_colour_on
from gui.painter_state import kept
from gui.theme import GRID, Theme, blend

CENTRE = Qt.AlignmentFlag.AlignCenter
CORNER = GRID - 2  # side of the judged corner
ROOM_FOR_INITIALS = 6 * GRID  # a cell narrower than this shows the corner alone


@dataclass(frozen=True, slots=True)
class CellLook:
    """What to paint. state: where the figure is from; share: 0..1 of the scale, worst to best."""

    value: str
    range: str
    share: float | None
    state: str
    mark: str = ""


def draw_cell(painter: QPainter, area: QRectF, look: CellLook, type_: FontSizes, theme: Theme) -> None:
    """Missing is hatched, the paper's default has a dot in its corner, a judged one is bold under a filled one; what
    came with a table has neither."""
    if look.share is None:
        _draw_missing(painter, area, type_, theme)
        return
    ground = heat_fill(look.share, theme)
    painter.fillRect(area, ground)
    ink = QColor(text_colour_on(ground))
    quiet = blend(ground.name(), ink.name(), 0.78)
    _draw_origin(painter, area, look, type_, ink, quiet)
    value, below = area, area
    if look.range and look.value:
        lines = type_.line("body"), type_.line("small")
        top = area.center().y() - sum(lines) / 2
        value = QRectF(area.left(), top, area.width(), lines[0])
        below = QRectF(area.left(), top + lines[0] - 1, area.width(), lines[1])
    painter.setPen(ink)
    _write(painter, value, look.value, type_, bold=look.state == "judged")
    if look.range:
        painter.setPen(quiet)
        _write(painter, below, look.range, type_, role="small")


def _write(
    painter: QPainter, area: QRectF, text: str, type_: FontSizes, role: str = "body", bold: bool = False
) -> None:
    role, text = fitted(text, area.width(), type_, role, bold)
    painter.setFont(type_.font(role, bold))
    painter.drawText(area, CENTRE, text)


def fitted(text: str, width: float, type_: FontSizes, role: str, bold: bool) -> tuple[str, str]:
    """Size and text of a figure that is whole, if need be small; else it has an ellipsis, for cut off in front it would
    be another figure."""
    if type_.width(text, role, bold) <= width:
        return role, text
    return "small", type_.fit(text, width, role="small", bold=bold)[0]


def _draw_origin(painter: QPainter, area: QRectF, look: CellLook, type_: FontSizes, ink: QColor, quiet: QColor) -> None:
    corner = area.topRight()
    painter.setPen(Qt.PenStyle.NoPen)
    if look.state == "judged":
        painter.setBrush(quiet)
        painter.drawPolygon(QPolygonF([corner, corner - QPointF(CORNER, 0), corner + QPointF(0, CORNER)]))
        if look.mark and area.width() >= ROOM_FOR_INITIALS:
            painter.setFont(type_.font("small"))
            painter.setPen(quiet)
            wide = type_.width(look.mark, "small")
            place = QRectF(area.right() - CORNER - wide - 2, area.top() + 1, wide + 2, type_.line("small"))
            painter.drawText(place, CENTRE, look.mark)
    elif look.state == "paper":
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(quiet)
        painter.drawEllipse(corner + QPointF(-4, 4), 1.3, 1.3)


def _draw_missing(painter: QPainter, area: QRectF, type_: FontSizes, theme: Theme) -> None:
    painter.fillRect(area, QColor(theme.missing))
    with kept(painter):
        painter.setClipRect(area, Qt.ClipOperation.IntersectClip)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(blend(theme.missing, theme.muted, 0.35), 1))
        x = area.left() - area.height() + GRID / 2
        while x < area.right():
            painter.drawLine(QPointF(x, area.bottom()), QPointF(x + area.height(), area.top()))
            x += GRID - 1
    painter.setFont(type_.font("body"))
    dash = QRectF(0, 0, 2 * GRID, type_.line("body"))
    dash.moveCenter(area.center())
    painter.fillRect(dash, QColor(theme.missing))
    painter.setPen(QColor(theme.text))
    painter.drawText(area, CENTRE, "–")
