"""The tab on rank reversal: whether the order of the others changes when one recommendation is removed, or copied."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from gui.background.rank_reversal_query import RankReversalQuery
from gui.charts.chart_view import ChartView
from gui.charts.rank_reversal import REVERSALS
from gui.charts.rank_reversal_data import rank_shifts
from gui.exception_guard import guarded
from gui.finding_sentences import joined_sentences, reason
from gui.localized_numbers import percent
from gui.pages.evaluation_tab import EvaluationTab
from gui.pages.results.methods_tab import METHODS_TAB
from gui.translation import language
from gui.widgets.basic_widgets import heading, label, link_button, row
from gui.widgets.inline_message import InlineMessage
from gui.widgets.table_view import TableView
from scenarios.analysis.rank_reversal import RankReversals
from scenarios.evaluation.evaluate import Evaluation
from scenarios.findings import InvalidInput
from scenarios.report.method_comparison import refusal_lines
from scenarios.report.rank_reversal import cases_table
from scenarios.report.results import origin_note
from scenarios.text.methods import short_method_names
from scenarios.text.rank_reversal import summary_sentences
from scoring.errors import NotApplicable


@guarded
class RankReversalTab(EvaluationTab):
    """Asked only while the tab is shown: every method ranks twice as often as there are recommendations."""

    navigate_requested = Signal(str, str)  # step id, what to show there

    def __init__(self, reversing: RankReversalQuery | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.reversing = reversing or RankReversalQuery(self)
        self.state, self.failure = label(role="muted"), InlineMessage()
        self.summary, self.about, self.why = label(), label(role="muted"), label(role="muted")
        self.chart, self.view = ChartView(REVERSALS), TableView()
        self.refused_title, self.refused = heading(), label()
        self.refused.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._parts = (self.summary, self.chart, self.about, self.why, self.view, self.refused_title, self.refused)
        self._found: RankReversals | None = None
        self._about = ""  # id of the scenario whose figures are shown
        self.chart.item_requested.connect(self.item_requested)
        self.reversing.answer_changed.connect(self._show)
        self.reversing.progress_changed.connect(self._on_progress)
        self.reversing.failed.connect(self._on_failed)
        self.side_by_side = link_button()
        self.side_by_side.clicked.connect(self._on_side_by_side)
        foot = QWidget()
        foot.setLayout(row(self.side_by_side, None))
        self._lay_out(self.failure, self.state, *self._parts, foot)
        self._set_visible(False)
        self.retranslate()

    def refresh(self, evaluation: Evaluation) -> None:
        known = self.reversing.start(evaluation.scenario)
        self.failure.clear()
        if known is not None:
            self._show(known)
            return
        if evaluation.scenario.id != self._about:  # another file's figures must not stand here
            self._set_visible(False)
        self.state.setText(self.tr("Every method ranks without each recommendation, and with a copy of it …"))
        self.state.show()

    def _show(self, found: RankReversals) -> None:
        if self._evaluation is None:
            return
        self._found, scenario, on = found, self._evaluation.scenario, language()
        self._about = scenario.id
        self.state.hide()
        self.summary.setText(joined_sentences(summary_sentences(found, on)))
        self.chart.show_data(rank_shifts(found, scenario, short_method_names(on), on))
        self.chart.set_note(joined_sentences(filter(None, (self.about.text(), origin_note(scenario, on)))))
        figures = cases_table(found, scenario, on)
        self.view.show_whole(figures)
        refusals = refusal_lines(found.refused, scenario, on)
        self.refused.setText(refusals)
        self._set_visible(True)
        self.view.setVisible(bool(figures.rows))
        for part in (self.refused_title, self.refused):
            part.setVisible(bool(refusals))

    def _on_progress(self, share: float) -> None:
        said = self.tr("Every method ranks without each recommendation, and with a copy of it: {share}")
        self.state.setText(said.format(share=percent(share, 0)))

    def _on_failed(self, error: Exception) -> None:
        self.state.hide()
        self._set_visible(False)
        if isinstance(error, InvalidInput | NotApplicable) and self._evaluation is not None:
            self.failure.show_message(reason(error, self._evaluation.scenario), "warning", closable=False)
            return
        said = self.tr("Rank reversal could not be examined ({why}). The ranking itself is not affected.")
        self.failure.show_message(said.format(why=error), "bad", ((self.tr("Try again"), self._again),), closable=False)

    def _on_side_by_side(self) -> None:
        self.navigate_requested.emit("results", METHODS_TAB)

    def _set_visible(self, visible: bool) -> None:
        for part in self._parts:
            part.setVisible(visible)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.reversing.cancel()  # with many recommendations it is long work

    def retranslate(self) -> None:
        self.chart.set_title(self.tr("Whose absence or copy changes the order of the others"))
        self.view.set_title(self.tr("Every case in which the order changes"))
        self.refused_title.setText(self.tr("Methods that do not apply here"))
        self.side_by_side.setText(self.tr("How every method ranks, side by side"))
        self.about.setText(
            self.tr(
                "−: the order of the others changes when the recommendation is removed; +: when it stands there twice; "
                "!: first place changes too; ?: the method cannot rank then. An empty cell: all stays as it is."
            )
        )
        self.why.setText(
            self.tr(
                "A recommendation that is dropped takes nothing from the others, and a copy says nothing new, so "
                "neither should change their order. In the additive model on fixed scales neither does; methods that "
                "measure against the best or worst found can, and then their ranking hangs on who else is listed."
            )
        )
