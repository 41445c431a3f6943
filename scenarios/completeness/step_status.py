"""How far each step of a scenario is done, and whose work it is: the one place that says what the marks mean.

empty: nothing is there; part: it is there, but not whole; default: it is whole, but as a template, a table or the
program made it, or it rests on what is; done: a person answered or confirmed it in this file, as the log tells.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from scenarios.evaluation.evaluate import Evaluation
from scenarios.model import LogEntry, Scenario, Score

Mark = Literal["empty", "part", "default", "done"]

BY_STEP = {  # the beginnings of the events that a person leaves in the log when working on a step
    "brief": ("title_", "brief_"),
    "recommendations": ("group_", "recommendation_", "measure_"),
    "criteria": ("dimension_added", "dimension_changed", "criterion_", "scale_", "scales_", "directions_", "ends_"),
    "weights": ("weight_", "weights_", "dimension_weight_", "preset_", "way_answered"),
}


@dataclass(frozen=True, slots=True)
class StepStatus:
    """A step's mark; part, whole: a count where one helps."""

    mark: Mark
    part: int = 0
    whole: int = 0


def step_statuses(evaluation: Evaluation) -> dict[str, StepStatus]:
    """Step id -> how far it is done."""
    scenario = evaluation.scenario
    worked, judged = _worked.of(scenario.log)
    brief, ranked = scenario.brief, int((evaluation.ranks > 0).sum())
    parts = sum(map(bool, (brief.question, brief.commissioner, brief.judges)))
    steps = {
        "brief": StepStatus(_mark(parts, 3, "brief" in worked)),
        "recommendations": StepStatus(_mark(min(len(scenario.recommendations), 2), 2, "recommendations" in worked)),
        "criteria": StepStatus(
            _mark(min(len(scenario.criteria), 2), 2, "criteria" in worked and not _assumes(scenario))
        ),
        "scores": _scores(scenario, judged),
        "weights": StepStatus(_weights(scenario, "weights" in worked)),
    }
    founded = all(steps[each].mark == "done" for each in ("criteria", "scores", "weights"))
    steps["results"] = StepStatus(_mark(ranked, len(evaluation.ranks), founded))
    steps["robustness"] = StepStatus(_mark(min(ranked, 2), 2, founded))
    steps["record"] = StepStatus(_record(scenario))
    return steps


def _mark(part: int, whole: int, somebodys: bool) -> Mark:
    if not part:
        return "empty"
    return "part" if part < whole else "done" if somebodys else "default"


def _assumes(scenario: Scenario) -> bool:
    return bool(scenario.assumed.directions or scenario.assumed.ends)


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


class _Worked:
    """The steps that a person worked on and how many scores they set, by the log. Edits add a line or write its last
    one anew, so all but the last are counted once."""

    def __init__(self) -> None:
        self._settled: tuple[LogEntry, ...] = ()
        self._counts = _Counts()

    def of(self, log: tuple[LogEntry, ...]) -> tuple[frozenset[str], int]:
        settled, known = log[:-1], self._settled
        if settled[: len(known)] != known:
            self._counts, known = _Counts(), ()
        self._counts, self._settled = self._counts.with_(settled[len(known) :]), settled
        found = self._counts.with_(log[-1:])
        steps = (step for step, begins in BY_STEP.items() if any(event.startswith(begins) for event in found.events))
        return frozenset(steps), len(found.cells) + found.at_once


@dataclass(frozen=True, slots=True)
class _Counts:
    """events: those in the log; cells: those whose score was set by itself; at_once: scores set with others."""

    events: frozenset[str] = frozenset()
    cells: frozenset[str] = frozenset()
    at_once: int = 0

    def with_(self, entries: tuple[LogEntry, ...]) -> _Counts:
        if not entries:
            return self
        return _Counts(
            self.events.union(each.event for each in entries),
            self.cells.union(each.subject for each in entries if each.event == "score_set"),
            self.at_once + sum(int(e.after) for e in entries if e.event == "scores_set" and e.after.isdecimal()),
        )


_counted, _worked = _Counted(), _Worked()


def _scores(scenario: Scenario, judged: int) -> StepStatus:
    """judged: how many scores a person set in this file, a cell once, and each of a block that was pasted."""
    whole = len(scenario.recommendations) * len(scenario.criteria)
    given, untouched = _counted.of(scenario.scores)
    return StepStatus(_mark(given, whole, judged >= given and not untouched), given, whole)


def _weights(scenario: Scenario, worked: bool) -> Mark:
    if not any(scenario.weights.values()):
        return "empty"
    return "done" if worked and not scenario.assumed.weights else "default"


def _record(scenario: Scenario) -> Mark:
    if not scenario.log:
        return "empty"
    return "done" if all(each.why for each in scenario.log) else "part"
