"""All pairwise answers at once. A click, or Enter, on a cell asks that pair."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from gui.theme import GRID, ROW, theme_of
from gui.weights.ways import saaty

CELL = 4 * GRID + GRID // 2
MOST_NAME = 20 * GRID


class PairsMatrix(QTableWidget):
    """Row over column; below the diagonal stand the reciprocals, muted."""

    chosen = Signal(str, str)  # first, second

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ids: list[str] = []
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QTableWidget.Shape.NoFrame)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setDefaultSectionSize(CELL)
        self.horizontalHeader().setMinimumSectionSize(CELL)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(ROW)
        self.verticalHeader().setFixedWidth(MOST_NAME)
        self.verticalHeader().setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setMinimumWidth(MOST_NAME + CELL)
        self.horizontalHeader().setHighlightSections(False)
        self.verticalHeader().setHighlightSections(False)
        self.cellClicked.connect(self._on_cell)
        self.cellActivated.connect(self._on_cell)

    def show_answers(
        self, ids: Sequence[str], names: Mapping[str, str], judgements: Mapping[str, float], pair: tuple[str, str]
    ) -> None:
        """pair: the one that is asked now; its cell is marked."""
        self._ids = list(ids)
        if self.rowCount() != len(ids):
            self.setRowCount(len(ids))
            self.setColumnCount(len(ids))
        for i, first in enumerate(ids):
            for j, second in enumerate(ids):
                self._show_cell(i, j, _ratio(judgements, first, second), names, (first, second) == pair)
            self._head(i, names[first], f"{i + 1}")
        self.setMaximumWidth(MOST_NAME + CELL * len(ids) + 2)
        self.setFixedHeight(
            self.horizontalHeader().sizeHint().height() + ROW * len(ids) + self._bar_height(len(ids)) + 2
        )

    def _bar_height(self, count: int) -> int:
        room = self.viewport().width()
        return self.horizontalScrollBar().sizeHint().height() if CELL * count > room else 0

    def _head(self, place: int, name: str, number: str) -> None:
        across, down = QTableWidgetItem(number), QTableWidgetItem(f"{number}  {name}")
        for each in (across, down):
            each.setToolTip(name)
        down.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setHorizontalHeaderItem(place, across)
        self.setVerticalHeaderItem(place, down)

    def _show_cell(self, i: int, j: int, ratio: float | None, names: Mapping[str, str], asked: bool) -> None:
        theme = theme_of(self.palette())
        cell = self.item(i, j)
        if cell is None:
            cell = QTableWidgetItem()
            cell.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
            self.setItem(i, j, cell)
        first, second = names[self._ids[i]], names[self._ids[j]]
        told = saaty.said(ratio, first, second) if ratio else self.tr("No answer yet")
        cell.setText("1" if i == j else saaty.short(ratio) if ratio else "·")
        cell.setToolTip("" if i == j else told)
        cell.setFlags(Qt.ItemFlag.NoItemFlags if i == j else Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        cell.setForeground(QColor(theme.on_accent if asked else theme.text if i < j else theme.muted))
        cell.setBackground(QColor(theme.accent if asked else theme.surface))

    def _on_cell(self, i: int, j: int) -> None:
        if i != j:
            self.chosen.emit(self._ids[min(i, j)], self._ids[max(i, j)])

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("All answers, row over column"))


def _ratio(judgements: Mapping[str, float], first: str, second: str) -> float | None:
    if first == second:
        return 1.0
    if (given := judgements.get(f"{first}/{second}")) is not None:
        return given
    mirrored = judgements.get(f"{second}/{first}")
    return 1 / mirrored if mirrored else None
