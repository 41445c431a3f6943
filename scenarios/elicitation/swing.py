"""Swing weighting: the step from worst to best that matters most has 100 points, the others are rated against it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from msgspec import field

from scenarios.decoding.struct_decoder import json_path
from scenarios.elicitation.answer_parts import figure, item_lines, item_strangers, prune_items, question_of
from scenarios.elicitation.elicitation_method import (
    ElicitationMethod,
    NodeAnswers,
    NodeQuestion,
    Shares,
    WeightingWarning,
    WeightsDocument,
)
from scenarios.elicitation.hierarchy import criterion_item
from scenarios.elicitation.points import GIVE_POINTS, PointsDocument, shown_points
from scenarios.findings import Finding
from scenarios.model import Scenario
from scenarios.text.catalogue import _
from scoring.elicitation.points import TOP_SWING, swing


class SwingAnswers(NodeAnswers, frozen=True, forbid_unknown_fields=True):
    """points: item -> points of its swing, 0 to 100; the swing that matters most has 100."""

    points: dict[str, float] = field(default_factory=dict)


def top_swing(answers: SwingAnswers, criteria: Sequence[str]) -> str:
    """The criterion whose swing stands for its dimension: the first with 100, or the only one there is; or empty."""
    if len(criteria) == 1:
        return criteria[0]
    return next((id_ for id_ in criteria if answers.points.get(id_) == TOP_SWING), "")


def _start(shares: Shares) -> SwingAnswers:
    top = max(shares.values())
    return SwingAnswers({id_: figure(TOP_SWING * (share / top)) for id_, share in shares.items()})


def _impossible(answers: SwingAnswers) -> Iterator[Finding]:
    for id_, given in answers.points.items():
        if given > TOP_SWING:
            yield Finding(json_path("points", id_), "swing_above_top", {"given": given})


def _first_question(answers: SwingAnswers) -> NodeQuestion | None:
    return None if TOP_SWING in answers.points.values() else NodeQuestion("top")


def _warnings(scenario: Scenario, _consistency: Mapping[str, Mapping[str, Any]]) -> Iterator[WeightingWarning]:
    """Swings are judged from worst to best; a person must know what these are, by a unit or in words."""
    items = [criterion_item(each) for each in scenario.criteria if not each.scale.unit]
    bare = tuple(each.id for each in items if not (each.best and each.worst))
    if bare:
        yield WeightingWarning("levels_not_described", bare)


SWING = ElicitationMethod(
    id="swing",
    name=_("Swing weighting"),
    line=_("Say which step from worst to best matters most, and rate the other steps against it."),
    when=_("The usual choice where levels are described: it asks what the step on each scale is worth."),
    answers=SwingAnswers,
    start=_start,
    loss="",
    prune=prune_items,
    strangers=item_strangers,
    impossible=_impossible,
    solve=lambda answers, ids: swing(answers.points, ids),
    questions={"points": GIVE_POINTS, "top": _("Say which swing matters most; it gets 100.")},
    question=question_of("points"),
    first_question=_first_question,
    contradictions={"points_all_zero"},
    lines=lambda answers, *told: item_lines(_("Swing of {first}"), answers.points, shown_points, *told),
    warnings=_warnings,
    top_swings=True,
    documents={
        "swing": WeightsDocument(
            _("Swing weighting"), PointsDocument, lambda given, _found: swing(given.points, given.criteria)
        )
    },
)
