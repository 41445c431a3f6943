"""Defaults for what a table does not say: ends of scales, directions, weights; each is marked as assumed.

A row ``#assumed`` says of figures that do stand in a table that nobody gave them: those that the program wrote itself.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from scenarios.assumptions import Assumed
from scenarios.io.tables.decision_table import ENDS, DecisionTable
from scenarios.model import Scenario
from scoring.problem import Array
from scoring.scale_ends import fill_scale_ends


def scale_ends(table: DecisionTable) -> tuple[Array, Array]:
    """(k,) both ends of every scale: those that stand in the table, and for want of them those from its figures and
    ranges."""
    figures = np.vstack(table.spread)
    low, high = (_stated(table, end, figures) for end in ENDS)
    return fill_scale_ends(figures, low, high)


def assumed_of(table: DecisionTable, criteria: Sequence[str]) -> Assumed:
    """What nobody gave, by the ids of the criteria. Nothing is assumed of a table without criteria."""
    low, high = table.scale_ends

    def where(mask: NDArray[np.bool_]) -> tuple[str, ...]:
        return tuple(criteria[j] for j in np.flatnonzero(mask).tolist())

    directions = [not each for each in table.words.get("objective", ("",) * len(criteria))]
    weights = "weight" not in table.numbers or bool(table.assumes("weight").any())
    return Assumed(
        where(np.array(directions, dtype=bool) | table.assumes("direction")),
        where(np.isnan(low)),
        where(np.isnan(high)),
        weights and bool(criteria),
    )


def assumed_cells(scenario: Scenario) -> list[str]:
    """The row ``#assumed`` of a scenario, one cell a criterion."""
    assumed = scenario.assumed
    marks = {"direction": set(assumed.directions), "low": set(assumed.low), "high": set(assumed.high)}
    cells = []
    for each in scenario.criteria:
        words = [word for word, ids in marks.items() if each.id in ids] + ["weight"] * assumed.weights
        cells.append(" ".join(words).replace("low high", "ends"))
    return cells


def _stated(table: DecisionTable, end: str, figures: Array) -> Array:
    """(k,) the ends that stand in the table, NaN where none does. What is assumed gives way to figures beyond it."""
    stated = table.numbers.get(end, np.full(len(table.criteria), np.nan))
    farthest = (np.fmin if end == "low" else np.fmax).reduce(np.vstack([stated, figures]), axis=0)
    return np.where(table.assumes(end) & ~np.isnan(stated), farthest, stated)
