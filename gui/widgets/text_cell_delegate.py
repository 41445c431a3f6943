"""A delegate for cells whose texts are edited in place."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex
from PySide6.QtWidgets import QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from gui.exception_guard import guarded
from gui.widgets.fields.field_undo import undo_of_document

Index = QModelIndex | QPersistentModelIndex


@guarded
class TextCellDelegate(QStyledItemDelegate):
    """Qt's own editor, in which undo takes back what is being typed and then goes on with the document."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = super().createEditor(parent, option, index)
        if isinstance(editor, QLineEdit):
            undo_of_document(editor, waiting=editor)
        return editor
