"""Rank correlations equal SciPy's, ties and all, and leave out what is unranked."""

from __future__ import annotations

import math
import warnings

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scoring.rank_correlation import kendall_tau_b, spearman_rho
from scoring.result import competition_ranks


@settings(max_examples=150, deadline=None)
@given(st.integers(2, 9).flatmap(lambda m: st.tuples(*[st.lists(st.integers(1, 5), min_size=m, max_size=m)] * 2)))
def test_both_equal_scipy(pair: tuple[list[int], list[int]]) -> None:
    from scipy import stats

    a, b = (competition_ranks(np.array(scores, dtype=float)) for scores in pair)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # SciPy warns where all are tied
        tau, rho = stats.kendalltau(a, b).statistic, stats.spearmanr(a, b).statistic
    assert kendall_tau_b(a, b) == pytest.approx(tau, abs=1e-12, nan_ok=True)
    assert spearman_rho(a, b) == pytest.approx(rho, abs=1e-12, nan_ok=True)


def test_the_same_and_the_reversed_ranking() -> None:
    for measure in (kendall_tau_b, spearman_rho):
        assert measure([1, 2, 3, 4], [1, 2, 3, 4]) == pytest.approx(1.0)
        assert measure([1, 2, 3, 4], [4, 3, 2, 1]) == pytest.approx(-1.0)
        assert measure([1, 1, 3], [1, 1, 3]) == pytest.approx(1.0)


def test_the_unranked_are_left_out() -> None:
    for measure in (kendall_tau_b, spearman_rho):
        assert measure([1, 2, 0, 3], [1, 2, 1, 3]) == pytest.approx(1.0)
        assert measure([1, 2, 3], [1, 2, float("nan")]) == pytest.approx(1.0)


@pytest.mark.parametrize("pair", [([], []), ([1], [1]), ([1, 1], [1, 2]), ([0, 0], [1, 2])])
def test_nothing_in_order_agrees_with_nothing(pair: tuple[list[int], list[int]]) -> None:
    assert math.isnan(kendall_tau_b(*pair)) and math.isnan(spearman_rho(*pair))


def test_rankings_of_different_length_are_refused() -> None:
    for measure in (kendall_tau_b, spearman_rho):
        with pytest.raises(ValueError, match="same alternatives"):
            measure([1, 2], [1, 2, 3])
