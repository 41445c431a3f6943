"""Diagnostics: the publications' figures, a second library, the formulas written anew, and what cannot be measured."""

from __future__ import annotations

import json
import warnings
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scoring.elicitation.base import InvalidAnswers
from scoring.elicitation.objective import METHODS, WEIGHTERS, objective_weights
from scoring.problem import make_problem

PUBLISHED = (
    "critic-diakoulaki-1995",
    "critic-tus-adali-2019",
    "electric-cars-2021",
    "entropy-elsayed-2017",
    "entropy-xu-2004",
    "entropy-zavadskas-podvezko-2016",
    "gini-baczkiewicz-2021",
    "merec-keshavarz-2021",
)


def examples(name: str) -> list:
    """An example, once for each method that it has weights of."""
    case = json.loads((Path(__file__).parent / "cases" / f"{name}.json").read_text("utf-8"))
    weights = case["weights"] if isinstance(case["weights"], dict) else {case["method"]: case["weights"]}
    return [pytest.param(case | {"method": each, "weights": weights[each]}, id=f"{each}-{name}") for each in weights]


CASES = [each for name in PUBLISHED for each in examples(name)]


@pytest.mark.parametrize("case", CASES)
def test_a_published_example_is_reproduced(case: dict) -> None:
    """At least two for each. The second of MEREC and of Gini, the electric cars, is printed in the documentation of a
    library, for no second publication that prints both matrix and weights could be had."""
    report = objective_weights(make_problem(case["matrix"], directions=case["directions"]), case["method"])
    np.testing.assert_allclose(report.weights, case["weights"], atol=case["tolerance"], rtol=0)
    assert "spread_not_importance" in report.notes


@pytest.mark.parametrize("case", CASES)
def test_scikit_criteria_itself_agrees_with_the_publication(case: dict) -> None:
    """Where this fails after an upgrade, the library departs from the paper and ours must stop leaning on it."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import skcriteria
        from skcriteria.preprocessing import weighters

        senses = [max if way == "max" else min for way in case["directions"]]
        table = skcriteria.mkdm(np.array(case["matrix"], dtype=float), senses)
        found = getattr(weighters, WEIGHTERS[case["method"]])().transform(table).weights
    np.testing.assert_allclose(found, case["weights"], atol=case["tolerance"], rtol=0)


# Written anew from the publications


def entropy(matrix: np.ndarray, up: np.ndarray) -> np.ndarray:
    p = matrix / matrix.sum(axis=0)
    return 1 + (p * np.log(p)).sum(axis=0) / np.log(len(matrix))


def ranged(matrix: np.ndarray, up: np.ndarray) -> np.ndarray:
    share = (matrix - matrix.min(axis=0)) / np.ptp(matrix, axis=0)
    return np.where(up, share, 1 - share)


def critic(matrix: np.ndarray, up: np.ndarray) -> np.ndarray:
    x = ranged(matrix, up)
    return x.std(axis=0, ddof=1) * (1 - np.corrcoef(x.T)).sum(axis=0)


def merec(matrix: np.ndarray, up: np.ndarray) -> np.ndarray:
    logs = np.abs(np.log(np.where(up, matrix.min(axis=0) / matrix, matrix / matrix.max(axis=0))))
    k = matrix.shape[1]
    whole = np.log(1 + logs.sum(axis=1) / k)
    return np.array([np.abs(np.log(1 + (logs.sum(axis=1) - logs[:, j]) / k) - whole).sum() for j in range(k)])


def gini(matrix: np.ndarray, up: np.ndarray) -> np.ndarray:
    m = len(matrix)
    return np.abs(matrix[:, None] - matrix).sum(axis=(0, 1)) / (2 * m * m * matrix.mean(axis=0))


def std(matrix: np.ndarray, up: np.ndarray) -> np.ndarray:
    return ranged(matrix, up).std(axis=0, ddof=1)


FORMULAS = {"entropy": entropy, "critic": critic, "merec": merec, "gini": gini, "std": std}


@st.composite
def tables(draw: st.DrawFn) -> tuple[np.ndarray, np.ndarray]:
    m, k = draw(st.integers(3, 7)), draw(st.integers(2, 5))
    generator = np.random.default_rng(draw(st.integers(0, 10_000)))
    return generator.uniform(0.5, 9, (m, k)), generator.random(k) > 0.3


def weighed(matrix: np.ndarray, up: np.ndarray, method: str, **more: object) -> np.ndarray:
    ways = ["max" if each else "min" for each in up]
    return objective_weights(make_problem(matrix, directions=ways, **more), method).weights


@given(tables(), st.sampled_from(list(FORMULAS)))
@settings(max_examples=60, deadline=None)
def test_the_formulas_written_anew_agree(table: tuple[np.ndarray, np.ndarray], method: str) -> None:
    raw = FORMULAS[method](*table)
    np.testing.assert_allclose(weighed(*table, method), raw / raw.sum(), rtol=1e-8, atol=1e-12)


@given(tables(), st.sampled_from(METHODS))
@settings(max_examples=60, deadline=None)
def test_weights_sum_to_one_and_order_does_not_matter(table: tuple[np.ndarray, np.ndarray], method: str) -> None:
    matrix, up = table
    given = np.arange(1, len(up) + 1)
    weights = weighed(matrix, up, method, weights=given)
    assert weights.sum() == pytest.approx(1, abs=1e-9)
    assert (weights >= 0).all()
    turned = weighed(matrix[::-1, ::-1], up[::-1], method, weights=given[::-1])
    np.testing.assert_allclose(turned[::-1], weights, atol=1e-9)


@given(tables(), st.floats(0.01, 100), st.sampled_from(["std", "entropy", "critic", "merec", "gini"]))
@settings(max_examples=40, deadline=None)
def test_the_unit_of_a_criterion_does_not_matter(
    table: tuple[np.ndarray, np.ndarray], unit: float, method: str
) -> None:
    matrix, up = table
    other = matrix * np.where(np.arange(len(up)) == 0, unit, 1.0)
    np.testing.assert_allclose(weighed(other, up, method), weighed(matrix, up, method), atol=1e-8)


@pytest.mark.parametrize("method", ["entropy", "critic", "merec", "gini"])
def test_pymcdm_is_of_the_same_opinion(method: str) -> None:
    from pymcdm import weights as peer

    generator = np.random.default_rng(5)
    matrix, types = generator.uniform(1, 9, (8, 5)), np.array([1, -1, 1, 1, -1])
    ours = weighed(matrix, types > 0, method)
    theirs = {
        "entropy": lambda: peer.entropy_weights(matrix),
        "critic": lambda: peer.critic_weights(ranged(matrix, types > 0)),
        "merec": lambda: peer.merec_weights(matrix, types),
        "gini": lambda: peer.gini_weights(matrix),
    }[method]()
    np.testing.assert_allclose(ours, theirs, atol=1e-6)


def test_standard_deviation_scales_first_which_scikit_criteria_leaves_out() -> None:
    """A criterion in grams and the same one in tonnes spread alike."""
    matrix = np.array([[1.0, 1e6], [2.0, 2e6], [4.0, 4e6]])
    report = objective_weights(make_problem(matrix), "std")
    np.testing.assert_allclose(report.weights, 0.5)
    assert "scaled_by_range" in report.notes


def test_critic_turns_costs_round() -> None:
    """Cheap and good move together, so there is little conflict; the third criterion stands against both."""
    matrix = [[1.0, 9.0, 3.0], [2.0, 7.0, 5.0], [3.0, 6.0, 1.0], [4.0, 2.0, 8.0]]
    report = objective_weights(make_problem(matrix, directions=["min", "max", "max"]), "critic")
    assert int(report.weights.argmax()) == 2
    assert "costs_turned" in report.notes


def test_rancom_takes_the_larger_weight_for_the_more_important() -> None:
    """Ranks 1, 3, 2, 4 win 3.5, 1.5, 2.5 and 0.5 of 8 comparisons (Wieckowski et al. 2023)."""
    given = make_problem(np.eye(4), weights=[0.4, 0.2, 0.25, 0.05])
    before = given.weights.copy()
    report = objective_weights(given, "rancom")
    np.testing.assert_allclose(report.weights, [0.4375, 0.1875, 0.3125, 0.0625])
    np.testing.assert_array_equal(given.weights, before)


def test_equal_weights_look_at_nothing() -> None:
    np.testing.assert_allclose(objective_weights(make_problem([[1, np.nan, 1]]), "equal").weights, 1 / 3)


@pytest.mark.parametrize("method", FORMULAS)
def test_a_criterion_on_which_all_are_alike_weighs_nothing(method: str) -> None:
    matrix = np.array([[1.0, 5, 3], [2, 5, 9], [4, 5, 1]])
    report = objective_weights(make_problem(matrix), method)
    assert report.weights[1] == 0
    assert report.constant == ("C2",)
    assert "constant_criteria_weigh_nothing" in report.notes
    np.testing.assert_allclose(report.weights[[0, 2]], weighed(matrix[:, [0, 2]], np.ones(2) > 0, method), atol=1e-12)


@pytest.mark.parametrize("method", FORMULAS)
def test_the_only_criterion_that_differs_has_all_the_weight(method: str) -> None:
    np.testing.assert_array_equal(objective_weights(make_problem([[1, 5], [2, 5]]), method).weights, [1, 0])


def refused(method: str, matrix: object, **more: object) -> list[tuple[str, tuple]]:
    with pytest.raises(InvalidAnswers) as error:
        objective_weights(make_problem(matrix, **more), method)
    return [(flaw.code, flaw.place) for flaw in error.value.issues]


@pytest.mark.parametrize("method", FORMULAS)
def test_what_no_diagnostic_can_measure(method: str) -> None:
    assert refused(method, [[1, 2]]) == [("one_alternative", ())]
    assert refused(method, [[1, 2], [1, 2]]) == [("nothing_differs", ())]
    assert refused(method, [[1, np.nan], [np.nan, 2]]) == [
        ("score_is_missing", ("A1", "C2")),
        ("score_is_missing", ("A2", "C1")),
    ]


def test_shares_need_figures_from_zero_and_logarithms_above_it() -> None:
    matrix = [[-1, 2], [0, 3]]
    for method in ("entropy", "gini"):
        assert refused(method, matrix) == [("score_below_zero", ("A1", "C1"))]
    assert refused("merec", matrix) == [("score_not_above_zero", ("A1", "C1")), ("score_not_above_zero", ("A2", "C1"))]


def test_critic_finds_nothing_where_all_criteria_move_together() -> None:
    assert refused("critic", [[1, 2], [2, 4], [3, 6]]) == [("no_conflict", ())]
    assert refused("critic", [[1, 6], [2, 4], [3, 2]], directions=["max", "min"]) == [("no_conflict", ())]
