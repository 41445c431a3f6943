"""The tab that draws weights, and scores, by chance: which ranks come of it, under which weights, against whom."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from gui.background.simulation_query import SimulationProgress, SimulationQuery
from gui.exception_guard import guarded
from gui.finding_sentences import joined_sentences, sentence, sentences
from gui.pages.evaluation_tab import EvaluationTab
from gui.pages.robustness.simulation_progress import SimulationProgressBar
from gui.pages.robustness.simulation_settings import SimulationSettings
from gui.pages.robustness.simulation_view import SimulationView
from gui.session import Change, Session
from gui.signature import current_signature
from gui.translation import language
from gui.widgets.inline_message import InlineMessage
from scenarios import edits
from scenarios.analysis.elicited_region import has_answers
from scenarios.analysis.weight_region import weight_region_of
from scenarios.evaluation.evaluate import HEADLINE, Evaluation, problem_of
from scenarios.findings import Finding, InvalidInput
from scenarios.model import Scenario
from scenarios.sampling_modes import FREE, INTERVALS
from scenarios.text.method_refusals import refusal_sentence
from scenarios.validation.field_rules import LARGEST_SEED
from scoring.errors import NotApplicable


@guarded
class SimulationTab(EvaluationTab):
    """A coarse picture at once, a fine one after it; five settings that are part of the document."""

    navigate_requested = Signal(str, str)  # step, subject: where a choice that is not to be had yet is made possible

    def __init__(
        self, session: Session, simulating: SimulationQuery | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.session, self.simulating = session, simulating or SimulationQuery(self)
        self.settings, self.state, self.view = SimulationSettings(), SimulationProgressBar(), SimulationView()
        self.refusal, self.failure = InlineMessage(), InlineMessage()
        self._about = ""  # id of the scenario whose figures are shown
        self._connect()
        self._lay_out(self.settings, self.refusal, self.failure, self.state, self.view)

    def _connect(self) -> None:
        self.settings.setting_requested.connect(self._on_setting)
        self.settings.refused.connect(self._on_seed_refused)
        self.state.cancel_requested.connect(self.simulating.stop)
        self.state.more_requested.connect(self.simulating.go_on)
        self.view.item_requested.connect(self.item_requested)
        self.simulating.result_changed.connect(self._show)
        self.simulating.started.connect(self.state.begin)
        self.simulating.progress_changed.connect(self.state.show_progress)
        self.simulating.failed.connect(self._on_failed)
        self.session.document_changed.connect(self._on_document)

    def refresh(self, evaluation: Evaluation) -> None:
        self._show_settings(evaluation.scenario)
        known = self.simulating.start(evaluation.scenario)
        self.failure.clear()
        if evaluation.scenario.id != self._about:  # another file's figures, or its faults, must not stand here
            self._about = evaluation.scenario.id
            self.view.hide()
            self.refusal.clear()
        if known is None:
            self.state.show_waiting()
        else:
            self._show(known)

    def _show(self, drawn: SimulationProgress) -> None:
        if self._evaluation is not None:
            self.failure.clear()
            self.state.show_drawn(drawn, self.simulating.running)
            self.view.show_answer(drawn.answer, self._evaluation.scenario)

    def _show_settings(self, scenario: Scenario) -> None:
        self.settings.show_analysis(scenario.analysis, has_answers(INTERVALS, scenario))

    def _on_setting(self, field: str, value: object) -> None:
        """Put a setting into the document, unless what it asks for is not to be had; then say why and where it is."""
        self.refusal.clear()
        scenario = self.session.scenario
        try:
            if field == "weights":
                _check_weights(str(value), scenario)
            edit: Callable[..., Scenario] = edits.set_analysis  # which of its settings the signal says
            change = partial(edit, **{field: value}, stamp=current_signature())
            name = self.tr("Change how the ranking is put to the test")
            self.session.apply(name, change, merge_key=f"analysis/{field}")
        except InvalidInput as error:
            to_weights = ((self.tr("Go to Weights"), self._to_weights),) if field == "weights" else ()
            self.refusal.show_message(
                joined_sentences(dict.fromkeys(sentences(error, scenario))), "warning", to_weights
            )
        self._show_settings(self.session.scenario)

    def _on_seed_refused(self, typed: str) -> None:
        rule = sentence(Finding("analysis.seed", "seed_out_of_range", {"largest": LARGEST_SEED}))
        said = self.tr("“{typed}” is no seed. {rule} Until then it is still {seed}.")
        seed = self.session.scenario.analysis.seed
        self.refusal.show_message(said.format(typed=typed, rule=rule, seed=seed), "warning")

    def _on_failed(self, error: Exception) -> None:
        self.state.show_nothing()
        self.view.hide()
        scenario = self.session.scenario
        actions: tuple[tuple[str, Callable[[], None]], ...]
        if isinstance(error, InvalidInput):
            any_weights = (self.tr("Draw any weights"), partial(self._on_setting, "weights", FREE))
            to_weights = (self.tr("Go to Weights"), self._to_weights)
            actions = (to_weights, any_weights) if scenario.analysis.weights != FREE else ()
            self.failure.show_message(
                joined_sentences(dict.fromkeys(sentences(error, scenario))), "warning", actions, closable=False
            )
        elif isinstance(error, NotApplicable):
            back = ((self.tr("Use the additive value"), partial(self._on_setting, "method", HEADLINE)),)
            actions = back if scenario.analysis.method != HEADLINE else ()
            self.failure.show_message(refusal_sentence(error, scenario, language()), "warning", actions, closable=False)
        else:
            said = self.tr("The simulation failed ({why}). The ranking itself is not affected.")
            self.failure.show_message(
                said.format(why=error), "bad", ((self.tr("Try again"), self._again),), closable=False
            )

    def _to_weights(self) -> None:
        self.navigate_requested.emit("weights", "")

    def _on_document(self, change: Change) -> None:
        if not self.isVisible():
            self.simulating.follow(change.after)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.simulating.rest()

    def retranslate(self) -> None:
        for part in (self.settings, self.state, self.view):
            part.retranslate()


def _check_weights(words: str, scenario: Scenario) -> None:
    """Raises InvalidInput where these weights cannot be drawn yet."""
    problem = problem_of(scenario)
    if problem is not None:
        weight_region_of(words, scenario, problem)
