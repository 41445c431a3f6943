"""Scores of a simulation: from sampled weights to scores, exact or sampled from ranges, by the additive model or by any
other method that has a batch function.

Weights come as (k, n), one criterion a row, and scores leave as (m, n), larger is better, so that everything streams
over n.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from scoring.methods.evaluate import batch_function
from scoring.methods.prepared import PreparedProblem
from scoring.methods.spec import BatchScores
from scoring.problem import Array
from scoring.result import RELATIVE_TIE
from scoring.threads import matmul_single_thread

CELLS = 2**20  # numbers in a batch of scores: 8 MB
SAMPLED_CELLS = 2**18  # in a batch of sampled matrices
SHORTEST, LONGEST = 64, 2**14
UNIT = 2.0**-32  # of a uniform in 32 bits

IntArray = NDArray[np.intp]


class ScoreSampler(Protocol):
    """shape: (m, k); batch_size: how many weight vectors at a time suit caches; is_exact: whether scores are fixed."""

    @property
    def shape(self) -> tuple[int, int]: ...

    @property
    def batch_size(self) -> int: ...

    @property
    def is_exact(self) -> bool: ...

    def scores(self, weights: Array, generator: np.random.Generator) -> Array:
        """(k, n) -> (m, n), larger is better."""
        ...

    def scores_under(self, weights: Array, generator: np.random.Generator, n: int) -> Array:
        """(r, k) -> (r, m, n) scores of the same n samples under each weight vector."""
        ...


@dataclass(frozen=True, slots=True, eq=False)
class _Ranges:
    """matrix: (m, k) values; width: (m, k) how far each may lie above, independently; peak: (m, k) the share of the
    width at which the likeliest value lies, for triangular distributions; None for uniform ones. Without width values
    are exact."""

    matrix: Array
    width: Array | None = None
    peak: Array | None = None

    @property
    def shape(self) -> tuple[int, int]:
        return self.matrix.shape[0], self.matrix.shape[1]

    @property
    def is_exact(self) -> bool:
        return self.width is None

    @property
    def batch_size(self) -> int:
        return _bounded(CELLS // max(self.shape))


@dataclass(frozen=True, slots=True, eq=False)
class AdditiveSampler(_Ranges):
    """Scores of the additive model. Only cells that have a width are sampled."""

    def scores(self, weights: Array, generator: np.random.Generator) -> Array:
        totals = matmul_single_thread(self.matrix, weights)
        for i, ranged, width, shares in self._samples(generator, weights.shape[1]):
            above = np.zeros(weights.shape[1])
            for column, most, share in zip(ranged.tolist(), width.tolist(), shares, strict=True):
                share *= weights[column]
                share *= most
                above += share
            totals[i] += above
        return totals

    def scores_under(self, weights: Array, generator: np.random.Generator, n: int) -> Array:
        totals = np.repeat((weights @ self.matrix.T)[:, :, None], n, axis=2)
        for i, ranged, width, shares in self._samples(generator, n):
            totals[:, i] += matmul_single_thread(weights[:, ranged] * width, np.stack(list(shares)))
        return totals

    def _samples(
        self, generator: np.random.Generator, n: int
    ) -> Iterator[tuple[int, IntArray, Array, Iterable[Array]]]:
        """Row by row its columns that have a width, that width, and for each of them (n,) shares of it: one by one,
        for what is done to a column at once stays in the cache."""
        if self.width is None:
            return
        for i in np.flatnonzero(self.width.any(axis=1)).tolist():
            ranged = np.flatnonzero(self.width[i])
            width = self.width[i, ranged]
            if self.peak is None:
                yield i, ranged, width, generator.random((len(ranged), n))
            else:
                one, other = _uniform_pairs(generator, (len(ranged), n))
                yield i, ranged, width * UNIT, map(_triangular, one, other, self.peak[i, ranged].tolist())


@dataclass(frozen=True, slots=True, eq=False)
class BatchSampler(_Ranges):
    """Scores of any method by its batch function, larger is better."""

    score: BatchScores = field(kw_only=True)

    @property
    def batch_size(self) -> int:
        return _bounded(CELLS // max(self.shape) if self.width is None else SAMPLED_CELLS // self.matrix.size)

    def scores(self, weights: Array, generator: np.random.Generator) -> Array:
        return self.score(np.ascontiguousarray(weights.T), self._samples(generator, weights.shape[1])).T

    def scores_under(self, weights: Array, generator: np.random.Generator, n: int) -> Array:
        matrix = self._samples(generator, n)
        if self.width is None:
            return np.repeat(self.score(weights, matrix)[:, :, None], n, axis=2)
        return np.stack([self.score(row[None], matrix).T for row in weights])

    def _samples(self, generator: np.random.Generator, n: int) -> Array:
        """(n, m, k) matrices, or the (m, k) one where nothing is sampled."""
        if self.width is None:
            return self.matrix
        shape = n, *self.matrix.shape
        if self.peak is None:
            samples = generator.random(shape)
            samples *= self.width
        else:
            one, other = _uniform_pairs(generator, shape)
            samples = _triangular(one, other, self.peak)
            samples *= self.width * UNIT
        samples += self.matrix
        return samples


def score_sampler(
    case: PreparedProblem, low: Array | None = None, high: Array | None = None, mode: Array | None = None
) -> ScoreSampler:
    """Return the sampler of a prepared problem without missing scores.

    low, high: (m, k) the scaled ends of each score's range; mode: (m, k) its likeliest value between them, for
    triangular distributions, None for uniform ones. Raises ValueError where a mode lies outside its range;
    NotApplicable as `batch_function`.
    """
    start, width, peak = case.matrix, None, None
    if low is not None and high is not None and (high != low).any():
        start, width = low, high - low
        peak = None if mode is None else _peak(start, width, mode)
    if case.method == "wsm":
        return AdditiveSampler(start, width, peak)
    return BatchSampler(start, width, peak, score=batch_function(case))


def _peak(start: Array, width: Array, mode: Array) -> Array:
    """Where along its range each mode lies, 0 where the range is a point."""
    peak = np.divide(mode - start, width, out=np.zeros_like(width), where=width != 0)
    if not ((peak >= -RELATIVE_TIE) & (peak <= 1 + RELATIVE_TIE)).all():
        raise ValueError("a likeliest value outside its range")
    return np.asarray(np.clip(peak, 0.0, 1.0))


def _uniform_pairs(generator: np.random.Generator, shape: tuple[int, ...]) -> NDArray[np.uint32]:
    """(2, …) two uniforms each, as 32 bits of one random number, for making those takes longest."""
    both = generator.integers(0, 2**64, size=shape, dtype=np.uint64).view(np.uint32)
    return both.reshape(2, *shape)


def _triangular(one: NDArray[np.uint32], other: NDArray[np.uint32], peak: Array | float) -> Array:
    """Triangular shares, in units of `UNIT`, with the mode at ``peak``: (1 - c) times the smaller of two uniforms and
    c times the larger (Stein and Keblis 2009, A new method to simulate the triangular distribution, Mathematical and
    Computer Modelling 49, 1143-1147). Overwrites ``one``: whole numbers as long as they can be are the quicker."""
    least = np.minimum(one, other)
    between = np.maximum(one, other, out=one)
    between -= least
    samples = np.asarray(between * peak, dtype=np.float64)
    samples += least
    return samples


def _bounded(length: int) -> int:
    return min(max(length, SHORTEST), LONGEST)
