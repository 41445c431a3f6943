"""Objective weights, from the scores alone: diagnostics of how far scores spread, never of what matters.

equal     1 / k each
std       sample standard deviation after min-max scaling; scikit-criteria's StdWeighter takes raw units, so a criterion
          measured in grams would outweigh the same one in tonnes
entropy   1 - Shannon entropy of a column's shares, to base m (Shannon 1948; Hwang and Yoon 1981)
critic    deviation times conflict, sum of 1 - r, after scaling by range (Diakoulaki, Mavrotas and Papayannakis 1995)
merec     how far the removal of a criterion moves the alternatives' performance (Keshavarz-Ghorabaee et al. 2021)
gini      Gini coefficient of each column (Li and Zhang 2009)
rancom    the problem's weights as a ranking, compared in pairs (Wieckowski et al. 2023); the more weight, the higher

All but equal go through scikit-criteria. Criteria on which all are alike never reach it (it would give NaN): they weigh
0, except in equal and rancom, which do not look at scores.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from scoring.elicitation.base import AnswerIssue, WeightResult, normalised_weights, notes_of, raise_if_any
from scoring.methods.scikit_criteria import run_weighter
from scoring.problem import Array, Bools, DecisionProblem, readonly_array

WEIGHTERS = {
    "std": "StdWeighter",
    "entropy": "EntropyWeighter",
    "critic": "CRITIC",
    "merec": "MEREC",
    "gini": "GiniWeighter",
    "rancom": "RANCOM",
}
METHODS = ("equal", *WEIGHTERS)
WITHOUT_SCORES = frozenset({"equal", "rancom"})
NOT_NEGATIVE = frozenset({"entropy", "gini"})
POSITIVE = frozenset({"merec"})
ALIKE = 1e-12  # a range below this share of the largest figure is rounding
NOTHING = 1e-12  # CRITIC weights below this come of rounding in 1 - r


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class ObjectiveResult(WeightResult):
    """constant: the criteria on which all alternatives score alike."""

    constant: tuple[str, ...] = ()

    @property
    def details(self) -> dict[str, Any]:
        return {"constant": list(self.constant)}


def objective_weights(problem: DecisionProblem, method: str) -> ObjectiveResult:
    """Weights from the matrix (rancom: from the weights) of a problem; method: one of `METHODS`.

    Raises InvalidAnswers, KeyError for another method.
    """
    k = len(problem.criteria)
    if method in WITHOUT_SCORES:
        weights = np.full(k, 1.0 / k) if method == "equal" else _by_library(problem, np.ones(k, dtype=bool), method)
        return ObjectiveResult(
            method=method,
            criteria=problem.criteria,
            weights=readonly_array(weights),
            notes=("more_weight_more_important",) if method == "rancom" else (),
        )
    near_one = replace(problem, matrix=_near_one(problem.matrix))
    varying = _varying(near_one.matrix)
    raise_if_any(_issues(problem, varying, method))
    constant = tuple(name for name, varies in zip(problem.criteria, varying, strict=True) if not varies)
    return ObjectiveResult(
        method=method,
        criteria=problem.criteria,
        weights=_spread(near_one, varying, method),
        notes=_notes(problem, varying, method),
        constant=constant,
    )


def _spread(problem: DecisionProblem, varying: Bools, method: str) -> Array:
    weights = np.zeros(len(varying))
    if varying.sum() == 1:  # nothing to compare its spread with; CRITIC's conflict would be 0
        weights[varying] = 1.0
        return readonly_array(weights)
    measured = _by_library(problem, varying, method)
    if method == "critic" and _without_conflict(problem, varying):
        raise_if_any([AnswerIssue("no_conflict")])
    if not np.isfinite(measured).all():
        raise_if_any([AnswerIssue("spread_not_a_number")])
    weights[varying] = np.maximum(measured, 0.0)
    return normalised_weights(weights)


def _by_library(problem: DecisionProblem, columns: Bools, method: str) -> Array:
    matrix, upwards = problem.matrix[:, columns], problem.is_benefit[columns]
    if method == "std":
        low = matrix.min(axis=0)
        matrix = (matrix - low) / (matrix.max(axis=0) - low)
    return run_weighter(matrix, upwards, problem.weights[columns], WEIGHTERS[method])


def _without_conflict(problem: DecisionProblem, varying: Bools) -> bool:
    """Whether every two criteria, costs turned round, move exactly together, so that CRITIC divides 0 by 0."""
    turned = problem.matrix[:, varying] * np.where(problem.is_benefit[varying], 1.0, -1.0)
    return bool((1 - np.corrcoef(turned, rowvar=False)).max() <= NOTHING)


def _near_one(matrix: Array) -> Array:
    """Each column times a power of two that brings its largest figure to 0.5..1, so that no range, square or sum
    overflows. No measure depends on the unit, and nothing is rounded."""
    return readonly_array(np.ldexp(matrix, -np.frexp(np.fmax.reduce(np.abs(matrix), axis=0))[1]))


def _varying(matrix: Array) -> Bools:
    """(k,) True where the alternatives differ on a criterion."""
    return np.asarray(np.ptp(matrix, axis=0) > ALIKE * np.abs(matrix).max(axis=0))


def _notes(problem: DecisionProblem, varying: Bools, method: str) -> tuple[str, ...]:
    return notes_of(
        spread_not_importance=True,
        scaled_by_range=method == "std",
        costs_turned=method == "critic" and not problem.is_benefit.all(),
        constant_criteria_weigh_nothing=not varying.all(),
    )


def _issues(problem: DecisionProblem, varying: Bools, method: str) -> Iterable[AnswerIssue]:
    if len(problem.alternatives) < 2:
        yield AnswerIssue("one_alternative")
        return
    for alternative, criterion in problem.missing:
        place, fields = (alternative, criterion), {"alternative": alternative, "criterion": criterion}
        yield AnswerIssue("score_is_missing", place, fields)
    if method in NOT_NEGATIVE:
        yield from _score_issues(problem, problem.matrix < 0, "score_below_zero")
    if method in POSITIVE:
        yield from _score_issues(problem, problem.matrix <= 0, "score_not_above_zero")
    if not problem.missing and not varying.any():
        yield AnswerIssue("nothing_differs")


def _score_issues(problem: DecisionProblem, where: Bools, code: str) -> Iterable[AnswerIssue]:
    for i, j in np.argwhere(where).tolist():
        alternative, criterion = problem.alternatives[i], problem.criteria[j]
        fields = {"alternative": alternative, "criterion": criterion, "given": float(problem.matrix[i, j])}
        yield AnswerIssue(code, (alternative, criterion), fields)
