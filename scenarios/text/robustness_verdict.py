"""Sentences of the robustness verdict on first place and top three: word, reason, assumptions."""

from __future__ import annotations

from collections.abc import Mapping

from scenarios.analysis_results import OVERLAP, TIE, RankStability, RobustnessVerdict, is_apart, passes
from scenarios.model import Language, Scenario
from scenarios.sampling_modes import AROUND, radius_of
from scenarios.text import fill_in
from scenarios.text.catalogue import Message, _
from scenarios.text.names_and_lists import BETWEEN, END, listed, names_of, quoted
from scenarios.text.number_format import percent, rounded
from scenarios.text.robustness_thresholds import share_text

WORDS: dict[str, Message] = {
    "robust": _("Robust"),
    "fragile": _("Fragile"),
    "tie": _("Tie"),
}

WEIGHTINGS: dict[str, Message] = {
    "free": _("all weightings"),
    "order": _("the weightings that keep the order of weights"),
    "intervals": _("the weightings within the intervals"),
    "around": _("the weightings within {radius} percentage points of the present weights"),
}

FIRST: dict[str, Message] = {
    "leads": _("{members} leads in {agree} of {weightings}"),
    "unbeaten": _("no weighting puts anyone ahead of {members}"),
    "passes": _("it loses first place if the weight of {criterion} passes {at}"),
    "falls": _("it loses first place if the weight of {criterion} falls below {at}"),
    "moves": _("moving {distance} of all weight is enough for {takes_over} to draw level"),
    "overlaps": _("within the ranges of the scores it stays first in {overlap} of draws"),
    "shared": _("{members} share first place, and nothing in the present weights and scores tells them apart"),
    "blurred": _("{members} leads on the scores as given, but in only {overlap} of draws within their ranges"),
}

THREE: dict[str, Message] = {
    "leads": _("{members} are the first three, in any order, in {agree} of {weightings}"),
    "unbeaten": _("no weighting puts anyone ahead of the first three, {members}"),
    "moves": _("moving {distance} of all weight is enough for {takes_over} to draw level with {gives_way}"),
    "overlaps": _("within the ranges of the scores they still are in {overlap} of draws"),
    "shared": _(
        "{members} share what should be three places, and nothing in the present weights and scores tells them apart"
    ),
    "blurred": _(
        "the first three are {members} on the scores as given, but in only {overlap} of draws within their ranges"
    ),
}

OWN_FIRST: dict[str, Message] = {
    "around": _(
        "{members} stays first in {agree} of cases when each weight is up to {radius} percentage points more or less"
    ),
    "order": _("{members} stays first in {agree} of cases when the weights are any that keep the order given"),
    "intervals": _("{members} stays first in {agree} of cases when the weights are any within the intervals given"),
}

OWN_THREE: dict[str, Message] = {
    "around": _(
        "{members} stay the first three, in any order, in {agree} of cases when each weight is up to {radius} percentage "
        "points more or less"
    ),
    "order": _(
        "{members} stay the first three, in any order, in {agree} of cases when the weights are any that keep the order "
        "given"
    ),
    "intervals": _(
        "{members} stay the first three, in any order, in {agree} of cases when the weights are any within the intervals "
        "given"
    ),
}

ASSUMED: dict[str, Message] = {
    "model": _("This takes the additive model for granted"),
    "free": _("for the weightings, any weights may be meant, all equally likely, with the scores as given"),
    "order": _(
        "for the weightings, weights keep their order and are otherwise equally likely, with the scores as given"
    ),
    "intervals": _(
        "for the weightings, weights lie within the intervals given, all equally likely there, with the scores as given"
    ),
    "around": _(
        "for the weightings, each weight lies within {radius} percentage points of the present one, all equally likely "
        "there, with the scores as given"
    ),
    "exact": _("no score has a range, so all count as exact"),
    "ranges": _(
        "for the draws of scores, {ranged} of them vary within their ranges, evenly and independently, at the present "
        "weights"
    ),
    "triangular": _(
        "for the draws of scores, {ranged} of them vary within their ranges, independently and most likely near the "
        "score given, at the present weights"
    ),
    "drawn": _("{samples:,} draws of each, seed {seed}"),
    "left_out": _("left aside for want of scores: {left_out}"),
}

PARTS: dict[str, Message] = {
    "headed": _("{word}: {sentence}"),
    "among": _("among those with all their scores, {sentence}"),
    "anywhere": _("If the weights could be anything at all – {sentence}"),
}


def first_place_sentence(sureness: RobustnessVerdict, scenario: Scenario, language: Language) -> str:
    """How sure the first place is, the word first."""
    return _ended(verdict_clause(sureness, scenario, language), language)


def first_three_sentence(sureness: RobustnessVerdict, scenario: Scenario, language: Language) -> str:
    """How sure the top three are, the word first; empty where three or fewer are ranked."""
    if sureness.three is None:
        return ""
    return _ended(_clause(THREE, sureness.three, sureness, scenario, language), language)


def anywhere_sentences(sureness: RobustnessVerdict, scenario: Scenario, language: Language) -> tuple[str, ...]:
    """What holds of all weightings, where the verdict is about the user's own: of the first place and of the first
    three, where there are more; none where it is about all of them itself."""
    if sureness.anywhere is None:
        return ()
    said = (each(sureness.anywhere, scenario, language) for each in (first_place_sentence, first_three_sentence))
    return tuple(fill_in(PARTS, "anywhere", language, sentence=each) for each in said if each)


def verdict_clause(sureness: RobustnessVerdict, scenario: Scenario, language: Language) -> str:
    """The sentence about the first place without its full stop, for others to follow."""
    return _clause(FIRST, sureness.first, sureness, scenario, language)


def with_heading(word: str, sentence: str, language: Language) -> str:
    """A sentence after the word that sums it up."""
    return fill_in(PARTS, "headed", language, word=WORDS[word].in_(language), sentence=sentence)


def assumed_sentence(sureness: RobustnessVerdict, scenario: Scenario, language: Language) -> str:
    """What the word takes for granted."""
    kind, fields = _weights(sureness)
    codes = ["model", kind, sureness.scores if sureness.ranged else "exact", "drawn"]
    names = names_of(scenario, language)
    fields |= {
        "ranged": sureness.ranged,
        "samples": sureness.samples,
        "seed": sureness.seed,
        "left_out": names.quoted(sureness.left_out, language),
    }
    codes += ["left_out"] if sureness.left_out else []
    return _ended(BETWEEN.in_(language).join(fill_in(ASSUMED, each, language, **fields) for each in codes), language)


def _clause(
    said: Mapping[str, Message],
    held: RankStability,
    sureness: RobustnessVerdict,
    scenario: Scenario,
    language: Language,
) -> str:
    kind, radius = _weights(sureness)
    if sureness.anywhere is not None:
        said = {**said, "leads": (OWN_FIRST if said is FIRST else OWN_THREE)[kind]}
    names = names_of(scenario, language)
    fields: dict[str, object] = {
        "members": listed(scenario, held.members, language),
        "agree": share_text(held.agree, language),
        "weightings": fill_in(WEIGHTINGS, kind, language, **radius),
        **radius,
        "overlap": share_text(held.overlap, language),
        "distance": percent(held.distance or 0.0, 1),
        **{each: quoted(names[id_], language) for each, id_ in _others(held).items()},
        "at": _end_said(held),
    }
    parts = [fill_in(said, each, language, **fields) for each in _reasons(held)]
    sentence = BETWEEN.in_(language).join(parts)
    if sureness.left_out:
        sentence = fill_in(PARTS, "among", language, sentence=sentence)
    return with_heading(held.word, sentence, language)


def _others(held: RankStability) -> dict[str, str]:
    flips = None if held.flip is None else held.flip.id
    found = {"gives_way": held.yields_by, "takes_over": held.takes_over, "criterion": flips}
    return {name: id_ for name, id_ in found.items() if id_ is not None}


def _reasons(held: RankStability) -> list[str]:
    """Which parts the sentence has: what holds, then what would end it, the one that speaks against it if any does."""
    if held.word == TIE:
        return ["shared" if held.yields_by is None and held.distance == 0 else "blurred"]
    reasons = ["unbeaten" if held.distance is None else "leads"]
    flip, end = held.flip, held.flip.nearest_end if held.flip else None
    if flip is not None and end is not None and _apart(held, held.distance) == _apart(held, abs(end - flip.current)):
        reasons.append("passes" if end > flip.current else "falls")
    elif held.distance is not None:
        reasons.append("moves")
    if not passes(held.overlap, held.overlap_error, OVERLAP):
        reasons.append("overlaps")
    return reasons


def _apart(held: RankStability, distance: float | None) -> bool:
    return is_apart(distance, held.apart)


def _end_said(held: RankStability) -> str:
    """The weight at which the first place flips, with as many decimals as set it off from the present one."""
    if held.flip is None or held.flip.nearest_end is None:
        return ""
    end, now = held.flip.nearest_end, held.flip.current
    digits = next((d for d in range(3) if rounded(end * 100, d) != rounded(now * 100, d)), 3)
    return percent(end, digits)


def _weights(sureness: RobustnessVerdict) -> tuple[str, dict[str, object]]:
    """The kind of weights that were drawn, and the radius of those around the present ones."""
    radius = radius_of(sureness.weights)
    if radius is None:
        return sureness.weights, {}
    return AROUND, {"radius": f"{radius * 100:g}"}


def _ended(sentence: str, language: Language) -> str:
    return sentence + END.in_(language)
