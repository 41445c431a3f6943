"""Asks all methods in the background, and remembers the answers by what was asked."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from gui.background import Background, Progress
from scenarios.evaluate import problem_of
from scenarios.methods_compared import MethodsCompared, compare_methods
from scenarios.model import Scenario

PAUSE = 300  # milliseconds without a further change before the work begins: a slider has come to rest
REMEMBERED = 16  # answers: undo and redo cost nothing

Question = tuple[object, ...]


def question_of(scenario: Scenario) -> Question:
    """All that the answer depends on, and nothing more: renaming asks nothing new."""
    problem = problem_of(scenario)
    if problem is None:
        return ()
    arrays = (problem.matrix, problem.weights, problem.low, problem.high)
    return (
        problem.alternatives,
        problem.criteria,
        problem.directions,
        *(None if each is None else each.tobytes() for each in arrays),
    )


class MethodsComparing(QObject):
    """One question at a time; an answer that comes after the next question was asked is dropped."""

    answered = Signal(object)  # MethodsCompared
    failed = Signal(object)  # the exception

    def __init__(
        self,
        parent: QObject | None = None,
        compare: Callable[[Scenario], MethodsCompared] = compare_methods,
        pause: int = PAUSE,
    ) -> None:
        super().__init__(parent)
        self._compare, self._background = compare, Background(self)
        self._answers: dict[Question, MethodsCompared] = {}
        self._asked: Scenario | None = None
        self._question: Question | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(pause)
        self._timer.timeout.connect(self._start)
        if app := QCoreApplication.instance():
            app.aboutToQuit.connect(self._background.cancel_all_and_wait)

    def ask(self, scenario: Scenario) -> MethodsCompared | None:
        """The answer if it is known; otherwise None, and it comes by ``answered`` or ``failed``."""
        question = question_of(scenario)
        if known := self._answers.get(question):
            self._question = None
            self._timer.stop()
            return known
        if question != self._question:
            self._asked, self._question = scenario, question
            self._timer.start()
        return None

    def rest(self) -> None:
        """Ask nothing for now: nobody is looking. What is under way still fills the memory."""
        self._timer.stop()
        self._question = None

    def _start(self) -> None:
        if self._asked is None or self._question is None:
            return
        job = self._background.start("methods", partial(_work, self._compare, self._asked))
        job.done.connect(partial(self._on_done, self._question))
        job.failed.connect(partial(self._on_failed, self._question))

    def _on_done(self, question: Question, answer: MethodsCompared) -> None:
        self._answers[question] = answer
        while len(self._answers) > REMEMBERED:
            del self._answers[next(iter(self._answers))]
        if question == self._question:
            self._question = None
            self.answered.emit(answer)

    def _on_failed(self, question: Question, error: Exception) -> None:
        if question == self._question:
            self._question = None
            self.failed.emit(error)


def _work(compare: Callable[[Scenario], MethodsCompared], scenario: Scenario, _progress: Progress) -> MethodsCompared:
    return compare(scenario)
