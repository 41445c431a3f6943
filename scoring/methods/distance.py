"""Methods that measure distances to points found in the data: TOPSIS, VIKOR, CODAS, PROBID, EDAS, MABAC."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from scoring.methods import batch
from scoring.methods.prepared import Outcome, Task, without_rounding
from scoring.methods.scikit_criteria import evaluate
from scoring.methods.spec import NOT_NEGATIVE, UNIT, Method
from scoring.problem import Array
from scoring.result import RELATIVE_TIE, competition_ranks


def topsis(task: Task) -> Outcome:
    """Relative closeness d- / (d+ + d-) to the ideal and anti-ideal of the weighted matrix (Hwang and Yoon 1981)."""
    to_ideal = np.linalg.norm(task.weights * (task.matrix - task.best), axis=1)
    to_anti = np.linalg.norm(task.weights * (task.matrix - task.worst), axis=1)
    details = {
        "ideal": task.by_criterion(task.weights * task.best),
        "anti_ideal": task.by_criterion(task.weights * task.worst),
        "distance_to_ideal": task.by_alternative(to_ideal),
        "distance_to_anti_ideal": task.by_alternative(to_anti),
    }
    return Outcome(to_anti / (to_ideal + to_anti), details)


def vikor(task: Task) -> Outcome:
    """Compromise ranking by Q, the smaller the better, with both conditions of the compromise (Opricovic and Tzeng
    2004, section 2.1): C1 acceptable advantage, Q of the second less Q of the first >= 1 / (m - 1); C2 stability, the
    first by Q is also first by S or by R."""
    weights, v = task.weights[None, :], task.params["v"]
    utility, regret = (each[0] for each in batch.vikor_measures(weights, task.matrix, task.maximised))
    q = batch.vikor(weights, task.matrix, task.maximised, v)[0]
    advantage, stability, compromise = _compromise(utility, regret, q)
    details = {
        "S": task.by_alternative(utility),
        "R": task.by_alternative(regret),
        "Q": task.by_alternative(q),
        "C1": advantage,
        "C2": stability,
        "compromise_set": task.chosen(compromise),
    }
    return Outcome(q, details, ["compromise_set_apart"])


def _compromise(utility: Array, regret: Array, q: Array) -> tuple[bool, bool, NDArray[np.bool_]]:
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


def codas(task: Task) -> Outcome:
    """Distances from the worst point, Euclidean first, taxicab where those differ by tau or more (Keshavarz Ghorabaee,
    Zavadskas, Turskis and Antucheviciene 2016)."""
    found = evaluate(task, "codas", "CODAS", {"tau": task.params["tau"]})
    gap = task.weights * (task.matrix - task.worst)
    euclidean, taxicab = np.linalg.norm(gap, axis=1), gap.sum(axis=1)
    details = {"euclidean": task.by_alternative(euclidean), "taxicab": task.by_alternative(taxicab)}
    return Outcome(without_rounding(found["score"], float((euclidean + taxicab).sum())), details)


def probid(task: Task) -> Outcome:
    """Distances to the best, second best … worst point and to the average (Wang, Rangaiah and Wang 2021)."""
    return _probid(task, "PROBID")


def simplified_probid(task: Task) -> Outcome:
    """Distances to the best and the worst quarter of those points: negative over positive (Wang, Rangaiah and Wang
    2021). An alternative that is best at everything has no distance to divide by."""
    return _probid(task, "SimplifiedPROBID")


def _probid(task: Task, name: str) -> Outcome:
    found = evaluate(task, "probid", name)
    details = {
        "positive_distance": task.by_alternative(found["pos_ideal"]),
        "negative_distance": task.by_alternative(found["neg_ideal"]),
    }
    divisor = found["neg_ideal"] if name == "PROBID" else found["pos_ideal"]
    task.refuse_where(divisor <= 0, "zero_distance")
    return Outcome(found["score"], details)


def edas(task: Task) -> Outcome:
    """Positive and negative distances from the average, as shares of the largest (Keshavarz Ghorabaee, Zavadskas, Olfat
    and Turskis 2015)."""
    found = evaluate(task, "edas", "EDAS")
    return Outcome(found["score"], {"average": task.by_criterion(task.matrix.mean(axis=0))})


def mabac(task: Task) -> Outcome:
    """Distance from the border approximation area g_j = (prod_i w_j (n_ij + 1)) ** (1/m), summed over the criteria
    (Pamucar and Cirovic 2015). By logarithms: the product of many small numbers would vanish."""
    border = task.weights * np.exp(np.log1p(task.matrix).mean(axis=0))
    scores = (task.weights * (task.matrix + 1.0) - border).sum(axis=1)
    return Outcome(scores, {"border": task.by_criterion(border)})


METHODS = (
    Method(
        "topsis",
        "TOPSIS",
        "distance",
        "vector",
        topsis,
        "Hwang, C.L.; Yoon, K. (1981) Multiple Attribute Decision Making, ch. 3",
        needs=("all_scores", "two_alternatives", "differences"),
        kernel="topsis",
    ),
    Method(
        "vikor",
        "VIKOR",
        "distance",
        "none",
        vikor,
        "Opricovic, S.; Tzeng, G.-H. (2004) EJOR 156(2):445-455",
        needs=(
            "all_scores",
            "two_alternatives",
        ),
        params={"v": 0.5},
        limits={"v": UNIT},
        ascending=True,
        kernel="vikor",
    ),
    Method(
        "codas",
        "CODAS",
        "distance",
        "ratio",
        codas,
        "Keshavarz Ghorabaee, M.; Zavadskas, E.K.; Turskis, Z.; Antucheviciene, J. (2016) ECECSR 50(3):25-44",
        needs=(
            "all_scores",
            "two_alternatives",
            "pairs_that_fit",
            "benefits",
            "no_negative_values",
            "values_up_to_one",
        ),
        params={"tau": 0.02},
        limits={"tau": NOT_NEGATIVE},
    ),
    Method(
        "edas",
        "EDAS",
        "distance",
        "none",
        edas,
        "Keshavarz Ghorabaee, M.; Zavadskas, E.K.; Olfat, L.; Turskis, Z. (2015) Informatica 26(3):435-451",
        needs=("all_scores", "two_alternatives", "differences", "positive_means"),
    ),
    Method(
        "mabac",
        "MABAC",
        "distance",
        "minmax",
        mabac,
        "Pamucar, D.; Cirovic, G. (2015) Expert Systems with Applications 42(6):3016-3028",
        needs=("all_scores", "two_alternatives", "benefits", "no_negative_values"),
    ),
    Method(
        "probid",
        "PROBID",
        "distance",
        "vector",
        probid,
        "Wang, Z.; Rangaiah, G.P.; Wang, X. (2021) Ind. Eng. Chem. Res. 60(30):11216-11230",
        needs=("all_scores", "two_alternatives", "pairs_that_fit", "differences"),
    ),
    Method(
        "simplified_probid",
        "PROBID, simplified",
        "distance",
        "vector",
        simplified_probid,
        "Wang, Z.; Rangaiah, G.P.; Wang, X. (2021) Ind. Eng. Chem. Res. 60(30):11216-11230",
        needs=("all_scores", "four_alternatives", "pairs_that_fit", "differences"),
    ),
)
