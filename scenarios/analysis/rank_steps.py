"""Computes the steps of a rank along a weight path, from the crossings of the totals' straight lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from scenarios.analysis.weight_paths import WeightPath
from scoring.problem import Array
from scoring.result import RELATIVE_TIE

BLOCK = 1 << 17  # figures at once: more would not stay in the processor's memory

Stairs = tuple[tuple[float, ...], tuple[int, ...]]  # the weights from which each rank holds, and the ranks
Places = NDArray[np.intp]


def rank_steps_of(
    courses: Sequence[WeightPath], at_start: Array, at_end: Array, rows: Sequence[Sequence[int]]
) -> list[dict[int, Stairs]]:
    """Of each course the stairs of these rows. at_start, at_end: (c, m) the totals at either end of each course."""
    starts, ends = at_start.tolist(), at_end.tolist()
    line_of = [{row: (start[row], end[row]) for row in own} for start, end, own in zip(starts, ends, rows, strict=True)]
    first_of = [{line: row for row, line in reversed(own.items())} for own in line_of]  # of those that are the same
    ways = np.array([way for way, own in enumerate(first_of) for _ in own], dtype=np.intp)
    first = np.array([row for own in first_of for row in own.values()], dtype=np.intp)
    size = max(BLOCK // at_start.shape[1], 1)
    blocks = (slice(begin, begin + size) for begin in range(0, len(ways), size))
    found = (each for block in blocks for each in _block(courses, at_start, at_end, ways[block], first[block]))
    made = [{line: next(found) for line in own} for own in first_of]
    return [{row: stairs[line] for row, line in own.items()} for own, stairs in zip(line_of, made, strict=True)]


def _block(
    courses: Sequence[WeightPath], at_start: Array, at_end: Array, ways: Places, rows: Places
) -> Iterator[Stairs]:
    """How many are above each row right after the low end, and one more or one less at each crossing."""
    start, end = at_start[ways], at_end[ways]
    own, slope = np.arange(len(ways)), end - start
    ahead, steeper = start - start[own, rows][:, None], slope - slope[own, rows][:, None]  # of every other line
    close = RELATIVE_TIE * np.maximum(np.abs(start).max(axis=1), np.abs(end).max(axis=1))[:, None]
    level, apart = np.abs(ahead) <= close, np.abs(steeper) > close
    first = 1 + np.where(level, steeper > close, ahead > 0).sum(axis=1)
    with np.errstate(divide="ignore", invalid="ignore"):
        at = np.where(apart & ~level, -ahead / steeper, np.inf)
    line, other = np.nonzero((at > 0) & (at < 1))
    order = np.lexsort((at[line, other], line))
    line, other = line[order], other[order]
    low, high = (np.array([getattr(courses[way], edge) for way in ways])[line] for edge in ("low", "high"))
    weights = (low + at[line, other] * (high - low)).tolist()
    changes = np.where(steeper[line, other] > 0, 1, -1).tolist()
    bounds = np.searchsorted(line, np.arange(len(ways) + 1)).tolist()
    for way, rank, (begin, until) in zip(ways.tolist(), first.tolist(), pairwise(bounds), strict=True):
        yield _stairs(courses[way].low, rank, weights[begin:until], changes[begin:until])


def _stairs(low: float, rank: int, weights: Sequence[float], changes: Sequence[int]) -> Stairs:
    """Changes at one weight are one step; where they cancel out there is none."""
    starts, ranks = [low], [rank]
    for weight, change in zip(weights, changes, strict=True):
        rank += change
        if weight - starts[-1] <= RELATIVE_TIE:
            ranks[-1] = rank
        else:
            starts.append(weight)
            ranks.append(rank)
        if len(ranks) > 1 and ranks[-1] == ranks[-2]:
            del starts[-1], ranks[-1]
    return tuple(starts), tuple(ranks)
