"""Pairwise comparisons to weights and consistency (Saaty 1977, Journal of Mathematical Psychology 15; 1980).

Pairs may be left out (Harker 1987, Mathematical Modelling 9). Besides the weights: how far the answers contradict each
other, and which answers do so most (`repair`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from scoring.elicitation.ahp_checks import EXACT, checked, reciprocal_gaps
from scoring.elicitation.ahp_index import consistency_index, random_index
from scoring.elicitation.ahp_logarithms import fitted, geometric_consistency_index
from scoring.elicitation.ahp_repair import Disturbance, disturbances
from scoring.elicitation.base import WeightReport, shares
from scoring.problem import Array, frozen_array

PRIORITISATIONS = ("eigenvector", "geometric_mean")
ACCEPTABLE = 0.10  # Saaty's rule of thumb for the consistency ratio
TABULATED = 10  # criteria up to which Saaty's own random indices are used


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class PairwiseReport(WeightReport):
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
    disturbing: tuple[Disturbance, ...]

    @property
    def consistency(self) -> dict[str, Any]:
        found = {name: getattr(self, name) for name in ("lambda_max", "ci", "cr", "ri", "gci", "left_out")}
        return {**found, "disturbing": [each.as_document for each in self.disturbing]}


def pairwise(criteria: Sequence[str], matrix: ArrayLike, prioritisation: str = "eigenvector") -> PairwiseReport:
    """Weights from a matrix (n, n) of comparisons as `pairs` describes it. Raises InvalidJudgements.

    prioritisation: eigenvector (Saaty 1977), or geometric_mean (Crawford and Williams 1985), which with pairs left out
    is the logarithmic least squares solution (Bozoki, Fulop and Ronyai 2010).
    """
    names = tuple(criteria)
    known = checked(names, matrix)
    n = len(names)
    left_out = int(np.isnan(known).sum()) // 2
    eigenvalue, eigenvector = principal(known)
    fit = fitted(known)
    ci, ri = consistency_index(eigenvalue, n), random_index(n, left_out)
    return PairwiseReport(
        method="ahp",
        criteria=names,
        weights=shares(eigenvector if prioritisation == "eigenvector" else fit.weights),
        notes=_notes(known, left_out),
        matrix=frozen_array(known),
        prioritisation=prioritisation,
        lambda_max=eigenvalue,
        ci=ci,
        ri=ri,
        cr=ci / ri if ri else 0.0,
        gci=geometric_consistency_index(known, fit),
        left_out=left_out,
        disturbing=disturbances(names, known, fit, lambda changed: _ratio(changed, left_out)),
    )


def principal(known: Array) -> tuple[float, Array]:
    """The principal eigenvalue and its eigenvector (n,), positive.

    Harker (1987): where pairs are left out, 0 stands in their place, and each row's diagonal counts them.
    """
    gaps = np.isnan(known)
    values, vectors = np.linalg.eig(np.where(gaps, 0.0, known) + np.diag(gaps.sum(axis=1)))
    first = int(np.argmax(values.real))
    return float(values[first].real), np.asarray(np.abs(vectors[:, first].real))


def _ratio(known: Array, left_out: int) -> float:
    n = len(known)
    ri = random_index(n, left_out)
    return consistency_index(principal(known)[0], n) / ri if ri else 0.0


def _notes(known: Array, left_out: int) -> tuple[str, ...]:
    told = {
        "answers_left_out": left_out > 0,
        "random_index_beyond_ten": len(known) > TABULATED,
        "reciprocals_rounded": len(reciprocal_gaps(known, EXACT)) > 0,
    }
    return tuple(code for code, holds in told.items() if holds)
