"""The sheet on the screen, whose headers show and change the role of each line, by keys or a click."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import (
    QItemSelection,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from gui.exception_guard import guarded
from gui.importing.import_state import ImportState
from gui.importing.sheet_cells_model import SheetModel, cell_text
from gui.importing.sheet_headers import RoleHeader
from gui.retranslation import Translated
from gui.sizes import row_height, scaled
from gui.theme import GRID
from gui.widget_styles import dress_table
from scenarios.io.tables.cells import CellArea
from scenarios.text.catalogue import _

Index = QModelIndex | QPersistentModelIndex
NARROWEST, WIDEST, USUAL = 9 * GRID, 28 * GRID, 12 * GRID  # pixels of a column
MERGED = 500  # areas that are shown as such
LONG = 12  # characters of a text that stands alone, beyond which it runs over
HIGH = 5 * GRID  # of a row whose head has two lines
MEASURED_COLUMNS, MEASURED_ROWS = 120, 60  # that are fitted to what stands in them


@guarded
class SheetView(Translated, QTableView):
    """Read only. Alt+Down opens the menu of the column, Alt+Right that of the row."""

    selection_changed = Signal(bool)  # whether more than one cell is selected
    line_menu_requested = Signal(str, int, QPoint)  # axis, index, where its menu belongs
    cell_menu_requested = Signal(int, int, QPoint)  # row, column, where a menu of both belongs
    current_cell_changed = Signal()  # another cell is the current one

    def __init__(self, model: SheetModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sheet = model
        self.columns = RoleHeader(Qt.Orientation.Horizontal, self)
        self.rows = RoleHeader(Qt.Orientation.Vertical, self)
        self.setHorizontalHeader(self.columns)
        self.setVerticalHeader(self.rows)
        self.setModel(model)
        dress_table(self)
        self._set_up()
        for head in (self.columns, self.rows):
            head.line_menu_requested.connect(self.line_menu_requested)
        model.modelReset.connect(self._on_reset)
        self.bind_text(self.setAccessibleName, _("The sheet"))
        self.bind_text(self.setAccessibleDescription, _("Alt+Down says what a column is, Alt+Right what a row is."))
        self.retranslate()

    def _set_up(self) -> None:
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setTabKeyNavigation(False)  # arrows move within the sheet, Tab leaves it
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.rows.setSectionResizeMode(RoleHeader.ResizeMode.Fixed)
        self.rows.setDefaultSectionSize(row_height())
        self.columns.setDefaultSectionSize(USUAL)

    def _on_reset(self) -> None:
        """Another sheet: what is merged there is merged here, and long texts that stand alone run over."""
        self.clearSpans()
        merged = self.stand.sheet.merged if self.stand else ()
        for area in (*merged[:MERGED], *self._long_texts()):
            rows = min(area.bottom, self.sheet.rowCount() - 1) - area.top + 1
            columns = min(area.right, self.sheet.columnCount() - 1) - area.first_column + 1
            if rows > 0 and columns > 0 and rows * columns > 1 and self.columnSpan(area.top, area.first_column) == 1:
                self.setSpan(area.top, area.first_column, rows, columns)
        self.refit()

    def _long_texts(self) -> Iterator[CellArea]:
        """The rows, of the first ones, that hold nothing but a long text: titles and notes."""
        for row in range(min(self.sheet.rowCount(), MEASURED_ROWS)):
            cells = self.stand.sheet.rows[row] if self.stand else ()
            filled = [column for column, cell in enumerate(cells) if cell.value is not None]
            if len(filled) == 1 and len(cell_text(cells[filled[0]])) > LONG:
                yield CellArea(row, filled[0], row, self.sheet.columnCount() - 1)

    def refit(self) -> None:
        """Give each column the room that its words take, within bounds; a sheet's first columns only."""
        metrics = self.fontMetrics()
        least = max(NARROWEST, self.columns.needed_width() + GRID)
        rows = [row for row in range(min(self.sheet.rowCount(), MEASURED_ROWS)) if self._counts(row)]
        for column in range(min(self.sheet.columnCount(), MEASURED_COLUMNS)):
            self.setColumnWidth(column, min(max(self._needed(column, rows, metrics), least), WIDEST))
        self.columns.setDefaultSectionSize(least)
        self.columns.refit()
        self.rows.refit()

    def widen(self) -> None:
        """Give more room to columns whose words take it by now; how wide somebody made them else stays."""
        answers = self.stand.answers if self.stand else None
        if answers is None or not (answers.cells or answers.decimal or answers.ranges):
            return
        metrics = self.fontMetrics()
        rows = [row for row in range(min(self.sheet.rowCount(), MEASURED_ROWS)) if self._counts(row)]
        for column in range(min(self.sheet.columnCount(), MEASURED_COLUMNS)):
            needed = min(self._needed(column, rows, metrics), WIDEST)
            if needed > self.columnWidth(column):
                self.setColumnWidth(column, needed)

    def _needed(self, column: int, rows: Sequence[int], metrics: QFontMetrics) -> int:
        """Pixels that the texts in some rows of a column take."""
        texts = (self.sheet.text(row, column)[: WIDEST // 4] for row in rows)
        return max(map(metrics.horizontalAdvance, texts), default=0) + 2 * GRID

    def _counts(self, row: int) -> bool:
        """Whether a row asks for room: titles and notes run over."""
        return self.stand is not None and self.stand.head("row", row) != "out"

    def fit_rows(self) -> None:
        """Rows that are criteria say their direction too."""
        turned = self.stand is not None and self.stand.layout.turned
        self.rows.setDefaultSectionSize(scaled(HIGH) if turned else row_height())

    @property
    def stand(self) -> ImportState | None:
        return self.sheet.stand

    def selected_area(self) -> CellArea | None:
        """The block that is selected, if it is more than one cell."""
        blocks = self.selectionModel().selection().toList()
        if not blocks:
            return None
        block = blocks[0]
        area = CellArea(block.top(), block.left(), block.bottom(), block.right())
        return area if (area.top, area.first_column) != (area.bottom, area.right) else None

    def go_to(self, place: CellArea, on_top: bool = False) -> None:
        """Make the first cell of a place the current one, and bring it into view. on_top: nothing above is of use."""
        row, column = self.stand.cell_of(place) if self.stand else (0, 0)
        index = self.sheet.index(row, column)
        if index.isValid():
            self.setCurrentIndex(index)
            hint = QAbstractItemView.ScrollHint
            self.scrollTo(index, hint.PositionAtTop if on_top else hint.EnsureVisible)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.selection_changed.emit(self.selected_area() is not None)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.current_cell_changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if alt and index.isValid() and event.key() == Qt.Key.Key_Down:
            self.columns.choose(index.column())
        elif alt and index.isValid() and event.key() == Qt.Key.Key_Right:
            self.rows.choose(index.row())
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        if index.isValid():
            at = event.globalPos() if by_mouse else self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
            self.cell_menu_requested.emit(index.row(), index.column(), at)

    def retranslate(self) -> None:
        self.refit()
