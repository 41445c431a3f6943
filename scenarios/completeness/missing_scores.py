"""Counts missing scores, scores that are still the paper's, and scores without a reason."""

from __future__ import annotations

from dataclasses import dataclass

from scenarios.evaluation.judgements import effective_judgements
from scenarios.model import Scenario, Score
from scenarios.paper import earlier_reasons, paper_scenario

Cell = tuple[str, str]  # (recommendation id, criterion id)


@dataclass(frozen=True, slots=True)
class MissingScores:
    """Cells in the order of the matrix, row by row.

    total: all cells; scored: those with a value; missing: those without; untouched: scored cells that are still the
    paper's default; without_reason: scored cells whose rationale is empty in both languages, or still the one that the
    paper's model gives for another score.
    """

    total: tuple[Cell, ...]
    scored: tuple[Cell, ...]
    missing: tuple[Cell, ...]
    untouched: tuple[Cell, ...]
    without_reason: tuple[Cell, ...]


def missing_scores(scenario: Scenario) -> MissingScores:
    """The state of every cell of the scenario's matrix."""
    at = effective_judgements(scenario).score_at
    cells = tuple((r.id, c.id) for r in scenario.recommendations for c in scenario.criteria)
    found = {cell: score for cell in cells if (score := at.get(cell)) is not None and score.value is not None}
    return MissingScores(
        total=cells,
        scored=tuple(found),
        missing=tuple(cell for cell in cells if cell not in found),
        untouched=tuple(cell for cell, score in found.items() if score.origin == "paper"),
        without_reason=tuple(
            cell for cell, score in found.items() if not score.rationale or has_borrowed_reason(scenario, score)
        ),
    )


def has_borrowed_reason(scenario: Scenario, score: Score) -> bool:
    """True if somebody changed the paper's score and left its reason, which argues for the old one."""
    paper = paper_scenario()
    if score.origin == "paper" or scenario.id != paper.id:
        return False
    cell = (score.recommendation, score.criterion)
    default = paper.score_at.get(cell)
    if default is None or score.value == default.value:
        return False
    return score.rationale in (default.rationale, earlier_reasons().get(cell))
