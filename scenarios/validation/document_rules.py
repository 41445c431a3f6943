"""Validates a whole scenario: ids, references, weights, scores in their cells."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from typing import Any

from msgspec import Struct

from scenarios.findings import Finding
from scenarios.model import Scenario
from scenarios.validation.field_rules import (
    analysis_findings,
    id_findings,
    part_findings,
    preset_findings,
    score_findings,
    string_findings,
    time_findings,
    weight_findings,
)

DEPTH = 30  # levels of nesting in the answers of a weighting method; none needs more than five


def scenario_findings(scenario: Scenario) -> Iterator[Finding]:
    """Everything wrong with a scenario of the right shape, in the order of the file."""
    yield from id_findings("id", scenario.id)
    for language in ("en", "zh"):
        yield from string_findings(f"title.{language}", getattr(scenario.title, language), name=True)
    yield from _parts("groups", scenario.groups)
    yield from _repeated_ids(_recommendation_ids(scenario))
    yield from _repeated_ids(_measure_ids(scenario))
    yield from _parts("dimensions", scenario.dimensions)
    yield from _repeated_ids(_tree_ids(scenario))
    yield from _weighting(scenario)
    yield from _scores(scenario)
    yield from part_findings("brief", scenario.brief)
    yield from time_findings("brief", scenario.brief)
    yield from _presets(scenario)
    yield from _breakthroughs(scenario)
    yield from _assumed(scenario)
    yield from analysis_findings("analysis", scenario.analysis)
    yield from _parts("log", scenario.log)
    for index, entry in enumerate(scenario.log):
        yield from time_findings(f"log[{index}]", entry)


def _parts(path: str, parts: Iterable[Struct]) -> Iterator[Finding]:
    for index, part in enumerate(parts):
        yield from part_findings(f"{path}[{index}]", part)
    if path in ("groups", "presets", "breakthroughs"):
        yield from _repeated_ids((f"{path}[{index}]", part.id) for index, part in enumerate(parts))  # type: ignore[attr-defined]


def _recommendation_ids(scenario: Scenario) -> Iterator[tuple[str, str]]:
    for i, group in enumerate(scenario.groups):
        for j, each in enumerate(group.recommendations):
            yield f"groups[{i}].recommendations[{j}]", each.id


def _measure_ids(scenario: Scenario) -> Iterator[tuple[str, str]]:
    for i, group in enumerate(scenario.groups):
        for j, each in enumerate(group.recommendations):
            for n, measure in enumerate(each.measures):
                yield f"groups[{i}].recommendations[{j}].measures[{n}]", measure.id


def _tree_ids(scenario: Scenario) -> Iterator[tuple[str, str]]:
    """Dimensions and criteria share one set of ids, since either may be locked."""
    for i, dimension in enumerate(scenario.dimensions):
        yield f"dimensions[{i}]", dimension.id
        for j, each in enumerate(dimension.criteria):
            yield f"dimensions[{i}].criteria[{j}]", each.id


def _repeated_ids(places: Iterable[tuple[str, str]]) -> Iterator[Finding]:
    first: dict[str, str] = {}
    for path, id_ in places:
        if id_ and id_ in first:
            yield Finding(f"{path}.id", "duplicate_id", {"id": id_, "first": first[id_]})
        first.setdefault(id_, path)


def _weighting(scenario: Scenario) -> Iterator[Finding]:
    weighting, tree = scenario.weighting, {id_ for _, id_ in _tree_ids(scenario)}
    yield from weight_findings("weighting.weights", weighting.weights, scenario.dimension_of)
    yield from string_findings("weighting.method", weighting.method, name=True)
    if weighting.preset and weighting.preset not in {each.id for each in scenario.presets}:
        yield Finding("weighting.preset", "unknown_preset", {"id": weighting.preset})
    yield from _answers("weighting.inputs", weighting.inputs, DEPTH)
    if weighting.inputs:
        # NumPy comes with it, which few files need
        from scenarios.elicitation.stored_answer_rules import input_findings

        yield from input_findings("weighting.inputs", scenario)
    for index, id_ in enumerate(weighting.locked):
        if id_ not in tree:
            yield Finding(f"weighting.locked[{index}]", "unknown_criterion", {"id": id_})


def _assumed(scenario: Scenario) -> Iterator[Finding]:
    for name in ("directions", "low", "high"):
        for index, id_ in enumerate(getattr(scenario.assumed, name)):
            if id_ not in scenario.dimension_of:
                yield Finding(f"assumed.{name}[{index}]", "unknown_criterion", {"id": id_})


def _answers(path: str, value: Any, depth: int) -> Iterator[Finding]:
    if not depth:
        yield Finding(path, "too_deep")
    elif isinstance(value, str):
        yield from string_findings(path, value)
    elif isinstance(value, dict):
        for key, each in value.items():
            yield from string_findings(path, key, name=True)
            yield from _answers(f"{path}.{key}", each, depth - 1)
    elif isinstance(value, list | tuple):
        for index, each in enumerate(value):
            yield from _answers(f"{path}[{index}]", each, depth - 1)
    elif isinstance(value, float) and not math.isfinite(value):
        yield Finding(path, "not_finite")


def _scores(scenario: Scenario) -> Iterator[Finding]:
    rows, scale_of = scenario.group_of, {each.id: each.scale for each in scenario.criteria}
    first: dict[tuple[str, str], int] = {}
    for index, score in enumerate(scenario.scores):
        row, column = score.recommendation, score.criterion
        if row not in rows:
            yield Finding(f"scores[{index}].recommendation", "unknown_recommendation", {"id": row})
        if column not in scale_of:
            yield Finding(f"scores[{index}].criterion", "unknown_criterion", {"id": column})
        if first.setdefault((row, column), index) != index:
            fields = {"recommendation": row, "criterion": column, "first": f"scores[{first[row, column]}]"}
            yield Finding(f"scores[{index}]", "duplicate_score", fields)
        yield from score_findings(f"scores[{index}]", score, scale_of.get(column))


def _presets(scenario: Scenario) -> Iterator[Finding]:
    yield from _parts("presets", scenario.presets)
    known = [each.id for each in (*scenario.dimensions, *scenario.criteria)]
    for index, preset in enumerate(scenario.presets):
        yield from preset_findings(f"presets[{index}].weights", preset.weights, known)


def _breakthroughs(scenario: Scenario) -> Iterator[Finding]:
    yield from _parts("breakthroughs", scenario.breakthroughs)
    yield from _parts("figures", scenario.figures)
    known = {each.id for each in scenario.breakthroughs}
    for index, figure in enumerate(scenario.figures):
        if figure.breakthrough and figure.breakthrough not in known:
            yield Finding(f"figures[{index}].breakthrough", "unknown_breakthrough", {"id": figure.breakthrough})
