"""Whether the formulas are sound: what they give, counted again by other ways, and beside the program's own figures."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import numpy as np
from openpyxl.worksheet.worksheet import Worksheet

from scenarios.workbook.cells import Cell, Row
from scenarios.workbook.columns import (
    ALL,
    AT_0S,
    AT_1S,
    DIFFERENCES,
    FIRST,
    HIGH,
    HOLDS_FROM,
    HOLDS_TO,
    IN_SCORES,
    LOW,
    NAME,
    NOW,
    NUMBER,
    OPTION_TOTAL,
    ORDER_RANK,
    ORDER_TOTAL,
    PLACE,
    PROBLEMS,
    RANK,
    SHARE_NOW,
    SHARES,
    SUMMARY_NAME,
    SUMMARY_TOTAL,
    TOTAL,
    WEIGHTS,
)
from scenarios.workbook.plan import Part, Refs
from scenarios.workbook.source import Source, result
from scenarios.workbook.styles import BAD, BAD_GROUND, GOOD, GOOD_GROUND, colour_where

CLOSE = "1E-09"  # what double precision leaves after sums over a hundred criteria, with a wide margin
RESULT, DIFFERENCE = 1, 2  # columns of the table of sums
Finish = Callable[[Worksheet, Refs], None]


def colour(source: Source, table: str, size: int, column: int) -> Finish:
    """Green for what is well, red for the rest, on top of the words."""

    def finish(sheet: Worksheet, refs: Refs) -> None:
        if not size:
            return
        area, ok = refs.column(table, column, size), source.say("ok")
        first = refs.cell(table, 0, column).replace("$", "")
        for formula, ink, ground in (
            (f'{first}="{ok}"', GOOD, GOOD_GROUND),
            (f'OR({first}="{source.say("broken")}",{first}="{source.say("changed_input")}")', BAD, BAD_GROUND),
        ):
            colour_where(sheet, area, formula, ink, ground)

    return finish


def sound_size(source: Source) -> int:
    return len(_again_codes(source))


def _again_codes(source: Source) -> tuple[str, ...]:
    dimensions = ("dimensions_add_up",) if source.several_dimensions else ()
    return ("shares_add_up", "values_add_up", "criteria_add_up", *dimensions, "ranks_counted", "order_falls",
            "shown_totals", "shown_names", "shown_limits", "no_errors")  # fmt: skip


def sound_part(source: Source) -> Part:
    codes, ok, broken = _again_codes(source), source.say("ok"), source.say("broken")

    def body(refs: Refs) -> Iterable[Row]:
        for n, code in enumerate(codes):
            difference = refs.own("sound", n, DIFFERENCE)
            gone = f'IF(ISNUMBER({difference}),IF(ABS({difference})<={CLOSE},"{ok}","{broken}"),{difference})'
            yield Row((
                Cell(source.say(code), "label"),
                Cell(ok, "verdict", gone),
                Cell(0.0, "difference", source.safe(_again(source, refs, code)), array=True),
            ))  # fmt: skip

    header = Row(source.header("what", "result", "difference"))
    size = len(codes)
    return Part("sound", size, body, header, source.say("table_sound"), colour(source, "sound", size, RESULT))


def _again(source: Source, refs: Refs, code: str) -> str:
    """A difference that is 0 while the formulas are as they were."""
    m, k = len(source.scenario.recommendations), len(source.scenario.criteria)
    totals = refs.column("options", OPTION_TOTAL, m)
    if code == "shares_add_up":
        total, shares = refs.cell("keys", WEIGHTS, ALL), refs.area("keys", SHARES, FIRST, SHARES, FIRST + k - 1)
        return f"SUM({shares})-IF(N({total})>0,1,0)"
    if code == "values_add_up":
        return _values_again(source, refs)
    if code == "criteria_add_up":
        return f"SUM({refs.area('contributions', 0, FIRST, m - 1, FIRST + k - 1)})-SUM({totals})"
    if code == "dimensions_add_up":
        start, end = FIRST + k, FIRST + k + len(source.scenario.dimensions) - 1
        return f"SUM({refs.area('contributions', 0, start, m - 1, end)})-SUM({totals})"
    if code == "ranks_counted":
        ranks = refs.column("results", RANK, m)
        return (
            f'SUM(IF(ISNUMBER({ranks}),ABS({ranks}-1-COUNTIF({ranks},"<"&{ranks})),0))+COUNT({totals})-COUNT({ranks})'
        )
    if code == "order_falls":
        return _order_again(refs, m)
    if code == "shown_totals":
        shown = (refs.column("results", TOTAL, m), refs.column("ranking", SUMMARY_TOTAL, m))
        sums = "+".join(f"ABS(SUM({each})-SUM({totals}))" for each in shown)
        # in their places: the ranking row by row, the totals by the number of each, since they may be sorted
        rows = "+".join(
            f"SUM(--({refs.column('ranking', ours, m)}<>{refs.column('order', theirs, m)}))"
            for ours, theirs in ((0, ORDER_RANK), (SUMMARY_TOTAL, ORDER_TOTAL))
        )
        number = refs.column("results", NUMBER, m)
        by_number = f"SUM(IF(ISNUMBER({shown[0]}),{shown[0]}*{number},0))"
        in_turn = f"SUM(IF(ISNUMBER({totals}),{totals}*(ROW({totals})-MIN(ROW({totals}))+1),0))"
        return f"{sums}+{rows}+ABS({by_number}-{in_turn})"
    if code == "shown_names":
        return f"SUM(--({refs.column('ranking', SUMMARY_NAME, m)}<>{refs.column('contributions', NAME, m)}))"
    if code == "shown_limits":
        return _limits_again(source, refs)
    ends = (("values", m, FIRST + k - 1), ("results", m - 1, RANK), ("ranking", m - 1, SUMMARY_TOTAL),
            ("contributions", m - 1, FIRST + k - 1))  # fmt: skip
    areas = (refs.area(table, 0, 0, row, column) for table, row, column in ends)
    return "+".join(f"IF(ISERROR(ROWS({area})),0,SUM(--ISERROR({area})))" for area in areas)  # 0 where deleted


def _values_again(source: Source, refs: Refs) -> str:
    """The sum of all values, and the same from the sums of each column of scores; not where some do not count."""
    m, k = len(source.scenario.recommendations), len(source.scenario.criteria)
    values, again = refs.area("values", 1, FIRST, m, FIRST + k - 1), []
    for j in range(k):
        worst, best, place = (refs.cell("keys", row, FIRST + j) for row in (AT_0S, AT_1S, IN_SCORES))
        column = f"INDEX(rh_score_table,0,{place})"
        again.append(f"(SUM({column})-COUNT({column})*{worst})/({best}-{worst})")
    return f"IF({refs.cell('changes', PROBLEMS, ALL)}>0,0,SUM({values})-({'+'.join(again)}))"


def _order_again(refs: Refs, m: int) -> str:
    """How many stand above one with a higher total, or with a better rank."""
    if m == 1:
        return "0"
    found = []
    for column, sign in ((ORDER_TOTAL, ">"), (ORDER_RANK, "<")):
        above, below = refs.area("order", 0, column, m - 2, column), refs.area("order", 1, column, m - 1, column)
        gap = f"{below}-{above}{sign}{'1E-9' if column == ORDER_TOTAL else '0'}"
        found.append(f"SUM(IF(ISNUMBER({below}),IF({gap},1,0),0))")
    return "+".join(found)


def _limits_again(source: Source, refs: Refs) -> str:
    last, size = FIRST + source.holding.now.size - 1, source.holding.now.size
    pairs = ((NOW, SHARE_NOW), (LOW, HOLDS_FROM), (HIGH, HOLDS_TO))
    return "+".join(
        f"ABS(SUM({refs.column('limits', column, size)})-SUM({refs.area('moves', row, FIRST, row, last)}))"
        for column, row in pairs
    )


def figures_parts(source: Source) -> tuple[Part, ...]:
    """The program's figures and how far the workbook's differ, a row a recommendation and a row a criterion."""
    m, k = len(source.scenario.recommendations), len(source.scenario.criteria)
    options = ("id", "result", "total_program", "difference", "rank_program")
    weights = ("id", "result", "share_program", "from_program", "to_program", "difference")
    return (
        Part(
            "check",
            m,
            lambda refs: _options(source, refs),
            Row(source.header(*options)),
            source.say("table_check"),
            colour(source, "check", m, RESULT),
        ),
        Part(
            "check_weights",
            k,
            lambda refs: _weights(source, refs),
            Row(source.header(*weights)),
            source.say("table_check_weights"),
            colour(source, "check_weights", k, RESULT),
        ),
    )


def _judged(source: Source, refs: Refs, same: str) -> str:
    """A word on the row: nothing is to be compared once inputs differ."""
    ok, broken = source.say("ok"), source.say("broken")
    unchanged = f"{refs.cell('changes', DIFFERENCES, ALL)}=0"
    return source.safe(f'IF({unchanged},IF({same},"{ok}","{broken}"),"{source.say("not_compared")}")')


def _options(source: Source, refs: Refs) -> Iterable[Row]:
    answer, m = source.evaluation, len(source.scenario.recommendations)
    ranks = refs.column("order", ORDER_RANK, m)
    for i, each in enumerate(source.scenario.recommendations):
        total, rank = result(answer.totals[i]), int(answer.ranks[i]) or ""
        ours, gap, rank_then = (refs.own("check", i, column) for column in range(2, 5))
        now = refs.cell("options", i, OPTION_TOTAL)
        level = f"N({gap})" if total != "" else f'IF({now}="",0,1)'
        same = f"AND(ABS({level})<={CLOSE},INDEX({ranks},{refs.cell('options', i, PLACE)})={rank_then})"
        yield Row((
            source.typed(each.id, "id"),
            Cell(source.say("ok"), "verdict", _judged(source, refs, same)),
            Cell(total, "total"),
            Cell(0.0 if total != "" else "", "difference", source.safe(f'IF(COUNT({ours},{now})=2,{now}-{ours},"")')),
            Cell(rank, "rank"),
        ))  # fmt: skip


def _weights(source: Source, refs: Refs) -> Iterable[Row]:
    """Shares and limits, which are those of the same formulas where the program has none; the largest difference."""
    found, held = source.asked.flips, source.holding
    flips = {each.id: each for each in found.weights} if found is not None else {}
    for j, criterion in enumerate(source.scenario.criteria):
        flip = flips.get(criterion.id)
        ends = (flip.low, flip.high) if flip is not None else (float(held.low[j]), float(held.high[j]))
        ours = [float(source.shares[j]), *(result(float(np.round(end, 12))) for end in ends)]
        gap = refs.own("check_weights", j, 5)
        pairs = [
            (refs.own("check_weights", j, 2 + n), refs.cell(table, row, FIRST + j))
            for n, (table, row) in enumerate((("keys", SHARES), ("moves", HOLDS_FROM), ("moves", HOLDS_TO)))
        ]
        gaps = ",".join(f"ABS(N({now})-N({then}))" for then, now in pairs)
        yield Row((
            source.typed(criterion.id, "id"),
            Cell(source.say("ok"), "verdict", _judged(source, refs, f"{gap}<={CLOSE}")),
            *(Cell(each, "percent") for each in ours),
            Cell(0.0, "difference", source.safe(f"MAX({gaps})")),
        ))  # fmt: skip
