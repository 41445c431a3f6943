"""Totals and ranks as live formulas that follow the program's rule to the letter.

The program calls scores tied when, in sorted order, neighbours differ by no more than 1e-9 of the largest score, and
gives ties the best rank (1, 1, 3). No spreadsheet function does that. So each recommendation first gets a place of its
own; then the scores stand in order of place, where each rank follows from the row above; and from there the ranks go
back. Only the places are found from rounded shares of the best total, so that sums which differ in their last bit, as
the program's and a spreadsheet's may, leave ties in the scenario's order.
"""

from __future__ import annotations

from collections.abc import Iterable

from scenarios.workbook.cells import Cell, Row
from scenarios.workbook.plan import Part, Refs
from scenarios.workbook.source import DIGITS, Source, result
from scoring.report import RELATIVE_TIE

# Columns of the table of results, counted from 0.
TOTAL, RANK, PLACE, KEY = 3, 5, 6, 7
# Columns of the table in order of rank.
ORDER_GROUP, ORDER_NAME, ORDER_RANK, ORDER_TOTAL, ORDER_LINE, ORDER_BARS = 0, 1, 2, 3, 4, 5


def results_part(source: Source) -> Part:
    codes = ("group", "recommendation", "id", "total", "id", "rank", "place", "key")
    return Part(
        "results",
        len(source.scenario.recommendations),
        lambda refs: _results(source, refs),
        Row(source.header(*codes)),
        source.say("table_results"),
    )


def _results(source: Source, refs: Refs) -> Iterable[Row]:
    answer, m = source.evaluation, len(source.scenario.recommendations)
    ranks = refs.area("order", 0, ORDER_RANK, m - 1, ORDER_RANK) if m else ""
    for i, lead in enumerate(source.lead()):
        place = int(source.places[i]) + 1
        yield Row((
            *lead,
            Cell(result(answer.totals[i]), "total", _total(source, refs, i)),
            lead[2],
            Cell(int(answer.ranks[i]) or "", "rank", f"INDEX({ranks},{refs.cell('results', i, PLACE)})"),
            Cell(place, "place", _place(refs, i, m)),
            Cell(result(source.keys[i]), "key", _key(refs, i, m)),
        ))  # fmt: skip


def _total(source: Source, refs: Refs, i: int) -> str:
    """The weighted sum of the values, or "" where a criterion with weight has none, or where nothing has weight."""
    k, m = len(source.scenario.criteria), len(source.scenario.recommendations)
    if not k:
        return '""'
    values = refs.area("values", i + 1, 3, i + 1, 2 + k)
    shares = refs.area("values", m + 1, 3, m + 1, 2 + k)
    gaps = f'SUMPRODUCT(({shares}>0)*({values}=""))'
    return f'IF(OR(SUM({shares})=0,{gaps}>0),"",SUMPRODUCT({shares},{values}))'


def _place(refs: Refs, i: int, m: int) -> str:
    """1 + the totals above this one + the equal ones before it; the unranked follow in their order."""
    this, every = refs.cell("results", i, KEY), refs.area("results", 0, KEY, m - 1, KEY)
    above = f"SUMPRODUCT(ISNUMBER({every})*({every}>{this}))"
    so_far = refs.area("results", 0, KEY, i, KEY)
    equal = f"SUMPRODUCT(ISNUMBER({so_far})*({so_far}={this}))"  # counts this one too
    return f"IF(ISNUMBER({this}),{above}+{equal},COUNT({every})+{i + 1}-COUNT({so_far}))"


def _key(refs: Refs, i: int, m: int) -> str:
    """The total as a share of the best, rounded."""
    total, every = refs.cell("results", i, TOTAL), refs.area("results", 0, TOTAL, m - 1, TOTAL)
    return f'IF(ISNUMBER({total}),IF(MAX({every})>0,ROUND({total}/MAX({every}),{DIGITS}),0),"")'


def order_part(source: Source) -> Part:
    codes = ("group", "recommendation", "rank", "total", "line")
    bars = (Cell(source.name(group), "header_name") for group in source.scenario.groups)
    return Part(
        "order",
        len(source.scenario.recommendations),
        lambda refs: _order(source, refs),
        Row((*source.header(*codes), *bars)),
        source.say("table_order"),
        new_page=True,
    )


def _order(source: Source, refs: Refs) -> Iterable[Row]:
    names, answer, m = source.rows(), source.evaluation, len(source.scenario.recommendations)
    bounds = _bounds(source)
    for p, i in enumerate(source.order.tolist()):
        line, total = refs.cell("order", p, ORDER_LINE), result(answer.totals[i])
        group, name, _key = names[i]
        yield Row((
            Cell(group, "text", f"INDEX({refs.area('results', 0, 0, m - 1, 0)},{line})"),
            Cell(name, "text", f"INDEX({refs.area('results', 0, 1, m - 1, 1)},{line})"),
            Cell(int(answer.ranks[i]) or "", "rank", _rank(refs, p)),
            Cell(total, "total", f"INDEX({refs.area('results', 0, TOTAL, m - 1, TOTAL)},{line})"),
            Cell(i + 1, "place", f"MATCH({p + 1},{refs.area('results', 0, PLACE, m - 1, PLACE)},0)"),
            *(Cell(total if start <= i < end else "", "number", _bar(refs, p, start, end)) for start, end in bounds),
        ))  # fmt: skip


def _rank(refs: Refs, p: int) -> str:
    """The place, or the rank of the row above where the two scores are one within the tolerance."""
    this = refs.cell("order", p, ORDER_TOTAL)
    if p == 0:
        return f'IF({this}="","",1)'
    above, best = refs.cell("order", p - 1, ORDER_TOTAL), refs.cell("order", 0, ORDER_TOTAL)
    same = f"{above}-{this}<={RELATIVE_TIE:.0E}*ABS({best})"
    return f'IF({this}="","",IF({same},{refs.cell("order", p - 1, ORDER_RANK)},{p + 1}))'


def _bounds(source: Source) -> list[tuple[int, int]]:
    """Each group's first line in the table of results, and the line after its last."""
    ends, start = [], 0
    for group in source.scenario.groups:
        ends.append((start, start + len(group.recommendations)))
        start = ends[-1][1]
    return ends


def _bar(refs: Refs, p: int, start: int, end: int) -> str:
    """The score, if the recommendation is of this group: one series a group keeps its colour when the order changes."""
    line, total = refs.cell("order", p, ORDER_LINE), refs.cell("order", p, ORDER_TOTAL)
    return f'IF(AND({line}>{start},{line}<={end}),{total},"")'
