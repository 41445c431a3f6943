"""Best and worst: the most and the least important are picked, and the rest compared with these two."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from collections.abc import Set as AbstractSet
from typing import Any, Literal

from msgspec import Struct, field
from msgspec.structs import replace

from scenarios.elicitation.answer_parts import item_strangers, of_known, ranked
from scenarios.elicitation.elicitation_method import (
    ElicitationMethod,
    Ids,
    Line,
    NodeAnswers,
    NodeQuestion,
    Report,
    Shares,
    WeightingWarning,
    WeightsDocument,
    Wording,
)
from scenarios.elicitation.parse_entries import parse_ratios
from scenarios.model import Scenario
from scenarios.text.catalogue import Message, _
from scenarios.text.number_format import ratio_text
from scoring.elicitation.base import AnswerIssue, WeightResult
from scoring.elicitation.best_worst import best_worst

Model = Literal["linear", "nonlinear"]
MODELS: dict[Model, Message] = {"linear": _("linear"), "nonlinear": _("nonlinear")}
ROUNDING = 1e-9  # a ratio this little above its limit is at it


class BestWorstAnswers(NodeAnswers, frozen=True, forbid_unknown_fields=True):
    """best_to_others: item -> how many times as important the best is; others_to_worst: item -> how many times as
    important it is as the worst; both 1 to 9."""

    best: str = ""
    worst: str = ""
    best_to_others: dict[str, float] = field(default_factory=dict)
    others_to_worst: dict[str, float] = field(default_factory=dict)
    model: Model = "linear"


class BestWorstDocument(Struct, frozen=True, forbid_unknown_fields=True):
    """How many times as much the best counts as each, and each as the worst."""

    best: str
    worst: str
    best_to_others: dict[str, Any]
    others_to_worst: dict[str, Any]
    model: Model = "linear"
    criteria: tuple[str, ...] | None = None


def straying_weights(ratios: Mapping[str, float]) -> str:
    """The one whose two comparisons agree least with best over worst. ratios: id -> input-based ratio."""
    return max(ratios, key=ratios.__getitem__)


def _start(shares: Shares) -> BestWorstAnswers:
    """The largest and the smallest, where there is one of each."""
    places = ranked(shares)
    best, worst = (place[0] if len(place) == 1 else "" for place in (places[0], places[-1]))
    return BestWorstAnswers(best, worst if worst != best else "")


def _prune(answers: BestWorstAnswers, known: Collection[str]) -> BestWorstAnswers:
    """With the best go the comparisons of the best, with the worst those with the worst."""
    best, worst = (role if role in known else "" for role in (answers.best, answers.worst))
    new = replace(
        answers,
        best=best,
        worst=worst,
        best_to_others=of_known(answers.best_to_others, known) if best == answers.best else {},
        others_to_worst=of_known(answers.others_to_worst, known) if worst == answers.worst else {},
    )
    return answers if new == answers else new


def _strangers(answers: BestWorstAnswers, known: AbstractSet[str]) -> Iterator[tuple[str, str]]:
    for role in ("best", "worst"):
        chosen = getattr(answers, role)
        if chosen and chosen not in known:
            yield role, chosen
    yield from item_strangers(answers, known)


def _solve(answers: BestWorstAnswers, ids: Ids) -> WeightResult:
    return best_worst(answers.best, answers.worst, answers.best_to_others, answers.others_to_worst, answers.model, ids)


def _question(answers: BestWorstAnswers, issue: AnswerIssue) -> NodeQuestion | None:
    roles = {"best": answers.best, "worst": answers.worst}
    if issue.code == "unknown_criterion" and roles.get(str(issue.place[0])) == "":
        return NodeQuestion(str(issue.place[0]))
    if issue.code == "judgement_missing":
        kind = "best_over" if issue.place[0] == "best_to_others" else "over_worst"
        return NodeQuestion(kind, (str(issue.fields["criterion"]),))
    return None


def _lines(answers: BestWorstAnswers, ids: Ids, wording: Wording) -> Iterator[Line]:
    yield wording.say(_("Model")), wording.say(MODELS[answers.model])
    if answers.best:
        yield wording.say(_("Most important")), wording.name(answers.best)
    if answers.worst:
        yield wording.say(_("Least important")), wording.name(answers.worst)
    over = _("{first} over {second}")
    for id_ in ids:
        if id_ in answers.best_to_others:
            asked = wording.say(over, first=wording.name(answers.best), second=wording.name(id_))
            yield asked, ratio_text(answers.best_to_others[id_])
    for id_ in ids:
        told = id_ == answers.best and answers.worst in answers.best_to_others  # best over worst stands in both lists
        if id_ in answers.others_to_worst and not told:
            asked = wording.say(over, first=wording.name(id_), second=wording.name(answers.worst))
            yield asked, ratio_text(answers.others_to_worst[id_])


def _consistency(report: WeightResult, wording: Wording) -> Iterator[str]:
    found = report.consistency
    if "linear_ratio_is_ksi" in report.notes:
        yield wording.say(_("ksi {ksi:.3f}; 0 is perfect."), ksi=found["ksi"])
    else:
        yield wording.say(_("Consistency ratio {cr:.3f}; 0 is perfect."), cr=found["cr"])
    ratio, threshold = found["input_cr"], found["input_threshold"]
    if threshold is None:
        yield wording.say(_("Input-based ratio {ratio:.3f}."), ratio=ratio)
    elif ratio <= threshold:
        accepted = _(
            "The answers agree well enough: input-based ratio {ratio:.3f}, where up to {threshold:.4g} is acceptable."
        )
        yield wording.say(accepted, ratio=ratio, threshold=threshold)
    else:
        refused = _(
            "The answers contradict each other: input-based ratio {ratio:.3f}, where up to "
            "{threshold:.4g} is acceptable. Look first at {criterion}."
        )
        first = wording.quoted(straying_weights(found["input_ratios"]))
        yield wording.say(refused, ratio=ratio, threshold=threshold, criterion=first)


def _warnings(_scenario: Scenario, consistency: Mapping[str, Mapping[str, Any]]) -> Iterator[WeightingWarning]:
    for node, found in consistency.items():
        limit = found.get("input_threshold")
        if limit is not None and found["input_cr"] > limit + ROUNDING:
            fields = {"ratio": found["input_cr"], "limit": limit}
            yield WeightingWarning("ratio_above_threshold", (node, straying_weights(found["input_ratios"])), fields)


def _solve_document(given: BestWorstDocument, found: Report) -> WeightResult:
    to_others = parse_ratios(given.best_to_others, "best_to_others", found)
    to_worst = parse_ratios(given.others_to_worst, "others_to_worst", found)
    return best_worst(given.best, given.worst, to_others, to_worst, given.model, given.criteria)


BEST_WORST = ElicitationMethod(
    id="best_worst",
    name=_("Best and worst"),
    line=_("Pick the most and the least important criterion, and compare the rest with these two."),
    when=_("When pairwise comparison would ask too much: it needs far fewer answers."),
    answers=BestWorstAnswers,
    start=_start,
    loss="",
    prune=_prune,
    strangers=_strangers,
    solve=_solve,
    questions={
        "best": _("Pick the most important."),
        "worst": _("Pick the least important."),
        "best_over": _("Compare the most important with {first}."),
        "over_worst": _("Compare {first} with the least important."),
    },
    question=_question,
    lines=_lines,
    consistency=_consistency,
    warnings=_warnings,
    documents={"bwm": WeightsDocument(_("Best-worst method"), BestWorstDocument, _solve_document)},
)
