"""Drawn weights: uniform on their region, whichever it is and however they are drawn."""

from __future__ import annotations

from math import sqrt

import numpy as np
import pytest

from scoring.elicitation.ranks import centroid
from scoring.sensitivity.weight_samplers import Free, Nested, Ordered, Region, Within, places_of, within
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
    "two": (Free(2), Weights(2)),
    "free": (Free(4), Weights(4)),
    "in order": (Ordered(CHAIN), in_order(CHAIN, 4)),
    "in places": (Ordered(TIED), in_order(TIED, 4)),
    "one place": (Ordered(((0, 1, 2),)), Weights(3)),
    "intervals, kept": (Within(LOW, HIGH, tilted=False), between(LOW, HIGH)),
    "intervals, tilted": (Within(LOW, HIGH, tilted=True), between(LOW, HIGH)),
    "nearer the highs, tilted": (Within(LOW, FULL, tilted=True), between(LOW, FULL)),
    "narrow, tilted": (Within(NARROW_LOW, NARROW_HIGH, tilted=True), between(NARROW_LOW, NARROW_HIGH)),
}


def stream(seed: int = 5) -> np.random.Generator:
    return np.random.Generator(np.random.SFC64(seed))


def near(share: float, n: int = N) -> object:
    return pytest.approx(share, abs=SIGMAS * sqrt(share * (1 - share) / n) + 1e-12)


@pytest.mark.parametrize("name", REGIONS)
def test_any_plane_parts_the_draws_as_it_parts_the_volume(name: str) -> None:
    region, exact = REGIONS[name]
    weights = region.draw(stream(), N)
    k = len(weights)
    assert weights.sum(axis=0) == pytest.approx(np.ones(N))
    assert np.all(exact.rows @ weights >= exact.bounds[:, None] - 1e-12)
    corners, directions = exact.vertices(), np.random.default_rng(11).standard_normal((PLANES, k))
    for direction in directions:
        heights = np.sort(corners @ direction)
        for height in (heights[0] + part * (heights[-1] - heights[0]) for part in (0.3, 0.5, 0.7)):
            assert (direction @ weights >= height).mean() == near(exact.share(direction, height))


def test_draws_do_not_hang_together() -> None:
    for region in (Free(4), Ordered(CHAIN), Within(LOW, HIGH, tilted=False), Within(LOW, HIGH, tilted=True)):
        weights = region.draw(stream(), N)
        assert abs(np.corrcoef(weights[0, 1:], weights[0, :-1])[0, 1]) < SIGMAS / sqrt(N)


def test_the_order_of_weights_has_the_centroid_as_its_mean() -> None:
    weights = Ordered(((2,), (0,), (1,))).draw(stream(), N)
    assert weights.mean(axis=1) == pytest.approx([5 / 18, 2 / 18, 11 / 18], abs=0.004)
    assert in_order(CHAIN, 4).vertices().mean(axis=0)[list(sum(CHAIN, ()))] == pytest.approx(centroid(4))


def test_criteria_of_one_place_stand_in_either_order() -> None:
    weights = Ordered(((0, 1), (2,))).draw(stream(), N)
    assert np.all(weights[:2] >= weights[2])
    assert (weights[0] > weights[1]).mean() == near(0.5)
    assert places_of([0.3, 0.4, 0.3]) == ((1,), (0, 2))


def test_narrow_intervals_are_drawn_tilted_and_a_point_stays_a_point() -> None:
    low, high = np.full(8, 0.12), np.full(8, 0.126)
    region = within(low, high)
    assert region.tilted
    weights = region.draw(stream(), 3000)
    assert weights.sum(axis=0) == pytest.approx(np.ones(3000)) and weights.mean() == pytest.approx(1 / 8)
    assert weights.mean(axis=1) == pytest.approx(np.full(8, 1 / 8), abs=0.0005)
    point = np.array([0.25, 0.75])
    assert within(point, point).draw(stream(), 5).T.tolist() == [point.tolist()] * 5


def test_the_cheaper_way_is_taken_where_intervals_are_wide() -> None:
    assert not within(LOW, HIGH).tilted


def test_weights_of_a_tree_multiply() -> None:
    inside = Within(np.array([0.5, 0.5]), np.array([0.5, 0.5]), tilted=True)
    weights = Nested(Free(2), (inside, Free(1)), ((0, 2), (1,))).draw(stream(), 500)
    assert weights.sum(axis=0) == pytest.approx(np.ones(500)) and (weights[0] == weights[2]).all()


def test_each_level_of_a_tree_is_uniform_by_itself() -> None:
    tree: Region = Nested(Free(2), (Free(2), Free(3)), ((0, 3), (1, 2, 4)))
    weights = tree.draw(stream(), N)
    top = weights[0] + weights[3]
    first, second = weights[0] / top, weights[1] / (1 - top)
    for t in (0.2, 0.5, 0.8):
        assert (top > t).mean() == near(1 - t)
        assert (first > t).mean() == near(1 - t)
        assert (second > t).mean() == near((1 - t) ** 2)
    assert abs(np.corrcoef(top, first)[0, 1]) < SIGMAS / sqrt(N)
