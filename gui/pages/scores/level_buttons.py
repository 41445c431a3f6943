"""Buttons for the levels of a scale, in words, to read and to choose from."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QRadioButton, QWidget

from gui.localized_numbers import score_text
from gui.widget_styles import dress
from gui.widgets.basic_widgets import column
from gui.widgets.escaped_captions import named_choice
from gui.widgets.steady_label import SteadyLabel
from scenarios.model import Language, Level, Scale


class LevelButtons(QWidget):
    """One button a level, the highest first, and the meaning of the one that holds."""

    level_requested = Signal(object)  # float: the level's place on the scale

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._levels: tuple[Level, ...] = ()
        self._language: Language | None = None
        self._buttons: list[QRadioButton] = []
        self.meaning = SteadyLabel("muted")
        self._column = column(self.meaning, spacing=0)
        self.setLayout(self._column)

    def show_scale(self, scale: Scale, value: float | None, language: Language) -> None:
        """Show a scale and where a value lies on it."""
        if (scale.levels, language) != (self._levels, self._language):
            self._levels, self._language = scale.levels, language
            self._rebuild(language)
        for button in self._buttons:
            button.setAutoExclusive(False)  # between two levels none holds
        for level, button in zip(self._descending(), self._buttons, strict=True):
            button.setChecked(level.at == value)
        for button in self._buttons:
            button.setAutoExclusive(True)  # a screen reader hears of a choice, not of boxes to check
        meanings = (each.meaning.in_(language) for each in scale.levels)
        self.meaning.show_one(self._words(scale, value, language), meanings)

    def _descending(self) -> list[Level]:
        return sorted(self._levels, key=lambda level: -level.at)

    def _rebuild(self, language: Language) -> None:
        for button in self._buttons:
            self._column.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = []
        for place, level in enumerate(self._descending()):
            name = f"{score_text(level.at)}   {level.name.in_(language)}"
            button = named_choice(name, level.meaning.in_(language))
            dress(button, "radio")
            button.setProperty("at", level.at)
            button.clicked.connect(self._on_clicked)
            self._column.insertWidget(place, button)
            self._buttons.append(button)

    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, QRadioButton):
            button.setChecked(True)
            self.level_requested.emit(float(button.property("at")))

    def _words(self, scale: Scale, value: float | None, language: Language) -> str:
        held = next((each for each in scale.levels if each.at == value), None)
        if held is not None:
            return held.meaning.in_(language)
        below = [each for each in scale.levels if value is not None and each.at < value]
        above = [each for each in scale.levels if value is not None and each.at > value]
        if below and above:
            lower, upper = max(below, key=_place).name.in_(language), min(above, key=_place).name.in_(language)
            return self.tr("Between “{lower}” and “{upper}”.").format(lower=lower, upper=upper)
        return ""


def _place(level: Level) -> float:
    return level.at
