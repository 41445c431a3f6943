"""Sets the tab order to the order in which widgets are seen, also for those made later than their neighbours."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QLayout, QStackedLayout, QWidget


def in_order(widget: QWidget) -> Iterator[QWidget]:
    """What Tab stops at, in the order of the layouts, with every button of a group of which it stops at one."""
    grouped = isinstance(widget, QAbstractButton) and widget.focusPolicy() & Qt.FocusPolicy.ClickFocus
    if grouped or widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield widget
    elif (layout := widget.layout()) is not None:
        yield from _in_layout(layout)


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    if isinstance(layout, QStackedLayout):  # only one of its pages is there at a time
        if (page := layout.currentWidget()) is not None:
            yield from in_order(page)
        return
    places: Sequence[int] = range(layout.count())
    if isinstance(layout, QGridLayout):  # row by row, in whatever order its cells were filled
        places = sorted(
            places,
            key=lambda place: layout.getItemPosition(place)[:2],  # type: ignore[index]  # four numbers, not an object
        )
    for place in places:
        item = layout.itemAt(place)
        assert item is not None
        if (inner := item.widget()) is not None:
            yield from in_order(inner)
        elif (nested := item.layout()) is not None:
            yield from _in_layout(nested)


def tab_through(widgets: list[QWidget]) -> None:
    """Make Tab go from each to the next."""
    for one, following in pairwise(widgets):
        QWidget.setTabOrder(one, following)
