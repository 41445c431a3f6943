"""Rank order: the criteria in order of importance, which a formula turns into weights."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal

from msgspec import Struct

from scenarios.elicitation.answer_parts import PUT_IN_PLACE, Places, item_strangers, prune_items, question_of, ranked
from scenarios.elicitation.elicitation_method import (
    ElicitationMethod,
    Ids,
    Line,
    NodeAnswers,
    Report,
    WeightsDocument,
    Wording,
)
from scenarios.elicitation.parse_entries import parse_order
from scenarios.text.catalogue import Message, _
from scoring.elicitation.base import WeightResult
from scoring.elicitation.ranks import rank_order_weights

Formula = Literal["roc", "rank_sum", "rank_reciprocal", "order_only"]
FORMULAS: dict[Formula, Message] = {
    "roc": _("rank-order centroid"),
    "rank_sum": _("rank sum"),
    "rank_reciprocal": _("rank reciprocal"),
    "order_only": _("only the order is known; its centroid stands for it"),
}


class OrderAnswers(NodeAnswers, frozen=True, forbid_unknown_fields=True):
    """order: places, most important first, items of one place tie.

    formula: "order_only" says that nothing but the order is known; the centroid stands for all weights that fit it.
    """

    order: Places = ()
    formula: Formula = "roc"


class OrderDocument(Struct, frozen=True, forbid_unknown_fields=True):
    """Most important first; a list within the list ties its criteria."""

    order: tuple[Any, ...]
    criteria: tuple[str, ...] | None = None


def _solve(answers: OrderAnswers, ids: Ids) -> WeightResult:
    formula = "roc" if answers.formula == "order_only" else answers.formula
    return rank_order_weights(answers.order, formula, ids)


def _lines(answers: OrderAnswers, _ids: Ids, wording: Wording) -> Iterator[Line]:
    yield wording.say(_("Formula")), wording.say(FORMULAS[answers.formula])
    for number, place in enumerate(answers.order, 1):
        yield wording.say(_("Place {number} in importance"), number=number), wording.in_a_row(place)


def _document(method: str, name: Message) -> WeightsDocument[OrderDocument]:
    def solve(given: OrderDocument, found: Report) -> WeightResult:
        return rank_order_weights(parse_order(given.order, found), method, given.criteria)

    return WeightsDocument(name, OrderDocument, solve)


ORDER = ElicitationMethod(
    id="order",
    name=_("Rank order"),
    line=_("Put the criteria in order of importance; a formula turns the order into weights."),
    when=_("When people agree on the order but not on figures."),
    answers=OrderAnswers,
    start=lambda shares: OrderAnswers(ranked(shares)),
    loss="only_the_order",
    prune=prune_items,
    strangers=item_strangers,
    solve=_solve,
    questions={"place": PUT_IN_PLACE},
    question=question_of("place"),
    lines=_lines,
    documents={
        "roc": _document("roc", _("Rank-order centroid")),
        "rank_sum": _document("rank_sum", _("Rank sum")),
        "rank_reciprocal": _document("rank_reciprocal", _("Rank reciprocal")),
    },
)
