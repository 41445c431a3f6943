"""Checks on the sheet Check of inputs and totals: differences that are 0 while all is as it was made.

Each takes a whole block of formulas at once, by another way than they go, so that a figure that was typed over shows
wherever it stands and under any inputs, and two of them cannot make up for each other.
"""

from __future__ import annotations

from scenarios.criterion_values import LinearValue
from scenarios.xlsx_export.array_formulas import Blocks, apart, at, differ, members, named_above, number, ones, places
from scenarios.xlsx_export.column_numbers import (
    ALL,
    AT_0S,
    AT_1S,
    BARS,
    BEST,
    DIRECTION,
    FIRST,
    FIRST_NUMBER,
    FROM,
    ID,
    IN_SCORES,
    IN_WEIGHTS,
    KEY,
    LEAD,
    NAME,
    NAMES,
    OPTION_TOTAL,
    ORDER_NUMBER,
    ORDER_PLACE,
    ORDER_RANK,
    ORDER_TOTAL,
    PLACE,
    SHARES,
    SHARING,
    TO,
    VALUES_SUM,
    WEIGHT,
    WEIGHTS,
)
from scenarios.xlsx_export.input_conditions import counted, other_end, worst
from scenarios.xlsx_export.ranking_formulas import MOST_BARS, TIED
from scenarios.xlsx_export.stability_arithmetic import DIGITS
from scenarios.xlsx_export.stability_formulas import standing_formulas


def ids_again(b: Blocks) -> str:
    """Ids and names stand where they were found."""
    in_weights, in_scores = b.keys(IN_WEIGHTS), b.keys(IN_SCORES)
    names, ids, heads = b.scored
    options, criteria = b.column("options", ID), b.keys(-1)
    return "+".join((
        f"SUM(IF(ISNUMBER({in_weights}),1-EXACT({at(in_weights, b.weights(ID))},{criteria}),0))",
        f"SUM(IF(ISNUMBER({in_scores}),1-EXACT({at(in_scores, heads, axis='COLUMN')},{criteria}),0))",
        f"SUM(IF(ISNUMBER({b.rows}),1-EXACT({at(b.rows, ids)},{options}),0))",
        _named(b.keys(NAMES), in_weights, b.weights(NAME), criteria),
        _named(b.column("options", NAME), b.rows, names, options),
    ))  # fmt: skip


def _named(shown: str, found: str, names: str, ids: str) -> str:
    """A name that is empty or not found gives way to the id."""
    name = at(found, names, f'{names}&""')
    return differ(f'{shown}&""', f'IF(IFERROR({name},"")="",{ids},{name})')


def weights_again(b: Blocks) -> str:
    weights, shares, total = b.keys(WEIGHTS), b.keys(SHARES), b.refs.cell("keys", WEIGHTS, ALL)
    given = _input(b, WEIGHT)
    terms = [
        differ(weights, f'IFERROR({counted(given)},"")'),
        f'IF({total}=IF(COUNT({weights})={b.k},SUM({weights}),""),0,1)',
        f"SUM(ABS({shares}-IF(N({total})>0,{weights}/{total},0)))",
        f"ABS({b.refs.cell('keys', SHARES, ALL)}-SUM({shares}))",
    ]
    if bounds := b.source.wide_bounds:
        whole = b.refs.area("keys", SHARES, FIRST + b.k, SHARES, FIRST + b.k + len(bounds) - 1)
        terms.append(f"SUM(ABS({whole}-MMULT({shares},{members(shares, bounds)})))")
    return "+".join(terms)


def _input(b: Blocks, column: int) -> str:
    """A column of the table of weights by criterion; LOOKUP would make a 0 of an empty cell."""
    cells = b.weights(column)
    return at(b.keys(IN_WEIGHTS), cells, f'IF(ISBLANK({cells}),"",{cells})')


def scales_again(b: Blocks) -> str:
    low, high, direction = (_input(b, column) for column in (FROM, TO, DIRECTION))
    zeros, ones_ = b.keys(AT_0S), b.keys(AT_1S)
    return "+".join((
        differ(zeros, f'IFERROR({worst(low, high, direction)},"")'),
        differ(ones_, f'IFERROR({other_end(zeros, low, high)},"")'),
    ))  # fmt: skip


def values_again(b: Blocks) -> str:
    """All values at their places in the table of scores, against all scores there that fit their scale."""
    table, columns, values = "rh_score_table", b.keys(IN_SCORES), b.values
    row, column = places(table), places(table, "COLUMN")
    zero, one = (f"SUMIF({columns},{column},{b.keys(each)})" for each in (AT_0S, AT_1S))
    known = f"{b.known_ids}*({zero}<>{one})"
    inside = f"SIGN({table}-{zero})*SIGN({table}-{one})<=0"
    value = LinearValue.formula(table, zero, one)
    sides = (
        f"IF(ISNUMBER({values}),{values}*{_place(b, b.rows, columns)},0)",
        f"IF({known},IF({inside},{value}*{_place(b, row, column)},0),0)",
    )
    wide = b.source.wide_bounds
    means = f"+{_means_again(b)}" if wide else ""
    return f"ABS(SUM({sides[0]})-SUM({sides[1]})){means}"


def _place(b: Blocks, row: str, column: str) -> str:
    """A factor between 0 and 2 that is another one for every place of a table."""
    return f"({row}+{column}/{b.k + FIRST + 2})/{b.m + FIRST + 1}"


def _means_again(b: Blocks) -> str:
    """The values of whole dimensions: weighted means, even ones where there is no weight, none where one is missing."""
    bounds, last = b.source.wide_bounds, FIRST + b.source.holding.now.size - 1
    shown = b.refs.area("values", 1, FIRST + b.k, b.m, last)
    shares, inside = b.keys(SHARES), members(b.keys(SHARES), bounds)
    whole = b.refs.area("keys", SHARES, FIRST + b.k, SHARES, last)
    size = "{" + ",".join(str(end - start) for start, end in bounds) + "}"
    weighed, even = (f"MMULT({number(b.values)}{each},{inside})" for each in (f"*{shares}", ""))
    every = f"(MMULT(--ISNUMBER({b.values}),{inside})={size})"
    return apart(shown, f"IF({every},IF({whole}>0,{weighed}/{whole},{even}/{size}),0)")


def totals_again(b: Blocks) -> str:
    """Totals from shares and values; none where a criterion with weight has no value."""
    shares, values, totals = b.keys(SHARES), b.values, b.column("options", OPTION_TOTAL)
    gaps = f'MMULT(({values}="")*({shares}>0),{ones(shares)})'
    total = f"MMULT({number(values)},TRANSPOSE({shares}))"
    sums = b.column("options", VALUES_SUM)
    full = f"(MMULT(--ISNUMBER({values}),{ones(shares)})={b.k})"
    ranked = f"({gaps}=0)*(SUM({shares})>0)"
    return "+".join((
        apart(totals, f"{ranked}*{total}"),
        differ(f"--ISNUMBER({totals})", ranked),
        apart(sums, f"{full}*MMULT({number(values)},{ones(shares)})"),
        differ(f"--ISNUMBER({sums})", f"--{full}"),
    ))  # fmt: skip


def order_again(b: Blocks) -> str:
    """The order of rank: each has one place, totals stand at theirs, nobody higher stands lower, ties share a rank."""
    place, key, own = b.column("options", PLACE), b.column("options", KEY), b.column("options", OPTION_TOTAL)
    numbers, totals = b.column("order", ORDER_NUMBER), b.column("order", ORDER_TOTAL)
    best = f"MAX({own})"
    terms = [
        apart(key, f"IF(ISNUMBER({own}),IF({best}>0,ROUND({own}/{best},{DIGITS}),0),0)"),
        differ(at(numbers, place), b.column("order", ORDER_PLACE)),
        differ(totals, at(numbers, own)),
        f'IF({b.refs.cell("order", 0, ORDER_RANK)}=IF({b.refs.cell("order", 0, ORDER_TOTAL)}="","",1),0,1)',
    ]
    if b.m > 1:
        terms += [_falls(b), _ranks(b)]
    if b.source.several_groups:
        terms.append(_bars(b))
    return "+".join(terms)


def _falls(b: Blocks) -> str:
    above, below = b.neighbours(ORDER_TOTAL)
    return f"SUM(IF(ISNUMBER({below}),IF({below}-{number(above)}>1E-9,1,0),0))"


def _ranks(b: Blocks) -> str:
    (above, below), (rank_above, rank) = b.neighbours(ORDER_TOTAL), b.neighbours(ORDER_RANK)
    _first, place = b.neighbours(ORDER_PLACE)
    tied = f"{number(above)}-{number(below)}<={TIED}*ABS({b.refs.cell('order', 0, ORDER_TOTAL)})"
    return differ(rank, f'IF({below}="","",IF({tied},{rank_above},{place}))')


def _bars(b: Blocks) -> str:
    last, bounds = min(b.m, MOST_BARS) - 1, b.source.group_bounds()
    shown = b.refs.area("order", 0, BARS, last, BARS + len(bounds) - 1)
    numbers, totals = (b.refs.area("order", 0, column, last, column) for column in (ORDER_NUMBER, ORDER_TOTAL))
    begin, end = (",".join(str(each[side]) for each in bounds) for side in (0, 1))
    bars = differ(shown, f'IF(({numbers}>{{{begin}}})*({numbers}<={{{end}}}),{totals},"")')
    return bars if b.source.accessible else f"{bars}+{_heads(b)}"


def _heads(b: Blocks) -> str:
    """The names of groups above the bars."""
    groups = b.source.scenario.groups
    ids, names = (b.refs.column("groups", column, len(groups)) for column in (ID, NAME))
    heads = b.refs.area("order", -1, BARS, -1, BARS + len(groups) - 1)
    return named_above(ids, names, [b.source.text(each.id) for each in groups], heads)


def standing_again(b: Blocks) -> str:
    """Who is first of those with every score, and how far the others are behind."""
    totals, sums, behind = (b.column("options", column) for column in (OPTION_TOTAL, VALUES_SUM, LEAD))
    best = b.refs.cell("standing", BEST, ALL)
    gap = f"IF({best}-{totals}<={TIED}*{best},0,{best}-{totals})"
    worked = standing_formulas(b.source, b.refs)
    same = (f"IF({b.refs.cell('standing', row, ALL)}={worked[row]},0,1)" for row in (BEST, FIRST_NUMBER, SHARING))
    both = f"ISNUMBER({totals})*ISNUMBER({sums})"
    return "+".join((*same, differ(f"--ISNUMBER({behind})", both), apart(behind, f"IF({both},{gap},0)")))
