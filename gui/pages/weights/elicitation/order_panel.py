"""The panel of rank order: only what counts more than what. A formula turns ranks into weights."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtWidgets import QWidget

from gui.pages.weights.elicitation.method_panel import MethodPanel
from gui.pages.weights.elicitation.order_editor import OrderEditor
from gui.pages.weights.elicitation.order_with_ties import unplaced
from gui.theme import GRID
from gui.widgets.basic_widgets import column, label, row
from gui.widgets.choice import ChoiceBox
from scenarios.elicitation.method_state import NodeState
from scenarios.elicitation.order import ORDER, OrderAnswers
from scenarios.text.catalogue import _

FORMULA_NAMES = {
    "roc": _("Rank-order centroid"),
    "rank_sum": _("Rank sum"),
    "rank_reciprocal": _("Rank reciprocal"),
    "order_only": _("I only know the order"),
}


class OrderPanel(MethodPanel[OrderAnswers]):
    """A list to bring into order, and the choice of the formula."""

    method = ORDER

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.question, self.ordering = label(), OrderEditor()
        self.caption, self.formula, self.about = label(), ChoiceBox(FORMULA_NAMES), label(role="small")
        self.caption.setWordWrap(False)
        self.caption.setBuddy(self.formula)
        choice = row(self.caption, self.formula, None)
        self.setLayout(column(self.question, self.ordering, choice, self.about, None, spacing=GRID + GRID // 2))
        self.ordering.order_requested.connect(self._on_order)
        self.formula.choice_requested.connect(self._on_formula)
        self.bind_text(
            self.question.setText,
            _("Bring these into order, the most important first. Drop one on another to make them tie."),
        )
        self.bind_text(self.caption.setText, _("For&mula for these"))

    def refresh(self, node: NodeState) -> None:
        order = self.given.order
        proposed = self.proposed(node)
        left = unplaced(order, list(self.names()), proposed.order if proposed else ())
        self.ordering.show_order(order, left, self.names(), self.stakes())
        self.formula.show_choice(self.given.formula)
        told = {
            "roc": self.tr("The mean of all weights that fit the order: steep at the top. The best supported."),
            "rank_sum": self.tr("Falls in equal steps from the first place to the last."),
            "rank_reciprocal": self.tr("1, 1/2, 1/3 and so on: steepest at the first place, flat at the end."),
            "order_only": self.tr(
                "Keeps the order itself, to see how far it settles the ranking. The centroid stands for it here."
            ),
        }
        self.about.setText(told[self.given.formula])

    def first_control(self) -> QWidget:
        return self.ordering.list

    def _on_order(self, order: object) -> None:
        self.request_answer(replace(self.given, order=order), "")

    def _on_formula(self, formula: str) -> None:
        self.request_answer(replace(self.given, formula=formula), "")
