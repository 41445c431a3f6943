"""The delegate of the comparison of weight sets: paints a weight as a small bar with its figure, or a rank."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gui.exception_guard import guarded
from gui.pages.weights.weight_sets_model import FIRST, PRESENT, SHARE
from gui.theme import blend, theme_of

FULL = 0.5  # the weight at which a bar fills its cell: more is rare, and less could not be told apart


@guarded
class WeightSetDelegate(QStyledItemDelegate):
    """Bars grow upward from the foot of their row, so that a row reads as a small column chart."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        share, theme = index.data(SHARE), theme_of(option.palette)
        if option.state & QStyle.StateFlag.State_Selected or (share is None and not index.data(FIRST)):
            super().paint(painter, option, index)
            return
        area = QRectF(option.rect)
        if share is None:
            painter.fillRect(area, blend(theme.surface, theme.accent, 0.25))
        else:
            height = (area.height() - 2) * min(share / FULL, 1.0)
            bar = QRectF(area.left() + 2, area.bottom() - height, area.width() - 4, height)
            painter.fillRect(bar, blend(theme.surface, theme.accent, 0.55 if index.data(PRESENT) else 0.3))
        font = QFont(option.font)
        font.setBold(bool(index.data(FIRST)))
        painter.setFont(font)
        painter.setPen(QColor(theme.text))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, str(index.data()))
