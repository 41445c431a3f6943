"""The step "Criteria": what recommendations are judged by, in dimensions, each on its scale."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from gui.pages.structure_page import StructurePage, Words
from gui.rescoring import Rescorer
from gui.session import Session
from gui.structure.forms import CriterionForm, DimensionForm
from gui.structure.kind import CRITERIA


class CriteriaPage(StructurePage):
    """The tree of dimensions and criteria."""

    def __init__(self, session: Session, rescorer: Rescorer, parent: QWidget | None = None) -> None:
        super().__init__(session, rescorer, CRITERIA, DimensionForm(), CriterionForm(), parent)
        self.retranslate()

    def title(self) -> str:
        return QCoreApplication.translate("CriteriaPage", "Criteria")

    def words(self) -> Words:
        return Words(
            title=self.title(),
            count=self.tr("criteria: {leaves} · dimensions: {tops}"),
            tree=self.tr("Dimensions and their criteria"),
            empty=self.tr(
                "Nothing to judge by yet. A criterion is one thing that matters, with its own scale; a dimension "
                "holds criteria that belong together. Begin with a dimension, then add criteria to it."
            ),
            add_top=self.tr("Add a dimension"),
            add_leaf=self.tr("Add a criterion"),
            new_top=self.tr("New dimension"),
            new_leaf=self.tr("New criterion"),
        )
