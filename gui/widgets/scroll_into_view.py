"""Scrolls into view what keys or a drag go to, in lists and tables that are as high as their rows."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QAbstractItemView, QScrollArea, QWidget

from gui.theme import ROW


def scroll_into_view(view: QAbstractItemView, part: QRect) -> None:
    """Scroll the page as far as a part of the view's rows, and a row beyond it, needs."""
    area = _page_of(view)
    if area is not None and (page := area.widget()) is not None:
        centre = view.viewport().mapTo(page, part.center())
        area.ensureVisible(centre.x(), centre.y(), 0, part.height() // 2 + ROW)


def _page_of(view: QWidget) -> QScrollArea | None:
    above = view.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    return above
