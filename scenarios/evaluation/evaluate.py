"""Evaluates a scenario: values, totals, ranks, contributions, group totals and the verdict."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from scenarios.evaluation.judgements import effective_judgements
from scenarios.evaluation.score_matrix import ScoreMatrix, score_matrix_of
from scenarios.evaluation.verdict import Verdict, verdict_of
from scenarios.model import THRESHOLD_FIGURES, Scenario, Thresholds
from scoring import additive
from scoring.problem import Array, CriterionParameters, DecisionProblem, normalised, readonly_array
from scoring.result import competition_ranks

HEADLINE = "wsm"  # the additive value model; every other method is a cross-check beside it

__all__ = ["HEADLINE", "Evaluation", "Verdict", "evaluate", "problem_of"]


@dataclass(frozen=True, slots=True, eq=False)
class Evaluation:
    """All results of one scenario under the additive value model, rows in the order of ``scenario.recommendations``
    (m), columns in the order of ``scenario.criteria`` (k), groups in theirs (g).

    weights: (k,); values: (m, k) 0..1, NaN where the score is missing; contributions: (m, k) weight times value;
    totals: (m,), NaN where a score on a weighted criterion is missing; least, most: (m,) the totals if every missing
    score were the worst or the best; ranks: (m,) competition ranks, 0 where unranked;
    group_totals, group_means: (g,) over the ranked members, NaN where there is none.
    """

    scenario: Scenario
    weights: Array
    values: Array
    contributions: Array
    totals: Array
    least: Array
    most: Array
    ranks: NDArray[np.int64]
    group_totals: Array
    group_means: Array
    verdict: Verdict


def problem_of(scenario: Scenario) -> DecisionProblem | None:
    """The scenario as numbers, ids for names; None while it has no recommendation, no criterion or no weight."""
    grid = score_matrix_of(scenario)
    weights = _weights(scenario, grid)
    if not grid.recommendations or not grid.criteria or weights.sum() <= 0:
        return None
    assumed = scenario.assumed
    return DecisionProblem(
        alternatives=grid.recommendations,
        criteria=grid.criteria,
        directions=grid.directions,
        matrix=grid.matrix,
        weights=weights,
        low=_given(grid.low, grid.criteria, assumed.low),
        high=_given(grid.high, grid.criteria, assumed.high),
        extras=_extras(scenario),
        assumed_low=grid.low if assumed.low else None,
        assumed_high=grid.high if assumed.high else None,
    )


def evaluate(scenario: Scenario) -> Evaluation:
    """Everything that follows from the scenario under the additive model. Never fails on a valid scenario."""
    grid = score_matrix_of(scenario)
    weights = _weights(scenario, grid)
    totals = additive.totals(weights, grid.values)
    ranks = competition_ranks(totals.total)
    ranks.setflags(write=False)
    group_totals, group_means = additive.by_group(totals.total, grid.group, len(grid.groups))
    return Evaluation(
        scenario=scenario,
        weights=weights,
        values=grid.values,
        contributions=additive.contributions(weights, grid.values),
        totals=totals.total,
        least=totals.least,
        most=totals.most,
        ranks=ranks,
        group_totals=group_totals,
        group_means=group_means,
        verdict=_remarked(verdict_of(grid, weights, totals, ranks), scenario),
    )


def _remarked(verdict: Verdict, scenario: Scenario) -> Verdict:
    """With the remark that it rests on what nobody confirmed. Where nothing is ranked, nothing rests on it."""
    if not scenario.assumed or not verdict.fields:
        return verdict
    return replace(verdict, remarks=(*verdict.remarks, "unconfirmed"))


def _given(ends: Array, criteria: tuple[str, ...], assumed: tuple[str, ...]) -> Array:
    """(k,) the ends that somebody gave, NaN where they are assumed."""
    if not assumed:
        return ends
    nobodys = frozenset(assumed)
    return readonly_array(np.where([id_ in nobodys for id_ in criteria], np.nan, ends))


def _weights(scenario: Scenario, grid: ScoreMatrix) -> Array:
    """(k,) summing to 1 whatever rounding the file was written with; all 0 where no criterion has a weight."""
    weights = effective_judgements(scenario).weights
    given = np.array([weights.get(each, 0.0) for each in grid.criteria], dtype=np.float64)
    return readonly_array(normalised(given) if given.sum() > 0 else given)


def _extras(scenario: Scenario) -> CriterionParameters:
    """The thresholds and reference points that any criterion has, NaN at those that have none."""
    given = [each.thresholds for each in scenario.criteria]
    if all(each == Thresholds() for each in given):
        return CriterionParameters()
    numbers: dict[str, Array] = {}
    for name in THRESHOLD_FIGURES:
        column = [getattr(each, name) for each in given]
        if any(value is not None for value in column):
            numbers[name] = readonly_array([np.nan if value is None else value for value in column])
    preference = tuple(each.preference for each in given)
    return CriterionParameters(preference=preference if any(preference) else (), **numbers)
