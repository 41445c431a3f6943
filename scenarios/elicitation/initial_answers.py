"""Where a way begins: with the answers given when it was tried, else with none. What the present weights would say in
its form is shown, and is nobody's answer until somebody gives it."""

from __future__ import annotations

import math
from typing import TypeVar

from msgspec.structs import asdict, replace

from scenarios.elicitation.elicitation_method import NodeAnswers
from scenarios.elicitation.elicitation_registry import ELICITATION_METHODS
from scenarios.elicitation.hierarchy import TOP, item_ids, nodes_of
from scenarios.elicitation.local_weights import solve_node
from scenarios.elicitation.stored_answers import AnswerRecord, record_of
from scenarios.elicitation.weights_from_answers import derive_weights
from scenarios.model import Scenario

SAME = 1e-6  # weights nearer than this are not lost
A = TypeVar("A", bound=NodeAnswers)


def initial_answers(scenario: Scenario, way: str, flat: bool) -> AnswerRecord:
    """The answers with which a way begins: those given when it was tried."""
    return AnswerRecord(flat, record_of(scenario, way).nodes)


def starts_flat(scenario: Scenario, way: str) -> bool:
    """Whether a way begins with all criteria in one list: as it was when it was tried, else as the present way is."""
    tried = record_of(scenario, way)
    return tried.flat if tried.nodes else record_of(scenario, scenario.weighting.method).flat


def inherited_answers(scenario: Scenario, way: str, node: str) -> NodeAnswers:
    """What the present weights say at a node in the way's own form, as far as they can be put into it."""
    said: NodeAnswers = ELICITATION_METHODS[way].start(present_shares(scenario, way, node))
    return said


def completed_answers(scenario: Scenario, way: str, node: str, given: NodeAnswers) -> NodeAnswers | None:
    """The answers of a node, completed by what the present weights say; None where these do not complete them."""
    inherited = inherited_answers(scenario, way, node)
    wanted = inherited if given == type(given)() else _filled_up(given, inherited)
    return None if solve_node(way, item_ids(scenario, node), wanted).report is None else wanted


def _filled_up(given: A, inherited: NodeAnswers) -> A:
    """Figures by item are added where there are none; of anything else what was given counts."""
    figures = {name: each for name, each in asdict(given).items() if isinstance(each, dict)}
    return replace(given, **{name: {**getattr(inherited, name), **each} for name, each in figures.items()})


def loss_when_switching(scenario: Scenario, way: str, flat: bool = False) -> str | None:
    """What choosing the way changes, as a code of `scenarios.text.elicitation_findings.LOST`: answers_return, where the
    answers given when it was tried come back, and with them other weights. None while the weights stay."""
    if way not in ELICITATION_METHODS or (scenario.weighting.method == way and record_of(scenario, way).flat == flat):
        return None
    record = initial_answers(scenario, way, flat)
    if not any(node in record.nodes for node in nodes_of(scenario, flat)):
        return None
    found = derive_weights(scenario, way, record)
    return "answers_return" if found is not None and _differ(scenario, found) else None


def loss_when_taken_over(before: Scenario, after: Scenario) -> str | None:
    """What of the weights before the way cannot say, as a code of `LOST`, where they were taken over as answers."""
    return ELICITATION_METHODS[after.weighting.method].loss or None if _differ(before, after.weights) else None


def _differ(scenario: Scenario, found: dict[str, float]) -> bool:
    return any(abs(found[id_] - scenario.weights.get(id_, 0.0)) > SAME for id_ in found)


def present_shares(scenario: Scenario, way: str, node: str) -> dict[str, float]:
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
