"""PROMETHEE I and II: pairwise preference degrees, leaving, entering and net flows, and the partial order they give.

Source of all equations: Brans, J.-P.; Vincke, Ph.; Mareschal, B. (1986), How to select and how to rank projects: the
PROMETHEE method. European Journal of Operational Research 24(2), 228-238.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scoring.errors import NotApplicable
from scoring.problem import Array, DecisionProblem, frozen_array
from scoring.result import RELATIVE_TIE

# Which thresholds each generalised criterion reads: q indifference, p preference, s the Gaussian's inflection point.
THRESHOLDS = {"usual": "", "u": "q", "v": "p", "level": "qp", "linear": "qp", "gaussian": "s"}
ROUNDING = 1e-12  # 0.8 - 0.5 exceeds 0.3 by 6e-17: steps are taken beyond this share of the column's largest magnitude

PREFERRED, INDIFFERENT, INCOMPARABLE, WORSE = "preferred", "indifferent", "incomparable", "worse"


@dataclass(frozen=True, slots=True, eq=False)
class Preferences:
    """One generalised criterion for each of the k criteria, checked.

    kinds: keys of `THRESHOLDS`; q, p, s: (k,) in the criteria's own units, read only where the kind needs them.
    """

    kinds: tuple[str, ...]
    q: Array
    p: Array
    s: Array


@dataclass(frozen=True, slots=True, eq=False)
class Flows:
    """pi: (m, m) how much row is preferred to column, 0..1; plus, minus: (m,) leaving and entering flow, the means of
    pi over the other alternatives; net: (m,) plus - minus, -1..1."""

    pi: Array
    plus: Array
    minus: Array
    net: Array


def preferences_of(problem: DecisionProblem, method: str = "promethee2") -> Preferences:
    """The problem's generalised criteria; usual where a criterion names none and gives no threshold.

    Raises NotApplicable, naming the criterion: unknown_preference_function, preference_function_missing (thresholds
    without a function), missing_threshold, negative_threshold, threshold_not_positive, thresholds_crossed (p < q),
    wrong_number_of_thresholds.
    """
    k = len(problem.criteria)
    extras = problem.extras
    given = {"q": extras.q, "p": extras.p, "s": extras.s}
    columns = {name: np.full(k, np.nan) if values is None else values for name, values in given.items()}
    kinds = extras.preference or ("",) * k
    if len(kinds) != k or any(len(values) != k for values in columns.values()):
        raise NotApplicable(method, "wrong_number_of_thresholds", expected=k)
    checked = []
    for j, criterion in enumerate(problem.criteria):
        thresholds = {name: float(values[j]) for name, values in columns.items()}
        checked.append(_checked_kind(method, criterion, kinds[j], thresholds))
    return Preferences(tuple(checked), *(frozen_array(columns[name]) for name in "qps"))


def _checked_kind(method: str, criterion: str, kind: str, thresholds: dict[str, float]) -> str:
    if not kind and not all(np.isnan(value) for value in thresholds.values()):
        raise NotApplicable(method, "preference_function_missing", criterion=criterion)
    kind = kind or "usual"
    if kind not in THRESHOLDS:
        raise NotApplicable(method, "unknown_preference_function", criterion=criterion, preference=kind)
    for name in THRESHOLDS[kind]:
        value = thresholds[name]
        if np.isnan(value):
            raise NotApplicable(method, "missing_threshold", criterion=criterion, preference=kind, threshold=name)
        if value < 0:
            raise NotApplicable(method, "negative_threshold", criterion=criterion, threshold=name, value=value)
        if value == 0 and (kind, name) in {("v", "p"), ("gaussian", "s")}:
            raise NotApplicable(method, "threshold_not_positive", criterion=criterion, threshold=name, value=value)
    if kind in ("level", "linear") and thresholds["p"] < thresholds["q"]:
        raise NotApplicable(method, "thresholds_crossed", criterion=criterion, q=thresholds["q"], p=thresholds["p"])
    return kind


def degrees(column: Array, maximised: bool, preferences: Preferences, j: int) -> Array:
    """(…, m) performances on criterion j -> (…, m, m) preference degrees P_j(row, column), 0..1 (1986, section 3).

    A degree is 0 up to indifference and 1 beyond strict preference; negative differences give 0.
    """
    gain = column[..., :, None] - column[..., None, :]
    if not maximised:
        gain = -gain
    q, p, s = float(preferences.q[j]), float(preferences.p[j]), float(preferences.s[j])
    slack = ROUNDING * np.abs(column).max(axis=-1)[..., None, None]
    match preferences.kinds[j]:
        case "usual":
            return np.asarray(gain > 0, dtype=np.float64)
        case "u":
            return np.asarray(gain > q + slack, dtype=np.float64)
        case "v":
            return np.clip(gain / p, 0.0, 1.0)
        case "level":
            return np.asarray((gain > q + slack) * 0.5 + (gain > p + slack) * 0.5)
        case "linear" if p == q:  # the ramp has no width: a step
            return np.asarray(gain > q + slack, dtype=np.float64)
        case "linear":
            return np.clip((gain - q) / (p - q), 0.0, 1.0)
        case _:
            return np.asarray(-np.expm1(-(np.maximum(gain, 0.0) ** 2) / (2.0 * s * s)))


def criterion_flows(matrix: Array, maximised: NDArray[np.bool_], preferences: Preferences) -> Array:
    """(…, m, k) performances -> (…, m, k) net flow of each alternative on each criterion alone, -1..1.

    The net flow of PROMETHEE II is their weighted sum: phi(a) = sum_j w_j phi_j(a).
    """
    others = max(matrix.shape[-2] - 1, 1)
    flows = np.empty_like(matrix)
    for j in range(matrix.shape[-1]):
        degree = degrees(matrix[..., j], bool(maximised[j]), preferences, j)
        flows[..., j] = (degree.sum(axis=-1) - degree.sum(axis=-2)) / others
    return flows


def promethee(problem: DecisionProblem, method: str = "promethee2") -> Flows:
    """All flows of the raw matrix. pi(a, b) = sum_j w_j P_j(a, b); plus(a) = sum_b pi(a, b) / (m - 1), minus likewise
    over pi(b, a). A lone alternative has flows 0. Raises NotApplicable as `preferences_of`, and missing_scores."""
    if problem.missing:
        raise NotApplicable(method, "missing_scores", cells=problem.missing)
    preferences = preferences_of(problem, method)
    m = len(problem.alternatives)
    pi = np.zeros((m, m))
    for j, (weight, direction) in enumerate(zip(problem.weights, problem.directions, strict=True)):
        pi += weight * degrees(problem.matrix[:, j], direction == "max", preferences, j)
    others = max(m - 1, 1)
    plus, minus = pi.sum(axis=1) / others, pi.sum(axis=0) / others
    return Flows(frozen_array(pi), frozen_array(plus), frozen_array(minus), frozen_array(plus - minus))


def relations(flows: Flows) -> tuple[tuple[str, ...], ...]:
    """PROMETHEE I: (m, m) of preferred, worse, indifferent or incomparable, how row stands to column (1986, section 5).

    Preferred: no worse on both flows and better on one; incomparable where the flows disagree. Flows closer than
    `RELATIVE_TIE` of the largest count as equal.
    """
    leaving, entering = _signs(flows.plus), -_signs(flows.minus)
    better = (leaving >= 0) & (entering >= 0)
    worse = (leaving <= 0) & (entering <= 0)
    words = np.select([better & worse, better, worse], [INDIFFERENT, PREFERRED, WORSE], INCOMPARABLE)
    return tuple(tuple(row) for row in words.tolist())


def _signs(flow: Array) -> NDArray[np.int64]:
    """(m,) -> (m, m): 1 where row's flow is above column's, -1 below, 0 within the tolerance."""
    gap = flow[:, None] - flow
    tolerance = RELATIVE_TIE * np.abs(flow).max(initial=0.0)
    return np.asarray((gap > tolerance).astype(np.int64) - (gap < -tolerance))
