"""The rules of stored answers, asked when a file is read. Unknown methods keep their inputs in whatever form."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from msgspec import inspect

from scenarios.decoding.struct_decoder import decode_struct, json_path, shown_value
from scenarios.elicitation.elicitation_registry import ELICITATION_METHODS
from scenarios.elicitation.hierarchy import FLAT, TOP, compared_ids
from scenarios.elicitation.local_weights import answer_findings
from scenarios.elicitation.stored_answers import BY_HAND, RECORD
from scenarios.findings import Finding
from scenarios.model import Scenario


def input_findings(path: str, scenario: Scenario) -> Iterator[Finding]:
    """What is wrong with ``scenario.weighting.inputs``, which stand at the path."""
    weighting = scenario.weighting
    if weighting.method in ELICITATION_METHODS:
        yield from _record(path, scenario, weighting.method, weighting.inputs, (*RECORD, "tried"))
    elif weighting.method not in BY_HAND:
        return
    before = weighting.inputs.get("tried", {})
    if not isinstance(before, Mapping):
        yield Finding(f"{path}.tried", "object_expected", {"given": shown_value(before)})
        return
    for way, given in before.items():
        if way in ELICITATION_METHODS:
            yield from _record(json_path(f"{path}.tried", way), scenario, way, given, RECORD)


def _record(path: str, scenario: Scenario, way: str, given: Any, names: tuple[str, ...]) -> Iterator[Finding]:
    if not isinstance(given, Mapping):
        yield Finding(path, "object_expected", {"given": shown_value(given)})
        return
    yield from (Finding(json_path(path, each), "unknown_field", {"field": each}) for each in given if each not in names)
    nodes = given.get("nodes", {})
    for name in ("flat", "taken_over"):
        if not isinstance(found := given.get(name, False), bool):
            yield Finding(
                json_path(path, name), "not_a_choice", {"given": shown_value(found), "choices": "true, false"}
            )
    if not isinstance(nodes, Mapping):
        yield Finding(json_path(path, "nodes"), "object_expected", {"given": shown_value(nodes)})
        return
    for node, answers in nodes.items():
        yield from _node(f"{path}.nodes.{node}", scenario, way, node, answers)


def _node(path: str, scenario: Scenario, way: str, node: str, given: Any) -> Iterator[Finding]:
    if node not in (TOP, FLAT, *(each.id for each in scenario.dimensions)):
        yield Finding(path, "unknown_node", {"id": node})
        return
    findings: list[Finding] = []
    answers = decode_struct(inspect.type_info(ELICITATION_METHODS[way].answers), given, findings.append, path)
    yield from findings
    if not findings:
        for each in answer_findings(way, compared_ids(scenario, node), answers):
            yield Finding(json_path(path, each.path), each.code, each.fields)
