"""The triangle of three dimensions: regions against the evaluation at sampled points, areas and margins by hand."""

from __future__ import annotations

import numpy as np
import pytest

from scenarios import edits
from scenarios.analysis.weight_triangle import Shares, Triangle, weight_triangle_of
from scenarios.evaluation.evaluate import evaluate
from scenarios.paper import paper_scenario
from tests.scenarios.analysis.scenarios_to_analyse import scenario

CASES = {
    "paper": (paper_scenario(), ("N", "L", "W")),
    "three": (scenario(8, (2, 1, 3), 11), ("D0", "D1", "D2")),
    "three of four": (scenario(8, (2, 2, 1, 2), 12), ("D0", "D2", "D3")),
}
every_case = pytest.mark.parametrize(("problem", "ids"), CASES.values(), ids=CASES)


def at(problem, ids, found: Triangle, shares: Shares):
    """The evaluation with the three dimensions at these shares of what they have together."""
    weights = {}
    for id_, share in zip(ids, shares, strict=True):
        own = next(each for each in problem.dimensions if each.id == id_)
        whole = problem.dimension_weights[id_]
        weights |= {c.id: share * found.total * problem.weights[c.id] / whole for c in own.criteria}
    return evaluate(edits.set_weights(problem, weights))


def inside(outline, shares: Shares, slack: float = 1e-9) -> bool:
    """Whether a point of the plane of the first two shares is on one side of every edge."""
    turns = [
        (b[0] - a[0]) * (shares[1] - a[1]) - (b[1] - a[1]) * (shares[0] - a[0])
        for a, b in zip(outline, (*outline[1:], outline[0]), strict=True)
    ]
    return all(turn >= -slack for turn in turns) or all(turn <= slack for turn in turns)


@every_case
def test_at_sampled_points_the_region_names_who_is_first(problem, ids):
    found = weight_triangle_of(evaluate(problem), ids, "en")
    for shares in np.random.default_rng(3).dirichlet(np.ones(3), 60):
        after = at(problem, ids, found, tuple(shares))
        first = {r.id for r, rank in zip(problem.recommendations, after.ranks, strict=True) if rank == 1}
        around = [each for each in found.regions if inside(each.outline, shares)]
        assert first <= {one.id for each in around for one in each.contenders}
        assert len(around) == 1


@every_case
def test_the_regions_fill_the_triangle(problem, ids):
    found = weight_triangle_of(evaluate(problem), ids, "en")
    assert sum(each.area for each in found.regions) == pytest.approx(1.0, abs=1e-9)


@every_case
def test_at_the_nearest_border_two_are_level_and_nearer_none_is(problem, ids):
    found = weight_triangle_of(evaluate(problem), ids, "en")
    after = at(problem, ids, found, found.nearest)
    assert (after.ranks == 1).sum() >= 2
    now = {r.id for r, rank in zip(problem.recommendations, evaluate(problem).ranks, strict=True) if rank == 1}
    for direction in np.random.default_rng(5).normal(size=(60, 3)):
        step = direction - direction.mean()
        shares = np.array(found.present) + step / (np.abs(step).sum() / 2) * found.margin * 0.999
        if shares.min() >= 0:
            ranks = at(problem, ids, found, tuple(shares)).ranks
            assert {r.id for r, rank in zip(problem.recommendations, ranks, strict=True) if rank == 1} == now


def test_where_the_three_weigh_nothing_there_is_no_triangle():
    problem = edits.set_dimension_weight(scenario(4, (1, 1, 1, 1), 2), "D3", 1.0)
    assert weight_triangle_of(evaluate(problem), ("D0", "D1", "D2"), "en") is None
