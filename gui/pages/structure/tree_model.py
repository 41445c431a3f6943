"""The Qt model of a tree of two levels: groups with recommendations, or dimensions with criteria.

It says precisely what came, went and moved, so that a view keeps its selection and what is unfolded. It changes
nothing itself: what the user renames or drags is said as a signal.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import overload

from PySide6.QtCore import QAbstractItemModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from gui.exception_guard import guarded
from gui.widgets.tooltips import tip

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
MIME = "application/x-renheng-part"
ID = Qt.ItemDataRole.UserRole
Role = Qt.ItemDataRole
Flag = Qt.ItemFlag


@dataclass(frozen=True, slots=True)
class Node:
    """A part of the scenario with its name in the language that is on, and the parts below it."""

    id: str
    name: str
    below: tuple[Node, ...] = ()


@guarded
class TreeModel(QAbstractItemModel):
    """Rows are known by their ids; "" stands for the root."""

    rename_requested = Signal(str, str)  # id, what was typed
    move_requested = Signal(object, str, int)  # ids, id of their new parent ("" for the root), their position among
    # those there that stay

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._below: dict[str, list[str]] = {"": []}
        self._home: dict[str, str] = {}
        self._names: dict[str, str] = {}
        self._keys: dict[str, int] = {"": 0}  # every id ever shown -> the number that Qt keeps for it
        self._ids: list[str] = [""]

    # What is where

    def id_of(self, index: Index) -> str:
        """The id in a row, "" for the root."""
        return self._ids[index.internalId()] if index.isValid() else ""

    def index_of(self, id_: str) -> QModelIndex:
        """The row of an id; the invalid index for the root and for what is not there."""
        if id_ not in self._home:
            return QModelIndex()
        return self.createIndex(self._below[self._home[id_]].index(id_), 0, self._keys[id_])

    def home_of(self, id_: str) -> str:
        """The id above, "" at the top."""
        return self._home[id_]

    def place_of(self, id_: str) -> int:
        """The position among its siblings."""
        return self._below[self._home[id_]].index(id_)

    def below(self, id_: str) -> tuple[str, ...]:
        """The ids under one, in order."""
        return tuple(self._below.get(id_, ()))

    def in_order(self) -> list[str]:
        """All ids as they stand, each part before those below it."""
        return [id_ for top in self._below[""] for id_ in (top, *self._below[top])]

    # The document comes in

    def reset(self, nodes: Sequence[Node]) -> None:
        """Show another document."""
        self.beginResetModel()
        self._below = {"": [each.id for each in nodes], **{n.id: [c.id for c in n.below] for n in nodes}}
        self._home = {id_: home for home, ids in self._below.items() for id_ in ids}
        self._names = _names(nodes)
        for id_ in self._home:
            self._give_key(id_)
        self.endResetModel()

    def show(self, nodes: Sequence[Node]) -> None:
        """Show what became of the document: rows that came, went or moved, then names that changed."""
        tops = [each.id for each in nodes]
        if not any(each in self._below for each in tops if each) or self._turns_over(nodes):
            self.reset(nodes)
            return
        old, new = self._names, _names(nodes)
        self._names = {**old, **new}
        for row, id_ in enumerate(tops):
            if id_ not in self._home:
                self._insert("", row, id_)
        for id_ in [each for each in self._home if each not in new and self._home[each]]:
            self._remove(id_)
        for node in nodes:
            self._arrange(node.id, [each.id for each in node.below])
        for id_ in [each for each in self._below[""] if each not in new]:
            self._remove(id_)
        self._arrange("", tops)
        self._names = new
        for id_ in (each for each in new if each in old and old[each] != new[each]):
            index = self.index_of(id_)
            self.dataChanged.emit(index, index)

    def _turns_over(self, nodes: Sequence[Node]) -> bool:
        """Whether an id that was at the top is below now, or the other way round: then it is another document."""
        tops = {each.id for each in nodes}
        known = (id_ for id_ in _names(nodes) if id_ in self._home)
        return any((id_ in tops) == bool(self._home[id_]) for id_ in known)

    def _arrange(self, home: str, order: list[str]) -> None:
        here = self._below[home]
        for row, id_ in enumerate(order):
            if id_ not in self._home:
                self._insert(home, row, id_)
                continue
            if here[row + 1 : row + 2] == [id_] and here[row] in order:  # one that sank, not many that rose
                self._move(here[row], home, order.index(here[row]))
            if here[row : row + 1] != [id_]:
                self._move(id_, home, row)

    def _insert(self, home: str, row: int, id_: str) -> None:
        row = min(row, len(self._below[home]))
        self.beginInsertRows(self.index_of(home), row, row)
        self._give_key(id_)
        self._below[home].insert(row, id_)
        self._home[id_] = home
        if not home:
            self._below[id_] = []
        self.endInsertRows()

    def _remove(self, id_: str) -> None:
        home, row = self._home[id_], self.place_of(id_)
        self.beginRemoveRows(self.index_of(home), row, row)
        del self._below[home][row], self._home[id_]
        self._below.pop(id_, None)
        self.endRemoveRows()

    def _move(self, id_: str, home: str, row: int) -> None:
        old_home, old_row = self._home[id_], self.place_of(id_)
        row = min(row, len(self._below[home]) - (home == old_home))
        if (home, row) == (old_home, old_row):
            return
        before = row + (home == old_home and row > old_row)  # Qt counts before the row is taken out
        self.beginMoveRows(self.index_of(old_home), old_row, old_row, self.index_of(home), before)
        del self._below[old_home][old_row]
        self._below[home].insert(row, id_)
        self._home[id_] = home
        self.endMoveRows()

    def _give_key(self, id_: str) -> None:
        if id_ not in self._keys:
            self._keys[id_] = len(self._ids)
            self._ids.append(id_)

    # What Qt asks

    def index(self, row: int, column: int, parent: Index = NOWHERE) -> QModelIndex:
        ids = self._below.get(self.id_of(parent), ())
        if column != 0 or not 0 <= row < len(ids):
            return QModelIndex()
        return self.createIndex(row, 0, self._keys[ids[row]])

    @overload
    def parent(self) -> QObject | None: ...

    @overload
    def parent(self, index: Index, /) -> QModelIndex: ...

    def parent(self, index: Index | None = None) -> QModelIndex | QObject | None:
        if index is None:
            return super().parent()
        return self.index_of(self._home.get(self.id_of(index), ""))

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return len(self._below.get(self.id_of(parent), ()))

    def columnCount(self, _parent: Index = NOWHERE) -> int:
        return 1

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        if not index.isValid():
            return None
        id_ = self.id_of(index)
        if role in (Role.DisplayRole, Role.EditRole):
            return self._names[id_]
        if role == Role.ToolTipRole:
            return tip(f"{self._names[id_]} ({id_})")
        if role == Role.AccessibleTextRole:
            return f"{self._names[id_]} ({id_})"
        return id_ if role == ID else None

    def setData(self, index: Index, value: object, role: int = Role.EditRole) -> bool:
        if role != Role.EditRole or not index.isValid():
            return False
        if str(value) != self._names[self.id_of(index)]:
            self.rename_requested.emit(self.id_of(index), str(value))
        return True

    def flags(self, index: Index) -> Flag:
        if not index.isValid():
            return Flag.ItemIsDropEnabled
        plain = Flag.ItemIsEnabled | Flag.ItemIsSelectable | Flag.ItemIsEditable | Flag.ItemIsDragEnabled
        return plain | (Flag.ItemNeverHasChildren if self._home[self.id_of(index)] else Flag.ItemIsDropEnabled)

    # Drag and drop

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        chosen = {self.id_of(each) for each in indexes}
        data = QMimeData()
        ids = [id_ for id_ in self.in_order() if id_ in chosen and self._home[id_] not in chosen]
        data.setData(MIME, json.dumps(ids).encode())
        return data

    def canDropMimeData(self, data: QMimeData, _action: object, _row: int, _column: int, parent: Index) -> bool:
        """What is at the top stays at the top, and what is below something goes below something."""
        ids = _dragged(data)
        return bool(ids) and all(id_ in self._home and bool(self._home[id_]) == parent.isValid() for id_ in ids)

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        """Says where it was dropped. False, for the view has no row to take away: the document moves it."""
        if self.canDropMimeData(data, action, row, column, parent):
            ids, home = _dragged(data), self.id_of(parent)
            at = len(self._below[home]) if row < 0 else row
            above = sum(self._home[id_] == home and self.place_of(id_) < at for id_ in ids)
            self.move_requested.emit(ids, home, at - above)
        return False


def _dragged(data: QMimeData) -> list[str]:
    return [str(each) for each in json.loads(bytes(data.data(MIME).data()) or b"[]")]


def _names(nodes: Sequence[Node]) -> dict[str, str]:
    return {each.id: each.name for node in nodes for each in (node, *node.below)}
