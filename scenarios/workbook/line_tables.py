"""The tables of lines and crossings on the sheet Robustness, as live formulas, and the limits read from them."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import numpy as np

from scenarios.robustness.flips import Flips
from scenarios.workbook.cells import Cell, Row
from scenarios.workbook.lines import Lines, Weight, is_alone, weights_of
from scenarios.workbook.model import FIRST, SHARE
from scenarios.workbook.plan import Part, Refs
from scenarios.workbook.ranking import TOTAL
from scenarios.workbook.source import DIGITS, Source, result
from scoring.problem import Array
from scoring.report import RELATIVE_TIE

NOW, LOW, HIGH, BELOW, ABOVE = 3, 4, 5, 6, 7  # columns of the table of limits, counted from 0
LIMITS = ("dimension", "moved_weight", "id", "share", "holds_from", "holds_to", "level_below", "level_above")
COUNTED, TIED = 3, 4  # of the table of those that count
LINE = 3  # of the row that says who is first
NEXT = 3  # of the first weight in the tables of lines
NOTHING = f"{RELATIVE_TIE:.0E}"  # a lead below this is none

Formula = Callable[[Source, Refs, int, int, Weight], str]  # (…, row, number of the weight, the weight)


def first_part(source: Source, lines: Lines) -> Part:
    """Who is first among those that have all scores, and in which line of the tables."""
    m = len(source.scenario.recommendations)

    def body(refs: Refs) -> Iterable[Row]:
        tied, names = refs.area("lines_counted", 0, TIED, m - 1, TIED), refs.area("results", 0, 1, m - 1, 1)
        line, there = refs.cell("first_now", 0, LINE), bool(lines.tied.any())
        name = _listed(source, np.flatnonzero(lines.tied).tolist())
        yield Row((
            Cell(source.say("first_now"), "label"),
            Cell(name, "text", f'IF(SUM({tied})>0,INDEX({names},{line})&IF(SUM({tied})>1," …",""),"")'),
            Cell(None, "label"),
            Cell(lines.first + 1 if there else "", "place", f'IF(SUM({tied})>0,MATCH(1,{tied},0),"")'),
        ))  # fmt: skip

    header = Row(source.header("what", "recommendation", "id", "line"))
    return Part("first_now", 1, body, header, source.say("table_first_now"))


def limits_part(source: Source, lines: Lines) -> Part:
    """One row a weight: its share now, where the first place holds, and who draws level at either end."""

    def body(refs: Refs) -> Iterable[Row]:
        for s, weight in enumerate(lines.weights):
            now, crossings = refs.cell("limits", s, NOW), _Crossings(source, refs, s, weight)
            yield Row((
                Cell(weight.parent or source.say("whole_dimension"), "text"),
                Cell(weight.name, "text"),
                Cell(weight.id, "id"),
                Cell(float(lines.shares[s]), "percent", f"SUM({_shares(refs, weight)})"),
                Cell(result(lines.low[s]), "percent", crossings.end("below", "MAX", "MIN", 0, now)),
                Cell(result(lines.high[s]), "percent", crossings.end("above", "MIN", "MAX", 1, now)),
                Cell(_taker(source, lines, lines.below[:, s], np.nanmax, s), "remark", crossings.taker("below", "MAX")),
                Cell(_taker(source, lines, lines.above[:, s], np.nanmin, s), "remark", crossings.taker("above", "MIN")),
            ))  # fmt: skip

    return Part("limits", len(lines.weights), body, Row(source.header(*LIMITS)), source.say("table_limits"))


def fixed_limits_part(source: Source, found: Flips) -> Part:
    """The same as the program's figures, for a scenario too large to follow by formulas."""
    names = {each.id: source.name(each) for each in source.scenario.recommendations}
    flips = {each.id: each for each in (*found.dimensions, *found.weights)}
    weights = weights_of(source)

    def body(_refs: Refs) -> Iterable[Row]:
        for weight, flip in ((each, flips[each.id]) for each in weights):
            yield Row((
                Cell(weight.parent or source.say("whole_dimension"), "text"),
                Cell(weight.name, "text"),
                Cell(weight.id, "id"),
                *(Cell(share, "percent") for share in (flip.current, flip.low, flip.high)),
                *(Cell(names.get(taker or "", ""), "remark") for taker in (flip.below, flip.above)),
            ))  # fmt: skip

    return Part("limits", len(weights), body, Row(source.header(*LIMITS)), source.say("table_limits"))


class _Crossings:
    """The formulas over the crossings of one weight."""

    def __init__(self, source: Source, refs: Refs, s: int, weight: Weight) -> None:
        self._refs, self._m, self._s = refs, len(source.scenario.recommendations), s
        self._alone = is_alone(source, weight)
        self._tied = refs.area("lines_counted", 0, TIED, self._m - 1, TIED)

    def _column(self, side: str) -> str:
        return self._refs.area(f"lines_{side}", 0, NEXT + self._s, self._m - 1, NEXT + self._s)

    def _parted(self) -> str:
        """Whether moving the weight parts those who share the first place."""
        return f"SUMPRODUCT({self._tied}*(ISNUMBER({self._column('below')})+ISNUMBER({self._column('above')})))>0"

    def end(self, side: str, nearest: str, bound: str, otherwise: int, now: str) -> str:
        """The nearest crossing on the side, or the end of the scale."""
        column = self._column(side)
        found = f"IF(COUNT({column})>0,{bound}({now},{nearest}({column})),{otherwise})"
        held = now if self._alone else f"IF({self._parted()},{now},{found})"
        return f'IF(SUM({self._tied})=0,"",{held})'

    def taker(self, side: str, nearest: str) -> str:
        """The first of those who draw level there, with dots where there are several."""
        column, names = self._column(side), self._refs.area("results", 0, 1, self._m - 1, 1)
        at = f"{nearest}({column})"
        several = f'IF(SUMPRODUCT(--({column}={at}))>1," …","")'
        name = f"INDEX({names},MATCH({at},{column},0))&{several}"
        return f'IF(OR(COUNT({column})=0,{self._parted()}),"",{name})'


def line_parts(source: Source, lines: Lines) -> tuple[Part, ...]:
    """The tables that the limits are read from: who counts, both ends of every line, the crossings on either side."""
    return (
        _counted_part(source, lines),
        _lines_part(source, lines, "lines_full", lines.full, _full),
        _lines_part(source, lines, "lines_without", lines.without, _without),
        _lines_part(source, lines, "lines_below", lines.below, _below),
        _lines_part(source, lines, "lines_above", lines.above, _above),
    )


def _counted_part(source: Source, lines: Lines) -> Part:
    m, k = len(source.scenario.recommendations), len(source.scenario.criteria)

    def body(refs: Refs) -> Iterable[Row]:
        every = refs.area("lines_counted", 0, COUNTED, m - 1, COUNTED)
        for i, lead in enumerate(source.lead()):
            values = refs.area("values", i + 1, FIRST, i + 1, FIRST + k - 1)
            total, this = refs.cell("results", i, TOTAL), refs.cell("lines_counted", i, COUNTED)
            level = f"MAX({every})-{this}<={NOTHING}*MAX({every})"
            yield Row((
                *lead,
                Cell(result(lines.counted[i]), "total", f'IF(COUNT({values})={k},{total},"")'),
                Cell(int(lines.tied[i]), "place", f"IF(ISNUMBER({this}),IF({level},1,0),0)"),
            ))  # fmt: skip

    header = Row(source.header("group", "recommendation", "id", "counted_total", "is_first"))
    return Part("lines_counted", m, body, header, source.say("table_lines_counted"), new_page=True)


def _lines_part(source: Source, lines: Lines, key: str, numbers: Array, formula: Formula) -> Part:
    names = (Cell(each.name, "header_name") for each in lines.weights)
    style = "number" if formula in (_full, _without) else "percent"
    shown = np.where(np.isnan(lines.counted)[:, None], np.nan, numbers)

    def body(refs: Refs) -> Iterable[Row]:
        for i, lead in enumerate(source.lead()):
            counts = f"ISNUMBER({refs.cell('lines_counted', i, COUNTED)})"
            cells = (
                Cell(result(number), style, f'IF({counts},{formula(source, refs, i, s, weight)},"")')
                for s, (number, weight) in enumerate(zip(shown[i].tolist(), lines.weights, strict=True))
            )
            yield Row((*lead, *cells))

    header = Row((*source.header("group", "recommendation", "id"), *names))
    size, title, begins = len(source.scenario.recommendations), source.say(f"table_{key}"), key == "lines_below"
    return Part(key, size, body, header, title, new_page=begins)


def _full(source: Source, refs: Refs, i: int, s: int, weight: Weight) -> str:
    """The total with all weight on it: the value itself, or the dimension's weighted mean."""
    values = refs.area("values", i + 1, FIRST + weight.start, i + 1, FIRST + weight.end - 1)
    if weight.end - weight.start == 1:
        return refs.cell("values", i + 1, FIRST + weight.start)
    bottom, now = len(source.scenario.recommendations) + 1, refs.cell("limits", s, NOW)
    shares = refs.area("values", bottom, FIRST + weight.start, bottom, FIRST + weight.end - 1)
    return f"IF({now}>0,SUMPRODUCT({values},{shares})/{now},AVERAGE({values}))"


def _without(source: Source, refs: Refs, i: int, s: int, weight: Weight) -> str:
    """The total with no weight on it: what the other criteria give in their ratios, evenly where these are all 0."""
    if is_alone(source, weight):
        return '""'
    k = len(source.scenario.criteria)
    others = k - (weight.end - weight.start)
    total, full = refs.cell("lines_counted", i, COUNTED), refs.cell("lines_full", i, NEXT + s)
    now = refs.cell("limits", s, NOW)
    every = refs.area("values", i + 1, FIRST, i + 1, FIRST + k - 1)
    own = refs.area("values", i + 1, FIRST + weight.start, i + 1, FIRST + weight.end - 1)
    return f"IF(1-{now}>{NOTHING},({total}-{now}*{full})/(1-{now}),(SUM({every})-SUM({own}))/{others})"


def _below(source: Source, refs: Refs, i: int, s: int, weight: Weight) -> str:
    return _crossing(source, refs, i, s, weight, "lines_without")


def _above(source: Source, refs: Refs, i: int, s: int, weight: Weight) -> str:
    return _crossing(source, refs, i, s, weight, "lines_full")


def _crossing(source: Source, refs: Refs, i: int, s: int, weight: Weight, end: str) -> str:
    """Where the recommendation draws level with the first, if it is ahead at this end of the lines; the present share
    where it is level there and falls behind."""
    if is_alone(source, weight):
        return '""'

    def ahead(table: str) -> str:
        column = refs.area(table, 0, NEXT + s, len(source.scenario.recommendations) - 1, NEXT + s)
        return f"(INDEX({column},{refs.cell('first_now', 0, LINE)})-{refs.cell(table, i, NEXT + s)})"

    a, b = ahead("lines_without"), ahead("lines_full")
    now, tied = refs.cell("limits", s, NOW), refs.cell("lines_counted", i, TIED)
    parting = f'IF({tied}*{ahead(end)}>{NOTHING},{now},"")'
    return f"IF({ahead(end)}<-{NOTHING},ROUND({a}/({a}-{b}),{DIGITS}),{parting})"


def _shares(refs: Refs, weight: Weight) -> str:
    return refs.area("weights", weight.start, SHARE, weight.end - 1, SHARE)


def _taker(source: Source, lines: Lines, crossings: Array, nearest: Callable[[Array], float], s: int) -> str:
    if np.isnan(crossings).all() or lines.parted[s]:
        return ""
    return _listed(source, np.flatnonzero(crossings == nearest(crossings)).tolist())


def _listed(source: Source, rows: list[int]) -> str:
    """The first of them, with dots where there are more: what the formulas can say."""
    if not rows:
        return ""
    return source.name(source.scenario.recommendations[rows[0]]) + (" …" if len(rows) > 1 else "")
