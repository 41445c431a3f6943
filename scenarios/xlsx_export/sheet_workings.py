"""The sheets of workings at the end: inputs found by their ids, and every figure that others are made of.

Rows and columns here stand in the order of the scenario and are never sorted, so a recommendation or criterion is found
by its id once, and is a number from there on. Ids are compared by EXACT:
MATCH and COUNTIF would take C? for a pattern and c1 for C1.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from scenarios.xlsx_export.block_positions import References, SheetBlock, SheetSpec
from scenarios.xlsx_export.cell_styles import WORKINGS_TAB
from scenarios.xlsx_export.cell_xml import Row, XlsxCell
from scenarios.xlsx_export.column_numbers import (
    ALL,
    AT_0S,
    AT_1S,
    DIRECTION,
    FIRST,
    FROM,
    ID,
    IN_SCORES,
    IN_WEIGHTS,
    NAME,
    SHARES,
    TO,
    WEIGHT,
    WEIGHTS,
)
from scenarios.xlsx_export.column_widths import under
from scenarios.xlsx_export.export_context import ExportContext, result
from scenarios.xlsx_export.input_changes import changes_parts
from scenarios.xlsx_export.input_conditions import counted, other_end, worst
from scenarios.xlsx_export.ranking_formulas import options_part, order_part
from scenarios.xlsx_export.reimport_tables import returning_parts
from scenarios.xlsx_export.stability_formulas import holding_parts
from scenarios.xlsx_export.title_rows import preface

FOUND = 2  # position of the first row and column after the ids in the table of scores, and of the names before them


def sheet(source: ExportContext) -> SheetSpec:
    parts = (preface(source, "workings", "workings_how"), keys_part(source), values_part(source), options_part(source),
             order_part(source), *holding_parts(source), *changes_parts(source), *returning_parts(source))  # fmt: skip
    return SheetSpec(
        source.sentence("sheet_workings"),
        parts,
        widths=(34, 14, *under([source.name(each) for each in source.moving], least=12)),
        frozen_columns=2,
        tab=WORKINGS_TAB,
        printed=False,
        workings=True,
    )


def keys_part(source: ExportContext) -> SheetBlock:
    ids = (source.typed(each.id, "id") for each in source.moving)
    header = Row((*source.header("what", "all"), *ids))
    return SheetBlock("keys", 11, lambda refs: _keys(source, refs), header, source.sentence("table_keys"))


def _keys(source: ExportContext, refs: References) -> Iterable[Row]:
    """One row of figures a line, one criterion a column; below, the weights and scales at export."""
    scenario, k, m = source.scenario, len(source.scenario.criteria), len(source.scenario.recommendations)
    names = [source.name(each) for each in scenario.criteria]
    units = [source.name_and_unit(each)[len(name) :] for each, name in zip(scenario.criteria, names, strict=True)]
    weights, shares = source.evaluation.weights, source.shares
    zeros, ones = source.ends
    inputs, scored = refs.area("weights", -1, ID, k, ID), refs.area("scores", 0, NAME, 0, k + FIRST)

    def row(
        code: str, style: str, values: Iterable[float | str], formula: str = "", total: XlsxCell | None = None
    ) -> Row:
        cells = (
            XlsxCell(value, style, formula.format(**_column(refs, j))) if formula else XlsxCell(value, style)
            for j, value in enumerate(values)
        )
        return Row((XlsxCell(source.sentence(code), "label"), total or XlsxCell(None, "label"), *cells))

    def looked_up(column: int) -> str:
        return f"INDEX({refs.area('weights', -1, column, k, column)},{{place}})"

    yield row("name_row", "text", names, f'IFERROR(IF({looked_up(NAME)}="",{{id}},{looked_up(NAME)}),{{id}})')
    yield row("unit_shown", "text", units)
    yield row("in_weights", "place", range(FOUND, k + FOUND), _found(inputs, "{id}", "ROW"))
    places = range(FOUND + 1, k + FOUND + 1)
    yield row("in_scores", "place", places if m else [""] * k, _found(scored, "{id}", "COLUMN"))
    sums = _sums(source, refs) if k else (None, None)
    given = looked_up(WEIGHT)
    weight = f'IFERROR({counted(given)},"")'
    yield row("weight", "number", weights.tolist(), weight, sums[0])
    share = row("share", "percent", shares.tolist(), "IF(N({total})>0,{weight}/{total},0)", sums[1])
    yield Row((*share.cells, *_dimension_shares(source, refs)))
    low, high, direction = (looked_up(column) for column in (FROM, TO, DIRECTION))
    yield row("at_0", "general", zeros.tolist(), f'IFERROR({worst(low, high, direction)},"")')
    yield row("at_1", "general", ones.tolist(), f'IFERROR({other_end("{worst}", low, high)},"")')
    yield row("weight_then", "number", weights.tolist())
    yield row("at_0_then", "general", zeros.tolist())
    yield row("at_1_then", "general", ones.tolist())


def _dimension_shares(source: ExportContext, refs: References) -> Iterable[XlsxCell]:
    """The shares of those dimensions whose weight can be moved as a whole."""
    for start, end in source.wide_bounds:
        shares = refs.across("keys", SHARES, FIRST + start, FIRST + end - 1)
        yield XlsxCell(float(source.shares[start:end].sum()), "percent", f"SUM({shares})")


def _column(refs: References, j: int) -> dict[str, str]:
    """What the formulas of one criterion point at."""
    return {
        "id": refs.top("keys", -1, FIRST + j),
        "place": refs.top("keys", IN_WEIGHTS, FIRST + j),
        "worst": refs.top("keys", AT_0S, FIRST + j),
        "weight": refs.top("keys", WEIGHTS, FIRST + j),
        "total": refs.cell("keys", WEIGHTS, ALL),
    }


def _sums(source: ExportContext, refs: References) -> tuple[XlsxCell, XlsxCell]:
    """The sum of the weights, empty unless every one counts, and of their shares."""
    last = FIRST + len(source.scenario.criteria) - 1
    weights, shares = (refs.across("keys", row, FIRST, last) for row in (WEIGHTS, SHARES))
    every = f'IF(COUNT({weights})=COLUMNS({weights}),SUM({weights}),"")'
    return (
        XlsxCell(float(source.evaluation.weights.sum()), "number", every),
        XlsxCell(float(source.shares.sum()), "percent", f"SUM({shares})"),
    )


def _found(ids: str, key: str, axis: str) -> str:
    """The place of the id among these cells; empty where it is not there, or twice, or where they have been deleted."""
    same = f"EXACT({ids},{key})"
    place = f"SUMPRODUCT({same}*({axis}({ids})-MIN({axis}({ids}))+1))"
    return f'IFERROR(IF(SUMPRODUCT(--{same})=1,{place},""),"")'


def values_part(source: ExportContext) -> SheetBlock:
    scenario = source.scenario
    names = (XlsxCell(source.name(each), "header_name") for each in source.moving)
    return SheetBlock(
        "values",
        len(scenario.recommendations) + 1,
        lambda refs: _values(source, refs),
        Row((*source.header("in_scores_row", "id"), *names)),
        source.sentence("table_values"),
    )


def _values(source: ExportContext, refs: References) -> Iterable[Row]:
    """Value = (score - worst) / (best - worst), empty where there is no score on its scale; a dimension's is its
    criteria's mean, weighted by them, evenly where they have no weight."""
    scenario, m, k = source.scenario, len(source.scenario.recommendations), len(source.scenario.criteria)
    bounds = source.wide_bounds
    yield Row((XlsxCell(None, "label"), XlsxCell("id", "id"), *(source.typed(each.id, "id") for each in source.moving)))
    ids = refs.area("scores", 0, ID, m + 1, ID)
    functions = [each.value_function for each in scenario.criteria]
    columns = [[refs.top("keys", row, FIRST + j) for row in (AT_0S, AT_1S, IN_SCORES)] for j in range(k)]
    for i, recommendation in enumerate(scenario.recommendations):
        place = refs.own("values", i + 1, 0)
        cells = [
            XlsxCell(i + FOUND, "place", _found(ids, refs.own("values", i + 1, ID), "ROW")),
            source.typed(recommendation.id, "id"),
        ]
        by_criterion = zip(functions, source.evaluation.values[i].tolist(), columns, strict=True)
        for function, value, (at_0, at_1, column) in by_criterion:
            score = f"INDEX(rh_score_table,{place},{column})"
            fits = f"COUNT({score})*(MEDIAN({score},{at_0},{at_1})={score})"
            formula = f'IFERROR(IF({fits},{function.formula(score, at_0, at_1)},""),"")'
            cells.append(XlsxCell(result(value), "number", formula))
        yield Row((*cells, *(_mean(source, refs, i, s, *ends) for s, ends in enumerate(bounds, k))))


def _mean(source: ExportContext, refs: References, i: int, s: int, start: int, end: int) -> XlsxCell:
    values = refs.across("values", i + 1, FIRST + start, FIRST + end - 1)
    shares = refs.area("keys", SHARES, FIRST + start, SHARES, FIRST + end - 1)
    share = refs.top("keys", SHARES, FIRST + s)
    mean = f"IF({share}>0,SUMPRODUCT({values},{shares})/{share},AVERAGE({values}))"
    now = float(source.holding.full[i, s]) if not np.isnan(source.evaluation.values[i, start:end]).any() else np.nan
    return XlsxCell(result(now), "number", f'IF(COUNT({values})=COLUMNS({values}),{mean},"")')
