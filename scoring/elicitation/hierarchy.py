"""Two levels: weights within each dimension and across dimensions become weights of all criteria."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from scoring.elicitation.base import JudgementFlaw, WeightReport, answered_flaws, keyed, refuse, shares
from scoring.elicitation.points import points_flaws
from scoring.problem import Array, frozen_array

Tree = Mapping[str, Mapping[str, float]]


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class TreeReport(WeightReport):
    """dimensions: in order; dimension_weights: (d,), sum 1; local: dimension -> criterion -> share, sum 1 in each."""

    dimensions: tuple[str, ...]
    dimension_weights: Array
    local: Mapping[str, Mapping[str, float]]

    @property
    def details(self) -> dict[str, Any]:
        return {"dimensions": keyed(self.dimensions, self.dimension_weights), "local": self.local}


def nested(across: Mapping[str, float], within: Tree, method: str) -> TreeReport:
    """A criterion's weight is its dimension's share times its own share within (Saaty 1980, hierarchic composition).

    across: dimension -> figure; within: dimension -> criterion -> figure; both any non-negative figures, not
    all 0. method: the way they were found. Raises InvalidJudgements.
    """
    refuse(_flaws(across, within))
    dimensions = tuple(within)
    local = {name: _shares(figures) for name, figures in within.items()}
    outer = shares(np.array([across[name] for name in dimensions], dtype=np.float64))
    weights = [share * weight for name, weight in zip(dimensions, outer, strict=True) for share in local[name].values()]
    return _report(method, within, np.array(weights), local)


def nested_swings(across: Mapping[str, float], within: Tree) -> TreeReport:
    """Swings compared within each dimension, then across dimensions by each one's top swing.

    within: dimension -> criterion -> points of its swing; across: dimension -> points of the swing of its top
    criterion. A swing's points overall are its dimension's times its share of the top swing there (von Winterfeldt and
    Edwards 1986, chapter 8), so a dimension with many large swings outweighs one with the same top swing alone. Raises
    InvalidJudgements.
    """
    refuse(_flaws(across, within))
    top = {name: max(points.values()) for name, points in within.items()}
    overall = [across[name] * given / top[name] for name, points in within.items() for given in points.values()]
    local = {name: _shares(points) for name, points in within.items()}
    return _report("swing", within, np.array(overall), local)


def _report(method: str, within: Tree, figures: Array, local: Mapping[str, Mapping[str, float]]) -> TreeReport:
    weights = shares(figures)
    ends = np.cumsum([len(each) for each in within.values()])[:-1]
    return TreeReport(
        method=method,
        criteria=tuple(name for each in within.values() for name in each),
        weights=weights,
        dimensions=tuple(within),
        dimension_weights=frozen_array([part.sum() for part in np.split(weights, ends)]),
        local=local,
    )


def _shares(figures: Mapping[str, float]) -> dict[str, float]:
    return keyed(figures, shares(np.array(list(figures.values()), dtype=np.float64)))


def _flaws(across: Mapping[str, float], within: Tree) -> Iterable[JudgementFlaw]:
    if not within:
        yield JudgementFlaw("no_criteria_to_weigh", ("within",))
    yield from answered_flaws(across, tuple(within), ("across",))
    yield from points_flaws(across, ("across",))
    seen: set[str] = set()
    for dimension, figures in within.items():
        if not figures:
            yield JudgementFlaw("dimension_empty", ("within", dimension), {"dimension": dimension})
        for name in figures:
            if name in seen:
                yield JudgementFlaw("criterion_repeated", ("within", dimension, name), {"criterion": name})
            seen.add(name)
        yield from points_flaws(figures, ("within", dimension))
