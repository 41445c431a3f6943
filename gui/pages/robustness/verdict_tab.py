"""The tab that says how sure the ranking is around the user's own weights: a word and a sentence each for the first
place and for the first three. On demand the three figures behind either word with the marks they must reach, what
holds of any weights at all, and what all of it takes for granted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from gui.background.robustness_verdict_query import RobustnessVerdictQuery
from gui.exception_guard import guarded
from gui.finding_sentences import reason
from gui.pages.evaluation_tab import EvaluationTab
from gui.pages.robustness.stability_view import StabilityView
from gui.pages.robustness.verdict_card import VerdictCard
from gui.theme import GRID
from gui.translation import language
from gui.widgets.basic_widgets import column, label, link_button, row
from gui.widgets.details_button import DetailsButton
from gui.widgets.inline_message import InlineMessage
from scenarios.evaluation.evaluate import Evaluation
from scenarios.report.results import origin_note
from scenarios.text.catalogue import _

if TYPE_CHECKING:
    from scenarios.analysis.robustness_verdict import RobustnessVerdict


@guarded
class VerdictTab(EvaluationTab):
    """Follows the judging that the whole window shares."""

    def __init__(self, judging: RobustnessVerdictQuery, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.verdict_query = judging
        self.first, self.three, self.failure = VerdictCard(), VerdictCard(), InlineMessage()
        self.state, self.assumed, self.origin = label(role="muted"), label(role="muted"), label(role="muted")
        self.assumed.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.change = link_button()
        self.change.clicked.connect(self._to_settings)
        self.anywhere = label()
        self.anywhere.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.more = QWidget()
        self.more.setLayout(column(self.anywhere, self.assumed, row(self.change, None), spacing=GRID))
        self.details = DetailsButton(self.more, self.first.figures, self.three.figures)
        self._assumptions = QWidget()
        self._assumptions.setLayout(column(row(self.details, None), self.more, spacing=GRID // 2))
        judging.verdict_changed.connect(self._on_changed)
        self.flips = StabilityView()
        self.flips.item_requested.connect(self.item_requested)
        self._lay_out(self.failure, self.state, self.first, self.three, self._assumptions, self.flips, self.origin)
        self._about = ""  # id of the scenario whose figures are shown
        self._hide_figures()
        self.bind_text(self.state.setText, _("Finding out how sure the ranking is …"))
        self.bind_text(self.first.title.setText, _("First place"))
        self.bind_text(self.three.title.setText, _("The first three"))
        self.bind_text(self.change.setText, _("Change what is assumed"))

    def title(self) -> str:
        return self.tr("Verdict")

    def refresh(self, evaluation: Evaluation) -> None:
        self.verdict_query.follow(evaluation)
        self._show(evaluation)
        self.flips.show_scenario(evaluation.scenario)

    def _on_changed(self) -> None:
        if self._evaluation is not None and self.isVisible():
            self._show(self._evaluation)

    def _show(self, evaluation: Evaluation) -> None:
        sureness, failure = self.verdict_query.sureness, self.verdict_query.failure
        if evaluation.scenario.id != self._about:  # another file's word must not stand here, not even for a moment
            self._about = evaluation.scenario.id
            self._hide_figures()
        self.state.setVisible(sureness is None and failure is None and not self.first.isVisibleTo(self))
        self._show_failure(evaluation, failure)
        for card in (self.first, self.three):
            card.setEnabled(sureness is not None)
        if sureness is not None:
            self._show_sureness(sureness, evaluation)
        else:
            for card in (self.first, self.three):
                card.wait()

    def _show_sureness(self, sureness: RobustnessVerdict, evaluation: Evaluation) -> None:
        from scenarios.text.robustness_verdict import (
            anywhere_sentences,
            assumed_sentence,
            first_place_sentence,
            first_three_sentence,
        )

        scenario, on, ranged = evaluation.scenario, language(), bool(sureness.ranged)
        self.first.show_stability(sureness.first, first_place_sentence(sureness, scenario, on), ranged)
        if sureness.three is not None:
            self.three.show_stability(sureness.three, first_three_sentence(sureness, scenario, on), ranged)
        everywhere = anywhere_sentences(sureness, scenario, on)
        self.anywhere.setText("\n".join(everywhere))
        self.anywhere.setVisible(bool(everywhere))
        self.assumed.setText(assumed_sentence(sureness, scenario, on))
        self.origin.setText(origin_note(scenario, language()))
        for part, shown in ((self.first, True), (self.three, sureness.three), (self._assumptions, True)):
            part.setVisible(bool(shown))

    def _show_failure(self, evaluation: Evaluation, failure: Exception | None) -> None:
        if failure is None:
            self.failure.clear()
            return
        said = self.tr("How sure the ranking is could not be found out: {why}")
        why = reason(failure, evaluation.scenario)
        self.failure.show_message(
            said.format(why=why), "warning", ((self.change.text(), self._to_settings),), closable=False
        )
        self._hide_figures()

    def _hide_figures(self) -> None:
        for part in (self.first, self.three, self._assumptions):
            part.hide()

    def _to_settings(self) -> None:
        self.navigate_requested.emit("robustness", "simulation")

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.flips.resume()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.flips.rest()
