"""The picker of the weighting method."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from gui.exception_guard import guarded
from gui.finding_sentences import joined_sentences
from gui.pages.weights.elicitation.panel_registry import PANELS
from gui.translation import language
from gui.widgets.choice import ChoiceBox
from scenarios.elicitation.elicitation_method import WeightingMethod
from scenarios.elicitation.elicitation_registry import WEIGHTING_METHODS
from scenarios.text.catalogue import _

SLIDERS = "sliders"


def offered_methods() -> list[WeightingMethod]:
    """The ways that work in this window, in order."""
    return [each for each in WEIGHTING_METHODS if each.id == SLIDERS or each.id in PANELS]


def method_of(method: str) -> str:
    """The way whose panel belongs to a scenario's method; the sliders for what has none, such as a preset."""
    return method if method in PANELS else SLIDERS


def line_of(way: str) -> str:
    """What the user does in this way and when it fits, in the language that is on."""
    found = next(each for each in WEIGHTING_METHODS if each.id == way)
    return joined_sentences((found.line.in_(language()), found.when.in_(language())))


@guarded
class MethodPicker(ChoiceBox):
    """The ways by name; each one's line is in its tooltip, and below the picker once it is chosen.

    passing: whether a key or the wheel steps through the ways, which asks for each on the way to the one that is meant.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__({each.id: each.name for each in offered_methods()}, parent)
        self.passing = False
        self.bind_text(self.setAccessibleName, _("Way of weighting"))

    def retranslate(self) -> None:
        super().retranslate()
        for place in range(self.count()):
            self.setItemData(place, line_of(self.itemData(place)), Qt.ItemDataRole.ToolTipRole)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.passing = True
        super().keyPressEvent(event)
        self.passing = False

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.passing = True
        super().wheelEvent(event)
        self.passing = False
