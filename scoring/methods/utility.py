"""Methods that express an alternative as a share of the best one: ARAS, COPRAS, MARCOS, MAIRCA, OCRA, RAM."""

from __future__ import annotations

import numpy as np

from scoring.methods.prepared import MethodOutput, PreparedProblem, without_rounding
from scoring.methods.scikit_criteria import run_method
from scoring.methods.spec import COMPLETE, MethodSpec
from scoring.problem import Array
from scoring.scaling import divide_or_zero


def aras(case: PreparedProblem) -> MethodOutput:
    """Additive ratio assessment: K_i = S_i / S_0, where row 0 is the optimal alternative (Zavadskas and Turskis 2010).

    Its own scaling turns costs round by 1/x and divides by column sums that include the optimal row. The optimal row
    is the reference, or the best of each column.
    """
    problem = case.problem
    best = np.where(problem.is_benefit, problem.matrix.max(axis=0), problem.matrix.min(axis=0))
    reference = case.criterion_parameter("reference")
    extended = np.vstack([np.where(np.isnan(reference), best, reference), problem.matrix])
    shares = _extended_shares(case, extended) if case.scaling == "sum" else case.scaled(extended)
    if case.scaling != "sum":
        case.reject_criteria(~case.is_benefit, "cost_criteria")
    benefits = np.ones_like(case.is_benefit)
    result = run_method(case, "aras", "ARAS", matrix=shares[1:], is_benefit=benefits, ideal=shares[0])
    details = {
        **case.by_criterion(optimal=extended[0]),
        **case.by_alternative(S=result["score"]),
        "S_0": float(result["ideal_score"]),
    }
    return MethodOutput(result["utility"], details, ["optimal_row_included"] if case.scaling == "sum" else [])


def _extended_shares(case: PreparedProblem, extended: Array) -> Array:
    case.reject_criteria((extended < 0).any(axis=0), "negative_values")
    case.reject_criteria((extended == 0).any(axis=0) & ~case.is_benefit, "zeros_in_cost")
    turned = np.where(case.is_benefit, extended, 1.0 / np.where(extended == 0, 1.0, extended))
    return divide_or_zero(turned, turned.sum(axis=0))


def copras(case: PreparedProblem) -> MethodOutput:
    """Complex proportional assessment: benefits plus a share for low costs, as a share of the best, 1.0 for 100 %
    (Zavadskas, Kaklauskas and Sarka 1994)."""
    costs = (case.matrix * case.weights)[:, ~case.is_benefit].sum(axis=1)
    case.reject_alternatives(costs <= 0, "zero_cost_total")
    result = run_method(case, "copras", "COPRAS")
    details = case.by_alternative(S_plus=result["S_max"], S_minus=result["S_min"], Q=result["significances"])
    return MethodOutput(result["score"] / 100.0, details)


def marcos(case: PreparedProblem) -> MethodOutput:
    """Utility between the anti-ideal and the ideal solution (Stevic, Pamucar, Puska and Chatterjee 2020)."""
    result = run_method(case, "marcos", "MARCOS")
    details = case.by_alternative(K_minus=result["K_minus"], K_plus=result["K_plus"])
    return MethodOutput(result["utility_scores"], details)


def mairca(case: PreparedProblem) -> MethodOutput:
    """Total gap between theoretical and real ratings, the smaller the better, every alternative equally likely to be
    chosen (Pamucar, Vasin and Lukovac 2014)."""
    return MethodOutput(run_method(case, "mairca", "MAIRCA")["values"])


def ocra(case: PreparedProblem) -> MethodOutput:
    """Operational competitiveness: performance on costs plus performance on benefits, each from its least (Parkan
    1994; Parkan and Wu 2000)."""
    result = run_method(case, "ocra", "OCRA")
    costs, benefits = result["input_performance"], result["output_performance"]
    details = case.by_alternative(input_performance=costs, output_performance=benefits)
    terms = float((costs + benefits).max())
    return MethodOutput(without_rounding(result["performance"], terms), details)


def ram(case: PreparedProblem) -> MethodOutput:
    """Root assessment: (2 + S+) to the power 1 / (2 + S-) (Sotoudeh-Anvari 2023)."""
    result = run_method(case, "ram", "RAM")
    details = case.by_alternative(S_plus=result["sum_benefit"], S_minus=result["sum_cost"])
    return MethodOutput(result["score"], details)


ZAVADSKAS_2010 = "Zavadskas, E.K.; Turskis, Z. (2010) TEDE 16(2):159-172"
ZAVADSKAS_1994 = "Zavadskas, E.K.; Kaklauskas, A.; Sarka, V. (1994) TEDE 1(3):131-139"
PAMUCAR_2014 = "Pamucar, D.; Vasin, L.; Lukovac, L. (2014) Proc. XVI ICEES, Belgrade, 89-92"
STEVIC_2020 = "Stevic, Z.; Pamucar, D.; Puska, A.; Chatterjee, P. (2020) Computers & Industrial Engineering 140:106231"
PARKAN_1994 = "Parkan, C. (1994) Omega 22(4):357-367; Parkan, C.; Wu, M.-L. (2000) Int. J. Production Research 38(9)"
SOTOUDEH_2023 = "Sotoudeh-Anvari, A. (2023) J. Cleaner Production 423:138695"

METHODS = (
    MethodSpec("aras", "ARAS", "utility", "sum", aras, ZAVADSKAS_2010, ("all_scores",)),
    MethodSpec(
        "copras",
        "COPRAS",
        "utility",
        "sum",
        copras,
        ZAVADSKAS_1994,
        (*COMPLETE, "no_negative_values", "cost_criterion"),
        keeps_scaling=True,
    ),
    MethodSpec(
        "mairca", "MAIRCA", "utility", "none", mairca, PAMUCAR_2014, (*COMPLETE, "positive_values"), ascending=True
    ),
    MethodSpec(
        "marcos",
        "MARCOS",
        "utility",
        "none",
        marcos,
        STEVIC_2020,
        (*COMPLETE, "no_negative_values", "nonzero_costs", "nonzero_columns", "nonzero_anti_ideal"),
    ),
    MethodSpec("ocra", "OCRA", "utility", "none", ocra, PARKAN_1994, (*COMPLETE, "positive_values")),
    MethodSpec(
        "ram", "RAM (root assessment)", "utility", "sum", ram, SOTOUDEH_2023, ("all_scores", "no_negative_values")
    ),
)
