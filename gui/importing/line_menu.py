"""The context menu of a row or column: its other possible roles, and the direction of its criterion."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from gui.importing.import_state import ImportState, is_answered, role_setting
from gui.translation import language
from scenarios.io.tables.layout import Setting
from scenarios.io.tables.layout.layout_types import Axis, column_name, row_name
from scenarios.text.line_roles import DIRECTIONS, ROLES

Settle = Callable[[Setting], object]


def line_title(axis: Axis, index: int) -> str:
    """ "Row 7" or "Column B"."""
    if axis == "row":
        return QCoreApplication.translate("ImportLine", "Row {name}").format(name=row_name(index))
    return QCoreApplication.translate("ImportLine", "Column {name}").format(name=column_name(index))


def line_menu(
    parent: QWidget, stand: ImportState, axis: Axis, index: int, settle: Settle, let_be: Callable[[Axis, int], object]
) -> QMenu:
    """A menu for one line, which goes once it is closed. settle: takes what was chosen; let_be: takes the answer back,
    so that the line is proposed again."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    line, title = stand.line(axis, index), line_title(axis, index)
    menu.setAccessibleName(title)
    menu.addAction(title).setEnabled(False)
    roles = {role: ROLES[role].in_(language()) for role in stand.choices(axis)}
    now = stand.role(axis, index)
    _add_choices(menu, [(words, role == now, role_setting(axis, index, role)) for role, words in roles.items()], settle)
    if line is not None and line.direction is not None:
        menu.addSeparator()
        ways = {way: words.in_(language()) for way, words in DIRECTIONS.items()}
        said = [(words, way == line.direction, Setting("direction", way, line.at)) for way, words in ways.items()]
        _add_choices(menu, said, settle)
    if is_answered(stand.answers, axis, index):
        menu.addSeparator()
        again = menu.addAction(QCoreApplication.translate("ImportLine", "As proposed"))
        again.triggered.connect(partial(_call, partial(let_be, axis, index)))
    return menu


def cell_menu(
    parent: QWidget, stand: ImportState, row: int, column: int, settle: Settle, let_be: Callable[[Axis, int], object]
) -> QMenu:
    """A menu for the two lines that cross in a cell, each a menu within it."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    lines: tuple[tuple[Axis, int], ...] = (("column", column), ("row", row))
    for axis, index in lines:
        of_line = line_menu(parent, stand, axis, index, settle, let_be)
        of_line.setParent(menu, of_line.windowFlags())
        of_line.setTitle(of_line.accessibleName())
        menu.addMenu(of_line)
    return menu


def _add_choices(menu: QMenu, choices: list[tuple[str, bool, Setting]], settle: Settle) -> None:
    group = QActionGroup(menu)
    for words, on, setting in choices:
        action = menu.addAction(words)
        action.setCheckable(True)
        action.setChecked(on)
        group.addAction(action)
        action.triggered.connect(partial(_call, partial(settle, setting)))


def _call(act: Callable[[], object], _checked: bool = False) -> None:
    act()
