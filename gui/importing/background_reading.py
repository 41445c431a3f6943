"""Reads an import source, and again with every answer; in the background where that takes a while."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from gui.background.tasks import TaskRunner
from gui.importing.import_source import ImportSource, ReadSource, read_source
from gui.importing.quick_or_background import QuickOrBackground
from scenarios.io.tables.layout import Answers


class BackgroundReading(QObject):
    """One thing that is imported. The newest answers count."""

    succeeded = Signal(object)  # ReadSource
    failed = Signal(object)  # InvalidInput: what was read before still stands
    started = Signal()  # it takes a while

    def __init__(self, given: ImportSource, background: TaskRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.source = given
        self._read: ReadSource | None = None
        self._errand = QuickOrBackground("read table", background, self)
        self._errand.succeeded.connect(self._on_done)
        self._errand.failed.connect(self.failed)
        self._errand.started.connect(self.started)

    @property
    def at_work(self) -> bool:
        return self._errand.at_work

    def start(self, answers: Answers) -> None:
        """Read it with these answers."""
        known = self._read if self._read is not None and not self._read.lacks(answers) else None
        at_once = known.small if known else self.source.small
        self._errand.run(partial(read_source, self.source, answers, self._read), at_once)

    def cancel(self) -> None:
        """Nothing of what is under way is wanted."""
        self._errand.cancel()

    def _on_done(self, found: ReadSource) -> None:
        self._read = found
        self.succeeded.emit(found)
