"""The order in which Tab goes from control to control: that in which they are seen, whenever each was made."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QGridLayout,
    QLayout,
    QScrollArea,
    QSplitter,
    QStackedLayout,
    QTabWidget,
    QWidget,
)

WHOLE = (
    QAbstractSpinBox,
    QComboBox,
    QAbstractScrollArea,
)  # what is in them is Qt's own


def in_order(widget: QWidget) -> Iterator[QWidget]:
    """What Tab stops at, in the order of the layouts, with every button of a group of which it stops at one."""
    grouped = isinstance(widget, QAbstractButton) and widget.focusPolicy() & Qt.FocusPolicy.ClickFocus
    if (grouped or widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None:
        yield widget
    if isinstance(widget, QScrollArea) or not isinstance(widget, WHOLE):
        for each in _parts(widget):
            yield from in_order(each)


def after(focus: QWidget, parts: Sequence[QWidget], forwards: bool) -> QWidget | None:
    """Where Tab goes from the control with the focus, round these parts of a window; None if it is in none of them."""
    stops = [each for part in parts for each in in_order(part) if each is focus or _may_be_entered(each)]
    at = next((i for i, each in reversed(list(enumerate(stops))) if each is focus or each.isAncestorOf(focus)), None)
    return None if at is None else stops[(at + (1 if forwards else -1)) % len(stops)]


def tab_through(widgets: list[QWidget]) -> None:
    """Make Tab go from each to the next."""
    for one, following in pairwise(widgets):
        QWidget.setTabOrder(one, following)


def _may_be_entered(widget: QWidget) -> bool:
    tab = Qt.FocusPolicy.TabFocus
    return widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & tab == tab


def _parts(widget: QWidget) -> Iterator[QWidget]:
    """What is in a widget: first what its layout holds, then what floats on it."""
    inner: list[QWidget | None]
    if isinstance(widget, QScrollArea):
        inner = [widget.widget()]
    elif isinstance(widget, QTabWidget):
        inner = [widget.tabBar(), widget.currentWidget()]
    elif isinstance(widget, QSplitter):
        inner = [widget.widget(place) for place in range(widget.count())]
    else:
        layout = widget.layout()
        held = [] if layout is None else list(_in_layout(layout))
        loose = (each for each in widget.children() if isinstance(each, QWidget))
        inner = [*held, *(each for each in loose if not (each.isHidden() or each.isWindow() or each in held))]
    yield from (each for each in inner if each is not None)


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    if isinstance(layout, QStackedLayout):  # only one of its pages is there at a time
        if (page := layout.currentWidget()) is not None:
            yield page
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
            yield inner
        elif (nested := item.layout()) is not None:
            yield from _in_layout(nested)
