"""The input and output types of a method, with the plain Python shapes of its intermediate values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from scoring.errors import NotApplicable
from scoring.problem import Array, Bools, DecisionProblem, readonly_array
from scoring.scaling import apply_scaling

ROUNDING = 1e-13  # a sum of some hundred terms is off by no more than this share of them
MOST_IN_PAIR_TABLES = 200  # alternatives; a table of 1000 x 1000 pairs takes 100 MB and is not read by people


@dataclass(frozen=True, slots=True, eq=False)
class PreparedProblem:
    """One problem scaled and checked for one method.

    matrix: (m, k) after ``scaling``; is_benefit: (k,) True where more is better in ``matrix``; params: the method's
    parameters, complete and checked.
    """

    method: str
    problem: DecisionProblem
    scaling: str
    matrix: Array
    is_benefit: Bools
    params: Mapping[str, Any]

    @property
    def weights(self) -> Array:
        """(k,), sum 1."""
        return self.problem.weights

    @property
    def best(self) -> Array:
        """(k,) the best value in each scaled column."""
        return np.asarray(np.where(self.is_benefit, self.matrix.max(axis=0), self.matrix.min(axis=0)))

    @property
    def worst(self) -> Array:
        """(k,) the worst value in each scaled column."""
        return np.asarray(np.where(self.is_benefit, self.matrix.min(axis=0), self.matrix.max(axis=0)))

    def scaled(self, points: Array) -> Array:
        """Raw points (…, k) on the scale of ``matrix``."""
        return apply_scaling(self.problem, self.scaling, points)

    def criterion_parameter(self, name: str) -> Array:
        """(k,) the raw entries of one field of `CriterionParameters`, NaN where there is none."""
        entries = getattr(self.problem.extras, name)
        return np.full(len(self.problem.criteria), np.nan) if entries is None else readonly_array(entries)

    def reject_alternatives(self, mask: ArrayLike, reason: str) -> None:
        """Raise NotApplicable with the alternatives where the (m,) mask is true, if there are any."""
        if np.any(mask):
            raise NotApplicable(self.method, reason, alternatives=self.problem.alternatives_where(mask))

    def reject_criteria(self, mask: ArrayLike, reason: str) -> None:
        """Raise NotApplicable with the criteria where the (k,) mask is true, if there are any."""
        if np.any(mask):
            raise NotApplicable(self.method, reason, criteria=self.problem.criteria_where(mask))

    def by_alternative(self, /, **values: ArrayLike) -> dict[str, Any]:
        """Named (m,) or (m, …) values, each keyed by alternative."""
        return {name: _keyed(self.problem.alternatives, each) for name, each in values.items()}

    def by_criterion(self, /, **values: ArrayLike) -> dict[str, Any]:
        """Named (k,) or (k, …) values, each keyed by criterion."""
        return {name: _keyed(self.problem.criteria, each) for name, each in values.items()}

    def by_pair(self, /, **tables: ArrayLike) -> dict[str, Any]:
        """Named (m, m) tables, each keyed by row, then by column, without the diagonal; none of them beyond
        `MOST_IN_PAIR_TABLES` alternatives."""
        names = self.problem.alternatives
        if len(names) > MOST_IN_PAIR_TABLES:
            return {}

        def keyed(rows: list[list[Any]]) -> dict[str, dict[str, Any]]:
            return {a: {b: rows[i][j] for j, b in enumerate(names) if j != i} for i, a in enumerate(names)}

        return {name: keyed(to_builtin(values)) for name, values in tables.items()}


@dataclass(frozen=True, slots=True, eq=False)
class MethodOutput:
    """scores: (m,) if the method has any; details: its intermediate values; notes: codes of `scoring.errors.NOTES`;
    rank_by: (m,) what to rank by where that is not the scores."""

    scores: Array | None = None
    details: Mapping[str, Any] = field(default_factory=dict)
    notes: Sequence[str] = ()
    rank_by: Array | None = None


def _keyed(names: Sequence[str], values: ArrayLike) -> dict[str, Any]:
    return dict(zip(names, to_builtin(values), strict=True))


def to_builtin(values: ArrayLike) -> Any:
    """NumPy values as Python floats, ints, bools and lists, ready for JSON; None for what is no finite number."""
    array = np.asarray(values)
    if array.dtype.kind == "f" and not np.isfinite(array).all():
        objects = array.astype(object)
        objects[~np.isfinite(array)] = None
        return objects.tolist()
    return array.tolist()


def without_rounding(scores: Array, terms: float) -> Array:
    """Scores in which nothing but the rounding of cancelled ``terms`` is left become 0, so that they tie."""
    return np.where(np.abs(scores) <= ROUNDING * terms, 0.0, scores)
