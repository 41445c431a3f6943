"""Scaling of columns so that a method can compare them. One id, one meaning, for matrix and reference points.

fixed   (x - low) / (high - low), reversed for costs: needs both ends of each scale; all criteria become benefits
minmax  (x - min) / (max - min), reversed for costs; all criteria become benefits; a constant column becomes 0
ratio   x / max for benefits, min / x for costs; all criteria become benefits
max     x / largest magnitude              sum     x / column sum              vector  x / Euclidean column norm
none    as it is                           (these four keep costs costs; a column of zeros stays zeros)
"""

from __future__ import annotations

from typing import Any

import numpy as np

from scoring.problem import Array, DecisionProblem

SCALINGS = ("fixed", "minmax", "max", "ratio", "sum", "vector", "none")
ALL_BENEFITS = frozenset({"fixed", "minmax", "ratio"})  # after these every criterion is a benefit
COLUMN_SCALINGS = frozenset({"ratio", "sum", "vector", "minmax", "max"})  # these depend on the set of alternatives


def apply_scaling(problem: DecisionProblem, scaling: str, points: Array | None = None) -> Array:
    """Return raw ``points`` (…, k), by default the matrix (m, k), on the scale that ``scaling`` draws from the problem.

    The caller has made sure with `scaling_issue` that the scaling suits the problem.
    """
    values = problem.matrix if points is None else points
    if scaling == "none":
        return np.array(values)
    if scaling in ("fixed", "minmax"):
        low, high = _ends(problem, scaling)
        share = divide_or_zero(values - low, high - low)
        return np.where(problem.is_benefit, share, np.where(high > low, 1.0 - share, 0.0))
    if scaling == "ratio":
        best = np.where(problem.is_benefit, problem.matrix.max(axis=0), problem.matrix.min(axis=0))
        with np.errstate(divide="ignore", invalid="ignore"):  # a cost of 0 is infinitely good: `evaluate` rejects it
            inverse = best / values
        return np.where(problem.is_benefit, divide_or_zero(values, best), inverse)
    return divide_or_zero(values, _norms(problem.matrix, scaling))


def scaling_issue(problem: DecisionProblem, scaling: str) -> tuple[str, dict[str, Any]] | None:
    """Why the scaling cannot be used on the problem, as a reason code and its fields; None when it can."""
    matrix = problem.matrix
    if scaling == "fixed":
        endless = np.isnan(problem.low) | np.isnan(problem.high)
        if endless.any():
            return "no_scale_ends", {"criteria": problem.criteria_where(endless)}
        outside = (matrix < problem.low) | (matrix > problem.high)
        if outside.any():
            return "outside_scale", {"cells": problem.cells_where(outside)}
    if scaling == "ratio":
        if (matrix < 0).any():
            return "negative_values", {"criteria": problem.criteria_where((matrix < 0).any(axis=0))}
        zero_costs = (matrix == 0).any(axis=0) & ~problem.is_benefit
        if zero_costs.any():
            return "zeros_in_cost", {"criteria": problem.criteria_where(zero_costs)}
    if scaling == "sum":
        unusable = (matrix.sum(axis=0) <= 0) & (matrix != 0).any(axis=0)
        if unusable.any():
            return "sum_not_positive", {"criteria": problem.criteria_where(unusable)}
    return None


def _ends(problem: DecisionProblem, scaling: str) -> tuple[Array, Array]:
    if scaling == "fixed":
        return problem.low, problem.high
    return problem.matrix.min(axis=0), problem.matrix.max(axis=0)


def _norms(matrix: Array, scaling: str) -> Array:
    if scaling == "sum":
        return np.asarray(matrix.sum(axis=0))
    largest = np.abs(matrix).max(axis=0)
    if scaling == "max":
        return np.asarray(largest)
    # dividing by the largest first keeps the squares from overflowing
    return np.asarray(largest * np.sqrt((divide_or_zero(matrix, largest) ** 2).sum(axis=0)))


def divide_or_zero(numerator: Array, denominator: Array) -> Array:
    """Quotients, 0 where the denominator is 0: such a column distinguishes nothing."""
    shape = np.broadcast_shapes(numerator.shape, denominator.shape)
    return np.divide(numerator, denominator, out=np.zeros(shape), where=denominator != 0)
