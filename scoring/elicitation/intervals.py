"""A lowest and a highest weight for each criterion: whether they can hold together, and what they imply."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from scoring.elicitation.base import (
    AnswerIssue,
    WeightResult,
    as_ranges,
    count_issues,
    coverage_issues,
    normalised_weights,
    raise_if_any,
)
from scoring.problem import Array, readonly_array

SLACK = 1e-9  # ends that were typed with decimals may miss the sum of 1 by their own rounding


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class IntervalsResult(WeightResult):
    """low, high: (k,) as given; tight_low, tight_high: (k,) the weights that really occur within all the intervals.

    ``weights`` is the point that lies equally far along every tightened interval.
    """

    low: Array
    high: Array
    tight_low: Array
    tight_high: Array

    @property
    def details(self) -> dict[str, Any]:
        return {"tightened": as_ranges(self.criteria, self.tight_low, self.tight_high)}


def intervals(bounds: Mapping[str, tuple[float, float]], criteria: Sequence[str] | None = None) -> IntervalsResult:
    """Return tightened intervals of weights, each (low, high) within 0..1. Raises InvalidAnswers.

    Tightening (Wang and Elhag 2006, Fuzzy Sets and Systems 157, eqs. 9 and 10): a weight is at least what the others at
    their highest leave, and at most what they leave at their lowest. One pass is exact and never widens an interval.
    """
    names = tuple(bounds if criteria is None else criteria)
    place = ("intervals",)
    issues = [*count_issues(names, place), *coverage_issues(bounds, criteria, place), *_interval_issues(bounds)]
    raise_if_any(issues or _sum_issues(bounds))
    low, high = np.array([bounds[name] for name in names], dtype=np.float64).T
    tight_low = np.clip(1 - (high.sum() - high), low, high)
    tight_high = np.clip(1 - (low.sum() - low), tight_low, high)
    room = tight_high.sum() - tight_low.sum()
    along = (1 - tight_low.sum()) / room if room > SLACK else 0.0
    return IntervalsResult(
        method="intervals",
        criteria=names,
        weights=normalised_weights(tight_low + min(max(along, 0.0), 1.0) * (tight_high - tight_low)),
        low=readonly_array(low),
        high=readonly_array(high),
        tight_low=readonly_array(tight_low),
        tight_high=readonly_array(tight_high),
    )


def _interval_issues(bounds: Mapping[str, tuple[float, float]]) -> Iterable[AnswerIssue]:
    for name, (low, high) in bounds.items():
        where, ends = ("intervals", name), {"low": float(low), "high": float(high)}
        if not (math.isfinite(low) and math.isfinite(high)):
            yield AnswerIssue("interval_not_finite", where)
        elif low < 0 or high > 1:
            yield AnswerIssue("interval_outside", where, ends)
        elif low > high:
            yield AnswerIssue("interval_crossed", where, ends)


def _sum_issues(bounds: Mapping[str, tuple[float, float]]) -> Iterable[AnswerIssue]:
    lows, highs = (math.fsum(ends) for ends in zip(*bounds.values(), strict=True))
    if lows > 1 + SLACK:
        yield AnswerIssue("lows_above_one", ("intervals",), {"total": lows})
    if highs < 1 - SLACK:
        yield AnswerIssue("highs_below_one", ("intervals",), {"total": highs})
