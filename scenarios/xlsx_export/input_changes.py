"""Formulas that list the inputs changed since the export, and those that cannot be counted, with the reason.

A score differs where its value does, so scores are compared on those criteria whose scale is as it was. Pasted texts,
rows and columns that the program does not know, and ids that are gone or stand twice are told by number and place.
"""

from __future__ import annotations

from collections.abc import Iterable

from scenarios.evaluation.judgements import effective_judgements
from scenarios.model import Score
from scenarios.text.names_and_lists import gap
from scenarios.xlsx_export.array_formulas import Blocks
from scenarios.xlsx_export.block_positions import References, SheetBlock
from scenarios.xlsx_export.cell_xml import Exact, Row, XlsxCell, kept
from scenarios.xlsx_export.column_numbers import (
    ALL,
    AT_0S,
    AT_0S_THEN,
    AT_1S,
    AT_1S_THEN,
    BESIDE,
    DIFFERENCES,
    FIRST,
    ID,
    IN_SCORES,
    IN_WEIGHTS,
    PROBLEMS,
    SCALES_CHANGED,
    SCORES_CHANGED,
    WEIGHT,
    WEIGHTS,
    WEIGHTS_CHANGED,
    WEIGHTS_THEN,
)
from scenarios.xlsx_export.export_context import ExportContext
from scenarios.xlsx_export.sentence_formulas import SentenceFormula, literal, sentence_formula

# Row and column of the mark in the first part of each sheet that has figures of the export.
MARKS = {"summary_head": (5, 0)} | {
    f"{sheet}_preface": (0, BESIDE) for sheet in ("judged", "robustness", "simulation", "methods", "evidence", "record")
}
PROBLEM_CODES = ("criteria_lost", "weights_refused", "weights_zero", "columns_lost", "options_lost", "scores_refused",
                 "weight_rows_unknown", "score_rows_unknown", "score_columns_unknown", "scores_missing")  # fmt: skip


def stale(source: ExportContext, refs: References, style: str) -> XlsxCell:
    """Empty while the inputs are those of the export, then a mark that the figures beside it are not the model's."""
    if not source.has_inputs:
        return XlsxCell(None, style)
    return XlsxCell("", style, source.safe(stale_formula(source, refs)))


def stale_formula(source: ExportContext, refs: References) -> str:
    return f'IF({refs.cell("changes", DIFFERENCES, ALL)}>0,"{source.sentence("stale")}","")'


def marks(refs: References) -> list[str]:
    """The cells of all such marks."""
    here = ((MARKS | {"summary": (2, 1)}) if "summary" in refs.places else MARKS).items()
    return [refs.cell(part, *at) for part, at in here if part in refs.places]


def troubles(source: ExportContext, refs: References) -> str:
    """All that cannot be counted, one sentence after the other."""
    if not source.has_inputs:
        return '""'
    return source.safe("&".join(refs.cell("problems", n, 2) for n in range(len(PROBLEM_CODES))))


def troubles_now(source: ExportContext) -> str:
    """The same as it reads at export."""
    if not source.has_inputs:
        return ""
    counts = _counts_now(source)
    told = (
        source.sentence(code, count=counts[code]) + gap(source.language) for code in PROBLEM_CODES if counts.get(code)
    )
    return "".join(told)


def _counts_now(source: ExportContext) -> dict[str, int]:
    """What a scenario may hold: no weight at all, and scores that are missing."""
    return {"weights_zero": _refused_now(source), "scores_missing": len(source.gaps.missing)}


def changes_parts(source: ExportContext) -> tuple[SheetBlock, ...]:
    """What was exported, what differs from it, and what cannot be counted."""
    if not source.has_inputs:
        return ()
    ids = (source.typed(each.id, "id") for each in source.scenario.criteria)
    head = Row((*source.header("recommendation", "id"), *ids))
    m, what = len(source.scenario.recommendations), source.header("what", "how_many")
    parts = [
        SheetBlock("changes", 6, lambda refs: _changes(source, refs), Row(what), source.sentence("table_changes")),
        SheetBlock("problems", len(PROBLEM_CODES), lambda refs: _problems(source, refs),
                   Row(source.header("what", "how_many", "in_words")), source.sentence("table_problems")),
        SheetBlock("then", m, lambda _refs: _then(source), head, source.sentence("table_then")),
    ]  # fmt: skip
    if source.gaps.untouched:
        parts.append(
            SheetBlock("defaults", m, lambda _refs: _defaults(source), head, source.sentence("table_defaults"))
        )
    return tuple(parts)


def same_scale(source: ExportContext, refs: References) -> str:
    """Which criteria have their scale as exported, so that their scores can be compared by their values."""
    b = Blocks(source, refs)
    scale = [b.keys(row) for row in (AT_0S, AT_0S_THEN, AT_1S, AT_1S_THEN)]
    return f"({scale[0]}={scale[1]})*({scale[2]}={scale[3]})"


def _then(source: ExportContext) -> Iterable[Row]:
    """Values of the numbers as the sheet Model has them, in the order in which its formulas reckon."""
    scenario = source.scenario
    score_at = effective_judgements(scenario).score_at
    ends = [tuple(map(kept, each)) for each in zip(*(end.tolist() for end in source.ends), strict=True)]
    for lead, recommendation in zip(source.lead(), scenario.recommendations, strict=True):
        values = [
            _value(score_at.get((recommendation.id, criterion.id)), *both)
            for criterion, both in zip(scenario.criteria, ends, strict=True)
        ]
        yield Row((*lead, *(XlsxCell(value, "number") for value in values)))


def _value(score: Score | None, worst: float, best: float) -> Exact | str:
    """Empty where there is none, as where the ends are the same in the digits that are kept."""
    if score is None or score.value is None or worst == best:
        return ""
    return Exact((kept(score.value) - worst) / (best - worst))


def _defaults(source: ExportContext) -> Iterable[Row]:
    untouched, criteria = set(source.gaps.untouched), [each.id for each in source.scenario.criteria]
    for lead, each in zip(source.lead(), source.scenario.recommendations, strict=True):
        yield Row((*lead, *(XlsxCell(int((each.id, column) in untouched), "place") for column in criteria)))


def _changes(source: ExportContext, refs: References) -> Iterable[Row]:
    formulas, refused = changes_formulas(source, refs), _refused_now(source)
    values = (0, 0, 0, refused, 0, len(source.gaps.untouched))
    codes = ("weights_changed", "scales_changed", "scores_changed", "problems", "differences", "defaults_left")
    for code, value, formula in zip(codes, values, formulas, strict=True):
        yield Row((XlsxCell(source.sentence(code), "label"), XlsxCell(value, "integer", formula)))


def changes_formulas(source: ExportContext, refs: References) -> tuple[str, ...]:
    """How many weights, scales and scores differ, what cannot be counted, all of these, and the defaults left."""
    b = Blocks(source, refs)
    row = {n: b.keys(n) for n in (WEIGHTS, WEIGHTS_THEN, AT_0S, AT_0S_THEN, AT_1S, AT_1S_THEN)}
    scales = f"({row[AT_0S]}<>{row[AT_0S_THEN]})+({row[AT_1S]}<>{row[AT_1S_THEN]})>0"
    counted = {n: refs.cell("changes", n, ALL) for n in (WEIGHTS_CHANGED, SCALES_CHANGED, SCORES_CHANGED, PROBLEMS)}
    values, then = b.values, b.figures("then")
    left = f"SUMPRODUCT(({values}={then})*{b.figures('defaults')})" if source.gaps.untouched else ""
    return (
        f"SUMPRODUCT(--({row[WEIGHTS]}<>{row[WEIGHTS_THEN]}))",
        f"SUMPRODUCT(--({scales}))",
        f"SUMPRODUCT(({values}<>{then})*{same_scale(source, refs)})",
        f"SUM({refs.column('problems', ALL, len(PROBLEM_CODES) - 1)})",
        "+".join(
            (*(counted[n] for n in (WEIGHTS_CHANGED, SCALES_CHANGED, SCORES_CHANGED)), _new(source, counted[PROBLEMS]))
        ),
        left,
    )


def _new(source: ExportContext, problems: str) -> str:
    """What cannot be counted besides; a weight that makes up for there being none is told as changed."""
    return f"MAX(0,{problems}-1)" if _refused_now(source) else problems


def _refused_now(source: ExportContext) -> int:
    """Whether the scenario itself has no weight at all, which is no change."""
    return int(not source.shares.any())


def _problems(source: ExportContext, refs: References) -> Iterable[Row]:
    b, counts_now = Blocks(source, refs), _counts_now(source)
    counts, places = _counts(b), _places(b)
    for n, code in enumerate(PROBLEM_CODES):
        now = counts_now.get(code, 0)
        count = refs.own("problems", n, ALL)
        sentence = sentence_formula(
            source, code, count=SentenceFormula(str(now), count), place=SentenceFormula("", places.get(code, '""'))
        )
        yield Row((
            XlsxCell(source.sentence(f"{code}_label"), "label"),
            XlsxCell(now, "integer", f"IFERROR({counts[code]},1)"),
            XlsxCell(sentence.now + gap(source.language) if now else "", "plain",
                     f'IF({count}>0,IFERROR({sentence.formula},{literal(source.sentence("cannot_count"))})&"{gap(source.language)}","")'),
        ))  # fmt: skip


def _counts(b: Blocks) -> dict[str, str]:
    in_weights, in_scores, last = b.keys(IN_WEIGHTS), b.keys(IN_SCORES), b.source.remark_column
    remarks = b.refs.area("weights", 0, last, b.k, last)
    total = b.refs.cell("keys", WEIGHTS, ALL)
    refused = b.refs.cell("problems", PROBLEM_CODES.index("weights_refused"), ALL)
    given = f"(1-ISBLANK(rh_score_table))*{_known('ROW', b.rows)}*{_known('COLUMN', in_scores)}"
    return {
        "criteria_lost": f"{b.k}-COUNT({in_weights})",
        "weights_refused": f'SUMPRODUCT(--({remarks}<>""))',
        "weights_zero": f"IF(COUNT({total})=1,IF({total}=0,1,0),0)",
        "columns_lost": f"{b.k}-COUNT({in_scores})",
        "options_lost": f"{b.m}-COUNT({b.rows})",
        "scores_refused": f"IF({refused}>0,0,SUMPRODUCT({given})-COUNT({b.values}))",
        "scores_missing": f"{b.m * b.k}-SUMPRODUCT({given})",
        "weight_rows_unknown": f"SUMPRODUCT({_strange_weights(b)})",
        "score_rows_unknown": f"SUMPRODUCT({_strange_rows(b)})",
        "score_columns_unknown": f"SUMPRODUCT({_strange_columns(b)})",
    }


def _known(axis: str, found: str, table: str = "rh_score_table") -> str:
    """Whether each row or column of the table is one that was found."""
    return f"(COUNTIF({found},{axis}({table})-MIN({axis}({table}))+1)>0)"


def _strange_weights(b: Blocks) -> str:
    """The rows of weights that are no criterion's, between the heading and the sum."""
    ids, weights, found = b.weights(ID), b.weights(WEIGHT), b.keys(IN_WEIGHTS)
    inside = f"(ROW({ids})>MIN(ROW({ids})))*(ROW({ids})<MAX(ROW({ids})))"
    return f"((1-ISBLANK({ids}))+ISNUMBER({weights})>0)*(1-{_known('ROW', found, ids)})*{inside}"


def _strange_rows(b: Blocks) -> str:
    """The rows of scores that are no recommendation's: with an id, a name or a first score."""
    names, ids, _heads = b.scored
    scores = f"INDEX(rh_score_table,0,{FIRST + 1})"  # stays whole where the column itself is deleted
    filled = f"((1-ISBLANK({ids}))+(1-ISBLANK({names}))+(1-ISBLANK({scores}))>0)"
    return f"{filled}*(1-{_known('ROW', b.rows, ids)})*(ROW({ids})>MIN(ROW({ids})))"


def _strange_columns(b: Blocks) -> str:
    """The columns of scores that are no criterion's: with an id or a first score."""
    (_names, _ids, ids), scores = b.scored, "INDEX(rh_score_table,2,0)"
    filled = f"((1-ISBLANK({ids}))+(1-ISBLANK({scores}))>0)"
    strange = f'{filled}*(1-{_known("COLUMN", b.keys(IN_SCORES), ids)})*(1-EXACT({ids},"id"))'
    return f"{strange}*(COLUMN({ids})>MIN(COLUMN({ids})))"


def _places(b: Blocks) -> dict[str, str]:
    """The first strange row by its number, the first strange column by its letter."""
    _names, ids, heads = b.scored
    column = _first("COLUMN", heads, _strange_columns(b))
    return {
        "weight_rows_unknown": _first("ROW", b.weights(ID), _strange_weights(b)),
        "score_rows_unknown": _first("ROW", ids, _strange_rows(b)),
        "score_columns_unknown": f'SUBSTITUTE(ADDRESS(1,{column},4),"1","")',
    }


def _first(axis: str, cells: str, strange: str) -> str:
    """The least row or column number among the strange ones."""
    after = f"(MAX({axis}({cells}))+1)"
    return f"({after}-SUMPRODUCT(MAX({strange}*({after}-{axis}({cells})))))"
