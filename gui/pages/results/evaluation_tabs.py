"""The tabs of the Results page that need no more than the evaluation: contributions, groups, and the table."""

from __future__ import annotations

from PySide6.QtWidgets import QButtonGroup, QLabel, QRadioButton, QWidget

from gui.charts.chart import D
from gui.charts.chart_data import Split, contributions, groups_compared
from gui.charts.chart_view import ChartView
from gui.charts.contributions import CONTRIBUTIONS
from gui.charts.groups import GROUPS
from gui.pages.evaluation_tab import MARGIN, EvaluationTab
from gui.theme import GRID
from gui.translation import language
from gui.widget_styles import dress
from gui.widgets.basic_widgets import column, label
from gui.widgets.choice import ChoiceBox
from gui.widgets.table_view import TableView
from scenarios.evaluation.evaluate import Evaluation
from scenarios.report.results import NAME, dominance_line, origin_note, results_table
from scenarios.text.catalogue import _

GROUPS_ABOUT = _(
    "The mean compares groups of different size; the sum shows what a group brings as a whole. "
    "Both count ranked members only."
)
KINDS = {  # what the columns of the criteria show, as `results_table` knows it
    "contributions": _("Contributions (weight × value)"),
    "values": _("Values (0 to 1)"),
    "scores": _("Scores (scale units)"),
}


class ContributionsTab(EvaluationTab):
    """The ranking as stacked bars, by dimension or by criterion, and who is dominated."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.by_dimension, self.by_criterion = QRadioButton(), QRadioButton()
        for each in (self.by_dimension, self.by_criterion):
            dress(each, "radio")
        self.by_dimension.setChecked(True)
        self._split = QButtonGroup(self)
        self._split.addButton(self.by_dimension)
        self._split.addButton(self.by_criterion)
        self._split.buttonToggled.connect(self._on_split)
        self.chart = ChartView(CONTRIBUTIONS, self.by_dimension, self.by_criterion)
        self.chart.item_requested.connect(self.item_requested)
        self.dominance, self.origin = label(role="muted"), label(role="muted")
        self._lay_out(self.chart, self.dominance, self.origin)
        self.bind_text(self.by_dimension.setText, _("By dimension"))
        self.bind_text(self.by_criterion.setText, _("By criterion"))
        self.bind_text(self.chart.set_title, _("What each total is made of"))

    def title(self) -> str:
        return self.tr("Contributions")

    def refresh(self, evaluation: Evaluation) -> None:
        several = len(evaluation.scenario.dimensions) > 1  # a single one would only be the total again
        for each in (self.by_dimension, self.by_criterion):
            each.setVisible(several)
        split: Split = "criterion" if self.by_criterion.isChecked() or not several else "dimension"
        self.chart.show_data(contributions(evaluation, split, language()))
        self.dominance.setText(dominance_line(evaluation, language()))
        _show_origin(self.origin, self.chart, evaluation)

    def _on_split(self, _button: QRadioButton, checked: bool) -> None:
        if checked:
            self._again()


class GroupsTab(EvaluationTab):
    """The groups with their means, totals and members."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chart = ChartView(GROUPS)
        self.chart.item_requested.connect(self.item_requested)
        self.about, self.origin = label(role="muted"), label(role="muted")
        self._lay_out(self.chart, self.about, self.origin)
        self.bind_text(self.chart.set_title, _("Groups compared"))
        self.bind_text(self.about.setText, GROUPS_ABOUT)

    def title(self) -> str:
        return self.tr("Groups")

    def refresh(self, evaluation: Evaluation) -> None:
        self.chart.show_data(groups_compared(evaluation, language()))
        _show_origin(self.origin, self.chart, evaluation)


class TableTab(EvaluationTab):
    """The numbers behind the charts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = ChoiceBox(KINDS)
        self.kind.currentIndexChanged.connect(self._again)
        self.view = TableView(self.kind)
        self.origin = label(role="muted")
        layout = column(self.view, self.origin, spacing=MARGIN)
        layout.setContentsMargins(GRID // 2, MARGIN, GRID, MARGIN)
        layout.setStretchFactor(self.view, 1)
        whole = QWidget()
        whole.setLayout(layout)
        self._put(whole)
        self.bind_text(self.view.set_title, _("All results as a table"))
        self.bind_text(self.kind.setAccessibleName, _("What the columns of the criteria show"))

    def title(self) -> str:
        return self.tr("Table")

    def refresh(self, evaluation: Evaluation) -> None:
        self.view.show_figures(results_table(evaluation, self.kind.currentData(), language()))
        _show_origin(self.origin, None, evaluation)

    def select(self, name: str) -> None:
        self.view.table.select_row_of(name, NAME)


def _show_origin(shown: QLabel, chart: ChartView[D] | None, evaluation: Evaluation) -> None:
    """Say below the figures, and below a saved chart, what default scores stand for."""
    note = origin_note(evaluation.scenario, language())
    shown.setText(note)
    shown.setVisible(bool(note))
    if chart is not None:
        chart.set_note(note)
