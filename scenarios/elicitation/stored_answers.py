"""Where the answers stand in the document: ``Weighting.inputs``, for each way that was tried.

``{"flat": …, "nodes": {node: answers}, "tried": {way: {"flat": …, "nodes": …}}}``: the present way's own answers, and
those of the ways tried before. Files of earlier programs have ``"taken_over": true`` beside what nobody answered, but
was taken over from the weights with which the way began: these are no answers. Sliders and presets have none of their
own. A method that is not one of the ways keeps its inputs in its own form.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

import msgspec
from msgspec.structs import replace

from scenarios.elicitation.elicitation_method import NodeAnswers
from scenarios.elicitation.elicitation_registry import ELICITATION_METHODS
from scenarios.elicitation.hierarchy import compared_ids
from scenarios.model import Scenario, Weighting

BY_HAND = ("sliders", "preset")
RECORD = ("flat", "nodes", "taken_over")


@dataclass(frozen=True, slots=True)
class AnswerRecord:
    """The answers given to one way. flat: whether all criteria stood in one list; nodes: node -> answers as stored;
    answers for both the tree and the list may be there, since either may have been asked before."""

    flat: bool = False
    nodes: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)

    def answers(self, way: str, node: str) -> NodeAnswers:
        """What was answered at a node, the empty struct if nothing was."""
        given = self.nodes.get(node)
        form: type[NodeAnswers] = ELICITATION_METHODS[way].answers
        return form() if given is None else msgspec.convert(given, form)

    def with_answers(self, node: str, answers: NodeAnswers) -> AnswerRecord:
        kept = {id_: given for id_, given in self.nodes.items() if id_ != node}
        nodes = kept if answers == type(answers)() else {**kept, node: as_json(answers)}
        return AnswerRecord(self.flat, nodes)

    @property
    def as_data(self) -> dict[str, Any]:
        return {"flat": self.flat, "nodes": dict(self.nodes)}


def as_json(answers: NodeAnswers) -> dict[str, Any]:
    """The answers as a file holds them: plain data, lists for tuples."""
    plain: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(answers))
    return plain


def has_answers(weighting: Weighting) -> bool:
    """Whether the inputs are of the form that this module knows."""
    return weighting.method in ELICITATION_METHODS or weighting.method in BY_HAND


def record_of(scenario: Scenario, way: str) -> AnswerRecord:
    """The answers to a way, now or when it was tried."""
    weighting = scenario.weighting
    given = weighting.inputs if weighting.method == way else methods_with_answers(weighting).get(way)
    return AnswerRecord() if given is None else _record(given)


def _record(given: Mapping[str, Any]) -> AnswerRecord:
    nodes = {} if given.get("taken_over") else given.get("nodes", {})
    return AnswerRecord(given.get("flat", False), nodes)


def methods_with_answers(weighting: Weighting) -> Mapping[str, Any]:
    """The answers to the ways tried before, as stored; those of ways that this version does not know among them."""
    found = weighting.inputs.get("tried", {}) if has_answers(weighting) else {}
    return found if isinstance(found, Mapping) else {}


def archive_answers(weighting: Weighting) -> dict[str, Any]:
    """Inputs in which the present way's answers stand among those tried before."""
    before, inputs = dict(methods_with_answers(weighting)), weighting.inputs
    if weighting.method in ELICITATION_METHODS and inputs.get("nodes") and not inputs.get("taken_over"):
        before[weighting.method] = {name: inputs[name] for name in RECORD if name in inputs}
    return {"tried": before} if before else {}


def with_answer_record(weighting: Weighting, way: str, record: AnswerRecord) -> Weighting:
    """The weighting with this way as the present one, and these as its answers."""
    inputs = archive_answers(weighting) if weighting.method != way else {"tried": dict(methods_with_answers(weighting))}
    others = {name: given for name, given in inputs.get("tried", {}).items() if name != way}
    return replace(weighting, method=way, preset="", inputs={**record.as_data, **({"tried": others} if others else {})})


def prune_answers(scenario: Scenario) -> Scenario:
    """The scenario without answers about what is no longer in its tree; the very same one if there are none."""
    weighting = scenario.weighting
    if not has_answers(weighting) or not weighting.inputs:
        return scenario
    inputs = dict(weighting.inputs)
    if weighting.method in ELICITATION_METHODS:
        inputs["nodes"] = _pruned(scenario, weighting.method, inputs.get("nodes", {}))
    if methods_with_answers(weighting):
        inputs["tried"] = {
            way: _pruned_record(scenario, way, given) for way, given in methods_with_answers(weighting).items()
        }
    return scenario if inputs == weighting.inputs else replace(scenario, weighting=replace(weighting, inputs=inputs))


def _pruned_record(scenario: Scenario, way: str, given: Any) -> Any:
    if way not in ELICITATION_METHODS:
        return given
    return {**given, "nodes": _pruned(scenario, way, given.get("nodes", {}))}


def _pruned(scenario: Scenario, way: str, nodes: Mapping[str, Any]) -> dict[str, Any]:
    method, left = ELICITATION_METHODS[way], {}
    for node, given in nodes.items():
        known: Collection[str] = compared_ids(scenario, node)
        before = msgspec.convert(given, method.answers)
        after = method.prune(before, known)
        if known and after != method.answers():
            left[node] = given if after is before else as_json(after)
    return left
