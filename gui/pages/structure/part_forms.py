"""The forms of a group, a recommendation, a dimension and a criterion."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from gui.pages.structure.measures_editor import MeasuresEditor
from gui.pages.structure.part_form import PartForm
from gui.pages.structure.scale_editor import ScaleEditor
from scenarios import edits
from scenarios.model import Criterion, Dimension, Group, Recommendation, Scale, Scenario, Text
from scenarios.text.catalogue import _


class GroupForm(PartForm):
    """A family of recommendations: from what to what it moves."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(edits.update_group, ("shift",), parent)
        self.rows.addStretch(1)
        self.texts["shift"].set_caption(_("What it shifts"), _("From what to what does this group lead?"))


class RecommendationForm(PartForm):
    """A recommendation with its measures."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(edits.update_recommendation, ("description",), parent)
        self.measures = MeasuresEditor()
        self.rows.addWidget(self.measures)
        self.rows.addStretch(1)
        self.measures.add_requested.connect(self._on_add)
        self.measures.edit_requested.connect(self._on_edit)
        self.measures.remove_requested.connect(self._on_remove)
        self.measures.move_requested.connect(self._on_move)
        self._name_fields()

    def show_part(self, scenario: Scenario, part: Group | Recommendation | Dimension | Criterion) -> None:
        super().show_part(scenario, part)
        if isinstance(part, Recommendation):
            self.measures.show_measures(part.measures)

    def _name_fields(self) -> None:
        hint = _("What is recommended, and how it is meant to work?")
        self.texts["description"].set_caption(_("Description"), hint)

    def _on_add(self, text: Text) -> None:
        self.request_edit(edits.add_measure, self.subject, text)

    def _on_edit(self, measure: str, text: Text, tongue: str) -> None:
        self.request_edit(edits.update_measure, measure, text, key=f"{measure}/text/{tongue}")

    def _on_remove(self, measure: str) -> None:
        self.request_edit(edits.remove_measure, measure)

    def _on_move(self, measure: str, at: int) -> None:
        self.request_edit(edits.move_measure, measure, self.subject, at)


class DimensionForm(PartForm):
    """A dimension of resilience, and the attack that erodes it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(edits.update_dimension, ("attacked_by", "description"), parent)
        self.rows.addStretch(1)
        self.texts["attacked_by"].set_caption(_("Attacked by"), _("What erodes this kind of resilience?"))
        self.texts["description"].set_caption(_("Description"), _("What does this dimension ask?"))


class CriterionForm(PartForm):
    """A criterion with its scale."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(edits.update_criterion, ("threat", "description"), parent)
        self.scale = ScaleEditor()
        self.rows.addWidget(self.scale)
        self.rows.addStretch(1)
        self.scale.change_requested.connect(self._on_scale)
        self.scale.refused.connect(self.refused)
        self.scale.confirm_requested.connect(self._on_confirmed)
        self._name_fields()

    def show_part(self, scenario: Scenario, part: Group | Recommendation | Dimension | Criterion) -> None:
        super().show_part(scenario, part)
        if isinstance(part, Criterion):
            self.scale.show_scale(part.scale, part.id)
            assumed = scenario.assumed
            self.scale.show_assumed(part.id in assumed.directions, part.id in assumed.ends)

    def _name_fields(self) -> None:
        self.texts["threat"].set_caption(_("Threat that it answers"), _("Which threat does it answer?"))
        hint = _("What does a high score mean, and what a low one?")
        self.texts["description"].set_caption(_("Description"), hint)

    def _on_scale(self, scale: Scale, key: str) -> None:
        folded = f"{self.subject}/{key}" if key else None
        self.request_edit(edits.set_scale, self.subject, scale, key=folded, refused=self.scale.refuse)

    def _on_confirmed(self, part: str) -> None:
        self.request_edit(edits.confirm_directions if part == "direction" else edits.confirm_ends, [self.subject])
