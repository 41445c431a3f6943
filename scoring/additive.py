"""The additive value model: totals, contributions, sums by dimension and group, dominance.

Model: total_i = sum_j w_j v_ij with v the value on a scale of 0..1 (`scoring.value_functions`; Keeney and Raiffa 1976,
Decisions with Multiple Objectives, ch. 3).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from scoring.problem import Array, Bools, readonly


@dataclass(frozen=True, slots=True, eq=False)
class Totals:
    """total: (m,), NaN where a score on a weighted criterion is missing, or no criterion has a weight; least, most:
    (m,) the totals if every missing score were the worst or the best."""

    total: Array
    least: Array
    most: Array


def contributions(weights: Array, values: Array) -> Array:
    """(k,) weights and (m, k) values -> (m, k) weight times value; a row sums to the total. NaN where a score is
    missing; a criterion of weight 0 contributes 0 in any case."""
    return readonly(np.where(weights > 0, weights * values, 0.0))


def totals(weights: Array, values: Array) -> Totals:
    """(k,) weights and (m, k) values -> the totals, and the bounds that missing scores leave open."""
    missing = np.isnan(values)
    least = (weights * np.where(missing, 0.0, values)).sum(axis=1)
    reserve = missing @ weights  # what the missing scores of each alternative could still add
    unknown = (reserve > 0) | (not weights.any())
    return Totals(*map(readonly, (np.where(unknown, np.nan, least), least, least + reserve)))


def by_dimension(parts: Array, dimension_of: ArrayLike, count: int) -> Array:
    """(m, k) contributions -> (m, count): their sums over the criteria of each dimension, NaN where one is missing.

    dimension_of: (k,) the number of each criterion's dimension, 0 to count - 1.
    """
    belongs = np.equal.outer(dimension_of, np.arange(count)).astype(np.float64)
    missing = np.isnan(parts)
    sums = np.where(missing, 0.0, parts) @ belongs
    return readonly(np.where(missing @ belongs > 0, np.nan, sums))


def by_group(figures: Array, group_of: ArrayLike, count: int) -> tuple[Array, Array]:
    """The alternatives' figures, (m,) totals or (m, k) contributions -> their sums and their means over the members of
    each group that have one, (count,) or (count, k); NaN where no member has. group_of: (m,) group numbers."""
    belongs = np.equal.outer(np.arange(count), group_of).astype(np.float64)
    known = ~np.isnan(figures)
    counted = belongs @ known
    sums = belongs @ np.where(known, figures, 0.0)
    counted[counted == 0] = np.nan
    return readonly(np.where(np.isnan(counted), np.nan, sums)), readonly(sums / counted)


def dominance(values: Array, weights: Array | None = None) -> Bools:
    """(m, k) values, larger is better -> (m, m): True where row is at least as good as column on every criterion and
    better on one. A missing value in either blocks it. With weights, criteria of weight 0 do not count."""
    compared = values if weights is None else values[:, weights > 0]
    rows, columns = compared[:, None, :], compared[None, :, :]
    return readonly(np.asarray((rows >= columns).all(axis=-1) & (rows > columns).any(axis=-1)))
