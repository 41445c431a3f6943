"""Merges a table's scores into a scenario that has some of its recommendations and criteria."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from scenarios.edits import Signature, set_scores
from scenarios.io.tables.decision_table import DecisionTable
from scenarios.io.tables.formula_escaping import plain
from scenarios.io.tables.import_summary import RETURNED, short_names, table_summary
from scenarios.io.tables.layout import Layout, Line
from scenarios.io.tables.match_names import matched_ids, plain_name
from scenarios.io.tables.names_and_units import ALONE
from scenarios.io.tables.percent_figures import on_scales
from scenarios.model import Criterion, Language, Recommendation, Scenario, Text
from scenarios.text import fill_in
from scenarios.text.line_roles import SCORES
from scenarios.text.names_and_lists import gap
from scenarios.validation.field_rules import SUM_TOLERANCE
from scoring.problem import normalised

Cell = tuple[str, str]  # recommendation id, criterion id
SAME = 1e-14
OF_DIRECTIONS = frozenset({"direction_proposed", "direction_of_nothing"})  # doubts


@dataclass(frozen=True, slots=True)
class NewScores:
    """What a table would change. values: each score that it gives for what both know; ranges: of some of them, the
    lowest and the highest; changed: the cells that are another now; unknown: the names of its recommendations and
    criteria that the scenario does not have; emptied: scores that are empty in the table, which takes nothing away;
    other: what the table calls those of which it has other names, weights, directions or ends, by what it is: scores
    alone come in."""

    values: Mapping[Cell, float]
    ranges: Mapping[Cell, tuple[float, float]]
    changed: tuple[Cell, ...]
    unknown: tuple[str, ...]
    emptied: tuple[Cell, ...] = ()
    other: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def scores_only(layout: Layout) -> Layout:
    """The layout without the doubts about directions, for the scenario that gets the scores keeps its own, and without
    the remark on all that a workbook brings, which advises to do just this."""
    doubts = tuple(each for each in layout.doubts if each.code not in OF_DIRECTIONS)
    remarks = tuple(each for each in layout.remarks if each.code != RETURNED)
    same = (len(doubts), len(remarks)) == (len(layout.doubts), len(layout.remarks))
    return layout if same else replace(layout, doubts=doubts, remarks=remarks)


def without_directions(layout: Layout) -> Layout:
    """The layout as it is shown where scores alone come in: without directions, too."""
    rows, columns = (tuple(map(_without_direction, lines)) for lines in (layout.rows, layout.columns))
    return replace(scores_only(layout), rows=rows, columns=columns)


def new_scores(scenario: Scenario, table: DecisionTable) -> NewScores:
    """Match by id, then by name in either language; a name that two of the scenario share matches neither. Figures in
    per cent follow the scenario's scales. Raises InvalidInput for those on a scale that has none."""
    rows = matched_ids(table.beside.get("id", ()), table.alternatives, scenario.recommendations)
    columns = matched_ids(table.words.get("id", ()), table.criteria, scenario.criteria)
    scales = {each.id: each.scale for each in scenario.criteria}
    table = on_scales(table, {j: scales[id_] for j, id_ in enumerate(columns) if id_})
    both = {(row, column): (i, j) for i, row in enumerate(rows) for j, column in enumerate(columns) if row and column}
    places = {cell: place for cell, place in both.items() if not np.isnan(table.matrix[place])}
    scored = {cell for cell, score in scenario.score_at.items() if score.value is not None}
    emptied = tuple(cell for cell in both if cell not in places and cell in scored)
    values = {cell: float(table.matrix[place]) for cell, place in places.items()}
    ranges = {cell: table.ranges[place] for cell, place in places.items() if place in table.ranges}
    changed = tuple(cell for cell in values if _differs(scenario, cell, values[cell], ranges.get(cell)))
    names = (*zip(table.alternatives, rows, strict=True), *zip(table.criteria, columns, strict=True))
    unknown = tuple(name for name, id_ in names if not id_)
    return NewScores(values, ranges, changed, unknown, emptied, _other(scenario, table, rows, columns))


def with_new_scores(scenario: Scenario, found: NewScores, stamp: Signature | None = None) -> Scenario:
    """The scenario with the changed scores: all of them, or none and a finding for each that is wrong. Nobody judged
    them, so that whoever signed the ones before does not sign these.

    Raises InvalidInput.
    """
    values = {cell: found.values[cell] for cell in found.changed}
    return set_scores(scenario, values, "", "", stamp, ranges=found.ranges)


def new_scores_summary(found: NewScores, language: Language) -> str:
    """What would change and what finds no place, in words."""
    given, changed = len(found.values), len(found.changed)
    code = "nothing_matches" if not given else "new_scores" if changed else "nothing_changes"
    said = [fill_in(SCORES, code, language, given=given, changed=changed)]
    if given and found.unknown:
        said.append(fill_in(SCORES, "not_found", language, names=short_names(found.unknown, language)))
    said += beside_scores(found, language)
    if changed:
        said.append(fill_in(SCORES, "only_scores", language))
    return gap(language).join(said)


def beside_scores(found: NewScores, language: Language) -> list[str]:
    """What else the table says and does not come in, a sentence each."""
    said = [fill_in(SCORES, "emptied", language, count=len(found.emptied))] if found.emptied else []
    for what, names in found.other.items():
        said.append(fill_in(SCORES, f"other_{what}", language, names=short_names(names, language)))
    return said


def _other(
    scenario: Scenario, table: DecisionTable, rows: Sequence[str], columns: Sequence[str]
) -> dict[str, tuple[str, ...]]:
    """What the table has of parts that both know and that is another there, by what it is. rows, columns: their ids."""
    scales = {each.id: each.scale for each in scenario.criteria}
    known = [(j, scales[id_]) for j, id_ in enumerate(columns) if id_]
    given, assumed = table.words.get("objective", ("",) * len(columns)), table.assumes("direction")
    ends, units = table.scale_ends, table.words.get("unit", ("",) * len(columns))
    found = {
        "weights": _other_weights(scenario, table, columns),
        "units": [j for j, scale in known if _is_other(units[j], scale.unit)],
        "directions": [j for j, scale in known if given[j] not in ("", scale.direction) and not assumed[j]],
        "ends": [j for j, scale in known if _moved(ends[0][j], scale.low) or _moved(ends[1][j], scale.high)],
    }
    names = (
        *_other_names(rows, table.alternatives, scenario.recommendations),
        *_other_names(columns, table.criteria, scenario.criteria),
    )
    other = {what: tuple(table.criteria[j] for j in places) for what, places in found.items()}
    return {what: each for what, each in (("names", names), *other.items()) if each}


def _other_names(
    ids: Sequence[str], names: Sequence[str], parts: Sequence[Recommendation | Criterion]
) -> Iterator[str]:
    """Names that neither language has for the part of that id."""
    told = {each.id: {plain_name(each.id), plain_name(each.name.en), plain_name(each.name.zh)} for each in parts}
    return (name for id_, name in zip(ids, names, strict=True) if id_ and plain_name(name) not in told[id_])


def _other_weights(scenario: Scenario, table: DecisionTable, columns: Sequence[str]) -> list[int]:
    """Compared as shares, which needs the weights of all criteria."""
    given = np.nan_to_num(table.numbers.get("weight", np.zeros(len(columns))))
    complete = set(columns) == {each.id for each in scenario.criteria}
    if not given.any() or not complete or table.assumes("weight").any():
        return []
    now = np.array([scenario.weights.get(id_, 0.0) for id_ in columns])
    return np.flatnonzero(np.abs(normalised(given) - normalised(now)) > SUM_TOLERANCE).tolist()


def _is_other(unit: str, now: Text) -> bool:
    """Whether both have a unit, and not the same."""
    told = {plain_name(each) for each in (now.en, now.zh) if each}
    return bool(told) and unit not in ("", ALONE) and plain_name(plain(unit)) not in told


def _moved(end: float, now: float) -> bool:
    """Whether the table gives an end, and another. NaN for none."""
    return not np.isnan(end) and not _same(end, now)


def _same(one: float, other: float) -> bool:
    """Whether two figures are one: spreadsheets keep 15 digits."""
    return math.isclose(one, other, rel_tol=SAME)


def scores_summary(layout: Layout, language: Language) -> str:
    """What the table has, while it cannot be compared yet."""
    parts = (table_summary(layout, language), fill_in(SCORES, "only_scores", language))
    return gap(language).join(parts)


def _without_direction(line: Line) -> Line:
    return replace(line, direction=None, direction_source=None) if line.direction else line


def _differs(scenario: Scenario, cell: Cell, value: float, ends: tuple[float, float] | None) -> bool:
    score = scenario.score_at.get(cell)
    if score is None or score.value is None or not _same(score.value, value):
        return True
    return ends is not None and ends != (score.low, score.high)
