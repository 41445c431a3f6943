"""Rank correlation of two rankings of the same alternatives: Kendall's tau-b and Spearman's rho, both with ties.

Both are -1 (reversed) to 1 (the same), and NaN where a ranking ties all alternatives or fewer than two are ranked by
both: such a ranking orders nothing that could agree.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from scoring.problem import Array, Bools


def kendall_tau_b(a: ArrayLike, b: ArrayLike) -> float:
    """tau-b = (concordant - discordant) / sqrt((pairs - ties_a) (pairs - ties_b)) (Kendall 1945, The treatment of ties
    in ranking problems, Biometrika 33).

    a, b: (m,) ranks; 0 or NaN means unranked, and the alternative is left out.
    """
    x, y = _ranked_by_both(a, b)
    order_x, order_y = np.sign(x[:, None] - x), np.sign(y[:, None] - y)
    untied = np.count_nonzero(order_x) * np.count_nonzero(order_y)
    return float((order_x * order_y).sum() / np.sqrt(untied)) if untied else float("nan")


def spearman_rho(a: ArrayLike, b: ArrayLike) -> float:
    """Pearson's correlation of the mid-ranks (Spearman 1904; with ties: Kendall 1948, Rank Correlation Methods, ch. 3).

    a, b: (m,) ranks; 0 or NaN means unranked, and the alternative is left out.
    """
    x, y = (_mid_ranks(each) for each in _ranked_by_both(a, b))
    x, y = x - x.mean() if len(x) else x, y - y.mean() if len(y) else y
    spread = (x @ x) * (y @ y)
    return float(np.clip(x @ y / np.sqrt(spread), -1.0, 1.0)) if spread > 0 else float("nan")


def _ranked_by_both(a: ArrayLike, b: ArrayLike) -> tuple[Array, Array]:
    x, y = np.asarray(a, dtype=np.float64), np.asarray(b, dtype=np.float64)
    if x.ndim != 1 or x.shape != y.shape:
        raise ValueError(f"two rankings of the same alternatives, not {x.shape} and {y.shape}")
    both: Bools = (x != 0) & (y != 0) & ~np.isnan(x) & ~np.isnan(y)
    return x[both], y[both]


def _mid_ranks(values: Array) -> Array:
    """(m,) -> (m,): tied places share their mean, as correlation by ranks needs (competition ranks would bias it)."""
    below = (values[:, None] > values).sum(axis=1)
    same = (values[:, None] == values).sum(axis=1)
    return np.asarray(below + (same + 1) / 2)
