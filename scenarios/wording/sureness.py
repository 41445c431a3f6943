"""How sure the first place and the top three are, in words: the word, the reason beside it, and what is assumed."""

from __future__ import annotations

from collections.abc import Mapping

from scenarios.draws import AROUND, radius_of
from scenarios.model import Language, Scenario, Text
from scenarios.standing import OVERLAP, TIE, Held, Sureness, is_apart, passes
from scenarios.wording import say
from scenarios.wording.figures import percent, rounded
from scenarios.wording.names import BETWEEN, COMMA, END, listed, names_of, quoted
from scenarios.wording.rules import share_said

WORDS: dict[str, Text] = {
    "robust": Text("Robust", "稳健"),
    "fragile": Text("Fragile", "不稳健"),
    "tie": Text("Tie", "难以区分"),
}

WEIGHTINGS: dict[str, Text] = {
    "free": Text("all weightings", "所有权重组合"),
    "order": Text("the weightings that keep the order of weights", "保持权重顺序的权重组合"),
    "intervals": Text("the weightings within the intervals", "区间以内的权重组合"),
    "around": Text(
        "the weightings within {radius} percentage points of the present weights",
        "与当前权重相差不超过{radius}个百分点的权重组合",
    ),
}

FIRST: dict[str, Text] = {
    "leads": Text("{members} leads in {agree} of {weightings}", "{weightings}中，有{agree}使{members}居首"),
    "unbeaten": Text("no weighting puts anyone ahead of {members}", "无论权重如何，都没有建议能超过{members}"),
    "passes": Text(
        "it loses first place if the weight of {criterion} passes {at}", "若{criterion}的权重超过{at}，即不再居首"
    ),
    "falls": Text(
        "it loses first place if the weight of {criterion} falls below {at}",
        "若{criterion}的权重低于{at}，即不再居首",
    ),
    "moves": Text(
        "moving {distance} of all weight is enough for {takes_over} to draw level",
        "只需转移总权重的{distance}，{takes_over}即可追平",
    ),
    "overlaps": Text(
        "within the ranges of the scores it stays first in {overlap} of draws",
        "评分在各自区间内变动时，仅在{overlap}的抽样中仍居首",
    ),
    "shared": Text(
        "{members} share first place, and nothing in the present weights and scores tells them apart",
        "{members}并列第一，按当前权重与评分无从区分",
    ),
    "blurred": Text(
        "{members} leads on the scores as given, but in only {overlap} of draws within their ranges",
        "按给定评分{members}居首，但评分在各自区间内变动时，仅在{overlap}的抽样中仍居首",
    ),
}

THREE: dict[str, Text] = {
    "leads": Text(
        "{members} are the first three, in any order, in {agree} of {weightings}",
        "{weightings}中，有{agree}使前三名为{members}（不论先后）",
    ),
    "unbeaten": Text(
        "no weighting puts anyone ahead of the first three, {members}", "无论权重如何，都没有建议能超过前三名{members}"
    ),
    "moves": Text(
        "moving {distance} of all weight is enough for {takes_over} to draw level with {gives_way}",
        "只需转移总权重的{distance}，{takes_over}即可追平{gives_way}",
    ),
    "overlaps": Text(
        "within the ranges of the scores they still are in {overlap} of draws",
        "评分在各自区间内变动时，仅在{overlap}的抽样中仍位列前三",
    ),
    "shared": Text(
        "{members} share what should be three places, and nothing in the present weights and scores tells them apart",
        "{members}共占前三名，按当前权重与评分无从区分",
    ),
    "blurred": Text(
        "the first three are {members} on the scores as given, but in only {overlap} of draws within their ranges",
        "按给定评分前三名为{members}，但评分在各自区间内变动时，仅在{overlap}的抽样中仍是这三项",
    ),
}

ASSUMED: dict[str, Text] = {
    "model": Text("This takes the additive model for granted", "以加性价值模型为前提"),
    "free": Text(
        "for the weightings, any weights may be meant, all equally likely, with the scores as given",
        "权重可取任意组合，各组合等可能，评分取给定值",
    ),
    "order": Text(
        "for the weightings, weights keep their order and are otherwise equally likely, with the scores as given",
        "权重保持其顺序，各组合等可能，评分取给定值",
    ),
    "intervals": Text(
        "for the weightings, weights lie within the intervals given, all equally likely there, with the scores as given",
        "权重在所给区间以内，各组合等可能，评分取给定值",
    ),
    "around": Text(
        "for the weightings, each weight lies within {radius} percentage points of the present one, all equally likely "
        "there, with the scores as given",
        "各权重与当前值相差不超过{radius}个百分点，各组合等可能，评分取给定值",
    ),
    "exact": Text("no score has a range, so all count as exact", "没有评分带有区间，均按确切值计算"),
    "ranges": Text(
        "for the draws of scores, {ranged} of them vary within their ranges, evenly and independently, at the present "
        "weights",
        "抽取评分时权重取当前值，{ranged}个评分在各自区间内均匀、独立变动",
    ),
    "triangular": Text(
        "for the draws of scores, {ranged} of them vary within their ranges, independently and most likely near the "
        "score given, at the present weights",
        "抽取评分时权重取当前值，{ranged}个评分在各自区间内独立变动，越接近给定值可能性越大",
    ),
    "drawn": Text("{samples:,} draws of each, seed {seed}", "两类抽样各{samples:,}次，随机种子为{seed}"),
    "left_out": Text("left aside for want of scores: {left_out}", "因缺少评分而未计入：{left_out}"),
}

PARTS: dict[str, Text] = {
    "headed": Text("{word}: {sentence}", "{word}：{sentence}"),
    "among": Text("among those with all their scores, {sentence}", "就评分齐全的建议而言，{sentence}"),
}


def sureness_sentence(sureness: Sureness, scenario: Scenario, language: Language) -> str:
    """How sure the first place is, the word first."""
    return _ended(clause(sureness, scenario, language), language)


def three_sentence(sureness: Sureness, scenario: Scenario, language: Language) -> str:
    """How sure the top three are, the word first; empty where three or fewer are ranked."""
    if sureness.three is None:
        return ""
    return _ended(_clause(THREE, sureness.three, sureness, scenario, language), language)


def clause(sureness: Sureness, scenario: Scenario, language: Language) -> str:
    """The sentence about the first place without its full stop, for others to follow."""
    return _clause(FIRST, sureness.first, sureness, scenario, language)


def headed(word: str, sentence: str, language: Language) -> str:
    """A sentence after the word that sums it up."""
    return say(PARTS, "headed", language, word=WORDS[word].in_(language), sentence=sentence)


def assumed_sentence(sureness: Sureness, scenario: Scenario, language: Language) -> str:
    """What the word takes for granted."""
    kind, fields = _weights(sureness)
    codes = ["model", kind, sureness.scores if sureness.ranged else "exact", "drawn"]
    names = names_of(scenario, language)
    fields |= {
        "ranged": sureness.ranged,
        "samples": sureness.samples,
        "seed": sureness.seed,
        "left_out": COMMA.in_(language).join(quoted(names.get(each, each), language) for each in sureness.left_out),
    }
    codes += ["left_out"] if sureness.left_out else []
    return _ended(BETWEEN.in_(language).join(say(ASSUMED, each, language, **fields) for each in codes), language)


def _clause(said: Mapping[str, Text], held: Held, sureness: Sureness, scenario: Scenario, language: Language) -> str:
    kind, radius = _weights(sureness)
    names = names_of(scenario, language)
    fields: dict[str, object] = {
        "members": listed(scenario, held.members, language),
        "agree": share_said(held.agree, language),
        "weightings": say(WEIGHTINGS, kind, language, **radius),
        "overlap": share_said(held.overlap, language),
        "distance": percent(held.distance or 0.0, 1),
        **{each: quoted(names.get(id_, id_), language) for each, id_ in _others(held).items()},
        "at": _end_said(held),
    }
    parts = [say(said, each, language, **fields) for each in _reasons(held)]
    sentence = BETWEEN.in_(language).join(parts)
    if sureness.left_out:
        sentence = say(PARTS, "among", language, sentence=sentence)
    return headed(held.word, sentence, language)


def _others(held: Held) -> dict[str, str]:
    flips = None if held.flip is None else held.flip.id
    found = {"gives_way": held.gives_way, "takes_over": held.takes_over, "criterion": flips}
    return {name: id_ for name, id_ in found.items() if id_ is not None}


def _reasons(held: Held) -> list[str]:
    """Which parts the sentence has: what holds, then what would end it, the one that speaks against it if any does."""
    if held.word == TIE:
        return ["shared" if held.gives_way is None and held.distance == 0 else "blurred"]
    reasons = ["unbeaten" if held.distance is None else "leads"]
    flip, end = held.flip, held.flip.nearest_end if held.flip else None
    if flip is not None and end is not None and is_apart(held.distance) == is_apart(abs(end - flip.current)):
        reasons.append("passes" if end > flip.current else "falls")
    elif held.distance is not None:
        reasons.append("moves")
    if not passes(held.overlap, held.overlap_error, OVERLAP):
        reasons.append("overlaps")
    return reasons


def _end_said(held: Held) -> str:
    """The weight at which the first place flips, with as many decimals as set it off from the present one."""
    if held.flip is None or held.flip.nearest_end is None:
        return ""
    end, now = held.flip.nearest_end, held.flip.current
    digits = next((d for d in range(3) if rounded(end * 100, d) != rounded(now * 100, d)), 3)
    return percent(end, digits)


def _weights(sureness: Sureness) -> tuple[str, dict[str, object]]:
    """The kind of weights that were drawn, and the radius of those around the present ones."""
    radius = radius_of(sureness.weights)
    if radius is None:
        return sureness.weights, {}
    return AROUND, {"radius": f"{radius * 100:g}"}


def _ended(sentence: str, language: Language) -> str:
    return sentence + END.in_(language)
