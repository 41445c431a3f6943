"""Partial value functions, against the six of R package rsmaa (tests/pvf.R) and by hand."""

from __future__ import annotations

import numpy as np
import pytest

from scoring.errors import InvalidProblem
from scoring.value_functions import linear, piecewise, stepped

UP = [-0.15, 0, 0.25, 0.35], [0, 0.1, 0.9, 1]
DOWN = [50, 75, 90, 100], [1, 0.8, 0.5, 0]


@pytest.mark.parametrize(
    ("cuts", "values", "outside", "given", "expected"),
    [
        ([-0.15, 0.35], [0, 1], "clip", [0.35, -0.15, 0.1], [1, 0, 0.5]),
        ([50, 100], [1, 0], "clip", [50, 100, 75], [1, 0, 0.5]),
        (*UP, "clip", [0.35, -0.15, 0, 0.25, 0.1], [1, 0, 0.1, 0.9, 0.42]),
        (*DOWN, "clip", [50, 60, 75, 90, 100], [1, 0.92, 0.8, 0.5, 0]),
        (*DOWN, "extend", [10, 40, 101, 120], [1.32, 1.08, -0.05, -1]),
        (*DOWN, "extend", [50, 60, 75, 90, 100], [1, 0.92, 0.8, 0.5, 0]),
        (*DOWN, "clip", [10, 40, 101, 120], [1, 1, 0, 0]),
    ],
)
def test_a_value_function_is_straight_in_pieces(cuts, values, outside, given, expected) -> None:
    np.testing.assert_allclose(piecewise(given, cuts, values, outside), expected, atol=1e-9)


def test_a_linear_value_runs_from_the_worse_end_to_the_better() -> None:
    found = linear([[1, 1], [4, 4], [np.nan, 0]], [0, 0], [4, 4], [True, False])
    np.testing.assert_array_equal(found, [[0.25, 0.75], [1, 0], [np.nan, 1]])


def test_linear_values_lie_between_the_fixed_ends() -> None:
    matrix = np.array([[0.0, 10.0], [3.0, 30.0], [4.0, np.nan]])
    values = linear(matrix, np.array([0.0, 10.0]), np.array([4.0, 50.0]), np.array([True, False]))
    np.testing.assert_array_equal(values, [[0.0, 1.0], [0.75, 0.5], [1.0, np.nan]])
    assert not values.flags.writeable
    assert linear(np.zeros((2, 0)), np.zeros(0), np.zeros(0), np.zeros(0, bool)).shape == (2, 0)


def test_thresholds_step_at_their_cuts() -> None:
    found = stepped([-1, 0, 0.5, 2, 7, np.nan], [0, 2], [0, 0.4, 1])
    np.testing.assert_array_equal(found, [0, 0.4, 0.4, 1, 1, np.nan])


@pytest.mark.parametrize("outside", ["clip", "extend"])
def test_a_missing_score_has_no_value(outside) -> None:
    assert np.isnan(piecewise([np.nan], [0, 1], [0, 1], outside)).all()


@pytest.mark.parametrize(
    ("make", "codes"),
    [
        (lambda: linear([1], 4, 4), ["scale_ends_crossed"]),
        (lambda: piecewise([1], [0], [0]), ["too_few_cuts"]),
        (lambda: piecewise([1], [0, 1], [0]), ["wrong_number_of_values"]),
        (lambda: piecewise([1], [1, 1], [0, 1]), ["cuts_not_ascending"]),
        (lambda: piecewise([1], [2, 1], [0]), ["wrong_number_of_values", "cuts_not_ascending"]),
        (lambda: stepped([1], [0, 1], [0, 1]), ["wrong_number_of_values"]),
        (lambda: stepped([1], [], [0]), ["too_few_cuts"]),
        (lambda: piecewise([1], [0, np.nan], [0, 1]), ["cuts_not_ascending"]),
    ],
)
def test_cuts_and_values_that_do_not_fit_are_all_named(make, codes) -> None:
    with pytest.raises(InvalidProblem) as wrong:
        make()
    assert [flaw.code for flaw in wrong.value.issues] == codes
