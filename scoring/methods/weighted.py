"""Methods that add or multiply weighted values: WSM, WPM, WASPAS, CoCoSo."""

from __future__ import annotations

import numpy as np

from scoring.methods.batch import in_slices, weighted_sums
from scoring.methods.prepared import MethodOutput, PreparedProblem
from scoring.methods.scikit_criteria import run_method
from scoring.methods.spec import COMPLETE, UNIT_INTERVAL, MethodSpec
from scoring.problem import Array


def wsm(case: PreparedProblem) -> MethodOutput:
    """Weighted sum, the additive value model: S_i = sum_j w_j v_ij (Fishburn 1967; Hwang and Yoon 1981).

    The only method that takes missing scores: an alternative that lacks one on a weighted criterion has no score, and
    ``bounds`` has what it would have at least and at most.
    """
    missing = np.isnan(case.matrix)
    parts = np.where(missing, 0.0, case.weights * np.nan_to_num(case.matrix))
    totals = parts.sum(axis=1)
    if not missing.any():
        return MethodOutput(totals)
    most = totals + (missing * case.weights).sum(axis=1)
    unknown = (missing & (case.weights > 0)).any(axis=1)
    bounds = case.by_alternative(bounds=np.column_stack([totals, most]))
    details = {"missing": case.problem.cells_where(missing), **bounds}
    return MethodOutput(np.where(unknown, np.nan, totals), details, ["missing_left_open"])


def wsm_batch(weights: Array, matrix: Array) -> Array:
    """Weighted sum of values, larger is better. -> (n, m)."""
    return in_slices(weighted_sums, weights, matrix)


def wpm(case: PreparedProblem) -> MethodOutput:
    """Weighted product: P_i = prod_j v_ij ** w_j, the product itself and not its logarithm (Bridgman 1922)."""
    product = wpm_batch(case.weights[None, :], case.matrix)[0]
    return MethodOutput(product, case.by_alternative(log10=np.log10(product)))


def wpm_batch(weights: Array, matrix: Array) -> Array:
    """Weighted product of values > 0, larger is better. -> (n, m). Raises ValueError on a value of 0 or less."""
    if np.any(np.asarray(matrix) <= 0):
        raise ValueError("a product needs values above 0")
    return in_slices(lambda w, x: np.exp(weighted_sums(w, x)), weights, np.log(matrix))


def waspas(case: PreparedProblem) -> MethodOutput:
    """Joint criterion: Q = lambda WSM + (1 - lambda) WPM (Zavadskas, Turskis, Antucheviciene and Zakarevicius 2012)."""
    result = run_method(case, "waspas", "WASPAS", {"lambda_value": case.params["lambda"]})
    details = case.by_alternative(wsm=result["wsm_scores"], wpm=10.0 ** result["log10_wpm_scores"])
    return MethodOutput(result["score"], details)


def cocoso(case: PreparedProblem) -> MethodOutput:
    """Combined compromise solution: three appraisals of S_i = sum_j w_j r_ij and P_i = sum_j r_ij ** w_j (Yazdani,
    Zarate, Zavadskas and Turskis 2019). An alternative with S or P of 0 leaves the second appraisal undefined."""
    total = (case.matrix * case.weights).sum(axis=1)
    powers = (case.matrix**case.weights).sum(axis=1)
    case.reject_alternatives((total <= 0) | (powers <= 0), "zero_total")
    result = run_method(case, "cocoso", "CoCoSo", {"lambda_value": case.params["lambda"]})
    appraisals = {name: result[name] for name in ("k_a", "k_b", "k_c")}
    return MethodOutput(result["score"], case.by_alternative(S=total, P=powers, **appraisals))


FISHBURN_1967 = (
    "Fishburn, P.C. (1967) ORSA; Hwang, C.L.; Yoon, K. (1981) Multiple Attribute Decision Making, pp. 99-103"
)
BRIDGMAN_1922 = "Bridgman, P.W. (1922) Dimensional Analysis; Miller, D.W.; Starr, M.K. (1969) Executive Decisions"
YAZDANI_2019 = "Yazdani, M.; Zarate, P.; Zavadskas, E.K.; Turskis, Z. (2019) Management Decision 57(9):2501-2519"
ZAVADSKAS_2012 = (
    "Zavadskas, E.K.; Turskis, Z.; Antucheviciene, J.; Zakarevicius, A. (2012) Elektron. Elektrotech. 122(6)"
)

METHODS = (
    MethodSpec(
        "wsm",
        "Weighted sum (additive value model)",
        "value",
        "ratio",
        wsm,
        FISHBURN_1967,
        ("benefits",),
        batch=lambda _: wsm_batch,
        cost=1,
        order=1,
        assumes_ends=True,
    ),
    MethodSpec(
        "wpm",
        "Weighted product",
        "value",
        "ratio",
        wpm,
        BRIDGMAN_1922,
        ("all_scores", "benefits", "positive_values"),
        batch=lambda _: wpm_batch,
        order=2,
    ),
    MethodSpec(
        "cocoso",
        "CoCoSo",
        "value",
        "minmax",
        cocoso,
        YAZDANI_2019,
        (*COMPLETE, "benefits", "no_negative_values", "no_constant_minmax"),
        params={"lambda": 0.5},
        limits={"lambda": UNIT_INTERVAL},
    ),
    MethodSpec(
        "waspas",
        "WASPAS",
        "value",
        "ratio",
        waspas,
        ZAVADSKAS_2012,
        ("all_scores", "benefits", "positive_values"),
        params={"lambda": 0.5},
        limits={"lambda": UNIT_INTERVAL},
    ),
)
