"""Long work beside the window: progress, cancelling, and waiting for it on close. The only file with threads."""

from __future__ import annotations

import sys
from collections.abc import Callable
from threading import Event

from PySide6.QtCore import QObject, Qt, QThreadPool, Signal

from gui.background.garbage_collection import collector

TURN = 0.001  # seconds that Python gives the thread at work before the window has its turn; 5 ms would be felt
Progress = Callable[[float], None]
Work = Callable[[Progress], object]  # gets a function to report its share done, returns its result


class TaskCancelled(Exception):
    """Raised inside the work, by its own report of progress, once it is no longer wanted."""


class Task(QObject):
    """One piece of work under way. Its signals come in the window's thread; after `cancel` only ``finished`` comes."""

    progress_changed = Signal(float)  # share done, 0..1
    succeeded = Signal(object)  # the result
    failed = Signal(object)  # the exception
    finished = Signal()  # last of all, in every case
    _reported = Signal(str, object)  # crosses from the thread of the work

    def __init__(self, work: Work, parent: QObject) -> None:
        super().__init__(parent)
        self._work, self._stop = work, Event()
        self._reported.connect(self._on_reported, Qt.ConnectionType.QueuedConnection)

    def cancel(self) -> None:
        """Drop the work: it ends at its next report of progress, and nothing more is heard of it."""
        self._stop.set()

    @property
    def cancelled(self) -> bool:
        return self._stop.is_set()

    def run(self) -> None:
        """Do the work, in whichever thread calls."""
        try:
            result = self._work(self._report)
        except TaskCancelled:
            pass
        except Exception as error:
            self._reported.emit("failed", error)
        else:
            self._reported.emit("done", result)
        self._reported.emit("ended", None)

    def _report(self, share: float) -> None:
        if self.cancelled:
            raise TaskCancelled
        self._reported.emit("progressed", share)

    def _on_reported(self, what: str, value: object) -> None:
        if what == "ended":
            self.finished.emit()
        elif not self.cancelled:
            {"progressed": self.progress_changed, "done": self.succeeded, "failed": self.failed}[what].emit(value)


class TaskRunner(QObject):
    """Runs jobs by name. A new job of a name takes the place of the one before it, whose late results are dropped."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        sys.setswitchinterval(TURN)
        self._pool = QThreadPool(self)
        self._jobs: dict[str, Task] = {}

    def start(self, name: str, work: Work) -> Task:
        """Start work on frozen inputs. Connect to the job's signals before the event loop turns."""
        if name in self._jobs:
            self._jobs[name].cancel()
        job = self._jobs[name] = Task(work, self)
        collector.rest()
        job.destroyed.connect(_wake_collector)  # in the window's thread, and after the work in every case
        job.finished.connect(job.deleteLater)
        self._pool.start(job.run)
        return job

    def wait(self) -> None:
        """Let what is at work come to its end. What it has to say is heard when the event loop turns."""
        self._pool.waitForDone()

    def cancel_all_and_wait(self) -> None:
        """Before the window goes: nothing may run on."""
        for job in self._jobs.values():
            job.cancel()
        self._jobs.clear()
        self._pool.waitForDone()


def _wake_collector() -> None:
    collector.wake()
