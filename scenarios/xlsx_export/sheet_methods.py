"""The sheet Methods: how every other method ranks, how far it agrees with the headline, why some cannot be asked."""

from __future__ import annotations

from collections.abc import Iterable

from openpyxl.formatting.rule import ColorScale, FormatObject, Rule
from openpyxl.styles.colors import Color
from openpyxl.worksheet.worksheet import Worksheet

from scenarios.analysis.method_comparison import MethodResult
from scenarios.text.method_refusals import note_sentence, refusal_sentence
from scenarios.text.methods import LINES, method_name
from scenarios.text.names_and_lists import gap
from scenarios.xlsx_export.block_positions import References, SheetBlock, SheetSpec
from scenarios.xlsx_export.cell_styles import EXPORT_TAB
from scenarios.xlsx_export.cell_xml import Row, XlsxCell
from scenarios.xlsx_export.export_context import ExportContext
from scenarios.xlsx_export.title_rows import preface

BEST, LAST = "9DBFE0", "FFFFFF"  # grounds of rank 1 and of the last rank
LEAD = 2  # columns before the first method's
REMARK = 12  # narrow columns that a remark reaches over


def sheet(source: ExportContext) -> SheetSpec:
    lead = preface(source, "methods", "methods_how", span=LEAD + REMARK, exported=True)
    return SheetSpec(
        title=source.sentence("sheet_methods"),
        parts=(lead, _ranks_part(source), _agreement_part(source)),
        tab=EXPORT_TAB,
        printed=False,
        widths=(42, 40, 7),
        frozen_columns=1,
    )


def _ranks_part(source: ExportContext) -> SheetBlock:
    ranking = source.methods.ranking
    names = (XlsxCell(method_name(each.method, source.language), "header_turned") for each in ranking)

    def finish(sheet: Worksheet, refs: References) -> None:
        m = len(source.scenario.recommendations)
        if ranking and m:
            area = refs.area("ranks", 0, LEAD, m - 1, LEAD + len(ranking) - 1).replace("$", "")
            ends = (FormatObject("num", 1), FormatObject("max"))
            scale = ColorScale(cfvo=ends, color=(Color(BEST), Color(LAST)))
            sheet.conditional_formatting.add(area, Rule("colorScale", colorScale=scale))

    return SheetBlock(
        "ranks",
        len(source.scenario.recommendations),
        lambda refs: _ranks(source, refs),
        Row((*source.header("recommendation", "id"), *names)),
        source.sentence("table_ranks"),
        finish,
    )


def _ranks(source: ExportContext, _refs: References) -> Iterable[Row]:
    columns = [[] if each.ranks is None else each.ranks.tolist() for each in source.methods.ranking]
    for i, lead in enumerate(source.lead()):
        yield Row((*lead, *(XlsxCell(column[i] or None, "place") for column in columns)))


def _agreement_part(source: ExportContext) -> SheetBlock:
    header = source.header("method", "what_it_does", "tau", "rho", "remark")
    filling = (XlsxCell(None, "header"),) * (REMARK - 1)
    return SheetBlock(
        "agreement",
        len(source.methods.results),
        lambda refs: _agreement(source, refs),
        Row((*header, *filling), span=REMARK, at=4),
        source.sentence("table_agreement"),
    )


def _agreement(source: ExportContext, _refs: References) -> Iterable[Row]:
    filling = (XlsxCell(None, "label"),) * (REMARK - 1)
    for each in source.methods.results:
        cells = (
            XlsxCell(method_name(each.method, source.language), "label"),
            XlsxCell(LINES[each.method].in_(source.language), "label"),
            XlsxCell(each.kendall, "coefficient"),
            XlsxCell(each.spearman, "coefficient"),
            XlsxCell(source.text(_remark(each, source)), "remark"),
        )
        yield Row((*cells, *filling), span=REMARK, at=4)


def _remark(result: MethodResult, source: ExportContext) -> str:
    """Why it cannot be asked, or what to know about its answer."""
    if result.refusal is not None:
        return refusal_sentence(result.refusal, source.scenario, source.language)
    sentences = [note_sentence(code, source.language) for code in result.notes]
    if result.method == source.methods.headline:
        sentences.insert(0, source.sentence("headline"))
    if result.ranks is None:
        sentences.insert(0, source.sentence("no_ranking"))
    return gap(source.language).join(sentences)
