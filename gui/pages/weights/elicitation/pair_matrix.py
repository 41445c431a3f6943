"""The matrix of all pairwise answers. A click, or Enter, on a cell asks that pair."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QColor, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from gui.exception_guard import guarded
from gui.pages.weights.elicitation import saaty_scale
from gui.pages.weights.elicitation.pair_matrix_delegate import PairMatrixDelegate
from gui.retranslation import Translated
from gui.sizes import fix_rows, row_height, scaled
from gui.theme import GRID, theme_of
from gui.widget_styles import dress_table
from gui.widgets.scroll_into_view import scroll_into_view
from gui.widgets.tooltips import tip
from scenarios.text.catalogue import _

CELL, LEAST = 4 * GRID + GRID // 2, 4 * GRID - GRID // 2  # the width of a cell, and where room is short: “1/9” fits
NAME = 20 * GRID  # for the names of the rows, where there is room for no more
Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
Pair = tuple[str, str]


def ratio_at(judgements: Mapping[str, float], pair: Pair) -> float | None:
    """How many times as much the first counts as the second, whichever way round it was answered."""
    first, second = pair
    if first == second:
        return 1.0
    if (given := judgements.get(f"{first}/{second}")) is not None:
        return given
    mirrored = judgements.get(f"{second}/{first}")
    return 1 / mirrored if mirrored else None


@guarded
class PairMatrixModel(QAbstractTableModel):
    """Row over column; below the diagonal stand the reciprocals."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.ids: tuple[str, ...] = ()
        self.names: Mapping[str, str] = {}
        self.judgements: Mapping[str, float] = {}
        self.current_pair: Pair = ("", "")

    def show_answers(
        self, ids: Sequence[str], names: Mapping[str, str], judgements: Mapping[str, float], asked: Pair
    ) -> None:
        """asked: the pair that is asked now."""
        reshaped = (tuple(ids), names) != (self.ids, self.names)
        if reshaped:
            self.beginResetModel()
        self.ids, self.names, self.judgements, self.current_pair = tuple(ids), names, judgements, asked
        if reshaped:
            self.endResetModel()
        elif ids:
            self.dataChanged.emit(self.index(0, 0), self.index(len(ids) - 1, len(ids) - 1))

    def pair(self, index: Index) -> Pair:
        return self.ids[index.row()], self.ids[index.column()]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.ids)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.ids)

    def flags(self, index: Index) -> Qt.ItemFlag:
        between_two = index.row() != index.column()
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable if between_two else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        if role == Role.DisplayRole:
            ratio = ratio_at(self.judgements, self.pair(index))
            return "·" if ratio is None else saaty_scale.short(ratio)
        if role == Role.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignCenter
        if role in (Role.ToolTipRole, Role.AccessibleTextRole) and index.row() != index.column():
            return self._told(index)
        if role in (Role.ForegroundRole, Role.BackgroundRole):
            return self._colour(index, role)
        return None

    def _told(self, index: Index) -> str:
        ratio, (first, second) = ratio_at(self.judgements, self.pair(index)), self.pair(index)
        names = self.names[first], self.names[second]
        return tip(
            saaty_scale.phrase(ratio, *names)
            if ratio
            else self.tr("{first} and {second}: no answer yet").format(first=names[0], second=names[1])
        )

    def _colour(self, index: Index, role: int) -> QColor | None:
        view = self.parent()
        assert isinstance(view, QWidget)
        theme = theme_of(view.palette())
        if self.pair(index) == self.current_pair:
            return QColor(theme.on_accent if role == Role.ForegroundRole else theme.accent)
        if role == Role.ForegroundRole:
            return QColor(theme.text if index.row() < index.column() else theme.muted)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> object:
        name = self.names.get(self.ids[section], "") if section < len(self.ids) else ""
        if role == Role.DisplayRole:
            return str(section + 1) if orientation == Qt.Orientation.Horizontal else f"{section + 1}  {name}"
        if role == Role.TextAlignmentRole and orientation == Qt.Orientation.Vertical:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return tip(name) if role == Role.ToolTipRole else None


@guarded
class PairMatrix(Translated, QTableView):
    """As high as its rows, with their names whole where there is room; the pair that is asked is marked.

    The keyboard comes in at the pair that is asked, and Enter asks the one it went to.
    """

    pair_requested = Signal(str, str)  # first, second, in the order of the items

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.answers = PairMatrixModel(self)
        self.setModel(self.answers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setItemDelegate(PairMatrixDelegate(self))
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QTableView.Shape.NoFrame)
        dress_table(self)
        fix_rows(self)
        for head in (self.horizontalHeader(), self.verticalHeader()):
            head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            head.setMinimumSectionSize(GRID)
            head.setHighlightSections(False)
        self.verticalHeader().setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setMinimumWidth(NAME + CELL)
        self.clicked.connect(self._on_cell)
        self.activated.connect(self._on_cell)
        self.bind_text(self.setAccessibleName, _("All answers, row over column"))

    def show_answers(
        self, ids: Sequence[str], names: Mapping[str, str], judgements: Mapping[str, float], asked: Pair
    ) -> None:
        """Show these answers; asked: the pair that is asked now."""
        anew = asked != self.answers.current_pair or not self.currentIndex().isValid()
        self.answers.show_answers(ids, names, judgements, asked)
        if anew and set(asked) <= set(ids):
            self.setCurrentIndex(self.answers.index(ids.index(asked[0]), ids.index(asked[1])))
        self.setMaximumWidth(self._whole())
        self._fit()

    def _name(self) -> int:
        """The width of the longest name."""
        return self.verticalHeader().sizeHint().width()

    def _whole(self) -> int:
        """How wide it would like to be."""
        return self._name() + scaled(CELL) * len(self.answers.ids) + 2 * self.frameWidth()

    def _cells(self) -> int:
        return self.horizontalHeader().defaultSectionSize() * len(self.answers.ids) + 2 * self.frameWidth()

    def _fit(self) -> None:
        """As high as its rows, and higher by the bar only where the columns have no room."""
        room = self.width() - 2 * self.frameWidth() - min(self._name(), NAME)
        cell = min(max(room // max(len(self.answers.ids), 1), scaled(LEAST)), scaled(CELL))
        self.horizontalHeader().setDefaultSectionSize(cell)
        self.verticalHeader().setFixedWidth(min(self._name(), max(self.width() - self._cells(), NAME)))
        self.updateGeometries()  # the cells begin where the names end
        wide = self.verticalHeader().width() + self._cells() > self.width()
        bar = self.horizontalScrollBar().sizeHint().height() if wide else 0
        head = self.horizontalHeader().sizeHint().height()
        self.setFixedHeight(head + row_height() * len(self.answers.ids) + bar + 2 * self.frameWidth())

    def sizeHint(self) -> QSize:
        return QSize(self._whole(), self.maximumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if self.hasFocus() and current.isValid():
            scroll_into_view(self, self.visualRect(current))

    def _on_cell(self, index: QModelIndex) -> None:
        i, j = sorted((index.row(), index.column()))
        if i != j:
            self.pair_requested.emit(self.answers.ids[i], self.answers.ids[j])
