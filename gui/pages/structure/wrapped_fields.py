"""Fields with their names above them, beside each other as far as the width goes, the others below."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from gui.exception_guard import guarded
from gui.theme import GRID
from gui.widgets.basic_widgets import column, row


@guarded
class WrappedFields(QWidget):
    """Never wider than its place: a page that scrolls up and down need not scroll sideways as well."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cells: list[tuple[QWidget, int]] = []
        self._rows: list[list[int]] = []
        self._lines = column(spacing=GRID // 2)
        self.setLayout(self._lines)

    def add(self, name: QLabel, field: QWidget, stretch: int) -> None:
        """A field behind those before. stretch: its share of what a row has to spare."""
        name.setBuddy(field)
        name.setWordWrap(False)
        cell = QWidget(self)
        cell.setLayout(column(name, field, spacing=2))
        self._cells.append((cell, stretch))
        self._arrange()

    def show_field(self, place: int, shown: bool) -> None:
        """Show or hide the field at a place, counted from 0; its room goes to the others."""
        cell = self._cells[place][0]
        if cell.isHidden() is shown:
            cell.setVisible(shown)
            self._arrange()

    def minimumSizeHint(self) -> QSize:
        widest = max((self._cells[each][0].minimumSizeHint().width() for each in self._shown()), default=0)
        return QSize(widest, self._lines.minimumSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _shown(self) -> Iterator[int]:
        return (place for place, (cell, _stretch) in enumerate(self._cells) if not cell.isHidden())

    def _arrange(self) -> None:
        rows = self._wrapped()
        if rows == self._rows:
            return
        self._rows = rows
        while (line := self._lines.takeAt(0)) is not None:
            inner = line.layout()
            while inner is not None and inner.takeAt(0) is not None:
                pass
        for places in rows:
            line_of = row(*(self._cells[each][0] for each in places))
            assert isinstance(line_of, QHBoxLayout)
            for at, each in enumerate(places):
                line_of.setStretch(at, self._cells[each][1])
            self._lines.addLayout(line_of)
        self.updateGeometry()

    def _wrapped(self) -> list[list[int]]:
        rows: list[list[int]] = []
        left = 0
        for place in self._shown():
            wanted = self._cells[place][0].minimumSizeHint().width()
            if not rows or left < wanted + GRID:
                rows.append([])
                left = self.width() + GRID
            rows[-1].append(place)
            left -= wanted + GRID
        return rows
