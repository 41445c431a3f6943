"""Checks on the sheet Check of where the first place holds: the totals at the ends of each weight.

While a weight moves from its share w to t, one that is L behind the first, and worth adv less there, is L (1 - t) + adv
(t - w) behind, scaled by the weight of the others (see `moves`). So nobody may be ahead at an end, and who is named
there must be level; somebody must be, unless the end is 0 or 1.
"""

from __future__ import annotations

from scenarios.xlsx_export.array_formulas import Blocks, differ, number, places
from scenarios.xlsx_export.column_numbers import (
    ALL,
    FIRST,
    FIRST_NUMBER,
    HOLDS_FROM,
    HOLDS_TO,
    LEAD,
    PARTED,
    SHARES,
    SHARING,
    STEP,
    VALUES_SUM,
    WHO_ABOVE,
    WHO_BELOW,
)
from scenarios.xlsx_export.ranking_formulas import TIED
from scenarios.xlsx_export.stability_formulas import CLOSE

LEVEL = "1E-9"  # of two totals at an end, which is rounded to 12 digits


def low_ends_again(b: Blocks) -> str:
    low, now = b.moves(HOLDS_FROM), b.moves(SHARES, "keys")
    if b.k == 1:
        return _still(b, low)
    advance, behind = _advance(b), number(b.column("options", LEAD))
    gap = f"{behind}*(1-{number(low)})+{advance}*({number(low)}-{now})"
    alone = f"{advance}*{number(low)}-(1-{number(low)})*{_elsewhere(b)}"  # where the weight is all there is
    gap = f"IF({now}<1-{TIED},{gap},{alone})"
    side = f"({advance}>{TIED})"
    return _while_there_is_a_first(b, _end(b, low, f"({low}>0)", f"({low}<0)+({low}>{now})", gap, side, WHO_BELOW))


def high_ends_again(b: Blocks) -> str:
    high, now = b.moves(HOLDS_TO), b.moves(SHARES, "keys")
    if b.k == 1:
        return _still(b, high)
    advance = _advance(b)
    gap, side = f"{number(b.column('options', LEAD))}*(1-{high})+{advance}*({high}-{now})", f"({advance}<-{TIED})"
    return _while_there_is_a_first(b, _end(b, high, f"({high}<1)", f"({high}<{now})+({high}>1)", gap, side, WHO_ABOVE))


def moves_again(b: Blocks) -> str:
    """How many fall apart where several share first place, and how far each criterion's weight must move."""
    low, high, below, above, steps, now = (
        b.refs.area(table, row, FIRST, row, FIRST + b.k - 1)
        for table, row in (("moves", HOLDS_FROM), ("moves", HOLDS_TO), ("moves", WHO_BELOW), ("moves", WHO_ABOVE),
                           ("moves", STEP), ("keys", SHARES))
    )  # fmt: skip
    down, up = f"IF(ISNUMBER({below}),{now}-{low},9)", f"IF(ISNUMBER({above}),{high}-{now},9)"
    step = f'IF(ISNUMBER({below})+ISNUMBER({above})=0,"",IF({down}<{up},{down},{up}))'
    return f"{_while_there_is_a_first(b, _parted(b))}+{differ(steps, step)}"


def _nobody(b: Blocks) -> str:
    return f"{b.refs.cell('standing', SHARING, ALL)}=0"


def _while_there_is_a_first(b: Blocks, difference: str) -> str:
    return f"IF({_nobody(b)},0,{difference})"


def _still(b: Blocks, end: str) -> str:
    """The weight of the only criterion cannot move."""
    return differ(end, f'IF({_nobody(b)},"",{b.keys(SHARES)})')


def _advance(b: Blocks) -> str:
    """What the first is worth more than each, by weight that moves."""
    values = b.refs.area("values", 1, FIRST, b.m, FIRST + b.source.holding.now.size - 1)
    return f"(INDEX({values},{b.refs.cell('standing', FIRST_NUMBER, ALL)},0)-{number(values)})"


def _elsewhere(b: Blocks) -> str:
    """How far each is ahead where all other criteria share the weight evenly."""
    sums = b.column("options", VALUES_SUM)
    first = f"INDEX({sums},{b.refs.cell('standing', FIRST_NUMBER, ALL)})"
    return f"(({number(sums)}-{first}+{_advance(b)})/{max(b.k - 1, 1)})"


def _end(b: Blocks, end: str, inside: str, beyond: str, gap: str, side: str, row: int) -> str:
    """How many are ahead at the end or named but not level, and how many ends lie beyond what can be, have nobody
    named although they lie inside, or not the dots that say that others are level, too."""
    who, apart, behind = b.moves(row), b.moves(PARTED), b.column("options", LEAD)
    ahead = f"SUM(ISNUMBER({behind})*ISNUMBER({end})*({gap}<-{LEVEL}))"
    named = f"SUM(ISNUMBER({who})*(INT({number(who)})={places(behind)})*(ABS({gap})>{LEVEL}))"
    nobody = f"SUM(ISNUMBER({end})*({apart}=0)*{inside}*(1-ISNUMBER({who})))"
    level = f"MMULT(TRANSPOSE(ROW({behind})^0),ISNUMBER({behind})*{side}*(ABS({gap})<={CLOSE}))"
    dots = f'SUM(IF(ISNUMBER({who}),--(MOD({who},1)<>IF({level}>1,0.5,0)),--({who}<>"")))'
    return f"{ahead}+SUM(ISNUMBER({end})*({beyond}))+{named}+{nobody}+{dots}"


def _parted(b: Blocks) -> str:
    shown, behind = b.moves(PARTED), b.column("options", LEAD)
    if b.k == 1:
        return differ(shown, "0")
    now, size = b.moves(SHARES, "keys"), b.source.holding.now.size
    lone = f"({now}>=1-{TIED})*({places(now, 'COLUMN')}<={b.k})" if size > b.k else f"({now}>=1-{TIED})"
    apart = f"((ABS({_advance(b)})>{TIED})+{lone}*(ABS({_elsewhere(b)})>{TIED})>0)"
    tied = f"ISNUMBER({behind})*({number(behind)}=0)"
    counted = f"MMULT(TRANSPOSE(ROW({behind})^0),{tied}*{apart})"
    return differ(shown, f"({b.refs.cell('standing', SHARING, ALL)}>1)*{counted}")
