"""The sheet Contributions: what each dimension and each criterion adds to each total, as live formulas."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from openpyxl.worksheet.worksheet import Worksheet

from scenarios.workbook.cells import Cell, Row
from scenarios.workbook.charts import CHART_ROWS, contributions_chart
from scenarios.workbook.model import FIRST, SHARE, WIDE
from scenarios.workbook.plan import Part, Refs, Sheet
from scenarios.workbook.ranking import TOTAL
from scenarios.workbook.source import Source, result


def sheet(source: Source) -> Sheet:
    lines = (
        Row((Cell(source.say("sheet_contributions"), "title"),)),
        Row((Cell(source.say("contributions_how"), "note"),), span=8),
    )
    preface = Part("contributions_preface", len(lines), lambda _refs: lines)
    chart = Part("contributions_chart", CHART_ROWS if _charted(source) else 0, lambda _refs: (Row(),) * CHART_ROWS)
    return Sheet(
        title=source.say("sheet_contributions"),
        parts=(preface, _dimensions_part(source), *((chart,) if _charted(source) else ()), _criteria_part(source)),
        widths=(26, 46, 9, 13),
        frozen_columns=2,
        pages_wide=max(1, -(-len(source.scenario.criteria) // WIDE)),
    )


def _charted(source: Source) -> bool:
    return bool(source.scenario.recommendations and source.scenario.dimensions) and not source.accessible


def _dimensions_part(source: Source) -> Part:
    names = (Cell(source.name(each), "header_name") for each in source.scenario.dimensions)
    lead = source.header("group", "recommendation", "id")

    def finish(sheet: Worksheet, refs: Refs) -> None:
        if _charted(source):
            contributions_chart(sheet, refs, source)

    return Part(
        "by_dimension",
        len(source.scenario.recommendations),
        lambda refs: _by_dimension(source, refs),
        Row((*lead, *names, *source.header("total"))),
        source.say("table_by_dimension"),
        finish,
    )


def _by_dimension(source: Source, refs: Refs) -> Iterable[Row]:
    parts = np.nan_to_num(source.evaluation.contributions)
    bounds = list(_bounds(source))
    for i, lead in enumerate(source.lead()):
        cells = [_dimension_cell(refs, i, start, end, float(parts[i, start:end].sum())) for start, end in bounds]
        total = Cell(result(source.evaluation.totals[i]), "total", refs.cell("results", i, TOTAL))
        yield Row((*lead, *cells, total))


def _dimension_cell(refs: Refs, i: int, start: int, end: int, value: float) -> Cell:
    if start == end:
        return Cell(None, "number")
    return Cell(value, "number", f"SUM({refs.area('by_criterion', i, FIRST + start, i, FIRST + end - 1)})")


def _bounds(source: Source) -> Iterable[tuple[int, int]]:
    """Each dimension's first criterion and the one after its last, by number."""
    start = 0
    for dimension in source.scenario.dimensions:
        yield start, start + len(dimension.criteria)
        start += len(dimension.criteria)


def _criteria_part(source: Source) -> Part:
    names = (Cell(source.name(each), "header_name") for each in source.scenario.criteria)
    return Part(
        "by_criterion",
        len(source.scenario.recommendations),
        lambda refs: _by_criterion(source, refs),
        Row((*source.header("group", "recommendation", "id"), *names)),
        source.say("table_by_criterion"),
        new_page=True,
    )


def _by_criterion(source: Source, refs: Refs) -> Iterable[Row]:
    shares = [refs.cell("weights", j, SHARE) for j in range(len(source.scenario.criteria))]
    for i, lead in enumerate(source.lead()):
        cells = []
        for j, share in enumerate(shares):
            value = refs.cell("values", i + 1, FIRST + j)
            part = result(source.evaluation.contributions[i, j])
            cells.append(Cell(part, "number", f'IF(ISNUMBER({value}),{value}*{share},"")'))
        yield Row((*lead, *cells))
