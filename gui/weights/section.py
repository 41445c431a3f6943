"""A dimension with its criteria, which fold away under it."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from gui.kit import column
from gui.weights.row import WeightRow
from scenarios.model import Dimension


class WeightSection(QWidget):
    """The row of a dimension and the rows of its criteria."""

    def __init__(self, dimension: Dimension, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.head = WeightRow(dimension.id, is_dimension=True)
        self.members = [WeightRow(each.id, is_dimension=False) for each in dimension.criteria]
        self._body = QWidget()
        self._body.setLayout(column(*self.members, spacing=0))
        self.setLayout(column(self.head, self._body, spacing=0))
        self.head.expander.setEnabled(bool(self.members))
        self.head.expander.setChecked(True)
        self.head.expander.toggled.connect(self._on_expanded)

    def rows(self) -> Iterator[WeightRow]:
        yield self.head
        yield from self.members

    def expand(self) -> None:
        self.head.expander.setChecked(True)

    def _on_expanded(self, on: bool) -> None:
        self._body.setVisible(on)
