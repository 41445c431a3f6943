"""The grid of scores on the screen, with the keys of a spreadsheet."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QKeySequence, QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from gui.exception_guard import guarded
from gui.pages.scores.cell_delegate import ScoreDelegate
from gui.pages.scores.score_edits import Cell
from gui.pages.scores.scores_headers import UPRIGHT_BAND, CriteriaHeader, RecommendationsHeader
from gui.pages.scores.scores_model import ScoresModel
from gui.retranslation import Translated
from gui.sizes import is_compact, scaled
from gui.theme import GRID
from gui.widget_styles import dress_table
from gui.widgets.context_menu import MenuEntry, offer_context_menu
from gui.widgets.edit_commands import Commands
from gui.widgets.fields.text_fields import FIGURES_ONLY
from gui.widgets.table_clipboard import copy_table
from scenarios.text.catalogue import _

Index = QModelIndex | QPersistentModelIndex
Key, Standard = Qt.Key, QKeySequence.StandardKey
LOWEST, HIGHEST = 4 * GRID - 1, 6 * GRID  # of a row: a name on two lines, or on three
COMPACT = 4 * GRID - 2  # where rows are compact
NARROWEST, WIDEST = 4 * GRID, 12 * GRID  # of a column
SPARE = 2 * GRID  # of the least, where a few pixels more would bring a bar to scroll by
NAMES = (16 * GRID, 26 * GRID)  # least and most room for the names of recommendations
OWN_KEYS = (Standard.Copy, Standard.Cut, Standard.Paste, Standard.SelectAll, Standard.Delete)


@guarded
class ScoresGrid(Translated, QTableView):
    """Typing edits, Enter goes down, Tab right, Delete clears, F2 edits, Ctrl+C, X, V move blocks, Ctrl+D fills."""

    current_cell_changed = Signal(object)  # Cell or None: the current one
    clear_requested = Signal(object)  # list[Cell]: to be cleared
    empty_requested = Signal(object)  # list[Cell]: to be cleared with their reasons
    fill_requested = Signal(object)  # list[list[Cell]]: rows that get the values of the first
    paste_requested = Signal()  # what is on the clipboard, at the current place
    reason_requested = Signal()  # Shift+F2, where Excel has its notes: on to the reason

    def __init__(self, model: ScoresModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.scores = model
        self.below: QWidget | None = None  # while it shows, it takes its room from below, and no row becomes lower
        self.names = RecommendationsHeader(self)
        self.criteria = CriteriaHeader(self)
        self.delegate = ScoreDelegate(self)
        self.setModel(model)
        self.setItemDelegate(self.delegate)
        self.setVerticalHeader(self.names)
        self.setHorizontalHeader(self.criteria)
        dress_table(self)
        self._set_up()
        model.modelReset.connect(self.refit)
        model.headerDataChanged.connect(self.refit)
        self.delegate.step_requested.connect(self.step)
        offer_context_menu(self, self.own_entries)
        self.bind_text(self.setAccessibleName, _("Scores: recommendations down, criteria across"))

    def _set_up(self) -> None:
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setCornerButtonEnabled(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        triggers = QAbstractItemView.EditTrigger
        self.setInputMethodHints(FIGURES_ONLY)
        self.setEditTriggers(triggers.AnyKeyPressed | triggers.EditKeyPressed | triggers.DoubleClicked)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.refit()

    def refit(self) -> None:
        """Share the width out between the names and the columns, and mark where groups begin."""
        self.delegate.first_rows = frozenset(
            each.first for each in self.scores.spans(Qt.Orientation.Vertical) if each.first
        )
        columns = self.scores.spans(Qt.Orientation.Horizontal)
        self.delegate.first_columns = frozenset(each.first for each in columns if each.first)
        least, most = map(scaled, NAMES)
        narrowest, widest = scaled(NARROWEST), scaled(WIDEST)
        lowest, highest = (scaled(COMPACT),) * 2 if is_compact() else (scaled(LOWEST), scaled(HIGHEST))
        count = max(self.scores.columnCount(), 1)
        room = self.width() - scaled(UPRIGHT_BAND) - self.verticalScrollBar().sizeHint().width() - 2
        level = min(self.criteria.level_width(), widest)
        share = (room - most) // count
        if share < level <= (room - least) // count:  # narrower row names save the criteria's from standing upright
            share = level
        width = min(max(share, (room - least) // count if share < level else share, narrowest), widest)
        self.names.name_width = min(max(room - width * count, least - SPARE), most)
        self.criteria.setDefaultSectionSize(width)
        self.criteria.refit()
        if self.below is None or self.below.isHidden():
            height = (self.height() - self.criteria.sizeHint().height() - 2) // max(self.scores.rowCount(), 1)
            self.names.setDefaultSectionSize(min(max(height, lowest), highest))
        self.names.updateGeometry()
        self.updateGeometries()

    def resizeEvent(self, event: QResizeEvent) -> None:
        if event.size() != event.oldSize():
            self.refit()
        super().resizeEvent(event)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.names.viewport().update()
        self.criteria.viewport().update()
        self.current_cell_changed.emit(self.scores.cell(current) if current.isValid() else None)

    def go_to(self, cell: tuple[str, str]) -> bool:
        """Make a cell current and bring it into view. False if there is none of these ids."""
        index = self.scores.index_of(cell)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)
        return index.isValid()

    def step(self, down: int, right: int) -> bool:
        """Move the current cell, from the end of a row to the start of the next. False at the ends of the matrix."""
        index, columns = self.currentIndex(), self.scores.columnCount()
        if not index.isValid():
            return False
        row, column = index.row() + down, index.column() + right
        if right and not 0 <= column < columns:
            row, column = row + right, column % columns
        target = self.scores.index(row, column)
        if target.isValid():
            self.setCurrentIndex(target)
            self.setFocus()
        return target.isValid()

    def selected_rows(self) -> list[list[QModelIndex]]:
        """The selected block, row by row; the current cell where nothing is selected."""
        selection = self.selectionModel().selection()
        if selection.isEmpty():
            return [[self.currentIndex()]] if self.currentIndex().isValid() else []
        block = selection.at(0)
        return [
            [self.scores.index(row, column) for column in range(block.left(), block.right() + 1)]
            for row in range(block.top(), block.bottom() + 1)
        ]

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _own(event):
            event.accept()
            return True
        return super().event(event)

    def inputMethodQuery(self, query: Qt.InputMethodQuery) -> object:
        """No input method comes between the keys and the figures."""
        return False if query == Qt.InputMethodQuery.ImEnabled else super().inputMethodQuery(query)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(Standard.Copy):
            self.copy()
        elif event.matches(Standard.Cut):
            self.cut()
        elif event.matches(Standard.Paste):
            self.paste_requested.emit()
        elif event.matches(Standard.Delete) or event.key() == Key.Key_Backspace:
            self._ask_to_clear()
        elif event.key() == Key.Key_F2 and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.reason_requested.emit()
        elif event.key() in (Key.Key_Return, Key.Key_Enter):
            self.step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1, 0)
        elif event.key() in (Key.Key_Tab, Key.Key_Backtab):
            event.setAccepted(self.step(0, 1 if event.key() == Key.Key_Tab else -1))
        else:
            super().keyPressEvent(event)

    def copy(self) -> None:
        """Put the selected block on the clipboard, in full precision, for any spreadsheet."""
        if rows := self.selected_rows():
            copy_table([[self.scores.value(index) for index in row] for row in rows])

    def cut(self) -> None:
        """Put the selected block on the clipboard, and ask to clear it."""
        self.copy()
        self._ask_to_clear()

    def edit_commands(self) -> Commands:
        """What the Edit menu can do with the selected block."""
        cells = self._selected_cells()
        if not cells:
            return {}
        found: dict[str, Callable[[], object]] = {
            "cut": self.cut,
            "copy": self.copy,
            "paste": self.paste_requested.emit,
            "delete": self._ask_to_clear,
            "clear": partial(self.empty_requested.emit, [cell for row in cells for cell in row]),
            "select_all": self.selectAll,
        }
        if len(filled := self._filled()) > 1:
            found["fill_down"] = partial(self.fill_requested.emit, filled)
        return found

    def own_entries(self) -> list[MenuEntry]:
        """What the context menu has besides."""
        return [MenuEntry(self.tr("Give the reason"), self.reason_requested.emit, "Shift+F2")]

    def _filled(self) -> list[list[Cell]]:
        """The selected rows of cells, whose first fills the others; a single row is filled from the one above it."""
        cells, rows = self._selected_cells(), self.selected_rows()
        if len(rows) != 1 or not rows[0][0].row():
            return cells
        above = [self.scores.cell(index.siblingAtRow(index.row() - 1)) for index in rows[0]]
        return [above, *cells]

    def _selected_cells(self) -> list[list[Cell]]:
        return [[self.scores.cell(index) for index in row] for row in self.selected_rows()]

    def _ask_to_clear(self) -> None:
        self.clear_requested.emit([cell for row in self._selected_cells() for cell in row])

    def select_block(self, top_left: QModelIndex, bottom_right: QModelIndex) -> None:
        """Select what was pasted; its first cell becomes the current one."""
        self.setCurrentIndex(top_left)
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().select(QItemSelection(top_left, bottom_right), flag)


def _own(event: QKeyEvent) -> bool:
    return any(event.matches(key) for key in OWN_KEYS)
