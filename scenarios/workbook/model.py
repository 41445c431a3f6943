"""The sheet Model: weights and scores to type into, and live formulas from them to values, totals, ranks and groups.

Every formula uses only functions that Excel 2010 and LibreOffice share. Weights need not sum to 1: the column beside
them divides by their sum. A score that is missing leaves its recommendation without total and rank, as in the program.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from scenarios.model import Group
from scenarios.weighing.answers import FORMS
from scenarios.weighing.nodes import JOINED
from scenarios.weighing.told import AnswerLine, answer_lines
from scenarios.weighing.ways import state
from scenarios.wording.ways import way_name
from scenarios.workbook.cells import Cell, Row
from scenarios.workbook.plan import Part, Refs, Sheet
from scenarios.workbook.ranking import order_part, results_part
from scenarios.workbook.source import Source, result
from scenarios.workbook.validation import validate_scores, validate_weights

# Columns of the table of weights, counted from 0.
ID, WEIGHT, SHARE, LOW, HIGH, DIRECTION = 2, 3, 4, 5, 6, 7
FIRST = 3  # column of the first criterion in the tables of scores and values
ANSWERS = 16  # answers to weighting questions that are told; the sheet Record has all
NAMED = 6  # members of a group that are named
WIDE = 14  # so many criteria fit the width of a printed page


def sheet(source: Source) -> Sheet:
    parts = (*_preface(source), weights_part(source), results_part(source), groups_part(source), scores_part(source),
             values_part(source), order_part(source))  # fmt: skip
    return Sheet(
        title=source.say("sheet_model"),
        parts=parts,
        widths=(26, 46, 9, 13),
        frozen_columns=2,
        pages_wide=max(1, -(-len(source.scenario.criteria) // WIDE)),
    )


def _preface(source: Source) -> tuple[Part, ...]:
    lines: tuple[Row, ...] = (
        Row((Cell(source.say("sheet_model"), "title"),)),
        Row((Cell(source.say("model_how"), "note"),), span=8),
        Row((Cell(source.say("legend_input"), "input_legend"), Cell(source.say("legend_formula"), "formula_legend"))),
    )
    assumed = (source.assumed,) if source.assumed else ()
    lines = (*lines, *(Row((Cell(text, "note"),), span=8) for text in (*_weighed(source), *assumed)))
    return (Part("model_preface", len(lines), lambda _refs: lines),)


def _weighed(source: Source) -> Iterable[str]:
    """The way in which weights were found and its first answers; nothing where they were set by hand."""
    method = source.scenario.weighting.method
    if method not in FORMS:
        return
    told = answer_lines(source.scenario, source.language)
    answers = source.say("semicolon").join(_answered(source, told)) or source.say("answers_none")
    if len(told) > ANSWERS:
        answers = source.say("answers_more", answers=answers, count=len(told) - ANSWERS)
    code = "weights_by" if state(source.scenario, method).complete else "weights_open"
    yield source.text(source.say(code, way=way_name(method, source.language), answers=answers))


def _answered(source: Source, told: Sequence[AnswerLine]) -> Iterator[str]:
    """The first answers; where several things are compared, each begins with its name: every one has a first place."""
    several, before = len({each.where for each in told}) > 1, ""
    for each in told[:ANSWERS]:
        said = source.say("answer_line", asked=each.asked, answered=each.answered)
        leads = several and each.where != before
        yield JOINED.in_(source.language).format(name=each.where, meaning=said) if leads else said
        before = each.where


def weights_part(source: Source) -> Part:
    codes = ("dimension", "criterion", "id", "weight_input", "share", "low", "high", "direction")
    return Part(
        "weights",
        len(source.scenario.criteria) + 1,
        lambda refs: _weights(source, refs),
        Row(source.header(*codes)),
        source.say("table_weights"),
        lambda sheet, refs: validate_weights(sheet, refs, source),
    )


def _weights(source: Source, refs: Refs) -> Iterable[Row]:
    k = len(source.scenario.criteria)
    total = refs.cell("weights", k, WEIGHT)
    for j, criterion in enumerate(source.scenario.criteria):
        weight, scale = refs.cell("weights", j, WEIGHT), criterion.scale
        yield Row((
            Cell(source.name(source.scenario.dimension_of[criterion.id]), "text"),
            Cell(source.name(criterion), "text"),
            source.typed(criterion.id, "id"),
            Cell(float(source.evaluation.weights[j]), "input_weight"),
            Cell(float(source.shares[j]), "percent", f"IF({total}>0,{weight}/{total},0)"),
            Cell(scale.low, "general"),
            Cell(scale.high, "general"),
            Cell(scale.direction, "general"),
        ))  # fmt: skip
    yield _weights_sum(source, refs, k)


def _weights_sum(source: Source, refs: Refs, k: int) -> Row:
    def summed(column: int, value: float, style: str) -> Cell:
        return Cell(value, style, f"SUM({refs.area('weights', 0, column, k - 1, column)})") if k else Cell(0, style)

    weight, share = float(source.evaluation.weights.sum()), float(source.shares.sum())
    label = (Cell(source.say("sum"), "label"), Cell(None, "label"), Cell(None, "label"))
    return Row((*label, summed(WEIGHT, weight, "total"), summed(SHARE, share, "percent")))


def groups_part(source: Source) -> Part:
    codes = ("group", "group_members", "counted", "group_total", "group_mean", "best_rank")
    return Part(
        "groups",
        len(source.scenario.groups),
        lambda refs: _groups(source, refs),
        Row(source.header(*codes)),
        source.say("table_groups"),
    )


def _groups(source: Source, refs: Refs) -> Iterable[Row]:
    answer, start = source.evaluation, 0
    for g, group in enumerate(source.scenario.groups):
        end = start + len(group.recommendations)
        lead = (Cell(source.name(group), "text"), source.typed(_members(source, group)))
        ranks = [int(rank) for rank in answer.ranks[start:end] if rank]
        best: float | str = min(ranks, default="")
        values = (len(ranks), result(answer.group_totals[g]), result(answer.group_means[g]), best)
        yield Row((*lead, *_group_cells(refs, start, end, values)))
        start = end


def _members(source: Source, group: Group) -> str:
    """The names, as many as a row can show."""
    names = source.say("list_comma").join(source.name(each) for each in group.recommendations[:NAMED])
    others = len(group.recommendations) - NAMED
    return source.say("and_others", names=names, others=others) if others > 0 else names


def _group_cells(refs: Refs, start: int, end: int, values: tuple[float | str, ...]) -> Iterable[Cell]:
    """Formulas over the group's members, which stand together in the table of results; none for a group without any."""
    styles = ("integer", "number", "total", "rank")
    if start == end:
        return [Cell(None, style) for style in styles]
    totals, ranks = refs.area("results", start, 3, end - 1, 3), refs.area("results", start, 5, end - 1, 5)
    formulas = [f"COUNT({totals})"]
    formulas += [f'IF(COUNT({area})>0,{name}({area}),"")' for name, area in
                 (("SUM", totals), ("AVERAGE", totals), ("MIN", ranks))]  # fmt: skip
    return [Cell(value, style, formula) for value, style, formula in zip(values, styles, formulas, strict=True)]


def _matrix_header(source: Source) -> Row:
    names = (Cell(source.name(each), "header_name") for each in source.scenario.criteria)
    return Row((*source.header("group", "recommendation", "id"), *names))


def _ids(source: Source) -> Row:
    """The first row of the named range: the criteria's ids."""
    keys = (source.typed(each.id, "id") for each in source.scenario.criteria)
    return Row((Cell(None, "label"), Cell(None, "label"), Cell("id", "id"), *keys))


def scores_part(source: Source) -> Part:
    return Part(
        "scores",
        len(source.scenario.recommendations) + 1,
        lambda refs: _scores(source, refs),
        _matrix_header(source),
        source.say("table_scores"),
        lambda sheet, refs: validate_scores(sheet, refs, source),
        new_page=True,
    )


def _scores(source: Source, _refs: Refs) -> Iterable[Row]:
    yield _ids(source)
    score_at, criteria = source.scenario.score_at, [each.id for each in source.scenario.criteria]
    for lead, recommendation in zip(source.lead(), source.scenario.recommendations, strict=True):
        scores = (score_at.get((recommendation.id, each)) for each in criteria)
        yield Row((*lead, *(Cell(score.value if score else None, "input") for score in scores)))


def values_part(source: Source) -> Part:
    return Part(
        "values",
        len(source.scenario.recommendations) + 2,
        lambda refs: _values(source, refs),
        _matrix_header(source),
        source.say("table_values"),
    )


def _values(source: Source, refs: Refs) -> Iterable[Row]:
    """Value = (score - low) / (high - low), reversed where less is better; "" where the score is missing."""
    yield _ids(source)
    k = len(source.scenario.criteria)
    scales = [tuple(refs.cell("weights", j, column) for column in (LOW, HIGH, DIRECTION)) for j in range(k)]
    for i, lead in enumerate(source.lead()):
        cells = []
        for j, (low, high, direction) in enumerate(scales):
            score = refs.cell("scores", i + 1, FIRST + j)
            share = f"({score}-{low})/({high}-{low})"
            formula = f'IF(ISNUMBER({score}),IF({direction}="min",1-{share},{share}),"")'
            cells.append(Cell(result(source.evaluation.values[i, j]), "number", formula))
        yield Row((*lead, *cells))
    label = (Cell(source.say("share"), "label"), Cell(None, "label"), Cell(None, "label"))
    shares = (Cell(float(source.shares[j]), "percent", refs.cell("weights", j, SHARE)) for j in range(k))
    yield Row((*label, *shares))
