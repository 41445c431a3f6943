"""Requirements of methods on a problem. Each key of the register is checked here, before anything is computed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from scoring.errors import NotApplicable
from scoring.methods.prepared import PreparedProblem
from scoring.problem import Array, Bools, DecisionProblem

MOST_COMPARED = 200_000_000  # pairs of alternatives on a criterion; as numbers they take 1.6 GB, three times over

Refusal = tuple[str, dict[str, Any]]
_Check = Callable[[PreparedProblem], Refusal | None]


def check_requirements(case: PreparedProblem, requires: tuple[str, ...]) -> None:
    """Raise NotApplicable for the first requirement that the problem does not meet."""
    for requirement in requires:
        refusal = _CHECKS[requirement](case)
        if refusal:
            reason, fields = refusal
            raise NotApplicable(case.method, reason, **fields)


def constant_criteria(problem: DecisionProblem) -> list[str]:
    """Criteria on which all alternatives have the same performance."""
    return problem.criteria_where(~_varies(problem.matrix))


def _varies(matrix: Array) -> Bools:
    """(k,) True where a column holds different values; a missing score makes it count as different."""
    return np.asarray(matrix.max(axis=0) != matrix.min(axis=0))


def _columns(reason: str, at_fault: Callable[[PreparedProblem], Any]) -> _Check:
    """A check that refuses with the criteria for which ``at_fault`` (k,) is true."""

    def check(case: PreparedProblem) -> Refusal | None:
        mask = np.asarray(at_fault(case))
        return (reason, {"criteria": case.problem.criteria_where(mask)}) if mask.any() else None

    return check


def _whole(reason: str, at_fault: Callable[[PreparedProblem], Any]) -> _Check:
    """A check that refuses the problem for which ``at_fault`` is true."""
    return lambda case: (reason, {}) if at_fault(case) else None


def _at_least(needed: int, reason: str, axis: int) -> _Check:
    """A check that refuses fewer alternatives (axis 0) or criteria (axis 1) than needed."""

    def check(case: PreparedProblem) -> Refusal | None:
        count = case.matrix.shape[axis]
        return (reason, {"needed": needed, "found": count}) if count < needed else None

    return check


def _all_scores(case: PreparedProblem) -> Refusal | None:
    cells = [list(cell) for cell in case.problem.missing]
    return ("missing_scores", {"cells": cells}) if cells else None


def _pairs(case: PreparedProblem) -> Refusal | None:
    m, k = case.matrix.shape
    return ("too_many_alternatives", {"found": m}) if m * m * k > MOST_COMPARED else None


def _zero_anti_ideal(case: PreparedProblem) -> bool:
    """MARCOS divides by the worth of the anti-ideal, the weighted sum of worst / best, which costs turn round."""
    shares = np.where(case.is_benefit, case.matrix.min(axis=0), 1.0)
    return not ((shares > 0) & (case.weights > 0)).any()


_CHECKS: Mapping[str, _Check] = {
    "all_scores": _all_scores,
    "two_alternatives": _at_least(2, "too_few_alternatives", 0),
    "four_alternatives": _at_least(4, "too_few_alternatives", 0),
    "two_criteria": _at_least(2, "too_few_criteria", 1),
    "pairs_that_fit": _pairs,
    # on a criterion that has weight, or on any
    "differences": _whole("no_difference", lambda case: not (_varies(case.matrix) & (case.weights > 0)).any()),
    "some_difference": _whole("no_difference", lambda case: not _varies(case.matrix).any()),
    "cost_criterion": _whole("no_cost_criteria", lambda case: case.is_benefit.all()),
    "reference": _columns("needs_reference", lambda case: np.isnan(case.criterion_parameter("reference"))),
    "benefits": _columns("cost_criteria", lambda case: ~case.is_benefit),
    "positive_values": _columns("values_not_positive", lambda case: (case.matrix <= 0).any(axis=0)),
    "positive_scores": _columns("values_not_positive", lambda case: (case.problem.matrix <= 0).any(axis=0)),
    "no_negative_values": _columns("negative_values", lambda case: (case.matrix < 0).any(axis=0)),
    "values_up_to_one": _columns("values_above_one", lambda case: (case.matrix > 1).any(axis=0)),
    "nonzero_costs": _columns("zeros_in_cost", lambda case: (case.matrix == 0).any(axis=0) & ~case.is_benefit),
    "nonzero_columns": _columns("only_zeros", lambda case: (case.matrix == 0).all(axis=0)),
    "nonzero_anti_ideal": _whole("zero_anti_ideal", _zero_anti_ideal),
    "positive_means": _columns("mean_not_positive", lambda case: case.matrix.mean(axis=0) <= 0),
    # min-max turns a constant column into 0 / 0, and 0 ** w into a wrong 0
    "no_constant_minmax": _columns(
        "constant_criteria", lambda case: ~_varies(case.matrix) & (case.scaling == "minmax")
    ),
}
REQUIREMENTS = tuple(_CHECKS)
