"""What the Edit menu can do with what has the focus: what tables, trees and charts offer, and what text fields have.

A widget offers commands by a method `edit_commands`, which names those that mean something at this moment.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol, runtime_checkable

from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from gui.widgets.table_clipboard import copy_table, holds_text

Commands = Mapping[str, Callable[[], object]]  # what can be done now, by the name of its command
TextField = QLineEdit | QPlainTextEdit | QTextEdit


@runtime_checkable
class EditTarget(Protocol):
    """A widget that the commands of the Edit menu act on."""

    def edit_commands(self) -> Commands: ...


def commands_of(widget: QWidget | None) -> Commands:
    """What can be done while this widget has the focus: with a text field, what such fields do; else what it or the
    nearest above it offers."""
    field = text_field_of(widget)
    if field is not None:
        return _text_commands(field)
    while widget is not None:
        if isinstance(widget, EditTarget):
            return widget.edit_commands()
        if isinstance(widget, QAbstractItemView):
            return view_commands(widget)
        widget = widget.parentWidget()
    return {}


def edit_typed(name: str) -> bool:
    """Carry a command out in the text field that has the focus. False where none has."""
    field = text_field_of(QApplication.focusWidget())
    if field is None:
        return False
    if act := _text_commands(field).get(name):
        act()
    return True


def view_commands(view: QAbstractItemView) -> Commands:
    """What any list or table offers: to copy what is selected in it, and to select all."""
    several = view.selectionMode() not in (
        QAbstractItemView.SelectionMode.SingleSelection,
        QAbstractItemView.SelectionMode.NoSelection,
    )
    found: dict[str, Callable[[], object]] = {}
    if view.selectionModel() is not None and view.selectionModel().hasSelection():
        found["copy"] = lambda: copy_shown(view)
    if several and view.model() is not None and view.model().rowCount(view.rootIndex()):
        found["select_all"] = view.selectAll
    return found


def copy_shown(view: QAbstractItemView) -> None:
    """Put what is selected on the clipboard as it is shown, row by row."""
    rows: dict[tuple[int, ...], list[str]] = {}
    for index in sorted(view.selectedIndexes(), key=lambda each: (each.parent().row(), each.row(), each.column())):
        rows.setdefault((index.parent().row(), index.row()), []).append(str(index.data() or ""))
    copy_table(list(rows.values()))


def text_field_of(widget: QWidget | None) -> TextField | None:
    """What is written in while this widget has the focus, if anything is."""
    if isinstance(widget, QAbstractSpinBox):
        return widget.lineEdit()
    if isinstance(widget, QComboBox):
        return widget.lineEdit()
    return widget if isinstance(widget, TextField) else None


def _text_commands(field: TextField) -> Commands:
    chosen = field.hasSelectedText() if isinstance(field, QLineEdit) else field.textCursor().hasSelection()
    text = field.text() if isinstance(field, QLineEdit) else field.toPlainText()
    found: dict[str, Callable[[], object]] = {}
    if chosen:
        found["copy"] = field.copy
    if text:
        found["select_all"] = field.selectAll
    if field.isReadOnly():
        return found
    if chosen:
        found["cut"] = field.cut
        found["delete"] = field.del_ if isinstance(field, QLineEdit) else field.textCursor().removeSelectedText
    if holds_text():
        found["paste"] = field.paste
    return found
