"""The decision log as a table: when, who, what, why; the newest line first."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QDateTime,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from gui.exception_guard import guarded
from gui.widgets.tooltips import tip
from scenarios.decision_log_sentences import log_sentences
from scenarios.model import Language, LogEntry, Scenario

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
Role = Qt.ItemDataRole
WHEN, WHO, WHAT, WHY = range(4)
Cells = tuple[str, str, str, str]


@guarded
class LogModel(QAbstractTableModel):
    """Reasons can be written into the last column. It changes nothing itself."""

    reason_requested = Signal(int, str)  # place of the line in the log, oldest 0; what was typed

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Cells] = []

    def show(self, scenario: Scenario, language: Language) -> None:
        """Show the log. Lines come and go at the top; of the others only those are told that read differently."""
        said = log_sentences(scenario, language)
        new = [_cells(entry, what, language) for entry, what in zip(scenario.log, said, strict=True)][::-1]
        old, more = self._rows, len(new) - len(self._rows)
        if more > 0:
            self.beginInsertRows(NOWHERE, 0, more - 1)
            self._rows = new[:more] + old
            self.endInsertRows()
        elif more < 0:
            self.beginRemoveRows(NOWHERE, 0, -more - 1)
            self._rows = old[-more:]
            self.endRemoveRows()
        kept, self._rows = self._rows, new
        for row, (before, after) in enumerate(zip(kept, new, strict=True)):
            if before != after:
                self.dataChanged.emit(self.index(row, 0), self.index(row, WHY))

    def retranslate(self) -> None:
        """The heads changed."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, WHY)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else WHY + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> object:
        if orientation != Qt.Orientation.Horizontal or role != Role.DisplayRole:
            return None
        translate = QCoreApplication.translate
        heads = (
            translate("Record", "When"),
            translate("Record", "Who"),
            translate("Record", "What"),
            translate("Record", "Why"),
        )
        return heads[section]

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        if not index.isValid():
            return None
        if role in (Role.DisplayRole, Role.EditRole):
            return self._rows[index.row()][index.column()]
        if role == Role.ToolTipRole:
            return tip(self._rows[index.row()][index.column()])
        if role == Role.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        return None

    def setData(self, index: Index, value: object, role: int = Role.EditRole) -> bool:
        if role != Role.EditRole or index.column() != WHY or str(value) == self.data(index):
            return False
        self.reason_requested.emit(len(self._rows) - 1 - index.row(), str(value))
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        plain = super().flags(index)
        return plain | Qt.ItemFlag.ItemIsEditable if index.column() == WHY else plain


def _cells(entry: LogEntry, what: str, language: Language) -> Cells:
    return (_moment(entry.when), entry.who, what, entry.why.in_(language))


def _moment(when: str) -> str:
    """A time in the user's own zone, as the language writes it."""
    moment = QDateTime.fromString(when, Qt.DateFormat.ISODate)
    return QLocale().toString(moment.toLocalTime(), QLocale.FormatType.ShortFormat) if moment.isValid() else when
