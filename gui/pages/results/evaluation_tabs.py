"""The tabs of the Results page that need no more than the evaluation: contributions, groups, and the table."""

from __future__ import annotations

from PySide6.QtWidgets import QButtonGroup, QComboBox, QLabel, QRadioButton, QWidget

from gui.charts.chart import D
from gui.charts.chart_data import Split, contributions, groups_compared
from gui.charts.chart_view import ChartView
from gui.charts.contributions import CONTRIBUTIONS
from gui.charts.groups import GROUPS
from gui.pages.evaluation_tab import MARGIN, EvaluationTab
from gui.theme import GRID
from gui.translation import language
from gui.widget_styles import dress
from gui.widgets.basic_widgets import calm_wheel, column, label
from gui.widgets.table_view import TableView
from scenarios.evaluation.evaluate import Evaluation
from scenarios.report.results import NAME, Kind, dominance_line, origin_note, results_table


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
        self.retranslate()

    def title(self) -> str:
        return self.tr("Contributions")

    def refresh(self, evaluation: Evaluation) -> None:
        split: Split = "criterion" if self.by_criterion.isChecked() else "dimension"
        self.chart.show_data(contributions(evaluation, split, language()))
        self.dominance.setText(dominance_line(evaluation, language()))
        _show_origin(self.origin, self.chart, evaluation)

    def _on_split(self, _button: QRadioButton, checked: bool) -> None:
        if checked:
            self._again()

    def retranslate(self) -> None:
        self.by_dimension.setText(self.tr("By dimension"))
        self.by_criterion.setText(self.tr("By criterion"))
        self.chart.set_title(self.tr("What each total is made of"))


class GroupsTab(EvaluationTab):
    """The groups with their means, totals and members."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chart = ChartView(GROUPS)
        self.chart.item_requested.connect(self.item_requested)
        self.about, self.origin = label(role="muted"), label(role="muted")
        self._lay_out(self.chart, self.about, self.origin)
        self.retranslate()

    def title(self) -> str:
        return self.tr("Groups")

    def refresh(self, evaluation: Evaluation) -> None:
        self.chart.show_data(groups_compared(evaluation, language()))
        _show_origin(self.origin, self.chart, evaluation)

    def retranslate(self) -> None:
        self.chart.set_title(self.tr("Groups compared"))
        self.about.setText(
            self.tr(
                "The mean compares groups of different size; the sum shows what a group brings as a whole. "
                "Both count ranked members only."
            )
        )


class TableTab(EvaluationTab):
    """The numbers behind the charts."""

    KINDS: tuple[Kind, ...] = ("contributions", "values", "scores")

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = QComboBox()
        self.kind.addItems(self.KINDS)
        calm_wheel(self.kind)
        self.kind.currentIndexChanged.connect(self._again)
        self.view = TableView(self.kind)
        self.origin = label(role="muted")
        layout = column(self.view, self.origin, spacing=MARGIN)
        layout.setContentsMargins(GRID // 2, MARGIN, GRID, MARGIN)
        layout.setStretchFactor(self.view, 1)
        whole = QWidget()
        whole.setLayout(layout)
        self._put(whole)
        self.retranslate()

    def title(self) -> str:
        return self.tr("Table")

    def refresh(self, evaluation: Evaluation) -> None:
        kind = self.KINDS[self.kind.currentIndex()]
        self.view.show_figures(results_table(evaluation, kind, language()))
        _show_origin(self.origin, None, evaluation)

    def select(self, name: str) -> None:
        self.view.table.select_row_of(name, NAME)

    def retranslate(self) -> None:
        self.view.set_title(self.tr("All results as a table"))
        self.kind.setAccessibleName(self.tr("What the columns of the criteria show"))
        words = (self.tr("Contributions (weight × value)"), self.tr("Values (0 to 1)"), self.tr("Scores (scale units)"))
        for place, text in enumerate(words):
            self.kind.setItemText(place, text)


def _show_origin(shown: QLabel, chart: ChartView[D] | None, evaluation: Evaluation) -> None:
    """Say below the figures, and below a saved chart, what default scores stand for."""
    note = origin_note(evaluation.scenario, language())
    shown.setText(note)
    shown.setVisible(bool(note))
    if chart is not None:
        chart.set_note(note)
