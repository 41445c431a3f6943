"""Pairwise comparison (AHP): the criteria two at a time, and how far the answers agree."""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Iterator, Mapping
from collections.abc import Set as AbstractSet
from typing import Any, Literal

from msgspec import Struct, field
from msgspec.structs import replace

from scenarios.decoding.struct_decoder import json_path
from scenarios.elicitation.elicitation_method import (
    ElicitationMethod,
    Ids,
    Line,
    NodeAnswers,
    NodeQuestion,
    WeightingWarning,
    WeightsDocument,
    Wording,
)
from scenarios.elicitation.parse_entries import parse_matrix
from scenarios.model import Scenario
from scenarios.text.catalogue import Message, _
from scenarios.text.number_format import ratio_text
from scoring.elicitation.ahp import ACCEPTABLE, ahp_weights
from scoring.elicitation.base import AnswerIssue, Place, WeightResult

Prioritisation = Literal["eigenvector", "geometric_mean"]
PRIORITISATIONS: dict[Prioritisation, Message] = {
    "eigenvector": _("eigenvector"),
    "geometric_mean": _("geometric mean"),
}


class PairsAnswers(NodeAnswers, frozen=True, forbid_unknown_fields=True):
    """judgements: "A/B" -> how many times as important A is as B, 1/9 to 9; pairs may be left out."""

    judgements: dict[str, float] = field(default_factory=dict)
    prioritisation: Prioritisation = "eigenvector"


class PairsDocument(Struct, frozen=True, forbid_unknown_fields=True):
    """Row over column: a number, "3" or "1/3", null where no answer was given."""

    criteria: tuple[str, ...]
    matrix: tuple[tuple[Any, ...], ...]
    prioritisation: Prioritisation = "eigenvector"


def pair_of(key: str, known: Collection[str]) -> tuple[str, str] | None:
    """The two items of "A/B", whatever slashes their ids have; None if they are not among the known ids."""
    for at, letter in enumerate(key):
        if letter == "/" and key[:at] in known and key[at + 1 :] in known:
            return key[:at], key[at + 1 :]
    return None


def _prune(answers: PairsAnswers, known: Collection[str]) -> PairsAnswers:
    ids = frozenset(known)
    kept = {key: given for key, given in answers.judgements.items() if pair_of(key, ids)}
    return answers if len(kept) == len(answers.judgements) else replace(answers, judgements=kept)


def _strangers(answers: PairsAnswers, known: AbstractSet[str]) -> Iterator[tuple[str, str]]:
    return ((json_path("judgements", key), key) for key in answers.judgements if pair_of(key, known) is None)


def _solve(answers: PairsAnswers, ids: Ids) -> WeightResult:
    at = {id_: place for place, id_ in enumerate(ids)}
    matrix = [[math.nan] * len(ids) for _id in ids]
    for key, given in answers.judgements.items():
        pair = pair_of(key, at.keys())
        if pair is not None:
            matrix[at[pair[0]]][at[pair[1]]] = given
    return ahp_weights(ids, matrix, answers.prioritisation)


def _question(_answers: PairsAnswers, issue: AnswerIssue) -> NodeQuestion | None:
    if issue.code != "judgements_unconnected":
        return None
    return NodeQuestion("pair", (str(issue.fields["first"]), str(issue.fields["second"])))


def _stored_place(answers: PairsAnswers, ids: Ids) -> Callable[[Place], Place]:
    """The judgement that compares two items, as it is written."""
    known = frozenset(ids)
    keys = {pair_of(key, known): key for key in answers.judgements}

    def stored(place: Place) -> Place:
        if place[:1] != ("matrix",) or len(place) == 1:
            return place
        first, second = (ids[int(index)] for index in place[1:])
        return "judgements", keys.get((first, second)) or keys.get((second, first)) or f"{first}/{second}"

    return stored


def _lines(answers: PairsAnswers, ids: Ids, wording: Wording) -> Iterator[Line]:
    known = frozenset(ids)
    yield wording.say(_("Weights by")), wording.say(PRIORITISATIONS[answers.prioritisation])
    for key, given in answers.judgements.items():
        first, second = map(wording.name, pair_of(key, known) or (key, key))
        yield wording.say(_("{first} over {second}"), first=first, second=second), ratio_text(given)


def _consistency(report: WeightResult, wording: Wording) -> Iterator[str]:
    found = report.consistency
    if found["cr"] <= ACCEPTABLE:
        agree = _("The answers agree well: consistency ratio {cr:.3f}, where up to 0.10 is acceptable.")
        yield wording.say(agree, cr=found["cr"])
        return
    contradict = _("The answers contradict each other: consistency ratio {cr:.3f}, where up to 0.10 is acceptable.")
    yield wording.say(contradict, cr=found["cr"])
    repair = _(
        "{first} over {second} was answered {given}; the other answers point to {suggested}, which brings the "
        "ratio to {cr:.3f}."
    )
    for each in found["disturbing"]:
        fields = {name: wording.quoted(each[name]) for name in ("first", "second")}
        fields |= {name: ratio_text(each[name]) for name in ("given", "suggested")}
        yield wording.say(repair, cr=each["cr_after"], **fields)


def _warnings(_scenario: Scenario, consistency: Mapping[str, Mapping[str, Any]]) -> Iterator[WeightingWarning]:
    for node, found in consistency.items():
        if found["cr"] > ACCEPTABLE:
            yield WeightingWarning("ratio_above_tenth", (node,), {"ratio": found["cr"], "limit": ACCEPTABLE})


PAIRS = ElicitationMethod(
    id="pairs",
    name=_("Pairwise comparison (AHP)"),
    line=_("Compare the criteria two at a time; the program says how far the answers agree."),
    when=_("For up to about seven criteria at a time, when judgements should be checked against each other."),
    answers=PairsAnswers,
    start=lambda _shares: PairsAnswers(),  # nobody made these comparisons
    loss="",
    prune=_prune,
    strangers=_strangers,
    solve=_solve,
    questions={"pair": _("Compare {first} with {second}.")},
    question=_question,
    stored_place=_stored_place,
    lines=_lines,
    consistency=_consistency,
    warnings=_warnings,
    documents={
        "ahp": WeightsDocument(
            _("Pairwise comparison (AHP)"),
            PairsDocument,
            lambda given, found: ahp_weights(given.criteria, parse_matrix(given.matrix, found), given.prioritisation),
        )
    },
)
