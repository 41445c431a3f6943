"""What a score on a criterion is worth, 0..1, and back: by number, and as the formula of a workbook."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from scoring.problem import Array
from scoring.value_functions import linear, linear_inverse


@dataclass(frozen=True, slots=True, eq=False)
class LinearValue:
    """A straight line from the worse end of the scale, worth 0, to the better one, worth 1.

    low, high, is_benefit: of one criterion, or (k,) of as many.
    """

    low: Any
    high: Any
    is_benefit: Any

    def value(self, scores: ArrayLike) -> Array:
        """Scores (…, k) -> what they are worth, NaN where there is none."""
        return linear(scores, self.low, self.high, self.is_benefit)

    def inverse(self, values: ArrayLike) -> Array:
        """Values (…, k) -> the scores that are worth them."""
        return linear_inverse(values, self.low, self.high, self.is_benefit)

    def distance(self, one: float, other: float) -> float:
        """By how much the values of two scores differ."""
        return float(abs(one - other) / (self.high - self.low))

    @property
    def worst(self) -> Any:
        """The score that is worth 0."""
        return self.low if self.is_benefit else self.high

    @property
    def best(self) -> Any:
        """The score that is worth 1."""
        return self.high if self.is_benefit else self.low

    @staticmethod
    def formula(score: str, worst: str, best: str) -> str:
        """What the score in a cell is worth, as a formula. worst, best: the cells that have the scores worth 0 and 1;
        each may be a block."""
        return f"({score}-{worst})/({best}-{worst})"


def side_by_side(functions: Sequence[LinearValue]) -> LinearValue:
    """Those of the k columns of a matrix as one."""
    low, high = (np.array([getattr(each, end) for each in functions], dtype=np.float64) for end in ("low", "high"))
    return LinearValue(low, high, np.array([each.is_benefit for each in functions], dtype=bool))
