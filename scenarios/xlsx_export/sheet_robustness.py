"""The sheet Robustness: where the first place holds, and how sure the ranking is.

The limits of weights follow every change as formulas; the words are the program's at the time of export.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from scenarios.analysis_results import AGREED, DISTINGUISHABLE, OVERLAP, RobustnessVerdict
from scenarios.analysis_results import APART as APART_WEIGHT
from scenarios.text.names_and_lists import listed
from scenarios.text.number_format import percent
from scenarios.text.robustness_verdict import (
    WORDS,
    assumed_sentence,
    first_place_sentence,
    first_three_sentence,
)
from scenarios.xlsx_export.block_positions import References, SheetBlock, SheetSpec
from scenarios.xlsx_export.cell_styles import RESULTS_TAB
from scenarios.xlsx_export.cell_xml import Row, XlsxCell
from scenarios.xlsx_export.column_numbers import FIRST, HOLDS_FROM, HOLDS_TO, NAME, NAMES, SHARES, WHO_ABOVE, WHO_BELOW
from scenarios.xlsx_export.export_context import ExportContext, result
from scenarios.xlsx_export.input_changes import stale
from scenarios.xlsx_export.sentence_formulas import SentenceFormula, named, sentence_formula
from scenarios.xlsx_export.title_rows import titled

WIDTHS = (38.6, 8, 8.8, 12, 10, 19, 37.7, 10, 12)
SPAN = len(WIDTHS)  # columns over which sentences run
TERMS = {"agreed": percent(AGREED), "overlap": percent(OVERLAP), "told": percent(DISTINGUISHABLE)}


def sheet(source: ExportContext) -> SheetSpec:
    return SheetSpec(
        title=source.sentence("sheet_robustness"),
        parts=(_preface(source), *figures_part(source, source.robustness.sureness, "sureness"), *_limits(source)),
        tab=RESULTS_TAB,
        widths=WIDTHS,
        repeated="limits" if source.has_inputs else "",
    )


def sentences(source: ExportContext) -> list[tuple[str, str, str]]:
    """Verdicts, what they assume, what could not be had and what follows changes, as (label, style, sentence)."""
    asked, scenario, on, said = source.robustness, source.scenario, source.language, []
    sureness = asked.sureness
    if sureness is not None:
        said.append((source.sentence("first_place"), "sentence", first_place_sentence(sureness, scenario, on)))
        if sureness.three is not None:
            said.append((source.sentence("top_three"), "sentence", first_three_sentence(sureness, scenario, on)))
        said.append((source.sentence("assumed"), "note", assumed_sentence(sureness, scenario, on)))
    said += [(source.sentence("refused"), "note", each) for each in asked.refusals]
    if source.has_inputs:
        said.append((source.sentence("follows"), "note", source.sentence("robustness_how")))
    apart = APART_WEIGHT if sureness is None else sureness.first.apart
    terms = source.sentence("robustness_terms", **TERMS, apart=percent(apart))
    said.append((source.sentence("terms"), "note", terms))
    return [(label, style, source.text(each)) for label, style, each in said]


def _preface(source: ExportContext) -> SheetBlock:
    said = [Row((XlsxCell(each, style),), span=SPAN) for _label, style, each in sentences(source)]

    def body(refs: References) -> Iterable[Row]:
        yield titled(source.sentence("sheet_robustness"), stale(source, refs, "warning"), SPAN)
        yield from said

    return SheetBlock("robustness_preface", 1 + len(said), body, least=SPAN)


def figures_part(source: ExportContext, sureness: RobustnessVerdict | None, code: str) -> tuple[SheetBlock, ...]:
    """The three figures behind each word of a verdict. code: of the block and, after table_, of its title."""
    if sureness is None:
        return ()
    found = [("first_place", sureness.first), ("top_three", sureness.three)]
    name_of = {each.id: source.name(each) for each in source.scenario.recommendations}
    rows = [
        Row((
            XlsxCell(source.text(listed(source.scenario, held.members, source.language)), "text"),
            XlsxCell(source.sentence(place), "label"),
            XlsxCell(WORDS[held.word].in_(source.language), "label"),
            XlsxCell(held.agree, "percent"),
            XlsxCell(held.agree_error, "percent_fine"),
            XlsxCell(source.sentence("no_weights_do") if held.distance is None else held.distance, "percent"),
            XlsxCell(name_of.get(held.takes_over or "", ""), "remark"),
            XlsxCell(held.overlap, "percent"),
            XlsxCell(held.overlap_error, "percent_fine"),
        ))
        for place, held in found if held is not None
    ]  # fmt: skip
    codes = ("held_by", "what", "verdict_word", "agree", "agree_error", "distance", "draws_level", "overlap",
             "overlap_error")  # fmt: skip
    header = Row(source.header(*codes))
    return (SheetBlock(code, len(rows), lambda _refs: rows, header, source.sentence(f"table_{code}")),)


def _limits(source: ExportContext) -> tuple[SheetBlock, ...]:
    """One row a weight: its share now, where the first place holds, and who draws level at either end; all live."""
    if not source.has_inputs:
        return ()
    codes = ("moved_weight", "id", "share", "holds_from", "holds_to", "level_below", "level_above")
    size = source.holding.now.size
    header = Row(source.header(*codes))
    return (
        SheetBlock("limits", size, lambda refs: _limit_rows(source, refs), header, source.sentence("table_limits")),
    )


def _limit_rows(source: ExportContext, refs: References) -> Iterable[Row]:
    k, held = len(source.scenario.criteria), source.holding
    for s in (*range(k, held.now.size), *range(k)):
        each = source.moving[s]
        name, cell = source.name(each), refs.cell("keys", NAMES, FIRST + s)
        if s >= k:
            dimension = source.wide_dimensions[s - k]
            called = SentenceFormula(source.name(dimension), named(source, refs, "dimensions", dimension))
            name, cell = sentence_formula(source, "whole_dimension", name=called)
        yield Row((
            XlsxCell(name, "text", source.safe(cell)),
            source.typed(each.id, "id"),
            XlsxCell(float(held.now[s]), "percent", source.safe(refs.cell("keys", SHARES, FIRST + s))),
            XlsxCell(result(held.low[s]), "percent", source.safe(refs.cell("moves", HOLDS_FROM, FIRST + s))),
            XlsxCell(result(held.high[s]), "percent", source.safe(refs.cell("moves", HOLDS_TO, FIRST + s))),
            _taker(source, refs, WHO_BELOW, s, held.below[s]),
            _taker(source, refs, WHO_ABOVE, s, held.above[s]),
        ))  # fmt: skip


def _taker(source: ExportContext, refs: References, row: int, s: int, who: float) -> XlsxCell:
    """The name of who draws level, with dots where others do so too."""
    names = refs.column("options", NAME, len(source.scenario.recommendations))
    number = refs.cell("moves", row, FIRST + s)
    name = "" if np.isnan(who) else source.name(source.scenario.recommendations[int(who)]) + (" …" if who % 1 else "")
    formula = f'IF(ISNUMBER({number}),INDEX({names},INT({number}))&IF({number}>INT({number})," …",""),"")'
    return XlsxCell(name, "remark", source.safe(formula))
