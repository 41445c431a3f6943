"""The nearest weights that unseat the first: by hand, and against SciPy's solvers."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.optimize import linprog, minimize

from scoring.sensitivity.min_weight_change import min_change_to_overtake, min_change_to_tie, min_weight_change


def test_two_criteria_move_along_their_line() -> None:
    values, weights = np.array([[1.0, 0.0], [0.25, 0.5]]), np.array([0.7, 0.3])  # level at (0.4, 0.6)
    for norm, distance in ((1, 0.6), (2, 0.3 * 2**0.5)):
        found = min_weight_change(values, weights, norm)
        assert found is not None and found.row == 1
        assert found.weights == pytest.approx([0.4, 0.6])
        assert found.distance == pytest.approx(distance)


def test_who_dominates_cannot_be_unseated_and_shared_places_have_no_distance() -> None:
    half = np.array([0.5, 0.5])
    assert min_weight_change(np.array([[0.9, 0.8], [0.9, 0.2]]), half) is None
    assert min_weight_change(np.array([[1.0, 0.0], [0.0, 1.0]]), half) is None
    assert min_weight_change(np.array([[1.0, 0.0]]), half) is None


@pytest.mark.parametrize("seed", range(12))
def test_both_norms_agree_with_a_solver(seed: int) -> None:
    generator = np.random.default_rng(seed)
    values, weights = generator.random((4, 5)), generator.dirichlet(np.ones(5))
    first = int((values @ weights).argmax())
    for row in set(range(4)) - {first}:
        gain = values[row] - values[first]
        if gain.max() < 0:
            assert min_change_to_tie(values, weights, row, first) is None
            continue
        # L1: minimise the sum of ups and downs, w + up - down on the simplex, gain at least 0
        split = np.hstack([np.eye(5), -np.eye(5)])
        solved = linprog(
            np.ones(10),
            A_ub=np.vstack([-gain @ split, -split]),
            b_ub=np.concatenate([[gain @ weights], weights]),
            A_eq=[np.concatenate([np.ones(5), -np.ones(5)])],
            b_eq=[0],
        )
        found = min_change_to_tie(values, weights, row, first, norm=1)
        assert found is not None and found.distance == pytest.approx(solved.fun, abs=1e-9)
        euclid = min_change_to_tie(values, weights, row, first)
        assert euclid is not None and gain @ euclid.weights == pytest.approx(0, abs=1e-9)
        assert euclid.weights.sum() == pytest.approx(1) and euclid.weights.min() >= 0
        nearby = minimize(
            lambda w: ((w - weights) ** 2).sum(),
            euclid.weights,
            bounds=[(0, 1)] * 5,
            constraints=[
                {"type": "eq", "fun": lambda w: w.sum() - 1},
                {"type": "ineq", "fun": lambda w, gain=gain: gain @ w},
            ],
            method="SLSQP",
            options={"ftol": 1e-14},
        )
        assert min_weight_change(values, weights).distance <= euclid.distance + 1e-12
        assert min_weight_change(values, weights, 1).distance <= found.distance + 1e-12
        assert euclid.distance == pytest.approx(np.sqrt(nearby.fun), abs=1e-6)


@pytest.mark.parametrize("norm", [1, 2])
@pytest.mark.parametrize("seed", range(6))
def test_who_holds_the_top_is_overtaken_where_the_first_outsider_draws_level(seed: int, norm: int) -> None:
    generator = np.random.default_rng(seed)
    values, weights = generator.random((6, 4)), generator.dirichlet(np.ones(4))
    order = np.argsort(-(values @ weights)).tolist()
    top, others = order[:3], order[3:]
    each = [min_change_to_tie(values, weights, row, ahead, norm) for row in others for ahead in top]
    found = min_change_to_overtake(values, weights, top, norm)
    assert found is not None and found.row in others and found.ahead in top
    assert found.distance == pytest.approx(min(one.distance for one in each if one is not None))
    assert values[found.row] @ found.weights == pytest.approx(values[found.ahead] @ found.weights)


@pytest.mark.parametrize("norm", [1, 2])
@pytest.mark.parametrize("seed", range(6))
def test_no_nearer_weights_unseat_the_first(seed: int, norm: int) -> None:
    """Against brute force: many weights within the distance found, none of which gives another one the lead."""
    generator = np.random.default_rng(seed)
    values, weights = generator.random((4, 3)), generator.dirichlet(np.ones(3))
    first = int((values @ weights).argmax())
    found = min_weight_change(values, weights, norm)
    tried = generator.dirichlet(np.ones(3), 200_000)
    away = np.linalg.norm(tried - weights, norm, axis=1)
    lost = (values @ tried.T).argmax(axis=0) != first
    if found is None:
        assert not lost.any()
    else:
        assert away[lost].min() == pytest.approx(found.distance, abs=0.02) and away[lost].min() >= found.distance - 1e-9


def test_a_weight_of_nothing_can_be_given_some() -> None:
    values, weights = np.array([[1.0, 0.0], [0.5, 1.0]]), np.array([1.0, 0.0])  # t against 1 - t / 2: level at 2/3
    found = min_weight_change(values, weights, 1)
    assert (
        found is not None and found.distance == pytest.approx(2 / 3) and found.weights == pytest.approx([2 / 3, 1 / 3])
    )
