"""Prepares the head-to-head chart, without Qt: which of two recommendations is ahead at which weight."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from scenarios.analysis.alternatives import Alternative
from scenarios.analysis.head_to_head import PairFlips, PairWeightFlip
from scenarios.model import Language, Scenario
from scenarios.text.names_and_lists import names_of


@dataclass(frozen=True, slots=True)
class WeightStrip:
    """The weight of a criterion, or of a whole dimension: at: where the two are level, None where no weight does it;
    below, above: which side is ahead there, 0 or 1, None for neither or where there is no such weight."""

    id: str
    name: str
    whole: bool
    current: float
    at: float | None
    below: int | None
    above: int | None


@dataclass(frozen=True, slots=True)
class HeadToHead:
    """Each dimension with its criteria below it, in the scenario's order."""

    sides: tuple[Alternative, Alternative]
    strips: tuple[WeightStrip, ...]


def head_to_head_data(
    found: PairFlips, contenders: Sequence[Alternative], scenario: Scenario, language: Language
) -> HeadToHead:
    """contenders: all that are ranked, the two among them. A dimension of one criterion needs no strip of its own."""
    by_id, names = {each.id: each for each in contenders}, names_of(scenario, language)
    flips = {each.id: each for each in (*found.weights, *found.dimensions)}
    side = {found.one: 0, found.other: 1}

    def strip(flip: PairWeightFlip, whole: bool) -> WeightStrip:
        below, above = (None if each is None else side[each] for each in (flip.below, flip.above))
        return WeightStrip(flip.id, names[flip.id], whole, flip.current, flip.at, below, above)

    strips = []
    for dimension in scenario.dimensions:
        if len(dimension.criteria) > 1:
            strips.append(strip(flips[dimension.id], True))
        strips += [strip(flips[each.id], False) for each in dimension.criteria]
    return HeadToHead((by_id[found.one], by_id[found.other]), tuple(strips))
