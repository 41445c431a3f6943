"""From a way's answers, node by node, to the weights of all criteria."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from scenarios.elicitation.elicitation_registry import ELICITATION_METHODS
from scenarios.elicitation.hierarchy import FLAT, TOP, dimensions_with_criteria, is_flat, item_ids, nodes_of
from scenarios.elicitation.local_weights import NodeWeights, solve_node
from scenarios.elicitation.stored_answers import AnswerRecord
from scenarios.model import Scenario
from scoring.elicitation.points import TOP_SWING

if TYPE_CHECKING:
    from scoring.elicitation.base import WeightResult


def derive_weights(scenario: Scenario, way: str, record: AnswerRecord) -> dict[str, float] | None:
    """Criterion -> weight, sum 1, as it follows from these answers; None while they do not reach."""
    if not scenario.criteria:
        return None
    flat = is_flat(scenario, record.flat)
    solved = {node: _solved(scenario, way, node, record) for node in nodes_of(scenario, flat)}
    reports = {node: each.report for node, each in solved.items() if each.report is not None}
    if len(reports) < len(solved):
        return None
    if flat:
        return reports[FLAT].by_criterion if reports else dict.fromkeys(item_ids(scenario, FLAT), 1.0)
    return _joined(scenario, way, {node: _figures(way, report) for node, report in reports.items()})


def _joined(scenario: Scenario, way: str, figures: Mapping[str, Mapping[str, float]]) -> dict[str, float]:
    from scoring.elicitation.hierarchy import hierarchical_swing, hierarchical_weights

    within = {
        each.id: figures.get(each.id) or {one.id: TOP_SWING for one in each.criteria}
        for each in dimensions_with_criteria(scenario)
    }
    across = figures.get(TOP) or dict.fromkeys(within, TOP_SWING)
    if ELICITATION_METHODS[way].top_swings:
        return hierarchical_swing(across, within).by_criterion
    return hierarchical_weights(across, within, way).by_criterion


def _figures(way: str, report: WeightResult) -> dict[str, float]:
    """Points of swings, weights of every other way."""
    return dict(report.details["points"]) if ELICITATION_METHODS[way].top_swings else report.by_criterion


def _solved(scenario: Scenario, way: str, node: str, record: AnswerRecord) -> NodeWeights:
    return solve_node(way, item_ids(scenario, node), record.answers(way, node))
