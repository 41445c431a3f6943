"""The plain sentences of the Results page: where the scores come from, who is dominated, what the methods agree on."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QCoreApplication, QLocale

from gui.charts.chart_data import named
from scenarios.analysis.method_comparison import MethodsCompared
from scenarios.evaluation.evaluate import Evaluation
from scenarios.evaluation.score_matrix import score_matrix_of
from scenarios.model import Language, Scenario
from scoring.additive import dominance

SHOWN = 4  # dominated recommendations named in the line; the rest is counted
DOMINATORS = 2  # named for each of them


def origin_note(scenario: Scenario) -> str:
    """What the scores stand for as long as some are still the paper's defaults; "" when none is."""
    grid = score_matrix_of(scenario)
    if not grid.untouched:
        return ""
    number = QLocale().toString
    if grid.untouched == grid.scored:
        said = QCoreApplication.translate(
            "Results",
            "All {scored} scores are the paper's defaults: what the paper argues, as coded by two readers, not what "
            "would happen.",
        )
    else:
        said = QCoreApplication.translate(
            "Results",
            "{untouched} of {scored} scores are still the paper's defaults: what the paper argues, as coded by two "
            "readers, not what would happen.",
        )
    return said.format(untouched=number(grid.untouched), scored=number(grid.scored))


def dominated(evaluation: Evaluation) -> list[tuple[int, list[int]]]:
    """(row, rows that dominate it) for every dominated recommendation, in the scenario's order.

    One dominates another when it is at least as good on every criterion and better on one, whatever the weights.
    """
    found = dominance(evaluation.values)
    return [(int(row), np.flatnonzero(found[:, row]).tolist()) for row in np.flatnonzero(found.any(axis=0))]


def dominance_line(evaluation: Evaluation, language: Language) -> str:
    """Who is dominated by whom, in one line."""
    names = [named(each, language) for each in evaluation.scenario.recommendations]
    found = dominated(evaluation)
    if not found:
        return QCoreApplication.translate(
            "Results",
            "None is dominated: none has another that is at least as good on every criterion and better on one.",
        )
    pairs = [_pair(names, row, over) for row, over in found[:SHOWN]]
    if len(found) > SHOWN:
        more = QCoreApplication.translate("Results", "and {count} more")
        pairs.append(more.format(count=QLocale().toString(len(found) - SHOWN)))
    said = QCoreApplication.translate(
        "Results", "Dominated (another is at least as good on every criterion and better on one): {pairs}."
    )
    return said.format(pairs="; ".join(pairs))


def agreement_line(compared: MethodsCompared, scenario: Scenario, language: Language) -> str:
    """Which recommendation most methods put first, alone or tied, and how many do."""
    firsts, ranking = compared.firsts, len(compared.ranking)
    if not firsts:
        return ""
    names = {each.id: named(each, language) for each in scenario.recommendations}
    most = max(firsts.values())
    leaders = [_quoted(names[each]) for each, count in firsts.items() if count == most]
    if len(leaders) == 1:
        said = QCoreApplication.translate("Results", "{count} of {all} methods that rank put {names} first.")
    else:
        said = QCoreApplication.translate(
            "Results", "Most often first: {names}, each by {count} of {all} methods that rank."
        )
    return said.format(count=most, all=ranking, names=_listed(leaders))


def _pair(names: Sequence[str], row: int, over: Sequence[int]) -> str:
    by = [_quoted(names[each]) for each in over[:DOMINATORS]]
    if len(over) > DOMINATORS:
        more = QCoreApplication.translate("Results", "{count} others")
        by.append(more.format(count=QLocale().toString(len(over) - DOMINATORS)))
    said = QCoreApplication.translate("Results", "{name} by {others}")
    return said.format(name=_quoted(names[row]), others=_listed(by))


def _quoted(name: str) -> str:
    return QCoreApplication.translate("Results", "“{name}”").format(name=name)


def _listed(names: Sequence[str]) -> str:
    """One, two or more names as a list in words."""
    comma, last = QCoreApplication.translate("Results", ", "), QCoreApplication.translate("Results", " and ")
    return last.join(part for part in (comma.join(names[:-1]), names[-1]) if part)
