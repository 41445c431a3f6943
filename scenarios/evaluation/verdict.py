"""The verdict on a ranking as a code with its facts: first place, ties, dominance, gaps.

The words are in `scenarios.text.verdict`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from scenarios.evaluation.score_matrix import ScoreMatrix
from scoring.additive import Totals, dominance
from scoring.problem import Array


@dataclass(frozen=True, slots=True)
class Verdict:
    """What may be said in one sentence. code: a key of `scenarios.text.verdict.SENTENCES`; remarks: keys of
    `scenarios.text.verdict.REMARKS`, said after it; fields: the values of both, recommendations by id."""

    code: str
    fields: Mapping[str, object] = field(default_factory=dict)
    remarks: tuple[str, ...] = ()


def verdict_of(grid: ScoreMatrix, weights: Array, totals: Totals, ranks: NDArray[np.int64]) -> Verdict:
    """Who leads and by how much, what is missing, and how much of it is still the paper's defaults.

    weights: (k,); totals and ranks: (m,) under those weights.
    """
    nothing = _nothing_to_rank(grid, weights)
    if nothing:
        return Verdict(nothing)
    unranked = np.flatnonzero(ranks == 0)
    fields: dict[str, object] = {
        "ranked": len(ranks) - len(unranked),
        "unranked": len(unranked),
        "missing": int(grid.missing[:, weights > 0].sum()),
        "scored": grid.scored,
        "untouched": grid.untouched,
    }
    if len(unranked) == len(ranks):
        return Verdict("none_ranked", fields, _defaults(grid))
    leaders = np.flatnonzero(ranks == 1)
    best = float(totals.total[leaders[0]])
    fields |= {"leaders": _names(grid, leaders), "total": best}
    remarks: tuple[str, ...] = ()
    if len(unranked):
        remarks = ("still_open" if (totals.most[unranked] >= best).any() else "settled",)
    code = _standing(grid, totals.total, ranks, leaders, fields)
    if len(leaders) > 1:
        remarks = _dominated(grid, leaders, fields) + remarks
    return Verdict(code, fields, remarks + _defaults(grid))


def _nothing_to_rank(grid: ScoreMatrix, weights: Array) -> str:
    if not grid.recommendations:
        return "no_recommendations"
    if not grid.criteria:
        return "no_criteria"
    return "" if weights.any() else "no_weights"


def _standing(
    grid: ScoreMatrix, totals: Array, ranks: NDArray[np.int64], leaders: NDArray[np.intp], fields: dict[str, object]
) -> str:
    """The code for who is first; adds the runners-up to ``fields`` where there are any."""
    ranked = int(np.count_nonzero(ranks))
    if ranked == 1:
        return "only_one" if len(ranks) == 1 else "only_one_ranked"
    if len(leaders) == ranked:
        return "tie_all"
    seconds = np.flatnonzero(ranks == len(leaders) + 1)
    fields |= {"seconds": _names(grid, seconds), "second_total": float(totals[seconds[0]])}
    return "leads" if len(leaders) == 1 else "tie"


def _dominated(grid: ScoreMatrix, leaders: NDArray[np.intp], fields: dict[str, object]) -> tuple[str, ...]:
    """Whether one of several leaders is nowhere better than another and somewhere worse: a weight of 0 hides that."""
    pairs = np.argwhere(dominance(grid.values[leaders]))
    if not len(pairs):
        return ()
    over, under = leaders[pairs[0]].tolist()
    fields |= {"dominating": (grid.recommendations[over],), "dominated": (grid.recommendations[under],)}
    return ("dominated",)


def _defaults(grid: ScoreMatrix) -> tuple[str, ...]:
    if not grid.untouched:
        return ()
    return ("all_defaults",) if grid.untouched == grid.scored else ("some_defaults",)


def _names(grid: ScoreMatrix, rows: NDArray[np.intp]) -> tuple[str, ...]:
    return tuple(grid.recommendations[i] for i in rows.tolist())
