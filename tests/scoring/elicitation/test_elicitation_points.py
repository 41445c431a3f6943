"""Points and swings, flat and in a tree of dimensions."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.elicitation.base import InvalidAnswers
from scoring.elicitation.hierarchy import hierarchical_swing, hierarchical_weights
from scoring.elicitation.points import point_allocation, swing

points = st.dictionaries(
    st.text("abcdef", min_size=1, max_size=3), st.floats(0, 1e6), min_size=2, max_size=9
).filter(lambda given: max(given.values()) > 1e-3)  # fmt: skip


def test_points_are_divided_by_their_sum() -> None:
    assert point_allocation({"C1": 50, "C2": 30, "C3": 20}).by_criterion == {"C1": 0.5, "C2": 0.3, "C3": 0.2}


def test_a_swing_weighting_as_the_manual_teaches_it() -> None:
    """Dodgson et al. (2009), Multi-criteria analysis: a manual: the largest swing has 100, one half as large 50."""
    report = swing({"price": 100, "quality": 50, "delivery": 50})
    assert report.method == "swing"
    assert report.by_criterion == {"price": 0.5, "quality": 0.25, "delivery": 0.25}
    assert report.details == {"points": {"price": 100, "quality": 50, "delivery": 50}}


@pytest.mark.parametrize("top", [80, 150])
def test_a_highest_swing_that_is_not_100_is_noted_and_the_proportions_count(top: float) -> None:
    report = swing({"price": top, "quality": top / 2, "delivery": top / 2})
    assert report.by_criterion == {"price": 0.5, "quality": 0.25, "delivery": 0.25}
    assert report.notes == ("top_swing_not_hundred",)
    assert swing({"price": 100, "quality": 100}).notes == point_allocation({"price": 80, "quality": 40}).notes == ()


@given(points, st.floats(1e-3, 1e3))
def test_weights_sum_to_one_and_the_unit_of_points_does_not_matter(given: dict[str, float], unit: float) -> None:
    report = point_allocation(given)
    assert report.weights.sum() == pytest.approx(1, abs=1e-12)
    larger = point_allocation({name: value * unit for name, value in given.items()})
    np.testing.assert_allclose(larger.weights, report.weights, atol=1e-12)


@given(points)
def test_more_points_never_weigh_less_and_order_does_not_matter(given: dict[str, float]) -> None:
    found = point_allocation(given).by_criterion
    assert point_allocation(dict(reversed(given.items()))).by_criterion == pytest.approx(found, abs=1e-15)
    for one in given:
        for other in given:
            if given[one] >= given[other]:
                assert found[one] >= found[other]


def test_huge_points_do_not_overflow() -> None:
    assert point_allocation({"a": 1e308, "b": 1e308}).by_criterion == {"a": 0.5, "b": 0.5}


@pytest.mark.parametrize(
    ("given", "criteria", "flaws"),
    [
        ({"a": -1, "b": math.nan}, None, [("points_negative", ("points", "a")),
                                          ("points_not_finite", ("points", "b"))]),
        ({"a": 0, "b": 0}, None, [("points_all_zero", ("points",))]),
        ({"a": 1}, None, [("one_criterion", ("points",))]),
        ({}, None, [("no_criteria_to_weigh", ("points",))]),
        ({"a": 1, "x": 1}, ["a", "b"], [("unknown_criterion", ("points", "x")), ("criterion_left_out", ("points",))]),
    ],
)  # fmt: skip
def test_every_flaw_of_points_is_told_at_its_place(given: dict, criteria: list | None, flaws: list) -> None:
    with pytest.raises(InvalidAnswers) as refused:
        point_allocation(given, criteria)
    assert [(flaw.code, flaw.place) for flaw in refused.value.issues] == flaws


def test_sixty_criteria_are_weighed() -> None:
    assert point_allocation({f"C{i}": i for i in range(60)}).weights.sum() == pytest.approx(1)


# Two levels

WITHIN = {"Node": {"N1": 100.0, "N2": 50.0}, "Link": {"L1": 100.0, "L2": 100.0, "L3": 40.0}, "Rule": {"R1": 100.0}}


def test_a_global_weight_is_the_dimensions_share_times_the_local_one() -> None:
    report = hierarchical_weights({"Node": 0.5, "Link": 0.3, "Rule": 0.2}, WITHIN, "direct")
    assert report.by_criterion == pytest.approx(
        {"N1": 1 / 3, "N2": 1 / 6, "L1": 0.125, "L2": 0.125, "L3": 0.05, "R1": 0.2}
    )
    np.testing.assert_allclose(report.dimension_weights, [0.5, 0.3, 0.2])


def test_swings_across_dimensions_compare_their_top_swings() -> None:
    """Node's top swing counts twice as much as Link's: 100 and 50 against 50, 50 and 20, and 25."""
    report = hierarchical_swing({"Node": 100, "Link": 50, "Rule": 25}, WITHIN)
    total = 100 + 50 + 50 + 50 + 20 + 25
    assert report.by_criterion == pytest.approx(
        {"N1": 100 / total, "N2": 50 / total, "L1": 50 / total, "L2": 50 / total, "L3": 20 / total, "R1": 25 / total}
    )
    np.testing.assert_allclose(report.dimension_weights, np.array([150, 120, 25]) / total)
    assert report.local["Link"] == pytest.approx({"L1": 100 / 240, "L2": 100 / 240, "L3": 40 / 240})


def test_swings_in_a_tree_agree_with_the_flat_list_they_stand_for() -> None:
    flat = swing({"N1": 100, "N2": 50, "L1": 50, "L2": 50, "L3": 20, "R1": 25})
    tree = hierarchical_swing({"Node": 100, "Link": 50, "Rule": 25}, WITHIN)
    np.testing.assert_allclose(tree.weights, flat.weights)


@given(st.lists(st.floats(0.1, 100), min_size=3, max_size=3), st.lists(st.floats(0.1, 100), min_size=6, max_size=6))
def test_local_weights_times_dimension_weights_are_the_weights(across: list[float], points: list[float]) -> None:
    names = [name for each in WITHIN.values() for name in each]
    by_name = dict(zip(names, points, strict=True))
    within = {dimension: {name: by_name[name] for name in each} for dimension, each in WITHIN.items()}
    outer = dict(zip(WITHIN, across, strict=True))
    for report in (hierarchical_swing(outer, within), hierarchical_weights(outer, within, "direct")):
        product = [
            weight * share
            for weight, dimension in zip(report.dimension_weights, report.dimensions, strict=True)
            for share in report.local[dimension].values()
        ]
        np.testing.assert_allclose(report.weights, product, atol=1e-12)
        assert report.weights.sum() == pytest.approx(1, abs=1e-12)


def test_every_flaw_of_a_tree_is_told_at_its_place() -> None:
    with pytest.raises(InvalidAnswers) as refused:
        hierarchical_swing({"Node": -1, "Odd": 2}, {"Node": {"a": 0, "b": 0}, "Link": {}, "Rule": {"a": 1}})
    assert [(flaw.code, flaw.place) for flaw in refused.value.issues] == [
        ("unknown_criterion", ("across", "Odd")),
        ("criterion_left_out", ("across",)),
        ("criterion_left_out", ("across",)),
        ("points_negative", ("across", "Node")),
        ("points_all_zero", ("within", "Node")),
        ("dimension_empty", ("within", "Link")),
        ("criterion_repeated", ("within", "Rule", "a")),
    ]
