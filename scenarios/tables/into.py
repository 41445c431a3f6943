"""New scores for a scenario from a table that knows some of its recommendations and criteria."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from scenarios.edits import Stamp, set_scores
from scenarios.model import Criterion, Language, Recommendation, Scenario
from scenarios.tables.layout import Layout
from scenarios.tables.summary import shortened
from scenarios.tables.table import Table
from scenarios.wording import say
from scenarios.wording.importing import SCORES
from scenarios.wording.names import some

Cell = tuple[str, str]  # recommendation id, criterion id
OF_DIRECTIONS = frozenset({"direction_proposed", "direction_of_nothing"})  # doubts


@dataclass(frozen=True, slots=True)
class NewScores:
    """What a table would change. values: each score that it gives for what both know; ranges: of some of them, the
    lowest and the highest; changed: the cells that are another now; unknown: the names of its recommendations and
    criteria that the scenario does not have. An empty cell of the table takes nothing away."""

    values: Mapping[Cell, float]
    ranges: Mapping[Cell, tuple[float, float]]
    changed: tuple[Cell, ...]
    unknown: tuple[str, ...]


def scores_only(layout: Layout) -> Layout:
    """The layout without the doubts about directions: the scenario that gets the scores has its own, and keeps them."""
    doubts = tuple(each for each in layout.doubts if each.code not in OF_DIRECTIONS)
    return layout if len(doubts) == len(layout.doubts) else replace(layout, doubts=doubts)


def new_scores(scenario: Scenario, table: Table) -> NewScores:
    """Match by id, then by name in either language; a name that two of the scenario share matches neither."""
    rows = _matched(table.beside.get("id", ()), table.alternatives, scenario.recommendations)
    columns = _matched(table.words.get("id", ()), table.criteria, scenario.criteria)
    places = {
        (row, column): (i, j)
        for i, row in enumerate(rows)
        for j, column in enumerate(columns)
        if row and column and not np.isnan(table.matrix[i, j])
    }
    values = {cell: float(table.matrix[place]) for cell, place in places.items()}
    ranges = {cell: table.ranges[place] for cell, place in places.items() if place in table.ranges}
    changed = tuple(cell for cell in values if _differs(scenario, cell, values[cell], ranges.get(cell)))
    names = (*zip(table.alternatives, rows, strict=True), *zip(table.criteria, columns, strict=True))
    return NewScores(values, ranges, changed, tuple(name for name, id_ in names if not id_))


def with_new_scores(
    scenario: Scenario, found: NewScores, author: str = "", date: str = "", stamp: Stamp | None = None
) -> Scenario:
    """The scenario with the changed scores, signed: all of them, or none and a finding for each that is wrong.

    Raises InvalidInput.
    """
    values = {cell: found.values[cell] for cell in found.changed}
    return set_scores(scenario, values, author, date, stamp, ranges=found.ranges)


def new_scores_summary(found: NewScores, language: Language) -> str:
    """What would change and what finds no place, in words."""
    given, changed = len(found.values), len(found.changed)
    code = "nothing_matches" if not given else "new_scores" if changed else "nothing_changes"
    said = [say(SCORES, code, language, given=given, changed=changed)]
    if given and found.unknown:
        said.append(say(SCORES, "not_found", language, names=some(list(map(shortened, found.unknown)), language)))
    if changed:
        said.append(say(SCORES, "only_scores", language))
    return (" " if language == "en" else "").join(said)


def _matched(given: Sequence[str], names: Sequence[str], parts: Sequence[Recommendation | Criterion]) -> list[str]:
    """The id of what each name stands for, "" for none. given: the ids that the table has beside them, if any; a name
    may be an id itself. What two lines of the table stand for goes to the first."""
    ids, named = {each.id for each in parts}, _by_name(parts)
    said = given or ("",) * len(names)
    found = [
        next((each for each in (id_, name) if each in ids), named.get(_plain(name), ""))
        for id_, name in zip(said, names, strict=True)
    ]
    return [id_ if id_ not in found[:place] else "" for place, id_ in enumerate(found)]


def _by_name(parts: Iterable[Recommendation | Criterion]) -> dict[str, str]:
    pairs = [(name, each.id) for each in parts for name in {_plain(each.name.en), _plain(each.name.zh)} if name]
    count = Counter(name for name, _ in pairs)
    return {name: id_ for name, id_ in pairs if count[name] == 1}


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()


def _differs(scenario: Scenario, cell: Cell, value: float, ends: tuple[float, float] | None) -> bool:
    score = scenario.score_at.get(cell)
    return score is None or score.value != value or (ends is not None and ends != (score.low, score.high))
