"""One node's answers to its local weights, or to what is still asked and what cannot hold.

Whether answers hold is for `scoring.elicitation` to say; here its flaws are sorted. Answers are remembered with what
followed from them, since the same ones are asked for again and again while others change.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import msgspec

from scenarios.decoding.struct_decoder import json_path
from scenarios.elicitation.answers import (
    FORMS,
    Answers,
    BestWorstAnswers,
    CardsAnswers,
    IntervalsAnswers,
    OrderAnswers,
    PairsAnswers,
    PointsAnswers,
    SwingAnswers,
    pair_of,
    without_item,
)
from scenarios.findings import Finding
from scoring.elicitation.base import AnswerIssue, InvalidAnswers, Place, WeightResult
from scoring.elicitation.points import TOP_SWING

ENDS = 2
ENOUGH = 2  # items; one alone has nothing to be compared with
NOBODY = ("\n", "\t")  # no ids: they stand beside a lone item, whose answers must be sound before others join it
REMEMBERED = 256  # nodes with their answers: a wide tree in a dozen ways


@dataclass(frozen=True, slots=True)
class NodeQuestion:
    """What is still to be answered. kind: points, top (which swing has 100), place, pair, best, worst, best_over,
    over_worst, ratio or bounds; ids: the items it is about."""

    kind: str
    ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NodeWeights:
    """report: the weights, None while there are none; missing: what is asked before there are any; contradictions:
    answers that cannot hold together; impossible: answers that no person can mean. Paths are within the answers."""

    report: WeightResult | None
    missing: tuple[NodeQuestion, ...] = ()
    contradictions: tuple[Finding, ...] = ()
    impossible: tuple[Finding, ...] = ()


# The question that an item without an answer leaves open.
_KINDS = {"points": "points", "swing": "points", "order": "place", "cards": "place", "intervals": "bounds"}
_TOGETHER = frozenset({"points_all_zero", "lows_above_one", "highs_below_one"})
_TOO_FEW = frozenset({"one_criterion", "no_criteria_to_weigh"})


def solve_node(way: str, ids: tuple[str, ...], answers: Answers) -> NodeWeights:
    """What follows from the answers about these items; answers about other items are left aside."""
    endless = tuple(_not_finite(answers))
    if endless:
        return NodeWeights(None, impossible=endless)
    return _solve(way, ids, msgspec.json.encode(without_item(answers, ids)))


def answer_findings(way: str, ids: tuple[str, ...], answers: Answers) -> tuple[Finding, ...]:
    """What is wrong with the answers as they are, not counting what is open, by paths within them."""
    unknown = tuple(_strangers(answers, ids))
    compared = (*ids, *NOBODY[: ENOUGH - len(ids)]) if len(ids) < ENOUGH else ids
    return (*unknown, *solve_node(way, compared, answers).impossible)


@lru_cache(REMEMBERED)
def _solve(way: str, ids: tuple[str, ...], encoded: bytes) -> NodeWeights:
    answers: Answers = msgspec.json.decode(encoded, type=FORMS[way])
    if len(ids) < ENOUGH:
        return NodeWeights(None)
    wrong = tuple(_shape(answers))
    if wrong:
        return NodeWeights(None, impossible=wrong)
    try:
        report = _WEIGH[way](answers, ids)
    except InvalidAnswers as refused:
        return _sorted(way, ids, answers, refused.issues)
    if isinstance(answers, SwingAnswers) and max(answers.points.values()) < TOP_SWING:
        return NodeWeights(None, missing=(NodeQuestion("top"),))
    return NodeWeights(report)


def _sorted(way: str, ids: tuple[str, ...], answers: Answers, flaws: Iterable[AnswerIssue]) -> NodeWeights:
    missing: list[NodeQuestion] = []
    together: list[Finding] = []
    wrong: list[Finding] = []
    keys = _keys(answers, ids)
    for flaw in flaws:
        question = _question(way, answers, flaw)
        finding = Finding(_path(answers, ids, keys, flaw.place), flaw.code, flaw.fields)
        if question is not None:
            missing.append(question)
        elif flaw.code not in _TOO_FEW:
            (together if flaw.code in _TOGETHER else wrong).append(finding)
    if isinstance(answers, SwingAnswers) and TOP_SWING not in answers.points.values():
        missing.insert(0, NodeQuestion("top"))
        together = []
    asked = tuple(dict.fromkeys(missing))
    return NodeWeights(None, asked, () if asked else tuple(together), tuple(wrong))


def _question(way: str, answers: Answers, flaw: AnswerIssue) -> NodeQuestion | None:
    """The open question that a flaw stands for, if it does."""
    if isinstance(answers, BestWorstAnswers):
        return _role_question(answers, flaw)
    if isinstance(answers, CardsAnswers) and flaw.code == "ratio_not_above_one" and answers.z == 0:
        return NodeQuestion("ratio")
    if flaw.code == "judgements_unconnected":
        return NodeQuestion("pair", (str(flaw.fields["first"]), str(flaw.fields["second"])))
    if flaw.code == "criterion_left_out":
        return NodeQuestion(_KINDS[way], (str(flaw.fields["criterion"]),))
    return None


def _role_question(answers: BestWorstAnswers, flaw: AnswerIssue) -> NodeQuestion | None:
    roles = {"best": answers.best, "worst": answers.worst}
    if flaw.code == "unknown_criterion" and roles.get(str(flaw.place[0])) == "":
        return NodeQuestion(str(flaw.place[0]))
    if flaw.code == "judgement_missing":
        kind = "best_over" if flaw.place[0] == "best_to_others" else "over_worst"
        return NodeQuestion(kind, (str(flaw.fields["criterion"]),))
    return None


def _keys(answers: Answers, ids: tuple[str, ...]) -> dict[tuple[str, str] | None, str]:
    """Which judgement compares two items, as it is written."""
    known = frozenset(ids)
    return {pair_of(key, known): key for key in answers.judgements} if isinstance(answers, PairsAnswers) else {}


def _path(answers: Answers, ids: tuple[str, ...], keys: Mapping[tuple[str, str] | None, str], place: Place) -> str:
    """The place of a flaw in the words of the stored answers."""
    if isinstance(answers, PairsAnswers) and place[:1] == ("matrix",) and len(place) > 1:
        first, second = (ids[int(index)] for index in place[1:])
        key = keys.get((first, second)) or keys.get((second, first)) or f"{first}/{second}"
        return json_path("judgements", key)
    renamed: Place = place
    if isinstance(answers, IntervalsAnswers) and place:
        renamed = ("bounds", *place[1:])
    elif isinstance(answers, CardsAnswers) and place:
        renamed = ({"blank_cards": "blanks", "decimals": "rounding"}.get(str(place[0]), place[0]), *place[1:])
    path = ""
    for step in renamed:
        path = f"{path}[{step}]" if isinstance(step, int) else json_path(path, step)
    return path


def _not_finite(answers: Answers) -> Iterable[Finding]:
    """NaN and infinity, which no file can hold."""
    for name in answers.__struct_fields__:
        given = getattr(answers, name)
        for path, value in given.items() if isinstance(given, dict) else (("", given),):
            figures = value if isinstance(value, tuple) else (value,)
            if any(isinstance(each, float) and not math.isfinite(each) for each in figures):
                yield Finding(json_path(name, path) if path else name, "not_finite")


def _shape(answers: Answers) -> Iterable[Finding]:
    """What the form cannot say, so that the figures below can rely on it."""
    if isinstance(answers, SwingAnswers):
        for id_, given in answers.points.items():
            if given > TOP_SWING:
                yield Finding(json_path("points", id_), "swing_above_top", {"given": given})
    elif isinstance(answers, IntervalsAnswers):
        for id_, ends in answers.bounds.items():
            if len(ends) != ENDS:
                yield Finding(json_path("bounds", id_), "two_ends_expected", {"count": len(ends)})
    elif isinstance(answers, CardsAnswers) and len(answers.blanks) > max(len(answers.order) - 1, 0):
        fields = {"expected": max(len(answers.order) - 1, 0), "found": len(answers.blanks)}
        yield Finding("blanks", "blank_cards_number", fields)


def _strangers(answers: Answers, ids: tuple[str, ...]) -> Iterable[Finding]:
    """Answers about what is not there."""
    for path, id_ in _named(answers, ids):
        yield Finding(path, "unknown_criterion", {"id": id_})


def _named(answers: Answers, ids: tuple[str, ...]) -> Iterable[tuple[str, str]]:
    """(path, id) of every answer about something else than the items."""
    known = frozenset(ids)
    match answers:
        case PointsAnswers(points=given) | SwingAnswers(points=given) | IntervalsAnswers(bounds=given):
            yield from ((json_path(answers.__struct_fields__[0], id_), id_) for id_ in given if id_ not in known)
        case OrderAnswers(order=order) | CardsAnswers(order=order):
            yield from (
                (f"order[{i}][{j}]", id_) for i, place in enumerate(order) for j, id_ in enumerate(place)
                if id_ not in known
            )  # fmt: skip
        case PairsAnswers(judgements=given):
            yield from ((json_path("judgements", key), key) for key in given if pair_of(key, known) is None)
        case BestWorstAnswers():
            yield from (("best", each) for each in (answers.best,) if each and each not in known)
            yield from (("worst", each) for each in (answers.worst,) if each and each not in known)
            for name in ("best_to_others", "others_to_worst"):
                yield from ((json_path(name, id_), id_) for id_ in getattr(answers, name) if id_ not in known)


def _points(answers: PointsAnswers, ids: tuple[str, ...]) -> WeightResult:
    from scoring.elicitation.points import point_allocation

    return point_allocation(answers.points, ids)


def _swing(answers: SwingAnswers, ids: tuple[str, ...]) -> WeightResult:
    from scoring.elicitation.points import swing

    return swing(answers.points, ids)


def _order(answers: OrderAnswers, ids: tuple[str, ...]) -> WeightResult:
    from scoring.elicitation.ranks import rank_order_weights

    formula = "roc" if answers.formula == "order_only" else answers.formula
    return rank_order_weights(answers.order, formula, ids)


def _pairs(answers: PairsAnswers, ids: tuple[str, ...]) -> WeightResult:
    from scoring.elicitation.ahp import ahp_weights

    at = {id_: place for place, id_ in enumerate(ids)}
    matrix = [[math.nan] * len(ids) for _ in ids]
    for key, given in answers.judgements.items():
        pair = pair_of(key, at.keys())
        if pair is not None:
            matrix[at[pair[0]]][at[pair[1]]] = given
    return ahp_weights(ids, matrix, answers.prioritisation)


def _best_worst(answers: BestWorstAnswers, ids: tuple[str, ...]) -> WeightResult:
    from scoring.elicitation.best_worst import best_worst

    return best_worst(answers.best, answers.worst, answers.best_to_others, answers.others_to_worst, answers.model, ids)


def _cards(answers: CardsAnswers, ids: tuple[str, ...]) -> WeightResult:
    from scoring.elicitation.cards import cards

    blanks = [*answers.blanks, *(0 for _ in range(len(answers.order) - 1 - len(answers.blanks)))]
    return cards(answers.order, blanks, answers.z, answers.rounding, ids)


def _intervals(answers: IntervalsAnswers, ids: tuple[str, ...]) -> WeightResult:
    from scoring.elicitation.intervals import intervals

    return intervals({id_: (low, high) for id_, (low, high) in answers.bounds.items()}, ids)


_WEIGH: dict[str, Callable[[Any, tuple[str, ...]], WeightResult]] = {
    "points": _points,
    "swing": _swing,
    "order": _order,
    "pairs": _pairs,
    "best_worst": _best_worst,
    "cards": _cards,
    "intervals": _intervals,
}
