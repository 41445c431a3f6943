"""How often alternatives hold the first places together: as counting all ranks says, and by hand."""

from __future__ import annotations

import numpy as np
import pytest

from scoring.sensitivity.score_samplers import AdditiveSampler
from scoring.sensitivity.smaa import place_shares, simulate
from scoring.sensitivity.weight_samplers import UniformWeights


@pytest.mark.parametrize("ranged", [False, True])
def test_it_is_what_counting_all_ranks_says(ranged: bool) -> None:
    generator = np.random.default_rng(3)
    scorer = AdditiveSampler(generator.random((7, 4)), generator.random((7, 4)) / 4 if ranged else None)
    best = np.argsort(-scorer.matrix.mean(axis=1))
    groups = [best[:1], best[:2], best[:3]]
    found = place_shares(scorer, UniformWeights(4), [(len(rows), rows) for rows in groups], 40_000, seed=8)
    assert found[0][0] == simulate(scorer, UniformWeights(4), 40_000, 8).acceptability[best[0], 0]  # the same samples
    drawn = scorer.matrix + generator.random((40_000, 7, 4)) * (scorer.width if ranged else 0)
    totals = np.einsum("nmk,nk->mn", drawn, generator.dirichlet(np.ones(4), 40_000))
    ranks = (-totals).argsort(axis=0).argsort(axis=0)
    for rows, (share, error) in zip(groups, found, strict=True):
        assert 0 < share < 1 and abs((ranks[rows] < len(rows)).all(axis=0).mean() - share) < 6 * error


def test_those_who_share_first_place_hold_it_together() -> None:
    scorer = AdditiveSampler(np.array([[1.0, 0.0], [1.0, 0.0], [0.0, 1.0]]))
    places = [(1, np.array([0, 1])), (1, np.array([0])), (2, np.array([0, 1]))]
    (both, error), (one, _), (second, _) = place_shares(scorer, UniformWeights(2), places, 10_000, seed=1)
    assert both == one and abs(both - 0.5) < 4 * error
    assert second == 1  # behind the third they share second place
