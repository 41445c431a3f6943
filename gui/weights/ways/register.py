"""Which ways have a panel. A way without one is not offered; the sliders are the page's own."""

from __future__ import annotations

from gui.weights.ways.best_worst import BestWorstPanel
from gui.weights.ways.cards import CardsPanel
from gui.weights.ways.intervals import IntervalsPanel
from gui.weights.ways.order import OrderPanel
from gui.weights.ways.pairs import PairsPanel
from gui.weights.ways.panel import WayPanel
from gui.weights.ways.points import PointsPanel
from gui.weights.ways.swing import SwingPanel
from scenarios.weighing.answers import Answers

PANELS: dict[str, type[WayPanel[Answers]]] = {
    "points": PointsPanel,
    "swing": SwingPanel,
    "order": OrderPanel,
    "pairs": PairsPanel,
    "best_worst": BestWorstPanel,
    "cards": CardsPanel,
    "intervals": IntervalsPanel,
}
