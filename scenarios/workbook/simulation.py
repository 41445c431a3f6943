"""The sheet Simulation: what was drawn, how often each takes each rank, and the weights that put it first.

All of it is the program's at the time of export, with its seed and standard error.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from openpyxl.worksheet.worksheet import Worksheet

from scenarios.draws import radius_of
from scenarios.wording.methods import NAMES
from scenarios.workbook.asked import Asked
from scenarios.workbook.cells import Cell, Row
from scenarios.workbook.charts import acceptability_chart, acceptability_rows
from scenarios.workbook.model import WIDE
from scenarios.workbook.plan import Part, Refs, Sheet
from scenarios.workbook.preface import preface
from scenarios.workbook.source import Source, result
from scenarios.workbook.styles import EXPORT_TAB

RANKS = 12  # ranks that have a column
PAIRED = 30  # recommendations that are compared pair by pair
APART = 3  # ranks that the chart tells apart; those below are one


def sheet(source: Source) -> Sheet:
    how = "simulation_how" if source.asked.simulated is not None else "simulation_none"
    return Sheet(
        title=source.say("sheet_simulation"),
        parts=(preface(source, "simulation", how, exported=True), *_simulated(source, source.asked)),
        widths=(40, 12, 12),
        frozen_columns=1,
        pages_wide=max(1, -(-len(source.scenario.criteria) // WIDE)),
        tab=EXPORT_TAB,
    )


def _simulated(source: Source, asked: Asked) -> tuple[Part, ...]:
    if asked.simulated is None:
        return ()
    parts = [_facts_part(source, asked), _acceptability_part(source, asked)]
    if not source.accessible:
        free = acceptability_rows(len(asked.simulated.alternatives))
        parts.append(Part("acceptability_chart", free, lambda _refs: (Row(),) * free))
    parts.append(_central_part(source, asked))
    if len(asked.simulated.alternatives) <= PAIRED:
        parts.append(_pairwise_part(source, asked))
    return tuple(parts)


def _facts_part(source: Source, asked: Asked) -> Part:
    assert asked.simulated is not None
    found, question = asked.simulated.found, asked.simulated.question
    rows = [
        Row((Cell(source.say("samples"), "label"), Cell(found.samples, "fact"))),
        Row((Cell(source.say("seed"), "label"), Cell(found.seed, "fact"))),
        Row((Cell(source.say("largest_error"), "label"), Cell(found.standard_error, "fact_percent"))),
        Row((Cell(source.say("drawn_weights"), "label"), Cell(_weights(source, question.weights), "label"))),
        Row((Cell(source.say("drawn_scores"), "label"), Cell(source.say(f"scores_{question.scores}"), "label"))),
        Row((Cell(source.say("method"), "label"), Cell(NAMES[question.method].in_(source.language), "label"))),
    ]
    header = Row(source.header("what", "content"))
    return Part("simulated", len(rows), lambda _refs: rows, header, source.say("table_simulated"), new_page=True)


def _weights(source: Source, words: str) -> str:
    """Which weights were drawn, in words."""
    radius = radius_of(words)
    if radius is None:
        return source.say(f"weights_{words}")
    return source.say("weights_around", radius=f"{radius * 100:g}")


def _rows_of(source: Source, asked: Asked) -> list[tuple[int, tuple[Cell, Cell]]]:
    """Those that were simulated: their row there, and their name and id."""
    assert asked.simulated is not None
    lead = dict(zip((each.id for each in source.scenario.recommendations), source.lead(), strict=True))
    return [(i, lead[id_]) for i, id_ in enumerate(asked.simulated.alternatives)]


def _acceptability_part(source: Source, asked: Asked) -> Part:
    assert asked.simulated is not None
    found = asked.simulated.found
    shown = min(len(asked.simulated.alternatives), RANKS)
    rows = [
        Row((
            *lead,
            *(Cell(float(share), "percent") for share in found.acceptability[i, :shown]),
            Cell(float(found.expected_rank[i]), "coefficient"),
            Cell(float(found.expected_rank_error[i]), "fine"),
            Cell(result(float(found.confidence[i])), "percent"),
            *(Cell(float(found.acceptability[i, APART:].sum()), "percent") for _ in range(shown > APART)),
        ))
        for i, lead in _rows_of(source, asked)
    ]  # fmt: skip
    ranks = (Cell(source.say("rank_number", rank=rank + 1), "header_number") for rank in range(shown))
    lead = source.header("recommendation", "id")
    below = (Cell(source.say("rank_below", rank=APART + 1), "header_number") for _ in range(shown > APART))
    tail = (*source.header("expected_rank", "rank_error", "confidence"), *below)

    def finish(sheet: Worksheet, refs: Refs) -> None:
        if not source.accessible:
            acceptability_chart(sheet, refs, source, rows, shown)

    header = Row((*lead, *ranks, *tail))
    return Part("acceptability", len(rows), lambda _refs: rows, header, source.say("table_acceptability"), finish)


def _central_part(source: Source, asked: Asked) -> Part:
    assert asked.simulated is not None
    found, criteria = asked.simulated.found, {each.id: source.name(each) for each in source.scenario.criteria}
    names = (Cell(criteria[each], "header_name") for each in asked.simulated.criteria)
    rows = [
        Row((*lead, *(Cell(float(weight), "percent") for weight in found.central[i])))
        for i, lead in _rows_of(source, asked)
        if not np.isnan(found.central[i]).any()
    ]
    header = Row((*source.header("recommendation", "id"), *names))
    return Part("central", len(rows), lambda _refs: rows, header, source.say("table_central"), new_page=True)


def _pairwise_part(source: Source, asked: Asked) -> Part:
    assert asked.simulated is not None
    found, listed = asked.simulated.found, _rows_of(source, asked)

    def body(_refs: Refs) -> Iterable[Row]:
        for i, lead in listed:
            cells = (Cell(None if i == j else float(found.pairwise[i, j]), "percent") for j, _lead in listed)
            yield Row((*lead, *cells))

    names = (Cell(lead[0].value, "header_name") for _j, lead in listed)
    header = Row((*source.header("recommendation", "id"), *names))
    return Part("pairwise", len(listed), body, header, source.say("table_pairwise"))
