"""Applies a layout to its sheet: a table with names, numbers and meaning, and every finding at its place."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from scenarios.findings import MORE, Finding, InvalidInput, raise_if_any
from scenarios.io.tables.cells import CORNER, Sheet
from scenarios.io.tables.decision_table import DecisionTable
from scenarios.io.tables.formula_escaping import plain
from scenarios.io.tables.layout import Doubt, Layout, Line
from scenarios.io.tables.layout.column_figures import ColumnFigures, scale_ends
from scenarios.io.tables.layout.layout_types import SHOWN, area_name, places
from scenarios.io.tables.layout.oriented_grid import NOTHING
from scenarios.io.tables.layout_lookup import LayoutLookup
from scenarios.io.tables.names_and_units import repeats
from scenarios.io.tables.special_lines import Specials, read_specials
from scenarios.validation.field_rules import string_findings
from scoring.problem import readonly_array

KINDS = 5  # of findings that a table of any form is told of at once


@np.errstate(all="ignore")  # as the proposal is made
def apply(sheet: Sheet, layout: Layout) -> DecisionTable:
    """The table that a sheet holds by a layout. Raises InvalidInput with every finding, the doubts last."""
    if layout.area is None:
        area = layout.answers.area
        empty = Finding("", "table_empty") if area is None else Finding(area_name(area), "range_empty")
        raise InvalidInput([empty], sheet.source)
    ground = LayoutLookup(sheet, layout)
    names = _names(ground)
    specials = read_specials(ground)
    _fit_rows(ground)
    figures = _figures(ground)
    table = _table(ground, names, specials, figures)
    _find_repeats(ground, table)
    _find_nothing(ground, table)
    _find_beyond_ends(ground, table)
    told = {each.code for each in ground.findings} if layout.own else set()  # cell by cell, where no option answers
    doubts = [doubt_finding(each) for each in layout.doubts if each.code not in told or _is_answered(each)]
    asked = {each.code for each in doubts}
    found = ground.findings if layout.own else _by_kind(ground.findings)
    findings = [each for each in found if each.code not in asked] + doubts
    if findings:
        raise InvalidInput(raise_if_any(findings) if layout.own else _few(findings), sheet.source)
    return table


def _is_answered(doubt: Doubt) -> bool:
    """Whether the options that it names answer all of it: one for the whole table, or one for each of few cells."""
    settings = [each for choice in doubt.choices for each in choice.settings]
    return bool(settings) and (len(doubt.at) <= SHOWN or all(each.kind != "cell" for each in settings))


def doubt_finding(doubt: Doubt) -> Finding:
    """A doubt that nobody answered, as a finding; its choices are among the fields."""
    return Finding(places(doubt.at), doubt.code, {**doubt.fields, "choices": doubt.choices})


def _names(ground: LayoutLookup) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Of the recommendations and the criteria."""
    rows = tuple(_name(ground, i, ground.names, ground.rows[i], "alternative_without_name") for i in ground.items)
    head = ground.head if ground.head >= 0 else None
    columns = tuple(_name(ground, head, j, ground.columns[j], "criterion_without_name") for j in ground.criteria)
    return rows, columns


def _name(ground: LayoutLookup, i: int | None, j: int | None, line: Line, lacking: str) -> str:
    name = plain(line.name)
    place = (max(i or 0, 0), j or 0)
    if not name and line.sure:  # else it is asked what the line is
        ground.find(*place, lacking)
    ground.findings += string_findings(ground.grid.cell_at(*place), name, name=True)
    return name


def _fit_rows(ground: LayoutLookup) -> None:
    """A row of another length than the header. Empty cells beyond the table are none; in a text, missing ones are."""
    grid, sheet = ground.grid, ground.sheet
    if not ground.layout.header or not ground.criteria or grid.turned:
        return
    named = np.flatnonzero((grid.codes[list(ground.layout.header)] != NOTHING).any(axis=0))
    width = int(named[-1]) + 1 if named.size else 0
    rows = ground.rows if ground.layout.own else ground.items
    for i in (i for i in rows if i not in ground.layout.header and ground.rows[i].role not in ("note", "ignore")):
        row = grid.rows[i]
        beyond = [j for j in range(width, len(row)) if row[j].kind != "empty" and ground.layout.own]
        if beyond:
            ground.find(i, beyond[0], "row_too_long", expected=width, found=beyond[-1] + 1)
        if len(row) < width and sheet.separator:
            ground.find(i, len(row) - 1, "row_too_short", expected=width, found=len(row))


def _figures(ground: LayoutLookup) -> ColumnFigures:
    lows, highs = ([i for i, line in ground.rows.items() if line.role == role] for role in ("low", "high"))
    ends = scale_ends(ground.grid, ground.reader, lows, highs, ground.criteria)
    figures = ground.reader.figures(ground.items, ends)
    if ground.layout.own:  # elsewhere they are among the doubts of the layout
        for j, column in figures.columns.items():
            ground.report(column, [(i, j) for i in ground.items])
    return figures


def _table(
    ground: LayoutLookup, names: tuple[tuple[str, ...], tuple[str, ...]], specials: Specials, figures: ColumnFigures
) -> DecisionTable:
    ranges = {(m, k): ends for k, j in enumerate(ground.criteria) for m, ends in figures.columns[j].ranges.items()}
    return DecisionTable(
        ground.sheet.source,
        *names,
        readonly_array(figures.matrix(ground.items, ground.criteria)),
        specials.words,
        specials.numbers,
        specials.beside,
        groups=tuple(ground.rows[i].parent for i in ground.items),
        dimensions=tuple(ground.columns[j].parent for j in ground.criteria),
        ranges=ranges,
        percent=frozenset(k for k, j in enumerate(ground.criteria) if figures.columns[j].percent),
    )


def _find_repeats(ground: LayoutLookup, table: DecisionTable) -> None:
    """Things of one id, or of one name where not all have ids to be told apart by."""
    head, turned = max(ground.head, 0), ground.grid.turned
    columns = [(j, head) if turned else (head, j) for j in ground.criteria]
    names = ground.names or 0
    rows = [(names, i) if turned else (i, names) for i in ground.items]
    # the header stands first, so what is wrong with it does
    ground.findings[:0] = repeats("duplicate_criterion", table.criteria, table.words.get("id", ()), columns)
    ground.findings += repeats("duplicate_alternative", table.alternatives, table.beside.get("id", ()), rows)


def _find_nothing(ground: LayoutLookup, table: DecisionTable) -> None:
    """Whether it says anything. A table of the program may lack criteria, recommendations or scores as yet: it is
    known by the word in its corner, and by the scales that it gives."""
    corner = ground.columns[ground.names].name if ground.names is not None else ""
    described, found = {"low", "high"} <= set(table.numbers), ~np.isnan(table.matrix)
    if not table.criteria and corner.lower() != CORNER:
        ground.findings.append(Finding("", "no_criteria"))
    elif table.criteria and not table.alternatives and not described:
        ground.findings.append(Finding("", "no_alternatives"))
    elif table.criteria and not (described or found.any() or ground.findings or ground.layout.doubts):
        ground.findings.append(Finding("", "table_without_numbers"))


def _find_beyond_ends(ground: LayoutLookup, table: DecisionTable) -> None:
    """Scores, or their ranges, beyond the ends that the table itself gives; where those are crossed, that is the
    finding."""
    (least, most), (low, high) = table.spread, table.scale_ends
    crossed, endless = low >= high, np.isinf(high - low)  # a scale of infinite length is found below
    for j in np.flatnonzero(crossed | endless).tolist():
        code = "scale_ends_crossed" if crossed[j] else "scale_ends"
        ground.findings.append(Finding(table.criteria[j], code, {"low": low[j], "high": high[j]}))
    if least.size:
        for i, j in np.argwhere(((least < low) | (most > high)) & ~crossed).tolist():
            number, ends = float((least if least[i, j] < low[j] else most)[i, j]), (float(low[j]), float(high[j]))
            code = "score_beyond_end" if np.isnan(ends).any() else "score_outside_scale"
            fields = {"recommendation": table.alternatives[i], "criterion": table.criteria[j], "number": number}
            end = ends[0] if number < ends[0] else ends[1]
            ground.find(ground.items[i], ground.criteria[j], code, **fields, low=ends[0], high=ends[1], end=end)


def _few(findings: list[Finding]) -> list[Finding]:
    """At most so many, the rest counted in the last."""
    if len(findings) <= KINDS:
        return findings
    return [*findings[: KINDS - 1], Finding("", MORE, {"count": len(findings) - KINDS + 1})]


def _by_kind(findings: Iterable[Finding]) -> list[Finding]:
    """One finding of each kind with all its cells."""
    kinds: dict[str, list[Finding]] = {}
    for each in findings:
        kinds.setdefault(each.code, []).append(each)
    return [Finding(places([each.path for each in found]), code, found[0].fields) for code, found in kinds.items()]
