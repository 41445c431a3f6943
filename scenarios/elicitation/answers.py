"""The answers of each way at one node of the weight tree, as given. An empty struct is nothing answered yet.

`without_item` takes the answers about things that are gone out of them, and leaves all others as they are.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from collections.abc import Set as AbstractSet
from functools import singledispatch
from itertools import pairwise
from typing import Any, Literal, TypeVar

import msgspec
from msgspec import Struct
from msgspec.structs import replace

V = TypeVar("V")

Formula = Literal["roc", "rank_sum", "rank_reciprocal", "order_only"]
Prioritisation = Literal["eigenvector", "geometric_mean"]
Places = tuple[tuple[str, ...], ...]


class PointsAnswers(Struct, frozen=True, forbid_unknown_fields=True):
    """points: item -> points, any figures from 0."""

    points: dict[str, float] = {}


class SwingAnswers(Struct, frozen=True, forbid_unknown_fields=True):
    """points: item -> points of its swing, 0 to 100; the swing that matters most has 100."""

    points: dict[str, float] = {}


class OrderAnswers(Struct, frozen=True, forbid_unknown_fields=True):
    """order: places, most important first, items of one place tie.

    formula: "order_only" says that nothing but the order is known; the centroid stands for all weights that fit it.
    """

    order: Places = ()
    formula: Formula = "roc"


class PairsAnswers(Struct, frozen=True, forbid_unknown_fields=True):
    """judgements: "A/B" -> how many times as important A is as B, 1/9 to 9; pairs may be left out."""

    judgements: dict[str, float] = {}
    prioritisation: Prioritisation = "eigenvector"


class BestWorstAnswers(Struct, frozen=True, forbid_unknown_fields=True):
    """best_to_others: item -> how many times as important the best is; others_to_worst: item -> how many times as
    important it is as the worst; both 1 to 9."""

    best: str = ""
    worst: str = ""
    best_to_others: dict[str, float] = {}
    others_to_worst: dict[str, float] = {}
    model: Literal["linear", "nonlinear"] = "linear"


class CardsAnswers(Struct, frozen=True, forbid_unknown_fields=True):
    """order: ranks, least important first; blanks: blank cards after each rank but the last, none where the tuple ends;
    z: how many times as important the last rank is as the first, 0 until given; rounding: decimals of the weights in
    percent by the paper's rule, None for exact weights."""

    order: Places = ()
    blanks: tuple[int, ...] = ()
    z: float = 0.0
    rounding: int | None = None


class IntervalsAnswers(Struct, frozen=True, forbid_unknown_fields=True):
    """bounds: item -> (lowest, highest) share of its node."""

    bounds: dict[str, tuple[float, ...]] = {}


Answers = (
    PointsAnswers | SwingAnswers | OrderAnswers | PairsAnswers | BestWorstAnswers | CardsAnswers | IntervalsAnswers
)

FORMS: dict[str, type[Answers]] = {
    "points": PointsAnswers,
    "swing": SwingAnswers,
    "order": OrderAnswers,
    "pairs": PairsAnswers,
    "best_worst": BestWorstAnswers,
    "cards": CardsAnswers,
    "intervals": IntervalsAnswers,
}


def to_json(answers: Answers) -> dict[str, Any]:
    """The answers as a file holds them: plain data, lists for tuples."""
    plain: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(answers))
    return plain


def from_json(way: str, data: Mapping[str, Any]) -> Answers:
    """The answers that `to_json` gave."""
    return msgspec.convert(data, FORMS[way])


def pair_of(key: str, known: AbstractSet[str]) -> tuple[str, str] | None:
    """The two items of "A/B", whatever slashes their ids have; None if they are not among the known ids."""
    for at, letter in enumerate(key):
        if letter == "/" and key[:at] in known and key[at + 1 :] in known:
            return key[:at], key[at + 1 :]
    return None


@singledispatch
def without_item(answers: Any, known: Collection[str]) -> Any:
    """The same answers without those about ids that are not known; the very same object if there are none."""
    raise TypeError(type(answers))


@without_item.register(PointsAnswers)
@without_item.register(SwingAnswers)
def _points(answers: PointsAnswers | SwingAnswers, known: Collection[str]) -> PointsAnswers | SwingAnswers:
    return answers if answers.points.keys() <= set(known) else replace(answers, points=_of(answers.points, known))


@without_item.register
def _order(answers: OrderAnswers, known: Collection[str]) -> OrderAnswers:
    return answers if _all_known(answers.order, known) else replace(answers, order=_places(answers.order, known))


@without_item.register
def _pairs(answers: PairsAnswers, known: Collection[str]) -> PairsAnswers:
    ids = frozenset(known)
    kept = {key: given for key, given in answers.judgements.items() if pair_of(key, ids)}
    return answers if len(kept) == len(answers.judgements) else replace(answers, judgements=kept)


@without_item.register
def _best_worst(answers: BestWorstAnswers, known: Collection[str]) -> BestWorstAnswers:
    """With the best go the comparisons of the best, with the worst those with the worst."""
    best, worst = (role if role in known else "" for role in (answers.best, answers.worst))
    new = replace(
        answers,
        best=best,
        worst=worst,
        best_to_others=_of(answers.best_to_others, known) if best == answers.best else {},
        others_to_worst=_of(answers.others_to_worst, known) if worst == answers.worst else {},
    )
    return answers if new == answers else new


@without_item.register
def _cards(answers: CardsAnswers, known: Collection[str]) -> CardsAnswers:
    """A rank that empties leaves as many blank cards as keep its neighbours as far apart as they were; where it was the
    first or the last, the ratio between those two has to be asked again."""
    if _all_known(answers.order, known):
        return answers
    padded = (*answers.blanks, *(0 for _ in range(len(answers.order) - 1 - len(answers.blanks))))
    left = [at for at, rank in enumerate(answers.order) if any(item in known for item in rank)]
    blanks = tuple(sum(padded[a:b]) + (b - a - 1) for a, b in pairwise(left))
    ends_stay = bool(left) and (left[0], left[-1]) == (0, len(answers.order) - 1)
    return replace(answers, order=_places(answers.order, known), blanks=blanks, z=answers.z if ends_stay else 0.0)


@without_item.register
def _intervals(answers: IntervalsAnswers, known: Collection[str]) -> IntervalsAnswers:
    return answers if answers.bounds.keys() <= set(known) else replace(answers, bounds=_of(answers.bounds, known))


def _of(answered: Mapping[str, V], known: Collection[str]) -> dict[str, V]:
    return {id_: given for id_, given in answered.items() if id_ in known}


def _all_known(order: Places, known: Collection[str]) -> bool:
    return all(item in known for place in order for item in place)


def _places(order: Places, known: Collection[str]) -> Places:
    left = (tuple(item for item in place if item in known) for place in order)
    return tuple(place for place in left if place)
