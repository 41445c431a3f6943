"""Where something that floats above a page stands without covering what matters: the focus, the pointer, a field."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QWidget
from shiboken6 import isValid

from gui.theme import GRID, ROW

STEPS = 4  # of the places between the lower and the upper edge


@dataclass(frozen=True, slots=True)
class Obstacle:
    """What should stay in view. weight: how much more it matters than others."""

    rect: QRect
    weight: int


def free_place(room: QRect, height: int, now: int | None, obstacles: Iterable[Obstacle]) -> int:
    """The top of the place in the room where something of this height covers least. now: its top, where it is there
    already: it stays unless it must move; else the lower edge comes first, then the upper one, then what is between."""
    lowest = max(room.bottom() + 1 - height, room.top())
    between = [room.top() + (lowest - room.top()) * step // STEPS for step in range(STEPS - 1, 0, -1)]
    places = [lowest, room.top(), *between]
    if now in places:
        places.insert(0, now)
    taken = list(obstacles)

    def covered(top: int) -> int:
        here = QRect(room.left(), top, room.width(), height)
        return sum(each.weight for each in taken if each.rect.intersects(here))

    return min(places, key=covered)


def seat_of_focus(widget: QWidget | None, host: QWidget) -> QRect | None:
    """What of a widget shows the focus, on its host: the current cell, the line of the cursor, or the widget itself
    with the line below it; None where nothing is to be seen there."""
    if widget is None or not isValid(widget) or not widget.isVisible() or not host.isAncestorOf(widget):
        return None
    inner = widget
    if isinstance(widget, QAbstractItemView):
        rect, inner = widget.visualRect(widget.currentIndex()), widget.viewport()
    elif isinstance(widget, QAbstractScrollArea):
        rect, inner = widget.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle), widget.viewport()
        rect = QRect(0, rect.top(), inner.width(), rect.height()) if isinstance(rect, QRect) else QRect()
    else:
        rect = widget.rect()
    if not rect.isValid() or rect.height() > host.height() // 2:
        return None
    seen = QRect(inner.mapTo(host, rect.topLeft()), rect.size())
    return seen.adjusted(-GRID, -GRID, GRID, ROW)


def pointer_rect(host: QWidget) -> QRect | None:
    """What the pointer is at, on the host; None where it is elsewhere."""
    at = host.mapFromGlobal(QCursor.pos())
    return QRect(at - QPoint(ROW, ROW), at + QPoint(ROW, ROW)) if host.rect().contains(at) else None
