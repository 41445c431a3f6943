"""The delegate of the ranking: paints the name, on two lines if it needs them, above the bar in the group's colour, and
the group's letter."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from gui.charts.chart_painter import fit_lines
from gui.charts.colours import segment_fill
from gui.exception_guard import guarded
from gui.ranking.ranking_model import MOVED, NAME, SIGN, VALUE, BarModel
from gui.ranking.ranking_rows import BarRow
from gui.theme import GRID, Theme, group_colour, theme_of

BAR = 8  # pixels: height of a bar
Index = QModelIndex | QPersistentModelIndex
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def row_height(metrics: QFontMetrics, name_lines: int = 1) -> int:
    """The height of a row: the name's lines, the bar's line, and air between rows."""
    return (name_lines + 1) * metrics.height() + GRID // 2


def name_lines(name_width: int, column_width: int) -> int:
    """How many lines a name takes: one, or two that it may fill, both widths in pixels."""
    return 1 if name_width <= column_width - GRID else 2


@guarded
class BarDelegate(QStyledItemDelegate):
    """Draws a whole row in the name's column: the name, and under it bar, value and arrow.
    ``split``: show the bar's parts by dimension."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.split = False

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(0, row_height(option.fontMetrics))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()  # asked itself, for a drag paints every row at every tick
        assert isinstance(model, BarModel)
        row = model.rows[index.row()]
        theme, metrics = theme_of(option.palette), option.fontMetrics
        painter.setFont(option.font)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(theme.raised))
        upper = QRectF(option.rect).adjusted(GRID / 2, GRID / 4, -GRID / 2, 0)
        upper.setHeight(metrics.height())
        more = option.rect.height() - row_height(metrics)  # pixels that the name takes beyond its first line
        lower = upper.translated(0, metrics.height() - 1 + more)
        if index.column() == NAME:
            _draw_name(painter, upper.adjusted(0, 0, 0, more), row, theme)
            _draw_lower(painter, lower, row, model, theme, self.split)
        else:
            _draw_sign(painter, upper, lower, row, model, theme)
        if option.state & QStyle.StateFlag.State_HasFocus and index.column() == NAME:
            painter.setPen(QColor(theme.accent))
            painter.drawRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5))


def _draw_sign(painter: QPainter, upper: QRectF, lower: QRectF, row: BarRow, model: BarModel, theme: Theme) -> None:
    """The rank, and under it the group's letter; of a group or an unranked row the letter alone."""
    painter.setPen(QColor(theme.text))
    painter.drawText(upper, RIGHT, model.text(row, SIGN))
    if row.rank:
        painter.setPen(QColor(theme.muted))
        painter.drawText(lower, RIGHT, row.letter)


def _draw_name(painter: QPainter, room: QRectF, row: BarRow, theme: Theme) -> None:
    painter.setPen(QColor(theme.text))
    metrics = painter.fontMetrics()
    height = metrics.height()
    if room.height() < 2 * height:  # nearly all rows, at every tick of a drag: no layout for them
        painter.drawText(room, LEFT, metrics.elidedText(row.name, Qt.TextElideMode.ElideRight, int(room.width())))
        return
    for place, text in enumerate(fit_lines(row.name, painter.font(), room.width(), 2)):
        painter.drawText(QRectF(room.left(), room.top() + place * height, room.width(), height), LEFT, text)


def _draw_lower(painter: QPainter, line: QRectF, row: BarRow, model: BarModel, theme: Theme, split: bool) -> None:
    """The bar; right of it the value, or what is missing; right of that the arrow."""
    metrics = painter.fontMetrics()
    value, moved = model.text(row, VALUE), model.text(row, MOVED)
    arrow = line.adjusted(line.width() - metrics.horizontalAdvance("▲88"), 0, 0, 0)
    number = line.adjusted(0, 0, -arrow.width() - GRID / 2, 0)
    painter.setPen(QColor(theme.warning if row.missing and not row.rank else theme.text))
    painter.drawText(number, RIGHT, value)
    painter.setPen(QColor(theme.good if row.moved > 0 else theme.bad))
    painter.drawText(arrow, RIGHT, moved)
    taken = max(metrics.horizontalAdvance(value), metrics.horizontalAdvance("0.000")) + GRID
    _draw_bar(painter, QRectF(line.left(), line.center().y() - BAR / 2, number.width() - taken, BAR), row, theme, split)


def _draw_bar(painter: QPainter, bar: QRectF, row: BarRow, theme: Theme, split: bool) -> None:
    painter.fillRect(bar, QColor(theme.raised))
    if row.value is None:
        reach = QRectF(bar.left() + bar.width() * row.least, bar.top(), bar.width() * (row.most - row.least), BAR)
        painter.fillRect(reach, QBrush(group_colour(row.group), Qt.BrushStyle.BDiagPattern))
        return
    left, parts = bar.left(), row.parts if split else (row.value,)
    for place, part in enumerate(parts):
        width = bar.width() * part
        painter.fillRect(QRectF(left, bar.top(), width, BAR), segment_fill(row.group, place, len(parts), theme))
        left += width
