"""The tree of parts with its buttons: add, remove, reorder, by mouse, by keyboard, and by dragging."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPainter, QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QPushButton, QStyleOptionViewItem, QTreeView, QWidget

from gui.exception_guard import guarded
from gui.icons import icon
from gui.pages.structure.tree_delegate import EDIT_TRIGGERS, TreeDelegate
from gui.pages.structure.tree_model import TreeModel
from gui.retranslation import Translated
from gui.theme import GRID, theme_of
from gui.widgets.basic_widgets import column, quiet_button, row

Index = QModelIndex | QPersistentModelIndex
TOOL = 4 * GRID  # width of a button with nothing but an icon
MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


@guarded
class PartsView(QTreeView):
    """Alt with an arrow key moves the current part, Delete removes it, F2 renames it."""

    move_requested = Signal(int)  # one place up (-1) or down (1)
    remove_requested = Signal()

    def __init__(self, model: TreeModel, lettered: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setItemDelegate(TreeDelegate(lettered, self))
        self.setHeaderHidden(True)
        self.setIndentation(2 * GRID)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(EDIT_TRIGGERS)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in MOVES:
            self.move_requested.emit(MOVES[Qt.Key(event.key())])
        elif event.matches(QKeySequence.StandardKey.Delete):
            self.remove_requested.emit()
        else:
            super().keyPressEvent(event)

    def drawRow(
        self, painter: QPainter, options: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The ground and the bar of the current row run from edge to edge, below the branches too."""
        theme, quiet = theme_of(self.palette()), QStyleOptionViewItem(options)
        quiet.palette.setColor(QPalette.ColorRole.Highlight, QColor(theme.raised))
        super().drawRow(painter, quiet, index)
        if self.selectionModel().isSelected(index):
            area = self.visualRect(index)
            painter.fillRect(QRect(0, area.top(), 3, area.height()), QColor(theme.accent))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()  # names wrap anew


@guarded
class PartsTree(Translated, QWidget):
    """The tree and its buttons. It asks; the page edits."""

    current_part_changed = Signal(str)  # id that is current now, "" for none
    add_top_requested = Signal()
    add_leaf_requested = Signal()
    remove_requested = Signal(str)
    move_requested = Signal(str, int)  # id, one place up (-1) or down (1)

    def __init__(self, model: TreeModel, lettered: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model, self.view = model, PartsView(model, lettered)
        self.add_leaf, self.add_top = QPushButton(), quiet_button()
        self.up, self.down, self.remove = quiet_button(), quiet_button(), quiet_button()
        for button in (self.up, self.down, self.remove):
            button.setIconSize(QSize(2 * GRID, 2 * GRID))
            button.setFixedWidth(TOOL)
        tools = row(self.add_leaf, None, self.up, self.down, self.remove, spacing=2)
        whole = column(self.view, tools, row(self.add_top, None), spacing=GRID // 2)
        whole.setStretch(0, 1)
        self.setLayout(whole)
        self.view.selectionModel().currentChanged.connect(self._on_current)
        self.view.move_requested.connect(self._on_move)
        self.view.remove_requested.connect(self._on_remove)
        self.add_top.clicked.connect(self.add_top_requested)
        self.add_leaf.clicked.connect(self.add_leaf_requested)
        self.up.clicked.connect(self._on_up)
        self.down.clicked.connect(self._on_down)
        self.remove.clicked.connect(self._on_remove)
        model.modelReset.connect(self.view.expandAll)
        model.rowsInserted.connect(self._on_inserted)
        self._recolour()
        self.retranslate()

    @property
    def current(self) -> str:
        """The id that is current, "" for none."""
        return self.model.id_of(self.view.currentIndex())

    def select(self, id_: str) -> bool:
        """Make an id the current one and bring it into view. False if it is not there."""
        index = self.model.index_of(id_)
        if index.isValid():
            self.view.setCurrentIndex(index)
            self.view.scrollTo(index)
        return index.isValid()

    def refresh_tools(self) -> None:
        """Switch the buttons on and off: for nothing, there is nothing to move."""
        current = self.current
        for button, step in ((self.up, -1), (self.down, 1)):
            button.setEnabled(bool(current) and self.target(current, step) is not None)
        self.remove.setEnabled(bool(current))
        self.add_leaf.setEnabled(bool(self.model.below("")))

    def target(self, id_: str, step: int) -> tuple[str, int] | None:
        """Where one place up or down is: (id above, position). Past the end of a part lies the next part."""
        home, place = self.model.home_of(id_), self.model.place_of(id_) + step
        if 0 <= place < len(self.model.below(home)):
            return home, place
        if not home:
            return None
        tops, neighbour = self.model.below(""), self.model.place_of(home) + step
        if not 0 <= neighbour < len(tops):
            return None
        return tops[neighbour], 0 if step > 0 else len(self.model.below(tops[neighbour]))

    def _on_current(self, current: QModelIndex, _previous: QModelIndex) -> None:
        self.current_part_changed.emit(self.model.id_of(current))
        self.refresh_tools()

    def _on_inserted(self, parent: QModelIndex, _first: int, _last: int) -> None:
        if parent.isValid():
            self.view.expand(parent)

    def _on_move(self, step: int) -> None:
        if self.current and self.target(self.current, step) is not None:
            self.move_requested.emit(self.current, step)

    def _on_up(self) -> None:
        self._on_move(-1)

    def _on_down(self) -> None:
        self._on_move(1)

    def _on_remove(self) -> None:
        if self.current:
            self.remove_requested.emit(self.current)

    def retranslate(self) -> None:
        """Name the buttons that are the same for every tree; the page names the others."""
        for button, name, keys in (
            (self.up, self.tr("Move up"), "Alt+↑"),
            (self.down, self.tr("Move down"), "Alt+↓"),
            (self.remove, self.tr("Remove"), self.tr("Delete")),
        ):
            button.setAccessibleName(name)
            button.setToolTip(f"{name} ({keys})")

    def _recolour(self) -> None:
        for button, name in ((self.up, "up"), (self.down, "down"), (self.remove, "remove")):
            button.setIcon(icon(name, self.palette()))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "up"):
            self._recolour()
