"""All methods side by side: how each ranks, how far it agrees with the headline, and why some do not apply."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from scenarios.analysis.method_comparison import MethodResult, MethodsCompared
from scenarios.model import Language, Scenario
from scenarios.report.table import ColumnHead, Table, TableColumn, Value, heads
from scenarios.report.well_known_methods import cautions
from scenarios.text import fill_in
from scenarios.text.catalogue import Message, _
from scenarios.text.method_refusals import note_sentence, refusal_sentence
from scenarios.text.methods import LINES, method_name
from scenarios.text.names_and_lists import named, quoted, together
from scoring.errors import NotApplicable

DIGITS = 3
AGREEMENT = _("Agreement of the order with the headline: 1 the same, 0 none, −1 reversed")
HEADS = (
    ColumnHead("method", _("Method")),
    ColumnHead("tau", _("Kendall's tau"), DIGITS, AGREEMENT),
    ColumnHead("rho", _("Spearman's rho"), DIGITS, AGREEMENT),
    ColumnHead("first", _("First")),
    ColumnHead("moved", _("Moves most")),
    ColumnHead("remarks", _("What it does, and what to know")),
)

TEXTS: dict[str, Message] = {
    "no_ranks": _("It gives no full ranking, so there is nothing to compare."),
    "one_first": _("{count} of {all} methods that rank put {names} first."),
    "several_first": _("Most often first: {names}, each by {count} of {all} methods that rank."),
}


def methods_table(compared: MethodsCompared, scenario: Scenario, language: Language) -> Table:
    """Every method that answers: agreement with the headline, first place, remarks, and all its ranks."""
    names = [named(each, language) for each in scenario.recommendations]
    answers = [each for each in compared.results if each.report is not None]
    answers.sort(key=lambda each: math.inf if each.kendall is None else -each.kendall)
    answers.sort(key=lambda each: each.method != compared.headline)
    columns = (*heads(HEADS, language), *(TableColumn(name, 0) for name in names))
    return Table(columns, tuple(_row(each, compared, scenario, names, language) for each in answers))


def _row(
    result: MethodResult, compared: MethodsCompared, scenario: Scenario, names: Sequence[str], language: Language
) -> tuple[Value, ...]:
    ranks = [0] * len(names) if result.ranks is None else result.ranks.tolist()
    first = ", ".join(name for name, rank in zip(names, ranks, strict=True) if rank == 1)
    remarks = " ".join(
        (LINES[result.method].in_(language), *_notes(result, language), *cautions(result, compared, scenario, language))
    )
    return (
        method_name(result.method, language),
        result.kendall,
        result.spearman,
        first,
        _moves_most(result, names),
        remarks,
        *(rank or None for rank in ranks),
    )


def _moves_most(result: MethodResult, names: Sequence[str]) -> str:
    """Whoever stands furthest from the rank that the headline gives, with the places gained or lost."""
    if result.moved is None or not result.moved.any():
        return ""
    furthest = abs(result.moved).max()
    places = zip(names, result.moved.tolist(), strict=True)
    return ", ".join(f"{name} {by:+d}" for name, by in places if abs(by) == furthest)


def _notes(result: MethodResult, language: Language) -> tuple[str, ...]:
    notes = tuple(note_sentence(code, language) for code in result.notes)
    return (fill_in(TEXTS, "no_ranks", language), *notes) if result.ranks is None else notes


def agreement_line(compared: MethodsCompared, scenario: Scenario, language: Language) -> str:
    """Which recommendation most methods put first, alone or tied, and how many do."""
    firsts = compared.firsts
    if not firsts:
        return ""
    names = {each.id: quoted(named(each, language), language) for each in scenario.recommendations}
    most = max(firsts.values())
    leaders = [names[each] for each, count in firsts.items() if count == most]
    fields = {"count": most, "all": len(compared.ranking), "names": together(leaders, language)}
    return fill_in(TEXTS, "one_first" if len(leaders) == 1 else "several_first", language, **fields)


def refusal_lines(refused: Iterable[NotApplicable], scenario: Scenario, language: Language) -> str:
    """A line a reason: which methods it keeps out; "" where all apply."""
    why: dict[str, list[str]] = {}
    for each in refused:
        why.setdefault(refusal_sentence(each, scenario, language), []).append(method_name(each.method, language))
    return "\n".join(f"{' · '.join(names)}: {reason}" for reason, names in why.items())
