"""Back and forward: the places one jumped from, and where the way back and the mouse's own buttons lead."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QMouseEvent
from PySide6.QtWidgets import QWidget

from gui.exception_guard import guarded
from gui.session import Change, Session
from gui.window.page_stack import PageStack

MOST = 100  # places that are remembered; nobody goes back further
BACK, FORWARD = Qt.MouseButton.BackButton, Qt.MouseButton.ForwardButton


@dataclass(frozen=True, slots=True)
class Place:
    """A page, and what was chosen on it, as `Page.select` takes it ("" for nothing)."""

    step: str
    subject: str = ""


@guarded
class PageHistory(QObject):
    """Remembers every jump of a stack of pages until another document is opened."""

    changed = Signal()

    def __init__(self, pages: PageStack, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._pages, self._window = pages, window
        self._behind: list[Place] = []
        self._ahead: list[Place] = []
        self._going = False
        pages.jumped.connect(self._on_jumped)
        session.document_changed.connect(self._on_document_changed)
        window.installEventFilter(self)

    def back(self) -> None:
        """To where the last jump began, with what was chosen there."""
        self._go(self._behind, self._ahead)

    def forward(self) -> None:
        """To where the last way back began."""
        self._go(self._ahead, self._behind)

    def drive(self, back: QAction, forward: QAction) -> None:
        """Switch both actions on and off as there is somewhere to go."""

        def show() -> None:
            back.setEnabled(bool(self._behind))
            forward.setEnabled(bool(self._ahead))

        self.changed.connect(show)
        show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hears the mouse at the system's window, before a table or a field could take its buttons for a click."""
        if event.type() == QEvent.Type.Show and watched is self._window and (handle := self._window.windowHandle()):
            handle.installEventFilter(self)  # once, however often: Qt keeps no filter twice
        elif event.type() == QEvent.Type.MouseButtonPress and watched is not self._window:
            assert isinstance(event, QMouseEvent)
            if event.button() in (BACK, FORWARD):
                (self.back if event.button() == BACK else self.forward)()
                return True
        return False

    def _go(self, source: list[Place], other: list[Place]) -> None:
        if not source:
            return
        place, here = source.pop(), Place(*self._pages.place())
        other.append(here)
        self._going = True
        try:
            self._pages.go_to(place.step, place.subject)
        finally:
            self._going = False
        self.changed.emit()

    def _on_jumped(self, step: str, subject: str) -> None:
        if not self._going:
            self._behind = [*self._behind[1 - MOST :], Place(step, subject)]
            self._ahead = []
            self.changed.emit()

    def _on_document_changed(self, change: Change) -> None:
        if change.opened:
            self._behind, self._ahead = [], []
            self.changed.emit()
