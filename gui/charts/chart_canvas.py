"""The canvas of a chart: paints it, shows tooltips, moves a focus with the arrow keys, and drags what has a track."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from gui.charts.chart import Chart, D, HitArea, Marks
from gui.charts.drag_handles import DragTrack
from gui.exception_guard import guarded
from gui.theme import GRID, theme_of
from gui.widgets.tooltips import tip

Key = Qt.Key
STEPS = {Key.Key_Down: 1, Key.Key_Right: 1, Key.Key_Up: -1, Key.Key_Left: -1}
NUDGES = {Key.Key_Right: 1, Key.Key_Left: -1, Key.Key_PageUp: 5, Key.Key_PageDown: -5}  # as of a weight's slider
EDGE = GRID // 2  # room around the drawing for the focus frame


@dataclass(frozen=True, slots=True)
class _Drag:
    """What the mouse holds, and how far beside its middle."""

    subject: str
    track: DragTrack
    beside: QPointF


@guarded
class ChartCanvas(QWidget, Generic[D]):
    """Shows one chart as high as it needs to be at its width."""

    item_requested = Signal(str)  # id of what was double-clicked, or confirmed with Enter
    # id of what was dragged, or moved with the keys, and the value it was brought to
    move_requested = Signal(str, object)
    copy_requested = Signal()

    def __init__(self, chart: Chart[D], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chart = chart
        self._data: D | None = None
        self._marks: Marks = ()
        self._heights: dict[int, int] = {}  # by width: layouts ask dozens of times for what one drawing needs
        self._current = self._hovered = -1
        self._drag: _Drag | None = None
        self.setMouseTracking(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)  # its width says how high
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @property
    def marks(self) -> Marks:
        """What was drawn last, and where."""
        return self._marks

    def show_data(self, data: D) -> None:
        if not self._on_track():  # what the keys are moving stays in hand
            self._current = -1
        self._data, self._hovered = data, -1
        self._heights.clear()
        self.setAccessibleDescription(self._chart.describe(data))
        self.updateGeometry()
        self.update()

    def heightForWidth(self, width: int) -> int:
        if self._data is None:
            return 0
        if width not in self._heights:
            self._heights[width] = round(self._chart.height(self._data, width - 2 * EDGE, self.font())) + 2 * EDGE
        return self._heights[width]

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._heights.clear()

    def sizeHint(self) -> QSize:
        return QSize(80 * GRID, self.heightForWidth(80 * GRID))

    def minimumSizeHint(self) -> QSize:
        return QSize(40 * GRID, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._data is None:
            return
        theme = theme_of(self.palette())
        inside = QRectF(self.rect()).adjusted(EDGE, EDGE, -EDGE, -EDGE)
        with QPainter(self) as painter:
            painter.setClipRect(event.rect())  # a chart of many parts need not draw those that are scrolled away
            self._marks = self._chart.draw(painter, inside, self._data, theme)
            for index, width in ((self._hovered, 1), (self._current if self.hasFocus() else -1, 2)):
                if 0 <= index < len(self._marks):
                    painter.setPen(QPen(QColor(theme.accent), width))
                    painter.setBrush(Qt.BrushStyle.NoBrush)
                    _frame(painter, self._marks[index])

    def mark_at(self, place: QPointF) -> HitArea | None:
        """The topmost thing drawn at this place."""
        return next((mark for mark in reversed(self._marks) if mark.holds(place)), None)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            if mark := self.mark_at(QPointF(event.pos())):
                QToolTip.showText(event.globalPos(), tip(mark.text), self, _around(event.pos(), mark).toRect())
            else:
                QToolTip.hideText()
            return True
        return super().event(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if (mark := self.mark_at(event.position())) and not self._chart.links:
            self.item_requested.emit(mark.subject)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        mark = self.mark_at(event.position())
        if mark and mark.track and event.button() == Qt.MouseButton.LeftButton:
            self._drag = _Drag(mark.subject, mark.track, mark.track.place_of(mark.value) - event.position())
            self.move_requested.emit(mark.subject, mark.value)
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Where parts are links, one click is enough."""
        self._drag = None
        mark = self.mark_at(event.position())
        if self._chart.links and mark and mark.subject and event.button() == Qt.MouseButton.LeftButton:
            self.item_requested.emit(mark.subject)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._drag is not None:
            self.move_requested.emit(
                self._drag.subject, self._drag.track.value_at(event.position() + self._drag.beside)
            )
            return
        mark = self.mark_at(event.position())
        linked = mark and mark.subject and (self._chart.links or mark.track)
        self._hover(self._marks.index(mark) if mark and linked else -1)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    def _hover(self, index: int) -> None:
        if index != self._hovered:
            self._hovered = index
            self.setCursor(self._cursor(index))
            self.update()

    def _cursor(self, index: int) -> Qt.CursorShape:
        if index < 0:
            return Qt.CursorShape.ArrowCursor
        track = self._marks[index].track
        return track.cursor if track else Qt.CursorShape.PointingHandCursor

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk through what is drawn and read it out; Enter chooses it. Left, right and the page keys move what
        can be dragged, so that up and down lead away from it."""
        if event.key() in NUDGES and (mark := self._on_track()) and mark.track:
            self.move_requested.emit(mark.subject, mark.track.stepped(mark.value, NUDGES[Key(event.key())]))
        elif event.key() in STEPS and self._marks:
            self._go_to(min(max(self._current + STEPS[Key(event.key())], 0), len(self._marks) - 1))
        elif event.key() in (Key.Key_Return, Key.Key_Enter) and 0 <= self._current < len(self._marks):
            self._confirm(self._marks[self._current])
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_requested.emit()
        else:
            super().keyPressEvent(event)

    def _on_track(self) -> HitArea | None:
        """What the frame stands on, if it can be dragged."""
        mark = self._marks[self._current] if 0 <= self._current < len(self._marks) else None
        return mark if mark and mark.track else None

    def _confirm(self, mark: HitArea) -> None:
        if mark.track:
            self.move_requested.emit(mark.subject, mark.value)
        else:
            self.item_requested.emit(mark.subject)

    def _go_to(self, index: int) -> None:
        self._current = index
        mark = self._marks[index]
        self.setAccessibleDescription(mark.text)  # a screen reader is told what the frame stands on
        self.update()
        QToolTip.showText(self.mapToGlobal(mark.area.bottomLeft().toPoint()), tip(mark.text), self)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()


def _frame(painter: QPainter, mark: HitArea) -> None:
    if mark.shape is not None:
        painter.drawPolygon(mark.shape)
    else:
        painter.drawRoundedRect(mark.area.adjusted(-2, 0, 2, 0), 2, 2)


def _around(place: QPoint, mark: HitArea) -> QRectF:
    """Where a tooltip stays: on all of the mark, or near the mouse where its area is not only its own."""
    return mark.area if mark.shape is None else QRectF(place.x() - EDGE, place.y() - EDGE, 2 * EDGE, 2 * EDGE)
