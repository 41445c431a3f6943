"""Intervals of weights: whether they hold together, and what tightening leaves of them."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from scipy.optimize import linprog

from scoring.elicitation.base import InvalidAnswers
from scoring.elicitation.intervals import IntervalsResult, intervals


@st.composite
def holding_together(draw: st.DrawFn) -> dict[str, tuple[float, float]]:
    """Intervals around weights that sum to 1."""
    n = draw(st.integers(2, 8))
    drawn = np.array(draw(st.lists(st.floats(0.01, 1), min_size=n, max_size=n)))
    centre = drawn / drawn.sum()
    below, above = (np.array(draw(st.lists(st.floats(0, 0.5), min_size=n, max_size=n))) for _ in range(2))
    low, high = np.maximum(centre - below, 0), np.minimum(centre + above, 1)
    return {f"C{i}": ends for i, ends in enumerate(zip(low.tolist(), high.tolist(), strict=True))}


def tightened(report: IntervalsResult) -> dict[str, tuple[float, float]]:
    return {name: (low, high) for name, (low, high) in report.details["tightened"].items()}


def test_what_one_must_have_another_cannot() -> None:
    report = intervals({"a": (0.5, 0.9), "b": (0.2, 0.6), "c": (0.0, 1.0)})
    assert tightened(report)["a"] == pytest.approx((0.5, 0.8))
    assert tightened(report)["b"] == pytest.approx((0.2, 0.5))
    assert tightened(report)["c"] == pytest.approx((0.0, 0.3))


@given(holding_together())
def test_tightened_ends_are_what_a_linear_program_finds(given: dict[str, tuple[float, float]]) -> None:
    report = intervals(given)
    n = len(given)
    for j in range(n):
        cost = np.eye(n)[j]
        ends = [linprog(sign * cost, A_eq=np.ones((1, n)), b_eq=[1.0], bounds=list(given.values())) for sign in (1, -1)]
        assume(all(each.status == 0 for each in ends))  # a single point may miss the program's tolerance
        assert report.tight_low[j] == pytest.approx(ends[0].fun, abs=1e-6)
        assert report.tight_high[j] == pytest.approx(-ends[1].fun, abs=1e-6)


@given(holding_together())
def test_tightening_never_widens_and_once_is_enough(given: dict[str, tuple[float, float]]) -> None:
    once = intervals(given)
    assert (once.tight_low >= once.low).all()
    assert (once.tight_high <= once.high).all()
    twice = intervals(tightened(once))
    np.testing.assert_allclose(twice.tight_low, once.tight_low, atol=1e-9)
    np.testing.assert_allclose(twice.tight_high, once.tight_high, atol=1e-9)


@given(holding_together(), st.data())
def test_narrowing_one_interval_never_widens_another(
    given: dict[str, tuple[float, float]], data: st.DataObject
) -> None:
    before = intervals(given)
    name = data.draw(st.sampled_from(list(given)))
    weight = before.by_criterion[name]
    low, high = given[name]
    narrowed = {**given, name: ((low + weight) / 2, (high + weight) / 2)}
    after = intervals(narrowed)
    assert (after.tight_low >= before.tight_low - 1e-12).all()
    assert (after.tight_high <= before.tight_high + 1e-12).all()


@given(holding_together())
def test_the_weights_lie_within_all_intervals(given: dict[str, tuple[float, float]]) -> None:
    report = intervals(given)
    assert report.weights.sum() == pytest.approx(1, abs=1e-12)
    assert (report.weights >= report.tight_low - 1e-8).all()
    assert (report.weights <= report.tight_high + 1e-8).all()


@pytest.mark.parametrize(
    ("given", "flaws"),
    [
        ({"a": (0.6, 0.8), "b": (0.5, 0.9)}, [("lows_above_one", ("intervals",))]),
        ({"a": (0.1, 0.4), "b": (0.1, 0.5)}, [("highs_below_one", ("intervals",))]),
        ({"a": (0.5, 0.4), "b": (-0.1, 1.1)}, [("interval_crossed", ("intervals", "a")),
                                               ("interval_outside", ("intervals", "b"))]),
        ({"a": (0.5, float("nan")), "b": (0, 1)}, [("interval_not_finite", ("intervals", "a"))]),
        ({"a": (0, 1)}, [("one_criterion", ("intervals",))]),
    ],
)  # fmt: skip
def test_every_flaw_of_intervals_is_told_at_its_place(given: dict, flaws: list) -> None:
    with pytest.raises(InvalidAnswers) as refused:
        intervals(given)
    assert [(flaw.code, flaw.place) for flaw in refused.value.issues] == flaws


def test_intervals_that_cannot_hold_together_say_by_how_much() -> None:
    with pytest.raises(InvalidAnswers) as refused:
        intervals({"a": (0.6, 0.8), "b": (0.5, 0.9)})
    assert refused.value.issues[0].fields["total"] == pytest.approx(1.1)
