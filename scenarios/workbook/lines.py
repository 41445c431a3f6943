"""Where the first place holds, by the arithmetic of the workbook's own formulas: totals are lines, and lines cross.

While one weight moves from its share w to t and the others keep their ratios, a recommendation's total runs straight
from its total without that weight (t = 0) to its total with all weight on it (t = 1). With the first ahead by a at 0
and by b at 1, the two are level at t = a / (a - b); see `scoring.flips` for the sources.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scenarios.workbook.source import DIGITS, Source
from scoring.problem import Array
from scoring.report import RELATIVE_TIE

MOST_CELLS = 2_500  # recommendations times weights; beyond it four tables of formulas would slow the workbook down


@dataclass(frozen=True, slots=True)
class Weight:
    """A weight that is moved: of a criterion, or of a dimension with all its criteria, columns ``start`` to ``end``."""

    name: str
    id: str
    parent: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, eq=False)
class Lines:
    """What the formulas yield now. counted: (m,) totals, NaN where any score is missing; tied: (m,) who shares the
    first place; full, without: (m, s) the ends of each line; below, above: (m, s) crossings on either side of the
    present shares (s,), NaN for none, and at the share itself for those who share first place only there."""

    weights: tuple[Weight, ...]
    shares: Array
    counted: Array
    tied: NDArray[np.bool_]
    full: Array
    without: Array
    below: Array
    above: Array

    @property
    def first(self) -> int:
        """The first of those that share the first place, by row; only where anybody counts."""
        return int(np.flatnonzero(self.tied)[0])

    @property
    def parted(self) -> NDArray[np.bool_]:
        """(s,) where moving the weight parts those who share the first place."""
        crossing = ~np.isnan(self.below) | ~np.isnan(self.above)
        return np.asarray((crossing & self.tied[:, None]).any(axis=0))

    @property
    def low(self) -> Array:
        """(s,) the least share at which the first place holds, 0 where none changes it; NaN where nobody is first."""
        nearest = np.nan_to_num(self.below, nan=0.0).max(axis=0, initial=0.0)
        return self._held(np.minimum(nearest, self.shares))

    @property
    def high(self) -> Array:
        """(s,) the largest likewise, 1 where no higher one changes it."""
        nearest = np.nan_to_num(self.above, nan=1.0).min(axis=0, initial=1.0)
        return self._held(np.maximum(nearest, self.shares))

    def _held(self, ends: Array) -> Array:
        alone = np.array([each.end - each.start == self.weights[-1].end for each in self.weights])
        fixed = np.where(self.parted | alone, self.shares, ends)
        return np.asarray(fixed if self.tied.any() else np.full_like(fixed, np.nan))


def weights_of(source: Source) -> tuple[Weight, ...]:
    """Dimensions, then criteria. A dimension of one criterion moves as that criterion does, and is left to it."""
    groups, criteria, start = [], [], 0
    for dimension in source.scenario.dimensions:
        end = start + len(dimension.criteria)
        name = source.name(dimension)
        if end - start > 1:
            groups.append(Weight(name, source.text(dimension.id), "", start, end))
        for j, each in enumerate(dimension.criteria, start):
            criteria.append(Weight(source.name(each), source.text(each.id), name, j, j + 1))
        start = end
    return (*groups, *criteria)


def is_alone(source: Source, weight: Weight) -> bool:
    """Whether it is all the weight there is, so that it cannot move."""
    return weight.end - weight.start == len(source.scenario.criteria)


def is_live(source: Source) -> bool:
    """Whether there is anything to cross, and few enough lines to follow every change."""
    m = len(source.scenario.recommendations)
    return m > 0 and 0 < m * len(weights_of(source)) <= MOST_CELLS


def lines_of(source: Source) -> Lines:
    """The same arithmetic as the formulas'."""
    values, weights = source.evaluation.values, weights_of(source)
    whole = np.asarray(~np.isnan(values).any(axis=1) & bool(source.shares.sum() > 0))
    counted = np.where(whole, source.evaluation.totals, np.nan)
    shares = np.array([source.shares[each.start : each.end].sum() for each in weights])
    full = np.column_stack([_full(values, source.shares, each) for each in weights])
    without = np.column_stack([_without(values, source.shares, each) for each in weights])
    best = np.nanmax(counted, initial=0.0)
    tied: NDArray[np.bool_] = np.less_equal(best - np.nan_to_num(counted, nan=-np.inf), RELATIVE_TIE * best)
    none = np.full_like(full, np.nan)
    if not tied.any():
        return Lines(weights, shares, counted, tied, full, without, none, none)
    row = int(np.flatnonzero(tied)[0])
    ahead_without, ahead_full = without[row] - without, full[row] - full
    with np.errstate(divide="ignore", invalid="ignore"):
        crossing = np.round(ahead_without / (ahead_without - ahead_full), DIGITS)
    movable = whole[:, None] & ~np.isnan(without)
    below, above = (
        np.where(movable & (ahead < -RELATIVE_TIE), crossing,
                 np.where(movable & tied[:, None] & (ahead > RELATIVE_TIE), shares, np.nan))
        for ahead in (ahead_without, ahead_full)
    )  # fmt: skip
    return Lines(weights, shares, counted, tied, full, without, below, above)


def _full(values: Array, shares: Array, weight: Weight) -> Array:
    """(m,) totals with all weight on it, its criteria in their ratios, evenly where these are all 0."""
    part, inside = values[:, weight.start : weight.end], shares[weight.start : weight.end]
    return np.asarray(part @ inside / inside.sum() if inside.sum() > 0 else part.mean(axis=1))


def _without(values: Array, shares: Array, weight: Weight) -> Array:
    """(m,) totals with no weight on it; NaN where there is nothing besides."""
    outside = np.ones(len(shares), dtype=bool)
    outside[weight.start : weight.end] = False
    if not outside.any():
        return np.full(len(values), np.nan)
    rest = 1 - shares[weight.start : weight.end].sum()
    if rest <= RELATIVE_TIE:
        return np.asarray(values[:, outside].mean(axis=1))
    return np.asarray(values[:, outside] @ shares[outside] / rest)
