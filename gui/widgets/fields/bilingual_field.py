"""One text in both languages: the one that is on to write in, the other beside it, small, to see and to mend."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from gui.refusals import FieldPlace
from gui.retranslation import Translated
from gui.theme import GRID
from gui.translation import language, name_of, other_language, own_language
from gui.view_choices import view_choices
from gui.widgets.basic_widgets import column, label, row
from gui.widgets.escaped_captions import plain
from gui.widgets.fields.auto_height_text import AutoHeightText
from scenarios.model import Text, written_in
from scenarios.text.catalogue import Message


class BilingualField(Translated, QWidget):
    """A caption, a field in the language that is on, a small one for the other."""

    text_edited = Signal(str, str)  # language, what stands there now

    def __init__(self, one_line: bool = False, role: str = "body", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._caption, self._number = Message(""), 0
        self.caption, self.language = label(role="small"), label(role="small")
        self.language.setWordWrap(False)
        self.language.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.language.setContentsMargins(0, GRID // 2 + 1, 0, 0)
        self.main = AutoHeightText(one_line, role, self)
        self.second = AutoHeightText(one_line, "small", self)
        self.main.text_edited.connect(self._on_main)
        self.second.text_edited.connect(self._on_second)
        self.caption.setBuddy(self.main)
        self.beside = QWidget()  # the second language, where it is shown
        second = row(self.language, self.second, spacing=GRID // 2)
        second.setStretch(1, 1)
        self.beside.setLayout(second)
        self.setLayout(column(self.caption, self.main, self.beside, spacing=2))
        view_choices().changed.connect(self._show_second)
        self._show_second()

    def set_caption(self, caption: Message, hint: Message, shown: bool = True) -> None:
        """caption: what the text is, seen or only heard; hint: what belongs there, while it is empty."""
        self._caption = caption
        self.bind_text(self.caption.setText, caption)
        self.bind_text(self.main.hint, hint)
        self.caption.setVisible(shown)
        self.retranslate()

    def show_number(self, number: int) -> None:
        """Tell it from its like for a screen reader, counted from 1."""
        self._number = number
        self.retranslate()

    def retranslate(self) -> None:
        name, other = plain(self._caption.in_(language())), name_of(other_language())
        name = f"{name} {self._number}" if self._number else name
        self.main.setAccessibleName(name)
        self.second.setAccessibleName(f"{name} ({other})")
        self.language.setText(other)

    def show_text(self, text: Text) -> None:
        """Show both languages exactly as they are: an empty one stays empty, for filling it in is what it is for."""
        self.main.show_text(getattr(text, own_language()))
        self.second.show_text(getattr(text, other_language()))
        self._show_second()

    def stand_for(self, step: str, subject: str, field: str, text: Text) -> None:
        """The texts are those of this part: what was refused of them is marked again."""
        for tongue, place in ((own_language(), self.main), (other_language(), self.second)):
            place.stand_for(FieldPlace(step, (subject,), f"{field}/{tongue}"), getattr(text, tongue), self._caption)

    def refuse(self, tongue: str, why: Callable[[], str]) -> None:
        """Mark what was written in a language: the document does not take it."""
        (self.main if written_in(tongue) == own_language() else self.second).refuse(why, told=True)

    def _show_second(self) -> None:
        """Also where nothing else would be seen, and then as long as the other is being written."""
        on, other = view_choices().second_language, bool(self.second.toPlainText())
        alone = not self.main.toPlainText() or (self.main.hasFocus() and not self.beside.isHidden())
        self.beside.setVisible(on or (other and alone))

    def start_writing(self) -> None:
        """Put the cursor into the field, with all of it selected."""
        self.main.setFocus()
        self.main.selectAll()

    def _on_main(self, text: str) -> None:
        self.text_edited.emit(language(), text)

    def _on_second(self, text: str) -> None:
        self.text_edited.emit(other_language(), text)
