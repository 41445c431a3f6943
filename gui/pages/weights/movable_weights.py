"""Tells which weights can move, given the locks."""

from __future__ import annotations

from scenarios.model import Scenario


def movable(scenario: Scenario) -> frozenset[str]:
    """Ids of the criteria and dimensions whose weight can change: not locked, and something unlocked to give or take.

    Inside a locked dimension the criteria trade among themselves only; a locked dimension's total never moves.
    """
    locked = frozenset(scenario.weighting.locked)
    loose = {d.id: [c.id for c in d.criteria if c.id not in locked] for d in scenario.dimensions}
    open_dimensions = {each for each, criteria in loose.items() if criteria and each not in locked}
    across = [each for dimension in open_dimensions for each in loose[dimension]]
    free = set(open_dimensions) if len(open_dimensions) > 1 else set()
    for dimension, criteria in loose.items():
        partners = across if dimension in open_dimensions else criteria
        if len(partners) > 1:
            free.update(criteria)
    return frozenset(free)
