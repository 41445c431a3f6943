"""Flips by bracketing: as the closed form where there is one, and against a fine scan where there is none."""

from __future__ import annotations

import numpy as np
import pytest

from scoring.methods.evaluate import batch_scores, prepare
from scoring.methods.registry import BATCH_METHODS
from scoring.methods.weighted import wsm_batch
from scoring.problem import CriterionParameters, make_problem
from scoring.result import competition_ranks
from scoring.sensitivity.stability import StabilityInterval, stability_intervals
from scoring.sensitivity.stability_numeric import STEPS, stability_intervals_by_bisection

LINES = np.array([[0.8, 0.3, 0.5], [0.4, 0.9, 0.6], [0.5, 0.6, 0.9]])
LINE_WEIGHTS = np.array([0.4, 0.36, 0.24])


def sums(values: np.ndarray):
    return lambda weights: wsm_batch(weights, values)


def alike(found: tuple[StabilityInterval, ...], exact: tuple[StabilityInterval, ...]) -> None:
    for one, other in zip(found, exact, strict=True):
        assert (one.current, one.low, one.high) == pytest.approx((other.current, other.low, other.high), abs=2e-6)
        assert (one.below, one.above) == (other.below, other.above)


@pytest.mark.parametrize("seed", range(8))
def test_sums_flip_where_the_closed_form_has_it(seed: int) -> None:
    generator = np.random.default_rng(seed)
    values, weights = generator.random((5, 4)), generator.dirichlet(np.ones(4))
    alike(stability_intervals_by_bisection(sums(values), weights), stability_intervals(values, weights))
    blocks = [(0, 2), (1, 3)]
    alike(stability_intervals_by_bisection(sums(values), weights, blocks), stability_intervals(values, weights, blocks))


@pytest.mark.parametrize(
    ("values", "weights"),
    [
        (np.eye(2), [0.5, 0.5]),  # shared, and parted by any movement
        (np.full((3, 2), 0.5), [0.4, 0.6]),  # alike
        (np.array([[0.9, 0.9], [0.1, 0.2]]), [0.0, 1.0]),  # dominated, and a weight of nothing
        (np.array([[0.9], [0.1]]), [1.0]),  # a lone criterion
        (np.array([[0.9, 0.9]]), [0.5, 0.5]),  # a lone alternative
        (np.array([[1.0, 0.0], [0.0, 1.0]]), [1.0, 0.0]),
    ],
)
def test_ties_and_lone_ones_are_treated_as_in_the_closed_form(values: np.ndarray, weights: list[float]) -> None:
    alike(
        stability_intervals_by_bisection(sums(values), np.array(weights)),
        stability_intervals(values, np.array(weights)),
    )


@pytest.mark.parametrize("method", BATCH_METHODS)
def test_every_batch_method_keeps_its_first_within_the_interval_and_loses_it_beyond(method: str) -> None:
    thresholds = CriterionParameters(preference=("linear",) * 3, q=np.full(3, 0.05), p=np.full(3, 0.3))
    asked = make_problem(LINES, low=[0, 0, 0], high=[1, 1, 1], weights=LINE_WEIGHTS, extras=thresholds)
    score = batch_scores(prepare(asked, method))
    now = competition_ranks(score(LINE_WEIGHTS[None]))[0].argmin()
    flips = stability_intervals_by_bisection(score, LINE_WEIGHTS)
    assert any(flip.below is not None or flip.above is not None for flip in flips)
    for j, flip in enumerate(flips):

        def first(share: float, j: int = j) -> int:
            rest = np.where(np.arange(3) == j, 0.0, LINE_WEIGHTS)
            weights = rest / rest.sum() * (1 - share)
            weights[j] = share
            return int(score(weights[None])[0].argmax())

        assert {first(share) for share in np.linspace(flip.low + 1e-6, flip.high - 1e-6, 997)} == {now}
        if flip.below is not None:
            assert first(flip.low - 1e-6) == flip.below != now
        if flip.above is not None:
            assert first(flip.high + 1e-6) == flip.above != now


def test_a_change_narrower_than_a_step_is_missed_and_one_that_is_wider_is_found() -> None:
    def bump(width: float):
        middle = 0.7 + 0.3 / STEPS  # between two shares that are tried
        return lambda weights: np.stack(
            [np.full(len(weights), 0.5), np.where(np.abs(weights[:, 0] - middle) < width / 2, 1.0, 0.0)], axis=1
        )

    even = np.array([0.5, 0.5])
    assert stability_intervals_by_bisection(bump(0.5 / STEPS), even)[0].above is None
    found = stability_intervals_by_bisection(bump(2 / STEPS), even)[0]
    assert found.above == 1 and found.high == pytest.approx(0.7 + 0.3 / STEPS - 1 / STEPS, abs=1e-9)
