"""Matrix products over many samples, slice by slice in the calling thread.

OpenBLAS, which NumPy brings, hands a product of more than 2**18 multiplications to threads that wait for each other
without sleeping: for thin matrices there is little to win, and on a machine that is busy otherwise it takes several
times as long.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from scoring.problem import Array

MULTIPLICATIONS = 2**18  # the size up to which OpenBLAS stays in one thread (65536 times 4, interface/gemm.c)
FEWEST = 64  # samples in a slice, so that calls do not cost more than products


def matmul_single_thread(left: Array, right: Array) -> Array:
    """(m, k) @ (k, n) -> (m, n)."""
    product = np.empty((len(left), right.shape[1]))
    for part in _slices(left.size, right.shape[1]):
        np.matmul(left, right[:, part], out=product[:, part])
    return product


def inner_products_single_thread(left: Array, right: Array) -> Array:
    """(m, n) and (k, n) -> (m, k), sums of products over the samples."""
    sums = np.zeros((len(left), len(right)))
    for part in _slices(sums.size, right.shape[1]):
        sums += left[:, part] @ right[:, part].T
    return sums


def _slices(cost: int, n: int) -> Iterator[slice]:
    step = max(MULTIPLICATIONS // cost, FEWEST)
    return (slice(start, start + step) for start in range(0, n, step))
