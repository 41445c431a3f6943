"""Asks in the background what takes a while, once nothing has changed for a moment, and remembers the answers.

One question at a time: an answer that comes after the next question was asked fills the memory and is not told.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Generic, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from gui.background.tasks import Progress, Task, TaskRunner

REMEMBERED = 16  # answers: undo and redo cost nothing

Question = TypeVar("Question")
Answer = TypeVar("Answer")


class BackgroundQuery(QObject, Generic[Question, Answer]):
    """work: asked in another thread, with a report of progress that also ends it once it is no longer wanted; key: all
    that the answer depends on and nothing more, compared by ``==``; pause: milliseconds of rest before the work."""

    answer_changed = Signal(object)  # Answer
    failed = Signal(object)  # the exception
    progress_changed = Signal(float)  # share done, 0..1

    def __init__(
        self,
        work: Callable[[Question, Progress], Answer],
        key: Callable[[Question], object],
        pause: int,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._work, self._key, self._background = work, key, TaskRunner(self)
        self._answers: list[tuple[object, Answer]] = []
        self._asked: Question | None = None
        self._question: object = None
        self._job: Task | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(pause)
        self._timer.timeout.connect(self._start)
        if app := QCoreApplication.instance():
            app.aboutToQuit.connect(self.close)

    def start(self, asked: Question) -> Answer | None:
        """The answer if it is known; otherwise None, and it comes by ``answered`` or ``failed``."""
        question = self._key(asked)
        for known, answer in self._answers:
            if known == question:
                self.rest()
                return answer
        if self._asked is None or question != self._question:
            self._asked, self._question = asked, question
            self._timer.start()
        return None

    def rest(self) -> None:
        """Ask nothing for now: nobody is looking. What is under way still fills the memory."""
        self._timer.stop()
        self._asked = self._question = None

    def cancel(self) -> None:
        """Ask nothing for now, and drop what is under way."""
        self.rest()
        if self._job is not None:
            self._job.cancel()

    def close(self) -> None:
        """Before the window goes: drop what is under way, and wait for its end."""
        self.rest()
        self._background.cancel_all_and_wait()

    def _start(self) -> None:
        if self._asked is None:
            return
        job = self._job = self._background.start("work", partial(self._work, self._asked))
        job.progress_changed.connect(partial(self._on_progress, self._question))
        job.succeeded.connect(partial(self._on_done, self._question))
        job.failed.connect(partial(self._on_failed, self._question))
        job.finished.connect(partial(self._on_ended, job))

    def _on_progress(self, question: object, share: float) -> None:
        if self._is_asked(question):
            self.progress_changed.emit(share)

    def _on_done(self, question: object, answer: Answer) -> None:
        self._answers = [*self._answers[1 - REMEMBERED :], (question, answer)]
        if self._is_asked(question):
            self.rest()
            self.answer_changed.emit(answer)

    def _on_failed(self, question: object, error: Exception) -> None:
        if self._is_asked(question):
            self.rest()
            self.failed.emit(error)

    def _on_ended(self, job: Task) -> None:
        if self._job is job:
            self._job = None  # it goes with its last signal

    def _is_asked(self, question: object) -> bool:
        return self._asked is not None and question == self._question
