"""Parts of the window that hear of another language only while somebody sees them; the rest waits until it is shown."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QWidget

from gui.guard import guarded


@guarded
class Patient(QWidget):
    """Hidden, it keeps a change of language from itself and from all that is in it, and passes it on once shown."""

    _unheard = False  # of the class, for Qt calls `event` before a subclass has begun

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LanguageChange:
            self._unheard = not self.isVisible()
            if self._unheard:
                return True
        return super().event(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._unheard:
            self.hear()

    def hear(self) -> None:
        """Hear now of the language that is on."""
        QApplication.sendEvent(self, QEvent(QEvent.Type.LanguageChange))
