"""Prepares the chart of rank reversals, without Qt: what a method does when one is removed or copied."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from scenarios.analysis_results import REMOVED, MethodReversal, RankReversals
from scenarios.model import Language, Scenario
from scenarios.report.simulation_shares import HeatColumn, HeatRow
from scenarios.text.names_and_lists import named
from scenarios.text.rank_reversal import case_sentence


@dataclass(frozen=True, slots=True)
class RankShift:
    """One method and one recommendation. removed, copied: whether the order of the others changes then; unseats:
    whether first place does; refused: whether the method cannot rank then; said: all of it in words, "" for nothing."""

    removed: bool
    copied: bool
    unseats: bool
    refused: bool
    sentence: str


@dataclass(frozen=True, slots=True)
class RankShifts:
    """cells: a row each of ``rows``, the recommendations, a column each of ``columns``, the methods, headline first."""

    rows: tuple[HeatRow, ...]
    columns: tuple[HeatColumn, ...]
    cells: tuple[tuple[RankShift, ...], ...]


def rank_shifts(found: RankReversals, scenario: Scenario, names: Mapping[str, str], language: Language) -> RankShifts:
    """scenario: for the names of today; names: method id -> its short name."""
    place = {group.id: i for i, group in enumerate(scenario.groups)}
    listed = {each.id: each for each in scenario.recommendations}
    cases: dict[tuple[str, str], list[MethodReversal]] = {}
    for each in found.each:
        cases.setdefault((each.recommendation, each.method), []).append(each)
    ids = [each for each in found.recommendations if each in listed]
    return RankShifts(
        rows=tuple(HeatRow(id_, named(listed[id_], language), place[scenario.group_of[id_].id]) for id_ in ids),
        columns=tuple(HeatColumn(method, names.get(method, method)) for method in found.methods),
        cells=tuple(
            tuple(_shift(cases.get((id_, method), []), scenario, language) for method in found.methods) for id_ in ids
        ),
    )


def _shift(cases: list[MethodReversal], scenario: Scenario, language: Language) -> RankShift:
    telling = [each for each in cases if each.swapped or each.refusal]
    return RankShift(
        removed=any(each.swapped for each in cases if each.kind == REMOVED),
        copied=any(each.swapped for each in cases if each.kind != REMOVED),
        unseats=any(each.unseats for each in cases),
        refused=any(each.refusal for each in cases),
        sentence="\n".join(case_sentence(each, scenario, language) for each in telling),
    )
