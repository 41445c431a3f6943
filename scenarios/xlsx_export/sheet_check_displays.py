"""Checks on the sheet Check that each sheet shows what was worked out, and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from scenarios.model import Dimension, Group
from scenarios.xlsx_export.array_formulas import Blocks, apart, at, differ, members, named_above, number, ones, places
from scenarios.xlsx_export.column_numbers import (
    ABOVE,
    ALL,
    BARS,
    BELOW,
    FIRST,
    HIGH,
    HOLDS_FROM,
    HOLDS_TO,
    ID,
    IN_SCORES,
    LOW,
    NAME,
    NAMES,
    NOW,
    NUMBER,
    OPTION_TOTAL,
    ORDER_NUMBER,
    ORDER_RANK,
    ORDER_TOTAL,
    PARENT,
    PLACE,
    RANK,
    SCALES_CHANGED,
    SCORES_CHANGED,
    SHARE,
    SHARES,
    SUMMARY_GROUPS,
    SUMMARY_LEAD,
    SUMMARY_NAME,
    SUMMARY_RANK,
    SUMMARY_TOTAL,
    TOTAL,
    UNITS,
    WEIGHT,
    WEIGHTS,
    WHO_ABOVE,
    WHO_BELOW,
)
from scenarios.xlsx_export.export_context import ExportContext
from scenarios.xlsx_export.input_changes import changes_formulas, marks, stale_formula
from scenarios.xlsx_export.live_headline import headline
from scenarios.xlsx_export.sentence_formulas import SentenceFormula, literal, sentence_formula
from scenarios.xlsx_export.sheet_model import group_formulas
from scenarios.xlsx_export.stability_arithmetic import DIGITS

AT_ONCE, SHORT = 6, 100  # groups that one formula counts again, of at most 8,192 characters, where ids are short
CRITERION, SCORE, SCORE_THEN = 1, 2, 3  # columns of the table of evidence


def headline_again(b: Blocks) -> str:
    shown = b.refs.cell(*(("summary", 0, 1) if b.source.accessible else ("summary_head", 2, 0)))
    return f"IF(EXACT({shown},{headline(b.source, b.refs).formula}),0,1)"


def ranking_again(b: Blocks) -> str:
    numbers, totals = b.column("order", ORDER_NUMBER), b.column("order", ORDER_TOTAL)
    terms = [
        differ(b.column("ranking", SUMMARY_RANK), b.column("order", ORDER_RANK)),
        differ(b.column("ranking", SUMMARY_NAME), at(numbers, b.column("options", NAME))),
        differ(b.column("ranking", SUMMARY_TOTAL), totals),
    ]
    if b.m > 1:
        above, below = b.neighbours(ORDER_TOTAL)
        lead = f'IF(ISNUMBER({above})*ISNUMBER({below}),ROUND({number(above)}-{number(below)},{DIGITS}),"")'
        terms.append(differ(b.refs.area("ranking", 0, SUMMARY_LEAD, b.m - 2, SUMMARY_LEAD), lead))
    column = SUMMARY_LEAD + 1
    if b.source.gaps.missing:
        missing = f"{b.k}-MMULT(--ISNUMBER({b.values}),{ones(b.keys(SHARES))})"
        terms.append(differ(b.column("ranking", column), at(numbers, b.column("options", NAME), missing)))
        column += 1
    if b.source.several_groups:
        begin = ",".join(str(start + 1) for start, _end in b.source.group_bounds())
        heads = b.refs.area("order", -1, BARS, -1, BARS + len(b.source.scenario.groups) - 1)
        if b.source.accessible:
            heads, begin = _groups(b, NAME), begin.replace(",", ";")
        terms.append(differ(b.column("ranking", column), f"LOOKUP({numbers},{{{begin}}},{heads})"))
    return "+".join(terms)


def _groups(b: Blocks, column: int) -> str:
    return b.refs.column("groups", column, len(b.source.scenario.groups))


def summary_again(b: Blocks) -> str:
    """The weights and the groups on the sheet Summary."""
    terms = ["0"]
    if not b.source.accessible:
        for shown, row in ((1, NAMES), (2, SHARES)):
            terms.append(differ(b.refs.column("summary_weights", shown, b.k), f"TRANSPOSE({b.keys(row)})"))
    if b.source.several_groups:
        for shown, column in enumerate(SUMMARY_GROUPS):
            here = b.refs.column("group_ranking", shown, len(b.source.scenario.groups))
            terms.append(differ(here, _groups(b, column)))
    return "+".join(terms)


def model_again(b: Blocks) -> str:
    """Totals and ranks by each one's number, which sorting takes along; shares of weight, names above the scores."""
    numbers, order = b.column("results", NUMBER), b.column("order", ORDER_NUMBER)
    share, weight = (b.refs.area("weights", 0, column, b.k - 1, column) for column in (SHARE, WEIGHT))
    total = b.refs.cell("keys", WEIGHTS, ALL)
    terms = [
        differ(b.column("results", NAME), at(numbers, b.column("options", NAME))),
        differ(b.column("results", TOTAL), at(numbers, b.column("options", OPTION_TOTAL))),
        apart(b.column("results", RANK), f"SUMIF({order},{numbers},{b.column('order', ORDER_RANK)})"),
        differ(f"ISNUMBER({b.column('results', RANK)})", f"ISNUMBER({b.column('results', TOTAL)})"),
        f'SUM(IF(ISBLANK({share}),0,--({share}<>IFERROR({weight}/{total},""))))',
        *(f"IF({b.refs.cell('weights', b.k, own)}={b.refs.cell('keys', row, ALL)},0,1)"
          for own, row in ((WEIGHT, WEIGHTS), (SHARE, SHARES))),
    ]  # fmt: skip
    if not b.source.accessible:
        found, heads = b.keys(IN_SCORES), b.refs.area("scores", -1, NAME, -1, FIRST + b.k)
        name = f"{b.keys(NAMES)}&{b.keys(UNITS)}"
        terms.append(f"SUM(IF(ISNUMBER({found}),--({at(found, heads, axis='COLUMN')}<>{name}),0))")
    if b.source.several_dimensions:
        size = len(b.source.scenario.dimensions)
        labels, names = b.refs.area("weights", 0, PARENT, b.k - 1, PARENT), b.refs.column("dimensions", NAME, size)
        said = f'MMULT(--EXACT({labels},TRANSPOSE({names}&"")),ROW({names})^0)'
        terms.append(f"SUM(IF(ISBLANK({labels}),0,--({said}=0)))")
    return "+".join(terms)


def groups_again(source: ExportContext) -> list[Callable[[Blocks], str]]:
    """Groups and dimensions by their ids, since their tables may be sorted: some of their figures at a time."""
    terms: list[Callable[[Blocks], str]] = []
    dimensions = source.scenario.dimensions
    if source.several_groups:
        bounds = zip(source.scenario.groups, source.group_bounds(), strict=True)
        terms += [partial(_group_again, group, *ends) for group, ends in bounds if ends[1] > ends[0]]
    if source.several_dimensions:
        bounds_of = zip(dimensions, source.bounds(), strict=True)
        terms += [partial(_dimension_again, each, *ends) for each, ends in bounds_of if ends[1] > ends[0]]
    ids = [*(each.id for each in source.scenario.groups), *(each.id for each in dimensions)]
    at_once = AT_ONCE if all(len(each) <= SHORT for each in ids) else 1
    return [partial(_summed, terms[n : n + at_once]) for n in range(0, len(terms), at_once)]


def _summed(terms: Sequence[Callable[[Blocks], str]], b: Blocks) -> str:
    return "+".join(each(b) for each in terms)


def _group_again(group: Group, start: int, end: int, b: Blocks) -> str:
    formulas = enumerate(group_formulas(b.refs, start, end, b.m), FIRST)
    return "+".join(_by_id(_groups(b, ID), group.id, _groups(b, column), formula) for column, formula in formulas)


def _dimension_again(dimension: Dimension, start: int, end: int, b: Blocks) -> str:
    ids, shown = (b.refs.column("dimensions", column, len(b.source.scenario.dimensions)) for column in (ID, FIRST))
    shares = b.refs.area("keys", SHARES, FIRST + start, SHARES, FIRST + end - 1)
    return _by_id(ids, dimension.id, shown, f"SUM({shares})")


def _by_id(ids: str, id_: str, column: str, formula: str) -> str:
    same = f"EXACT({ids},{literal(id_)})"
    return f"ABS(SUM(IF({same},{number(column)},0))-IFERROR(0+{formula},0))"


def contributions_again(b: Blocks) -> str:
    """All contributions at their places in the order of rank, against shares times values, and what they add up to."""
    shown = b.figures("contributions")
    values, totals, place = b.values, b.column("options", OPTION_TOTAL), b.column("options", PLACE)
    column = f"{places(b.keys(SHARES), 'COLUMN')}/{b.k + 1}"
    worked = f"IF(ISNUMBER({totals})*ISNUMBER({values}),{values}*{b.keys(SHARES)}*({place}+{column}),0)"
    terms = [
        f"ABS(SUM({number(shown)}*({places(shown)}+{column}))-SUM({worked}))/{b.m}",
        differ(b.column("contributions", NAME), at(b.column("order", ORDER_NUMBER), b.column("options", NAME))),
        differ(b.column("contributions", 1), b.column("order", ORDER_TOTAL)),
    ]
    if not b.source.accessible:
        terms.append(differ(b.refs.area("contributions", -1, FIRST, -1, FIRST + b.k - 1), b.keys(NAMES)))
    if b.source.several_dimensions:
        size = len(b.source.scenario.dimensions)
        whole = b.refs.area("contributions", 0, FIRST + b.k, b.m - 1, FIRST + b.k + size - 1)
        terms.append(apart(whole, f"MMULT({number(shown)},{members(b.keys(SHARES), b.source.bounds())})"))
        if not b.source.accessible:
            terms.append(_heads(b, size))
    return "+".join(terms)


def _heads(b: Blocks, size: int) -> str:
    """The names of dimensions above their contributions."""
    heads = b.refs.area("contributions", -1, FIRST + b.k, -1, FIRST + b.k + size - 1)
    ids, names = (b.refs.column("dimensions", column, size) for column in (ID, NAME))
    return named_above(ids, names, [b.source.text(each.id) for each in b.source.scenario.dimensions], heads)


def limits_shown(b: Blocks) -> str:
    """Whole dimensions come first on the sheet Robustness, and last on the sheet Workings."""
    size, wide = b.source.holding.now.size, len(b.source.wide_dimensions)
    names, terms = b.column("options", NAME), []
    for first, rows, own in ((wide, b.k, 0), (0, wide, b.k)):
        if not rows:
            continue

        def shown(column: int, first: int = first, rows: int = rows) -> str:
            return b.refs.area("limits", first, column, first + rows - 1, column)

        def worked(row: int, table: str = "moves", own: int = own, rows: int = rows) -> str:
            return f"TRANSPOSE({b.refs.area(table, row, FIRST + own, row, FIRST + own + rows - 1)})"

        terms += [
            differ(shown(NOW), worked(SHARES, "keys")),
            differ(shown(LOW), worked(HOLDS_FROM)),
            differ(shown(HIGH), worked(HOLDS_TO)),
        ]
        for column, row in ((BELOW, WHO_BELOW), (ABOVE, WHO_ABOVE)):
            who = number(worked(row))
            name = f'IFERROR({at(f"INT({who})", names)},"")&IF({who}>INT({who})," …","")'
            terms.append(differ(shown(column), name))  # joined last: LibreOffice leaves errors out of joined arrays
    terms.append(differ(b.refs.area("limits", wide, NAME, size - 1, NAME), f"TRANSPOSE({b.keys(NAMES)})"))
    if wide:
        every = len(b.source.scenario.dimensions)
        ids, called = (b.refs.column("dimensions", column, every) for column in (ID, NAME))
        whole = sentence_formula(b.source, "whole_dimension", name=SentenceFormula("", called)).formula
        heads = f"TRANSPOSE({b.refs.area('limits', 0, NAME, wide - 1, NAME)})"
        terms.append(named_above(ids, whole, [b.source.text(each.id) for each in b.source.wide_dimensions], heads))
    return "+".join(terms)


def evidence_again(b: Blocks) -> str:
    """The scores in a row each, which a filter may have sorted: by names, against the rows and columns of Scores.

    Each row counts one more than its score, so that a name beside a 0 counts, too.
    """
    size = b.m * b.k
    score = f"({number(b.refs.column('evidence', SCORE, size))}+1)"
    table = f"IF({b.known_ids},rh_score_table,0)"
    criteria = f"TRANSPOSE({b.keys(NAMES)}&{b.keys(UNITS)})"
    along = at(b.rows, "rh_score_table", f"MMULT({table},{ones('rh_score_table')})")
    down = at(b.keys(IN_SCORES), "rh_score_table", f"MMULT(TRANSPOSE(ROW(rh_score_table)^0),{table})", "COLUMN")
    sides = []
    for column, names, given in (
        (0, b.column("options", NAME), f"IFERROR({along},0)+{b.k}"),
        (CRITERION, criteria, f"TRANSPOSE(IFERROR({down},0))+{b.m}"),
    ):
        shown = f"MMULT(--EXACT({names},TRANSPOSE({b.refs.column('evidence', column, size)})),{score})"
        sides.append(f"SUM(ABS({shown}-MMULT(--EXACT({names},TRANSPOSE({names})),{given})))")
    return f"({'+'.join(sides)})/MAX(1,SUM(ABS({table})))+{_then(b, size)}"


def _then(b: Blocks, size: int) -> str:
    """As many exported scores stand beside the present ones as differ, where they can be compared by their values."""
    scales, scores = (b.refs.cell("changes", row, ALL) for row in (SCALES_CHANGED, SCORES_CHANGED))
    beside = f'SUM(--({b.refs.column("evidence", SCORE_THEN, size)}<>""))'
    return f"IF({scales}=0,ABS({beside}-{scores}),0)"


def changes_again(b: Blocks) -> str:
    """What differs from the export, and on every sheet the mark of what is no longer the model's."""
    counts = (f"IF({b.refs.cell('changes', row, ALL)}={formula},0,1)"
              for row, formula in enumerate(changes_formulas(b.source, b.refs)) if formula)  # fmt: skip
    mark = stale_formula(b.source, b.refs)
    shown = (f"IFERROR(IF(INDEX({cell},1)={mark},0,1),0)" for cell in marks(b.refs))  # 0 where its sheet is deleted
    return "+".join((*counts, *shown))
