"""Ends of scales that nobody gave: 0, or the lowest figure if negative, to the highest."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.problem import make_problem
from scoring.scale_ends import fill_scale_ends

NONE = float("nan")


@pytest.mark.parametrize(
    ("figures", "low", "high", "expected"),
    [
        ([3, 5], NONE, NONE, (0, 5)),
        ([-2, 5], NONE, NONE, (-2, 5)),
        ([-2, -5], NONE, NONE, (-5, -2)),
        ([3, 5], 2, NONE, (2, 5)),
        ([3, 5], NONE, 9, (0, 9)),
        ([3, 5], 1, 9, (1, 9)),
        ([NONE, 5], NONE, NONE, (0, 5)),
        ([NONE, NONE], NONE, NONE, (0, 1)),
        ([0, 0], NONE, NONE, (0, 1)),
        ([5, 5], 5, NONE, (5, 6)),
        ([NONE, NONE], NONE, -5, (-6, -5)),
        ([-5, -5], NONE, -5, (-6, -5)),
    ],
)
def test_the_ends(figures: list[float], low: float, high: float, expected: tuple[float, float]) -> None:
    found = fill_scale_ends(np.array([figures], dtype=float).T, np.array([low]), np.array([high]))
    assert (found[0][0], found[1][0]) == expected


FIGURE = st.floats(-1e12, 1e12) | st.just(NONE)


@given(st.lists(FIGURE, max_size=4), FIGURE, FIGURE)
def test_ends_hold_all_figures_and_never_meet(figures: list[float], low: float, high: float) -> None:
    if low >= high or any(each < low or each > high for each in figures):
        return  # a table that contradicts itself is refused before
    bottom, top = fill_scale_ends(np.array(figures).reshape(-1, 1), np.array([low]), np.array([high]))
    assert bottom[0] < top[0]
    assert not any(each < bottom[0] or each > top[0] for each in figures)
    assert np.isnan(low) or bottom[0] == low
    assert np.isnan(high) or top[0] == high


def test_a_problem_takes_assumed_ends_only_where_none_is_given() -> None:
    asked = make_problem([[1, 2], [3, 4]], low=[0, NONE], high=[NONE, 9], assumed_low=[7, 1], assumed_high=[5, 7])
    assert not asked.has_fixed_scales
    assumed = asked.with_assumed_ends()
    assert assumed.low.tolist() == [0, 1] and assumed.high.tolist() == [5, 9]
    assert assumed.with_assumed_ends() is assumed
