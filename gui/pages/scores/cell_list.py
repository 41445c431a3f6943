"""The list of cells under the matrix. A click, or Enter, goes to the cell."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListView, QPushButton, QWidget

from gui.exception_guard import guarded
from gui.pages.scores.cell_list_model import CellListModel, CellNote
from gui.retranslation import Translated
from gui.theme import GRID
from gui.widgets.basic_widgets import column, label, quiet_button, row
from scenarios.model import Scenario
from scenarios.text.catalogue import _

HEIGHT = 18 * GRID  # some six rows; the matrix keeps the rest


@guarded
class _List(QListView):
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.activated.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)


class CellList(Translated, QFrame):
    """Hidden until there is something to list."""

    cell_requested = Signal(object)  # Cell
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading, self.close_button, self.view = label(role="heading"), quiet_button("✕"), _List()
        self.offer = QPushButton()
        self._offered: Callable[[], object] = _nothing
        self.model = CellListModel(self)
        self.view.setModel(self.model)
        self.view.setUniformItemSizes(True)
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setTextElideMode(Qt.TextElideMode.ElideRight)
        top = row(self.heading, self.offer, self.close_button)
        top.setStretch(0, 1)
        self.setLayout(column(top, self.view, spacing=GRID // 2))
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setResizeMode(QListView.ResizeMode.Adjust)
        self.view.clicked.connect(self._on_chosen)
        self.view.activated.connect(self._on_chosen)
        self.close_button.clicked.connect(self.put_away)
        self.offer.clicked.connect(self._on_offer)
        self.bind_text(self.close_button.setToolTip, _("Put away"))
        self.bind_text(self.close_button.setAccessibleName, _("Put this list away"))
        self.hide()

    def show_notes(
        self,
        heading: str,
        scenario: Scenario,
        notes: list[CellNote],
        offer: tuple[str, Callable[[], object]] | None = None,
    ) -> None:
        """List these notes under a heading; an empty list puts itself away. offer: a button beside the heading and what
        it does."""
        self.heading.setText(heading)
        text, self._offered = offer or ("", _nothing)
        self.offer.setText(text)
        self.offer.setVisible(bool(text))
        self.view.setAccessibleName(heading)
        self.model.show(scenario, notes)
        wordy = any(each.text for each in notes)
        self.view.setWordWrap(wordy)
        self.view.setUniformItemSizes(not wordy)  # thousands of plain places need no measuring
        line = self.view.fontMetrics().lineSpacing() * (2 if wordy else 1)
        self.view.setFixedHeight(min(len(notes) * line + GRID, HEIGHT))
        self.setVisible(bool(notes))

    def _on_chosen(self, index: QModelIndex) -> None:
        if index.isValid():
            self.cell_requested.emit(self.model.note(index).cell)

    def _on_offer(self, _checked: bool) -> None:
        self._offered()

    def put_away(self) -> None:
        self.hide()
        self.closed.emit()


def _nothing() -> None:
    """What a button without an offer does."""
