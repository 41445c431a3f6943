"""The MOORA family: ratio system, reference point, full multiplicative form, and MULTIMOORA, which joins the three."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from scoring.methods import batch
from scoring.methods.prepared import Outcome, Task, without_rounding
from scoring.methods.scikit_criteria import evaluate
from scoring.methods.spec import Method
from scoring.problem import Array
from scoring.result import competition_ranks


def ratio(task: Task) -> Outcome:
    """Weighted benefits less weighted costs (Brauers and Zavadskas 2006)."""
    return Outcome(_ratio_system(task))


def reference_point(task: Task) -> Outcome:
    """Largest weighted distance from the best value of each criterion, the smaller the better (Brauers and Zavadskas
    2006)."""
    found = evaluate(task, "moora", "ReferencePointMOORA")
    return Outcome(found["score"], {"reference_point": task.by_criterion(found["reference_point"])})


def full_multiplicative(task: Task) -> Outcome:
    """Product of the benefits over the product of the costs (Brauers and Zavadskas 2010). Weights play no part: as
    factors they would multiply every alternative alike. Ranked by logarithm; where a product leaves the range of
    numbers the scores are the logarithms."""
    products, logarithms = _products(task.matrix, task.maximised)
    inside = bool((np.isfinite(products) & (products > 0)).all())
    details = {"logarithm": task.by_alternative(logarithms)}
    notes = ["weights_play_no_part", *([] if inside else ["scores_are_logarithms"])]
    return Outcome(products if inside else logarithms, details, notes, rank_by=logarithms)


def multimoora(task: Task) -> Outcome:
    """Ratio system, reference point and full multiplicative form, joined by dominance: who is ahead in more of the
    three rankings (Brauers and Zavadskas 2010). Equal weights are the published, unweighted form with coefficients
    of 1; other weights are significance coefficients that sum to 1. The product is that of the raw matrix.

    The score counts an alternative's wins over the others, half a win for an equal pair.
    """
    unit = len(task.weights) if np.allclose(task.weights, task.weights[0], rtol=1e-12, atol=0.0) else 1
    coefficients = task.weights * unit
    systems = _ratio_system(task) * unit
    regret = np.abs(coefficients * (task.matrix - task.best)).max(axis=1)
    products, logarithms = _products(task.problem.matrix, task.problem.maximised)
    shown = np.where(np.isfinite(products), products, np.nan)
    ranks = [competition_ranks(systems), competition_ranks(regret, ascending=True), competition_ranks(logarithms)]
    details = {
        "ratio": task.by_alternative(systems),
        "reference_point": task.by_alternative(regret),
        "full_multiplicative": task.by_alternative(shown),
        "full_multiplicative_logarithm": task.by_alternative(logarithms),
        "ranks_ratio": task.by_alternative(ranks[0]),
        "ranks_refpoint": task.by_alternative(ranks[1]),
        "ranks_fmf": task.by_alternative(ranks[2]),
    }
    return Outcome(_wins(np.array(ranks)), details, ["pairs_by_majority"])


def _ratio_system(task: Task) -> Array:
    scores = batch.ratio_moora(task.weights[None, :], task.matrix, task.maximised)[0]
    return without_rounding(scores, float((task.weights * np.abs(task.matrix)).sum(axis=1).max()))


def _products(matrix: Array, maximised: NDArray[np.bool_]) -> tuple[Array, Array]:
    """(m,) products of benefits over costs, infinite or 0 beyond the range of numbers, and their logarithms."""
    logarithms = (np.log(matrix) * np.where(maximised, 1.0, -1.0)).sum(axis=1)
    return np.where(maximised, matrix, 1.0 / matrix).prod(axis=1), logarithms


def _wins(ranks: Array) -> Array:
    """(3, m) ranks -> (m,) pairs won by majority of the rankings, half for an equal pair."""
    ahead = (ranks[:, :, None] < ranks[:, None, :]).sum(axis=0)
    won, equal = ahead > ahead.T, ahead == ahead.T
    return np.asarray(won.sum(axis=1) + 0.5 * (equal.sum(axis=1) - 1))


METHODS = (
    Method(
        "ratio_moora",
        "MOORA, ratio system",
        "ratio",
        "vector",
        ratio,
        "Brauers, W.K.M.; Zavadskas, E.K. (2006) Control and Cybernetics 35(2):445-469",
        needs=("all_scores",),
        kernel="ratio_moora",
    ),
    Method(
        "refpoint_moora",
        "MOORA, reference point",
        "ratio",
        "vector",
        reference_point,
        "Brauers, W.K.M.; Zavadskas, E.K. (2006) Control and Cybernetics 35(2):445-469",
        needs=(
            "all_scores",
            "two_alternatives",
        ),
        ascending=True,
    ),
    Method(
        "fmf",
        "Full multiplicative form",
        "ratio",
        "none",
        full_multiplicative,
        "Brauers, W.K.M.; Zavadskas, E.K. (2010) TEDE 16(1):5-24",
        needs=(
            "all_scores",
            "positive_values",
        ),
    ),
    Method(
        "multimoora",
        "MULTIMOORA",
        "ratio",
        "vector",
        multimoora,
        "Brauers, W.K.M.; Zavadskas, E.K. (2010) TEDE 16(1):5-24",
        needs=("all_scores", "two_alternatives", "pairs_that_fit", "positive_scores"),
    ),
)
