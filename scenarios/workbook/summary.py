"""The sheet Summary: question, verdict, ranking and groups at a glance, and what the scores mean.

Ranking and groups point at the model, so they and the charts follow a changed weight; the verdict is a sentence of the
program's, so a line below it tells when the model has moved on from it.
"""

from __future__ import annotations

from collections.abc import Iterable

from openpyxl.worksheet.worksheet import Worksheet

from scenarios.wording.verdict import verdict_sentence
from scenarios.workbook import robustness
from scenarios.workbook.cells import Cell, Row
from scenarios.workbook.charts import groups_chart, ranking_chart
from scenarios.workbook.plan import Part, Refs, Sheet
from scenarios.workbook.ranking import ORDER_GROUP, ORDER_LINE, ORDER_NAME, ORDER_RANK, ORDER_TOTAL
from scenarios.workbook.source import Source, result

SPAN = 5  # columns of the tables, over which sentences run


def sheet(source: Source) -> Sheet:
    head = _facts_part(source) if source.accessible else _head_part(source)
    foot = () if source.accessible else (_foot_part(source),)
    return Sheet(
        title=source.say("sheet_summary"),
        parts=(head, _ranking_part(source), _groups_part(source), *foot),
        widths=(8, 46, 34, 12, 12, 3, 11),
    )


def _sentences(source: Source) -> list[tuple[str, str]]:
    """What the scores mean, as (label, sentence)."""
    found, limits = source.gaps, source.text(source.scenario.brief.limits)
    counts = {"untouched": len(found.untouched), "scored": len(found.scored), "missing": len(found.missing)}
    sentences = [(source.say("meaning"), source.say("meaning_text"))]
    if found.untouched:
        sentences.append((source.say("defaults"), source.say("defaults_text", **counts)))
    if found.missing:
        sentences.append((source.say("missing"), source.say("missing_text", **counts)))
    if source.assumed:
        sentences.append((source.say("unconfirmed"), source.assumed))
    if limits:
        sentences.append((source.say("limits"), limits))
    return sentences


def _verdict(source: Source) -> str:
    return source.text(verdict_sentence(source.evaluation, source.language, source.asked.sureness))


def _changed(source: Source, refs: Refs, style: str) -> Cell:
    """Empty while the model is as exported, then a warning that the verdict no longer describes it."""
    ok, remark = source.say("ok"), source.say("changed")
    return Cell("", style, f'IF({refs.cell("overall", 0, 1)}="{ok}","","{remark}")')


def _head_part(source: Source) -> Part:
    def body(refs: Refs) -> Iterable[Row]:
        yield Row((source.typed(source.scenario.title, "title"),), span=SPAN)
        yield Row((source.typed(source.scenario.brief.question, "question"),), span=SPAN)
        yield Row((Cell(_verdict(source), "sentence"),), span=SPAN)
        yield Row((_changed(source, refs, "warning"),), span=SPAN)

    return Part("summary_head", 4, body)


def _foot_part(source: Source) -> Part:
    sentences = _sentences(source)

    def body(_refs: Refs) -> Iterable[Row]:
        yield Row((Cell(source.say("meaning"), "section"),))
        for _label, sentence in sentences:
            yield Row((Cell(sentence, "note"),), span=SPAN)

    return Part("summary_foot", 1 + len(sentences), body)


def _facts_part(source: Source) -> Part:
    """Title, question, verdict, how sure it is and meaning as a table of two columns."""
    facts = [
        (source.say("title"), source.text(source.scenario.title)),
        (source.say("question"), source.text(source.scenario.brief.question)),
        (source.say("verdict"), _verdict(source)),
        *((label, sentence) for label, _style, sentence in robustness.sentences(source)),
        *_sentences(source),
    ]

    def body(refs: Refs) -> Iterable[Row]:
        for label, text in facts:
            yield Row((Cell(label, "label"), Cell(text, "text")))
        yield Row((Cell(source.say("state"), "label"), _changed(source, refs, "text")))

    return Part(
        "summary",
        len(facts) + 1,
        body,
        Row(source.header("what", "content")),
        source.say("sheet_summary"),
        widths=(30, 100),
    )


def _ranking_part(source: Source) -> Part:
    codes = ("rank", "recommendation", "group", "total", "missing_scores")

    def finish(sheet: Worksheet, refs: Refs) -> None:
        if source.scenario.recommendations and not source.accessible:
            ranking_chart(sheet, refs, source)

    return Part(
        "ranking",
        len(source.scenario.recommendations),
        lambda refs: _ranking(source, refs),
        Row(source.header(*codes)),
        source.say("table_ranking"),
        finish,
    )


def _ranking(source: Source, refs: Refs) -> Iterable[Row]:
    names, answer, k = source.rows(), source.evaluation, len(source.scenario.criteria)
    missing = source.missing_of
    for p, i in enumerate(source.order.tolist()):
        group, name, _key = names[i]
        line = refs.cell("order", p, ORDER_LINE)
        scores = refs.area("scores", 1, 3, len(names), 2 + k) if k else ""
        gap = f"{k}-COUNT(INDEX({scores},{line},0))" if k else ""
        yield Row((
            Cell(int(answer.ranks[i]) or "", "rank", refs.cell("order", p, ORDER_RANK)),
            Cell(name, "text", refs.cell("order", p, ORDER_NAME)),
            Cell(group, "text", refs.cell("order", p, ORDER_GROUP)),
            Cell(result(answer.totals[i]), "total", refs.cell("order", p, ORDER_TOTAL)),
            Cell(missing[source.scenario.recommendations[i].id], "integer", gap),
        ))  # fmt: skip


def _groups_part(source: Source) -> Part:
    codes = ("best_rank", "group", "counted", "group_mean", "group_total")

    def finish(sheet: Worksheet, refs: Refs) -> None:
        if source.scenario.groups and not source.accessible:
            groups_chart(sheet, refs, source)

    return Part(
        "group_ranking",
        len(source.scenario.groups),
        lambda refs: _groups(source, refs),
        Row(source.header(*codes)),
        source.say("table_group_ranking"),
        finish,
    )


def _groups(source: Source, refs: Refs) -> Iterable[Row]:
    answer, start = source.evaluation, 0
    for g, group in enumerate(source.scenario.groups):
        ranks = [int(rank) for rank in answer.ranks[start : start + len(group.recommendations)] if rank]
        start += len(group.recommendations)
        best: float | str = min(ranks, default="")
        linked = bool(group.recommendations)  # the model has no formula for a group without members
        values = (
            (best, "rank", 5),
            (source.name(group), "text", 0),
            (len(ranks), "integer", 2),
            (result(answer.group_means[g]), "number", 4),
            (result(answer.group_totals[g]), "total", 3),
        )
        yield Row(
            [
                Cell(value, style, refs.cell("groups", g, column) if linked and column else "")
                for value, style, column in values
            ]
        )
