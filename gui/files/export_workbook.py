"""Exports the workbook in the background: asks where, shows progress, and then offers the file."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from gui.background.tasks import Progress, Task, TaskRunner
from gui.files.desktop import open_file, show_in_folder
from gui.files.documents import Documents
from gui.finding_sentences import joined_sentences, sentences
from gui.session import Session
from gui.translation import language
from gui.widgets.message_area import MessageArea, Notice
from scenarios.findings import InvalidInput
from scenarios.model import Language, Scenario


class ExcelExport(QObject):
    """Writes the scenario as it is at that moment; edits made meanwhile are not in it."""

    finished = Signal()

    def __init__(
        self, session: Session, documents: Documents, background: TaskRunner, area: MessageArea, window: QWidget
    ) -> None:
        super().__init__(window)
        self._session, self._documents, self._background = session, documents, background
        self._area, self._window = area, window
        self._job: Task | None = None
        area.progress.cancel_requested.connect(self.cancel)

    def start_with_dialog(self) -> None:
        """Ask where to, and begin."""
        path = self._documents.dialogs.export(self._window, self._documents.suggestion(".xlsx"))
        if path:
            self.start(path)

    def start(self, path: Path) -> None:
        """Begin to write the workbook."""
        self._area.clear("export")
        self._area.progress.begin(self.tr("Writing {name} …").format(name=path.name))
        work = partial(_write, self._session.scenario, path, language())
        self._job = self._background.start("export", work)
        self._job.progress_changed.connect(self._area.progress.set_share)
        self._job.succeeded.connect(self._on_done)
        self._job.failed.connect(self._on_failed)

    def cancel(self) -> None:
        """Stop at the next step; the file that was there before stays as it was."""
        if self._job:
            self._job.cancel()
        self._end()

    def _on_done(self, path: Path) -> None:
        self._end()
        self._tell_written(path)

    def _tell_written(self, path: Path) -> None:
        choices = (
            (self.tr("Open file"), partial(open_file, path)),
            (self.tr("Show in folder"), partial(show_in_folder, path)),
        )
        text = self.tr("The workbook {name} is written.").format(name=path.name)
        self._area.show_notice(Notice("export", text, "good", choices, partial(self._tell_written, path)))

    def _on_failed(self, error: Exception) -> None:
        self._end()
        if not isinstance(error, InvalidInput):
            raise error
        self._tell_refused(error)

    def _tell_refused(self, error: InvalidInput) -> None:
        choices = ((self.tr("Try another place…"), self.start_with_dialog),)
        self._area.show_notice(
            Notice("export", joined_sentences(sentences(error)), "bad", choices, partial(self._tell_refused, error))
        )

    def _end(self) -> None:
        self._job = None
        self._area.progress.hide()
        self.finished.emit()


def _write(scenario: Scenario, path: Path, to: Language, progress: Progress) -> Path:
    from scenarios.xlsx_export import export_workbook

    export_workbook(scenario, path, language=to, progress=progress)
    return path
