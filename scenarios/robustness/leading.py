"""Who leads along a straight way: the upper edge of lines, in closed form.

Along a course of weights every total is a line in u, 0 to 1. The leader changes where the line on top is crossed by a
steeper one, so the edge is walked from crossing to crossing, as in gift wrapping (Jarvis 1973, Information Processing
Letters 2(1), 18-21).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from scoring.problem import Array
from scoring.report import RELATIVE_TIE


@dataclass(frozen=True, slots=True)
class Stretch:
    """rows: who leads from start to end of the way, more than one only where their lines are the same."""

    rows: tuple[int, ...]
    start: float
    end: float


def stretches(at_start: Array, at_end: Array) -> tuple[Stretch, ...]:
    """Every stretch of the way 0..1, in order. at_start, at_end: (m,) the totals at either end, m at least 1."""
    slope = at_end - at_start
    close = RELATIVE_TIE * max(np.abs(at_start).max(), np.abs(at_end).max())
    found, here = [], 0.0
    row = _steepest_of_the_best(at_start, slope, close)
    while True:
        crossing = _crossings(at_start, slope, row, here, close)
        to = float(crossing.min(initial=1.0))
        to = 1.0 if to > 1.0 - RELATIVE_TIE else to  # who draws level at the very end leads nowhere
        found.append(Stretch(_alike(at_start, at_end, row, close), here, to))
        if to >= 1.0:
            return tuple(found)
        at_once = crossing <= to + RELATIVE_TIE
        row = int(np.where(at_once, slope, -np.inf).argmax())
        here = to


def _steepest_of_the_best(at_start: Array, slope: Array, close: float) -> int:
    best = at_start >= at_start.max() - close
    return int(np.where(best, slope, -np.inf).argmax())


def _crossings(at_start: Array, slope: Array, row: int, here: float, close: float) -> Array:
    """(m,) where each steeper line crosses that of ``row``; infinite for all others."""
    steeper = slope - slope[row]
    with np.errstate(divide="ignore", invalid="ignore"):
        crossing = (at_start[row] - at_start) / steeper
    return np.where(steeper > close, np.maximum(crossing, here), np.inf)


def _alike(at_start: Array, at_end: Array, row: int, close: float) -> tuple[int, ...]:
    same = (np.abs(at_start - at_start[row]) <= close) & (np.abs(at_end - at_end[row]) <= close)
    return tuple(np.flatnonzero(same).tolist())
