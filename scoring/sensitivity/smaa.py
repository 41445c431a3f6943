"""SMAA-2: which ranks the alternatives take under weights and scores that are not known exactly.

Source: Lahdelma, R.; Salminen, P. (2001), SMAA-2: Stochastic multicriteria acceptability analysis for group decision
making. Operations Research 49(3), 444-454.
Weights come from a `WeightSampler`, scores from a `ScoreSampler`. Samples are drawn in batches, each from a random
stream of its own that depends on the seed and the batch's number alone, and batches are counted in their order, so
memory is bounded and the same seed gives the same result in any number of threads.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Generator, Iterable, Sequence
from contextlib import closing
from functools import partial
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from scoring.problem import Array
from scoring.result import RELATIVE_TIE
from scoring.sensitivity.rank_counter import RankCounter
from scoring.sensitivity.score_samplers import ScoreSampler
from scoring.sensitivity.smaa_result import SmaaResult, central_weights, share_error, smaa_result
from scoring.sensitivity.weight_samplers import WeightSampler

__all__ = ["Cancelled", "SmaaResult", "place_shares", "simulate"]

LEAST_SAMPLES = 1_000  # before it stops by itself: with fewer, the error itself is hardly known
CONFIDENCE_SAMPLES = 10_000  # per alternative: a standard error of 0.005 at most
FEWEST = 400  # per alternative where many are first; otherwise all together take a quarter of the samples
SCORES_AT_ONCE = 2**21  # scores at a time, 16 MB, where every row is tried under the central weights of every other
BLOCK = 30 * 2**20  # bytes; glibc adapts to blocks of up to 32 MB
SAMPLING, CONFIDENCE = 0, 1  # the purpose of a stream

T = TypeVar("T")
R = TypeVar("R")
Rows = NDArray[np.intp]
Share = tuple[float, float]  # with its standard error


class Cancelled(Exception):
    """The caller stopped the simulation before its first batch."""


def simulate(
    scores: ScoreSampler,
    weights: WeightSampler,
    samples: int,
    seed: int = 0,
    progress: Callable[[float], object] | None = None,
    cancelled: Callable[[], bool] | None = None,
    error: float | None = None,
    threads: int = 1,
) -> SmaaResult:
    """Sample weights (and scores) and count ranks. Raises ValueError unless samples >= 1, seed >= 0, error > 0 and
    threads >= 1.

    progress: called with the share done after each batch; cancelled: called before each batch; where it returns True,
    the samples so far make the result, and `Cancelled` is raised if there are none. Both are called in the caller's
    thread. error: stop after the first batch at which the largest standard error of any acceptability is no more than
    this, but not before `LEAST_SAMPLES`; threads: how many batches are sampled at a time.
    """
    if samples < 1 or seed < 0 or threads < 1 or (error is not None and not error > 0):
        raise ValueError(f"{samples} samples, seed {seed}, error {error}, {threads} threads")
    _keep_memory()
    counter = RankCounter(*scores.shape)
    batches = enumerate(range(0, samples, scores.batch_size))
    with closing(_in_order(partial(_count_batch, scores, weights, samples, seed), batches, threads)) as parts:
        while counter.samples < samples and not (cancelled is not None and cancelled()):
            counter.add(next(parts))
            near = _nearness(counter, error)
            if progress is not None:
                progress(min(max(near, counter.samples / samples), 1.0))
            if near >= 1 and counter.samples >= LEAST_SAMPLES:
                break
    if not counter.samples:
        raise Cancelled
    return _result(scores, counter, seed)


def place_shares(
    scores: ScoreSampler, weights: WeightSampler, holders: Sequence[tuple[int, Rows]], samples: int, seed: int
) -> list[Share]:
    """For each place, 1 for the first, and rows return the share of samples in which all of them have that rank or a
    better one: far less work than counting all ranks. The samples are those of `simulate`."""
    counts = [0] * len(holders)
    for batch in enumerate(range(0, samples, scores.batch_size)):
        _, sampled = _sample(scores, weights, samples, seed, batch)
        tolerance = RELATIVE_TIE * np.abs(sampled).max(axis=0)  # as far as `competition_ranks` calls them one
        for which, (place, rows) in enumerate(holders):
            ahead = sampled > sampled[rows].min(axis=0) + tolerance  # beats the last of them; fewer beat the others
            counts[which] += int(np.count_nonzero(ahead.sum(axis=0) < place))
    return [(count / samples, float(share_error(count, samples))) for count in counts]


def _count_batch(
    scores: ScoreSampler, weights: WeightSampler, samples: int, seed: int, batch: tuple[int, int]
) -> RankCounter:
    counter = RankCounter(*scores.shape)
    counter.count(*_sample(scores, weights, samples, seed, batch))
    return counter


def _sample(
    scores: ScoreSampler, weights: WeightSampler, samples: int, seed: int, batch: tuple[int, int]
) -> tuple[Array, Array]:
    """Weights (k, n) and scores (m, n) of one batch, by its number and the number of its first sample."""
    number, start = batch
    generator = random_stream(seed, SAMPLING, number)
    sampled = weights.sample(generator, min(scores.batch_size, samples - start))
    return sampled, scores.scores(sampled, generator)


def _nearness(counter: RankCounter, error: float | None) -> float:
    """The share done of the samples that ``error`` takes: it falls with the root of their number."""
    return 0.0 if error is None else float((error / share_error(counter.ranks, counter.samples).max()) ** 2)


def _in_order(work: Callable[[T], R], items: Iterable[T], threads: int) -> Generator[R, None, None]:
    """Yield ``work`` of each item, in their order, ``threads`` of them at a time. NumPy lets go of the interpreter
    while it samples and compares. Closing the generator waits for what has started and leaves the rest."""
    if threads == 1:
        yield from map(work, items)
        return
    from concurrent.futures import Future, ThreadPoolExecutor  # one thread needs no pool

    started: deque[Future[R]] = deque()
    with ThreadPoolExecutor(threads) as pool:
        try:
            for item in items:
                started.append(pool.submit(work, item))
                if len(started) > threads:
                    yield started.popleft().result()
            while started:
                yield started.popleft().result()
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def _keep_memory() -> None:
    """Take and free one large block: from then on glibc keeps the memory of each batch for the next one, instead of
    handing it back and having every page mapped and zeroed again, which takes as long as the counting. Elsewhere this
    does nothing."""
    np.empty(BLOCK, dtype=np.uint8)


def _result(scores: ScoreSampler, counter: RankCounter, seed: int) -> SmaaResult:
    central = central_weights(counter)
    firsts = int(np.count_nonzero(counter.ranks[:, 0]))
    each = min(counter.samples, CONFIDENCE_SAMPLES, max(FEWEST, counter.samples // (4 * max(firsts, 1))))
    confidence = _confidence(scores, central, seed, each)
    return smaa_result(counter, seed, central, confidence, 0 if scores.is_exact else each)


def _confidence(sampler: ScoreSampler, central: Array, seed: int, samples: int) -> Array:
    """(m,) how often each row is first under its central weights, all with the same samples; 0 or 1 with exact scores;
    NaN for rows without such weights."""
    m, rows = len(central), np.flatnonzero(~np.isnan(central).any(axis=1))
    generator, total = random_stream(seed, CONFIDENCE, 0), 1 if sampler.is_exact else samples
    step = min(sampler.batch_size, max(SCORES_AT_ONCE // (m * len(rows)), 1))
    first = np.zeros(len(rows))
    for start in range(0, total, step):
        scores = sampler.scores_under(central[rows], generator, min(step, total - start))
        best, least = scores.max(axis=1), scores.min(axis=1)
        reached = scores[np.arange(len(rows)), rows] + RELATIVE_TIE * np.maximum(best, -least)
        first += np.count_nonzero(reached >= best, axis=1)
    confidence = np.full(m, np.nan)
    confidence[rows] = first / total
    return confidence


def random_stream(seed: int, purpose: int, number: int) -> np.random.Generator:
    """Return the random stream of one batch. SFC64 makes uniforms three times as fast as Philox, and SeedSequence alone
    keeps the streams apart."""
    return np.random.Generator(np.random.SFC64(np.random.SeedSequence(seed, spawn_key=(purpose, number))))
