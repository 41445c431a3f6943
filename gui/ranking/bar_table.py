"""A table of bars: names with their values, in the live ranking and in the comparison of groups."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from gui.exception_guard import guarded
from gui.ranking.ranking_delegate import BarDelegate, name_lines, row_height
from gui.ranking.ranking_model import MOVED, NAME, SIGN, VALUE, BarModel
from gui.ranking.ranking_rows import BarRow
from gui.theme import GRID
from gui.widget_styles import dress_table

if TYPE_CHECKING:
    from gui.widgets.edit_commands import Commands


@guarded
class BarTable(QTableView):
    """A quiet table of bars, never higher than its rows.

    shown: how many rows are shown whatever room there is; 0 where the table scrolls as the room demands.
    """

    item_clicked = Signal(str)  # id of the recommendation or group
    item_entered = Signal(str)  # confirmed with Enter, or double-clicked
    current_item_changed = Signal(str)
    escaped = Signal()

    def __init__(self, shown: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = shown
        self._widths: dict[str, int] = {}  # pixels of each name in the type that is on
        self._name_width = self.columnWidth(NAME)
        self.bars, self.bar_delegate = BarModel(self), BarDelegate(self)
        self.setModel(self.bars)
        self.setItemDelegate(self.bar_delegate)
        self.setShowGrid(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.horizontalHeader().hide()
        dress_table(self)
        self.verticalHeader().hide()
        self.horizontalHeader().setMinimumSectionSize(GRID)
        self.horizontalHeader().setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        for drawn_with_the_name in (VALUE, MOVED):
            self.setColumnHidden(drawn_with_the_name, True)
        self.activated.connect(self._on_entered)
        self.clicked.connect(self._on_clicked)
        self.selectionModel().currentRowChanged.connect(self._on_current)
        self.horizontalHeader().sectionResized.connect(self._on_resized)
        self.fit()

    def fit(self) -> None:
        """Rows and columns to the type and the language that are on."""
        metrics = self.fontMetrics()
        self._widths.clear()
        self.setColumnWidth(SIGN, metrics.horizontalAdvance("88") + GRID)
        self.verticalHeader().setDefaultSectionSize(row_height(metrics))
        self.fit_rows()

    def show_rows(self, rows: tuple[BarRow, ...], parts: tuple[str, ...]) -> None:
        """Show these rows, split into parts of these names, each as high as its name needs."""
        self.bars.show_rows(rows, parts)
        self.fit_rows()

    def fit_rows(self) -> None:
        """A second line to the names that are wider than their column."""
        metrics, header = self.fontMetrics(), self.verticalHeader()
        for place, each in enumerate(self.bars.rows):
            if each.name not in self._widths:
                self._widths[each.name] = metrics.horizontalAdvance(each.name)
            height = row_height(metrics, name_lines(self._widths[each.name], self._name_width))
            if header.sectionSize(place) != height:
                header.resizeSection(place, height)
        if self._shown:
            self.setFixedHeight(sum(header.sectionSize(i) for i in range(min(header.count(), self._shown))))
        else:
            self.setMaximumHeight(header.length())

    def _on_resized(self, column_: int, _before: int, width: int) -> None:
        if column_ == NAME:
            self._name_width = width  # Qt tells it before ``columnWidth`` knows it
            self.fit_rows()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard finds a row to stand on: without one nothing would show where the focus is."""
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.MouseFocusReason and not self.currentIndex().isValid():
            self.setCurrentIndex(self.bars.index(0, NAME))

    def moveCursor(self, action: QAbstractItemView.CursorAction, keys: Qt.KeyboardModifier) -> QModelIndex:
        """Keys go from name to name, which tells the whole row: a screen reader has each row once."""
        return super().moveCursor(action, keys).siblingAtColumn(NAME)

    def edit_commands(self) -> Commands:
        """What the Edit menu can do with the ranking: it is copied as a table, all of it."""
        return {"copy": self.copy_all} if self.bars.rows else {}

    def copy_all(self) -> None:
        """All rows to the clipboard under their heads: rank or letter, name, value."""
        from gui.widgets.table_clipboard import copy_table  # reads tables, too: the window starts without it

        heads = [str(self.bars.headerData(each, Qt.Orientation.Horizontal)) for each in (SIGN, NAME, VALUE)]
        copy_table([heads, *([row.rank or row.letter, row.name, row.value] for row in self.bars.rows)])

    def set_split(self, split: bool) -> None:
        """Show the bars in one piece, or split by dimension."""
        self.bar_delegate.split = split
        self.viewport().update()

    def _on_clicked(self, index: QModelIndex) -> None:
        self.item_clicked.emit(self.bars.rows[index.row()].id)

    def _on_current(self, index: QModelIndex) -> None:
        if index.isValid():
            self.current_item_changed.emit(self.bars.rows[index.row()].id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()

    def _on_entered(self, index: QModelIndex) -> None:
        self.item_entered.emit(self.bars.rows[index.row()].id)
