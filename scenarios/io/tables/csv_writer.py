"""Writes a scenario as a CSV table in the program's own form, which `read_table` reads back unchanged."""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path

from scenarios.io.dataframes import score_frame
from scenarios.io.files.atomic_files import write_bytes
from scenarios.io.tables.assumed_defaults import assumed_cells
from scenarios.io.tables.cells import CORNER
from scenarios.io.tables.formula_escaping import escaped
from scenarios.io.tables.names_and_units import cell_beside, ids, other, without_escape
from scenarios.io.tables.names_and_units import parents as read_parents
from scenarios.io.tables.to_scenario import ONE_DIMENSION, ONE_GROUP, grain
from scenarios.model import (
    THRESHOLD_FIGURES,
    Criterion,
    Dimension,
    Group,
    Language,
    Recommendation,
    Scenario,
    Text,
    written_in,
)
from scenarios.numbers import unmistakable
from scenarios.text.catalogue import in_document

Part = Recommendation | Criterion


def write_table(scenario: Scenario, path: Path, language: Language) -> None:
    """Write ids, names in both languages, scores, objectives, weights, scales, thresholds, dimensions and groups as
    CSV, UTF-8 with a BOM, as Excel expects it.

    Raises InvalidInput. A name that a spreadsheet would take for a formula gets an apostrophe before it, which
    `read_table` takes off again.
    """
    import pandas as pd

    text = pd.DataFrame(_rows(scenario, language)).to_csv(header=False, index=False, lineterminator="\n")
    write_bytes(path, text.encode("utf-8-sig"))


def _rows(scenario: Scenario, language: Language) -> list[list[str]]:
    """The names in this language, the special rows below and the special columns at the right: whoever knows only the
    names and the rows finds them where they always were."""
    scores = score_frame(scenario, language)
    beside, special = special_columns(scenario, language), special_rows(scenario, language)
    rows = [[CORNER, *map(escaped, scores.columns), *(f"#{name}" for name in beside)]]
    rows += [[f"#{name}", *row, *("" for _ in beside)] for name, row in special.items()]
    for i, (name, row) in enumerate(zip(scores.index, scores.to_numpy().tolist(), strict=True)):
        rows.append([escaped(name), *map(_figure, row), *(column[i] for column in beside.values())])
    return rows


def special_rows(scenario: Scenario, language: Language) -> dict[str, list[str]]:
    """What a table in this language says of the criteria beside their names, by the words of its rows."""
    criteria = scenario.criteria
    dimensions = [scenario.dimension_of[each.id] for each in criteria]
    return {
        **_figures(scenario),
        **_told(criteria, language),
        **_units(criteria, language),
        **_parents("dimension", dimensions, language, in_document(ONE_DIMENSION), [each.id for each in criteria]),
    }


def special_columns(scenario: Scenario, language: Language) -> dict[str, list[str]]:
    """The same of the recommendations, by the heads of its columns."""
    options = scenario.recommendations
    groups = [scenario.group_of[each.id] for each in options]
    return _told(options, language) | _parents("group", groups, language, in_document(ONE_GROUP))


def _figures(scenario: Scenario) -> dict[str, list[str]]:
    """One entry a criterion in each row; a step only where it is another than the reader would take."""
    criteria, scales = scenario.criteria, [each.scale for each in scenario.criteria]
    usual = all(each.step == grain(each.high - each.low) for each in scales)
    rows: dict[str, list[str]] = {
        "objective": [each.direction for each in scales],
        "weight": [unmistakable(scenario.weights.get(each.id, 0.0)) for each in criteria],
        "low": [unmistakable(each.low) for each in scales],
        "high": [unmistakable(each.high) for each in scales],
        "preference": [each.thresholds.preference for each in criteria],
        **{name: [_figure(getattr(each.thresholds, name)) for each in criteria] for name in THRESHOLD_FIGURES},
        "step": [] if usual else [unmistakable(each.step) for each in scales],
        "assumed": assumed_cells(scenario),
    }
    return {name: row for name, row in rows.items() if any(row)}


def _told(parts: Sequence[Part], language: Language) -> dict[str, list[str]]:
    """The ids, unless they are the names, and the names in the other language, unless the reader would take them so."""
    names = [each.name.in_(language) for each in parts]
    told: dict[str, list[str]] = {}
    if [each.id for each in parts] != names or list(ids(names, "")) != names:
        told["id"] = [escaped(each.id) for each in parts]
    return told | _beside("name", names, [each.name for each in parts], language)


def _parents(
    kind: str, parents: Sequence[Dimension | Group], language: Language, one: Text, taken: Sequence[str] = ()
) -> dict[str, list[str]]:
    """The dimension or group of each part, unless there is but the one that the reader makes. one: its name; taken: ids
    that it cannot have."""
    names = [each.name.in_(language) for each in parents]
    read = list(read_parents(kind, names, {}, len(parents), taken))
    if len(read) <= 1 and all(each.name == one and each.id == id_ for each in parents for id_, _, _ in read):
        return {}
    told = {kind: list(map(escaped, names)), f"{kind}_id": [escaped(each.id) for each in parents]}
    return told | _beside(kind, names, [each.name for each in parents], language)


def _units(criteria: Sequence[Criterion], language: Language) -> dict[str, list[str]]:
    here = [each.scale.unit.in_(language) for each in criteria]
    unit = {"unit": list(map(escaped, here))} if any(here) else {}
    return unit | _beside("unit", here, [each.scale.unit for each in criteria], language)


def _beside(kind: str, here: Sequence[str], texts: Sequence[Text], language: Language) -> dict[str, list[str]]:
    if all(without_escape(text) == each for text, each in zip(here, texts, strict=True)):
        return {}
    own = written_in(language)
    return {f"{kind}_{other(own)}": [cell_beside(each, own) for each in texts]}


def _figure(number: float | None) -> str:
    """The text that reads back as the same number wherever it is read; empty for none."""
    return "" if number is None or math.isnan(number) else unmistakable(number)
