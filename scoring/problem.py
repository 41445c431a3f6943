"""The decision problem: alternatives, criteria, directions, scales, matrix, weights, checked once, then read-only."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Literal, TypeVar

import numpy as np
from numpy.typing import ArrayLike, NDArray

from scoring.errors import InvalidProblem, ProblemIssue

Array = NDArray[np.float64]
Bools = NDArray[np.bool_]
Direction = Literal["max", "min"]
AnyArray = TypeVar("AnyArray", bound=NDArray[Any])


def readonly_array(values: ArrayLike) -> Array:
    """Return a read-only float64 copy."""
    return readonly(np.array(values, dtype=np.float64))


def readonly(array: AnyArray) -> AnyArray:
    """Return the array itself, from now on read-only."""
    array.setflags(write=False)
    return array


def normalised(weights: Array) -> Array:
    """Weights that sum to 1; dividing by the largest first keeps huge figures from overflowing."""
    scaled = weights / weights.max()
    return np.asarray(scaled / scaled.sum())


@dataclass(frozen=True, slots=True, eq=False)
class CriterionParameters:
    """What some methods need to know of criteria: one entry each, NaN (or "" for ``preference``) where there is none.

    preference: usual, u, v, level, linear or gaussian; q, p, s: indifference, preference and Gaussian thresholds;
    veto: veto threshold; reference: the point to measure against (ERVD, ARAS, SPOTIS);
    reference_low, reference_high: the reference interval (RIM). All in the criterion's own units.
    """

    preference: tuple[str, ...] = ()
    q: Array | None = None
    p: Array | None = None
    s: Array | None = None
    veto: Array | None = None
    reference: Array | None = None
    reference_low: Array | None = None
    reference_high: Array | None = None


@dataclass(frozen=True, slots=True, eq=False)
class DecisionProblem:
    """m alternatives rated on k criteria.

    matrix: (m, k) raw performances, NaN where a score is missing; weights: (k,), sum 1;
    low, high: (k,) fixed ends of each criterion's scale in its own units, NaN where it has none;
    assumed_low, assumed_high: (k,) ends for a method that cannot do without (`with_assumed_ends`), NaN where low and
    high are known; None where nothing is assumed.
    Make one with `make_problem`, which checks and normalises.
    """

    alternatives: tuple[str, ...]
    criteria: tuple[str, ...]
    directions: tuple[Direction, ...]
    matrix: Array
    weights: Array
    low: Array
    high: Array
    extras: CriterionParameters = field(default_factory=CriterionParameters)
    assumed_low: Array | None = None
    assumed_high: Array | None = None

    @property
    def is_benefit(self) -> Bools:
        """(k,) True where more is better."""
        return np.array([direction == "max" for direction in self.directions], dtype=bool)

    @property
    def missing(self) -> tuple[tuple[str, str], ...]:
        """The (alternative, criterion) pairs that have no score, row by row."""
        rows, columns = np.nonzero(np.isnan(self.matrix))
        return tuple((self.alternatives[i], self.criteria[j]) for i, j in zip(rows, columns, strict=True))

    def criteria_where(self, mask: ArrayLike) -> list[str]:
        """The criteria where the (k,) mask is true."""
        return [self.criteria[j] for j in np.flatnonzero(mask).tolist()]

    def alternatives_where(self, mask: ArrayLike) -> list[str]:
        """The alternatives where the (m,) mask is true."""
        return [self.alternatives[i] for i in np.flatnonzero(mask).tolist()]

    def cells_where(self, mask: Bools) -> list[list[str]]:
        """The [alternative, criterion] pairs where the (m, k) mask is true, row by row."""
        return [[self.alternatives[i], self.criteria[j]] for i, j in np.argwhere(mask).tolist()]

    @property
    def has_fixed_scales(self) -> bool:
        """True when every criterion has both ends of its scale."""
        return not bool(np.isnan(self.low).any() or np.isnan(self.high).any())

    def with_assumed_ends(self) -> DecisionProblem:
        """The same problem with the assumed ends in place of those that are not known."""
        low, high = _filled(self.low, self.assumed_low), _filled(self.high, self.assumed_high)
        return self if low is self.low and high is self.high else replace(self, low=low, high=high)

    def with_weights(self, weights: ArrayLike) -> DecisionProblem:
        """The same problem under other weights, normalised to sum 1. Raises InvalidProblem."""
        raw = np.asarray(weights, dtype=np.float64)
        issues = list(_weight_issues(raw, self.criteria))
        if issues:
            raise InvalidProblem(issues)
        return replace(self, weights=readonly_array(normalised(raw)))


def make_problem(
    matrix: ArrayLike,
    *,
    alternatives: Sequence[str] | None = None,
    criteria: Sequence[str] | None = None,
    directions: Sequence[Direction] | None = None,
    weights: ArrayLike | None = None,
    low: ArrayLike | None = None,
    high: ArrayLike | None = None,
    extras: CriterionParameters | None = None,
    assumed_low: ArrayLike | None = None,
    assumed_high: ArrayLike | None = None,
) -> DecisionProblem:
    """Return a checked problem. Names default to A1… and C1…, directions to max, weights to equal.

    Raises InvalidProblem with every issue.
    """
    values = np.array(matrix, dtype=np.float64, ndmin=2)
    m, k = values.shape
    rows = tuple(alternatives) if alternatives is not None else tuple(f"A{i + 1}" for i in range(m))
    columns = tuple(criteria) if criteria is not None else tuple(f"C{j + 1}" for j in range(k))
    if m == 0 or k == 0:
        raise InvalidProblem([ProblemIssue("no_alternatives" if m == 0 else "no_criteria")])
    if len(rows) != m or len(columns) != k:
        raise InvalidProblem([ProblemIssue("wrong_shape", fields={"rows": m, "columns": k})])
    aims: tuple[Direction, ...] = tuple(directions) if directions is not None else ("max",) * k
    raw = np.ones(k) if weights is None else np.array(weights, dtype=np.float64)
    ends_low, ends_high, other_low, other_high = (
        readonly_array(np.full(k, np.nan) if ends is None else ends) for ends in (low, high, assumed_low, assumed_high)
    )
    issues = [
        *_name_issues(rows, columns),
        *_matrix_issues(values, rows, columns),
        *_weight_issues(raw, columns),
        *_scale_issues(aims, _filled(ends_low, other_low), _filled(ends_high, other_high), columns),
    ]
    if issues:
        raise InvalidProblem(issues)
    return DecisionProblem(
        rows,
        columns,
        aims,
        readonly_array(values),
        readonly_array(normalised(raw)),
        ends_low,
        ends_high,
        extras or CriterionParameters(),
        None if assumed_low is None else other_low,
        None if assumed_high is None else other_high,
    )


def _filled(ends: Array, assumed: Array | None) -> Array:
    unknown = np.isnan(ends)
    if assumed is None or ends.shape != assumed.shape or not unknown.any():
        return ends
    return readonly_array(np.where(unknown, assumed, ends))


def _name_issues(rows: Sequence[str], columns: Sequence[str]) -> Iterable[ProblemIssue]:
    for code, names in (("duplicate_alternative", rows), ("duplicate_criterion", columns)):
        seen: set[str] = set()
        for name in names:
            if name in seen:
                yield ProblemIssue(code, fields={"name": name})
            seen.add(name)


def _matrix_issues(values: Array, rows: Sequence[str], columns: Sequence[str]) -> Iterable[ProblemIssue]:
    for i, j in np.argwhere(np.isinf(values)).tolist():
        yield ProblemIssue("score_infinite", rows[i], columns[j])


def _weight_issues(weights: Array, columns: Sequence[str]) -> Iterable[ProblemIssue]:
    if weights.shape != (len(columns),):
        yield ProblemIssue("wrong_number_of_weights", fields={"expected": len(columns), "found": int(weights.size)})
        return
    unusable = ~np.isfinite(weights) | (weights < 0)
    for j in np.flatnonzero(unusable).tolist():
        code = "weight_negative" if weights[j] < 0 and np.isfinite(weights[j]) else "weight_not_finite"
        yield ProblemIssue(code, criterion=columns[j], fields={"weight": float(weights[j])})
    if not unusable.any() and weights.max(initial=0.0) <= 0:
        yield ProblemIssue("weights_all_zero")


def _scale_issues(aims: Sequence[str], low: Array, high: Array, columns: Sequence[str]) -> Iterable[ProblemIssue]:
    if len(aims) != len(columns):
        yield ProblemIssue("wrong_number_of_directions", fields={"expected": len(columns), "found": len(aims)})
        return
    for j, aim in enumerate(aims):
        if aim not in ("max", "min"):
            yield ProblemIssue("unknown_direction", criterion=columns[j], fields={"direction": aim})
    if low.shape != (len(columns),) or high.shape != (len(columns),):
        yield ProblemIssue("wrong_number_of_scale_ends", fields={"expected": len(columns)})
        return
    for j in np.flatnonzero(np.isinf(low) | np.isinf(high) | (low >= high)).tolist():
        yield ProblemIssue(
            "scale_ends_crossed", criterion=columns[j], fields={"low": float(low[j]), "high": float(high[j])}
        )
