"""The Qt model of a list of cells: those without a reason, without a score, or refused by a paste."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from gui.exception_guard import guarded
from gui.pages.scores.score_edits import Cell
from gui.translation import labelled, language
from gui.widgets.tooltips import tip
from scenarios.model import Scenario

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class CellNote:
    """A cell and what there is to say about it. says: does so in the language that is on; "" for nothing."""

    cell: Cell
    says: Callable[[], str] = str

    @property
    def text(self) -> str:
        return self.says()


@guarded
class CellListModel(QAbstractListModel):
    """Texts are made as rows come into view, for there may be ten thousand."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._notes: list[CellNote] = []
        self._names: dict[str, str] = {}

    def show(self, scenario: Scenario, notes: list[CellNote]) -> None:
        """Show these notes on a scenario."""
        self.beginResetModel()
        self._notes = notes
        self._names = {each.id: each.name.in_(language()) for each in (*scenario.recommendations, *scenario.criteria)}
        self.endResetModel()

    def note(self, index: Index) -> CellNote:
        return self._notes[index.row()]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own signature
        return 0 if parent.isValid() else len(self._notes)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        note = self.note(index)
        place = " × ".join(self._names.get(id_, id_) for id_ in note.cell)
        text = labelled(place, said) if (said := note.text) else place
        return tip(text) if role == Qt.ItemDataRole.ToolTipRole else text
