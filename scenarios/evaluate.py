"""From a scenario to all that follows from it: values, totals, ranks, contributions, groups, gaps and a verdict."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from scenarios.model import Scenario
from scoring.problem import Array, DecisionProblem, Extras, frozen_array
from scoring.report import competition_ranks

HEADLINE = "wsm"  # the additive value model; every other method is a cross-check beside it


@dataclass(frozen=True, slots=True)
class Verdict:
    """What may be said in one sentence. code: a key of `scenarios.wording.verdict.SENTENCES`; fields: its values,
    recommendations by id."""

    code: str
    fields: Mapping[str, object] = field(default_factory=dict)


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
    columns = scenario.criteria
    if not scenario.recommendations or not columns:
        return None
    weights = np.array([scenario.weights.get(c.id, 0.0) for c in columns])
    if weights.sum() <= 0:
        return None
    return DecisionProblem(
        alternatives=tuple(r.id for r in scenario.recommendations),
        criteria=tuple(c.id for c in columns),
        directions=tuple(c.scale.direction for c in columns),
        matrix=frozen_array(_matrix(scenario)),
        weights=frozen_array(weights / weights.sum()),
        low=frozen_array([c.scale.low for c in columns]),
        high=frozen_array([c.scale.high for c in columns]),
        extras=Extras(),
    )


def evaluate(scenario: Scenario) -> Evaluation:
    """Everything that follows from the scenario under the additive model. Never fails on a valid scenario."""
    columns = scenario.criteria
    weights = np.array([scenario.weights.get(c.id, 0.0) for c in columns], dtype=np.float64)
    low = np.array([c.scale.low for c in columns])
    span = np.array([c.scale.high for c in columns]) - low
    values = (_matrix(scenario) - low) / span
    values = np.where([c.scale.direction == "max" for c in columns], values, 1.0 - values)
    missing = np.isnan(values)
    contributions = weights * values
    least = np.where(missing, 0.0, contributions).sum(axis=1)
    most = least + (missing * weights).sum(axis=1)
    unranked = (missing & (weights > 0)).any(axis=1) | (not len(columns))
    totals = np.where(unranked, np.nan, least)
    group_totals, group_means = _by_group(scenario, totals)
    return Evaluation(
        scenario=scenario,
        weights=frozen_array(weights),
        values=frozen_array(values),
        contributions=frozen_array(contributions),
        totals=frozen_array(totals),
        least=frozen_array(least),
        most=frozen_array(most),
        ranks=competition_ranks(totals),
        group_totals=group_totals,
        group_means=group_means,
        verdict=Verdict("none"),
    )


def _matrix(scenario: Scenario) -> Array:
    """(m, k) scores in scale units, NaN where missing."""
    row = {each.id: i for i, each in enumerate(scenario.recommendations)}
    column = {each.id: j for j, each in enumerate(scenario.criteria)}
    matrix = np.full((len(row), len(column)), np.nan)
    for score in scenario.scores:
        if score.value is not None:
            matrix[row[score.recommendation], column[score.criterion]] = score.value
    return matrix


def _by_group(scenario: Scenario, totals: Array) -> tuple[Array, Array]:
    sums, means, start = [], [], 0
    for group in scenario.groups:
        members = totals[start : start + len(group.recommendations)]
        start += len(group.recommendations)
        ranked = members[~np.isnan(members)]
        sums.append(ranked.sum() if len(ranked) else np.nan)
        means.append(ranked.mean() if len(ranked) else np.nan)
    return frozen_array(sums), frozen_array(means)
