"""The Qt model of a scale's levels: score, name and meaning, in one language."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from gui.exception_guard import guarded
from gui.localized_numbers import score_text
from gui.widgets.typed_numbers import full_text, typed_number, typed_score
from scenarios.model import Language, Level

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
FIELDS = ("at", "name", "meaning")
Role = Qt.ItemDataRole


@guarded
class LevelsModel(QAbstractTableModel):
    """Highest level first. It changes nothing itself."""

    edit_requested = Signal(int, str, object)  # place of the level in the scale, its field, the number or text wanted
    refused = Signal(str)  # what was typed and is no number

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[tuple[int, Level]] = []  # (place in the scale, level)
        self._language: Language = "en"
        self._ends: tuple[float, float] | None = None

    def show(self, levels: tuple[Level, ...], language: Language, ends: tuple[float, float] | None = None) -> None:
        """Show these levels, of a scale with these ends, if it is known. Rows that stay are told one by one; rows that
        come or go are told as such."""
        self._ends = ends
        new = sorted(enumerate(levels), key=lambda each: -each[1].at)
        old, relabelled = self._rows, language != self._language
        self._language = language
        head = _same(old, new)
        tail = min(_same(old[::-1], new[::-1]), len(old) - head, len(new) - head)
        self._resize(len(old) - tail, len(new) - len(old), new)
        first, last = (0, len(new)) if relabelled else (head, len(new) - tail)
        if first < last:
            self.dataChanged.emit(self.index(first, 0), self.index(last - 1, len(FIELDS) - 1))

    def level(self, row: int) -> tuple[int, Level] | None:
        """The level in a row, with its place in the scale."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def _resize(self, end: int, more: int, new: list[tuple[int, Level]]) -> None:
        """Make room for rows, or take some away, before ``end``; then put the new contents in."""
        old = self._rows
        if more > 0:
            self.beginInsertRows(NOWHERE, end, end + more - 1)
            self._rows = [*old[:end], *new[end : end + more], *old[end:]]
            self.endInsertRows()
        elif more < 0:
            self.beginRemoveRows(NOWHERE, end + more, end - 1)
            self._rows = [*old[: end + more], *old[end:]]
            self.endRemoveRows()
        self._rows = new

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(FIELDS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> object:
        if orientation != Qt.Orientation.Horizontal or role != Role.DisplayRole:
            return None
        translate = QCoreApplication.translate
        return (translate("Levels", "At"), translate("Levels", "Name"), translate("Levels", "Meaning"))[section]

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        if not index.isValid():
            return None
        _, level = self._rows[index.row()]
        field = FIELDS[index.column()]
        if role in (Role.DisplayRole, Role.EditRole):
            at = score_text if role == Role.DisplayRole else full_text
            return at(level.at) if field == "at" else getattr(level, field).in_(self._language)
        if role == Role.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if field == "at" else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignTop)
        return None

    def setData(self, index: Index, value: object, role: int = Role.EditRole) -> bool:
        if role != Role.EditRole or not index.isValid() or str(value) == self.data(index, role):
            return False
        (place, level), field = self._rows[index.row()], FIELDS[index.column()]
        if field != "at":
            self.edit_requested.emit(place, field, getattr(level, field).with_(self._language, str(value)))
            return True
        try:
            number = typed_score(str(value), *self._ends) if self._ends else typed_number(str(value))
        except ValueError:
            number = None
        if number is None:
            self.refused.emit(str(value))
            return False
        self.edit_requested.emit(place, field, number)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        plain = super().flags(index)
        return plain | Qt.ItemFlag.ItemIsEditable if index.isValid() else plain


def _same(old: list[tuple[int, Level]], new: list[tuple[int, Level]]) -> int:
    """How many rows are the same from the start."""
    pairs = enumerate(zip(old, new, strict=False))
    return next((i for i, (a, b) in pairs if a[1] != b[1]), min(len(old), len(new)))
