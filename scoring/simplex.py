"""Random weights: uniform on the simplex, or on the part of it that an order or intervals leave.

Weights come transposed, (k, n), one criterion a row, because everything after them streams over n.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from scoring.problem import Array

TRIAL = 4096  # draws that tell how many of them the intervals accept
ACCEPTED = 0.05  # below this share rejection costs more than walking does
WALKERS = 1024  # hit-and-run points that walk side by side
BURN_IN, THINNING = 10, 2  # times k * k steps before the first points are taken, and between two takings: see `Within`
WIDTH = 1e-12  # an interval narrower than this is a point

Generator = np.random.Generator


class Region(Protocol):
    """A set of weight vectors of sum 1 to draw from."""

    def draw(self, generator: Generator, n: int) -> Array:
        """(k, n) weights, uniform on the region."""
        ...


@dataclass(frozen=True, slots=True)
class Free:
    """All weights: k exponentials over their sum are uniform on the simplex (Rubinstein 1982)."""

    k: int

    def draw(self, generator: Generator, n: int) -> Array:
        weights = generator.standard_exponential((self.k, n))
        weights /= weights.sum(axis=0)
        return weights


@dataclass(frozen=True, slots=True)
class Ordered:
    """Weights in a given order. places: column numbers, most important first; nothing is said of the order within one
    place.

    The ordered simplex is itself a simplex with the corners (1, 0, …), (1/2, 1/2, 0, …), …, (1/k, …, 1/k); a uniform
    mixture of corners is uniform on it, and equals the sorted uniform draw without sorting. Its mean is the rank-order
    centroid. Within a place the drawn weights are dealt out at random.
    """

    places: tuple[tuple[int, ...], ...]

    def draw(self, generator: Generator, n: int) -> Array:
        order = [column for place in self.places for column in place]
        k = len(order)
        falling = Free(k).draw(generator, n)
        falling /= np.arange(1, k + 1)[:, None]
        for row in range(k - 2, -1, -1):
            falling[row] += falling[row + 1]
        weights = np.empty_like(falling)
        start = 0
        for place in self.places:
            block = falling[start : start + len(place)]
            weights[list(place)] = generator.permuted(block, axis=0) if len(place) > 1 else block
            start += len(place)
        return weights


@dataclass(frozen=True, slots=True, eq=False)
class Within:
    """Weights between ``low`` and ``high``, (k,) each, tightened (`scoring.weighting.intervals`), so that every end can
    be reached.

    Drawn uniformly above the lows and kept where below the highs; where fewer than `ACCEPTED` would be kept, by
    hit-and-run along pairs (Smith 1984): two weights at a time exchange a uniform amount of what their
    intervals allow. `WALKERS` points start in the middle, walk `BURN_IN` k² steps unseen, and are taken every
    `THINNING` k² steps. Measured on the hardest of many regions, twenty weights of which one has nearly all the room:
    what is taken from one walker correlates by no more than 0.03, and twenty times the burn-in changes no mean.
    """

    low: Array
    high: Array
    walks: bool

    def draw(self, generator: Generator, n: int) -> Array:
        return self._walked(generator, n) if self.walks else self._kept(generator, n)

    def _kept(self, generator: Generator, n: int) -> Array:
        weights = np.empty((len(self.low), n))
        filled = 0
        while filled < n:
            drawn = above(self.low, generator, max(n - filled, 256))
            kept = drawn[:, (drawn <= self.high[:, None]).all(axis=0)][:, : n - filled]
            weights[:, filled : filled + kept.shape[1]] = kept
            filled += kept.shape[1]
        return weights

    def _walked(self, generator: Generator, n: int) -> Array:
        k = len(self.low)
        weights = np.empty((k, n))
        walkers = np.repeat(middle(self.low, self.high)[:, None], min(WALKERS, n), axis=1)
        self._walk(walkers, generator, BURN_IN * k * k)
        for start in range(0, n, WALKERS):
            self._walk(walkers, generator, THINNING * k * k)
            part = weights[:, start : start + WALKERS]
            part[:] = walkers[:, : part.shape[1]]
        return weights

    def _walk(self, walkers: Array, generator: Generator, steps: int) -> None:
        movable = np.flatnonzero(self.high - self.low > WIDTH)
        if len(movable) < 2:
            return
        ones = generator.integers(len(movable), size=steps)
        others = generator.integers(len(movable) - 1, size=steps)
        others += others >= ones  # any other one, each as likely
        for one, other in zip(movable[ones].tolist(), movable[others].tolist(), strict=True):
            pair = walkers[one] + walkers[other]
            least = np.maximum(self.low[one], pair - self.high[other])
            most = np.minimum(self.high[one], pair - self.low[other])
            walkers[one] = least + generator.random(len(pair)) * np.maximum(most - least, 0.0)
            walkers[other] = pair - walkers[one]


def within(low: Array, high: Array, seed: int = 0) -> Within:
    """The region between tightened ends, with the cheaper way to draw from it. The choice depends on nothing else."""
    if (1.0 - low.sum()) <= WIDTH or (high - low).max() <= WIDTH:
        return Within(low, high, walks=True)  # one point
    drawn = above(low, np.random.Generator(np.random.Philox(seed)), TRIAL)
    return Within(low, high, walks=bool((drawn <= high[:, None]).all(axis=0).mean() < ACCEPTED))


def above(low: Array, generator: Generator, n: int) -> Array:
    """(k, n) weights, uniform on what of the simplex lies above the lows."""
    return np.asarray(low[:, None] + (1.0 - low.sum()) * Free(len(low)).draw(generator, n))


def middle(low: Array, high: Array) -> Array:
    """(k,) the weights of sum 1 that lie equally far along every interval."""
    room = float((high - low).sum())
    along = (1.0 - float(low.sum())) / room if room > WIDTH else 0.0
    return np.asarray(low + along * (high - low))


@dataclass(frozen=True, slots=True, eq=False)
class Nested:
    """Weights of a tree: those of the dimensions times those within each. blocks: the columns of each dimension."""

    across: Region
    inside: tuple[Region, ...]
    blocks: tuple[tuple[int, ...], ...]

    def draw(self, generator: Generator, n: int) -> Array:
        tops = self.across.draw(generator, n)
        weights = np.empty((sum(map(len, self.blocks)), n))
        for top, region, block in zip(tops, self.inside, self.blocks, strict=True):
            weights[list(block)] = region.draw(generator, n) * top
        return weights


def places_of(weights: Sequence[float], alike: float = 1e-9) -> tuple[tuple[int, ...], ...]:
    """The order of present weights: columns from the heaviest to the lightest, those nearer than ``alike`` together."""
    places: list[list[int]] = []
    for column in sorted(range(len(weights)), key=lambda j: -weights[j]):
        if places and weights[places[-1][-1]] - weights[column] <= alike:
            places[-1].append(column)
        else:
            places.append([column])
    return tuple(tuple(place) for place in places)
