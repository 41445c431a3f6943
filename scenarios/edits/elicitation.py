"""Edits of the weighting method and of the answers from which the weights follow.

Locks hold while sliders move; weights that follow from answers follow from nothing else.
"""

from __future__ import annotations

from msgspec.structs import replace

from scenarios.edits.confirm_assumptions import confirmed
from scenarios.edits.decision_log import Signature, with_signed_entry
from scenarios.edits.rebalance_weights import all_weights, with_weights
from scenarios.elicitation.elicitation_method import NodeAnswers
from scenarios.elicitation.elicitation_registry import ELICITATION_METHODS
from scenarios.elicitation.hierarchy import FLAT, compared_ids, item_ids
from scenarios.elicitation.initial_answers import initial_answers
from scenarios.elicitation.local_weights import ENOUGH, answer_findings
from scenarios.elicitation.stored_answers import AnswerRecord, prune_answers, record_of, with_answer_record
from scenarios.elicitation.weights_from_answers import derive_weights
from scenarios.findings import Finding
from scenarios.model import Scenario
from scenarios.validation.field_rules import refuse


def choose_elicitation_method(
    scenario: Scenario, way: str, flat: bool = False, stamp: Signature | None = None
) -> Scenario:
    """Weight in this way from now on. flat: all criteria in one list instead of dimension by dimension.

    It begins with the answers given when it was tried, else with none; the weights stay until the answers reach for
    others. The answers to the way before are kept. Raises InvalidInput (unknown_way).
    """
    now = scenario.weighting
    if way == "sliders":
        edited = scenario if now.method == way else with_weights(scenario, all_weights(scenario))
    elif way not in ELICITATION_METHODS:
        refuse([Finding(way, "unknown_way", {"id": way})])
        raise AssertionError
    elif now.method == way and record_of(scenario, way).flat == flat:
        edited = scenario
    else:
        edited = with_derived_weights(
            replace(scenario, weighting=with_answer_record(now, way, initial_answers(scenario, way, flat)))
        )
    if edited is scenario:
        return scenario
    listed = FLAT if now.method == way and flat else ""
    edited = confirmed(edited, weights=edited.weights != scenario.weights)  # by answers that were given before
    return with_signed_entry(edited, stamp, "way_chosen", listed, now.method, way)


def set_answers(
    scenario: Scenario, way: str, node: str, answers: NodeAnswers, stamp: Signature | None = None
) -> Scenario:
    """Answer the questions at one node; where that completes the answers, the weights that follow are set.

    A way that was not the present one becomes it, in one list if the node is that list. Raises InvalidInput with every
    answer that no person can mean (unknown_way, unknown_node, unknown_criterion, points_negative, …), paths within the
    answers; answers that only contradict each other are kept, and told by
    `scenarios.elicitation.method_state.elicitation_state`.
    """
    if way not in ELICITATION_METHODS or not isinstance(answers, ELICITATION_METHODS[way].answers):
        refuse([Finding(way, "unknown_way", {"id": way})])
    known = compared_ids(scenario, node)
    if len(item_ids(scenario, node)) < ENOUGH:
        refuse([Finding(node, "unknown_node", {"id": node})])
    refuse(answer_findings(way, known, answers))
    record = record_of(scenario, way)
    if scenario.weighting.method == way and record.flat == (node == FLAT) and record.answers(way, node) == answers:
        return scenario
    answered = AnswerRecord(node == FLAT, record.nodes).with_answers(node, answers)
    weighting = with_answer_record(scenario.weighting, way, answered)
    before = replace(scenario, weighting=weighting)
    after = with_derived_weights(before)
    edited = confirmed(after, weights=after is not before)
    return with_signed_entry(edited, stamp, "way_answered", node, _listed(scenario), _listed(edited))


def with_derived_weights(scenario: Scenario) -> Scenario:
    """The scenario with the weights that follow from the present way's answers, if they reach."""
    weighting = scenario.weighting
    if weighting.method not in ELICITATION_METHODS:
        return scenario
    found = derive_weights(scenario, weighting.method, record_of(scenario, weighting.method))
    return scenario if found is None else replace(scenario, weighting=replace(weighting, weights=found))


def after_structure_change(scenario: Scenario, weights: dict[str, float] | None = None) -> Scenario:
    """After the tree changed: these weights, without answers about what is gone, and with the weights that follow where
    the answers that are left reach."""
    if weights is not None and scenario.weighting.method in ELICITATION_METHODS:
        scenario = replace(scenario, weighting=replace(scenario.weighting, weights=weights))
    elif weights is not None:
        scenario = with_weights(scenario, weights)
    return with_derived_weights(prune_answers(scenario))


def _listed(scenario: Scenario) -> str:
    return ", ".join(f"{id_} {weight:.4g}" for id_, weight in scenario.weights.items())
