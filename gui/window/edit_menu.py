"""The commands of the Edit menu, carried out with what has the focus."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QMenuBar, QWidget
from shiboken6 import isValid

from gui.session import Session
from gui.widgets.edit_command_list import EDIT_COMMANDS
from gui.window.actions import Actions
from gui.window.keyboard_focus import focus_page
from gui.window.page_stack import PageStack

if TYPE_CHECKING:
    from gui.widgets.edit_commands import Commands
    from gui.window.find_panel import FindPanel


class EditMenu(QObject):
    """Keys always reach what has the focus; while the menu is open, what means nothing there is switched off."""

    def __init__(
        self, window: QMainWindow, session: Session, pages: PageStack, otherwise: Callable[[], Commands]
    ) -> None:
        """otherwise: what a command does where nothing that has the focus takes it."""
        super().__init__(window)
        self._window, self._session, self._pages, self._otherwise = window, session, pages, otherwise
        self.finder: FindPanel | None = None  # once somebody has asked
        self._before_menus: QWidget | None = None  # what had the focus until Alt took it to the menu bar
        QApplication.instance().focusChanged.connect(self._on_focus)  # type: ignore[union-attr]

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What each command does."""
        return {"find": self._find, **{each.name: partial(self._run, each.name) for each in EDIT_COMMANDS}}

    def drive(self, actions: Actions, menu: QMenu) -> None:
        """Switch the actions on and off while this menu is open."""
        menu.aboutToShow.connect(partial(self._show_available, actions))
        menu.aboutToHide.connect(partial(self._show_all, actions))

    def available(self) -> Commands:
        """What can be done now."""
        from gui.widgets.edit_commands import commands_of  # at the first command: the window starts without it

        focus = QApplication.focusWidget()
        if isinstance(focus, QMenuBar) and self._before_menus is not None and isValid(self._before_menus):
            focus = self._before_menus
        return {**self._otherwise(), **commands_of(focus)}

    def _find(self) -> None:
        if self.finder is None:
            from gui.window.find_panel import FindPanel  # not wanted at the start

            self.finder = FindPanel(self._session, self._window.centralWidget() or self._window)
            self.finder.navigate_requested.connect(self._pages.go_to)
            self.finder.closed.connect(partial(focus_page, self._pages))
        self.finder.begin()

    def _run(self, name: str) -> None:
        if act := self.available().get(name):
            act()

    def _show_available(self, actions: Actions) -> None:
        available = self.available()
        for each in EDIT_COMMANDS:
            actions[each.name].setEnabled(each.name in available)

    def _show_all(self, actions: Actions) -> None:
        for each in EDIT_COMMANDS:
            actions[each.name].setEnabled(True)

    def _on_focus(self, old: QWidget | None, new: QWidget | None) -> None:
        if isinstance(new, QMenuBar):
            self._before_menus = old
