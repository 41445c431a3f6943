"""Scenarios of given figures, and at random, for the tests of analyses."""

from __future__ import annotations

import numpy as np

from scenarios.model import (
    Analysis,
    Criterion,
    Dimension,
    Group,
    Recommendation,
    Scale,
    Scenario,
    Score,
    Text,
    Weighting,
)

Cell = float | tuple[float, float, float] | None  # a score, or its low, itself and its high


def scenario_of(rows: list[list[Cell]], shares: list[float], **analysis: object) -> Scenario:
    """Recommendations A, B, … on criteria C1, C2, … that run from 0 to 1."""
    ids = "ABCDEFGHIJ"[: len(rows)]
    columns = [f"C{j + 1}" for j in range(len(shares))]
    scale = Scale(0, 1, "max", 0.01)
    return Scenario(
        id="s",
        title=Text("S"),
        groups=(Group("G", Text("G"), tuple(Recommendation(each, Text(f"The {each}", f"{each}项")) for each in ids)),),
        dimensions=(Dimension("D", Text("D"), tuple(Criterion(each, Text(f"On {each}"), scale) for each in columns)),),
        weighting=Weighting(dict(zip(columns, shares, strict=True))),
        scores=tuple(
            _score(r, c, v) for r, row in zip(ids, rows, strict=True) for c, v in zip(columns, row, strict=True)
        ),
        analysis=Analysis(**analysis),  # type: ignore[arg-type]
    )


def _score(row: str, column: str, cell: Cell) -> Score:
    return Score(row, column, cell[1], cell[0], cell[2]) if isinstance(cell, tuple) else Score(row, column, cell)


def scenario(rows: int, sizes: tuple[int, ...], seed: int, locked: tuple[str, ...] = ()) -> Scenario:
    """Random scores and weights: dimensions D0, D1 … with so many criteria each, recommendations R0, R1 …"""
    random = np.random.default_rng(seed)
    dimensions = tuple(
        Dimension(f"D{i}", Text(f"D{i}"), tuple(Criterion(f"D{i}C{j}", Text(f"D{i}C{j}")) for j in range(size)))
        for i, size in enumerate(sizes)
    )
    criteria = [each.id for dimension in dimensions for each in dimension.criteria]
    weights = random.dirichlet(np.ones(len(criteria))).tolist()
    names = [f"R{i}" for i in range(rows)]
    return Scenario(
        id="random",
        title=Text("Random"),
        groups=(Group("G", Text("G"), tuple(Recommendation(name, Text(name)) for name in names)),),
        dimensions=dimensions,
        weighting=Weighting(dict(zip(criteria, weights, strict=True)), locked=locked),
        scores=tuple(Score(name, each, float(random.uniform(0, 4))) for name in names for each in criteria),
    )
