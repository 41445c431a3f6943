"""The base class of a page of tabs on one evaluation, with a remedy while there is nothing to show."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtWidgets import QPushButton, QScrollArea, QStackedWidget, QTabWidget, QWidget

from gui.background.live_evaluation import LiveEvaluation
from gui.pages.evaluation_tab import EvaluationTab
from gui.pages.page import Page
from gui.session import Session
from gui.theme import GRID
from gui.widgets.basic_widgets import column, label, row
from scenarios.evaluation.evaluate import Evaluation
from scenarios.evaluation.score_matrix import score_matrix_of


@dataclass(frozen=True, slots=True)
class Remedy:
    """What an empty page says, and the button that leads on: its words, and its step."""

    text: str
    button: str
    step: str


class TabbedPage(Page):
    """Only the tab in front is kept up to date, the others when they come to the front.

    A subclass makes its tabs in ``__init__``, hands them to `_lay_out_tabs` by the names under which they are asked
    for, calls `retranslate`, and overrides `remedies`, and `lacking` where it needs more.
    """

    def __init__(self, session: Session, rescorer: LiveEvaluation, parent: QWidget | None = None) -> None:
        super().__init__(session, rescorer, parent)
        self.heading, self.tabs = label(role="title"), QTabWidget()
        self.tabs.setDocumentMode(True)
        self.empty, self.remedy = label(role="muted"), QPushButton()
        self._named: Mapping[str, EvaluationTab] = {}
        self._lacking = ""
        self._stack = QStackedWidget()
        self.remedy.clicked.connect(self._on_remedy)

    def title(self) -> str:
        """What stands above the tabs."""
        raise NotImplementedError

    def lacking(self, evaluation: Evaluation) -> str:
        """What keeps the tabs empty, a key of `remedies`; "" when nothing does."""
        return lacking(evaluation)

    def remedies(self) -> Mapping[str, Remedy]:
        """What can be lacking -> what is said then."""
        raise NotImplementedError

    def _lay_out_tabs(self, tabs: Mapping[str, EvaluationTab]) -> None:
        self._named = tabs
        for tab in tabs.values():
            self.tabs.addTab(tab, "")
            tab.item_requested.connect(self._on_chosen)
            tab.navigate_requested.connect(self.navigate_requested)
        empty = QWidget()
        empty.setLayout(column(2 * GRID, self.empty, row(self.remedy, None), None, spacing=GRID))
        self._stack.addWidget(self.tabs)
        self._stack.addWidget(empty)
        layout = column(self.heading, self._stack, spacing=GRID)
        layout.setContentsMargins(2 * GRID, 2 * GRID, GRID, GRID)
        layout.setStretchFactor(self._stack, 1)
        self.setLayout(layout)
        self.tabs.currentChanged.connect(self._on_tab)

    def show_evaluation(self, evaluation: Evaluation) -> None:
        self._lacking = self.lacking(evaluation)
        self._stack.setCurrentIndex(1 if self._lacking else 0)
        if self._lacking:
            self._show_empty()
        else:
            self._tab().show_evaluation(evaluation)

    def retranslate(self) -> None:
        self.heading.setText(self.title())
        self.tabs.setAccessibleName(self.title())
        for place, tab in enumerate(self._named.values()):
            self.tabs.setTabText(place, tab.title())
            for area in tab.findChildren(QScrollArea):  # a stop of Tab's
                area.setAccessibleName(tab.title())
        self._show_empty()

    def select(self, subject: str) -> None:
        """Bring the tab of this name to the front."""
        if subject in self._named:
            self.tabs.setCurrentWidget(self._named[subject])

    def place(self) -> str:
        return next((name for name, tab in self._named.items() if tab is self.tabs.currentWidget()), "")

    def part_in_front(self) -> str:
        return "" if self._lacking else self.place()

    def _tab(self) -> EvaluationTab:
        """The tab in front."""
        tab = self.tabs.currentWidget()
        assert isinstance(tab, EvaluationTab)
        return tab

    def _on_tab(self, _place: int) -> None:
        if self.isVisible() and not self._lacking:
            self._tab().show_evaluation(self.rescorer.evaluation)

    def _show_empty(self) -> None:
        if self._lacking:
            said = self.remedies()[self._lacking]
            self.empty.setText(said.text)
            self.remedy.setText(said.button)

    def _on_remedy(self) -> None:
        if self._lacking:
            self.navigate_requested.emit(self.remedies()[self._lacking].step, "")

    def _on_chosen(self, subject: str) -> None:
        """Lead to what was chosen in a tab: a recommendation or a group."""
        scenario = self.session.scenario
        if subject in scenario.group_of or any(group.id == subject for group in scenario.groups):
            self.navigate_requested.emit("recommendations", subject)


def lacking(evaluation: Evaluation) -> str:
    """The step at which something must be added before there are results; "" when there are some."""
    steps = {"no_recommendations": "recommendations", "no_criteria": "criteria", "no_weights": "weights"}
    if step := steps.get(evaluation.verdict.code):
        return step
    return "" if score_matrix_of(evaluation.scenario).scored else "scores"
