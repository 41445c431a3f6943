"""Methods that express an alternative as a share of the best one: ARAS, COPRAS, MARCOS, MAIRCA, OCRA, RAM."""

from __future__ import annotations

import numpy as np

from scoring.errors import NotApplicable
from scoring.methods.prepared import Outcome, Task, without_rounding
from scoring.methods.scikit_criteria import evaluate
from scoring.methods.spec import Method
from scoring.problem import Array
from scoring.scaling import safely_divided


def aras(task: Task) -> Outcome:
    """Additive ratio assessment: K_i = S_i / S_0, where row 0 is the optimal alternative (Zavadskas and Turskis 2010).

    Its own scaling turns costs round by 1/x and divides by column sums that include the optimal row. The optimal row
    is the reference, or the best of each column.
    """
    problem = task.problem
    best = np.where(problem.maximised, problem.matrix.max(axis=0), problem.matrix.min(axis=0))
    given = task.given("reference")
    extended = np.vstack([np.where(np.isnan(given), best, given), problem.matrix])
    shares = _extended_shares(task, extended) if task.scaling == "sum" else task.scaled(extended)
    if task.scaling != "sum" and not task.maximised.all():
        raise NotApplicable(task.method, "cost_criteria", criteria=task.costs)
    benefits = np.ones_like(task.maximised)
    found = evaluate(task, "aras", "ARAS", matrix=shares[1:], maximised=benefits, ideal=shares[0])
    details = {
        "optimal": task.by_criterion(extended[0]),
        "S": task.by_alternative(found["score"]),
        "S_0": float(found["ideal_score"]),
    }
    return Outcome(found["utility"], details, ["optimal_row_included"] if task.scaling == "sum" else [])


def _extended_shares(task: Task, extended: Array) -> Array:
    if (extended < 0).any():
        raise NotApplicable(task.method, "negative_values", criteria=task.named((extended < 0).any(axis=0)))
    zero_costs = (extended == 0).any(axis=0) & ~task.maximised
    if zero_costs.any():
        raise NotApplicable(task.method, "zeros_in_cost", criteria=task.named(zero_costs))
    turned = np.where(task.maximised, extended, 1.0 / np.where(extended == 0, 1.0, extended))
    return safely_divided(turned, turned.sum(axis=0))


def copras(task: Task) -> Outcome:
    """Complex proportional assessment: benefits plus a share for low costs, as a share of the best, 1.0 for 100 %
    (Zavadskas, Kaklauskas and Sarka 1994)."""
    costs = (task.matrix * task.weights)[:, ~task.maximised].sum(axis=1)
    task.refuse_where(costs <= 0, "zero_cost_total")
    found = evaluate(task, "copras", "COPRAS")
    details = {
        "S_plus": task.by_alternative(found["S_max"]),
        "S_minus": task.by_alternative(found["S_min"]),
        "Q": task.by_alternative(found["significances"]),
    }
    return Outcome(found["score"] / 100.0, details)


def marcos(task: Task) -> Outcome:
    """Utility between the anti-ideal and the ideal solution (Stevic, Pamucar, Puska and Chatterjee 2020)."""
    found = evaluate(task, "marcos", "MARCOS")
    details = {"K_minus": task.by_alternative(found["K_minus"]), "K_plus": task.by_alternative(found["K_plus"])}
    return Outcome(found["utility_scores"], details)


def mairca(task: Task) -> Outcome:
    """Total gap between theoretical and real ratings, the smaller the better, every alternative equally likely to be
    chosen (Pamucar, Vasin and Lukovac 2014)."""
    return Outcome(evaluate(task, "mairca", "MAIRCA")["values"])


def ocra(task: Task) -> Outcome:
    """Operational competitiveness: performance on costs plus performance on benefits, each from its least (Parkan
    1994; Parkan and Wu 2000)."""
    found = evaluate(task, "ocra", "OCRA")
    details = {
        "input_performance": task.by_alternative(found["input_performance"]),
        "output_performance": task.by_alternative(found["output_performance"]),
    }
    terms = float((found["input_performance"] + found["output_performance"]).max())
    return Outcome(without_rounding(found["performance"], terms), details)


def ram(task: Task) -> Outcome:
    """Root assessment: (2 + S+) to the power 1 / (2 + S-) (Sotoudeh-Anvari 2023)."""
    found = evaluate(task, "ram", "RAM")
    details = {
        "S_plus": task.by_alternative(found["sum_benefit"]),
        "S_minus": task.by_alternative(found["sum_cost"]),
    }
    return Outcome(found["score"], details)


METHODS = (
    Method(
        "aras",
        "ARAS",
        "utility",
        "sum",
        aras,
        "Zavadskas, E.K.; Turskis, Z. (2010) TEDE 16(2):159-172",
        needs=("all_scores",),
    ),
    Method(
        "copras",
        "COPRAS",
        "utility",
        "sum",
        copras,
        "Zavadskas, E.K.; Kaklauskas, A.; Sarka, V. (1994) TEDE 1(3):131-139",
        needs=("all_scores", "two_alternatives", "no_negative_values", "cost_criterion"),
        keeps_scaling=True,
    ),
    Method(
        "mairca",
        "MAIRCA",
        "utility",
        "none",
        mairca,
        "Pamucar, D.; Vasin, L.; Lukovac, L. (2014) Proc. XVI ICEES, Belgrade, 89-92",
        needs=("all_scores", "two_alternatives", "positive_values"),
        ascending=True,
    ),
    Method(
        "marcos",
        "MARCOS",
        "utility",
        "none",
        marcos,
        "Stevic, Z.; Pamucar, D.; Puska, A.; Chatterjee, P. (2020) Computers & Industrial Engineering 140:106231",
        needs=(
            "all_scores",
            "two_alternatives",
            "no_negative_values",
            "nonzero_costs",
            "nonzero_columns",
            "nonzero_anti_ideal",
        ),
    ),
    Method(
        "ocra",
        "OCRA",
        "utility",
        "none",
        ocra,
        "Parkan, C. (1994) Omega 22(4):357-367; Parkan, C.; Wu, M.-L. (2000) Int. J. Production Research 38(9)",
        needs=("all_scores", "two_alternatives", "positive_values"),
    ),
    Method(
        "ram",
        "RAM (root assessment)",
        "utility",
        "sum",
        ram,
        "Sotoudeh-Anvari, A. (2023) J. Cleaner Production 423:138695",
        needs=(
            "all_scores",
            "no_negative_values",
        ),
    ),
)
