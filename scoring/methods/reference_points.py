"""Methods that measure against reference points: SPOTIS, RIM, ERVD."""

from __future__ import annotations

import numpy as np

from scoring.errors import NotApplicable
from scoring.methods.prepared import MethodOutput, PreparedProblem
from scoring.methods.scikit_criteria import run_method
from scoring.methods.spec import COMPLETE, MethodSpec
from scoring.problem import Array

SMALLEST = 1e-6  # at 0 ERVD's values no longer tell losses (lambda) or anything (alpha) apart


def spotis(case: PreparedProblem) -> MethodOutput:
    """Weighted distance from the ideal point as a share of each criterion's bounds, the smaller the better (Dezert,
    Tchamova, Han and Tacnet 2020). Bounds are the scale ends; the ideal is the reference or the better bound."""
    low, high, notes = _bounds(case, "reference")
    ideal = case.criterion_parameter("reference")
    ideal = np.where(np.isnan(ideal), np.where(case.problem.is_benefit, high, low), ideal)
    _inside(case, low, high, ideal, ideal)
    ends = np.sort(case.scaled(np.vstack([low, high])), axis=0)
    point = case.scaled(ideal)
    ends[1] = np.where(ends[1] > ends[0], ends[1], ends[0] + 1.0)  # constant column without bounds: distance 0
    result = run_method(case, "spotis", "SPOTIS", bounds=ends.T, isp=point)
    details = case.by_criterion(ideal=ideal, bounds=np.column_stack([low, high]))
    return MethodOutput(result["score"], details, notes)


def rim(case: PreparedProblem) -> MethodOutput:
    """Closeness to a reference interval on each criterion (Cables, Lamata and Verdegay 2016). Ranges are the scale
    ends; without a reference interval the better end is the reference. Directions play no further part."""
    low, high, notes = _bounds(case, "reference_low", "reference_high")
    better = np.where(case.problem.is_benefit, high, low)
    first, last = case.criterion_parameter("reference_low"), case.criterion_parameter("reference_high")
    if np.isnan(first).all() and np.isnan(last).all():
        notes = [*notes, "reference_from_scale"]
    first = np.where(np.isnan(first), np.where(np.isnan(last), better, last), first)
    last = np.where(np.isnan(last), first, last)
    _inside(case, low, high, first, last)
    ends = np.sort(case.scaled(np.vstack([low, high])), axis=0)
    interval = np.sort(case.scaled(np.vstack([first, last])), axis=0)
    result = run_method(case, "rim", "RIM", ref_ideals=_pairs(interval), ranges=_pairs(ends))
    details = {
        **case.by_alternative(distance_to_ideal=result["i_plus"], distance_to_anti_ideal=result["i_minus"]),
        **case.by_criterion(reference=np.column_stack([first, last])),
    }
    return MethodOutput(result["score"], details, notes)


def ervd(case: PreparedProblem) -> MethodOutput:
    """Gains and losses against the reference, losses weighing lambda times as much and both bent by alpha, then the
    closeness to the best and the worst of them (Shyur, Yin, Shih and Cheng 2015)."""
    reference = case.criterion_parameter("reference")
    options = {"lambda_value": case.params["lambda"], "alpha_value": case.params["alpha"]}
    result = run_method(case, "ervd", "ERVD", options, reference_points=case.scaled(reference))
    details = case.by_alternative(distance_to_ideal=result["s_plus"], distance_to_anti_ideal=result["s_minus"])
    return MethodOutput(result["similarity"], details)


def _bounds(case: PreparedProblem, *names: str) -> tuple[Array, Array, list[str]]:
    """Raw (k,) bounds: the scale ends, or where there are none what the data and the references span."""
    problem = case.problem
    references = [case.criterion_parameter(name) for name in names]
    points = [np.where(np.isnan(each), problem.matrix, each) for each in references]
    everything = np.vstack([problem.matrix, *points])
    low = np.where(np.isnan(problem.low), everything.min(axis=0), problem.low)
    high = np.where(np.isnan(problem.high), everything.max(axis=0), problem.high)
    return low, high, [] if problem.has_fixed_scales else ["bounds_from_data"]


def _inside(case: PreparedProblem, low: Array, high: Array, first: Array, last: Array) -> None:
    outside = (case.problem.matrix < low) | (case.problem.matrix > high)
    if outside.any():
        raise NotApplicable(case.method, "outside_scale", cells=case.problem.cells_where(outside))
    case.reject_criteria((first > last) | (first < low) | (last > high), "reference_outside_scale")


def _pairs(ends: Array) -> list[tuple[float, float]]:
    return [(low, high) for low, high in ends.T.tolist()]


SHYUR_2015 = "Shyur, H.-J.; Yin, L.; Shih, H.-S.; Cheng, C.-B. (2015) Found. Comput. Decis. Sci. 40(4):299-315"
CABLES_2016 = "Cables, E.; Lamata, M.T.; Verdegay, J.L. (2016) Information Sciences 337:1-10"
DEZERT_2020 = "Dezert, J.; Tchamova, A.; Han, D.; Tacnet, J.-M. (2020) FUSION 2020"

METHODS = (
    MethodSpec(
        "ervd",
        "ERVD",
        "reference",
        "sum",
        ervd,
        SHYUR_2015,
        (*COMPLETE, "differences", "reference"),
        params={"lambda": 2.25, "alpha": 0.88},
        limits={"lambda": (SMALLEST, float("inf")), "alpha": (SMALLEST, 1.0)},
    ),
    MethodSpec("rim", "RIM (reference ideal)", "reference", "none", rim, CABLES_2016, ("all_scores",), bounded=True),
    MethodSpec(
        "spotis", "SPOTIS", "reference", "none", spotis, DEZERT_2020, ("all_scores",), ascending=True, bounded=True
    ),
)
