"""A scenario's ranking under weights and scores that are not known exactly, and the document of `renheng robust`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from scenarios.draws import EXACT, FREE, ORDER, RANGES
from scenarios.evaluate import HEADLINE
from scenarios.model import Scenario
from scenarios.robustness.ground import Ground, ground_of
from scenarios.robustness.regions import order_kept, region_of
from scenarios.scored import plain
from scoring.engine import prepared
from scoring.problem import Array, DecisionProblem, frozen_array
from scoring.scorers import scorer_of
from scoring.smaa import Robustness, simulate

SAMPLES, SEED = 100_000, 1
MOST_SAMPLES = 100_000_000  # the standard error is then 0.00005; a hundred times the time would win one more decimal


@dataclass(frozen=True, slots=True, eq=False)
class Question:
    """problem: a table's own, None for the scenario's; weights: free, order, intervals or around:R; scores: exact or
    ranges, uniform and independent between each score's low and high."""

    scenario: Scenario
    problem: DecisionProblem | None = None
    method: str = HEADLINE
    weights: str = FREE
    scores: str = EXACT
    samples: int = SAMPLES
    seed: int = SEED


@dataclass(frozen=True, slots=True, eq=False)
class Simulated:
    """found: rows as ``alternatives``, columns as ``criteria``; ranged: how many scores have a range that was drawn
    from; remarks: codes of `scenarios.wording.robustness.REMARKS`."""

    question: Question
    alternatives: tuple[str, ...]
    criteria: tuple[str, ...]
    found: Robustness
    ranged: int
    left_out: tuple[str, ...]
    remarks: tuple[str, ...]


def simulated(
    question: Question,
    progress: Callable[[float], object] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Simulated:
    """Simulate. Raises InvalidInput, NotApplicable, UnknownMethod; ValueError and Cancelled as `simulate`."""
    ground = ground_of(question.scenario, question.problem, question.method)
    region = region_of(question.weights, question.scenario, ground.problem)
    ends = _ends(question, ground) if question.scores == RANGES else None
    ranged = int(np.count_nonzero(ends[0] != ends[1])) if ends else 0
    scorer = scorer_of(ground.task, *(ends or ()))
    found = simulate(scorer, region, question.samples, question.seed, progress, cancelled)
    remarks = {
        "left_out": bool(ground.left_out),
        "only_one": len(ground.problem.alternatives) == 1,
        "no_ranges": question.scores == RANGES and not ranged,
    }
    kept = (order_kept(question.scenario, ground.problem),) if question.weights == ORDER else ()
    said = (*(code for code, holds in remarks.items() if holds), *kept)
    problem = ground.problem
    return Simulated(question, problem.alternatives, problem.criteria, found, ranged, ground.left_out, said)


def document(answer: Simulated) -> dict[str, Any]:
    """The figures as plain values for JSON, in the shape that the contract of the command line gives."""
    found, names, question = answer.found, answer.alternatives, answer.question
    never = np.isnan(found.confidence).tolist()
    return {
        "samples": found.samples,
        "seed": found.seed,
        "rank_acceptability": dict(zip(names, plain(found.acceptability), strict=True)),
        "central_weights": {
            name: None if none else dict(zip(answer.criteria, plain(row), strict=True))
            for name, none, row in zip(names, never, found.central, strict=True)
        },
        "confidence": dict(zip(names, plain(found.confidence), strict=True)),
        "pairwise": {
            a: {b: float(found.pairwise[i, j]) for j, b in enumerate(names) if j != i} for i, a in enumerate(names)
        },
        "standard_error": found.standard_error,
        "assumed": {"method": question.method, "weights": question.weights, "scores": question.scores},
        "ranged_scores": answer.ranged,
        "left_out": list(answer.left_out),
        "remarks": list(answer.remarks),
    }


def _ends(question: Question, ground: Ground) -> tuple[Array, Array] | None:
    """(m, k) the ends of each score's range, scaled as the method has them; the score itself where it has none. A table
    has no ranges. Raises NotApplicable where the method cannot treat the scores at their ends."""
    if question.problem is not None:
        return None
    low, high = np.array(ground.problem.matrix), np.array(ground.problem.matrix)
    row = {name: i for i, name in enumerate(ground.problem.alternatives)}
    column = {name: j for j, name in enumerate(ground.problem.criteria)}
    for score in question.scenario.scores:
        if score.recommendation in row and score.value is not None:
            cell = row[score.recommendation], column[score.criterion]
            low[cell] = score.value if score.low is None else score.low
            high[cell] = score.value if score.high is None else score.high
    ends = [prepared(replace(ground.problem, matrix=frozen_array(each)), question.method) for each in (low, high)]
    return ends[0].matrix, ends[1].matrix
