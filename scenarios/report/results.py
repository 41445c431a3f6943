"""The results: every recommendation with its parts, who is dominated, and what the scores stand for."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Literal

import numpy as np

from scenarios.evaluation.evaluate import Evaluation
from scenarios.evaluation.judgements import effective_judgements
from scenarios.evaluation.score_matrix import score_matrix_of
from scenarios.model import Language, Scenario
from scenarios.report.table import ColumnHead, Table, TableColumn, heads
from scenarios.text import fill_in
from scenarios.text.catalogue import Message, _
from scenarios.text.names_and_lists import named, quoted, together
from scenarios.text.number_format import counted, percent
from scoring.additive import by_dimension, dominance
from scoring.problem import Array

Kind = Literal["contributions", "values", "scores"]
DIGITS = {"contributions": 3, "values": 3, "scores": 2}
NAME = 1  # the column with the recommendation's name
SHOWN = 4  # dominated recommendations named in the line; the rest is counted
DOMINATORS = 2  # named for each of them; a third alone is named, too, rather than counted

HEADS = (
    ColumnHead("rank", _("Rank"), 0, _("Ties share the best rank: 1, 1, 3")),
    ColumnHead("recommendation", _("Recommendation")),
    ColumnHead("group", _("Group")),
    ColumnHead("total", _("Total"), 3, _("The sum of weight times value, 0 to 1")),
    ColumnHead("least", _("Least"), 3, _("The total if every missing score were the worst")),
    ColumnHead("most", _("Most"), 3, _("The total if every missing score were the best")),
)
WEIGHT = _("{name}: weight {weight}")

TEXTS: dict[str, Message] = {
    "all_defaults": _(
        "All {scored} scores are the paper's defaults: what the paper argues, as coded by two readers, not what would "
        "happen."
    ),
    "some_defaults": _(
        "{untouched} of {scored} scores are still the paper's defaults: what the paper argues, as coded by two "
        "readers, not what would happen."
    ),
    "none_dominated": _(
        "None is dominated: none has another that is at least as good on every criterion and better on one."
    ),
    "dominated": _("Dominated (another is at least as good on every criterion and better on one): {pairs}."),
    "by": _("{name} by {others}"),
    "others": _("{count} others"),
    "more": _("and {count} more"),
}


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
    scenario = evaluation.scenario
    judged = effective_judgements(scenario)
    weights = {**judged.dimension_weights, **judged.weights}
    parts = []
    for each in (*(scenario.dimensions if kind == "contributions" else ()), *scenario.criteria):
        name = named(each, language)
        hint = WEIGHT.in_(language).format(name=name, weight=percent(weights.get(each.id, 0.0), 1))
        parts.append(TableColumn(name, DIGITS[kind], hint, each.id))
    return (*heads(HEADS, language)[: 3 + len(_totals(evaluation))], *parts)


def _totals(evaluation: Evaluation) -> tuple[Array, ...]:
    """The totals, and their bounds as long as some are open."""
    bounds = () if evaluation.ranks.all() else (evaluation.least, evaluation.most)
    return (evaluation.totals, *bounds)


def _dimension_sums(evaluation: Evaluation) -> Array:
    dimensions = evaluation.scenario.dimensions
    belongs = [place for place, dimension in enumerate(dimensions) for _each in dimension.criteria]
    return by_dimension(evaluation.contributions, belongs, len(dimensions))


def origin_note(scenario: Scenario, language: Language) -> str:
    """What the scores stand for as long as some are still the paper's defaults; "" when none is."""
    grid = score_matrix_of(scenario)
    if not grid.untouched:
        return ""
    code = "all_defaults" if grid.untouched == grid.scored else "some_defaults"
    return fill_in(TEXTS, code, language, scored=counted(grid.scored), untouched=counted(grid.untouched))


def dominated(evaluation: Evaluation) -> list[tuple[int, list[int]]]:
    """(row, rows that dominate it) for every dominated recommendation, in the scenario's order.

    One dominates another when it is at least as good on every criterion and better on one, whatever the weights.
    """
    found = dominance(evaluation.values)
    return [(int(row), np.flatnonzero(found[:, row]).tolist()) for row in np.flatnonzero(found.any(axis=0))]


def dominance_line(evaluation: Evaluation, language: Language) -> str:
    """Who is dominated by whom, in one line."""
    names = [quoted(named(each, language), language) for each in evaluation.scenario.recommendations]
    found = dominated(evaluation)
    if not found:
        return fill_in(TEXTS, "none_dominated", language)
    pairs = [_pair(names, row, over, language) for row, over in found[:SHOWN]]
    if len(found) > SHOWN:
        pairs.append(fill_in(TEXTS, "more", language, count=counted(len(found) - SHOWN)))
    return fill_in(TEXTS, "dominated", language, pairs="; ".join(pairs))


def _pair(names: Sequence[str], row: int, over: Sequence[int], language: Language) -> str:
    by = [names[each] for each in over]
    if len(over) > DOMINATORS + 1:
        by[DOMINATORS:] = [fill_in(TEXTS, "others", language, count=counted(len(over) - DOMINATORS))]
    return fill_in(TEXTS, "by", language, name=names[row], others=together(by, language))
