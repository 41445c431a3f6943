"""What every scoring gives back: scores, competition ranks and the method's own intermediate values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from scoring.problem import Array, DecisionProblem

RELATIVE_TIE = 1e-9  # scores closer than this share of the largest magnitude are one score: 22.0 and 22.000000000000004


@dataclass(frozen=True, slots=True, eq=False)
class ScoreReport:
    """One method's answer to one problem.

    scaling: the id of the scaling used; scores: (m,) or None where the method yields none, NaN where one alternative
    cannot be scored; ranks: (m,) competition ranks (1, 1, 3), 0 where unranked, or None where the method does not rank;
    ascending: True where the smaller score is the better (VIKOR, SPOTIS, MAIRCA, reference point);
    details: the method's intermediate values: plain Python values, or dictionaries keyed by ids.
    """

    problem: DecisionProblem
    method: str
    scaling: str
    scores: Array | None
    ranks: NDArray[np.int64] | None
    ascending: bool = False
    details: Mapping[str, Any] = field(default_factory=dict)


def competition_ranks(scores: Array, ascending: bool = False) -> NDArray[np.int64]:
    """(…, m) scores -> (…, m) ranks: 1 is best, ties share the best rank (1, 1, 3), NaN gets 0.

    A tie is a chain of neighbours in the sorted order that differ by no more than `RELATIVE_TIE` of the row's largest
    magnitude.
    """
    values = np.asarray(scores, dtype=np.float64)
    keys = values if ascending else -values
    order = np.argsort(keys, axis=-1, kind="stable")
    ordered = np.take_along_axis(keys, order, axis=-1)
    finite = np.where(np.isfinite(values), np.abs(values), 0.0)
    tolerance = RELATIVE_TIE * finite.max(axis=-1, keepdims=True, initial=0.0)
    with np.errstate(invalid="ignore"):
        new = np.diff(ordered, axis=-1) > tolerance
    places = np.arange(1, values.shape[-1] + 1)
    first = np.ones_like(order)
    first[..., 1:] = np.where(new, places[1:], 1)
    ranks = np.empty_like(order)
    np.put_along_axis(ranks, order, np.maximum.accumulate(first, axis=-1), axis=-1)
    ranks[np.isnan(values)] = 0
    return ranks
