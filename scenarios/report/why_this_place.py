"""Why a recommendation stands where it does, in one sentence, and the reasons given for the scores that decide."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

import numpy as np

from scenarios.analysis.difference_profile import (
    DifferenceProfile,
    ahead_of_others,
    deciding,
    difference_profile,
    digits_of,
    rounded_to_sum,
    row_of,
    seen,
)
from scenarios.evaluation.evaluate import Evaluation
from scenarios.evaluation.judgements import effective_judgements
from scenarios.model import Criterion, Language
from scenarios.numbers import written
from scenarios.text import fill_in
from scenarios.text.catalogue import Message, _
from scenarios.text.names_and_lists import BETWEEN, END, listed, named, names_of, quoted, some, together
from scenarios.text.number_format import rounded

NAMED = 2  # criteria named on either side
NEXT_TO = 1 / 3  # of the greatest: so much a second must bring to be named beside it
DECIDING = 3  # criteria whose scores are shown with their reasons
DIGITS = 3  # of totals, as everywhere

TEXTS: dict[str, Message] = {
    "first": _("{name} is first with {total}"),
    "place": _("{name} takes place {rank} of {ranked} with {total}"),
    "shares_first": _("{name} shares first place with {others}, at {total}"),
    "shares": _("{name} shares place {rank} of {ranked} with {others}, at {total}"),
    "only_one": _("{name} is the only one that is ranked, with {total}, so there is nothing to compare it with"),
    "not_ranked": _("{name} is not ranked: without its scores on {criteria} its total lies between {least} and {most}"),
    "within_reach": _("first place stands at {best}, so it is still within its reach"),
    "out_of_reach": _("first place stands at {best}, and so is out of its reach"),
    "strong_and_weak": _("against the mean of the others it is strongest on {strong} and weakest on {weak}"),
    "strong": _("against the mean of the others it is strongest on {strong} and below it nowhere"),
    "weak": _("against the mean of the others it is weakest on {weak} and above it nowhere"),
    "alike": _("on no criterion does it differ from the mean of the others"),
    "ahead": _("ahead of the next, {next}, by {lead}"),
    "behind": _("behind the first, {first}, by {lead}"),
    "because": _("{clause}, because of {pluses}"),
    "although": _("{clause}, although {minuses} goes the other way"),
    "brings": _("{criterion} ({points})"),
    "no_reason": _("no reason given"),
    "no_score": _("no score"),
    "score": _("{score} {unit}"),
    "criterion": _("{criterion}: {points} weight-points"),
    "points": _("{points} weight-points"),
    "about": _(
        "Weight-points are weight times value, 100 at most: one is 0.01 of a total. They sum to the "
        "difference because the ranking adds up weighted values; the results of other methods cannot be "
        "taken apart like this."
    ),
}


@dataclass(frozen=True, slots=True)
class GivenScore:
    """A score as it was given: of whom, how much, in the criterion's unit, and why. place: the cell, as pages take it;
    stated: whether a reason was given at all."""

    place: str
    name: str
    score: str
    reason: str
    stated: bool


@dataclass(frozen=True, slots=True)
class DecidingScores:
    """A criterion that parts two recommendations, by how much, and both their scores there."""

    criterion: str
    heading: str
    scores: tuple[GivenScore, ...]


def compared_with(evaluation: Evaluation, recommendation: str) -> tuple[str, ...]:
    """The ids of those that it can be compared with: of the first the next and on downwards; of any other the first and
    so on; empty where it is not ranked."""
    ranks = evaluation.ranks
    row = row_of(evaluation, recommendation)
    if not ranks[row]:
        return ()
    order = [i for i in np.argsort(ranks, kind="stable").tolist() if ranks[i] and i != row]
    return tuple(evaluation.scenario.recommendations[i].id for i in order)


def why_sentence(evaluation: Evaluation, recommendation: str, language: Language) -> str:
    """The place, what makes it, and by what it is ahead of the next, or behind the first."""
    row = row_of(evaluation, recommendation)
    if not evaluation.ranks[row]:
        return _ended(_unranked(evaluation, row, language), language)
    others = compared_with(evaluation, recommendation)
    parts = [_place(evaluation, row, bool(others), language)]
    if others:
        parts.append(_strengths(evaluation, row, language))
        parts += _leads(evaluation, recommendation, others, language)
    return _ended(parts, language)


def shown_points(profile: DifferenceProfile) -> tuple[list[Decimal], Decimal]:
    """The parts and the lead as they are shown: the figures sum to the lead to the last decimal."""
    digits = digits_of(profile.lead)
    return rounded_to_sum([by for _id, by in profile.parts], profile.lead, digits), Decimal(
        rounded(profile.lead, digits)
    )


def _shown_by_criterion(profile: DifferenceProfile) -> dict[str, Decimal]:
    return dict(zip((id_ for id_, _by in profile.parts), shown_points(profile)[0], strict=True))


def signed(points: Decimal) -> str:
    """A difference with its sign: +2.1, −0.7, 0.0."""
    text = f"{points:f}"
    bare = text.lstrip("-")
    return bare if not float(bare) else f"{'−' if text.startswith('-') else '+'}{bare}"


def deciding_scores(
    evaluation: Evaluation, profile: DifferenceProfile, language: Language
) -> tuple[DecidingScores, ...]:
    """The criteria that part the two most, with both scores and the reasons that were given for them."""
    by = _shown_by_criterion(profile)
    criteria = {each.id: each for each in evaluation.scenario.criteria}
    found = []
    for id_ in deciding(profile, DECIDING):
        criterion = criteria[id_]
        fields = {"criterion": named(criterion, language), "points": signed(by[id_])}
        scores = tuple(_given(evaluation, one, criterion, language) for one in (profile.one, profile.other))
        found.append(DecidingScores(id_, fill_in(TEXTS, "criterion", language, **fields), scores))
    return tuple(found)


def missing_scores_of(evaluation: Evaluation, recommendation: str) -> tuple[str, ...]:
    """The criteria that have a weight and on which it has no score."""
    lacks = np.isnan(evaluation.values[row_of(evaluation, recommendation)]) & (evaluation.weights > 0)
    return tuple(evaluation.scenario.criteria[j].id for j in np.flatnonzero(lacks).tolist())


def _given(evaluation: Evaluation, recommendation: str, criterion: Criterion, language: Language) -> GivenScore:
    scenario = evaluation.scenario
    score = effective_judgements(scenario).score_at.get((recommendation, criterion.id))
    unit, name = criterion.scale.unit.in_(language), names_of(scenario, language)[recommendation]
    if score is None or score.value is None:
        said = fill_in(TEXTS, "no_score", language)
    else:
        said = written(score.value)
        said = fill_in(TEXTS, "score", language, score=said, unit=unit) if unit else said
    reason = score.rationale.in_(language) if score is not None else ""
    place = f"{recommendation}/{criterion.id}"
    return GivenScore(place, name, said, reason or fill_in(TEXTS, "no_reason", language), bool(reason))


def _place(evaluation: Evaluation, row: int, compared: bool, language: Language) -> str:
    scenario, ranks = evaluation.scenario, evaluation.ranks
    rank = int(ranks[row])
    sharing = [scenario.recommendations[i].id for i in np.flatnonzero(ranks == rank).tolist() if i != row]
    code = "first" if rank == 1 else "place"
    if sharing:
        code = "shares_first" if rank == 1 else "shares"
    fields = {
        "name": quoted(named(scenario.recommendations[row], language), language),
        "total": rounded(float(evaluation.totals[row]), DIGITS),
        "rank": rank,
        "ranked": int(np.count_nonzero(ranks)),
        "others": listed(scenario, sharing, language),
    }
    return fill_in(TEXTS, code if compared else "only_one", language, **fields)


def _strengths(evaluation: Evaluation, row: int, language: Language) -> str:
    ahead = ahead_of_others(evaluation, row)
    order = np.argsort(-ahead, kind="stable").tolist()
    strong = _standing_out([(j, float(ahead[j])) for j in order if ahead[j] > 0])
    weak = _standing_out([(j, -float(ahead[j])) for j in reversed(order) if ahead[j] < 0])
    code = ("strong_and_weak" if weak else "strong") if strong else "weak" if weak else "alike"
    names = [named(each, language) for each in evaluation.scenario.criteria]
    told = {"strong": strong, "weak": weak}
    fields = {key: some([names[j] for j in chosen], language) for key, chosen in told.items()}
    return fill_in(TEXTS, code, language, **fields)


def _standing_out(falling: list[tuple[int, float]]) -> list[int]:
    """Of columns with their figures, the greatest first, those that deserve a name: one, and others near to it."""
    return [j for j, by in falling[:NAMED] if seen(by) and by >= falling[0][1] * NEXT_TO]


def _leads(evaluation: Evaluation, recommendation: str, others: tuple[str, ...], language: Language) -> list[str]:
    """By how much it is ahead of the next, and behind the first; why, of the comparison that is shown beside it."""
    ranks = {
        each.id: int(rank) for each, rank in zip(evaluation.scenario.recommendations, evaluation.ranks, strict=True)
    }
    own = ranks[recommendation]
    following = next((each for each in others if ranks[each] > own), None)
    parts = []
    if following is not None:
        parts.append(_lead_clause("ahead", evaluation, recommendation, following, language, why=own == 1))
    if own > 1:
        parts.append(_lead_clause("behind", evaluation, others[0], recommendation, language, why=True))
    return parts


def _lead_clause(code: str, evaluation: Evaluation, ahead: str, behind: str, language: Language, why: bool) -> str:
    """A clause about the two; ahead, behind: their ids."""
    profile = difference_profile(evaluation, ahead, behind)
    assert profile is not None  # both are ranked
    names, (figures, whole) = names_of(evaluation.scenario, language), shown_points(profile)
    lead = fill_in(TEXTS, "points", language, points=f"{whole:f}")
    fields = {"next": quoted(names[behind], language), "first": quoted(names[ahead], language), "lead": lead}
    clause = fill_in(TEXTS, code, language, **fields)
    if not why:
        return clause
    shown = [
        (fill_in(TEXTS, "brings", language, criterion=quoted(names[id_], language), points=signed(figure)), by)
        for (id_, by), figure in zip(profile.parts, figures, strict=True)
        if figure
    ]
    pluses = [said for said, by in shown[:NAMED] if by > 0 and by >= shown[0][1] * NEXT_TO]
    minuses = [said for said, by in shown[-1:] if by < 0]
    if pluses:
        clause = fill_in(TEXTS, "because", language, clause=clause, pluses=together(pluses, language))
    return fill_in(TEXTS, "although", language, clause=clause, minuses=minuses[0]) if minuses else clause


def _unranked(evaluation: Evaluation, row: int, language: Language) -> list[str]:
    scenario, leaders = evaluation.scenario, np.flatnonzero(evaluation.ranks == 1)
    names = names_of(scenario, language)
    least, most = (float(each[row]) for each in (evaluation.least, evaluation.most))
    fields = {
        "name": quoted(named(scenario.recommendations[row], language), language),
        "criteria": some(
            [names[id_] for id_ in missing_scores_of(evaluation, scenario.recommendations[row].id)], language
        ),
        "least": rounded(least, DIGITS),
        "most": rounded(most, DIGITS),
    }
    parts = [fill_in(TEXTS, "not_ranked", language, **fields)]
    if len(leaders):
        best = float(evaluation.totals[leaders[0]])
        code = "within_reach" if most >= best else "out_of_reach"
        parts.append(fill_in(TEXTS, code, language, best=rounded(best, DIGITS)))
    return parts


def _ended(parts: list[str], language: Language) -> str:
    return BETWEEN.in_(language).join(parts) + END.in_(language)
