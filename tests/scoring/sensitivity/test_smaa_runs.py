"""What a run of SMAA-2 promises: the same figures from the same seed, true errors, a stop, progress, a way out."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import fields

import numpy as np
import pytest

from scoring.methods.weighted import wsm_batch
from scoring.sensitivity.score_samplers import AdditiveSampler, BatchSampler
from scoring.sensitivity.smaa import LEAST_SAMPLES, Cancelled, SmaaResult, simulate
from scoring.sensitivity.weight_samplers import BoundedWeights, OrderedWeights, UniformWeights, WeightSampler

RUNS, DRAWN = 300, 2_000


def stream(seed: int = 5) -> np.random.Generator:
    return np.random.Generator(np.random.SFC64(seed))


def test_it_stops_at_the_asked_error_and_not_before_it_is_known() -> None:
    whole = simulate(AdditiveSampler(np.eye(3)), UniformWeights(3), 200_000)
    found = simulate(AdditiveSampler(np.eye(3)), UniformWeights(3), 200_000, error=0.002)
    assert found.standard_error <= 0.002 and found.samples < whole.samples
    assert (
        simulate(AdditiveSampler(np.eye(3)), UniformWeights(3), found.samples).acceptability.tolist()
        == found.acceptability.tolist()
    )
    slow = BatchSampler(np.zeros((32, 32)), np.full((32, 32), 0.1), score=wsm_batch)
    assert slow.batch_size < LEAST_SAMPLES // 2
    assert (
        LEAST_SAMPLES
        <= simulate(slow, UniformWeights(32), 100_000, error=0.9).samples
        < LEAST_SAMPLES + slow.batch_size
    )
    assert simulate(AdditiveSampler(np.eye(3)), UniformWeights(3), 200, error=0.9).samples == 200


VALUES, WIDTH = np.array([[0.9, 0.2, 0.4], [0.3, 0.8, 0.5], [0.5, 0.5, 0.6]]), np.full((3, 3), 0.1)
LOW, HIGH = np.array([0.3, 0.2, 0.2]), np.array([0.5, 0.4, 0.4])


@pytest.mark.parametrize(
    ("scorer", "region", "firsts"),
    [
        (AdditiveSampler(VALUES), UniformWeights(3), [7247, 8554, 4199]),
        (AdditiveSampler(VALUES), OrderedWeights(((0,), (1, 2))), [19259, 418, 323]),
        (AdditiveSampler(VALUES), BoundedWeights(LOW, HIGH, tilted=False), [11488, 4431, 4081]),
        (AdditiveSampler(VALUES), BoundedWeights(LOW, HIGH, tilted=True), [11511, 4321, 4168]),
        (AdditiveSampler(VALUES), BoundedWeights(LOW, np.array([0.7, 0.4, 0.6]), tilted=True), [11463, 3236, 5301]),
        (AdditiveSampler(VALUES, WIDTH), UniformWeights(3), [7144, 8547, 4309]),
        (AdditiveSampler(VALUES, WIDTH, np.full((3, 3), 0.25)), UniformWeights(3), [7209, 8567, 4224]),
    ],
    ids=["free", "order", "intervals, kept", "intervals, even", "intervals, tilted", "ranges", "triangular"],
)
def test_a_seed_gives_the_same_counts_on_every_machine_and_from_version_to_version(
    scorer: AdditiveSampler, region: WeightSampler, firsts: list[int]
) -> None:
    """Whoever cites a seed wants these figures again: a change here breaks what was published with the last version."""
    found = simulate(scorer, region, 20_000, seed=42)
    assert np.rint(found.acceptability[:, 0] * 20_000).tolist() == firsts


def test_any_number_of_threads_gives_the_same_bytes() -> None:
    scorer = AdditiveSampler(stream().random((6, 5)) / 2, np.full((6, 5), 0.3))
    for error in (None, 0.002):
        one, two, five = (
            simulate(scorer, UniformWeights(5), 150_000, seed=4, error=error, threads=threads) for threads in (1, 2, 5)
        )
        for field in fields(SmaaResult):
            assert bytes_of(one, field.name) == bytes_of(two, field.name) == bytes_of(five, field.name), field.name


ELSEWHERE = """
import numpy as np
from dataclasses import fields
from scoring.sensitivity.score_samplers import AdditiveSampler
from scoring.sensitivity.weight_samplers import UniformWeights
from scoring.sensitivity.smaa import simulate
values = np.random.Generator(np.random.SFC64(5)).random((20, 7)) / 2
found = simulate(AdditiveSampler(values, np.full((20, 7), 0.3)), UniformWeights(7), 40_000, seed=4)
print(b"".join(np.asarray(getattr(found, field.name)).tobytes() for field in fields(found)).hex())
"""


def test_an_old_processor_gives_the_same_bytes() -> None:
    """OpenBLAS takes the sums of an old processor where it is told to, NumPy keeps to one thread."""
    old = {**os.environ, "OPENBLAS_CORETYPE": "Prescott", "OPENBLAS_NUM_THREADS": "1"}
    said = [
        subprocess.run([sys.executable, "-c", ELSEWHERE], env=environment, capture_output=True, text=True, check=True)
        for environment in (dict(os.environ), old)
    ]
    assert said[0].stdout == said[1].stdout and len(said[0].stdout) > 1000


def bytes_of(found: SmaaResult, name: str) -> bytes:
    return np.asarray(getattr(found, name)).tobytes()


def test_progress_is_told_and_a_cancelled_run_keeps_what_it_has() -> None:
    shares: list[float] = []
    found = simulate(
        AdditiveSampler(np.eye(2)),
        UniformWeights(2),
        100_000,
        progress=shares.append,
        cancelled=lambda: len(shares) == 2,
    )
    assert len(shares) == 2 and found.samples == shares[-1] * 100_000
    with pytest.raises(Cancelled):
        simulate(AdditiveSampler(np.eye(2)), UniformWeights(2), 10, cancelled=lambda: True)


@pytest.mark.parametrize(("samples", "seed"), [(0, 1), (-5, 1), (10, -1)])
def test_no_samples_and_a_negative_seed_are_refused(samples: int, seed: int) -> None:
    with pytest.raises(ValueError, match="samples"):
        simulate(AdditiveSampler(np.eye(2)), UniformWeights(2), samples, seed)


@pytest.mark.parametrize("wrong", [{"error": 0.0}, {"error": float("nan")}, {"threads": 0}])
def test_an_error_of_nothing_and_no_threads_are_refused(wrong: dict[str, float]) -> None:
    with pytest.raises(ValueError, match="samples"):
        simulate(AdditiveSampler(np.eye(2)), UniformWeights(2), 10, **wrong)


def test_a_seed_gives_the_same_figures_and_another_one_others() -> None:
    values = stream().random((5, 4))
    first, again, other = (
        simulate(AdditiveSampler(values), UniformWeights(4), 30_000, seed=seed) for seed in (3, 3, 4)
    )
    assert first.acceptability.tobytes() == again.acceptability.tobytes()
    assert first.central.tobytes() == again.central.tobytes()
    assert first.acceptability.tobytes() != other.acceptability.tobytes()


@pytest.fixture(scope="module")
def repeated() -> list[SmaaResult]:
    values = np.array([[0.7, 0.2, 0.4], [0.3, 0.6, 0.5], [0.4, 0.4, 0.4]])
    scorer = AdditiveSampler(values, np.full(values.shape, 0.2))
    return [simulate(scorer, UniformWeights(3), DRAWN, seed=seed) for seed in range(RUNS)]


@pytest.mark.parametrize(
    ("figure", "error"),
    [
        ("acceptability", "acceptability_error"),
        ("central", "central_error"),
        ("confidence", "confidence_error"),
        ("pairwise", "pairwise_error"),
        ("expected_rank", "expected_rank_error"),
    ],
)
def test_a_standard_error_is_how_far_repeated_runs_lie_apart(
    repeated: list[SmaaResult], figure: str, error: str
) -> None:
    figures, errors = (np.array([getattr(each, name) for each in repeated]) for name in (figure, error))
    apart, told = figures.std(axis=0, ddof=1), errors.mean(axis=0)
    tenth = 0.2 * apart  # four standard errors of a deviation of 300 runs
    confidence = figure == "confidence"  # its central weights vary between the runs too
    assert np.all(told >= (0.5 if confidence else 1) * apart - tenth) and np.all(told <= apart + tenth)


def test_ranks_are_summed_up_by_their_mean_and_their_middle() -> None:
    found = simulate(AdditiveSampler(np.array([[0.5, 0.5], [1.0, 0.0], [0.0, 0.1]])), UniformWeights(2), 40_000)
    # beyond a first weight of 1/2 the second row leads; below 0.1 / 1.1 the third overtakes it
    assert found.acceptability[:, 0] == pytest.approx([0.5, 0.5, 0], abs=0.012)
    expected = [1.5, 0.5 * 1 + (0.5 - 1 / 11) * 2 + 3 / 11, 3 - 1 / 11]
    assert found.expected_rank == pytest.approx(expected, abs=0.015)
    assert found.rank_low.tolist() == [1, 1, 2]  # the third is second in 9 % of samples, more than the tail of 5 %
    assert found.rank_high.tolist() == [2, 3, 3]
    rarely = simulate(AdditiveSampler(np.array([[0.5, 0.5], [1.0, 0.0], [0.0, 0.03]])), UniformWeights(2), 40_000)
    assert rarely.acceptability[1, 2] > 0.02  # the second is third there, and outside the middle 90 % of samples
    assert (rarely.rank_low.tolist(), rarely.rank_high.tolist()) == ([1, 1, 3], [2, 2, 3])
    sure = simulate(AdditiveSampler(np.array([[0.9], [0.5], [0.1]])), UniformWeights(1), 2000)
    assert sure.rank_low.tolist() == sure.rank_high.tolist() == [1, 2, 3]
    assert sure.expected_rank.tolist() == [1, 2, 3] and sure.expected_rank_error.tolist() == [0, 0, 0]


def test_what_never_varied_has_an_error_all_the_same_unless_nothing_was_drawn() -> None:
    found = simulate(AdditiveSampler(np.array([[0.9, 0.8], [0.1, 0.2]])), UniformWeights(2), 1000)
    assert 0 < found.acceptability_error[0, 0] < 0.002 and found.pairwise_error[0, 1] > 0
    assert found.pairwise_error.diagonal().tolist() == [0, 0]
    assert found.confidence_error[0] == 0 and np.isnan(found.confidence_error[1])  # exact scores
    assert np.isnan(found.central_error[1]).all()
    once = simulate(AdditiveSampler(np.array([[0.9, 0.8]])), UniformWeights(2), 1)
    assert np.isnan(once.central_error).all()  # one sample does not tell how far others would lie


def test_the_share_done_rises_to_the_asked_error() -> None:
    shares: list[float] = []
    simulate(AdditiveSampler(np.eye(3)), UniformWeights(3), 10**9, progress=shares.append, error=0.001)
    assert shares == sorted(shares) and shares[-1] == 1 and 0 < shares[0] < 0.2
