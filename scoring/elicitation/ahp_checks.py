"""A matrix of pairwise comparisons, checked and completed as far as the answers reach.

Entry (i, j) says how many times as much criterion i counts as criterion j, on Saaty's scale from 1/9 to 9; NaN is an
answer that was not given. One answer a pair is enough, the other is its reciprocal.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import ArrayLike, NDArray

from scoring.elicitation.base import JudgementFlaw, number_flaws, refuse, repeated_flaws
from scoring.problem import Array

LARGEST = 9.0
# Reciprocals are printed and typed with two decimals: 0.33 x 3, 0.14 x 7, 0.13 x 8 miss 1 by up to 4 %.
RECIPROCAL_TOLERANCE = 0.05
NINTH_TOLERANCE = 0.015  # 0.11 stands for 1/9
EXACT = 1e-9


def checked(criteria: Sequence[str], matrix: ArrayLike) -> Array:
    """(n, n) the matrix with reciprocals filled in, NaN where a pair has no answer. Raises InvalidJudgements."""
    given = np.array(matrix, dtype=np.float64)
    n = len(criteria)
    flaws = [*number_flaws(criteria, ("criteria",)), *repeated_flaws(criteria, ("criteria",))]
    if n == 0:
        refuse(flaws)
    if given.shape != (n, n):
        found = " x ".join(map(str, given.shape)) if given.size else "0 x 0"
        refuse([*flaws, JudgementFlaw("matrix_size", ("matrix",), {"expected": n, "found": found})])
    outside = _outside(given)
    judged = np.where(outside | outside.T, np.nan, given)  # what is no answer has no reciprocal either
    flaws += [
        *_entry_flaws(given, outside),
        *_diagonal_flaws(criteria, given),
        *_reciprocal_flaws(criteria, judged),
    ]
    refuse(flaws)
    filled = np.where(np.isnan(given), 1 / given.T, given)
    np.fill_diagonal(filled, 1.0)
    refuse(_unconnected(criteria, ~np.isnan(filled)))
    return filled


def _outside(given: Array) -> NDArray[np.bool_]:
    """(n, n) True for answers that are not on the scale."""
    with np.errstate(invalid="ignore"):
        wrong = (given > LARGEST * (1 + EXACT)) | (given < (1 - NINTH_TOLERANCE) / LARGEST) | np.isinf(given)
    np.fill_diagonal(wrong, False)
    return np.asarray(wrong)


def _entry_flaws(given: Array, outside: NDArray[np.bool_]) -> Iterable[JudgementFlaw]:
    for i, j in np.argwhere(outside).tolist():
        value, place = float(given[i, j]), ("matrix", i, j)
        if np.isinf(value):
            yield JudgementFlaw("judgement_not_finite", place)
        elif value == 0:
            yield JudgementFlaw("judgement_zero", place)
        elif value < 0:
            yield JudgementFlaw("judgement_negative", place, {"given": value})
        else:
            yield JudgementFlaw("judgement_outside_ninths", place, {"given": value})


def _diagonal_flaws(criteria: Sequence[str], given: Array) -> Iterable[JudgementFlaw]:
    for i, value in enumerate(np.diagonal(given).tolist()):
        if not (np.isnan(value) or abs(value - 1) <= EXACT):
            yield JudgementFlaw("self_comparison", ("matrix", i, i), {"criterion": criteria[i], "given": value})


def _reciprocal_flaws(criteria: Sequence[str], given: Array) -> Iterable[JudgementFlaw]:
    """Two answers to one question must agree; told at the second, below the diagonal."""
    for i, j in reciprocal_gaps(given, RECIPROCAL_TOLERANCE).tolist():
        fields = {
            "first": criteria[i],
            "second": criteria[j],
            "given": float(given[i, j]),
            "mirrored": float(given[j, i]),
            "wanted": float(1 / given[i, j]),
        }
        yield JudgementFlaw("judgement_not_reciprocal", ("matrix", j, i), fields)


def reciprocal_gaps(matrix: Array, tolerance: float) -> NDArray[np.intp]:
    """(p, 2) the pairs i < j whose two positive entries multiply to something further than the tolerance from 1."""
    with np.errstate(invalid="ignore", divide="ignore", over="ignore"):
        product = np.where((matrix > 0) & (matrix.T > 0), matrix * matrix.T, 1.0)
        apart = np.triu(np.maximum(product, 1 / product) > 1 + tolerance, 1)
    return np.argwhere(apart)


def _unconnected(criteria: Sequence[str], known: NDArray[np.bool_]) -> Iterable[JudgementFlaw]:
    """Answers must link all criteria; told at a pair that would link each further part to the first."""
    parts = _parts(known)
    for part in parts[1:]:
        i, j = parts[0][0], part[0]
        yield JudgementFlaw("judgements_unconnected", ("matrix", i, j), {"first": criteria[i], "second": criteria[j]})


def _parts(known: NDArray[np.bool_]) -> list[list[int]]:
    """The criteria in parts, between which there is no answer."""
    left, parts = list(range(len(known))), []
    while left:
        reached = {left[0]}
        frontier = [left[0]]
        while frontier:
            near = set(np.flatnonzero(known[frontier.pop()]).tolist()) - reached
            reached |= near
            frontier += near
        parts.append(sorted(reached))
        left = [i for i in left if i not in reached]
    return parts
