"""Checks on the sheet Check that formulas are sound: counted again by other ways, beside the program's figures."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import numpy as np
from openpyxl.worksheet.worksheet import Worksheet

from scenarios.xlsx_export.array_formulas import Blocks
from scenarios.xlsx_export.block_positions import References, SheetBlock
from scenarios.xlsx_export.cell_styles import BAD, BAD_BACKGROUND, GOOD, GOOD_BACKGROUND, colour_where
from scenarios.xlsx_export.cell_xml import Row, XlsxCell
from scenarios.xlsx_export.column_numbers import (
    ALL,
    DIFFERENCES,
    FIRST,
    HOLDS_FROM,
    HOLDS_TO,
    OPTION_TOTAL,
    ORDER_RANK,
    PLACE,
    RANK,
    SHARES,
    SUMMARY_TOTAL,
)
from scenarios.xlsx_export.export_context import ExportContext, result
from scenarios.xlsx_export.sentence_formulas import SentenceFormula, literal, sentence_formula
from scenarios.xlsx_export.sheet_check_displays import (
    changes_again,
    contributions_again,
    evidence_again,
    groups_again,
    headline_again,
    limits_shown,
    model_again,
    ranking_again,
    summary_again,
)
from scenarios.xlsx_export.sheet_check_limits import high_ends_again, low_ends_again, moves_again
from scenarios.xlsx_export.sheet_check_totals import (
    ids_again,
    order_again,
    scales_again,
    standing_again,
    totals_again,
    values_again,
    weights_again,
)
from scenarios.xlsx_export.sheet_evidence import is_live

CLOSE = "1E-09"  # what double precision leaves after sums over a hundred criteria, with a wide margin
DECIMALS = 9  # of differences that are told
RESULT, DIFFERENCE = 1, 2  # columns of the table of what is counted again
Finish = Callable[[Worksheet, References], None]


def colour(source: ExportContext, table: str, size: int, column: int) -> Finish:
    """Green for what is well, red for the rest, on top of the words."""

    def finish(sheet: Worksheet, refs: References) -> None:
        if not size:
            return
        area, ok = refs.column(table, column, size), source.sentence("ok")
        first = refs.cell(table, 0, column).replace("$", "")
        wrong = ",".join(_begins(first, source.sentence(code)) for code in ("broken", "changed_input"))
        for formula, ink, ground in ((f'{first}="{ok}"', GOOD, GOOD_BACKGROUND), (f"OR({wrong})", BAD, BAD_BACKGROUND)):
            colour_where(sheet, area, formula, ink, ground)

    return finish


Again = Callable[[Blocks], str]


def _begins(cell: str, word: str) -> str:
    return f'LEFT({cell},{len(word)})="{word}"'


def _counted(source: ExportContext) -> list[tuple[str, str, Again]]:
    """What is counted again: the code of its label, a table of the sheet that is looked at, and the difference."""
    return [
        ("ids_again", "weights", ids_again),
        ("weights_again", "weights", weights_again),
        ("scales_again", "weights", scales_again),
        ("values_again", "values", values_again),
        ("totals_again", "options", totals_again),
        ("order_again", "order", order_again),
        ("standing_again", "standing", standing_again),
        ("moves_again", "moves", moves_again),
        ("low_ends_again", "moves", low_ends_again),
        ("high_ends_again", "moves", high_ends_again),
        ("changes_again", "changes", changes_again),
        ("ranks_counted", "results", _ranks_counted),
        ("headline_again", "ranking", headline_again),
        ("ranking_again", "ranking", ranking_again),
        ("summary_again", "ranking", summary_again),
        ("model_again", "results", model_again),
        *(("groups_again", "results", part) for part in groups_again(source)),
        ("contributions_again", "contributions", contributions_again),
        ("limits_shown", "limits", limits_shown),
        *([("evidence_again", "evidence", evidence_again)] if is_live(source) else []),
        ("no_errors", "values", _errors),
    ]


def sound_size(source: ExportContext) -> int:
    return len(_counted(source))


def sound_part(source: ExportContext) -> SheetBlock:
    ok, broken, counted = source.sentence("ok"), source.sentence("broken"), _counted(source)

    def body(refs: References) -> Iterable[Row]:
        blocks = Blocks(source, refs)
        for n, (code, table, again) in enumerate(counted):
            difference = refs.own("sound", n, DIFFERENCE)
            word = f'IF(ISNUMBER({difference}),IF(ABS({difference})<={CLOSE},"{ok}","{broken}"),{difference})'
            there = "+".join(f"ROWS({refs.area(each, -1, 0, 0, 1)})" for each in (table, "options"))
            gone = f'IF(ISERROR({there}),"{source.sentence("gone")}",IFERROR({again(blocks)},1))'
            yield Row((
                XlsxCell(source.sentence(code), "label"),
                XlsxCell(ok, "verdict", f'IFERROR({word},"{broken}")'),
                XlsxCell(0.0, "difference", gone, array=True),
            ))  # fmt: skip

    header = Row(source.header("what", "result", "difference"))
    size = len(counted)
    return SheetBlock(
        "sound", size, body, header, source.sentence("table_sound"), colour(source, "sound", size, RESULT)
    )


def _ranks_counted(b: Blocks) -> str:
    """Each rank is 1 and as many as have a better one; all with a total have one."""
    ranks, totals = b.column("results", RANK), b.column("options", OPTION_TOTAL)
    count = f'COUNTIF({ranks},"<"&{ranks})'
    return f"SUM(IF(ISNUMBER({ranks}),ABS({ranks}-1-{count}),0))+ABS(COUNT({totals})-COUNT({ranks}))"


def _errors(b: Blocks) -> str:
    ends = (("values", b.m, FIRST + b.k - 1), ("results", b.m - 1, RANK), ("ranking", b.m - 1, SUMMARY_TOTAL),
            ("contributions", b.m - 1, FIRST + b.k - 1))  # fmt: skip
    areas = (b.refs.area(table, 0, 0, row, column) for table, row, column in ends)
    return "+".join(f"IF(ISERROR(ROWS({area})),0,SUM(--ISERROR({area})))" for area in areas)  # 0 where deleted


def figures_parts(source: ExportContext) -> tuple[SheetBlock, ...]:
    """The program's figures and how far the workbook's differ, a row a recommendation and a row a criterion."""
    m, k = len(source.scenario.recommendations), len(source.scenario.criteria)
    options = Row(source.header("id", "result", "total_program", "rank_program"))
    weights = Row(source.header("id", "result", "share_program", "from_program", "to_program"))
    return (
        SheetBlock(
            "check",
            m,
            lambda refs: _options(source, refs),
            options,
            source.sentence("table_check"),
            colour(source, "check", m, RESULT),
        ),
        SheetBlock(
            "check_weights",
            k,
            lambda refs: _weights(source, refs),
            weights,
            source.sentence("table_check_weights"),
            colour(source, "check_weights", k, RESULT),
        ),
    )


def _judged(source: ExportContext, refs: References, same: str, difference: str) -> str:
    """A word on the row, and how far the figure is from the program's, also once inputs differ."""
    ok, broken, changed = (source.sentence(code) for code in ("ok", "broken", "not_compared"))
    by = {
        word: sentence_formula(
            source, "labelled", label=SentenceFormula("", literal(word)), text=SentenceFormula("", difference)
        )
        for word in (broken, changed)
    }
    unchanged = f"{refs.cell('changes', DIFFERENCES, ALL)}=0"
    broken_by, changed_by = by[broken].formula, by[changed].formula
    return source.safe(f'IF({unchanged},IF({same},"{ok}",{broken_by}),{changed_by})')


def _options(source: ExportContext, refs: References) -> Iterable[Row]:
    answer, m = source.evaluation, len(source.scenario.recommendations)
    ranks = refs.column("order", ORDER_RANK, m)
    for i, each in enumerate(source.scenario.recommendations):
        total, rank = result(answer.totals[i]), int(answer.ranks[i]) or ""
        then, rank_then = (refs.own("check", i, column) for column in (2, 3))
        now = refs.cell("options", i, OPTION_TOTAL)
        level = f"ISNUMBER({now})=ISNUMBER({then}),ABS(N({now})-N({then}))<={CLOSE}"
        same = f"AND({level},INDEX({ranks},{refs.cell('options', i, PLACE)})={rank_then})"
        difference = f'IF(COUNT({now},{then})=2,ROUND({now}-{then},{DECIMALS}),"-")'
        yield Row((
            source.typed(each.id, "id"),
            XlsxCell(source.sentence("ok"), "verdict", _judged(source, refs, same, difference)),
            XlsxCell(total, "total"),
            XlsxCell(rank, "rank"),
        ))  # fmt: skip


def _weights(source: ExportContext, refs: References) -> Iterable[Row]:
    """Shares and limits, which are those of the same formulas where the program has none; the largest difference."""
    found, held = source.robustness.flips, source.holding
    flips = {each.id: each for each in found.weights} if found is not None else {}
    for j, criterion in enumerate(source.scenario.criteria):
        flip = flips.get(criterion.id)
        ends = (flip.low, flip.high) if flip is not None else (float(held.low[j]), float(held.high[j]))
        ours = [float(source.shares[j]), *(result(float(np.round(end, 12))) for end in ends)]
        pairs = [
            (refs.own("check_weights", j, 2 + n), refs.cell(table, row, FIRST + j))
            for n, (table, row) in enumerate((("keys", SHARES), ("moves", HOLDS_FROM), ("moves", HOLDS_TO)))
        ]
        gap = f"MAX({','.join(f'ABS(N({now})-N({then}))' for then, now in pairs)})"
        word = _judged(source, refs, f"{gap}<={CLOSE}", f"ROUND({gap},{DECIMALS})")
        yield Row((
            source.typed(criterion.id, "id"),
            XlsxCell(source.sentence("ok"), "verdict", word),
            *(XlsxCell(each, "percent") for each in ours),
        ))  # fmt: skip
