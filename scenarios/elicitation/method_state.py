"""The ways to weight, and how far the answers to each reach: node by node, and over the whole tree.

All of it follows from the scenario; nothing here changes it (`scenarios.edits.elicitation` does).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from scenarios.elicitation.elicitation_method import NodeAnswers, NodeQuestion
from scenarios.elicitation.elicitation_registry import ELICITATION_METHODS
from scenarios.elicitation.hierarchy import (
    TOP,
    ComparedItem,
    criterion_item,
    dimension_item,
    dimensions_with_criteria,
    is_flat,
    item_ids,
    nodes_of,
)
from scenarios.elicitation.initial_answers import completed_answers, inherited_answers
from scenarios.elicitation.local_weights import solve_node
from scenarios.elicitation.stored_answers import AnswerRecord, record_of
from scenarios.elicitation.swing import SwingAnswers, top_swing
from scenarios.elicitation.weights_from_answers import derive_weights
from scenarios.findings import Finding
from scenarios.model import Dimension, Scenario

if TYPE_CHECKING:
    from scoring.elicitation.ahp import InconsistentAnswer


@dataclass(frozen=True, slots=True, eq=False)
class NodeState:
    """How far one node is answered.

    weights: item -> share of the node, sum 1, None while there are none; missing: what is asked before there are any;
    findings: answers that cannot hold together, paths within the answers; consistency, details, notes: as in
    `scoring.elicitation.base.WeightResult`; disturbing: the pairwise answers that contradict the others most.
    inherited: what the present weights would say, nobody's answers; offered: the answers completed by these, None where
    nothing is missing or they do not complete them.
    """

    node: str
    items: tuple[ComparedItem, ...]
    answers: NodeAnswers
    weights: Mapping[str, float] | None = None
    missing: tuple[NodeQuestion, ...] = ()
    findings: tuple[Finding, ...] = ()
    consistency: Mapping[str, Any] = field(default_factory=dict)
    details: Mapping[str, Any] = field(default_factory=dict)
    disturbing: tuple[InconsistentAnswer, ...] = ()
    notes: tuple[str, ...] = ()
    inherited: NodeAnswers | None = None
    offered: NodeAnswers | None = None


@dataclass(frozen=True, slots=True, eq=False)
class ElicitationState:
    """How far a way is answered. nodes: those with something to compare, in the order in which they are asked; weights:
    criterion -> weight, sum 1, None while a node has none; complete: whether there are weights."""

    method: str
    flat: bool
    nodes: tuple[NodeState, ...]
    weights: Mapping[str, float] | None

    @property
    def complete(self) -> bool:
        return self.weights is not None


def answers_at(scenario: Scenario, way: str, node: str) -> NodeAnswers:
    """What was answered to this way at this node, now or when it was tried; the empty struct if nothing was.

    KeyError for a way without answers, such as the sliders.
    """
    return record_of(scenario, way).answers(way, node)


def node_items(scenario: Scenario, node: str) -> tuple[ComparedItem, ...]:
    """What is compared at a node, in the user's order; a dimension stands there with its top swing, once known."""
    if node != TOP:
        ids = set(item_ids(scenario, node))
        return tuple(criterion_item(each) for each in scenario.criteria if each.id in ids)
    swings = record_of(scenario, "swing")
    return tuple(dimension_item(each, _top_swing(swings, each)) for each in dimensions_with_criteria(scenario))


def elicitation_state(scenario: Scenario, way: str) -> ElicitationState:
    """How far a way is answered. Sliders have no questions, and the present weights."""
    if way not in ELICITATION_METHODS:
        return ElicitationState(way, False, (), dict(scenario.weights))
    record = record_of(scenario, way)
    flat = is_flat(scenario, record.flat)
    nodes = tuple(_node_state(scenario, way, node, record) for node in nodes_of(scenario, flat))
    return ElicitationState(way, flat, nodes, derive_weights(scenario, way, record))


def _node_state(scenario: Scenario, way: str, node: str, record: AnswerRecord) -> NodeState:
    items, answers = node_items(scenario, node), record.answers(way, node)
    ids = tuple(each.id for each in items)
    solved = solve_node(way, ids, answers)
    # of a dimension that has no criteria at the moment nothing is asked
    answers = ELICITATION_METHODS[way].prune(answers, ids)
    findings = (*solved.contradictions, *solved.impossible)
    if solved.report is None:
        inherited = inherited_answers(scenario, way, node)
        offered = None if findings else completed_answers(scenario, way, node, answers)
        return NodeState(node, items, answers, None, solved.missing, findings, inherited=inherited, offered=offered)
    report = solved.report
    return NodeState(
        node,
        items,
        answers,
        weights=report.by_criterion,
        consistency=report.consistency,
        details=report.details,
        disturbing=getattr(report, "disturbing", ()),
        notes=report.notes,
    )


def _top_swing(swings: AnswerRecord, dimension: Dimension) -> str:
    answers = swings.answers("swing", dimension.id)
    assert isinstance(answers, SwingAnswers)
    return top_swing(answers, [each.id for each in dimension.criteria])
