"""Which ways have a panel. A way without one is not offered; the sliders are the page's own."""

from __future__ import annotations

from gui.pages.weights.elicitation.best_worst_panel import BestWorstPanel
from gui.pages.weights.elicitation.cards_panel import CardsPanel
from gui.pages.weights.elicitation.intervals_panel import IntervalsPanel
from gui.pages.weights.elicitation.method_panel import MethodPanel
from gui.pages.weights.elicitation.order_panel import OrderPanel
from gui.pages.weights.elicitation.pairs_panel import PairsPanel
from gui.pages.weights.elicitation.points_panel import PointsPanel
from gui.pages.weights.elicitation.swing_panel import SwingPanel
from scenarios.elicitation.elicitation_method import Answers

PANELS: dict[str, type[MethodPanel[Answers]]] = {
    "points": PointsPanel,
    "swing": SwingPanel,
    "order": OrderPanel,
    "pairs": PairsPanel,
    "best_worst": BestWorstPanel,
    "cards": CardsPanel,
    "intervals": IntervalsPanel,
}
