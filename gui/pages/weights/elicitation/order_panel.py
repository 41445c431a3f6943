"""Rank order: only what counts more than what. A formula turns places into weights."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtWidgets import QComboBox, QWidget

from gui.pages.weights.elicitation.method_panel import MethodPanel
from gui.pages.weights.elicitation.order_editor import OrderEditor
from gui.theme import GRID
from gui.widgets.basic_widgets import calm_wheel, column, label, row
from scenarios.elicitation.method_state import NodeState
from scenarios.elicitation.order import FORMULAS, ORDER, OrderAnswers


class OrderPanel(MethodPanel[OrderAnswers]):
    """A list to bring into order, and the choice of the formula."""

    method = ORDER

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.question, self.ordering = label(), OrderEditor()
        self.caption, self.formula, self.about = label(), QComboBox(), label(role="small")
        for each in FORMULAS:
            self.formula.addItem("", each)
        calm_wheel(self.formula)
        self.caption.setWordWrap(False)
        self.caption.setBuddy(self.formula)
        choice = row(self.caption, self.formula, None)
        self.setLayout(column(self.question, self.ordering, choice, self.about, None, spacing=GRID + GRID // 2))
        self.ordering.order_requested.connect(self._on_order)
        self.formula.activated.connect(self._on_formula)
        self.retranslate()

    def retranslate(self) -> None:
        self.question.setText(
            self.tr("Bring these into order, the most important first. Drop one on another to make them tie.")
        )
        self.ordering.retranslate()
        self.caption.setText(self.tr("For&mula for these"))
        names = (
            self.tr("Rank-order centroid"),
            self.tr("Rank sum"),
            self.tr("Rank reciprocal"),
            self.tr("I only know the order"),
        )
        for place, name in enumerate(names):
            self.formula.setItemText(place, name)

    def refresh(self, node: NodeState) -> None:
        order = self.given.order
        placed = {each for tied in order for each in tied}
        self.ordering.show_order(order, [each.id for each in node.items if each.id not in placed], self.names())
        self.formula.setCurrentIndex(self.formula.findData(self.given.formula))
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

    def _on_formula(self, place: int) -> None:
        self.request_answer(replace(self.given, formula=str(self.formula.itemData(place))), "")
