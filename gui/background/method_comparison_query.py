"""Asks all methods in the background."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from gui.background.query import BackgroundQuery
from gui.background.tasks import Progress
from scenarios.analysis.method_comparison import MethodsCompared, compare_methods
from scenarios.evaluation.evaluate import problem_of
from scenarios.model import Scenario

PAUSE = 300  # milliseconds without a further change before the work begins: a slider has come to rest

Question = tuple[object, ...]


def question_of(scenario: Scenario) -> Question:
    """All that the answer depends on, and nothing more: renaming asks nothing new."""
    problem = problem_of(scenario)
    if problem is None:
        return ()
    arrays = (problem.matrix, problem.weights, problem.low, problem.high, problem.assumed_low, problem.assumed_high)
    return (
        problem.alternatives,
        problem.criteria,
        problem.directions,
        *(None if each is None else each.tobytes() for each in arrays),
    )


class MethodComparisonQuery(BackgroundQuery[Scenario, MethodsCompared]):
    """What each method makes of a scenario."""

    def __init__(
        self,
        parent: QObject | None = None,
        compare: Callable[[Scenario], MethodsCompared] = compare_methods,
        pause: int = PAUSE,
    ) -> None:
        super().__init__(partial(_work, compare), question_of, pause, parent)


def _work(compare: Callable[[Scenario], MethodsCompared], scenario: Scenario, _progress: Progress) -> MethodsCompared:
    return compare(scenario)
