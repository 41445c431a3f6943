"""A button that leads from one question to the next."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QShortcutEvent
from PySide6.QtWidgets import QPushButton

from gui.exception_guard import guarded


@guarded
class NextQuestionButton(QPushButton):
    """Acts at once on its mnemonic. Qt waits a moment, in which the next key would answer the question before."""

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QShortcutEvent) and not event.isAmbiguous():
            self.click()
            return True
        return super().event(event)
