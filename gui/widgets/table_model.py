"""A table of figures, and the Qt model that shows it: read-only, rounded to read, exact to copy."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from gui.exception_guard import guarded
from gui.localized_numbers import NONE, in_language
from gui.widgets.tooltips import tip
from scenarios.io.tables.formula_escaping import escaped
from scenarios.numbers import unmistakable
from scenarios.report.table import Table, TableColumn, Value

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


@guarded
class TableModel(QAbstractTableModel):
    """Shows `Table`. The edit role holds the exact number, the display role what people read."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._figures = Table()

    @property
    def figures(self) -> Table:
        return self._figures

    def show_figures(self, figures: Table) -> None:
        """Put other figures in. Where the shape is the same only the rows from the first that differs to the last are
        announced, at once: a view goes through all of its columns for every announcement."""
        before, same = self._figures, self._fits(figures)
        if not same:
            self.beginResetModel()
        self._figures = figures
        if not same:
            self.endResetModel()
            return
        others = [row for row, old in enumerate(before.rows) if old != figures.rows[row]]
        if others:
            self.dataChanged.emit(self.index(others[0], 0), self.index(others[-1], len(figures.columns) - 1))
        if before.columns != figures.columns:
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(figures.columns) - 1)

    def _fits(self, figures: Table) -> bool:
        mine = self._figures
        return len(mine.rows) == len(figures.rows) and len(mine.columns) == len(figures.columns)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._figures.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._figures.columns)

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._figures.rows):
            return None
        value = self._figures.rows[index.row()][index.column()]
        column = self._figures.columns[index.column()]
        if role == Role.DisplayRole:
            return shown(value, column)
        if role == Role.EditRole:
            return None if isinstance(value, float) and math.isnan(value) else value
        if role == Role.TextAlignmentRole:
            return LEFT if column.digits is None else RIGHT
        if role == Role.ToolTipRole and column.digits is None:
            return tip(shown(value, column))
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> object:
        if orientation == Qt.Orientation.Vertical or not 0 <= section < len(self._figures.columns):
            return None
        column = self._figures.columns[section]
        if role == Role.DisplayRole:
            return column.title
        if role == Role.ToolTipRole:
            return tip(column.hint or column.title)
        if role == Role.TextAlignmentRole:
            return LEFT if column.digits is None else RIGHT
        return None


def shown(value: Value, column: TableColumn) -> str:
    """A value as people read it in this column."""
    if isinstance(value, str):
        return value
    if value is None or not math.isfinite(value):
        return NONE
    return in_language(value, column.digits or 0)


def exact(value: object) -> str:
    """A value as another program reads it: a decimal that is the same number; nothing for no number.

    A text that a spreadsheet would take for a formula gets an apostrophe before it, as in the tables of `scenarios`.
    """
    if value is None or (isinstance(value, float) and math.isnan(value)):
        return ""
    if isinstance(value, str):
        return escaped(value)
    return unmistakable(value) if isinstance(value, int | float) else str(value)


def with_heads(figures: Table) -> list[list[Value]]:
    """The whole table with its head."""
    return [[column.title for column in figures.columns], *map(list, figures.rows)]


def as_cells(figures: Table) -> list[list[str]]:
    """The whole table with its head, every cell exact."""
    return [[exact(value) for value in row] for row in with_heads(figures)]


def tab_separated(cells: Sequence[Sequence[str]]) -> str:
    """Cells as the clipboard carries them to a spreadsheet; a line break within a cell becomes a space."""
    return "".join("\t".join(" ".join(cell.split()) for cell in row) + "\n" for row in cells)
