"""How sure the ranking is: flips between two ticks of a slider, and SMAA-2 against drawing and multiplying alone."""

from __future__ import annotations

import tracemalloc

import numpy as np

from scoring.methods.evaluate import batch_scores, prepare
from scoring.problem import make_problem
from scoring.sensitivity.score_samplers import AdditiveSampler
from scoring.sensitivity.smaa import simulate
from scoring.sensitivity.stability import score_breakpoints, stability_intervals
from scoring.sensitivity.stability_numeric import stability_intervals_by_bisection
from scoring.sensitivity.weight_samplers import UniformWeights, bounded_weights
from tests.benchmarks.harness import Row, faster, median_seconds

SAMPLES, SIZE = 1_000_000, 9
PEER_SAMPLES, PEER_TIMES = 200, 500  # samples that the peer really takes; its time is scaled up to all
LARGE, LARGE_SAMPLES = (100, 20), 100_000
WIDTH = 0.1  # of each score's range, in values 0..1
REPEAT = 5
MB = 2**20
NARROW = 0.1  # seconds: the verdict on a large problem still answers at once
BRACKETED = 0.1  # seconds: by the next tick that is seen
FLIPS = {(9, 9): 0.003, (200, 50): 0.200}  # seconds


def rows() -> list[Row]:
    return [*_simulation(), *_large(), _narrow(), *_flips()]


def _simulation() -> list[Row]:
    values = _values(SIZE, SIZE)
    what = f"SMAA-2, {SAMPLES:,} samples, {SIZE}x{SIZE}, additive: ranks, central weights, pairs"
    ours = median_seconds(lambda: simulate(AdditiveSampler(values), UniformWeights(SIZE), SAMPLES), REPEAT)
    ranged = median_seconds(lambda: simulate(_ranged(values), UniformWeights(SIZE), SAMPLES), REPEAT)
    peaked = median_seconds(lambda: simulate(_peaked(values), UniformWeights(SIZE), SAMPLES), REPEAT)
    both = median_seconds(lambda: simulate(AdditiveSampler(values), UniformWeights(SIZE), SAMPLES, threads=2), REPEAT)
    bare = median_seconds(lambda: _bare(values), REPEAT)
    loop = median_seconds(lambda: _pymcdm(values), REPEAT) * SAMPLES / PEER_SAMPLES
    return [
        Row(what, ours, "NumPy: draw weights, multiply once", bare, f"<= 2x ({ours / bare:.2f}x)", ours <= 2 * bare),
        faster(what, ours, f"pymcdm in a loop ({PEER_SAMPLES} samples, scaled up)", loop, PEER_TIMES),
        _at_most("the same with score ranges", ranged, ours, 4),
        _at_most("the same with triangular scores", peaked, ours, 4),
        _at_most("the same in two threads", both, ours, 1.2),
    ]


def _large() -> list[Row]:
    values = _values(*LARGE)
    k = LARGE[1]
    what = f"SMAA-2, {LARGE_SAMPLES:,} samples, {LARGE[0]}x{k}"
    ours = median_seconds(lambda: simulate(AdditiveSampler(values), UniformWeights(k), LARGE_SAMPLES), REPEAT)
    ranged = median_seconds(lambda: simulate(_ranged(values), UniformWeights(k), LARGE_SAMPLES), REPEAT)
    tracemalloc.start()
    simulate(_ranged(values), UniformWeights(k), LARGE_SAMPLES)
    peak = tracemalloc.get_traced_memory()[1] / MB
    tracemalloc.stop()
    return [
        Row(what, ours, "", 0.0, "below 3 s", ours < 3),
        _at_most(f"{what}, score ranges", ranged, ours, 4),
        Row(f"{what}, memory above the start", peak, "", 0.0, "below 200 MB", peak < 200, "MB"),
    ]


def _narrow() -> Row:
    region = bounded_weights(np.full(100, 0.005), np.full(100, 0.015))
    seconds = median_seconds(lambda: region.sample(np.random.default_rng(7), 2_000), REPEAT)
    promise = f"below {NARROW * 1000:g} ms"
    return Row("2,000 weightings of 100 criteria in narrow intervals", seconds, "", 0.0, promise, seconds < NARROW)


def _flips() -> list[Row]:
    found = []
    for (m, k), limit in FLIPS.items():
        values, weights = _values(m, k), np.full(k, 1 / k)
        seconds = median_seconds(lambda v=values, w=weights: (stability_intervals(v, w), score_breakpoints(v, w)), 31)
        promise = f"below {limit * 1000:g} ms"
        found.append(Row(f"all flips, {m}x{k}", seconds, "", 0.0, promise, seconds < limit))
    return [*found, _bracketed()]


def _bracketed() -> Row:
    values, weights = _values(SIZE, SIZE), np.full(SIZE, 1 / SIZE)
    score = batch_scores(prepare(make_problem(values, low=np.zeros(SIZE), high=np.ones(SIZE)), "topsis"))
    seconds = median_seconds(lambda: stability_intervals_by_bisection(score, weights), 31)
    promise = f"below {BRACKETED * 1000:g} ms"
    return Row(f"weight flips by bracketing, TOPSIS, {SIZE}x{SIZE}", seconds, "", 0.0, promise, seconds < BRACKETED)


def _at_most(what: str, seconds: float, exact: float, times: float) -> Row:
    promise = f"<= {times:g}x ({seconds / exact:.2f}x)"
    return Row(what, seconds, "the run with exact scores", exact, promise, seconds <= times * exact)


def _values(m: int, k: int) -> np.ndarray:
    return np.random.default_rng(7).random((m, k)) * (1 - WIDTH)


def _ranged(values: np.ndarray) -> AdditiveSampler:
    return AdditiveSampler(values, np.full(values.shape, WIDTH))


def _peaked(values: np.ndarray) -> AdditiveSampler:
    return AdditiveSampler(values, np.full(values.shape, WIDTH), np.full(values.shape, 1 / 3))


def _bare(values: np.ndarray) -> np.ndarray:
    weights = np.random.default_rng(7).dirichlet(np.ones(SIZE), SAMPLES)
    return weights @ values.T


def _pymcdm(values: np.ndarray) -> object:
    from pymcdm.methods import WSM

    method = WSM(lambda column, cost=False: column)
    types = np.ones(SIZE)
    drawn = np.random.default_rng(7).dirichlet(np.ones(SIZE), PEER_SAMPLES)
    return [method.rank(method(values, row, types)) for row in drawn]
