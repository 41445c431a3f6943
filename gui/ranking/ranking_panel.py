"""The ranking panel, always visible: the live ranking above, the comparison of groups below."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QBoxLayout, QMainWindow, QWidget

from gui.background.live_evaluation import LiveEvaluation
from gui.exception_guard import guarded
from gui.ranking.bar_table import BarTable
from gui.ranking.ranking_rows import dimension_names, group_rows, ranking_rows
from gui.retranslation import Translated
from gui.theme import GRID
from gui.translation import language
from gui.widgets.basic_widgets import column, heading, label, quiet_button, row
from gui.widgets.context_menu import MenuEntry, offer_context_menu
from scenarios.evaluation.evaluate import Evaluation
from scenarios.text.catalogue import _

if TYPE_CHECKING:
    from gui.ranking.why_panel import WhyPanel

NOTE = _("Weighted total, 0 to 1. Click a row for why it stands there. Arrows: places moved since saved.")
MARGINS = (2 * GRID, GRID + GRID // 2, GRID, GRID)
GROUPS_SHOWN = 6  # more of them scroll, so that the ranking above keeps its room


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
