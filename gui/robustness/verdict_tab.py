"""The tab that says how sure the ranking is: a word and a sentence each for first place and for the first three, the
three figures behind either word with the marks they must reach, and what all of it takes for granted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from gui.kit import Card, InlineMessage, heading, label, row
from gui.messages import sentences
from gui.results.tabs import Tab
from gui.results.words import origin_note
from gui.robustness.badge import MET, Badge, wear, without_word
from gui.robustness.judging import Judging
from gui.theme import GRID
from gui.translation import language
from scenarios.evaluate import Evaluation
from scenarios.findings import InvalidInput

if TYPE_CHECKING:
    from scenarios.robustness.sureness import Held, Sureness
    from scenarios.wording.sureness import Rule

SELECTABLE = Qt.TextInteractionFlag.TextSelectableByMouse


class HeldCard(Card):
    """How firmly one place, or the first three, are held."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.title, self.badge, self.sentence, self.rules = heading(), Badge(), label(), QGridLayout()
        self.title.setWordWrap(False)
        self.sentence.setTextInteractionFlags(SELECTABLE)
        self.rules.setHorizontalSpacing(2 * GRID)
        self.rules.setVerticalSpacing(GRID // 2)
        self.rules.setColumnStretch(1, 1)
        for item in (row(self.title, self.badge, None), self.rules):
            self.column.addLayout(item)
        self.column.insertWidget(1, self.sentence)

    def show_held(self, held: Held, sentence: str, ranged: bool) -> None:
        """held: what the word follows from; sentence: all of it in words."""
        from scenarios.wording.sureness import rule_lines

        wear(self.badge, held.word)
        self.sentence.setText(without_word(sentence, held.word))
        for place, rule in enumerate(rule_lines(held, language(), ranged)):
            self._show_rule(place, rule)

    def _show_rule(self, place: int, rule: Rule) -> None:
        """Name, figure and mark in a row of the grid, with a sign for whether the mark is reached."""
        for column, text in enumerate((MET[rule.met], rule.name, rule.figure, rule.mark)):
            self._cell(place, column).setText(text)
        self._cell(place, 0).setAccessibleName(self._met_in_words(rule.met))
        self._cell(place, 0).setToolTip(self._met_in_words(rule.met))

    def _cell(self, place: int, column: int) -> QLabel:
        item = self.rules.itemAtPosition(place, column)
        if item is not None:
            cell = item.widget()
            assert isinstance(cell, QLabel)
            return cell
        made = label(role="muted" if column == 3 else None)  # the mark stands back behind the figure
        made.setWordWrap(column == 1)
        made.setAlignment(Qt.AlignmentFlag.AlignRight if column == 2 else Qt.AlignmentFlag.AlignLeft)
        self.rules.addWidget(made, place, column)
        return made

    def _met_in_words(self, met: bool) -> str:
        return self.tr("Firm enough for the best word") if met else self.tr("Not firm enough for the best word")

    def wait(self) -> None:
        """The word is not known yet; the figures before it stand back."""
        wear(self.badge, "")


class VerdictTab(Tab):
    """Follows the judging that the whole window shares."""

    def __init__(self, judging: Judging, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.judging = judging
        self.first, self.three, self.failure = HeldCard(), HeldCard(), InlineMessage()
        self.state, self.assumed, self.origin = label(role="muted"), label(role="muted"), label(role="muted")
        self.assumed.setTextInteractionFlags(SELECTABLE)
        judging.changed.connect(self._on_changed)
        self._lay_out(self.failure, self.state, self.first, self.three, self.assumed, self.origin)
        for part in (self.first, self.three, self.assumed):
            part.hide()
        self.retranslate()

    def refresh(self, evaluation: Evaluation) -> None:
        self.judging.follow(evaluation)
        self._show(evaluation)

    def _on_changed(self) -> None:
        if self._evaluation is not None and self.isVisible():
            self._show(self._evaluation)

    def _show(self, evaluation: Evaluation) -> None:
        sureness, failure = self.judging.sureness, self.judging.failure
        self.state.setVisible(sureness is None and failure is None and not self.first.isVisibleTo(self))
        self._show_failure(evaluation, failure)
        for card in (self.first, self.three):
            card.setEnabled(sureness is not None)
        if sureness is not None:
            self._show_sureness(sureness, evaluation)
        else:
            for card in (self.first, self.three):
                card.wait()

    def _show_sureness(self, sureness: Sureness, evaluation: Evaluation) -> None:
        from scenarios.wording.sureness import assumed_sentence, sureness_sentence, three_sentence

        scenario, on, ranged = evaluation.scenario, language(), bool(sureness.ranged)
        self.first.show_held(sureness.first, sureness_sentence(sureness, scenario, on), ranged)
        if sureness.three is not None:
            self.three.show_held(sureness.three, three_sentence(sureness, scenario, on), ranged)
        self.assumed.setText(assumed_sentence(sureness, scenario, on))
        self.origin.setText(origin_note(scenario))
        for part, shown in ((self.first, True), (self.three, sureness.three), (self.assumed, True)):
            part.setVisible(bool(shown))

    def _show_failure(self, evaluation: Evaluation, failure: Exception | None) -> None:
        if failure is None:
            self.failure.clear()
            return
        why = " ".join(sentences(failure, evaluation.scenario)) if isinstance(failure, InvalidInput) else str(failure)
        said = self.tr("How sure the ranking is could not be found out: {why}").format(why=why)
        self.failure.say(said, "warning", closable=False)
        for part in (self.first, self.three, self.assumed):
            part.hide()

    def retranslate(self) -> None:
        self.state.setText(self.tr("Finding out how sure the ranking is …"))
        self.first.title.setText(self.tr("First place"))
        self.three.title.setText(self.tr("The first three"))
