"""Methods that add or multiply weighted values: WSM, WPM, WASPAS, CoCoSo."""

from __future__ import annotations

import numpy as np

from scoring.methods import batch
from scoring.methods.prepared import Outcome, Task
from scoring.methods.scikit_criteria import evaluate
from scoring.methods.spec import UNIT, Method
from scoring.scaling import cells


def wsm(task: Task) -> Outcome:
    """Weighted sum, the additive value model: S_i = sum_j w_j v_ij (Fishburn 1967; Hwang and Yoon 1981).

    The only method that takes missing scores: an alternative that lacks one on a weighted criterion has no score, and
    ``bounds`` tells what it would have at least and at most.
    """
    missing = np.isnan(task.matrix)
    parts = np.where(missing, 0.0, task.weights * np.nan_to_num(task.matrix))
    totals = parts.sum(axis=1)
    if not missing.any():
        return Outcome(totals)
    most = totals + (missing * task.weights).sum(axis=1)
    open_rows = (missing & (task.weights > 0)).any(axis=1)
    details = {
        "missing": cells(task.problem, missing),
        "bounds": task.by_alternative(np.column_stack([totals, most])),
    }
    return Outcome(np.where(open_rows, np.nan, totals), details, ["missing_left_open"])


def wpm(task: Task) -> Outcome:
    """Weighted product: P_i = prod_j v_ij ** w_j, the product itself and not its logarithm (Bridgman 1922)."""
    product = batch.wpm(task.weights[None, :], task.matrix)[0]
    return Outcome(product, {"log10": task.by_alternative(np.log10(product))})


def waspas(task: Task) -> Outcome:
    """Joint criterion: Q = lambda WSM + (1 - lambda) WPM (Zavadskas, Turskis, Antucheviciene and Zakarevicius 2012)."""
    found = evaluate(task, "waspas", "WASPAS", {"lambda_value": task.params["lambda"]})
    details = {
        "wsm": task.by_alternative(found["wsm_scores"]),
        "wpm": task.by_alternative(10.0 ** found["log10_wpm_scores"]),
    }
    return Outcome(found["score"], details)


def cocoso(task: Task) -> Outcome:
    """Combined compromise solution: three appraisals of S_i = sum_j w_j r_ij and P_i = sum_j r_ij ** w_j (Yazdani,
    Zarate, Zavadskas and Turskis 2019). An alternative with S or P of 0 leaves the second appraisal undefined."""
    total = (task.matrix * task.weights).sum(axis=1)
    powers = (task.matrix**task.weights).sum(axis=1)
    task.refuse_where((total <= 0) | (powers <= 0), "zero_total")
    found = evaluate(task, "cocoso", "CoCoSo", {"lambda_value": task.params["lambda"]})
    details = {"S": task.by_alternative(total), "P": task.by_alternative(powers)}
    return Outcome(found["score"], details | {key: task.by_alternative(found[key]) for key in ("k_a", "k_b", "k_c")})


METHODS = (
    Method(
        "wsm",
        "Weighted sum (additive value model)",
        "value",
        "ratio",
        wsm,
        "Fishburn, P.C. (1967) ORSA; Hwang, C.L.; Yoon, K. (1981) Multiple Attribute Decision Making, pp. 99-103",
        needs=("benefits",),
        kernel="wsm",
        assumes_ends=True,
    ),
    Method(
        "wpm",
        "Weighted product",
        "value",
        "ratio",
        wpm,
        "Bridgman, P.W. (1922) Dimensional Analysis; Miller, D.W.; Starr, M.K. (1969) Executive Decisions",
        needs=("all_scores", "benefits", "positive_values"),
        kernel="wpm",
    ),
    Method(
        "cocoso",
        "CoCoSo",
        "value",
        "minmax",
        cocoso,
        "Yazdani, M.; Zarate, P.; Zavadskas, E.K.; Turskis, Z. (2019) Management Decision 57(9):2501-2519",
        needs=("all_scores", "two_alternatives", "benefits", "no_negative_values", "no_constant_minmax"),
        params={"lambda": 0.5},
        limits={"lambda": UNIT},
    ),
    Method(
        "waspas",
        "WASPAS",
        "value",
        "ratio",
        waspas,
        "Zavadskas, E.K.; Turskis, Z.; Antucheviciene, J.; Zakarevicius, A. (2012) Elektron. Elektrotech. 122(6)",
        needs=("all_scores", "benefits", "positive_values"),
        params={"lambda": 0.5},
        limits={"lambda": UNIT},
    ),
)
