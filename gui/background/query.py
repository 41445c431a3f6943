"""Asks in the background what takes a while, once input has come to rest, and remembers the answers.

One question at a time: the next one ends the work on the one before. An answer may come in two steps, a coarse one at
once and a refined one after it, which may be ended early with what it has found.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from threading import Event
from typing import Generic, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from gui.background.tasks import Progress, Task, TaskRunner
from gui.pauses import ESTIMATES

REMEMBERED = 16  # answers: undo and redo cost nothing

Question = TypeVar("Question")
Answer = TypeVar("Answer")

Work = Callable[[Question, Progress], Answer]
IsEnough = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Refinement(Generic[Question, Answer]):
    """is_coarse: whether an answer is to be refined. work: the better answer, from the question and the answer before;
    it looks at `IsEnough` now and then, and ends early with what it has."""

    is_coarse: Callable[[Answer], bool]
    work: Callable[[Question, Answer, IsEnough, Progress], Answer]


class BackgroundQuery(QObject, Generic[Question, Answer]):
    """key_of: all that the answer depends on and nothing more, compared by ``==``. work: asked in another thread, with
    a report of progress that also ends it once it is no longer wanted. pause: milliseconds of rest before either step.
    remembered: how many answers are kept; coarse ones are not."""

    answer_changed = Signal(object)  # Answer, coarse or not
    refinement_started = Signal(object)  # the Answer that is refined
    progress_changed = Signal(float)  # share done, 0..1
    failed = Signal(object)  # the exception

    def __init__(
        self,
        key_of: Callable[[Question], object],
        work: Work[Question, Answer],
        parent: QObject | None = None,
        *,
        refinement: Refinement[Question, Answer] | None = None,
        pause: int = ESTIMATES,
        remembered: int = REMEMBERED,
    ) -> None:
        super().__init__(parent)
        self._key_of, self._work, self._refinement, self._remembered = key_of, work, refinement, remembered
        self._runner = TaskRunner(self)
        self._answers: list[tuple[object, Answer]] = []  # with their keys, the latest last
        self._question: Question | None = None
        self._key: object = None  # of the question
        self._answer: Answer | None = None  # to the question, coarse perhaps
        self._resting = False
        self._task: Task | None = None  # on the question
        self._enough = Event()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._begin)
        self.set_pause(pause)
        if app := QCoreApplication.instance():
            app.aboutToQuit.connect(self.close)

    @property
    def busy(self) -> bool:
        """Whether work on the question is under way, or about to begin."""
        return self._task is not None or self._timer.isActive()

    @property
    def refining(self) -> bool:
        """Whether a refinement is under way, or about to begin."""
        return self._answer is not None and self.busy

    def set_pause(self, milliseconds: int) -> None:
        """From the next question on."""
        self._timer.setInterval(milliseconds)

    def start(self, question: Question) -> Answer | None:
        """The best answer there is; a better one, or where it is None the first, comes by a signal."""
        key = self._key_of(question)
        if key != self._key:
            self._drop()
            self._key, self._enough = key, Event()
        self._question, self._resting = question, False
        self._answer = next((answer for known, answer in self._answers if known == key), self._answer)
        if not self.busy and (self._answer is None or self._is_coarse(self._answer)):
            self._timer.start()
        return self._answer

    def rest(self, cancel: bool = False) -> None:
        """Nobody is looking: begin nothing, and tell nothing. What is under way still fills the memory, unless it is
        to be cancelled."""
        self._resting = True
        self._timer.stop()
        if cancel:
            self._cancel()

    def resume(self) -> None:
        """Somebody looks again: tell what was found meanwhile, or go on."""
        if self._question is not None and self._resting:
            before, answer = self._answer, self.start(self._question)
            if answer is not None and answer is not before:
                self.answer_changed.emit(answer)

    def drop_unless(self, question: Question) -> None:
        """Drop what is under way on any other question than this."""
        if self._key is not None and self._key_of(question) != self._key:
            self._drop()

    def stop_refining(self) -> None:
        """Be content with what the refinement has found so far."""
        if self.refining:
            self._enough.set()
            if self._timer.isActive():
                self._timer.stop()
                self._begin()

    def refine(self) -> None:
        """Refine the answer further, though it is not coarse."""
        if self._answer is not None and not self.busy:
            self._enough = Event()
            self._begin()

    def forget(self) -> None:
        """Empty the memory."""
        self._answers.clear()

    def close(self) -> None:
        """Before the window goes: drop what is under way, and wait for its end."""
        self._drop()
        self._runner.cancel_all_and_wait()

    def _begin(self) -> None:
        """Ask for the first answer, or for a better one."""
        if self._question is None:
            return
        if self._answer is None:
            self._run(partial(self._work, self._question))
        elif self._refinement is not None:
            self._run(partial(self._refinement.work, self._question, self._answer, self._enough.is_set))
            if not self._enough.is_set():
                self.refinement_started.emit(self._answer)

    def _run(self, work: Callable[[Progress], Answer]) -> None:
        self._task = task = self._runner.start("work", work)
        task.progress_changed.connect(self._on_progress)
        task.succeeded.connect(self._on_done)
        task.failed.connect(self._on_failed)

    def _on_progress(self, share: float) -> None:
        if not self._resting:
            self.progress_changed.emit(share)

    def _on_done(self, answer: Answer) -> None:
        self._task, coarse = None, self._is_coarse(answer)
        if not coarse:
            others = [each for each in self._answers if each[0] != self._key]
            self._answers = [*others[1 - self._remembered :], (self._key, answer)]
        if self._resting:
            return
        self._answer = answer
        if coarse:
            self._timer.start()
        self.answer_changed.emit(answer)

    def _on_failed(self, error: Exception) -> None:
        self._task = None
        if not self._resting:
            self._drop()
            self.failed.emit(error)

    def _is_coarse(self, answer: Answer) -> bool:
        return self._refinement is not None and self._refinement.is_coarse(answer)

    def _drop(self) -> None:
        """Leave the question, and the work on it."""
        self._timer.stop()
        self._question = self._key = self._answer = None
        self._cancel()

    def _cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None


def unreported(work: Callable[[Question], Answer]) -> Work[Question, Answer]:
    """Work that reports no progress, and so comes to its end even where it is no longer wanted."""
    return lambda question, _progress: work(question)
