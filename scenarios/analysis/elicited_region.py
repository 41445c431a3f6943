"""The region of weights that elicited answers allow: an order or intervals, in one list or node by node."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from scenarios.decoding.struct_decoder import json_path
from scenarios.elicitation.hierarchy import FLAT, TOP, dimensions_with_criteria, is_flat, item_ids, nodes_of
from scenarios.elicitation.local_weights import NodeWeights, solve_node
from scenarios.elicitation.stored_answers import record_of
from scenarios.findings import Finding, InvalidInput
from scenarios.model import Scenario
from scenarios.sampling_modes import INTERVALS, ORDER
from scoring.elicitation.base import WeightResult
from scoring.elicitation.intervals import IntervalsResult
from scoring.elicitation.ranks import RankOrderResult
from scoring.problem import DecisionProblem
from scoring.sensitivity.weight_samplers import (
    BoundedWeights,
    HierarchicalWeights,
    OrderedWeights,
    UniformWeights,
    WeightSampler,
    bounded_weights,
)

# A way of weighting, by the word that asks for its region -> the finding where its answers do not reach.
OPEN = {ORDER: "order_open", INTERVALS: "intervals_open"}


def has_intervals(way: str, scenario: Scenario, problem: DecisionProblem) -> bool:
    """Whether the way has anything to ask about the problem's criteria: a table's are not the scenario's, and a lone
    one has nothing to be compared with."""
    known = {each.id for each in scenario.criteria} == set(problem.criteria)
    return known and bool(nodes_of(scenario, record_of(scenario, way).flat))


def has_answers(way: str, scenario: Scenario) -> bool:
    """Whether the way was answered at any node that is asked about, now or when it was tried."""
    record = record_of(scenario, way)
    return any(node in record.nodes for node in nodes_of(scenario, record.flat))


def elicited_region(way: str, scenario: Scenario, problem: DecisionProblem) -> WeightSampler:
    """What the answers to ``way``, one of `OPEN`, leave open; the two levels of a tree are drawn each by itself.

    Raises InvalidInput with every question that is open and every answer that cannot hold, each at its place.
    """
    record = record_of(scenario, way)
    flat = is_flat(scenario, record.flat)
    ids = {node: item_ids(scenario, node) for node in nodes_of(scenario, flat)}
    solved = {node: solve_node(way, ids[node], record.answers(way, node)) for node in ids}
    wrong = list(_wrong(way, scenario, solved))
    if wrong:
        raise InvalidInput(wrong)
    regions = {node: _REGIONS[way](each.report) for node, each in solved.items() if each.report is not None}
    return regions[FLAT] if flat else _nested(scenario, problem, regions)


def interval_bounds(report: WeightResult) -> BoundedWeights:
    """The weights within the tightened intervals."""
    assert isinstance(report, IntervalsResult)
    return bounded_weights(report.tight_low, report.tight_high)


def _ordered(report: WeightResult) -> OrderedWeights:
    """The weights in the answered order. A tie says nothing of the order among those that tie, so that the mean is the
    weights that the rank-order centroid gives."""
    assert isinstance(report, RankOrderResult)
    column = {name: j for j, name in enumerate(report.criteria)}
    return OrderedWeights(tuple(tuple(column[name] for name in place) for place in report.order))


_REGIONS: Mapping[str, Callable[[WeightResult], WeightSampler]] = {ORDER: _ordered, INTERVALS: interval_bounds}


def _nested(scenario: Scenario, problem: DecisionProblem, regions: Mapping[str, WeightSampler]) -> HierarchicalWeights:
    column = {name: j for j, name in enumerate(problem.criteria)}
    dimensions = dimensions_with_criteria(scenario)
    return HierarchicalWeights(
        regions.get(TOP, UniformWeights(len(dimensions))),
        tuple(regions.get(each.id, UniformWeights(len(each.criteria))) for each in dimensions),
        tuple(tuple(column[one.id] for one in each.criteria) for each in dimensions),
    )


def _wrong(way: str, scenario: Scenario, solved: Mapping[str, NodeWeights]) -> Iterator[Finding]:
    root = "weighting.inputs" if scenario.weighting.method == way else f"weighting.inputs.tried.{way}"
    for node, each in solved.items():
        place = json_path(f"{root}.nodes", node) if node else f"{root}.nodes"
        for finding in (*each.impossible, *each.contradictions):
            yield Finding(f"{place}.{finding.path}", finding.code, finding.fields)
        open_ids = [id_ for question in each.missing for id_ in question.ids]
        if open_ids:
            yield Finding(place, OPEN[way], {"items": ", ".join(open_ids)})
