"""The Qt model of weight sets: a row a set, a column a criterion with its weight, then recommendations with ranks."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from gui.exception_guard import guarded
from gui.localized_numbers import NONE, percent
from gui.translation import language
from gui.view_choices import view_choices
from gui.widgets.tooltips import tip
from scenarios.elicitation.sentences import finding_sentence
from scenarios.elicitation.weight_sets import WeightSet
from scenarios.model import Criterion, Recommendation, Scenario
from scenarios.text import fill_in
from scenarios.text.elicitation_findings import NOTES

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
SHARE, FIRST, PRESENT = (
    Role.UserRole,
    Role.UserRole + 1,
    Role.UserRole + 2,
)  # 0..1 or None; whether ranked first; the set
Row = WeightSet | str  # a set, or the heading of those below


@guarded
class WeightSetsModel(QAbstractTableModel):
    """Read-only. Plain values come out of it; headings of sections are rows of their own."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[Row, ...] = ()
        self.scenario: Scenario | None = None

    def show_sets(self, scenario: Scenario, rows: Sequence[Row]) -> None:
        """Put others in their place."""
        self.beginResetModel()
        self.scenario, self.rows = scenario, tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        if parent.isValid() or self.scenario is None:
            return 0
        return 1 + len(self.scenario.criteria) + len(self.scenario.recommendations)

    def is_weight(self, column: int) -> bool:
        """Whether a column holds weights; else names or ranks."""
        return self.scenario is not None and 1 <= column <= len(self.scenario.criteria)

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        each = self.rows[index.row()]
        if isinstance(each, str):
            return self._heading(each, index.column(), role)
        if role == PRESENT:
            return each.present
        if role == Role.ToolTipRole:
            return tip(self.description_at(index))
        if index.column() == 0:
            return self._name(each) if role in (Role.DisplayRole, Role.AccessibleTextRole) else None
        if self.is_weight(index.column()):
            return self._weight(each, index.column(), role)
        return self._rank(each, index.column(), role)

    def _heading(self, text: str, column: int, role: int) -> object:
        if role == Role.FontRole:
            font = QFont()
            font.setBold(True)
            return font
        return text if column == 0 and role in (Role.DisplayRole, Role.AccessibleTextRole) else None

    def _name(self, each: WeightSet) -> str:
        name = each.name.in_(language()) or each.id
        return f"● {name}" if each.present else name

    def _weight(self, each: WeightSet, column: int, role: int) -> object:
        weight = each.weights.get(self._things()[column - 1].id)
        if role == Role.DisplayRole:
            return NONE if weight is None else percent(weight, 0).removesuffix("%")
        if role == Role.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignCenter
        return weight if role == SHARE else None

    def _rank(self, each: WeightSet, column: int, role: int) -> object:
        assert self.scenario is not None
        place = column - 1 - len(self.scenario.criteria)
        rank = each.ranks[place] if place < len(each.ranks) else 0
        if role == Role.DisplayRole:
            return str(rank) if rank else NONE
        if role == Role.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignCenter
        return rank == 1 if role == FIRST else None

    def _things(self) -> tuple[Criterion | Recommendation, ...]:
        assert self.scenario is not None
        return (*self.scenario.criteria, *self.scenario.recommendations)

    def description_at(self, index: Index) -> str:
        """What a cell says in full: the set, and whose weight or rank it is; nothing for a heading."""
        each, column = self.rows[index.row()], index.column()
        if isinstance(each, str):
            return ""
        if each.refused:
            assert self.scenario is not None
            return "\n".join(finding_sentence(finding, self.scenario, language()) for finding in each.refused[:3])
        if column == 0:
            return f"{self._name(each)}\n{fill_in(NOTES, each.note, language())}" if each.note else self._name(each)
        thing = self._things()[column - 1]
        name = thing.name.in_(language()) or thing.id
        if self.is_weight(column):
            return self.tr("{set} – {name}: {weight}").format(
                set=self._name(each), name=name, weight=percent(each.weights.get(thing.id))
            )
        rank = self._rank(each, column, Role.DisplayRole)
        return self.tr("{set} – {name}: rank {rank}").format(set=self._name(each), name=name, rank=rank)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> object:
        if orientation != Qt.Orientation.Horizontal or self.scenario is None:
            return None
        if section == 0:
            return self.tr("Weight set") if role == Role.DisplayRole else None
        thing = self._things()[section - 1]
        name = thing.name.in_(language()) or thing.id
        if role == Role.DisplayRole:
            return thing.id if view_choices().ids else name
        if role == Role.ToolTipRole:
            return tip(f"{name} ({thing.id})")
        return name if role == Role.AccessibleTextRole else None
