"""Lets undo and redo mean the document's, also while a field has the focus."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from gui.guard import guarded

KEYS = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


@guarded
class _Undoing(QObject):
    """Keeps the keys of undo and redo from its field, whose own history knows nothing of the document's."""

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        kinds = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
        if event.type() in kinds and isinstance(event, QKeyEvent) and any(event.matches(key) for key in KEYS):
            event.ignore()
            return True
        return False


def undo_of_document(field: QWidget) -> None:
    """The keys of undo and redo go to the window's commands, never to the field."""
    field.installEventFilter(_Undoing(field))
