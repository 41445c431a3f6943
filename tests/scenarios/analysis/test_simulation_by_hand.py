"""Every figure of a simulation on one small case, beside the same figure by formulas written out a second time.

Three recommendations, two dimensions, one cost, some scores with ranges. The second opinion draws with NumPy's own
distributions and knows nothing of scorers, kernels, regions and tallies.
"""

from __future__ import annotations

from collections.abc import Callable
from math import sqrt

import numpy as np
import pytest

from scenarios.analysis.simulation import SimulationRequest, document, run_simulation
from scenarios.model import Criterion, Dimension, Group, Recommendation, Scale, Scenario, Score, Text, Weighting

OURS, THEIRS, SIGMAS = 300_000, 200_000, 5
SPARED = 20  # draws for each that the narrowest region keeps
IDS, COLUMNS, WEIGHTS = "ABC", ("N1", "N2", "L1"), np.array([0.3, 0.2, 0.5])
LOW = np.array([[2.5, 1.0, 1.0], [2.0, 2.5, 4.0], [1.0, 2.0, 0.5]])
GIVEN = np.array([[3.0, 1.0, 2.0], [2.0, 3.0, 5.0], [1.0, 2.5, 1.0]])
HIGH = np.array([[4.0, 1.0, 3.0], [2.5, 3.5, 7.0], [2.0, 2.5, 2.0]])
LEAST, MOST = np.array([0.1, 0.15, 0.2]), np.array([0.5, 0.4, 0.7])

Draws = np.ndarray  # weights (n, k), scores (n, m, k)


def scenario() -> Scenario:
    good, cost = Scale(0, 4, "max", 0.1), Scale(0, 10, "min", 0.1)
    nodes = Dimension("N", Text("Nodes"), (Criterion("N1", Text("Own"), good), Criterion("N2", Text("Swap"), good)))
    bounds = {each: [low, high] for each, low, high in zip(COLUMNS, LEAST.tolist(), MOST.tolist(), strict=True)}
    return Scenario(
        id="s",
        title=Text("S"),
        groups=(Group("G", Text("G"), tuple(Recommendation(each, Text(each)) for each in IDS)),),
        dimensions=(nodes, Dimension("L", Text("Links"), (Criterion("L1", Text("Adapt"), cost),))),
        scores=tuple(
            Score(IDS[i], COLUMNS[j], float(GIVEN[i, j]), float(LOW[i, j]), float(HIGH[i, j]))
            for i, j in np.ndindex(3, 3)
        ),
        weighting=Weighting(
            dict(zip(COLUMNS, WEIGHTS.tolist(), strict=True)),
            "intervals",
            inputs={"flat": True, "nodes": {"*": {"bounds": bounds}}},
        ),
    )


def wsm(weights: Draws, values: Draws) -> Draws:
    return (weights[:, None] * values).sum(axis=2)


def wpm(weights: Draws, values: Draws) -> Draws:
    return (values ** weights[:, None]).prod(axis=2)


def topsis(weights: Draws, values: Draws) -> Draws:
    weighted = weights[:, None] * values
    to_best, to_worst = (
        np.sqrt(((weighted - end(weighted, axis=1, keepdims=True)) ** 2).sum(axis=2)) for end in (np.max, np.min)
    )
    return to_worst / (to_best + to_worst)


def vikor(weights: Draws, values: Draws) -> Draws:
    best, worst = values.max(axis=1, keepdims=True), values.min(axis=1, keepdims=True)
    regret = weights[:, None] * (best - values) / (best - worst)
    parts = [np.swapaxes(each, 0, 1) for each in (regret.sum(axis=2), regret.max(axis=2))]
    return -sum((each - each.min(axis=0)) / np.ptp(each, axis=0) / 2 for each in parts).T


def promethee2(weights: Draws, values: Draws) -> Draws:
    preferred = ((values[:, :, None] > values[:, None]) * weights[:, None, None]).sum(axis=3)
    return (preferred.sum(axis=2) - preferred.sum(axis=1)) / 2


METHODS: dict[str, Callable[[Draws, Draws], Draws]] = {
    "wsm": wsm,
    "wpm": wpm,
    "topsis": topsis,
    "vikor": vikor,
    "ratio_moora": wsm,  # on fixed scales nothing is left to divide by
    "promethee2": promethee2,
}

KEPT: dict[str, Callable[[Draws], Draws]] = {
    "free": lambda w: w[:, 0] >= 0,
    "order": lambda w: (w[:, 2] >= w[:, 0]) & (w[:, 0] >= w[:, 1]),
    "intervals": lambda w: ((w >= LEAST) & (w <= MOST)).all(axis=1),
    "around:0.1": lambda w: (np.abs(w - WEIGHTS) <= 0.1).all(axis=1),
}


def drawn(words: str, scores: str) -> tuple[Draws, Draws]:
    """Weights and values 0..1, larger better."""
    generator = np.random.default_rng(99)
    weights = generator.dirichlet(np.ones(3), THEIRS if words == "free" else SPARED * THEIRS)
    weights = weights[KEPT[words](weights)][:THEIRS]
    shape = len(weights), 3, 3
    given = {
        "exact": lambda: np.broadcast_to(GIVEN, shape),
        "ranges": lambda: generator.uniform(LOW, HIGH, shape),
        "triangular": lambda: generator.triangular(LOW, GIVEN, np.maximum(HIGH, LOW + 1e-12), shape),
    }[scores]()
    return weights, np.stack([given[..., 0] / 4, given[..., 1] / 4, 1 - given[..., 2] / 10], axis=2)


ASKED = [
    *(("free", scores, method) for method in METHODS for scores in ("exact", "ranges", "triangular")),
    *((words, "ranges", "wsm") for words in KEPT if words != "free"),
]


@pytest.mark.parametrize(("words", "scores", "method"), ASKED)
def test_a_simulation_says_what_the_formulas_say(words: str, scores: str, method: str) -> None:
    said = document(run_simulation(SimulationRequest(scenario(), None, method, words, scores, OURS, seed=5)))
    weights, values = drawn(words, scores)
    scored = METHODS[method](weights, values)
    beats = scored[:, :, None] - scored[:, None] > 1e-9  # (n, row, column)
    ranks = 1 + beats.sum(axis=1)
    for i, name in enumerate(IDS):
        assert said["rank_acceptability"][name] == [share(ranks[:, i] == rank) for rank in (1, 2, 3)]
        assert said["expected_rank"][name] == mean(ranks[:, i], OURS)
        for j, other in enumerate(IDS):
            assert i == j or said["pairwise"][name][other] == share(beats[:, i, j])
        first, central = ranks[:, i] == 1, said["central_weights"][name]
        if first.mean() < 0.01:
            continue  # too rarely first for a mean
        found = np.array([central[column] for column in COLUMNS])
        assert found.tolist() == [mean(weights[first, j], int(first.mean() * OURS)) for j in range(3)]
        under = METHODS[method](np.broadcast_to(found, weights.shape), values)
        leads = under[:, i] >= under.max(axis=1) - 1e-9
        assert said["confidence"][name] == share(leads, 10_000)


def share(happened: Draws, samples: int = OURS) -> object:
    likely = (happened.sum() + 1) / (len(happened) + 2)
    return pytest.approx(
        happened.mean(), abs=SIGMAS * sqrt(likely * (1 - likely) * (1 / samples + 1 / len(happened))) + 1e-4
    )


def mean(figures: Draws, samples: int) -> object:
    error = figures.std() * sqrt(1 / samples + 1 / len(figures))
    return pytest.approx(figures.mean(), abs=SIGMAS * error + 1e-9)
