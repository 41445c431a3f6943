"""Small bars of the local weights at one node."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.exception_guard import guarded
from gui.localized_numbers import percent
from gui.theme import GRID, theme_of
from gui.widgets.tooltips import tip

THICK = GRID - 2
GAP = GRID


@dataclass(frozen=True, slots=True)
class LocalWeight:
    """One bar. weight: 0..1 of the node, None while unknown; span: the lowest and highest it may be, if known;
    answered: whether it follows from answers, or is only what the present weights say."""

    name: str
    weight: float | None
    span: tuple[float, float] | None = None
    answered: bool = True


@guarded
class LocalWeightBars(QWidget):
    """Name and per cent on one line, the bar below; a thin line over the bar spans what the answers leave open."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown: tuple[LocalWeight, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_weights(self, weights: Sequence[LocalWeight]) -> None:
        if tuple(weights) == self.shown:
            return
        grows, self.shown = len(weights) != len(self.shown), tuple(weights)
        told = "; ".join(f"{each.name} {_told(each)}" for each in self.shown)
        self.setToolTip(tip("\n".join(f"{each.name}  {_told(each)}" for each in self.shown)))
        self.setAccessibleDescription(told)
        if grows:
            self.updateGeometry()
        self.update()

    def _line(self) -> int:
        return self.fontMetrics().lineSpacing() + THICK + GAP

    def sizeHint(self) -> QSize:
        return QSize(24 * GRID, self._line() * len(self.shown))

    def minimumSizeHint(self) -> QSize:
        return QSize(12 * GRID, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for place, each in enumerate(self.shown):
                self._draw(painter, each, place * self._line())

    def _draw(self, painter: QPainter, each: LocalWeight, top: float) -> None:
        theme, metrics = theme_of(self.palette()), self.fontMetrics()
        line = QRectF(0, top, self.width(), metrics.lineSpacing())
        number = percent(each.weight)
        room = int(self.width() - metrics.horizontalAdvance(number) - GRID)
        painter.setPen(QColor(theme.text if each.weight is not None and each.answered else theme.muted))
        name = metrics.elidedText(each.name, Qt.TextElideMode.ElideRight, room)
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, number)
        track = QRectF(0, line.bottom() + 1, self.width(), THICK)
        painter.fillRect(track, QColor(theme.faint))
        if each.weight is not None:
            colour = QColor(theme.accent if each.answered else theme.muted)
            painter.fillRect(QRectF(0, track.top(), self.width() * each.weight, THICK), colour)
        if each.span is not None:
            painter.setPen(QPen(QColor(theme.text), 1.5))
            left, right = (min(max(self.width() * end, 1.0), self.width() - 1.0) for end in each.span)
            painter.drawLine(QPointF(left, track.center().y()), QPointF(right, track.center().y()))
            for at in (left, right):
                painter.drawLine(QPointF(at, track.top()), QPointF(at, track.bottom()))


def _told(each: LocalWeight) -> str:
    if each.span is None:
        return percent(each.weight)
    low, high = each.span
    return f"{percent(each.weight)} ({percent(low)} – {percent(high)})"
