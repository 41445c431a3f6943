"""A table with its meaning: names, numbers and the special rows and columns."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from scenarios.io.tables.names_and_units import labels
from scoring.problem import Array, Direction

ENDS = ("low", "high")


@dataclass(frozen=True, slots=True, eq=False)
class DecisionTable:
    """What a table file says. matrix: (m, k), NaN where a cell is empty; words and numbers: the special rows that the
    table has, one entry a criterion, "" or NaN where its cell is empty; beside: its special columns, one entry an
    alternative. Ids are as they are; names and units as their cells have them (`names_and_units.texts`). groups,
    dimensions: of alternatives and criteria, "" for none; those of one name stand together. ranges: low and high of
    single scores, by row and column of the matrix; percent: the columns that are given in per cent."""

    source: str
    alternatives: tuple[str, ...]
    criteria: tuple[str, ...]
    matrix: Array
    words: dict[str, tuple[str, ...]] = field(default_factory=dict)
    numbers: dict[str, Array] = field(default_factory=dict)
    beside: dict[str, tuple[str, ...]] = field(default_factory=dict)
    groups: tuple[str, ...] = ()
    dimensions: tuple[str, ...] = ()
    ranges: Mapping[tuple[int, int], tuple[float, float]] = field(default_factory=dict)
    percent: frozenset[int] = frozenset()

    @property
    def states_a_problem(self) -> bool:
        """Whether there is anything to score."""
        return bool(self.alternatives and self.criteria)

    @property
    def labels(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """What alternatives and criteria go by in results: their names, or their ids where names repeat."""
        return labels(self.alternatives, self.beside), labels(self.criteria, self.words)

    def assumes(self, what: str) -> NDArray[np.bool_]:
        """(k,) where the table itself says that nobody gave this: direction, low, high or weight."""
        cells = [set(cell.split()) for cell in self.words.get("assumed", ("",) * len(self.criteria))]
        return np.array([what in words or (what in ENDS and "ends" in words) for words in cells], dtype=bool)

    @property
    def scale_ends(self) -> tuple[Array, Array]:
        """(k,) the lower and the upper ends of scales that somebody gave, NaN where nobody did."""
        nowhere = np.full(len(self.criteria), np.nan)
        low, high = (np.where(self.assumes(end), np.nan, self.numbers.get(end, nowhere)) for end in ENDS)
        return low, high

    @property
    def spread(self) -> tuple[Array, Array]:
        """(m, k) the least and the most that each score may be: the score itself where it has no range."""
        least, most = self.matrix.copy(), self.matrix.copy()
        for place, (low, high) in self.ranges.items():
            least[place], most[place] = low, high
        return least, most

    @property
    def directions(self) -> tuple[Direction, ...]:
        given = self.words.get("objective", ("",) * len(self.criteria))
        return tuple("min" if way == "min" else "max" for way in given)
