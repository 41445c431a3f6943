"""Hierarchies of two levels: weights within each dimension and across dimensions become weights of all criteria."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from scoring.elicitation.base import (
    AnswerIssue,
    WeightResult,
    as_dict,
    coverage_issues,
    normalised_weights,
    raise_if_any,
)
from scoring.elicitation.points import points_issues
from scoring.problem import Array, readonly_array

Tree = Mapping[str, Mapping[str, float]]


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class HierarchyResult(WeightResult):
    """dimensions: in order; dimension_weights: (d,), sum 1; local: dimension -> criterion -> share, sum 1 in each."""

    dimensions: tuple[str, ...]
    dimension_weights: Array
    local: Mapping[str, Mapping[str, float]]

    @property
    def details(self) -> dict[str, Any]:
        return {"dimensions": as_dict(self.dimensions, self.dimension_weights), "local": self.local}


def hierarchical_weights(across: Mapping[str, float], within: Tree, method: str) -> HierarchyResult:
    """Return weights: a dimension's share times a criterion's own share within (Saaty 1980, hierarchic composition).

    across: dimension -> figure; within: dimension -> criterion -> figure; both any non-negative figures, not
    all 0. method: the id of the method that they come from. Raises InvalidAnswers.
    """
    raise_if_any(_issues(across, within))
    dimensions = tuple(within)
    local = {name: _shares(figures) for name, figures in within.items()}
    outer = normalised_weights(np.array([across[name] for name in dimensions], dtype=np.float64))
    weights = [share * weight for name, weight in zip(dimensions, outer, strict=True) for share in local[name].values()]
    return _result(method, within, np.array(weights), local)


def hierarchical_swing(across: Mapping[str, float], within: Tree) -> HierarchyResult:
    """Return weights of swings compared within each dimension, then across dimensions by each one's top swing.

    within: dimension -> criterion -> points of its swing; across: dimension -> points of the swing of its top
    criterion. A swing's points overall are its dimension's times its share of the top swing there (von Winterfeldt and
    Edwards 1986, chapter 8), so a dimension with many large swings outweighs one with the same top swing alone. Raises
    InvalidAnswers.
    """
    raise_if_any(_issues(across, within))
    top = {name: max(points.values()) for name, points in within.items()}
    overall = [across[name] * value / top[name] for name, points in within.items() for value in points.values()]
    local = {name: _shares(points) for name, points in within.items()}
    return _result("swing", within, np.array(overall), local)


def _result(method: str, within: Tree, figures: Array, local: Mapping[str, Mapping[str, float]]) -> HierarchyResult:
    weights = normalised_weights(figures)
    ends = np.cumsum([len(each) for each in within.values()])[:-1]
    return HierarchyResult(
        method=method,
        criteria=tuple(name for each in within.values() for name in each),
        weights=weights,
        dimensions=tuple(within),
        dimension_weights=readonly_array([part.sum() for part in np.split(weights, ends)]),
        local=local,
    )


def _shares(figures: Mapping[str, float]) -> dict[str, float]:
    return as_dict(figures, normalised_weights(np.array(list(figures.values()), dtype=np.float64)))


def _issues(across: Mapping[str, float], within: Tree) -> Iterable[AnswerIssue]:
    if not within:
        yield AnswerIssue("no_criteria_to_weigh", ("within",))
    yield from coverage_issues(across, tuple(within), ("across",))
    yield from points_issues(across, ("across",))
    seen: set[str] = set()
    for dimension, figures in within.items():
        if not figures:
            yield AnswerIssue("dimension_empty", ("within", dimension), {"dimension": dimension})
        for name in figures:
            if name in seen:
                yield AnswerIssue("criterion_repeated", ("within", dimension, name), {"criterion": name})
            seen.add(name)
        yield from points_issues(figures, ("within", dimension))
