"""The status mark of each step: how far it is done, and whose work it is.

empty: nothing is there; part: it is there, but not whole; default: it is whole, but as a template, a table or the
program made it, or it rests on what is; done: a person answered or confirmed it in this file, as the log tells.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from scenarios.evaluation.evaluate import Evaluation
from scenarios.evaluation.judgements import effective_judgements
from scenarios.evaluation.score_matrix import score_matrix_of
from scenarios.log_summary import log_summary
from scenarios.model import Scenario
from scenarios.progress.asked_weights import are_asked

Mark = Literal["empty", "part", "default", "done"]

BY_STEP = {  # the beginnings of the events that a person leaves in the log when working on a step
    "brief": ("title_", "brief_"),
    "recommendations": ("group_", "recommendation_", "measure_"),
    "criteria": (
        "dimension_added",
        "dimension_changed",
        "dimension_copied",
        "criterion_",
        "scale_",
        "scales_",
        "directions_",
        "ends_",
    ),
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
    log = log_summary(scenario.log)
    worked = {step for step, begins in BY_STEP.items() if any(event.startswith(begins) for event in log.events)}
    brief, ranked = scenario.brief, int((evaluation.ranks > 0).sum())
    parts = sum(map(bool, (brief.question, brief.commissioner, brief.judges)))
    steps = {
        "brief": StepStatus(_mark(parts, 3, "brief" in worked)),
        "recommendations": StepStatus(_mark(min(len(scenario.recommendations), 2), 2, "recommendations" in worked)),
        "criteria": StepStatus(
            _mark(min(len(scenario.criteria), 2), 2, "criteria" in worked and not _assumes(scenario))
        ),
        "scores": _scores(scenario, len(log.cells) + log.set_together),
        "weights": StepStatus(_weights(scenario, "weights" in worked)),
    }
    founded = all(steps[each].mark == "done" for each in ("criteria", "scores", "weights"))
    steps["results"] = StepStatus(_mark(ranked, len(evaluation.ranks), founded))
    steps["robustness"] = StepStatus(_mark(min(ranked, 2), 2, founded))
    steps["record"] = StepStatus("empty" if not log.lines else "part" if log.unexplained else "done")
    return steps


def _mark(part: int, whole: int, somebodys: bool) -> Mark:
    if not part:
        return "empty"
    return "part" if part < whole else "done" if somebodys else "default"


def _assumes(scenario: Scenario) -> bool:
    return bool(scenario.assumed.directions or scenario.assumed.ends)


def _scores(scenario: Scenario, judged: int) -> StepStatus:
    """judged: how many scores a person set in this file, a cell once, and each of a block that was pasted."""
    whole = len(scenario.recommendations) * len(scenario.criteria)
    grid = score_matrix_of(scenario)
    return StepStatus(_mark(grid.scored, whole, judged >= grid.scored and not grid.untouched), grid.scored, whole)


def _weights(scenario: Scenario, worked: bool) -> Mark:
    if not any(effective_judgements(scenario).weights.values()):
        return "empty"
    if are_asked(scenario) and not _answered(scenario):
        return "part"
    return "done" if worked and not scenario.assumed.weights else "default"


def _answered(scenario: Scenario) -> bool:
    """Whether weights follow from the answers."""
    from scenarios.elicitation.stored_answers import record_of
    from scenarios.elicitation.weights_from_answers import derive_weights

    way = scenario.weighting.method
    return derive_weights(scenario, way, record_of(scenario, way)) is not None
