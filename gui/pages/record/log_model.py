"""The decision log as a table: when, who, what, why; the newest line first."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from gui.exception_guard import guarded
from gui.widgets.table_model import TableModel
from scenarios.decision_log_sentences import log_sentences
from scenarios.model import Language, LogEntry, Scenario
from scenarios.report.table import Table, TableColumn

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
Role = Qt.ItemDataRole
WHEN, WHO, WHAT, WHY = range(4)
Cells = tuple[str, str, str, str]


@guarded
class LogModel(TableModel):
    """Reasons can be written into the last column. It changes nothing itself."""

    reason_requested = Signal(int, str)  # place of the line in the log, oldest 0; what was typed

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._figures = Table(_columns())

    def show(self, scenario: Scenario, language: Language) -> None:
        """Show the log. Lines come and go at the top; of the others only those are told that read differently."""
        said = log_sentences(scenario, language)
        new = [_cells(entry, what, language) for entry, what in zip(scenario.log, said, strict=True)][::-1]
        columns, old = self._figures.columns, self._figures.rows
        more = len(new) - len(old)
        if more > 0:
            self.beginInsertRows(NOWHERE, 0, more - 1)
            self._figures = Table(columns, (*new[:more], *old))
            self.endInsertRows()
        elif more < 0:
            self.beginRemoveRows(NOWHERE, 0, -more - 1)
            self._figures = Table(columns, old[-more:])
            self.endRemoveRows()
        self.show_figures(Table(_columns(), tuple(new)))

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> object:
        return super().headerData(section, orientation, role) if role == Role.DisplayRole else None

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        if role == Role.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        return super().data(index, role)

    def setData(self, index: Index, value: object, role: int = Role.EditRole) -> bool:
        if role != Role.EditRole or index.column() != WHY or str(value) == self.data(index):
            return False
        self.reason_requested.emit(self.rowCount() - 1 - index.row(), str(value))
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        plain = super().flags(index)
        return plain | Qt.ItemFlag.ItemIsEditable if index.column() == WHY else plain


def _columns() -> tuple[TableColumn, ...]:
    translate = QCoreApplication.translate
    heads = (
        translate("Record", "When"),
        translate("Record", "Who"),
        translate("Record", "What"),
        translate("Record", "Why"),
    )
    return tuple(map(TableColumn, heads))


def _cells(entry: LogEntry, what: str, language: Language) -> Cells:
    return (_moment(entry.when), entry.who, what, entry.why.in_(language))


def _moment(when: str) -> str:
    """A time in the user's own zone, as the language writes it."""
    moment = QDateTime.fromString(when, Qt.DateFormat.ISODate)
    return QLocale().toString(moment.toLocalTime(), QLocale.FormatType.ShortFormat) if moment.isValid() else when
