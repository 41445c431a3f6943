"""Every total as a function of one weight: straight lines, their crossings, and the present weight."""

from __future__ import annotations

from dataclasses import dataclass

from scenarios.analysis.alternatives import Alternative, Alternatives, alternatives_of
from scenarios.analysis.upper_envelope import upper_envelope
from scenarios.analysis.weight_paths import WeightPath, weight_path_of
from scenarios.evaluation.evaluate import Evaluation
from scenarios.model import Language, Scenario
from scenarios.text.names_and_lists import named


@dataclass(frozen=True, slots=True)
class TotalLine:
    """The total of one contender at the low end of the weight, now and at the high end. leads: first somewhere."""

    contender: Alternative
    at_low: float
    now: float
    at_high: float
    leads: bool


@dataclass(frozen=True, slots=True)
class LeaderSegment:
    """Who is first while the weight is between these two, as indices of lines; more than one where they are the same
    throughout."""

    lines: tuple[int, ...]
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class WeightLines:
    """Lines by their present rank; leads in order of the weight, from ``low`` to ``high``.

    free: whether the locks let the weight move; if not, the lines are those without locks. held: the names of what else
    is locked and so stays where it is. left_out: who lacks a score. Both ends are the same, and leads is empty, where
    there is no other weight to give or take; lines is empty where nobody has all scores.
    """

    id: str
    name: str
    current: float
    low: float
    high: float
    free: bool
    lines: tuple[TotalLine, ...]
    leads: tuple[LeaderSegment, ...]
    held: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()

    @property
    def flips(self) -> tuple[float, ...]:
        """The weights at which the lead changes hands."""
        return tuple(each.start for each in self.leads[1:])


def weight_lines(evaluation: Evaluation, id_: str, language: Language) -> WeightLines:
    """The lines along the weight of this criterion or dimension. The evaluation has weights."""
    scenario, field = evaluation.scenario, alternatives_of(evaluation, language)
    course = weight_path_of(scenario, id_)
    order = sorted(range(len(field.contenders)), key=lambda row: field.contenders[row].rank)
    leads = _leads(course, field, order)
    first = {line for each in leads for line in each.lines}
    low, high = (field.values @ ends for ends in (course.at_low, course.at_high))
    return WeightLines(
        id=id_,
        name=name_of(scenario, id_, language),
        current=course.current,
        low=course.low,
        high=course.high,
        free=course.free and course.moves,
        lines=tuple(
            TotalLine(
                field.contenders[row], float(low[row]), float(field.totals[row]), float(high[row]), place in first
            )
            for place, row in enumerate(order)
        ),
        leads=leads,
        held=_held(scenario, id_, language) if course.free else (),
        left_out=field.left_out,
    )


def name_of(scenario: Scenario, id_: str, language: Language) -> str:
    """What the criterion or dimension is called."""
    parts = {each.id: each for each in (*scenario.dimensions, *scenario.criteria)}
    return named(parts[id_], language)


def _leads(course: WeightPath, field: Alternatives, order: list[int]) -> tuple[LeaderSegment, ...]:
    if not course.moves or not field.contenders:
        return ()
    place = {row: line for line, row in enumerate(order)}
    length = course.high - course.low
    return tuple(
        LeaderSegment(
            tuple(sorted(place[row] for row in each.rows)),
            course.low + each.start * length,
            course.low + each.end * length,
        )
        for each in upper_envelope(field.values @ course.at_low, field.values @ course.at_high)
    )


def _held(scenario: Scenario, id_: str, language: Language) -> tuple[str, ...]:
    return tuple(name_of(scenario, each, language) for each in scenario.weighting.locked if each != id_)
