"""Fields for a number, a line and a paragraph: they show without disturbing the typist, and say what was typed."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from gui.guard import guarded
from gui.models.asking import asked_number
from gui.models.scores_model import edit_text
from gui.theme import GRID
from gui.writing.undoing import undo_of_document


class NumberField(QLineEdit):
    """A score, or nothing. Speaks when the number is done: Enter, Tab, or leaving the field."""

    entered = Signal(object)  # float | None
    refused = Signal(str)  # what was typed and is no number

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setMinimumWidth(6 * GRID)
        self.editingFinished.connect(self._on_finished)

    def show_number(self, value: float | None) -> None:
        text = edit_text(value)
        if text != self.text():
            self.setText(text)
        self.setModified(False)

    def _on_finished(self) -> None:
        if not self.isModified():
            return
        self.setModified(False)
        try:
            number = asked_number(self.text())
        except ValueError:
            self.refused.emit(self.text())
        else:
            self.entered.emit(number)


class TextField(QLineEdit):
    """A line of text. Speaks with every key, so that nothing typed is lost; the edits fold into one."""

    typed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.textEdited.connect(self.typed)

    def show_text(self, text: str) -> None:
        if text != self.text():
            self.setText(text)
            self.setCursorPosition(0 if not self.hasFocus() else len(text))


@guarded
class TextArea(QPlainTextEdit):
    """A paragraph. Tab moves on to the next field; undo and redo are the document's, not the box's own."""

    typed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        undo_of_document(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.textChanged.connect(self._on_changed)

    def show_text(self, text: str) -> None:
        if text != self.toPlainText():
            self.blockSignals(True)
            self.setPlainText(text)
            self.blockSignals(False)
            self.moveCursor(QTextCursor.MoveOperation.End if self.hasFocus() else QTextCursor.MoveOperation.Start)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), 11 * GRID)

    def minimumSizeHint(self) -> QSize:
        return QSize(12 * GRID, self.sizeHint().height())

    def _on_changed(self) -> None:
        self.typed.emit(self.toPlainText())
