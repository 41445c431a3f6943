"""The tab on rank reversal: whether the order of the others changes when one recommendation is removed, or copied."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from gui import pauses
from gui.background.query import BackgroundQuery
from gui.background.query_keys import problem_key
from gui.charts.chart_view import ChartView
from gui.charts.rank_reversal import REVERSALS
from gui.charts.rank_reversal_data import rank_shifts
from gui.finding_sentences import joined_sentences
from gui.localized_numbers import percent
from gui.pages.background_tab import BackgroundTab
from gui.pages.results.methods_tab import METHODS_TAB
from gui.translation import language
from gui.widgets.basic_widgets import heading, label, link_button, row
from gui.widgets.table_view import TableView
from scenarios.analysis.rank_reversal import RankReversals, find_reversals
from scenarios.model import Scenario
from scenarios.report.method_comparison import refusal_lines
from scenarios.report.rank_reversal import cases_table
from scenarios.report.results import origin_note
from scenarios.text.catalogue import _
from scenarios.text.methods import short_method_names
from scenarios.text.rank_reversal import summary_sentences

RankReversalQuery = BackgroundQuery[Scenario, RankReversals]


class RankReversalTab(BackgroundTab[RankReversals]):
    """Asked only while the tab is shown: every method ranks twice as often as there are recommendations."""

    long_work = True  # with many recommendations

    def __init__(self, query: RankReversalQuery | None = None, parent: QWidget | None = None) -> None:
        super().__init__(query or BackgroundQuery(problem_key, find_reversals, pause=pauses.ALL_METHODS), parent)
        self.summary, self.about, self.why = label(), label(role="muted"), label(role="muted")
        self.chart, self.view = ChartView(REVERSALS), TableView()
        self.refused_title, self.refused = heading(), label()
        self.refused.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.chart.item_requested.connect(self.item_requested)
        self.side_by_side = link_button()
        self.side_by_side.clicked.connect(self._on_side_by_side)
        foot = QWidget()
        foot.setLayout(row(self.side_by_side, None))
        figures = (self.summary, self.chart, self.about, self.why, self.view, self.refused_title, self.refused)
        self._lay_out(self.failure, self.state, *figures, foot)
        self._set_figures(*figures)
        self._bind_texts()

    def title(self) -> str:
        return self.tr("Rank reversal")

    def show_answer(self, answer: RankReversals, scenario: Scenario) -> None:
        on = language()
        self.summary.setText(joined_sentences(summary_sentences(answer, on)))
        self.chart.show_data(rank_shifts(answer, scenario, short_method_names(on), on))
        self.chart.set_note(joined_sentences(part for part in (self.about.text(), origin_note(scenario, on)) if part))
        figures = cases_table(answer, scenario, on)
        self.view.show_whole(figures)
        self.view.setVisible(bool(figures.rows))
        refusals = refusal_lines(answer.refused, scenario, on)
        self.refused.setText(refusals)
        for part in (self.refused_title, self.refused):
            part.setVisible(bool(refusals))

    def waiting_text(self) -> str:
        return self.tr("Every method ranks without each recommendation, and with a copy of it …")

    def progress_text(self, share: float) -> str:
        said = self.tr("Every method ranks without each recommendation, and with a copy of it: {share}")
        return said.format(share=percent(share, 0))

    def failure_text(self) -> str:
        return self.tr("Rank reversal could not be examined ({why}). The ranking itself is not affected.")

    def _on_side_by_side(self) -> None:
        self.navigate_requested.emit("results", METHODS_TAB)

    def _bind_texts(self) -> None:
        self.bind_text(self.chart.set_title, _("Whose absence or copy changes the order of the others"))
        self.bind_text(self.view.set_title, _("Every case in which the order changes"))
        self.bind_text(self.refused_title.setText, _("Methods that do not apply here"))
        self.bind_text(self.side_by_side.setText, _("How every method ranks, side by side"))
        self.bind_text(
            self.about.setText,
            _(
                "−: the order of the others changes when the recommendation is removed; +: when it stands there twice; "
                "!: first place changes too; ?: the method cannot rank then. An empty cell: all stays as it is."
            ),
        )
        self.bind_text(
            self.why.setText,
            _(
                "A recommendation that is dropped takes nothing from the others, and a copy says nothing new, so "
                "neither should change their order. In the additive model on fixed scales neither does; methods that "
                "measure against the best or worst found can, and then their ranking hangs on who else is listed."
            ),
        )
