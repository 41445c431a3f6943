"""A table on the Results page: sorts by a click on a head, copies to spreadsheets, saves itself as CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QSortFilterProxyModel, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from gui.exception_guard import guarded
from gui.retranslation import Translated
from gui.sizes import fix_rows, row_height
from gui.theme import GRID
from gui.widget_styles import dress_table
from gui.widgets import save_table_dialog
from gui.widgets.basic_widgets import column, heading, quiet_button, row
from gui.widgets.context_menu import offer_context_menu
from gui.widgets.edit_commands import Commands, view_commands
from gui.widgets.message_area import FloatingMessage
from gui.widgets.scroll_into_view import scroll_into_view
from gui.widgets.table_clipboard import copy_table
from gui.widgets.table_model import Index, TableModel, as_cells, with_heads
from gui.widgets.write_export import write_export
from scenarios.report.table import Table, Value
from scenarios.text.catalogue import _

TEXT_WIDTH = 30 * GRID  # of a column of text where there is not room for all
NUMBER_WIDTH = 14 * GRID
NARROWEST = 20 * GRID  # of the names in front, where that much makes the whole table fit
MEASURED = 30  # rows whose texts are measured for the width of a column: what a screen shows
BYTE_ORDER_MARK = "\ufeff"  # tells Excel that the file is UTF-8


@guarded
class SortableTable(QTableView):
    """Shows figures; Ctrl+C copies the selected cells, exact, for any spreadsheet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.figures = TableModel(self)
        self._order = QSortFilterProxyModel(self)
        self._order.setSourceModel(self.figures)
        self._order.setSortRole(Qt.ItemDataRole.EditRole)
        self._sizes: Sequence[tuple[int, int]] = ()  # pixels that each column would like to have, and its limit
        self.setModel(self._order)
        self.setSortingEnabled(True)
        self.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setWordWrap(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        dress_table(self)
        self.verticalHeader().hide()
        fix_rows(self)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.horizontalHeader().setResizeContentsPrecision(MEASURED)
        self.horizontalHeader().setTextElideMode(Qt.TextElideMode.ElideRight)
        offer_context_menu(self)

    def edit_commands(self) -> Commands:
        """What the Edit menu can do with the selected cells: they are copied in full."""
        return {name: self.copy_selected if name == "copy" else act for name, act in view_commands(self).items()}

    def row_of(self, index: QModelIndex) -> int:
        """The row among the figures, whatever they are sorted by."""
        return self._order.mapToSource(index).row()

    def show_figures(self, figures: Table) -> None:
        before = self.figures.figures
        self.figures.show_figures(figures)
        if _heads(before) != _heads(figures) or not before.rows:  # a hint changes no width
            head = self.horizontalHeader()
            self._sizes = [
                (
                    max(self.sizeHintForColumn(place) + GRID, head.sectionSizeHint(place)),
                    TEXT_WIDTH if each.digits is None else NUMBER_WIDTH,
                )
                for place, each in enumerate(figures.columns)
            ]
            self._widen()

    def _widen(self) -> None:
        """Share out the room among the columns as they were measured: Qt asks for it within a reset as well, when the
        new ones are there and not measured yet."""
        for place, width in enumerate(widths(self._sizes, self.viewport().width())):
            self.setColumnWidth(place, width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._widen()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_selected()
        else:
            super().keyPressEvent(event)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if self.hasFocus() and current.isValid():
            scroll_into_view(self, self.visualRect(current))

    def copy_selected(self) -> None:
        """The selected cells to the clipboard, without their heads."""
        chosen = sorted((i.row(), i.column()) for i in self.selectionModel().selectedIndexes())
        if not chosen:
            return
        cells: dict[int, list[Value]] = {}
        for at, place in chosen:
            cells.setdefault(at, []).append(self._order.index(at, place).data(Qt.ItemDataRole.EditRole))
        copy_table(list(cells.values()))

    def select_row_of(self, name: str, place: int) -> None:
        """Bring the row into view whose cell in this column is the name."""
        first, exactly = self._order.index(0, place), Qt.MatchFlag.MatchExactly
        found = self._order.match(first, Qt.ItemDataRole.DisplayRole, name, 1, exactly)
        if found:
            flags = QItemSelectionModel.SelectionFlag
            self.selectionModel().setCurrentIndex(found[0], flags.ClearAndSelect | flags.Rows)
            self.scrollTo(found[0])


class TableView(Translated, QWidget):
    """A table with its heading and the buttons to copy the whole of it and to save it."""

    def __init__(self, *controls: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title, self.table, self.message = heading(), SortableTable(), FloatingMessage(self)
        self._whole = False
        self.table.horizontalScrollBar().rangeChanged.connect(self._fit_height)
        self._copy, self._save = quiet_button(), quiet_button()
        self._copy.clicked.connect(self.copy)
        self._save.clicked.connect(self._ask_and_save)
        head = row(self.title, *controls, self._copy, self._save)
        head.setStretch(0, 1)
        layout = column(head, self.table)
        layout.setStretchFactor(self.table, 1)
        self.setLayout(layout)
        self.bind_text(self._copy.setText, _("Copy table"))
        self.bind_text(self._copy.setToolTip, _("Copy the whole table in full precision, to paste into a spreadsheet"))
        self.bind_text(self._save.setText, _("Save as CSV …"))

    def set_title(self, title: str) -> None:
        self.title.setText(title)
        self.table.setAccessibleName(title)
        self._copy.setAccessibleName(self.tr("Copy the table: {title}").format(title=title))
        self._save.setAccessibleName(self.tr("Save the table as CSV: {title}").format(title=title))

    def show_figures(self, figures: Table) -> None:
        self.table.show_figures(figures)

    def show_whole(self, figures: Table) -> None:
        """Show the table in full height, where the page around it scrolls."""
        self.show_figures(figures)
        self.table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._whole = True
        self._fit_height()

    def _fit_height(self, *_range: int) -> None:
        """All rows, and the bar to scroll by where the columns have not all room."""
        if not self._whole:
            return
        table, bar = self.table, self.table.horizontalScrollBar()
        below = bar.sizeHint().height() if bar.maximum() > bar.minimum() else 0
        rows = row_height() * len(table.figures.figures.rows)
        table.setFixedHeight(rows + table.horizontalHeader().sizeHint().height() + below + 2 * table.frameWidth())

    def copy(self) -> None:
        """The whole table with its heads to the clipboard, in full precision."""
        copy_table(with_heads(self.table.figures.figures))
        self.message.show_message(self.tr("The table is on the clipboard, ready to paste into a spreadsheet."), "good")

    def save_to(self, path: str) -> bool:
        """Write the table as CSV that spreadsheets open, all or nothing, and say so."""
        if complaint := write_export(path, csv_bytes(self.table.figures.figures)):
            said = self.tr("The table could not be saved as {path}. {why}")
            self.message.show_message(said.format(path=path, why=complaint), "bad")
            return False
        self.message.show_message(self.tr("Saved as {path}").format(path=path), "good")
        return True

    def _ask_and_save(self) -> None:
        if path := save_table_dialog.ask_table_path(self, self.title.text()):
            self.save_to(path)


def _heads(figures: Table) -> list[tuple[str, int | None]]:
    """What of the columns bears on their widths."""
    return [(each.title, each.digits) for each in figures.columns]


def widths(sizes: Sequence[tuple[int, int]], room: int) -> list[int]:
    """Pixels of each column. sizes: what it takes to show all it has, and at most, where there is not room for all.

    Room that is left goes to those that are cut, and then to all alike; the first gives way as far as `NARROWEST` where
    that makes all fit.
    """
    given = [min(each) for each in sizes]
    if not given:
        return given
    spare = room - sum(given)
    if spare < 0:
        if given[0] + spare >= NARROWEST:
            given[0] += spare
        return given
    for place, (most, _limit) in enumerate(sizes):
        more = min(most - given[place], spare)
        given[place] += more
        spare -= more
    return [each + (spare + place) // len(given) for place, each in enumerate(given)]


def csv_bytes(figures: Table) -> bytes:
    """The table as CSV in UTF-8 with the mark by which Excel knows it."""
    text = io.StringIO()
    csv.writer(text).writerows(as_cells(figures))
    return (BYTE_ORDER_MARK + text.getvalue()).encode()
