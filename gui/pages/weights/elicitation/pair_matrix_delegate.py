"""The delegate of the matrix of pairwise answers: paints one of them."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gui.exception_guard import guarded
from gui.theme import theme_of

FRAME = 2  # pixels
Index = QModelIndex | QPersistentModelIndex


@guarded
class PairMatrixDelegate(QStyledItemDelegate):
    """The cell of the keyboard has a frame, so that it is not taken for the pair that is asked, which is filled."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        option.state &= ~QStyle.StateFlag.State_HasFocus

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(theme_of(option.palette).text), FRAME))
            painter.drawRect(QRectF(option.rect).adjusted(1, 1, -1, -1))
