"""The changed scores on the sheet Check, one by one, old beside new."""

from __future__ import annotations

from collections.abc import Iterable

from scenarios.xlsx_export.array_formulas import Blocks
from scenarios.xlsx_export.block_positions import References, SheetBlock
from scenarios.xlsx_export.cell_xml import Row, XlsxCell
from scenarios.xlsx_export.column_numbers import AT_0S, AT_1S, IN_SCORES, NAME, NAMES
from scenarios.xlsx_export.export_context import ExportContext
from scenarios.xlsx_export.input_changes import same_scale

LISTED = 8  # changed scores that are listed; how many there are stands above
WHERE = 4  # the column that says where: a thousand times the recommendation's number, and the criterion's
FACTOR = 1000
DECIMALS = 9  # of the exported score, which is found back from its value


def changed_part(source: ExportContext) -> SheetBlock:
    header = Row(source.header("score_of", "criterion", "score_then", "score_now", "where"))
    return SheetBlock("changed", LISTED, lambda refs: _rows(source, refs), header, source.sentence("table_changed"))


def _rows(source: ExportContext, refs: References) -> Iterable[Row]:
    b = Blocks(source, refs)
    names, rows, then = b.column("options", NAME), b.rows, b.figures("then")
    criteria, columns, worst, best = (b.keys(row) for row in (NAMES, IN_SCORES, AT_0S, AT_1S))
    for n in range(LISTED):
        where = refs.own("changed", n, WHERE)
        i, j = f"INT({where}/{FACTOR})", f"MOD({where},{FACTOR})"
        old = f"INDEX({then},{i},{j})"
        score = f"ROUND(INDEX({worst},{j})+{old}*(INDEX({best},{j})-INDEX({worst},{j})),{DECIMALS})"
        new = f"INDEX(rh_score_table,INDEX({rows},{i}),INDEX({columns},{j}))"
        found = (f"INDEX({names},{i})", f"INDEX({criteria},{j})", f'IF(ISNUMBER({old}),{score},"")',
                 f'IF(ISBLANK({new}),"",{new})')  # fmt: skip
        cells = (XlsxCell("", "text", source.safe(f'IF(ISNUMBER({where}),{each},"")')) for each in found)
        yield Row((*cells, XlsxCell("", "place", _nth(source, refs, n), array=True)))


def _nth(source: ExportContext, refs: References, n: int) -> str:
    """Where the next change is, row by row; empty after the last."""
    b = Blocks(source, refs)
    values, then = b.values, b.figures("then")
    place = f"(ROW({then})-MIN(ROW({then}))+1)*{FACTOR}+COLUMN({then})-MIN(COLUMN({then}))+1"
    line = f"ROWS({refs.cell('changed', 0, WHERE)}:{refs.own('changed', n, WHERE)})"
    return f'IFERROR(SMALL(IF(({values}<>{then})*{same_scale(source, refs)}>0,{place}),{line}),"")'
