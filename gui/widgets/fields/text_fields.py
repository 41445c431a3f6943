"""Fields for a number, a line and a paragraph: they show without disturbing the typist, and say what was typed."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from gui.exception_guard import guarded
from gui.theme import GRID
from gui.widgets.fields.field_undo import undo_of_document
from gui.widgets.fields.refusable import Refusable
from gui.widgets.typed_numbers import brief_text, full_text, not_a_number, typed_number, typed_score

FIGURES_ONLY = Qt.InputMethodHint.ImhFormattedNumbersOnly | Qt.InputMethodHint.ImhPreferLatin  # for keys on a screen


class RefusableLine(Refusable, QLineEdit):
    """A line of which the text may be refused."""

    def typed(self) -> str:
        return self.text()

    def show_typed(self, text: str) -> None:
        self.setText(text)
        self.setModified(True)


@guarded
class NumberField(RefusableLine):
    """A score, or nothing. Speaks when the number is done: Enter, Tab, or leaving the field.

    While one is in it, it has every digit; else it shows the figure as everywhere. What was not taken stays, marked, to
    be mended until the document shows its own again.
    """

    value_edited = Signal(object)  # float | None
    refused = Signal(str)  # what was typed and is no number

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._held: float | None = None
        self._to_mend = False
        self._scale: tuple[float, float] | None = None
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setMinimumWidth(6 * GRID)
        undo_of_document(self, waiting=self)
        self.textEdited.connect(self._on_edited)
        self.editingFinished.connect(self._on_finished)

    def set_scale(self, low: float, high: float) -> None:
        """The ends of the scale that figures in per cent follow."""
        self._scale = (low, high)

    def show_number(self, value: float | None) -> None:
        if self.still_refused(value == self._held):
            return
        self._held, self._to_mend = value, False
        self._show()

    def show_typed(self, text: str) -> None:
        super().show_typed(text)
        self._to_mend = True

    def show_held(self) -> None:
        self._to_mend = False
        self._show()

    def _show(self) -> None:
        text = full_text(self._held) if self.hasFocus() else brief_text(self._held)
        show_anew(self, text)

    def _on_edited(self, _text: str) -> None:
        self._to_mend = False

    def _on_finished(self) -> None:
        if not self.isModified() or self._to_mend:
            return
        self._to_mend = True  # unless the document shows what became of it
        try:
            number = typed_score(self.text(), *self._scale) if self._scale else typed_number(self.text())
        except ValueError:
            self.refuse(partial(not_a_number, self.text()), told=True)
            self.refused.emit(self.text())
            return
        self.accept()
        self.value_edited.emit(number)
        if self._to_mend and number == self._held:
            self.show_number(number)

    def focusInEvent(self, event: QFocusEvent) -> None:
        if not self.isModified():
            self._show()
        super().focusInEvent(event)
        select_from_end(self)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if not self.isModified():
            self._show()


class LineField(RefusableLine):
    """A line of text that counts when it is done: Enter, Tab, or leaving the field; also the editor of a cell."""

    text_edited = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._held = ""
        undo_of_document(self, waiting=self)
        self.editingFinished.connect(self._on_finished)

    def show_text(self, text: str) -> None:
        if self.still_refused(text == self._held):
            return
        self._held = text
        show_anew(self, text)

    def show_typed(self, text: str) -> None:
        super().show_typed(text)
        self.setModified(False)  # it was handed in already

    def show_held(self) -> None:
        show_anew(self, self._held)

    def _on_finished(self) -> None:
        if self.isModified():
            self.setModified(False)
            self.accept()
            self.text_edited.emit(self.text())


@guarded
class FigureLine(LineField):
    """A line for a figure, which keys reach without an input method in between: that would make 2。5 of 2.5."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setInputMethodHints(FIGURES_ONLY)

    def inputMethodQuery(self, query: Qt.InputMethodQuery, argument: Any = None) -> Any:
        if query == Qt.InputMethodQuery.ImEnabled:
            return False
        return super().inputMethodQuery(query) if argument is None else super().inputMethodQuery(query, argument)


class TextField(RefusableLine):
    """A line of text. Speaks with every key, so that nothing typed is lost; the edits fold into one."""

    text_edited = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._held = ""
        undo_of_document(self)
        self.textEdited.connect(self._on_edited)

    def _on_edited(self, text: str) -> None:
        if self.is_refused:
            self.accept()
        self.text_edited.emit(text)

    def show_held(self) -> None:
        self.setText(self._held)

    def show_text(self, text: str) -> None:
        if self.still_refused(text == self._held):
            return
        self._held = text
        if text != self.text():
            self.setText(text)
            self.setCursorPosition(0 if not self.hasFocus() else len(text))


@guarded
class TextArea(Refusable, QPlainTextEdit):
    """A paragraph. Tab moves on to the next field; undo and redo are the document's, not the box's own."""

    text_edited = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._held = ""
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        undo_of_document(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.textChanged.connect(self._on_changed)

    def hint(self, text: str) -> None:
        """What stands in it, muted, while it is empty; a screen reader is told it too, as Qt does it of lines only."""
        self.setPlaceholderText(text)
        if not self.is_refused:
            self.setAccessibleDescription(text)

    def _hide_mark(self) -> None:
        marked = self.is_refused
        super()._hide_mark()
        if marked and self.placeholderText():
            self.setAccessibleDescription(self.placeholderText())  # which may be in another language by now

    def wait_until_done(self) -> None:
        """For a text that counts only when it is done: until then its own undo takes back what is being typed."""
        self.setUndoRedoEnabled(True)
        undo_of_document(self, waiting=self)

    def show_text(self, text: str) -> None:
        if self.still_refused(text == self._held):
            return
        self._held = text
        self._put(text)

    def _put(self, text: str) -> None:
        self.document().clearUndoRedoStacks()
        if text != self.toPlainText():
            self.blockSignals(True)
            self.setPlainText(text)
            self.blockSignals(False)
            self.moveCursor(QTextCursor.MoveOperation.End if self.hasFocus() else QTextCursor.MoveOperation.Start)

    def typed(self) -> str:
        return self.toPlainText()

    def show_typed(self, text: str) -> None:
        self._put(text)

    def show_held(self) -> None:
        self._put(self._held)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), 11 * GRID)

    def minimumSizeHint(self) -> QSize:
        return QSize(12 * GRID, self.sizeHint().height())

    def _on_changed(self) -> None:
        if self.is_refused:
            self.accept()
        self.text_edited.emit(self.toPlainText())


def show_anew(line: QLineEdit, text: str) -> None:
    """Show a text in place of what was typed, which no undo brings back from then on."""
    if text != line.text() or line.isUndoAvailable() or line.isRedoAvailable():
        line.setText(text)
        if line.fontMetrics().horizontalAdvance(text) > line.width() - GRID:
            line.setCursorPosition(0)  # a long one is read from its beginning
    line.setModified(False)


def select_from_end(line: QLineEdit) -> None:
    """Where all is selected, have the cursor in front, so that a long figure is read from its beginning."""
    if line.selectedText() and line.selectedText() == line.text():
        line.setSelection(len(line.text()), -len(line.text()))
