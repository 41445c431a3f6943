"""The Qt model of a sheet's cells, coloured by role. Nothing is copied: it asks the sheet."""

from __future__ import annotations

import re

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QApplication

from gui.exception_guard import guarded
from gui.importing.cell_values import CellValues
from gui.importing.import_state import ImportState, direction_source_word, direction_word, role_word
from gui.importing.role_colours import doubt_colour, part_colour
from gui.theme import theme_of
from gui.translation import language
from gui.widgets.tooltips import tip
from scenarios.io.tables.cells import EMPTY, TableCell, address
from scenarios.io.tables.layout.layout_types import Axis, column_name, row_name
from scenarios.numbers import written

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
AXES: dict[Qt.Orientation, Axis] = {Qt.Orientation.Vertical: "row", Qt.Orientation.Horizontal: "column"}
LEFT, RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
FIGURE = re.compile(r"[-+−(]?[¥$€£]? ?\d[\d.,'’\s]*[%万亿]?\)?")
LONGEST = 200  # characters of a cell that are drawn


@guarded
class SheetModel(QAbstractTableModel):
    """One cell a cell, from A1 on."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.stand: ImportState | None = None
        self._counted: CellValues | None = None
        self._columns = 0

    def show(self, stand: ImportState) -> None:
        """Another layout of the sheet, or another sheet."""
        self._counted = CellValues(stand)
        if self.stand is None or self.stand.sheet is not stand.sheet:
            self.beginResetModel()
            self.stand = stand
            self._columns = max(map(len, stand.sheet.rows), default=0)
            self.endResetModel()
            return
        self.stand = stand
        self.refresh()

    def refresh(self) -> None:
        """The same cells, in other colours or other words."""
        if self.stand is None or not self.rowCount() or not self._columns:
            return
        last = self.index(self.rowCount() - 1, self._columns - 1)
        self.dataChanged.emit(self.index(0, 0), last)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, last.column())
        self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, last.row())

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() or self.stand is None else len(self.stand.sheet.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self._columns

    def cell(self, row: int, column: int) -> TableCell:
        """The cell at this place; an empty one beyond the end of its row."""
        if self.stand is None:
            return EMPTY
        cells = self.stand.sheet.rows[row]
        return cells[column] if column < len(cells) else EMPTY

    def text(self, row: int, column: int) -> str:
        """What stands in a cell, and once somebody has said how it is meant, what it counts as."""
        cell = self.cell(row, column)
        settled = self._counted.settled(row, column, cell) if self._counted else ""
        return f"{cell_text(cell)} → {settled}" if settled else cell_text(cell)

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        if not index.isValid() or self.stand is None:
            return None
        row, column = index.row(), index.column()
        if role == Role.DisplayRole:
            return self.text(row, column)[:LONGEST]
        if role == Role.BackgroundRole:
            theme = theme_of(QApplication.palette())
            asked = self.stand.is_doubtful(row, column)
            return doubt_colour(theme) if asked else part_colour(theme, self.stand.cell_part(row, column))
        if role == Role.ForegroundRole:
            return self._ink(row, column)
        if role == Role.FontRole and self.stand.cell_part(row, column) == "names":
            font = QFont()
            font.setWeight(QFont.Weight.DemiBold)
            return font
        if role == Role.TextAlignmentRole:
            figure = self.stand.cell_part(row, column) in ("figures", "about") or _is_figure(self.cell(row, column))
            return (RIGHT if figure else LEFT) | Qt.AlignmentFlag.AlignVCenter
        if role in (Role.ToolTipRole, Role.AccessibleTextRole):
            return self._told(row, column, shown=role == Role.ToolTipRole)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> object:
        if self.stand is None:
            return None
        axis = AXES[orientation]
        name = row_name(section) if axis == "row" else column_name(section)
        if role in (Role.DisplayRole, Role.AccessibleTextRole):
            line = self.stand.line(axis, section)
            words = (role_word(self.stand, axis, section, language()), direction_word(line, language()))
            return " ".join(filter(None, (name, *words, direction_source_word(line, language()))))
        return None

    def _ink(self, row: int, column: int) -> QColor | None:
        if self.stand is None:
            return None
        theme = theme_of(QApplication.palette())
        if self.cell(row, column).kind in ("error", "formula"):
            return QColor(theme.bad)
        return QColor(theme.muted) if self.stand.cell_part(row, column) == "out" else None

    def _told(self, row: int, column: int, shown: bool) -> str:
        """A cell with its place and what it belongs to, for a tooltip and for who cannot see the colours."""
        if self.stand is None or self._counted is None:
            return ""
        words = [role_word(self.stand, "row", row, language()), role_word(self.stand, "column", column, language())]
        cell = self.cell(row, column)
        text, read = cell_text(cell), self._counted.read(row, column, cell)
        if read := read or self._counted.settled(row, column, cell):
            counts = QCoreApplication.translate("ImportSheet", "counts as {figure}").format(figure=read)
            text = f"{text} → {counts}"
        asked = [QCoreApplication.translate("ImportSheet", "There is a question about it.")]
        said = [f"{address(row, column)}: {text}", *words, *(asked if self.stand.is_doubtful(row, column) else [])]
        return tip("\n".join(said)) if shown else "; ".join(said)


def _is_figure(cell: TableCell) -> bool:
    """Whether a cell looks like a figure, which stands at the right in every spreadsheet."""
    return isinstance(cell.value, float) or (isinstance(cell.value, str) and FIGURE.fullmatch(cell.value) is not None)


def cell_text(cell: TableCell) -> str:
    """What stands in a cell, with every digit; what nobody has computed as an equals sign with a question mark."""
    if cell.kind == "formula" and cell.value is None:
        return "=?"
    if isinstance(cell.value, float):
        return f"{written(cell.value, per_cent=True)}%" if cell.style.percent else written(cell.value)
    return cell.value or ""
