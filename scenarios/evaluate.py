"""From a scenario to all that follows from it: values, totals, ranks, contributions, group totals and a verdict."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scenarios.grid import Grid, grid_of
from scenarios.model import Scenario
from scenarios.verdict import Verdict, verdict_on
from scoring import additive
from scoring.problem import Array, DecisionProblem, frozen_array, normalised
from scoring.report import competition_ranks

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
    grid = grid_of(scenario)
    weights = _weights(scenario, grid)
    if not grid.recommendations or not grid.criteria or weights.sum() <= 0:
        return None
    return DecisionProblem(
        alternatives=grid.recommendations,
        criteria=grid.criteria,
        directions=grid.directions,
        matrix=grid.matrix,
        weights=frozen_array(normalised(weights)),
        low=grid.low,
        high=grid.high,
    )


def evaluate(scenario: Scenario) -> Evaluation:
    """Everything that follows from the scenario under the additive model. Never fails on a valid scenario."""
    grid = grid_of(scenario)
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
        verdict=verdict_on(grid, weights, totals, ranks),
    )


def _weights(scenario: Scenario, grid: Grid) -> Array:
    weights = scenario.weights
    return frozen_array([weights.get(each, 0.0) for each in grid.criteria])
