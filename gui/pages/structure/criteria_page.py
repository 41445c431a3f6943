"""The step "Criteria": what recommendations are judged by, in dimensions, each on its scale."""

from __future__ import annotations

from functools import partial

from msgspec.structs import replace
from PySide6.QtWidgets import QWidget

from gui.background.live_evaluation import LiveEvaluation
from gui.finding_sentences import joined_sentences
from gui.pages.structure.part_forms import CriterionForm, DimensionForm
from gui.pages.structure.structure_page import StructurePage
from gui.pages.structure.tree_kinds import CRITERIA, Edit
from gui.pages.structure.tree_page import PageWords
from gui.session import Change, Session
from gui.translation import language
from gui.widgets.assumption_note import AssumptionNote
from gui.widgets.message_area import FloatingMessage
from scenarios import edits
from scenarios.model import Scenario
from scenarios.text.assumptions import assumed_clause, assumed_sentences, confirmed_sentence
from scenarios.text.catalogue import _

WORDS = PageWords(
    title=_("Criteria"),
    count=_("criteria: {leaves} · dimensions: {tops}"),
    tree=_("Dimensions and their criteria"),
    empty=_(
        "Nothing to judge by yet. A criterion is one thing that matters, with its own scale; a dimension "
        "holds criteria that belong together. Begin with a dimension, then add criteria to it."
    ),
    add_top=_("Add a dimension"),
    add_leaf=_("Add a criterion"),
    new_top=_("New dimension"),
    new_leaf=_("New criterion"),
)


class CriteriaPage(StructurePage):
    """The tree of dimensions and criteria."""

    def __init__(self, session: Session, rescorer: LiveEvaluation, parent: QWidget | None = None) -> None:
        super().__init__(session, rescorer, CRITERIA, WORDS, DimensionForm(), CriterionForm(), parent)
        self.assumed = AssumptionNote(all_=True)
        self.assumed.confirm_requested.connect(self._on_confirmed)
        self.head.addWidget(self.assumed)
        self.notice = FloatingMessage(self)
        self._told_of: Scenario | None = None  # what is told holds as long as this is what is open

    def show_document(self, change: Change) -> None:
        super().show_document(change)
        self._clear_told(change.after)
        if change.opened or change.assumed or change.criteria:
            self._show_assumed(change.after)

    def show_document_again(self, scenario: Scenario) -> None:
        super().show_document_again(scenario)
        self._clear_told(scenario)
        self._show_assumed(scenario)

    def _clear_told(self, scenario: Scenario) -> None:
        if scenario is not self._told_of:
            self.notice.clear()

    def _show_assumed(self, scenario: Scenario) -> None:
        """Directions and ends that nobody gave or confirmed; the weights have a page of their own."""
        of_criteria = replace(scenario, assumed=scenario.assumed.without(weights=True))
        remark = assumed_clause(of_criteria, language())
        why = joined_sentences(assumed_sentences(of_criteria, language()))
        self.assumed.show_remark(self.tr("Assumed: {what}").format(what=remark) if remark else "", why)

    def _on_confirmed(self) -> None:
        self.apply_edit(self.tr("Confirm directions and ends of scales"), edits.confirm_criteria)

    def apply_edit(self, label: str, edit: Edit, *args: object, merge_key: str | None = None, **fields: object) -> bool:
        before = self.session.scenario
        done = super().apply_edit(label, edit, *args, merge_key=merge_key, **fields)
        after = self.session.scenario
        if done and before.assumed.ends - after.assumed.ends and len(before.criteria) == len(after.criteria):
            self._tell_ends(before, after)
        return done

    def _tell_ends(self, before: Scenario, after: Scenario) -> None:
        """Say what it changes that ends are no longer assumed."""
        self._told_of = after
        self.notice.show_message(
            confirmed_sentence(before, after, language()), again=partial(self._tell_ends, before, after)
        )
