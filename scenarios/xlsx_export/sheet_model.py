"""The sheet Model: weights, scales and scores to type into, and what follows: totals, ranks, groups and dimensions.

Every formula uses only functions that Excel 2010 and LibreOffice share. Inputs are found by their ids, on the sheet
Workings, so that these tables may be sorted, and every name is written here once. Weights need not sum to 1: the column
beside them divides by their sum. An input that cannot be counted is told beside it and leaves blanks, never a figure.
"""

from __future__ import annotations

from collections.abc import Iterable

from scenarios.evaluation.judgements import effective_judgements
from scenarios.model import Criterion
from scenarios.xlsx_export.block_positions import References, SheetBlock, SheetSpec
from scenarios.xlsx_export.cell_styles import INPUT_TAB
from scenarios.xlsx_export.cell_xml import Row, XlsxCell
from scenarios.xlsx_export.column_numbers import (
    ALL,
    DIRECTION,
    FIRST,
    FROM,
    IN_SCORES,
    NAME,
    NAMES,
    NUMBER,
    OPTION_TOTAL,
    ORDER_RANK,
    PLACE,
    SHARES,
    TO,
    UNITS,
    WEIGHT,
    WEIGHTS,
)
from scenarios.xlsx_export.column_widths import reach
from scenarios.xlsx_export.data_validation import validate_scores, validate_weights
from scenarios.xlsx_export.export_context import ExportContext, result
from scenarios.xlsx_export.input_conditions import remark
from scenarios.xlsx_export.sentence_formulas import named
from scenarios.xlsx_export.sheet_model_widths import is_wide, model_widths
from scenarios.xlsx_export.weighting_sentence import weighting_sentence


def sheet(source: ExportContext) -> SheetSpec:
    """On paper the inputs alone: what follows from them is on Summary."""
    turned = is_wide(source)
    widths = model_widths(source, turned)
    weights = source.remark_column + 1  # columns, which are a page of their own where the scores are wide
    span = min(reach(widths), weights) if turned else reach(widths)
    parts = (*_preface(source, span), _weights_part(source), _scores_part(source, turned),
             _results_part(source), *_groups_parts(source), *_dimensions_parts(source))  # fmt: skip
    return SheetSpec(
        title=source.sentence("sheet_model"),
        parts=parts,
        tab=INPUT_TAB,
        widths=widths,
        frozen_columns=1,
        unprinted="results",
        apart="scores" if turned else "",
        repeated="scores",
    )


def _preface(source: ExportContext, span: int) -> tuple[SheetBlock, ...]:
    legend = (
        XlsxCell(source.sentence("legend_input"), "input_legend"),
        XlsxCell(source.sentence("legend_formula"), "formula_legend"),
    )
    lines: tuple[Row, ...] = (
        Row((XlsxCell(source.sentence("sheet_model"), "title"),)),
        Row((XlsxCell(source.sentence("model_how"), "note"),), span=span),
        Row(legend, span=5, at=1),
    )
    assumed = (source.assumed,) if source.assumed else ()
    lines = (*lines, *(Row((XlsxCell(text, "note"),), span=span) for text in (*weighting_sentence(source), *assumed)))
    return (SheetBlock("model_preface", len(lines), lambda _refs: lines),)


def _weights_part(source: ExportContext) -> SheetBlock:
    parent = ["dimension_of"] if _tells_dimensions(source) else []
    weight = "weight" if source.accessible else "weight_input"
    codes = ["criterion", "id", weight, "share", "low", "high", "direction", "unit", *parent, "remark"]
    return SheetBlock(
        "weights",
        len(source.scenario.criteria) + (not source.accessible),
        lambda refs: _weights(source, refs),
        Row(source.header(*codes)),
        source.sentence("table_weights"),
        lambda sheet, refs: validate_weights(sheet, refs, source),
    )


def _tells_dimensions(source: ExportContext) -> bool:
    """The accessible edition tells them among the criteria in words: it leaves out empty columns, as units may be."""
    return source.several_dimensions and not source.accessible


def _weights(source: ExportContext, refs: References) -> Iterable[Row]:
    k = len(source.scenario.criteria)
    for j, criterion in enumerate(source.scenario.criteria):
        parent = source.scenario.dimension_of[criterion.id]
        lead = (XlsxCell(source.name(criterion), "text"), source.typed(criterion.id, "id"))
        within: tuple[XlsxCell, ...] = ()
        if _tells_dimensions(source):
            within = (XlsxCell(source.name(parent), "remark", named(source, refs, "dimensions", parent)),)
        yield Row((*lead, *_weight_cells(source, refs, j, criterion), *within, _remark(source, refs, j)))
    if not source.accessible:
        yield _weights_sum(source, refs, k)


def _weight_cells(source: ExportContext, refs: References, j: int, criterion: Criterion) -> Iterable[XlsxCell]:
    """The inputs of one criterion and what is read from them in the same row."""
    scale = criterion.scale
    yield XlsxCell(float(source.evaluation.weights[j]), "input_weight")
    yield XlsxCell(
        float(source.shares[j]),
        "percent",
        f'IFERROR({refs.own("weights", j, WEIGHT)}/{refs.cell("keys", WEIGHTS, ALL)},"")',
    )
    yield XlsxCell(scale.low, "input")
    yield XlsxCell(scale.high, "input")
    yield XlsxCell(source.direction(scale.direction), "input_word")
    yield source.typed(scale.unit)


def _remark(source: ExportContext, refs: References, j: int) -> XlsxCell:
    """Why the row cannot be counted; empty where it can."""
    inputs = (refs.own("weights", j, column) for column in (WEIGHT, FROM, TO, DIRECTION))
    return XlsxCell("", "warning_cell", remark(source, *inputs))


def _weights_sum(source: ExportContext, refs: References, k: int) -> Row:
    """The last row of the table; a criterion that is inserted stands above it, and so does not go unseen."""
    weight, share = float(source.evaluation.weights.sum()), float(source.shares.sum())
    label = (XlsxCell(source.sentence("sum"), "label"), XlsxCell(None, "label"))
    if not k:
        return Row((*label, XlsxCell(0, "total"), XlsxCell(0, "percent")))
    weights, shares = (refs.cell("keys", row, ALL) for row in (WEIGHTS, SHARES))
    return Row(
        (*label, XlsxCell(weight, "total", source.safe(weights)), XlsxCell(share, "percent", source.safe(shares)))
    )


def _scores_part(source: ExportContext, turned: bool) -> SheetBlock:
    head = "header_name_turned" if turned else "header_name"
    return SheetBlock(
        "scores",
        len(source.scenario.recommendations) + 1,
        lambda refs: _scores(source, refs),
        Row((*source.header("recommendation", "id"), *(XlsxCell(None, head) for _ in source.scenario.criteria))),
        source.sentence("table_scores"),
        lambda sheet, refs: validate_scores(sheet, refs, source),
        head_rows=2,
        heads=lambda refs: _score_heads(source, refs, head),
    )


def _score_heads(source: ExportContext, refs: References, style: str) -> Row:
    """Each criterion's name and unit above its id, wherever its column has gone."""
    criteria = source.scenario.criteria
    lead = source.header("recommendation", "id")
    if not source.has_inputs:
        return Row((*lead, *(XlsxCell(source.name_and_unit(each), style) for each in criteria)))
    rows = (refs.area("keys", row, FIRST, row, FIRST + len(criteria) - 1) for row in (NAMES, UNITS, IN_SCORES))
    names, units, found = rows
    cells = []
    for j, each in enumerate(criteria):
        here = f"MATCH(COLUMNS({refs.own('scores', 0, 0)}:{refs.top('scores', 0, FIRST + j)}),{found},0)"
        name = f"INDEX({names},{here})&INDEX({units},{here})"
        cells.append(XlsxCell(source.name_and_unit(each), style, f'IFERROR({name},"{source.sentence("not_counted")}")'))
    return Row((*lead, *cells))


def _scores(source: ExportContext, _refs: References) -> Iterable[Row]:
    keys = (source.typed(each.id, "id") for each in source.scenario.criteria)
    yield Row((XlsxCell(None, "label"), XlsxCell("id", "id"), *keys))
    score_at = effective_judgements(source.scenario).score_at
    criteria = [each.id for each in source.scenario.criteria]
    for recommendation in source.scenario.recommendations:
        scores = (score_at.get((recommendation.id, each)) for each in criteria)
        lead = (XlsxCell(source.name(recommendation), "text"), source.typed(recommendation.id, "id"))
        yield Row((*lead, *(XlsxCell(score.value if score else None, "input") for score in scores)))


def _results_part(source: ExportContext) -> SheetBlock:
    codes = ("recommendation", "id", "total", "id_again", "rank", "number")
    return SheetBlock(
        "results",
        len(source.scenario.recommendations),
        lambda refs: _results(source, refs),
        Row(source.header(*codes)),
        source.sentence("table_results"),
    )


def _results(source: ExportContext, refs: References) -> Iterable[Row]:
    """Names and totals by the recommendation's number on the sheet Workings, so that these rows may be sorted too."""
    answer, m = source.evaluation, len(source.scenario.recommendations)
    names, totals, places = (refs.column("options", column, m) for column in (NAME, OPTION_TOTAL, PLACE))
    ranks = refs.column("order", ORDER_RANK, m)
    for i, (name, key) in enumerate(source.lead()):
        number = refs.own("results", i, NUMBER)
        cells = [
            name._replace(formula=source.safe(f"INDEX({names},{number})")),
            key,
            XlsxCell(result(answer.totals[i]), "total", source.safe(f"INDEX({totals},{number})")),
            key,
            XlsxCell(int(answer.ranks[i]) or "", "rank", source.safe(f"INDEX({ranks},INDEX({places},{number}))")),
            XlsxCell(i + 1, "place"),
        ]
        yield Row(cells)


def _groups_parts(source: ExportContext) -> tuple[SheetBlock, ...]:
    """Nothing where there is one group: it would say what the totals say."""
    if not source.several_groups:
        return ()
    return (
        SheetBlock(
            "groups",
            len(source.scenario.groups),
            lambda refs: _groups(source, refs),
            Row(source.header("group", "id", "counted", "group_total", "group_mean", "best_rank")),
            source.sentence("table_groups"),
        ),
    )


def _groups(source: ExportContext, refs: References) -> Iterable[Row]:
    for g, (group, (start, end)) in enumerate(zip(source.scenario.groups, source.group_bounds(), strict=True)):
        lead = (XlsxCell(source.name(group), "text"), source.typed(group.id, "id"))
        yield Row((*lead, *_group_cells(source, refs, g, start, end)))


def _group_cells(source: ExportContext, refs: References, g: int, start: int, end: int) -> Iterable[XlsxCell]:
    """Formulas over the group's members, which stand together on the sheet Workings; none for a group without any."""
    styles = ("integer", "total_plain", "total", "rank")
    if start == end:
        return [XlsxCell(None, style) for style in styles]
    answer, m = source.evaluation, len(source.scenario.recommendations)
    ranks = [int(rank) for rank in answer.ranks[start:end] if rank]
    values = (len(ranks), result(answer.group_totals[g]), result(answer.group_means[g]), min(ranks, default=""))
    formulas = group_formulas(refs, start, end, m)
    return [
        XlsxCell(value, style, source.safe(formula))
        for value, style, formula in zip(values, styles, formulas, strict=True)
    ]


def group_formulas(refs: References, start: int, end: int, m: int) -> list[str]:
    """How many members have a total, their totals in all and on average, and the best of their ranks."""
    if start == end:
        return []
    totals, places = (refs.area("options", start, column, end - 1, column) for column in (OPTION_TOTAL, PLACE))
    best = f"INDEX({refs.column('order', ORDER_RANK, m)},MIN({places}))"
    sums = (f'IF(COUNT({totals})>0,{name}({totals}),"")' for name in ("SUM", "AVERAGE"))
    return [f"COUNT({totals})", *sums, best]


def _dimensions_parts(source: ExportContext) -> tuple[SheetBlock, ...]:
    """Nothing where there is one dimension: it has all the weight."""
    if not source.several_dimensions:
        return ()
    return (
        SheetBlock(
            "dimensions",
            len(source.scenario.dimensions),
            lambda refs: _dimensions(source, refs),
            Row(source.header("dimension", "id", "share")),
            source.sentence("table_dimensions"),
        ),
    )


def _dimensions(source: ExportContext, refs: References) -> Iterable[Row]:
    for dimension, (start, end) in zip(source.scenario.dimensions, source.bounds(), strict=True):
        lead = (XlsxCell(source.name(dimension), "text"), source.typed(dimension.id, "id"))
        share = XlsxCell(None, "percent")
        if end > start:
            shares = refs.area("keys", SHARES, FIRST + start, SHARES, FIRST + end - 1)
            share = XlsxCell(float(source.shares[start:end].sum()), "percent", source.safe(f"SUM({shares})"))
        yield Row((*lead, share))
