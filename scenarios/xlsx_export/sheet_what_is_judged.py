"""The sheet What is judged: what the figures mean, in words, so that the workbook can be read without the program.

Columns in which nothing is said are left out.
"""

from __future__ import annotations

from collections.abc import Sequence

from scenarios.model import Criterion, Recommendation
from scenarios.xlsx_export.block_positions import SheetBlock, SheetSpec
from scenarios.xlsx_export.cell_styles import EXPORT_TAB
from scenarios.xlsx_export.cell_xml import Row, XlsxCell
from scenarios.xlsx_export.export_context import ExportContext
from scenarios.xlsx_export.page_setup import across
from scenarios.xlsx_export.title_rows import preface

Column = tuple[str, str, Sequence[str | float]]  # the code of its heading, its style, its cells
WIDTHS = {"levels": 40, "threat": 26, "dimension": 15, "group": 15, "direction": 12, "unit": 10, "low": 7, "high": 7}
NAMES, IDS = 22, 8
MEANING_FROM, MEANING_TO = 34, 60  # bounds of the width of meanings, which take what is left of the page
SAME = ("dimension", "direction", "unit", "low", "high")  # told once where it is the same for all criteria


def sheet(source: ExportContext) -> SheetSpec:
    """The table of options, the longest, is the last on paper, so its heading is repeated; presets are not printed."""
    scenario = source.scenario
    criteria = _criteria(source, scenario.criteria)
    facts: tuple[str, ...] = ()
    if not source.accessible and len(scenario.criteria) > 1:
        criteria, facts = _told_once(source, criteria)
    widths = _widths(criteria)
    last = len(widths) - 1
    parts = [
        _part(source, "judged_criteria", criteria),
        *([_part(source, "judged_levels", _shared_levels(source), last)] if _share_levels(scenario.criteria) else []),
        *([_part(source, "judged_dimensions", _dimensions(source))] if source.several_dimensions else []),
        *([_part(source, "judged_groups", _groups(source), last)] if source.several_groups else []),
        _part(source, "judged_options", _options(source, scenario.recommendations), last - source.several_groups),
        *([_part(source, "judged_presets", _presets(source))] if scenario.presets else []),
    ]
    lead = preface(source, "judged", "judged_how", more=facts, span=last + 1, exported=True)
    return SheetSpec(
        source.sentence("sheet_judged"),
        (lead, *parts),
        widths=widths,
        tab=EXPORT_TAB,
        repeated="judged_options",
        unprinted="judged_presets" if scenario.presets else "",
    )


def _told_once(source: ExportContext, columns: Sequence[Column]) -> tuple[list[Column], tuple[str, ...]]:
    """The columns that tell the criteria apart, and what the others say in a sentence."""
    same = [each for each in columns if each[0] in SAME and len(set(each[2])) == 1 and each[2][0] != ""]
    kept = [each for each in columns if each not in same]
    facts = [
        source.sentence("labelled", label=source.sentence(code), text=_plain(cells[0])) for code, _style, cells in same
    ]
    return kept, (source.sentence("same_of_criteria", facts=source.sentence("semicolon").join(facts)),) if facts else ()


def _plain(cell: str | float) -> str:
    return cell if isinstance(cell, str) else f"{cell:g}"


def _kept(columns: Sequence[Column]) -> list[Column]:
    """Those that say anything; the first two, name and id, always."""
    return [each for n, each in enumerate(columns) if n < 2 or any(cell != "" for cell in each[2])]


def _widths(criteria: Sequence[Column]) -> tuple[float, ...]:
    """Of the columns that all tables share: meanings take what the others leave of the page."""
    codes = [code for code, _style, _cells in _kept(criteria)[2:] if code != "meaning_of"] or ["group"]
    others = [WIDTHS[code] for code in codes]
    used = NAMES + IDS + sum(others)
    left = across(upright=used + MEANING_FROM <= across(True)) - used
    return (NAMES, IDS, min(max(left, MEANING_FROM), MEANING_TO), *others)


def _part(source: ExportContext, key: str, columns: Sequence[Column], reach: int = 0) -> SheetBlock:
    """A table of those columns that say anything. reach: the column up to which the third one runs."""
    kept = _kept(columns)
    run = max(1, reach - 1) if len(kept) > 2 else 1
    rows = [
        _run([XlsxCell(cell, style) for cell, (_code, style, _cells) in zip(row, kept, strict=True)], run)
        for row in zip(*(cells for _code, _style, cells in kept), strict=True)
    ]
    header = _run(source.header(*(code for code, _style, _cells in kept)), run)
    return SheetBlock(key, len(rows), lambda _refs: rows, header, source.sentence(f"table_{key}"))


def _run(cells: Sequence[XlsxCell], run: int) -> Row:
    """A row whose third cell reaches over so many columns."""
    if run < 2:
        return Row(cells)
    return Row((*cells[:3], *(XlsxCell(None, cells[2].style),) * (run - 1), *cells[3:]), span=run, at=2)


def _criteria(source: ExportContext, criteria: Sequence[Criterion]) -> list[Column]:
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


def _shared_levels(source: ExportContext) -> list[Column]:
    levels = source.scenario.criteria[0].scale.levels
    return [
        ("level", "text", [source.text(each.name) for each in levels]),
        ("level_at", "id", [f"{each.at:g}" for each in levels]),
        ("meaning_of", "text", [source.text(each.meaning) for each in levels]),
    ]


def _levels(source: ExportContext, criterion: Criterion) -> str:
    """The levels of the scale, one a line: 4 = central: the main stated purpose."""
    lines = []
    for level in criterion.scale.levels:
        name, meaning = source.text(level.name), source.text(level.meaning)
        said = source.sentence("labelled", label=name, text=meaning) if meaning else name
        lines.append(f"{level.at:g} = {said}")
    return "\n".join(lines)


def _options(source: ExportContext, options: Sequence[Recommendation]) -> list[Column]:
    groups = [source.name(source.scenario.group_of[each.id]) for each in options]
    return [
        ("recommendation", "text", [source.name(each) for each in options]),
        ("id", "id", [source.text(each.id) for each in options]),
        *_meanings(source, options),
        ("group", "text", groups if source.several_groups else [""] * len(options)),
    ]


def _meanings(source: ExportContext, options: Sequence[Recommendation]) -> list[Column]:
    """What they are and their measures, a line each."""
    meanings = [source.text(each.description) for each in options]
    measures = ["\n".join(source.text(m.text) for m in each.measures) for each in options]
    if not any(measures):
        return [("meaning_of", "text", meanings)]
    both = ["\n".join(filter(None, pair)) for pair in zip(meanings, measures, strict=True)]
    return [("meaning_and_measures", "text", [source.text(each) for each in both])]


def _dimensions(source: ExportContext) -> list[Column]:
    every = source.scenario.dimensions
    return [
        ("dimension", "text", [source.name(each) for each in every]),
        ("id", "id", [source.text(each.id) for each in every]),
        ("meaning_of", "text", [source.text(each.description) for each in every]),
        ("attacked_by", "text", [source.text(each.attacked_by) for each in every]),
    ]


def _groups(source: ExportContext) -> list[Column]:
    every = source.scenario.groups
    return [
        ("group", "text", [source.name(each) for each in every]),
        ("id", "id", [source.text(each.id) for each in every]),
        ("shift", "text", [source.text(each.shift) for each in every]),
    ]


def _presets(source: ExportContext) -> list[Column]:
    every, names = source.scenario.presets, {each.id: source.name(each) for each in source.scenario.dimensions}
    names |= {each.id: source.name(each) for each in source.scenario.criteria}
    weights = [
        source.sentence("semicolon").join(f"{names.get(id_, id_)} {weight:g}" for id_, weight in each.weights.items())
        for each in every
    ]
    return [
        ("preset", "text", [source.text(each.name) or source.text(each.id) for each in every]),
        ("id", "id", [source.text(each.id) for each in every]),
        ("reason", "text", [source.text(each.reason) for each in every]),
        ("preset_weights", "text", weights),
    ]
