"""Starts an import of a table: from the menu, a file that is opened or dropped, or the clipboard.

What reads and shows tables is imported with the first of them: a start without a table need not wait for it.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from gui.background.tasks import TaskRunner
from gui.dialogs.file_dialogs import TABLES
from gui.files.documents import Documents
from gui.finding_sentences import sentences_with_location
from gui.session import Change, Session
from gui.settings import Settings
from gui.widgets.message_area import Notice
from scenarios.findings import InvalidInput

if TYPE_CHECKING:
    from gui.importing.import_assistant import ImportAssistant
    from gui.importing.import_run import ImportRun
    from gui.importing.import_source import ImportSource
    from gui.widgets.edit_commands import Commands

SUBJECT = "import"


class TableImport(QObject):
    """One table at a time: a newer one takes the place of the one that is being looked at."""

    message_posted = Signal(object)  # Notice
    message_resolved = Signal(str)  # key of a notice that is over
    imported = Signal(str)  # the step that shows what came in

    def __init__(
        self, session: Session, documents: Documents, settings: Settings, background: TaskRunner, window: QWidget
    ) -> None:
        super().__init__(window)
        self.session, self.documents, self.settings = session, documents, settings
        self.background, self.window = background, window
        self._one: ImportRun | None = None
        self._scores_told = False  # how many scores a table changed: true until the next change
        session.document_changed.connect(self._on_document)
        documents.table_import_requested.connect(self.open)

    @property
    def assistant(self) -> ImportAssistant | None:
        """The assistant that is open, if any."""
        return self._one.assistant if self._one else None

    def start_with_dialog(self) -> None:
        """Let the user pick a table."""
        if path := self.documents.dialogs.table(self.window, self.documents.folder()):
            self.open(path)

    def open(self, path: Path) -> None:
        """Import a file."""
        from gui.importing.import_source import ImportSource

        self._start(ImportSource(path.name, path))

    def paste(self) -> None:
        """Import what is on the clipboard: cells, or a file that was copied."""
        from gui.importing.import_source import ImportSource

        mime = QGuiApplication.clipboard().mimeData() or QMimeData()
        files = [Path(each.toLocalFile()) for each in mime.urls() if each.isLocalFile()]
        if files and files[0].suffix.lower() in TABLES:
            self.open(files[0])
        elif mime.text().strip() or mime.html().strip():
            self._start(ImportSource("", None, mime.text(), mime.html() or None))
        else:
            self._tell_nothing(picture=mime.hasImage())

    def cancel(self) -> None:
        """Nothing is imported after all."""
        self.message_resolved.emit(SUBJECT)
        if self._one is not None:
            self._one.end()

    def _start(self, given: ImportSource) -> None:
        from gui.importing.import_run import ImportRun

        self.cancel()
        self.message_resolved.emit("file")
        one = self._one = ImportRun(given, self, self)
        one.reading_started.connect(partial(self._tell_reading, given))
        one.reading_finished.connect(partial(self.message_resolved.emit, SUBJECT))
        one.refused.connect(partial(self._on_refused, given))
        one.finished.connect(self._on_ended)
        one.imported.connect(self._on_came_in)
        one.scores_changed.connect(self._tell_scores)
        one.start()

    def _on_came_in(self, step: str) -> None:
        self.message_resolved.emit(SUBJECT)
        self.imported.emit(step)

    def _on_ended(self) -> None:
        self._one = None

    def _on_refused(self, given: ImportSource, error: InvalidInput) -> None:
        """What was given cannot be read; what is open stays as it is."""
        self.message_resolved.emit(SUBJECT)
        if given.path is not None:
            self.documents.refuse(given.path, error)
        else:
            self._tell_unread(error)

    def _tell_unread(self, error: InvalidInput) -> None:
        text = "\n".join(sentences_with_location(error))
        self.message_posted.emit(Notice(SUBJECT, text, "bad", (), partial(self._tell_unread, error)))

    def commands(self) -> Commands:
        """Ctrl+V outside of all fields brings a table while there is none."""
        scenario = self.session.scenario
        return {} if scenario.recommendations and scenario.criteria else {"paste": self.paste}

    def _on_document(self, _change: Change) -> None:
        if self._scores_told:
            self._scores_told = False
            self.message_resolved.emit("opened")

    def _tell_reading(self, given: ImportSource) -> None:
        from gui.importing.layout_sentences import source_name

        text = self.tr("Reading {name} …").format(name=source_name(given))
        choices = ((self.tr("Cancel"), self.cancel),)
        self.message_posted.emit(Notice(SUBJECT, text, "info", choices, partial(self._tell_reading, given)))

    def _tell_scores(self, count: int) -> None:
        text = self.tr("Scores changed by the table: {count}").format(count=count)
        self.message_posted.emit(Notice("opened", text, "good", (), partial(self._tell_scores, count)))
        self._scores_told = True

    def _tell_nothing(self, picture: bool) -> None:
        text = (
            self.tr("There is a picture on the clipboard. Copy the cells themselves, then paste again.")
            if picture
            else self.tr("There is nothing on the clipboard to paste.")
        )
        self.message_posted.emit(Notice(SUBJECT, text, "info", (), partial(self._tell_nothing, picture)))
