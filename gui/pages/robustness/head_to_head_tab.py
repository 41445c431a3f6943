"""The tab that holds two recommendations against each other: who is ahead, and what would make them level."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from gui.charts.chart_view import ChartView
from gui.charts.head_to_head import LEVELS
from gui.charts.head_to_head_data import head_to_head_data
from gui.pages.evaluation_tab import EvaluationTab
from gui.translation import language
from gui.widgets.basic_widgets import Card, ElidedChoice, label, quiet_button, row
from gui.widgets.combo_choices import fill_combo
from gui.widgets.table_view import TableView
from scenarios.analysis.alternatives import Alternative, Alternatives, alternatives_of
from scenarios.analysis.head_to_head import compare_pair
from scenarios.evaluation.evaluate import Evaluation
from scenarios.report.head_to_head import lead_sentence, scores_table, smallest_shift_sentence, weights_table
from scenarios.report.results import origin_note
from scenarios.text.catalogue import _


class HeadToHeadTab(EvaluationTab):
    """Any two that have all their scores; the first two to begin with."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.one, self.other, self.swap = ElidedChoice(), ElidedChoice(), quiet_button("⇄")
        self._pair = ("", "")
        for choice in (self.one, self.other):
            choice.activated.connect(self._on_choice)
        self.swap.clicked.connect(self._on_swap)
        self.standing, self.shift = label(), label()
        self.chart, self.about = ChartView(LEVELS), label(role="muted")
        self.weights, self.scores = TableView(), TableView()
        self.left_out = label(role="muted")
        self.chart.item_requested.connect(self.item_requested)
        head, choices = QWidget(), row(self.one, self.swap, self.other)
        for place in (0, 2):
            choices.setStretch(place, 1)
        head.setLayout(choices)
        card = Card(self.standing, self.shift)
        self._lay_out(head, card, self.chart, self.about, self.weights, self.scores, self.left_out)
        self._bind_texts()

    def title(self) -> str:
        return self.tr("Two recommendations")

    def refresh(self, evaluation: Evaluation) -> None:
        field, scenario, on = alternatives_of(evaluation, language()), evaluation.scenario, language()
        self._pair = _kept(self._pair, field.contenders)
        for choice, chosen in zip((self.one, self.other), self._pair, strict=True):
            fill_combo(choice, {each.id: each.name for each in field.contenders}, chosen)
        found = compare_pair(scenario, *self._pair)
        self.standing.setText(lead_sentence(found, scenario, on))
        self.shift.setText(smallest_shift_sentence(found, scenario, on))
        self.shift.setVisible(bool(self.shift.text()))
        self.chart.show_data(head_to_head_data(found, field.contenders, scenario, on))
        self.chart.set_note(origin_note(scenario, on))
        self.weights.show_whole(weights_table(found, scenario, on))
        self.scores.show_whole(scores_table(found, scenario, on))
        self._show_left_out(field)

    def choose(self, one: str, other: str) -> None:
        """Hold these two against each other."""
        self._pair = (one, other)
        self._again()

    def _on_choice(self, _place: int) -> None:
        """Who is chosen on one side while standing on the other changes places with the one that stood here."""
        chosen = self.one.currentData(), self.other.currentData()
        self.choose(*(self._pair[::-1] if chosen[0] == chosen[1] else chosen))

    def _on_swap(self) -> None:
        self.choose(*self._pair[::-1])

    def _show_left_out(self, field: Alternatives) -> None:
        said = self.tr("Not to be chosen, for scores are missing: {names}.")
        self.left_out.setText(said.format(names=self.tr(", ").join(field.left_out)))
        self.left_out.setVisible(bool(field.left_out))

    def _bind_texts(self) -> None:
        self.bind_text(self.one.setAccessibleName, _("First of the two"))
        self.bind_text(self.other.setAccessibleName, _("Second of the two"))
        self.bind_text(self.swap.setAccessibleName, _("Change places"))
        self.bind_text(self.swap.setToolTip, _("Change places"))
        self.bind_text(self.chart.set_title, _("Who is ahead at which weight"))
        self.bind_text(
            self.about.setText,
            _("The stroke is the present weight. Click a row to see all recommendations against that weight."),
        )
        self.bind_text(self.weights.set_title, _("Weights that make them level"))
        self.bind_text(self.scores.set_title, _("Scores that make them level"))


def _kept(pair: tuple[str, str], contenders: Sequence[Alternative]) -> tuple[str, str]:
    """The chosen two as far as they still take part; else the best of the others."""
    best = [each.id for each in sorted(contenders, key=_rank)]
    others = (each for each in best if each not in pair)
    one, other = (each if each in best else next(others) for each in pair)
    return one, other


def _rank(contender: Alternative) -> int:
    return contender.rank
