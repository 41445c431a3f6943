"""SMAA-2: which ranks the alternatives take under weights and scores that are not known exactly.

Source: Lahdelma, R.; Salminen, P. (2001), SMAA-2: Stochastic multicriteria acceptability analysis for group decision
making. Operations Research 49(3), 444-454; pairwise winning: Leskinen, Viitanen, Kangas and Kangas (2006).
Weights come from a `scoring.simplex.Region`, scores from a `scoring.scorers.Scorer`. Samples are drawn in chunks, each
from a stream of its own that depends on the seed and the chunk's number alone, so memory is bounded and the same seed
gives the same result.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scoring.problem import Array, frozen_array
from scoring.report import RELATIVE_TIE
from scoring.scorers import Scorer
from scoring.simplex import Region

CONFIDENCE_SAMPLES = 10_000  # per alternative: a standard error of 0.005 at most
FEWEST = 400  # per alternative where many are first; otherwise all together take a quarter of the samples
KEPT = 30 * 2**20  # bytes; glibc adapts to blocks of up to 32 MB
COUNTED = 32  # alternatives up to which comparing ranks with each number beats sorting them into bins
DECIMALS = 12  # of central weights, so that no machine's last bit shows
SAMPLING, CONFIDENCE = 0, 1  # the first word of a stream's key

Counts = NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Robustness:
    """What n samples say of m alternatives and k criteria.

    acceptability: (m, m) share of samples in which the alternative (row) takes the rank (column, best first); ranks are
    competition ranks, so a shared first place counts for each who shares it; central: (m, k) mean of the weights that
    make it first, NaN where none does; confidence: (m,) share of samples in which it is first under its central
    weights, NaN likewise; pairwise: (m, m) share in which row beats column, a tie counting for neither;
    standard_error: the largest of any acceptability, sqrt(p (1 - p) / n) with p = (count + 1) / (n + 2) after Laplace,
    so that what never happened in n samples does not count as certain. samples: how many were drawn, fewer than asked
    for after a cancellation.
    """

    samples: int
    seed: int
    acceptability: Array
    central: Array
    confidence: Array
    pairwise: Array
    standard_error: float


class Cancelled(Exception):
    """The caller asked to stop before anything was drawn."""


class _Tally:
    """Counts that grow chunk by chunk."""

    def __init__(self, m: int, k: int) -> None:
        self.samples = 0
        self.ranks: Counts = np.zeros((m, m), dtype=np.int64)
        self.wins: Counts = np.zeros((m, m), dtype=np.int64)
        self.weights_when_first: Array = np.zeros((m, k))

    def add(self, weights: Array, scores: Array) -> None:
        self.samples += weights.shape[1]
        beaten = _beaten(scores, self.wins)
        self.ranks += _rank_counts(beaten)
        self.weights_when_first += (beaten == 0).astype(np.float64) @ weights.T


def simulate(
    scorer: Scorer,
    region: Region,
    samples: int,
    seed: int = 0,
    progress: Callable[[float], object] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Robustness:
    """Draw ``samples`` weight vectors (and scores) and count. Raises ValueError unless samples >= 1 and seed >= 0.

    progress: told the share done after each chunk; cancelled: asked before each chunk; where it answers yes, what was
    drawn so far is the result, and `Cancelled` is raised if that is nothing.
    """
    if samples < 1 or seed < 0:
        raise ValueError(f"{samples} samples, seed {seed}")
    _keep_memory()
    tally = _Tally(*scorer.shape)
    for chunk, start in enumerate(range(0, samples, scorer.chunk)):
        if cancelled is not None and cancelled():
            break
        generator = _stream(seed, SAMPLING, chunk)
        weights = region.draw(generator, min(scorer.chunk, samples - start))
        tally.add(weights, scorer.scores(weights, generator))
        if progress is not None:
            progress(min(start + scorer.chunk, samples) / samples)
    if not tally.samples:
        raise Cancelled
    return _result(scorer, tally, seed)


def _keep_memory() -> None:
    """Take and free one large block: from then on glibc keeps the memory of each chunk for the next one, instead of
    handing it back and having every page mapped and zeroed again, which takes as long as the counting. Elsewhere this
    does nothing."""
    np.empty(KEPT, dtype=np.uint8)


def _result(scorer: Scorer, tally: _Tally, seed: int) -> Robustness:
    n, first = tally.samples, tally.ranks[:, 0]
    central = np.full(tally.weights_when_first.shape, np.nan)
    np.divide(tally.weights_when_first, first[:, None], out=central, where=first[:, None] > 0)
    central = np.round(central, DECIMALS)
    each = min(n, CONFIDENCE_SAMPLES, max(FEWEST, n // (4 * max(int(np.count_nonzero(first)), 1))))
    likely = (tally.ranks + 1) / (n + 2)
    return Robustness(
        samples=n,
        seed=seed,
        acceptability=frozen_array(tally.ranks / n),
        central=frozen_array(central),
        confidence=frozen_array([_confidence(scorer, i, row, seed, each) for i, row in enumerate(central)]),
        pairwise=frozen_array(tally.wins / n),
        standard_error=float(np.sqrt(likely * (1 - likely) / n).max()),
    )


def _confidence(scorer: Scorer, row: int, central: Array, seed: int, samples: int) -> float:
    """How often the row is first under these weights; with exact scores that is 0 or 1."""
    if np.isnan(central).any():
        return float("nan")
    generator = _stream(seed, CONFIDENCE, row)
    total = 1 if scorer.exact else samples
    first = 0
    for start in range(0, total, scorer.chunk):
        n = min(scorer.chunk, total - start)
        scores = scorer.scores(np.repeat(central[:, None], n, axis=1), generator)
        first += int(np.count_nonzero(scores[row] + _tolerance(scores) >= scores.max(axis=0)))
    return first / total


def _stream(seed: int, purpose: int, number: int) -> np.random.Generator:
    """A stream of its own for each chunk. SFC64 draws uniforms three times as fast as Philox, and SeedSequence alone
    keeps the streams apart."""
    return np.random.Generator(np.random.SFC64(np.random.SeedSequence(seed, spawn_key=(purpose, number))))


def _tolerance(scores: Array) -> Array:
    """(m, n) -> (n,) how far apart two scores may lie and still be one, as `competition_ranks` has it."""
    return np.asarray(RELATIVE_TIE * np.maximum(scores.max(axis=0), -scores.min(axis=0)))


def _beaten(scores: Array, wins: Counts) -> NDArray[np.unsignedinteger]:
    """(m, n) by how many others each is beaten; adds to ``wins`` (m, m) how often row beats column."""
    m = len(scores)
    kind = np.uint8 if m <= np.iinfo(np.uint8).max else np.uint16
    beaten = np.empty(scores.shape, dtype=kind)
    reach = scores + _tolerance(scores)
    for column in range(m):
        above = scores > reach[column]
        wins[:, column] += [np.count_nonzero(row) for row in above]
        beaten[column] = above.view(np.uint8).sum(axis=0, dtype=kind)  # bytes: eight times the lanes
    return beaten


def _rank_counts(beaten: NDArray[np.unsignedinteger]) -> Counts:
    """(m, m) how often each alternative is beaten by 0, 1, … others."""
    m = len(beaten)
    if m > COUNTED:
        places = beaten + (np.arange(m) * m)[:, None]
        return np.bincount(places.ravel(), minlength=m * m).reshape(m, m)
    return np.array([[np.count_nonzero(row) for row in beaten == number] for number in range(m)], dtype=np.int64).T
