"""A weighting document to weights: it is right in every point, or every wrong point is named. And weights to theirs."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from msgspec import inspect

from scenarios.decoding.strict_json import parse, text_of
from scenarios.decoding.struct_decoder import decode_struct
from scenarios.elicitation.elicitation_method import path_of
from scenarios.elicitation.elicitation_registry import JUDGED
from scenarios.findings import Finding, InvalidInput
from scoring.elicitation.base import AnswerIssue, InvalidAnswers, WeightResult

# These leave all answers readable.
_BESIDE = ("unknown_field", "misspelt_field", "repeated_name", "not_a_choice")
# A flaw here leaves open whose comparisons the others are.
_ROLES = (("best",), ("worst",))
# These only follow from an answer that could not be read.
_FOLLOWING = (
    "no_criteria_to_weigh",
    "one_criterion",
    "judgements_unconnected",
    "matrix_size",
    "judgement_missing",
    "empty_place",
    "criterion_left_out",
    "points_all_zero",
    "blank_cards_number",
)


def solve_document(method: str, data: Any) -> WeightResult:
    """The weights that a document of this method gives. Raises InvalidInput with every finding, each at its path in the
    document; KeyError for a method that is not one of
    `elicitation_registry.JUDGED`."""
    document = JUDGED[method].documents[method]
    findings: list[Finding] = []
    given = decode_struct(inspect.type_info(document.form), data, findings.append)
    if any(not each.path for each in findings):  # no document of named fields at all
        raise InvalidInput(findings)
    try:
        report = document.solve(given, findings.append)
    except InvalidAnswers as refused:
        raise InvalidInput([*findings, *_further(refused.issues, findings)]) from refused
    if findings:
        raise InvalidInput(findings)
    return report


def solve_text(method: str, data: bytes, source: str = "") -> WeightResult:
    """`solve_document` of a JSON text. Raises InvalidInput; ``source`` is the file's name."""
    try:
        return solve_document(method, parse(text_of(data)))
    except InvalidInput as refused:
        raise InvalidInput(refused.findings, source) from refused


def document(report: WeightResult) -> dict[str, Any]:
    """The document of `renheng weights --json`: method, weights by criterion, consistency, and beside these the way's
    details and the codes of its notes."""
    return {
        "method": report.method,
        "weights": report.by_criterion,
        "consistency": report.consistency,
        "details": report.details,
        "notes": list(report.notes),
    }


def _further(flaws: Iterable[AnswerIssue], findings: list[Finding]) -> Iterable[Finding]:
    """The flaws as findings, without those that only follow from a part that could not be read."""
    unread = {each.path for each in findings if each.code not in _BESIDE}
    ignored = set(_FOLLOWING) if unread else set()
    if any(path.startswith("criteria") or not set(path) & set(".[") for path in unread):
        ignored.add("unknown_criterion")  # it may be one of those
    told = [flaw for flaw in flaws if flaw.code not in ignored]
    if any(flaw.place in _ROLES for flaw in told):
        told = [flaw for flaw in told if flaw.code not in _FOLLOWING]
    for flaw in told:
        path = path_of(flaw.place)
        if any(each == path or each.startswith((f"{path}.", f"{path}[")) for each in unread):
            continue
        nameless = flaw.fields.get("id") == ""
        yield Finding(path, "criterion_unnamed") if nameless else Finding(path, flaw.code, flaw.fields)
