"""The field for the strength of evidence of a score."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from gui.retranslation import Translated
from gui.widgets.basic_widgets import calm_wheel
from gui.widgets.fields.field_undo import undo_of_document


class EvidenceStrengthField(Translated, QComboBox):
    """How good the evidence is: one of four words, or the user's own. The words are stored as codes."""

    text_edited = Signal(str)  # the code, or the user's words
    CODES = ("", "none", "weak", "moderate", "strong")

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setMinimumContentsLength(6)
        calm_wheel(self)
        undo_of_document(self)
        line = self.lineEdit()
        assert line is not None  # since it is editable
        line.textEdited.connect(self._on_words)
        self.activated.connect(self._on_chosen)
        self.retranslate()

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
        self.text_edited.emit(self.CODES[place])

    def _on_words(self, words: str) -> None:
        place = self.findText(words.strip(), Qt.MatchFlag.MatchFixedString)
        self.text_edited.emit(self.CODES[place] if place >= 0 else words)
