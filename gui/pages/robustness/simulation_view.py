"""What a simulation says: three pictures and two tables, each with a sentence on how to read it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from gui.charts.chart_view import ChartView
from gui.charts.simulation_heatmaps import CENTRAL, PAIRWISE, RANKS
from gui.finding_sentences import joined_sentences
from gui.retranslation import Translated
from gui.theme import GRID
from gui.translation import language
from gui.widgets.basic_widgets import column, label
from gui.widgets.choice import ChoiceBox
from gui.widgets.table_view import TableView
from scenarios.analysis.simulation import SimulationResult
from scenarios.evaluation.judgements import effective_judgements
from scenarios.model import Scenario
from scenarios.report.results import origin_note
from scenarios.report.simulation import drawn_line, expected_table, heat_table, leading_sentence, remarks_text
from scenarios.report.simulation_shares import Heat, central_heat, pairwise_heat, ranks_heat
from scenarios.text.catalogue import _

KINDS = {"ranks": _("Ranks"), "central": _("Weights that put each first"), "pairwise": _("Who beats whom")}
HOW_TO_READ = (
    _(
        "Each row is a recommendation: the per cent of samples in which it takes each rank, ± the standard "
        "error. Strong colour in few cells means a sure rank, a faint row that the weights decide."
    ),
    _(
        "The expected rank is the mean of all its ranks; nine samples in ten lie within the ranks before it. "
        "Confidence: how often it is first when weights are as in the picture below and only scores vary."
    ),
    _(
        "Each row is the average of all weights drawn that put a recommendation first, in per cent ± the "
        "standard error: what one has to care about to prefer it. Who is never first has no row."
    ),
    _(
        "Read from the left: the per cent of samples in which the row beats the column, ± the standard error. "
        "A tie counts for neither."
    ),
    _("Every figure of a picture, with its standard error in the column beside it, to copy or to save."),
)


class SimulationView(Translated, QWidget):
    """Hidden until there is an answer."""

    item_requested = Signal(str)  # id of a recommendation

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.leading, self.remarks = label(), label(role="muted")
        self.ranks, self.central, self.pairwise = ChartView(RANKS), ChartView(CENTRAL), ChartView(PAIRWISE)
        self.expected, self.kind = TableView(), ChoiceBox(KINDS)
        self.kind.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)  # its words change with the language
        self.all = TableView(self.kind)
        self.about = tuple(label(role="muted") for _each in HOW_TO_READ)
        self._shown: tuple[SimulationResult, Scenario] | None = None
        self._known: tuple[object, ...] = ()
        views = (self.ranks, self.expected, self.central, self.pairwise, self.all)
        parts = [column(view, about, spacing=GRID // 2) for view, about in zip(views, self.about, strict=True)]
        head = column(self.leading, self.remarks, spacing=GRID // 2)
        self.setLayout(column(head, *parts, spacing=2 * GRID))
        self.kind.currentIndexChanged.connect(self._show_table)
        for view in (self.ranks, self.central, self.pairwise):
            view.item_requested.connect(self.item_requested)
        self._bind_texts()
        self.hide()

    def show_answer(self, answer: SimulationResult, scenario: Scenario) -> None:
        """Show the figures under the names that the scenario has by now; what is shown already stays as it is."""
        on = language()
        known = (answer, scenario.groups, scenario.dimensions, effective_judgements(scenario).scores, on)
        if known == self._known:
            self.show()
            return
        self._shown, self._known = (answer, scenario), known
        self.leading.setText(leading_sentence(answer, scenario, on))
        self.remarks.setText(remarks_text(answer, scenario, on))
        self.remarks.setVisible(bool(self.remarks.text()))
        ranks, _expected, central, pairwise, _all = (about.text() for about in self.about)
        self._show_picture(self.ranks, ranks_heat(answer, scenario, on), ranks)
        self._show_picture(self.central, central_heat(answer, scenario, on), central)
        self._show_picture(self.pairwise, pairwise_heat(answer, scenario, on), pairwise)
        self.expected.show_whole(expected_table(answer, scenario, on))
        self._show_table()
        self.show()

    def _show_picture(self, view: ChartView[Heat], heat: Heat, about: str) -> None:
        """about: how to read it, which goes along into a file, with what was drawn and whose scores they are."""
        assert self._shown is not None
        answer, scenario = self._shown
        view.show_data(heat)
        parts = (about, drawn_line(answer, language()), origin_note(scenario, language()))
        view.set_note(joined_sentences(filter(None, parts)))

    def _show_table(self, _place: int = 0) -> None:
        if self._shown is not None:
            self.all.show_whole(heat_table(self.kind.currentData(), *self._shown, language()))

    def _bind_texts(self) -> None:
        self.bind_text(self.ranks.set_title, _("How often each takes each rank"))
        self.bind_text(self.expected.set_title, _("Expected rank and confidence"))
        self.bind_text(self.central.set_title, _("Whose priorities put each first"))
        self.bind_text(self.pairwise.set_title, _("Who beats whom how often"))
        self.bind_text(self.all.set_title, _("Every figure with its standard error"))
        self.bind_text(self.kind.setAccessibleName, _("Which figures the table shows"))
        for about, text in zip(self.about, HOW_TO_READ, strict=True):
            self.bind_text(about.setText, text)
