"""The smallest change of weights after which another alternative is level with the first, in the additive model.

Without a solver: in the L1 norm the linear program is solved by moving weight greedily, in the Euclidean norm the
quadratic program is a projection with one multiplier, found by bisection.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from scoring.problem import Array, readonly_array
from scoring.result import RELATIVE_TIE, competition_ranks

HALVINGS = 200  # far more than it takes until no float64 lies between the ends


@dataclass(frozen=True, slots=True, eq=False)
class MinWeightChange:
    """row: who draws level; ahead: with whom; weights: (k,), sum 1, at which it does; distance: of these from now."""

    row: int
    ahead: int
    weights: Array
    distance: float


def min_weight_change(values: Array, weights: Array, norm: int = 2) -> MinWeightChange | None:
    """Return the nearest weights that unseat the first; None where none do, or first place is shared or uncontested.

    values: (m, k), larger is better; weights: (k,), sum 1; norm: 1 for the sum of absolute changes, 2 for Euclidean.
    """
    leaders = np.flatnonzero(competition_ranks(values @ weights) == 1)
    if len(leaders) != 1:
        return None
    return min_change_to_overtake(values, weights, leaders.tolist(), norm)


def min_change_to_overtake(
    values: Array, weights: Array, holders: Sequence[int], norm: int = 2
) -> MinWeightChange | None:
    """Return the nearest weights at which any other row is level with one of the ``holders``, all of whom are ahead of
    the rest; None where there are no such weights or no other row."""
    first = set(holders)
    best: MinWeightChange | None = None
    for ahead in holders:
        bounds = _bounds(values, weights, ahead, norm)
        for row in np.argsort(bounds, kind="stable").tolist():
            if row in first or (best is not None and bounds[row] >= best.distance):
                continue
            change = min_change_to_tie(values, weights, row, ahead, norm)
            if change is not None and (best is None or change.distance < best.distance):
                best = change
    return best


def min_change_to_tie(values: Array, weights: Array, row: int, ahead: int, norm: int = 2) -> MinWeightChange | None:
    """Return the nearest weights at which ``row`` is level with the one ``ahead`` of it; None where there are none."""
    gain = values[row] - values[ahead]
    if gain.max() <= RELATIVE_TIE * np.abs(values).max():
        return None
    moved = _move_greedily(weights, gain) if norm == 1 else _project(weights, gain)
    return MinWeightChange(row, ahead, readonly_array(moved), float(np.linalg.norm(moved - weights, norm)))


def _bounds(values: Array, weights: Array, first: int, norm: int) -> Array:
    """(m,) how far each row is at least from drawing level, were negative weights allowed: most need no closer look."""
    gains = values - values[first]
    short = -(gains @ weights)
    if norm == 1:
        steepest = np.ptp(gains, axis=1) / 2
    else:
        steepest = np.linalg.norm(gains - gains.mean(axis=1, keepdims=True), axis=1)
    return np.asarray(np.divide(short, steepest, out=np.full(len(short), np.inf), where=steepest > 0))


def _move_greedily(weights: Array, gain: Array) -> Array:
    """Weight goes to the criterion of the highest gain, from those of the lowest first, until the sum is 0."""
    moved, best = np.array(weights), int(gain.argmax())
    short = -float(gain @ weights)
    for j in np.argsort(gain, kind="stable").tolist():
        step = float(gain[best] - gain[j])
        if short <= 0 or step <= 0:
            break
        taken = min(float(moved[j]), short / step)
        moved[j] -= taken
        moved[best] += taken
        short -= taken * step
    return moved


def _project(weights: Array, gain: Array) -> Array:
    """The point of the simplex nearest to weights + multiplier * gain, for the multiplier at which its gain is 0."""
    low, high = 0.0, 1.0 / float(np.abs(gain).max())
    while gain @ _onto_simplex(weights + high * gain) < 0:
        high *= 2
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        if not low < middle < high:
            break
        low, high = (middle, high) if gain @ _onto_simplex(weights + middle * gain) < 0 else (low, middle)
    return _onto_simplex(weights + high * gain)


def _onto_simplex(point: Array) -> Array:
    """The nearest point with no negative entry and sum 1 (Duchi, Shalev-Shwartz, Singer and Chandra 2008, fig. 1)."""
    descending = np.sort(point)[::-1]
    excess = (np.cumsum(descending) - 1) / np.arange(1, len(point) + 1)
    threshold = excess[np.flatnonzero(descending > excess)[-1]]
    return np.asarray(np.maximum(point - threshold, 0.0))
