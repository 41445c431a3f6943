"""Rank reversal in words: what a removal or a copy does to the order of the others."""

from __future__ import annotations

from scenarios.model import Language, Scenario, Text
from scenarios.standing import Reversal, Reversals
from scenarios.wording import say
from scenarios.wording.methods import method_name, refusal_sentence
from scenarios.wording.names import COMMA, names_of, quoted

CASES: dict[str, Text] = {
    "removed": Text("without {name}", "去掉{name}后"),
    "duplicated": Text("with a copy of {name}", "复制{name}后"),
}

TEXTS: dict[str, Text] = {
    "one_pair": Text("{case}, {first} and {second} change their order", "{case}，{first}与{second}的先后改变"),
    "more_pairs": Text(
        "{case}, {first} and {second} change their order, and so do {others} more pairs",
        "{case}，{first}与{second}及另外{others}对的先后改变",
    ),
    "two_pairs": Text(
        "{case}, {first} and {second} change their order, and so does one more pair",
        "{case}，{first}与{second}及另外1对的先后改变",
    ),
    "unseats": Text("; first place changes", "，第一名随之改变"),
    "unable": Text("{case}, it cannot rank: {why}", "{case}，该方法无法排序：{why}"),
    "headline_firm": Text(
        "Under the headline, {method}, no removal and no copy changes the order of the rest.",
        "基准方法“{method}”：去掉或复制任何一项，其余建议的先后都不变。",
    ),
    "headline_changes": Text(
        "Under the headline, {method}, the order of the rest changes in {changes} of {cases} cases.",
        "基准方法“{method}”：{cases}种情形中，有{changes}种使其余建议的先后改变。",
    ),
    "others": Text(
        "Of the {asked} other methods that rank, {firm} never change it.",
        "其余{asked}种可排序的方法中，有{firm}种始终不变。",
    ),
    "refused": Text("These methods do not apply: {methods}.", "不适用的方法：{methods}。"),
    "unranked": Text("These give no ranks: {methods}.", "不给出名次的方法：{methods}。"),
}


def summary_sentences(found: Reversals, language: Language) -> tuple[str, ...]:
    """What the headline does, and how many of the others are as firm."""
    fields: dict[str, object] = {"cases": 2 * len(found.recommendations)}
    headline, others = found.methods[0], found.methods[1:]
    changes = len(found.changes(headline))
    code = "headline_changes" if changes else "headline_firm"
    first = say(TEXTS, code, language, method=method_name(headline, language), changes=changes, **fields)
    firm = sum(method in found.firm for method in others)
    return (first, say(TEXTS, "others", language, asked=len(others), firm=firm)) if others else (first,)


def case_sentence(each: Reversal, scenario: Scenario, language: Language) -> str:
    """What one method does in one case in which it changes the order, or cannot rank; without a full stop."""
    names = names_of(scenario, language)

    def name(id_: str) -> str:
        return quoted(names.get(id_, id_), language)

    case = say(CASES, each.kind, language, name=name(each.recommendation))
    if each.refusal is not None:
        return say(TEXTS, "unable", language, case=case, why=refusal_sentence(each.refusal, scenario, language))
    count = len(each.swapped)
    code = {1: "one_pair", 2: "two_pairs"}.get(count, "more_pairs")
    first, second = map(name, each.swapped[0])
    said = say(TEXTS, code, language, case=case, first=first, second=second, others=count - 1)
    return said + (TEXTS["unseats"].in_(language) if each.unseats else "")


def methods_listed(methods: tuple[str, ...], language: Language) -> str:
    return COMMA.in_(language).join(method_name(each, language) for each in methods)
