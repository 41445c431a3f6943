"""The mark on a field whose text was refused: a red outline, a sign in its corner, the reason below it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFrame, QLabel, QLineEdit, QPlainTextEdit, QWidget

from gui.exception_guard import guarded
from gui.theme import GRID, theme_of
from gui.widget_styles import dress

SIGN = 11  # pixels of the corner that it takes
WIDEST = 44 * GRID  # of the reason, beyond which it wraps
Type = QEvent.Type


@guarded
class RefusalMark(QWidget):
    """Lies over its field and lets the mouse through. The reason shows while one is in the field or points at it.

    A screen reader has the reason as the field's description. Esc takes the text back.
    """

    take_back_requested = Signal()

    def __init__(self, field: QWidget) -> None:
        super().__init__(field)
        self.why = ""
        self._field = field
        self._says: Callable[[], str] = str
        self._described = ""  # what the field's description is without the mark
        self._leaving = False  # one is leaving the field, which is why the text was refused
        self._bubble: QLabel | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        QApplication.instance().focusChanged.connect(self._on_focus_changed)  # type: ignore[union-attr]  # there is one

    def show_why(self, says: Callable[[], str], told: bool = False) -> None:
        """Mark the field. told: the reason is being said elsewhere, so it is not shown at once."""
        if not self.why:
            self._described = self._field.accessibleDescription()
            self._field.installEventFilter(self)
            self._make_room(SIGN)
        self._says, self._leaving = says, not self._field.hasFocus()
        self._say()
        self.setGeometry(self._field.rect())
        self.raise_()
        self.show()
        if not told and self._field.isVisible():
            self._show_bubble()

    def end(self) -> None:
        """Nothing is marked any more."""
        if self.why:
            self.why = ""
            self._field.removeEventFilter(self)
            self._field.setAccessibleDescription(self._described)
            self._make_room(0)
            self._hide_bubble()
            self.hide()

    def _make_room(self, width: int) -> None:
        """For the sign, in front of a text that begins there."""
        if isinstance(self._field, QLineEdit) and not self._field.alignment() & Qt.AlignmentFlag.AlignRight:
            self._field.setTextMargins(width, 0, 0, 0)

    def _say(self) -> None:
        self.why = self._says()
        self._field.setAccessibleDescription(self.why)
        if self._bubble is not None:
            self._bubble.setText(self.why)
            self._place_bubble(self._bubble)

    def eventFilter(self, _field: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in (Type.ShortcutOverride, Type.KeyPress) and isinstance(event, QKeyEvent):
            if event.key() != Qt.Key.Key_Escape:
                return False
            event.accept()
            if kind == Type.KeyPress:
                self.take_back_requested.emit()
            return True
        if kind == Type.Resize:
            self.setGeometry(self._field.rect())
        elif kind in (Type.FocusIn, Type.Enter):
            self._show_bubble()
        elif kind == Type.Hide or (kind == Type.Leave and not self._field.hasFocus()):
            self._hide_bubble()
        return kind == Type.ToolTip  # the reason stands there already

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == Type.LanguageChange and self.why:
            self._say()

    def _on_focus_changed(self, before: QWidget | None, now: QWidget | None) -> None:
        """Leaving the field is what had the text refused: the reason stays until one goes on from there."""
        field, leaving = self._field, self._leaving
        self._leaving = False
        if now is not None and now is not field and not field.isAncestorOf(now) and not leaving:
            self._hide_bubble()

    def _show_bubble(self) -> None:
        if self._bubble is None:
            self._bubble = QLabel(self.why, _ground(self._field))
            self._bubble.setTextFormat(Qt.TextFormat.PlainText)
            self._bubble.setWordWrap(True)
            self._bubble.setFrameShape(QFrame.Shape.StyledPanel)
            self._bubble.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self._bubble.setProperty("tone", "bad")
            self._bubble.setMargin(GRID // 2)
            dress(self._bubble, "tone")
        self._place_bubble(self._bubble)
        self._bubble.raise_()
        self._bubble.show()

    def _place_bubble(self, bubble: QLabel) -> None:
        """Below the field, above it where there is no room, and inside of what it lies on."""
        ground, field = _ground(self._field), self._field
        seen = ground.visibleRegion().boundingRect() if ground.isVisible() else ground.rect()
        width = bubble.fontMetrics().boundingRect(0, 0, WIDEST, 10_000, Qt.TextFlag.TextWordWrap, self.why).width()
        bubble.setFixedWidth(min(width + 3 * GRID, max(seen.width() - GRID, 8 * GRID)))
        bubble.setFixedHeight(bubble.heightForWidth(bubble.width()))
        at = field.mapTo(ground, QPoint(0, field.height() + 2))
        if at.y() + bubble.height() > seen.bottom():
            at.setY(field.mapTo(ground, QPoint()).y() - bubble.height() - 2)
        at.setX(max(min(at.x(), seen.right() - bubble.width()), seen.left()))
        bubble.move(at)

    def _hide_bubble(self) -> None:
        """It is no child of the field and must not outlive it."""
        if self._bubble is not None:
            self._bubble.hide()
            self._bubble.deleteLater()
            self._bubble = None

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = theme_of(self.palette())
        bad, on = QColor(theme.bad), QColor(theme.surface)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(bad, 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 2, 2)
            if isinstance(self._field, QPlainTextEdit):  # which begins in the corner
                painter.translate(self.width() - SIGN, 0)
            painter.fillRect(QRectF(0, 0, SIGN, SIGN), bad)
            painter.setPen(QPen(on, 1.5))
            low, high = SIGN * 0.28, SIGN * 0.72
            painter.drawLine(QPointF(low, low), QPointF(high, high))
            painter.drawLine(QPointF(low, high), QPointF(high, low))


def _ground(field: QWidget) -> QWidget:
    """What the reason lies on: what scrolls together with the field, or the window."""
    below = field
    while (above := below.parentWidget()) is not None and not below.isWindow():
        area = above.parentWidget()
        if isinstance(area, QAbstractScrollArea) and area.viewport() is above and below is not field:
            return below
        below = above
    return below
