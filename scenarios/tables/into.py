"""New scores for a scenario from a table that knows some of its recommendations and criteria."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from scenarios.model import Criterion, Recommendation, Scenario
from scenarios.tables.table import Table

Cell = tuple[str, str]  # recommendation id, criterion id


@dataclass(frozen=True, slots=True)
class NewScores:
    """What a table would change. values: each score that it gives for what both know; changed: those that are another
    now; unknown: the names of its recommendations and criteria that the scenario does not have. An empty cell of the
    table takes nothing away."""

    values: Mapping[Cell, float]
    changed: tuple[Cell, ...]
    unknown: tuple[str, ...]


def new_scores(scenario: Scenario, table: Table) -> NewScores:
    """Match by id, then by name in either language; a name that two of the scenario share matches neither."""
    rows = _matched(table.alternatives, table.beside.get("id", ()), scenario.recommendations)
    columns = _matched(table.criteria, table.words.get("id", ()), scenario.criteria)
    values = {
        (row, column): float(value)
        for row, line in zip(rows, table.matrix, strict=True)
        for column, value in zip(columns, line, strict=True)
        if row and column and not np.isnan(value)
    }
    changed = tuple(cell for cell, value in values.items() if _value(scenario, cell) != value)
    names = (*zip(table.alternatives, rows, strict=True), *zip(table.criteria, columns, strict=True))
    return NewScores(values, changed, tuple(name for name, id_ in names if not id_))


def _matched(names: Sequence[str], ids: Sequence[str], parts: Sequence[Recommendation | Criterion]) -> list[str]:
    """The id of what each line stands for, "" for none. What two lines of the table stand for goes to the first."""
    known = {each.id for each in parts}
    named = _by_name(parts)
    found = [
        next((each for each in (id_, name) if each in known), named.get(_plain(name), ""))
        for name, id_ in zip(names, ids or ("",) * len(names), strict=True)
    ]
    return [id_ if id_ not in found[:place] else "" for place, id_ in enumerate(found)]


def _by_name(parts: Iterable[Recommendation | Criterion]) -> dict[str, str]:
    pairs = [(name, each.id) for each in parts for name in {_plain(each.name.en), _plain(each.name.zh)} if name]
    count = Counter(name for name, _ in pairs)
    return {name: id_ for name, id_ in pairs if count[name] == 1}


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()


def _value(scenario: Scenario, cell: Cell) -> float | None:
    score = scenario.score_at.get(cell)
    return score.value if score else None
