"""The window while it shows the start page: no steps, no ranking, and of the commands those that begin something."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from gui.exception_guard import guarded
from gui.session import Change
from gui.settings import Settings
from gui.start.start_page import StartPage
from gui.widgets.edit_command_list import EDIT_COMMANDS
from gui.widgets.escaped_captions import UNSAVED
from gui.window.main_window import FIRST_STEP, MainWindow
from scenarios.templates import TEMPLATES
from scenarios.text.catalogue import languages

START, TITLE = "start", f"Renheng{UNSAVED}"
BEGINNING = {  # commands that need no document
    "new", "paper", "open", "import", "paste_table", "quit", "system", "light", "dark", "guide", "shortcuts",
    "autosaves", "licence", "about", "preferences", "next_part", "full_screen", "larger", "smaller", "usual_size",
    "compact", *languages(), *TEMPLATES,
    *(each.name for each in EDIT_COMMANDS),
}  # fmt: skip


@guarded
class StartMode(QObject):
    """Ends by itself once a document is opened or a step is gone to. Behind it lies an empty scenario."""

    def __init__(self, window: MainWindow, settings: Settings) -> None:
        super().__init__(window)
        self._window, self._settings = window, settings
        self.page = StartPage(settings, window.background, window)
        self._hidden: list[QWidget] = []
        self._off: list[QAction] = []
        self.page.way_requested.connect(self._on_way)
        self.page.template_requested.connect(window.documents.new_from_template)
        self.page.recent.file_requested.connect(self._on_file)
        self.page.who.preferences_requested.connect(window.preferences_requested)
        window.preferences_changed.connect(self.page.who.show_known)

    def begin(self) -> None:
        """Put the start page in front."""
        window = self._window
        window.pages.begin_with("")
        parts = (window.steps, window.ranking, window.verdict, window.next_row)
        self._hidden = [each for each in parts if not each.isHidden()]
        for part in self._hidden:
            part.hide()
        self._off = [each for each in window.actions() if each.isEnabled() and each.objectName() not in BEGINNING]
        for action in self._off:
            action.setEnabled(False)
        self.page.recent.show_files(self._settings.recent_files)
        window.pages.addWidget(self.page)
        window.pages.setCurrentWidget(self.page)
        window.pages.currentChanged.connect(self._on_page)
        window.session.document_changed.connect(self._on_document)
        window.setWindowTitle(TITLE)
        window.installEventFilter(self)
        self.page.setFocus()
        QTimer.singleShot(0, window, partial(window.page_changed.emit, START))

    def _on_way(self, way: str) -> None:
        window = self._window
        ways = {
            "new": window.documents.new,
            "table": window.tables.start_with_dialog,
            "example": window.documents.new_from_paper,
            "open": window.documents.open_with_dialog,
        }
        ways[way]()

    def _on_file(self, path: Path) -> None:
        """A file that is gone was told, and has left the list."""
        self._window.documents.open(path)
        if self._window.pages.currentWidget() is self.page:
            self.page.recent.show_files(self._settings.recent_files)
            self.page.setFocus()

    def _on_document(self, change: Change) -> None:
        if change.opened:
            self._end()

    def _on_page(self, _place: int) -> None:
        if self._window.pages.currentWidget() is not self.page:
            self._end()

    def _end(self) -> None:
        """Back to work; whoever opened the document may lead to a step, else it begins with the usual one."""
        window = self._window
        self.page.who.take()
        self._settings.set_asked_who()
        window.removeEventFilter(self)
        window.pages.currentChanged.disconnect(self._on_page)
        window.session.document_changed.disconnect(self._on_document)
        for part in self._hidden:
            part.show()
        for action in self._off:
            action.setEnabled(True)
        self._hidden, self._off = [], []
        QTimer.singleShot(0, window, partial(_lead_on, window, self.page))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The title is the program's own, whatever is told of the document behind."""
        if event.type() == QEvent.Type.WindowTitleChange and self._window.windowTitle() != TITLE:
            self._window.setWindowTitle(TITLE)
        return super().eventFilter(watched, event)


def _lead_on(window: MainWindow, page: StartPage) -> None:
    if window.pages.currentWidget() is page:
        window.go_into(FIRST_STEP)
    window.pages.removeWidget(page)
    page.deleteLater()
