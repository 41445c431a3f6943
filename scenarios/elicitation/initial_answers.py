"""Where a way begins: with what the present weights already say, as far as they can be put into its answers."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping

from scenarios.elicitation.answers import (
    FORMS,
    Answers,
    BestWorstAnswers,
    CardsAnswers,
    IntervalsAnswers,
    OrderAnswers,
    Places,
    PointsAnswers,
    SwingAnswers,
)
from scenarios.elicitation.hierarchy import TOP, item_ids, nodes_of
from scenarios.elicitation.stored_answers import AnswerRecord, record_of
from scenarios.elicitation.weights_from_answers import derive_weights
from scenarios.model import Scenario
from scoring.elicitation.points import TOP_SWING

DIGITS = 12  # of points: 33.333333333333, not 33.33333333333333
ALIKE = 1e-9  # shares nearer than this tie
SAME = 1e-6  # weights nearer than this are not lost


def initial_answers(scenario: Scenario, way: str, flat: bool) -> AnswerRecord:
    """The answers with which a way begins: those given when it was tried, else what the present weights say."""
    before = _given(scenario, way)
    record = AnswerRecord(flat, before.nodes, taken_over=not before.nodes)
    nodes = nodes_of(scenario, flat)
    if any(node in before.nodes for node in nodes):
        return record
    for node in nodes:
        record = record.with_answers(node, _start(way, _shares(scenario, way, node)))
    return record


def starts_flat(scenario: Scenario, way: str) -> bool:
    """Whether a way begins with all criteria in one list: as it was when it was tried, else as the present way is."""
    tried = record_of(scenario, way)
    return tried.flat if tried.nodes else record_of(scenario, scenario.weighting.method).flat


def loss_when_switching(scenario: Scenario, way: str, flat: bool = False) -> str | None:
    """What of the present weights the way cannot take over, as a code of `scenarios.text.elicitation_methods.LOST`;
    None if nothing is lost. answers_return: the answers given when it was tried come back, and with them other
    weights."""
    before = _given(scenario, way)
    if way not in FORMS or (scenario.weighting.method == way and record_of(scenario, way).flat == flat):
        return None
    record = initial_answers(scenario, way, flat)
    found = derive_weights(scenario, way, record)
    if found is not None and all(abs(found[id_] - scenario.weights.get(id_, 0.0)) <= SAME for id_ in found):
        return None
    if any(node in before.nodes for node in nodes_of(scenario, flat)):
        return None if found is None else "answers_return"  # as long as they do not reach, the weights stay
    return _LOST.get(way)


def _given(scenario: Scenario, way: str) -> AnswerRecord:
    """What people answered to this way; nothing if what stands there was only taken over from weights."""
    before = record_of(scenario, way)
    return AnswerRecord() if before.taken_over else before


# What each way cannot say of weights that are there. Points, swings and intervals take them over whole.
_LOST = {"order": "only_the_order", "cards": "only_order_and_ratio", "best_worst": "only_best_and_worst",
         "pairs": "begins_anew"}  # fmt: skip


def _shares(scenario: Scenario, way: str, node: str) -> dict[str, float]:
    """Item -> its part of the node by the present weights, sum 1; for swings across dimensions, of the top swings. Even
    where nothing there has weight."""
    weights = {each.id: scenario.weights.get(each.id, 0.0) for each in scenario.criteria}
    parts = {id_: weights.get(id_, 0.0) for id_ in item_ids(scenario, node)}
    if node == TOP:
        over = max if way == "swing" else math.fsum
        criteria = {each.id: [weights[one.id] for one in each.criteria] for each in scenario.dimensions}
        parts = {id_: over(criteria[id_]) for id_ in parts}
    total = math.fsum(parts.values())
    return {id_: part / total for id_, part in parts.items()} if total > 0 else dict.fromkeys(parts, 1 / len(parts))


def _points(shares: Mapping[str, float]) -> PointsAnswers:
    return PointsAnswers({id_: _figure(100 * share) for id_, share in shares.items()})


def _swing(shares: Mapping[str, float]) -> SwingAnswers:
    top = max(shares.values())
    return SwingAnswers({id_: _figure(TOP_SWING * (share / top)) for id_, share in shares.items()})


def _order(shares: Mapping[str, float]) -> OrderAnswers:
    return OrderAnswers(_ranked(shares))


def _best_worst(shares: Mapping[str, float]) -> BestWorstAnswers:
    """The largest and the smallest, where there is one of each."""
    ranked = _ranked(shares)
    best, worst = (place[0] if len(place) == 1 else "" for place in (ranked[0], ranked[-1]))
    return BestWorstAnswers(best, worst if worst != best else "")


def _cards(shares: Mapping[str, float]) -> CardsAnswers:
    """A ratio that no figure can hold is asked for."""
    ranks = _ranked(shares)[::-1]
    low, high = shares[ranks[0][0]], shares[ranks[-1][0]]
    ratio = high / low if high > low > 0 else 0.0
    return CardsAnswers(ranks, (0,) * (len(ranks) - 1), _figure(ratio) if math.isfinite(ratio) else 0.0)


def _intervals(shares: Mapping[str, float]) -> IntervalsAnswers:
    return IntervalsAnswers({id_: (_figure(share), _figure(share)) for id_, share in shares.items()})


def _ranked(shares: Mapping[str, float]) -> Places:
    """The largest first, ties in one place, each place in the user's order."""
    places: list[list[str]] = []
    for id_ in sorted(shares, key=lambda each: -shares[each]):
        if places and abs(shares[places[-1][0]] - shares[id_]) <= ALIKE:
            places[-1].append(id_)
        else:
            places.append([id_])
    order = list(shares)
    return tuple(tuple(sorted(place, key=order.index)) for place in places)


def _figure(number: float) -> float:
    return round(number, DIGITS)


_STARTS: dict[str, Callable[[Mapping[str, float]], Answers]] = {
    "points": _points,
    "swing": _swing,
    "order": _order,
    "best_worst": _best_worst,
    "cards": _cards,
    "intervals": _intervals,
}


def _start(way: str, shares: Mapping[str, float]) -> Answers:
    return _STARTS[way](shares) if way in _STARTS else FORMS[way]()
