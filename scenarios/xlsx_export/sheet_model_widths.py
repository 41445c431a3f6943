"""Widths of the columns of the sheet Model, which its tables of weights and of scores share."""

from __future__ import annotations

from itertools import zip_longest

from scenarios.model import Criterion, Recommendation
from scenarios.xlsx_export.column_numbers import DIRECTION, FIRST, PARENT, UNIT
from scenarios.xlsx_export.column_widths import fitted, heading
from scenarios.xlsx_export.export_context import ExportContext
from scenarios.xlsx_export.page_setup import across

# Bounds of the widths of names, ids and other words.
NAMES_FROM, NAMES_TO = 24, 44
IDS_FROM, IDS_TO = 6, 14
WORDS_TO = 20
INDENT, INDENTED = 1.5, ("dimension_of", "remark")  # units of width, and the headings that have it
NARROW = 8  # the width of a criterion, at least, and under a heading that stands upright


def is_wide(source: ExportContext) -> bool:
    """Whether the criteria do not fit the width of a page under headings that lie flat."""
    return NAMES_FROM + sum(_columns(source, turned=False)) > across(upright=False)


def model_widths(source: ExportContext, turned: bool) -> tuple[float, ...]:
    """Of all columns; names have one line where the others leave room. turned: criteria's headings stand upright."""
    columns = _columns(source, turned)
    names = fitted([source.name(each) for each in _named(source)], NAMES_FROM, NAMES_TO)
    return (max(NAMES_FROM, min(names, across(upright=False) - sum(columns))), *columns)


def _named(source: ExportContext) -> tuple[Criterion | Recommendation, ...]:
    return (*source.scenario.criteria, *source.scenario.recommendations)


def _columns(source: ExportContext, turned: bool) -> tuple[float, ...]:
    """Of the ids, and of the columns after them."""
    scenario, criteria = source.scenario, source.scenario.criteria
    parent = ("dimension_of",) if source.several_dimensions else ()
    codes = ("weight_input", "share", "low", "high", "direction", "unit", *parent, "remark")
    least: list[float] = [heading(source.sentence(code)) + INDENT * (code in INDENTED) for code in codes]
    texts = {
        DIRECTION: [source.direction(each) for each in ("max", "min")],
        UNIT: [source.text(each.scale.unit) for each in criteria],
    }
    if source.several_dimensions:
        texts[PARENT] = [source.name(each) for each in scenario.dimensions]
    for column, said in texts.items():
        least[column - FIRST] = fitted(said, least[column - FIRST], WORDS_TO)
    heads = [NARROW if turned else max(NARROW, heading(source.name_and_unit(each))) for each in criteria]
    ids = fitted([source.text(each.id) for each in _named(source)], IDS_FROM, IDS_TO)
    return (ids, *(max(pair) for pair in zip_longest(least, heads, fillvalue=NARROW)))
