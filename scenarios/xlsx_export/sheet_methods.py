"""The sheet Methods: how every other method ranks, how far it agrees with the headline, why some cannot be asked."""

from __future__ import annotations

from collections.abc import Iterable

from openpyxl.formatting.rule import ColorScale, FormatObject, Rule
from openpyxl.styles.colors import Color
from openpyxl.worksheet.worksheet import Worksheet

from scenarios.analysis.method_comparison import MethodResult
from scenarios.text.method_refusals import note_sentence, refusal_sentence
from scenarios.text.methods import LINES, NAMES
from scenarios.text.names_and_lists import gap
from scenarios.xlsx_export.block_positions import Part, Refs, Sheet
from scenarios.xlsx_export.cell_styles import EXPORT_TAB
from scenarios.xlsx_export.cell_xml import Cell, Row
from scenarios.xlsx_export.export_context import Source
from scenarios.xlsx_export.title_rows import preface

BEST, LAST = "9DBFE0", "FFFFFF"  # grounds of rank 1 and of the last rank
LEAD = 2  # columns before the first method's
REMARK = 12  # narrow columns that a remark reaches over


def sheet(source: Source) -> Sheet:
    lead = preface(source, "methods", "methods_how", span=LEAD + REMARK, exported=True)
    return Sheet(
        title=source.say("sheet_methods"),
        parts=(lead, _ranks_part(source), _agreement_part(source)),
        tab=EXPORT_TAB,
        printed=False,
        widths=(42, 40, 7),
        frozen_columns=1,
    )


def _ranks_part(source: Source) -> Part:
    ranking = source.methods.ranking
    names = (Cell(NAMES[each.method].in_(source.language), "header_turned") for each in ranking)

    def finish(sheet: Worksheet, refs: Refs) -> None:
        m = len(source.scenario.recommendations)
        if ranking and m:
            area = refs.area("ranks", 0, LEAD, m - 1, LEAD + len(ranking) - 1).replace("$", "")
            ends = (FormatObject("num", 1), FormatObject("max"))
            scale = ColorScale(cfvo=ends, color=(Color(BEST), Color(LAST)))
            sheet.conditional_formatting.add(area, Rule("colorScale", colorScale=scale))

    return Part(
        "ranks",
        len(source.scenario.recommendations),
        lambda refs: _ranks(source, refs),
        Row((*source.header("recommendation", "id"), *names)),
        source.say("table_ranks"),
        finish,
    )


def _ranks(source: Source, _refs: Refs) -> Iterable[Row]:
    columns = [[] if each.ranks is None else each.ranks.tolist() for each in source.methods.ranking]
    for i, lead in enumerate(source.lead()):
        yield Row((*lead, *(Cell(column[i] or None, "place") for column in columns)))


def _agreement_part(source: Source) -> Part:
    header = source.header("method", "what_it_does", "tau", "rho", "remark")
    filling = (Cell(None, "header"),) * (REMARK - 1)
    return Part(
        "agreement",
        len(source.methods.results),
        lambda refs: _agreement(source, refs),
        Row((*header, *filling), span=REMARK, at=4),
        source.say("table_agreement"),
    )


def _agreement(source: Source, _refs: Refs) -> Iterable[Row]:
    filling = (Cell(None, "label"),) * (REMARK - 1)
    for each in source.methods.results:
        cells = (
            Cell(NAMES[each.method].in_(source.language), "label"),
            Cell(LINES[each.method].in_(source.language), "label"),
            Cell(each.kendall, "coefficient"),
            Cell(each.spearman, "coefficient"),
            Cell(source.text(_remark(each, source)), "remark"),
        )
        yield Row((*cells, *filling), span=REMARK, at=4)


def _remark(result: MethodResult, source: Source) -> str:
    """Why it cannot be asked, or what to know about its answer."""
    if result.refusal is not None:
        return refusal_sentence(result.refusal, source.scenario, source.language)
    sentences = [note_sentence(code, source.language) for code in result.notes]
    if result.method == source.methods.headline:
        sentences.insert(0, source.say("headline"))
    if result.ranks is None:
        sentences.insert(0, source.say("no_ranking"))
    return gap(source.language).join(sentences)
