"""From an answer to the ranking painted anew: each way on the Weights page, with 9 and with 40 criteria in one list.

The answers change with every tick, so that none is one that the program remembers.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import partial
from itertools import combinations
from pathlib import Path
from tempfile import TemporaryDirectory

from scenarios import edits
from scenarios.elicitation.best_worst import BestWorstAnswers
from scenarios.elicitation.cards import CardsAnswers
from scenarios.elicitation.elicitation_method import NodeAnswers
from scenarios.elicitation.hierarchy import FLAT
from scenarios.elicitation.intervals import IntervalsAnswers
from scenarios.elicitation.order import OrderAnswers
from scenarios.elicitation.pairs import PairsAnswers
from scenarios.elicitation.points import PointsAnswers
from scenarios.elicitation.swing import SwingAnswers
from scenarios.model import Scenario
from tests.benchmarks.harness import Row
from tests.benchmarks.ticking import Change, any_scenario, late, seconds_to_repaint, window_on

LIMITS = {9: 0.016, 40: 0.100}  # seconds: a frame, and what still seems at once
TICKS = 60
WAYS = ("points", "swing", "order", "pairs", "best_worst", "cards", "intervals")


def rows() -> list[Row]:
    from gui import settings

    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    with TemporaryDirectory() as folder:
        settings.redirect(Path(folder))
        return [_row(way, count, limit) for count, limit in LIMITS.items() for way in WAYS]


def _row(way: str, count: int, limit: float) -> Row:
    scenario = edits.choose_elicitation_method(any_scenario(9, count), way, flat=True)
    taken = _late(way, scenario)
    what = f"answer to repainted window, {way}, {count} criteria, p95"
    return Row(what, taken, "", 0.0, f"at most {1000 * limit:g} ms", taken <= limit)


def _late(way: str, scenario: Scenario) -> float:
    with window_on(scenario, "weights") as window:
        return late(seconds_to_repaint(window, _answered(way, scenario)))


def _answered(way: str, scenario: Scenario) -> Iterator[Change]:
    ids = [each.id for each in scenario.criteria]
    for tick in range(TICKS):
        yield partial(edits.set_answers, way=way, node=FLAT, answers=_answers(way, ids, tick))


def _answers(way: str, ids: list[str], tick: int) -> NodeAnswers:
    """Complete answers, another set at every tick."""
    first, *rest = ids
    turned = [*ids[tick % len(ids) :], *ids[: tick % len(ids)]]
    graded = {each: float(1 + (place + tick) % 9) for place, each in enumerate(rest)}
    match way:
        case "points":
            return PointsAnswers({**graded, first: 1.0 + tick})
        case "swing":
            return SwingAnswers({**graded, first: 100.0, ids[-1]: 1.0 + tick})
        case "order":
            return OrderAnswers(tuple((each,) for each in turned))
        case "pairs":
            pairs = [f"{one}/{other}" for one, other in combinations(ids, 2)]
            judged = {pair: float(1 + place * 7 % 9) for place, pair in enumerate(pairs)}
            return PairsAnswers({**judged, pairs[tick % len(pairs)]: 1 + tick / TICKS})
        case "best_worst":
            over, under = {**graded, first: 1.0, ids[-1]: 9.0}, {each: 10.0 - given for each, given in graded.items()}
            return BestWorstAnswers(first, ids[-1], over, {**under, first: 9.0, ids[-1]: 1.0})
        case "cards":
            return CardsAnswers(tuple((each,) for each in turned), (tick % 4,), 2.0 + tick / TICKS)
    return IntervalsAnswers({each: (0.001 + tick / 1e5, 1.0 - place / 100) for place, each in enumerate(ids)})
