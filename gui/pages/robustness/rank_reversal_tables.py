"""Rank reversals as a table to copy, and why some methods were not asked."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from gui.charts.chart_data import named
from scenarios.analysis_results import REMOVED, MethodReversal, RankReversals
from scenarios.model import Language, Scenario
from scenarios.report.table import Table, TableColumn, Value
from scenarios.text.methods import method_name, refusal_sentence


def cases_table(found: RankReversals, scenario: Scenario, language: Language) -> Table:
    """Every case in which a method changes the order of the others, and whose."""
    translate = QCoreApplication.translate
    columns = (
        TableColumn(translate("Robustness", "Method")),
        TableColumn(translate("Robustness", "Case")),
        TableColumn(translate("Robustness", "Recommendation")),
        TableColumn(translate("Robustness", "Pairs"), 0, translate("Robustness", "How many pairs change their order")),
        TableColumn(translate("Robustness", "First place")),
        TableColumn(translate("Robustness", "Who changes places")),
    )
    return Table(columns, tuple(_row(each, scenario, language) for each in found.each if each.swapped))


def _row(each: MethodReversal, scenario: Scenario, language: Language) -> tuple[Value, ...]:
    translate = QCoreApplication.translate
    names = {one.id: named(one, language) for one in scenario.recommendations}
    removed, copied = translate("Robustness", "removed"), translate("Robustness", "copied")
    changes, stays = translate("Robustness", "changes"), translate("Robustness", "stays")
    pairs = "; ".join(" / ".join(names.get(one, one) for one in pair) for pair in each.swapped)
    return (
        method_name(each.method, language),
        removed if each.kind == REMOVED else copied,
        names.get(each.recommendation, each.recommendation),
        len(each.swapped),
        changes if each.unseats else stays,
        pairs,
    )


def refusal_lines(found: RankReversals, scenario: Scenario, language: Language) -> str:
    """A line a reason: which methods it keeps out; "" where all apply."""
    why: dict[str, list[str]] = {}
    for each in found.refused:
        why.setdefault(refusal_sentence(each, scenario, language), []).append(method_name(each.method, language))
    return "\n".join(f"{' · '.join(names)}: {reason}" for reason, names in why.items())
