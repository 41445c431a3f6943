"""Cards: the criteria as cards in order, with blank cards where the step is larger."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator
from itertools import pairwise
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from scenarios.elicitation.answer_parts import (
    PUT_IN_PLACE,
    Places,
    figure,
    item_strangers,
    known_places,
    question_of,
    ranked,
)
from scenarios.elicitation.elicitation_method import (
    ElicitationMethod,
    Ids,
    Line,
    NodeAnswers,
    NodeQuestion,
    Report,
    Shares,
    WeightsDocument,
    Wording,
)
from scenarios.elicitation.parse_entries import parse_order
from scenarios.findings import Finding
from scenarios.text.catalogue import _
from scoring.elicitation.base import AnswerIssue, WeightResult
from scoring.elicitation.cards import cards

STORED = {"blank_cards": "blanks", "decimals": "rounding"}  # a field of the paper's procedure -> of the answers


class CardsAnswers(NodeAnswers, frozen=True, forbid_unknown_fields=True):
    """order: ranks, least important first; blanks: blank cards after each rank but the last, none where the tuple ends;
    z: how many times as important the last rank is as the first, 0 until given; rounding: decimals of the weights in
    percent by the paper's rule, None for exact weights."""

    order: Places = ()
    blanks: tuple[int, ...] = ()
    z: float = 0.0
    rounding: int | None = None


class CardsDocument(Struct, frozen=True, forbid_unknown_fields=True):
    """Least important first, one rank a list; blank cards between the ranks; last rank over first."""

    order: tuple[Any, ...]
    blank_cards: tuple[float, ...]
    z: float
    decimals: int | None = None
    criteria: tuple[str, ...] | None = None


def _start(shares: Shares) -> CardsAnswers:
    """A ratio that no figure can hold is asked for."""
    ranks = ranked(shares)[::-1]
    low, high = shares[ranks[0][0]], shares[ranks[-1][0]]
    ratio = high / low if high > low > 0 else 0.0
    return CardsAnswers(ranks, (0,) * (len(ranks) - 1), figure(ratio) if math.isfinite(ratio) else 0.0)


def _prune(answers: CardsAnswers, known: Collection[str]) -> CardsAnswers:
    """A rank that empties leaves as many blank cards as keep its neighbours as far apart as they were; where it was the
    first or the last, the ratio between those two has to be asked again."""
    if next(item_strangers(answers, frozenset(known)), None) is None:
        return answers
    padded = _padded(answers)
    left = [at for at, rank in enumerate(answers.order) if any(item in known for item in rank)]
    blanks = tuple(sum(padded[a:b]) + (b - a - 1) for a, b in pairwise(left))
    ends_stay = bool(left) and (left[0], left[-1]) == (0, len(answers.order) - 1)
    return replace(answers, order=known_places(answers.order, known), blanks=blanks, z=answers.z if ends_stay else 0.0)


def _padded(answers: CardsAnswers) -> tuple[int, ...]:
    """Blank cards of every gap."""
    return (*answers.blanks, *(0 for _gap in range(len(answers.order) - 1 - len(answers.blanks))))


def _impossible(answers: CardsAnswers) -> Iterator[Finding]:
    gaps = max(len(answers.order) - 1, 0)
    if len(answers.blanks) > gaps:
        yield Finding("blanks", "blank_cards_number", {"expected": gaps, "found": len(answers.blanks)})


def _solve(answers: CardsAnswers, ids: Ids) -> WeightResult:
    return cards(answers.order, _padded(answers), answers.z, answers.rounding, ids)


def _question(answers: CardsAnswers, issue: AnswerIssue) -> NodeQuestion | None:
    if issue.code == "ratio_not_above_one" and answers.z == 0:
        return NodeQuestion("ratio")
    return question_of("place")(answers, issue)


def _lines(answers: CardsAnswers, _ids: Ids, wording: Wording) -> Iterator[Line]:
    for number, rank in enumerate(answers.order, 1):
        yield wording.say(_("Rank {number}, the least important first"), number=number), wording.in_a_row(rank)
        if number <= len(answers.blanks) and answers.blanks[number - 1]:
            yield wording.say(_("Blank cards above rank {number}"), number=number), str(answers.blanks[number - 1])
    if answers.z:
        yield wording.say(_("Most important rank over the least, z")), f"{answers.z:.4g}"
    if answers.rounding is not None:
        yield wording.say(_("Decimals of per cent")), str(answers.rounding)


def _solve_document(given: CardsDocument, found: Report) -> WeightResult:
    return cards(parse_order(given.order, found), given.blank_cards, given.z, given.decimals, given.criteria)


CARDS = ElicitationMethod(
    id="cards",
    name=_("Cards"),
    line=_("Lay cards in order, with blank cards where the step is larger."),
    when=_("For groups at a table, and for people who would rather not give figures."),
    answers=CardsAnswers,
    start=_start,
    loss="only_order_and_ratio",
    prune=_prune,
    strangers=item_strangers,
    impossible=_impossible,
    solve=_solve,
    questions={
        "place": PUT_IN_PLACE,
        "ratio": _("Say how many times as important the top is as the bottom."),
    },
    question=_question,
    stored_place=lambda _answers, _ids: lambda place: tuple(STORED.get(str(step), step) for step in place),
    lines=_lines,
    documents={"srf": WeightsDocument(_("Cards (Simos, Roy, Figueira)"), CardsDocument, _solve_document)},
)
