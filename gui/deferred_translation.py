"""Parts of the window that hear of another language only while somebody sees them; the rest waits until it is shown."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QComboBox, QWidget

from gui.exception_guard import guarded


@guarded
class DeferredTranslation(QWidget):
    """Hidden, it keeps a change of language from itself and from all that is in it, and passes it on once shown."""

    _unheard = False  # of the class, for Qt calls `event` before a subclass has begun

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LanguageChange:
            self._unheard = not self.isVisible()
            if self._unheard:
                return True
            taken = super().event(event)
            self.show_again()
            self._measure_choices()
            return taken
        return super().event(event)

    def show_again(self) -> None:
        """All parts have heard: show in the new language what is made of their words."""

    def _measure_choices(self) -> None:
        """A choice keeps the width of the words it had before, unless it hears that its style is another."""
        for each in self.findChildren(QComboBox):
            QApplication.sendEvent(each, QEvent(QEvent.Type.StyleChange))
            each.updateGeometry()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._unheard:
            self.hear()

    def hear(self) -> None:
        """Hear now of the language that is on."""
        QApplication.sendEvent(self, QEvent(QEvent.Type.LanguageChange))
