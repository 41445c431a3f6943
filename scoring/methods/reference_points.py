"""Methods that measure against points which the user may give: SPOTIS, RIM, ERVD."""

from __future__ import annotations

import numpy as np

from scoring.errors import NotApplicable
from scoring.methods.prepared import Outcome, Task
from scoring.methods.scikit_criteria import evaluate
from scoring.methods.spec import Method
from scoring.problem import Array
from scoring.scaling import cells

SMALLEST = 1e-6  # at 0 ERVD's values no longer tell losses (lambda) or anything (alpha) apart


def spotis(task: Task) -> Outcome:
    """Weighted distance from the ideal point as a share of each criterion's bounds, the smaller the better (Dezert,
    Tchamova, Han and Tacnet 2020). Bounds are the scale ends; the ideal is the reference or the better bound."""
    low, high, notes = _bounds(task, "reference")
    ideal = task.given("reference")
    ideal = np.where(np.isnan(ideal), np.where(task.problem.maximised, high, low), ideal)
    _inside(task, low, high, ideal, ideal)
    ends = np.sort(task.scaled(np.vstack([low, high])), axis=0)
    point = task.scaled(ideal)
    ends[1] = np.where(ends[1] > ends[0], ends[1], ends[0] + 1.0)  # constant column without bounds: distance 0
    found = evaluate(task, "spotis", "SPOTIS", bounds=ends.T, isp=point)
    details = {"ideal": task.by_criterion(ideal), "bounds": task.by_criterion(np.column_stack([low, high]))}
    return Outcome(found["score"], details, notes)


def rim(task: Task) -> Outcome:
    """Closeness to a reference interval on each criterion (Cables, Lamata and Verdegay 2016). Ranges are the scale
    ends; without a reference interval the better end is the reference. Directions play no further part."""
    low, high, notes = _bounds(task, "reference_low", "reference_high")
    better = np.where(task.problem.maximised, high, low)
    first, last = task.given("reference_low"), task.given("reference_high")
    if np.isnan(first).all() and np.isnan(last).all():
        notes = [*notes, "reference_from_scale"]
    first = np.where(np.isnan(first), np.where(np.isnan(last), better, last), first)
    last = np.where(np.isnan(last), first, last)
    _inside(task, low, high, first, last)
    ends = np.sort(task.scaled(np.vstack([low, high])), axis=0)
    interval = np.sort(task.scaled(np.vstack([first, last])), axis=0)
    found = evaluate(task, "rim", "RIM", ref_ideals=_pairs(interval), ranges=_pairs(ends))
    details = {
        "distance_to_ideal": task.by_alternative(found["i_plus"]),
        "distance_to_anti_ideal": task.by_alternative(found["i_minus"]),
        "reference": task.by_criterion(np.column_stack([first, last])),
    }
    return Outcome(found["score"], details, notes)


def ervd(task: Task) -> Outcome:
    """Gains and losses against the reference, losses weighing lambda times as much and both bent by alpha, then the
    closeness to the best and the worst of them (Shyur, Yin, Shih and Cheng 2015)."""
    reference = task.given("reference")
    options = {"lambda_value": task.params["lambda"], "alpha_value": task.params["alpha"]}
    found = evaluate(task, "ervd", "ERVD", options, reference_points=task.scaled(reference))
    details = {
        "distance_to_ideal": task.by_alternative(found["s_plus"]),
        "distance_to_anti_ideal": task.by_alternative(found["s_minus"]),
    }
    return Outcome(found["similarity"], details)


def _bounds(task: Task, *references: str) -> tuple[Array, Array, list[str]]:
    """Raw (k,) bounds: the scale ends, or where there are none what the data and the references span."""
    problem = task.problem
    points = [np.where(np.isnan(task.given(name)), problem.matrix, task.given(name)) for name in references]
    everything = np.vstack([problem.matrix, *points])
    low = np.where(np.isnan(problem.low), everything.min(axis=0), problem.low)
    high = np.where(np.isnan(problem.high), everything.max(axis=0), problem.high)
    return low, high, [] if problem.has_fixed_scales else ["bounds_from_data"]


def _inside(task: Task, low: Array, high: Array, first: Array, last: Array) -> None:
    outside = (task.problem.matrix < low) | (task.problem.matrix > high)
    if outside.any():
        raise NotApplicable(task.method, "outside_scale", cells=cells(task.problem, outside))
    wrong = (first > last) | (first < low) | (last > high)
    if wrong.any():
        raise NotApplicable(task.method, "reference_outside_scale", criteria=task.named(wrong))


def _pairs(ends: Array) -> list[tuple[float, float]]:
    return [(low, high) for low, high in ends.T.tolist()]


METHODS = (
    Method(
        "ervd",
        "ERVD",
        "reference",
        "sum",
        ervd,
        "Shyur, H.-J.; Yin, L.; Shih, H.-S.; Cheng, C.-B. (2015) Found. Comput. Decis. Sci. 40(4):299-315",
        needs=("all_scores", "two_alternatives", "differences", "reference"),
        params={"lambda": 2.25, "alpha": 0.88},
        limits={"lambda": (SMALLEST, float("inf")), "alpha": (SMALLEST, 1.0)},
    ),
    Method(
        "rim",
        "RIM (reference ideal)",
        "reference",
        "none",
        rim,
        "Cables, E.; Lamata, M.T.; Verdegay, J.L. (2016) Information Sciences 337:1-10",
        needs=("all_scores",),
        bounded=True,
    ),
    Method(
        "spotis",
        "SPOTIS",
        "reference",
        "none",
        spotis,
        "Dezert, J.; Tchamova, A.; Han, D.; Tacnet, J.-M. (2020) FUSION 2020",
        needs=("all_scores",),
        ascending=True,
        bounded=True,
    ),
)
