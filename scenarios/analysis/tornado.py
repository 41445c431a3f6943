"""The bars of the tornado chart: how far each weight and score may move before the first place changes.

Distances are shares of the whole range, 0..1 for a weight and low..high for a score, so that both have one measure.
"""

from __future__ import annotations

from dataclasses import dataclass

from scenarios.analysis.stability import Flips, ScoreFlip, WeightFlip
from scenarios.evaluation.judgements import effective_judgements
from scenarios.model import Criterion, Language, Scenario
from scenarios.text.names_and_lists import names_of

MOST = 12  # bars that are taken in at a glance
CRITERION, DIMENSION, SCORE = "criterion", "dimension", "score"


@dataclass(frozen=True, slots=True)
class Challenger:
    """Who takes over. group, member: its place among the groups, and in its own among so many members."""

    id: str
    name: str
    group: int
    member: int
    members: int


@dataclass(frozen=True, slots=True)
class BarEnd:
    """Where the first place changes: at this weight or score, that far from the present one, to this taker."""

    at: float
    way: float
    taker: Challenger


@dataclass(frozen=True, slots=True)
class CriterionRange:
    """How far one weight, or one score, may go. kind: criterion, dimension or score; id: of a score, both its ids with
    a slash; name: of the criterion or dimension, or the recommendation; of: of a score, its criterion's name; below,
    above: None where the range ends before the first place changes; room_below, room_above: the way to those ends."""

    kind: str
    id: str
    name: str
    of: str
    current: float
    below: BarEnd | None
    above: BarEnd | None
    room_below: float
    room_above: float

    @property
    def nearest(self) -> float:
        """The shorter way to a change."""
        return min(end.way for end in (self.below, self.above) if end is not None)


@dataclass(frozen=True, slots=True)
class Tornado:
    """reaches: at most `MOST`, the most delicate first; more: how many others could change the first place as well;
    firm_weights, firm_scores: how many cannot. shared: first place is, so there is no way to measure, and no reach.
    A dimension of one criterion is that criterion, and counts once."""

    reaches: tuple[CriterionRange, ...]
    more: int = 0
    firm_weights: int = 0
    firm_scores: int = 0
    shared: bool = False

    @property
    def takers(self) -> tuple[Challenger, ...]:
        """Whoever takes over at an end, the nearest first."""
        ends = [end for each in self.reaches for end in (each.below, each.above) if end is not None]
        return tuple(dict.fromkeys(end.taker for end in sorted(ends, key=lambda end: end.way)))


def tornado_of(found: Flips, scenario: Scenario, language: Language, most: int = MOST) -> Tornado:
    """The bars of a scenario's own flips under the additive model."""
    if len(found.first) > 1:
        return Tornado((), shared=True)
    takers, names = _takers(scenario, language), names_of(scenario, language)
    scales = {each.id: each for each in scenario.criteria}
    weights = _weights(found, scenario)
    moving = sorted((each for each in weights if each.nearest_end is not None), key=_weight_way)
    scores = [each for each in found.scores if each.flips_at is not None]
    scores.sort(key=lambda each: _score_way(each, scales[each.criterion]))
    reaches = [
        *(_of_weight(each, scenario, names, takers) for each in moving[:most]),
        *(_of_score(each, scales[each.criterion], names, takers) for each in scores[:most]),
    ]
    shown = tuple(sorted(reaches, key=lambda each: each.nearest)[:most])
    return Tornado(
        reaches=shown,
        more=len(moving) + len(scores) - len(shown),
        firm_weights=len(weights) - len(moving),
        firm_scores=len(found.scores) - len(scores),
    )


def _weights(found: Flips, scenario: Scenario) -> list[WeightFlip]:
    lone = {each.id for each in scenario.dimensions if len(each.criteria) == 1}
    return [*found.weights, *(each for each in found.dimensions if each.id not in lone)]


def _weight_way(flip: WeightFlip) -> float:
    assert flip.nearest_end is not None
    return abs(flip.nearest_end - flip.current)


def _score_way(flip: ScoreFlip, criterion: Criterion) -> float:
    assert flip.flips_at is not None
    return criterion.value_function.distance(flip.flips_at, flip.current)


def _of_weight(
    flip: WeightFlip, scenario: Scenario, names: dict[str, str], takers: dict[str, Challenger]
) -> CriterionRange:
    def end(at: float, who: str | None) -> BarEnd | None:
        return None if who is None else BarEnd(at, abs(at - flip.current), takers[who])

    return CriterionRange(
        kind=DIMENSION if flip.id in effective_judgements(scenario).dimension_weights else CRITERION,
        id=flip.id,
        name=names[flip.id],
        of="",
        current=flip.current,
        below=end(flip.low, flip.below),
        above=end(flip.high, flip.above),
        room_below=flip.current,
        room_above=1.0 - flip.current,
    )


def _of_score(
    flip: ScoreFlip, criterion: Criterion, names: dict[str, str], takers: dict[str, Challenger]
) -> CriterionRange:
    assert flip.flips_at is not None and flip.new_first is not None
    end = BarEnd(flip.flips_at, _score_way(flip, criterion), takers[flip.new_first])
    worth, scale = criterion.value_function, criterion.scale
    return CriterionRange(
        kind=SCORE,
        id=f"{flip.alternative}/{flip.criterion}",
        name=names[flip.alternative],
        of=names[flip.criterion],
        current=flip.current,
        below=end if flip.flips_at < flip.current else None,
        above=end if flip.flips_at >= flip.current else None,
        room_below=worth.distance(flip.current, scale.low),
        room_above=worth.distance(scale.high, flip.current),
    )


def _takers(scenario: Scenario, language: Language) -> dict[str, Challenger]:
    names = names_of(scenario, language)
    return {
        each.id: Challenger(each.id, names[each.id], place, member, len(group.recommendations))
        for place, group in enumerate(scenario.groups)
        for member, each in enumerate(group.recommendations)
    }
