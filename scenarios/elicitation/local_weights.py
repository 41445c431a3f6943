"""One node's answers to its local weights, or to what is still asked and what cannot hold.

Whether answers hold is for `scoring.elicitation` to say; here its flaws are sorted. Answers are remembered with what
followed from them, since the same ones are asked for again and again while others change.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

import msgspec

from scenarios.decoding.struct_decoder import json_path
from scenarios.elicitation.elicitation_method import NodeAnswers, NodeQuestion, path_of
from scenarios.elicitation.elicitation_registry import ELICITATION_METHODS
from scenarios.findings import Finding
from scoring.elicitation.base import AnswerIssue, InvalidAnswers, WeightResult

ENOUGH = 2  # items; one alone has nothing to be compared with
NOBODY = ("\n", "\t")  # no ids: they stand beside a lone item, whose answers must be sound before others join it
REMEMBERED = 256  # nodes with their answers: a wide tree in a dozen ways


@dataclass(frozen=True, slots=True)
class NodeWeights:
    """report: the weights, None while there are none; missing: what is asked before there are any; contradictions:
    answers that cannot hold together; impossible: answers that no person can mean. Paths are within the answers."""

    report: WeightResult | None
    missing: tuple[NodeQuestion, ...] = ()
    contradictions: tuple[Finding, ...] = ()
    impossible: tuple[Finding, ...] = ()


_TOO_FEW = frozenset({"one_criterion", "no_criteria_to_weigh"})


def solve_node(way: str, ids: tuple[str, ...], answers: NodeAnswers) -> NodeWeights:
    """What follows from the answers about these items; answers about other items are left aside."""
    endless = tuple(_not_finite(answers))
    if endless:
        return NodeWeights(None, impossible=endless)
    return _solve(way, ids, msgspec.json.encode(ELICITATION_METHODS[way].prune(answers, ids)))


def answer_findings(way: str, ids: tuple[str, ...], answers: NodeAnswers) -> tuple[Finding, ...]:
    """What is wrong with the answers as they are, not counting what is open, by paths within them."""
    strangers = ELICITATION_METHODS[way].strangers(answers, frozenset(ids))
    unknown = (Finding(path, "unknown_criterion", {"id": id_}) for path, id_ in strangers)
    compared = (*ids, *NOBODY[: ENOUGH - len(ids)]) if len(ids) < ENOUGH else ids
    return (*unknown, *solve_node(way, compared, answers).impossible)


@lru_cache(REMEMBERED)
def _solve(way: str, ids: tuple[str, ...], encoded: bytes) -> NodeWeights:
    method = ELICITATION_METHODS[way]
    answers: NodeAnswers = msgspec.json.decode(encoded, type=method.answers)
    if len(ids) < ENOUGH:
        return NodeWeights(None)
    wrong = tuple(method.impossible(answers))
    if wrong:
        return NodeWeights(None, impossible=wrong)
    try:
        report = method.solve(answers, ids)
    except InvalidAnswers as refused:
        return _sorted(way, ids, answers, refused.issues)
    first = method.first_question(answers)
    return NodeWeights(report) if first is None else NodeWeights(None, missing=(first,))


def _sorted(way: str, ids: tuple[str, ...], answers: NodeAnswers, flaws: Iterable[AnswerIssue]) -> NodeWeights:
    method = ELICITATION_METHODS[way]
    first = method.first_question(answers)
    missing = [] if first is None else [first]
    together: list[Finding] = []
    wrong: list[Finding] = []
    stored = method.stored_place(answers, ids)
    for flaw in flaws:
        question = method.question(answers, flaw)
        if question is not None:
            missing.append(question)
        elif flaw.code not in _TOO_FEW:
            finding = Finding(path_of(stored(flaw.place)), flaw.code, flaw.fields)
            (together if flaw.code in method.contradictions else wrong).append(finding)
    asked = tuple(dict.fromkeys(missing))
    return NodeWeights(None, asked, () if asked else tuple(together), tuple(wrong))


def _not_finite(answers: NodeAnswers) -> Iterable[Finding]:
    """NaN and infinity, which no file can hold."""
    for name in answers.__struct_fields__:
        given = getattr(answers, name)
        for path, value in given.items() if isinstance(given, dict) else (("", given),):
            figures = value if isinstance(value, tuple) else (value,)
            if any(isinstance(each, float) and not math.isfinite(each) for each in figures):
                yield Finding(json_path(name, path) if path else name, "not_finite")
