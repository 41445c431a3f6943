"""Scorers: every method as it ranks elsewhere, and scores drawn from their ranges."""

from __future__ import annotations

from collections.abc import Callable
from math import sqrt

import numpy as np
import pytest

from scoring.errors import NotApplicable
from scoring.methods.evaluate import batch_scores, evaluate, prepare
from scoring.methods.prepared import PreparedProblem
from scoring.methods.registry import BATCH_METHODS
from scoring.methods.weighted import wsm_batch
from scoring.problem import CriterionParameters, DecisionProblem, make_problem
from scoring.result import competition_ranks
from scoring.sensitivity.score_samplers import AdditiveSampler, BatchSampler, score_sampler
from scoring.sensitivity.smaa import simulate
from scoring.sensitivity.weight_samplers import UniformWeights, bounded_weights

N = 40_000
SIGMAS = 4.5
MATRIX = np.array([[0.9, 0.3, 0.5], [0.4, 0.8, 0.6], [0.5, 0.6, 0.9], [0.2, 0.9, 0.4]])


def near(share: float, n: int = N) -> object:
    return pytest.approx(share, abs=SIGMAS * sqrt(share * (1 - share) / n) + 1e-12)


def stream(seed: int = 5) -> np.random.Generator:
    return np.random.Generator(np.random.SFC64(seed))


def asked() -> DecisionProblem:
    thresholds = CriterionParameters(preference=("linear",) * 3, q=np.full(3, 0.05), p=np.full(3, 0.3))
    return make_problem(MATRIX, low=[0, 0, 0], high=[1, 1, 1], weights=[0.5, 0.3, 0.2], extras=thresholds)


def test_ranges_of_scores_decide_a_comparison_as_often_as_they_overlap() -> None:
    low, high = np.array([[0.4], [0.3]]), np.array([[0.6], [0.5]])
    found = simulate(AdditiveSampler(low, high - low), UniformWeights(1), N)
    assert found.pairwise[1, 0] == near(1 / 8)  # the second lies above within half of (0.1 / 0.2)²
    assert found.confidence[0] == near(7 / 8, N // 8)


def test_the_likeliest_value_pulls_the_draws_towards_it() -> None:
    for c in (0.0, 0.25, 0.5, 1.0):
        drawn = AdditiveSampler(np.zeros((1, 1)), np.ones((1, 1)), np.full((1, 1), c)).scores(
            np.ones((1, N)), stream()
        )[0]
        assert drawn.min() >= 0 and drawn.max() <= 1
        assert drawn.mean() == pytest.approx((1 + c) / 3, abs=SIGMAS * drawn.std() / sqrt(N))
        for x in (
            0.1,
            0.25,
            0.5,
            0.8,
        ):  # up to the peak x² / c of the triangle's area, beyond it 1 - (1 - x)² / (1 - c)
            assert (drawn < x).mean() == near(x * x / c if x < c else 1 - (1 - x) ** 2 / (1 - c))


def test_a_likeliest_value_decides_a_comparison_as_often_as_its_area_says() -> None:
    # a triangle on 0.4..0.6 with the mode at one end lies beyond the other half of its range with a quarter
    low, high = np.array([[0.4], [0.5]]), np.array([[0.6], [0.5]])
    case = prepare(make_problem(low, low=[0], high=[1]))
    for mode, share in ((0.4, 1 / 4), (0.5, 1 / 2), (0.6, 3 / 4)):
        found = simulate(score_sampler(case, low, high, np.array([[mode], [0.5]])), UniformWeights(1), N)
        assert found.pairwise[0, 1] == near(share)


def test_triangles_of_a_kernel_are_those_of_the_sums() -> None:
    low, high = MATRIX - 0.1, MATRIX + 0.1
    mode = low + 0.2 * stream().random(MATRIX.shape)
    sums = simulate(score_sampler(prepare(asked()), low, high, mode), UniformWeights(3), N)
    scorer = BatchSampler(low, high - low, (mode - low) / (high - low), score=wsm_batch)
    slowly = simulate(scorer, UniformWeights(3), N, seed=1)
    away = np.abs(sums.acceptability - slowly.acceptability)
    assert np.all(away <= SIGMAS * np.hypot(sums.acceptability_error, slowly.acceptability_error))


def test_a_scale_that_falls_is_drawn_from_its_best_end() -> None:
    """Where less is better, the low end of a score is the high end of its value."""
    low, high, mode = np.array([[0.6], [0.5]]), np.array([[0.4], [0.5]]), np.array([[0.6], [0.5]])
    found = simulate(
        score_sampler(prepare(make_problem(low, low=[0], high=[1])), low, high, mode), UniformWeights(1), N
    )
    assert found.pairwise[0, 1] == near(3 / 4)


def test_a_likeliest_value_outside_its_range_is_refused() -> None:
    with pytest.raises(ValueError, match="outside"):
        score_sampler(prepare(asked()), MATRIX - 0.1, MATRIX + 0.1, MATRIX + 0.2)


@pytest.mark.parametrize("method", BATCH_METHODS)
def test_every_kernel_gives_the_ranks_that_the_method_gives(method: str) -> None:
    case, ranks = prepare(asked(), method), evaluate(asked(), method).ranks
    assert ranks is not None
    point = bounded_weights(case.weights, case.weights)
    found = simulate(score_sampler(case), point, 50)
    assert found.acceptability.argmax(axis=1).tolist() == (ranks - 1).tolist()
    for mode in (None, case.matrix):
        ranged = simulate(score_sampler(case, case.matrix - 1e-9, case.matrix + 1e-9, mode), point, 50)
        assert ranged.acceptability.tolist() == found.acceptability.tolist()


@pytest.mark.parametrize("method", BATCH_METHODS)
def test_a_score_function_gives_the_order_that_the_method_gives(method: str) -> None:
    found = batch_scores(prepare(asked(), method))(np.stack([asked().weights] * 2))
    ranks = evaluate(asked(), method).ranks
    assert ranks is not None
    assert competition_ranks(found).tolist() == [ranks.tolist()] * 2


@pytest.mark.parametrize("access", [score_sampler, batch_scores])
def test_a_method_without_a_kernel_is_refused(access: Callable[[PreparedProblem], object]) -> None:
    with pytest.raises(NotApplicable, match="no_kernel"):
        access(prepare(make_problem(MATRIX), "waspas"))


def test_ranges_without_width_are_exact_scores() -> None:
    case = prepare(asked(), "topsis")
    found = score_sampler(case, case.matrix, case.matrix)
    assert isinstance(found, BatchSampler) and found.is_exact
