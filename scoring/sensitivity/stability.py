"""Stability intervals of weights and breakpoints of scores: where the first place changes in the additive model.

A weight that moves from its present share to t while the others keep their ratios moves every total along a straight
line in t, so the first place changes where the leader's line crosses another: closed form, no search (sensitivity of
additive weighting: Barron and Schmidt 1988, Operations Research 36(1), 122-127; Triantaphyllou and Sanchez 1997,
Decision Sciences 28(1), 151-194). Whoever ties for the first place by `competition_ranks` shares it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scoring.problem import Array, Bools, readonly_array
from scoring.result import RELATIVE_TIE, competition_ranks
from scoring.sensitivity.weight_lines import TotalLines, total_lines

NOBODY = -1


@dataclass(frozen=True, slots=True)
class StabilityInterval:
    """The weight of one criterion, or the sum of several: ``low`` to ``high``, within 0..1, is where everyone who is
    first stays so; below, above: the row that takes over on that side, None where none does.

    Where first place is shared and any movement parts the leaders, low = current = high.
    """

    current: float
    low: float
    high: float
    below: int | None
    above: int | None


@dataclass(frozen=True, slots=True, eq=False)
class ScoreBreakpoints:
    """at: (m, k) the value 0..1 of that one cell at which the first place changes, NaN where none does;
    new_first: (m, k) the row that is first from there on, `NOBODY` where at is NaN."""

    at: Array
    new_first: NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class PairBreakpoint:
    """at: the weight of one criterion, or the sum of several, at which two alternatives are level, None where no weight
    within 0..1 parts or joins them; below, above: the row that is ahead on that side, None where neither is, or where
    0 or 1 leaves no room. Without ``at``, both are the row that is ahead whatever the weight."""

    current: float
    at: float | None
    below: int | None
    above: int | None


@dataclass(frozen=True, slots=True, eq=False)
class PairScoreBreakpoints:
    """(k,) each: the value 0..1 on that one criterion at which ``one``, or ``other``, makes the two level; NaN where
    none does."""

    one: Array
    other: Array


def stability_intervals(
    values: Array, weights: Array, blocks: Sequence[Sequence[int]] | None = None
) -> tuple[StabilityInterval, ...]:
    """Return one interval for each criterion, or for each block of criteria (a dimension). The weights within the
    block, and those outside it, keep their ratios; where all of either are 0 they share evenly.

    values: (m, k), larger is better, none missing; weights: (k,), sum 1; blocks: column numbers.
    """
    leaders = competition_ranks(values @ weights) == 1
    lines = total_lines(values, weights, blocks)
    whole = lines.whole
    low, below = _side(lines, leaders, upwards=False)
    high, above = _side(lines, leaders, upwards=True)
    low[whole] = high[whole] = 1.0  # the only weight there is cannot move
    ends = zip(lines.current.tolist(), low.tolist(), high.tolist(), below.tolist(), above.tolist(), strict=True)
    return tuple(StabilityInterval(now, lo, hi, _row(b), _row(a)) for now, lo, hi, b, a in ends)


def score_breakpoints(values: Array, weights: Array) -> ScoreBreakpoints:
    """Return the breakpoint of every single cell, all else unchanged.

    values: (m, k) on fixed ends, 0..1, none missing; weights: (k,), sum 1. A cell of alternative i meets the best of
    the others where w_j (v - v_ij) = max_h T_h - T_i, h other than i. Where i shares the first place already, that is
    at its present value.
    """
    totals = values @ weights
    m = len(totals)
    if m < 2:
        return ScoreBreakpoints(np.full(values.shape, np.nan), np.full(values.shape, NOBODY, dtype=np.intp))
    leaders = competition_ranks(totals) == 1
    rival = _best_of_the_others(totals)
    short = totals[rival] - totals
    short[leaders & leaders[rival]] = 0.0
    at = _on_scale(values, short[:, None], weights)
    own = np.where(leaders & ~leaders[rival], rival, np.arange(m))  # a leader falls, any other climbs
    first = np.where((short == 0)[:, None] & (values >= 1), rival[:, None], own[:, None])
    return ScoreBreakpoints(at, np.where(np.isnan(at), NOBODY, first).astype(np.intp))


def pair_breakpoints(
    values: Array, weights: Array, one: int, other: int, blocks: Sequence[Sequence[int]] | None = None
) -> tuple[PairBreakpoint, ...]:
    """Where each weight brings the rows ``one`` and ``other`` level; the arguments as in `stability_intervals`."""
    lines = total_lines(values, weights, blocks)
    tolerance = RELATIVE_TIE * np.abs(values[[one, other]]).max()
    leads = [at[one] - at[other] for at in (lines.at_zero, lines.at_one)]
    near, far = (np.where(np.abs(lead) <= tolerance, 0.0, lead).tolist() for lead in leads)

    def ahead(lead: float) -> int | None:
        return None if lead == 0 else one if lead > 0 else other

    def breakpoint_of(current: float, whole: bool, near: float, far: float) -> PairBreakpoint:
        if whole or near * far > 0 or near == far == 0:
            return PairBreakpoint(current, None, ahead(far), ahead(far))
        return PairBreakpoint(current, abs(near / (near - far)), ahead(near), ahead(far))  # 0, never -0

    return tuple(map(breakpoint_of, lines.current.tolist(), lines.whole.tolist(), near, far))


def pair_score_breakpoints(values: Array, weights: Array, one: int, other: int) -> PairScoreBreakpoints:
    """The value of a single cell of either row that makes the two level, all else unchanged: for ``one`` that is
    v + (T_other - T_one) / w_j. Rows that are level already are so at their present values.

    values: (m, k) on fixed ends, 0..1, none missing; weights: (k,), sum 1.
    """
    lead = float((values[one] - values[other]) @ weights)
    lead = 0.0 if abs(lead) <= RELATIVE_TIE * np.abs(values[[one, other]]).max() else lead
    return PairScoreBreakpoints(_on_scale(values[one], -lead, weights), _on_scale(values[other], lead, weights))


def _on_scale(values: Array, short: Array | float, weights: Array) -> Array:
    """Values v + short / w, kept where they lie on the scale 0..1, NaN elsewhere and where the weight is 0."""
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):  # beyond all numbers is beyond the scale
        at = np.where(weights > 0, values + short / weights, np.nan)
        inside = (at >= -RELATIVE_TIE) & (at <= 1 + RELATIVE_TIE)
    return readonly_array(np.where(inside, np.clip(at, 0.0, 1.0), np.nan))


def _side(lines: TotalLines, leaders: Bools, upwards: bool) -> tuple[Array, NDArray[np.intp]]:
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
    parted = _is_parted(lines, leaders)
    best_leader = np.where(leaders[:, None], far, -np.inf).argmax(axis=0)
    end = np.where(most > 0, np.minimum(most, 1.0), 0.0)
    end = (1.0 - end) if upwards else end
    end = np.maximum(end, lines.current) if upwards else np.minimum(end, lines.current)
    who = np.where(most > 0, taker, NOBODY)
    end = np.where(parted, lines.current, end)
    who = np.where(parted, np.where(parting, best_leader, NOBODY), who)
    return end, who


def _is_parted(lines: TotalLines, leaders: Bools) -> Bools:
    """(c,) True where those who share the first place lie on different lines, so that any movement parts them."""
    ends = np.stack([lines.at_zero[leaders], lines.at_one[leaders]])
    spread = ends.max(axis=1) - ends.min(axis=1)
    return np.asarray((spread > RELATIVE_TIE * np.abs(ends).max(axis=1)).any(axis=0))


def _best_of_the_others(totals: Array) -> NDArray[np.intp]:
    """(m,) for each row the row with the largest total besides it."""
    order = np.argsort(-totals, kind="stable")
    return np.asarray(np.where(np.arange(len(totals)) == order[0], order[1], order[0]), dtype=np.intp)


def _row(number: int) -> int | None:
    return None if number == NOBODY else number
