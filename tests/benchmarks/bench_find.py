"""Find, in a scenario of 1000 recommendations and 100 criteria, each of whose 100,000 scores has a reason and a source.

Timed is the whole answer: for the first key, which prepares the texts of the scores, and for each after it.
"""

from __future__ import annotations

from functools import partial

from msgspec.structs import replace

from scenarios.model import Scenario, Text
from scenarios.search import ScoreTexts, find
from tests.benchmarks.harness import Row, median_seconds
from tests.benchmarks.ticking import any_scenario

PROMISE = 0.1  # seconds
ASKED = ("a word that nobody wrote", "figure 99999", "第99999")  # so that all of it is searched


def rows() -> list[Row]:
    scenario = _told(any_scenario(1000, 100))
    found = []
    for what, prepared in (("first key", None), ("every key after it", ScoreTexts(scenario.scores))):
        slowest = max(median_seconds(partial(find, scenario, words, "en", prepared)) for words in ASKED)
        found.append(Row(f"Find in 1000x100, {what}", slowest, "", 0.0, "below 100 ms", slowest < PROMISE))
    return found


def _told(scenario: Scenario) -> Scenario:
    """The scenario with a reason in both languages and a source for every score."""
    scores = (
        replace(each, rationale=Text(f"Known by figure {i}", f"见第{i}项的数据"), source=f"Report {i}, p. 3")
        for i, each in enumerate(scenario.scores)
    )
    return replace(scenario, scores=tuple(scores))
