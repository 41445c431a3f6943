"""Where a way begins: with what the present weights already say, as far as they can be put into its answers."""

from __future__ import annotations

import math

from scenarios.elicitation.elicitation_registry import ELICITATION_METHODS
from scenarios.elicitation.hierarchy import TOP, item_ids, nodes_of
from scenarios.elicitation.stored_answers import AnswerRecord, record_of
from scenarios.elicitation.weights_from_answers import derive_weights
from scenarios.model import Scenario

SAME = 1e-6  # weights nearer than this are not lost


def initial_answers(scenario: Scenario, way: str, flat: bool) -> AnswerRecord:
    """The answers with which a way begins: those given when it was tried, else what the present weights say."""
    before = _given(scenario, way)
    record = AnswerRecord(flat, before.nodes, taken_over=not before.nodes)
    nodes = nodes_of(scenario, flat)
    if any(node in before.nodes for node in nodes):
        return record
    for node in nodes:
        record = record.with_answers(node, ELICITATION_METHODS[way].start(_shares(scenario, way, node)))
    return record


def starts_flat(scenario: Scenario, way: str) -> bool:
    """Whether a way begins with all criteria in one list: as it was when it was tried, else as the present way is."""
    tried = record_of(scenario, way)
    return tried.flat if tried.nodes else record_of(scenario, scenario.weighting.method).flat


def loss_when_switching(scenario: Scenario, way: str, flat: bool = False) -> str | None:
    """What of the present weights the way cannot take over, as a code of `scenarios.text.elicitation_findings.LOST`;
    None if nothing is lost. answers_return: the answers given when it was tried come back, and with them other
    weights."""
    before = _given(scenario, way)
    if way not in ELICITATION_METHODS or (scenario.weighting.method == way and record_of(scenario, way).flat == flat):
        return None
    record = initial_answers(scenario, way, flat)
    found = derive_weights(scenario, way, record)
    if found is not None and all(abs(found[id_] - scenario.weights.get(id_, 0.0)) <= SAME for id_ in found):
        return None
    if any(node in before.nodes for node in nodes_of(scenario, flat)):
        return None if found is None else "answers_return"  # as long as they do not reach, the weights stay
    return ELICITATION_METHODS[way].loss or None


def _given(scenario: Scenario, way: str) -> AnswerRecord:
    """What people answered to this way; nothing if what stands there was only taken over from weights."""
    before = record_of(scenario, way)
    return AnswerRecord() if before.taken_over else before


def _shares(scenario: Scenario, way: str, node: str) -> dict[str, float]:
    """Item -> its part of the node by the present weights, sum 1; for swings across dimensions, of the top swings. Even
    where nothing there has weight."""
    weights = {each.id: scenario.weights.get(each.id, 0.0) for each in scenario.criteria}
    parts = {id_: weights.get(id_, 0.0) for id_ in item_ids(scenario, node)}
    if node == TOP:
        over = max if ELICITATION_METHODS[way].top_swings else math.fsum
        criteria = {each.id: [weights[one.id] for one in each.criteria] for each in scenario.dimensions}
        parts = {id_: over(criteria[id_]) for id_ in parts}
    total = math.fsum(parts.values())
    return {id_: part / total for id_, part in parts.items()} if total > 0 else dict.fromkeys(parts, 1 / len(parts))
