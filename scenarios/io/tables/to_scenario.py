"""Makes a scenario of a table: the same names, numbers and thresholds, and scales with fixed ends."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import chain

import numpy as np
from msgspec.structs import replace

from scenarios.findings import Finding
from scenarios.io.json.codec import content_hash
from scenarios.io.tables.assumed_defaults import assumed_of, scale_ends
from scenarios.io.tables.decision_table import DecisionTable
from scenarios.io.tables.names_and_units import ids, parents, texts, without_escape
from scenarios.model import (
    THRESHOLD_FIGURES,
    Criterion,
    Dimension,
    Direction,
    Group,
    Recommendation,
    Scale,
    Scenario,
    Score,
    Text,
    Thresholds,
    Weighting,
)
from scenarios.text.catalogue import _, in_document
from scenarios.validation.field_rules import SUM_TOLERANCE, refuse, scale_findings, threshold_findings
from scoring.problem import normalised

ONE_GROUP = _("Recommendations")
ONE_DIMENSION = _("Criteria")


def table_to_scenario(table: DecisionTable, title: str = "") -> Scenario:
    """The scenario that says what the table says.

    What the table does not give is assumed and remembered as such: that more is better, the ends of a scale from its
    numbers (`scale_ends`), and equal weights.
    Names in Chinese characters become the Chinese names unless the table says which language they are in. Where it
    gives no ids, recommendations get R1… and criteria C1…, unless their names are short enough to serve as ids. Raises
    InvalidInput where a scale or a threshold breaks a scenario's rules.
    """
    rows = ids(table.alternatives, "R", table.beside.get("id", ()))
    columns = ids(table.criteria, "C", table.words.get("id", ()))
    recommendations = tuple(map(Recommendation, rows, texts("name", table.alternatives, table.beside)))
    scenario = Scenario(
        id="",
        title=without_escape(title),
        groups=tuple(_groups(table, recommendations)),
        dimensions=tuple(_dimensions(table, columns)),
        weighting=Weighting(weights=_weights(table, columns), method="imported"),
        scores=tuple(
            _score(table, row, column, i, j)
            for i, row in enumerate(rows)
            for j, column in enumerate(columns)
            if not math.isnan(table.matrix[i, j])
        ),
        assumed=assumed_of(table, columns),
    )
    refuse(chain.from_iterable(map(_criterion_findings, table.criteria, scenario.criteria)), table.source)
    return replace(scenario, id=content_hash(scenario)[:32])  # the same table is the same scenario, byte for byte


def _groups(table: DecisionTable, recommendations: Sequence[Recommendation]) -> Iterator[Group]:
    found = parents("group", table.groups, table.beside, len(recommendations))
    for id_, name, places in found:
        yield Group(id_, name or in_document(ONE_GROUP), tuple(recommendations[i] for i in places))


def _dimensions(table: DecisionTable, columns: tuple[str, ...]) -> Iterator[Dimension]:
    names = texts("name", table.criteria, table.words)
    units = texts("unit", table.words.get("unit", ("",) * len(columns)), table.words)
    low, high = (each.tolist() for each in scale_ends(table))
    parts = zip(columns, names, low, high, table.directions, units, strict=True)
    criteria = [_criterion(table, j, *each) for j, each in enumerate(parts)]
    # criteria share the ids of dimensions
    for id_, name, places in parents("dimension", table.dimensions, table.words, len(columns), columns):
        yield Dimension(id_, name or in_document(ONE_DIMENSION), tuple(criteria[j] for j in places))


def _score(table: DecisionTable, row: str, column: str, i: int, j: int) -> Score:
    low, high = table.ranges.get((i, j), (None, None))
    return Score(row, column, value=float(table.matrix[i, j]), low=low, high=high)


def _criterion(
    table: DecisionTable, j: int, column: str, name: Text, low: float, high: float, direction: Direction, unit: Text
) -> Criterion:
    step = _number(table, "step", j)
    figures = {name: _number(table, name, j) for name in THRESHOLD_FIGURES}
    preference = table.words["preference"][j] if "preference" in table.words else ""
    return Criterion(
        column,
        name,
        Scale(low, high, direction, grain(high - low) if step is None else step, unit),
        thresholds=Thresholds(preference, **figures),
    )


def _criterion_findings(name: str, criterion: Criterion) -> Iterator[Finding]:
    for each in (*scale_findings("", criterion.scale), *threshold_findings("", criterion.thresholds)):
        yield Finding(f"{name}{each.path}", each.code, each.fields)


def _number(table: DecisionTable, name: str, j: int) -> float | None:
    value = table.numbers[name][j] if name in table.numbers else math.nan
    return None if math.isnan(value) else float(value)


def grain(span: float) -> float:
    """The grain of the number boxes: a power of ten of which a scale has 10 to 100."""
    return max(10.0 ** (math.floor(math.log10(span)) - 1), math.ulp(0.0)) if math.isfinite(span) else span


def _weights(table: DecisionTable, columns: tuple[str, ...]) -> dict[str, float]:
    given = table.numbers.get("weight")
    if not columns:
        return {}
    weights = np.ones(len(columns)) if given is None else np.nan_to_num(given, nan=0.0)
    # those that count as shares in a file are shares already, and stay to the last digit
    shares = weights if abs(sum(weights.tolist()) - 1.0) <= SUM_TOLERANCE else normalised(weights)
    return dict(zip(columns, shares.tolist(), strict=True))
