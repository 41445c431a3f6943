"""The picture above the table of flips: which weight or which score moves the first place most, and how to read it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gui.charts.chart_view import ChartView
from gui.charts.tornado import TORNADO
from gui.finding_sentences import joined_sentences
from gui.retranslation import Translated
from gui.theme import GRID
from gui.translation import language
from gui.widgets.basic_widgets import column, label
from scenarios.analysis.stability import Flips
from scenarios.analysis.tornado import Tornado, tornado_of
from scenarios.model import Scenario
from scenarios.report.results import origin_note
from scenarios.text.catalogue import _

HOW = _(
    "Each bar shows how far one weight (strong) or one score (weaker) may go, down to the left and up to "
    "the right of where it is now, before the first place changes: in percentage points of weight, or per "
    "cent of the scale. At a thick stroke the numbered one takes over; a pale end is open. The shortest "
    "way is on top: look at it again first. Click a bar to go there."
)


class TornadoView(Translated, QWidget):
    """Shows the flips that it is given."""

    item_requested = Signal(str)  # id of a criterion or dimension, or of a recommendation and a criterion with a slash

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chart, self.how, self.about = ChartView(TORNADO), label(role="muted"), label(role="muted")
        self.chart.item_requested.connect(self.item_requested)
        self.setLayout(column(self.chart, self.how, self.about, spacing=GRID // 2))
        self.bind_text(self.chart.set_title, _("What moves the first place most"))
        self.bind_text(self.how.setText, HOW)

    def show_flips(self, found: Flips, scenario: Scenario) -> None:
        data = tornado_of(found, scenario, language())
        self.about.setText(self._about(data))
        self.about.setVisible(bool(self.about.text()))
        for part in (self.chart, self.how):
            part.setVisible(bool(data.reaches))
        said = joined_sentences(filter(None, (self.how.text(), self.about.text())))
        self.chart.set_note("\n".join(filter(None, (said, origin_note(scenario, language())))))
        self.chart.show_data(data)

    def _about(self, data: Tornado) -> str:
        """What the picture leaves out, or why there is none."""
        if data.shared:
            return self.tr("While first place is shared there is no way to measure, and so no bars to draw.")
        if not data.reaches:
            return self.tr("No single weight and no single score can change the first place.")
        left_out = (
            (data.more, self.tr("Not drawn, for they have further to go: {count}.")),
            (data.firm_weights, self.tr("Weights that cannot change it at all: {count}.")),
            (data.firm_scores, self.tr("Scores that cannot change it within their scales: {count}.")),
        )
        return joined_sentences(words.format(count=count) for count, words in left_out if count)
