"""The sheet Contributions: what each criterion and each dimension adds to each total, in order of rank."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from scenarios.xlsx_export.block_positions import PlacedChart, References, SheetBlock, SheetSpec
from scenarios.xlsx_export.cell_styles import RESULTS_TAB
from scenarios.xlsx_export.cell_xml import Row, XlsxCell
from scenarios.xlsx_export.column_numbers import FIRST, NAME, NAMES, ORDER_NUMBER, ORDER_TOTAL, SHARES
from scenarios.xlsx_export.column_widths import fitted, under
from scenarios.xlsx_export.excel_charts import CHART_ROWS, contributions_chart
from scenarios.xlsx_export.export_context import ExportContext, result
from scenarios.xlsx_export.sentence_formulas import named
from scenarios.xlsx_export.title_rows import preface

TOTAL = 1  # column
MOST_SHADES = 9  # more criteria than this cannot be told apart in a bar


def sheet(source: ExportContext) -> SheetSpec:
    chart = SheetBlock("contributions_chart", CHART_ROWS, lambda _refs: (Row(),) * CHART_ROWS)
    return SheetSpec(
        title=source.sentence("sheet_contributions"),
        parts=(
            preface(source, "contributions", "contributions_how"),
            *((chart,) if _charted(source) else ()),
            _table(source),
        ),
        tab=RESULTS_TAB,
        printed=False,
        widths=_widths(source),
        frozen_columns=1,
    )


def _widths(source: ExportContext) -> tuple[float, ...]:
    head = [str(cell.value) for cell in _header(source).cells]
    names = fitted([source.name(each) for each in source.scenario.recommendations], 24, 40)
    return (names, *under(head[1:], least=9))


def _charted(source: ExportContext) -> bool:
    told = source.several_dimensions or 0 < len(source.scenario.criteria) <= MOST_SHADES
    return source.has_inputs and told


def _table(source: ExportContext) -> SheetBlock:
    scenario = source.scenario

    def chart(refs: References) -> PlacedChart:
        if source.several_dimensions:
            return contributions_chart(refs, source, scenario.dimensions, source.bounds(), len(scenario.criteria))
        bounds = [(j, j + 1) for j in range(len(scenario.criteria))]
        return contributions_chart(refs, source, scenario.criteria, bounds, 0)

    return SheetBlock(
        "contributions",
        len(scenario.recommendations),
        lambda refs: _rows(source, refs),
        _header(source),
        source.sentence("table_by_criterion"),
        charts=lambda refs: [chart(refs)] if _charted(source) else [],
        heads=lambda refs: _heads(source, refs),
    )


def _header(source: ExportContext) -> Row:
    names = [source.name(each) for each in source.scenario.criteria]
    names += [source.name(each) for each in source.scenario.dimensions if source.several_dimensions]
    return Row((*source.header("recommendation", "total"), *(XlsxCell(each, "header_name") for each in names)))


def _heads(source: ExportContext, refs: References) -> Row:
    """The names of criteria, and of dimensions after them, as they are called on the sheet Model now."""
    k, cells = len(source.scenario.criteria), list(_header(source).cells)
    for n in range(FIRST, len(cells)):
        if n < FIRST + k:
            name = source.safe(refs.top("keys", NAMES, n))
        else:
            name = named(source, refs, "dimensions", source.scenario.dimensions[n - FIRST - k])
        cells[n] = cells[n]._replace(formula=name)
    return Row(cells)


def _rows(source: ExportContext, refs: References) -> Iterable[Row]:
    """Share of weight times value; nothing for those who have no total, so that no part of one looks like a whole."""
    m, k = len(source.scenario.recommendations), len(source.scenario.criteria)
    names, parts = refs.column("options", NAME, m), np.nan_to_num(source.evaluation.contributions)
    dimensions = source.bounds() if source.several_dimensions else []
    columns = [(refs.top("keys", SHARES, FIRST + j), refs.down("values", 1, FIRST + j, m)) for j in range(k)]
    for p, i in enumerate(source.order.tolist()):
        number, total = refs.own("order", p, ORDER_NUMBER), refs.own("contributions", p, TOTAL)
        counted = bool(source.evaluation.ranks[i])
        name = source.name(source.scenario.recommendations[i])
        cells = [
            XlsxCell(name, "text", source.safe(f"INDEX({names},{number})")),
            XlsxCell(result(source.evaluation.totals[i]), "total", source.safe(refs.own("order", p, ORDER_TOTAL))),
        ]
        for j, (share, values) in enumerate(columns):
            part = f'IF(ISNUMBER({total}),N(INDEX({values},{number}))*{share},"")'
            cells.append(XlsxCell(float(parts[i, j]) if counted else "", "number", source.safe(part)))
        for start, end in dimensions:
            block = refs.across("contributions", p, FIRST + start, FIRST + end - 1)
            whole = float(parts[i, start:end].sum()) if counted else ""
            summed = f'IF(COUNT({block})=COLUMNS({block}),SUM({block}),"")'
            cells.append(XlsxCell(whole, "number", summed) if end > start else XlsxCell(None, "number"))
        yield Row(cells)
