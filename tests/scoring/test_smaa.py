"""SMAA-2 on cases with exact answers, the uniformity of drawn weights, and what a seed promises."""

from __future__ import annotations

from dataclasses import fields
from math import sqrt

import numpy as np
import pytest

from scoring.engine import prepared
from scoring.errors import NotApplicable
from scoring.problem import Extras, problem
from scoring.report import competition_ranks
from scoring.scorers import KERNELS, Kernel, Sums, score_of, scorer_of
from scoring.simplex import Free, Nested, Ordered, Within, places_of, within
from scoring.smaa import LEAST_SAMPLES, Cancelled, Robustness, simulate

N = 40_000
SIGMAS = 4.5


def near(share: float, n: int = N) -> object:
    return pytest.approx(share, abs=SIGMAS * sqrt(share * (1 - share) / n) + 1e-12)


def stream(seed: int = 5) -> np.random.Generator:
    return np.random.Generator(np.random.SFC64(seed))


def test_each_best_on_one_of_three_criteria_has_the_analytic_figures() -> None:
    found = simulate(Sums(np.eye(3)), Free(3), N, seed=1)
    assert found.acceptability.ravel().tolist() == [near(1 / 3)] * 9
    # E[largest of three weights] = (1 + 1/2 + 1/3) / 3 = 11/18; the other two share the rest
    expected = np.full((3, 3), 7 / 36) + np.eye(3) * (11 / 18 - 7 / 36)
    assert found.central == pytest.approx(expected, abs=0.005)
    assert found.pairwise[~np.eye(3, dtype=bool)].tolist() == [near(0.5)] * 6
    assert found.confidence.tolist() == [1, 1, 1]
    assert found.standard_error == pytest.approx(sqrt(2 / 9 / N), rel=0.05)


def test_two_criteria_share_the_interval_where_the_lines_cross() -> None:
    found = simulate(
        Sums(np.array([[1.0, 0.0], [0.25, 0.5]])), Free(2), N
    )  # the first leads where its weight passes 0.4
    assert found.acceptability[:, 0].tolist() == [near(0.6), near(0.4)]
    assert found.central[0] == pytest.approx([0.7, 0.3], abs=0.005)


def test_three_criteria_share_the_triangle_by_area() -> None:
    # C leads A where w1 < w3 / 2, B where w2 < w3 / 2; the quadrilateral has the corners (0, 0, 1), (1/3, 0, 2/3),
    # (1/4, 1/4, 1/2), (0, 1/3, 2/3): 1/12 + 1/12 of the triangle
    found = simulate(Sums(np.diag([1.0, 1.0, 0.5])), Free(3), N)
    assert found.acceptability[2, 0] == near(1 / 6)
    assert found.acceptability[:2, 0].tolist() == [near(5 / 12)] * 2


def test_the_order_of_weights_has_the_rank_order_centroid_as_its_mean() -> None:
    weights = Ordered(((2,), (0,), (1,))).draw(stream(), N)
    assert np.all(weights[2] >= weights[0]) and np.all(weights[0] >= weights[1])
    assert weights.mean(axis=1) == pytest.approx([5 / 18, 2 / 18, 11 / 18], abs=0.004)


def test_criteria_of_one_place_stand_in_either_order() -> None:
    weights = Ordered(((0, 1), (2,))).draw(stream(), N)
    assert np.all(weights[:2] >= weights[2])
    assert (weights[0] > weights[1]).mean() == near(0.5)
    assert places_of([0.3, 0.4, 0.3]) == ((1,), (0, 2))


def test_free_weights_are_uniform() -> None:
    weights = Free(3).draw(stream(), N)
    assert weights.sum(axis=0) == pytest.approx(np.ones(N))
    for t in (0.1, 0.3, 0.6):  # the triangle beyond w1 > t is the whole one shrunk by 1 - t
        assert (weights[0] > t).mean() == near((1 - t) ** 2)
    assert (weights[0] > weights[1]).mean() == near(0.5)


@pytest.mark.parametrize("walks", [False, True])
def test_weights_within_intervals_are_uniform_whichever_way_they_are_drawn(walks: bool) -> None:
    low, high = np.array([0.2, 0.1, 0.1]), np.array([0.6, 0.5, 0.5])
    weights = Within(low, high, walks).draw(stream(), N)
    assert np.all(weights >= low[:, None] - 1e-12) and np.all(weights <= high[:, None] + 1e-12)
    # against the exact polygon: a fine lattice of the triangle, clipped to the intervals
    a, b = np.meshgrid(np.linspace(0, 1, 1201), np.linspace(0, 1, 1201))
    c = 1 - a - b
    inside = (a >= 0.2) & (a <= 0.6) & (b >= 0.1) & (b <= 0.5) & (c >= 0.1) & (c <= 0.5)
    for shown, exact in ((weights[0] < 0.35, a < 0.35), (weights[1] < 0.2, b < 0.2), (weights[0] < weights[1], a < b)):
        share = exact[inside].mean()
        assert shown.mean() == pytest.approx(share, abs=SIGMAS * sqrt(share * (1 - share) / N) + 0.004)


def test_narrow_intervals_are_walked_and_a_point_stays_a_point() -> None:
    low, high = np.full(8, 0.12), np.full(8, 0.126)
    region = within(low, high)
    assert region.walks
    weights = region.draw(stream(), 3000)
    assert weights.sum(axis=0) == pytest.approx(np.ones(3000)) and weights.mean() == pytest.approx(1 / 8)
    assert weights.mean(axis=1) == pytest.approx(np.full(8, 1 / 8), abs=0.0005)
    point = np.array([0.25, 0.75])
    assert within(point, point).draw(stream(), 5).T.tolist() == [point.tolist()] * 5


def test_weights_of_a_tree_multiply() -> None:
    inside = Within(np.array([0.5, 0.5]), np.array([0.5, 0.5]), walks=True)
    weights = Nested(Free(2), (inside, Free(1)), ((0, 2), (1,))).draw(stream(), 500)
    assert weights.sum(axis=0) == pytest.approx(np.ones(500)) and (weights[0] == weights[2]).all()


def test_alike_recommendations_share_each_rank_and_beat_nobody() -> None:
    found = simulate(Sums(np.array([[0.5, 0.2], [0.5, 0.2], [0.4, 0.1]])), Free(2), 2000)
    assert found.acceptability.tolist() == [[1, 0, 0], [1, 0, 0], [0, 0, 1]]
    assert found.pairwise.tolist() == [[0, 0, 1], [0, 0, 1], [0, 0, 0]]
    assert np.isnan(found.central[2]).all() and np.isnan(found.confidence[2])


def test_a_seed_gives_the_same_figures_and_another_one_others() -> None:
    values = stream().random((5, 4))
    first, again, other = (simulate(Sums(values), Free(4), 30_000, seed=seed) for seed in (3, 3, 4))
    assert first.acceptability.tobytes() == again.acceptability.tobytes()
    assert first.central.tobytes() == again.central.tobytes()
    assert first.acceptability.tobytes() != other.acceptability.tobytes()


def test_many_alternatives_are_counted_as_few_are() -> None:
    values = stream().random((40, 3))
    found = simulate(Sums(values), Free(3), 400, seed=2)
    key = np.random.SeedSequence(2, spawn_key=(0, 0))
    weights = Free(3).draw(np.random.Generator(np.random.SFC64(key)), 400)
    ranks = competition_ranks((values @ weights).T)
    expected = [[(ranks[:, i] == rank).mean() for rank in range(1, 41)] for i in range(40)]
    assert found.acceptability == pytest.approx(np.array(expected))


def test_ranges_of_scores_decide_a_comparison_as_often_as_they_overlap() -> None:
    low, high = (
        np.array([[0.4], [0.3]]),
        np.array([[0.6], [0.5]]),
    )  # second wins where it lies above: half of (0.1 / 0.2)²
    found = simulate(Sums(low, high - low), Free(1), N)
    assert found.pairwise[1, 0] == near(1 / 8)
    assert found.confidence[0] == near(7 / 8, N // 8)


def test_the_likeliest_value_pulls_the_draws_towards_it() -> None:
    peak = np.array([0.25, 0.5])
    drawn = Sums(np.zeros((2, 1)), np.ones((2, 1)), peak[:, None]).scores(np.ones((1, N)), stream())
    for shares, c in zip(drawn, peak, strict=True):
        # up to the peak the triangle holds x**2 / c of its area, beyond it 1 - (1 - x)**2 / (1 - c)
        assert [(shares < x).mean() for x in (c / 2, c, (1 + c) / 2)] == [near(c / 4), near(c), near(1 - (1 - c) / 4)]
        assert shares.min() >= 0 and shares.max() <= 1


MATRIX = np.array([[0.9, 0.3, 0.5], [0.4, 0.8, 0.6], [0.5, 0.6, 0.9], [0.2, 0.9, 0.4]])


@pytest.mark.parametrize("method", KERNELS)
def test_every_kernel_gives_the_ranks_that_the_method_gives(method: str) -> None:
    from scoring.engine import score

    thresholds = Extras(preference=("linear",) * 3, q=np.full(3, 0.05), p=np.full(3, 0.3))
    asked = problem(MATRIX, low=[0, 0, 0], high=[1, 1, 1], weights=[0.5, 0.3, 0.2], extras=thresholds)
    point = within(asked.weights, asked.weights)
    found = simulate(scorer_of(prepared(asked, method)), point, 50)
    ranks = score(asked, method).ranks
    assert ranks is not None
    assert found.acceptability.argmax(axis=1).tolist() == (ranks - 1).tolist()
    ranged = simulate(scorer_of(prepared(asked, method), MATRIX - 1e-9, MATRIX + 1e-9), point, 50)
    assert ranged.acceptability.tolist() == found.acceptability.tolist()


@pytest.mark.parametrize("method", KERNELS)
def test_a_score_function_gives_the_order_that_the_method_gives(method: str) -> None:
    from scoring.engine import score

    thresholds = Extras(preference=("linear",) * 3, q=np.full(3, 0.05), p=np.full(3, 0.3))
    asked = problem(MATRIX, low=[0, 0, 0], high=[1, 1, 1], weights=[0.5, 0.3, 0.2], extras=thresholds)
    found = score_of(prepared(asked, method))(np.stack([asked.weights, asked.weights]))
    ranks = score(asked, method).ranks
    assert ranks is not None
    assert competition_ranks(found).tolist() == [ranks.tolist()] * 2


def test_a_method_without_a_kernel_is_refused() -> None:
    with pytest.raises(NotApplicable, match="no_kernel"):
        scorer_of(prepared(problem(MATRIX), "waspas"))


def test_ranges_without_width_are_exact_scores() -> None:
    task = prepared(problem(MATRIX, low=[0, 0, 0], high=[1, 1, 1]), "topsis")
    found = scorer_of(task, task.matrix, task.matrix)
    assert isinstance(found, Kernel) and found.exact


def test_progress_is_told_and_a_cancelled_run_keeps_what_it_has() -> None:
    shares: list[float] = []
    found = simulate(Sums(np.eye(2)), Free(2), 100_000, progress=shares.append, cancelled=lambda: len(shares) == 2)
    assert len(shares) == 2 and found.samples == shares[-1] * 100_000
    with pytest.raises(Cancelled):
        simulate(Sums(np.eye(2)), Free(2), 10, cancelled=lambda: True)


def test_it_stops_at_the_asked_error_and_not_before_it_is_known() -> None:
    whole = simulate(Sums(np.eye(3)), Free(3), 200_000)
    found = simulate(Sums(np.eye(3)), Free(3), 200_000, error=0.002)
    assert found.standard_error <= 0.002 and found.samples < whole.samples
    assert simulate(Sums(np.eye(3)), Free(3), found.samples).acceptability.tolist() == found.acceptability.tolist()
    few = Sums(np.random.default_rng(1).random((300, 60)))
    assert LEAST_SAMPLES <= simulate(few, Free(60), 100_000, error=0.9).samples < LEAST_SAMPLES + few.chunk
    assert simulate(Sums(np.eye(3)), Free(3), 200, error=0.9).samples == 200


def test_any_number_of_threads_gives_the_same_bytes() -> None:
    scorer = Sums(stream().random((6, 5)) / 2, np.full((6, 5), 0.3))
    for error in (None, 0.002):
        one, two, five = (
            simulate(scorer, Free(5), 150_000, seed=4, error=error, together=(0, 1), threads=threads)
            for threads in (1, 2, 5)
        )
        for field in fields(Robustness):
            assert bytes_of(one, field.name) == bytes_of(two, field.name) == bytes_of(five, field.name), field.name


def bytes_of(found: Robustness, name: str) -> bytes:
    return np.asarray(getattr(found, name)).tobytes()


@pytest.mark.parametrize(("samples", "seed"), [(0, 1), (-5, 1), (10, -1)])
def test_no_samples_and_a_negative_seed_are_refused(samples: int, seed: int) -> None:
    with pytest.raises(ValueError, match="samples"):
        simulate(Sums(np.eye(2)), Free(2), samples, seed)


@pytest.mark.parametrize("wrong", [{"error": 0.0}, {"error": float("nan")}, {"threads": 0}])
def test_an_error_of_nothing_and_no_threads_are_refused(wrong: dict[str, float]) -> None:
    with pytest.raises(ValueError, match="samples"):
        simulate(Sums(np.eye(2)), Free(2), 10, **wrong)
