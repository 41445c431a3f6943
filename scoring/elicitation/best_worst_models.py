"""The two models of best-worst weighting, each solved exactly.

Nonlinear (Rezaei 2015, eq. 3): the least ksi with |w_B / w_j - a_Bj| <= ksi and |w_j / w_W - a_jW| <= ksi for all j.
In units of the worst weight, b = w_B / w_W lies within ksi of a_BW, and every other w_j / w_W within ksi of a_jW and
between b / (a_Bj + ksi) and b / (a_Bj - ksi). Such a w_j exists just when

    (a_Bj - ksi)(a_jW - ksi) <= b <= (a_Bj + ksi)(a_jW + ksi)

with factors below 0 taken as 0. The lower bounds of b fall and the upper ones rise as ksi grows, so the least ksi is
the largest at which a lower bound meets an upper one: a linear or quadratic equation a pair, solved in closed form.

Linear (Rezaei 2016, eq. 4): the least ksi with |w_B - a_Bj w_j| <= ksi and |w_j - a_jW w_W| <= ksi, a linear program.
"""

from __future__ import annotations

import numpy as np

from scoring.elicitation.best_worst_checks import Comparisons
from scoring.problem import Array


def least_ksi(given: Comparisons) -> float:
    """The nonlinear model's optimum."""
    a, c = _others(given)
    if not len(a):
        return 0.0
    top, product, total = given.best_over_worst, a * c, a + c
    pairs = (product[:, None] - product) / (total[:, None] + total)
    # (a - ksi)(c - ksi) against a_BW + ksi, and a_BW - ksi against (a + ksi)(c + ksi): the root next to 0 of each,
    # written so that nothing cancels
    excess, slope = product - top, total + 1
    above = 2 * excess / (slope + np.sqrt(np.maximum(slope**2 - 4 * excess, 0.0)))
    below = -2 * excess / (slope + np.sqrt(np.maximum(slope**2 - 4 * excess, 0.0)))
    return float(max(0.0, pairs.max(), above.max(), below.max()))


def intervals_at(given: Comparisons, ksi: float) -> tuple[Array, Array]:
    """(n,) lowest and (n,) highest weights of all optimal solutions (Rezaei 2016, eqs. 2 and 3).

    For a fixed b the others' ranges are independent, so an extreme weight has one of them at one end and all others at
    the other end. As b moves, that weight is a quotient of linear functions between the points where a range's end
    changes its formula, so its extremes lie at such points.
    """
    a, c = _others(given)
    b = _turning_points(given, ksi)[:, None]
    low = np.maximum(b / (a + ksi), c - ksi)
    bounded = a > ksi
    high = np.where(bounded, np.minimum(b / np.where(bounded, a - ksi, 1.0), c + ksi), c + ksi)
    high = np.maximum(high, low)  # where they meet, rounding may cross them
    least, most = 1 + b[:, 0] + low.sum(axis=1), 1 + b[:, 0] + high.sum(axis=1)
    lowest, highest = np.empty(len(given.criteria)), np.empty(len(given.criteria))
    others = _other_places(given)
    lowest[others] = (low / (most[:, None] - high + low)).min(axis=0)
    highest[others] = (high / (least[:, None] - low + high)).max(axis=0)
    lowest[given.best], highest[given.best] = (b[:, 0] / most).min(), (b[:, 0] / least).max()
    lowest[given.worst], highest[given.worst] = (1 / most).min(), (1 / least).max()
    return lowest, highest


def _turning_points(given: Comparisons, ksi: float) -> Array:
    """The ends of b's range, and where a formula changes within it."""
    a, c = _others(given)
    top = given.best_over_worst
    start = max(top - ksi, float((np.maximum(a - ksi, 0) * np.maximum(c - ksi, 0)).max(initial=0.0)))
    end = max(start, min(top + ksi, float(((a + ksi) * (c + ksi)).min(initial=np.inf))))
    inner = np.concatenate([(a + ksi) * (c - ksi), (a - ksi) * (c + ksi)])
    return np.concatenate([[start, end], inner[(inner > start) & (inner < end)]])


def linear(given: Comparisons) -> tuple[float, Array, Array]:
    """The linear model's optimum, and its weights (n,) twice, as lowest and highest."""
    from scipy.optimize import linprog

    n = len(given.criteria)
    rows = []
    for j, (a, c) in enumerate(zip(given.best_to_others, given.others_to_worst, strict=True)):
        for first, second, answer in ((given.best, j, a), (j, given.worst, c)):
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


def _other_places(given: Comparisons) -> list[int]:
    return [j for j in range(len(given.criteria)) if j not in (given.best, given.worst)]


def _others(given: Comparisons) -> tuple[Array, Array]:
    """(n - 2,) each: the comparisons with best and with worst of the criteria that are neither."""
    places = _other_places(given)
    return given.best_to_others[places], given.others_to_worst[places]
