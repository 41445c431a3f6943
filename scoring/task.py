"""What a method is handed and what it hands back, and the plain Python shapes its intermediate values take."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from scoring.problem import Array, DecisionProblem
from scoring.scaling import scaled


@dataclass(frozen=True, slots=True, eq=False)
class Task:
    """One problem prepared for one method.

    matrix: (m, k) after ``scaling``; maximised: (k,) True where more is better in ``matrix``; params: the method's
    parameters, complete and checked.
    """

    method: str
    problem: DecisionProblem
    scaling: str
    matrix: Array
    maximised: NDArray[np.bool_]
    params: Mapping[str, Any]

    @property
    def weights(self) -> Array:
        """(k,), sum 1."""
        return self.problem.weights

    @property
    def raw(self) -> bool:
        """True when the matrix is as it was given."""
        return self.scaling == "none"

    @property
    def best(self) -> Array:
        """(k,) the best value found in each scaled column."""
        return np.where(self.maximised, self.matrix.max(axis=0), self.matrix.min(axis=0))

    @property
    def worst(self) -> Array:
        """(k,) the worst value found in each scaled column."""
        return np.where(self.maximised, self.matrix.min(axis=0), self.matrix.max(axis=0))

    def scaled(self, points: Array) -> Array:
        """Raw points (…, k) on the scale of ``matrix``."""
        return scaled(self.problem, self.scaling, points)

    def by_alternative(self, values: ArrayLike) -> dict[str, Any]:
        """(m,) or (m, …) values keyed by alternative."""
        return dict(zip(self.problem.alternatives, plain(values), strict=True))

    def by_criterion(self, values: ArrayLike) -> dict[str, Any]:
        """(k,) values keyed by criterion."""
        return dict(zip(self.problem.criteria, plain(values), strict=True))

    def by_pair(self, values: ArrayLike) -> dict[str, dict[str, Any]]:
        """(m, m) values keyed by row, then by column, without the diagonal."""
        names = self.problem.alternatives
        rows = plain(values)
        return {a: {b: rows[i][j] for j, b in enumerate(names) if j != i} for i, a in enumerate(names)}

    def chosen(self, mask: ArrayLike) -> list[str]:
        """The alternatives where the (m,) mask is true."""
        return [self.problem.alternatives[i] for i in np.flatnonzero(mask).tolist()]


@dataclass(frozen=True, slots=True, eq=False)
class Outcome:
    """A method's answer: scores (m,) if it has any, details, codes of notes for people, and what to rank by where that
    is not the scores. ``ranked=False`` for methods that leave alternatives incomparable."""

    scores: Array | None = None
    details: Mapping[str, Any] = field(default_factory=dict)
    notes: Sequence[str] = ()
    rank_by: Array | None = None
    ranked: bool = True


def plain(values: ArrayLike) -> Any:
    """NumPy values as Python floats, ints, bools and lists, NaN as None, so that they can become JSON."""
    array = np.asarray(values)
    if array.dtype.kind == "f" and np.isnan(array).any():
        return np.where(np.isnan(array), None, array.astype(object)).tolist()  # type: ignore[arg-type]
    return array.tolist()
