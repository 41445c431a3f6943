"""Random weights: uniform on the simplex, or on the part of it that an order or intervals allow.

Weights come transposed, (k, n), one criterion a row, because everything after them streams over n.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from scoring.problem import Array

TRIAL = 4096  # samples that tell how many of them the intervals accept
ACCEPTED = 0.05  # below this share it is cheaper to sample tilted, which keeps about one in 4 sqrt(k)
FEWEST = 256  # sampled at a time, so that calls do not cost more than sampling
HALVINGS = 50  # more than enough for the three digits of a rate
LEVEL = 1e-3  # a tilt that falls by less than this over the widest interval is none
WIDTH = 1e-12  # an interval narrower than this is a point

Generator = np.random.Generator


class WeightSampler(Protocol):
    """A set of weight vectors of sum 1, sampled uniformly."""

    def sample(self, generator: Generator, n: int) -> Array:
        """Return (k, n) weights, uniform on the set."""
        ...


@dataclass(frozen=True, slots=True)
class UniformWeights:
    """All weights: k exponentials over their sum are uniform on the simplex (Rubinstein 1982)."""

    k: int

    def sample(self, generator: Generator, n: int) -> Array:
        weights = generator.standard_exponential((self.k, n))
        weights /= weights.sum(axis=0)
        return weights


@dataclass(frozen=True, slots=True)
class OrderedWeights:
    """Weights in a fixed order. places: column numbers, most important first; the order within one place is left open.

    The ordered simplex is itself a simplex with the corners (1, 0, …), (1/2, 1/2, 0, …), …, (1/k, …, 1/k); a uniform
    mixture of corners is uniform on it, and equals the sorted uniform sample without sorting. Its mean is the
    rank-order centroid. Within a place the sampled weights are assigned at random.
    """

    places: tuple[tuple[int, ...], ...]

    def sample(self, generator: Generator, n: int) -> Array:
        order = [column for place in self.places for column in place]
        k = len(order)
        decreasing = UniformWeights(k).sample(generator, n)
        decreasing /= np.arange(1, k + 1)[:, None]
        for row in range(k - 2, -1, -1):
            decreasing[row] += decreasing[row + 1]
        weights = np.empty_like(decreasing)
        start = 0
        for place in self.places:
            block = decreasing[start : start + len(place)]
            weights[list(place)] = generator.permuted(block, axis=0) if len(place) > 1 else block
            start += len(place)
        return weights


@dataclass(frozen=True, slots=True, eq=False)
class BoundedWeights:
    """Weights between ``low`` and ``high``, (k,) each, tightened (`scoring.elicitation.intervals`), so that every end
    can be reached.

    Sampled uniformly above the lows and kept where below the highs; where fewer than `ACCEPTED` would be kept, tilted:
    all weights but that of the widest interval are sampled by themselves, the likelier the nearer they are to one end,
    so that together they leave what suits the widest, and are kept where it takes that, with the same tilt. The
    density of what is kept depends on the sum of the weights alone, so it is the same everywhere
    (exponential tilting; Devroye 1986, Non-Uniform Random Variate Generation, II.3 and V.2). Samples are exact and
    independent of each other.
    """

    low: Array
    high: Array
    tilted: bool

    def sample(self, generator: Generator, n: int) -> Array:
        return self._tilt(generator, n) if self.tilted else self._reject(generator, n)

    def _reject(self, generator: Generator, n: int) -> Array:
        weights = np.empty((len(self.low), n))
        filled = 0
        while filled < n:
            samples = uniform_above(self.low, generator, max(n - filled, FEWEST))
            kept = samples[:, (samples <= self.high[:, None]).all(axis=0)][:, : n - filled]
            weights[:, filled : filled + kept.shape[1]] = kept
            filled += kept.shape[1]
        return weights

    def _tilt(self, generator: Generator, n: int) -> Array:
        """From the corner, lows or highs, that is nearer to a sum of 1: how far each weight lies from it."""
        width, up, down = self.high - self.low, 1.0 - float(self.low.sum()), float(self.high.sum()) - 1.0
        room, widest = min(up, down), int(width.argmax())
        if room <= WIDTH or width[widest] <= WIDTH:
            return np.repeat(central_point(self.low, self.high)[:, None], n, axis=1)
        rate = decay_rate(width, room)
        others = np.flatnonzero((width > WIDTH) & (np.arange(len(width)) != widest))
        away, filled = np.zeros((len(width), n)), 0
        while filled < n:
            samples = truncated_exponentials(width[others], rate, generator, max(n - filled, FEWEST))
            left = room - samples.sum(axis=0)
            fits = (left >= 0) & (left <= width[widest]) & (rate * left <= generator.standard_exponential(len(left)))
            kept = np.flatnonzero(fits)[: n - filled]
            away[others, filled : filled + len(kept)] = samples[:, kept]
            away[widest, filled : filled + len(kept)] = left[kept]
            filled += len(kept)
        return np.asarray(self.low[:, None] + away if up <= down else self.high[:, None] - away)


def decay_rate(width: Array, room: float) -> float:
    """Return the rate of decay at which samples within each width sum to ``room`` on average; room: at most half
    the sum of the widths. Any rate gives the same weights, this one wastes the fewest. With three digits it is the
    same on every machine."""
    low, high = 0.0, len(width) / room
    for _ in range(HALVINGS):
        rate = (low + high) / 2
        with np.errstate(over="ignore"):
            mean = (1 / rate - width / np.expm1(rate * width)).sum()
        low, high = (rate, high) if mean > room else (low, rate)
    return float(f"{low:.3g}") if low * width.max() > LEVEL else 0.0


def truncated_exponentials(width: Array, rate: float, generator: Generator, n: int) -> Array:
    """(k,) -> (k, n) samples from 0 to each width whose density decays at that rate: of an exponential, which has no
    memory, what is beyond a whole number of widths."""
    if rate == 0:
        return np.asarray(generator.random((len(width), n)) * width[:, None])
    samples = generator.standard_exponential((len(width), n))
    samples /= rate
    return np.asarray(np.fmod(samples, width[:, None], out=samples))


def bounded_weights(low: Array, high: Array, seed: int = 0) -> BoundedWeights:
    """Return the sampler between tightened ends that costs less, by rejection or tilted; ``seed`` decides only that."""
    if (1.0 - low.sum()) <= WIDTH or (high - low).max() <= WIDTH:
        return BoundedWeights(low, high, tilted=True)  # one point
    samples = uniform_above(low, np.random.Generator(np.random.Philox(seed)), TRIAL)
    return BoundedWeights(low, high, tilted=bool((samples <= high[:, None]).all(axis=0).mean() < ACCEPTED))


def uniform_above(low: Array, generator: Generator, n: int) -> Array:
    """(k, n) weights, uniform on the part of the simplex above the lows."""
    return np.asarray(low[:, None] + (1.0 - low.sum()) * UniformWeights(len(low)).sample(generator, n))


def central_point(low: Array, high: Array) -> Array:
    """(k,) the weights of sum 1 that lie equally far along every interval."""
    room = float((high - low).sum())
    along = (1.0 - float(low.sum())) / room if room > WIDTH else 0.0
    return np.asarray(low + along * (high - low))


@dataclass(frozen=True, slots=True, eq=False)
class HierarchicalWeights:
    """Weights of a tree: those of the dimensions times those within each. blocks: the columns of each dimension."""

    across: WeightSampler
    within: tuple[WeightSampler, ...]
    blocks: tuple[tuple[int, ...], ...]

    def sample(self, generator: Generator, n: int) -> Array:
        tops = self.across.sample(generator, n)
        weights = np.empty((sum(map(len, self.blocks)), n))
        for top, sampler, block in zip(tops, self.within, self.blocks, strict=True):
            weights[list(block)] = sampler.sample(generator, n) * top
        return weights


def importance_order(weights: Sequence[float], alike: float = 1e-9) -> tuple[tuple[int, ...], ...]:
    """The order of present weights: columns from the largest to the smallest, those nearer than ``alike`` together."""
    places: list[list[int]] = []
    for column in sorted(range(len(weights)), key=lambda j: -weights[j]):
        if places and weights[places[-1][-1]] - weights[column] <= alike:
            places[-1].append(column)
        else:
            places.append([column])
    return tuple(tuple(place) for place in places)
