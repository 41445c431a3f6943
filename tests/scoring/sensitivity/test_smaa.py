"""SMAA-2 on cases with exact answers: lengths, areas, volumes, and what ties and dominance leave."""

from __future__ import annotations

from math import sqrt

import numpy as np
import pytest

from scoring.result import competition_ranks
from scoring.sensitivity.score_samplers import AdditiveSampler
from scoring.sensitivity.smaa import simulate
from scoring.sensitivity.weight_samplers import (
    BoundedWeights,
    OrderedWeights,
    UniformWeights,
    WeightSampler,
    bounded_weights,
)
from tests.scoring.sensitivity.polytopes import Weights, between, in_order

N = 40_000
SIGMAS = 4.5


def near(share: float, n: int = N) -> object:
    return pytest.approx(share, abs=SIGMAS * sqrt(share * (1 - share) / n) + 1e-12)


def stream(seed: int = 5) -> np.random.Generator:
    return np.random.Generator(np.random.SFC64(seed))


def test_each_best_on_one_of_three_criteria_has_the_analytic_figures() -> None:
    found = simulate(AdditiveSampler(np.eye(3)), UniformWeights(3), N, seed=1)
    assert found.acceptability.ravel().tolist() == [near(1 / 3)] * 9
    # E[largest of three weights] = (1 + 1/2 + 1/3) / 3 = 11/18; the other two share the rest
    expected = np.full((3, 3), 7 / 36) + np.eye(3) * (11 / 18 - 7 / 36)
    assert found.central == pytest.approx(expected, abs=0.005)
    assert found.pairwise[~np.eye(3, dtype=bool)].tolist() == [near(0.5)] * 6
    assert found.confidence.tolist() == [1, 1, 1]
    assert found.standard_error == pytest.approx(sqrt(2 / 9 / N), rel=0.05)


def test_two_criteria_share_the_interval_where_the_lines_cross() -> None:
    found = simulate(
        AdditiveSampler(np.array([[1.0, 0.0], [0.25, 0.5]])), UniformWeights(2), N
    )  # the first leads beyond a weight of 0.4
    assert found.acceptability[:, 0].tolist() == [near(0.6), near(0.4)]
    assert found.central[0] == pytest.approx([0.7, 0.3], abs=0.005)


def test_three_criteria_share_the_triangle_by_area() -> None:
    # C leads A where w1 < w3 / 2, B where w2 < w3 / 2; the quadrilateral has the corners (0, 0, 1), (1/3, 0, 2/3),
    # (1/4, 1/4, 1/2), (0, 1/3, 2/3): 1/12 + 1/12 of the triangle
    found = simulate(AdditiveSampler(np.diag([1.0, 1.0, 0.5])), UniformWeights(3), N)
    assert found.acceptability[2, 0] == near(1 / 6)
    assert found.acceptability[:2, 0].tolist() == [near(5 / 12)] * 2


VALUES = np.array([[0.9, 0.2, 0.4, 0.5], [0.3, 0.8, 0.5, 0.4], [0.5, 0.5, 0.3, 0.7], [0.2, 0.3, 0.3, 0.4]])
CHAIN = ((1,), (3,), (0,), (2,))
LOW, HIGH = np.array([0.2, 0.1, 0.05, 0.1]), np.array([0.6, 0.4, 0.5, 0.35])
NARROW = np.array([0.22, 0.2, 0.25, 0.15]), np.array([0.3, 0.28, 0.35, 0.3])


@pytest.mark.parametrize(
    ("region", "exact"),
    [
        (UniformWeights(4), Weights(4)),
        (OrderedWeights(CHAIN), in_order(CHAIN, 4)),
        (OrderedWeights(((0, 3), (1, 2))), in_order(((0, 3), (1, 2)), 4)),
        (bounded_weights(LOW, HIGH), between(LOW, HIGH)),
        (BoundedWeights(LOW, HIGH, tilted=True), between(LOW, HIGH)),
        (BoundedWeights(*NARROW, tilted=True), between(*NARROW)),
    ],
    ids=["free", "order", "places", "intervals, kept", "intervals, tilted", "narrow, tilted"],
)
def test_every_figure_is_a_volume_of_the_weights(region: WeightSampler, exact: Weights) -> None:
    found = simulate(AdditiveSampler(VALUES), region, N, seed=8)
    for i, row in enumerate(VALUES):
        others = np.delete(VALUES, i, axis=0)
        assert [found.pairwise[i, j] for j in range(4) if j != i] == [
            near(exact.share(row - other)) for other in others
        ]
        leading = exact.cut(row - others)
        first = leading.volume() / exact.volume()
        assert found.acceptability[i, 0] == near(first)
        assert found.acceptability[i, 3] == near(exact.share(others - row))
        if first > 0.01:
            assert np.all(np.abs(found.central[i] - leading.mean()) <= SIGMAS * found.central_error[i])


def test_who_is_dominated_is_never_first_and_who_dominates_all_always() -> None:
    found = simulate(AdditiveSampler(np.array([[0.9, 0.8], [0.9, 0.7], [0.1, 0.75]])), UniformWeights(2), 2000)
    assert found.acceptability[:, 0].tolist() == [1, 0, 0]
    assert found.pairwise[0].tolist() == [0, 1, 1]
    assert found.central[0] == pytest.approx([0.5, 0.5], abs=0.03) and np.isnan(found.central[1:]).all()
    assert found.confidence[0] == 1 and np.isnan(found.confidence[1:]).all()


def test_alike_recommendations_share_each_rank_and_beat_nobody() -> None:
    found = simulate(AdditiveSampler(np.array([[0.5, 0.2], [0.5, 0.2], [0.4, 0.1]])), UniformWeights(2), 2000)
    assert found.acceptability.tolist() == [[1, 0, 0], [1, 0, 0], [0, 0, 1]]
    assert found.pairwise.tolist() == [[0, 0, 1], [0, 0, 1], [0, 0, 0]]
    assert np.isnan(found.central[2]).all() and np.isnan(found.confidence[2])


def test_many_alternatives_are_counted_as_few_are() -> None:
    values = stream().random((40, 3))
    found = simulate(AdditiveSampler(values), UniformWeights(3), 400, seed=2)
    key = np.random.SeedSequence(2, spawn_key=(0, 0))
    weights = UniformWeights(3).sample(np.random.Generator(np.random.SFC64(key)), 400)
    ranks = competition_ranks((values @ weights).T)
    expected = [[(ranks[:, i] == rank).mean() for rank in range(1, 41)] for i in range(40)]
    assert found.acceptability == pytest.approx(np.array(expected))
