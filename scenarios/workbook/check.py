"""The sheet Check: the program's numbers beside the workbook's formulas, a word a row and one for all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np
from openpyxl.formatting.rule import Rule
from openpyxl.styles import Font, PatternFill
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.worksheet.worksheet import Worksheet

from scenarios.standing import WeightFlip
from scenarios.workbook.cells import Cell, Row
from scenarios.workbook.line_tables import HIGH, LOW
from scenarios.workbook.lines import Weight, is_live, weights_of
from scenarios.workbook.model import FIRST, SHARE
from scenarios.workbook.plan import Part, Refs, Sheet
from scenarios.workbook.ranking import RANK, TOTAL
from scenarios.workbook.source import DIGITS, Source, result
from scenarios.workbook.styles import BAD, BAD_GROUND, GOOD, GOOD_GROUND

CLOSE = 1e-9  # relative: what double precision leaves after sums over a hundred criteria, with a wide margin
PROGRAM, WORKBOOK, DIFFERENCE, VERDICT = 3, 4, 5, 6

Item = tuple[str, str, str, float | str, str, str]  # what, of whom, its id, program's number, formula, style


def sheet(source: Source) -> Sheet:
    lines = (
        Row((Cell(source.say("sheet_check"), "title"),)),
        Row((Cell(source.say("check_how"), "note"),), span=7),
    )
    preface = () if source.accessible else (Part("check_preface", len(lines), lambda _refs: lines),)
    return Sheet(
        title=source.say("sheet_check"),
        parts=(*preface, _overall_part(source), _rows_part(source)),
        widths=(26, 42, 9, 16, 16, 12, 14),
        repeated="check",
    )


def _overall_part(source: Source) -> Part:
    def body(refs: Refs) -> Iterable[Row]:
        size = _size(source)
        ok, differs = source.say("ok"), source.say("differs")
        verdicts = refs.area("check", 0, VERDICT, size - 1, VERDICT) if size else ""
        formula = f'IF(SUMPRODUCT(--({verdicts}<>"{ok}"))=0,"{ok}","{differs}")' if size else ""
        yield Row((Cell(source.say("check_overall"), "label"), Cell(ok, "verdict", formula)))

    def finish(sheet: Worksheet, refs: Refs) -> None:
        _coloured(sheet, refs.cell("overall", 0, 1), source)

    return Part("overall", 1, body, Row(source.header("what", "result")), source.say("check_overall_title"), finish)


def _rows_part(source: Source) -> Part:
    def finish(sheet: Worksheet, refs: Refs) -> None:
        if _size(source):
            _coloured(sheet, refs.area("check", 0, VERDICT, _size(source) - 1, VERDICT), source)

    return Part(
        "check",
        _size(source),
        lambda refs: _rows(source, refs),
        Row(source.header("what", "of", "id", "program", "workbook", "difference", "result")),
        source.say("table_check"),
        finish,
    )


def _size(source: Source) -> int:
    scenario = source.scenario
    return (
        len(scenario.criteria) + 3 * len(scenario.recommendations) + 2 * (sum(_counts(source)) + len(_limits(source)))
    )


def _limits(source: Source) -> list[tuple[Weight, WeightFlip]]:
    """The weights whose limits the workbook has formulas for, with the program's limits."""
    found = source.asked.flips
    if found is None or not is_live(source):
        return []
    flips = {each.id: each for each in (*found.dimensions, *found.weights)}
    return [(each, flips[each.id]) for each in weights_of(source)]


def _counts(source: Source) -> Iterator[bool]:
    """For each group, whether the model has formulas for it."""
    return (bool(group.recommendations) for group in source.scenario.groups)


def _rows(source: Source, refs: Refs) -> Iterable[Row]:
    ok, differs = source.say("ok"), source.say("differs")
    for r, (what, name, key, program, cell, style) in enumerate(_items(source, refs)):
        ours, theirs = refs.cell("check", r, PROGRAM), refs.cell("check", r, WORKBOOK)
        both = f"AND(ISNUMBER({ours}),ISNUMBER({theirs}))"
        close = f"ABS({theirs}-{ours})<={CLOSE:.0E}*MAX(1,ABS({ours}))"
        yield Row((
            Cell(what, "label"),
            Cell(name, "text"),
            Cell(key, "id"),
            Cell(program, style),
            Cell(program, style, cell),
            Cell(0.0 if program != "" else "", "difference", f'IF({both},{theirs}-{ours},"")'),
            Cell(ok, "verdict", f'IF(IF({both},{close},AND({ours}="",{theirs}="")),"{ok}","{differs}")'),
        ))  # fmt: skip


def _items(source: Source, refs: Refs) -> Iterator[Item]:
    """Everything that is compared: shares of weight, values, totals, ranks, group totals and means, limits."""
    scenario, answer, k = source.scenario, source.evaluation, len(source.scenario.criteria)
    for j, criterion in enumerate(scenario.criteria):
        name, key = source.name(criterion), source.text(criterion.id)
        yield source.say("share"), name, key, float(source.shares[j]), refs.cell("weights", j, SHARE), "percent"
    values = np.nan_to_num(answer.values).sum(axis=1)
    for i, (_group, name, key) in enumerate(source.rows()):
        row = f"SUM({refs.area('values', i + 1, FIRST, i + 1, FIRST + k - 1)})" if k else "0"
        yield source.say("values_sum"), name, key, float(values[i]), row, "number"
        yield source.say("total"), name, key, result(answer.totals[i]), refs.cell("results", i, TOTAL), "number"
        yield source.say("rank"), name, key, int(answer.ranks[i]) or "", refs.cell("results", i, RANK), "integer"
    for g, group in enumerate(scenario.groups):
        if group.recommendations:
            name, key = source.name(group), source.text(group.id)
            yield (
                source.say("group_total"),
                name,
                key,
                result(answer.group_totals[g]),
                refs.cell("groups", g, 3),
                "number",
            )
            yield (
                source.say("group_mean"),
                name,
                key,
                result(answer.group_means[g]),
                refs.cell("groups", g, 4),
                "number",
            )
    for s, (weight, flip) in enumerate(_limits(source)):
        for what, end, column in (("holds_from", flip.low, LOW), ("holds_to", flip.high, HIGH)):
            program = round(end, DIGITS)  # as the formulas round where lines cross
            yield source.say(what), weight.name, weight.id, program, refs.cell("limits", s, column), "percent"


def _coloured(sheet: Worksheet, area: str, source: Source) -> None:
    if source.accessible:
        return
    for word, ink, ground in (("ok", GOOD, GOOD_GROUND), ("differs", BAD, BAD_GROUND)):
        fill = PatternFill("solid", bgColor=ground)
        look = DifferentialStyle(font=Font(color=ink), fill=fill)
        rule = Rule("cellIs", dxf=look, operator="equal", formula=(f'"{source.say(word)}"',))
        sheet.conditional_formatting.add(area.replace("$", ""), rule)
