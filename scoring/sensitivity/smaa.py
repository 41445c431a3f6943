"""SMAA-2: which ranks the alternatives take under weights and scores that are not known exactly.

Source: Lahdelma, R.; Salminen, P. (2001), SMAA-2: Stochastic multicriteria acceptability analysis for group decision
making. Operations Research 49(3), 444-454.
Weights come from a `Region`, scores from a `Scorer`. Samples are drawn in chunks, each
from a stream of its own that depends on the seed and the chunk's number alone, and chunks are counted in their order,
so memory is bounded and the same seed gives the same result in any number of threads.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Generator, Iterable
from contextlib import closing
from functools import partial
from typing import TypeVar

import numpy as np

from scoring.problem import Array
from scoring.result import RELATIVE_TIE
from scoring.sensitivity.rank_counter import Tally
from scoring.sensitivity.score_samplers import Scorer
from scoring.sensitivity.smaa_result import Robustness, central_weights, robustness, share_error
from scoring.sensitivity.weight_samplers import Region

__all__ = ["Cancelled", "Robustness", "simulate"]

LEAST_SAMPLES = 1_000  # before it stops by itself: with fewer, the error itself is hardly known
CONFIDENCE_SAMPLES = 10_000  # per alternative: a standard error of 0.005 at most
FEWEST = 400  # per alternative where many are first; otherwise all together take a quarter of the samples
HELD = 2**21  # scores at a time, 16 MB, where every row is tried under the central weights of every other
KEPT = 30 * 2**20  # bytes; glibc adapts to blocks of up to 32 MB
SAMPLING, CONFIDENCE = 0, 1  # the purpose of a stream

T = TypeVar("T")
R = TypeVar("R")


class Cancelled(Exception):
    """The caller asked to stop before anything was drawn."""


def simulate(
    scorer: Scorer,
    region: Region,
    samples: int,
    seed: int = 0,
    progress: Callable[[float], object] | None = None,
    cancelled: Callable[[], bool] | None = None,
    error: float | None = None,
    threads: int = 1,
) -> Robustness:
    """Draw ``samples`` weight vectors (and scores) and count. Raises ValueError unless samples >= 1, seed >= 0,
    error > 0 and threads >= 1.

    progress: told the share done after each chunk; cancelled: asked before each chunk; where it answers yes, what was
    drawn so far is the result, and `Cancelled` is raised if that is nothing. Both are called in the caller's thread.
    error: stop after the first chunk at which the largest standard error of any acceptability is no more than this, but
    not before `LEAST_SAMPLES`; threads: how many chunks are drawn at a time.
    """
    if samples < 1 or seed < 0 or threads < 1 or (error is not None and not error > 0):
        raise ValueError(f"{samples} samples, seed {seed}, error {error}, {threads} threads")
    _keep_memory()
    tally = Tally(*scorer.shape)
    chunks = enumerate(range(0, samples, scorer.chunk))
    with closing(_in_order(partial(_counted, scorer, region, samples, seed), chunks, threads)) as parts:
        while tally.samples < samples and not (cancelled is not None and cancelled()):
            tally.add(next(parts))
            near = _nearness(tally, error)
            if progress is not None:
                progress(min(max(near, tally.samples / samples), 1.0))
            if near >= 1 and tally.samples >= LEAST_SAMPLES:
                break
    if not tally.samples:
        raise Cancelled
    return _result(scorer, tally, seed)


def _counted(scorer: Scorer, region: Region, samples: int, seed: int, chunk: tuple[int, int]) -> Tally:
    """What one chunk, by its number and the number of its first sample, says."""
    number, start = chunk
    generator = stream(seed, SAMPLING, number)
    weights = region.draw(generator, min(scorer.chunk, samples - start))
    tally = Tally(*scorer.shape)
    tally.count(weights, scorer.scores(weights, generator))
    return tally


def _nearness(tally: Tally, error: float | None) -> float:
    """The share done of the samples that ``error`` takes: it falls with the root of their number."""
    return 0.0 if error is None else float((error / share_error(tally.ranks, tally.samples).max()) ** 2)


def _in_order(work: Callable[[T], R], items: Iterable[T], threads: int) -> Generator[R, None, None]:
    """``work`` of each item, in their order, ``threads`` of them at a time. NumPy lets go of the interpreter while it
    draws and compares. Closing it waits for what was begun and leaves the rest."""
    if threads == 1:
        yield from map(work, items)
        return
    from concurrent.futures import Future, ThreadPoolExecutor  # one thread needs no pool

    begun: deque[Future[R]] = deque()
    with ThreadPoolExecutor(threads) as pool:
        try:
            for item in items:
                begun.append(pool.submit(work, item))
                if len(begun) > threads:
                    yield begun.popleft().result()
            while begun:
                yield begun.popleft().result()
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def _keep_memory() -> None:
    """Take and free one large block: from then on glibc keeps the memory of each chunk for the next one, instead of
    handing it back and having every page mapped and zeroed again, which takes as long as the counting. Elsewhere this
    does nothing."""
    np.empty(KEPT, dtype=np.uint8)


def _result(scorer: Scorer, tally: Tally, seed: int) -> Robustness:
    central = central_weights(tally)
    firsts = int(np.count_nonzero(tally.ranks[:, 0]))
    each = min(tally.samples, CONFIDENCE_SAMPLES, max(FEWEST, tally.samples // (4 * max(firsts, 1))))
    found = _confidence(scorer, central, seed, each)
    return robustness(tally, seed, central, found, 0 if scorer.exact else each)


def _confidence(scorer: Scorer, central: Array, seed: int, samples: int) -> Array:
    """(m,) how often each row is first under its central weights, all by the same draws; with exact scores that is 0 or
    1; NaN for rows without such weights."""
    m, rows = len(central), np.flatnonzero(~np.isnan(central).any(axis=1))
    generator, total = stream(seed, CONFIDENCE, 0), 1 if scorer.exact else samples
    step = min(scorer.chunk, max(HELD // (m * len(rows)), 1))
    first = np.zeros(len(rows))
    for start in range(0, total, step):
        scores = scorer.under(central[rows], generator, min(step, total - start))
        best, least = scores.max(axis=1), scores.min(axis=1)
        reached = scores[np.arange(len(rows)), rows] + RELATIVE_TIE * np.maximum(best, -least)
        first += np.count_nonzero(reached >= best, axis=1)
    found = np.full(m, np.nan)
    found[rows] = first / total
    return found


def stream(seed: int, purpose: int, number: int) -> np.random.Generator:
    """A stream of its own for each chunk. SFC64 draws uniforms three times as fast as Philox, and SeedSequence alone
    keeps the streams apart."""
    return np.random.Generator(np.random.SFC64(np.random.SeedSequence(seed, spawn_key=(purpose, number))))
