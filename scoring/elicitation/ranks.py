"""Weights from an order of importance alone: rank-order centroid (ROC), rank sum, rank reciprocal.

Sources: Stillwell, Seaver and Edwards (1981), Organizational Behavior and Human Performance 28, for rank sum and rank
reciprocal; Barron and Barrett (1996), Management Science 42(11), for the centroid and the comparison of all three.
Criteria that tie share the mean of the weights of the places they take.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from scoring.elicitation.base import AnswerIssue, WeightResult, count_issues, normalised_weights, raise_if_any
from scoring.problem import Array

Order = Sequence[str | Sequence[str]]


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class RankOrderResult(WeightResult):
    """order: the criteria most important first, those that tie together."""

    order: tuple[tuple[str, ...], ...]

    @property
    def details(self) -> dict[str, Any]:
        return {"order": [list(place) for place in self.order]}


def roc_weights(n: int) -> Array:
    """(n,) the centroid of all weights in this order: w_r = (1/n) sum of 1/k over k = r..n (Barron, Barrett 1996)."""
    return np.asarray(np.cumsum(1.0 / np.arange(n, 0, -1))[::-1] / n)


def rank_sum_weights(n: int) -> Array:
    """(n,) w_r = 2 (n + 1 - r) / (n (n + 1)) (Stillwell, Seaver and Edwards 1981)."""
    return np.asarray(2.0 * np.arange(n, 0, -1) / (n * (n + 1)))


def rank_reciprocal_weights(n: int) -> Array:
    """(n,) w_r = (1/r) / sum over k = 1..n of 1/k (Stillwell, Seaver and Edwards 1981)."""
    reciprocals = 1.0 / np.arange(1, n + 1)
    return np.asarray(reciprocals / reciprocals.sum())


FORMULAS = {"roc": roc_weights, "rank_sum": rank_sum_weights, "rank_reciprocal": rank_reciprocal_weights}


def rank_order_weights(order: Order, method: str = "roc", criteria: Sequence[str] | None = None) -> RankOrderResult:
    """Return the weights of an order, most important first, ties as a list in the list.

    method: roc, rank_sum or rank_reciprocal. Raises InvalidAnswers, KeyError for another method.
    """
    places = rank_groups(order)
    names = [name for place in places for name in place]
    raise_if_any([*count_issues(names, ("order",)), *order_issues(order, criteria)])
    by_place = FORMULAS[method](len(names))
    by_name: dict[str, float] = {}
    for place in places:
        taken = by_place[len(by_name) : len(by_name) + len(place)]
        by_name |= dict.fromkeys(place, float(taken.mean()))
    listed = tuple(names if criteria is None else criteria)
    weights = normalised_weights(np.array([by_name[name] for name in listed]))
    return RankOrderResult(method=method, criteria=listed, weights=weights, order=places)


def rank_groups(order: Order) -> tuple[tuple[str, ...], ...]:
    """Every place as a tuple, also those with one criterion."""
    return tuple((place,) if isinstance(place, str) else tuple(place) for place in order)


def order_issues(order: Order, criteria: Sequence[str] | None) -> Iterable[AnswerIssue]:
    """No criterion twice, none unknown, none left out, no place empty."""
    seen: set[str] = set()
    known: Mapping[str, None] | None = None if criteria is None else dict.fromkeys(criteria)
    for i, place in enumerate(order):
        if not place:
            yield AnswerIssue("empty_place", ("order", i))
        single = isinstance(place, str)
        for j, name in enumerate(rank_groups([place])[0]):
            where = ("order", i) if single else ("order", i, j)
            if name in seen:
                yield AnswerIssue("criterion_repeated", where, {"criterion": name})
            elif known is not None and name not in known:
                yield AnswerIssue("unknown_criterion", where, {"id": name})
            seen.add(name)
    for name in known or ():
        if name not in seen:
            yield AnswerIssue("criterion_left_out", ("order",), {"criterion": name})
