"""Which weights a simulation may draw, in the words of the command line: free, order, intervals or around:R."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from scenarios.draws import FREE, INTERVALS, ORDER, radius_of
from scenarios.findings import Finding, InvalidInput
from scenarios.model import Scenario
from scenarios.weighing.nodes import FLAT, TOP, is_flat, item_ids, nodes_of, weighed_dimensions
from scenarios.weighing.solving import Solved, solve
from scenarios.weighing.stored import Record, record_of
from scoring.problem import DecisionProblem
from scoring.simplex import Free, Nested, Ordered, Region, Within, places_of, within
from scoring.weighting.intervals import IntervalsReport
from scoring.weighting.intervals import intervals as tightened

WAY = INTERVALS  # the way of weighting whose answers are the intervals


def region_of(words: str, scenario: Scenario, problem: DecisionProblem) -> Region:
    """The weights that ``words`` allow for the problem's criteria. Raises InvalidInput where intervals are asked for
    and the scenario has none, or none that hold together; ValueError for words that are none of the four."""
    if words == FREE:
        return Free(len(problem.criteria))
    if words == ORDER:
        return Ordered(places_of(problem.weights.tolist()))
    if words == INTERVALS:
        return _stored(scenario, problem)
    radius = radius_of(words)
    if radius is None:
        raise ValueError(words)
    if len(problem.criteria) == 1:
        return Free(1)  # its weight is 1, with nothing to give it to
    ends = {
        name: (max(weight - radius, 0.0), min(weight + radius, 1.0))
        for name, weight in zip(problem.criteria, problem.weights.tolist(), strict=True)
    }
    return _box(tightened(ends))


def _stored(scenario: Scenario, problem: DecisionProblem) -> Region:
    """The intervals that were answered to the way of weighting of that name, in one list or node by node."""
    record = record_of(scenario, WAY)
    flat = is_flat(scenario, record.flat)
    known = {each.id for each in scenario.criteria} == set(problem.criteria)
    if not known or not any(node in record.nodes for node in nodes_of(scenario, flat)):
        raise InvalidInput([Finding("weighting", "no_intervals")])
    solved = {node: _solved(scenario, record, node) for node in nodes_of(scenario, flat)}
    wrong = list(_wrong(solved))
    if wrong:
        raise InvalidInput(wrong)
    boxes = {node: _box(each.report) for node, each in solved.items() if isinstance(each.report, IntervalsReport)}
    return boxes[FLAT] if flat else _nested(scenario, problem, boxes)


def _solved(scenario: Scenario, record: Record, node: str) -> Solved:
    return solve(WAY, item_ids(scenario, node), record.answers(WAY, node))


def _wrong(solved: Mapping[str, Solved]) -> Iterator[Finding]:
    for node, each in solved.items():
        place = f"weighting.inputs.nodes.{node}" if node else "weighting.inputs.nodes"
        for finding in (*each.impossible, *each.contradictions):
            yield Finding(f"{place}.{finding.path}", finding.code, finding.fields)
        open_ids = [id_ for question in each.missing for id_ in question.ids]
        if open_ids:
            yield Finding(place, "intervals_open", {"items": ", ".join(open_ids)})


def _nested(scenario: Scenario, problem: DecisionProblem, boxes: Mapping[str, Within]) -> Region:
    column = {name: j for j, name in enumerate(problem.criteria)}
    dimensions = weighed_dimensions(scenario)
    return Nested(
        boxes.get(TOP, Free(len(dimensions))),
        tuple(boxes.get(each.id, Free(len(each.criteria))) for each in dimensions),
        tuple(tuple(column[one.id] for one in each.criteria) for each in dimensions),
    )


def _box(report: IntervalsReport) -> Within:
    return within(report.tight_low, report.tight_high)
