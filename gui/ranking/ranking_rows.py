"""Prepares the rows of the ranking: recommendations from first to last, and the groups compared."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from gui.charts.colours import group_letter
from scenarios.evaluation.evaluate import Evaluation
from scenarios.model import Language, Scenario, Text
from scoring.problem import Array


@dataclass(frozen=True, slots=True)
class BarRow:
    """One bar of the ranking.

    rank: competition rank, 0 where unranked; group: place of the group, for its colour; value: length of the bar 0..1,
    None where unranked; least, most: the range that an unranked one may reach; parts: shares of ``value`` by dimension;
    missing: number of its scores that are missing; moved: places gained (+) or lost (-) against the saved state.
    """

    id: str
    name: str
    rank: int
    group: int
    letter: str
    value: float | None
    least: float = 0.0
    most: float = 0.0
    parts: tuple[float, ...] = ()
    missing: int = 0
    moved: int = 0


def ranking_rows(evaluation: Evaluation, saved: dict[str, int], language: Language) -> tuple[BarRow, ...]:
    """The recommendations from first to last, the unranked below in their own order. saved: id -> rank when saved."""
    scenario, ranks = evaluation.scenario, evaluation.ranks.tolist()
    names = _names(scenario, language)
    totals, least, most = evaluation.totals.tolist(), evaluation.least.tolist(), evaluation.most.tolist()
    parts, missing = _parts(evaluation), np.isnan(evaluation.values).sum(axis=1).tolist()
    rows = []
    for i, (identity, name, group) in enumerate(names):
        rank = ranks[i]
        rows.append(
            BarRow(
                id=identity,
                name=name,
                rank=rank,
                group=group,
                letter=group_letter(group),
                value=totals[i] if rank else None,
                least=least[i],
                most=most[i],
                parts=tuple(parts[i]),
                missing=missing[i],
                moved=_moved(saved.get(identity, 0), rank),
            )
        )
    return tuple(sorted(rows, key=_place))


def group_rows(evaluation: Evaluation, language: Language) -> tuple[BarRow, ...]:
    """The groups by the mean of their members' totals, the best first; groups without a ranked member last."""
    rows, start, parts = [], 0, np.array(_parts(evaluation))
    for i, (group, mean) in enumerate(zip(evaluation.scenario.groups, evaluation.group_means.tolist(), strict=True)):
        members = slice(start, start + len(group.recommendations))
        start = members.stop
        ranked = evaluation.ranks[members] > 0
        share = parts[members][ranked].mean(axis=0).tolist() if ranked.any() else []
        value = mean if ranked.any() else None
        rows.append(BarRow(group.id, group.name.in_(language), 0, i, group_letter(i), value, parts=tuple(share)))
    return tuple(sorted(rows, key=_length, reverse=True))


def dimension_names(scenario: Scenario, language: Language) -> tuple[str, ...]:
    """The names of the parts, in their order."""
    return tuple(each.name.in_(language) for each in scenario.dimensions)


def _names(scenario: Scenario, language: Language) -> list[tuple[str, str, int]]:
    return [
        (each.id, _named(each.name, each.id, language), place)
        for place, group in enumerate(scenario.groups)
        for each in group.recommendations
    ]


def _named(name: Text, identity: str, language: Language) -> str:
    return name.in_(language) or identity


def _parts(evaluation: Evaluation) -> list[list[float]]:
    """(m, d) contributions by dimension; a missing score adds nothing."""
    bounds, known = [0], np.nan_to_num(evaluation.contributions)
    for dimension in evaluation.scenario.dimensions:
        bounds.append(bounds[-1] + len(dimension.criteria))
    sums: Array = np.concatenate([np.zeros((len(known), 1)), known.cumsum(axis=1)], axis=1)
    parts: list[list[float]] = np.diff(sums[:, bounds], axis=1).tolist()
    return parts


def _moved(before: int, now: int) -> int:
    return before - now if before and now else 0


def _place(row: BarRow) -> float:
    return row.rank or float("inf")


def _length(row: BarRow) -> float:
    return -1.0 if row.value is None else row.value
