"""The matrix of a scenario as arrays, made once for as long as scores, criteria and recommendations stay the same.

A weight that moves makes a new scenario on the same tuples, so the last few grids are remembered by the identity of
those tuples. Each remembered grid holds its tuples, so an identity cannot be taken over by another object.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scenarios.criterion_values import side_by_side
from scenarios.evaluation.judgements import effective_judgements
from scenarios.model import Dimension, Group, Scenario, Score
from scoring.problem import Array, Direction, readonly_array

REMEMBERED = 4  # the open scenario, its saved state, and two others under comparison


@dataclass(frozen=True, slots=True, eq=False)
class ScoreMatrix:
    """All of a scenario that does not depend on its weights: m recommendations, k criteria.

    matrix: (m, k) in scale units, NaN where missing; values: (m, k) 0..1; missing: (m, k); low, high: (k,);
    group: (m,) the row's group as a number; scored: how many cells have a score; untouched: how many of those are
    still the paper's defaults.
    """

    groups: tuple[Group, ...]
    dimensions: tuple[Dimension, ...]
    scores: tuple[Score, ...]
    recommendations: tuple[str, ...]
    criteria: tuple[str, ...]
    directions: tuple[Direction, ...]
    matrix: Array
    values: Array
    missing: NDArray[np.bool_]
    low: Array
    high: Array
    group: NDArray[np.intp]
    scored: int
    untouched: int


_recent: tuple[ScoreMatrix, ...] = ()  # replaced as a whole, never changed in place: other threads may be reading it


def score_matrix_of(scenario: Scenario) -> ScoreMatrix:
    """The scenario's grid, remembered or new."""
    global _recent
    scores = effective_judgements(scenario).scores
    for known in _recent:
        if known.scores is scores and known.dimensions is scenario.dimensions and known.groups is scenario.groups:
            return known
    new = _grid(scenario, scores)
    _recent = (new, *_recent[: REMEMBERED - 1])
    return new


def _grid(scenario: Scenario, scores: tuple[Score, ...]) -> ScoreMatrix:
    columns = scenario.criteria
    matrix = _matrix(scenario, scores)
    low = np.array([each.scale.low for each in columns], dtype=np.float64)
    high = np.array([each.scale.high for each in columns], dtype=np.float64)
    directions: tuple[Direction, ...] = tuple(each.scale.direction for each in columns)
    missing = np.isnan(matrix)
    return ScoreMatrix(
        groups=scenario.groups,
        dimensions=scenario.dimensions,
        scores=scores,
        recommendations=tuple(each.id for each in scenario.recommendations),
        criteria=tuple(each.id for each in columns),
        directions=directions,
        matrix=readonly_array(matrix),
        values=side_by_side([each.value_function for each in columns]).value(matrix),
        missing=missing,
        low=readonly_array(low),
        high=readonly_array(high),
        group=np.repeat(np.arange(len(scenario.groups)), [len(each.recommendations) for each in scenario.groups]),
        scored=int(missing.size - missing.sum()),
        untouched=sum(each.value is not None and each.origin == "paper" for each in scores),
    )


def _matrix(scenario: Scenario, scores: tuple[Score, ...]) -> Array:
    """(m, k) scores in scale units, NaN where missing."""
    row = {each.id: i for i, each in enumerate(scenario.recommendations)}
    column = {each.id: j for j, each in enumerate(scenario.criteria)}
    matrix = np.full((len(row), len(column)), np.nan)
    for score in scores:
        if score.value is not None:
            matrix[row[score.recommendation], column[score.criterion]] = score.value
    return matrix
