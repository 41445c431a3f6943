"""The figures of a simulation as tables to copy: each beside its standard error, shares in per cent."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QCoreApplication

from gui.charts.simulation_heatmaps_data import Heat, by_expected_rank, central_heat, pairwise_heat, ranks_heat
from scenarios.analysis.simulation import SimulationResult
from scenarios.model import Language, Scenario
from scenarios.report.table import Table, TableColumn, Value
from scoring.problem import Array

Kind = Literal["ranks", "central", "pairwise"]
HEATS = {"ranks": ranks_heat, "central": central_heat, "pairwise": pairwise_heat}
DIGITS = 3  # of shares in per cent and of ranks: the finest standard error, 0.01 points, shows
WHOLE = 100.0


def expected_table(answer: SimulationResult, scenario: Scenario, language: Language) -> Table:
    """Who may expect which rank, how often each is first, and how sure that is under its own weights."""
    found, order = answer.smaa, by_expected_rank(answer)
    columns = _expected_columns()
    figures: list[list[Value]] = [
        [row.name for row in ranks_heat(answer, scenario, language, len(order)).rows],
        [_span(low, high) for low, high in zip(found.rank_low[order], found.rank_high[order], strict=True)],
        found.expected_rank[order].tolist(),
        found.expected_rank_error[order].tolist(),
        _per_cent(found.acceptability[order, 0]),
        _per_cent(found.acceptability_error[order, 0]),
        _per_cent(found.confidence[order]),
        _per_cent(found.confidence_error[order]),
    ]
    shown = len(columns) if answer.ranged else len(columns) - 1  # with exact scores confidence is 0 or 1, and certain
    return Table(columns[:shown], tuple(zip(*figures[:shown], strict=True)))


def _expected_columns() -> tuple[TableColumn, ...]:
    translate = QCoreApplication.translate
    error = _error_column()
    most = translate("Robustness", "The ranks that hold the middle 90% of the samples")
    own = translate("Robustness", "How often it is first under its own central weights, scores drawn as chosen")
    return (
        TableColumn(translate("Robustness", "Recommendation")),
        TableColumn(translate("Robustness", "Ranks, 90%"), None, most),
        TableColumn(
            translate("Robustness", "Expected rank"), DIGITS, translate("Robustness", "The mean of all its ranks")
        ),
        error,
        TableColumn(
            translate("Robustness", "First, %"), DIGITS, translate("Robustness", "In how many samples it is first")
        ),
        error,
        TableColumn(translate("Robustness", "Confidence, %"), DIGITS, own),
        error,
    )


def _error_column() -> TableColumn:
    hint = QCoreApplication.translate("Robustness", "Standard error of the figure to the left")
    return TableColumn("±", DIGITS, hint)


def heat_table(kind: Kind, answer: SimulationResult, scenario: Scenario, language: Language) -> Table:
    """A heat map's cells, each with its error in the column beside it."""
    heat = HEATS[kind](answer, scenario, language, len(answer.alternatives))
    title = QCoreApplication.translate("Robustness", "Rank {rank}, %") if kind == "ranks" else "{rank}, %"
    columns = [TableColumn(QCoreApplication.translate("Robustness", "Recommendation"))]
    for each in heat.columns:
        columns += [TableColumn(title.replace("{rank}", each.name), DIGITS), _error_column()]
    return Table(tuple(columns), tuple(_row(heat, i) for i in range(len(heat.rows))))


def _row(heat: Heat, i: int) -> tuple[Value, ...]:
    pairs = zip(heat.shares[i], heat.errors[i], strict=True)
    return (heat.rows[i].name, *(figure * WHOLE for pair in pairs for figure in pair))


def _per_cent(shares: Array) -> list[Value]:
    figures: list[Value] = (shares * WHOLE).tolist()
    return figures


def _span(low: int, high: int) -> str:
    return f"{low}–{high}" if low < high else str(low)
