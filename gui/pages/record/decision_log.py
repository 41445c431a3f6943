"""The decision log: a table to search, to copy and to give reasons in, and a line to add a note."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import (
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QPushButton,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from gui.exception_guard import guarded
from gui.pages.record.log_model import WHAT, WHO, WHY, LogModel
from gui.retranslation import Translated
from gui.settings import name_and_role
from gui.theme import GRID, theme_of
from gui.translation import language
from gui.widget_styles import dress_table
from gui.widgets.basic_widgets import column, label, quiet_button, row
from gui.widgets.context_menu import MenuEntry, offer_context_menu
from gui.widgets.edit_commands import Commands, view_commands
from gui.widgets.fields.auto_height_text import AutoHeightText
from gui.widgets.fields.text_fields import LineField
from gui.widgets.table_clipboard import copy_table
from gui.widgets.text_cell_delegate import TextCellDelegate
from scenarios.model import Scenario
from scenarios.report.table import Value
from scenarios.text.catalogue import _

FITTED = 300  # rows up to which each takes the height of its text; measuring more would be felt
TRIGGERS = (
    QAbstractItemView.EditTrigger.DoubleClicked
    | QAbstractItemView.EditTrigger.EditKeyPressed
    | QAbstractItemView.EditTrigger.AnyKeyPressed
)


@guarded
class _Reasons(TextCellDelegate):
    """Invites to say why where nobody did."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        super().initStyleOption(option, index)
        if not option.text:
            option.features |= QStyleOptionViewItem.ViewItemFeature.HasDisplay
            option.text = QCoreApplication.translate("Record", "Say why …")
            option.palette.setColor(QPalette.ColorRole.Text, QColor(theme_of(option.palette).muted))


@guarded
class LogTable(QTableView):
    """Ctrl+C copies the selected lines."""

    def __init__(self, lines: LogModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.matches = QSortFilterProxyModel(self)
        self.matches.setSourceModel(lines)
        self.matches.setFilterKeyColumn(-1)
        self.matches.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setModel(self.matches)
        self.setItemDelegateForColumn(WHY, _Reasons(self))
        self.setEditTriggers(TRIGGERS)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        dress_table(self)
        self.verticalHeader().hide()
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(WHAT, QHeaderView.ResizeMode.Stretch)
        head.setSectionResizeMode(WHY, QHeaderView.ResizeMode.Stretch)
        head.setSectionResizeMode(WHO, QHeaderView.ResizeMode.Interactive)
        self.setColumnWidth(WHO, 10 * GRID)
        offer_context_menu(self, self.own_entries)
        for signal in (self.matches.rowsInserted, self.matches.dataChanged, self.matches.modelReset):
            signal.connect(self.fit)

    def fit(self) -> None:
        """Give each row the height of its text."""
        if self.matches.rowCount() <= FITTED:
            self.resizeRowsToContents()

    def cells(self, rows: list[int] | None = None) -> list[list[Value]]:
        """These rows, or all that are found, as texts."""
        chosen = range(self.matches.rowCount()) if rows is None else rows
        return [[self.matches.index(each, place).data() for place in range(WHY + 1)] for each in chosen]

    def heads(self) -> list[str]:
        return [str(self.matches.headerData(each, Qt.Orientation.Horizontal)) for each in range(WHY + 1)]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_selected()
        else:
            super().keyPressEvent(event)

    def copy_selected(self) -> None:
        """The selected lines to the clipboard."""
        copy_table(self.cells(sorted(index.row() for index in self.selectionModel().selectedRows())))

    def edit_commands(self) -> Commands:
        """What the Edit menu can do with the selected lines."""
        return {name: self.copy_selected if name == "copy" else act for name, act in view_commands(self).items()}

    def own_entries(self) -> list[MenuEntry]:
        """What the context menu has besides."""
        current = self.currentIndex()
        reason = current.siblingAtColumn(WHY)
        text = QCoreApplication.translate("Record", "Say why")
        return [MenuEntry(text, partial(self.edit, reason), enabled=current.isValid())]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()


class DecisionLog(Translated, QWidget):
    """Asks for notes and reasons; the page makes the edits."""

    note_requested = Signal(str)
    author_requested = Signal(str)  # the name that the user signs with from now on
    reason_requested = Signal(int, str)  # as `LogModel.reason_requested`

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = LogModel(self)
        self.table, self.empty = LogTable(self.model), label(role="muted")
        self.filter, self.copy_all, self.no_match = LineField(), quiet_button(), label(role="muted")
        self.filter.setClearButtonEnabled(True)
        self.name_label, self.name = label(role="small"), LineField()
        self.name_label.setWordWrap(False)
        self.name_label.setBuddy(self.name)
        self.name.setMaximumWidth(20 * GRID)
        self.note, self.add = AutoHeightText(), QPushButton()
        self.note.wait_until_done()
        self._lay_out()
        self._connect()
        self._bind_texts()
        self._on_note("")

    def _lay_out(self) -> None:
        head = row(self.filter, self.copy_all)
        head.setStretch(0, 1)
        line = row(self.note, self.add)
        line.setStretch(0, 1)
        line.setAlignment(self.add, Qt.AlignmentFlag.AlignBottom)
        whole = column(head, self.empty, self.no_match, self.table, line, row(self.name_label, self.name, None))
        for each in (self.table, self.empty):
            whole.setStretchFactor(each, 1)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        whole.setContentsMargins(0, GRID, 0, 0)
        self.setLayout(whole)

    def _connect(self) -> None:
        self.filter.textChanged.connect(self._on_filter)
        self.copy_all.clicked.connect(self._on_copy)
        self.model.reason_requested.connect(self.reason_requested)
        self.add.clicked.connect(self._on_add)
        self.name.text_edited.connect(self._on_name)
        self.note.text_edited.connect(self._on_note)

    def show_log(self, scenario: Scenario) -> None:
        self.model.show(scenario, language())
        if not self.name.hasFocus():
            self.name.show_text(name_and_role()[0])
        self.empty.setVisible(not scenario.log)
        for widget in (self.table, self.filter, self.copy_all):
            widget.setVisible(bool(scenario.log))
        self._show_found()

    def show_only(self, text: str) -> None:
        """Filter by a text."""
        self.filter.setText(text)

    def select_line(self, at: int) -> None:
        """Bring the log's line ``at``, oldest 0, into view, its reason current."""
        self.filter.clear()
        index = self.table.matches.mapFromSource(self.model.index(self.model.rowCount() - 1 - at, WHY))
        self.table.setCurrentIndex(index)
        self.table.scrollTo(index)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def note_taken(self) -> None:
        """The note stands in the log: its field is free for the next."""
        self.note.show_text("")
        self._on_note("")

    def _on_filter(self, text: str) -> None:
        self.table.matches.setFilterFixedString(text)
        self.table.fit()
        self._show_found()

    def _show_found(self) -> None:
        self.no_match.setVisible(bool(self.model.rowCount()) and not self.table.matches.rowCount(QModelIndex()))

    def _on_copy(self) -> None:
        copy_table([[*self.table.heads()], *self.table.cells()])

    def _on_add(self) -> None:
        self.note_requested.emit(self.note.toPlainText())

    def _on_name(self, typed: str) -> None:
        if typed.strip() != name_and_role()[0]:
            self.author_requested.emit(typed.strip())

    def _on_note(self, typed: str) -> None:
        self.add.setEnabled(bool(typed.strip()))

    def _bind_texts(self) -> None:
        self.bind_text(self.filter.setPlaceholderText, _("Find in the record"))
        self.bind_text(self.filter.setAccessibleName, _("Find in the record"))
        self.bind_text(self.copy_all.setText, _("Copy table"))
        self.bind_text(self.copy_all.setToolTip, _("Copy what is listed, to paste into a spreadsheet"))
        self.bind_text(self.table.setAccessibleName, _("Decisions, the newest first"))
        self.bind_text(
            self.empty.setText,
            _(
                "Nothing decided yet. Every change of a score, a weight or a text is written down here by itself, with "
                "who and when. Why is yours to add: to each line, or as a note below."
            ),
        )
        self.bind_text(self.no_match.setText, _("No line of the record says that."))
        self.bind_text(self.note.hint, _("A note for the record: what was decided, and why"))
        self.bind_text(self.note.setAccessibleName, _("Note for the record"))
        self.bind_text(self.add.setText, _("Add the note"))
        self.bind_text(self.name_label.setText, _("Signed as"))
        self.bind_text(self.name.setPlaceholderText, _("Your name"))
        self.bind_text(self.name.setAccessibleName, _("Signed as"))
        self.bind_text(self.name.setToolTip, _("Your name goes under what you decide from now on."))
