"""Weight paths: all weights while one of them moves from its lowest possible value to its highest.

A path is made by the very edits that a slider makes, so a picture drawn along it shows where dragging leads, locks
and all. All weights run in straight lines along it, so its two ends say everything. Those of all weights at once are
reckoned in `weight_path_ends`, to the last bit as the edits do.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from msgspec.structs import replace

from scenarios import edits
from scenarios.analysis.weight_path_ends import path_ends_of
from scenarios.edits.rebalance_weights import all_weights
from scenarios.model import Scenario
from scoring.problem import Array, readonly_array

STILL = 1e-9  # a weight that cannot move by more than this cannot move


@dataclass(frozen=True, slots=True, eq=False)
class WeightPath:
    """id: of the criterion or dimension that moves; low, high: the ends of its weight; at_low, at_high: (k,) all
    weights there, each summing to 1. free: whether the locks let it move; where they do not, the course is the one
    without any lock. low equals high where it could not move without locks either: it is the only one."""

    id: str
    current: float
    low: float
    high: float
    at_low: Array
    at_high: Array
    free: bool

    @property
    def moves(self) -> bool:
        return self.high - self.low > STILL

    def share_of(self, weight: float) -> float:
        """0 at the low end, 1 at the high one."""
        return (weight - self.low) / (self.high - self.low) if self.moves else 0.0


def weight_path_of(scenario: Scenario, id_: str) -> WeightPath:
    """The course of this criterion's or dimension's weight. Some criterion must have a weight."""
    locked = _between_ends(scenario, id_, free=True)
    if locked.moves or not scenario.weighting.locked:
        return locked
    return _between_ends(_without_locks(scenario), id_, free=False)


def weight_paths_of(scenario: Scenario) -> tuple[WeightPath, ...]:
    """Each dimension that has criteria, followed by them, as `weight_path_of` has them."""
    ids = [id_ for one in scenario.dimensions if one.criteria for id_ in (one.id, *(each.id for each in one.criteria))]
    found = _all_between_ends(scenario, ids, free=True)
    still = [each.id for each in found if not each.moves] if scenario.weighting.locked else []
    if not still:
        return tuple(found)
    unlocked = {each.id: each for each in _all_between_ends(_without_locks(scenario), still, free=False)}
    return tuple(unlocked.get(each.id, each) for each in found)


def _without_locks(scenario: Scenario) -> Scenario:
    return replace(scenario, weighting=replace(scenario.weighting, locked=()))


def _between_ends(scenario: Scenario, id_: str, free: bool) -> WeightPath:
    is_dimension = id_ in scenario.dimension_weights
    edit = edits.set_dimension_weight if is_dimension else edits.set_weight
    lowest, highest = edit(scenario, id_, 0.0), edit(scenario, id_, 1.0)

    def weight(at: Scenario) -> float:
        return at.dimension_weights[id_] if is_dimension else all_weights(at)[id_]

    return WeightPath(
        id=id_,
        current=weight(scenario),
        low=weight(lowest),
        high=weight(highest),
        at_low=_vector(lowest),
        at_high=_vector(highest),
        free=free,
    )


def _vector(scenario: Scenario) -> Array:
    weights = np.array(list(all_weights(scenario).values()))
    return readonly_array(weights / weights.sum())


def _all_between_ends(scenario: Scenario, ids: list[str], free: bool) -> list[WeightPath]:
    ends = path_ends_of(scenario, ids)
    at_low, at_high = (readonly_array(rows / rows.sum(axis=1, keepdims=True)) for rows in (ends.lowest, ends.highest))
    return [
        WeightPath(id_, current, low, high, at_low[place], at_high[place], free)
        for place, (id_, current, low, high) in enumerate(zip(ids, ends.current, ends.low, ends.high, strict=True))
    ]
