"""Ranks against each weight: for every criterion and dimension, the steps by which recommendations climb and fall.

Exact: a rank is one more than the number of lines above, and changes where another line crosses.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from scenarios.evaluate import Evaluation
from scenarios.model import Language
from scenarios.robustness.contenders import Contender, Field, field_of
from scenarios.robustness.courses import Course, courses_of
from scenarios.robustness.leading import Stretch, stretches
from scenarios.robustness.lines import name_of
from scoring.report import RELATIVE_TIE

ALL_FOLLOWED = 12  # so many contenders can be told apart in a small picture; of more, only these …
BEST = 3  # … the present best, and whoever leads somewhere


@dataclass(frozen=True, slots=True)
class Steps:
    """The ranks of one contender: ranks[i] from the weight starts[i] on. leads: first somewhere along this weight."""

    contender: Contender
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
    steps: tuple[Steps, ...]
    places: int


def ranks_along(evaluation: Evaluation, language: Language) -> tuple[WeightRanks, ...]:
    """Every dimension followed by its criteria. The evaluation has weights."""
    field, scenario = field_of(evaluation, language), evaluation.scenario
    if not field.contenders:
        return ()
    best = {row for row, each in enumerate(field.contenders) if each.rank <= BEST}
    return tuple(
        _along(course, field, best, name_of(scenario, course.id, language), course.id in scenario.dimension_weights)
        for course in courses_of(scenario)
    )


def _along(course: Course, field: Field, best: set[int], name: str, is_dimension: bool) -> WeightRanks:
    found = stretches(field.values @ course.at_low, field.values @ course.at_high) if course.moves else ()
    leading = {row for each in found for row in each.rows}
    followed = best | leading if len(field.contenders) > ALL_FOLLOWED else set(range(len(field.contenders)))
    rows = sorted(followed, key=lambda row: field.contenders[row].rank) if course.moves else []
    return WeightRanks(
        id=course.id,
        name=name,
        is_dimension=is_dimension,
        current=course.current,
        low=course.low,
        high=course.high,
        free=course.free and course.moves,
        holds=_holds(course, found),
        steps=tuple(_steps(course, field, rows, leading)) if rows else (),
        places=len(field.contenders),
    )


def _holds(course: Course, found: tuple[Stretch, ...]) -> tuple[float, float]:
    here = course.share_of(course.current)
    around = [each for each in found if each.start - RELATIVE_TIE <= here <= each.end + RELATIVE_TIE]
    if len(around) != 1:
        return course.current, course.current
    length = course.high - course.low
    return course.low + around[0].start * length, course.low + around[0].end * length


def _steps(course: Course, field: Field, rows: list[int], leading: set[int]) -> Iterator[Steps]:
    """Each row's steps: how many are above it right after the low end, and one more or one less at each crossing."""
    start, end = field.values @ course.at_low, field.values @ course.at_high
    ahead, steeper = start - start[rows, None], (end - start) - (end - start)[rows, None]  # (f, m) of every other line
    close = RELATIVE_TIE * max(np.abs(start).max(), np.abs(end).max())
    level, apart = np.abs(ahead) <= close, np.abs(steeper) > close
    first = 1 + np.where(level, steeper > close, ahead > 0).sum(axis=1)
    with np.errstate(divide="ignore", invalid="ignore"):
        at = np.where(apart & ~level, -ahead / steeper, np.inf)
    at[(at <= 0) | (at >= 1)] = np.inf
    order = np.argsort(at, axis=1, kind="stable")
    changes = np.where(np.take_along_axis(steeper, order, axis=1) > 0, 1, -1)
    ranks = (first[:, None] + np.cumsum(changes, axis=1)).tolist()
    weights = (course.low + np.take_along_axis(at, order, axis=1) * (course.high - course.low)).tolist()
    for place, row in enumerate(rows):
        starts, taken = _stairs(course.low, int(first[place]), weights[place], ranks[place])
        yield Steps(field.contenders[row], starts, taken, row in leading)


def _stairs(
    low: float, first: int, weights: list[float], ranks: list[int]
) -> tuple[tuple[float, ...], tuple[int, ...]]:
    """Changes at one weight are one step; where they cancel out there is none. An infinite weight ends the list."""
    starts, taken = [low], [first]
    for weight, rank in zip(weights, ranks, strict=True):
        if weight == math.inf:
            break
        if weight - starts[-1] <= RELATIVE_TIE:
            taken[-1] = rank
        else:
            starts.append(weight)
            taken.append(rank)
        if len(taken) > 1 and taken[-1] == taken[-2]:
            del starts[-1], taken[-1]
    return tuple(starts), tuple(taken)
