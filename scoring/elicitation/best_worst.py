"""Best-worst comparisons to weights (Rezaei 2015, Omega 53; Rezaei 2016, Omega 64).

The best criterion is compared with all, and all with the worst, on a scale from 1 to 9. Which of the two models solves
the comparisons is a choice (`best_worst_models`); how far they contradict each other is told from the model, and from
the answers alone.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from scoring.elicitation.base import WeightReport, keyed, shares
from scoring.elicitation.best_worst_checks import Comparisons, checked
from scoring.elicitation.best_worst_models import intervals_at, least_ksi, linear
from scoring.problem import Array, frozen_array

MODELS = ("linear", "nonlinear")
# Rezaei (2015), table 1: the consistency index for best-over-worst of 1 to 9.
INDEX = (0.0, 0.44, 1.00, 1.63, 2.30, 3.00, 3.73, 4.47, 5.23)
# Liang, Brunelli and Rezaei (2020), Omega 96, table 3, and 0 for 2 in its text: the input-based ratio that is still
# acceptable, by best-over-worst (rows, from 2) and number of criteria (3 to 9).
THRESHOLDS = (
    (0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0),
    (0.1667, 0.1667, 0.1667, 0.1667, 0.1667, 0.1667, 0.1667),
    (0.1121, 0.1529, 0.1898, 0.2206, 0.2527, 0.2577, 0.2683),
    (0.1354, 0.1994, 0.2306, 0.2546, 0.2716, 0.2844, 0.2960),
    (0.1330, 0.1990, 0.2643, 0.3044, 0.3144, 0.3221, 0.3262),
    (0.1294, 0.2457, 0.2819, 0.3029, 0.3144, 0.3251, 0.3403),
    (0.1309, 0.2521, 0.2958, 0.3154, 0.3408, 0.3620, 0.3657),
    (0.1359, 0.2681, 0.3062, 0.3337, 0.3517, 0.3620, 0.3662),
)
ROUNDING = 1e-9  # weights nearer than this are one
UNIQUE = 1e-9  # an interval narrower than this is one weight


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class BestWorstReport(WeightReport):
    """best_to_others, others_to_worst: (n,) as used; ksi: the model's largest deviation; cr: ksi over the consistency
    index (nonlinear), ksi itself (linear, as Rezaei 2016 prescribes); low, high: (n,) the weights that the model
    allows, one and the same in the linear one; input_ratios: (n,) each criterion's input-based ratio, input_cr the
    largest of them; input_threshold: what it may be, None where none was published."""

    best: str
    worst: str
    best_to_others: Array
    others_to_worst: Array
    model: str
    ksi: float
    cr: float
    low: Array
    high: Array
    input_ratios: Array
    input_cr: float
    input_threshold: float | None

    @property
    def unique(self) -> bool:
        return bool((self.high - self.low).max() <= UNIQUE)

    @property
    def consistency(self) -> dict[str, Any]:
        found: dict[str, Any] = {
            name: getattr(self, name) for name in ("ksi", "cr", "input_cr", "input_threshold", "unique")
        }
        ends = zip(self.criteria, self.low.tolist(), self.high.tolist(), strict=True)
        ratios = keyed(self.criteria, self.input_ratios)
        return {**found, "intervals": {name: [low, high] for name, low, high in ends}, "input_ratios": ratios}


def best_worst(
    best: str,
    worst: str,
    best_to_others: Mapping[str, float],
    others_to_worst: Mapping[str, float],
    model: str = "linear",
    criteria: Sequence[str] | None = None,
) -> BestWorstReport:
    """Weights from the two sets of comparisons. Raises InvalidJudgements.

    best_to_others: criterion -> how many times as much the best counts; others_to_worst: criterion -> how many times as
    much it counts as the worst. Where the nonlinear model allows intervals, the weights are their centres (Rezaei 2016,
    section 3), divided by their sum.
    """
    given = checked(best, worst, best_to_others, others_to_worst, criteria)
    ksi, low, high = linear(given) if model == "linear" else _nonlinear(given)
    ratios, threshold = input_ratios(given), input_threshold(given.best_over_worst, len(given.criteria))
    weights = shares((low + high) / 2)
    return BestWorstReport(
        method="bwm",
        criteria=given.criteria,
        weights=weights,
        notes=_notes(given, model, weights, bool((high - low).max() <= UNIQUE), threshold),
        best=best,
        worst=worst,
        best_to_others=frozen_array(given.best_to_others),
        others_to_worst=frozen_array(given.others_to_worst),
        model=model,
        ksi=ksi,
        cr=ksi if model == "linear" else _ratio(ksi, given.best_over_worst),
        low=frozen_array(low),
        high=frozen_array(high),
        input_ratios=frozen_array(ratios),
        input_cr=float(ratios.max()),
        input_threshold=threshold,
    )


def _nonlinear(given: Comparisons) -> tuple[float, Array, Array]:
    ksi = least_ksi(given)
    return (ksi, *intervals_at(given, ksi))


def consistency_index(best_over_worst: float) -> float:
    """The largest ksi that comparisons with this best-over-worst can have (Rezaei 2015): as printed for whole numbers,
    otherwise the smaller root of ksi^2 - (1 + 2a) ksi + (a^2 - a) = 0, which the table rounds."""
    a = best_over_worst
    if a == int(a):
        return INDEX[int(a) - 1]
    return float((1 + 2 * a - np.sqrt(1 + 8 * a)) / 2)


def _ratio(ksi: float, best_over_worst: float) -> float:
    index = consistency_index(best_over_worst)
    return ksi / index if index else 0.0


def input_ratios(given: Comparisons) -> Array:
    """(n,) |a_Bj a_jW - a_BW| / (a_BW^2 - a_BW), 0 where a_BW is 1 (Liang, Brunelli and Rezaei 2020, eq. 7)."""
    a = given.best_over_worst
    product = given.best_to_others * given.others_to_worst
    return np.asarray(np.abs(product - a) / (a * a - a)) if a > 1 else np.zeros(len(product))


def input_threshold(best_over_worst: float, n: int) -> float | None:
    """The acceptable input-based ratio; None outside the published table."""
    row, column = int(best_over_worst) - 2, n - 3
    inside = best_over_worst == int(best_over_worst) and 0 <= row < len(THRESHOLDS) and 0 <= column < len(THRESHOLDS[0])
    return THRESHOLDS[row][column] if inside else None


def _notes(given: Comparisons, model: str, weights: Array, unique: bool, threshold: float | None) -> tuple[str, ...]:
    best, worst = weights[given.best], weights[given.worst]
    told = {
        "linear_ratio_is_ksi": model == "linear",
        "weights_not_unique": not unique,
        "best_or_worst_outweighed": bool(weights.max() > best + ROUNDING or weights.min() < worst - ROUNDING),
        "no_input_threshold": threshold is None,
    }
    return tuple(code for code, holds in told.items() if holds)
