"""Buttons for the levels of a scale, in words, to read and to choose from."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QRadioButton, QWidget

from gui.exception_guard import guarded
from gui.localized_numbers import score_text
from gui.widget_styles import dress
from gui.widgets.basic_widgets import column
from gui.widgets.escaped_captions import caption
from gui.widgets.steady_label import SteadyLabel
from gui.widgets.tooltips import set_tip
from scenarios.model import Language, Level, Scale

WAYS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1}


@guarded
class LevelButton(QRadioButton):
    """One level. Arrow keys walk to its neighbours without choosing, as Qt's own would: that is for Space and Enter."""

    step_requested = Signal(int)

    def __init__(self, name: str, meaning: str, parent: QWidget | None = None) -> None:
        super().__init__(caption(name), parent)
        set_tip(self, meaning)
        dress(self, "radio")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if (way := WAYS.get(Qt.Key(event.key()))) is not None:
            self.step_requested.emit(way)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


class LevelButtons(QWidget):
    """One button a level, the highest first, and the meaning of the one that holds."""

    level_requested = Signal(object)  # float: the level's place on the scale

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._levels: tuple[Level, ...] = ()
        self._language: Language | None = None
        self._buttons: list[LevelButton] = []
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
        self._let_tab_stop_at_one()
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
            button = LevelButton(name, level.meaning.in_(language), self)
            button.clicked.connect(partial(self._on_clicked, place))
            button.step_requested.connect(partial(self._walk, place))
            self._column.insertWidget(place, button)
            self._buttons.append(button)

    def _let_tab_stop_at_one(self) -> None:
        """The one with the focus, else the one that holds, else the highest; arrow keys do the rest."""
        stops = sorted(self._buttons, key=lambda each: (not each.hasFocus(), not each.isChecked()))
        for place, each in enumerate(stops):
            each.setFocusPolicy(Qt.FocusPolicy.ClickFocus if place else Qt.FocusPolicy.StrongFocus)

    def _walk(self, place: int, way: int) -> None:
        to = self._buttons[min(max(place + way, 0), len(self._buttons) - 1)]
        to.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_clicked(self, place: int, _checked: bool = False) -> None:
        self._buttons[place].setChecked(True)
        self.level_requested.emit(self._descending()[place].at)

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
