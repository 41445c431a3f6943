"""The tab that sets methods side by side: five well-known ones in words, all others on demand. It asks them only while
it is shown, in the background."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from gui import pauses
from gui.background.query import BackgroundQuery, unreported
from gui.background.query_keys import problem_key
from gui.charts.chart_data import method_ranks
from gui.charts.chart_view import ChartView
from gui.charts.method_ranks import METHODS
from gui.pages.background_tab import BackgroundTab
from gui.pages.results.methods_in_words import MethodsInWords
from gui.theme import GRID
from gui.translation import language
from gui.widgets.basic_widgets import column, heading, label, quiet_button, row
from gui.widgets.table_view import TableView
from scenarios.analysis.method_comparison import MethodsCompared, compare_methods
from scenarios.model import Scenario
from scenarios.report.method_comparison import agreement_line, methods_table, refusal_lines
from scenarios.report.results import origin_note
from scenarios.report.well_known_methods import headline, in_words, well_known
from scenarios.text.catalogue import _
from scenarios.text.methods import short_method_names

ABOUT = _(
    "The ranking adds up weighted values. These other methods answer the same question in another way: one for each "
    "way of thinking, the best known of its kind. Where they agree, the choice of method does not decide; where they "
    "differ, look at why."
)
METHODS_TAB = "methods"  # what another page asks the Results page to show


MethodComparisonQuery = BackgroundQuery[Scenario, MethodsCompared]


class MethodsTab(BackgroundTab[MethodsCompared]):
    """Whether others than the headline put the same first: in words for the five that are best known; on demand the
    ranks of all, how far each agrees with the headline, and why some do not apply."""

    def __init__(self, query: MethodComparisonQuery | None = None, parent: QWidget | None = None) -> None:
        ask = unreported(compare_methods)
        super().__init__(query or BackgroundQuery(problem_key, ask, pause=pauses.ALL_METHODS), parent)
        self.chart, self.view = ChartView(METHODS), TableView()
        self.headline, self.about, self.words = heading(), label(role="muted"), MethodsInWords()
        self.all = quiet_button()
        self.all.setCheckable(True)
        self.all.toggled.connect(self._again)
        self.summary, self.refused_title, self.refused = label(), heading(), label()
        self.refused.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.chart.item_requested.connect(self.item_requested)
        more, head = QWidget(), QWidget()
        more.setLayout(row(self.all, None))
        head.setLayout(column(self.headline, self.about, spacing=GRID // 2))
        everything = (self.summary, self.chart, self.view, self.refused_title, self.refused)
        figures = (head, self.words, more, *everything)
        self._lay_out(self.failure, self.state, *figures)
        self._set_figures(*figures)
        self.bind_text(self.about.setText, ABOUT)
        self.bind_text(self.chart.set_title, _("Ranks by method"))
        self.bind_text(self.view.set_title, _("Methods as a table"))
        self.bind_text(self.refused_title.setText, _("Methods that do not apply here"))

    def title(self) -> str:
        return self.tr("Methods")

    def show_answer(self, answer: MethodsCompared, scenario: Scenario) -> None:
        on, few = language(), well_known(answer)
        self.headline.setText(headline(answer, scenario, on))
        self.words.show_methods(in_words(few, scenario, on))
        self._name_more(len(answer.results))
        everything = (self.summary, self.chart, self.view, self.refused_title, self.refused)
        if not self.all.isChecked():
            for part in everything:
                part.hide()
            return
        self.view.show()
        self.summary.setText(agreement_line(answer, scenario, on))
        self.chart.show_data(method_ranks(answer, scenario, short_method_names(on), on))
        self.chart.set_note(origin_note(scenario, on))
        self.view.show_whole(methods_table(answer, scenario, on))
        why = refusal_lines((each.refusal for each in answer.refused if each.refusal), scenario, on)
        self.refused.setText(why)
        for line in (self.refused_title, self.refused):
            line.setVisible(bool(why))
        for part in (self.summary, self.chart):
            part.setVisible(len(answer.ranking) > 1)

    def _name_more(self, count: int) -> None:
        said = self.tr("Show only the five") if self.all.isChecked() else self.tr("Show all {count} methods")
        self.all.setText(said.format(count=count))

    def waiting_text(self) -> str:
        if self._file:
            return self.tr("The scores or weights have changed: asking all methods again …")
        return self.tr("Asking all methods; the first time this takes a few seconds …")

    def failure_text(self) -> str:
        return self.tr("The methods could not be compared ({why}). The ranking itself is not affected.")
