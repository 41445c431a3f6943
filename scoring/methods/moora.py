"""The MOORA family: ratio system, reference point, full multiplicative form, and MULTIMOORA, which joins the three."""

from __future__ import annotations

from functools import partial

import numpy as np

from scoring.methods.batch import in_slices, weighted_sums
from scoring.methods.prepared import MethodOutput, PreparedProblem, without_rounding
from scoring.methods.scikit_criteria import run_method
from scoring.methods.spec import COMPLETE, PAIRWISE, MethodSpec
from scoring.problem import Array, Bools
from scoring.result import competition_ranks


def ratio(case: PreparedProblem) -> MethodOutput:
    """Weighted benefits less weighted costs (Brauers and Zavadskas 2006)."""
    return MethodOutput(_ratio_system(case))


def ratio_moora_batch(weights: Array, matrix: Array, is_benefit: Bools) -> Array:
    """Ratio system of MOORA, larger is better: weighted sum of the benefits less that of the costs (Brauers and
    Zavadskas 2006, eq. 2). matrix: already scaled (vector scaling in the original). -> (n, m)."""
    signs = np.where(is_benefit, 1.0, -1.0)
    return in_slices(lambda w, x: weighted_sums(w * signs, x), weights, matrix)


def reference_point(case: PreparedProblem) -> MethodOutput:
    """Largest weighted distance from the best value of each criterion, the smaller the better (Brauers and Zavadskas
    2006)."""
    result = run_method(case, "moora", "ReferencePointMOORA")
    return MethodOutput(result["score"], case.by_criterion(reference_point=result["reference_point"]))


def full_multiplicative(case: PreparedProblem) -> MethodOutput:
    """Product of the benefits over the product of the costs (Brauers and Zavadskas 2010). Weights play no part: as
    factors they would multiply every alternative alike. Ranked by logarithm; where a product leaves the range of
    numbers the scores are the logarithms."""
    products, logarithms = _products(case.matrix, case.is_benefit)
    inside = bool((np.isfinite(products) & (products > 0)).all())
    details = case.by_alternative(logarithm=logarithms)
    notes = ["weights_play_no_part", *([] if inside else ["scores_are_logarithms"])]
    return MethodOutput(products if inside else logarithms, details, notes, rank_by=logarithms)


def multimoora(case: PreparedProblem) -> MethodOutput:
    """Ratio system, reference point and full multiplicative form, joined by dominance: who is ahead in more of the
    three rankings (Brauers and Zavadskas 2010). Equal weights are the published, unweighted form with coefficients
    of 1; other weights are significance coefficients that sum to 1. The product is that of the raw matrix.

    The score counts an alternative's wins over the others, half a win for an equal pair.
    """
    unit = len(case.weights) if np.allclose(case.weights, case.weights[0], rtol=1e-12, atol=0.0) else 1
    coefficients = case.weights * unit
    systems = _ratio_system(case) * unit
    regret = np.abs(coefficients * (case.matrix - case.best)).max(axis=1)
    products, logarithms = _products(case.problem.matrix, case.problem.is_benefit)
    shown = np.where(np.isfinite(products), products, np.nan)
    ranks = [competition_ranks(systems), competition_ranks(regret, ascending=True), competition_ranks(logarithms)]
    details = case.by_alternative(
        ratio=systems,
        reference_point=regret,
        full_multiplicative=shown,
        full_multiplicative_logarithm=logarithms,
        **dict(zip(("ranks_ratio", "ranks_refpoint", "ranks_fmf"), ranks, strict=True)),
    )
    return MethodOutput(_wins(np.array(ranks)), details, ["pairs_by_majority"])


def _ratio_system(case: PreparedProblem) -> Array:
    scores = ratio_moora_batch(case.weights[None, :], case.matrix, case.is_benefit)[0]
    return without_rounding(scores, float((case.weights * np.abs(case.matrix)).sum(axis=1).max()))


def _products(matrix: Array, is_benefit: Bools) -> tuple[Array, Array]:
    """(m,) products of benefits over costs, infinite or 0 beyond the range of numbers, and their logarithms."""
    logarithms = (np.log(matrix) * np.where(is_benefit, 1.0, -1.0)).sum(axis=1)
    return np.where(is_benefit, matrix, 1.0 / matrix).prod(axis=1), logarithms


def _wins(ranks: Array) -> Array:
    """(3, m) ranks -> (m,) pairs won by majority of the rankings, half for an equal pair."""
    ahead = (ranks[:, :, None] < ranks[:, None, :]).sum(axis=0)
    won, equal = ahead > ahead.T, ahead == ahead.T
    return np.asarray(won.sum(axis=1) + 0.5 * (equal.sum(axis=1) - 1))


BRAUERS_2006 = "Brauers, W.K.M.; Zavadskas, E.K. (2006) Control and Cybernetics 35(2):445-469"
BRAUERS_2010 = "Brauers, W.K.M.; Zavadskas, E.K. (2010) TEDE 16(1):5-24"

METHODS = (
    MethodSpec(
        "ratio_moora",
        "MOORA, ratio system",
        "ratio",
        "vector",
        ratio,
        BRAUERS_2006,
        ("all_scores",),
        batch=lambda case: partial(ratio_moora_batch, is_benefit=case.is_benefit),
        order=5,
    ),
    MethodSpec(
        "refpoint_moora",
        "MOORA, reference point",
        "ratio",
        "vector",
        reference_point,
        BRAUERS_2006,
        COMPLETE,
        ascending=True,
        order=6,
    ),
    MethodSpec(
        "fmf",
        "Full multiplicative form",
        "ratio",
        "none",
        full_multiplicative,
        BRAUERS_2010,
        ("all_scores", "positive_values"),
        order=7,
    ),
    MethodSpec(
        "multimoora", "MULTIMOORA", "ratio", "vector", multimoora, BRAUERS_2010, (*PAIRWISE, "positive_scores"), order=8
    ),
)
