"""Every batch kernel equals its scikit-criteria pipeline, in both shapes, and respects what any method must respect."""

from __future__ import annotations

import tracemalloc
import warnings
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from scoring.methods import batch
from scoring.methods.distance import topsis_batch, vikor_batch, vikor_measures
from scoring.methods.moora import ratio_moora_batch
from scoring.methods.promethee import THRESHOLDS, PreferenceFunctions, promethee2_batch
from scoring.methods.weighted import wpm_batch, wsm_batch
from scoring.problem import Array, normalised

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    import skcriteria
    from skcriteria.agg.moora import RatioMOORA
    from skcriteria.agg.simple import WeightedProductModel, WeightedSumModel
    from skcriteria.agg.topsis import TOPSIS
    from skcriteria.agg.vikor import VIKOR
    from skcriteria.preprocessing.invert_objectives import BenefitCostInverter
    from skcriteria.preprocessing.scalers import VectorScaler

EQUAL = 1e-12

performance = st.one_of(
    st.integers(1, 4).map(float),  # few levels: ties and constant columns
    st.integers(1, 800).map(lambda eighths: eighths / 8),
    st.sampled_from([0.1, 0.3, 1e-3, 1e5, 2.0 / 3.0]),
)
weight = st.one_of(st.floats(0.05, 1.0), st.sampled_from([0.0, 1e-12, 1e-6, 0.25, 1.0]))


@st.composite
def cases(draw: st.DrawFn) -> tuple[Array, Array, np.ndarray]:
    """weights (n, k), matrices (n, m, k), is_benefit (k,)."""
    n, m, k = draw(st.integers(1, 3)), draw(st.integers(2, 6)), draw(st.integers(1, 5))
    cells = draw(st.lists(performance, min_size=n * m * k, max_size=n * m * k))
    rows = [draw(st.lists(weight, min_size=k, max_size=k).filter(any)) for _ in range(n)]
    ways = draw(st.lists(st.booleans(), min_size=k, max_size=k))
    return np.array([normalised(np.array(row)) for row in rows]), np.reshape(cells, (n, m, k)), np.array(ways)


def by_library(method: Any, weights: Array, matrix: Array, is_benefit: np.ndarray, *steps: Any) -> Any:
    objectives = [max if best else min for best in is_benefit]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        table = skcriteria.mkdm(matrix, objectives, weights=weights)
        for step in steps:
            table = step.transform(table)
        return method.evaluate(table).e_


def ratios(matrix: Array, is_benefit: np.ndarray) -> Array:
    best, least = matrix.max(axis=-2, keepdims=True), matrix.min(axis=-2, keepdims=True)
    return np.where(is_benefit, matrix / best, least / matrix)


def unit_columns(matrix: Array) -> Array:
    return matrix / np.sqrt((matrix**2).sum(axis=-2, keepdims=True))


def check(kernel: Callable[[Array, Array], Array], weights: Array, matrices: Array, expected: list[Array]) -> None:
    """One matrix a weight vector, one vector for all matrices, and all vectors on one matrix."""
    each = kernel(weights, matrices)
    assert each.shape == matrices.shape[:2]
    np.testing.assert_allclose(each, expected, rtol=EQUAL, atol=EQUAL * np.abs(expected).max())
    for i in range(len(weights)):
        alone = kernel(weights[i : i + 1], matrices[i])[0]
        np.testing.assert_allclose(alone, expected[i], rtol=EQUAL, atol=EQUAL * np.abs(expected).max())
    np.testing.assert_allclose(
        kernel(weights[:1], matrices), [kernel(weights[:1], one)[0] for one in matrices], rtol=EQUAL, atol=EQUAL
    )
    np.testing.assert_allclose(
        kernel(weights, matrices[0]), [kernel(w[None], matrices[0])[0] for w in weights], rtol=EQUAL, atol=EQUAL
    )


@settings(max_examples=40, deadline=None)
@given(cases())
def test_weighted_sum_equals_its_pipeline(case: tuple[Array, Array, np.ndarray]) -> None:
    weights, matrices, is_benefit = case
    found = [
        by_library(WeightedSumModel(), w, x, is_benefit, BenefitCostInverter()).score
        for w, x in zip(weights, matrices, strict=True)
    ]
    check(wsm_batch, weights, ratios(matrices, is_benefit), found)


@settings(max_examples=40, deadline=None)
@given(cases())
def test_weighted_product_equals_its_pipeline(case: tuple[Array, Array, np.ndarray]) -> None:
    weights, matrices, is_benefit = case
    found = [
        10 ** by_library(WeightedProductModel(), w, x, is_benefit, BenefitCostInverter()).score
        for w, x in zip(weights, matrices, strict=True)
    ]
    check(wpm_batch, weights, ratios(matrices, is_benefit), found)


@settings(max_examples=40, deadline=None)
@given(cases())
def test_topsis_equals_its_pipeline(case: tuple[Array, Array, np.ndarray]) -> None:
    weights, matrices, is_benefit = case
    spread = (np.ptp(matrices, axis=1) > 0) & (weights > 0)
    assume(spread.any(axis=1).all())  # without any spread the pipeline divides by zero
    found = [
        by_library(TOPSIS(), w, x, is_benefit, VectorScaler("matrix")).similarity
        for w, x in zip(weights, matrices, strict=True)
    ]
    check(lambda w, x: topsis_batch(w, x, is_benefit), weights, unit_columns(matrices), found)


@settings(max_examples=40, deadline=None)
@given(cases())
def test_ratio_moora_equals_its_pipeline(case: tuple[Array, Array, np.ndarray]) -> None:
    weights, matrices, is_benefit = case
    found = [
        by_library(RatioMOORA(), w, x, is_benefit, VectorScaler("matrix")).score
        for w, x in zip(weights, matrices, strict=True)
    ]
    # the terms, not their difference, set the scale of rounding
    extent = np.abs(unit_columns(matrices) * weights[:, None, :]).sum(axis=2)
    scores = ratio_moora_batch(weights, unit_columns(matrices), is_benefit)
    assert (np.abs(scores - found) <= EQUAL * extent).all()
    shared = ratio_moora_batch(weights, unit_columns(matrices[0]), is_benefit)
    assert (np.abs(shared[0] - found[0]) <= EQUAL * extent[0]).all()


@settings(max_examples=40, deadline=None)
@given(cases(), st.sampled_from([0.0, 0.3, 0.5, 1.0]))
def test_vikor_equals_its_pipeline(case: tuple[Array, Array, np.ndarray], v: float) -> None:
    weights, matrices, is_benefit = case
    library = [
        by_library(VIKOR(v=v, use_compromise_set=False), w, x, is_benefit)
        for w, x in zip(weights, matrices, strict=True)
    ]
    utility, regret = vikor_measures(weights, matrices, is_benefit)
    for ours, theirs in ((utility, [each.s_k for each in library]), (regret, [each.r_k for each in library])):
        np.testing.assert_allclose(ours, theirs, rtol=EQUAL, atol=EQUAL)
        span = np.ptp(theirs, axis=1)
        assume(((span > 1e-3 * np.max(theirs, axis=1)) | (span == 0)).all())  # else Q is rounding blown up
    check(lambda w, x: vikor_batch(w, x, is_benefit, v), weights, matrices, [each.q_k for each in library])


def test_vikor_does_not_blow_rounding_up_to_a_ranking() -> None:
    weights = np.array([[0.1, 0.2, 0.3]])
    matrix = np.array([[0.0, 0.0, 1.0], [1.0, 1.0, 0.0]])  # S is 0.3 for both, R is 0.2 and 0.3
    up = np.ones(3, dtype=bool)
    utility, _ = vikor_measures(weights, matrix, up)
    assert 0 < np.ptp(utility) < 1e-15
    np.testing.assert_allclose(vikor_batch(weights, matrix, up), [[0.0, 0.5]])


def test_vikor_of_equals_is_zero_for_all() -> None:
    equals = np.full((2, 3), 3.0)
    assert vikor_batch(np.array([[0.1, 0.2, 0.7]]), equals, np.ones(3, dtype=bool)).tolist() == [[0.0, 0.0]]


def test_topsis_ties_all_where_nothing_tells_them_apart() -> None:
    matrix = np.array([[1.0, 5.0], [1.0, 7.0]])
    closeness = topsis_batch(np.array([[1.0, 0.0], [0.5, 0.5]]), matrix, np.ones(2, bool))
    assert closeness.tolist() == [[0.5, 0.5], [0.0, 1.0]]


def plain_net_flows(
    weights: Array, matrix: Array, is_benefit: np.ndarray, preferences: PreferenceFunctions
) -> list[float]:
    """PROMETHEE II cell by cell, as printed in 1986."""

    def degree(d: float, kind: str, q: float, p: float, s: float) -> float:
        if d <= 0:
            return 0.0
        return {
            "usual": lambda: 1.0,
            "u": lambda: float(d > q),
            "v": lambda: min(d / p, 1.0),
            "level": lambda: 0.0 if d <= q else 0.5 if d <= p else 1.0,
            "linear": lambda: 0.0 if d <= q else 1.0 if d > p else (d - q) / (p - q),
            "gaussian": lambda: 1.0 - float(np.exp(-d * d / (2 * s * s))),
        }[kind]()

    def pi(a: int, b: int) -> float:
        total = 0.0
        for j, w in enumerate(weights):
            d = matrix[a, j] - matrix[b, j] if is_benefit[j] else matrix[b, j] - matrix[a, j]
            total += w * degree(d, preferences.kinds[j], preferences.q[j], preferences.p[j], preferences.s[j])
        return total

    m = len(matrix)
    return [sum(pi(a, b) - pi(b, a) for b in range(m) if b != a) / (m - 1) for a in range(m)]


@settings(max_examples=40, deadline=None)
@given(cases(), st.data())
def test_promethee2_equals_the_plain_definition(case: tuple[Array, Array, np.ndarray], data: st.DataObject) -> None:
    weights, matrices, is_benefit = case
    matrices = np.round(matrices * 8) / 8  # eighths: differences are exact, so both sides stand on the same step
    k = len(is_benefit)
    kinds = tuple(data.draw(st.lists(st.sampled_from(sorted(THRESHOLDS)), min_size=k, max_size=k)))
    q = np.array(data.draw(st.lists(st.sampled_from([0.0, 0.5, 1.0]), min_size=k, max_size=k)))
    preferences = PreferenceFunctions(kinds, q, q + 1.5, q + 0.75)
    found = [plain_net_flows(w, x, is_benefit, preferences) for w, x in zip(weights, matrices, strict=True)]
    net = promethee2_batch(weights, matrices, is_benefit, preferences)
    np.testing.assert_allclose(net, found, rtol=EQUAL, atol=EQUAL)
    np.testing.assert_allclose(
        promethee2_batch(weights, matrices[-1], is_benefit, preferences)[-1], found[-1], rtol=EQUAL, atol=EQUAL
    )
    np.testing.assert_allclose(net.sum(axis=1), 0.0, atol=1e-12)  # what one gains another loses


PLAIN = PreferenceFunctions(("usual", "v", "linear", "gaussian"), np.full(4, 0.1), np.full(4, 0.4), np.full(4, 0.2))
UP = np.array([True, False, True, False])
ALL: dict[str, Callable[[Array, Array], Array]] = {
    "wsm": wsm_batch,
    "wpm": wpm_batch,
    "topsis": lambda w, x: topsis_batch(w, x, UP),
    "vikor": lambda w, x: vikor_batch(w, x, UP),
    "ratio_moora": lambda w, x: ratio_moora_batch(w, x, UP),
    "promethee2": lambda w, x: promethee2_batch(w, x, UP, PLAIN),
}
each_kernel = pytest.mark.parametrize("name", ALL)


@pytest.fixture
def sample() -> Iterator[tuple[Array, Array]]:
    generator = np.random.default_rng(3)
    yield generator.dirichlet(np.ones(4), 50), 0.1 + generator.random((50, 6, 4))


@each_kernel
def test_slices_join_without_a_seam(name: str, sample: tuple[Array, Array], monkeypatch: pytest.MonkeyPatch) -> None:
    weights, matrices = sample
    whole = [ALL[name](weights, matrices), ALL[name](weights, matrices[0])]
    monkeypatch.setattr(batch, "SLICE_CELLS", 7 * 36)
    sliced = [ALL[name](weights, matrices), ALL[name](weights, matrices[0])]
    for left, right in zip(whole, sliced, strict=True):
        np.testing.assert_allclose(left, right, rtol=1e-14, atol=1e-15)


@each_kernel
def test_the_order_of_alternatives_does_not_matter(name: str, sample: tuple[Array, Array]) -> None:
    weights, matrices = sample
    turned = [4, 2, 0, 5, 1, 3]
    scores = ALL[name](weights, matrices)
    np.testing.assert_allclose(ALL[name](weights, matrices[:, turned]), scores[:, turned], rtol=1e-13, atol=1e-14)


@each_kernel
def test_the_better_on_every_criterion_scores_at_least_as_well(name: str, sample: tuple[Array, Array]) -> None:
    weights, matrices = sample
    better_is_more = name in ("wsm", "wpm")
    step = np.where(UP | better_is_more, 0.05, -0.05)
    matrices = np.concatenate([matrices, matrices[:, :1] + step], axis=1)
    scores = ALL[name](weights, matrices) * (-1 if name == "vikor" else 1)
    assert (scores[:, -1] >= scores[:, 0] - 1e-12).all()


@each_kernel
def test_nothing_given_is_changed(name: str, sample: tuple[Array, Array]) -> None:
    weights, matrices = sample
    for array in sample:
        array.setflags(write=False)
    kept = weights.copy(), matrices.copy()
    ALL[name](weights, matrices)
    assert np.array_equal(weights, kept[0]) and np.array_equal(matrices, kept[1])


def test_units_do_not_matter_to_vikor_and_scaled_topsis(sample: tuple[Array, Array]) -> None:
    weights, matrices = sample
    units = np.array([1000.0, 0.01, 7.0, 1.0])
    np.testing.assert_allclose(ALL["vikor"](weights, matrices * units), ALL["vikor"](weights, matrices), atol=1e-11)
    scaled, rescaled = unit_columns(matrices), unit_columns(matrices * units)
    np.testing.assert_allclose(ALL["topsis"](weights, rescaled), ALL["topsis"](weights, scaled), atol=1e-12)


def test_units_multiply_every_product_alike(sample: tuple[Array, Array]) -> None:
    weights, matrices = sample
    factor = wpm_batch(weights, matrices * [1000.0, 0.01, 7.0, 1.0]) / wpm_batch(weights, matrices)
    np.testing.assert_allclose(factor, factor[:, :1] * np.ones(6), rtol=1e-12)
    assert np.ptp(factor[:, 0]) > 0.1


@each_kernel
@pytest.mark.parametrize("shapes", [((5, 3), (6, 4)), ((5, 4), (3, 6, 4)), ((4,), (6, 4)), ((5, 4), (4,))])
def test_shapes_that_do_not_fit_are_refused(name: str, shapes: tuple[tuple[int, ...], tuple[int, ...]]) -> None:
    with pytest.raises(ValueError):
        ALL[name](np.ones(shapes[0]), np.ones(shapes[1]))


def test_a_product_refuses_values_of_zero() -> None:
    with pytest.raises(ValueError, match="above 0"):
        wpm_batch(np.ones((1, 1)), np.array([[0.0], [1.0]]))


@each_kernel
def test_scratch_memory_stays_small_however_many_vectors(name: str) -> None:
    generator = np.random.default_rng(4)
    weights, matrix = generator.dirichlet(np.ones(4), 200_000), 0.1 + generator.random((9, 4))
    tracemalloc.start()
    try:
        scores = ALL[name](weights, matrix)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak - scores.nbytes < 8 * 2**20  # a few slices of about 1 MB; one copy of the weights alone is 6 MB
