"""Rank reversals case by case."""

from __future__ import annotations

from scenarios.analysis_results import REMOVED, MethodReversal, RankReversals
from scenarios.model import Language, Scenario
from scenarios.report.table import ColumnHead, Table, Value, heads
from scenarios.text.catalogue import _
from scenarios.text.methods import method_name
from scenarios.text.names_and_lists import names_of

HEADS = (
    ColumnHead("method", _("Method")),
    ColumnHead("case", _("Case")),
    ColumnHead("recommendation", _("Recommendation")),
    ColumnHead("pairs", _("Pairs"), 0, _("How many pairs change their order")),
    ColumnHead("unseats", _("First place")),
    ColumnHead("swapped", _("Who changes places")),
)
REMOVAL, COPY = _("removed"), _("copied")
CHANGES, STAYS = _("changes"), _("stays")


def cases_table(found: RankReversals, scenario: Scenario, language: Language) -> Table:
    """Every case in which a method changes the order of the others, and whose."""
    names = names_of(scenario, language)

    def row(each: MethodReversal) -> tuple[Value, ...]:
        return (
            method_name(each.method, language),
            (REMOVAL if each.kind == REMOVED else COPY).in_(language),
            names[each.recommendation],
            len(each.swapped),
            (CHANGES if each.unseats else STAYS).in_(language),
            "; ".join(" / ".join(names[one] for one in pair) for pair in each.swapped),
        )

    return Table(heads(HEADS, language), tuple(row(each) for each in found.each if each.swapped))
