"""Reads what is imported, again with every answer: beside the window where that takes a while."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from gui.background.tasks import Background
from gui.importing.import_source import Given, Read, read
from gui.importing.quick_or_background import Errand
from scenarios.io.tables.layout import Answers


class Reading(QObject):
    """One thing that is imported. The newest answers count."""

    done = Signal(object)  # Read
    failed = Signal(object)  # InvalidInput: what was read before still stands
    begun = Signal()  # it takes a while

    def __init__(self, given: Given, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.given = given
        self._read: Read | None = None
        self._errand = Errand("read table", background, self)
        self._errand.done.connect(self._on_done)
        self._errand.failed.connect(self.failed)
        self._errand.begun.connect(self.begun)

    @property
    def at_work(self) -> bool:
        return self._errand.at_work

    def ask(self, answers: Answers) -> None:
        """Read it with these answers."""
        known = self._read if self._read is not None and not self._read.lacks(answers) else None
        at_once = known.small if known else self.given.small
        self._errand.run(partial(read, self.given, answers, self._read), at_once)

    def cancel(self) -> None:
        """Nothing of what is under way is wanted."""
        self._errand.cancel()

    def _on_done(self, found: Read) -> None:
        self._read = found
        self.done.emit(found)
