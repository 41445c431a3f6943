"""The sheet Summary: who is first now and by what weights, what may be said of it, and on what terms.

All figures point at the model and follow it; the verdict is a sentence of the program's, so it stands below them with
its date, and wears a mark as soon as the model has moved on from it.
"""

from __future__ import annotations

from collections.abc import Iterable

from scenarios.model import Criterion, Recommendation
from scenarios.text.verdict import verdict_sentence
from scenarios.text.workbook import SHEETS
from scenarios.xlsx_export import sheet_robustness, sheet_simulation
from scenarios.xlsx_export.block_positions import References, SheetBlock, SheetSpec
from scenarios.xlsx_export.cell_styles import RESULTS_TAB
from scenarios.xlsx_export.cell_xml import Row, XlsxCell
from scenarios.xlsx_export.column_numbers import (
    BARS,
    FIRST,
    NAME,
    NAMES,
    ORDER_NUMBER,
    ORDER_RANK,
    ORDER_TOTAL,
    SHARES,
    SUMMARY_GROUPS,
)
from scenarios.xlsx_export.column_widths import SCREEN, fitted, heading
from scenarios.xlsx_export.excel_charts import ACROSS, FEW, ROOMY, beside, groups_chart, ranking_chart
from scenarios.xlsx_export.export_context import ExportContext, result
from scenarios.xlsx_export.input_changes import stale, troubles, troubles_now
from scenarios.xlsx_export.live_headline import headline
from scenarios.xlsx_export.sentence_formulas import literal
from scenarios.xlsx_export.sheet_check import FORMULAS_SOUND
from scenarios.xlsx_export.stability_arithmetic import DIGITS

CONTENTS = tuple(SHEETS)[1:]  # the codes of all other sheets, in their order
GAP, CHART = 2, 8  # widths of the column before the charts and of each under them
CHARTED = 20  # recommendations whose chart fits a page beside their table; of more the tables alone are printed


def sheet(source: ExportContext) -> SheetSpec:
    charted = len(source.scenario.recommendations) <= CHARTED
    tables = beside(source) - 1
    span = beside(source) + ACROSS if charted else tables
    head = _facts_part(source) if source.accessible else _head_part(source, span)
    foot = (_foot_part(source, span), _contents_part(source))  # no tables, so the accessible edition leaves them out
    return SheetSpec(
        title=source.sentence("sheet_summary"),
        parts=(head, _ranking_part(source), _weights_part(source), *_groups_parts(source), *foot),
        widths=_widths(source),
        tab=RESULTS_TAB,
        unprinted="contents",
        printed_columns=0 if charted else tables,
    )


def _widths(source: ExportContext) -> tuple[float, ...]:
    """Of the tables, of a narrow column after them, and of those under the charts, the last one repeated."""
    scenario = source.scenario
    missing: list[float] = []
    groups: list[float] = []
    if source.gaps.missing:
        missing = [heading(source.sentence("missing_scores"))]
    if source.several_groups:
        groups = [fitted([source.name(each) for each in scenario.groups], 10, 22)]
    figures = tuple(max(9, heading(source.sentence(code))) for code in ("total", "lead"))
    ranks = max(6, heading(source.sentence("best_rank")))
    others = (*figures, *missing, *groups, GAP)
    left = SCREEN - ranks - sum(others) - ACROSS * CHART
    named: tuple[Recommendation | Criterion, ...] = (*scenario.recommendations, *scenario.criteria)
    names = fitted([source.name(each) for each in named], 24, min(left, 48))
    return (ranks, names, *others, CHART)


def _sentences(source: ExportContext) -> list[tuple[str, str]]:
    """On what terms the totals stand, and what they mean, as (label, sentence)."""
    found, brief = source.gaps, source.scenario.brief
    counts = {"untouched": len(found.untouched), "scored": len(found.scored), "missing": len(found.missing)}
    sentences = [
        (source.sentence("method"), source.sentence("method_text")),
        (source.sentence("meaning"), source.sentence("meaning_text")),
    ]
    for code, text in (("judges", source.judges), ("date_decided", source.decided or source.sentence("no_date"))):
        if text:
            sentences.append((source.sentence(code), text))
    if found.untouched:
        sentences.append((source.sentence("defaults"), source.sentence("defaults_text", **counts)))
    if found.missing:
        sentences.append((source.sentence("missing"), source.sentence("missing_text", **counts)))
    if source.assumed:
        sentences.append((source.sentence("unconfirmed"), source.assumed))
    if limits := source.text(brief.limits):
        sentences.append((source.sentence("limits"), limits))
    return sentences


def _verdict(source: ExportContext) -> str:
    """The program's sentence, with the date of the scenario's last change where it has one."""
    verdict = source.text(verdict_sentence(source.evaluation, source.language, source.robustness.sureness))
    code = "verdict_dated" if source.decided else "verdict_then"
    return source.sentence(code, verdict=verdict, date=source.decided)


def _troubles(source: ExportContext, refs: References) -> str:
    """What cannot be counted, and whether the sheet Check has found a formula that does not give what it should."""
    told = troubles(source, refs)
    if told == '""':
        return told
    sound, broken = refs.cell("overall", FORMULAS_SOUND, 1), source.sentence("broken")
    return f'{told}&IFERROR(IF({sound}="{broken}",{literal(source.sentence("formulas_broken"))},""),"")'


def _head_part(source: ExportContext, span: int) -> SheetBlock:
    def body(refs: References) -> Iterable[Row]:
        now = headline(source, refs)
        yield Row((source.typed(source.scenario.title, "title"),), span=span)
        yield Row((source.typed(source.scenario.brief.question, "question"),), span=span)
        yield Row((XlsxCell(now.now, "sentence", now.formula),), span=span)
        yield Row((XlsxCell(troubles_now(source), "warning", _troubles(source, refs)),), span=span)
        yield Row((XlsxCell(_verdict(source), "verdict_then"),), span=span)
        yield Row((stale(source, refs, "warning"),), span=span)

    return SheetBlock("summary_head", 6, body)


def _foot_part(source: ExportContext, span: int) -> SheetBlock:
    sentences = _sentences(source)

    def body(_refs: References) -> Iterable[Row]:
        yield Row((XlsxCell(source.sentence("terms"), "section"),))
        for label, sentence in sentences:
            yield Row((XlsxCell(source.sentence("labelled", label=label, text=sentence), "note"),), span=span)

    return SheetBlock("summary_foot", 1 + len(sentences), body)


def _contents_part(source: ExportContext) -> SheetBlock:
    """Every other sheet with what it answers; `assemble` makes links of the names."""

    def body(_refs: References) -> Iterable[Row]:
        for code in CONTENTS:
            cells = (
                XlsxCell(None, "label"),
                XlsxCell(source.sentence(code), "link"),
                XlsxCell(source.sentence(f"{code}_holds"), "label"),
            )
            yield Row((*cells, XlsxCell(None, "label"), XlsxCell(None, "label")), span=3, at=2)
        yield Row((XlsxCell(None, "plain"), XlsxCell(source.sentence("not_printed"), "note")), span=4, at=1)

    return SheetBlock("contents", len(CONTENTS) + 1, body, title=source.sentence("table_contents"))


def _facts_part(source: ExportContext) -> SheetBlock:
    """Title, question, verdict, how sure it is and meaning as a table of two columns, each text once; nothing of what
    formulas do."""
    facts = [
        (source.sentence("title"), source.text(source.scenario.title)),
        (source.sentence("question"), source.text(source.scenario.brief.question)),
        (source.sentence("verdict"), _verdict(source)),
        (source.sentence("problems"), troubles_now(source)),
        *(
            (label, each)
            for label, _style, each in sheet_robustness.sentences(source)
            if label != source.sentence("follows")
        ),
        *((source.sentence("any_weights"), each) for each in sheet_simulation.any_weights(source)),
        *_sentences(source),
    ]
    once = {text: label for label, text in reversed(facts) if text}
    rows = [Row((XlsxCell(label, "label"), XlsxCell(text, "text"))) for text, label in reversed(once.items())]
    return SheetBlock(
        "summary",
        len(rows),
        lambda _refs: rows,
        Row(source.header("what", "content")),
        source.sentence("sheet_summary"),
    )


def _ranking_part(source: ExportContext) -> SheetBlock:
    missing, groups = ["missing_scores"] if source.gaps.missing else [], ["group_of"] if source.several_groups else []
    codes = ["rank", "recommendation", "total", "lead", *missing, *groups]

    return SheetBlock(
        "ranking",
        len(source.scenario.recommendations),
        lambda refs: _ranking(source, refs),
        Row(source.header(*codes)),
        source.sentence("table_ranking"),
        charts=lambda refs: [ranking_chart(refs, source)] if source.scenario.recommendations else [],
    )


def _ranking(source: ExportContext, refs: References) -> Iterable[Row]:
    """Row by row as the places stand on the sheet Workings, so that sorting these rows leaves them in order of rank."""
    scenario, answer, m = source.scenario, source.evaluation, len(source.scenario.recommendations)
    names, k = refs.column("options", NAME, m), len(scenario.criteria)
    values = refs.area("values", 1, FIRST, m, FIRST + k - 1) if k else ""
    missing_of, group_numbers = source.missing_of, source.group_numbers
    begin = ",".join(str(start + 1) for start, _end in source.group_bounds())
    for p, i in enumerate(source.order.tolist()):
        rank, number, total = (refs.own("order", p, column) for column in (ORDER_RANK, ORDER_NUMBER, ORDER_TOTAL))
        cells = [
            XlsxCell(int(answer.ranks[i]) or "", "rank", source.safe(rank)),
            XlsxCell(source.name(scenario.recommendations[i]), "text", source.safe(f"INDEX({names},{number})")),
            XlsxCell(result(answer.totals[i]), "total", source.safe(total)),
            _lead(source, refs, p),
        ]
        if source.gaps.missing:
            missing, gap = missing_of[scenario.recommendations[i].id], f"COUNT(INDEX({values},{number},0))"
            cells.append(XlsxCell(missing, "integer", source.safe(f"{k}-{gap}") if k else ""))
        if source.several_groups:
            heads = refs.area("order", -1, BARS, -1, BARS + len(scenario.groups) - 1)
            name = source.name(scenario.groups[group_numbers[i]])
            cells.append(XlsxCell(name, "remark", source.safe(f"INDEX({heads},MATCH({number},{{{begin}}},1))")))
        yield Row(cells, least=ROOMY if m <= FEW else 0)


def _lead(source: ExportContext, refs: References, p: int) -> XlsxCell:
    """How far ahead of the next; nothing for the last."""
    if p == len(source.scenario.recommendations) - 1:
        return XlsxCell(None, "number")
    one, two = (float(source.evaluation.totals[source.order[each]]) for each in (p, p + 1))
    own, following = (refs.own("order", each, ORDER_TOTAL) for each in (p, p + 1))
    formula = f'IF(COUNT({own},{following})=2,ROUND({own}-{following},{DIGITS}),"")'
    return XlsxCell(result(round(one - two, DIGITS)), "total_plain", source.safe(formula))


def _weights_part(source: ExportContext) -> SheetBlock:
    def body(refs: References) -> Iterable[Row]:
        for j, criterion in enumerate(source.scenario.criteria):
            name, share = (refs.cell("keys", row, FIRST + j) for row in (NAMES, SHARES))
            yield Row((
                XlsxCell(None, "label"),
                XlsxCell(source.name(criterion), "text", source.safe(name)),
                XlsxCell(float(source.shares[j]), "percent", source.safe(share)),
            ))  # fmt: skip

    header = Row((XlsxCell(None, "header"), *source.header("criterion", "share")))
    return SheetBlock("summary_weights", len(source.scenario.criteria), body, header, source.sentence("table_shares"))


def _groups_parts(source: ExportContext) -> tuple[SheetBlock, ...]:
    if not source.several_groups:
        return ()
    codes = ("best_rank", "group", "group_mean", "group_total", "counted")
    return (
        SheetBlock(
            "group_ranking",
            len(source.scenario.groups),
            lambda refs: _groups(source, refs),
            Row(source.header(*codes)),
            source.sentence("table_group_ranking"),
            charts=lambda refs: [groups_chart(refs, source)],
        ),
    )


def _groups(source: ExportContext, refs: References) -> Iterable[Row]:
    answer = source.evaluation
    for g, (group, (start, end)) in enumerate(zip(source.scenario.groups, source.group_bounds(), strict=True)):
        ranks = [int(rank) for rank in answer.ranks[start:end] if rank]
        linked = end > start  # the model has no formula for a group without members
        values: tuple[tuple[float | str, str], ...] = (
            (min(ranks, default=""), "rank"),
            (source.name(group), "text"),
            (result(answer.group_means[g]), "total_plain"),
            (result(answer.group_totals[g]), "total"),
            (len(ranks), "integer"),
        )
        yield Row(
            [
                XlsxCell(value, style, _of_group(source, refs, g, column) if linked or column == NAME else "")
                for (value, style), column in zip(values, SUMMARY_GROUPS, strict=True)
            ]
        )


def _of_group(source: ExportContext, refs: References, g: int, column: int) -> str:
    """A figure of the sheet Model, which cannot be missing; its row can."""
    return source.safe(refs.cell("groups", g, column), "row_gone")
