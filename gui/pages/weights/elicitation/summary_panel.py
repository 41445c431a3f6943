"""The summary beside the questions: the weights that follow here, what is still open, consistency."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from gui.pages.weights.elicitation.local_weight_bars import LocalWeight, LocalWeightBars
from gui.pages.weights.elicitation.method_panel import name_of
from gui.pages.weights.elicitation.next_question_button import NextQuestionButton
from gui.pages.weights.elicitation.node_sentences import notes_of, questions_of
from gui.retranslation import Translated
from gui.theme import GRID
from gui.widgets.basic_widgets import Card, column, label, row
from gui.widgets.steady_label import SteadyLabel
from gui.widgets.tooltips import set_tip
from scenarios.elicitation.hierarchy import TOP
from scenarios.elicitation.initial_answers import present_shares
from scenarios.elicitation.method_state import NodeState
from scenarios.elicitation.swing import SwingAnswers
from scenarios.model import Scenario
from scenarios.text.catalogue import _

WIDTH = 27 * GRID
SHOWN = 4  # open questions in words; the rest is counted


class SummaryPanel(Translated, QWidget):
    """Shows, and leads on to the next place where something is open."""

    next_node_requested = Signal(str)  # node
    take_over_requested = Signal(object)  # the node's answers, completed by what the present weights say

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading, self.bars = SteadyLabel("small"), LocalWeightBars()
        self.open_heading, self.open, self.notes = label(role="small"), label(), label(role="small")
        self.setMaximumWidth(WIDTH)
        self.go_on = NextQuestionButton()
        self.go_on.clicked.connect(self._on_go_on)
        self.accept = QPushButton()
        self.accept.clicked.connect(self._on_accept)
        rest = (self.open_heading, self.open, row(self.go_on, None), self.notes)
        card = Card(self.heading, self.bars, GRID // 2, row(self.accept, None), *rest)  # above what grows shorter
        card.column.setContentsMargins(GRID + GRID // 2, GRID, GRID + GRID // 2, GRID + GRID // 2)
        self.setLayout(column(card, None))
        self._shown: tuple[Scenario, NodeState, tuple[str, str] | None] | None = None
        self.bind_text(self.go_on.setText, _("&Go on"))
        self.bind_text(self.accept.setText, _("Answer by the weights so far"))
        grey = _("Grey shows what the weights so far would say. This makes it your answers here.")
        self.bind_text(self.accept.setToolTip, grey)
        self.retranslate()

    def show_node(self, scenario: Scenario, node: NodeState, following: tuple[str, str] | None = None) -> None:
        """following: another node where something is open, and its name."""
        self._shown = (scenario, node, following)
        way, answered = scenario.weighting.method, node.weights is not None
        weights = node.weights if node.weights is not None else present_shares(scenario, way, node.node)
        spans = spans_of(node)
        swings = node.node == TOP and isinstance(node.answers, SwingAnswers)
        follow = self.tr("Largest swings against each other") if swings else self.tr("Weights that follow here")
        so_far = self.tr("The weights so far, not from answers here")
        self.heading.show_one(follow if answered else so_far, (follow, so_far))
        self.bars.setAccessibleName(self.heading.text())
        self.bars.show_weights(
            [LocalWeight(name_of(each), weights.get(each.id), spans.get(each.id), answered) for each in node.items]
        )
        self.accept.setVisible(node.offered is not None)
        asked = questions_of(scenario, node)
        lines = [*(f"· {each}" for each in asked[:SHOWN])]
        if len(asked) > SHOWN:
            lines.append(self.tr("and {count} more").format(count=len(asked) - SHOWN))
        self._lead_on(None if asked else following)
        if asked:
            self.open_heading.setText(self.tr("Still open"))
        self.open.setText("\n".join(lines))
        self.open.setVisible(bool(lines))
        told = notes_of(scenario, node)
        if swings and node.weights:
            told.append(self._of_dimensions())
        self.notes.setText("\n\n".join(told))
        self.notes.setVisible(bool(told))

    def _of_dimensions(self) -> str:
        return self.tr(
            "A dimension's weight follows from its largest swing and those beside it there; the bar above shows it."
        )

    def _lead_on(self, following: tuple[str, str] | None) -> None:
        """Say that all is answered here, and where something is open."""
        self.go_on.setVisible(following is not None)
        done = self.tr("All questions here are answered.")
        there = self.tr("“{name}” is still open.")
        self.open_heading.setText(f"{done}\n{there.format(name=following[1])}" if following else done)
        if following:
            told = self.tr("Go on to “{name}”").format(name=following[1])
            self.go_on.setAccessibleName(told)
            set_tip(self.go_on, told)

    def _on_go_on(self) -> None:
        if self._shown is not None and self._shown[2] is not None:
            self.next_node_requested.emit(self._shown[2][0])

    def _on_accept(self) -> None:
        if self._shown is not None and self._shown[1].offered is not None:
            self.take_over_requested.emit(self._shown[1].offered)

    def retranslate(self) -> None:
        if self._shown is not None:
            self.show_node(*self._shown)


def spans_of(node: NodeState) -> dict[str, tuple[float, float]]:
    """What each weight may be by the answers, where these leave it open; empty where they do not."""
    found = node.consistency.get("intervals") or node.details.get("tightened") or {}
    spans = {each: (float(low), float(high)) for each, (low, high) in found.items()}
    return spans if any(high - low > 1e-9 for low, high in spans.values()) else {}
