"""The panel of open questions and remarks beside the sheet: one click answers, one goes to the cell."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QPushButton, QWidget

from gui.exception_guard import guarded
from gui.finding_sentences import sentence_with_location
from gui.importing.import_state import ImportState, alternatives_for, place_of
from gui.importing.layout_sentences import choice_words, doubt_words
from gui.theme import GRID
from gui.widgets.basic_widgets import Card, column, empty, heading, label, link_button, row
from gui.widgets.escaped_captions import caption
from scenarios.io.tables.cells import CellArea
from scenarios.io.tables.layout import Choice, Doubt

ENOUGH = 2  # answers; where there are fewer, what is asked about may also be left out
SHOWN, PLACES = 20, 4  # questions at a time; links a question
BESIDE = 30 * GRID  # pixels that answers beside each other may take; longer ones stand below each other
translate = QCoreApplication.translate


@guarded
class Answer(QPushButton):
    """One answer. The second half of a double click is no click: another question may stand here by then."""

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        event.accept()


class QuestionCard(Card):
    """One doubt: what is asked, where, and its answers."""

    setting_requested = Signal(object)  # Choice
    navigate_requested = Signal(object)  # CellArea

    def __init__(self, doubt: Doubt, parent: QWidget | None = None) -> None:
        text = label(doubt_words(doubt))
        self.places = [link_button(at) for at in doubt.at[:PLACES]]
        choices = (*doubt.choices, *(alternatives_for(doubt) if len(doubt.choices) < ENOUGH else ()))
        self.answers = [_button(choice_words(each, doubt)) for each in choices]
        beside = sum(each.sizeHint().width() + GRID for each in self.answers) <= BESIDE
        answers = (row(*self.answers, None),) if beside else tuple(self.answers)
        super().__init__(text, row(*self.places, None, spacing=GRID), *answers, parent=parent)
        self.column.setContentsMargins(GRID + GRID // 2, GRID, GRID + GRID // 2, GRID + GRID // 2)
        self.column.setSpacing(GRID // 2)
        for at, button in zip(doubt.at, self.places, strict=False):
            button.setAccessibleName(translate("ImportAsked", "Show {place}").format(place=at))
            button.clicked.connect(partial(self._on_place, place_of(at)))
        for choice, button in zip(choices, self.answers, strict=True):
            button.setAccessibleDescription(text.text())
            button.clicked.connect(partial(self._on_answer, choice))

    def _on_place(self, place: CellArea | None, _checked: bool = False) -> None:
        if place is not None:
            self.navigate_requested.emit(place)

    def _on_answer(self, choice: Choice, _checked: bool = False) -> None:
        self.setting_requested.emit(choice)


class QuestionsPanel(QWidget):
    """The questions, then the remarks."""

    setting_requested = Signal(object)  # tuple[Setting, ...]
    navigate_requested = Signal(object)  # CellArea

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading, self.more = heading(), label(role="muted")
        self.remarks = heading()
        self.questions: list[QuestionCard] = []
        self._questions, self._remarks = column(spacing=GRID), column(spacing=GRID // 2)
        self.setLayout(
            column(self.heading, self._questions, self.more, self.remarks, self._remarks, None, spacing=GRID)
        )

    def show_stand(self, stand: ImportState) -> None:
        """Show what is asked and said of this layout."""
        doubts, remarks = stand.layout.doubts, stand.layout.remarks
        self.heading.setText(_counted(len(doubts)))
        self.questions = []
        empty(self._questions)
        empty(self._remarks)
        for doubt in doubts[:SHOWN]:
            question = QuestionCard(doubt)
            question.setting_requested.connect(self._on_answered)
            question.navigate_requested.connect(self.navigate_requested)
            self._questions.addWidget(question)
            self.questions.append(question)
        beyond = len(doubts) - SHOWN
        self.more.setVisible(beyond > 0)
        self.more.setText(translate("ImportAsked", "… and {n} more after these").format(n=beyond))
        self.remarks.setText(translate("ImportAsked", "Good to know"))
        self.remarks.setVisible(bool(remarks))
        for words in dict.fromkeys(map(sentence_with_location, remarks)):
            self._remarks.addWidget(label(words, "muted"))

    def buttons(self) -> tuple[QWidget, ...]:
        """What the focus may come to, in order."""
        return tuple(each for one in self.questions for each in (*one.places, *one.answers))

    def focus_first(self) -> bool:
        """Put the focus on the likeliest answer to the first question. False where nothing can be answered."""
        first = next((each.answers[0] for each in self.questions if each.answers), None)
        if first is not None:
            first.setFocus()
        return first is not None

    def _on_answered(self, choice: Choice) -> None:
        self.setting_requested.emit(choice.settings)


def _button(text: str) -> Answer:
    button = Answer()
    button.setText(caption(text))
    return button


def _counted(count: int) -> str:
    if not count:
        return translate("ImportAsked", "No open questions")
    if count == 1:
        return translate("ImportAsked", "1 question")
    return translate("ImportAsked", "{n} questions").format(n=count)
