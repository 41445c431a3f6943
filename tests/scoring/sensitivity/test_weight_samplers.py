"""Sampled weights: uniform on their set, whichever it is and however they are sampled."""

from __future__ import annotations

from math import sqrt

import numpy as np
import pytest

from scoring.elicitation.ranks import roc_weights
from scoring.sensitivity.weight_samplers import (
    BoundedWeights,
    HierarchicalWeights,
    OrderedWeights,
    UniformWeights,
    WeightSampler,
    bounded_weights,
    importance_order,
)
from tests.scoring.sensitivity.polytopes import Weights, between, in_order

N = 40_000
SIGMAS = 4.5
PLANES = 12

LOW, HIGH = np.array([0.2, 0.1, 0.05, 0.1]), np.array([0.6, 0.4, 0.5, 0.35])
FULL = np.array([0.5, 0.2, 0.15, 0.3])
NARROW_LOW, NARROW_HIGH = np.array([0.2, 0.2, 0.25, 0.15]), np.array([0.3, 0.22, 0.35, 0.3])
CHAIN = ((2,), (0,), (3,), (1,))
TIED = ((1, 2), (0, 3))

REGIONS = {
    "two": (UniformWeights(2), Weights(2)),
    "free": (UniformWeights(4), Weights(4)),
    "in order": (OrderedWeights(CHAIN), in_order(CHAIN, 4)),
    "in places": (OrderedWeights(TIED), in_order(TIED, 4)),
    "one place": (OrderedWeights(((0, 1, 2),)), Weights(3)),
    "intervals, kept": (BoundedWeights(LOW, HIGH, tilted=False), between(LOW, HIGH)),
    "intervals, tilted": (BoundedWeights(LOW, HIGH, tilted=True), between(LOW, HIGH)),
    "nearer the highs, tilted": (BoundedWeights(LOW, FULL, tilted=True), between(LOW, FULL)),
    "narrow, tilted": (BoundedWeights(NARROW_LOW, NARROW_HIGH, tilted=True), between(NARROW_LOW, NARROW_HIGH)),
}


def stream(seed: int = 5) -> np.random.Generator:
    return np.random.Generator(np.random.SFC64(seed))


def near(share: float, n: int = N) -> object:
    return pytest.approx(share, abs=SIGMAS * sqrt(share * (1 - share) / n) + 1e-12)


@pytest.mark.parametrize("name", REGIONS)
def test_any_plane_parts_the_draws_as_it_parts_the_volume(name: str) -> None:
    region, exact = REGIONS[name]
    weights = region.sample(stream(), N)
    k = len(weights)
    assert weights.sum(axis=0) == pytest.approx(np.ones(N))
    assert np.all(exact.rows @ weights >= exact.bounds[:, None] - 1e-12)
    corners, directions = exact.vertices(), np.random.default_rng(11).standard_normal((PLANES, k))
    for direction in directions:
        heights = np.sort(corners @ direction)
        for height in (heights[0] + part * (heights[-1] - heights[0]) for part in (0.3, 0.5, 0.7)):
            assert (direction @ weights >= height).mean() == near(exact.share(direction, height))


def test_draws_do_not_hang_together() -> None:
    for region in (
        UniformWeights(4),
        OrderedWeights(CHAIN),
        BoundedWeights(LOW, HIGH, tilted=False),
        BoundedWeights(LOW, HIGH, tilted=True),
    ):
        weights = region.sample(stream(), N)
        assert abs(np.corrcoef(weights[0, 1:], weights[0, :-1])[0, 1]) < SIGMAS / sqrt(N)


def test_the_order_of_weights_has_the_centroid_as_its_mean() -> None:
    weights = OrderedWeights(((2,), (0,), (1,))).sample(stream(), N)
    assert weights.mean(axis=1) == pytest.approx([5 / 18, 2 / 18, 11 / 18], abs=0.004)
    assert in_order(CHAIN, 4).vertices().mean(axis=0)[list(sum(CHAIN, ()))] == pytest.approx(roc_weights(4))


def test_criteria_of_one_place_stand_in_either_order() -> None:
    weights = OrderedWeights(((0, 1), (2,))).sample(stream(), N)
    assert np.all(weights[:2] >= weights[2])
    assert (weights[0] > weights[1]).mean() == near(0.5)
    assert importance_order([0.3, 0.4, 0.3]) == ((1,), (0, 2))


def test_narrow_intervals_are_drawn_tilted_and_a_point_stays_a_point() -> None:
    low, high = np.full(8, 0.12), np.full(8, 0.126)
    region = bounded_weights(low, high)
    assert region.tilted
    weights = region.sample(stream(), 3000)
    assert weights.sum(axis=0) == pytest.approx(np.ones(3000)) and weights.mean() == pytest.approx(1 / 8)
    assert weights.mean(axis=1) == pytest.approx(np.full(8, 1 / 8), abs=0.0005)
    point = np.array([0.25, 0.75])
    assert bounded_weights(point, point).sample(stream(), 5).T.tolist() == [point.tolist()] * 5


def test_the_cheaper_way_is_taken_where_intervals_are_wide() -> None:
    assert not bounded_weights(LOW, HIGH).tilted


def test_weights_of_a_tree_multiply() -> None:
    inside = BoundedWeights(np.array([0.5, 0.5]), np.array([0.5, 0.5]), tilted=True)
    weights = HierarchicalWeights(UniformWeights(2), (inside, UniformWeights(1)), ((0, 2), (1,))).sample(stream(), 500)
    assert weights.sum(axis=0) == pytest.approx(np.ones(500)) and (weights[0] == weights[2]).all()


def test_each_level_of_a_tree_is_uniform_by_itself() -> None:
    tree: WeightSampler = HierarchicalWeights(
        UniformWeights(2), (UniformWeights(2), UniformWeights(3)), ((0, 3), (1, 2, 4))
    )
    weights = tree.sample(stream(), N)
    top = weights[0] + weights[3]
    first, second = weights[0] / top, weights[1] / (1 - top)
    for t in (0.2, 0.5, 0.8):
        assert (top > t).mean() == near(1 - t)
        assert (first > t).mean() == near(1 - t)
        assert (second > t).mean() == near((1 - t) ** 2)
    assert abs(np.corrcoef(top, first)[0, 1]) < SIGMAS / sqrt(N)
