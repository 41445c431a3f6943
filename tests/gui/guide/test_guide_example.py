"""The figures of the worked example are those that the program finds, each of them, in both languages."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from gui.guide.example import COSTS, SCORES, SWINGS, example_scenario
from gui.guide.topics import source
from scenarios.analysis.method_comparison import compare_methods
from scenarios.analysis.own_weights_verdict import RADIUS, own_verdict_of
from scenarios.analysis.robustness_verdict import AGREED
from scenarios.analysis.stability import find_flips
from scenarios.evaluation.evaluate import Evaluation, evaluate
from scenarios.model import Language, Scenario
from scenarios.report.well_known_methods import WELL_KNOWN
from scenarios.text.number_format import percent, rounded
from scenarios.text.robustness_verdict import WORDS

IDS = ("A1", "A2", "A3", "B1", "B2")
RANKED = ("A2", "B2", "A3", "A1", "B1")
NUMBER = re.compile(r"\d+(?:\.\d+)?%?")
RANKS = re.compile(r"\| (\d) " * 5 + r"\|$", re.MULTILINE)  # a row of the table of methods
ALONE = {
    "500",
    "0",
    "10",
    "26",
    "12",
}  # ends of scales, also as “10 percentage points”; methods, which are counted below


@pytest.fixture(scope="module")
def evaluation() -> Evaluation:
    return evaluate(example_scenario())


@pytest.fixture(scope="module")
def facts(evaluation: Evaluation) -> dict[str, str]:
    """Every figure of the text and what it is."""
    found = {**dict(_inputs()), **dict(_totals(evaluation)), **dict(_sureness(evaluation.scenario))}
    return {figure: what for what, figure in found.items()}


def _inputs() -> Iterator[tuple[str, str]]:
    for row, given in {**SCORES, **{f"{id_} ranges": ends for id_, ends in COSTS.items()}}.items():
        yield from ((f"{row} {place}", rounded(each, 0)) for place, each in enumerate(given))
    yield from ((f"points of {id_}", rounded(each, 0)) for id_, each in SWINGS.items())
    yield "all points", rounded(sum(SWINGS.values()), 0)
    yield "the best end", "100"


def _totals(found: Evaluation) -> Iterator[tuple[str, str]]:
    yield from ((f"weight {place}", percent(each, 0)) for place, each in enumerate(found.weights))
    yield from ((f"total {id_}", rounded(each, 3)) for id_, each in zip(IDS, found.totals, strict=True))
    walls, gauges = IDS.index("A2"), IDS.index("B2")
    yield from ((f"value {place}", rounded(each, 2)) for place, each in enumerate(found.values[walls]))
    yield from ((f"contribution {place}", rounded(each, 3)) for place, each in enumerate(found.contributions[walls]))
    ahead = found.contributions[walls] - found.contributions[gauges]
    yield from ((f"ahead by {place}", rounded(abs(each), 3)) for place, each in enumerate(ahead))
    yield "ahead", rounded(ahead.sum(), 3)
    assert [each > 0 for each in ahead] == [False, False, True, False]  # as the text says


def _sureness(scenario: Scenario) -> Iterator[tuple[str, str]]:
    own = own_verdict_of(scenario)
    assert own.anywhere is not None
    near, anybody = own.first, own.anywhere.first
    yield "up to so many points", rounded(RADIUS * 100, 0)
    yield "of those near", percent(near.agree, 0)
    yield "the mark of robust", percent(AGREED, 0)
    yield "of all weightings", percent(anybody.agree, 0)
    yield "moved", percent(near.distance or 0, 1)
    yield "of the draws", percent(near.overlap, 0)
    damage = next(each for each in find_flips(scenario).weights if each.id == "Y1")
    yield "below", percent(damage.low, 1)
    yield "above", percent(damage.high, 1)
    assert (damage.below, damage.above, near.takes_over, near.word) == ("B2", "A3", "B2", "fragile")


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_figure_of_the_text_is_the_programs_and_none_is_left_out(
    language: Language, facts: dict[str, str]
) -> None:
    said = set(NUMBER.findall(RANKS.sub("", source("example", language))))
    assert said - set(facts) - ALONE == set()
    computed = {figure for figure, what in facts.items() if not what.endswith(("ranges 0", "ranges 1"))}
    assert computed - said == set()


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_text_names_them_in_the_order_of_the_ranking(language: Language, evaluation: Evaluation) -> None:
    assert [IDS[row] for row in evaluation.ranks.argsort()] == list(RANKED)
    totals = [rounded(evaluation.totals[IDS.index(id_)], 3) for id_ in RANKED]
    assert re.search(".*".join(map(re.escape, totals)), source("example", language))
    assert f"**{WORDS['fragile'].in_(language)}**" in source("example", language)


def test_the_table_of_methods_has_the_ranks_that_they_give() -> None:
    compared = compare_methods(example_scenario())
    ranks = {each.method: each.ranks for each in compared.ranking}
    shown = [ranks[each] for each in WELL_KNOWN]
    for language in ("en", "zh"):
        rows = [tuple(map(int, each)) for each in RANKS.findall(source("example", language))]
        assert rows == [tuple(int(each[row]) for each in shown) for row in range(len(IDS))]
    assert len(compared.ranking) == 26
    assert compared.firsts["A2"] == 12
