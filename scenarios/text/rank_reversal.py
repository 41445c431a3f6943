"""Sentences about rank reversal: what a removal or a copy does to the order of the others."""

from __future__ import annotations

from scenarios.analysis_results import MethodReversal, RankReversals
from scenarios.model import Language, Scenario
from scenarios.text import fill_in
from scenarios.text.catalogue import Message, _
from scenarios.text.method_refusals import refusal_sentence
from scenarios.text.methods import method_name
from scenarios.text.names_and_lists import in_a_row, names_of, quoted

CASES: dict[str, Message] = {
    "removed": _("without {name}"),
    "duplicated": _("with a copy of {name}"),
}

TEXTS: dict[str, Message] = {
    "one_pair": _("{case}, {first} and {second} change their order"),
    "more_pairs": _("{case}, {first} and {second} change their order, and so do {others} more pairs"),
    "two_pairs": _("{case}, {first} and {second} change their order, and so does one more pair"),
    "unseats": _("; first place changes"),
    "unable": _("{case}, it cannot rank: {why}"),
    "headline_firm": _("Under the headline, {method}, no removal and no copy changes the order of the rest."),
    "headline_changes": _("Under the headline, {method}, the order of the rest changes in {changes} of {cases} cases."),
    "others": _("Of the {asked} other methods that rank, {firm} never change it."),
    "refused": _("These methods do not apply: {methods}."),
    "unranked": _("These give no ranks: {methods}."),
}


def summary_sentences(found: RankReversals, language: Language) -> tuple[str, ...]:
    """What the headline does, and how many of the others are as firm."""
    fields: dict[str, object] = {"cases": 2 * len(found.recommendations)}
    headline, others = found.methods[0], found.methods[1:]
    changes = len(found.changes(headline))
    code = "headline_changes" if changes else "headline_firm"
    first = fill_in(TEXTS, code, language, method=method_name(headline, language), changes=changes, **fields)
    firm = sum(method in found.firm for method in others)
    return (first, fill_in(TEXTS, "others", language, asked=len(others), firm=firm)) if others else (first,)


def case_sentence(each: MethodReversal, scenario: Scenario, language: Language) -> str:
    """What one method does in one case in which it changes the order, or cannot rank; without a full stop."""
    names = names_of(scenario, language)

    def name(id_: str) -> str:
        return quoted(names[id_], language)

    case = fill_in(CASES, each.kind, language, name=name(each.recommendation))
    if each.refusal is not None:
        return fill_in(TEXTS, "unable", language, case=case, why=refusal_sentence(each.refusal, scenario, language))
    count = len(each.swapped)
    code = {1: "one_pair", 2: "two_pairs"}.get(count, "more_pairs")
    first, second = map(name, each.swapped[0])
    said = fill_in(TEXTS, code, language, case=case, first=first, second=second, others=count - 1)
    return said + (TEXTS["unseats"].in_(language) if each.unseats else "")


def methods_listed(methods: tuple[str, ...], language: Language) -> str:
    return in_a_row([method_name(each, language) for each in methods], language)
