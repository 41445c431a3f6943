"""The sheet Evidence: every cell of the matrix with its range, its reason and where that comes from, one row each.

The score is the model's, live, and beside it the exported one where the two differ. In a large scenario it is the
exported one alone, since a formula a score would make the workbook slow, and the sheet says so.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import get_args

from scenarios.model import Score, State
from scenarios.workbook.cells import Cell, Row
from scenarios.workbook.columns import FIRST, IN_SCORES, NAME, NAMES, UNITS
from scenarios.workbook.plan import Part, Refs, Sheet
from scenarios.workbook.preface import preface
from scenarios.workbook.source import Source
from scenarios.workbook.styles import EXPORT_TAB

STRENGTHS = ("none", "weak", "moderate", "strong")  # the program's own words; any other is the user's
LIVE_CELLS = 500  # scores that are followed by formulas


def sheet(source: Source) -> Sheet:
    live = is_live(source)
    codes = ("score", "score_then") if live else ("score_then",)
    header = Row((
        *source.header("recommendation", "criterion", *codes, "score_low", "score_high", "strength"),
        *source.header("rationale", "place_in_source", "author", "date", "origin"),
    ))  # fmt: skip
    size = len(source.scenario.recommendations) * len(source.scenario.criteria)
    title = source.say("sheet_evidence") if source.accessible else ""  # it stands on top of the sheet already
    part = Part("evidence", size, lambda refs: _rows(source, refs), header, title)
    return Sheet(
        title=source.say("sheet_evidence"),
        parts=(preface(source, "evidence", evidence_how(source), exported=True), part),
        tab=EXPORT_TAB,
        widths=(28, 24, 8, *((9,) if live else ()), 7, 7, 10, 46, 12, 11, 11, 11),
        frozen_columns=2,
        freeze="evidence",
        repeated="evidence",
        filtered="evidence",
    )


def is_live(source: Source) -> bool:
    """Whether the scores are few enough to follow the model."""
    return 0 < len(source.scenario.recommendations) * len(source.scenario.criteria) <= LIVE_CELLS


def evidence_how(source: Source) -> str:
    """The code of what the sheet says of itself."""
    return "evidence_live" if is_live(source) else "evidence_fixed"


def _rows(source: Source, refs: Refs) -> Iterable[Row]:
    missing, live = Score("", ""), is_live(source)
    columns = [_Column(source, refs, j) for j in range(len(source.scenario.criteria))]
    states = {code: Cell(source.say(f"origin_{code}"), "label") for code in get_args(State)}
    for i, recommendation in enumerate(source.scenario.recommendations):
        name = Cell(source.name(recommendation), "text")
        if live:
            name = name._replace(formula=source.safe(refs.cell("options", i, NAME)))
        for j, (column, criterion) in enumerate(zip(columns, source.scenario.criteria, strict=True)):
            score = source.scenario.score_at.get((recommendation.id, criterion.id), missing)
            state = states[score.state]
            row = i * len(columns) + j
            yield Row((name, column.name, *column.scores(i, row, score), *_evidence(source, score), state))


class _Column:
    """The cells of one criterion."""

    def __init__(self, source: Source, refs: Refs, j: int) -> None:
        self._source, self._refs, self._live = source, refs, is_live(source)
        self.name = Cell(source.name_and_unit(source.scenario.criteria[j]), "text")
        if self._live:
            name, unit = (refs.cell("keys", row, FIRST + j) for row in (NAMES, UNITS))
            self.name = self.name._replace(formula=source.safe(f"{name}&{unit}"))
            self._place = refs.cell("keys", IN_SCORES, FIRST + j)

    def scores(self, i: int, row: int, score: Score) -> tuple[Cell, ...]:
        """The score now and the exported one where it differs; the exported one alone where it is not followed."""
        if not self._live:
            return (Cell(score.value, "score"),)
        here = f"INDEX(rh_score_table,{self._refs.cell('values', i + 1, 0)},{self._place})"
        then = '""' if score.value is None else repr(float(f"{score.value:.15g}"))
        now = "" if score.value is None else score.value
        own = self._refs.own("evidence", row, 2)
        gone = self._source.say("score_missing")
        differs = f'IF({own}={then},"",{then})' if score.value is not None else f'IF({own}="","","{gone}")'
        return (
            Cell(now, "score", self._source.safe(f'IF(ISBLANK({here}),"",{here})')),
            Cell("", "score_then", differs),
        )


def _evidence(source: Source, score: Score) -> tuple[Cell, ...]:
    strength = source.say(f"strength_{score.strength}") if score.strength in STRENGTHS else source.text(score.strength)
    return (
        Cell(score.low, "score"),
        Cell(score.high, "score"),
        Cell(strength, "text"),
        source.typed(score.rationale),
        source.typed(score.source),
        source.typed(score.author),
        source.typed(score.date),
    )
