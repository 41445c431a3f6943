"""Lists the assumptions that nobody has confirmed, and what confirming them would change."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from scenarios.evaluation.evaluate import HEADLINE, problem_of
from scenarios.model import Direction, Scenario


@dataclass(frozen=True, slots=True)
class Unconfirmed:
    """directions: criterion id -> the direction that is assumed; ends: criterion id -> its assumed ends by name, low
    and high, in scale units; weights: whether all of them are assumed. In the order of the criteria."""

    directions: Mapping[str, Direction] = field(default_factory=dict)
    ends: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    weights: bool = False

    def __bool__(self) -> bool:
        return bool(self.directions or self.ends or self.weights)


def unconfirmed(scenario: Scenario) -> Unconfirmed:
    """All that is assumed in the scenario, with its figures."""
    assumed = scenario.assumed
    if not assumed:
        return Unconfirmed()
    directions, marks = frozenset(assumed.directions), {"low": set(assumed.low), "high": set(assumed.high)}
    within = assumed.ends
    ends = {
        each.id: {end: float(getattr(each.scale, end)) for end, ids in marks.items() if each.id in ids}
        for each in scenario.criteria
        if each.id in within
    }
    return Unconfirmed(
        {each.id: each.scale.direction for each in scenario.criteria if each.id in directions}, ends, assumed.weights
    )


def document(found: Unconfirmed, names: Mapping[str, str]) -> dict[str, Any]:
    """The same as plain values for JSON. names: criterion id -> what the document calls it."""
    return {
        "directions": [names.get(each, each) for each in found.directions],
        "ends": {names.get(id_, id_): dict(ends) for id_, ends in found.ends.items()},
        "weights": found.weights,
    }


def methods_that_differ(before: Scenario, after: Scenario) -> tuple[str, ...]:
    """The methods beside the headline that take the scores otherwise after ends of scales were confirmed: those that
    now measure on fixed ends, and those that measure within the bounds that a scale has."""
    from scoring.methods.evaluate import default_scaling  # only who confirms ends asks for the methods
    from scoring.methods.registry import METHODS

    one, other = problem_of(before), problem_of(after)
    if one is None or other is None or before.assumed.ends == after.assumed.ends:
        return ()
    return tuple(
        method
        for method, entry in METHODS.items()
        if method != HEADLINE and (entry.bounded or default_scaling(entry, one) != default_scaling(entry, other))
    )


def widened(before: Scenario | None, after: Scenario) -> tuple[str, ...]:
    """The criteria whose assumed ends gave way to a score; none where another document was opened."""
    if before is None or before.dimensions is after.dimensions or not after.assumed.ends:
        return ()
    old = {each.id: each.scale for each in before.criteria}
    return tuple(
        each.id
        for each in after.criteria
        if each.id in after.assumed.ends
        and each.id in old
        and (each.scale.low < old[each.id].low or each.scale.high > old[each.id].high)
    )
