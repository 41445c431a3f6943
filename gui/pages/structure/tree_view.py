"""The tree of parts with its buttons: add, remove, reorder, by mouse, by keyboard, and by dragging."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPainter, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QFrame,
    QPushButton,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from gui.exception_guard import guarded
from gui.icons import icon
from gui.pages.structure.tree_delegate import EDIT_TRIGGERS, TreeDelegate
from gui.pages.structure.tree_model import ID, TreeModel
from gui.retranslation import Translated
from gui.theme import GRID, theme_of
from gui.view_choices import view_choices
from gui.widgets.basic_widgets import column, quiet_button, row
from gui.widgets.context_menu import Own, offer_context_menu
from gui.widgets.edit_commands import Commands

Index = QModelIndex | QPersistentModelIndex
TOOL = 4 * GRID  # width of a button with nothing but an icon
MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


@guarded
class PartsView(QTreeView):
    """Alt with an arrow key moves the selected parts, Delete removes them, F2 renames the current one, Insert adds."""

    move_requested = Signal(int)  # one place up (-1) or down (1)
    remove_requested = Signal()
    add_requested = Signal()
    editing_ended = Signal(str, bool, bool)  # id whose name was being written; whether by Enter; whether by Esc

    def __init__(self, model: TreeModel, lettered: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._commands: Callable[[], Commands] = dict
        self.setModel(model)
        self.setItemDelegate(TreeDelegate(lettered, self))
        view_choices().changed.connect(self.scheduleDelayedItemsLayout)
        self.setHeaderHidden(True)
        self.setIndentation(2 * GRID)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(EDIT_TRIGGERS)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in MOVES:
            self.move_requested.emit(MOVES[Qt.Key(event.key())])
        elif event.matches(QKeySequence.StandardKey.Delete):
            self.remove_requested.emit()
        elif event.key() == Qt.Key.Key_Insert and not event.modifiers():
            self.add_requested.emit()
        else:
            super().keyPressEvent(event)

    def offer(self, commands: Callable[[], Commands], own: Own) -> None:
        """What can be done with the selected parts, from the Edit menu and from the context menu."""
        self._commands = commands
        offer_context_menu(self, own)

    def edit_commands(self) -> Commands:
        return self._commands()

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Tab leads on to the form, not into the next name."""
        hints, id_ = QAbstractItemDelegate.EndEditHint, str(self.currentIndex().data(ID) or "")
        tabbed = hint in (hints.EditNextItem, hints.EditPreviousItem)
        super().closeEditor(editor, hints.NoHint if tabbed else hint)
        if tabbed:
            self.focusNextPrevChild(hint == hints.EditNextItem)
        self.editing_ended.emit(id_, hint == hints.SubmitModelCache, hint == hints.RevertModelCache)

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
    remove_requested = Signal(object)  # list of ids
    move_requested = Signal(object, str, int)  # ids of one level, the id above, their position among those that stay

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
        self.view.selectionModel().selectionChanged.connect(self.refresh_tools)
        self.view.add_requested.connect(self._on_insert)
        self.view.move_requested.connect(self.step)
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

    @property
    def on_top(self) -> bool:
        """Whether the current part is at the top."""
        return bool(self.current) and not self.model.home_of(self.current)

    @property
    def selected(self) -> list[str]:
        """The ids that are selected, from top to bottom, without those below another of them."""
        chosen = {self.model.id_of(index) for index in self.view.selectionModel().selectedIndexes()}
        return [id_ for id_ in self.model.in_order() if id_ in chosen and self.model.home_of(id_) not in chosen]

    def place_for_leaves(self) -> tuple[str, int | None]:
        """Where new parts go: below the part at the top that is current, behind the current one."""
        current = self.current or self.model.below("")[-1]
        home = self.model.home_of(current) or current
        return home, self.model.place_of(current) + 1 if home != current else None

    def select_all_of(self, ids: Iterable[str]) -> None:
        """Select these, the first of them current."""
        indexes = [index for id_ in ids if (index := self.model.index_of(id_)).isValid()]
        if indexes:
            self.select(self.model.id_of(indexes[0]))
        for index in indexes:
            self.view.selectionModel().select(index, QItemSelectionModel.SelectionFlag.Select)

    def select(self, id_: str) -> bool:
        """Make an id the current one and bring it into view. False if it is not there."""
        index = self.model.index_of(id_)
        if index.isValid():
            alone = QItemSelectionModel.SelectionFlag.ClearAndSelect  # whatever keys are held
            self.view.selectionModel().setCurrentIndex(index, alone)
            self.view.scrollTo(index)
        return index.isValid()

    def write_name(self, id_: str) -> None:
        """Let the name of a part be written where it stands."""
        self.select(id_)
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.view.edit(self.view.currentIndex())

    def refresh_tools(self) -> None:
        """Switch the buttons on and off: for nothing, there is nothing to move."""
        chosen = self.selected
        for button, step in ((self.up, -1), (self.down, 1)):
            button.setEnabled(self.target(chosen, step) is not None)
        self.remove.setEnabled(bool(chosen))
        self.add_leaf.setEnabled(bool(self.model.below("")))

    def target(self, ids: Sequence[str], step: int) -> tuple[str, int] | None:
        """Where one place up or down is for these together: (id above, position among those that stay). Past the end of
        a part lies the next part. None where there is no such place, or the parts are of both levels."""
        if not ids or len({bool(self.model.home_of(id_)) for id_ in ids}) > 1:
            return None
        edge = ids[0] if step < 0 else ids[-1]
        home, place = self.model.home_of(edge), self.model.place_of(edge) + step
        if 0 <= place < len(self.model.below(home)):
            moving = [self.model.place_of(id_) for id_ in ids if self.model.home_of(id_) == home]
            return home, place + (step > 0) - sum(each < place + (step > 0) for each in moving)
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

    def step(self, step: int) -> None:
        """Ask to move what is selected one place up (-1) or down (1)."""
        chosen = self.selected
        if (target := self.target(chosen, step)) is not None:
            self.move_requested.emit(chosen, *target)

    def _on_insert(self) -> None:
        """Another of the kind that the current one is."""
        (self.add_top_requested if self.on_top else self.add_leaf_requested).emit()

    def _on_up(self) -> None:
        self.step(-1)

    def _on_down(self) -> None:
        self.step(1)

    def _on_remove(self) -> None:
        if chosen := self.selected:
            self.remove_requested.emit(chosen)

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
