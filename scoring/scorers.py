"""From drawn weights to scores for Monte Carlo: one object a method, with exact scores or scores drawn from ranges.

A scorer takes weights (k, n), one criterion a row, and gives scores (m, n), larger is better, so that everything
streams over n.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from scoring import kernels
from scoring.errors import NotApplicable
from scoring.problem import Array
from scoring.promethee import preferences_of
from scoring.task import Task

CELLS = 2**20  # numbers in a chunk of scores: 8 MB
DRAWN_CELLS = 2**18  # in a chunk of drawn matrices
SHORTEST, LONGEST = 64, 2**14

KERNELS = ("wsm", "wpm", "topsis", "vikor", "ratio_moora", "promethee2")


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


@dataclass(frozen=True, slots=True, eq=False)
class Sums:
    """The additive model. values: (m, k); width: (m, k) how far each value may lie above, uniformly and independently;
    None for exact values. Only cells that have a width are drawn."""

    values: Array
    width: Array | None = None

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
        totals = np.asarray(self.values @ weights)
        if self.width is None:
            return totals
        for i in np.flatnonzero(self.width.any(axis=1)).tolist():
            ranged = np.flatnonzero(self.width[i])
            drawn = generator.random((len(ranged), weights.shape[1]))
            drawn *= weights[ranged]
            totals[i] += self.width[i, ranged] @ drawn
        return totals


@dataclass(frozen=True, slots=True, eq=False)
class Kernel:
    """Any method with a kernel. score: (n, k) weights and (m, k) or (n, m, k) matrix -> (n, m); matrix, width: as in
    `Sums`; ascending: True where the smaller score is the better."""

    score: Callable[[Array, Array], Array]
    matrix: Array
    width: Array | None = None
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
        matrix = self.matrix
        if self.width is not None:
            matrix = matrix + generator.random((weights.shape[1], *matrix.shape)) * self.width
        found = self.score(np.ascontiguousarray(weights.T), matrix).T
        return -found if self.ascending else found


def scorer_of(task: Task, low: Array | None = None, high: Array | None = None) -> Scorer:
    """The scorer of a prepared problem without missing scores. low, high: (m, k) the scaled ends of each score's range.

    Raises NotApplicable: no_kernel for a method that is not one of `KERNELS`; and as `preferences_of`.
    """
    start = task.matrix if low is None else low
    width = None if low is None or high is None else high - low
    if width is not None and not width.any():
        start, width = task.matrix, None
    if task.method == "wsm":
        return Sums(start, width)
    return Kernel(_kernel(task), start, width, ascending=task.method == "vikor")


def _kernel(task: Task) -> Callable[[Array, Array], Array]:
    maximised = task.maximised
    if task.method == "wpm":
        return kernels.wpm
    if task.method == "topsis":
        return lambda weights, matrix: kernels.topsis(weights, matrix, maximised)
    if task.method == "vikor":
        v = float(task.params["v"])
        return lambda weights, matrix: kernels.vikor(weights, matrix, maximised, v)
    if task.method == "ratio_moora":
        return lambda weights, matrix: kernels.ratio_moora(weights, matrix, maximised)
    if task.method == "promethee2":
        preferences = preferences_of(task.problem)
        return lambda weights, matrix: kernels.promethee2(weights, matrix, maximised, preferences)
    raise NotApplicable(task.method, "no_kernel")


def _chunk(length: int) -> int:
    return min(max(length, SHORTEST), LONGEST)
