"""What holds of every way of weighting: weights sum to 1, and neither names nor the order of listing change them."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scoring.elicitation.ahp import ahp_weights
from scoring.elicitation.base import WeightResult
from scoring.elicitation.best_worst import best_worst
from scoring.elicitation.cards import cards
from scoring.elicitation.intervals import intervals
from scoring.elicitation.objective import METHODS, objective_weights
from scoring.elicitation.points import point_allocation, swing
from scoring.elicitation.ranks import FORMULAS, rank_order_weights
from scoring.problem import make_problem

Listed = list[tuple[int, str]]  # which criterion it is, and its name, in the order in which they are listed
Drawn = np.random.Generator
Way = Callable[[Listed, Drawn], WeightResult]
SIZE = 6


def pointed(weigh: Callable[..., WeightResult]) -> Way:
    def weighed(listed: Listed, drawn: Drawn) -> WeightResult:
        points = drawn.integers(1, 101, SIZE).astype(float)
        return weigh({name: points[i] for i, name in listed})

    return weighed


def placed(listed: Listed, drawn: Drawn) -> list[list[str]]:
    """The criteria in places of a drawn order, some of them tied."""
    place = drawn.integers(0, 4, SIZE)
    return [[name for i, name in listed if place[i] == at] for at in np.unique(place)]


def ordered(formula: str) -> Way:
    return lambda listed, drawn: rank_order_weights(placed(listed, drawn), formula, [name for _, name in listed])


def carded(listed: Listed, drawn: Drawn) -> WeightResult:
    ranks = placed(listed, drawn)
    return cards(ranks, drawn.integers(0, 4, len(ranks) - 1).tolist(), 1.5 + 10 * drawn.random())


def compared(prioritisation: str) -> Way:
    def weighed(listed: Listed, drawn: Drawn) -> WeightResult:
        upper = np.triu(drawn.choice([1 / 9, 1 / 5, 1 / 2, 1, 3, 4, 7], (SIZE, SIZE)), 1)
        matrix = upper + np.where(upper.T > 0, 1 / np.where(upper.T > 0, upper.T, 1), 0) + np.eye(SIZE)
        rows = [i for i, _ in listed]
        return ahp_weights([name for _, name in listed], matrix[np.ix_(rows, rows)], prioritisation)

    return weighed


def best_and_worst(model: str) -> Way:
    def weighed(listed: Listed, drawn: Drawn) -> WeightResult:
        to_others, to_worst = drawn.integers(2, 10, (2, SIZE)).astype(float)
        to_others[0] = to_worst[-1] = 1
        to_worst[0] = to_others[-1]
        name = dict(listed)
        answers = ({each: values[i] for i, each in listed} for values in (to_others, to_worst))
        return best_worst(name[0], name[SIZE - 1], *answers, model)

    return weighed


def bounded(listed: Listed, drawn: Drawn) -> WeightResult:
    centre = drawn.dirichlet(np.ones(SIZE))
    low, high = centre * drawn.random(SIZE), centre + (1 - centre) * drawn.random(SIZE)
    return intervals({name: (low[i], high[i]) for i, name in listed})


def measured(method: str) -> Way:
    def weighed(listed: Listed, drawn: Drawn) -> WeightResult:
        matrix, weights, up = drawn.uniform(1, 9, (7, SIZE)), drawn.random(SIZE), drawn.random(SIZE) > 0.3
        columns = [i for i, _ in listed]
        directions = ["max" if up[i] else "min" for i in columns]
        names = [name for _, name in listed]
        return objective_weights(
            make_problem(matrix[:, columns], criteria=names, weights=weights[columns], directions=directions), method
        )

    return weighed


WAYS: dict[str, Way] = {
    "direct": pointed(point_allocation),
    "swing": pointed(swing),
    **{formula: ordered(formula) for formula in FORMULAS},
    **{f"ahp {each}": compared(each) for each in ("eigenvector", "geometric_mean")},
    **{f"bwm {each}": best_and_worst(each) for each in ("linear", "nonlinear")},
    "srf": carded,
    "intervals": bounded,
    **{method: measured(method) for method in METHODS},
}


@pytest.mark.parametrize("way", WAYS)
@given(st.integers(0, 10_000), st.permutations(range(SIZE)))
@settings(max_examples=25, deadline=None)
def test_names_and_the_order_of_listing_do_not_matter(way: str, seed: int, order: list[int]) -> None:
    plain = WAYS[way]([(i, f"C{i}") for i in range(SIZE)], np.random.default_rng(seed))
    renamed = WAYS[way]([(i, f"{i} 准则") for i in order], np.random.default_rng(seed))
    assert plain.weights.sum() == pytest.approx(1, abs=1e-9)
    assert (plain.weights >= 0).all()
    expected = {f"{name[1:]} 准则": weight for name, weight in plain.by_criterion.items()}
    assert renamed.by_criterion == pytest.approx(expected, abs=1e-7)
