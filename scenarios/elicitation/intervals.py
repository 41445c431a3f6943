"""Intervals: a lowest and a highest weight for each criterion instead of one figure."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from collections.abc import Set as AbstractSet

from msgspec import Struct, field

from scenarios.decoding.struct_decoder import json_path
from scenarios.elicitation.answer_parts import figure, prune_figures, question_of, strangers_among
from scenarios.elicitation.elicitation_method import (
    Answers,
    ElicitationMethod,
    Ids,
    Line,
    Report,
    Shares,
    WeightsDocument,
    Wording,
)
from scenarios.elicitation.parse_entries import ENDS, parse_bounds
from scenarios.findings import Finding
from scenarios.text.catalogue import _
from scoring.elicitation.base import Place, WeightResult
from scoring.elicitation.intervals import intervals


class IntervalsAnswers(Answers, frozen=True, forbid_unknown_fields=True):
    """bounds: item -> (lowest, highest) share of its node."""

    bounds: dict[str, tuple[float, ...]] = field(default_factory=dict)


class IntervalsDocument(Struct, frozen=True, forbid_unknown_fields=True):
    """Lowest and highest weight of each criterion, as shares of 1."""

    intervals: dict[str, tuple[float, ...]]
    criteria: tuple[str, ...] | None = None


def _start(shares: Shares) -> IntervalsAnswers:
    return IntervalsAnswers({id_: (figure(share), figure(share)) for id_, share in shares.items()})


def _prune(answers: IntervalsAnswers, known: Collection[str]) -> IntervalsAnswers:
    return prune_figures(answers, "bounds", known)


def _strangers(answers: IntervalsAnswers, known: AbstractSet[str]) -> Iterator[tuple[str, str]]:
    return strangers_among(answers.bounds, "bounds", known)


def _impossible(answers: IntervalsAnswers) -> Iterator[Finding]:
    for id_, ends in answers.bounds.items():
        if len(ends) != ENDS:
            yield Finding(json_path("bounds", id_), "two_ends_expected", {"count": len(ends)})


def _solve(answers: IntervalsAnswers, ids: Ids) -> WeightResult:
    return intervals({id_: (low, high) for id_, (low, high) in answers.bounds.items()}, ids)


def _stored_place(_answers: IntervalsAnswers, _ids: Ids) -> Callable[[Place], Place]:
    return lambda place: ("bounds", *place[1:]) if place else place


def _lines(answers: IntervalsAnswers, ids: Ids, wording: Wording) -> Iterator[Line]:
    for id_ in ids:
        if id_ in answers.bounds:
            low, high = answers.bounds[id_]
            asked = wording.say(_("Share of {first}, lowest to highest"), first=wording.name(id_))
            yield asked, f"{100 * low:.4g}% – {100 * high:.4g}%"


def _solve_document(given: IntervalsDocument, found: Report) -> WeightResult:
    return intervals(parse_bounds(given.intervals, found), given.criteria)


INTERVALS = ElicitationMethod(
    id="intervals",
    name=_("Intervals"),
    line=_("Give each weight a lowest and a highest value instead of one figure."),
    when=_("When the group does not agree on one figure: the robustness views then show what still holds."),
    answers=IntervalsAnswers,
    start=_start,
    loss="",
    prune=_prune,
    strangers=_strangers,
    impossible=_impossible,
    solve=_solve,
    questions={"bounds": _("Give {first} a lowest and a highest share.")},
    question=question_of("bounds"),
    contradictions={"lows_above_one", "highs_below_one"},
    stored_place=_stored_place,
    lines=_lines,
    documents={"intervals": WeightsDocument(_("Intervals"), IntervalsDocument, _solve_document)},
)
