"""A list whose items are ranked by dragging or by keys; items dropped on each other tie."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDrag,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from gui.exception_guard import guarded
from gui.sizes import row_height
from gui.theme import GRID, theme_of
from gui.widgets.context_menu import MenuEntry, offer_context_menu
from gui.widgets.scroll_into_view import scroll_into_view
from gui.widgets.tooltips import tip

MOVES = {Qt.Key.Key_Up: "up", Qt.Key.Key_Down: "down", Qt.Key.Key_Left: "tie", Qt.Key.Key_Right: "part"}  # with Alt
MARK = 2  # pixels
TIE_ZONE = 0.5  # share of a row's height, in its middle, in which a drop ties


@dataclass(frozen=True, slots=True)
class RankRow:
    """item: id of what stands here, "" for a row between; text: what it says, with its place; told: for a screen
    reader."""

    item: str
    text: str
    description: str


@guarded
class RankList(QListWidget):
    """Asks for moves; the panel turns them into answers."""

    move_requested = Signal(str, str)  # item; up, down, tie, part
    drop_requested = Signal(str, str, int)  # item; target; -1 above, 0 on, 1 below

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setUniformItemSizes(True)
        self.setDropIndicatorShown(False)  # its zones are not those of `drop_place`
        self.currentRowChanged.connect(self._on_current)
        offer_context_menu(self, self.own_entries)
        self._marked: QPoint | None = None  # where the pointer is while something is dragged

    def show_rows(self, rows: Sequence[RankRow]) -> None:
        """Show these; what was current stays current."""
        current = self.current_or_above()
        while self.count() > len(rows):
            self.takeItem(self.count() - 1)
        while self.count() < len(rows):
            self.addItem(QListWidgetItem())
        self.blockSignals(True)
        for place, each in enumerate(rows):
            shown = self.item(place)
            shown.setText(each.text)
            shown.setToolTip(tip(each.description))
            shown.setData(Qt.ItemDataRole.UserRole, each.item)
            shown.setData(Qt.ItemDataRole.AccessibleTextRole, each.description)
            flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
            flags |= Qt.ItemFlag.ItemIsDropEnabled | Qt.ItemFlag.ItemIsDragEnabled if each.item else Qt.ItemFlag(0)
            shown.setFlags(flags)
            shown.setSizeHint(QSize(10 * GRID, row_height()))
        self.blockSignals(False)
        room = 2 * self.frameWidth() + GRID  # to drop below the last
        self.setFixedHeight(row_height() * max(len(rows), 1) + room)
        self.make_current(current or (rows[0].item if rows else ""))

    def current(self) -> str:
        """The item that is current; "" for none."""
        shown = self.currentItem()
        return str(shown.data(Qt.ItemDataRole.UserRole)) if shown else ""

    def current_or_above(self) -> str:
        """The item that is current; on a row between, the one above it; "" for none."""
        return str(self._thing(self.currentIndex()).data(Qt.ItemDataRole.UserRole) or "")

    def make_current(self, item: str) -> None:
        for place in range(self.count()):
            if self.item(place).data(Qt.ItemDataRole.UserRole) == item:
                self.setCurrentRow(place)
                return

    def _on_current(self, _row: int) -> None:
        if self.hasFocus() and self.currentItem() is not None:
            scroll_into_view(self, self.visualItemRect(self.currentItem()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        move = MOVES.get(Qt.Key(event.key()))
        if move and event.modifiers() & Qt.KeyboardModifier.AltModifier and self.current():
            self.move_requested.emit(self.current(), move)
            event.accept()
        else:
            super().keyPressEvent(event)

    def own_entries(self) -> list[MenuEntry]:
        """What the context menu has: the moves that the keys make."""
        item = self.current()
        texts = {
            "up": self.tr("Move up"),
            "down": self.tr("Move down"),
            "tie": self.tr("As important as the one above"),
            "part": self.tr("Out of the tie, below it"),
        }
        keys = {move: f"Alt+{key.name.removeprefix('Key_')}" for key, move in MOVES.items()}
        return [
            MenuEntry(text, partial(self.move_requested.emit, item, move), keys[move], bool(item))
            for move, text in texts.items()
        ]

    def startDrag(self, actions: Qt.DropAction) -> None:
        """What is dragged hangs below the pointer, so that it never hides where it would land."""
        row = self.visualItemRect(self.currentItem())
        drag = QDrag(self)
        drag.setMimeData(self.model().mimeData(self.selectedIndexes()))
        drag.setPixmap(self.viewport().grab(row.adjusted(0, 0, -row.width() // 2, 0)))
        drag.setHotSpot(QPoint(-GRID, -GRID))
        drag.exec(actions)
        self._mark_landing(None)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)
        if event.source() is self:
            at = event.position().toPoint()
            self._mark_landing(at)
            scroll_into_view(self, QRect(at, QSize(1, row_height())))
            event.accept()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self._mark_landing(None)

    def dropEvent(self, event: QDropEvent) -> None:
        """Only ask: the rows follow the document."""
        target, where = self.drop_place(event.position().toPoint())
        item = self.current()
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        self._mark_landing(None)
        if item and target:
            self.drop_requested.emit(item, target, where)

    def drop_place(self, at: QPoint) -> tuple[str, int]:
        """What a drop here means: the item it is about, and above (-1), on (0) or below (1) it."""
        index, where = self._landing(at)
        return (str(index.data(Qt.ItemDataRole.UserRole) or ""), where)

    def _landing(self, at: QPoint) -> tuple[QModelIndex, int]:
        """The row that a drop here is about, and on which side of it."""
        index = self.indexAt(at)
        under = self._thing(index if index.isValid() else self.model().index(self.count() - 1, 0))
        if under != index:  # on a row between, or past the last
            return (under, 1)
        area = self.visualRect(index)
        share = (at.y() - area.top()) / max(area.height(), 1)
        edge = (1 - TIE_ZONE) / 2
        return (index, -1 if share < edge else 1 if share > 1 - edge else 0)

    def _mark_landing(self, at: QPoint | None) -> None:
        self._marked = at
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """With a line between rows, or a frame round the one that would be tied, where a drop would land."""
        super().paintEvent(event)
        if self._marked is None:
            return
        index, where = self._landing(self._marked)
        with QPainter(self.viewport()) as painter:
            painter.setPen(QPen(QColor(theme_of(self.palette()).text), MARK))
            area = self.visualRect(index).adjusted(MARK // 2, MARK // 2, -MARK, -MARK)
            if where:
                y = area.top() if where < 0 else area.bottom() + MARK // 2
                painter.drawLine(area.left(), y, area.right(), y)
            else:
                painter.drawRect(area)

    def _thing(self, index: QModelIndex) -> QModelIndex:
        """The row itself if it holds an item, else the one above it."""
        while index.isValid() and not index.data(Qt.ItemDataRole.UserRole):
            index = index.siblingAtRow(index.row() - 1)
        return index
