"""Which pairwise answers disturb most, and what each would be if it agreed with the others."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from scoring.elicitation.ahp_logarithms import Fit, without_itself
from scoring.problem import Array

SHOWN = 3
TRIED = 12  # the answers that stray most; beyond them none can mend much
SCALE = tuple(sorted({float(i) for i in range(1, 10)} | {1 / i for i in range(2, 10)}))  # Saaty's answers
LEAST = 1e-6  # a ratio must fall by more than this to call the answer disturbing


@dataclass(frozen=True, slots=True)
class Disturbance:
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

    @property
    def as_document(self) -> dict[str, str | float]:
        return {name: getattr(self, name) for name in self.__slots__}


def disturbances(
    criteria: Sequence[str], known: Array, fit: Fit, ratio: Callable[[Array], float]
) -> tuple[Disturbance, ...]:
    """At most three answers, the most straying first, whose mending lowers the consistency ratio.

    known: (n, n), NaN where there is no answer; ratio: the consistency ratio of such a matrix.
    """
    implied = without_itself(fit, known)
    strays = np.triu(np.abs(np.nan_to_num(np.log(known) - np.log(implied))), 1)
    before = ratio(known)
    found: list[Disturbance] = []
    for i, j in _largest(strays):
        suggested = min(SCALE, key=lambda answer: abs(math.log(answer / implied[i, j])))
        after = ratio(_changed(known, i, j, suggested))
        if after < before - LEAST:
            given = float(known[i, j])
            found.append(Disturbance(criteria[i], criteria[j], given, float(implied[i, j]), suggested, after))
        if len(found) == SHOWN:
            break
    return tuple(found)


def _largest(strays: Array) -> list[tuple[int, int]]:
    order = np.argsort(-strays, axis=None, kind="stable")[:TRIED]
    pairs = [divmod(place, len(strays)) for place in order.tolist()]
    return [pair for pair in pairs if strays[pair] > LEAST]


def _changed(known: Array, i: int, j: int, answer: float) -> Array:
    copy = known.copy()
    copy[i, j], copy[j, i] = answer, 1 / answer
    return copy
