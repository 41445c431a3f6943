"""The shares that a simulation finds, of samples or of weight, each with its error: for heat maps and tables."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from scenarios.analysis.simulation import SimulationResult
from scenarios.model import Language, Scenario
from scenarios.text.names_and_lists import named
from scenarios.text.number_format import points
from scoring.problem import Array

MOST = 40  # rows and columns of a picture: with more, no cell is wide enough to be seen
FINE = 0.0005  # an error below it would show as nothing at one decimal of a per cent


@dataclass(frozen=True, slots=True)
class HeatRow:
    """A recommendation. group: the place of its group in the scenario."""

    id: str
    name: str
    group: int


@dataclass(frozen=True, slots=True)
class HeatColumn:
    """A rank, a criterion or a rival. id: "" for a rank, which leads nowhere."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Heat:
    """shares, errors: a row each of ``rows``, a column each of ``columns``; NaN where there is nothing to say.
    full: the share that has the strongest colour; all: how many rows there would be without a limit."""

    rows: tuple[HeatRow, ...]
    columns: tuple[HeatColumn, ...]
    shares: tuple[tuple[float, ...], ...]
    errors: tuple[tuple[float, ...], ...]
    full: float
    all: int


def by_expected_rank(answer: SimulationResult) -> list[int]:
    """The rows of the answer, the best expected rank first."""
    order: list[int] = np.argsort(answer.smaa.expected_rank, kind="stable").tolist()
    return order


def ranks_heat(answer: SimulationResult, scenario: Scenario, language: Language, most: int = MOST) -> Heat:
    """How often each recommendation takes each rank. most: rows; never more than `MOST` columns."""
    order, found = by_expected_rank(answer), answer.smaa
    rows = _rows(answer, scenario, language, order[:most])
    columns = tuple(HeatColumn("", str(rank + 1)) for rank in range(len(order))[:MOST])
    cells = np.ix_(order[:most], range(len(columns)))
    return _heat(rows, columns, found.acceptability[cells], found.acceptability_error[cells], len(order))


def central_heat(answer: SimulationResult, scenario: Scenario, language: Language, most: int = MOST) -> Heat:
    """The mean of the weights that put each first, for those that are ever first. most: as in `ranks_heat`."""
    found, names = answer.smaa, {each.id: named(each, language) for each in scenario.criteria}
    order = [row for row in by_expected_rank(answer) if found.acceptability[row, 0] > 0]
    rows = _rows(answer, scenario, language, order[:most])
    columns = tuple(HeatColumn(each, names.get(each, each)) for each in answer.criteria[:MOST])
    cells = np.ix_(order[:most], range(len(columns)))
    return _heat(rows, columns, found.central[cells], found.central_error[cells], len(order))


def pairwise_heat(answer: SimulationResult, scenario: Scenario, language: Language, most: int = MOST) -> Heat:
    """How often each recommendation (row) beats each other (column). most: as in `ranks_heat`."""
    order, found = by_expected_rank(answer), answer.smaa
    rows = _rows(answer, scenario, language, order[:most])
    columns = tuple(HeatColumn(row.id, row.name) for row in _rows(answer, scenario, language, order[:MOST]))
    cells = np.ix_(order[:most], order[:MOST])
    shares, errors = np.array(found.pairwise[cells]), np.array(found.pairwise_error[cells])
    np.fill_diagonal(shares, np.nan)
    np.fill_diagonal(errors, np.nan)
    return _heat(rows, columns, shares, errors, len(order))


def _heat(rows: tuple[HeatRow, ...], columns: tuple[HeatColumn, ...], shares: Array, errors: Array, whole: int) -> Heat:
    return Heat(
        rows=rows,
        columns=columns,
        shares=tuple(tuple(row) for row in shares.tolist()),
        errors=tuple(tuple(row) for row in errors.tolist()),
        full=float(np.nanmax(shares, initial=0.0)) or 1.0,
        all=whole,
    )


def _rows(answer: SimulationResult, scenario: Scenario, language: Language, order: list[int]) -> tuple[HeatRow, ...]:
    """Names and groups as they are today; who has gone since is called by the id."""
    place = {group.id: i for i, group in enumerate(scenario.groups)}
    names = {each.id: named(each, language) for each in scenario.recommendations}
    ids = [answer.alternatives[row] for row in order]
    return tuple(
        HeatRow(each, names.get(each, each), place[scenario.group_of[each].id] if each in names else 0) for each in ids
    )


def measured(share: float, error: float) -> str:
    """A share with its standard error: "34.1% ±0.2"."""
    figure, spread = share_and_error(share, error, error_digits(error))
    return f"{figure}% {spread}".strip()


def share_and_error(share: float, error: float, digits: int) -> tuple[str, str]:
    """A share and its error in per cent, without the sign, which `measured` has."""
    least = 10.0**-digits  # what is less is told as less, not as nothing
    spread = points(error, digits) if error * 100.0 >= least / 2 or not error else f"<{points(least / 100.0, digits)}"
    return points(share, digits), "" if math.isnan(error) else f"±{spread}"


def error_digits(error: float) -> int:
    """Decimals of a per cent that show an error."""
    return 2 if 0 < error < FINE else 1
