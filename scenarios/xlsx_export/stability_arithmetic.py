"""Computes where the first place holds, by the arithmetic of the workbook's own formulas: crossing lines.

While one weight moves from its share w to t and the others keep their ratios, a recommendation's total runs straight
from its total without that weight (t = 0) to its total with all weight on it (t = 1), which is its value there. One
that is L behind the first now, and worth adv less there, is level with it at t = (w adv - L) / (adv - L) below w, and
at t = w + (1 - w) L / (L - adv) above; see `scoring.sensitivity.stability` for the sources.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from scoring.problem import Array
from scoring.result import RELATIVE_TIE

DIGITS = 12  # of a key or a crossing: far above the error of a sum, far below the tolerance of a tie
LEVEL = 1e-11  # two totals this close at a crossing cross there together


@dataclass(frozen=True, slots=True, eq=False)
class Holding:
    """Only those with every score take part. m recommendations; s weights that move: every criterion, then every
    dimension of several.

    complete: (m,) totals, NaN for the others; lead: (m,) how far behind the first, 0 for who shares its place; first:
    its row, None where nobody takes part; full: (m, s) total with all weight on it; now: (s,) share; parted: (s,) how
    many of those who share first place fall apart when it moves; crossing: (s,) the highest share below at which
    somebody draws level; low, high: (s,) where first place holds, NaN where that is not known; below, above: (s,) who
    is level there as a row, and a half where others are too, NaN for nobody.
    """

    complete: Array
    lead: Array
    first: int | None
    sharing: int
    full: Array
    now: Array
    parted: Array
    crossing: Array
    low: Array
    high: Array
    below: Array
    above: Array

    @property
    def step(self) -> Array:
        """(s,) how far each weight must move before somebody draws level; NaN where nobody does."""
        down = np.where(np.isnan(self.below), np.inf, self.now - self.low)
        up = np.where(np.isnan(self.above), np.inf, self.high - self.now)
        nearest = np.minimum(down, up)
        return np.where(np.isinf(nearest), np.nan, nearest)


def holding_of(values: Array, shares: Array, totals: Array, wide: Sequence[tuple[int, int]]) -> Holding:
    """values: (m, k); shares: (k,) that sum to 1, or all 0; totals: (m,); wide: the dimensions of several criteria."""
    k = values.shape[1]
    complete = np.where(np.isnan(values).any(axis=1), np.nan, totals)
    best = np.nanmax(complete, initial=0.0)
    behind = best - complete
    lead = np.where(behind <= RELATIVE_TIE * best, 0.0, behind)
    tied = np.flatnonzero(lead == 0)
    full = np.column_stack([values, *(_mean(values, shares, *each) for each in wide)])
    now = np.array([*shares, *(shares[start:end].sum() for start, end in wide)])
    none = np.full(len(now), np.nan)
    if not len(tied) or not k:
        zero = np.zeros(len(now))
        return Holding(complete, lead, None, 0, full, now, zero, zero, none, none, none, none)
    first = int(tied[0])
    taking = ~np.isnan(lead)
    rest = np.where(taking, values.sum(axis=1) - values[first].sum(), np.nan)
    moves = [_Move(full[first, s] - full[:, s], lead, taking, float(now[s]), rest, k, s < k) for s in range(len(now))]
    table = np.array([each.row() for each in moves]).T
    return Holding(complete, lead, first, len(tied), full, now, *table)


def _mean(values: Array, shares: Array, start: int, end: int) -> Array:
    part, inside = values[:, start:end], shares[start:end]
    return np.asarray(part @ inside / inside.sum() if inside.sum() > 0 else part.mean(axis=1))


@dataclass(frozen=True, slots=True, eq=False)
class _Move:
    """One weight that moves. adv: (m,) what the first is worth more there; rest: (m,) how much the sum of all values is
    above the first's; single: it is a criterion's, not a dimension's."""

    adv: Array
    lead: Array
    taking: np.ndarray[tuple[int], np.dtype[np.bool_]]
    now: float
    rest: Array
    criteria: int
    single: bool

    def row(self) -> tuple[float, ...]:
        parted = self._parted()
        crossing = self._low_all() if self._is_all and self.single else self._low_part()
        low, high = self._ends(parted, crossing)
        below = np.nan if parted or np.isnan(low) else self._who(low, below=True)
        above = np.nan if parted else self._who(high, below=False)
        return (parted, crossing, low, high, below, above)

    @property
    def _is_all(self) -> bool:
        return self.now >= 1 - RELATIVE_TIE

    @property
    def _elsewhere(self) -> Array:
        """(m,) how far each is ahead of the first where the others share all weight evenly."""
        return np.asarray((self.rest + self.adv) / max(self.criteria - 1, 1))

    def _parted(self) -> float:
        if self.criteria == 1:
            return 0.0
        apart = (np.abs(self.adv) > RELATIVE_TIE) | (
            self._is_all & self.single & (np.abs(self._elsewhere) > RELATIVE_TIE)
        )
        return float((self.taking & (self.lead == 0) & apart).sum())

    def _low_part(self) -> float:
        gain = self.now * self.adv - self.lead
        there = self.taking & (gain > RELATIVE_TIE * (1 - self.now)) & (self.adv > self.lead)  # now may pass 1 by a bit
        return float(max((gain[there] / (self.adv - self.lead)[there]).tolist(), default=0.0))

    def _low_all(self) -> float:
        ahead = self._elsewhere
        there = self.taking & (ahead > RELATIVE_TIE)
        return float(max((ahead[there] / (ahead + self.adv)[there]).tolist(), default=0.0))

    def _ends(self, parted: float, crossing: float) -> tuple[float, float]:
        if parted or self.criteria == 1:
            return self.now, self.now
        better = self.taking & (self.adv < -RELATIVE_TIE)
        up = min((self.lead[better] / (self.lead - self.adv)[better]).tolist(), default=1.0)
        low = np.nan if self._is_all and not self.single else min(self.now, round(crossing, DIGITS))
        return low, max(self.now, round(self.now + (1 - self.now) * up, DIGITS))

    def _who(self, at: float, below: bool) -> float:
        gap = self.lead * (1 - at) + self.adv * (at - self.now)
        if below and self._is_all and self.single:
            gap = self.adv * at - (1 - at) * self._elsewhere
        side = self.adv > RELATIVE_TIE if below else self.adv < -RELATIVE_TIE
        rows = np.flatnonzero(self.taking & side & (np.abs(gap) <= LEVEL))
        return rows[0] + (0.5 if len(rows) > 1 else 0.0) if len(rows) and self.criteria > 1 else np.nan
