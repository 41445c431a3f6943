"""Best-worst method: weights of comparisons with the best and the worst criterion (Rezaei 2015, Omega 53; Rezaei 2016,
Omega 64).

The best criterion is compared with all, and all with the worst, on a scale from 1 to 9. Either of two models turns the
comparisons into weights, each solved exactly; their consistency is known from the model, and from the answers alone.

Nonlinear (Rezaei 2015, eq. 3): the least ksi with |w_B / w_j - a_Bj| <= ksi and |w_j / w_W - a_jW| <= ksi for all j.
In units of the worst weight, b = w_B / w_W lies within ksi of a_BW, and every other w_j / w_W within ksi of a_jW and
between b / (a_Bj + ksi) and b / (a_Bj - ksi). Such a w_j exists just when

    (a_Bj - ksi)(a_jW - ksi) <= b <= (a_Bj + ksi)(a_jW + ksi)

with factors below 0 taken as 0. The lower bounds of b fall and the upper ones rise as ksi grows, so the least ksi is
the largest at which a lower bound meets an upper one: a linear or quadratic equation a pair, solved in closed form.

Linear (Rezaei 2016, eq. 4): the least ksi with |w_B - a_Bj w_j| <= ksi and |w_j - a_jW w_W| <= ksi, a linear program.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from scoring.elicitation.base import WeightResult, as_dict, as_ranges, normalised_weights, notes_of
from scoring.elicitation.best_worst_answer_rules import Comparisons, check_comparisons
from scoring.problem import Array, readonly_array

MODELS = ("linear", "nonlinear")
# Rezaei (2015), table 1: the consistency index for best-over-worst of 1 to 9.
CONSISTENCY_INDEX = (0.0, 0.44, 1.00, 1.63, 2.30, 3.00, 3.73, 4.47, 5.23)
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
class BestWorstResult(WeightResult):
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
        figures = {name: getattr(self, name) for name in ("ksi", "cr", "input_cr", "input_threshold", "unique")}
        ranges, ratios = as_ranges(self.criteria, self.low, self.high), as_dict(self.criteria, self.input_ratios)
        return {**figures, "intervals": ranges, "input_ratios": ratios}


def best_worst(
    best: str,
    worst: str,
    best_to_others: Mapping[str, float],
    others_to_worst: Mapping[str, float],
    model: str = "linear",
    criteria: Sequence[str] | None = None,
) -> BestWorstResult:
    """Weights from the two sets of comparisons. Raises InvalidAnswers.

    best_to_others: criterion -> how many times as much the best counts; others_to_worst: criterion -> how many times as
    much it counts as the worst. Where the nonlinear model allows intervals, the weights are their centres (Rezaei 2016,
    section 3), divided by their sum.
    """
    compared = check_comparisons(best, worst, best_to_others, others_to_worst, criteria)
    ksi, low, high = (solve_linear if model == "linear" else solve_nonlinear)(compared)
    ratios, threshold = input_ratios(compared), input_threshold(compared.best_over_worst, len(compared.criteria))
    weights = normalised_weights((low + high) / 2)
    return BestWorstResult(
        method="bwm",
        criteria=compared.criteria,
        weights=weights,
        notes=_notes(compared, model, weights, bool((high - low).max() <= UNIQUE), threshold),
        best=best,
        worst=worst,
        best_to_others=readonly_array(compared.best_to_others),
        others_to_worst=readonly_array(compared.others_to_worst),
        model=model,
        ksi=ksi,
        cr=ksi if model == "linear" else _ratio(ksi, compared.best_over_worst),
        low=readonly_array(low),
        high=readonly_array(high),
        input_ratios=readonly_array(ratios),
        input_cr=float(ratios.max()),
        input_threshold=threshold,
    )


def consistency_index(best_over_worst: float) -> float:
    """The largest ksi that comparisons with this best-over-worst can have (Rezaei 2015): as printed for whole numbers,
    otherwise the smaller root of ksi^2 - (1 + 2a) ksi + (a^2 - a) = 0, which the table rounds."""
    a = best_over_worst
    if a == int(a):
        return CONSISTENCY_INDEX[int(a) - 1]
    return float((1 + 2 * a - np.sqrt(1 + 8 * a)) / 2)


def _ratio(ksi: float, best_over_worst: float) -> float:
    index = consistency_index(best_over_worst)
    return ksi / index if index else 0.0


def input_ratios(compared: Comparisons) -> Array:
    """(n,) |a_Bj a_jW - a_BW| / (a_BW^2 - a_BW), 0 where a_BW is 1 (Liang, Brunelli and Rezaei 2020, eq. 7)."""
    a = compared.best_over_worst
    product = compared.best_to_others * compared.others_to_worst
    return np.asarray(np.abs(product - a) / (a * a - a)) if a > 1 else np.zeros(len(product))


def input_threshold(best_over_worst: float, n: int) -> float | None:
    """The acceptable input-based ratio; None outside the published table."""
    row, column = int(best_over_worst) - 2, n - 3
    inside = best_over_worst == int(best_over_worst) and 0 <= row < len(THRESHOLDS) and 0 <= column < len(THRESHOLDS[0])
    return THRESHOLDS[row][column] if inside else None


def _notes(compared: Comparisons, model: str, weights: Array, unique: bool, threshold: float | None) -> tuple[str, ...]:
    best, worst = weights[compared.best], weights[compared.worst]
    return notes_of(
        linear_ratio_is_ksi=model == "linear",
        weights_not_unique=not unique,
        best_or_worst_outweighed=bool(weights.max() > best + ROUNDING or weights.min() < worst - ROUNDING),
        no_input_threshold=threshold is None,
    )


def solve_nonlinear(compared: Comparisons) -> tuple[float, Array, Array]:
    """Return the nonlinear model's optimum, and (n,) lowest and (n,) highest weights of all its solutions."""
    ksi = _least_ksi(compared)
    return (ksi, *_intervals_at(compared, ksi))


def _least_ksi(compared: Comparisons) -> float:
    a, c = _others(compared)
    if not len(a):
        return 0.0
    top, product, total = compared.best_over_worst, a * c, a + c
    pairs = (product[:, None] - product) / (total[:, None] + total)
    # (a - ksi)(c - ksi) against a_BW + ksi, and a_BW - ksi against (a + ksi)(c + ksi): the root next to 0 of each,
    # written so that nothing cancels
    excess, slope = product - top, total + 1
    above = 2 * excess / (slope + np.sqrt(np.maximum(slope**2 - 4 * excess, 0.0)))
    below = -2 * excess / (slope + np.sqrt(np.maximum(slope**2 - 4 * excess, 0.0)))
    return float(max(0.0, pairs.max(), above.max(), below.max()))


def _intervals_at(compared: Comparisons, ksi: float) -> tuple[Array, Array]:
    """(n,) lowest and (n,) highest weights of all optimal solutions (Rezaei 2016, eqs. 2 and 3).

    For a fixed b the others' ranges are independent, so an extreme weight has one of them at one end and all others at
    the other end. As b moves, that weight is a quotient of linear functions between the points where a range's end
    changes its formula, so its extremes lie at such points.
    """
    a, c = _others(compared)
    b = _turning_points(compared, ksi)[:, None]
    low = np.maximum(b / (a + ksi), c - ksi)
    bounded = a > ksi
    high = np.where(bounded, np.minimum(b / np.where(bounded, a - ksi, 1.0), c + ksi), c + ksi)
    high = np.maximum(high, low)  # where they meet, rounding may cross them
    least, most = 1 + b[:, 0] + low.sum(axis=1), 1 + b[:, 0] + high.sum(axis=1)
    lowest, highest = np.empty(len(compared.criteria)), np.empty(len(compared.criteria))
    others = _other_places(compared)
    lowest[others] = (low / (most[:, None] - high + low)).min(axis=0)
    highest[others] = (high / (least[:, None] - low + high)).max(axis=0)
    lowest[compared.best], highest[compared.best] = (b[:, 0] / most).min(), (b[:, 0] / least).max()
    lowest[compared.worst], highest[compared.worst] = (1 / most).min(), (1 / least).max()
    return lowest, highest


def _turning_points(compared: Comparisons, ksi: float) -> Array:
    """The ends of b's range, and where a formula changes within it."""
    a, c = _others(compared)
    top = compared.best_over_worst
    start = max(top - ksi, float((np.maximum(a - ksi, 0) * np.maximum(c - ksi, 0)).max(initial=0.0)))
    end = max(start, min(top + ksi, float(((a + ksi) * (c + ksi)).min(initial=np.inf))))
    inner = np.concatenate([(a + ksi) * (c - ksi), (a - ksi) * (c + ksi)])
    return np.concatenate([[start, end], inner[(inner > start) & (inner < end)]])


def solve_linear(compared: Comparisons) -> tuple[float, Array, Array]:
    """Return the linear model's optimum, and its weights (n,) twice, as lowest and highest."""
    from scipy.optimize import linprog

    n = len(compared.criteria)
    rows = []
    for j, (a, c) in enumerate(zip(compared.best_to_others, compared.others_to_worst, strict=True)):
        for first, second, answer in ((compared.best, j, a), (j, compared.worst, c)):
            if first != second:
                row = np.zeros(n + 1)
                row[first], row[second] = 1.0, -answer
                rows += [row, -row]
    bounds = np.array(rows)
    bounds[:, n] = -1.0
    normal = np.append(np.ones(n), 0.0)[None]
    cost = np.append(np.zeros(n), 1.0)
    answer = linprog(cost, A_ub=bounds, b_ub=np.zeros(len(bounds)), A_eq=normal, b_eq=[1.0], method="highs")
    solution = np.maximum(np.asarray(answer.x), 0.0)
    return float(solution[n]), solution[:n], solution[:n]


def _other_places(compared: Comparisons) -> list[int]:
    return [j for j in range(len(compared.criteria)) if j not in (compared.best, compared.worst)]


def _others(compared: Comparisons) -> tuple[Array, Array]:
    """(n - 2,) each: the comparisons with best and with worst of the criteria that are neither."""
    places = _other_places(compared)
    return compared.best_to_others[places], compared.others_to_worst[places]
