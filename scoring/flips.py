"""Where the first place changes in the additive model: exact intervals of weights, exact values of single scores.

A weight that moves from its present share to t while the others keep their ratios moves every total along a straight
line in t, so the first place changes where the leader's line crosses another: closed form, no search (sensitivity of
additive weighting: Barron and Schmidt 1988, Operations Research 36(1), 122-127; Triantaphyllou and Sanchez 1997,
Decision Sciences 28(1), 151-194). Whoever ties for the first place by `competition_ranks` holds it together.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scoring.problem import Array
from scoring.report import RELATIVE_TIE, competition_ranks

Bools = NDArray[np.bool_]
NOBODY = -1


@dataclass(frozen=True, slots=True)
class WeightFlip:
    """The weight of one criterion, or the sum of several: ``low`` to ``high``, within 0..1, is where everyone who is
    first stays so; below, above: the row that takes over on that side, None where nobody does.

    Where first place is shared and any movement parts the leaders, low = current = high.
    """

    current: float
    low: float
    high: float
    below: int | None
    above: int | None


@dataclass(frozen=True, slots=True, eq=False)
class ScoreFlips:
    """at: (m, k) the value 0..1 of that one cell at which the first place changes, NaN where none does;
    new_first: (m, k) the row that is first from there on, `NOBODY` where at is NaN."""

    at: Array
    new_first: NDArray[np.intp]


@dataclass(frozen=True, slots=True, eq=False)
class _Lines:
    """(m, c) totals of each alternative when the c-th weight is 0 and when it is 1; current: (c,) its present share."""

    at_zero: Array
    at_one: Array
    current: Array


def weight_flips(
    values: Array, weights: Array, blocks: Sequence[Sequence[int]] | None = None
) -> tuple[WeightFlip, ...]:
    """One flip for each criterion, or for each block of criteria (a dimension): the weights within the block, and those
    outside it, keep their ratios; where all of either are 0 they share evenly.

    values: (m, k), larger is better, none missing; weights: (k,), sum 1; blocks: column numbers.
    """
    k = len(weights)
    chosen = [(j,) for j in range(k)] if blocks is None else blocks
    belongs = np.zeros((len(chosen), k), dtype=bool)
    for row, columns in zip(belongs, chosen, strict=True):
        row[list(columns)] = True
    leaders = competition_ranks(values @ weights) == 1
    whole = belongs.all(axis=1)
    current = np.where(whole, 1.0, belongs @ weights)
    lines = _Lines(values @ _shares(weights, ~belongs).T, values @ _shares(weights, belongs).T, current)
    low, below = _side(lines, leaders, upwards=False)
    high, above = _side(lines, leaders, upwards=True)
    low[whole] = high[whole] = 1.0  # the only weight there is cannot move
    columns_found = zip(current.tolist(), low.tolist(), high.tolist(), below.tolist(), above.tolist(), strict=True)
    return tuple(WeightFlip(now, lo, hi, _row(b), _row(a)) for now, lo, hi, b, a in columns_found)


def score_flips(values: Array, weights: Array) -> ScoreFlips:
    """The flip of every single cell, all else unchanged.

    values: (m, k) on fixed ends, 0..1, none missing; weights: (k,), sum 1. A cell of alternative i meets the best of
    the others where w_j (v - v_ij) = max_h T_h - T_i, h other than i. Where i shares the first place already, that is
    at its present value.
    """
    totals = values @ weights
    m = len(totals)
    if m < 2:
        return ScoreFlips(np.full(values.shape, np.nan), np.full(values.shape, NOBODY, dtype=np.intp))
    leaders = competition_ranks(totals) == 1
    rival = _best_of_the_others(totals)
    short = totals[rival] - totals
    short[leaders & leaders[rival]] = 0.0
    with np.errstate(divide="ignore", invalid="ignore"):
        at = np.where(weights > 0, values + short[:, None] / weights, np.nan)
        reached = (at >= -RELATIVE_TIE) & (at <= 1 + RELATIVE_TIE)
    at = np.where(reached, np.clip(at, 0.0, 1.0), np.nan)
    own = np.where(leaders & ~leaders[rival], rival, np.arange(m))  # a leader falls, any other climbs
    first = np.where((short == 0)[:, None] & (values >= 1), rival[:, None], own[:, None])
    return ScoreFlips(at, np.where(reached, first, NOBODY).astype(np.intp))


def _shares(weights: Array, belongs: Bools) -> Array:
    """(c, k) rows of shares that sum to 1 over the criteria that belong, in the ratios of the weights."""
    parts = np.where(belongs, weights, 0.0)
    parts = np.where(parts.sum(axis=1, keepdims=True) > 0, parts, belongs)
    sums = parts.sum(axis=1, keepdims=True)
    return np.asarray(np.divide(parts, sums, out=np.zeros_like(parts, dtype=np.float64), where=sums > 0))


def _side(lines: _Lines, leaders: Bools, upwards: bool) -> tuple[Array, NDArray[np.intp]]:
    """The end of each interval on one side and who takes over there: (c,), (c,)."""
    near, far = (lines.at_zero, lines.at_one) if upwards else (lines.at_one, lines.at_zero)
    room = (1.0 - lines.current) if upwards else lines.current
    first = int(np.flatnonzero(leaders)[0])
    lead_far, lead_near = far[first] - far, near[first] - near  # (m, c) how far ahead the leader is at either end
    tolerance = RELATIVE_TIE * np.abs(far).max(axis=0)
    with np.errstate(divide="ignore", invalid="ignore"):
        to_go = lead_far / (lead_far - lead_near)  # share of the way back from the far end
    crossing = np.where((lead_far < -tolerance) & ~leaders[:, None], to_go, 0.0)
    most = crossing.max(axis=0)
    at_once = crossing >= most - RELATIVE_TIE
    taker = np.where(at_once, -lead_far, -np.inf).argmax(axis=0)
    shared = leaders & (leaders.sum() > 1)
    parting = (np.where(shared[:, None], np.abs(lead_far), 0.0).max(axis=0) > tolerance) & (room > 0)
    parted = _parted(lines, leaders)
    best_leader = np.where(leaders[:, None], far, -np.inf).argmax(axis=0)
    end = np.where(most > 0, np.minimum(most, 1.0), 0.0)
    end = (1.0 - end) if upwards else end
    end = np.maximum(end, lines.current) if upwards else np.minimum(end, lines.current)
    who = np.where(most > 0, taker, NOBODY)
    end = np.where(parted, lines.current, end)
    who = np.where(parted, np.where(parting, best_leader, NOBODY), who)
    return end, who


def _parted(lines: _Lines, leaders: Bools) -> Bools:
    """(c,) True where those who share the first place lie on different lines, so that any movement parts them."""
    ends = np.stack([lines.at_zero[leaders], lines.at_one[leaders]])
    spread = ends.max(axis=1) - ends.min(axis=1)
    return np.asarray((spread > RELATIVE_TIE * np.abs(ends).max(axis=1)).any(axis=0))


def _best_of_the_others(totals: Array) -> NDArray[np.intp]:
    """(m,) for each row the row with the largest total besides it."""
    order = np.argsort(-totals, kind="stable")
    return np.asarray(np.where(np.arange(len(totals)) == order[0], order[1], order[0]), dtype=np.intp)


def _row(found: int) -> int | None:
    return None if found == NOBODY else found
