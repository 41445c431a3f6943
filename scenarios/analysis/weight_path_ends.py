"""The weights at both ends of many weight paths at once, equal to the last bit to what the weight edits give.

An edit is a document of its own, and there are two for each weight: of hundreds of weights that is felt in every tick
of a drag. Here the rows of all of them are arrays, and each figure is made of the same ones in the same order as in
`scenarios.edits`.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scenarios.edits.rebalance_weights import DUST, all_weights, free_range, weight_pools
from scenarios.model import Scenario
from scoring.problem import Array

Bools = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class PathEnds:
    """Of c weights, those of criteria and of dimensions alike. lowest, highest: (c, k) all weights once each is brought
    to 0 and to 1, as far as locks allow; current, low, high: (c) of each itself, now and there."""

    lowest: Array
    highest: Array
    current: list[float]
    low: list[float]
    high: list[float]


@dataclass(frozen=True, slots=True, eq=False)
class _Moves:
    """Of some weights in one pool of n. rows: which of the c; mine: (r, n) what each is made of there; fixed: (r,) what
    locks hold of it besides."""

    rows: list[int]
    mine: Bools
    fixed: Array


def path_ends_of(scenario: Scenario, ids: Sequence[str]) -> PathEnds:
    """ids: of criteria and dimensions that have criteria."""
    before, groups = all_weights(scenario), weight_pools(scenario)
    column = {id_: place for place, id_ in enumerate(before)}
    parts = {each.id: [one.id for one in each.criteria] for each in scenario.dimensions}
    current = [scenario.dimension_weights[id_] if id_ in parts else before[id_] for id_ in ids]
    now = np.array(list(before.values()))
    lowest, highest = np.tile(now, (len(ids), 1)), np.tile(now, (len(ids), 1))
    for number, pool in enumerate(groups):
        offered = [(row, id_) for row, id_ in enumerate(ids) if id_ not in parts or number == 0]
        moves = _moves(before, pool, offered, parts)
        if moves.rows:
            columns, held = [column[id_] for id_ in pool], free_range(before, pool)
            _move(lowest, moves, columns, held, np.zeros(len(moves.rows)))
            _move(highest, moves, columns, held, np.ones(len(moves.rows)))
    for to, rows in ((0.0, lowest), (1.0, highest)):
        unmoved = (np.array(current) == to) | (np.abs(rows - now) <= DUST).all(axis=1)
        rows[unmoved] = now

    def weights(rows: Array) -> list[float]:
        return [
            sum(rows[place, [column[one] for one in parts[id_]]].tolist())
            if id_ in parts
            else float(rows[place, column[id_]])
            for place, id_ in enumerate(ids)
        ]

    return PathEnds(lowest, highest, current, weights(lowest), weights(highest))


def _moves(
    before: dict[str, float], pool: Sequence[str], offered: Sequence[tuple[int, str]], parts: dict[str, list[str]]
) -> _Moves:
    """Those that have something to move in this pool, and, of dimensions, something there to give to and take from."""
    inside = {id_: place for place, id_ in enumerate(pool)}
    rows, mine, fixed = [], [], []
    for row, id_ in offered:
        own = parts.get(id_, [id_])
        members = [inside[one] for one in own if one in inside]
        if members and (id_ not in parts or len(members) < len(pool)):
            belongs = np.zeros(len(pool), dtype=bool)
            belongs[members] = True
            rows.append(row)
            mine.append(belongs)
            fixed.append(math.fsum(before[one] for one in own if one not in inside))
    return _Moves(rows, np.array(mine, dtype=bool).reshape(len(rows), len(pool)), np.array(fixed))


def _move(rows: Array, moves: _Moves, columns: list[int], held: float, wanted: Array) -> None:
    """Bring each to the weight wanted, as far as the pool holds it; the others of the pool share the rest."""
    target = np.minimum(np.maximum(wanted - moves.fixed, 0.0), held)
    target = np.where(moves.mine.all(axis=1), held, target)  # nobody else to give to
    now = rows[np.ix_(moves.rows, columns)]
    rows[np.ix_(moves.rows, columns)] = _shared(target, now, moves.mine) + _shared(held - target, now, ~moves.mine)


def _shared(totals: Array, parts: Array, belongs: Bools) -> Array:
    """(r, n) each row's total in proportion to those of its parts that belong, evenly if they are all 0: what
    `scenarios.edits.rebalance_weights.distribute` does of one."""
    if not totals.any():  # of nothing each has nothing
        return np.zeros(belongs.shape)
    own = np.where(belongs, parts, 0.0)
    even = own.max(axis=1) <= 0
    own[even] = belongs[even]
    largest = own.max(axis=1, keepdims=True)
    scaled = np.divide(own, largest, out=np.zeros_like(own), where=largest > 0)
    whole = np.array([math.fsum(row) for row in scaled.tolist()])[:, None]
    shares = np.divide(totals[:, None] * scaled, whole, out=np.zeros_like(own), where=whole > 0)
    return np.where((np.abs(shares) < DUST) & ~even[:, None], 0.0, shares)
