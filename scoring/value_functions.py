"""Value functions: from a raw performance to a value 0..1, linear, piecewise linear or in steps.

Partial value functions of the additive model (Keeney and Raiffa 1976, ch. 3; Belton and Stewart 2002, ch. 5).
"""

from __future__ import annotations

from typing import Literal

import numpy as np
from numpy.typing import ArrayLike

from scoring.errors import InvalidProblem, ProblemIssue
from scoring.problem import Array, readonly

Outside = Literal["clip", "extend"]


def linear(performance: ArrayLike, low: ArrayLike, high: ArrayLike, is_benefit: ArrayLike = True) -> Array:
    """Return (…, k) read-only values: 0 at the worse end of the scale, 1 at the better one, NaN stays NaN.

    performance: (…, k); low, high, is_benefit: (k,) or one for all. Raises InvalidProblem (scale_ends_crossed) unless
    low < high.
    """
    bottom, top = np.asarray(low, dtype=np.float64), np.asarray(high, dtype=np.float64)
    if not (bottom < top).all():
        raise InvalidProblem([ProblemIssue("scale_ends_crossed")])
    share = (np.asarray(performance, dtype=np.float64) - bottom) / (top - bottom)
    return readonly(np.where(is_benefit, share, 1.0 - share))


def linear_inverse(values: ArrayLike, low: ArrayLike, high: ArrayLike, is_benefit: ArrayLike = True) -> Array:
    """Return (…, k) the performances whose `linear` values these are."""
    worse, better = np.where(is_benefit, low, high), np.where(is_benefit, high, low)
    return np.asarray(worse + np.asarray(values) * (better - worse), dtype=np.float64)


def piecewise(performance: ArrayLike, cuts: ArrayLike, values: ArrayLike, outside: Outside = "clip") -> Array:
    """Values on straight lines through (cut, value) points; cuts ascend, values may rise or fall.

    outside: "clip" keeps the first and last value beyond the cuts, "extend" prolongs the outer lines.
    Raises InvalidProblem: too_few_cuts, wrong_number_of_values, cuts_not_ascending.
    """
    x, y = np.asarray(cuts, dtype=np.float64), np.asarray(values, dtype=np.float64)
    _check_cuts(x, y, expected=x.size, least=2)
    points = np.asarray(performance, dtype=np.float64)
    if outside == "clip":
        return np.interp(points, x, y)
    piece = np.clip(np.searchsorted(x, points, side="right") - 1, 0, x.size - 2)
    slope = np.diff(y) / np.diff(x)
    return np.asarray(y[piece] + slope[piece] * (points - x[piece]))


def stepped(performance: ArrayLike, cuts: ArrayLike, values: ArrayLike) -> Array:
    """Values in steps: values[0] below the first cut, values[i] from cut i - 1 on; one value more than cuts; NaN stays
    NaN. Raises InvalidProblem as `piecewise`."""
    x, y = np.asarray(cuts, dtype=np.float64), np.asarray(values, dtype=np.float64)
    _check_cuts(x, y, expected=x.size + 1, least=1)
    points = np.asarray(performance, dtype=np.float64)
    return np.where(np.isnan(points), np.nan, y[np.searchsorted(x, points, side="right")])


def _check_cuts(cuts: Array, values: Array, expected: int, least: int) -> None:
    issues = []
    if cuts.size < least:
        issues.append(ProblemIssue("too_few_cuts", fields={"needed": least, "found": int(cuts.size)}))
    if values.size != expected:
        issues.append(ProblemIssue("wrong_number_of_values", fields={"expected": expected, "found": int(values.size)}))
    if not (np.isfinite(cuts).all() and (np.diff(cuts) > 0).all()):
        issues.append(ProblemIssue("cuts_not_ascending"))
    if issues:
        raise InvalidProblem(issues)
