"""What a method may require of a problem. Each key of the register is checked here, before anything is computed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from scoring.errors import NotApplicable
from scoring.methods.prepared import PreparedProblem
from scoring.problem import Array

MOST_COMPARED = 200_000_000  # pairs of alternatives on a criterion; as numbers they take 1.6 GB, three times over

Refusal = tuple[str, dict[str, Any]]


def check_requirements(case: PreparedProblem, requires: tuple[str, ...]) -> None:
    """Raise NotApplicable for the first requirement that the problem does not meet."""
    for requirement in requires:
        refusal = _CHECKS[requirement](case)
        if refusal:
            reason, fields = refusal
            raise NotApplicable(case.method, reason, **fields)


def constant_criteria(case: PreparedProblem) -> list[str]:
    """Criteria on which all alternatives have the same performance."""
    return case.criteria_where(~_varies(case.problem.matrix))


def _varies(matrix: Array) -> NDArray[np.bool_]:
    """(k,) True where a column holds different values; a missing score makes it count as different."""
    return np.asarray(matrix.max(axis=0) != matrix.min(axis=0))


def _columns(reason: str, at_fault: Callable[[PreparedProblem], Any]) -> Callable[[PreparedProblem], Refusal | None]:
    """A check that refuses with the criteria for which ``at_fault`` (k,) is true."""

    def check(case: PreparedProblem) -> Refusal | None:
        mask = np.asarray(at_fault(case))
        return (reason, {"criteria": case.criteria_where(mask)}) if mask.any() else None

    return check


def _all_scores(case: PreparedProblem) -> Refusal | None:
    cells = [list(cell) for cell in case.problem.missing]
    return ("missing_scores", {"cells": cells}) if cells else None


def _at_least(needed: int) -> Callable[[PreparedProblem], Refusal | None]:
    def check(case: PreparedProblem) -> Refusal | None:
        found = len(case.problem.alternatives)
        return ("too_few_alternatives", {"needed": needed, "found": found}) if found < needed else None

    return check


def _pairs(case: PreparedProblem) -> Refusal | None:
    found, columns = case.matrix.shape
    return ("too_many_alternatives", {"found": found}) if found * found * columns > MOST_COMPARED else None


def _two_criteria(case: PreparedProblem) -> Refusal | None:
    found = len(case.problem.criteria)
    return ("too_few_criteria", {"needed": 2, "found": found}) if found < 2 else None


def _a_cost(case: PreparedProblem) -> Refusal | None:
    return ("no_cost_criteria", {}) if case.is_benefit.all() else None


def _differences(case: PreparedProblem) -> Refusal | None:
    distinguishes = _varies(case.matrix) & (case.weights > 0)
    return None if distinguishes.any() else ("no_difference", {})


def _some_difference(case: PreparedProblem) -> Refusal | None:
    return None if _varies(case.matrix).any() else ("no_difference", {})


def _anti_ideal(case: PreparedProblem) -> Refusal | None:
    """MARCOS divides by the worth of the anti-ideal, the weighted sum of worst / best, which costs turn round."""
    shares = np.where(case.is_benefit, case.matrix.min(axis=0), 1.0)
    return None if ((shares > 0) & (case.weights > 0)).any() else ("zero_anti_ideal", {})


def _lacking_reference(case: PreparedProblem) -> NDArray[np.bool_]:
    return np.isnan(case.criterion_parameter("reference"))


_CHECKS: Mapping[str, Callable[[PreparedProblem], Refusal | None]] = {
    "all_scores": _all_scores,
    "two_alternatives": _at_least(2),
    "four_alternatives": _at_least(4),
    "two_criteria": _two_criteria,
    "pairs_that_fit": _pairs,
    "differences": _differences,  # on a criterion that has weight
    "some_difference": _some_difference,  # on any criterion
    "cost_criterion": _a_cost,
    "reference": _columns("needs_reference", _lacking_reference),
    "benefits": _columns("cost_criteria", lambda case: ~case.is_benefit),
    "positive_values": _columns("values_not_positive", lambda case: (case.matrix <= 0).any(axis=0)),
    "positive_scores": _columns("values_not_positive", lambda case: (case.problem.matrix <= 0).any(axis=0)),
    "no_negative_values": _columns("negative_values", lambda case: (case.matrix < 0).any(axis=0)),
    "values_up_to_one": _columns("values_above_one", lambda case: (case.matrix > 1).any(axis=0)),
    "nonzero_costs": _columns("zeros_in_cost", lambda case: (case.matrix == 0).any(axis=0) & ~case.is_benefit),
    "nonzero_columns": _columns("only_zeros", lambda case: (case.matrix == 0).all(axis=0)),
    "nonzero_anti_ideal": _anti_ideal,
    "positive_means": _columns("mean_not_positive", lambda case: case.matrix.mean(axis=0) <= 0),
    # min-max turns a constant column into 0 / 0, and 0 ** w into a wrong 0
    "no_constant_minmax": _columns(
        "constant_criteria", lambda case: ~_varies(case.matrix) & (case.scaling == "minmax")
    ),
}
REQUIREMENTS = tuple(_CHECKS)
