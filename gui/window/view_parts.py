"""The parts of the window that the View menu folds away, now and at further starts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from gui.pages.page import Page
from gui.settings import Settings
from gui.window.actions import Actions
from gui.window.page_stack import PageStack

PARTS = ("steps", "ranking", "groups", "evidence", "legend")  # by the names of their actions
Show = Callable[[bool], object]


class ViewParts(QObject):
    """Shows and hides them. Some are the window's, some a page's, which may not be made yet."""

    def __init__(self, window: QWidget, pages: PageStack, settings: Settings, own: Mapping[str, Show]) -> None:
        """own: how the window's own parts are shown or hidden, by their names; pages name theirs in `Page.parts`."""
        super().__init__(window)
        self._window, self._pages, self._settings, self._own = window, pages, settings, own
        self._marks: dict[str, QAction] = {}
        pages.page_created.connect(self._on_page)

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What the actions do."""
        return {**{part: partial(self._toggle, part) for part in PARTS}, "full_screen": self._toggle_full_screen}

    def follow(self, actions: Actions) -> None:
        """Bring parts and the marks of the actions to what was chosen."""
        self._marks = {name: actions[name] for name in self.handlers()}
        for part in PARTS:
            self._apply(part)

    def show(self, part: str) -> None:
        """Unfold a part that is asked for."""
        if part in self._settings.folded:
            self._toggle(part)

    def _toggle(self, part: str) -> None:
        focus = self._window.focusWidget()
        self._settings.folded = self._settings.folded ^ {part}
        self._apply(part)
        if focus is not None and not focus.isVisible():  # Qt would take it anywhere
            self._pages.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def _apply(self, part: str) -> None:
        shown = part not in self._settings.folded
        self._marks[part].setChecked(shown)
        if part in self._own:
            self._own[part](shown)
        for page in self._pages.pages.values():
            if part in page.parts:
                page.parts[part].setVisible(shown)

    def _on_page(self, page: Page) -> None:
        for part, widget in page.parts.items():
            widget.setVisible(part not in self._settings.folded)
        page.part_requested.connect(self.show)

    def _toggle_full_screen(self) -> None:
        window = self._window
        window.setWindowState(window.windowState() ^ Qt.WindowState.WindowFullScreen)
        self._marks["full_screen"].setChecked(window.isFullScreen())
