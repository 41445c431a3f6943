"""The evidence panel: one cell in full, why it has its score, and every part of it to edit."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QComboBox, QFormLayout, QGridLayout, QLabel, QPushButton, QWidget

from gui.finding_sentences import joined_sentences
from gui.localized_numbers import score_text
from gui.pages.scores.evidence_strength import EvidenceStrengthField
from gui.pages.scores.level_buttons import LevelButtons
from gui.pages.scores.scores_model import score_status
from gui.refusals import FieldPlace
from gui.retranslation import Translated
from gui.theme import GRID
from gui.translation import language
from gui.widgets.basic_widgets import column, keep_room, label, row
from gui.widgets.escaped_captions import plain
from gui.widgets.fields.date_field import DateField
from gui.widgets.fields.refusable import Refusable
from gui.widgets.fields.text_fields import NumberField, TextArea, TextField
from gui.widgets.message_area import FloatingMessage
from gui.widgets.steady_label import SteadyLabel
from gui.widgets.typed_numbers import not_a_number
from scenarios.completeness.missing_scores import has_borrowed_reason
from scenarios.model import Scenario, Score
from scenarios.paper import in_words_of
from scenarios.text.catalogue import _
from scenarios.text.scale_ends import range_and_direction

NAMES = {
    "value": _("&Score"),
    "low": _("At &least"),
    "high": _("At &most"),
    "strength": _("S&trength"),
    "rationale": _("&Reason"),
    "source": _("Sour&ce"),
    "author": _("&Judged by"),
    "date": _("&Date"),
}

Cell = tuple[str, str]


@dataclass(frozen=True, slots=True)
class ScoreChange:
    """A part of a cell's score that the user wants to be different.

    part: value, low, high, strength, rationale, source, author or date.
    """

    cell: Cell
    part: str
    value: object
    typing: bool  # one of many keystrokes: fold them


class EvidencePanel(Translated, QWidget):
    """Shows and edits one cell. It changes nothing itself: the page makes the edits it asks for."""

    change_requested = Signal(object)  # ScoreChange
    reset_requested = Signal(object)  # Cell: back to the paper's score

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cell: Cell | None = None
        self.recommendation, self.criterion, self.threat = label(role="heading"), label(), label(role="muted")
        self.ends = label(role="muted")  # of the scale, in its unit
        self.state, self.levels, self.message = SteadyLabel("small"), LevelButtons(), FloatingMessage(self)
        self.value, self.low, self.high = NumberField(), NumberField(), NumberField()
        self.strength, self.rationale = EvidenceStrengthField(), TextArea()
        self.source, self.author, self.date = TextField(), TextField(), DateField()
        self.reset = QPushButton()
        self._names: dict[str, QLabel] = {}
        self._lay_out()
        self._connect()
        self.bind_text(self.rationale.hint, _("Why this score? What in the source says so?"))
        self.bind_text(self.date.setPlaceholderText, _("year-month-day"))
        self.bind_text(self.reset.setText, _("Reset to the paper's score"))
        self.retranslate()

    @property
    def cell(self) -> Cell | None:
        return self._cell

    def fields(self) -> dict[str, QWidget]:
        """The editable parts by their names in a Score."""
        return {part: getattr(self, part) for part in NAMES}

    def _lay_out(self) -> None:
        font = QFont()  # no more than its weight: the face follows the language
        font.setBold(True)
        self.criterion.setFont(font)
        self._names = {part: label(role="muted") for part in self.fields()}
        for part, field in self.fields().items():
            self.bind_text(self._names[part].setText, NAMES[part])
            self._names[part].setBuddy(field)
            self._names[part].setWordWrap(False)
        numbers = QGridLayout()
        numbers.setHorizontalSpacing(GRID)
        numbers.setVerticalSpacing(2)
        for place, part in enumerate(("value", "low", "high")):
            numbers.addWidget(self._names[part], 0, place)
            numbers.addWidget(self.fields()[part], 1, place)
        form = QFormLayout()
        form.setHorizontalSpacing(GRID)
        form.setVerticalSpacing(GRID // 2)
        for part in ("strength", "source", "author", "date"):
            form.addRow(self._names[part], self.fields()[part])
        head = column(self.recommendation, self.criterion, self.ends, self.threat, spacing=GRID // 2)
        state = column(self.state, row(self.reset, None), spacing=GRID // 2)
        why = column(self._names["rationale"], self.rationale, spacing=2)
        self.setLayout(column(head, self.levels, numbers, state, why, form))

    def _connect(self) -> None:
        for part in ("value", "low", "high"):
            field = getattr(self, part)
            field.value_edited.connect(partial(self._ask, part, False))
            field.refused.connect(self._on_refused)
        for part in ("strength", "rationale", "source", "author"):
            getattr(self, part).text_edited.connect(partial(self._ask, part, True))
        self.date.day_requested.connect(partial(self._ask, "date", False))
        self.levels.level_requested.connect(partial(self._ask, "value", False))
        self.reset.clicked.connect(self._on_reset)

    def show_cell(self, scenario: Scenario, cell: Cell | None, default: Score | None) -> None:
        """Show a cell. default: the paper's own score of it, where there is one and it differs."""
        if cell != self._cell:
            self.message.clear()
        self._cell = cell
        self.setEnabled(cell is not None)
        recommendation = next((each for each in scenario.recommendations if cell and each.id == cell[0]), None)
        criterion = next((each for each in scenario.criteria if cell and each.id == cell[1]), None)
        if recommendation is None or criterion is None or cell is None:
            return
        score, tongue = scenario.score_at.get(cell) or Score(*cell), language()
        self.recommendation.setText(recommendation.name.in_(tongue))
        self.criterion.setText(criterion.name.in_(tongue))
        self.threat.setText(self.tr("Answers: {threat}").format(threat=criterion.threat.in_(tongue)))
        self.threat.setVisible(bool(criterion.threat))
        self.ends.setText(range_and_direction(criterion.scale, tongue, score_text))
        self.levels.show_scale(criterion.scale, score.value, tongue)
        for field in (self.value, self.low, self.high):
            field.set_scale(criterion.scale.low, criterion.scale.high)
        self._show_score(scenario, score)
        said = self._state_words(score_status(score), default, has_borrowed_reason(scenario, score))
        paper = default or (score if score.origin == "paper" else None)
        others = (("paper", None, False), ("judged", paper, paper is not None))  # what may stand there after an edit
        self.state.show_one(said, (self._state_words(*each) for each in others if paper or each[0] == "judged"))
        keep_room(self.reset, paper is not None)  # an edit brings it
        self.reset.setVisible(default is not None)

    def _show_score(self, scenario: Scenario, score: Score) -> None:
        cell = (score.recommendation, score.criterion)
        for part in ("value", "low", "high"):
            getattr(self, part).show_number(getattr(score, part))
            getattr(self, part).stand_for(FieldPlace("scores", cell, part), getattr(score, part), NAMES[part])
        for field, text in ((self.source, score.source), (self.author, score.author)):
            if not (field.hasFocus() and field.text() == text):  # what is being typed stays as it is typed
                field.show_text(in_words_of(scenario, text, language()))
        self.date.show_text(score.date)
        self.date.stand_for(FieldPlace("scores", cell, "date"), score.date, NAMES["date"])
        self.strength.show_strength(score.strength)
        why, place = score.rationale.in_(language()), FieldPlace("scores", cell, f"rationale/{language()}")
        self.rationale.show_text(why)
        self.rationale.stand_for(place, why, NAMES["rationale"])

    def _state_words(self, status: str, default: Score | None, borrowed: bool) -> str:
        words = {
            "missing": self.tr("Not scored yet."),
            "paper": self.tr("The paper's default: what it argues, not what would happen."),
            "table": self.tr("From a table; nobody has signed it."),
            "judged": self.tr("Judged."),
        }
        said = [words[status]]
        if default is not None:
            said.append(self.tr("The paper's score is {score}.").format(score=score_text(default.value)))
        if borrowed:
            said.append(self.tr("The reason is still the paper's: say why."))
        return joined_sentences(said)

    def refuse(self, part: str, why: Callable[[], str]) -> None:
        """Say why an entry was not taken; what was typed stays, marked, to be mended."""
        self.message.show_message(why(), "bad")
        field = self.fields()[part]
        if isinstance(field, Refusable):
            field.refuse(why, told=True)

    def _ask(self, part: str, typing: bool, value: object) -> None:
        if self._cell is not None:
            self.message.clear()
            self.change_requested.emit(ScoreChange(self._cell, part, value, typing))

    def _on_refused(self, typed: str) -> None:
        self.message.show_message(not_a_number(typed), "bad")

    def _on_reset(self) -> None:
        if self._cell is not None:
            self.reset_requested.emit(self._cell)

    def retranslate(self) -> None:
        for part, field in self.fields().items():
            name = plain(self._names[part].text())
            field.setAccessibleName(name)
            if isinstance(field, QComboBox) and (line := field.lineEdit()) is not None:
                line.setAccessibleName(name)
