"""The step "Record": what was decided and why, what is still open, and how the weights were found."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QTabWidget, QWidget

from gui.background.live_evaluation import LiveEvaluation
from gui.finding_sentences import joined_sentences, sentences
from gui.pages.page import Page
from gui.pages.record.decision_log import DecisionLog
from gui.pages.record.open_items import OpenItems
from gui.session import Change, Session
from gui.settings import Settings
from gui.signature import author, current_signature
from gui.theme import GRID
from gui.translation import language
from gui.widgets.basic_widgets import column, label, quiet_button, row
from gui.widgets.message_area import FloatingMessage
from scenarios import edits
from scenarios.elicitation.elicitation_registry import elicitation_method_name
from scenarios.elicitation.method_state import elicitation_state
from scenarios.findings import InvalidInput
from scenarios.model import Scenario, Text
from scenarios.preset_shares import is_own_set
from scenarios.search import LINE
from scenarios.text.catalogue import _


class RecordPage(Page):
    """Two leaves: the decisions, and what is left to decide. Above them, how the weights were found."""

    def __init__(self, session: Session, rescorer: LiveEvaluation, parent: QWidget | None = None) -> None:
        super().__init__(session, rescorer, parent)
        self.heading, self.weights, self.to_weights = label(role="title"), label(role="muted"), quiet_button()
        self.message, self.decisions, self.open_items = FloatingMessage(self), DecisionLog(), OpenItems()
        self.leaves = QTabWidget()
        self.leaves.setDocumentMode(True)
        self.leaves.addTab(self.decisions, "")
        self.leaves.addTab(self.open_items, "")
        line = row(self.weights, self.to_weights)
        line.setStretch(0, 1)
        layout = column(self.heading, line, self.leaves)
        layout.setContentsMargins(2 * GRID, 2 * GRID, GRID, GRID)
        layout.setStretchFactor(self.leaves, 1)
        self.setLayout(layout)
        self.setFocusProxy(self.decisions.table)
        self.to_weights.clicked.connect(self._on_to_weights)
        self.decisions.note_requested.connect(self._on_note)
        self.decisions.reason_requested.connect(self._on_reason)
        self.decisions.author_requested.connect(self._on_named)
        self.open_items.cell_requested.connect(self._on_cell)
        self.open_items.log_line_requested.connect(self._on_line)
        self.bind_text(partial(self.leaves.setTabText, 0), _("Decisions"))
        self.bind_text(partial(self.leaves.setTabText, 1), _("What is still open"))
        self.bind_text(self.to_weights.setText, _("Show the weights"))
        self.bind_text(self.heading.setText, _("Record"))
        self.bind_text(self.leaves.setAccessibleName, _("Record"))

    def show_document(self, change: Change) -> None:
        if change.opened:
            self.message.clear()
        self.weights.setText(how_weighted(change.after))
        if change.opened or change.log or change.recommendations or change.criteria:
            self.decisions.show_log(change.after)
        self.open_items.show_scenario(change.after)

    def select(self, subject: str) -> None:
        """Show the lines about something, a single line ("line/12"), or, for "open", what is left to decide."""
        if subject.startswith(LINE):
            self._on_line(int(subject.removeprefix(LINE)))
            return
        self.leaves.setCurrentIndex(1 if subject == "open" else 0)
        if subject != "open":
            self.decisions.show_only(subject)

    def _on_to_weights(self) -> None:
        self.navigate_requested.emit("weights", "")

    def _on_cell(self, cell: str) -> None:
        self.navigate_requested.emit("scores", cell)

    def _on_line(self, at: int) -> None:
        self.leaves.setCurrentIndex(0)
        self.decisions.select_line(at)

    def _on_named(self, name: str) -> None:
        Settings().author = name

    def _on_note(self, text: str) -> None:
        signature = current_signature()
        why = Text().with_(language(), text)
        if self._apply(self.tr("Add a note"), edits.add_note, signature.when, author(), why):
            self.decisions.note_taken()

    def _on_reason(self, at: int, typed: str) -> None:
        why = self.session.scenario.log[at].why.with_(language(), typed)
        self._apply(self.tr("Give a reason"), edits.set_log_reason, at, why)

    def _apply(self, label: str, edit: Callable[..., Scenario], *args: object) -> bool:
        self.message.clear()
        try:
            self.session.apply(label, edit, *args)
        except InvalidInput as error:
            self.message.show_message(joined_sentences(sentences(error)), "bad")
            return False
        return True


def how_weighted(scenario: Scenario) -> str:
    """One or two sentences: how the weights were found, and why so."""
    translate, weighting = QCoreApplication.translate, scenario.weighting
    if not scenario.criteria:
        return translate("RecordPage", "Weights: none yet, for there are no criteria.")
    preset = next((each for each in scenario.presets if each.id == weighting.preset), None)
    if weighting.method == "preset" and preset is not None:
        own = is_own_set(scenario, preset)
        said = translate("RecordPage", "Weights: preset “{name}”. {reason}")
        said = translate("RecordPage", "Weights: your set “{name}”.") if own else said
        said = said.format(name=preset.name.in_(language()), reason=preset.reason.in_(language()))
    elif weighting.method in ("sliders", "preset"):
        said = translate("RecordPage", "Weights: set by hand with the sliders.")
    else:
        said = translate("RecordPage", "Weights: found with the method “{method}”.")
        if not elicitation_state(scenario, weighting.method).complete:
            said = translate("RecordPage", "Weights: those before, until all questions of “{method}” are answered.")
        said = said.format(method=elicitation_method_name(weighting.method, language()))
    if not weighting.locked:
        return said
    return said + " " + translate("RecordPage", "Locked: {count}.").format(count=len(weighting.locked))
