"""The figures of the Results page as tables: every recommendation with its parts, every method with its ranks."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import QCoreApplication

from gui.charts.chart_data import named
from gui.localized_numbers import percent
from scenarios.analysis.method_comparison import MethodResult, MethodsCompared
from scenarios.evaluation.evaluate import Evaluation
from scenarios.evaluation.judgements import effective_judgements
from scenarios.evaluation.score_matrix import score_matrix_of
from scenarios.model import Language, Scenario
from scenarios.report.table import Table, TableColumn, Value
from scenarios.text.method_refusals import note_sentence, refusal_sentence
from scenarios.text.methods import LINES, NAMES, method_name
from scoring.additive import by_dimension
from scoring.problem import Array

Kind = Literal["contributions", "values", "scores"]
DIGITS = {"contributions": 3, "values": 3, "scores": 2}
NAME = 1  # the column with the recommendation's name


def results_table(evaluation: Evaluation, kind: Kind, language: Language) -> Table:
    """Rank, name, group, total and its range, then a column each dimension and criterion; best first."""
    scenario = evaluation.scenario
    cells = {
        "contributions": evaluation.contributions,
        "values": evaluation.values,
        "scores": score_matrix_of(scenario).matrix,
    }[kind]
    sums = _dimension_sums(evaluation) if kind == "contributions" else None
    rows = []
    for i in sorted(range(len(evaluation.ranks)), key=lambda i: int(evaluation.ranks[i]) or math.inf):
        each = scenario.recommendations[i]
        head = [int(evaluation.ranks[i]) or None, named(each, language), named(scenario.group_of[each.id], language)]
        totals = [float(figures[i]) for figures in _totals(evaluation)]
        parts = [] if sums is None else sums[i].tolist()
        rows.append((*head, *totals, *parts, *cells[i].tolist()))
    return Table(_columns(evaluation, kind, language), tuple(rows))


def _columns(evaluation: Evaluation, kind: Kind, language: Language) -> tuple[TableColumn, ...]:
    translate, scenario, digits = QCoreApplication.translate, evaluation.scenario, DIGITS[kind]
    weight = translate("Results", "{name}: weight {weight}")
    head = (
        TableColumn(translate("Results", "Rank"), 0, translate("Results", "Ties share the best rank: 1, 1, 3")),
        TableColumn(translate("Results", "Recommendation")),
        TableColumn(translate("Results", "Group")),
        TableColumn(translate("Results", "Total"), 3, translate("Results", "The sum of weight times value, 0 to 1")),
        TableColumn(
            translate("Results", "Least"), 3, translate("Results", "The total if every missing score were the worst")
        ),
        TableColumn(
            translate("Results", "Most"), 3, translate("Results", "The total if every missing score were the best")
        ),
    )[: 3 + len(_totals(evaluation))]
    judged = effective_judgements(scenario)
    weights = {**judged.dimension_weights, **judged.weights}
    listed = (*(scenario.dimensions if kind == "contributions" else ()), *scenario.criteria)
    parts = [
        TableColumn(
            named(each, language),
            digits,
            weight.format(name=named(each, language), weight=percent(weights.get(each.id, 0.0))),
        )
        for each in listed
    ]
    return (*head, *parts)


def _totals(evaluation: Evaluation) -> tuple[Array, ...]:
    """The totals, and their bounds as long as some are open."""
    bounds = () if evaluation.ranks.all() else (evaluation.least, evaluation.most)
    return (evaluation.totals, *bounds)


def _dimension_sums(evaluation: Evaluation) -> Array:
    dimensions = evaluation.scenario.dimensions
    belongs = [place for place, dimension in enumerate(dimensions) for _ in dimension.criteria]
    return by_dimension(evaluation.contributions, belongs, len(dimensions))


def short_method_names(language: Language) -> dict[str, str]:
    """Method id -> its name without what stands in brackets, for the narrow columns of the chart."""
    return {identity: re.split(r"\s*[(（]", name.in_(language))[0] for identity, name in NAMES.items()}


def methods_table(compared: MethodsCompared, scenario: Scenario, language: Language) -> Table:
    """Every method that answers: agreement with the headline, first place, remarks, and all its ranks."""
    translate, digits = QCoreApplication.translate, 3
    tau = translate("Results", "Agreement of the order with the headline: 1 the same, 0 none, −1 reversed")
    columns = (
        TableColumn(translate("Results", "Method")),
        TableColumn(translate("Results", "Kendall's tau"), digits, tau),
        TableColumn(translate("Results", "Spearman's rho"), digits, tau),
        TableColumn(translate("Results", "First")),
        TableColumn(translate("Results", "Moves most")),
        TableColumn(translate("Results", "What it does, and what to know")),
        *(TableColumn(named(each, language), 0) for each in scenario.recommendations),
    )
    answers = [each for each in compared.results if each.report is not None]
    answers.sort(key=lambda each: math.inf if each.kendall is None else -each.kendall)
    answers.sort(key=lambda each: each.method != compared.headline)
    return Table(columns, tuple(_method_row(each, scenario, language) for each in answers))


def _method_row(result: MethodResult, scenario: Scenario, language: Language) -> tuple[Value, ...]:
    names = [named(each, language) for each in scenario.recommendations]
    ranks = [0] * len(names) if result.ranks is None else result.ranks.tolist()
    first = ", ".join(name for name, rank in zip(names, ranks, strict=True) if rank == 1)
    remarks = " ".join((_line(result.method, language), *_notes(result, language)))
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


def _line(method: str, language: Language) -> str:
    return LINES[method].in_(language) if method in LINES else ""


def _notes(result: MethodResult, language: Language) -> tuple[str, ...]:
    notes = tuple(note_sentence(code, language) for code in result.notes)
    if result.ranks is None:
        no_ranks = QCoreApplication.translate("Results", "It gives no full ranking, so there is nothing to compare.")
        return (no_ranks, *notes)
    return notes


def refusals(compared: MethodsCompared, scenario: Scenario, language: Language) -> dict[str, list[str]]:
    """Why some methods cannot be asked -> the names of those it holds for."""
    found: dict[str, list[str]] = {}
    for each in compared.refused:
        if each.refusal is not None:
            why = refusal_sentence(each.refusal, scenario, language)
            found.setdefault(why, []).append(method_name(each.method, language))
    return found
