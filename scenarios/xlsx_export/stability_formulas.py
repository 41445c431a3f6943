"""Live formulas of where the first place holds: a column for each weight that moves, under its values.

The formulas with IF over whole columns are array formulas, as Ctrl+Shift+Enter makes them: of all recommendations that
can overtake the first on one side of a weight they take the one that does it soonest. `stability_arithmetic` has the
arithmetic.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from scenarios.xlsx_export.block_positions import References, SheetBlock
from scenarios.xlsx_export.cell_xml import Row, XlsxCell
from scenarios.xlsx_export.column_numbers import (
    ALL,
    CROSSING,
    FIRST,
    FIRST_NUMBER,
    HOLDS_FROM,
    HOLDS_TO,
    LEAD,
    OPTION_TOTAL,
    PARTED,
    SHARES,
    SHARING,
    VALUES_SUM,
    WHO_ABOVE,
    WHO_BELOW,
)
from scenarios.xlsx_export.export_context import ExportContext, result
from scenarios.xlsx_export.ranking_formulas import TIED
from scenarios.xlsx_export.stability_arithmetic import DIGITS, LEVEL

CLOSE = f"{LEVEL:.0E}"

Formula = Callable[["_Column"], str]


def holding_parts(source: ExportContext) -> tuple[SheetBlock, ...]:
    """Nothing where nothing can be weighed."""
    if not source.has_inputs:
        return ()
    header = source.header("what", "content")
    names = (XlsxCell(source.name(each), "header_name") for each in source.moving)
    lead = source.header("what", "all")
    return (
        SheetBlock("standing", 3, lambda refs: _standing(source, refs), Row(header), source.sentence("table_standing")),
        SheetBlock("moves", 7, lambda refs: _moves(source, refs), Row((*lead, *names)), source.sentence("table_moves")),
    )


def standing_formulas(source: ExportContext, refs: References) -> tuple[str, str, str]:
    """The best total, the number of the first who has it, and how many do."""
    m = len(source.scenario.recommendations)
    totals, leads, sums = (refs.column("options", column, m) for column in (OPTION_TOTAL, LEAD, VALUES_SUM))
    return (
        f"MAX(IF(ISNUMBER({sums}),IF(ISNUMBER({totals}),{totals},0),0))",
        f'IF(COUNT({leads})>0,MATCH(0,{leads},0),"")',
        f"COUNTIF({leads},0)",
    )


def _standing(source: ExportContext, refs: References) -> Iterable[Row]:
    held = source.holding
    best = float(max((each for each in held.complete.tolist() if each == each), default=0.0))
    number = "" if held.first is None else held.first + 1
    values = (("best_total", best), ("first_number", number), ("sharing", held.sharing))
    for (code, value), formula in zip(values, standing_formulas(source, refs), strict=True):
        yield Row(
            (XlsxCell(source.sentence(code), "label"), XlsxCell(value, "general", formula, array=code == "best_total"))
        )


@dataclass(frozen=True, slots=True)
class _Column:
    """What the formulas of one weight point at, all in its own column but for the leads and the sums of values."""

    now: str
    below: str
    above: str
    parted: str
    crossing: str
    low: str
    high: str
    adv: str
    behind: str
    elsewhere: str
    alone: bool
    single: bool
    nobody: str
    sharing: str
    number: str


def _moves(source: ExportContext, refs: References) -> Iterable[Row]:
    held, k = source.holding, len(source.scenario.criteria)
    columns = [_column(source, refs, s) for s in range(held.now.size)]
    rows: tuple[tuple[str, str, Iterable[float], Formula, bool], ...] = (
        ("parted", "place", held.parted.tolist(), _parted, True),
        ("crossing", "percent", held.crossing.tolist(), _crossing, True),
        ("holds_from", "percent", held.low.tolist(), _low, False),
        ("holds_to", "percent", held.high.tolist(), _high, True),
        ("who_below", "general", (held.below + 1).tolist(), _below, True),
        ("who_above", "general", (held.above + 1).tolist(), _above, True),
        ("step", "percent", held.step[:k].tolist(), _step, False),
    )
    for code, style, values, formula, array in rows:
        cells = (
            XlsxCell(result(value), style, formula(each), array) for value, each in zip(values, columns, strict=False)
        )
        yield Row((XlsxCell(source.sentence(code), "label"), XlsxCell(None, "label"), *cells))


def _column(source: ExportContext, refs: References, s: int) -> _Column:
    m, k = len(source.scenario.recommendations), len(source.scenario.criteria)
    column = FIRST + s
    values = refs.down("values", 1, column, m)
    sums, number = refs.column("options", VALUES_SUM, m), refs.cell("standing", FIRST_NUMBER, ALL)
    adv = f"(INDEX({values},{number})-{values})"
    return _Column(
        now=refs.top("keys", SHARES, column),
        below=refs.top("moves", WHO_BELOW, column),
        above=refs.top("moves", WHO_ABOVE, column),
        parted=refs.top("moves", PARTED, column),
        crossing=refs.top("moves", CROSSING, column),
        low=refs.top("moves", HOLDS_FROM, column),
        high=refs.top("moves", HOLDS_TO, column),
        adv=adv,
        behind=refs.column("options", LEAD, m),
        elsewhere=f"(({sums}-INDEX({sums},{number})+{adv})/{max(k - 1, 1)})",
        alone=k == 1,
        single=s < k,
        nobody=f"{refs.cell('standing', SHARING, ALL)}=0",
        sharing=refs.cell("standing", SHARING, ALL),
        number=number,
    )


def _parted(c: _Column) -> str:
    """How many of those who share first place fall apart; only asked where somebody does share it."""
    if c.alone:
        return "0"
    apart = f"(ABS({c.adv})>{TIED})"
    apart = f"--({apart}+({c.now}>=1-{TIED})*(ABS({c.elsewhere})>{TIED})>0)" if c.single else f"--{apart}"
    return f"IF({c.sharing}>1,SUM(IF(ISNUMBER({c.behind}),IF({c.behind}=0,{apart},0),0)),0)"


def _crossing(c: _Column) -> str:
    """The highest share below this one at which somebody draws level; of a weight that is all there is, from where the
    others share the rest evenly."""
    gain = f"{c.now}*{c.adv}-{c.behind}"
    part = f"IF({gain}>{TIED}*(1-{c.now}),({gain})/({c.adv}-{c.behind}),0)"
    found = f"MAX(IF(ISNUMBER({c.behind}),{part},0))"
    if c.single:
        ahead = f"IF({c.elsewhere}>{TIED},{c.elsewhere}/({c.elsewhere}+{c.adv}),0)"
        found = f"IF({c.now}<1-{TIED},{found},MAX(IF(ISNUMBER({c.behind}),{ahead},0)))"
    return f"IF({c.nobody},0,{found})"


def _low(c: _Column) -> str:
    if c.alone:
        return f'IF({c.nobody},"",{c.now})'
    crossing = f"MIN({c.now},ROUND({c.crossing},{DIGITS}))"
    if not c.single:
        crossing = f'IF({c.now}<1-{TIED},{crossing},"")'
    return f'IF({c.nobody},"",IF({c.parted}>0,{c.now},{crossing}))'


def _high(c: _Column) -> str:
    if c.alone:
        return f'IF({c.nobody},"",{c.now})'
    soonest = f"MIN(1,IF(ISNUMBER({c.behind}),IF({c.adv}<-{TIED},{c.behind}/({c.behind}-{c.adv}),1),1))"
    crossing = f"MAX({c.now},ROUND({c.now}+(1-{c.now})*{soonest},{DIGITS}))"
    return f'IF({c.nobody},"",IF({c.parted}>0,{c.now},{crossing}))'


def _below(c: _Column) -> str:
    gap = f"{c.behind}*(1-{c.low})+{c.adv}*({c.low}-{c.now})"
    if c.single:
        gap = f"IF({c.now}<1-{TIED},{gap},{c.adv}*{c.low}-(1-{c.low})*{c.elsewhere})"
    return _who(c, c.low, f"{c.adv}>{TIED}", gap)


def _above(c: _Column) -> str:
    return _who(c, c.high, f"{c.adv}<-{TIED}", f"{c.behind}*(1-{c.high})+{c.adv}*({c.high}-{c.now})")


def _who(c: _Column, end: str, side: str, gap: str) -> str:
    """The number of the first that is level there, and a half more where others are too."""
    if c.alone:
        return '""'
    level = f"IF(ISNUMBER({c.behind}),IF({side},--(ABS({gap})<={CLOSE}),0),0)"
    found = f"MATCH(1,{level},0)+IF(SUM({level})>1,0.5,0)"
    return f'IF(ISNUMBER({end}),IF({c.parted}>0,"",IFERROR({found},"")),"")'


def _step(c: _Column) -> str:
    """How far the weight must move before somebody draws level."""
    down, up = f"IF(ISNUMBER({c.below}),{c.now}-{c.low},9)", f"IF(ISNUMBER({c.above}),{c.high}-{c.now},9)"
    return f'IF(COUNT({c.below},{c.above})=0,"",MIN({down},{up}))'
