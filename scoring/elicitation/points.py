"""Points: allocated directly, or to swings from the worst to the best level (von Winterfeldt and Edwards 1986).

Both divide each criterion's points by their sum; they differ in the question, which the method's id keeps.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from scoring.elicitation.base import (
    AnswerIssue,
    Place,
    WeightResult,
    as_dict,
    count_issues,
    coverage_issues,
    normalised_weights,
    raise_if_any,
)
from scoring.problem import Array, readonly_array

TOP_SWING = 100.0  # of the swing that matters most (von Winterfeldt and Edwards 1986, chapter 8)


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class PointsResult(WeightResult):
    """points: (k,) as given."""

    points: Array

    @property
    def details(self) -> dict[str, Any]:
        return {"points": as_dict(self.criteria, self.points)}


def point_allocation(points: Mapping[str, float], criteria: Sequence[str] | None = None) -> PointsResult:
    """Points of importance, any non-negative figures, shared out over the criteria. Raises InvalidAnswers."""
    return _points("direct", points, criteria)


def swing(points: Mapping[str, float], criteria: Sequence[str] | None = None) -> PointsResult:
    """Points of each criterion's swing from its worst to its best level, the one that matters most having 100. Where it
    has another figure, the weights follow from the proportions all the same, and a note reports it.

    Raises InvalidAnswers.
    """
    result = _points("swing", points, criteria)
    return result if result.points.max() == TOP_SWING else replace(result, notes=("top_swing_not_hundred",))


def _points(method: str, points: Mapping[str, float], criteria: Sequence[str] | None) -> PointsResult:
    names = tuple(points if criteria is None else criteria)
    place = ("points",)
    raise_if_any(
        [*count_issues(names, place), *coverage_issues(points, criteria, place), *points_issues(points, place)]
    )
    figures = np.array([points[name] for name in names], dtype=np.float64)
    return PointsResult(
        method=method, criteria=names, weights=normalised_weights(figures), points=readonly_array(figures)
    )


def points_issues(points: Mapping[str, float], place: Place) -> Iterable[AnswerIssue]:
    """Points must be finite, not negative, and not all 0."""
    for name, value in points.items():
        if not math.isfinite(value):
            yield AnswerIssue("points_not_finite", (*place, name))
        elif value < 0:
            yield AnswerIssue("points_negative", (*place, name), {"given": float(value)})
    if points and all(value == 0 for value in points.values()):
        yield AnswerIssue("points_all_zero", place)
