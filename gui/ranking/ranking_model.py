"""The Qt model of a list of bars. It says precisely what changed: values in place, rows that change places, never a
reset while the same rows are there."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from gui.charts.colours import group_letter
from gui.exception_guard import guarded
from gui.localized_numbers import percent, value_text
from gui.ranking.ranking_rows import BarRow
from gui.widgets.tooltips import tip

Index = QModelIndex | QPersistentModelIndex
SIGN, NAME, VALUE, MOVED = range(4)  # columns


@guarded
class BarModel(QAbstractTableModel):
    """Rows of bars: rank or letter, name with bar, value, places moved."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[BarRow, ...] = ()
        self.parts: tuple[str, ...] = ()  # names of the dimensions

    def show_rows(self, rows: tuple[BarRow, ...], parts: tuple[str, ...]) -> None:
        """Show other rows, or the same ones with other values or in another order."""
        old, new = [each.id for each in self.rows], [each.id for each in rows]
        self.parts = parts
        if old == new:
            self._update(rows)
        elif len(old) == len(new) and set(old) == set(new):
            self._reorder(rows, new)
        else:
            self.beginResetModel()
            self.rows = rows
            self.endResetModel()

    def _update(self, rows: tuple[BarRow, ...]) -> None:
        touched = [i for i, (before, after) in enumerate(zip(self.rows, rows, strict=True)) if before != after]
        self.rows = rows
        if touched:
            self.dataChanged.emit(self.index(touched[0], SIGN), self.index(touched[-1], MOVED))

    def _reorder(self, rows: tuple[BarRow, ...], ids: list[str]) -> None:
        self.layoutAboutToBeChanged.emit()
        place = {identity: i for i, identity in enumerate(ids)}
        before = self.persistentIndexList()
        after = [self.index(place[self.rows[each.row()].id], each.column()) for each in before]
        self.rows = rows
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 4

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.text(row, index.column())
            case Qt.ItemDataRole.AccessibleTextRole if index.column() == NAME:  # once a row
                return self.description(row)
            case Qt.ItemDataRole.ToolTipRole:
                return tip(self.description(row))
            case Qt.ItemDataRole.TextAlignmentRole:
                side = Qt.AlignmentFlag.AlignLeft if index.column() == NAME else Qt.AlignmentFlag.AlignRight
                return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("Rank"), self.tr("Name"), self.tr("Value"), self.tr("Moved"))[section]
        return None

    def text(self, row: BarRow, column: int) -> str:
        """What stands in a column of a row."""
        match column:
            case 0:
                return str(row.rank) if row.rank else row.letter
            case 1:
                return row.name
            case 2:
                return self.tr("missing {n}").format(n=row.missing) if row.missing else value_text(row.value)
        return f"{'▲' if row.moved > 0 else '▼'}{abs(row.moved)}" if row.moved else ""

    def description(self, row: BarRow) -> str:
        """The whole row in words, for tooltips and screen readers."""
        lines = [row.name if not row.rank else self.tr("{rank}. {name}").format(rank=row.rank, name=row.name)]
        lines.append(self.tr("Group {letter}").format(letter=group_letter(row.group)))
        if row.value is None:
            span = {"least": value_text(row.least), "most": value_text(row.most)}
            lines.append(self.tr("Not ranked: missing {n}.").format(n=row.missing))
            lines.append(self.tr("Its total lies between {least} and {most}.").format(**span))
        else:
            lines.append(self.tr("Total {value}").format(value=value_text(row.value)))
            whole = sum(row.parts) or 1.0
            lines += [
                f"{name}: {value_text(part)} ({percent(part / whole, 0)})"
                for name, part in zip(self.parts, row.parts, strict=False)
            ]
        if row.moved:
            text = self.tr("Up {n} since saved") if row.moved > 0 else self.tr("Down {n} since saved")
            lines.append(text.format(n=abs(row.moved)))
        return "\n".join(lines)
