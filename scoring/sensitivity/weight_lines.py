"""One weight at a time, from 0 to 1 while the others keep their ratios, and the straight lines along which the totals
of the additive model then move."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from scoring.problem import Array, Bools


@dataclass(frozen=True, slots=True, eq=False)
class OneAtATime:
    """Of c criteria or blocks of criteria. at_zero, at_one: (c, k) all weights when the block has none of the weight
    and when it has all; current: (c,) its present share; whole: (c,) True where nothing lies outside the block, so that
    its weight is 1 and cannot move (at_zero is then 0 throughout)."""

    at_zero: Array
    at_one: Array
    current: Array
    whole: Bools

    def weights(self, which: int | slice, shares: Array) -> Array:
        """(n, k) all weights at n shares of the block with that number, or at one share of each of n blocks."""
        share = shares[:, None]
        return np.asarray((1.0 - share) * self.at_zero[which] + share * self.at_one[which])


@dataclass(frozen=True, slots=True, eq=False)
class TotalLines:
    """at_zero, at_one: (m, c) totals of each alternative when the c-th block has none of the weight and when it has
    all; between them they are straight. current, whole: as in `OneAtATime`."""

    at_zero: Array
    at_one: Array
    current: Array
    whole: Bools


def one_at_a_time(weights: Array, blocks: Sequence[Sequence[int]] | None = None) -> OneAtATime:
    """Return how all weights change with the weight of each criterion, or of each block of criteria.

    weights: (k,), sum 1; blocks: column numbers, each criterion by itself where None. The weights within a block, and
    those outside it, keep their ratios; where all of either are 0 they share evenly.
    """
    k = len(weights)
    chosen = [(j,) for j in range(k)] if blocks is None else blocks
    belongs = np.zeros((len(chosen), k), dtype=bool)
    for row, columns in zip(belongs, chosen, strict=True):
        row[list(columns)] = True
    whole = np.asarray(belongs.all(axis=1))
    current = np.where(whole, 1.0, belongs @ weights)
    return OneAtATime(_shares(weights, ~belongs), _shares(weights, belongs), current, whole)


def total_lines(values: Array, weights: Array, blocks: Sequence[Sequence[int]] | None = None) -> TotalLines:
    """Return the lines of the totals. values: (m, k), larger is better, none missing; others as in `one_at_a_time`."""
    paths = one_at_a_time(weights, blocks)
    return TotalLines(values @ paths.at_zero.T, values @ paths.at_one.T, paths.current, paths.whole)


def _shares(weights: Array, belongs: Bools) -> Array:
    """(c, k) rows of shares that sum to 1 over the criteria that belong, in the ratios of the weights."""
    parts = np.where(belongs, weights, 0.0)
    parts = np.where(parts.sum(axis=1, keepdims=True) > 0, parts, belongs)
    sums = parts.sum(axis=1, keepdims=True)
    return np.asarray(np.divide(parts, sums, out=np.zeros_like(parts, dtype=np.float64), where=sums > 0))
