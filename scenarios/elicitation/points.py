"""Points to share: what counts twice as much gets twice the points."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from collections.abc import Set as AbstractSet

from msgspec import Struct, field

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
from scenarios.text.catalogue import _
from scoring.elicitation.base import WeightResult
from scoring.elicitation.points import point_allocation

GIVE_POINTS = _("Give points for {first}.")


class PointsAnswers(Answers, frozen=True, forbid_unknown_fields=True):
    """points: item -> points, any figures from 0."""

    points: dict[str, float] = field(default_factory=dict)


class PointsDocument(Struct, frozen=True, forbid_unknown_fields=True):
    """Points shared out, or given to swings."""

    points: dict[str, float]
    criteria: tuple[str, ...] | None = None


def _start(shares: Shares) -> PointsAnswers:
    return PointsAnswers({id_: figure(100 * share) for id_, share in shares.items()})


def _prune(answers: PointsAnswers, known: Collection[str]) -> PointsAnswers:
    return prune_figures(answers, "points", known)


def _strangers(answers: PointsAnswers, known: AbstractSet[str]) -> Iterator[tuple[str, str]]:
    return strangers_among(answers.points, "points", known)


def _solve(answers: PointsAnswers, ids: Ids) -> WeightResult:
    return point_allocation(answers.points, ids)


def _lines(answers: PointsAnswers, ids: Ids, wording: Wording) -> Iterator[Line]:
    for id_ in ids:
        if id_ in answers.points:
            yield wording.say(_("Points of {first}"), first=wording.name(id_)), f"{answers.points[id_]:.4g}"


def _solve_document(given: PointsDocument, _found: Report) -> WeightResult:
    return point_allocation(given.points, given.criteria)


POINTS = ElicitationMethod(
    id="points",
    name=_("Points to share"),
    line=_("Share points among the criteria: what counts twice as much gets twice the points."),
    when=_("When there are few criteria and the group is used to sharing a budget."),
    answers=PointsAnswers,
    start=_start,
    loss="",
    prune=_prune,
    strangers=_strangers,
    solve=_solve,
    questions={"points": GIVE_POINTS},
    question=question_of("points"),
    contradictions={"points_all_zero"},
    lines=_lines,
    documents={"direct": WeightsDocument(_("Points"), PointsDocument, _solve_document)},
)
