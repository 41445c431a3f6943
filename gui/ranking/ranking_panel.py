"""The ranking panel, always visible: the live ranking above, the comparison of groups below."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QBoxLayout, QHeaderView, QMainWindow, QTableView, QWidget

from gui.background.live_evaluation import LiveEvaluation
from gui.exception_guard import guarded
from gui.ranking.ranking_delegate import BarDelegate, name_lines, row_height
from gui.ranking.ranking_model import MOVED, NAME, SIGN, VALUE, BarModel
from gui.ranking.ranking_rows import BarRow, dimension_names, group_rows, ranking_rows
from gui.retranslation import Translated
from gui.theme import GRID
from gui.translation import language
from gui.widget_styles import dress_table
from gui.widgets.basic_widgets import column, heading, label, quiet_button, row
from gui.widgets.context_menu import MenuEntry, offer_context_menu
from scenarios.evaluation.evaluate import Evaluation
from scenarios.text.catalogue import _

if TYPE_CHECKING:
    from gui.ranking.why_panel import WhyPanel
    from gui.widgets.edit_commands import Commands

Scroll = Qt.ScrollBarPolicy
NOTE = _("Weighted total, 0 to 1. Click a row for why it stands there. Arrows: places moved since saved.")
MARGINS = (2 * GRID, GRID + GRID // 2, GRID, GRID)
GROUPS_SHOWN = 6  # more of them scroll, so that the ranking above keeps its room


@guarded
class BarTable(QTableView):
    """A quiet table of bars, never higher than its rows.

    shown: how many rows are shown whatever room there is; 0 where the table scrolls as the room demands.
    """

    item_clicked = Signal(str)  # id of the recommendation or group
    item_entered = Signal(str)  # confirmed with Enter, or double-clicked
    current_item_changed = Signal(str)
    escaped = Signal()

    def __init__(self, shown: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = shown
        self._widths: dict[str, int] = {}  # pixels of each name in the type that is on
        self._name_width = self.columnWidth(NAME)
        self.bars, self.bar_delegate = BarModel(self), BarDelegate(self)
        self.setModel(self.bars)
        self.setItemDelegate(self.bar_delegate)
        self.setShowGrid(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.horizontalHeader().hide()
        dress_table(self)
        self.verticalHeader().hide()
        self.horizontalHeader().setMinimumSectionSize(GRID)
        self.horizontalHeader().setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        for drawn_with_the_name in (VALUE, MOVED):
            self.setColumnHidden(drawn_with_the_name, True)
        self.activated.connect(self._on_entered)
        self.clicked.connect(self._on_clicked)
        self.selectionModel().currentRowChanged.connect(self._on_current)
        self.horizontalHeader().sectionResized.connect(self._on_resized)
        self.fit()

    def fit(self) -> None:
        """Rows and columns to the type and the language that are on."""
        metrics = self.fontMetrics()
        self._widths.clear()
        self.setColumnWidth(SIGN, metrics.horizontalAdvance("88") + GRID)
        self.verticalHeader().setDefaultSectionSize(row_height(metrics))
        self.fit_rows()

    def show_rows(self, rows: tuple[BarRow, ...], parts: tuple[str, ...]) -> None:
        """Show these rows, split into parts of these names, each as high as its name needs."""
        self.bars.show_rows(rows, parts)
        self.fit_rows()

    def fit_rows(self) -> None:
        """A second line to the names that are wider than their column."""
        metrics, header = self.fontMetrics(), self.verticalHeader()
        for place, each in enumerate(self.bars.rows):
            if each.name not in self._widths:
                self._widths[each.name] = metrics.horizontalAdvance(each.name)
            height = row_height(metrics, name_lines(self._widths[each.name], self._name_width))
            if header.sectionSize(place) != height:
                header.resizeSection(place, height)
        if self._shown:
            self.setFixedHeight(sum(header.sectionSize(i) for i in range(min(header.count(), self._shown))))
        else:
            self.setMaximumHeight(header.length())

    def _on_resized(self, column_: int, _before: int, width: int) -> None:
        if column_ == NAME:
            self._name_width = width  # Qt tells it before ``columnWidth`` knows it
            self.fit_rows()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard finds a row to stand on: without one nothing would show where the focus is."""
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.MouseFocusReason and not self.currentIndex().isValid():
            self.setCurrentIndex(self.bars.index(0, NAME))

    def moveCursor(self, action: QAbstractItemView.CursorAction, keys: Qt.KeyboardModifier) -> QModelIndex:
        """Keys go from name to name, which tells the whole row: a screen reader has each row once."""
        return super().moveCursor(action, keys).siblingAtColumn(NAME)

    def edit_commands(self) -> Commands:
        """What the Edit menu can do with the ranking: it is copied as a table, all of it."""
        return {"copy": self.copy_all} if self.bars.rows else {}

    def copy_all(self) -> None:
        """All rows to the clipboard under their heads: rank or letter, name, value."""
        from gui.widgets.table_clipboard import copy_table  # reads tables, too: the window starts without it

        heads = [str(self.bars.headerData(each, Qt.Orientation.Horizontal)) for each in (SIGN, NAME, VALUE)]
        copy_table([heads, *([row.rank or row.letter, row.name, row.value] for row in self.bars.rows)])

    def set_split(self, split: bool) -> None:
        """Show the bars in one piece, or split by dimension."""
        self.bar_delegate.split = split
        self.viewport().update()

    def _on_clicked(self, index: QModelIndex) -> None:
        self.item_clicked.emit(self.bars.rows[index.row()].id)

    def _on_current(self, index: QModelIndex) -> None:
        if index.isValid():
            self.current_item_changed.emit(self.bars.rows[index.row()].id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()

    def _on_entered(self, index: QModelIndex) -> None:
        self.item_entered.emit(self.bars.rows[index.row()].id)


def _middle(window: QWidget) -> QWidget:
    """What lies between the bars of a main window; a window without bars itself."""
    middle = window.centralWidget() if isinstance(window, QMainWindow) else None
    return middle or window


@guarded
class RankingPanel(Translated, QWidget):
    """Shows every new evaluation at once."""

    navigate_requested = Signal(str, str)  # step id, id of the thing to select there

    def __init__(self, rescorer: LiveEvaluation, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rescorer = rescorer
        self._saved: dict[str, int] = {}
        self._with_groups = True
        self.ranking, self.groups = BarTable(), BarTable(GROUPS_SHOWN)
        self.groups.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.groups.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._title, self._groups_title, self._note = heading(), heading(), label(role="small")
        self._empty = label(role="muted")
        self.split = quiet_button()
        self.split.setCheckable(True)
        self.split.toggled.connect(self._split)
        self.why: WhyPanel | None = None  # once somebody has asked
        self.ranking.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self.ranking.item_clicked.connect(self.ask_why)
        self.ranking.item_entered.connect(self._on_entered)
        self.ranking.current_item_changed.connect(self._on_current)
        self.ranking.escaped.connect(self._on_escaped)
        offer_context_menu(self.ranking, self._entries)
        offer_context_menu(self.groups)
        self._lay_out()
        self._bind_texts()
        self.retranslate()
        rescorer.evaluation_changed.connect(self.show_evaluation)

    def _lay_out(self) -> None:
        top = self._top = row(self._title, self.split)
        top.setStretch(0, 1)
        layout = column(top, self._note, self._empty, self.ranking, self._groups_title, self.groups)
        layout.addStretch(1)
        layout.setStretch(3, 1000)  # all the room there is, as far as there are rows to fill it
        layout.setContentsMargins(*MARGINS)
        self.setLayout(layout)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where title and button have no room beside each other, the button stands below."""
        super().resizeEvent(event)
        self._fit_top()

    def _fit_top(self) -> None:
        wanted = self._title.fontMetrics().horizontalAdvance(self._title.text()) + self._top.spacing()
        narrow = wanted + self.split.sizeHint().width() > self.width() - MARGINS[0] - MARGINS[2]
        self._top.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
        self._top.setAlignment(self.split, Qt.AlignmentFlag.AlignLeft if narrow else Qt.AlignmentFlag(0))

    def show_groups(self, shown: bool) -> None:
        """Whether the groups stand below the ranking."""
        self._with_groups = shown
        self.show_evaluation(self._rescorer.evaluation)

    def set_saved(self, ranks: dict[str, int]) -> None:
        """What the arrows compare with: id -> rank in the saved state."""
        self._saved = ranks
        self.show_evaluation(self._rescorer.evaluation)

    def show_evaluation(self, evaluation: Evaluation) -> None:
        """Bring both tables up to date, in place."""
        on = language()
        rows, parts = ranking_rows(evaluation, self._saved, on), dimension_names(evaluation.scenario, on)
        self.ranking.show_rows(rows, parts)
        self.groups.show_rows(group_rows(evaluation, on), parts)
        self._empty.setVisible(not rows)
        for part in (self._groups_title, self.groups):
            part.setVisible(self._with_groups and bool(rows))

    def _split(self, on: bool) -> None:
        for table in (self.ranking, self.groups):
            table.set_split(on)

    def ask_why(self, recommendation: str) -> None:
        """Say over the page why this recommendation stands where it does."""
        if self.why is None:
            from gui.ranking.why_panel import WhyPanel  # not wanted at the start

            self.why = WhyPanel(self._rescorer, self, _middle(self.window()))
            self.why.navigate_requested.connect(self.navigate_requested)
            self.why.closed.connect(self._on_why_closed)
        self.why.show_recommendation(recommendation)

    def _on_entered(self, recommendation: str) -> None:
        """With the focus in it, so that a screen reader reads it out and Esc leads back."""
        self.ask_why(recommendation)
        assert self.why is not None
        self.why.setFocus(Qt.FocusReason.OtherFocusReason)

    def _entries(self) -> list[MenuEntry]:
        """What the context menu of the ranking has besides."""
        current = self.ranking.currentIndex()
        if not current.isValid():
            return []
        id_ = self.ranking.bars.rows[current.row()].id
        show = partial(self.navigate_requested.emit, "recommendations", id_)
        return [
            MenuEntry(self.tr("Why it stands here"), partial(self._on_entered, id_), "Return"),
            MenuEntry(self.tr("Show the recommendation"), show),
        ]

    def _on_current(self, recommendation: str) -> None:
        if self.why is not None and self.why.subject:
            self.ask_why(recommendation)

    def _on_escaped(self) -> None:
        if self.why is not None:
            self.why.end()

    def _on_why_closed(self) -> None:
        self.ranking.setFocus(Qt.FocusReason.OtherFocusReason)

    def _bind_texts(self) -> None:
        self.bind_text(self._title.setText, _("Ranking"))
        self.bind_text(self._groups_title.setText, _("Groups"))
        self.bind_text(self._note.setText, NOTE)
        self.bind_text(
            self._empty.setText, _("Nothing to rank yet: add recommendations and criteria, then give scores.")
        )
        self.bind_text(self.split.setText, _("By dimension"))
        self.bind_text(self.split.setToolTip, _("Split each bar by dimension"))
        self.bind_text(self.ranking.setAccessibleName, _("Ranking of the recommendations"))
        self.bind_text(self.groups.setAccessibleName, _("Groups by the mean of their totals"))
        self.bind_text(self.groups.setToolTip, _("Mean of the totals of each group's recommendations"))

    def retranslate(self) -> None:
        for table in (self.ranking, self.groups):
            table.fit()
        self._fit_top()
        self.show_evaluation(self._rescorer.evaluation)
