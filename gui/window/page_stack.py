"""The stack of pages in the middle of the window: one a step, made when it is first shown."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QPoint, QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QStackedWidget, QWidget
from shiboken6 import isValid

from gui.background.live_evaluation import LiveEvaluation
from gui.exception_guard import guarded
from gui.pages.page import Page
from gui.pages.page_registry import PAGES
from gui.session import Change, Session
from gui.widgets.descendants import descendants


@guarded
class PageStack(QStackedWidget):
    """Shows one page at a time."""

    page_changed = Signal(str)  # step id
    page_created = Signal(object)  # Page, when it is first shown
    jumped = Signal(str, str)  # the place that was left: its step id, and what was chosen there

    def __init__(
        self, session: Session, rescorer: LiveEvaluation, parent: QWidget | None = None, **shared: QObject
    ) -> None:
        """shared: what the window shares with those pages that say by its name that they take it."""
        super().__init__(parent)
        self._session, self._rescorer, self._shared = session, rescorer, shared
        self._entries = {each.step: each for each in PAGES}
        self.pages: dict[str, Page] = {}
        self.step = self._first = ""
        self._focus_of: dict[QWidget, QWidget] = {}  # page -> what had the focus when it was left
        session.document_changed.connect(_close_lists)  # before any page hears of it

    def begin_with(self, step: str) -> None:
        """Show this page as soon as the window has painted itself: the ranking need not wait for it."""
        self._first = step

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._first:
            QTimer.singleShot(0, partial(self.go_to, self._first))
            self._first = ""

    def go_to(self, step: str, subject: str = "") -> None:
        """Show the page of a step, and bring a thing on it into view."""
        if step not in self._entries:
            return
        self._first = ""
        left = self.place()
        page = self.pages.get(step) or self._make(step)
        self._bring(page)
        if step != self.step:
            self.step = step
            self.page_changed.emit(step)
        if subject:
            page.select(subject)
        if left[0] and left != self.place():
            self.jumped.emit(*left)

    def _bring(self, page: Page) -> None:
        """The page to the front. A focus in the one before goes straight to where it was in this one: Qt would give it
        to the tool bar meanwhile, and a screen reader would say so."""
        before, focus = self.currentWidget(), QApplication.focusWidget()
        if before is None or before is page or focus is None or not before.isAncestorOf(focus):
            self.setCurrentWidget(page)
            return
        self._focus_of[before] = focus
        focus.clearFocus()
        self.setCurrentWidget(page)
        known = self._focus_of.get(page)
        usable = known is not None and isValid(known) and page.isAncestorOf(known) and known.isVisible()
        (known if known is not None and usable else first_focus(page)).setFocus()

    def place(self) -> tuple[str, str]:
        """The step in front, and what is chosen on its page, "" for nothing."""
        page = self.pages.get(self.step)
        return self.step, page.place() if page else ""

    def part_in_front(self) -> str:
        """What of the page in front is in front, as `Page.part_in_front`."""
        page = self.pages.get(self.step)
        return page.part_in_front() if page else ""

    def first_focus(self) -> QWidget:
        """Where the focus goes in the page in front; the stack itself while there is none."""
        page = self.currentWidget()
        return self if page is None else first_focus(page)

    def _make(self, step: str) -> Page:
        entry = self._entries[step]
        shared = {name: self._shared[name] for name in entry.takes}
        page = self.pages[step] = entry.load()(self._session, self._rescorer, **shared)
        page.navigate_requested.connect(self.go_to)
        self.addWidget(page)
        self.page_created.emit(page)
        return page


def _close_lists(change: Change) -> None:
    """A list or a menu that is open offers what was in the document before: it goes with it."""
    while change.opened and (shown := QApplication.activePopupWidget()) is not None and shown.close():
        pass


def first_focus(page: QWidget) -> QWidget:
    """What the page is for, if it says so; else its first control that takes the focus; the page itself if none.

    The first is the topmost, and of these the leftmost. Never by `nextInFocusChain`: PySide makes each widget a child
    of the one before it, and menus and actions die with a neighbour.
    """
    proxy = page.focusProxy()
    if proxy is not None and proxy.isVisible():
        return proxy
    parts = (each for each in descendants(page) if isinstance(each, QWidget))
    seen = (each for each in parts if each.isVisible() and each.isEnabled())
    takers = [each for each in seen if each.focusPolicy()]
    controls = [each for each in takers if not isinstance(each, QScrollArea)]  # which only scrolls what it holds
    return min(controls or takers, key=partial(_place, page), default=page)


def _place(page: QWidget, part: QWidget) -> tuple[int, int]:
    at = part.mapTo(page, QPoint())
    return at.y(), at.x()
