"""The tab "One weight": every total against the weight of one criterion or dimension, which can be moved there."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from gui import pauses
from gui.charts.chart_view import ChartView
from gui.charts.one_weight import LINES
from gui.charts.rank_sparklines import SPARKS, RankSparklines
from gui.exception_guard import guarded
from gui.finding_sentences import sentences
from gui.pages.evaluation_tab import EvaluationTab
from gui.pages.weights.elicitation.method_picker import SLIDERS, method_of
from gui.pages.weights.weight_controls import WeightBox
from gui.session import Session
from gui.signature import current_signature
from gui.translation import language
from gui.widgets.basic_widgets import ElidedChoice, label, row
from gui.widgets.combo_choices import fill_combo
from gui.widgets.message_area import FloatingMessage
from scenarios import edits
from scenarios.analysis.one_weight import WeightLines, weight_lines
from scenarios.analysis.rank_profile import rank_profiles
from scenarios.elicitation.elicitation_registry import elicitation_method_name
from scenarios.evaluation.evaluate import Evaluation
from scenarios.findings import InvalidInput
from scenarios.model import Scenario
from scenarios.report.results import origin_note
from scenarios.text.catalogue import _
from scenarios.text.names_and_lists import named

INDENT = "\u2003"  # criteria stand below their dimension
KEY = _(
    "Each weight runs from 0% on the left to 100% on the right, the first place is at the top, and the "
    "vertical line is today. In the shaded part the present first stays first. Click one to enlarge it."
)


@guarded
class OneWeightTab(EvaluationTab):
    """The lines of one weight. Moving it is the very edit that its slider makes."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._data: WeightLines | None = None
        self.which, self.box, self.of = ElidedChoice(), WeightBox(), label()
        self.of.setWordWrap(False)
        self.message, self.nothing = FloatingMessage(self), label(role="muted")
        self.chart, self.about = ChartView(LINES), label(role="muted")
        self.sparks, self.key = ChartView(SPARKS), label(role="muted")
        head = QWidget()
        line = row(self.of, self.which, self.box, None)
        line.setStretch(1, 1)  # half of the room, whatever the names and their language
        head.setLayout(line)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(pauses.SMALL_PICTURES)
        self._rest.timeout.connect(self._show_sparks)
        self.which.currentIndexChanged.connect(self._again)
        self.box.value_edited.connect(self._on_box)
        self.chart.move_requested.connect(self._on_moved)
        self.chart.item_requested.connect(self.item_requested)
        self.sparks.item_requested.connect(self.choose)
        self._lay_out(head, self.nothing, self.chart, self.about, self.sparks, self.key)
        self.bind_text(self.of.setText, _("Weight of"))
        self.bind_text(self.which.setAccessibleName, _("The weight that is shown"))
        self.bind_text(self.box.setAccessibleName, _("This weight in per cent"))
        self.bind_text(self.sparks.set_title, _("Ranks against every weight"))
        self.bind_text(self.key.setText, KEY)

    @property
    def subject(self) -> str:
        """The id of the criterion or dimension whose weight is shown."""
        return self.which.currentData() or ""

    def choose(self, id_: str) -> None:
        """Show the weight of this criterion or dimension."""
        self.which.setCurrentIndex(max(self.which.findData(id_), 0))

    def title(self) -> str:
        return self.tr("One weight")

    def refresh(self, evaluation: Evaluation) -> None:
        self._list(evaluation.scenario)
        if self.subject:
            self._show_lines(weight_lines(evaluation, self.subject, language()), evaluation)
            self._rest.start()

    def _show_lines(self, data: WeightLines, evaluation: Evaluation) -> None:
        self._data = data
        self.box.setEnabled(data.free)
        self.box.show_figure(data.current)
        nothing = self._why_nothing(data)
        self.nothing.setText(nothing)
        self.nothing.setVisible(bool(nothing))
        self.chart.setVisible(not nothing)
        self.about.setText(self._words(data))
        self.chart.set_title(self.tr("Totals against the weight of “{name}”").format(name=data.name))
        self.chart.set_note(_noted(self.about.text(), evaluation))
        self.chart.show_data(data)

    def _show_sparks(self) -> None:
        """All weights at once take longer to reckon and to draw than one frame of a drag."""
        if self._evaluation is not None and self.subject:
            self.sparks.set_note(_noted(self.key.text(), self._evaluation))
            self.sparks.show_data(RankSparklines(rank_profiles(self._evaluation, language()), self.subject))

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self._rest.isActive():  # so that they are up to date whenever the tab comes back
            self._rest.stop()
            self._show_sparks()

    def _list(self, scenario: Scenario) -> None:
        """The dimensions, each with its criteria below it; the choice stays where it can."""
        offered = {
            each.id: INDENT * (each is not dimension) + named(each, language())
            for dimension in scenario.dimensions
            if dimension.criteria
            for each in (dimension, *dimension.criteria)
        }
        first = next((id_ for id_, text in offered.items() if text.startswith(INDENT)), "")
        with QSignalBlocker(self.which):
            fill_combo(self.which, offered, self.subject if self.subject in offered else first)

    def _on_box(self, weight: float) -> None:
        self._on_moved(self.subject, weight)

    def _on_moved(self, subject: str, weight: float) -> None:
        """The edit of the weight's slider, with the key under which those fold into one step."""
        before = self._session.scenario
        edit = edits.set_dimension_weight if subject in before.dimension_weights else edits.set_weight
        name = self._data.name if self._data else subject
        said = self.tr("Change the weight of {name}").format(name=name)
        earlier = (each.weights for each in self._session.earlier())
        try:
            self._session.apply(
                said,
                lambda scenario: edit(scenario, subject, weight, current_signature(), earlier),
                merge_key=f"weight/{subject}",
            )
        except InvalidInput as error:
            self.message.show_message(" ".join(sentences(error)), "bad")
            if self._data is not None:
                self.box.show_figure(self._data.current)
            return
        self._say_by_hand(before)

    def _say_by_hand(self, before: Scenario) -> None:
        """Answers to another way of weighting no longer explain weights that were moved."""
        way = method_of(before.weighting.method)
        if way != SLIDERS and self._session.scenario is not before:
            told = self.tr(
                "The weights are now set by hand and no longer follow from “{way}”. Your answers there are kept; undo "
                "brings their weights back."
            )
            self.message.show_message(told.format(way=elicitation_method_name(way, language())), "info")

    def _why_nothing(self, data: WeightLines) -> str:
        if not data.lines:
            return self.tr("No recommendation has all its scores yet, so there are no totals to draw.")
        if not data.leads:
            return self.tr("This is the only weight there is, so it cannot move: add another criterion to compare.")
        return ""

    def _words(self, data: WeightLines) -> str:
        """What stays as it is while the weight moves, and who is not in the picture."""
        said = [self.tr("While this weight moves, the other weights keep their ratios to each other.")]
        if data.held:
            said.append(self.tr("Locked, and so unmoved: {names}.").format(names=self.tr(", ").join(data.held)))
        if not data.free and data.leads:
            said.append(
                self.tr("Locks hold this weight where it is; the lines show what it would do without any lock.")
            )
        if data.left_out:
            names = self.tr(", ").join(data.left_out)
            said.append(self.tr("Not drawn, for scores are missing: {names}.").format(names=names))
        return " ".join(said)


def _noted(words: str, evaluation: Evaluation) -> str:
    """What stands below a saved picture: what it shows, and what the scores stand for."""
    return "\n".join(filter(None, (words, origin_note(evaluation.scenario, language()))))
