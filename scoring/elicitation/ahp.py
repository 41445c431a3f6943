"""AHP: weights of pairwise comparisons, their consistency, and the answers that are most inconsistent.

Saaty (1977), Journal of Mathematical Psychology 15; Saaty (1980). Pairs may be left out (Harker 1987, Mathematical
Modelling 9).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from scoring.elicitation.ahp_answer_rules import EXACT, check_matrix, reciprocal_gaps
from scoring.elicitation.base import WeightResult, normalised_weights, notes_of
from scoring.problem import Array, readonly_array

ACCEPTABLE = 0.10  # Saaty's rule of thumb for the consistency ratio
TABULATED = 10  # criteria up to which Saaty's own random indices are used
# Saaty (1980), mean consistency index of random matrices of 1 to 10 criteria.
SAATY = (0.0, 0.0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49)
# Alonso and Lamata (2006), International Journal of Uncertainty, Fuzziness and Knowledge-Based Systems 14(4): the mean
# principal eigenvalue of 100,000 random matrices is 2.7699 n - 4.3513 over the sizes they drew.
SLOPE, INTERCEPT = 2.7699, 4.3513
ROUNDING = 1e-12  # an eigenvalue this near to n is n
ONLY_LINK = 1 - 1e-9  # an answer with this leverage is all that links two parts: nothing contradicts it
MOST_SHOWN = 3
TRIED = 12  # answers that lie furthest from the others; beyond them none can correct much
SCALE = tuple(sorted({float(i) for i in range(1, 10)} | {1 / i for i in range(2, 10)}))  # Saaty's answers
MUCH = 5  # of the pairs a fifth: from so many left out on, it may matter how the matrix is completed
LEAST = 1e-6  # a ratio must fall by more than this to call the answer inconsistent


@dataclass(frozen=True, slots=True)
class InconsistentAnswer:
    """An answer that contradicts the others.

    given: how many times as much ``first`` counts as ``second`` by the answer; implied: by all other answers (the
    prediction of the logarithmic least squares fit without it); suggested: the nearest answer on Saaty's scale;
    cr_after: the consistency ratio with it.
    """

    first: str
    second: str
    given: float
    implied: float
    suggested: float
    cr_after: float


@dataclass(frozen=True, slots=True, eq=False)
class LogLeastSquares:
    """weights: (n,) positive; residuals: (n, n) log of answer over ratio of weights, 0 where there is no answer;
    leverage: (n, n) how far an answer determines its own fitted ratio, 0..1."""

    weights: Array
    residuals: Array
    leverage: Array


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class AhpResult(WeightResult):
    """matrix: (n, n) as used, NaN where a pair has no answer; lambda_max: principal eigenvalue (of Harker's matrix
    where pairs are left out); ci, ri, cr: consistency index, random index and their ratio, 0 where no contradiction is
    possible; gci: geometric consistency index; left_out: pairs without an answer; disturbing: at most three answers."""

    matrix: Array
    prioritisation: str
    lambda_max: float
    ci: float
    ri: float
    cr: float
    gci: float
    left_out: int
    disturbing: tuple[InconsistentAnswer, ...]

    @property
    def much_left_out(self) -> bool:
        """Whether a fifth of the pairs or more has no answer."""
        return MUCH * self.left_out >= math.comb(len(self.criteria), 2) > 0

    @property
    def consistency(self) -> dict[str, Any]:
        figures = {name: getattr(self, name) for name in ("lambda_max", "ci", "cr", "ri", "gci", "left_out")}
        disturbing = [asdict(answer) for answer in self.disturbing]
        return {**figures, "disturbing": disturbing, "much_left_out": self.much_left_out}


def ahp_weights(criteria: Sequence[str], matrix: ArrayLike, prioritisation: str = "eigenvector") -> AhpResult:
    """Return weights from a matrix (n, n) of comparisons as in `ahp_answer_rules`. Raises InvalidAnswers.

    prioritisation: eigenvector (Saaty 1977), with pairs left out of the matrix that Harker (1987) completes; or
    geometric_mean (Crawford and Williams 1985), which then is the logarithmic least squares solution (Bozoki, Fulop and
    Ronyai 2010). From a fifth of the pairs on, the two may name another criterion first.
    """
    names = tuple(criteria)
    answers = check_matrix(names, matrix)
    n, left_out = len(names), _left_out(answers)
    eigenvalue, eigenvector = principal_eigenvector(answers)
    fit = log_least_squares(answers)
    ci, ri = consistency_index(eigenvalue, n), random_index(n, left_out)
    cr = ci / ri if ri else 0.0
    return AhpResult(
        method="ahp",
        criteria=names,
        weights=normalised_weights(eigenvector if prioritisation == "eigenvector" else fit.weights),
        notes=_notes(answers, left_out, prioritisation),
        matrix=readonly_array(answers),
        prioritisation=prioritisation,
        lambda_max=eigenvalue,
        ci=ci,
        ri=ri,
        cr=cr,
        gci=geometric_consistency_index(answers, fit),
        left_out=left_out,
        disturbing=inconsistent_answers(names, answers, fit, cr),
    )


def principal_eigenvector(answers: Array) -> tuple[float, Array]:
    """Return the principal eigenvalue and its eigenvector (n,), positive.

    Harker (1987): where pairs are left out, 0 stands in their place, and each row's diagonal counts them.
    """
    gaps = np.isnan(answers)
    values, vectors = np.linalg.eig(np.where(gaps, 0.0, answers) + np.diag(gaps.sum(axis=1)))
    first = int(np.argmax(values.real))
    return float(values[first].real), np.asarray(np.abs(vectors[:, first].real))


def _left_out(answers: Array) -> int:
    return int(np.isnan(answers).sum()) // 2


def _notes(answers: Array, left_out: int, prioritisation: str) -> tuple[str, ...]:
    return notes_of(
        answers_left_out=left_out > 0,
        completed_by_harker=left_out > 0 and prioritisation == "eigenvector",
        completed_by_least_squares=left_out > 0 and prioritisation == "geometric_mean",
        random_index_beyond_ten=len(answers) > TABULATED,
        reciprocals_rounded=len(reciprocal_gaps(answers, EXACT)) > 0,
    )


def consistency_ratio(answers: Array) -> float:
    """CR = CI / RI of a matrix of answers, 0 where answers cannot contradict each other."""
    n = len(answers)
    ri = random_index(n, _left_out(answers))
    return consistency_index(principal_eigenvector(answers)[0], n) / ri if ri else 0.0


def consistency_index(eigenvalue: float, n: int) -> float:
    """CI = (lambda_max - n) / (n - 1), never below 0 (rounded reciprocals can push lambda_max just below n)."""
    index = (eigenvalue - n) / (n - 1)
    return index if index > ROUNDING else 0.0


def random_index(n: int, left_out: int = 0) -> float:
    """The random index for n criteria with so many pairs left out; 0 where answers cannot contradict each other.

    Incomplete matrices contradict themselves less, almost in proportion: RI (1 - 2m / ((n - 1)(n - 2))) for m pairs
    left out (Agoston and Csato 2022, Omega 108). Without it a ratio would look better the more one leaves out.
    """
    if n < 3:
        return 0.0
    complete = SAATY[n - 1] if n <= len(SAATY) else (SLOPE * n - INTERCEPT - n) / (n - 1)
    loops = (n - 1) * (n - 2) / 2
    return complete * (1 - left_out / loops)


def log_least_squares(answers: Array) -> LogLeastSquares:
    """Return the weights nearest to the answers (n, n) in logarithms, NaN where there is none.

    Of a complete matrix these are the geometric means of the rows (Crawford and Williams 1985, Journal of Mathematical
    Psychology 29); of an incomplete one they solve the equations of its graph's Laplacian (Bozoki, Fulop and Ronyai
    2010, Mathematical and Computer Modelling 52).
    """
    gaps = np.isnan(answers)
    logs = np.where(gaps, 0.0, np.log(answers))
    edges = (~gaps).astype(float)
    inverse = np.linalg.pinv(np.diag(edges.sum(axis=1)) - edges, hermitian=True)
    level = inverse @ (logs - logs.T).sum(axis=1) / 2 if gaps.any() else logs.mean(axis=1)
    residuals = np.where(gaps, 0.0, logs - (level[:, None] - level))
    own = np.diag(inverse)
    leverage = np.where(gaps, 0.0, own[:, None] + own - 2 * inverse)
    return LogLeastSquares(np.exp(level - level.max()), residuals, leverage)


def without_itself(fit: LogLeastSquares, answers: Array) -> Array:
    """(n, n) the ratio that all other answers imply for each pair; the answer itself where it is the only link."""
    free = fit.leverage < ONLY_LINK
    distance = np.divide(fit.residuals, 1 - fit.leverage, out=np.zeros_like(answers), where=free)
    return np.asarray(answers * np.exp(-distance))


def geometric_consistency_index(answers: Array, fit: LogLeastSquares) -> float:
    """GCI: mean squared log deviation per independent loop of answers, 0 where there is none.

    2 / ((n - 1)(n - 2)) times the sum over pairs for a complete matrix (Aguaron and Moreno-Jimenez 2003, European
    Journal of Operational Research 147); with pairs left out the divisor counts the loops that remain.
    """
    n = len(answers)
    loops = (n - 1) * (n - 2) / 2 - np.isnan(answers).sum() / 2
    return float((fit.residuals**2).sum() / 2 / loops) if loops > 0 else 0.0


def inconsistent_answers(
    criteria: Sequence[str], answers: Array, fit: LogLeastSquares, ratio: float
) -> tuple[InconsistentAnswer, ...]:
    """Return at most `MOST_SHOWN` answers, the furthest from the others first, whose correction lowers the consistency
    ratio. answers: (n, n), NaN where there is none; ratio: their consistency ratio."""
    implied = without_itself(fit, answers)
    distances = np.triu(np.abs(np.nan_to_num(np.log(answers) - np.log(implied))), 1)
    inconsistent: list[InconsistentAnswer] = []
    for i, j in _largest(distances):
        suggested = min(SCALE, key=lambda answer: abs(math.log(answer / implied[i, j])))
        after = consistency_ratio(_changed(answers, i, j, suggested))
        if after < ratio - LEAST:
            pair, given = (criteria[i], criteria[j]), float(answers[i, j])
            inconsistent.append(InconsistentAnswer(*pair, given, float(implied[i, j]), suggested, after))
        if len(inconsistent) == MOST_SHOWN:
            break
    return tuple(inconsistent)


def _largest(distances: Array) -> list[tuple[int, int]]:
    order = np.argsort(-distances, axis=None, kind="stable")[:TRIED]
    pairs = [divmod(place, len(distances)) for place in order.tolist()]
    return [pair for pair in pairs if distances[pair] > LEAST]


def _changed(answers: Array, i: int, j: int, answer: float) -> Array:
    copy = answers.copy()
    copy[i, j], copy[j, i] = answer, 1 / answer
    return copy
