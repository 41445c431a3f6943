"""The tab "Three dimensions": who is first for every split of weight among three of them."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QWidget

from gui.charts.chart_view import ChartView
from gui.charts.weight_triangle import TRIANGLE
from gui.pages.evaluation_tab import EvaluationTab
from gui.session import Session
from gui.signature import current_signature
from gui.translation import language
from gui.widgets.basic_widgets import ElidedChoice, label, row
from gui.widgets.combo_choices import fill_combo
from scenarios import edits
from scenarios.analysis.weight_triangle import Shares, Triangle, weight_triangle_of
from scenarios.evaluation.evaluate import Evaluation
from scenarios.model import Scenario
from scenarios.report.results import origin_note
from scenarios.text.catalogue import _
from scenarios.text.names_and_lists import named

CORNERS = 3
UNMOVED = 1e-9  # of the three's weight: rounding between a point and its pixels

ABOUT = _(
    "Each corner gives one dimension all that the three weigh together. Their sum, the weights inside each "
    "and all other dimensions stay as they are. Percentages are shares of the area. Drag the point to set "
    "the weights; where one of the three is locked, it stays."
)


class WeightTriangleTab(EvaluationTab):
    """The triangle; where there are more than three dimensions, a choice of three."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._data: Triangle | None = None
        self.which = [ElidedChoice() for _ in range(CORNERS)]
        self.choice = QWidget()
        self.choice.setLayout(row(*self.which))
        self.nothing, self.chart, self.about = label(role="muted"), ChartView(TRIANGLE), label(role="muted")
        for each in self.which:
            each.currentIndexChanged.connect(self._again)
        self.chart.item_requested.connect(self.item_requested)
        self.chart.move_requested.connect(self._on_moved)
        self.now = label()
        self._lay_out(self.choice, self.nothing, self.now, self.chart, self.about)
        for each in self.which:
            self.bind_text(each.setAccessibleName, _("A corner of the triangle"))
        self.bind_text(self.chart.set_title, _("Who is first, by the weights of three dimensions"))
        self.bind_text(self.about.setText, ABOUT)

    def title(self) -> str:
        return self.tr("Three dimensions")

    def refresh(self, evaluation: Evaluation) -> None:
        self._list(evaluation.scenario)
        ids = [each.currentData() for each in self.which]
        apart = len(set(ids)) == CORNERS and None not in ids
        found = weight_triangle_of(evaluation, ids, language()) if apart else None
        self.nothing.setText(self._why_nothing(evaluation.scenario, apart))
        self.nothing.setVisible(found is None)
        self.chart.setVisible(found is not None)
        self.now.setVisible(found is not None)
        self.about.setVisible(found is not None)
        self._data = found
        if found is not None:
            note = "\n".join(filter(None, (self.about.text(), origin_note(evaluation.scenario, language()))))
            self.now.setText(TRIANGLE.describe(found).partition("\n")[0])
            self.chart.set_note(note)
            self.chart.show_data(found)

    def _on_moved(self, _subject: str, shares: Shares) -> None:
        """Split the weight of the three so. A press that moves nothing is no edit."""
        data = self._data
        if data is None or max(abs(a - b) for a, b in zip(shares, data.present, strict=True)) < UNMOVED:
            return
        totals = {each.id: share * data.total for each, share in zip(data.corners, shares, strict=True)}
        said, key = self.tr("Change the weights of three dimensions"), "split/" + "/".join(totals)
        edit = partial(edits.split_weights, totals=totals, stamp=current_signature())
        self._session.apply(said, edit, merge_key=key)

    def _list(self, scenario: Scenario) -> None:
        """The choices stay where they can; else the first of the three is the first dimension, and so on."""
        offered = {d.id: named(d, language()) for d in scenario.dimensions if d.criteria}
        self.choice.setVisible(len(offered) > CORNERS)
        for place, box in enumerate(self.which):
            chosen, first = box.currentData(), list(offered)[: place + 1]
            with QSignalBlocker(box):
                fill_combo(box, offered, chosen if chosen in offered or not first else first[-1])

    def _why_nothing(self, scenario: Scenario, apart: bool) -> str:
        if sum(bool(each.criteria) for each in scenario.dimensions) < CORNERS:
            return self.tr("The triangle needs three dimensions with criteria. With fewer, “One weight” shows it all.")
        if not apart:
            return self.tr("Choose three different dimensions.")
        return self.tr("There is nothing to draw: the three have no weight, or no recommendation has all its scores.")
