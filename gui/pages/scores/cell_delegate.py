"""The delegate of the matrix: paints its cells, and edits them the way a spreadsheet does."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from gui.charts.chart_painter import FontSizes
from gui.exception_guard import guarded
from gui.pages.scores.cell_painting import CellLook, draw_cell
from gui.pages.scores.scores_model import ScoreRole
from gui.theme import GRID, theme_of
from gui.widgets.fields.text_fields import FigureLine

Index = QModelIndex | QPersistentModelIndex
Key = Qt.Key
STEPS = {  # a key that ends editing -> rows down, columns right
    Key.Key_Return: (1, 0), Key.Key_Enter: (1, 0), Key.Key_Down: (1, 0), Key.Key_Up: (-1, 0),
    Key.Key_Tab: (0, 1), Key.Key_Backtab: (0, -1),
}  # fmt: skip
GAP, GROUP_GAP = 1, 3  # pixels of the table's ground between cells, and between groups


def step_of(event: QKeyEvent) -> tuple[int, int] | None:
    """Where a key leads from the cell that was edited: rows down, columns right."""
    step = STEPS.get(Key(event.key()))
    if step == (1, 0) and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
        return (-1, 0)
    return step


@guarded
class ScoreDelegate(QStyledItemDelegate):
    """One drawing for all cells; the starts of groups and dimensions leave a wider gap."""

    step_requested = Signal(int, int)  # editing ended with a key that leads on: rows down, columns right

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._types: tuple[QFont, FontSizes] | None = None
        self.first_rows: frozenset[int] = frozenset()
        self.first_columns: frozenset[int] = frozenset()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = theme_of(option.palette)
        left = GROUP_GAP if index.column() in self.first_columns else 0
        top = GROUP_GAP if index.row() in self.first_rows else 0
        area = QRectF(option.rect.adjusted(left, top, -GAP, -GAP))
        draw_cell(painter, area, _look(index), self._type(option.font), theme)
        current = _is_current(option.widget, index)
        if option.state & QStyle.StateFlag.State_Selected and not current:
            veil = QColor(theme.text)
            veil.setAlphaF(0.16)
            painter.fillRect(area, veil)
        if current:
            painter.setPen(QPen(QColor(theme.text), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(area.adjusted(1, 1, -1, -1))

    def _type(self, font: QFont) -> FontSizes:
        if self._types is None or self._types[0] != font:
            self._types = (QFont(font), FontSizes(font))
        return self._types[1]

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = FigureLine(parent)
        editor.setAlignment(Qt.AlignmentFlag.AlignCenter)
        editor.setAccessibleName(str(index.data(Qt.ItemDataRole.AccessibleTextRole)))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, QLineEdit) and not editor.isModified():
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole)))

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """As wide as the figure in full, as far as the table goes."""
        table = editor.parentWidget()
        assert table is not None
        area, room = option.rect, table.rect()
        needed = editor.fontMetrics().horizontalAdvance(str(index.data(Qt.ItemDataRole.EditRole))) + 2 * GRID
        area.setWidth(min(max(area.width(), needed), room.width()))
        area.moveRight(min(area.right(), room.right()))
        editor.setGeometry(area)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and isinstance(watched, QLineEdit):
            step = step_of(event)
            if step is not None:
                self.commitData.emit(watched)
                self.closeEditor.emit(watched, QStyledItemDelegate.EndEditHint.NoHint)
                self.step_requested.emit(*step)
                return True
        return super().eventFilter(watched, event)


def _is_current(widget: object, index: Index) -> bool:
    """Whether the evidence beside the matrix is about this cell, wherever the focus is."""
    return isinstance(widget, QAbstractItemView) and widget.currentIndex() == index


def _look(index: Index) -> CellLook:
    return CellLook(
        str(index.data(Qt.ItemDataRole.DisplayRole)),
        str(index.data(ScoreRole.RANGE)),
        index.data(ScoreRole.SHARE),
        str(index.data(ScoreRole.STATE)),
        str(index.data(ScoreRole.MARK)),
    )
