"""A choice among a few things that always have the same names."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from gui.retranslation import Translated
from gui.translation import language
from gui.widgets.basic_widgets import calm_wheel
from scenarios.text.catalogue import Message


class ChoiceBox(Translated, QComboBox):
    """The things by their ids, each with its name in the language that is on. The wheel leaves it to its page."""

    choice_requested = Signal(object)  # id

    def __init__(
        self, names: Mapping[str, Message] | Mapping[int | None, Message], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._names = dict(names)
        for each in self._names:
            self.addItem("", each)
        calm_wheel(self)
        self.activated.connect(self._on_activated)
        self.retranslate()

    def show_choice(self, id_: str | int | None) -> None:
        """Show which is chosen."""
        ids = list(self._names)
        self.setCurrentIndex(ids.index(id_) if id_ in ids else -1)

    def retranslate(self) -> None:
        for place, name in enumerate(self._names.values()):
            self.setItemText(place, name.in_(language()))

    def _on_activated(self, place: int) -> None:
        self.choice_requested.emit(self.itemData(place))
