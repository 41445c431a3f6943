"""The step "Results": the ranking taken apart, the groups, all methods side by side, and the numbers to take along."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QStackedWidget, QTabWidget, QWidget

from gui.kit import column, label, row
from gui.pages.page import Page
from gui.rescoring import Rescorer
from gui.results.comparing import MethodsComparing
from gui.results.methods_tab import MethodsTab
from gui.results.tabs import ContributionsTab, GroupsTab, Tab, TableTab
from gui.session import Session
from gui.theme import GRID
from gui.translation import language
from scenarios.evaluate import Evaluation
from scenarios.grid import grid_of


class ResultsPage(Page):
    """Four tabs on one evaluation; only the one in front is kept up to date, the others when they come to the front."""

    def __init__(
        self,
        session: Session,
        rescorer: Rescorer,
        parent: QWidget | None = None,
        comparing: MethodsComparing | None = None,
    ) -> None:
        super().__init__(session, rescorer, parent)
        self.heading = label(role="title")
        self.contributions, self.groups = ContributionsTab(), GroupsTab()
        self.methods, self.table = MethodsTab(comparing), TableTab()
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        for tab in (self.contributions, self.groups, self.methods, self.table):
            self.tabs.addTab(tab, "")
            tab.chosen.connect(self._on_chosen)
        self.empty, self.remedy = label(role="muted"), QPushButton()
        self._step = ""
        self._stack = QStackedWidget()
        self._stack.addWidget(self.tabs)
        self._stack.addWidget(self._empty_state())
        layout = column(self.heading, self._stack, spacing=GRID)
        layout.setContentsMargins(2 * GRID, 2 * GRID, GRID, GRID)
        layout.setStretchFactor(self._stack, 1)
        self.setLayout(layout)
        self.tabs.currentChanged.connect(self._on_tab)
        self.remedy.clicked.connect(self._on_remedy)
        self.retranslate()

    def title(self) -> str:
        return self.tr("Results")

    def show_evaluation(self, evaluation: Evaluation) -> None:
        self._step = _lacking(evaluation)
        if self._step:
            self._show_empty()
        else:
            self._tab().show_evaluation(evaluation)
        self._stack.setCurrentIndex(1 if self._step else 0)

    def select(self, subject: str) -> None:
        """Bring the row of this recommendation into view in the table."""
        found = next((each for each in self.session.scenario.recommendations if each.id == subject), None)
        if found is not None and not self._step:
            self.tabs.setCurrentWidget(self.table)
            self.table.select(found.name.in_(language()) or found.id)

    def retranslate(self) -> None:
        self.heading.setText(self.title())
        names = (self.tr("Contributions"), self.tr("Groups"), self.tr("Methods"), self.tr("Table"))
        for place, name in enumerate(names):
            self.tabs.setTabText(place, name)
        for tab in (self.contributions, self.groups, self.methods, self.table):
            tab.retranslate()
        self._show_empty()

    def _tab(self) -> Tab:
        tab = self.tabs.currentWidget()
        assert isinstance(tab, Tab)
        return tab

    def _on_tab(self, _place: int) -> None:
        if self.isVisible() and not self._step:
            self._tab().show_evaluation(self.rescorer.evaluation)

    def _empty_state(self) -> QWidget:
        shown = QWidget()
        shown.setLayout(column(2 * GRID, self.empty, row(self.remedy, None), None, spacing=GRID))
        return shown

    def _show_empty(self) -> None:
        """Say what is lacking, and offer the way there."""
        words = {
            "recommendations": (
                self.tr("There is nothing to rank yet. Results need recommendations, criteria and scores."),
                self.tr("Add recommendations"),
            ),
            "criteria": (
                self.tr("There is nothing to judge by yet. Add criteria; each total is made of its scores on them."),
                self.tr("Add criteria"),
            ),
            "weights": (
                self.tr("Every weight is 0, so nothing counts. Give at least one criterion a weight."),
                self.tr("Set weights"),
            ),
            "scores": (
                self.tr("No recommendation has a score yet. Give the first; what is missing stays marked as missing."),
                self.tr("Enter scores"),
            ),
        }
        text, button = words.get(self._step, ("", ""))
        self.empty.setText(text)
        self.remedy.setText(button)

    def _on_remedy(self) -> None:
        self.go_to.emit(self._step, "")

    def _on_chosen(self, subject: str) -> None:
        scenario = self.session.scenario
        if subject in scenario.group_of or any(group.id == subject for group in scenario.groups):
            self.go_to.emit("recommendations", subject)


def _lacking(evaluation: Evaluation) -> str:
    """The step at which something must be added before there are results; "" when there are some."""
    steps = {"no_recommendations": "recommendations", "no_criteria": "criteria", "no_weights": "weights"}
    if step := steps.get(evaluation.verdict.code):
        return step
    return "" if grid_of(evaluation.scenario).scored else "scores"
