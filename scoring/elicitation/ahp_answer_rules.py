"""The checks of a matrix of pairwise comparisons; reciprocals are filled in.

Entry (i, j) says how many times as much criterion i counts as criterion j, on Saaty's scale from 1/9 to 9; NaN is a
missing answer. One answer a pair is enough, the other is its reciprocal.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import ArrayLike, NDArray

from scoring.elicitation.base import AnswerIssue, count_issues, duplicate_issues, raise_if_any
from scoring.problem import Array, Bools

LARGEST = 9.0
# Reciprocals are printed and typed with two decimals: 0.33 x 3, 0.14 x 7, 0.13 x 8 miss 1 by up to 4 %.
RECIPROCAL_TOLERANCE = 0.05
NINTH_TOLERANCE = 0.015  # 0.11 stands for 1/9
EXACT = 1e-9


def check_matrix(criteria: Sequence[str], matrix: ArrayLike) -> Array:
    """Return (n, n) the matrix with reciprocals filled in, NaN where a pair has no answer. Raises InvalidAnswers."""
    answers = np.array(matrix, dtype=np.float64)
    n = len(criteria)
    issues = [*count_issues(criteria, ("criteria",)), *duplicate_issues(criteria, ("criteria",))]
    if n == 0:
        raise_if_any(issues)
    if answers.shape != (n, n):
        size = " x ".join(map(str, answers.shape)) if answers.size else "0 x 0"
        raise_if_any([*issues, AnswerIssue("matrix_size", ("matrix",), {"expected": n, "found": size})])
    outside = _outside(answers)
    usable = np.where(outside | outside.T, np.nan, answers)  # what is no answer has no reciprocal either
    issues += [
        *_entry_issues(answers, outside),
        *_diagonal_issues(criteria, answers),
        *_reciprocal_issues(criteria, usable),
    ]
    raise_if_any(issues)
    filled = np.where(np.isnan(answers), 1 / answers.T, answers)
    np.fill_diagonal(filled, 1.0)
    raise_if_any(_unconnected(criteria, ~np.isnan(filled)))
    return filled


def _outside(answers: Array) -> Bools:
    """(n, n) True for answers that are not on the scale."""
    with np.errstate(invalid="ignore"):
        wrong = (answers > LARGEST * (1 + EXACT)) | (answers < (1 - NINTH_TOLERANCE) / LARGEST) | np.isinf(answers)
    np.fill_diagonal(wrong, False)
    return np.asarray(wrong)


def _entry_issues(answers: Array, outside: Bools) -> Iterable[AnswerIssue]:
    for i, j in np.argwhere(outside).tolist():
        value, place = float(answers[i, j]), ("matrix", i, j)
        if np.isinf(value):
            yield AnswerIssue("judgement_not_finite", place)
        elif value == 0:
            yield AnswerIssue("judgement_zero", place)
        elif value < 0:
            yield AnswerIssue("judgement_negative", place, {"given": value})
        else:
            yield AnswerIssue("judgement_outside_ninths", place, {"given": value})


def _diagonal_issues(criteria: Sequence[str], answers: Array) -> Iterable[AnswerIssue]:
    for i, value in enumerate(np.diagonal(answers).tolist()):
        if not (np.isnan(value) or abs(value - 1) <= EXACT):
            yield AnswerIssue("self_comparison", ("matrix", i, i), {"criterion": criteria[i], "given": value})


def _reciprocal_issues(criteria: Sequence[str], answers: Array) -> Iterable[AnswerIssue]:
    """Two answers to one question must agree; reported at the second, below the diagonal."""
    for i, j in reciprocal_gaps(answers, RECIPROCAL_TOLERANCE).tolist():
        fields = {
            "first": criteria[i],
            "second": criteria[j],
            "given": float(answers[i, j]),
            "mirrored": float(answers[j, i]),
            "wanted": float(1 / answers[i, j]),
        }
        yield AnswerIssue("judgement_not_reciprocal", ("matrix", j, i), fields)


def reciprocal_gaps(matrix: Array, tolerance: float) -> NDArray[np.intp]:
    """(p, 2) the pairs i < j whose two positive entries multiply to something further than the tolerance from 1."""
    with np.errstate(invalid="ignore", divide="ignore", over="ignore"):
        product = np.where((matrix > 0) & (matrix.T > 0), matrix * matrix.T, 1.0)
        apart = np.triu(np.maximum(product, 1 / product) > 1 + tolerance, 1)
    return np.argwhere(apart)


def _unconnected(criteria: Sequence[str], known: Bools) -> Iterable[AnswerIssue]:
    """Answers must link all criteria; reported at a pair that would link each further part to the first."""
    parts = _parts(known)
    for part in parts[1:]:
        i, j = parts[0][0], part[0]
        yield AnswerIssue("judgements_unconnected", ("matrix", i, j), {"first": criteria[i], "second": criteria[j]})


def _parts(known: Bools) -> list[list[int]]:
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
