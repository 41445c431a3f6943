"""Paints a row of the ranking: the name above its bar, the bar in the group's colour with the group's letter."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from gui.charts.fills import segment_fill
from gui.ranking.model import MOVED, NAME, ROW, VALUE
from gui.ranking.rows import BarRow
from gui.theme import GRID, Theme, theme_of

BAR = 7  # pixels: height of a bar
LINE = 2  # pixels between the name and its bar
Index = QModelIndex | QPersistentModelIndex


def row_height(metrics: QFontMetrics) -> int:
    """The height of a row: a line of text, its bar, and air."""
    return metrics.height() + BAR + LINE + GRID + 2


class BarDelegate(QStyledItemDelegate):
    """Draws every column of a `BarModel`. ``split``: show the bar's parts by dimension."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.split = False

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(0, row_height(option.fontMetrics))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: BarRow = index.data(ROW)
        theme = theme_of(option.palette)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if selected:
            painter.fillRect(option.rect, QColor(theme.raised))
        painter.setFont(option.font)
        rect = QRectF(option.rect).adjusted(2, 0, -2, 0)
        line = QRectF(rect.left(), rect.top() + GRID / 2, rect.width(), option.fontMetrics.height())
        painter.setPen(_ink(theme, row, index.column()))
        text, flags = index.data(), Qt.AlignmentFlag.AlignVCenter
        if index.column() == NAME:
            _draw_name(painter, line, option, row)
            bar = QRectF(rect.left(), line.bottom() + LINE, rect.width(), BAR)
            _draw_bar(painter, bar, row, theme, self.split)
        else:
            painter.drawText(line, flags | Qt.AlignmentFlag.AlignRight, text)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(option.palette.color(QPalette.ColorRole.Highlight))
            painter.drawRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5))
        painter.restore()


def _ink(theme: Theme, row: BarRow, column: int) -> QColor:
    if column == MOVED:
        return QColor(theme.good if row.moved > 0 else theme.bad)
    if column == VALUE and row.missing:
        return QColor(theme.warning)
    return QColor(theme.text)


def _draw_name(painter: QPainter, line: QRectF, option: QStyleOptionViewItem, row: BarRow) -> None:
    letter = row.letter if row.rank or row.missing else ""
    width = option.fontMetrics.horizontalAdvance(letter) + GRID if letter else 0
    room = line.adjusted(0, 0, -width, 0)
    name = option.fontMetrics.elidedText(row.name, Qt.TextElideMode.ElideRight, int(room.width()))
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, name)
    painter.setPen(QColor(theme_of(option.palette).muted))
    painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, letter)


def _draw_bar(painter: QPainter, bar: QRectF, row: BarRow, theme: Theme, split: bool) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.fillRect(bar, QColor(theme.raised))
    if row.value is None:
        reach = QRectF(bar.left() + bar.width() * row.least, bar.top(), bar.width() * (row.most - row.least), BAR)
        painter.fillRect(reach, Qt.BrushStyle.BDiagPattern)
        return
    left, parts = bar.left(), row.parts if split else (row.value,)
    for place, part in enumerate(parts):
        width = bar.width() * part
        fill = segment_fill(row.group, place, len(parts), theme)
        painter.fillRect(QRectF(left, bar.top(), width, BAR), fill)
        left += width
