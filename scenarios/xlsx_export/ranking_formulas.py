"""Live formulas of totals and ranks that follow the program's rule to the letter.

The program calls scores tied when, in sorted order, neighbours differ by no more than 1e-9 of the largest score, and
gives ties the best rank (1, 1, 3). No spreadsheet function does that. So each recommendation first gets a place of its
own; then the scores stand in order of place, where each rank follows from the row above; and from there the ranks go
back. Only the places are found from rounded shares of the best total, so that sums which differ in their last bit, as
the program's and a spreadsheet's may, leave ties in the scenario's order.
"""

from __future__ import annotations

from collections.abc import Iterable

from scenarios.xlsx_export.block_positions import References, SheetBlock
from scenarios.xlsx_export.cell_xml import Row, XlsxCell
from scenarios.xlsx_export.column_numbers import (
    ALL,
    BEST,
    FIRST,
    ID,
    KEY,
    NAME,
    OPTION_TOTAL,
    ORDER_NUMBER,
    ORDER_PLACE,
    ORDER_RANK,
    ORDER_TOTAL,
    PLACE,
    SHARES,
    VALUES_SUM,
)
from scenarios.xlsx_export.export_context import ExportContext, result
from scenarios.xlsx_export.sentence_formulas import named
from scenarios.xlsx_export.stability_arithmetic import DIGITS
from scoring.result import RELATIVE_TIE

MOST_BARS = 30  # more cannot be read in a chart; the tables have them all
TIED = f"{RELATIVE_TIE:.0E}"


def options_part(source: ExportContext) -> SheetBlock:
    codes = ["recommendation", "id", "total", "key", "place", "values_sum", "behind"]
    return SheetBlock(
        "options",
        len(source.scenario.recommendations),
        lambda refs: _options(source, refs),
        Row(source.header(*codes)),
        source.sentence("table_options"),
    )


def _options(source: ExportContext, refs: References) -> Iterable[Row]:
    answer, m, k = source.evaluation, len(source.scenario.recommendations), len(source.scenario.criteria)
    lead = source.holding.lead
    for i, (name, key) in enumerate(source.lead()):
        values = refs.across("values", i + 1, FIRST, FIRST + k - 1) if k else ""
        place = refs.own("values", i + 1, 0)
        typed, id_ = f"INDEX(rh_score_table,{place},{NAME + 1})", refs.own("options", i, ID)
        yield Row((
            name._replace(formula=f'IFERROR(IF({typed}="",{id_},{typed}),{id_})'),
            key,
            XlsxCell(result(answer.totals[i]), "total", _total(refs, values, k)),
            XlsxCell(result(source.keys[i]), "key", _key(refs, i, m)),
            XlsxCell(int(source.places[i]) + 1, "place", _place(refs, i, m)),
            XlsxCell(result(float(answer.values[i].sum())) if k else "", "number", _sum(values)),
            XlsxCell(result(lead[i]), "number", _behind(refs, i) if k else '""'),
        ))  # fmt: skip


def _total(refs: References, values: str, k: int) -> str:
    """The weighted sum of the values, or "" where a criterion with weight has none, or where nothing has weight."""
    if not k:
        return '""'
    shares = refs.area("keys", SHARES, FIRST, SHARES, FIRST + k - 1)
    gaps = f'SUMPRODUCT(({shares}>0)*({values}=""))'
    return f'IF(OR(SUM({shares})=0,{gaps}>0),"",SUMPRODUCT({shares},{values}))'


def _key(refs: References, i: int, m: int) -> str:
    """The total as a share of the best, rounded."""
    total, every = refs.own("options", i, OPTION_TOTAL), refs.column("options", OPTION_TOTAL, m)
    return f'IF(ISNUMBER({total}),IF(MAX({every})>0,ROUND({total}/MAX({every}),{DIGITS}),0),"")'


def _place(refs: References, i: int, m: int) -> str:
    """1 + the totals above this one + the equal ones before it; the unranked follow in their order."""
    this, every = refs.own("options", i, KEY), refs.column("options", KEY, m)
    above = f"SUMPRODUCT(ISNUMBER({every})*({every}>{this}))"
    so_far = f"{refs.cell('options', 0, KEY)}:{this}"
    equal = f"SUMPRODUCT(ISNUMBER({so_far})*({so_far}={this}))"  # counts this one too
    return f"IF(ISNUMBER({this}),{above}+{equal},COUNT({every})+ROWS({so_far})-COUNT({so_far}))"


def _sum(values: str) -> str:
    """The sum of the values of those who have every score, also where there is no weight: only they can be followed."""
    return f'IF(COUNT({values})=COLUMNS({values}),SUM({values}),"")' if values else '""'


def _behind(refs: References, i: int) -> str:
    """How far they are behind the best of them, 0 where they share its place."""
    total, values = refs.own("options", i, OPTION_TOTAL), refs.own("options", i, VALUES_SUM)
    best = refs.cell("standing", BEST, ALL)
    return f'IF(COUNT({total},{values})=2,IF({best}-{total}<={TIED}*{best},0,{best}-{total}),"")'


def order_part(source: ExportContext) -> SheetBlock:
    return SheetBlock(
        "order",
        len(source.scenario.recommendations),
        lambda refs: _order(source, refs),
        _order_head(source, None),
        source.sentence("table_order"),
        heads=lambda refs: _order_head(source, refs),
    )


def _order_head(source: ExportContext, refs: References | None) -> Row:
    """Above the bars of each group its name, as it is called on the sheet Model now."""
    bars = [
        XlsxCell(source.name(group), "header_name", named(source, refs, "groups", group) if refs else "")
        for group in (source.scenario.groups if source.several_groups else ())
    ]
    return Row((*source.header("place", "number", "total", "rank"), *bars))


def _order(source: ExportContext, refs: References) -> Iterable[Row]:
    answer, m = source.evaluation, len(source.scenario.recommendations)
    places, totals = refs.column("options", PLACE, m), refs.column("options", OPTION_TOTAL, m)
    bounds = source.group_bounds() if source.several_groups else []
    for p, i in enumerate(source.order.tolist()):
        number, total = refs.own("order", p, ORDER_NUMBER), result(answer.totals[i])
        bars = bounds if p < MOST_BARS else []
        yield Row((
            XlsxCell(p + 1, "place"),
            XlsxCell(i + 1, "place", f"MATCH({refs.own('order', p, ORDER_PLACE)},{places},0)"),
            XlsxCell(total, "total", f"INDEX({totals},{number})"),
            XlsxCell(int(answer.ranks[i]) or "", "rank", _rank(refs, p)),
            *(XlsxCell(total if start <= i < end else "", "total_plain", _bar(refs, p, start, end))
              for start, end in bars),
        ))  # fmt: skip


def _rank(refs: References, p: int) -> str:
    """The place, or the rank of the row above where the two scores are one within the tolerance."""
    place, this = refs.own("order", p, ORDER_PLACE), refs.own("order", p, ORDER_TOTAL)
    above, best = refs.own("order", p - 1, ORDER_TOTAL), refs.cell("order", 0, ORDER_TOTAL)
    same = f"AND({place}>1,N({above})-{this}<={TIED}*ABS({best}))"
    return f'IF({this}="","",IF({same},{refs.own("order", p - 1, ORDER_RANK)},{place}))'


def _bar(refs: References, p: int, start: int, end: int) -> str:
    """The score, if the recommendation is of this group: one series a group keeps its colour when the order changes."""
    number, total = refs.own("order", p, ORDER_NUMBER), refs.own("order", p, ORDER_TOTAL)
    return f'IF(AND({number}>{start},{number}<={end}),{total},"")'
