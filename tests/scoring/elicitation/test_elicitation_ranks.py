"""Weights from an order alone, against the tables of the literature for 2 to 10 criteria."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.elicitation.base import InvalidAnswers
from scoring.elicitation.ranks import FORMULAS, rank_order_weights

PRINTED = 6e-5  # four decimals

# Edwards and Barron (1994), Organizational Behavior and Human Decision Processes 60; Barron and Barrett (1996).
CENTROID = {
    2: (0.7500, 0.2500),
    3: (0.6111, 0.2778, 0.1111),
    4: (0.5208, 0.2708, 0.1458, 0.0625),
    5: (0.4567, 0.2567, 0.1567, 0.0900, 0.0400),
    6: (0.4083, 0.2417, 0.1583, 0.1028, 0.0611, 0.0278),
    7: (0.3704, 0.2276, 0.1561, 0.1085, 0.0728, 0.0442, 0.0204),
    8: (0.3397, 0.2147, 0.1522, 0.1106, 0.0793, 0.0543, 0.0335, 0.0156),
    9: (0.3143, 0.2032, 0.1477, 0.1106, 0.0828, 0.0606, 0.0421, 0.0262, 0.0123),
    10: (0.2929, 0.1929, 0.1429, 0.1096, 0.0846, 0.0646, 0.0479, 0.0336, 0.0211, 0.0100),
}
# Stillwell, Seaver and Edwards (1981), by their formulas, to four decimals.
RECIPROCAL = {
    2: (0.6667, 0.3333),
    3: (0.5455, 0.2727, 0.1818),
    4: (0.4800, 0.2400, 0.1600, 0.1200),
    5: (0.4380, 0.2190, 0.1460, 0.1095, 0.0876),
    # Zipf's law with exponent 1 over ten ranks, as the tests of Apache Commons Math have it
    10: (0.3414, 0.1707, 0.1138, 0.0854, 0.0683, 0.0569, 0.0488, 0.0427, 0.0379, 0.0341),
}
SUM = {
    2: (0.6667, 0.3333),
    3: (0.5000, 0.3333, 0.1667),
    4: (0.4000, 0.3000, 0.2000, 0.1000),
    5: (0.3333, 0.2667, 0.2000, 0.1333, 0.0667),
}
TABLES = [
    pytest.param(method, row, id=f"{method}-{n}")
    for method, table in (("roc", CENTROID), ("rank_reciprocal", RECIPROCAL), ("rank_sum", SUM))
    for n, row in table.items()
]


def names(n: int) -> list[str]:
    return [f"C{i + 1}" for i in range(n)]


@pytest.mark.parametrize(("method", "row"), TABLES)
def test_a_printed_row_is_reproduced(method: str, row: tuple[float, ...]) -> None:
    np.testing.assert_allclose(rank_order_weights(names(len(row)), method).weights, row, atol=PRINTED, rtol=0)


def exact(method: str, n: int, r: int) -> Fraction:
    """The formulas in fractions, written anew."""
    if method == "roc":
        return sum((Fraction(1, k) for k in range(r, n + 1)), Fraction(0)) / n
    if method == "rank_sum":
        return Fraction(2 * (n + 1 - r), n * (n + 1))
    return Fraction(1, r) / sum((Fraction(1, k) for k in range(1, n + 1)), Fraction(0))


@pytest.mark.parametrize("n", range(2, 11))
@pytest.mark.parametrize("method", FORMULAS)
def test_every_size_agrees_with_exact_fractions(method: str, n: int) -> None:
    expected = [float(exact(method, n, r)) for r in range(1, n + 1)]
    np.testing.assert_allclose(rank_order_weights(names(n), method).weights, expected, rtol=1e-14)


def test_criteria_that_tie_share_the_mean_of_their_places() -> None:
    found = rank_order_weights(["C1", ["C2", "C3"], "C4"], "roc").by_criterion
    assert found["C2"] == found["C3"] == pytest.approx((CENTROID[4][1] + CENTROID[4][2]) / 2, abs=PRINTED)
    assert found["C1"] == pytest.approx(CENTROID[4][0], abs=PRINTED)


@pytest.mark.parametrize("method", FORMULAS)
def test_all_in_one_place_weigh_the_same(method: str) -> None:
    np.testing.assert_allclose(rank_order_weights([names(5)], method).weights, 0.2)


def test_the_centroid_is_the_mean_of_all_weights_in_that_order() -> None:
    drawn = np.random.default_rng(3).dirichlet(np.ones(4), 200_000)
    mean = np.sort(drawn, axis=1)[:, ::-1].mean(axis=0)
    np.testing.assert_allclose(rank_order_weights(names(4), "roc").weights, mean, atol=1e-3)


orders = st.permutations(names(6)).flatmap(
    lambda order: st.lists(st.booleans(), min_size=5, max_size=5).map(lambda cuts: split(order, cuts))
)


def split(order: list[str], cuts: list[bool]) -> list[list[str]]:
    places = [[order[0]]]
    for name, cut in zip(order[1:], cuts, strict=True):
        if cut:
            places.append([name])
        else:
            places[-1].append(name)
    return places


@given(orders, st.sampled_from(list(FORMULAS)))
def test_weights_sum_to_one_and_keep_the_order(order: list[list[str]], method: str) -> None:
    found = rank_order_weights(order, method).by_criterion
    assert sum(found.values()) == pytest.approx(1, abs=1e-12)
    for better, worse in pairwise(order):
        assert min(found[name] for name in better) > max(found[name] for name in worse)
    for place in order:
        assert len({found[name] for name in place}) == 1


@given(orders)
def test_names_do_not_matter(order: list[list[str]]) -> None:
    renamed = [[name.replace("C", "criterion ") for name in place] for place in order]
    assert list(rank_order_weights(order).by_criterion.values()) == list(
        rank_order_weights(renamed).by_criterion.values()
    )


def test_weights_come_in_the_order_of_the_criteria_where_that_is_given() -> None:
    report = rank_order_weights(["B", "A"], criteria=["A", "B"])
    assert report.criteria == ("A", "B")
    assert report.by_criterion["B"] > report.by_criterion["A"]


@pytest.mark.parametrize(
    ("order", "criteria", "flaws"),
    [
        (["A", "B", "A"], None, [("criterion_repeated", ("order", 2))]),
        (["A", ["B", "A"]], None, [("criterion_repeated", ("order", 1, 1))]),
        (["A", "B"], ["A", "B", "C"], [("criterion_left_out", ("order",))]),
        (["A", "X", "B"], ["A", "B"], [("unknown_criterion", ("order", 1))]),
        (["A", [], "B"], None, [("empty_place", ("order", 1))]),
        (["A"], None, [("one_criterion", ("order",))]),
        ([], None, [("no_criteria_to_weigh", ("order",))]),
        (["A", "A", "X"], ["A", "B"], [("criterion_repeated", ("order", 1)), ("unknown_criterion", ("order", 2)),
                                       ("criterion_left_out", ("order",))]),
    ],
)  # fmt: skip
def test_every_flaw_of_an_order_is_told_at_its_place(order: list, criteria: list | None, flaws: list) -> None:
    with pytest.raises(InvalidAnswers) as refused:
        rank_order_weights(order, criteria=criteria)
    assert [(flaw.code, flaw.place) for flaw in refused.value.issues] == flaws


def test_sixty_criteria_are_ranked() -> None:
    weights = rank_order_weights(names(60)).weights
    assert weights.sum() == pytest.approx(1)
    assert (np.diff(weights) < 0).all()
