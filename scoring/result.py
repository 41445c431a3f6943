"""The result of a method: scores, competition ranks and its own intermediate values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from scoring.problem import Array, Bools, DecisionProblem

RELATIVE_TIE = 1e-9  # scores closer than this share of the largest magnitude are one score: 22.0 and 22.000000000000004
COUNTED_ROWS = 256  # fewer rows are sorted as they are
COUNTED_COLUMNS = 96  # beyond, counting (m * m comparisons) gains less and less over sorting; measured
COUNTED_SLICE = 8192  # rows at a time, so that a slice stays in the processor's cache


@dataclass(frozen=True, slots=True, eq=False)
class ScoreResult:
    """One method's answer to one problem.

    scaling: the id of the scaling used; scores: (m,) or None where the method yields none, NaN where one alternative
    cannot be scored; ranks: (m,) competition ranks (1, 1, 3), 0 where unranked, or None where the method does not rank;
    ascending: True where the smaller score is the better (VIKOR, SPOTIS, MAIRCA, reference point);
    details: the method's intermediate values: plain Python values, or dictionaries keyed by ids.
    """

    problem: DecisionProblem
    method: str
    scaling: str
    scores: Array | None
    ranks: NDArray[np.int64] | None
    ascending: bool = False
    details: Mapping[str, Any] = field(default_factory=dict)


def competition_ranks(scores: Array, ascending: bool = False) -> NDArray[np.int64]:
    """(…, m) scores -> (…, m) ranks: 1 is best, ties share the best rank (1, 1, 3), NaN gets 0.

    A tie is a chain of neighbours in the sorted order that differ by no more than `RELATIVE_TIE` of the row's largest
    magnitude. Exact for any size; rows in which nothing is close to a tie are only counted, not sorted.
    """
    values = np.asarray(scores, dtype=np.float64)
    keys = values if ascending else -values
    m = values.shape[-1]
    if not values.size:
        return np.zeros(values.shape, dtype=np.int64)
    rows = keys.reshape(-1, m)
    if len(rows) < COUNTED_ROWS or not 2 <= m <= COUNTED_COLUMNS:
        return _ranks_by_sorting(keys)
    ranks = np.empty((m, len(rows)), dtype=np.int64).T  # alternative by alternative, as batch functions do
    for start in range(0, len(rows), COUNTED_SLICE):
        part = rows[start : start + COUNTED_SLICE]
        clear = _ranks_by_counting(part, ranks[start : start + COUNTED_SLICE])
        close = start + np.flatnonzero(~clear)
        if len(close):
            ranks[close] = _ranks_by_sorting(rows[close])
    return ranks.reshape(values.shape)


def _ranks_by_counting(keys: Array, ranks: NDArray[np.int64]) -> Bools:
    """Write 1 + the number of smaller keys into ``ranks``; -> (n,) True where that is the rank, because any two keys of
    the row lie further apart than twice the tolerance (twice, so that no rounding decides a tie here)."""
    columns = np.ascontiguousarray(keys.T)
    counted = np.zeros(len(keys), dtype=np.uint16)
    with np.errstate(over="ignore", invalid="ignore"):
        margin = 2 * RELATIVE_TIE * np.maximum(columns.max(axis=0), -columns.min(axis=0))
        reach = columns + margin
        for i, column in enumerate(columns):
            smaller = (reach < column).view(np.uint8).sum(axis=0, dtype=np.uint8)  # bytes: eight times the lanes
            ranks[:, i] = smaller
            counted += smaller
    ranks += 1
    m = len(columns)
    return np.asarray(counted == m * (m - 1) // 2)


def _ranks_by_sorting(keys: Array) -> NDArray[np.int64]:
    """(…, m) keys, smaller is better -> competition ranks as `competition_ranks` defines them."""
    order = np.argsort(keys, axis=-1, kind="stable")
    ordered = np.take_along_axis(keys, order, axis=-1)
    finite = np.where(np.isfinite(keys), np.abs(keys), 0.0)
    tolerance = RELATIVE_TIE * finite.max(axis=-1, keepdims=True, initial=0.0)
    with np.errstate(invalid="ignore", over="ignore"):
        new = np.diff(ordered, axis=-1) > tolerance
    places = np.arange(1, keys.shape[-1] + 1)
    first = np.ones_like(order)
    first[..., 1:] = np.where(new, places[1:], 1)
    ranks = np.empty_like(order)
    np.put_along_axis(ranks, order, np.maximum.accumulate(first, axis=-1), axis=-1)
    ranks[np.isnan(keys)] = 0
    return ranks
