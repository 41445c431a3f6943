"""The five methods that most readers of an appraisal have met, in plain words: what each does and whom it puts first,
where it gives one rank to several, and where it ranks a dominated recommendation above one that dominates it.

One of each way of thinking: adding up (weighted sum, the ranking itself), nearness to an ideal (TOPSIS), the least
regret (VIKOR), and comparison in pairs by flows (PROMETHEE II) and by outranking (ELECTRE II). Whoever is first by all
of them is so across ways of thinking, which a count of all methods would hide: most others are variants of the first
two.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from scenarios.analysis.method_comparison import MethodResult, MethodsCompared
from scenarios.evaluation.evaluate import HEADLINE
from scenarios.evaluation.score_matrix import score_matrix_of
from scenarios.model import Language, Scenario
from scenarios.text import fill_in
from scenarios.text.catalogue import Message, _
from scenarios.text.method_refusals import refusal_sentence
from scenarios.text.methods import LINES, method_name
from scenarios.text.names_and_lists import gap, named, quoted, some, together
from scoring.additive import dominance

WELL_KNOWN = (HEADLINE, "topsis", "vikor", "promethee2", "electre2")

TEXTS: dict[str, Message] = {
    "all_agree": _("{name} is first by all {count} well-known methods that can be used here."),
    "some_agree": _("{name} is first by {agree} of {count} well-known methods that can be used here; {others}."),
    "alone": _("{name} is first; none of the other well-known methods can be used here."),
    "puts_first": _("{method} puts {names} first"),
    "first": _("First: {names}."),
    "same_order": _("The same order as the ranking."),
    "is_ranking": _("This is the ranking."),
    "moved": _("Below first place its order differs from that of the ranking."),
    "another_first": _("Another is first in the ranking."),
    "no_ranks": _("It gives no full ranking."),
}

# Why a method gives several one rank where the ranking sets them apart; most come to the same score.
SHARED: dict[str, Message] = {
    "score": _("It ranks {names} alike, for by its own reckoning they come to the same score."),
    "simus": _(
        "It ranks {names} alike: it counts only how often each is part of a best solution, one criterion at a time, "
        "and these are so equally often, or never."
    ),
    "electre2": _("It ranks {names} alike: its ranks from above and from below come to the same for them."),
    "refpoint_moora": _("It ranks {names} alike: only the largest shortfall counts, and theirs is the same."),
    "promethee2": _("It ranks {names} alike: what each wins less what it loses comes to the same for them."),
}

DOMINATED = _(
    "It ranks {under} above {over}, though {over} is at least as good on every criterion and better on "
    "at least one: do not rely on this method here."
)


@dataclass(frozen=True, slots=True)
class MethodInWords:
    """A method: its name, what it does, and what it says here. warns: whether that is a reason not to rely on it."""

    id: str
    name: str
    does: str
    says: str
    warns: bool = False


def well_known(compared: MethodsCompared) -> MethodsCompared:
    """The comparison with the five alone."""
    by_id = {each.method: each for each in compared.results}
    return replace(compared, results=tuple(by_id[each] for each in WELL_KNOWN if each in by_id))


def headline(compared: MethodsCompared, scenario: Scenario, language: Language) -> str:
    """Whether the five agree on who is first, in one sentence; "" where nobody is ranked."""
    few = well_known(compared)
    first = _firsts(compared.ranks, scenario)
    if not first:
        return ""
    asked = [each for each in few.ranking if each.method != compared.headline]
    astray = [each for each in asked if _firsts(each.ranks, scenario) != first]
    fields = {
        "name": _listed(first, scenario, language),
        "count": len(asked) + 1,
        "agree": 1 + len(asked) - len(astray),
    }
    if not asked:
        return fill_in(TEXTS, "alone", language, **fields)
    if not astray:
        return fill_in(TEXTS, "all_agree", language, **fields)
    others = [
        fill_in(
            TEXTS,
            "puts_first",
            language,
            method=method_name(each.method, language),
            names=_listed(_firsts(each.ranks, scenario), scenario, language),
        )
        for each in astray
    ]
    return fill_in(TEXTS, "some_agree", language, others=together(others, language), **fields)


def in_words(compared: MethodsCompared, scenario: Scenario, language: Language) -> tuple[MethodInWords, ...]:
    """Each method of the comparison, those that cannot be asked with the reason."""
    return tuple(_in_words(each, compared, scenario, language) for each in compared.results)


def cautions(
    result: MethodResult, compared: MethodsCompared, scenario: Scenario, language: Language
) -> tuple[str, ...]:
    """What to know of a method's order here: whom it ranks alike and why, and a dominated one above a dominating."""
    return (
        *_alike(result, compared, scenario, language),
        *_dominated(result, scenario, language),
    )


def dominated_above(result: MethodResult, scenario: Scenario) -> tuple[tuple[str, str], ...]:
    """(the dominated one, the one that dominates it) for each pair that the method ranks in that order."""
    ranks, grid = result.ranks, score_matrix_of(scenario)
    if ranks is None or len(ranks) != len(grid.recommendations):
        return ()
    ids = grid.recommendations
    pairs = np.argwhere(dominance(grid.values)).tolist()
    return tuple((ids[under], ids[over]) for over, under in pairs if 0 < ranks[under] < ranks[over])


def _in_words(result: MethodResult, compared: MethodsCompared, scenario: Scenario, language: Language) -> MethodInWords:
    name, does = method_name(result.method, language), LINES[result.method].in_(language)
    if result.refusal is not None:
        return MethodInWords(result.method, name, does, refusal_sentence(result.refusal, scenario, language))
    if result.ranks is None:
        return MethodInWords(result.method, name, does, fill_in(TEXTS, "no_ranks", language))
    first = _firsts(result.ranks, scenario)
    says = [
        fill_in(TEXTS, "first", language, names=_listed(first, scenario, language)),
        fill_in(TEXTS, _order(result, compared, first == _firsts(compared.ranks, scenario)), language),
        *cautions(result, compared, scenario, language),
    ]
    warns = bool(dominated_above(result, scenario))
    return MethodInWords(result.method, name, does, gap(language).join(says), warns)


def _order(result: MethodResult, compared: MethodsCompared, same_first: bool) -> str:
    if result.method == compared.headline:
        return "is_ranking"
    if not same_first:
        return "another_first"
    return "same_order" if np.array_equal(np.asarray(result.ranks), compared.ranks) else "moved"


def _alike(result: MethodResult, compared: MethodsCompared, scenario: Scenario, language: Language) -> Iterator[str]:
    """The largest group of those that share a rank though the ranking sets them apart."""
    if result.ranks is None or result.method == compared.headline:
        return
    ids = [each.id for each in scenario.recommendations]
    shared = [np.flatnonzero(result.ranks == rank) for rank in set(result.ranks.tolist()) - {0}]
    apart = [rows for rows in shared if len(rows) > 1 and len(set(compared.ranks[rows].tolist())) > 1]
    if apart:
        rows = max(apart, key=len)
        code = result.method if result.method in SHARED else "score"
        yield fill_in(SHARED, code, language, names=_listed([ids[i] for i in rows.tolist()], scenario, language))


def _dominated(result: MethodResult, scenario: Scenario, language: Language) -> Iterator[str]:
    pairs = dominated_above(result, scenario)
    if pairs:
        names = {each.id: quoted(named(each, language), language) for each in scenario.recommendations}
        under, over = pairs[0]
        yield fill_in({"dominated": DOMINATED}, "dominated", language, under=names[under], over=names[over])


def _firsts(ranks: object, scenario: Scenario) -> list[str]:
    return [
        each.id for each, rank in zip(scenario.recommendations, np.asarray(ranks).tolist(), strict=True) if rank == 1
    ]


def _listed(ids: list[str], scenario: Scenario, language: Language) -> str:
    names = {each.id: named(each, language) for each in scenario.recommendations}
    return some([names[id_] for id_ in ids], language)
