"""The stacked bar of all weights: a span for each dimension, within it a piece for each criterion."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from gui.charts.colours import shade, text_colour_on
from gui.exception_guard import guarded
from gui.localized_numbers import percent
from gui.sizes import scaled
from gui.theme import GRID, blend, theme_of
from gui.widgets.tooltips import tip
from scenarios.evaluation.judgements import effective_judgements
from scenarios.model import Language, Scenario

HEIGHT, NAMES = 4 * GRID, 3 * GRID  # of the bar, and of the names in it; below them the criteria's pieces


@dataclass(frozen=True, slots=True)
class BarPiece:
    """A stretch of the bar. start, end: 0..1 of its length."""

    id: str
    name: str
    start: float
    end: float

    @property
    def weight(self) -> float:
        return self.end - self.start


def pieces(scenario: Scenario, language: Language) -> list[tuple[BarPiece, list[BarPiece]]]:
    """The dimensions in order, each with its criteria."""
    weights = effective_judgements(scenario).weights
    found, at = [], 0.0
    for dimension in scenario.dimensions:
        start, inner = at, []
        for each in dimension.criteria:
            end = at + weights.get(each.id, 0.0)
            inner.append(BarPiece(each.id, each.name.in_(language), at, end))
            at = end
        found.append((BarPiece(dimension.id, dimension.name.in_(language), start, at), inner))
    return found


@guarded
class StackedBar(QWidget):
    """The stacked bar. A click on a piece asks for its row."""

    item_requested = Signal(str)  # criterion id

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pieces: list[tuple[BarPiece, list[BarPiece]]] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_pieces(self, found: list[tuple[BarPiece, list[BarPiece]]]) -> None:
        self._pieces = found
        self.setAccessibleDescription("; ".join(f"{d.name} {percent(d.weight)}" for d, _ in found))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(40 * GRID, scaled(HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = theme_of(self.palette())
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), QColor(theme.faint))
            for index, (dimension, criteria) in enumerate(self._pieces):
                ground = blend(theme.surface, theme.accent, shade(index, len(self._pieces)))
                painter.fillRect(self._span(dimension), ground)
                for each in criteria[:-1]:
                    notch = QRectF(self._span(each).right() - 0.5, scaled(NAMES), 1, scaled(HEIGHT) - scaled(NAMES))
                    painter.fillRect(notch, self.palette().window())
                self._draw_name(painter, dimension, ground)
            for dimension, _ in self._pieces[:-1]:
                gap = QRectF(self._span(dimension).right() - 1, 0, 2, scaled(HEIGHT))
                painter.fillRect(gap, self.palette().window())

    def _draw_name(self, painter: QPainter, dimension: BarPiece, ground: QColor) -> None:
        room = self._span(dimension).adjusted(GRID / 2, 0, -GRID / 2, scaled(NAMES) - scaled(HEIGHT))
        number = percent(dimension.weight)
        whole = f"{dimension.name}  {number}"
        wide = painter.fontMetrics().horizontalAdvance
        text = next((each for each in (whole, number) if wide(each) <= room.width()), "")
        painter.setPen(QColor(text_colour_on(ground)))
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, text)

    def _span(self, piece: BarPiece) -> QRectF:
        return QRectF(piece.start * self.width(), 0, piece.weight * self.width(), self.height())

    def piece_at(self, position: QPointF) -> BarPiece | None:
        """The criterion under a point."""
        at = position.x() / max(self.width(), 1)
        inner = (each for _, criteria in self._pieces for each in criteria)
        return next((each for each in inner if each.start <= at < each.end), None)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        piece = self.piece_at(event.position())
        if piece is not None and event.button() == Qt.MouseButton.LeftButton:
            self.item_requested.emit(piece.id)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            piece = self.piece_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), tip(f"{piece.name}  {percent(piece.weight)}") if piece else "", self)
            return True
        return super().event(event)
