"""The surface a chart is shown on: paints it, tells what is under the mouse, is walked with the arrow keys."""

from __future__ import annotations

from typing import Generic

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from gui.charts.chart import Chart, D, Mark, Marks
from gui.theme import GRID, theme_of
from gui.tips import tip

Key = Qt.Key
STEPS = {Key.Key_Down: 1, Key.Key_Right: 1, Key.Key_Up: -1, Key.Key_Left: -1}
EDGE = GRID // 2  # room around the drawing for the focus frame


class ChartCanvas(QWidget, Generic[D]):
    """Shows one chart as high as it needs to be at its width."""

    chosen = Signal(str)  # id of what was double-clicked, or confirmed with Enter

    def __init__(self, chart: Chart[D], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chart, self._data = chart, None
        self._marks: Marks = ()
        self._current = self._hovered = -1
        self.setMouseTracking(chart.links)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @property
    def marks(self) -> Marks:
        """What was drawn last, and where."""
        return self._marks

    def show_data(self, data: D) -> None:
        self._data = data
        self._current = self._hovered = -1
        self.setAccessibleDescription(self._chart.describe(data))
        self.updateGeometry()
        self.update()

    def heightForWidth(self, width: int) -> int:
        if self._data is None:
            return 0
        return round(self._chart.height(self._data, width - 2 * EDGE, self.font())) + 2 * EDGE

    def sizeHint(self) -> QSize:
        return QSize(80 * GRID, self.heightForWidth(80 * GRID))

    def minimumSizeHint(self) -> QSize:
        return QSize(40 * GRID, 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._data is None:
            return
        theme, painter = theme_of(self.palette()), QPainter(self)
        inside = QRectF(self.rect()).adjusted(EDGE, EDGE, -EDGE, -EDGE)
        self._marks = self._chart.draw(painter, inside, self._data, theme)
        for index, width in ((self._hovered, 1), (self._current if self.hasFocus() else -1, 2)):
            if 0 <= index < len(self._marks):
                painter.setPen(QPen(QColor(theme.accent), width))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(self._marks[index].area.adjusted(-2, 0, 2, 0), 2, 2)

    def mark_at(self, place: QPointF) -> Mark | None:
        """The topmost thing drawn at this place."""
        return next((mark for mark in reversed(self._marks) if mark.area.contains(place)), None)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            if mark := self.mark_at(QPointF(event.pos())):
                QToolTip.showText(event.globalPos(), tip(mark.text), self, mark.area.toRect())
            else:
                QToolTip.hideText()
            return True
        return super().event(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if (mark := self.mark_at(event.position())) and not self._chart.links:
            self.chosen.emit(mark.subject)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Where parts are links, one click is enough."""
        mark = self.mark_at(event.position())
        if self._chart.links and mark and mark.subject and event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit(mark.subject)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        mark = self.mark_at(event.position())
        self._hover(self._marks.index(mark) if self._chart.links and mark and mark.subject else -1)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    def _hover(self, index: int) -> None:
        if index != self._hovered:
            self._hovered = index
            self.setCursor(Qt.CursorShape.ArrowCursor if index < 0 else Qt.CursorShape.PointingHandCursor)
            self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk through what is drawn and read it out; Enter chooses it."""
        if event.key() in STEPS and self._marks:
            self._go_to(min(max(self._current + STEPS[Key(event.key())], 0), len(self._marks) - 1))
        elif event.key() in (Key.Key_Return, Key.Key_Enter) and 0 <= self._current < len(self._marks):
            self.chosen.emit(self._marks[self._current].subject)
        else:
            super().keyPressEvent(event)

    def _go_to(self, index: int) -> None:
        self._current = index
        mark = self._marks[index]
        self.setAccessibleDescription(mark.text)  # a screen reader is told what the frame stands on
        self.update()
        QToolTip.showText(self.mapToGlobal(mark.area.bottomLeft().toPoint()), tip(mark.text), self)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()
