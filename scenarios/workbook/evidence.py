"""The sheet Evidence: every cell of the matrix with its range, its reason and where that comes from, one row each."""

from __future__ import annotations

from collections.abc import Iterable

from scenarios.model import Score
from scenarios.workbook.cells import Cell, Row
from scenarios.workbook.plan import Part, Refs, Sheet
from scenarios.workbook.source import Source

STRENGTHS = ("none", "weak", "moderate", "strong")  # the program's own words; any other is the user's


def sheet(source: Source) -> Sheet:
    header = Row((
        *source.header("recommendation", "criterion", "score", "score_low", "score_high", "strength"),
        *source.header("rationale", "place_in_source", "author", "date", "origin"),
    ))  # fmt: skip
    size = len(source.scenario.recommendations) * len(source.scenario.criteria)
    part = Part("evidence", size, lambda refs: _rows(source, refs), header, source.say("sheet_evidence"))
    return Sheet(
        title=source.say("sheet_evidence"),
        parts=(part,),
        widths=(30, 26, 9, 9, 9, 12, 64, 18, 18, 12, 14),
        frozen_columns=2,
        freeze="evidence",
        repeated="evidence",
        filtered="evidence",
    )


def _rows(source: Source, _refs: Refs) -> Iterable[Row]:
    missing = Score("", "")
    criteria = [(each.id, Cell(source.name(each), "text")) for each in source.scenario.criteria]
    states = {code: Cell(source.say(f"origin_{code}"), "label") for code in ("paper", "judged", "missing")}
    for recommendation in source.scenario.recommendations:
        name = Cell(source.name(recommendation), "text")
        for key, criterion in criteria:
            score = source.scenario.score_at.get((recommendation.id, key), missing)
            state = states["missing" if score.value is None else score.origin]
            yield Row((name, criterion, *_evidence(source, score), state))


def _evidence(source: Source, score: Score) -> tuple[Cell, ...]:
    strength = source.say(f"strength_{score.strength}") if score.strength in STRENGTHS else source.text(score.strength)
    return (
        Cell(score.value, "score"),
        Cell(score.low, "score"),
        Cell(score.high, "score"),
        Cell(strength, "text"),
        source.typed(score.rationale),
        source.typed(score.source),
        source.typed(score.author),
        source.typed(score.date),
    )
