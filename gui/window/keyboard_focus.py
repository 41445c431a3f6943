"""Takes the focus round the window by keys: into the page of a step, and from one part of the window to the next."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow, QToolBar, QWidget

from gui.widgets.message_area import MessageArea
from gui.widgets.tab_order import after
from gui.window.page_stack import PageStack


def focus_page(pages: PageStack) -> None:
    """The focus to what the page in front is for, ready for the next key."""
    _focus(pages.first_focus())


def focus_next_part(window: QWidget, steps: QWidget, pages: PageStack, messages: MessageArea, ranking: QWidget) -> None:
    """From the steps to the page, to a message, to the ranking, and round again, as far as they are shown; to the page
    first from anywhere else."""
    parts: Sequence[tuple[QWidget, Callable[[], QWidget]]] = (
        (steps, lambda: steps),
        (pages, pages.first_focus),
        (messages, messages.first_control),
        (ranking, lambda: ranking),
    )
    shown = [part for part in parts if part[0].isVisible()]
    focus, before = window.focusWidget() or window, [part for part, _first in shown].index(pages) - 1
    at = next((i for i, (part, _first) in enumerate(shown) if part.isAncestorOf(focus) or part is focus), before)
    _focus(shown[(at + 1) % len(shown)][1]())


def focus_next_control(window: QMainWindow, forwards: bool) -> bool:
    """By Tab to the next control in the order in which they are seen: steps, page, ranking, groups, verdict, messages,
    tool bar. Qt's own order is that in which they were made, pages last. False if the focus is in none of these."""
    focus, bars = window.focusWidget(), (each for each in window.children() if isinstance(each, QToolBar))
    parts = [each for each in (window.centralWidget(), *bars) if each is not None]
    found = None if focus is None else after(focus, parts, forwards)
    if found is not None:
        _focus(found, Qt.FocusReason.TabFocusReason if forwards else Qt.FocusReason.BacktabFocusReason)
    return found is not None


def _focus(widget: QWidget, reason: Qt.FocusReason = Qt.FocusReason.TabFocusReason) -> None:
    widget.setFocus(reason)
    widget.window().setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)  # so that all parts show where it is
