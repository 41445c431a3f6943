"""The three parts of the window beside each other, and which of them gives way where there is little room."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from gui.exception_guard import guarded
from gui.widget_styles import dress_handles

Widths = tuple[int, int]  # pixels of the list of steps and of the ranking
USUAL: Widths = (176, 352)
PAGES, RANKINGS = (750, 560, 440), (232, 144)  # pixels at which one stops giving way and the other begins


@guarded
class PartsSplitter(QSplitter):
    """Steps, page and ranking. The page has all that the others leave; in a narrow window the ranking gives way before
    the page, by turns, and both have their own again in a wide one."""

    def __init__(self, steps: QWidget, page: QWidget, ranking: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._wanted, self._steps = USUAL, steps
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        for part in (steps, page, ranking):
            self.addWidget(part)
        page.setMinimumWidth(PAGES[-1])
        ranking.setMinimumWidth(RANKINGS[-1])
        dress_handles(self)
        self.splitterMoved.connect(self._on_moved)

    @property
    def widths(self) -> Widths:
        """What steps and ranking have where there is room for it."""
        return self._wanted

    @widths.setter
    def widths(self, to: Widths) -> None:
        self._wanted = to
        self.share_out()

    def share_out(self) -> None:
        """Give each part its width in the room there is."""
        steps, ranking = self._wanted
        room = self.width() - 2 * self.handleWidth()
        for page, least in zip(PAGES, RANKINGS, strict=False):
            ranking = min(ranking, max(room - steps - page, least))
        steps = max(min(steps, room - ranking - PAGES[1]), self._steps.minimumSizeHint().width())
        self.setSizes([steps, max(room - steps - ranking, 0), ranking])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.share_out()

    def _on_moved(self, _at: int, handle: int) -> None:
        steps, _page, ranking = self.sizes()
        self._wanted = (steps, self._wanted[1]) if handle == 1 else (self._wanted[0], ranking)
