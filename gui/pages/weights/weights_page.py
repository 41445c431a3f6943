"""The step "Weights": how much each dimension and each criterion counts. The weights always sum to 100 %."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from gui.background.live_evaluation import LiveEvaluation
from gui.finding_sentences import joined_sentences, sentences
from gui.pages.page import Page
from gui.pages.weights.column_captions import ColumnCaptions
from gui.pages.weights.dimension_section import DimensionSection
from gui.pages.weights.elicitation.elicitation_view import ElicitationView
from gui.pages.weights.elicitation.method_picker import SLIDERS, method_of
from gui.pages.weights.named_weights import NamedWeights
from gui.pages.weights.warnings_panel import WarningsPanel
from gui.pages.weights.weight_row import RowState, WeightRow
from gui.pages.weights.weight_sets_view import Measuring, WeightSetsView
from gui.pages.weights.weights_header import WeightsHeader
from gui.session import Change, Session
from gui.signature import current_signature
from gui.theme import GRID
from gui.translation import language
from gui.widgets.basic_widgets import column, label, row, scrolling
from gui.widgets.message_area import FloatingMessage
from scenarios import edits
from scenarios.edits.decision_log import Signature
from scenarios.edits.rebalance_weights import weight_room
from scenarios.elicitation.initial_answers import loss_when_switching, loss_when_taken_over, starts_flat
from scenarios.elicitation.method_state import elicitation_state
from scenarios.elicitation.sentences import warning_remedy, warning_sentence
from scenarios.elicitation.warnings import weighting_warnings
from scenarios.evaluation.evaluate import Evaluation
from scenarios.findings import InvalidInput
from scenarios.model import Scenario
from scenarios.text import fill_in
from scenarios.text.catalogue import _
from scenarios.text.elicitation_findings import LOST
from scenarios.text.names_and_lists import names_of


def _shape(scenario: Scenario) -> list[str]:
    return [each for d in scenario.dimensions for each in (d.id, *(c.id for c in d.criteria))]


class WeightsPage(Page):
    """The present way of weighting: the sliders in two levels, or the questions of another way.

    Slider rows are made once for a shape of the criteria, of very many as they are asked for; a tick only updates
    their values.
    """

    def __init__(
        self,
        session: Session,
        rescorer: LiveEvaluation,
        parent: QWidget | None = None,
        comparing: Measuring | None = None,
    ) -> None:
        super().__init__(session, rescorer, parent)
        self.remarks = WarningsPanel()
        self.header, self.message = WeightsHeader(self.remarks.button), FloatingMessage(self)
        self.sections: list[DimensionSection] = []
        self.rows: dict[str, WeightRow] = {}
        self._way = ""  # of weighting, that is shown
        self._shape: list[str] = []  # what there are rows for, made or to be made
        self._list = column(ColumnCaptions(), None, spacing=GRID // 2)
        content = QWidget()
        content.setLayout(self._list)
        self.area = scrolling(content)
        self.elicitation, self.compared = ElicitationView(), WeightSetsView(comparing)
        self.empty, self.to_criteria = label(role="muted"), QPushButton()
        self._nothing = QWidget()
        self._nothing.setLayout(column(self.empty, row(self.to_criteria, None), None))
        parts = (self.header, self._nothing, self.area, self.elicitation, self.compared, self.remarks)
        layout = column(*parts, spacing=GRID)
        layout.setContentsMargins(2 * GRID, 2 * GRID, GRID, GRID)
        layout.setStretchFactor(self.area, 1)
        layout.setStretchFactor(self.elicitation, 1)
        layout.setStretchFactor(self.compared, 1)
        self.setLayout(layout)
        self.setTabOrder(self.remarks.button, self.remarks.area)
        self.header.preset_requested.connect(self._on_preset)
        NamedWeights(self, self.session, self.header.sets, self._apply)
        self.header.equal_weights_requested.connect(self._on_equalise)
        self.header.confirm_requested.connect(self._on_confirmed)
        self.header.bar.item_requested.connect(self.select)
        self.header.picker.choice_requested.connect(self._on_way)
        self.header.compare.toggled.connect(self._on_compare)
        self.elicitation.answer_requested.connect(self._on_answered)
        self.elicitation.flat_requested.connect(self._on_flat)
        self.elicitation.take_over_requested.connect(self._on_taken_over)
        self.to_criteria.clicked.connect(self._on_to_criteria)
        self.bind_text(self.area.setAccessibleName, _("Weights"))
        self.bind_text(
            self.empty.setText, _("There is nothing to weigh yet. Weights belong to criteria: add some first.")
        )
        self.bind_text(self.to_criteria.setText, _("Go to the criteria"))

    def show_document(self, change: Change) -> None:
        if change.opened or (change.criteria and not self._fits(change.after)):
            self._rebuild(change.after)
        if change.opened or change.weights:
            self.message.clear()  # it was about the weights before; what is said of these follows
        if change.opened or change.weights or change.criteria or change.brief or change.assumed:
            self._show(change.after, change.opened)

    def show_document_again(self, scenario: Scenario) -> None:
        """The rows stay, and fold as they did: only their words are others."""
        if not self._fits(scenario):
            self._rebuild(scenario)
        self.message.clear()
        self._show(scenario, afresh=True)

    def show_evaluation(self, evaluation: Evaluation) -> None:
        """The remarks rest on scores and log as well, and come after the ranking."""
        scenario, on = evaluation.scenario, language()
        self.remarks.show_texts(
            [
                joined_sentences((warning_sentence(each, scenario, on), warning_remedy(each, on)))
                for each in weighting_warnings(scenario)
            ]
        )
        if self.compared.isVisible():
            self.compared.show_scenario(scenario)

    def select(self, subject: str) -> None:
        """Bring the slider of this criterion or dimension into view and into focus; in another way, its questions."""
        self.header.compare.setChecked(False)  # whoever is led there wants to see it
        if self.elicitation.isVisible():
            self.elicitation.go_to(subject)
            return
        for section in self.sections:
            section.reach(subject)
            found = next((each for each in section.rows() if each.subject == subject), None)
            if found is not None:
                section.expand()
                self.area.ensureWidgetVisible(found)
                control = found.slider if found.slider.isEnabled() else found.lock
                control.setFocus(Qt.FocusReason.OtherFocusReason)

    def part_in_front(self) -> str:
        return "compare" if self.header.compare.isChecked() else method_of(self.session.scenario.weighting.method)

    def _fits(self, scenario: Scenario) -> bool:
        return self._shape == _shape(scenario)

    def _rebuild(self, scenario: Scenario) -> None:
        for section in self.sections:
            self._list.removeWidget(section)
            section.hide()
            section.deleteLater()
        self.sections = [DimensionSection(each) for each in scenario.dimensions]
        self._shape = _shape(scenario)
        self.rows = {}
        for place, section in enumerate(self.sections, start=1):  # the captions come first
            self._list.insertWidget(place, section)
            self._take_rows(section.rows())
            section.rows_added.connect(self._on_grown)

    def _take_rows(self, rows: Iterable[WeightRow]) -> None:
        for each in rows:
            self.rows[each.subject] = each
            each.weight_requested.connect(self._on_moved)
            each.lock_requested.connect(self._on_locked)

    def _on_grown(self, rows: list[WeightRow]) -> None:
        self._take_rows(rows)
        self._show_sliders(self.session.scenario)

    def _show(self, scenario: Scenario, afresh: bool = False) -> None:
        self.header.show_scenario(scenario, language())
        has_criteria = bool(scenario.criteria)
        self._nothing.setVisible(not has_criteria)
        way = method_of(scenario.weighting.method)
        if way != self._way:  # what was refused in another way is over with its questions
            self._way = way
            self.session.refusals.drop(lambda place: place.step == "weights")
        comparing = has_criteria and self.header.compare.isChecked()
        self.compared.setVisible(comparing)
        self.area.setVisible(has_criteria and not comparing and way == SLIDERS)
        self.elicitation.setVisible(has_criteria and not comparing and way != SLIDERS)
        if way == SLIDERS:
            self._show_sliders(scenario)
        else:
            self.elicitation.show_state(scenario, elicitation_state(scenario, way), afresh)

    def _show_sliders(self, scenario: Scenario) -> None:
        room, locked, tongue = weight_room(scenario), frozenset(scenario.weighting.locked), language()
        for dimension in scenario.dimensions:
            whole = scenario.dimension_weights[dimension.id]
            name = dimension.name.in_(tongue)
            self.rows[dimension.id].show_state(
                RowState(name, whole, None, dimension.id in locked, room.get(dimension.id))
            )
            for each in (each for each in dimension.criteria if each.id in self.rows):
                weight = scenario.weights.get(each.id, 0.0)
                share = weight / whole if whole > 0 else None
                self.rows[each.id].show_state(
                    RowState(each.name.in_(tongue), weight, share, each.id in locked, room.get(each.id), each.scale)
                )

    def _on_moved(self, subject: str, weight: float) -> None:
        edit = edits.set_dimension_weight if self.rows[subject].is_dimension else edits.set_weight
        label = self.tr("Change the weight of {name}").format(name=self.rows[subject].name.text())
        before = (each.weights for each in self.session.earlier())
        key = f"weight/{subject}"
        self._apply(label, edit, subject, weight, merge_key=key, stamp=current_signature(), earlier=before)

    def _on_locked(self, subject: str, on: bool) -> None:
        text = self.tr("Lock {name}") if on else self.tr("Unlock {name}")
        self._apply(text.format(name=self.rows[subject].name.text()), edits.set_locked, subject, on)

    def _on_preset(self, preset: str) -> None:
        before = self.session.scenario
        if self._apply(self.tr("Apply a preset of weights"), edits.apply_preset, preset, stamp=current_signature()):
            self._say_held_back(edits.lock_conflict(before, edits.preset_weights(before, preset)))
        self.header.show_scenario(self.session.scenario, language())

    def _on_equalise(self, dimension: str) -> None:
        before = self.session.scenario
        if self._apply(
            self.tr("Equalise weights"), edits.set_equal_weights, dimension or None, stamp=current_signature()
        ):
            self._say_held_back(edits.lock_conflict(before, edits.equal_weights(before, dimension or None)))

    def _on_confirmed(self) -> None:
        self._apply(self.tr("Confirm the weights"), edits.confirm_weights, stamp=current_signature())

    def _say_held_back(self, locks: Sequence[str]) -> None:
        """Say which locks kept the weights from what was asked for."""
        if locks:
            known = names_of(self.session.scenario, language())
            names = self.tr(", ").join(known[each] for each in locks)
            told = self.tr("The locks held the weights back: {names}. Open them and ask again to come all the way.")
            self.message.show_message(told.format(names=names), "warning")

    def _on_way(self, way: str, flat: bool | None = None) -> None:
        """Go over to another way, and say what of the present weights it cannot take along. Ways that are only passed
        leave nothing behind: each step starts from the weights before the first."""
        lost: str | None = None

        def choose(scenario: Scenario, stamp: Signature) -> Scenario:
            nonlocal lost
            listed = starts_flat(scenario, way) if flat is None else flat
            lost = loss_when_switching(scenario, way, listed)
            return edits.choose_elicitation_method(scenario, way, listed, stamp)

        self.header.compare.setChecked(False)  # whoever chooses a way wants to see it
        merge_key = "way" if self.header.picker.passing else None
        self._apply(self.tr("Choose a way of weighting"), choose, stamp=current_signature(), merge_key=merge_key)
        self._show(self.session.scenario)
        if lost:
            self.message.show_message(fill_in(LOST, lost, language()), "info")

    def _on_compare(self, _on: bool) -> None:
        self.catch_up()
        self._show(self.session.scenario)
        self.show_evaluation(self.rescorer.evaluation)

    def _on_flat(self, flat: bool) -> None:
        self._on_way(method_of(self.session.scenario.weighting.method), flat)

    def _on_answered(self, node: str, answers: object, key: str) -> None:
        way = method_of(self.session.scenario.weighting.method)
        merge_key = f"way/{way}/{node}/{key}" if key else None
        label = self.tr("Answer a question of weighting")
        self._apply(label, edits.set_answers, way, node, answers, merge_key=merge_key, stamp=current_signature())

    def _on_taken_over(self, node: str, answers: object) -> None:
        """What stood in grey is made answers: say what of the weights they cannot say."""
        before = self.session.scenario
        self._on_answered(node, answers, "")
        if lost := loss_when_taken_over(before, self.session.scenario):
            self.message.show_message(fill_in(LOST, lost, language()), "info")

    def _on_to_criteria(self) -> None:
        self.navigate_requested.emit("criteria", "")

    def _apply(
        self, label: str, edit: Callable[..., Scenario], *args: object, merge_key: str | None = None, **kwargs: object
    ) -> bool:
        """Whether the edit was taken; if not, the message says why. The page shows the document as it is then."""
        try:
            self.session.apply(label, lambda scenario: edit(scenario, *args, **kwargs), merge_key=merge_key)
        except InvalidInput as error:
            self.catch_up()
            self.message.show_message(joined_sentences(sentences(error)), "bad")
            return False
        self.catch_up()
        self.message.clear()
        return True
