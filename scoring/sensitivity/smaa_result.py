"""The figures of a simulation: rank acceptabilities, central weights and confidence, each with its standard error.

Source of the figures: Lahdelma and Salminen (2001), Operations Research 49(3), 444-454, section 3; pairwise winning:
Leskinen, Viitanen, Kangas and Kangas (2006); standard errors of shares and means: Tervonen and Lahdelma (2007),
Implementing stochastic multicriteria acceptability analysis, European Journal of Operational Research 178(2), 500-513.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from scoring.problem import Array, Bools, readonly, readonly_array
from scoring.sensitivity.rank_counter import Counts, RankCounter

DECIMALS = 12  # of central weights, so that no machine's last bit shows
ERROR_DECIMALS = 9  # of their errors, for a variance is a small difference of large sums
STEADY = 1e-14  # a variance below is the rounding of the sums: such weights did not vary
TAIL = 20  # one sample in so many lies below the middle 90 %, and one above


@dataclass(frozen=True, slots=True, eq=False)
class SmaaResult:
    """The figures of n samples for m alternatives and k criteria.

    acceptability: (m, m) share of samples in which the alternative (row) takes the rank (column, best first); ranks are
    competition ranks, so a shared first place counts for each who shares it; central: (m, k) mean of the weights that
    make it first, NaN where none does; confidence: (m,) share of samples in which it is first under its central
    weights, NaN likewise; pairwise: (m, m) share in which row beats column, a tie counting for neither; expected_rank:
    (m,) mean rank; rank_low, rank_high: (m,) the ranks between which the middle 90 % of samples lie, both included.

    Each figure has its standard error beside it: of a share sqrt(p (1 - p) / n) with p = (count + 1) / (n + 2) after
    Laplace, so that what never happened in n samples does not count as certain; of a mean s / sqrt(n), of central
    weights over the samples in which the row is first, NaN where these are fewer than two. With exact scores the
    confidence is 0 or 1 and has no error. standard_error: the largest of any acceptability. samples: how many were
    drawn, fewer than requested after a cancellation or once the error is small enough.
    """

    samples: int
    seed: int
    acceptability: Array
    acceptability_error: Array
    central: Array
    central_error: Array
    confidence: Array
    confidence_error: Array
    pairwise: Array
    pairwise_error: Array
    expected_rank: Array
    expected_rank_error: Array
    rank_low: NDArray[np.int64]
    rank_high: NDArray[np.int64]
    standard_error: float


def smaa_result(
    counter: RankCounter, seed: int, central: Array, confidence: Array, confidence_samples: int
) -> SmaaResult:
    """Return the figures that follow from the counts. central: of `central_weights`; confidence: (m,) under them, from
    so many samples, 0 for exact scores."""
    n, m = counter.samples, len(counter.ranks)
    error = share_error(counter.ranks, n)
    expected, expected_error = _expected(counter.ranks, n)
    below = counter.ranks.cumsum(axis=1) * TAIL
    doubt = share_error(confidence * confidence_samples, confidence_samples) if confidence_samples else confidence * 0
    return SmaaResult(
        samples=n,
        seed=seed,
        acceptability=readonly_array(counter.ranks / n),
        acceptability_error=readonly_array(error),
        central=readonly_array(central),
        central_error=readonly_array(_central_error(counter)),
        confidence=readonly_array(confidence),
        confidence_error=readonly_array(doubt),
        pairwise=readonly_array(counter.wins / n),
        pairwise_error=readonly_array(np.where(np.eye(m, dtype=bool), 0.0, share_error(counter.wins, n))),
        expected_rank=readonly_array(expected),
        expected_rank_error=readonly_array(expected_error),
        rank_low=_first_rank(below >= n),
        rank_high=_first_rank(below >= n * (TAIL - 1)),
        standard_error=float(error.max()),
    )


def share_error(count: ArrayLike, n: int) -> Array:
    """Return the standard error of the share count / n, Laplace's rule of succession keeping it above 0."""
    likely = (np.asarray(count) + 1) / (n + 2)
    return np.asarray(np.sqrt(likely * (1 - likely) / n))


def central_weights(counter: RankCounter) -> Array:
    """Return (m, k) the mean weights that make each row first, NaN where none do."""
    return np.asarray(np.round(np.hsplit(_means_when_first(counter), 2)[0], DECIMALS))


def _central_error(counter: RankCounter) -> Array:
    mean, square = np.hsplit(_means_when_first(counter), 2)
    variance = square - mean**2
    variance[variance < STEADY] = 0.0
    others = counter.ranks[:, :1] - 1.0
    of_mean = np.divide(variance, others, out=np.full(variance.shape, np.nan), where=others > 0)
    return np.asarray(np.round(np.sqrt(of_mean), ERROR_DECIMALS))


def _means_when_first(counter: RankCounter) -> Array:
    first = counter.ranks[:, :1]
    return np.asarray(np.divide(counter.moments, first, out=np.full(counter.moments.shape, np.nan), where=first > 0))


def _expected(ranks: Counts, n: int) -> tuple[Array, Array]:
    places = np.arange(1.0, len(ranks) + 1)
    mean = ranks @ places / n
    spread = (ranks * (places - mean[:, None]) ** 2).sum(axis=1)
    return mean, np.sqrt(spread / max(n - 1, 1) / n)


def _first_rank(reached: Bools) -> NDArray[np.int64]:
    return readonly(np.asarray(1 + reached.argmax(axis=1)))
