"""Lets undo and redo mean the document's, also while a field has the focus.

What is being typed comes first: where a field speaks only when it is done, its own steps are taken back until it shows
the document again, and then the document's.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from gui.guard import guarded

Key = QKeySequence.StandardKey


@guarded
class _Undoing(QObject):
    """Keeps the keys of undo and redo from its field, whose own history knows nothing of the document's."""

    def __init__(self, field: QWidget, waiting: QLineEdit | None) -> None:
        super().__init__(field)
        self._waiting = waiting

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        kinds = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
        if event.type() not in kinds or not isinstance(event, QKeyEvent):
            return False
        key = next((each for each in (Key.Undo, Key.Redo) if event.matches(each)), None)
        if key is None:
            return False
        if self.has_step(key):
            event.accept()
            if event.type() == QEvent.Type.KeyPress:
                self.step(key)
        else:
            event.ignore()
        return True

    def has_step(self, key: Key) -> bool:
        """Whether there is typing to be taken back, or to be brought again."""
        line = self._waiting
        if line is None:
            return False
        return line.isUndoAvailable() if key == Key.Undo else line.isRedoAvailable()

    def step(self, key: Key) -> None:
        assert self._waiting is not None
        if key == Key.Undo:
            self._waiting.undo()
        else:
            self._waiting.redo()


def undo_of_document(field: QWidget, waiting: QLineEdit | None = None) -> None:
    """The keys of undo and redo go to the window's commands.

    waiting: the line of a field that speaks only when it is done; what is typed there goes first.
    """
    field.installEventFilter(_Undoing(field, waiting))


def is_undone_by_document(field: QWidget) -> bool:
    """Whether `undo_of_document` was asked for a field."""
    return _undoing(field) is not None


def undo_typing() -> bool:
    """Take back a step of what is being typed. False where nothing is, and the document's turn has come."""
    return _step(Key.Undo)


def redo_typing() -> bool:
    """Bring such a step again."""
    return _step(Key.Redo)


def _step(key: Key) -> bool:
    field = QApplication.focusWidget()
    found = None if field is None else _undoing(field)
    if found is None or not found.has_step(key):
        return False
    found.step(key)
    return True


def _undoing(field: QWidget) -> _Undoing | None:
    return next((each for each in field.children() if isinstance(each, _Undoing)), None)
