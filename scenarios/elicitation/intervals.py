"""Intervals: a lowest and a highest weight for each criterion instead of one figure."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct, field

from scenarios.decoding.struct_decoder import json_path
from scenarios.elicitation.answer_parts import figure, item_lines, item_strangers, prune_items, question_of
from scenarios.elicitation.elicitation_method import ElicitationMethod, Ids, NodeAnswers, WeightsDocument
from scenarios.elicitation.parse_entries import ENDS, parse_bounds
from scenarios.findings import Finding
from scenarios.text.catalogue import _
from scoring.elicitation.base import WeightResult
from scoring.elicitation.intervals import intervals


class IntervalsAnswers(NodeAnswers, frozen=True, forbid_unknown_fields=True):
    """bounds: item -> (lowest, highest) share of its node."""

    bounds: dict[str, tuple[float, ...]] = field(default_factory=dict)


class IntervalsDocument(Struct, frozen=True, forbid_unknown_fields=True):
    """Lowest and highest weight of each criterion, as shares of 1."""

    intervals: dict[str, tuple[float, ...]]
    criteria: tuple[str, ...] | None = None


def _impossible(answers: IntervalsAnswers) -> Iterator[Finding]:
    for id_, ends in answers.bounds.items():
        if len(ends) != ENDS:
            yield Finding(json_path("bounds", id_), "two_ends_expected", {"count": len(ends)})


def _solve(answers: IntervalsAnswers, ids: Ids) -> WeightResult:
    return intervals({id_: (low, high) for id_, (low, high) in answers.bounds.items()}, ids)


def _shown(ends: tuple[float, ...]) -> str:
    low, high = ends
    return f"{100 * low:.4g}% – {100 * high:.4g}%"


INTERVALS = ElicitationMethod(
    id="intervals",
    name=_("Intervals"),
    line=_("Give each weight a lowest and a highest value instead of one figure."),
    when=_("When the group does not agree on one figure: the robustness views then show what still holds."),
    answers=IntervalsAnswers,
    start=lambda shares: IntervalsAnswers({id_: (figure(share),) * ENDS for id_, share in shares.items()}),
    loss="",
    prune=prune_items,
    strangers=item_strangers,
    impossible=_impossible,
    solve=_solve,
    questions={"bounds": _("Give {first} a lowest and a highest share.")},
    question=question_of("bounds"),
    contradictions={"lows_above_one", "highs_below_one"},
    stored_place=lambda _answers, _ids: lambda place: ("bounds", *place[1:]) if place else place,
    lines=lambda answers, *told: item_lines(_("Share of {first}, lowest to highest"), answers.bounds, _shown, *told),
    documents={
        "intervals": WeightsDocument(
            _("Intervals"),
            IntervalsDocument,
            lambda given, found: intervals(parse_bounds(given.intervals, found), given.criteria),
        )
    },
)
