"""Stability intervals of weights by bisection, for methods whose scores are no straight lines.

Each weight is tried at evenly spaced shares, the others keeping their ratios; between the last share at which the first
place is kept and the next, at which it is not, the change is bracketed by halving. A change that comes and goes again
between two neighbouring shares is missed. Where the first place comes back further out, the interval is the one around
the present weight.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from scoring.problem import Array, Bools
from scoring.result import RELATIVE_TIE, competition_ranks
from scoring.sensitivity.stability import StabilityInterval
from scoring.sensitivity.weight_lines import OneAtATime, one_at_a_time

STEPS = 200  # half a percent of all weight: finer than anybody sets a slider
HALVINGS = 40  # of a step: 1 / 200 / 2**40 is the rounding of a weight
AT_ONCE = 1e-6  # where leaders who share first place part within this of the present weight, any movement parts them

Score = Callable[[Array], Array]


def stability_intervals_by_bisection(
    score: Score, weights: Array, blocks: Sequence[Sequence[int]] | None = None, steps: int = STEPS
) -> tuple[StabilityInterval, ...]:
    """Return `stability_intervals` for any method.

    score: (n, k) weights -> (n, m) scores, larger is better (`batch_scores`); weights: (k,), sum 1; blocks: column
    numbers; steps: how many parts of 0..1 are tried.

    An end is off by the tolerance of ties at most: `RELATIVE_TIE` of a score over its slope there.
    """
    paths = one_at_a_time(weights, blocks)
    leaders = competition_ranks(score(weights[None])[0]) == 1
    shares = np.linspace(0.0, 1.0, steps + 1)
    kept = np.stack([_keeps_first(score(paths.weights(c, shares)), leaders) for c in range(len(paths.current))])
    low, below = _side(score, paths, leaders, shares[::-1], kept[:, ::-1])
    high, above = _side(score, paths, leaders, shares, kept)
    ends = zip(paths.current.tolist(), low.tolist(), high.tolist(), below, above, strict=True)
    return tuple(StabilityInterval(*each) for each in ends)


def _keeps_first(scores: Array, leaders: Bools) -> Bools:
    """(n, m) -> (n,) whether all of them are first, as `competition_ranks` has it."""
    best = scores.max(axis=1)
    tolerance = RELATIVE_TIE * np.maximum(best, -scores.min(axis=1))
    return np.asarray(scores[:, leaders].min(axis=1) >= best - tolerance)


def _side(
    score: Score, paths: OneAtATime, leaders: Bools, shares: Array, kept: Bools
) -> tuple[Array, list[int | None]]:
    """(c,) the ends on the side towards which ``shares`` run, and who is first beyond them."""
    onward = np.sign(shares[-1] - shares[0])
    lost = ~kept & ((shares - paths.current[:, None]) * onward > 0) & ~paths.whole[:, None]
    changes, at = lost.any(axis=1), lost.argmax(axis=1)
    within = np.where((shares[at - 1] - paths.current) * onward > 0, shares[at - 1], paths.current)
    within, beyond = _bisect(score, paths, leaders, within, shares[at])
    if np.count_nonzero(leaders) > 1:
        within = np.where(np.abs(within - paths.current) < AT_ONCE, paths.current, within)
    first = score(paths.weights(slice(None), beyond)).argmax(axis=1)
    end = np.where(changes, within, np.where(paths.whole, 1.0, shares[-1]))
    return end, [row if change else None for row, change in zip(first.tolist(), changes.tolist(), strict=True)]


def _bisect(score: Score, paths: OneAtATime, leaders: Bools, within: Array, beyond: Array) -> tuple[Array, Array]:
    """The brackets, (c,) shares at which first place holds and at which it does not, so narrow that they are one."""
    for _ in range(HALVINGS):
        middle = (within + beyond) / 2
        kept = _keeps_first(score(paths.weights(slice(None), middle)), leaders)
        within, beyond = np.where(kept, middle, within), np.where(kept, beyond, middle)
    return within, beyond
