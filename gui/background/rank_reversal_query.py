"""Asks in the background whether any method puts the others in another order once one is removed or copied."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from gui.background.method_comparison_query import PAUSE, question_of
from gui.background.query import BackgroundQuery
from gui.background.tasks import Progress
from scenarios.analysis.rank_reversal import RankReversals, find_reversals
from scenarios.model import Scenario

Reverse = Callable[[Scenario, Progress], RankReversals]


class RankReversalQuery(BackgroundQuery[Scenario, RankReversals]):
    """What becomes of the order of the others; the answer depends on what the comparison of methods depends on."""

    def __init__(self, parent: QObject | None = None, reverse: Reverse = find_reversals, pause: int = PAUSE) -> None:
        super().__init__(partial(_work, reverse), question_of, pause, parent)


def _work(reverse: Reverse, scenario: Scenario, progress: Progress) -> RankReversals:
    return reverse(scenario, progress)
