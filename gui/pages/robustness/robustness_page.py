"""The step "Robustness": how sure the ranking is, and what would change it."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from PySide6.QtWidgets import QWidget

from gui.background.live_evaluation import LiveEvaluation
from gui.background.robustness_verdict_query import RobustnessVerdictQuery
from gui.pages.robustness.head_to_head_tab import HeadToHeadTab
from gui.pages.robustness.one_weight_tab import OneWeightTab
from gui.pages.robustness.rank_reversal_tab import RankReversalTab
from gui.pages.robustness.simulation_tab import SimulationTab
from gui.pages.robustness.verdict_tab import VerdictTab
from gui.pages.robustness.weight_triangle_tab import WeightTriangleTab
from gui.pages.tabbed_page import Remedy, TabbedPage
from gui.session import Session
from scenarios.evaluation.evaluate import Evaluation

FEWEST = 2  # recommendations with all their scores: one alone has nothing that could take its place


class RobustnessPage(TabbedPage):
    """The verdict in front, its reasons behind it."""

    def __init__(
        self,
        session: Session,
        rescorer: LiveEvaluation,
        parent: QWidget | None = None,
        judging: RobustnessVerdictQuery | None = None,
    ) -> None:
        super().__init__(session, rescorer, parent)
        self.verdict = VerdictTab(judging or RobustnessVerdictQuery(rescorer, self))
        self.weight, self.simulation, self.pair = OneWeightTab(session), SimulationTab(session), HeadToHeadTab()
        self.triangle, self.reversal = WeightTriangleTab(session), RankReversalTab()
        self._lay_out_tabs(
            {
                "verdict": self.verdict,
                "weight": self.weight,
                "triangle": self.triangle,
                "simulation": self.simulation,
                "pair": self.pair,
                "reversal": self.reversal,
            }
        )
        self.retranslate()

    def title(self) -> str:
        return self.tr("Robustness")

    def _on_chosen(self, subject: str) -> None:
        """Lead to the lines of a criterion or dimension, to the cell of a score; to its own page for anything else."""
        weights = {each.id for one in self.session.scenario.dimensions for each in (one, *one.criteria)}
        if subject in weights:
            self.tabs.setCurrentWidget(self.weight)
            self.weight.choose(subject)
        elif subject.partition("/")[2] in weights:
            self.navigate_requested.emit("scores", subject)
        else:
            super()._on_chosen(subject)

    def lacking(self, evaluation: Evaluation) -> str:
        if lack := super().lacking(evaluation):
            return lack
        if len(evaluation.ranks) < FEWEST:
            return "second"
        complete = ~np.isnan(evaluation.values).any(axis=1)  # on any criterion: its weight may become more than 0
        return "complete" if complete.sum() < FEWEST else ""

    def remedies(self) -> Mapping[str, Remedy]:
        return {
            "recommendations": Remedy(
                self.tr("There is nothing to rank yet, so there is nothing to be sure of. Begin with recommendations."),
                self.tr("Add recommendations"),
                "recommendations",
            ),
            "second": Remedy(
                self.tr("There is one recommendation only, so nothing can take its place. Add a second one."),
                self.tr("Add recommendations"),
                "recommendations",
            ),
            "criteria": Remedy(
                self.tr("There is nothing to judge by yet. Add criteria; how sure a ranking is lies in their weights."),
                self.tr("Add criteria"),
                "criteria",
            ),
            "weights": Remedy(
                self.tr("Every weight is 0, so nothing counts. Give at least one criterion a weight."),
                self.tr("Set weights"),
                "weights",
            ),
            "scores": Remedy(
                self.tr("No recommendation has a score yet. Score two of them, and it shows how sure their order is."),
                self.tr("Enter scores"),
                "scores",
            ),
            "complete": Remedy(
                self.tr(
                    "Fewer than two recommendations have all their scores. Complete two to have their order tested."
                ),
                self.tr("Enter scores"),
                "scores",
            ),
        }
