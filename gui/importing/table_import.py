"""Where tables come into the window: by the menu, as a file that is opened or dropped, or from the clipboard.

What reads and shows tables is imported with the first of them: a start without a table need not wait for it.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from gui.background.tasks import Background
from gui.dialogs.file_dialogs import TABLES
from gui.files.documents import Documents
from gui.finding_sentences import placed_sentences
from gui.session import Change, Session
from gui.settings import Settings
from gui.widgets.message_area import Notice
from scenarios.findings import InvalidInput

if TYPE_CHECKING:
    from gui.importing.import_assistant import Assistant
    from gui.importing.import_run import OneImport
    from gui.importing.import_source import Given

SUBJECT = "import"


class TableImport(QObject):
    """One table at a time: a newer one takes the place of the one that is being looked at."""

    noticed = Signal(object)  # Notice
    settled = Signal(str)  # key of a notice that is over
    came_in = Signal(str)  # the step that shows what came in

    def __init__(
        self, session: Session, documents: Documents, settings: Settings, background: Background, window: QWidget
    ) -> None:
        super().__init__(window)
        self.session, self.documents, self.settings = session, documents, settings
        self.background, self.window = background, window
        self._one: OneImport | None = None
        self._scores_told = False  # how many scores a table changed: true until the next change
        self._paste = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), window)
        self._paste.activated.connect(self.paste)
        session.document_changed.connect(self._on_document)
        self._on_document(Change(None, session.scenario))
        documents.table_given.connect(self.open)

    @property
    def assistant(self) -> Assistant | None:
        """The assistant that is open, if any."""
        return self._one.assistant if self._one else None

    def ask_and_start(self) -> None:
        """Let the user pick a table."""
        if path := self.documents.asks.table(self.window, self.documents.folder()):
            self.open(path)

    def open(self, path: Path) -> None:
        """Import a file."""
        from gui.importing.import_source import Given

        self._start(Given(path.name, path))

    def paste(self) -> None:
        """Import what is on the clipboard: cells, or a file that was copied."""
        from gui.importing.import_source import Given

        mime = QGuiApplication.clipboard().mimeData() or QMimeData()
        files = [Path(each.toLocalFile()) for each in mime.urls() if each.isLocalFile()]
        if files and files[0].suffix.lower() in TABLES:
            self.open(files[0])
        elif mime.text().strip() or mime.html().strip():
            self._start(Given("", None, mime.text(), mime.html() or None))
        else:
            self._tell_nothing(picture=mime.hasImage())

    def cancel(self) -> None:
        """Nothing is imported after all."""
        self.settled.emit(SUBJECT)
        if self._one is not None:
            self._one.end()

    def _start(self, given: Given) -> None:
        from gui.importing.import_run import OneImport

        self.cancel()
        self.settled.emit("file")
        one = self._one = OneImport(given, self, self)
        one.began_to_read.connect(partial(self._tell_reading, given))
        one.was_read.connect(partial(self.settled.emit, SUBJECT))
        one.refused.connect(partial(self._on_refused, given))
        one.ended.connect(self._on_ended)
        one.came_in.connect(self._on_came_in)
        one.scores_changed.connect(self._tell_scores)
        one.start()

    def _on_came_in(self, step: str) -> None:
        self.settled.emit(SUBJECT)
        self.came_in.emit(step)

    def _on_ended(self) -> None:
        self._one = None

    def _on_refused(self, given: Given, error: InvalidInput) -> None:
        """What was given cannot be read; what is open stays as it is."""
        self.settled.emit(SUBJECT)
        if given.path is not None:
            self.documents.refuse(given.path, error)
        else:
            self._tell_unread(error)

    def _tell_unread(self, error: InvalidInput) -> None:
        text = "\n".join(placed_sentences(error))
        self.noticed.emit(Notice(SUBJECT, text, "bad", (), partial(self._tell_unread, error)))

    def _on_document(self, change: Change) -> None:
        """Ctrl+V outside of all fields brings a table while there is none."""
        if self._scores_told:
            self._scores_told = False
            self.settled.emit("opened")
        self._paste.setEnabled(not change.after.recommendations or not change.after.criteria)

    def _tell_reading(self, given: Given) -> None:
        from gui.importing.layout_sentences import given_name

        text = self.tr("Reading {name} …").format(name=given_name(given))
        choices = ((self.tr("Cancel"), self.cancel),)
        self.noticed.emit(Notice(SUBJECT, text, "info", choices, partial(self._tell_reading, given)))

    def _tell_scores(self, count: int) -> None:
        text = self.tr("Scores changed by the table: {count}").format(count=count)
        self.noticed.emit(Notice("opened", text, "good", (), partial(self._tell_scores, count)))
        self._scores_told = True

    def _tell_nothing(self, picture: bool) -> None:
        text = (
            self.tr("There is a picture on the clipboard. Copy the cells themselves, then paste again.")
            if picture
            else self.tr("There is nothing on the clipboard to paste.")
        )
        self.noticed.emit(Notice(SUBJECT, text, "info", (), partial(self._tell_nothing, picture)))
