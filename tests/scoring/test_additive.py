"""The additive model taken apart adds up again, whatever is missing; dominance is what it says."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scoring import additive
from scoring.problem import Array

NONE = float("nan")
WEIGHTS = np.array([0.5, 0.3, 0.2, 0.0])
VALUES = np.array([[1.0, 0.5, 0.0, NONE], [0.25, NONE, 1.0, 1.0], [0.0, 0.0, 0.0, 0.0]])


def test_a_missing_score_leaves_the_total_open_between_bounds() -> None:
    found = additive.totals(WEIGHTS, VALUES)
    np.testing.assert_allclose(found.total, [0.65, NONE, 0.0])
    np.testing.assert_allclose(found.least, [0.65, 0.325, 0.0])
    np.testing.assert_allclose(found.most, [0.65, 0.625, 0.0])


def test_without_weights_nothing_has_a_total() -> None:
    assert np.isnan(additive.totals(np.zeros(4), VALUES).total).all()
    assert np.isnan(additive.totals(np.zeros(0), np.zeros((2, 0))).total).all()


def test_contributions_add_up_to_totals_by_criterion_dimension_and_group() -> None:
    parts = additive.contributions(WEIGHTS, VALUES)
    np.testing.assert_allclose(parts, [[0.5, 0.15, 0.0, 0.0], [0.125, NONE, 0.2, 0.0], [0.0, 0.0, 0.0, 0.0]])
    dimensions = additive.by_dimension(parts, [0, 1, 0, 1], 3)
    np.testing.assert_allclose(dimensions, [[0.5, 0.15, 0.0], [0.325, NONE, 0.0], [0.0, 0.0, 0.0]])
    sums, means = additive.by_group(parts, [1, 1, 0], 3)
    np.testing.assert_allclose(sums, [[0.0] * 4, [0.625, 0.15, 0.2, 0.0], [NONE] * 4])
    np.testing.assert_allclose(means, [[0.0] * 4, [0.3125, 0.15, 0.1, 0.0], [NONE] * 4])


def test_group_figures_count_only_the_ranked_members() -> None:
    sums, means = additive.by_group(np.array([0.2, NONE, 0.6, NONE]), [0, 0, 0, 1], 3)
    np.testing.assert_allclose(sums, [0.8, NONE, NONE])
    np.testing.assert_allclose(means, [0.4, NONE, NONE])


value = st.one_of(st.just(NONE), st.integers(0, 4).map(lambda level: level / 4))


@st.composite
def tables(draw: st.DrawFn) -> tuple[Array, Array]:
    m, k = draw(st.integers(1, 6)), draw(st.integers(1, 5))
    weights = np.array(draw(st.lists(st.integers(0, 3), min_size=k, max_size=k).filter(any)), dtype=float)
    cells = draw(st.lists(value, min_size=m * k, max_size=m * k))
    return weights / weights.sum(), np.reshape(cells, (m, k))


@settings(max_examples=80, deadline=None)
@given(tables(), st.data())
def test_the_parts_add_up_whatever_is_missing(table: tuple[Array, Array], data: st.DataObject) -> None:
    weights, values = table
    parts, totals = additive.contributions(weights, values), additive.totals(weights, values)
    np.testing.assert_allclose(parts.sum(axis=1), totals.total, atol=1e-12)
    dimension_of = data.draw(st.lists(st.integers(0, 2), min_size=len(weights), max_size=len(weights)))
    np.testing.assert_allclose(additive.by_dimension(parts, dimension_of, 3).sum(axis=1), totals.total, atol=1e-12)
    for fill, bound in ((0.0, totals.least), (1.0, totals.most)):
        filled = np.where(np.isnan(values), fill, values)
        np.testing.assert_allclose(additive.totals(weights, filled).total, bound, atol=1e-12)


@settings(max_examples=80, deadline=None)
@given(tables(), st.booleans())
def test_dominance_is_a_strict_partial_order_that_totals_respect(table: tuple[Array, Array], weighted: bool) -> None:
    weights, values = table
    found = additive.dominance(values, weights if weighted else None)
    counted = [j for j in range(len(weights)) if weights[j] > 0 or not weighted]
    for a, row in enumerate(values.tolist()):
        for b, other in enumerate(values.tolist()):
            pairs = [(row[j], other[j]) for j in counted]
            plainly = all(x >= y for x, y in pairs) and any(x > y for x, y in pairs)  # NaN makes >= false
            assert found[a, b] == plainly
    assert not (found & found.T).any()
    assert not ((found.astype(int) @ found > 0) & ~found).any()  # transitive
    total = additive.totals(weights, values).total
    a, b = np.nonzero(found)
    judged = ~np.isnan(total[a]) & ~np.isnan(total[b])
    assert (total[a][judged] >= total[b][judged] - 1e-12).all()


@pytest.mark.parametrize("name", ["total", "least", "most"])
def test_results_cannot_be_changed(name: str) -> None:
    with pytest.raises(ValueError, match="read-only"):
        getattr(additive.totals(WEIGHTS, VALUES), name)[0] = 1.0
