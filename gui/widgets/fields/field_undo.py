"""Sends undo and redo to the document also while a field has the focus.

What is being typed comes first: where a field speaks only when it is done, its own steps are taken back until it shows
the document again, and then the document's.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from gui.exception_guard import guarded

Key = QKeySequence.StandardKey
UNDONE = "undone_by_document"  # property of the fields that were asked for
Waiting = QLineEdit | QPlainTextEdit


@guarded
class _Undoing(QObject):
    """Keeps the keys of undo and redo from its field, whose own history knows nothing of the document's."""

    def __init__(self, field: QWidget) -> None:
        super().__init__(field)
        self.waiting: Waiting | None = None
        field.installEventFilter(self)
        field.setProperty(UNDONE, True)

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
        if self.waiting is None:
            return False
        history = self.waiting.document() if isinstance(self.waiting, QPlainTextEdit) else self.waiting
        return history.isUndoAvailable() if key == Key.Undo else history.isRedoAvailable()

    def step(self, key: Key) -> None:
        assert self.waiting is not None
        if key == Key.Undo:
            self.waiting.undo()
        else:
            self.waiting.redo()


def undo_of_document(field: QWidget, waiting: Waiting | None = None) -> None:
    """The keys of undo and redo go to the window's commands.

    waiting: what a field that speaks only when it is done is typed into; what stands there goes first.
    """
    (_undoing(field) or _Undoing(field)).waiting = waiting


def waits_until_done(field: QWidget) -> bool:
    """Whether the field speaks only when it is done."""
    found = _undoing(field)
    return found is not None and found.waiting is not None


def is_undone_by_document(field: QWidget) -> bool:
    """Whether `undo_of_document` was asked for a field."""
    return _undoing(field) is not None


def step_of_typing(key: Key) -> bool:
    """Take back a step of what is being typed, or bring one again. False where there is none, and the document's turn
    has come."""
    field = QApplication.focusWidget()
    found = None if field is None else _undoing(field)
    if found is None or not found.has_step(key):
        return False
    found.step(key)
    return True


def _undoing(field: QWidget) -> _Undoing | None:
    if not field.property(UNDONE):
        return None  # without its children: to name the first that Qt made, PySide readies all its classes, for 20 ms
    return next((each for each in field.children() if isinstance(each, _Undoing)), None)
