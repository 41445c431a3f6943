"""PROMETHEE I and II: pairwise preference degrees, leaving, entering and net flows, and the partial order they give.

Source of all equations: Brans, J.-P.; Vincke, Ph.; Mareschal, B. (1986), How to select and how to rank projects: the
PROMETHEE method. European Journal of Operational Research 24(2), 228-238.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial

import numpy as np
from numpy.typing import NDArray

from scoring.errors import NotApplicable
from scoring.methods.batch import in_slices, weighted_sums
from scoring.methods.prepared import MethodOutput, PreparedProblem, without_rounding
from scoring.methods.spec import NOT_NEGATIVE, PAIRWISE, BatchScores, MethodSpec
from scoring.problem import Array, Bools, CriterionParameters, DecisionProblem, readonly_array
from scoring.result import RELATIVE_TIE

# Which thresholds each generalised criterion reads: q indifference, p preference, s the Gaussian's inflection point.
THRESHOLDS = {"usual": "", "u": "q", "v": "p", "level": "qp", "linear": "qp", "gaussian": "s"}
ROUNDING = 1e-12  # 0.8 - 0.5 exceeds 0.3 by 6e-17: steps are taken beyond this share of the column's largest magnitude

PREFERRED, INDIFFERENT, INCOMPARABLE, WORSE = "preferred", "indifferent", "incomparable", "worse"


@dataclass(frozen=True, slots=True, eq=False)
class PreferenceFunctions:
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


def preference_functions(problem: DecisionProblem, method: str = "promethee2") -> PreferenceFunctions:
    """The problem's generalised criteria; usual where a criterion names none and gives no threshold.

    Raises NotApplicable, naming the criterion: unknown_preference_function, preference_function_missing (thresholds
    without a function), missing_threshold, negative_threshold, threshold_not_positive, thresholds_crossed (p < q),
    wrong_number_of_thresholds.
    """
    k = len(problem.criteria)
    extras = problem.extras
    unknown = np.full(k, np.nan)
    columns = {name: unknown if getattr(extras, name) is None else getattr(extras, name) for name in "qps"}
    kinds = extras.preference or ("",) * k
    if len(kinds) != k or any(len(values) != k for values in columns.values()):
        raise NotApplicable(method, "wrong_number_of_thresholds", expected=k)
    checked = []
    for j, criterion in enumerate(problem.criteria):
        thresholds = {name: float(values[j]) for name, values in columns.items()}
        checked.append(_checked_kind(method, criterion, kinds[j], thresholds))
    return PreferenceFunctions(tuple(checked), *(readonly_array(columns[name]) for name in "qps"))


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


def preference_degrees(column: Array, is_benefit: bool, preferences: PreferenceFunctions, j: int) -> Array:
    """(…, m) performances on criterion j -> (…, m, m) preference degrees P_j(row, column), 0..1 (1986, section 3).

    A degree is 0 up to indifference and 1 beyond strict preference; negative differences give 0.
    """
    gain = column[..., :, None] - column[..., None, :]
    if not is_benefit:
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


def criterion_flows(matrix: Array, is_benefit: Bools, preferences: PreferenceFunctions) -> Array:
    """(…, m, k) performances -> (…, m, k) net flow of each alternative on each criterion alone, -1..1.

    The net flow of PROMETHEE II is their weighted sum: phi(a) = sum_j w_j phi_j(a).
    """
    others = max(matrix.shape[-2] - 1, 1)
    flows = np.empty_like(matrix)
    for j in range(matrix.shape[-1]):
        degree = preference_degrees(matrix[..., j], bool(is_benefit[j]), preferences, j)
        flows[..., j] = (degree.sum(axis=-1) - degree.sum(axis=-2)) / others
    return flows


def promethee2_batch(weights: Array, matrix: Array, is_benefit: Bools, preferences: PreferenceFunctions) -> Array:
    """Net flow of PROMETHEE II, -1..1, larger is better. matrix: raw. -> (n, m).

    The pairwise comparisons do not depend on the weights, so phi_i = sum_j w_j phi_ij with each criterion's own net
    flow phi_ij.
    """
    if np.ndim(matrix) == 2:
        flows = criterion_flows(np.asarray(matrix, dtype=np.float64), is_benefit, preferences)
        return in_slices(weighted_sums, weights, flows)
    return in_slices(lambda w, x: weighted_sums(w, criterion_flows(x, is_benefit, preferences)), weights, matrix)


def promethee_flows(problem: DecisionProblem, method: str = "promethee2") -> Flows:
    """All flows of the raw matrix. pi(a, b) = sum_j w_j P_j(a, b); plus(a) = sum_b pi(a, b) / (m - 1), minus likewise
    over pi(b, a). A lone alternative has flows 0. Raises NotApplicable as `preference_functions`; missing_scores."""
    if problem.missing:
        raise NotApplicable(method, "missing_scores", cells=problem.missing)
    preferences = preference_functions(problem, method)
    m = len(problem.alternatives)
    pi = np.zeros((m, m))
    for j, (weight, direction) in enumerate(zip(problem.weights, problem.directions, strict=True)):
        pi += weight * preference_degrees(problem.matrix[:, j], direction == "max", preferences, j)
    others = max(m - 1, 1)
    plus, minus = pi.sum(axis=1) / others, pi.sum(axis=0) / others
    return Flows(readonly_array(pi), readonly_array(plus), readonly_array(minus), readonly_array(plus - minus))


def relations(flows: Flows) -> tuple[tuple[str, ...], ...]:
    """PROMETHEE I: (m, m) of preferred, worse, indifferent or incomparable, row to column (1986, section 5).

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


def promethee1(case: PreparedProblem) -> MethodOutput:
    """Partial order by leaving and entering flow; alternatives may stay incomparable (Brans, Vincke and Mareschal
    1986)."""
    flows = promethee_flows(_as_scaled(case), case.method)
    rows = relations(flows)
    return MethodOutput(None, {**_flow_details(case, flows), **case.by_pair(relations=np.array(rows, dtype=object))})


def promethee2(case: PreparedProblem) -> MethodOutput:
    """Complete order by net flow (Brans, Vincke and Mareschal 1986)."""
    flows = promethee_flows(_as_scaled(case), case.method)
    return MethodOutput(without_rounding(flows.net, 1.0), _flow_details(case, flows))


def _as_scaled(case: PreparedProblem) -> DecisionProblem:
    """The problem with the scaled matrix, and with the parameters in place of the criteria's own thresholds."""
    k, extras, chosen = len(case.problem.criteria), case.problem.extras, case.params
    columns = {
        name: getattr(extras, name) if chosen[name] is None else readonly_array(np.full(k, chosen[name]))
        for name in "qps"
    }
    preference = extras.preference if chosen["preference"] is None else (chosen["preference"],) * k
    return replace(
        case.problem,
        matrix=case.matrix,
        directions=tuple("max" if up else "min" for up in case.is_benefit.tolist()),
        extras=CriterionParameters(preference=preference, **columns),
    )


def _flow_details(case: PreparedProblem, flows: Flows) -> dict[str, object]:
    return {
        **case.by_pair(pi=flows.pi),
        **case.by_alternative(phi_plus=flows.plus, phi_minus=flows.minus, phi=flows.net),
        **case.by_alternative(net_sum=flows.net * (len(flows.net) - 1)),  # as the paper of 1986 prints it
    }


def _batch(case: PreparedProblem) -> BatchScores:
    return partial(promethee2_batch, is_benefit=case.is_benefit, preferences=preference_functions(case.problem))


BRANS_1986 = "Brans, J.-P.; Vincke, Ph.; Mareschal, B. (1986) EJOR 24(2):228-238"
PARAMS = dict.fromkeys(("preference", "q", "p", "s"))  # None: each criterion's own
LIMITS = dict.fromkeys("qps", NOT_NEGATIVE)

METHODS = (
    MethodSpec(
        "promethee1", "PROMETHEE I", "outranking", "none", promethee1, BRANS_1986, PAIRWISE, PARAMS, LIMITS, order=11
    ),
    MethodSpec(
        "promethee2",
        "PROMETHEE II",
        "outranking",
        "none",
        promethee2,
        BRANS_1986,
        PAIRWISE,
        PARAMS,
        LIMITS,
        batch=_batch,
        cost=50,
        order=12,
    ),
)
