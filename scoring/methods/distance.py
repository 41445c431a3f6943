"""Methods that measure distances to points result in the data: TOPSIS, VIKOR, CODAS, PROBID, EDAS, MABAC."""

from __future__ import annotations

from functools import partial

import numpy as np

from scoring.methods.batch import best_and_worst, in_slices, weighted_sums
from scoring.methods.prepared import MethodOutput, PreparedProblem, without_rounding
from scoring.methods.scikit_criteria import run_method
from scoring.methods.spec import COMPLETE, NOT_NEGATIVE, PAIRWISE, UNIT_INTERVAL, MethodSpec
from scoring.problem import Array, Bools
from scoring.result import RELATIVE_TIE, competition_ranks


def topsis(case: PreparedProblem) -> MethodOutput:
    """Relative closeness d- / (d+ + d-) to the ideal and anti-ideal of the weighted matrix (Hwang and Yoon 1981)."""
    to_ideal = np.linalg.norm(case.weights * (case.matrix - case.best), axis=1)
    to_anti = np.linalg.norm(case.weights * (case.matrix - case.worst), axis=1)
    details = {
        **case.by_criterion(ideal=case.weights * case.best, anti_ideal=case.weights * case.worst),
        **case.by_alternative(distance_to_ideal=to_ideal, distance_to_anti_ideal=to_anti),
    }
    return MethodOutput(to_anti / (to_ideal + to_anti), details)


def topsis_batch(weights: Array, matrix: Array, is_benefit: Bools) -> Array:
    """Relative closeness to the ideal, 0..1, larger is better (Hwang and Yoon 1981, ch. 3). -> (n, m).

    matrix: already scaled (vector scaling in the original); is_benefit: (k,) True where more is better.
    Weights are non-negative, so the ideal of the weighted matrix is the weighted ideal and both squared distances are
    matrix products: d+_i ** 2 = sum_j w_j ** 2 (x_ij - ideal_j) ** 2. Where all alternatives agree on every weighted
    criterion both distances are 0 and the closeness of each is set to 0.5: a tie of all.
    """

    def closeness(w: Array, x: Array) -> Array:
        ideal, anti = best_and_worst(x, is_benefit)
        squares = w * w
        to_ideal = np.sqrt(weighted_sums(squares, (x - ideal) ** 2))
        to_anti = np.sqrt(weighted_sums(squares, (x - anti) ** 2))
        both = to_ideal + to_anti
        return np.asarray(np.divide(to_anti, both, out=np.full_like(both, 0.5), where=both != 0))

    return in_slices(closeness, weights, matrix)


def vikor(case: PreparedProblem) -> MethodOutput:
    """Compromise ranking by Q, the smaller the better, with both conditions of the compromise (Opricovic and Tzeng
    2004, section 2.1): C1 acceptable advantage, Q of the second less Q of the first >= 1 / (m - 1); C2 stability, the
    first by Q is also first by S or by R."""
    weights, v = case.weights[None, :], case.params["v"]
    utility, regret = (measure[0] for measure in vikor_measures(weights, case.matrix, case.is_benefit))
    q = vikor_batch(weights, case.matrix, case.is_benefit, v)[0]
    advantage, stability, compromise = _compromise(utility, regret, q)
    details = {
        **case.by_alternative(S=utility, R=regret, Q=q),
        "C1": advantage,
        "C2": stability,
        "compromise_set": case.problem.alternatives_where(compromise),
    }
    return MethodOutput(q, details, ["compromise_set_apart"])


def _compromise(utility: Array, regret: Array, q: Array) -> tuple[bool, bool, Bools]:
    """C1, C2 and the (m,) mask of the compromise set."""
    ranks = competition_ranks(q, ascending=True)
    best, needed = q.min(), 1.0 / (len(q) - 1)
    slack = RELATIVE_TIE * np.abs(q).max(initial=0.0)
    ordered = np.sort(q)
    advantage = bool(ordered[1] - best >= needed - slack)
    first = ranks == 1
    also_first = (competition_ranks(utility, ascending=True) == 1) | (competition_ranks(regret, ascending=True) == 1)
    stability = bool((first & also_first).any())
    if not advantage:
        return advantage, stability, q - best < needed - slack
    return advantage, stability, first if stability else ranks <= 2


def vikor_batch(weights: Array, matrix: Array, is_benefit: Bools, v: float = 0.5) -> Array:
    """VIKOR's Q, 0..1, SMALLER is better (Opricovic and Tzeng 2004, eq. 4). -> (n, m).

    matrix: raw; v: weight of the group utility S against the individual regret R.
    Q_i = v (S_i - S*) / (S- - S*) + (1 - v) (R_i - R*) / (R- - R*); a term whose range is 0, or no more than rounding
    (`RELATIVE_TIE` of its largest), is 0 for all.
    """

    def compromise(w: Array, x: Array) -> Array:
        utility, regret = vikor_measures(w, x, is_benefit)
        return v * _range_share(utility) + (1.0 - v) * _range_share(regret)

    return in_slices(compromise, weights, matrix)


def vikor_measures(weights: Array, matrix: Array, is_benefit: Bools) -> tuple[Array, Array]:
    """VIKOR's S and R, each (n, m), smaller is better: S_i = sum_j w_j d_ij, R_i = max_j w_j d_ij, where
    d_ij = (best_j - x_ij) / (best_j - worst_j), and 0 on a constant criterion (2004, eq. 2 and 3)."""
    best, worst = best_and_worst(matrix, is_benefit)
    span = best - worst
    distance = np.divide(best - matrix, span, out=np.zeros_like(matrix), where=span != 0)
    columns = np.moveaxis(distance, -1, 0)[..., None] if matrix.ndim == 2 else distance.transpose(2, 1, 0)
    regret = columns[0] * weights[:, 0]  # (m, n): each operation streams over n
    for column, weight in zip(columns[1:], weights.T[1:], strict=True):
        np.maximum(regret, column * weight, out=regret)
    return weighted_sums(weights, distance), regret.T


def _range_share(measure: Array) -> Array:
    """(n, m) -> where each entry lies between its row's least (0) and largest (1)."""
    least, largest = measure.min(axis=1, keepdims=True), measure.max(axis=1, keepdims=True)
    span = largest - least
    share = np.zeros_like(measure)
    np.divide(measure - least, span, out=share, where=span > RELATIVE_TIE * np.abs(largest))
    return share


def codas(case: PreparedProblem) -> MethodOutput:
    """Distances from the worst point, Euclidean first, taxicab where those differ by tau or more (Keshavarz Ghorabaee,
    Zavadskas, Turskis and Antucheviciene 2016)."""
    result = run_method(case, "codas", "CODAS", {"tau": case.params["tau"]})
    gap = case.weights * (case.matrix - case.worst)
    euclidean, taxicab = np.linalg.norm(gap, axis=1), gap.sum(axis=1)
    details = case.by_alternative(euclidean=euclidean, taxicab=taxicab)
    return MethodOutput(without_rounding(result["score"], float((euclidean + taxicab).sum())), details)


def probid(case: PreparedProblem) -> MethodOutput:
    """Distances to the best, second best … worst point and to the average (Wang, Rangaiah and Wang 2021)."""
    return _probid(case, "PROBID")


def simplified_probid(case: PreparedProblem) -> MethodOutput:
    """Distances to the best and the worst quarter of those points: negative over positive (Wang, Rangaiah and Wang
    2021). An alternative that is best at everything has no distance to divide by."""
    return _probid(case, "SimplifiedPROBID")


def _probid(case: PreparedProblem, name: str) -> MethodOutput:
    result = run_method(case, "probid", name)
    details = case.by_alternative(positive_distance=result["pos_ideal"], negative_distance=result["neg_ideal"])
    divisor = result["neg_ideal"] if name == "PROBID" else result["pos_ideal"]
    case.reject_alternatives(divisor <= 0, "zero_distance")
    return MethodOutput(result["score"], details)


def edas(case: PreparedProblem) -> MethodOutput:
    """Positive and negative distances from the average, as shares of the largest (Keshavarz Ghorabaee, Zavadskas, Olfat
    and Turskis 2015)."""
    result = run_method(case, "edas", "EDAS")
    return MethodOutput(result["score"], case.by_criterion(average=case.matrix.mean(axis=0)))


def mabac(case: PreparedProblem) -> MethodOutput:
    """Distance from the border approximation area g_j = (prod_i w_j (n_ij + 1)) ** (1/m), summed over the criteria
    (Pamucar and Cirovic 2015). By logarithms: the product of many small numbers would vanish."""
    border = case.weights * np.exp(np.log1p(case.matrix).mean(axis=0))
    scores = (case.weights * (case.matrix + 1.0) - border).sum(axis=1)
    return MethodOutput(scores, case.by_criterion(border=border))


HWANG_1981 = "Hwang, C.L.; Yoon, K. (1981) Multiple Attribute Decision Making, ch. 3"
OPRICOVIC_2004 = "Opricovic, S.; Tzeng, G.-H. (2004) EJOR 156(2):445-455"
KESHAVARZ_2016 = "Keshavarz Ghorabaee, M.; Zavadskas, E.K.; Turskis, Z.; Antucheviciene, J. (2016) ECECSR 50(3):25-44"
KESHAVARZ_2015 = "Keshavarz Ghorabaee, M.; Zavadskas, E.K.; Olfat, L.; Turskis, Z. (2015) Informatica 26(3):435-451"
PAMUCAR_2015 = "Pamucar, D.; Cirovic, G. (2015) Expert Systems with Applications 42(6):3016-3028"
WANG_2021 = "Wang, Z.; Rangaiah, G.P.; Wang, X. (2021) Ind. Eng. Chem. Res. 60(30):11216-11230"

METHODS = (
    MethodSpec(
        "topsis",
        "TOPSIS",
        "distance",
        "vector",
        topsis,
        HWANG_1981,
        (*COMPLETE, "differences"),
        batch=lambda case: partial(topsis_batch, is_benefit=case.is_benefit),
        order=3,
    ),
    MethodSpec(
        "vikor",
        "VIKOR",
        "distance",
        "none",
        vikor,
        OPRICOVIC_2004,
        COMPLETE,
        params={"v": 0.5},
        limits={"v": UNIT_INTERVAL},
        ascending=True,
        batch=lambda case: partial(vikor_batch, is_benefit=case.is_benefit, v=float(case.params["v"])),
        order=4,
    ),
    MethodSpec(
        "codas",
        "CODAS",
        "distance",
        "ratio",
        codas,
        KESHAVARZ_2016,
        (*PAIRWISE, "benefits", "no_negative_values", "values_up_to_one"),
        params={"tau": 0.02},
        limits={"tau": NOT_NEGATIVE},
    ),
    MethodSpec("edas", "EDAS", "distance", "none", edas, KESHAVARZ_2015, (*COMPLETE, "differences", "positive_means")),
    MethodSpec(
        "mabac", "MABAC", "distance", "minmax", mabac, PAMUCAR_2015, (*COMPLETE, "benefits", "no_negative_values")
    ),
    MethodSpec("probid", "PROBID", "distance", "vector", probid, WANG_2021, (*PAIRWISE, "differences")),
    MethodSpec(
        "simplified_probid",
        "PROBID, simplified",
        "distance",
        "vector",
        simplified_probid,
        WANG_2021,
        ("all_scores", "four_alternatives", "pairs_that_fit", "differences"),
    ),
)
