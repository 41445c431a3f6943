"""The delegate of the tree: paints the name, wrapped, its id where ids are shown, and a letter before a group."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem, QTreeView, QWidget

from gui.charts.colours import group_letter, text_colour_on
from gui.exception_guard import guarded
from gui.pages.structure.tree_model import ID
from gui.theme import GRID, SIZES, group_colour, theme_of
from gui.view_choices import view_choices
from gui.widgets.text_cell_delegate import TextCellDelegate

Index = QModelIndex | QPersistentModelIndex
BADGE = 2 * GRID + 2  # side of a group's letter
WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter


@guarded
class TreeDelegate(TextCellDelegate):
    """lettered: rows at the top wear the letter and the colour of a group."""

    def __init__(self, lettered: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._lettered = lettered

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view = self.parent()
        inside = QRect(0, 0, _width(view, index), 10_000) if isinstance(view, QTreeView) else option.rect
        name = self._name_area(inside, option.font, index)
        metrics = QFontMetrics(self._font(option.font, index))
        height = metrics.boundingRect(name, WRAP, index.data()).height()
        return QSize(inside.width(), max(height + GRID + 2, 3 * GRID + 4))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, rect = theme_of(option.palette), option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(theme.raised))
        if self._has_badge(index):
            _draw_badge(painter, rect, index.row(), option.font)
        painter.setFont(self._font(option.font, index))
        painter.setPen(QColor(theme.text))
        painter.drawText(self._name_area(rect, option.font, index), WRAP, index.data())
        painter.setFont(_small(option.font))
        painter.setPen(QColor(theme.muted))
        end = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(rect.adjusted(0, 0, -GRID, 0), end, _shown_id(index))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(theme.accent))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5))

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:
        editor.setGeometry(option.rect)

    def _has_badge(self, index: Index) -> bool:
        return self._lettered and not index.parent().isValid()

    def _name_area(self, rect: QRect, font: QFont, index: Index) -> QRect:
        left = GRID + (BADGE + GRID if self._has_badge(index) else 0)
        right = GRID + QFontMetrics(_small(font)).horizontalAdvance(_shown_id(index)) + GRID
        return rect.adjusted(left, 0, -right, 0)

    def _font(self, base: QFont, index: Index) -> QFont:
        font = QFont(base)
        if not index.parent().isValid():
            font.setWeight(QFont.Weight.DemiBold)
        return font


def _width(view: QTreeView, index: Index) -> int:
    """The width of a row in the tree: what its indentation leaves."""
    return view.viewport().width() - view.indentation() * (2 if index.parent().isValid() else 1)


def _shown_id(index: Index) -> str:
    return str(index.data(ID)) if view_choices().ids else ""


def _small(base: QFont) -> QFont:
    font = QFont(base)
    font.setPointSizeF(base.pointSizeF() * SIZES["small"])
    return font


def _draw_badge(painter: QPainter, rect: QRect, place: int, base: QFont) -> None:
    area = QRectF(rect.left() + GRID, rect.center().y() - BADGE / 2 + 0.5, BADGE, BADGE)
    colour = group_colour(place)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(area, 3, 3)
    font = _small(base)
    font.setWeight(QFont.Weight.DemiBold)
    painter.setFont(font)
    painter.setPen(QColor(text_colour_on(colour)))
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, group_letter(place))


EDIT_TRIGGERS = QAbstractItemView.EditTrigger.EditKeyPressed  # F2: a double click unfolds
