"""The context menu of a widget: what the Edit menu can do with it, under what is its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractScrollArea, QMenu, QWidget

from gui.translation import language
from gui.widgets.edit_command_list import EDIT_COMMANDS

GROUPS = (("cut", "copy", "paste"), ("duplicate", "fill_down", "delete", "clear"), ("select_all",))


@dataclass(frozen=True, slots=True)
class MenuEntry:
    """Something of a widget's own. text: as a menu shows it; keys: those that do the same."""

    text: str
    act: Callable[[], object]
    keys: str = ""
    enabled: bool = True


Own = Callable[[], Sequence[MenuEntry]]


def offer_context_menu(widget: QWidget, own: Own = tuple) -> None:
    """Show the menu wherever the widget is asked for one, by mouse or by keyboard. own: what it has besides, asked
    each time."""
    widget.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
    widget.customContextMenuRequested.connect(partial(_show, widget, own))


def context_menu(widget: QWidget, own: Own = tuple) -> QMenu:
    """The menu as it is now: what can be done, and nothing that cannot but by what is the widget's own."""
    from gui.widgets.edit_commands import commands_of  # at the first menu: the window starts without it

    menu = QMenu(widget)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for each in own():
        _add(menu, each.text, each.keys, each.act).setEnabled(each.enabled)
    known, offered = {each.name: each for each in EDIT_COMMANDS}, commands_of(widget)
    for group in GROUPS:
        menu.addSeparator()
        for name in (name for name in group if name in offered):
            _add(menu, known[name].text.in_(language()), known[name].keys, offered[name]).setObjectName(name)
    return menu


def _add(menu: QMenu, text: str, keys: QKeySequence.StandardKey | str | None, act: Callable[[], object]) -> QAction:
    action = menu.addAction(text)
    if keys:
        action.setShortcut(QKeySequence(keys))
    action.triggered.connect(partial(_call, act))
    return action


def _call(act: Callable[[], object], _checked: bool = False) -> None:
    act()


def _show(widget: QWidget, own: Own, at: QPoint) -> None:
    menu = context_menu(widget, own)
    if menu.isEmpty():
        menu.deleteLater()
        return
    ground = widget.viewport() if isinstance(widget, QAbstractScrollArea) else widget
    menu.popup(ground.mapToGlobal(at))
