"""The sheet Robustness: where the first place holds, and how sure the ranking is.

The limits of weights follow every change as formulas; the words are the program's at the time of export.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from scenarios.analysis_results import AGREED, OVERLAP, TOLD_APART
from scenarios.analysis_results import APART as APART_WEIGHT
from scenarios.text.names_and_lists import listed
from scenarios.text.number_format import percent
from scenarios.text.robustness_verdict import WORDS, assumed_sentence, sureness_sentence, three_sentence
from scenarios.xlsx_export.block_positions import Part, Refs, Sheet
from scenarios.xlsx_export.cell_styles import RESULTS_TAB
from scenarios.xlsx_export.cell_xml import Cell, Row
from scenarios.xlsx_export.column_numbers import FIRST, HOLDS_FROM, HOLDS_TO, NAME, NAMES, SHARES, WHO_ABOVE, WHO_BELOW
from scenarios.xlsx_export.export_context import Source, result
from scenarios.xlsx_export.input_changes import stale
from scenarios.xlsx_export.sentence_formulas import Said, named, said
from scenarios.xlsx_export.title_rows import titled

WIDTHS = (38.6, 8, 8.8, 12, 10, 19, 37.7, 10, 12)
SPAN = len(WIDTHS)  # columns over which sentences run
TERMS = {
    "agreed": percent(AGREED),
    "apart": percent(APART_WEIGHT),
    "overlap": percent(OVERLAP),
    "told": percent(TOLD_APART),
}


def sheet(source: Source) -> Sheet:
    return Sheet(
        title=source.say("sheet_robustness"),
        parts=(_preface(source), *_sureness(source), *_limits(source)),
        tab=RESULTS_TAB,
        widths=WIDTHS,
        repeated="limits" if source.has_inputs else "",
    )


def sentences(source: Source) -> list[tuple[str, str, str]]:
    """Verdicts, what they assume, what could not be had and what follows changes, as (label, style, sentence)."""
    asked, scenario, on, said = source.asked, source.scenario, source.language, []
    if asked.sureness is not None:
        said.append((source.say("first_place"), "sentence", sureness_sentence(asked.sureness, scenario, on)))
        if asked.sureness.three is not None:
            said.append((source.say("top_three"), "sentence", three_sentence(asked.sureness, scenario, on)))
        said.append((source.say("assumed"), "note", assumed_sentence(asked.sureness, scenario, on)))
    said += [(source.say("refused"), "note", each) for each in asked.refusals]
    if source.has_inputs:
        said.append((source.say("follows"), "note", source.say("robustness_how")))
    said.append((source.say("terms"), "note", source.say("robustness_terms", **TERMS)))
    return [(label, style, source.text(each)) for label, style, each in said]


def _preface(source: Source) -> Part:
    said = [Row((Cell(each, style),), span=SPAN) for _label, style, each in sentences(source)]

    def body(refs: Refs) -> Iterable[Row]:
        yield titled(source.say("sheet_robustness"), stale(source, refs, "warning"), SPAN)
        yield from said

    return Part("robustness_preface", 1 + len(said), body, least=SPAN)


def _sureness(source: Source) -> tuple[Part, ...]:
    """The three figures behind each word."""
    sureness = source.asked.sureness
    if sureness is None:
        return ()
    found = [("first_place", sureness.first), ("top_three", sureness.three)]
    name_of = {each.id: source.name(each) for each in source.scenario.recommendations}
    rows = [
        Row((
            Cell(source.text(listed(source.scenario, held.members, source.language)), "text"),
            Cell(source.say(place), "label"),
            Cell(WORDS[held.word].in_(source.language), "label"),
            Cell(held.agree, "percent"),
            Cell(held.agree_error, "percent_fine"),
            Cell(source.say("no_weights_do") if held.distance is None else held.distance, "percent"),
            Cell(name_of.get(held.takes_over or "", ""), "remark"),
            Cell(held.overlap, "percent"),
            Cell(held.overlap_error, "percent_fine"),
        ))
        for place, held in found if held is not None
    ]  # fmt: skip
    codes = ("held_by", "what", "verdict_word", "agree", "agree_error", "distance", "draws_level", "overlap",
             "overlap_error")  # fmt: skip
    header = Row(source.header(*codes))
    return (Part("sureness", len(rows), lambda _refs: rows, header, source.say("table_sureness")),)


def _limits(source: Source) -> tuple[Part, ...]:
    """One row a weight: its share now, where the first place holds, and who draws level at either end; all live."""
    if not source.has_inputs:
        return ()
    codes = ("moved_weight", "id", "share", "holds_from", "holds_to", "level_below", "level_above")
    size = source.holding.now.size
    header = Row(source.header(*codes))
    return (Part("limits", size, lambda refs: _limit_rows(source, refs), header, source.say("table_limits")),)


def _limit_rows(source: Source, refs: Refs) -> Iterable[Row]:
    k, held = len(source.scenario.criteria), source.holding
    for s in (*range(k, held.now.size), *range(k)):
        each = source.moving[s]
        name, cell = source.name(each), refs.cell("keys", NAMES, FIRST + s)
        if s >= k:
            dimension = source.wide_dimensions[s - k]
            called = Said(source.name(dimension), named(source, refs, "dimensions", dimension))
            name, cell = said(source, "whole_dimension", name=called)
        yield Row((
            Cell(name, "text", source.safe(cell)),
            source.typed(each.id, "id"),
            Cell(float(held.now[s]), "percent", source.safe(refs.cell("keys", SHARES, FIRST + s))),
            Cell(result(held.low[s]), "percent", source.safe(refs.cell("moves", HOLDS_FROM, FIRST + s))),
            Cell(result(held.high[s]), "percent", source.safe(refs.cell("moves", HOLDS_TO, FIRST + s))),
            _taker(source, refs, WHO_BELOW, s, held.below[s]),
            _taker(source, refs, WHO_ABOVE, s, held.above[s]),
        ))  # fmt: skip


def _taker(source: Source, refs: Refs, row: int, s: int, who: float) -> Cell:
    """The name of who draws level, with dots where others do so too."""
    names = refs.column("options", NAME, len(source.scenario.recommendations))
    number = refs.cell("moves", row, FIRST + s)
    name = "" if np.isnan(who) else source.name(source.scenario.recommendations[int(who)]) + (" …" if who % 1 else "")
    formula = f'IF(ISNUMBER({number}),INDEX({names},INT({number}))&IF({number}>INT({number})," …",""),"")'
    return Cell(name, "remark", source.safe(formula))
