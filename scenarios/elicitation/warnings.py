"""What to look at again before one stands by the weights. Each is a remark with a remedy; none stops anybody."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from functools import lru_cache

import numpy as np

from scenarios.elicitation.completions import completion_warning
from scenarios.elicitation.elicitation_method import WeightingWarning
from scenarios.elicitation.elicitation_registry import ELICITATION_METHODS
from scenarios.elicitation.method_state import elicitation_state
from scenarios.evaluation.judgements import effective_judgements
from scenarios.evaluation.score_matrix import REMEMBERED, ScoreMatrix, score_matrix_of
from scenarios.log_summary import WEIGHTS_BY_HAND, log_summary
from scenarios.model import Scenario
from scoring.problem import Array

TOGETHER = 0.9  # r above which two criteria may count one thing twice, and below minus which they are a trade-off
SINGLY = 3  # such pairs which are told one by one; more are told in one remark
COMPARED = 1000  # criteria of which each pair is looked at: 10,000 would take 3 GB and a minute
ROWS = 6  # recommendations that two criteria must share before r says anything: few fall into line by chance
HALF = 0.5
ALIKE = 1e-9  # values (0 to 1) nearer than this are alike
ROUNDING = 1e-9


def weighting_warnings(scenario: Scenario) -> tuple[WeightingWarning, ...]:
    """All remarks on the present weights and answers, those on the answers first."""
    return (
        *_of_answers(scenario),
        *_above_half(scenario),
        *_of_scores(score_matrix_of(scenario)),
        *_after_results(scenario),
    )


def _of_answers(scenario: Scenario) -> Iterable[WeightingWarning]:
    method = ELICITATION_METHODS.get(scenario.weighting.method)
    if method is None:
        return ()
    nodes = elicitation_state(scenario, method.id).nodes
    found = tuple(method.warnings(scenario, {each.node: each.consistency for each in nodes if each.consistency}))
    completed = any(each.consistency.get("much_left_out") for each in nodes)
    return (*found, completion_warning(scenario)) if completed else found


def _above_half(scenario: Scenario) -> Iterator[WeightingWarning]:
    weights = effective_judgements(scenario).weights
    if len(scenario.criteria) > 1:
        for criterion in scenario.criteria:
            weight = weights.get(criterion.id, 0.0)
            if weight > HALF + ROUNDING:
                yield WeightingWarning("above_half", (criterion.id,), {"weight": weight})


@lru_cache(maxsize=REMEMBERED)  # a grid outlives a drag of weights, and hundreds of criteria have many pairs
def _of_scores(grid: ScoreMatrix) -> tuple[WeightingWarning, ...]:
    return (*_alike(grid), *_together(grid))


def _alike(grid: ScoreMatrix) -> Iterator[WeightingWarning]:
    """Criteria on which every recommendation has a score, and all the same."""
    if len(grid.recommendations) < 2:
        return
    spread = np.ptp(grid.values, axis=0)  # nan where a score is missing
    alike = tuple(grid.criteria[j] for j in np.flatnonzero(spread <= ALIKE).tolist())
    if alike:
        yield WeightingWarning("scores_alike", alike)


def _together(grid: ScoreMatrix) -> Iterator[WeightingWarning]:
    """Criteria whose values, after direction, rise together, and those where one falls as the other rises."""
    if len(grid.criteria) > COMPARED and len(grid.recommendations) >= ROWS:
        yield WeightingWarning("too_many_together", (), {"count": len(grid.criteria), "limit": COMPARED})
        return
    found = _correlations(grid.values)
    yield from _pairs(grid, found, "together", TOGETHER)
    yield from _pairs(grid, -found, "opposed", -TOGETHER)


def _pairs(grid: ScoreMatrix, found: Array, how: str, limit: float) -> Iterator[WeightingWarning]:
    """The pairs whose ``found`` is high, one by one while they are few. limit: of r itself, which has its sign."""
    pairs = [(i, j) for i, j in np.argwhere(np.triu(found > TOGETHER, 1)).tolist()]
    if len(pairs) <= SINGLY:
        for i, j in pairs:
            r = math.copysign(found[i, j], limit)
            yield WeightingWarning(f"scores_{how}", (grid.criteria[i], grid.criteria[j]), {"r": r})
        return
    closest = sorted(pairs, key=lambda pair: -found[pair])[:SINGLY]
    named = tuple(grid.criteria[at] for pair in closest for at in pair)
    yield WeightingWarning(f"many_{how}", named, {"count": len(pairs), "limit": limit})


def _correlations(values: Array) -> Array:
    """(k, k) Pearson's r of the values (m, k) over the rows that both columns have; 0 where it says nothing."""
    known = ~np.isnan(values)
    filled, mask = np.where(known, values - 0.5, 0.0), known.astype(np.float64)
    rows = mask.T @ mask
    with np.errstate(invalid="ignore", divide="ignore"):
        sums, squares = filled.T @ mask, (filled**2).T @ mask
        spread = squares - sums**2 / rows
        found = (filled.T @ filled - sums * sums.T / rows) / np.sqrt(spread * spread.T)
    solid = (rows >= ROWS) & (spread > ALIKE) & (spread.T > ALIKE)
    return np.where(solid, np.nan_to_num(found), 0.0)


def _after_results(scenario: Scenario) -> Iterator[WeightingWarning]:
    """A change of weights without a reason, after the last score was given: the ranking was there to be seen. To choose
    a way of weighting is no change of weights, nor is to answer a part of its questions."""
    log = log_summary(scenario.log)
    if log.last_weights > log.last_scores > 0 and not score_matrix_of(scenario).missing.any():
        line = log.last_weights
        if not elicitation_state(scenario, scenario.weighting.method).complete:
            line = _changed_before_answers(scenario, line, log.last_scores)
        if line:
            entry = scenario.log[line - 1]
            yield WeightingWarning(
                "weights_after_results", (), {"when": entry.when[:10], "who": entry.who, "line": line}
            )


def _changed_before_answers(scenario: Scenario, last: int, scored: int) -> int:
    """The last line, counted from 1, up to this one and after the scores that set weights without a reason and not by
    answers; 0 if none did."""
    lines = ((line, scenario.log[line - 1]) for line in range(last, scored, -1))
    return next((line for line, each in lines if each.event in WEIGHTS_BY_HAND and not each.why), 0)
