"""The register of panels by weighting method. One without a panel is not offered; the sliders are the page's own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from gui.pages.weights.elicitation.best_worst_panel import BestWorstPanel
from gui.pages.weights.elicitation.cards_panel import CardsPanel
from gui.pages.weights.elicitation.intervals_panel import IntervalsPanel
from gui.pages.weights.elicitation.method_panel import MethodPanel
from gui.pages.weights.elicitation.order_panel import OrderPanel
from gui.pages.weights.elicitation.pairs_panel import PairsPanel
from gui.pages.weights.elicitation.points_panel import PointsPanel
from gui.pages.weights.elicitation.swing_panel import SwingPanel

_PANELS: tuple[type[MethodPanel[Any]], ...] = (
    PointsPanel,
    SwingPanel,
    OrderPanel,
    PairsPanel,
    BestWorstPanel,
    CardsPanel,
    IntervalsPanel,
)
PANELS: Mapping[str, type[MethodPanel[Any]]] = {each.method.id: each for each in _PANELS}
