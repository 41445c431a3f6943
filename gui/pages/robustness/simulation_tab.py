"""The tab that draws weights, and scores, by chance: which ranks come of it, under which weights, against whom."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from gui.background.simulation_query import SimulationProgress, SimulationQuery, simulation_query
from gui.finding_sentences import reason, sentence
from gui.pages.background_tab import Actions, BackgroundTab
from gui.pages.robustness.simulation_progress import SimulationProgressBar
from gui.pages.robustness.simulation_settings import SimulationSettings
from gui.pages.robustness.simulation_view import SimulationView
from gui.session import Change, Session
from gui.signature import current_signature
from gui.theme import ROW
from gui.widgets.basic_widgets import keep_room
from gui.widgets.message_area import FloatingMessage
from scenarios import edits
from scenarios.analysis.elicited_region import has_answers
from scenarios.analysis.weight_region import weight_region_of
from scenarios.evaluation.evaluate import HEADLINE, Evaluation, problem_of
from scenarios.findings import Finding, InvalidInput
from scenarios.model import Scenario
from scenarios.sampling_modes import FREE, INTERVALS
from scenarios.validation.field_rules import LARGEST_SEED
from scoring.errors import NotApplicable


class SimulationTab(BackgroundTab[SimulationProgress]):
    """A coarse picture at once, a fine one after it; five settings that are part of the document."""

    def __init__(self, session: Session, query: SimulationQuery | None = None, parent: QWidget | None = None) -> None:
        super().__init__(query or simulation_query(), parent)
        self.session = session
        self.settings, self.progress, self.view = SimulationSettings(), SimulationProgressBar(), SimulationView()
        self.refusal, self._about = FloatingMessage(self), ""
        self._connect()
        self.state.setMinimumHeight(ROW)  # as high as what takes its place
        keep_room(self.state, False)
        self._lay_out(self.settings, self.failure, self.state, self.progress, self.view)
        self._set_figures(self.progress, self.view)

    def _connect(self) -> None:
        self.settings.setting_requested.connect(self._on_setting)
        self.settings.refused.connect(self._on_seed_refused)
        self.progress.cancel_requested.connect(self.query.stop_refining)
        self.progress.more_requested.connect(self.query.refine)
        self.view.item_requested.connect(self.item_requested)
        self.query.refinement_started.connect(self.progress.begin)
        self.session.document_changed.connect(self._on_document)

    def title(self) -> str:
        return self.tr("Simulation")

    def refresh(self, evaluation: Evaluation) -> None:
        self._show_settings(evaluation.scenario)
        if evaluation.scenario.id != self._about:  # another file's fault must not stand here
            self._about = evaluation.scenario.id
            self.refusal.clear()
        super().refresh(evaluation)

    def waiting_text(self) -> str:
        return self.tr("Drawing …")

    def show_waiting(self) -> None:
        super().show_waiting()
        self.progress.hide()

    def show_progress(self, share: float) -> None:
        if self.query.refining:
            self.progress.show_progress(share)

    def show_answer(self, answer: SimulationProgress, scenario: Scenario) -> None:
        self.progress.show_drawn(answer, self.query.refining)
        self.view.show_answer(answer.answer, scenario)

    def failure_text(self) -> str:
        return self.tr("The simulation failed ({why}). The ranking itself is not affected.")

    def remedies(self, refusal: InvalidInput | NotApplicable) -> Actions:
        analysis = self.session.scenario.analysis
        if isinstance(refusal, NotApplicable):
            back = (self.tr("Use the additive value"), partial(self._on_setting, "method", HEADLINE))
            return (back,) if analysis.method != HEADLINE else ()
        any_weights = (self.tr("Draw any weights"), partial(self._on_setting, "weights", FREE))
        return ((self.tr("Go to Weights"), self._to_weights), any_weights) if analysis.weights != FREE else ()

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
            self.refusal.show_message(reason(error, scenario), "warning", to_weights)
            if field == "seed":
                self.settings.seed.refuse(partial(reason, error, scenario), told=True)
        self._show_settings(self.session.scenario)

    def _on_seed_refused(self, typed: str) -> None:
        self.settings.seed.refuse(partial(self._no_seed, typed), told=True)
        self.refusal.show_message(self._no_seed(typed), "warning")

    def _no_seed(self, typed: str) -> str:
        rule = sentence(Finding("analysis.seed", "seed_out_of_range", {"largest": LARGEST_SEED}))
        said = self.tr("“{typed}” is no seed. {rule} Until then it is still {seed}.")
        return said.format(typed=typed, rule=rule, seed=self.session.scenario.analysis.seed)

    def _to_weights(self) -> None:
        self.navigate_requested.emit("weights", "")

    def _on_document(self, change: Change) -> None:
        if not self.isVisible():
            self.query.drop_unless(change.after)


def _check_weights(words: str, scenario: Scenario) -> None:
    """Raises InvalidInput where these weights cannot be drawn yet."""
    problem = problem_of(scenario)
    if problem is not None:
        weight_region_of(words, scenario, problem)
