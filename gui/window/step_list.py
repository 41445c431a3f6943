"""The list of steps at the left: names, completeness marks and counts, for the eye and for screen readers."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from gui.exception_guard import guarded
from gui.localized_numbers import count_text
from gui.retranslation import Translated
from gui.sizes import row_height
from gui.theme import GRID, theme_of
from gui.translation import language
from gui.widget_styles import dress
from scenarios.progress.step_status import StepStatus
from scenarios.text.catalogue import _

Index = QModelIndex | QPersistentModelIndex
NAMES = {
    "brief": _("Brief"),
    "recommendations": _("Recommendations"),
    "criteria": _("Criteria"),
    "scores": _("Scores"),
    "weights": _("Weights"),
    "results": _("Results"),
    "robustness": _("Robustness"),
    "record": _("Record"),
}
SIGNS = {"empty": "○", "part": "◐", "default": "◐", "done": "✓"}
WORDS = {
    "empty": _("nothing here yet"),
    "part": _("partly done"),
    "default": _("as a template, a table or the program made it, confirmed by nobody"),
    "done": _("complete"),
}
REFUSED_WORDS = _("entries that could not be accepted: {count}")
PROGRESS, REFUSED = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1


def step_name(step: str) -> str:
    """The name of a step in the language that is on."""
    return NAMES[step].in_(language())


@guarded
class StepsModel(QAbstractListModel):
    """One row a step."""

    def __init__(self, steps: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.steps = steps
        self._progress: dict[str, StepStatus] = {}
        self._refused: Mapping[str, int] = {}

    def show_progress(self, progress: dict[str, StepStatus]) -> None:
        """Put other marks; only rows whose mark or count differs are told to change."""
        old, self._progress = self._progress, progress
        for row, step in enumerate(self.steps):
            if old.get(step) != progress[step]:
                self.dataChanged.emit(self.index(row), self.index(row))

    def show_refused(self, refused: Mapping[str, int]) -> None:
        """Say of each step how many entries stand refused there."""
        old, self._refused = self._refused, refused
        for row, step in enumerate(self.steps):
            if old.get(step, 0) != refused.get(step, 0):
                self.dataChanged.emit(self.index(row), self.index(row))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.steps)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        step = self.steps[index.row()]
        progress = self._progress.get(step, StepStatus("empty"))
        if role == Qt.ItemDataRole.DisplayRole:
            return step_name(step)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self._in_words(step, progress)
        if role == REFUSED:
            return self._refused.get(step, 0)
        return progress if role == PROGRESS else None

    def _in_words(self, step: str, progress: StepStatus) -> str:
        words = [step_name(step), WORDS[progress.mark].in_(language())]
        if progress.whole:
            words.append(count_text(progress.part, progress.whole))
        if refused := self._refused.get(step, 0):
            words.append(REFUSED_WORDS.in_(language()).format(count=refused))
        return " · ".join(words)


def refused_sign(index: Index) -> str:
    """The sign and the number of what stands refused at a step."""
    return f"✕ {index.data(REFUSED)}"


@guarded
class StepDelegate(QStyledItemDelegate):
    """Draws a step: mark, name, count; the open step with a bar of the accent colour."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = option.fontMetrics.horizontalAdvance
        count = width("888/888") + GRID if index.data(PROGRESS).whole else 0
        refused = width(refused_sign(index)) + GRID if index.data(REFUSED) else 0
        return QSize(width(index.data()) + count + refused + 7 * GRID, row_height() + GRID // 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, progress = theme_of(option.palette), index.data(PROGRESS)
        rect, selected = option.rect, bool(option.state & QStyle.StateFlag.State_Selected)
        if selected or option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(theme.surface if selected else theme.raised))
        if selected:
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), QColor(theme.accent))
        inside, middle = rect.adjusted(2 * GRID, 0, -GRID - GRID // 2, 0), Qt.AlignmentFlag.AlignVCenter
        painter.setPen(QColor(theme.good if progress.mark == "done" else theme.muted))
        painter.drawText(inside, middle, SIGNS[progress.mark])
        if progress.whole:
            painter.setPen(QColor(theme.muted))
            painter.drawText(inside, middle | Qt.AlignmentFlag.AlignRight, count_text(progress.part, progress.whole))
        if index.data(REFUSED):
            taken = option.fontMetrics.horizontalAdvance(count_text(progress.part, progress.whole)) + GRID
            painter.setPen(QColor(theme.bad))
            beside = inside.adjusted(0, 0, -taken if progress.whole else 0, 0)
            painter.drawText(beside, middle | Qt.AlignmentFlag.AlignRight, refused_sign(index))
        font = QFont(option.font)
        font.setWeight(QFont.Weight.DemiBold if selected else QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(QColor(theme.text))
        painter.drawText(inside.adjusted(2 * GRID + GRID // 2, 0, 0, 0), middle, index.data())
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(theme.accent))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))


@guarded
class StepList(Translated, QListView):
    """The steps. ``chosen`` names the one that the user went to."""

    step_requested = Signal(str)

    def __init__(self, steps: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dress(self, "steps")
        self.setMouseTracking(True)
        self.marks = StepsModel(steps, self)
        self.setModel(self.marks)
        self.setItemDelegate(StepDelegate(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._width: int | None = None  # of the names, once somebody asks
        self.marks.dataChanged.connect(self._measure)
        self.selectionModel().currentChanged.connect(self._choose)
        self.bind_text(self.setAccessibleName, _("Steps"))

    def show_step(self, step: str) -> None:
        """Mark this step as the open one."""
        self.setCurrentIndex(self.marks.index(self.marks.steps.index(step)))

    def _choose(self, current: QModelIndex) -> None:
        if current.isValid():
            self.step_requested.emit(self.marks.steps[current.row()])

    def retranslate(self) -> None:
        self.scheduleDelayedItemsLayout()  # rows may be of another height
        self.marks.dataChanged.emit(self.marks.index(0), self.marks.index(len(self.marks.steps) - 1))

    def _measure(self) -> None:
        """The names are others, or their type is."""
        self._width = None
        self.updateGeometry()

    def _widest(self) -> int:
        """How wide the names are. Layouts ask dozens of times while the window is built; the answer seldom changes."""
        if self._width is None:
            self._width = self.sizeHintForColumn(0)
        return self._width

    def sizeHint(self) -> QSize:
        return QSize(self._widest(), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._widest(), super().minimumSizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._measure()
