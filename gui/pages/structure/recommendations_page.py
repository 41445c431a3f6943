"""The step "Recommendations": what is weighed, in groups, with the measures each is made of."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from gui.background.live_evaluation import LiveEvaluation
from gui.pages.structure.part_forms import GroupForm, RecommendationForm
from gui.pages.structure.structure_page import StructurePage
from gui.pages.structure.tree_kinds import RECOMMENDATIONS
from gui.pages.structure.tree_page import PageWords
from gui.session import Session
from scenarios.text.catalogue import _

WORDS = PageWords(
    title=_("Recommendations"),
    count=_("recommendations: {leaves} · groups: {tops}"),
    tree=_("Groups and their recommendations"),
    empty=_(
        "Nothing to weigh yet. A recommendation is one course of action; a group is a family of them that lead "
        "the same way. Begin with a group, then add recommendations to it."
    ),
    add_top=_("Add a group"),
    add_leaf=_("Add a recommendation"),
    new_top=_("New group"),
    new_leaf=_("New recommendation"),
)


class RecommendationsPage(StructurePage):
    """The tree of groups and recommendations."""

    def __init__(self, session: Session, rescorer: LiveEvaluation, parent: QWidget | None = None) -> None:
        super().__init__(session, rescorer, RECOMMENDATIONS, WORDS, GroupForm(), RecommendationForm(), parent)
