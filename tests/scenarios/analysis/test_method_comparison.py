"""All methods beside the headline."""

from __future__ import annotations

import numpy as np
import pytest
from msgspec.structs import replace
from scipy import stats

from scenarios.analysis.method_comparison import MethodsCompared, compare_methods
from scenarios.blank_scenario import blank_scenario
from scenarios.paper import paper_scenario
from scoring.methods.registry import METHODS


@pytest.fixture(scope="module")
def compared() -> MethodsCompared:
    return compare_methods(paper_scenario())


def test_every_method_answers_or_says_why_not(compared: MethodsCompared) -> None:
    assert [each.method for each in compared.results] == list(METHODS)
    assert all((each.report is None) == (each.refusal is not None) for each in compared.results)
    assert {each.method for each in compared.refused} >= {"copras", "ervd"}


def test_the_headline_agrees_with_itself(compared: MethodsCompared) -> None:
    headline = next(each for each in compared.results if each.method == compared.headline)
    assert headline.kendall == headline.spearman == pytest.approx(1.0)
    np.testing.assert_array_equal(headline.ranks, compared.ranks)


def test_agreement_is_tau_b_and_rho(compared: MethodsCompared) -> None:
    assert len(compared.ranking) > 15
    for each in compared.ranking:
        assert each.kendall == pytest.approx(stats.kendalltau(each.ranks, compared.ranks).statistic)
        assert each.spearman == pytest.approx(stats.spearmanr(each.ranks, compared.ranks).statistic)


def test_a_method_that_does_not_rank_has_no_agreement(compared: MethodsCompared) -> None:
    kernel = next(each for each in compared.results if each.method == "electre1")
    assert kernel.report is not None
    assert kernel.ranks is kernel.kendall is kernel.spearman is None
    assert kernel not in compared.ranking
    assert kernel.notes


def test_first_places_are_counted_over_the_methods_that_rank(compared: MethodsCompared) -> None:
    names = [each.id for each in compared.scenario.recommendations]
    first, count = next(iter(compared.firsts.items()))
    assert first == "TA3"
    assert count == sum(each.ranks is not None and each.ranks[names.index("TA3")] == 1 for each in compared.results)
    assert list(compared.firsts.values()) == sorted(compared.firsts.values(), reverse=True)


def test_where_the_headline_ties_all_nothing_can_agree() -> None:
    alike = tuple(replace(each, value=2.0, low=None, high=None) for each in paper_scenario().scores)
    compared = compare_methods(replace(paper_scenario(), scores=alike))
    assert all(each.kendall is None and each.spearman is None for each in compared.results)


def test_a_missing_score_leaves_only_the_additive_value() -> None:
    compared = compare_methods(replace(paper_scenario(), scores=paper_scenario().scores[1:]))
    assert [each.method for each in compared.ranking] == ["wsm"]
    assert {each.refusal.reason for each in compared.refused if each.refusal} == {"missing_scores"}


def test_nothing_to_score_compares_nothing() -> None:
    compared = compare_methods(blank_scenario())
    assert compared.results == ()
    assert compared.firsts == {}
