"""Commits pending text, so that a command sees what is just being typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractItemView, QWidget


def finish_typing() -> None:
    """Hand in what stands in a field or a cell that speaks only when it is done, as leaving it would.

    The focus stays: in the field, or on the table whose cell was being edited. Fields that speak with every key have
    nothing to hand in but characters that an input method still holds.
    """
    # imported at the first command: the window starts without these classes
    from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QLineEdit

    from gui.widgets.fields.field_undo import waits_until_done

    QApplication.inputMethod().commit()
    field = QApplication.focusWidget()
    if not isinstance(field, QLineEdit | QAbstractSpinBox) and not (field and waits_until_done(field)):
        return
    table = _table_of(field)
    field.clearFocus()
    (table or field).setFocus()


def undo_typing() -> bool:
    """Take back a step of what is being typed. False where nothing is, and the document's turn has come."""
    from gui.widgets.fields.field_undo import Key, step_of_typing

    return step_of_typing(Key.Undo)


def redo_typing() -> bool:
    """Bring such a step again."""
    from gui.widgets.fields.field_undo import Key, step_of_typing

    return step_of_typing(Key.Redo)


def _table_of(field: QWidget) -> QAbstractItemView | None:
    """The table, list or tree whose cell this field edits."""
    from PySide6.QtWidgets import QAbstractItemView

    viewport = field.parentWidget()
    table = viewport.parentWidget() if viewport else None
    return table if isinstance(table, QAbstractItemView) and table.viewport() is viewport else None
