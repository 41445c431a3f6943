"""Batch scoring of many weight vectors, or many matrices, at once: slices, weighted sums, best and worst.

The batch function of a method stands beside the method, named ``…_batch``. Shapes are the same for all: ``weights``
(n, k), non-negative, each row summing to 1; ``matrix`` (m, k), shared by all weight vectors, or (n, m, k), one each;
one row of weights serves any number of matrices. Scores are (n, m) float64, stored alternative by alternative because
everything after them (ranks, counts) streams over n. Work proceeds in slices, so that scratch memory stays near 1 MB
an array whatever n is.

Callers check the problem first (missing scores, values a method cannot take: `scoring.methods.evaluate`); a wrong shape
is a programming error and raises ValueError.
"""

from __future__ import annotations

import numpy as np

from scoring.methods.spec import BatchScores
from scoring.problem import Array, Bools
from scoring.threads import matmul_single_thread

SLICE_CELLS = 2**17  # 1 MB of float64: a few such arrays fit a core's second-level cache


def in_slices(scores_of: BatchScores, weights: Array, matrix: Array) -> Array:
    """Apply a batch function to slices of n and join its (n, m) results. Raises ValueError for shapes that do not
    fit each other."""
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
        scores[rows] = scores_of(w[rows], x if x.ndim == 2 else x[rows])
    return scores


def weighted_sums(weights: Array, matrix: Array) -> Array:
    """(n, k) and (m, k) or (n, m, k) -> (n, m) sums over the criteria."""
    if matrix.ndim == 2:
        return matmul_single_thread(matrix, weights.T).T
    return np.asarray(np.einsum("nk,nmk->nm", weights, matrix))


def best_and_worst(matrix: Array, is_benefit: Bools) -> tuple[Array, Array]:
    """(…, m, k) -> best and worst performance on each criterion, (…, 1, k) each."""
    top, bottom = matrix.max(axis=-2, keepdims=True), matrix.min(axis=-2, keepdims=True)
    return np.where(is_benefit, top, bottom), np.where(is_benefit, bottom, top)
