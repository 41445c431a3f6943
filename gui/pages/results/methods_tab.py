"""The tab that sets all methods side by side. It asks them only while it is shown, in the background."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from gui.background.method_comparison_query import MethodComparisonQuery
from gui.charts.chart_data import method_ranks
from gui.charts.chart_view import ChartView
from gui.charts.method_ranks import METHODS
from gui.exception_guard import guarded
from gui.pages.evaluation_tab import EvaluationTab
from gui.translation import language
from gui.widgets.basic_widgets import heading, label
from gui.widgets.inline_message import InlineMessage
from gui.widgets.table_view import TableView
from scenarios.analysis.method_comparison import MethodsCompared
from scenarios.evaluation.evaluate import Evaluation
from scenarios.report.method_comparison import agreement_line, methods_table, refusal_lines
from scenarios.report.results import origin_note
from scenarios.text.methods import short_method_names

METHODS_TAB = "methods"  # what another page asks the Results page to show


@guarded
class MethodsTab(EvaluationTab):
    """Ranks of all methods, how far each agrees with the headline, and why some do not apply."""

    def __init__(self, comparing: MethodComparisonQuery | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.comparing = comparing or MethodComparisonQuery(self)
        self.state, self.failure = label(role="muted"), InlineMessage()
        self.chart, self.view = ChartView(METHODS), TableView()
        self.summary, self.refused_title, self.refused = label(), heading(), label()
        self.refused.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._parts = (self.summary, self.chart, self.view, self.refused_title, self.refused)
        self._shown: MethodsCompared | None = None
        self.chart.item_requested.connect(self.item_requested)
        self.comparing.answer_changed.connect(self._show)
        self.comparing.failed.connect(self._on_failed)
        self._lay_out(self.failure, self.state, *self._parts)
        self._set_visible(False)
        self.retranslate()

    def refresh(self, evaluation: Evaluation) -> None:
        known = self.comparing.start(evaluation.scenario)
        if known is not None:
            self._show(known)
            return
        self.failure.clear()
        first = self.tr("Asking all methods; the first time this takes a few seconds …")
        again = self.tr("The scores or weights have changed: asking all methods again …")
        self.state.setText(again if self._shown else first)
        self.state.show()

    def _show(self, compared: MethodsCompared) -> None:
        if self._evaluation is None:
            return
        self._shown, scenario, on = compared, self._evaluation.scenario, language()
        self.failure.clear()
        self.state.hide()
        self.summary.setText(agreement_line(compared, scenario, on))
        self.chart.show_data(method_ranks(compared, scenario, short_method_names(on), on))
        self.chart.set_note(origin_note(scenario, on))
        self.view.show_whole(methods_table(compared, scenario, on))
        why = refusal_lines((each.refusal for each in compared.refused if each.refusal), scenario, on)
        self.refused.setText(why)
        self._set_visible(True)
        for line in (self.refused_title, self.refused):
            line.setVisible(bool(why))
        for part in (self.summary, self.chart):
            part.setVisible(len(compared.ranking) > 1)

    def _on_failed(self, error: Exception) -> None:
        self.state.hide()
        said = self.tr("The methods could not be compared ({why}). The ranking itself is not affected.")
        self.failure.show_message(said.format(why=error), "bad", ((self.tr("Try again"), self._again),))

    def _set_visible(self, visible: bool) -> None:
        for part in self._parts:
            part.setVisible(visible)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.comparing.rest()

    def retranslate(self) -> None:
        self.chart.set_title(self.tr("Ranks by method"))
        self.view.set_title(self.tr("Methods as a table"))
        self.refused_title.setText(self.tr("Methods that do not apply here"))
