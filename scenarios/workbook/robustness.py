"""The sheet Robustness: how sure the ranking is, where the first place holds, and what a simulation found.

The limits of weights follow every change as formulas; the words and the simulation are the program's at the time of
export, with their seed and standard error.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from openpyxl.worksheet.worksheet import Worksheet

from scenarios.draws import radius_of
from scenarios.wording.methods import NAMES
from scenarios.wording.names import listed
from scenarios.wording.sureness import WORDS, assumed_sentence, sureness_sentence, three_sentence
from scenarios.workbook.asked import Asked
from scenarios.workbook.cells import Cell, Row
from scenarios.workbook.charts import acceptability_chart, acceptability_rows
from scenarios.workbook.line_tables import first_part, fixed_limits_part, limits_part, line_parts
from scenarios.workbook.lines import is_live, lines_of
from scenarios.workbook.model import WIDE
from scenarios.workbook.plan import Part, Refs, Sheet
from scenarios.workbook.source import Source, result

SPAN = 8  # columns over which sentences run
RANKS = 12  # ranks that have a column; the chart has as many
PAIRED = 30  # recommendations that are compared pair by pair


def sheet(source: Source) -> Sheet:
    asked = source.asked
    return Sheet(
        title=source.say("sheet_robustness"),
        parts=(_preface(source), *_sureness(source, asked), *_limits(source, asked), *_simulated(source, asked),
               *_lines(source)),
        widths=(30, 46, 9, 13, 13, 13, 22, 22, 13),
        frozen_columns=2,
        pages_wide=max(1, -(-(len(source.scenario.criteria) + len(source.scenario.dimensions)) // WIDE)),
    )  # fmt: skip


def sentences(source: Source) -> list[tuple[str, str, str]]:
    """Verdicts, what they assume, what could not be had and what follows changes, as (label, style, sentence)."""
    asked, scenario, on, said = source.asked, source.scenario, source.language, []
    if asked.sureness is not None:
        said.append((source.say("first_place"), "sentence", sureness_sentence(asked.sureness, scenario, on)))
        if asked.sureness.three is not None:
            said.append((source.say("top_three"), "sentence", three_sentence(asked.sureness, scenario, on)))
        said.append((source.say("assumed"), "note", assumed_sentence(asked.sureness, scenario, on)))
    said += [(source.say("refused"), "note", each) for each in asked.refusals]
    if asked.flips is not None or is_live(source):
        how = "robustness_how" if is_live(source) else "robustness_fixed"
        said.append((source.say("follows"), "note", source.say(how)))
    return [(label, style, source.text(each)) for label, style, each in said]


def _preface(source: Source) -> Part:
    said = [Row((Cell(each, style),), span=SPAN) for _label, style, each in sentences(source)]
    title = Row((Cell(source.say("sheet_robustness"), "title"),))
    return Part("robustness_preface", 1 + len(said), lambda _refs: (title, *said))


def _sureness(source: Source, asked: Asked) -> tuple[Part, ...]:
    """The three figures behind each word."""
    if asked.sureness is None:
        return ()
    found = [("first_place", asked.sureness.first), ("top_three", asked.sureness.three)]
    name_of = {each.id: source.name(each) for each in source.scenario.recommendations}
    rows = [
        Row((
            Cell(source.say(place), "label"),
            Cell(source.text(listed(source.scenario, held.members, source.language)), "text"),
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
    codes = ("what", "held_by", "verdict_word", "agree", "error", "distance", "draws_level", "overlap", "error")
    header = Row(source.header(*codes))
    return (Part("sureness", len(rows), lambda _refs: rows, header, source.say("table_sureness")),)


def _limits(source: Source, asked: Asked) -> tuple[Part, ...]:
    if is_live(source):
        lines = lines_of(source)
        return first_part(source, lines), limits_part(source, lines)
    if asked.flips is None:
        return ()  # what keeps the limits from being known is said above
    return (fixed_limits_part(source, asked.flips),)


def _lines(source: Source) -> tuple[Part, ...]:
    return line_parts(source, lines_of(source)) if is_live(source) else ()


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


def _rows_of(source: Source, asked: Asked) -> list[tuple[int, tuple[Cell, Cell, Cell]]]:
    """Those that were simulated: their row there, and their group, name and id."""
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
        ))
        for i, lead in _rows_of(source, asked)
    ]  # fmt: skip
    ranks = (Cell(source.say("rank_number", rank=rank + 1), "header_number") for rank in range(shown))
    lead = source.header("group", "recommendation", "id")
    tail = source.header("expected_rank", "error", "confidence")

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
    header = Row((*source.header("group", "recommendation", "id"), *names))
    return Part("central", len(rows), lambda _refs: rows, header, source.say("table_central"), new_page=True)


def _pairwise_part(source: Source, asked: Asked) -> Part:
    assert asked.simulated is not None
    found, listed = asked.simulated.found, _rows_of(source, asked)

    def body(_refs: Refs) -> Iterable[Row]:
        for i, lead in listed:
            cells = (Cell(None if i == j else float(found.pairwise[i, j]), "percent") for j, _lead in listed)
            yield Row((*lead, *cells))

    names = (Cell(lead[1].value, "header_name") for _j, lead in listed)
    header = Row((*source.header("group", "recommendation", "id"), *names))
    return Part("pairwise", len(listed), body, header, source.say("table_pairwise"))
