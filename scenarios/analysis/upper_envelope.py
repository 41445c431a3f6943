"""The upper envelope of straight lines in closed form: who leads along a path of weights.

Along a path of weights every total is a line in u, 0 to 1. The leader changes where the line on top is crossed by a
steeper one, so the edge is walked from crossing to crossing, as in gift wrapping (Jarvis 1973, Information Processing
Letters 2(1), 18-21).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from scoring.problem import Array
from scoring.result import RELATIVE_TIE


@dataclass(frozen=True, slots=True)
class Segment:
    """rows: who leads from start to end of the way, more than one only where their lines are the same."""

    rows: tuple[int, ...]
    start: float
    end: float


def upper_envelope(at_start: Array, at_end: Array) -> tuple[Segment, ...]:
    """Every stretch of the way 0..1, in order. at_start, at_end: (m,) the totals at either end, m at least 1."""
    return upper_envelopes(at_start[None, :], at_end[None, :])[0]


def upper_envelopes(at_start: Array, at_end: Array) -> list[tuple[Segment, ...]]:
    """As `upper_envelope`, of many ways at once. at_start, at_end: (c, m) the totals at either end of each way.

    All ways are walked together, one stretch a round, until each has come to its end."""
    found: list[list[Segment]] = [[] for _ in at_start]
    slope = at_end - at_start
    close = RELATIVE_TIE * np.maximum(np.abs(at_start).max(axis=1), np.abs(at_end).max(axis=1))
    best = at_start >= (at_start.max(axis=1) - close)[:, None]
    rows = np.where(best, slope, -np.inf).argmax(axis=1)  # the steepest of the best
    ways, here = np.arange(len(at_start)), np.zeros(len(at_start))
    while len(ways):
        start, end, steep, near = at_start[ways], at_end[ways], slope[ways], close[ways, None]
        crossing = _crossings(start, steep, rows, here, near)
        to = crossing.min(axis=1, initial=1.0)
        to = np.where(to > 1.0 - RELATIVE_TIE, 1.0, to)  # who draws level at the very end leads nowhere
        for way, alike, since, until in zip(ways, _alike(start, end, rows, near), here, to, strict=True):
            found[way].append(Segment(tuple(np.flatnonzero(alike).tolist()), float(since), float(until)))
        at_once = crossing <= (to + RELATIVE_TIE)[:, None]
        rows = np.where(at_once, steep, -np.inf).argmax(axis=1)
        on = to < 1.0
        ways, rows, here = ways[on], rows[on], to[on]
    return [tuple(each) for each in found]


def _crossings(start: Array, slope: Array, rows: Array, here: Array, close: Array) -> Array:
    """(c, m) where each steeper line crosses that of its way's row; infinite for all others."""
    steeper = slope - _of(slope, rows)
    with np.errstate(divide="ignore", invalid="ignore"):
        crossing = (_of(start, rows) - start) / steeper
    return np.where(steeper > close, np.maximum(crossing, here[:, None]), np.inf)


def _alike(start: Array, end: Array, rows: Array, close: Array) -> Array:
    """(c, m) whose line is the same as that of its way's row."""
    return np.asarray((np.abs(start - _of(start, rows)) <= close) & (np.abs(end - _of(end, rows)) <= close))


def _of(figures: Array, rows: Array) -> Array:
    """(c, 1) of each way the figure in its row."""
    return np.asarray(figures[np.arange(len(rows)), rows][:, None])
