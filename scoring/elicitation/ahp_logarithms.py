"""The logarithmic view of pairwise comparisons: geometric means, and how much each answer strays from the rest."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from scoring.problem import Array

ONLY_LINK = 1 - 1e-9  # an answer with this leverage is all that links two parts: nothing contradicts it


@dataclass(frozen=True, slots=True, eq=False)
class Fit:
    """weights: (n,) positive; residuals: (n, n) log of answer over ratio of weights, 0 where there is no answer;
    leverage: (n, n) how far an answer determines its own fitted ratio, 0..1."""

    weights: Array
    residuals: Array
    leverage: Array


def fitted(known: Array) -> Fit:
    """The weights nearest to the answers (n, n) in logarithms, NaN where there is none.

    Of a complete matrix these are the geometric means of the rows (Crawford and Williams 1985, Journal of Mathematical
    Psychology 29); of an incomplete one they solve the equations of its graph's Laplacian (Bozoki, Fulop and Ronyai
    2010, Mathematical and Computer Modelling 52).
    """
    gaps = np.isnan(known)
    logs = np.where(gaps, 0.0, np.log(known))
    edges = (~gaps).astype(float)
    inverse = np.linalg.pinv(np.diag(edges.sum(axis=1)) - edges, hermitian=True)
    level = inverse @ (logs - logs.T).sum(axis=1) / 2 if gaps.any() else logs.mean(axis=1)
    residuals = np.where(gaps, 0.0, logs - (level[:, None] - level))
    own = np.diag(inverse)
    leverage = np.where(gaps, 0.0, own[:, None] + own - 2 * inverse)
    return Fit(np.exp(level - level.max()), residuals, leverage)


def without_itself(fit: Fit, known: Array) -> Array:
    """(n, n) the ratio that all other answers imply for each pair; the answer itself where it is the only link."""
    free = fit.leverage < ONLY_LINK
    stray = np.divide(fit.residuals, 1 - fit.leverage, out=np.zeros_like(known), where=free)
    return np.asarray(known * np.exp(-stray))


def geometric_consistency_index(known: Array, fit: Fit) -> float:
    """GCI: mean squared log deviation per independent loop of answers, 0 where there is none.

    2 / ((n - 1)(n - 2)) times the sum over pairs for a complete matrix (Aguaron and Moreno-Jimenez 2003, European
    Journal of Operational Research 147); with pairs left out the divisor counts the loops that remain.
    """
    n = len(known)
    loops = (n - 1) * (n - 2) / 2 - np.isnan(known).sum() / 2
    return float((fit.residuals**2).sum() / 2 / loops) if loops > 0 else 0.0
