"""The section of a dimension on the Weights page, with the rows of its criteria, which can be folded."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from gui.pages.weights.weight_row import WeightRow
from gui.retranslation import Translated
from gui.theme import GRID
from gui.widgets.basic_widgets import column, link_button, row
from scenarios.model import Dimension

AT_ONCE = 200  # rows that are made at a time: a thousand take a second


class DimensionSection(Translated, QWidget):
    """The row of a dimension and the rows of its criteria, of very many the first ones, and more when asked for."""

    rows_added = Signal(object)  # list[WeightRow]: rows that were made since

    def __init__(self, dimension: Dimension, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.head = WeightRow(dimension.id, is_dimension=True)
        self.members: list[WeightRow] = []
        self._waiting = [each.id for each in dimension.criteria]
        self.more = link_button("")
        below = row(self.more, None)
        below.setContentsMargins(2 * GRID, 0, 0, 0)
        self._body, self._list = QWidget(), column(below, spacing=0)
        self._body.setLayout(self._list)
        self.setLayout(column(self.head, self._body, spacing=0))
        self.grow()
        self.head.expander.setEnabled(bool(self.members))
        self.head.expander.setChecked(True)
        self.head.expander.toggled.connect(self._on_expanded)
        self.more.clicked.connect(self._on_more)

    def rows(self) -> Iterator[WeightRow]:
        yield self.head
        yield from self.members

    def expand(self) -> None:
        self.head.expander.setChecked(True)

    def grow(self) -> None:
        """Make some more rows, if any wait."""
        made = [WeightRow(each, is_dimension=False) for each in self._waiting[:AT_ONCE]]
        del self._waiting[:AT_ONCE]
        for each in made:
            self._list.insertWidget(len(self.members), each)
            self.members.append(each)
        self.retranslate()
        self.rows_added.emit(made)

    def reach(self, subject: str) -> None:
        """Make rows up to that of this criterion, if it is one of these."""
        while subject in self._waiting:
            self.grow()

    def retranslate(self) -> None:
        self.more.setVisible(bool(self._waiting))
        words = QCoreApplication.translate("WeightSection", "Show more: {n:,} criteria are not shown here")
        self.more.setText(words.format(n=len(self._waiting)))

    def _on_more(self, _checked: bool = False) -> None:
        self.grow()

    def _on_expanded(self, on: bool) -> None:
        self._body.setVisible(on)
