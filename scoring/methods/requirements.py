"""What a method may need of a problem. Each word used in the register is checked here, before anything is computed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from scoring.errors import NotApplicable
from scoring.methods.prepared import Task
from scoring.problem import Array

MOST_COMPARED = 200_000_000  # pairs of alternatives on a criterion; as numbers they take 1.6 GB, three times over

Refusal = tuple[str, dict[str, Any]]


def demand(task: Task, needs: tuple[str, ...]) -> None:
    """Raise NotApplicable for the first need that the task does not meet."""
    for need in needs:
        refusal = _CHECKS[need](task)
        if refusal:
            reason, fields = refusal
            raise NotApplicable(task.method, reason, **fields)


def constant_criteria(task: Task) -> list[str]:
    """Criteria on which all alternatives have the same performance."""
    return task.named(~_varies(task.problem.matrix))


def _varies(matrix: Array) -> NDArray[np.bool_]:
    """(k,) True where a column holds different values; a missing score makes it count as different."""
    return np.asarray(matrix.max(axis=0) != matrix.min(axis=0))


def _columns(reason: str, at_fault: Callable[[Task], Any]) -> Callable[[Task], Refusal | None]:
    """A check that refuses with the criteria for which ``at_fault`` (k,) is true."""

    def check(task: Task) -> Refusal | None:
        mask = np.asarray(at_fault(task))
        return (reason, {"criteria": task.named(mask)}) if mask.any() else None

    return check


def _all_scores(task: Task) -> Refusal | None:
    cells = [list(cell) for cell in task.problem.missing]
    return ("missing_scores", {"cells": cells}) if cells else None


def _at_least(needed: int) -> Callable[[Task], Refusal | None]:
    def check(task: Task) -> Refusal | None:
        found = len(task.problem.alternatives)
        return ("too_few_alternatives", {"needed": needed, "found": found}) if found < needed else None

    return check


def _pairs(task: Task) -> Refusal | None:
    found, columns = task.matrix.shape
    return ("too_many_alternatives", {"found": found}) if found * found * columns > MOST_COMPARED else None


def _two_criteria(task: Task) -> Refusal | None:
    found = len(task.problem.criteria)
    return ("too_few_criteria", {"needed": 2, "found": found}) if found < 2 else None


def _a_cost(task: Task) -> Refusal | None:
    return ("no_cost_criteria", {}) if task.maximised.all() else None


def _differences(task: Task) -> Refusal | None:
    told_apart = _varies(task.matrix) & (task.weights > 0)
    return None if told_apart.any() else ("no_difference", {})


def _some_difference(task: Task) -> Refusal | None:
    return None if _varies(task.matrix).any() else ("no_difference", {})


def _anti_ideal(task: Task) -> Refusal | None:
    """MARCOS divides by the worth of the anti-ideal, the weighted sum of worst / best, which costs turn round."""
    shares = np.where(task.maximised, task.matrix.min(axis=0), 1.0)
    return None if ((shares > 0) & (task.weights > 0)).any() else ("zero_anti_ideal", {})


def _lacking_reference(task: Task) -> NDArray[np.bool_]:
    return np.isnan(task.given("reference"))


_CHECKS: Mapping[str, Callable[[Task], Refusal | None]] = {
    "all_scores": _all_scores,
    "two_alternatives": _at_least(2),
    "four_alternatives": _at_least(4),
    "two_criteria": _two_criteria,
    "pairs_that_fit": _pairs,
    "differences": _differences,  # on a criterion that has weight
    "some_difference": _some_difference,  # on any criterion
    "cost_criterion": _a_cost,
    "reference": _columns("needs_reference", _lacking_reference),
    "benefits": _columns("cost_criteria", lambda task: ~task.maximised),
    "positive_values": _columns("values_not_positive", lambda task: (task.matrix <= 0).any(axis=0)),
    "positive_scores": _columns("values_not_positive", lambda task: (task.problem.matrix <= 0).any(axis=0)),
    "no_negative_values": _columns("negative_values", lambda task: (task.matrix < 0).any(axis=0)),
    "values_up_to_one": _columns("values_above_one", lambda task: (task.matrix > 1).any(axis=0)),
    "nonzero_costs": _columns("zeros_in_cost", lambda task: (task.matrix == 0).any(axis=0) & ~task.maximised),
    "nonzero_columns": _columns("only_zeros", lambda task: (task.matrix == 0).all(axis=0)),
    "nonzero_anti_ideal": _anti_ideal,
    "positive_means": _columns("mean_not_positive", lambda task: task.matrix.mean(axis=0) <= 0),
    # min-max turns a constant column into 0 / 0, and 0 ** w into a wrong 0
    "no_constant_minmax": _columns(
        "constant_criteria", lambda task: ~_varies(task.matrix) & (task.scaling == "minmax")
    ),
}
NEEDS = tuple(_CHECKS)
