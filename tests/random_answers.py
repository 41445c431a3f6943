"""Random answers to each way of weighting: complete or not, agreeing or not, but such as a person can mean."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from scenarios.elicitation.answer_parts import Places
from scenarios.elicitation.best_worst import BestWorstAnswers
from scenarios.elicitation.cards import CardsAnswers
from scenarios.elicitation.elicitation_method import NodeAnswers
from scenarios.elicitation.intervals import IntervalsAnswers
from scenarios.elicitation.order import OrderAnswers
from scenarios.elicitation.pairs import PairsAnswers
from scenarios.elicitation.points import PointsAnswers
from scenarios.elicitation.swing import SwingAnswers

TIMES = (1.0, 2.0, 3.0, 5.0, 9.0)  # as important


def random_answers(random: Random, way: str, items: Sequence[str]) -> NodeAnswers:
    """What one person may answer at a node with these items."""
    return _MAKERS[way](random, items)


def _points(random: Random, items: Sequence[str]) -> NodeAnswers:
    return PointsAnswers(
        {each: float(random.choice((0, 1, 10, 33.333, 100, 1e9))) for each in items if random.random() < 0.9}
    )


def _swing(random: Random, items: Sequence[str]) -> NodeAnswers:
    given = {each: float(random.randint(0, 100)) for each in items}
    given[random.choice(items)] = 100.0
    return SwingAnswers(given)


def _order(random: Random, items: Sequence[str]) -> NodeAnswers:
    return OrderAnswers(_places(random, items), random.choice(("roc", "rank_sum", "rank_reciprocal", "order_only")))


def _pairs(random: Random, items: Sequence[str]) -> NodeAnswers:
    told = random.choice((1.0, 1.0, 0.6))
    judgements = {
        f"{one}/{other}": random.choice((*TIMES, *(1 / each for each in TIMES)))
        for place, one in enumerate(items)
        for other in items[place + 1 :]
        if random.random() < told
    }
    return PairsAnswers(judgements, random.choice(("eigenvector", "geometric_mean")))


def _best_worst(random: Random, items: Sequence[str]) -> NodeAnswers:
    best, worst = random.sample(list(items), 2)
    to_others = {each: 1.0 if each == best else random.choice(TIMES) for each in items}
    to_worst = {each: 1.0 if each == worst else random.choice(TIMES) for each in items}
    to_worst[best] = to_others[worst]
    return BestWorstAnswers(best, worst, to_others, to_worst, random.choice(("linear", "nonlinear")))


def _cards(random: Random, items: Sequence[str]) -> NodeAnswers:
    ranks = _places(random, items)
    blanks = tuple(random.randint(0, 3) for _ in ranks[1:])
    return CardsAnswers(ranks, blanks, random.choice((0.0, 2.0, 6.5, 1e6)), random.choice((None, 0, 1, 2)))


def _intervals(random: Random, items: Sequence[str]) -> NodeAnswers:
    even = 1 / len(items)
    wide = random.choice((0.0, 0.5, 1.0))
    return IntervalsAnswers(
        {each: (even * (1 - wide * random.random()), min(1.0, even * (1 + wide))) for each in items}
    )


def _places(random: Random, items: Sequence[str]) -> Places:
    """All items in any order, some of them side by side."""
    places: list[list[str]] = []
    for each in random.sample(list(items), len(items)):
        if places and random.random() < 0.2:
            places[-1].append(each)
        else:
            places.append([each])
    return tuple(map(tuple, places))


_MAKERS = {
    "points": _points,
    "swing": _swing,
    "order": _order,
    "pairs": _pairs,
    "best_worst": _best_worst,
    "cards": _cards,
    "intervals": _intervals,
}
