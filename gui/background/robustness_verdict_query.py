"""How sure the present ranking is: at once where that is remembered, otherwise when the weights have come to rest."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from gui.background.live_evaluation import LiveEvaluation
from gui.background.query import BackgroundQuery, unreported
from gui.background.query_keys import verdict_key
from gui.pauses import ESTIMATES
from scenarios.evaluation.evaluate import Evaluation
from scenarios.findings import InvalidInput
from scenarios.model import Scenario
from scoring.errors import NotApplicable, as_answer

if TYPE_CHECKING:
    from scenarios.analysis.robustness_verdict import RobustnessVerdict

JUDGED = ("leads", "tie", "tie_all")  # verdicts on two or more that are ranked; of others there is nothing to be sure

FindVerdict = Callable[[Scenario], "RobustnessVerdict"]
Refusal = InvalidInput | NotApplicable  # an answer too, to be remembered like any other


def find_verdict(scenario: Scenario) -> RobustnessVerdict:
    """How sure the scenario's ranking is, around the user's own weights."""
    # with the simulation: not wanted at the start
    from scenarios.analysis.own_weights_verdict import own_verdict_of

    return own_verdict_of(scenario)


class RobustnessVerdictQuery(QObject):
    """Follows every evaluation. What is told always belongs to the latest: ``sureness``, or why there is none; neither
    while it is pending, or where there is nothing to be sure of."""

    verdict_changed = Signal()

    def __init__(
        self,
        rescorer: LiveEvaluation,
        parent: QObject | None = None,
        by: FindVerdict = find_verdict,
        pause: int = ESTIMATES,
    ) -> None:
        super().__init__(parent)
        self.sureness: RobustnessVerdict | None = None
        self.failure: Exception | None = None
        self.pending = True  # nothing was asked yet
        self._asking = BackgroundQuery(verdict_key, unreported(partial(_answer, by)), self, pause=pause)
        self._asking.answer_changed.connect(self._tell)
        self._asking.failed.connect(self._tell)
        rescorer.evaluation_changed.connect(self.follow)

    @staticmethod
    def judges(evaluation: Evaluation) -> bool:
        """Whether there is anything to be sure of."""
        return evaluation.verdict.code in JUDGED

    def follow(self, evaluation: Evaluation) -> None:
        """Ask about this evaluation, unless it was judged or is being judged already."""
        if not self.judges(evaluation):
            self._asking.rest()
            self._tell()
            return
        known = self._asking.start(evaluation.scenario)
        self._tell(known, pending=known is None)

    def close(self) -> None:
        """Before the window goes: judge nothing any more."""
        self._asking.close()

    def _tell(self, answer: RobustnessVerdict | Exception | None = None, pending: bool = False) -> None:
        before = self.sureness, self.failure, self.pending
        self.failure = answer if isinstance(answer, Exception) else None
        self.sureness = None if isinstance(answer, Exception) else answer
        self.pending = pending
        if before != (self.sureness, self.failure, pending):
            self.verdict_changed.emit()


def _answer(by: FindVerdict, scenario: Scenario) -> RobustnessVerdict | Refusal:
    try:
        return by(scenario)
    except (InvalidInput, NotApplicable) as refusal:
        return as_answer(refusal)
