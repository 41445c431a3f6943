"""The fields of the evidence panel. Each shows a value without disturbing the typist, and says what was typed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QTextCursor
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from gui.kit import calm_wheel
from gui.models.scores_model import edit_text
from gui.scores.asking import asked_number
from gui.theme import GRID


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


class TextArea(QPlainTextEdit):
    """A paragraph. Tab moves on to the next field; undo and redo are the document's, not the box's own."""

    typed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
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

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            keys = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
            if any(event.matches(key) for key in keys):
                event.ignore()
                return True
        return super().event(event)


class StrengthField(QComboBox):
    """How good the evidence is: one of four words, or the user's own. The words are stored as codes."""

    typed = Signal(str)  # the code, or the user's words
    CODES = ("", "none", "weak", "moderate", "strong")

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setMinimumContentsLength(6)
        calm_wheel(self)
        self.lineEdit().textEdited.connect(self._on_words)
        self.activated.connect(self._on_chosen)

    def retranslate(self) -> None:
        """Name the codes in the language that is on, keeping the choice."""
        shown = self.currentText()
        known = self.findText(shown)
        words = ("", self.tr("none"), self.tr("weak"), self.tr("moderate"), self.tr("strong"))
        self.blockSignals(True)
        self.clear()
        self.addItems(list(words))
        self.setCurrentIndex(known)
        if known < 0:
            self.setEditText(shown)
        self.blockSignals(False)

    def show_strength(self, strength: str) -> None:
        place = self.CODES.index(strength) if strength in self.CODES else -1
        words = self.itemText(place) if place >= 0 else strength
        if words != self.currentText():
            self.blockSignals(True)
            self.setCurrentIndex(place)
            self.setEditText(words)
            self.blockSignals(False)

    def _on_chosen(self, place: int) -> None:
        self.typed.emit(self.CODES[place])

    def _on_words(self, words: str) -> None:
        place = self.findText(words.strip(), Qt.MatchFlag.MatchFixedString)
        self.typed.emit(self.CODES[place] if place >= 0 else words)
