"""Prepares chart data from an evaluation, without Qt: names in one language, plain numbers, final order."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from scenarios.analysis.method_comparison import MethodsCompared
from scenarios.evaluation.evaluate import Evaluation
from scenarios.model import Language, Scenario
from scenarios.text.names_and_lists import named
from scoring.additive import by_dimension

Split = Literal["dimension", "criterion"]


@dataclass(frozen=True, slots=True)
class BarSegment:
    """What a segment of a bar stands for: a dimension, or a criterion within its dimension (place: the dimension's)."""

    id: str
    name: str
    place: int
    dimension: str


@dataclass(frozen=True, slots=True)
class Bar:
    """One recommendation. rank: 0 where unranked; total: NaN then, and least..most is what it may be;
    segments: what each part contributes, as far as it is known."""

    id: str
    name: str
    group: int
    rank: int
    total: float
    least: float
    most: float
    segments: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Contributions:
    """Bars best first, then those without a rank. groups, dimensions: names, in the scenario's order."""

    split: Split
    groups: tuple[str, ...]
    dimensions: tuple[str, ...]
    parts: tuple[BarSegment, ...]
    ranked: tuple[Bar, ...]
    unranked: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Member:
    id: str
    name: str
    rank: int
    total: float


@dataclass(frozen=True, slots=True)
class GroupBar:
    """One group. mean, total: over its ranked members, NaN where there is none; members best first, unranked last."""

    id: str
    name: str
    group: int
    mean: float
    total: float
    members: tuple[Member, ...]


@dataclass(frozen=True, slots=True)
class GroupsCompared:
    """Groups by their mean, best first; those without a ranked member last."""

    groups: tuple[GroupBar, ...]


@dataclass(frozen=True, slots=True)
class MethodColumn:
    """One method that ranks. kendall: tau-b with the headline, NaN where undefined; ranks: 0 where unranked."""

    id: str
    name: str
    kendall: float
    ranks: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class RankedRow:
    id: str
    name: str
    group: int
    rank: int


@dataclass(frozen=True, slots=True)
class MethodRanks:
    """Rows: the recommendations by the headline's ranks. Columns: the headline first, then by agreement with it."""

    rows: tuple[RankedRow, ...]
    methods: tuple[MethodColumn, ...]


def contributions(evaluation: Evaluation, split: Split, language: Language) -> Contributions:
    """The stacked bars of all recommendations."""
    scenario = evaluation.scenario
    parts, known = _parts(evaluation, split, language), np.nan_to_num(evaluation.contributions)
    if split == "dimension":
        belongs = [p for p, dimension in enumerate(scenario.dimensions) for _ in dimension.criteria]
        known = by_dimension(known, belongs, len(scenario.dimensions))
    place = {group.id: i for i, group in enumerate(scenario.groups)}
    bars = [
        Bar(
            id=each.id,
            name=named(each, language),
            group=place[scenario.group_of[each.id].id],
            rank=int(evaluation.ranks[i]),
            total=float(evaluation.totals[i]),
            least=float(evaluation.least[i]),
            most=float(evaluation.most[i]),
            segments=tuple(known[i].tolist()),
        )
        for i, each in enumerate(scenario.recommendations)
    ]
    return Contributions(
        split=split,
        groups=tuple(named(g, language) for g in scenario.groups),
        dimensions=tuple(named(d, language) for d in scenario.dimensions),
        parts=parts,
        ranked=tuple(sorted((b for b in bars if b.rank), key=_by_rank)),
        unranked=tuple(sorted((b for b in bars if not b.rank), key=_by_most)),
    )


def groups_compared(evaluation: Evaluation, language: Language) -> GroupsCompared:
    """The groups with their means, totals and members."""
    made, start = [], 0
    for i, group in enumerate(evaluation.scenario.groups):
        rows = range(start, start + len(group.recommendations))
        start = rows.stop
        members = [
            Member(each.id, named(each, language), int(evaluation.ranks[row]), float(evaluation.totals[row]))
            for row, each in zip(rows, group.recommendations, strict=True)
        ]
        mean, total = float(evaluation.group_means[i]), float(evaluation.group_totals[i])
        made.append(GroupBar(group.id, named(group, language), i, mean, total, _best_first(members)))
    return GroupsCompared(tuple(sorted(made, key=_by_mean)))


def method_ranks(
    compared: MethodsCompared, scenario: Scenario, names: Mapping[str, str], language: Language
) -> MethodRanks:
    """Every method's ranks. scenario: for the names of today; names: method id -> its name."""
    ranks, place = compared.ranks.tolist(), {group.id: i for i, group in enumerate(scenario.groups)}
    order = sorted(range(len(ranks)), key=lambda i: ranks[i] or math.inf)
    listed = scenario.recommendations
    rows = tuple(
        RankedRow(listed[i].id, named(listed[i], language), place[scenario.group_of[listed[i].id].id], ranks[i])
        for i in order
    )
    columns = [
        MethodColumn(
            id=each.method,
            name=names.get(each.method, each.method),
            kendall=math.nan if each.kendall is None else each.kendall,
            ranks=tuple(each.ranks[order].tolist()),
        )
        for each in compared.results
        if each.ranks is not None
    ]
    columns.sort(key=lambda column: math.inf if math.isnan(column.kendall) else -column.kendall)
    columns.sort(key=lambda column: column.id != compared.headline)
    return MethodRanks(rows, tuple(columns))


def _parts(evaluation: Evaluation, split: Split, language: Language) -> tuple[BarSegment, ...]:
    made = []
    for place, dimension in enumerate(evaluation.scenario.dimensions):
        name = named(dimension, language)
        if split == "dimension":
            made.append(BarSegment(dimension.id, name, place, name))
        else:
            made += [BarSegment(c.id, named(c, language), place, name) for c in dimension.criteria]
    return tuple(made)


def _best_first(members: Sequence[Member]) -> tuple[Member, ...]:
    return tuple(sorted(members, key=lambda member: member.rank or math.inf))


def _by_rank(bar: Bar) -> int:
    return bar.rank


def _by_most(bar: Bar) -> float:
    return -bar.most


def _by_mean(bar: GroupBar) -> float:
    return math.inf if math.isnan(bar.mean) else -bar.mean
