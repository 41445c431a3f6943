"""The batch functions reproduce worked examples as printed."""

from __future__ import annotations

import numpy as np
import pytest

from scoring.methods.distance import topsis_batch, vikor_batch, vikor_measures
from scoring.methods.moora import ratio_moora_batch
from scoring.methods.weighted import wpm_batch, wsm_batch
from scoring.problem import Array
from scoring.result import competition_ranks


def one(weights: list[float]) -> Array:
    return np.array([weights])


BRIDGMAN = np.array([[25.0, 20, 15, 30], [10, 30, 20, 30], [30, 10, 30, 10]])
BRIDGMAN_WEIGHTS = one([0.2, 0.15, 0.4, 0.25])


def test_weighted_sums_with_an_exact_tie() -> None:
    """Triantaphyllou (2000), Multi-Criteria Decision Making: A Comparative Study, ch. 2."""
    scores = wsm_batch(BRIDGMAN_WEIGHTS, BRIDGMAN)
    np.testing.assert_allclose(scores[0], [21.5, 22.0, 22.0], atol=1e-9)
    assert competition_ranks(scores).tolist() == [[3, 1, 1]]


def test_weighted_products_as_ratios() -> None:
    """Triantaphyllou (2000), ch. 2: R(A1/A2), R(A1/A3), R(A2/A3)."""
    a1, a2, a3 = wpm_batch(BRIDGMAN_WEIGHTS, BRIDGMAN)[0]
    assert [a1 / a2, a1 / a3, a2 / a3] == pytest.approx([1.007, 1.067, 1.059], abs=6e-4)


def test_fighter_aircraft_by_simple_additive_weighting() -> None:
    """Hwang and Yoon (1981), Multiple Attribute Decision Making, pp. 101-103; printed from ratios of two decimals."""
    matrix = np.array(
        [
            [2.0, 1500, 20000, 5.5, 5, 9],
            [2.5, 2700, 18000, 6.5, 3, 5],
            [1.8, 2000, 21000, 4.5, 7, 7],
            [2.2, 1800, 20000, 5.0, 5, 5],
        ]
    )
    is_benefit = np.array([True, True, True, False, True, True])
    ratios = np.where(is_benefit, matrix / matrix.max(axis=0), matrix.min(axis=0) / matrix)
    scores = wsm_batch(one([0.2, 0.1, 0.1, 0.1, 0.2, 0.3]), ratios)
    np.testing.assert_allclose(scores[0], [0.835, 0.709, 0.852, 0.738], atol=0.0025)
    assert competition_ranks(scores).tolist() == [[2, 4, 1, 3]]


def test_notebooks_by_topsis() -> None:
    """Ersoy (2021), LogForum 17(3)."""
    matrix = np.array(
        [
            [256.0, 8, 41, 1.6, 1.77, 7347.16],
            [256.0, 8, 32, 1.0, 1.8, 6919.99],
            [256.0, 8, 53, 1.6, 1.9, 8400.0],
            [256.0, 8, 41, 1.0, 1.75, 6808.9],
            [512.0, 8, 35, 1.6, 1.7, 8479.99],
            [256.0, 4, 35, 1.6, 1.7, 7499.99],
        ]
    )
    is_benefit = np.array([True] * 4 + [False] * 2)
    weights = one([0.405, 0.221, 0.134, 0.199, 0.007, 0.034])
    scores = topsis_batch(weights, matrix / np.linalg.norm(matrix, axis=0), is_benefit)
    np.testing.assert_allclose(scores[0], [0.308, 0.254, 0.327, 0.263, 0.857, 0.192], atol=0.0011)
    assert competition_ranks(scores).tolist() == [[3, 5, 2, 4, 1, 6]]


def test_automobiles_by_the_ratio_system() -> None:
    """Kundakci (2016), Alphanumeric Journal 4(1), 17-26."""
    matrix = np.array(
        [
            [168000, 4.2, 35, 5, 5, 5, 5, 136, 109],
            [179697, 4.1, 34.5, 5, 4, 4, 5, 190, 107],
            [140600, 4.5, 33, 3, 3, 3, 3, 150, 119],
            [134950, 4.3, 28, 3, 2, 4, 4, 190, 112],
            [151980, 5.6, 35, 3, 4, 4, 3, 170, 147],
            [181632, 4, 35, 5, 3, 4, 5, 190, 106],
            [160620, 4.8, 33, 2, 3, 3, 2, 180, 125],
            [162900, 4.5, 35.4, 3, 4, 3, 2, 143, 119],
            [178000, 4.2, 32, 2, 3, 2, 3, 180, 110],
        ]
    )
    is_benefit = np.array([False, False] + [True] * 6 + [False])
    weights = one([0.2, 0.1684, 0.1579, 0.1474, 0.1158, 0.0842, 0.0737, 0.0421, 0.0105])
    scores = ratio_moora_batch(weights, matrix / np.linalg.norm(matrix, axis=0), is_benefit)
    np.testing.assert_allclose(
        scores[0], [0.1349, 0.1165, 0.0628, 0.0666, 0.0669, 0.1069, 0.0330, 0.0611, 0.0312], atol=0.001
    )
    assert competition_ranks(scores).tolist() == [[1, 2, 6, 5, 4, 3, 8, 7, 9]]


def test_vikor_by_exact_arithmetic() -> None:
    """Constructed so that Q's best is neither S's nor R's: Q4 = (1/40 + 1/9) / 2."""
    matrix = np.array(
        [
            [1.0, 101, 1, 101, 1],
            [101, 1, 101, 1, 101],
            [1, 1, 1, 1, 101],
            [11, 11, 11, 16, 61],
            [56, 56, 56, 56, 56],
        ]
    )
    weights, down = one([0.2] * 5), np.zeros(5, dtype=bool)
    utility, regret = vikor_measures(weights, matrix, down)
    np.testing.assert_allclose(utility[0], [0.4, 0.6, 0.2, 0.21, 0.55], atol=1e-12)
    np.testing.assert_allclose(regret[0], [0.2, 0.2, 0.2, 0.12, 0.11], atol=1e-12)
    scores = vikor_batch(weights, matrix, down)
    np.testing.assert_allclose(scores[0], [0.75, 1.0, 0.5, (1 / 40 + 1 / 9) / 2, 0.4375], atol=1e-12)
    assert competition_ranks(scores, ascending=True).tolist() == [[4, 5, 3, 1, 2]]
