"""The list of all keys of the program: those of its commands as they are now, and those of tables, lists and charts."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QSizePolicy, QWidget

from gui.dialogs.help_windows import help_dialog
from gui.theme import GRID
from gui.translation import language
from gui.widgets.basic_widgets import column, heading, label, scrolling
from scenarios.text.catalogue import Message, _

Group = tuple[str, Sequence[tuple[str, str]]]  # a heading, and (what is done, the keys that do it)
TITLE = _("Keyboard shortcuts")
ELSEWHERE: tuple[tuple[Message, tuple[tuple[Message, str], ...]], ...] = (  # keys that no command has
    (
        _("In tables and lists"),
        (
            (_("Edit what is there"), "F2"),
            (_("Take what was typed and go on"), "Enter, Tab"),
            (_("Leave it as it was"), "Esc"),
            (_("Add another below, in the trees"), "Ins"),
            (_("Name it and add the next"), "Enter"),
            (_("To the reason of a score"), "Shift+F2"),
            (_("Move up or down in an order"), "Alt+↑, Alt+↓"),
            (_("Into a tie, and out of it"), "Alt+←, Alt+→"),
            (_("All that can be done here"), "Shift+F10"),
        ),
    ),
    (
        _("In a chart"),
        (
            (_("Go from part to part, each read out"), "↑, ↓, ←, →"),
            (_("Move what can be dragged, by little and by much"), "←, →, PgUp, PgDown"),
            (_("Go to what the part stands for"), "Enter"),
        ),
    ),
    (
        _("In the guide"),
        (
            (_("Search"), "Ctrl+F"),
            (_("Next and previous place"), "F3, Shift+F3"),
            (_("Back and forward"), "Alt+←, Alt+→"),
        ),
    ),
)


def show_shortcuts(parent: QWidget, groups: Sequence[Group]) -> None:
    """What each command's keys are, group by group, and after them the keys that no command has."""
    on = language()
    others = [(name.in_(on), [(text.in_(on), keys) for text, keys in rows]) for name, rows in ELSEWHERE]
    form = QFormLayout()
    form.setHorizontalSpacing(4 * GRID)
    form.setVerticalSpacing(GRID // 2)
    form.setContentsMargins(0, 0, 2 * GRID, 0)
    for name, rows in (*groups, *others):
        form.addRow(heading(name))
        for text, keys in rows:
            form.addRow(text, _keys(keys))
        form.addItem(column(GRID))
    content = QWidget()
    content.setLayout(form)
    area = scrolling(content)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setMinimumWidth(content.sizeHint().width() + area.verticalScrollBar().sizeHint().width())
    area.setAccessibleName(TITLE.in_(on))
    dialog = help_dialog(parent, TITLE.in_(on), column(area))
    room = dialog.screen().availableSize().height() - 8 * GRID
    dialog.resize(dialog.sizeHint().width(), min(content.sizeHint().height() + 10 * GRID, room))
    area.setFocus()  # the keys scroll it at once
    dialog.exec()


def _keys(keys: str) -> QWidget:
    made = label(keys)
    made.setWordWrap(False)
    made.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)
    return made
