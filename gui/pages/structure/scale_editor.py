"""The editor of a criterion's scale: direction, ends, step, unit, levels in words."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from gui.localized_numbers import score_text
from gui.pages.structure.levels_editor import LevelsEditor
from gui.pages.structure.wrapped_fields import WrappedFields
from gui.refusals import FieldPlace
from gui.retranslation import Translated
from gui.theme import GRID
from gui.translation import language, name_of, other_language, own_language
from gui.view_choices import view_choices
from gui.widgets.assumption_note import AssumptionNote
from gui.widgets.basic_widgets import column, heading, label, row
from gui.widgets.choice import ChoiceBox
from gui.widgets.fields.refusable import Refusable
from gui.widgets.fields.text_fields import NumberField, TextField
from gui.widgets.typed_numbers import not_a_number
from scenarios.model import Direction, Level, Scale
from scenarios.text.catalogue import _
from scenarios.text.scale_ends import from_worst_to_best

DIRECTIONS = {"max": _("more is better"), "min": _("less is better")}
NUMBERS = ("low", "high", "step")
NAMES = {"direction": _("Direction"), "low": _("Lowest"), "high": _("Highest"), "step": _("Step"), "unit": _("Unit")}
WIDE = ("direction", "unit", "unit_second")


class ScaleEditor(Translated, QWidget):
    """Asks for another scale; the document says whether it may be."""

    change_requested = Signal(object, str)  # Scale; a key if it is one of many keystrokes, else ""
    refused = Signal(str)
    confirm_requested = Signal(str)  # "direction" or "ends": what was assumed is meant

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scale, self._subject = Scale(), ""
        self._asking: Refusable | None = None  # for what stands in which field
        self.title, self.direction, self.levels = heading(), ChoiceBox(DIRECTIONS), LevelsEditor()
        self.direction.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)  # in either language
        self.numbers = {each: NumberField() for each in NUMBERS}
        self.unit, self.unit_second = TextField(), TextField()
        self.names = {each: label(role="small") for each in ("direction", *NUMBERS, "unit", "unit_second")}
        self.levels_title, self.meaning = label(role="small"), label(role="small")
        self.assumed = {each: AssumptionNote() for each in ("direction", "ends")}
        head = row(self.title, *self.assumed.values(), spacing=2 * GRID)
        head.setStretch(0, 1)
        parts = (head, self._ends(), self.meaning, GRID, self.levels_title, self.levels)
        self.setLayout(column(*parts, spacing=GRID // 2))
        self._connect()
        self._show_second()
        self.bind_text(self.title.setText, _("Scale"))
        self.bind_text(self.levels_title.setText, _("Levels in words"))
        self.retranslate()

    def _ends(self) -> WrappedFields:
        fields = {
            "direction": self.direction,
            **self.numbers,
            "unit": self.unit,
            "unit_second": self.unit_second,
        }
        ends = self.ends = WrappedFields()
        for part, field in fields.items():
            if part in NAMES:
                self.bind_text(self.names[part].setText, NAMES[part])
                self.bind_text(field.setAccessibleName, NAMES[part])
            ends.add(self.names[part], field, 2 if part in WIDE else 1)
        return ends

    def _connect(self) -> None:
        self.direction.choice_requested.connect(self._on_direction)
        for part, field in self.numbers.items():
            field.value_edited.connect(partial(self._on_number, part))
            field.refused.connect(self._on_no_number)
        self.unit.text_edited.connect(self._on_unit)
        self.unit_second.text_edited.connect(self._on_unit_second)
        self.levels.change_requested.connect(self._on_levels)
        self.levels.refused.connect(self.refused)
        view_choices().changed.connect(self._show_second)
        for part, each in self.assumed.items():
            each.confirm_requested.connect(partial(self.confirm_requested.emit, part))

    def show_scale(self, scale: Scale, subject: str) -> None:
        """Show the scale of a criterion."""
        same = (scale, subject) == (self._scale, self._subject)
        self._scale, self._subject = scale, subject
        self.direction.show_choice(scale.direction)
        if not same:
            for part, field in self.numbers.items():
                field.show_number(getattr(scale, part))
                field.stand_for(FieldPlace("criteria", (subject,), part), getattr(scale, part), NAMES[part])
        self.unit.show_text(getattr(scale.unit, own_language()))
        self.unit_second.show_text(getattr(scale.unit, other_language()))
        for unit, tongue in ((self.unit, own_language()), (self.unit_second, other_language())):
            unit.stand_for(
                FieldPlace("criteria", (subject,), f"unit/{tongue}"), getattr(scale.unit, tongue), NAMES["unit"]
            )
        self.levels.show_scale(scale)
        self._show_second()
        self._show_meaning()

    def _show_meaning(self) -> None:
        """What the figures above come to, for whoever has never set a scale."""
        said = self.tr("From worst to best: {ends}. Equal steps count the same; arrows move by {step}.")
        ends = from_worst_to_best(self._scale, language(), score_text)
        self.meaning.setText(said.format(ends=ends, step=score_text(self._scale.step)))

    def _show_second(self) -> None:
        """The second unit where it is wanted, or is the only one; while it is hidden, its room goes to the others."""
        alone = bool(self.unit_second.text()) and not self.unit.text()
        shown = view_choices().second_language or alone
        self.ends.show_field(list(self.names).index("unit_second"), shown)

    def show_assumed(self, direction: bool, ends: bool) -> None:
        """Say which of these nobody has given or confirmed."""
        self.assumed["direction"].show_remark(self.tr("Direction assumed") if direction else "")
        why = self.tr("Taken from the figures, for the additive model alone; once confirmed, for other methods too.")
        self.assumed["ends"].show_remark(self.tr("Ends assumed") if ends else "", why)

    def show_numbers_again(self) -> None:
        """Put back what the document holds, after a number was refused."""
        for part, field in self.numbers.items():
            field.show_number(getattr(self._scale, part))

    def refuse(self, why: Callable[[], str]) -> None:
        """Mark what was asked for last: the document does not take it."""
        if self._asking is not None:
            self._asking.refuse(why, told=True)

    def _on_direction(self, direction: Direction) -> None:
        self.change_requested.emit(replace(self._scale, direction=direction), "")

    def _on_number(self, part: str, number: float | None) -> None:
        if number is None:
            self.show_numbers_again()
            self.refused.emit(self.tr("A scale needs both ends and a step. Nothing was changed."))
        else:
            self._ask(self.numbers[part], replace(self._scale, **{part: number}), "")

    def _ask(self, field: Refusable, scale: Scale, key: str) -> None:
        self._asking = field
        self.change_requested.emit(scale, key)
        self._asking = None

    def _on_no_number(self, typed: str) -> None:
        self.refused.emit(not_a_number(typed))

    def _on_unit(self, typed: str) -> None:
        self._ask(self.unit, replace(self._scale, unit=self._scale.unit.with_(language(), typed)), "unit")

    def _on_unit_second(self, typed: str) -> None:
        unit = self._scale.unit.with_(other_language(), typed)
        self._ask(self.unit_second, replace(self._scale, unit=unit), "unit_second")

    def _on_levels(self, levels: tuple[Level, ...], key: str) -> None:
        self.change_requested.emit(replace(self._scale, levels=levels), key)

    def retranslate(self) -> None:
        unit = self.tr("Unit ({tongue})").format(tongue=name_of(other_language()))
        self.names["unit_second"].setText(unit)
        self.unit_second.setAccessibleName(unit)
        self._show_meaning()
