"""From drawn weights to scores for Monte Carlo: one object a method, with exact scores or scores drawn from ranges.

A scorer takes weights (k, n), one criterion a row, and gives scores (m, n), larger is better, so that everything
streams over n.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from scoring.errors import NotApplicable
from scoring.methods import batch
from scoring.methods.prepared import Task
from scoring.methods.promethee import preferences_of
from scoring.problem import Array
from scoring.result import RELATIVE_TIE
from scoring.threads import times

CELLS = 2**20  # numbers in a chunk of scores: 8 MB
DRAWN_CELLS = 2**18  # in a chunk of drawn matrices
SHORTEST, LONGEST = 64, 2**14
UNIT = 2.0**-32  # of a uniform in 32 bits

KERNELS = ("wsm", "wpm", "topsis", "vikor", "ratio_moora", "promethee2")
ASCENDING = ("vikor",)  # those of them whose smaller score is the better

IntArray = NDArray[np.intp]


class Scorer(Protocol):
    """shape: (m, k); chunk: how many weight vectors at a time suit the caches; exact: whether scores are fixed."""

    @property
    def shape(self) -> tuple[int, int]: ...

    @property
    def chunk(self) -> int: ...

    @property
    def exact(self) -> bool: ...

    def scores(self, weights: Array, generator: np.random.Generator) -> Array:
        """(k, n) -> (m, n), larger is better."""
        ...

    def under(self, weights: Array, generator: np.random.Generator, n: int) -> Array:
        """(r, k) -> (r, m, n) scores of the same n draws under each weight vector."""
        ...


@dataclass(frozen=True, slots=True, eq=False)
class Sums:
    """The additive model. values: (m, k); width: (m, k) how far each value may lie above, independently; peak: (m, k)
    the share of the width at which the likeliest value lies, for triangular draws; None for uniform ones. Without
    width values are exact. Only cells that have a width are drawn."""

    values: Array
    width: Array | None = None
    peak: Array | None = None

    @property
    def shape(self) -> tuple[int, int]:
        return self.values.shape[0], self.values.shape[1]

    @property
    def chunk(self) -> int:
        return _chunk(CELLS // max(self.shape))

    @property
    def exact(self) -> bool:
        return self.width is None

    def scores(self, weights: Array, generator: np.random.Generator) -> Array:
        totals = times(self.values, weights)
        for i, ranged, width, drawn in self._drawn(generator, weights.shape[1]):
            above = np.zeros(weights.shape[1])
            for column, most, share in zip(ranged.tolist(), width.tolist(), drawn, strict=True):
                share *= weights[column]
                share *= most
                above += share
            totals[i] += above
        return totals

    def under(self, weights: Array, generator: np.random.Generator, n: int) -> Array:
        totals = np.repeat((weights @ self.values.T)[:, :, None], n, axis=2)
        for i, ranged, width, drawn in self._drawn(generator, n):
            totals[:, i] += times(weights[:, ranged] * width, np.stack(list(drawn)))
        return totals

    def _drawn(self, generator: np.random.Generator, n: int) -> Iterator[tuple[int, IntArray, Array, Iterable[Array]]]:
        """Row by row its columns that have a width, that width, and for each of them (n,) shares of it: one by one,
        for what is done to a column at once stays in the cache."""
        if self.width is None:
            return
        for i in np.flatnonzero(self.width.any(axis=1)).tolist():
            ranged = np.flatnonzero(self.width[i])
            if self.peak is None:
                yield i, ranged, self.width[i, ranged], generator.random((len(ranged), n))
            else:
                one, other = _pairs(generator, (len(ranged), n))
                yield i, ranged, self.width[i, ranged] * UNIT, map(_leaning, one, other, self.peak[i, ranged].tolist())


@dataclass(frozen=True, slots=True, eq=False)
class Kernel:
    """Any method with a kernel. score: (n, k) weights and (m, k) or (n, m, k) matrix -> (n, m); matrix, width, peak: as
    in `Sums`; ascending: True where the smaller score is the better."""

    score: batch.Kernel
    matrix: Array
    width: Array | None = None
    peak: Array | None = None
    ascending: bool = False

    @property
    def shape(self) -> tuple[int, int]:
        return self.matrix.shape[0], self.matrix.shape[1]

    @property
    def chunk(self) -> int:
        return _chunk(CELLS // max(self.shape) if self.width is None else DRAWN_CELLS // self.matrix.size)

    @property
    def exact(self) -> bool:
        return self.width is None

    def scores(self, weights: Array, generator: np.random.Generator) -> Array:
        return self._scored(np.ascontiguousarray(weights.T), self._drawn(generator, weights.shape[1]))

    def under(self, weights: Array, generator: np.random.Generator, n: int) -> Array:
        matrix = self._drawn(generator, n)
        if self.width is None:
            return np.repeat(self._scored(weights, matrix).T[:, :, None], n, axis=2)
        return np.stack([self._scored(row[None], matrix) for row in weights])

    def _drawn(self, generator: np.random.Generator, n: int) -> Array:
        """(n, m, k) matrices, or the (m, k) one where nothing is drawn."""
        if self.width is None:
            return self.matrix
        shape = n, *self.matrix.shape
        if self.peak is None:
            drawn = generator.random(shape)
            drawn *= self.width
        else:
            one, other = _pairs(generator, shape)
            drawn = _leaning(one, other, self.peak)
            drawn *= self.width * UNIT
        drawn += self.matrix
        return drawn

    def _scored(self, weights: Array, matrix: Array) -> Array:
        found = self.score(weights, matrix).T
        return -found if self.ascending else found


def scorer_of(task: Task, low: Array | None = None, high: Array | None = None, mode: Array | None = None) -> Scorer:
    """The scorer of a prepared problem without missing scores. low, high: (m, k) the scaled ends of each score's range;
    mode: (m, k) its likeliest value between them, for triangular draws, None for uniform ones.

    Raises ValueError where a mode lies outside its range; NotApplicable: no_kernel for a method that is not one of
    `KERNELS`; and as `preferences_of`.
    """
    start, width, peak = task.matrix, None, None
    if low is not None and high is not None and (high != low).any():
        start, width = low, high - low
        peak = None if mode is None else _peak(start, width, mode)
    if task.method == "wsm":
        return Sums(start, width, peak)
    return Kernel(_kernel(task), start, width, peak, ascending=task.method in ASCENDING)


def _peak(start: Array, width: Array, mode: Array) -> Array:
    """Where along its range each mode lies, 0 where the range is a point."""
    peak = np.divide(mode - start, width, out=np.zeros_like(width), where=width != 0)
    if not ((peak >= -RELATIVE_TIE) & (peak <= 1 + RELATIVE_TIE)).all():
        raise ValueError("a likeliest value outside its range")
    return np.asarray(np.clip(peak, 0.0, 1.0))


def _pairs(generator: np.random.Generator, shape: tuple[int, ...]) -> NDArray[np.uint32]:
    """(2, …) two uniforms each, as 32 bits of one draw, for drawing takes longest."""
    both = generator.integers(0, 2**64, size=shape, dtype=np.uint64).view(np.uint32)
    return both.reshape(2, *shape)


def _leaning(one: NDArray[np.uint32], other: NDArray[np.uint32], peak: Array | float) -> Array:
    """Triangular shares, in units of `UNIT`, with the mode at ``peak``: (1 - c) times the smaller of two uniforms and
    c times the larger (Stein and Keblis 2009, A new method to simulate the triangular distribution, Mathematical and
    Computer Modelling 49, 1143-1147). Overwrites ``one``: whole numbers as long as they can be are the quicker."""
    least = np.minimum(one, other)
    between = np.maximum(one, other, out=one)
    between -= least
    drawn = np.asarray(between * peak, dtype=np.float64)
    drawn += least
    return drawn


def score_of(task: Task) -> Callable[[Array], Array]:
    """What gives the exact scores of many weights: (n, k) -> (n, m), larger is better. Raises NotApplicable as
    `scorer_of`."""
    kernel, sign = _kernel(task), -1.0 if task.method in ASCENDING else 1.0
    return lambda weights: sign * kernel(weights, task.matrix)


def _kernel(task: Task) -> batch.Kernel:
    maximised = task.maximised
    if task.method == "wsm":
        return batch.wsm
    if task.method == "wpm":
        return batch.wpm
    if task.method == "topsis":
        return lambda weights, matrix: batch.topsis(weights, matrix, maximised)
    if task.method == "vikor":
        v = float(task.params["v"])
        return lambda weights, matrix: batch.vikor(weights, matrix, maximised, v)
    if task.method == "ratio_moora":
        return lambda weights, matrix: batch.ratio_moora(weights, matrix, maximised)
    if task.method == "promethee2":
        preferences = preferences_of(task.problem)
        return lambda weights, matrix: batch.promethee2(weights, matrix, maximised, preferences)
    raise NotApplicable(task.method, "no_kernel")


def _chunk(length: int) -> int:
    return min(max(length, SHORTEST), LONGEST)
