"""The well-known methods in words: who agrees, why several share a rank, who ranks a dominated one above another."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from scenarios.analysis.method_comparison import MethodResult, MethodsCompared, compare_methods
from scenarios.model import Scenario
from scenarios.paper import paper_scenario
from scenarios.report.well_known_methods import WELL_KNOWN, cautions, dominated_above, headline, in_words, well_known
from scoring.methods.registry import METHODS
from scoring.result import ScoreResult
from tests.scenarios.analysis.scenarios_to_analyse import scenario_of

THREE = [[1.0, 1.0], [0.9, 0.2], [0.4, 0.1]]  # A dominates B, and B dominates C


def _answered(scenario: Scenario, **ranks: list[int]) -> MethodsCompared:
    """As if these methods had given these ranks."""
    compared = compare_methods(scenario)
    reports = {each.method: each.report for each in compared.results}

    def result(method: str, given: list[int]) -> MethodResult:
        report = reports[method]
        assert isinstance(report, ScoreResult)
        return MethodResult(method, replace(report, ranks=np.array(given)))

    return replace(compared, results=tuple(result(method, given) for method, given in ranks.items()))


def test_the_five_are_there_and_rank() -> None:
    assert set(WELL_KNOWN) <= METHODS.keys()
    few = well_known(compare_methods(paper_scenario()))
    assert tuple(each.method for each in few.ranking) == WELL_KNOWN
    assert headline(few, paper_scenario(), "en") == (
        "“Encourage an open-source ecosystem” is first by all 5 well-known methods that can be used here."
    )


def test_who_puts_another_first_is_named() -> None:
    scenario = scenario_of(THREE, [0.5, 0.5])
    compared = _answered(scenario, wsm=[1, 2, 3], topsis=[1, 3, 2], vikor=[2, 1, 3], simus=[3, 3, 1])
    assert headline(compared, scenario, "en") == (
        "“The A” is first by 2 of 3 well-known methods that can be used here; VIKOR (compromise) puts “The B” first."
    )
    said = {each.id: each for each in in_words(compared, scenario, "en")}
    assert said["wsm"].says == "First: “The A”. This is the ranking."
    assert said["vikor"].says.startswith("First: “The B”. Another is first in the ranking.")
    assert said["topsis"].says.startswith(
        "First: “The A”. Below first place its order differs from that of the ranking."
    )


def test_a_dominated_one_above_one_that_dominates_it_is_said_and_warned_of() -> None:
    scenario = scenario_of(THREE, [0.5, 0.5])
    compared = _answered(scenario, wsm=[1, 2, 3], topsis=[1, 3, 2])
    by_method = {each.method: each for each in compared.results}
    assert dominated_above(by_method["wsm"], scenario) == ()
    assert dominated_above(by_method["topsis"], scenario) == (("C", "B"),)
    topsis = in_words(compared, scenario, "en")[1]
    assert topsis.warns and topsis.says.endswith(
        "It ranks “The C” above “The B”, though “The B” is at least as good on every criterion and better on at "
        "least one: do not rely on this method here."
    )


def test_simus_ranks_a_dominated_recommendation_of_the_paper_above_the_first() -> None:
    compared, scenario = compare_methods(paper_scenario()), paper_scenario()
    simus = next(each for each in compared.results if each.method == "simus")
    assert any(over == "TA3" for _under, over in dominated_above(simus, scenario))


def test_why_several_share_a_rank_is_said_where_the_ranking_sets_them_apart() -> None:
    scenario = scenario_of(THREE, [0.5, 0.5])
    compared = _answered(scenario, wsm=[1, 2, 3], simus=[1, 1, 1], topsis=[1, 2, 2])
    by_method = {each.method: each for each in compared.results}
    (simus,) = cautions(by_method["simus"], compared, scenario, "en")
    assert simus.startswith("It ranks “The A”, “The B” and “The C” alike: it counts only how often")
    assert cautions(by_method["topsis"], compared, scenario, "en") == (
        "It ranks “The B” and “The C” alike, for by its own reckoning they come to the same score.",
    )
    assert cautions(by_method["wsm"], compared, scenario, "en") == ()


def test_a_method_that_cannot_be_asked_says_why() -> None:
    scenario = scenario_of([[1.0, None], [0.5, 0.5], [0.4, 0.1]], [0.5, 0.5])
    compared = compare_methods(scenario)
    few = well_known(compared)
    assert "none of the other well-known methods can be used here" in headline(compared, scenario, "en")
    assert all(each.says for each in in_words(few, scenario, "en"))
