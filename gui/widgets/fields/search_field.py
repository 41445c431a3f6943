"""The field in which one types what to look for."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from gui.exception_guard import guarded


@guarded
class SearchField(QLineEdit):
    """Enter leads on to the next place, Shift+Enter back; Esc empties it before it closes anything."""

    step_requested = Signal(bool)  # backwards

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setClearButtonEnabled(True)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._empties(event):
            event.accept()  # before any message goes that waits for the same key
            return True
        return super().event(event)

    def _empties(self, event: QKeyEvent) -> bool:
        return event.key() == Qt.Key.Key_Escape and bool(self.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.step_requested.emit(bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif self._empties(event):
            self.clear()
        else:
            super().keyPressEvent(event)
