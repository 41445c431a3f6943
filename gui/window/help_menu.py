"""The commands of the Help menu. What they show is imported when it is asked for: the window starts without it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from gui.files.desktop import open_file
from gui.files.documents import Documents
from gui.settings import autosave_folder
from gui.window.page_stack import PageStack

Group = tuple[str, list[tuple[str, str]]]


class HelpMenu(QObject):
    """Shows windows beside the program's own."""

    def __init__(
        self, window: QWidget, pages: PageStack, documents: Documents, shortcuts: Callable[[], list[Group]]
    ) -> None:
        """shortcuts: the keys of all commands, menu by menu."""
        super().__init__(window)
        self._window, self._pages, self._documents, self._shortcuts = window, pages, documents, shortcuts

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What each command does."""
        return {
            "guide": self.show_guide,
            "shortcuts": self._show_shortcuts,
            "autosaves": self._show_autosaves,
            "licence": self._show_licence,
            "about": self._show_about,
        }

    def show_guide(self) -> None:
        """F1: the guide at what is in front; its links lead back into the program."""
        from gui.guide.guide_window import open_guide
        from gui.guide.topics import address_of

        open_guide(self._window, address_of(self._pages.step, self._pages.part_in_front()), self._follow)

    def _follow(self, step: str, subject: str) -> None:
        """Show a step, or begin with the worked example of the guide."""
        from gui.guide.topics import EXAMPLE

        if step == EXAMPLE:
            from gui.guide.example import new_example

            self._documents.new_from(new_example)
        else:
            self._pages.go_to(step, subject)
        self._window.activateWindow()

    def _show_shortcuts(self) -> None:
        from gui.dialogs.shortcut_list import show_shortcuts

        show_shortcuts(self._window, self._shortcuts())

    def _show_autosaves(self) -> None:
        open_file(autosave_folder())

    def _show_licence(self) -> None:
        from gui.dialogs.help_windows import show_licence

        show_licence(self._window)

    def _show_about(self) -> None:
        from gui.dialogs.help_windows import show_about

        show_about(self._window)
