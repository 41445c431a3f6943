"""The sheet What is judged: what the figures mean, in words, so that the workbook can be read without the program.

Columns in which nothing is said are left out.
"""

from __future__ import annotations

from collections.abc import Sequence

from scenarios.model import Criterion, Recommendation
from scenarios.workbook.cells import Cell, Row
from scenarios.workbook.plan import Part, Sheet
from scenarios.workbook.preface import preface
from scenarios.workbook.source import Source
from scenarios.workbook.styles import EXPORT_TAB

SPAN = 6
Column = tuple[str, str, Sequence[str | float]]  # the code of its heading, its style, its cells
WIDTHS = {"meaning_of": 46, "levels": 46, "measures": 60, "threat": 24, "attacked_by": 30, "shift": 46, "reason": 60}


def sheet(source: Source) -> Sheet:
    scenario = source.scenario
    parts = [
        _part(source, "judged_criteria", _criteria(source, scenario.criteria)),
        *([_part(source, "judged_levels", _shared_levels(source))] if _share_levels(scenario.criteria) else []),
        _part(source, "judged_options", _options(source, scenario.recommendations)),
    ]
    if source.several_dimensions:
        parts.append(_part(source, "judged_dimensions", _dimensions(source)))
    if source.several_groups:
        parts.append(_part(source, "judged_groups", _groups(source)))
    if scenario.presets:
        parts.append(_part(source, "judged_presets", _presets(source)))
    return Sheet(
        source.say("sheet_judged"),
        (preface(source, "judged", "judged_how", span=SPAN, exported=True), *parts),
        widths=(28, 9, 40, 36, 20, 16, 14, 10, 10, 10),
        frozen_columns=1,
        tab=EXPORT_TAB,
    )


def _part(source: Source, key: str, columns: Sequence[Column]) -> Part:
    """A table of those columns that say anything; the first two, name and id, always stay."""
    kept = [each for n, each in enumerate(columns) if n < 2 or any(cell != "" for cell in each[2])]
    rows = [
        Row([Cell(cell, style) for cell, (_code, style, _cells) in zip(row, kept, strict=True)])
        for row in zip(*(cells for _code, _style, cells in kept), strict=True)
    ]
    header = Row(source.header(*(code for code, _style, _cells in kept)))
    widths = (34, 9, *(WIDTHS.get(code, 16) for code, _style, _cells in kept[2:]))
    return Part(key, len(rows), lambda _refs: rows, header, source.say(f"table_{key}"), widths=widths)


def _criteria(source: Source, criteria: Sequence[Criterion]) -> list[Column]:
    parents = [source.name(source.scenario.dimension_of[each.id]) for each in criteria]
    scales, apart = [each.scale for each in criteria], not _share_levels(criteria)
    return [
        ("criterion", "text", [source.name(each) for each in criteria]),
        ("id", "id", [source.text(each.id) for each in criteria]),
        ("meaning_of", "text", [source.text(each.description) for each in criteria]),
        ("levels", "text", [_levels(source, each) for each in criteria] if apart else [""] * len(criteria)),
        ("threat", "text", [source.text(each.threat) for each in criteria]),
        ("dimension", "text", parents if source.several_dimensions else [""] * len(criteria)),
        ("direction", "text", [source.direction(each.direction) for each in scales]),
        ("unit", "text", [source.text(each.unit) for each in scales]),
        ("low", "general", [each.low for each in scales]),
        ("high", "general", [each.high for each in scales]),
    ]


def _share_levels(criteria: Sequence[Criterion]) -> bool:
    """Whether all scales have the same levels, which are then told once."""
    levels = {each.scale.levels for each in criteria}
    return len(criteria) > 1 and len(levels) == 1 and levels != {()}


def _shared_levels(source: Source) -> list[Column]:
    levels = source.scenario.criteria[0].scale.levels
    return [
        ("level", "text", [source.text(each.name) for each in levels]),
        ("level_at", "id", [f"{each.at:g}" for each in levels]),
        ("meaning_of", "text", [source.text(each.meaning) for each in levels]),
    ]


def _levels(source: Source, criterion: Criterion) -> str:
    """The levels of the scale, one a line: 4 = central: the main stated purpose."""
    lines = []
    for level in criterion.scale.levels:
        name, meaning = source.text(level.name), source.text(level.meaning)
        said = source.say("labelled", label=name, text=meaning) if meaning else name
        lines.append(f"{level.at:g} = {said}")
    return "\n".join(lines)


def _options(source: Source, options: Sequence[Recommendation]) -> list[Column]:
    groups = [source.name(source.scenario.group_of[each.id]) for each in options]
    return [
        ("recommendation", "text", [source.name(each) for each in options]),
        ("id", "id", [source.text(each.id) for each in options]),
        ("meaning_of", "text", [source.text(each.description) for each in options]),
        ("measures", "text", ["\n".join(source.text(m.text) for m in each.measures) for each in options]),
        ("group", "text", groups if source.several_groups else [""] * len(options)),
    ]


def _dimensions(source: Source) -> list[Column]:
    every = source.scenario.dimensions
    return [
        ("dimension", "text", [source.name(each) for each in every]),
        ("id", "id", [source.text(each.id) for each in every]),
        ("meaning_of", "text", [source.text(each.description) for each in every]),
        ("attacked_by", "text", [source.text(each.attacked_by) for each in every]),
    ]


def _groups(source: Source) -> list[Column]:
    every = source.scenario.groups
    return [
        ("group", "text", [source.name(each) for each in every]),
        ("id", "id", [source.text(each.id) for each in every]),
        ("shift", "text", [source.text(each.shift) for each in every]),
    ]


def _presets(source: Source) -> list[Column]:
    every, names = source.scenario.presets, {each.id: source.name(each) for each in source.scenario.dimensions}
    weights = [
        source.say("semicolon").join(f"{names.get(id_, id_)} {weight:g}" for id_, weight in each.weights.items())
        for each in every
    ]
    return [
        ("preset", "text", [source.text(each.name) or source.text(each.id) for each in every]),
        ("id", "id", [source.text(each.id) for each in every]),
        ("reason", "text", [source.text(each.reason) for each in every]),
        ("preset_weights", "text", weights),
    ]
