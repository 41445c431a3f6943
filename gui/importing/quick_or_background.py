"""Runs work at once where it is quick, and in the background where somebody would wait."""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from gui.background.tasks import Progress, Task, TaskRunner
from scenarios.findings import Finding, InvalidInput

LOG = logging.getLogger("renheng.import")


class QuickOrBackground(QObject):
    """One piece of work at a time: a newer one takes the place of the one before, of which nothing more is heard."""

    succeeded = Signal(object)  # the result
    failed = Signal(object)  # InvalidInput
    started = Signal()  # beside the window: it takes a while

    def __init__(self, name: str, background: TaskRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name, self._background = name, background
        self._job: Task | None = None

    @property
    def at_work(self) -> bool:
        """Whether anything is under way beside the window."""
        return self._job is not None

    def run(self, work: Callable[[], object], at_once: bool) -> None:
        """Do this work, on frozen inputs."""
        self.cancel()
        if at_once:
            self._run_now(work)
            return
        job = self._job = self._background.start(self._name, partial(_unreported, work))
        job.succeeded.connect(self._on_done)
        job.failed.connect(self._on_failed)
        self.started.emit()

    def cancel(self) -> None:
        """Nothing of what is under way is wanted."""
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _run_now(self, work: Callable[[], object]) -> None:
        try:
            result = work()
        except Exception as error:
            self._fail(error)
        else:
            self.succeeded.emit(result)

    def _on_done(self, result: object) -> None:
        self._job = None
        self.succeeded.emit(result)

    def _on_failed(self, error: Exception) -> None:
        self._job = None
        self._fail(error)

    def _fail(self, error: Exception) -> None:
        """Whoever waits hears of it, whatever it is: memory that runs out and faults of libraries are refusals, too."""
        if not isinstance(error, InvalidInput):
            LOG.error("Failed: %s", self._name, exc_info=error)
            code = "table_needs_memory" if isinstance(error, MemoryError) else "table_not_handled"
            error = InvalidInput([Finding("", code, {"detail": type(error).__name__})])
        self.failed.emit(error)


def _unreported(work: Callable[[], object], _progress: Progress) -> object:
    return work()
