"""Batch kernels: many weight vectors, or many matrices, scored at once for Monte Carlo and for one drag of a slider.

Shapes are the same for all: ``weights`` (n, k), non-negative, each row summing to 1; ``matrix`` (m, k), shared by all
weight vectors, or (n, m, k), one each; one row of weights serves any number of matrices. Scores are (n, m) float64,
laid out alternative by alternative because everything after them (ranks, counts) streams over n. Work proceeds in
slices, so that scratch memory stays near 1 MB an array whatever n is.

Callers check the problem first (missing scores, values a method cannot take: `scoring.methods.evaluate`); a wrong shape
is a programming error and raises ValueError.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from scoring.methods.promethee import Preferences, criterion_flows
from scoring.problem import Array
from scoring.result import RELATIVE_TIE
from scoring.result import competition_ranks as ranks
from scoring.threads import times

__all__ = ["promethee2", "ranks", "ratio_moora", "topsis", "vikor", "vikor_measures", "wpm", "wsm"]

SLICE_CELLS = 2**17  # 1 MB of float64: a few such arrays fit a core's second-level cache

Bools = NDArray[np.bool_]
Kernel = Callable[[Array, Array], Array]


def wsm(weights: Array, matrix: Array) -> Array:
    """Weighted sum of values, larger is better: score_i = sum_j w_j v_ij (Fishburn 1967). -> (n, m)."""
    return _sliced(_weighted_sums, weights, matrix)


def wpm(weights: Array, matrix: Array) -> Array:
    """Weighted product of values > 0, larger is better: score_i = prod_j v_ij ** w_j (Miller and Starr 1969).

    The product itself, not its logarithm. -> (n, m). Raises ValueError on a value of 0 or less.
    """
    if np.any(np.asarray(matrix) <= 0):
        raise ValueError("a product needs values above 0")
    return _sliced(lambda w, x: np.exp(_weighted_sums(w, x)), weights, np.log(matrix))


def topsis(weights: Array, matrix: Array, maximised: Bools) -> Array:
    """Relative closeness to the ideal, 0..1, larger is better: d- / (d+ + d-) (Hwang and Yoon 1981, ch. 3).

    matrix: already scaled (vector scaling in the original); maximised: (k,) True where more is better. -> (n, m).
    Weights are non-negative, so the ideal of the weighted matrix is the weighted ideal and both squared distances are
    matrix products: d+_i ** 2 = sum_j w_j ** 2 (x_ij - ideal_j) ** 2. Where all alternatives agree on every weighted
    criterion both distances are 0 and the closeness of each is set to 0.5: a tie of all.
    """

    def closeness(w: Array, x: Array) -> Array:
        ideal, anti = _extremes(x, maximised)
        squares = w * w
        to_ideal = np.sqrt(_weighted_sums(squares, (x - ideal) ** 2))
        to_anti = np.sqrt(_weighted_sums(squares, (x - anti) ** 2))
        both = to_ideal + to_anti
        return np.asarray(np.divide(to_anti, both, out=np.full_like(both, 0.5), where=both != 0))

    return _sliced(closeness, weights, matrix)


def vikor(weights: Array, matrix: Array, maximised: Bools, v: float = 0.5) -> Array:
    """VIKOR's Q, 0..1, SMALLER is better (Opricovic and Tzeng 2004, eq. 4). -> (n, m).

    matrix: raw; v: weight of the group utility S against the individual regret R.
    Q_i = v (S_i - S*) / (S- - S*) + (1 - v) (R_i - R*) / (R- - R*); a term whose range is 0, or no more than rounding
    (`RELATIVE_TIE` of its largest), is 0 for all.
    """

    def compromise(w: Array, x: Array) -> Array:
        utility, regret = _vikor_measures(w, x, maximised)
        return v * _range_share(utility) + (1.0 - v) * _range_share(regret)

    return _sliced(compromise, weights, matrix)


def vikor_measures(weights: Array, matrix: Array, maximised: Bools) -> tuple[Array, Array]:
    """VIKOR's S and R, each (n, m), smaller is better: S_i = sum_j w_j d_ij, R_i = max_j w_j d_ij, where
    d_ij = (best_j - x_ij) / (best_j - worst_j), and 0 on a constant criterion (2004, eq. 2 and 3)."""
    utility = _sliced(lambda w, x: _vikor_measures(w, x, maximised)[0], weights, matrix)
    return utility, _sliced(lambda w, x: _vikor_measures(w, x, maximised)[1], weights, matrix)


def ratio_moora(weights: Array, matrix: Array, maximised: Bools) -> Array:
    """Ratio system of MOORA, larger is better: weighted sum of the maximised less that of the minimised criteria
    (Brauers and Zavadskas 2006, eq. 2). matrix: already scaled (vector scaling in the original). -> (n, m)."""
    signs = np.where(maximised, 1.0, -1.0)
    return _sliced(lambda w, x: _weighted_sums(w * signs, x), weights, matrix)


def promethee2(weights: Array, matrix: Array, maximised: Bools, preferences: Preferences) -> Array:
    """Net flow of PROMETHEE II, -1..1, larger is better (Brans, Vincke and Mareschal 1986). -> (n, m).

    matrix: raw; preferences: from `scoring.methods.promethee.preferences_of`. The pairwise comparisons do not depend on
    the weights, so phi_i = sum_j w_j phi_ij with each criterion's own net flow phi_ij.
    """
    if np.ndim(matrix) == 2:
        return wsm(weights, criterion_flows(np.asarray(matrix, dtype=np.float64), maximised, preferences))
    return _sliced(lambda w, x: _weighted_sums(w, criterion_flows(x, maximised, preferences)), weights, matrix)


def _sliced(kernel: Kernel, weights: Array, matrix: Array) -> Array:
    """Run the kernel over slices of n and join its (n, m) results."""
    w, x = np.asarray(weights, dtype=np.float64), np.asarray(matrix, dtype=np.float64)
    if w.ndim != 2 or x.ndim not in (2, 3) or x.shape[-1] != w.shape[1]:
        raise ValueError(f"weights {w.shape} do not fit matrix {x.shape}")
    n, m, k = len(x) if x.ndim == 3 else len(w), *x.shape[-2:]
    if len(w) not in (1, n):
        raise ValueError(f"{len(w)} weight vectors for {n} matrices")
    w = np.broadcast_to(w, (n, k))
    step = max(1, SLICE_CELLS // (max(m, k) if x.ndim == 2 else m * max(m, k)))
    scores = np.empty((m, n)).T
    for start in range(0, n, step):
        rows = slice(start, start + step)
        scores[rows] = kernel(w[rows], x if x.ndim == 2 else x[rows])
    return scores


def _weighted_sums(weights: Array, matrix: Array) -> Array:
    """(n, k) and (m, k) or (n, m, k) -> (n, m) sums over the criteria."""
    if matrix.ndim == 2:
        return times(matrix, weights.T).T
    return np.asarray(np.einsum("nk,nmk->nm", weights, matrix))


def _extremes(matrix: Array, maximised: Bools) -> tuple[Array, Array]:
    """(…, m, k) -> best and worst performance on each criterion, (…, 1, k) each."""
    top, bottom = matrix.max(axis=-2, keepdims=True), matrix.min(axis=-2, keepdims=True)
    return np.where(maximised, top, bottom), np.where(maximised, bottom, top)


def _vikor_measures(weights: Array, matrix: Array, maximised: Bools) -> tuple[Array, Array]:
    best, worst = _extremes(matrix, maximised)
    span = best - worst
    distance = np.divide(best - matrix, span, out=np.zeros_like(matrix), where=span != 0)
    columns = np.moveaxis(distance, -1, 0)[..., None] if matrix.ndim == 2 else distance.transpose(2, 1, 0)
    regret = columns[0] * weights[:, 0]  # (m, n): each operation streams over n
    for column, weight in zip(columns[1:], weights.T[1:], strict=True):
        np.maximum(regret, column * weight, out=regret)
    return _weighted_sums(weights, distance), regret.T


def _range_share(measure: Array) -> Array:
    """(n, m) -> where each entry lies between its row's least (0) and largest (1)."""
    least, largest = measure.min(axis=1, keepdims=True), measure.max(axis=1, keepdims=True)
    span = largest - least
    share = np.zeros_like(measure)
    np.divide(measure - least, span, out=share, where=span > RELATIVE_TIE * np.abs(largest))
    return share
