"""Points to share: what counts twice as much gets twice the points."""

from __future__ import annotations

from msgspec import Struct, field

from scenarios.elicitation.answer_parts import figure, item_lines, item_strangers, prune_items, question_of
from scenarios.elicitation.elicitation_method import ElicitationMethod, NodeAnswers, WeightsDocument
from scenarios.text.catalogue import _
from scoring.elicitation.points import point_allocation

GIVE_POINTS = _("Give points for {first}.")


class PointsAnswers(NodeAnswers, frozen=True, forbid_unknown_fields=True):
    """points: item -> points, any figures from 0."""

    points: dict[str, float] = field(default_factory=dict)


class PointsDocument(Struct, frozen=True, forbid_unknown_fields=True):
    """Points shared out, or given to swings."""

    points: dict[str, float]
    criteria: tuple[str, ...] | None = None


def shown_points(points: float) -> str:
    return f"{points:.4g}"


POINTS = ElicitationMethod(
    id="points",
    name=_("Points to share"),
    line=_("Share points among the criteria: what counts twice as much gets twice the points."),
    when=_("When there are few criteria and the group is used to sharing a budget."),
    answers=PointsAnswers,
    start=lambda shares: PointsAnswers({id_: figure(100 * share) for id_, share in shares.items()}),
    loss="",
    prune=prune_items,
    strangers=item_strangers,
    solve=lambda answers, ids: point_allocation(answers.points, ids),
    questions={"points": GIVE_POINTS},
    question=question_of("points"),
    contradictions={"points_all_zero"},
    lines=lambda answers, *told: item_lines(_("Points of {first}"), answers.points, shown_points, *told),
    documents={
        "direct": WeightsDocument(
            _("Points"), PointsDocument, lambda given, _found: point_allocation(given.points, given.criteria)
        )
    },
)
