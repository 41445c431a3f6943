"""The difference profile of two recommendations: by how many weight-points one is ahead on each criterion.

Under the additive model a total is a sum of weight times value, so the difference of two totals is the sum of what each
criterion brings, exactly. No method that is not additive can be taken apart like this.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

import numpy as np

from scenarios.evaluation.evaluate import Evaluation
from scenarios.text.number_format import rounded
from scoring.problem import Array

POINTS = 100.0  # weight-points in all weight: a total of 0.612 are 61.2 of them
LEAST_DIGITS, MOST_DIGITS = 1, 9  # decimals of weight-points


@dataclass(frozen=True, slots=True)
class DifferenceProfile:
    """one, other: ids of two that have a total. parts: (criterion id, weight-points by which ``one`` is ahead there,
    below 0 where behind), its greatest gain first, criteria without weight left out; lead: their sum, 0 where the two
    totals count as one."""

    one: str
    other: str
    parts: tuple[tuple[str, float], ...]
    lead: float


def difference_profile(evaluation: Evaluation, one: str, other: str) -> DifferenceProfile | None:
    """The profile of two recommendations; None where either lacks a score that counts, and so a total."""
    row, against = row_of(evaluation, one), row_of(evaluation, other)
    if not (evaluation.ranks[row] and evaluation.ranks[against]):
        return None
    apart = (evaluation.contributions[row] - evaluation.contributions[against]) * POINTS
    counted = np.flatnonzero(evaluation.weights > 0).tolist()
    ids = [each.id for each in evaluation.scenario.criteria]
    parts = sorted(((ids[j], float(apart[j])) for j in counted), key=lambda part: -part[1])
    level = evaluation.ranks[row] == evaluation.ranks[against]
    return DifferenceProfile(one, other, tuple(parts), 0.0 if level else math.fsum(apart[counted].tolist()))


def row_of(evaluation: Evaluation, recommendation: str) -> int:
    """The row of a recommendation. StopIteration where there is none of this id."""
    return next(i for i, each in enumerate(evaluation.scenario.recommendations) if each.id == recommendation)


def ahead_of_others(evaluation: Evaluation, row: int) -> Array:
    """(k,) by how many weight-points the recommendation is ahead of the mean of the others on each criterion; 0 where
    it has no score there, or none of the others has."""
    others = np.delete(evaluation.contributions, row, axis=0)
    known = ~np.isnan(others)
    count = known.sum(axis=0)
    mean = np.where(known, others, 0.0).sum(axis=0) / np.maximum(count, 1)
    ahead = np.where(count > 0, evaluation.contributions[row] - mean, 0.0)
    return np.asarray(np.nan_to_num(ahead) * POINTS)


def deciding(profile: DifferenceProfile, most: int) -> tuple[str, ...]:
    """The criteria that part the two most, either way, the one that parts them furthest first."""
    apart = sorted(((id_, by) for id_, by in profile.parts if seen(by)), key=lambda part: -abs(part[1]))
    return tuple(id_ for id_, _by in apart[:most])


def seen(points: float) -> bool:
    """Whether a difference is more than rounding."""
    return abs(points) > 0.5 * 10.0**-MOST_DIGITS


def digits_of(lead: float) -> int:
    """The decimals, one at least, at which a lead is not rounded to nothing."""
    every = range(LEAST_DIGITS, MOST_DIGITS)
    return next((d for d in every if not seen(lead) or float(rounded(abs(lead), d))), MOST_DIGITS)


def rounded_to_sum(parts: Sequence[float], whole: float, digits: int) -> list[Decimal]:
    """The parts rounded so that they sum to the rounded whole, which they sum to unrounded.

    Each is rounded as everywhere; where that leaves something over, those that lost most by it get one unit of the last
    decimal each, so that nobody with a calculator finds the sum wrong.
    """
    figures = [Decimal(rounded(each, digits)) for each in parts]
    unit = Decimal(1).scaleb(-digits)
    over = int((Decimal(rounded(whole, digits)) - sum(figures, Decimal(0))) / unit)
    step = unit if over > 0 else -unit
    lost = sorted(range(len(parts)), key=lambda i: (float(figures[i]) - parts[i]) * float(step))
    for i in lost[: abs(over)]:
        figures[i] += step
    return figures
