"""What a scenario still lacks: scores that are missing, still the paper's, or without a reason."""

from __future__ import annotations

from dataclasses import dataclass

from scenarios.model import Scenario

Cell = tuple[str, str]  # (recommendation id, criterion id)


@dataclass(frozen=True, slots=True)
class Gaps:
    """Cells in the order of the matrix, row by row.

    total: all cells; scored: those with a value; missing: those without; untouched: scored cells that are still the
    paper's default; without_reason: scored cells whose rationale is empty in both languages.
    """

    total: tuple[Cell, ...]
    scored: tuple[Cell, ...]
    missing: tuple[Cell, ...]
    untouched: tuple[Cell, ...]
    without_reason: tuple[Cell, ...]


def gaps(scenario: Scenario) -> Gaps:
    """The state of every cell of the scenario's matrix."""
    at = scenario.score_at
    cells = tuple((r.id, c.id) for r in scenario.recommendations for c in scenario.criteria)
    found = {cell: score for cell in cells if (score := at.get(cell)) is not None and score.value is not None}
    return Gaps(
        total=cells,
        scored=tuple(found),
        missing=tuple(cell for cell in cells if cell not in found),
        untouched=tuple(cell for cell, score in found.items() if score.origin == "paper"),
        without_reason=tuple(cell for cell, score in found.items() if not score.rationale),
    )
