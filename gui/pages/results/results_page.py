"""The step "Results": the ranking taken apart, the groups, all methods side by side, and the numbers to take along."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from gui.background.live_evaluation import LiveEvaluation
from gui.pages.results.evaluation_tabs import ContributionsTab, GroupsTab, TableTab
from gui.pages.results.methods_tab import METHODS_TAB, MethodComparisonQuery, MethodsTab
from gui.pages.tabbed_page import Remedy, TabbedPage
from gui.session import Session
from gui.translation import language


class ResultsPage(TabbedPage):
    """Four tabs."""

    def __init__(
        self,
        session: Session,
        rescorer: LiveEvaluation,
        parent: QWidget | None = None,
        comparing: MethodComparisonQuery | None = None,
    ) -> None:
        super().__init__(session, rescorer, parent)
        self.contributions, self.groups = ContributionsTab(), GroupsTab()
        self.methods, self.table = MethodsTab(comparing), TableTab()
        self._lay_out_tabs(
            {
                "contributions": self.contributions,
                "groups": self.groups,
                METHODS_TAB: self.methods,
                "table": self.table,
            }
        )
        self.retranslate()

    def title(self) -> str:
        return self.tr("Results")

    def select(self, subject: str) -> None:
        """Bring the row of this recommendation into view in the table, or the tab of this name to the front."""
        found = next((each for each in self.session.scenario.recommendations if each.id == subject), None)
        if found is not None and not self._lacking:
            self.tabs.setCurrentWidget(self.table)
            self.table.select(found.name.in_(language()) or found.id)
        else:
            super().select(subject)

    def remedies(self) -> Mapping[str, Remedy]:
        return {
            "recommendations": Remedy(
                self.tr("There is nothing to rank yet. Results need recommendations, criteria and scores."),
                self.tr("Add recommendations"),
                "recommendations",
            ),
            "criteria": Remedy(
                self.tr("There is nothing to judge by yet. Add criteria; each total is made of its scores on them."),
                self.tr("Add criteria"),
                "criteria",
            ),
            "weights": Remedy(
                self.tr("Every weight is 0, so nothing counts. Give at least one criterion a weight."),
                self.tr("Set weights"),
                "weights",
            ),
            "scores": Remedy(
                self.tr("No recommendation has a score yet. Give the first; what is missing stays marked as missing."),
                self.tr("Enter scores"),
                "scores",
            ),
        }
