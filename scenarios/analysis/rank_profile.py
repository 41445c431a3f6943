"""Ranks as a function of each weight: for every criterion and dimension, the steps at which ranks change.

Exact: a rank is one more than the number of lines above, and changes where another line crosses. All weights are
reckoned together, and lines that are the same only once.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass

import numpy as np
from msgspec import Struct

from scenarios.analysis.alternatives import Alternative, Alternatives, alternatives_of
from scenarios.analysis.rank_steps import rank_steps_of
from scenarios.analysis.upper_envelope import Segment, upper_envelopes
from scenarios.analysis.weight_paths import WeightPath, weight_paths_of
from scenarios.evaluation.evaluate import Evaluation
from scenarios.evaluation.judgements import effective_judgements
from scenarios.model import Language
from scenarios.text.names_and_lists import named
from scoring.result import RELATIVE_TIE

ALL_FOLLOWED = 12  # so many contenders can be told apart in a small picture; of more, only these …
BEST = 3  # … the present best, and whoever leads somewhere


class RankSteps(Struct, frozen=True, gc=False):  # there may be tens of thousands, so nothing that costs more to make
    """The ranks of one contender: ranks[i] from the weight starts[i] on. leads: first somewhere along this weight."""

    contender: Alternative
    starts: tuple[float, ...]
    ranks: tuple[int, ...]
    leads: bool


@dataclass(frozen=True, slots=True)
class WeightRanks:
    """One weight. holds: the ends of where the present first stays first, both the present weight where that is exactly
    a flip; steps: of those that are followed, by present rank; places: how many contenders there are. steps is empty
    where the weight could not move even without locks."""

    id: str
    name: str
    is_dimension: bool
    current: float
    low: float
    high: float
    free: bool
    holds: tuple[float, float]
    steps: tuple[RankSteps, ...]
    places: int


def rank_profiles(evaluation: Evaluation, language: Language) -> tuple[WeightRanks, ...]:
    """Every dimension followed by its criteria. The evaluation has weights."""
    field, scenario = alternatives_of(evaluation, language), evaluation.scenario
    if not field.contenders:
        return ()
    courses = weight_paths_of(scenario)
    along = _climbs(field, [each for each in courses if each.moves])
    names = {each.id: named(each, language) for each in (*scenario.dimensions, *scenario.criteria)}
    return tuple(
        WeightRanks(
            id=course.id,
            name=names[course.id],
            is_dimension=course.id in effective_judgements(scenario).dimension_weights,
            current=course.current,
            low=course.low,
            high=course.high,
            free=course.free and course.moves,
            holds=_holds(course, along[course.id].stretches if course.moves else ()),
            steps=along[course.id].steps if course.moves else (),
            places=len(field.contenders),
        )
        for course in courses
    )


@dataclass(frozen=True, slots=True)
class _Climb:
    stretches: tuple[Segment, ...]
    steps: tuple[RankSteps, ...]


def _climbs(field: Alternatives, courses: Sequence[WeightPath]) -> dict[str, _Climb]:
    """What happens along each course, by its id. Each of them moves."""
    if not courses:
        return {}
    start = np.array(
        [field.values @ each.at_low for each in courses]
    )  # one product each: a single one rounds otherwise
    end = np.array([field.values @ each.at_high for each in courses])
    found = upper_envelopes(start, end)
    leading = [frozenset(row for each in along for row in each.rows) for along in found]
    followed = _followed(field, leading)
    stairs = rank_steps_of(courses, start, end, followed)
    return {
        course.id: _Climb(along, tuple(RankSteps(field.contenders[row], *here[row], row in first) for row in rows))
        for course, along, first, rows, here in zip(courses, found, leading, followed, stairs, strict=True)
    }


def _followed(field: Alternatives, leading: Sequence[Set[int]]) -> list[list[int]]:
    """The rows that are followed along each course, by present rank."""
    by_rank = sorted(range(len(field.contenders)), key=lambda row: field.contenders[row].rank)
    if len(by_rank) <= ALL_FOLLOWED:
        return [by_rank] * len(leading)
    best = {row for row in by_rank if field.contenders[row].rank <= BEST}
    return [[row for row in by_rank if row in best or row in first] for first in leading]


def _holds(course: WeightPath, found: tuple[Segment, ...]) -> tuple[float, float]:
    here = course.share_of(course.current)
    around = [each for each in found if each.start - RELATIVE_TIE <= here <= each.end + RELATIVE_TIE]
    if len(around) != 1:
        return course.current, course.current
    length = course.high - course.low
    return course.low + around[0].start * length, course.low + around[0].end * length
