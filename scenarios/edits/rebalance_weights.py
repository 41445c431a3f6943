"""Distributes weight under locks so that the sum stays 1: the arithmetic below the weight edits.

The weights of the criteria are the truth. A pool is a set of unlocked criteria that give and take among themselves:
one pool for all dimensions that are not locked, and one inside each dimension that is. What a pool holds is always 1
minus everything outside it, so that rounding never adds up, however long a slider is dragged.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Mapping

from msgspec.structs import replace

from scenarios.elicitation.stored_answers import archive_answers
from scenarios.model import Scenario

DUST = 1e-15  # a weight below this is a rounding remainder of 0, not a weight


def weight_pools(scenario: Scenario) -> list[tuple[str, ...]]:
    """The free pool first, then one for each locked dimension; each may be empty."""
    locked = set(scenario.weighting.locked)
    free: list[str] = []
    held: list[tuple[str, ...]] = []
    for dimension in scenario.dimensions:
        movable = [each.id for each in dimension.criteria if each.id not in locked]
        if dimension.id in locked:
            held.append(tuple(movable))
        else:
            free += movable
    return [tuple(free), *held]


def weight_pool_of(scenario: Scenario, criterion: str) -> tuple[str, ...]:
    """The pool that the criterion gives to and takes from; empty if it is locked."""
    return next((pool for pool in weight_pools(scenario) if criterion in pool), ())


def movable_weights(scenario: Scenario) -> frozenset[str]:
    """Ids of the criteria and dimensions whose weight can change: not locked, and something unlocked to give or take.

    Inside a locked dimension the criteria trade among themselves only; a locked dimension's total never moves.
    """
    pools = weight_pools(scenario)
    dimensions = {scenario.dimension_of[each].id for each in pools[0]}
    criteria = (each for pool in pools if len(pool) > 1 for each in pool)
    return frozenset([*criteria, *(dimensions if len(dimensions) > 1 else ())])


def weight_room(scenario: Scenario) -> dict[str, tuple[float, float]]:
    """Criterion or dimension that can move -> the least and the most that it can weigh beside what is locked."""
    weights, (free, *held) = all_weights(scenario), weight_pools(scenario)
    room: dict[str, tuple[float, float]] = {}
    for pool in (free, *held):
        room |= dict.fromkeys(pool, (0.0, free_range(weights, pool)))
    for dimension in scenario.dimensions:
        locked = math.fsum(weights[each.id] for each in dimension.criteria if each.id not in free)
        room[dimension.id] = (locked, locked + free_range(weights, free))
    return {id_: room[id_] for id_ in movable_weights(scenario)}


def all_weights(scenario: Scenario) -> dict[str, float]:
    """The weights in the order of the criteria, 0 where one has none yet."""
    return {each.id: scenario.weights.get(each.id, 0.0) for each in scenario.criteria}


def free_range(weights: Mapping[str, float], pool: Collection[str]) -> float:
    """What the pool holds together."""
    inside = frozenset(pool)
    return max(0.0, 1.0 - math.fsum(weight for id_, weight in weights.items() if id_ not in inside))


def distribute(total: float, parts: Mapping[str, float]) -> dict[str, float]:
    """``total`` in proportion to the parts, evenly if they are all 0."""
    largest = max(parts.values(), default=0.0)
    if largest <= 0:
        return {id_: total / len(parts) for id_ in parts}
    scaled = {id_: part / largest for id_, part in parts.items()}  # so that no sum of huge points overflows
    whole = math.fsum(scaled.values())
    return {id_: _without_dust(total * part / whole) for id_, part in scaled.items()}


def remembered(parts: Mapping[str, float], earlier: Iterable[Mapping[str, float]]) -> dict[str, float]:
    """The parts; where all of them are 0, what they were when they were last not, in the weights before, newest first.

    One that took all there was and gives it back finds the others in their ratios.
    """
    if not any(parts.values()):
        for weights in earlier:
            if any(weights.get(id_, 0.0) for id_ in parts):
                return {id_: weights.get(id_, 0.0) for id_ in parts}
    return dict(parts)


def rebalance(
    weights: Mapping[str, float],
    pool: Collection[str],
    wanted: Mapping[str, float],
    earlier: Iterable[Mapping[str, float]] = (),
) -> dict[str, float]:
    """Give the pool's members the weights wanted, as far as the pool holds them; its others share the rest."""
    if not pool:
        return dict(weights)
    held = free_range(weights, pool)
    asked = {id_: max(0.0, wanted[id_]) for id_ in pool if id_ in wanted}
    others = {id_: weights[id_] for id_ in pool if id_ not in asked}
    total = sum(asked.values())  # not fsum, which raises where huge points add up to infinity
    if not others or total > held:
        asked, total = distribute(held, asked), held
    return {**weights, **asked, **distribute(held - total, remembered(others, earlier))}


def redistribute(scenario: Scenario, dimension: str = "") -> dict[str, float]:
    """The weights after criteria were taken away: what they had goes to the rest, in proportion.

    It stays inside the locked ``dimension`` it came from if it can, else goes to the free criteria, else to whatever is
    left: the sum is 1 before any lock holds.
    """
    weights = all_weights(scenario)
    first, *held = weight_pools(scenario)
    own = next((each for each in scenario.dimensions if each.id == dimension), None)
    inside: tuple[str, ...] = ()
    if own is not None and dimension in scenario.weighting.locked:
        inside = next((pool for pool in held if {each.id for each in own.criteria} & set(pool)), ())
    unlocked = [id_ for pool in held for id_ in pool]
    return rebalance(weights, inside or first or unlocked or list(weights), {})


def with_weights(scenario: Scenario, weights: dict[str, float], method: str = "sliders", preset: str = "") -> Scenario:
    """The scenario with these weights, found by hand. Answers no longer explain them, and stand with those tried."""
    inputs = archive_answers(scenario.weighting)
    weighting = replace(scenario.weighting, weights=weights, method=method, preset=preset, inputs=inputs)
    return replace(scenario, weighting=weighting)


def _without_dust(weight: float) -> float:
    return 0.0 if abs(weight) < DUST else weight
