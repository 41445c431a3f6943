"""The summary beside the questions: the weights that follow here, what is still open, consistency."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gui.pages.weights.elicitation.local_weight_bars import LocalWeight, LocalWeightBars
from gui.pages.weights.elicitation.method_panel import name_of
from gui.pages.weights.elicitation.next_question_button import NextQuestionButton
from gui.pages.weights.elicitation.node_sentences import notes_of, questions_of
from gui.retranslation import Translated
from gui.theme import GRID
from gui.widgets.basic_widgets import Card, column, label, row
from gui.widgets.tooltips import set_tip
from scenarios.elicitation.hierarchy import TOP
from scenarios.elicitation.method_state import NodeState
from scenarios.elicitation.stored_answers import record_of
from scenarios.elicitation.swing import SwingAnswers
from scenarios.model import Scenario
from scenarios.text.catalogue import _

WIDTH = 27 * GRID
SHOWN = 4  # open questions in words; the rest is counted


class SummaryPanel(Translated, QWidget):
    """Shows, and leads on to the next place where something is open."""

    next_node_requested = Signal(str)  # node

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading, self.bars = label(role="small"), LocalWeightBars()
        self.open_heading, self.open, self.notes = label(role="small"), label(), label(role="small")
        self.setMaximumWidth(WIDTH)
        self.go_on = NextQuestionButton()
        self.go_on.clicked.connect(self._on_go_on)
        rest = (self.open_heading, self.open, row(self.go_on, None), self.notes)
        card = Card(self.heading, self.bars, GRID // 2, *rest)
        card.column.setContentsMargins(GRID + GRID // 2, GRID, GRID + GRID // 2, GRID + GRID // 2)
        self.setLayout(column(card, None))
        self._shown: tuple[Scenario, NodeState, tuple[str, str] | None] | None = None
        self.bind_text(self.go_on.setText, _("&Go on"))
        self.retranslate()

    def show_node(self, scenario: Scenario, node: NodeState, following: tuple[str, str] | None = None) -> None:
        """following: another node where something is open, and its name."""
        self._shown = (scenario, node, following)
        weights = node.weights or {}
        spans = spans_of(node)
        swings = node.node == TOP and isinstance(node.answers, SwingAnswers)
        self.heading.setText(
            self.tr("Largest swings against each other") if swings else self.tr("Weights that follow here")
        )
        self.bars.setAccessibleName(self.heading.text())
        self.bars.show_weights(
            [LocalWeight(name_of(each), weights.get(each.id), spans.get(each.id)) for each in node.items]
        )
        asked = questions_of(scenario, node)
        lines = [*(f"· {each}" for each in asked[:SHOWN])]
        if len(asked) > SHOWN:
            lines.append(self.tr("and {count} more").format(count=len(asked) - SHOWN))
        self._lead_on(None if asked else following, record_of(scenario, scenario.weighting.method).taken_over)
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

    def _lead_on(self, following: tuple[str, str] | None, taken_over: bool) -> None:
        """Say that all is answered here, or that nobody did yet, and where something is open."""
        self.go_on.setVisible(following is not None)
        answered = self.tr("All questions here are answered.")
        done = self.tr("Taken over from the weights before; nobody answered yet.") if taken_over else answered
        there = self.tr("“{name}” is still open.")
        self.open_heading.setText(f"{done}\n{there.format(name=following[1])}" if following else done)
        if following:
            told = self.tr("Go on to “{name}”").format(name=following[1])
            self.go_on.setAccessibleName(told)
            set_tip(self.go_on, told)

    def _on_go_on(self) -> None:
        if self._shown is not None and self._shown[2] is not None:
            self.next_node_requested.emit(self._shown[2][0])

    def retranslate(self) -> None:
        if self._shown is not None:
            self.show_node(*self._shown)


def spans_of(node: NodeState) -> dict[str, tuple[float, float]]:
    """What each weight may be by the answers, where these leave it open; empty where they do not."""
    found = node.consistency.get("intervals") or node.details.get("tightened") or {}
    spans = {each: (float(low), float(high)) for each, (low, high) in found.items()}
    return spans if any(high - low > 1e-9 for low, high in spans.values()) else {}
