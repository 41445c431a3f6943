"""How far each step of the window is done, read off the document. No Qt here; `gui.steps` shows it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from scenarios.evaluate import Evaluation
from scenarios.model import Scenario

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


def _scores(scenario: Scenario) -> Progress:
    whole = len(scenario.recommendations) * len(scenario.criteria)
    given = [each for each in scenario.scores if each.value is not None]
    if not given:
        return Progress("empty", 0, whole)
    untouched = any(each.origin == "paper" for each in given)
    mark: Mark = "part" if len(given) < whole else "default" if untouched else "done"
    return Progress(mark, len(given), whole)


def _weights(scenario: Scenario) -> Progress:
    weights = scenario.weighting.weights
    if not any(weights.values()):
        return Progress("empty")
    return Progress("default" if scenario.weighting.preset and not scenario.weighting.locked else "done")


def _record(scenario: Scenario) -> Progress:
    if not scenario.log:
        return Progress("empty")
    return Progress("done" if all(each.why for each in scenario.log) else "part")
