"""How far each step of the window is done, read off the document. No Qt here; `gui.steps` shows it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from scenarios.evaluate import Evaluation
from scenarios.model import Scenario, Score

Mark = Literal["empty", "part", "default", "done"]


@dataclass(frozen=True, slots=True)
class Progress:
    """A step's mark. default: all is there, but nobody has judged it yet; part, whole: a count where one helps."""

    mark: Mark
    part: int = 0
    whole: int = 0


def completeness(evaluation: Evaluation) -> dict[str, Progress]:
    """Step id -> how far it is done."""
    scenario = evaluation.scenario
    brief = scenario.brief
    ranked = int((evaluation.ranks > 0).sum())
    return {
        "brief": _share(sum(map(bool, (brief.question, brief.commissioner, brief.judges))), 3),
        "recommendations": _share(min(len(scenario.recommendations), 2), 2),
        "criteria": _share(min(len(scenario.criteria), 2), 2),
        "scores": _scores(scenario),
        "weights": _weights(scenario),
        "results": _share(ranked, len(evaluation.ranks)),
        "robustness": _share(min(ranked, 2), 2),
        "record": _record(scenario),
    }


def _share(part: int, whole: int) -> Progress:
    if not part:
        return Progress("empty")
    return Progress("done" if part == whole else "part")


class _Counted:
    """How many scores are given, and whether any is still the paper's: counted anew only when the scores are others,
    for a drag of a weight leaves them, and their tuple, as they are."""

    def __init__(self) -> None:
        self._scores: tuple[Score, ...] = ()
        self._found = (0, False)

    def of(self, scores: tuple[Score, ...]) -> tuple[int, bool]:
        if scores is not self._scores:
            given = [each for each in scores if each.value is not None]
            self._scores, self._found = scores, (len(given), any(each.origin == "paper" for each in given))
        return self._found


_counted = _Counted()


def _scores(scenario: Scenario) -> Progress:
    whole = len(scenario.recommendations) * len(scenario.criteria)
    given, untouched = _counted.of(scenario.scores)
    if not given:
        return Progress("empty", 0, whole)
    mark: Mark = "part" if given < whole else "default" if untouched else "done"
    return Progress(mark, given, whole)


def _weights(scenario: Scenario) -> Progress:
    weights = scenario.weighting.weights
    if not any(weights.values()):
        return Progress("empty")
    return Progress("default" if scenario.weighting.preset and not scenario.weighting.locked else "done")


def _record(scenario: Scenario) -> Progress:
    if not scenario.log:
        return Progress("empty")
    return Progress("done" if all(each.why for each in scenario.log) else "part")
