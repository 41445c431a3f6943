"""The menu of weight sets: the presets of the model with their reasons, the user's own, and to keep the present one."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget, QWidgetAction

from gui.theme import GRID
from gui.widgets.basic_widgets import label
from gui.widgets.escaped_captions import named_action
from scenarios.model import Language, Preset, Scenario
from scenarios.preset_shares import is_own_set

REASON_WIDTH = 44 * GRID  # of a reason in the menu: two or three lines of it


class WeightSetMenu(QMenu):
    """Asks for sets to be taken, kept, renamed and forgotten. The set that is chosen is ticked."""

    set_requested = Signal(str)  # id
    name_requested = Signal()
    rename_requested = Signal(str)
    remove_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QActionGroup(self)  # one for good: an action that goes leaves it
        self._group.setExclusionPolicy(QActionGroup.ExclusionPolicy.ExclusiveOptional)
        self._renaming, self._removing = QMenu(self), QMenu(self)

    def show_sets(self, scenario: Scenario, chosen: Preset | None, language: Language) -> None:
        """Show the sets of a scenario."""
        for menu in (self, self._renaming, self._removing):
            menu.clear()
        own = [each for each in scenario.presets if is_own_set(scenario, each)]
        for each in (each for each in scenario.presets if each not in own):
            self._add_set(each, chosen, language)
            if reason := each.reason.in_(language):
                self.addAction(_reason(reason, self))
        self.addSeparator()
        for each in own:
            self._add_set(each, chosen, language)
        self.addSeparator()
        self.addAction(self.tr("Keep these weights under a name…")).triggered.connect(self._on_name)
        if own:
            self._fill(self._renaming, self.tr("Rename a set"), own, self._on_rename, language)
            self._fill(self._removing, self.tr("Delete a set"), own, self._on_remove, language)

    def _add_set(self, each: Preset, chosen: Preset | None, language: Language) -> None:
        action = named_action(self, each.name.in_(language))
        action.setData(each.id)
        action.setCheckable(True)
        action.setActionGroup(self._group)
        action.setChecked(each is chosen)
        action.setStatusTip(each.reason.in_(language))
        action.triggered.connect(partial(self._on_set, each.id))

    def _fill(
        self, menu: QMenu, title: str, own: list[Preset], act: Callable[[str, bool], None], language: Language
    ) -> None:
        menu.setTitle(title)
        self.addMenu(menu)
        for each in own:
            named_action(menu, each.name.in_(language)).triggered.connect(partial(act, each.id))

    def _on_set(self, id_: str, _checked: bool = False) -> None:
        self.set_requested.emit(id_)

    def _on_name(self, _checked: bool = False) -> None:
        self.name_requested.emit()

    def _on_rename(self, id_: str, _checked: bool = False) -> None:
        self.rename_requested.emit(id_)

    def _on_remove(self, id_: str, _checked: bool = False) -> None:
        self.remove_requested.emit(id_)


def _reason(text: str, menu: QMenu) -> QWidgetAction:
    """The reason of a preset, to read under its name; it cannot be chosen itself."""
    shown = label(text, "small")
    shown.setFixedWidth(REASON_WIDTH)
    shown.setContentsMargins(3 * GRID, 0, GRID, GRID // 2)
    action = QWidgetAction(menu)
    action.setDefaultWidget(shown)
    action.setEnabled(False)
    return action
