"""A text that is read like print and written in place: no frame, a rule below it under the mouse or while writing."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QEnterEvent, QFocusEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QWidget

from gui.exception_guard import guarded
from gui.theme import theme_of
from gui.widgets.fields.auto_height_text import AutoHeightText


@guarded
class InlineTextEdit(AutoHeightText):
    """Looks like a label until one writes in it."""

    def __init__(self, one_line: bool = False, role: str = "body", parent: QWidget | None = None) -> None:
        super().__init__(one_line, role, parent)
        self.nobodys = ""  # a text that nobody wrote: chosen whole, so that the first key writes over it
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus() or self.underMouse():
            theme, area = theme_of(self.palette()), self.viewport().rect()
            with QPainter(self.viewport()) as painter:
                painter.setPen(QColor(theme.accent if self.hasFocus() else theme.faint))
                painter.drawLine(area.bottomLeft(), area.bottomRight())

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.viewport().update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._choose_what_is_nobodys()
        self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self._choose_what_is_nobodys()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def _choose_what_is_nobodys(self) -> None:
        if self.nobodys and self.toPlainText() == self.nobodys and not self.textCursor().hasSelection():
            self.selectAll()
