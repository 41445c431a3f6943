"""SIMUS: one linear program a criterion, and two rankings from what the programs choose.

Munier, N. (2011), A Strategy for Using Multicriteria Analysis in Decision-Making; Munier, N.; Carignano, C.; Alberto,
C. (2016), Un metodo de programacion multiobjetivo. The programs are solved by HiGHS: scikit-criteria 0.10 reads its
solver's variables in alphabetical order (x0, x1, x10, x2), which from eleven alternatives on swaps their scores.
"""

from __future__ import annotations

import numpy as np

from scoring.errors import NotApplicable
from scoring.methods.prepared import MethodOutput, PreparedProblem, without_rounding
from scoring.methods.spec import COMPLETE, MethodSpec
from scoring.problem import Array


def simus(case: PreparedProblem) -> MethodOutput:
    """Each criterion in turn is optimised while the others bound it by b; each optimum, as shares, is a row of the
    result matrix. Method 1: column sum times the share of rows that chose the column. Method 2: how much a project
    exceeds the others, row by row, less how much they exceed it. Weights play no part."""
    bounds = _right_hand_side(case)
    optima = np.array([_optimum(case, bounds, stage) for stage in range(len(bounds))])
    totals = optima.sum(axis=1, keepdims=True)
    rows = np.divide(optima, totals, out=np.zeros_like(optima), where=totals > 0)
    first = rows.sum(axis=0) * (rows > 0).mean(axis=0)
    # exceeding less being exceeded, max(a - b, 0) - max(b - a, 0), is just a - b: no table of pairs is needed
    second = without_rounding(len(first) * rows.sum(axis=0) - rows.sum(), len(first) * float(rows.sum()))
    details = {
        **case.by_alternative(method_1_score=first, method_2_score=second),
        **case.by_criterion(b=bounds),
        "stages": case.by_alternative(**dict(zip(case.problem.criteria, rows, strict=True))),
    }
    notes = ["weights_play_no_part", "programs_in_row_order"]
    return MethodOutput(first if case.params["rank_by"] == 1 else second, details, notes)


def _right_hand_side(case: PreparedProblem) -> Array:
    """(k,) The bounds b, and where there is none the best value of the column."""
    b = case.params["b"] or (None,) * len(case.problem.criteria)
    bounds = np.array([np.nan if bound is None else bound for bound in b])
    return np.where(np.isnan(bounds), case.best, case.scaled(bounds))


def _optimum(case: PreparedProblem, bounds: Array, stage: int) -> Array:
    """(m,) How much of each project optimises criterion ``stage``: benefits at most b, costs at least b.

    Where several vertices are optimal, the one taken must not hang on the order in which projects were written down:
    they are put in order of their figures, and those with the same figures share alike.
    """
    from scipy.optimize import linprog  # 0.2 s: only this method needs it below the weightings

    projects, place, alike = np.unique(case.matrix, axis=0, return_inverse=True, return_counts=True)
    # HiGHS takes figures below some 1e-9 for zero and above some 1e20 for infinity; each row may have a unit of its own
    unit = np.where(case.is_benefit, 1.0, -1.0) * np.maximum(np.abs(projects).max(axis=0), np.finfo(float).tiny)
    rows, ends = (projects / unit).T, bounds / unit
    others = np.arange(len(bounds)) != stage
    # the dual simplex ends in a vertex
    result = linprog(-rows[stage], A_ub=rows[others], b_ub=ends[others], method="highs-ds")
    if result.status != 0:
        raise NotApplicable(case.method, "no_optimum", criteria=[case.problem.criteria[stage]])
    optimum: Array = np.maximum(np.asarray(result.x), 0.0) / alike
    return optimum[place.ravel()]


MUNIER_2011 = "Munier, N. (2011) A Strategy for Using Multicriteria Analysis in Decision-Making, Springer"

METHODS = (
    MethodSpec(
        "simus",
        "SIMUS",
        "programming",
        "none",
        simus,
        MUNIER_2011,
        (*COMPLETE, "two_criteria"),
        params={"b": None, "rank_by": 1},
    ),
)
