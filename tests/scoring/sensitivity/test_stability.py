"""Flips: the published sensitivity case, small ones by hand, and random problems against brute force."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scoring.result import competition_ranks
from scoring.sensitivity.stability import (
    NOBODY,
    PairBreakpoint,
    StabilityInterval,
    pair_breakpoints,
    pair_score_breakpoints,
    score_breakpoints,
    stability_intervals,
)

# By hand, for the weight t of the first criterion: A = .38 + .42 t, B = .78 - .38 t, C = .72 - .22 t.
LINES = np.array([[0.8, 0.3, 0.5], [0.4, 0.9, 0.6], [0.5, 0.6, 0.9]])
LINE_WEIGHTS = np.array([0.4, 0.36, 0.24])
NUDGE = 1e-6


def leaders(values: np.ndarray, weights: np.ndarray) -> set[int]:
    return set(np.flatnonzero(competition_ranks(values @ weights) == 1).tolist())


def moved(weights: np.ndarray, columns: list[int], share: float) -> np.ndarray:
    """The weights with those columns together at ``share``, ratios kept within and without."""
    inside = np.zeros(len(weights), dtype=bool)
    inside[columns] = True
    after = np.zeros_like(weights)
    for part, total in ((inside, share), (~inside, 1 - share)):
        ratios = weights[part] if weights[part].sum() > 0 else np.ones(part.sum())
        after[part] = total * ratios / ratios.sum()
    return after


def test_the_sensitivity_case_has_its_printed_interval() -> None:
    flip = stability_intervals(LINES, LINE_WEIGHTS)[0]
    assert (flip.low, flip.high) == pytest.approx((3 / 8, 17 / 32), abs=1e-12)
    assert (flip.current, flip.below, flip.above) == (0.4, 1, 0)


def test_two_criteria_flip_where_the_lines_cross() -> None:
    values = np.array([[1.0, 0.0], [0.25, 0.5]])  # t against 0.5 - 0.25 t: they meet at t = 0.4
    first, second = stability_intervals(values, np.array([0.7, 0.3]))
    assert first == StabilityInterval(0.7, pytest.approx(0.4), 1.0, 1, None)
    assert second == StabilityInterval(0.3, 0.0, pytest.approx(0.6), None, 1)
    found = score_breakpoints(values, np.array([0.7, 0.3]))  # 0.7 against 0.175 + 0.15 = 0.325
    assert found.at[0, 0] == pytest.approx(0.325 / 0.7) and found.new_first[0, 0] == 1
    assert np.isnan(found.at[0, 1]) and found.new_first[0, 1] == NOBODY
    assert found.at[1, 0] == pytest.approx(0.25 + 0.375 / 0.7) and found.new_first[1, 0] == 1
    assert np.isnan(found.at[1, 1])  # even at 1 it reaches 0.475 only


def test_a_dimension_moves_as_one() -> None:
    dimension, rest = stability_intervals(LINES, LINE_WEIGHTS, [(1, 2), (0,)])
    assert (dimension.low, dimension.high) == pytest.approx((1 - 17 / 32, 1 - 3 / 8))
    assert (dimension.below, dimension.above) == (0, 1)
    assert (rest.low, rest.high) == pytest.approx((3 / 8, 17 / 32))


def test_who_dominates_is_never_unseated_by_weights() -> None:
    values = np.array([[0.9, 0.9, 0.9], [0.1, 0.5, 0.9]])
    for flip in stability_intervals(values, np.array([0.2, 0.3, 0.5])):
        assert (flip.low, flip.high, flip.below, flip.above) == (0.0, 1.0, None, None)


def test_a_shared_first_place_ends_with_the_first_movement() -> None:
    first, _ = stability_intervals(np.array([[1.0, 0.0], [0.0, 1.0]]), np.array([0.5, 0.5]))
    assert first == StabilityInterval(0.5, 0.5, 0.5, 1, 0)
    found = score_breakpoints(np.array([[1.0, 0.0], [0.0, 1.0]]), np.array([0.5, 0.5]))
    assert found.at.tolist() == [[1.0, 0.0], [0.0, 1.0]]
    assert found.new_first.tolist() == [[1, 0], [1, 0]]  # at the top of the scale it can only fall


def test_alike_recommendations_share_first_place_under_all_weights() -> None:
    for flip in stability_intervals(np.full((3, 2), 0.5), np.array([0.4, 0.6])):
        assert (flip.low, flip.high, flip.below, flip.above) == (0.0, 1.0, None, None)


def test_one_recommendation_and_one_criterion_have_nothing_to_flip() -> None:
    assert stability_intervals(np.array([[0.5]]), np.array([1.0])) == (StabilityInterval(1.0, 1.0, 1.0, None, None),)
    assert np.isnan(score_breakpoints(np.array([[0.5, 0.1]]), np.array([0.5, 0.5])).at).all()


def test_an_only_weight_moves_against_equal_others() -> None:
    values = np.array([[0.6, 0.0, 0.0], [0.5, 0.2, 0.4]])
    flip = stability_intervals(values, np.array([1.0, 0.0, 0.0]))[0]
    assert (flip.low, flip.below) == (pytest.approx(0.75), 1)  # 0.6 t = 0.5 t + 0.3 (1 - t)


@st.composite
def problems(draw: st.DrawFn) -> tuple[np.ndarray, np.ndarray]:
    m, k = draw(st.integers(2, 6)), draw(st.integers(2, 5))
    cells = st.integers(0, 8).map(lambda half: half / 8)  # as coarse as people score, so that ties occur
    values = np.array([[draw(cells) for _ in range(k)] for _ in range(m)])
    weights = np.array([float(draw(st.integers(0, 5))) for _ in range(k)])
    weights[draw(st.integers(0, k - 1))] += 1.0
    return values, weights / weights.sum()


@settings(max_examples=150, deadline=None)
@given(problems())
def test_within_the_interval_first_place_holds_and_beyond_it_passes(problem: tuple[np.ndarray, np.ndarray]) -> None:
    values, weights = problem
    now = leaders(values, weights)
    for j, flip in enumerate(stability_intervals(values, weights)):
        assert flip.low <= flip.current <= flip.high
        if flip.high - flip.low > 4 * NUDGE:
            assert now <= leaders(values, moved(weights, [j], (flip.low + flip.high) / 2))
        for taker, share in ((flip.below, flip.low - NUDGE), (flip.above, flip.high + NUDGE)):
            if taker is not None and 0 <= share <= 1:
                after = leaders(values, moved(weights, [j], share))
                assert taker in after and not now <= after
        assert flip.below is not None or flip.low == pytest.approx(0.0)
        assert flip.above is not None or flip.high == pytest.approx(1.0)


@settings(max_examples=150, deadline=None)
@given(problems())
def test_beyond_its_flip_a_score_changes_the_first_place(problem: tuple[np.ndarray, np.ndarray]) -> None:
    values, weights = problem
    now, found = leaders(values, weights), score_breakpoints(values, weights)
    for (i, j), at in np.ndenumerate(found.at):
        changed = np.array(values)
        if np.isnan(at):
            for end in (0.0, 1.0):
                changed[i, j] = end
                assert leaders(changed, weights) == now
            continue
        towards = np.sign(at - values[i, j]) or (1.0 if found.new_first[i, j] == i else -1.0)
        beyond = at + NUDGE * towards
        if 0 <= beyond <= 1:
            changed[i, j] = beyond
            assert leaders(changed, weights) != now and found.new_first[i, j] in leaders(changed, weights)
        changed[i, j] = at - NUDGE * towards
        if (changed[i, j] - values[i, j]) * towards > 0:
            assert leaders(changed, weights) == now


def test_a_pair_is_level_where_its_lines_cross() -> None:
    # A = .38 + .42 t, B = .78 - .38 t: level at t = 1/2, B ahead below; for the rest together at 1 - 1/2
    first, *_ = pair_breakpoints(LINES, LINE_WEIGHTS, 0, 1)
    assert first == PairBreakpoint(0.4, pytest.approx(0.5), 1, 0)
    block = pair_breakpoints(LINES, LINE_WEIGHTS, 0, 1, [(1, 2)])
    assert block == (PairBreakpoint(pytest.approx(0.6), pytest.approx(0.5), 0, 1),)


def test_a_pair_that_no_weight_parts_says_who_is_ahead_throughout() -> None:
    values = np.array([[0.9, 0.5], [0.1, 0.5], [0.9, 0.5]])
    half = np.array([0.5, 0.5])
    assert pair_breakpoints(values, half, 0, 2) == (PairBreakpoint(0.5, None, None, None),) * 2  # alike
    assert pair_breakpoints(values, half, 1, 0) == (
        PairBreakpoint(0.5, 0.0, None, 0),
        PairBreakpoint(0.5, 1.0, 0, None),
    )
    assert pair_breakpoints(values[:, :1], np.array([1.0]), 0, 1) == (
        PairBreakpoint(1.0, None, 0, 0),
    )  # an only weight is 1
    dominated = np.array([[0.9, 0.6], [0.1, 0.5]])
    assert pair_breakpoints(dominated, half, 0, 1) == (PairBreakpoint(0.5, None, 0, 0),) * 2


def test_a_pair_is_level_at_the_value_that_makes_up_the_difference() -> None:
    found = pair_score_breakpoints(
        np.array([[0.75, 0.5], [0.25, 0.75]]), np.array([0.8, 0.2]), 0, 1
    )  # 0.7 against 0.35
    assert found.one == pytest.approx([0.75 - 0.35 / 0.8, np.nan], nan_ok=True)  # the second would have to fall by 1.75
    assert found.other == pytest.approx([0.25 + 0.35 / 0.8, np.nan], nan_ok=True)
    level = pair_score_breakpoints(np.eye(2), np.array([0.5, 0.5]), 0, 1)
    assert level.one.tolist() == [1, 0] and level.other.tolist() == [0, 1]


@settings(max_examples=150, deadline=None)
@given(problems())
def test_either_side_of_where_a_pair_is_level_the_one_named_is_ahead(problem: tuple[np.ndarray, np.ndarray]) -> None:
    values, weights = problem
    for j, flip in enumerate(pair_breakpoints(values, weights, 0, 1)):
        if flip.at is not None:
            level = values[:2] @ moved(weights, [j], flip.at)
            assert level[0] == pytest.approx(level[1], abs=1e-12)
        end, start = (1.0, 0.0) if flip.at is None else (flip.at, flip.at)  # without one, both sides are the whole span
        for row, low, high in ((flip.below, 0.0, end), (flip.above, start, 1.0)):
            if row is not None and high - low > NUDGE:
                ahead = values[:2] @ moved(weights, [j], (low + high) / 2)
                assert ahead[row] > ahead[1 - row]


@settings(max_examples=150, deadline=None)
@given(problems())
def test_a_changed_score_makes_a_pair_level_or_none_does(problem: tuple[np.ndarray, np.ndarray]) -> None:
    values, weights = problem
    found = pair_score_breakpoints(values, weights, 0, 1)
    for row, at in enumerate((found.one, found.other)):
        for j in range(len(weights)):
            leads = []
            for value in (at[j],) if not np.isnan(at[j]) else (0.0, 1.0):
                changed = np.array(values)
                changed[row, j] = value
                leads.append(float((changed[0] - changed[1]) @ weights))
            if np.isnan(at[j]):
                assert leads[0] * leads[1] > 0 or weights[j] == 0
            else:
                assert leads == [pytest.approx(0, abs=1e-9)]


@settings(max_examples=100, deadline=None)
@given(problems(), st.data())
def test_a_dimension_flips_where_a_fine_scan_sees_it(
    problem: tuple[np.ndarray, np.ndarray], data: st.DataObject
) -> None:
    values, weights = problem
    k = len(weights)
    columns = sorted(data.draw(st.sets(st.integers(0, k - 1), min_size=1, max_size=k - 1)))
    flip = stability_intervals(values, weights, [columns])[0]
    now = leaders(values, weights)
    for share in np.linspace(0, 1, 201):
        if min(abs(share - end) for end in (flip.low, flip.high, flip.current)) > NUDGE:
            assert (now <= leaders(values, moved(weights, columns, share))) == (flip.low < share < flip.high)
