"""A weighting document to weights: it is right in every point, or every wrong point is named."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from msgspec import Struct, inspect

from scenarios.decoding.strict_json import parse, text_of
from scenarios.decoding.struct_decoder import decode_struct, json_path
from scenarios.elicitation import document_types, parse_entries
from scenarios.elicitation.parse_entries import Report
from scenarios.findings import Finding, InvalidInput
from scoring.elicitation.base import AnswerIssue, InvalidAnswers, Place, WeightResult
from scoring.problem import DecisionProblem

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
    document; KeyError for a method that is not one of `JUDGED`."""
    form, weigh = JUDGED[method]
    findings: list[Finding] = []
    given = decode_struct(inspect.type_info(form), data, findings.append)
    if any(not each.path for each in findings):  # no document of named fields at all
        raise InvalidInput(findings)
    try:
        report = weigh(method, given, findings.append)
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


def weights_from_spread(method: str, problem: DecisionProblem, source: str = "") -> WeightResult:
    """A diagnostic of the scores; method: one of `DIAGNOSTICS`. Raises InvalidInput."""
    from scoring.elicitation.objective import objective_weights

    try:
        return objective_weights(problem, method)
    except InvalidAnswers as refused:
        cells = [Finding(" / ".join(map(str, flaw.place)), flaw.code, flaw.fields) for flaw in refused.issues]
        raise InvalidInput(cells, source) from refused


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


def path_of(place: Place) -> str:
    """("matrix", 0, 2) as matrix[0][2], ("points", "C1") as points.C1."""
    path = ""
    for step in place:
        path = f"{path}[{step}]" if isinstance(step, int) else json_path(path, step)
    return path


def _points(method: str, given: document_types.PointsDocument, found: Report) -> WeightResult:
    from scoring.elicitation import points

    return (points.swing if method == "swing" else points.point_allocation)(given.points, given.criteria)


def _order(method: str, given: document_types.OrderDocument, found: Report) -> WeightResult:
    from scoring.elicitation.ranks import rank_order_weights

    return rank_order_weights(parse_entries.parse_order(given.order, found), method, given.criteria)


def _pairs(method: str, given: document_types.PairsDocument, found: Report) -> WeightResult:
    from scoring.elicitation.ahp import ahp_weights

    return ahp_weights(given.criteria, parse_entries.parse_matrix(given.matrix, found), given.prioritisation)


def _best_worst(method: str, given: document_types.BestWorstDocument, found: Report) -> WeightResult:
    from scoring.elicitation.best_worst import best_worst

    to_others = parse_entries.parse_ratios(given.best_to_others, "best_to_others", found)
    to_worst = parse_entries.parse_ratios(given.others_to_worst, "others_to_worst", found)
    return best_worst(given.best, given.worst, to_others, to_worst, given.model, given.criteria)


def _cards(method: str, given: document_types.CardsDocument, found: Report) -> WeightResult:
    from scoring.elicitation.cards import cards

    ranks = parse_entries.parse_order(given.order, found)
    return cards(ranks, given.blank_cards, given.z, given.decimals, given.criteria)


def _intervals(method: str, given: document_types.IntervalsDocument, found: Report) -> WeightResult:
    from scoring.elicitation.intervals import intervals

    return intervals(parse_entries.parse_bounds(given.intervals, found), given.criteria)


Weigh = Callable[[str, Any, Report], WeightResult]
JUDGED: dict[str, tuple[type[Struct], Weigh]] = {
    "direct": (document_types.PointsDocument, _points),
    "swing": (document_types.PointsDocument, _points),
    "roc": (document_types.OrderDocument, _order),
    "rank_sum": (document_types.OrderDocument, _order),
    "rank_reciprocal": (document_types.OrderDocument, _order),
    "ahp": (document_types.PairsDocument, _pairs),
    "bwm": (document_types.BestWorstDocument, _best_worst),
    "srf": (document_types.CardsDocument, _cards),
    "intervals": (document_types.IntervalsDocument, _intervals),
}
DIAGNOSTICS = ("equal", "std", "entropy", "critic", "merec", "gini", "rancom")
METHODS = (*JUDGED, *DIAGNOSTICS)
