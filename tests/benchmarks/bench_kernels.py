"""Monte Carlo's inner loop: 100,000 weight vectors on a 9x9 matrix, scores and ranks, against the libraries' loops."""

from __future__ import annotations

import warnings
from collections.abc import Callable

import numpy as np

from scoring.methods.distance import topsis_batch
from scoring.methods.weighted import wsm_batch
from scoring.result import competition_ranks
from tests.benchmarks.harness import Row, faster, median_seconds

VECTORS, SIZE = 100_000, 9
SAMPLE = 200  # vectors the peers really score; their time is scaled up to all
TIMES_SKCRITERIA, TIMES_PYMCDM = 1000, 200

Loop = Callable[[np.ndarray, np.ndarray], object]


def rows() -> list[Row]:
    generator = np.random.default_rng(7)
    matrix = generator.integers(1, 5, (SIZE, SIZE)).astype(float) + generator.random((SIZE, SIZE))
    weights = generator.dirichlet(np.ones(SIZE), VECTORS)
    is_benefit = np.ones(SIZE, dtype=bool)
    scaled = {"wsm": matrix / matrix.max(axis=0), "topsis": matrix / np.sqrt((matrix**2).sum(axis=0))}

    def wsm() -> object:
        return competition_ranks(wsm_batch(weights, scaled["wsm"]))

    def topsis() -> object:
        return competition_ranks(topsis_batch(weights, scaled["topsis"], is_benefit))

    found = []
    for name, ours in (("wsm", wsm), ("topsis", topsis)):
        seconds = median_seconds(ours, repeat=11)
        what = f"{name}: {VECTORS:,} weight vectors, {SIZE}x{SIZE}, scores and ranks"
        for peer, loop, times in (
            ("scikit-criteria", _skcriteria(name), TIMES_SKCRITERIA),
            ("pymcdm", _pymcdm(name), TIMES_PYMCDM),
        ):
            peers = _scaled_up(loop, scaled[name], weights[:SAMPLE])
            found.append(faster(what, seconds, f"{peer} in a loop ({SAMPLE} vectors, scaled up)", peers, times))
    return found


def _scaled_up(loop: Loop, matrix: np.ndarray, sample: np.ndarray) -> float:
    """The peer scores the matrix scaled beforehand, as the kernel does, so that only the method is compared."""
    return median_seconds(lambda: loop(matrix, sample), repeat=5) * VECTORS / SAMPLE


def _skcriteria(name: str) -> Loop:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import skcriteria
        from skcriteria.agg.simple import WeightedSumModel
        from skcriteria.agg.topsis import TOPSIS
    method = {"wsm": WeightedSumModel, "topsis": TOPSIS}[name]()

    def loop(matrix: np.ndarray, weights: np.ndarray) -> object:
        return [method.evaluate(skcriteria.mkdm(matrix, [max] * SIZE, weights=row)).rank_ for row in weights]

    return loop


def _pymcdm(name: str) -> Loop:
    from pymcdm.methods import TOPSIS, WSM

    method = {"wsm": WSM, "topsis": TOPSIS}[name](_as_it_is)
    types = np.ones(SIZE)

    def loop(matrix: np.ndarray, weights: np.ndarray) -> object:
        return [method.rank(method(matrix, row, types)) for row in weights]

    return loop


def _as_it_is(column: np.ndarray, cost: bool = False) -> np.ndarray:
    return column
