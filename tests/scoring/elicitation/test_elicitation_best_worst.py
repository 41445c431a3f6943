"""Best-worst weights, against Rezaei's examples, a linear program of its own, and by properties."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from scipy.optimize import linprog

from scoring.elicitation.base import InvalidAnswers
from scoring.elicitation.best_worst import CONSISTENCY_INDEX, BestWorstResult, best_worst, consistency_index

PRINTED = 6e-5
# best to others, others to worst
TRANSPORT = ([8, 2, 1], [1, 5, 8])  # Rezaei (2015), section 3: load flexibility, accessibility, cost
CAR = ([2, 1, 4, 3, 8], [4, 8, 4, 2, 1])  # Rezaei (2016), example 2: quality, price, comfort, safety, style
NEARLY = ([2, 1, 4, 3, 8], [4, 8, 2, 3, 1])  # the same car, safety alone a little off
CONSISTENT = ([2, 1, 4, 2, 8], [4, 8, 2, 4, 1])  # Rezaei (2016), example 1

Answers = tuple[list[float], list[float]]


def weighed(answers: Answers, model: str) -> BestWorstResult:
    best, worst = (each.index(1) for each in answers)
    to_others, to_worst = ({f"c{i + 1}": value for i, value in enumerate(each)} for each in answers)
    return best_worst(f"c{best + 1}", f"c{worst + 1}", to_others, to_worst, model)


def test_rezaei_2015_transport_mode() -> None:
    report = weighed(TRANSPORT, "nonlinear")
    np.testing.assert_allclose(report.weights, [0.0714, 0.3387, 0.5899], atol=PRINTED)
    assert report.ksi == pytest.approx(4 - np.sqrt(14), abs=1e-12)  # printed 0.26
    assert report.cr == pytest.approx(0.058, abs=5e-4)
    assert report.unique


def test_rezaei_2016_example_2_has_intervals() -> None:
    report = weighed(CAR, "nonlinear")
    assert report.ksi == pytest.approx(1, abs=1e-12)  # comfort: (4 - 1)(4 - 1) = 8 + 1
    assert report.cr == pytest.approx(1 / 4.47)
    assert not report.unique
    assert "weights_not_unique" in report.notes
    np.testing.assert_allclose(report.weights, (centre := (report.low + report.high) / 2) / centre.sum())


@pytest.mark.parametrize("model", ["linear", "nonlinear"])
def test_rezaei_2016_example_1_is_consistent(model: str) -> None:
    report = weighed(CONSISTENT, model)
    np.testing.assert_allclose(report.weights, [0.2105, 0.4211, 0.1053, 0.2105, 0.0526], atol=PRINTED)
    assert report.ksi == pytest.approx(0, abs=1e-9)
    assert report.cr == pytest.approx(0, abs=1e-9)
    assert report.input_cr == 0


def test_the_linear_model_of_the_transport_example_by_hand() -> None:
    """With w = (2, 9, 17) / 28 and ksi = 1/28: 17 - 2 x 9 = -1, 9 - 5 x 2 = -1, 17 - 8 x 2 = 1."""
    report = weighed(TRANSPORT, "linear")
    np.testing.assert_allclose(report.weights, np.array([2, 9, 17]) / 28, atol=1e-9)
    assert report.ksi == report.cr == pytest.approx(1 / 28, abs=1e-9)
    assert "linear_ratio_is_ksi" in report.notes


def test_the_linear_model_of_the_car_example_by_hand() -> None:
    """With w = (16, 28, 8, 10, 3) / 65 and ksi = 4/65: 28 - 4 x 8 = -4, 8 - 4 x 3 = -4, 28 - 8 x 3 = 4,
    28 - 2 x 16 = -4, 16 - 4 x 3 = 4, 10 - 2 x 3 = 4, 28 - 3 x 10 = -2."""
    report = weighed(CAR, "linear")
    np.testing.assert_allclose(report.weights, np.array([16, 28, 8, 10, 3]) / 65, atol=1e-9)
    assert report.ksi == pytest.approx(4 / 65, abs=1e-9)


def test_the_linear_model_of_the_nearly_consistent_car() -> None:
    """Worked in the tests of Tomczak's library BWM for R, for no second publication that prints answers and weights of
    the linear model could be had. It divides ksi by 4.47, the index of the nonlinear model."""
    report = weighed(NEARLY, "linear")
    np.testing.assert_allclose(report.weights, [0.22950820, 0.44808743, 0.11475410, 0.15300546, 0.05464481], atol=1e-8)
    assert report.ksi / 4.47 == pytest.approx(0.002444958, abs=1e-9)


def test_the_table_of_consistency_indices_rounds_its_equation() -> None:
    """Rezaei (2015), table 1: the smaller root of ksi^2 - (1 + 2a) ksi + (a^2 - a) = 0."""
    roots = [float(np.roots([1, -(1 + 2 * a), a * a - a]).min()) for a in range(1, 10)]
    np.testing.assert_allclose(CONSISTENCY_INDEX, roots, atol=5e-3)
    assert [consistency_index(a) for a in range(1, 10)] == list(CONSISTENCY_INDEX)
    assert CONSISTENCY_INDEX[2] < consistency_index(3.5) < CONSISTENCY_INDEX[3]


def test_input_based_ratios_of_the_car_example() -> None:
    """Liang, Brunelli and Rezaei (2020): |4 x 4 - 8| / 56 for comfort, |3 x 2 - 8| / 56 for safety."""
    report = weighed(CAR, "linear")
    np.testing.assert_allclose(report.input_ratios, [0, 0, 8 / 56, 2 / 56, 0])
    assert (report.input_cr, report.input_threshold) == (pytest.approx(0.142857, abs=1e-6), 0.2958)


@pytest.mark.parametrize(("top", "n", "threshold"), [(3, 3, 0.1667), (9, 9, 0.3662), (2, 5, 0.0), (6, 5, 0.2643)])
def test_published_thresholds(top: float, n: int, threshold: float) -> None:
    assert consistent(top, n).input_threshold == threshold


@pytest.mark.parametrize(("top", "n"), [(5, 2), (5, 10), (2.5, 4), (1, 4)])
def test_no_threshold_where_none_was_published(top: float, n: int) -> None:
    report = consistent(top, n)
    assert report.input_threshold is None
    assert "no_input_threshold" in report.notes


def consistent(top: float, n: int) -> BestWorstResult:
    """The first criterion best, the last worst, those between as important as the worst."""
    names = [f"c{i}" for i in range(n)]
    to_others = dict.fromkeys(names, top) | {"c0": 1.0}
    to_worst = dict.fromkeys(names, 1.0) | {"c0": top}
    return best_worst(names[0], names[-1], to_others, to_worst)


# An independent opinion: for a fixed ksi the nonlinear model is a set of linear constraints


@st.composite
def answered(draw: st.DrawFn, most: int = 8) -> Answers:
    n = draw(st.integers(2, most))
    to_others, to_worst = (draw(st.lists(st.integers(2, 9), min_size=n, max_size=n)) for _ in range(2))
    to_others[0] = to_worst[-1] = 1
    to_others[-1] = to_worst[0] = draw(st.integers(2, 9))
    return to_others, to_worst


def constraints(answers: Answers, ksi: float) -> np.ndarray:
    to_others, to_worst = answers
    n, rows = len(to_others), []
    for j in range(n):
        for first, second, answer in ((0, j, to_others[j]), (j, n - 1, to_worst[j])):
            if first != second:
                unit = np.eye(n)
                rows += [unit[first] - (answer + ksi) * unit[second], (answer - ksi) * unit[second] - unit[first]]
    return np.array(rows)


def extreme(answers: Answers, ksi: float, cost: np.ndarray) -> float | None:
    rows = constraints(answers, ksi)
    found = linprog(cost, A_ub=rows, b_ub=np.zeros(len(rows)), A_eq=np.ones((1, len(cost))), b_eq=[1.0])
    return found.fun if found.status == 0 else None


@given(answered())
@settings(max_examples=60, deadline=None)
def test_ksi_is_the_least_that_linear_constraints_allow(answers: Answers) -> None:
    report = weighed(answers, "nonlinear")
    zero = np.zeros(len(answers[0]))
    assert extreme(answers, report.ksi + 1e-6, zero) is not None
    if report.ksi > 1e-3:
        assert extreme(answers, report.ksi - 1e-3, zero) is None


@given(answered(6))
@settings(max_examples=30, deadline=None)
def test_intervals_are_what_linear_programs_find(answers: Answers) -> None:
    report = weighed(answers, "nonlinear")
    for j, unit in enumerate(np.eye(len(answers[0]))):
        low, high = extreme(answers, report.ksi + 1e-8, unit), extreme(answers, report.ksi + 1e-8, -unit)
        assume(low is not None and high is not None)  # a single point may miss the program's tolerance
        assert report.low[j] == pytest.approx(low, abs=1e-5)
        assert report.high[j] == pytest.approx(-high, abs=1e-5)  # type: ignore[operator]


@given(answered())
@settings(max_examples=60, deadline=None)
def test_weights_sum_to_one_and_lie_within_reach(answers: Answers) -> None:
    for model in ("linear", "nonlinear"):
        report = weighed(answers, model)
        assert report.weights.sum() == pytest.approx(1, abs=1e-9)
        assert (report.low <= report.high).all()
        assert report.cr >= 0
        heaviest = report.weights[0] >= report.weights.max() - 1e-9
        lightest = report.weights[-1] <= report.weights.min() + 1e-9
        assert (heaviest and lightest) != ("best_or_worst_outweighed" in report.notes)


@given(answered(), st.randoms(use_true_random=False), st.sampled_from(["linear", "nonlinear"]))
@settings(max_examples=40, deadline=None)
def test_the_order_of_the_criteria_does_not_matter(answers: Answers, random: object, model: str) -> None:
    names = [f"c{i + 1}" for i in range(len(answers[0]))]
    found = weighed(answers, model).by_criterion
    order = names.copy()
    random.shuffle(order)  # type: ignore[attr-defined]
    to_others, to_worst = ({name: each[names.index(name)] for name in order} for each in answers)
    shuffled = best_worst(names[0], names[-1], to_others, to_worst, model)
    assert shuffled.by_criterion == pytest.approx(found, abs=1e-7)


@given(st.lists(st.sampled_from([1, 2, 4, 8]), min_size=1, max_size=6))
@settings(deadline=None)
def test_consistent_answers_return_their_weights(middle: list[int]) -> None:
    """Weights 8, m, 1 compare as 8 / m and m."""
    weights = [8, *middle, 1]
    names = [f"c{i}" for i in range(len(weights))]
    to_others = {name: 8 / weight for name, weight in zip(names, weights, strict=True)}
    for model in ("linear", "nonlinear"):
        report = best_worst(names[0], names[-1], to_others, dict(zip(names, weights, strict=True)), model)
        np.testing.assert_allclose(report.weights, np.array(weights) / sum(weights), atol=1e-9)
        assert report.ksi == pytest.approx(0, abs=1e-9)
        assert report.cr == pytest.approx(0, abs=1e-9)
        assert report.input_cr == 0


def test_what_is_known_need_not_be_repeated() -> None:
    short = best_worst("a", "c", {"b": 2, "c": 8}, {"b": 5, "a": 8}, "nonlinear", criteria=["a", "b", "c"])
    shorter = best_worst("a", "c", {"b": 2, "c": 8}, {"b": 5}, "nonlinear", criteria=["a", "b", "c"])
    np.testing.assert_allclose(short.weights, [0.5899, 0.3387, 0.0714], atol=PRINTED)
    np.testing.assert_array_equal(short.weights, shorter.weights)


FULL = ({"a": 1, "b": 2, "c": 8}, {"a": 8, "b": 5, "c": 1})


@pytest.mark.parametrize(
    ("best", "worst", "to_others", "to_worst", "flaws"),
    [
        ("a", "a", {"a": 1, "b": 2}, {"a": 1, "b": 2}, [("best_is_worst", ("worst",))]),
        ("a", "a", {"a": 1}, {"a": 1}, [("one_criterion", ("best_to_others",))]),
        ("a", "b", {}, {}, [("no_criteria_to_weigh", ("best_to_others",))]),
        ("x", "c", *FULL, [("unknown_criterion", ("best",))]),
        ("a", "c", FULL[0] | {"a": 2}, FULL[1], [("self_comparison", ("best_to_others", "a"))]),
        ("a", "c", {"a": 1, "c": 8}, FULL[1], [("judgement_missing", ("best_to_others", "b"))]),
        ("a", "c", FULL[0] | {"b": 0}, FULL[1] | {"b": -2},
         [("judgement_zero", ("best_to_others", "b")), ("judgement_outside_nine", ("others_to_worst", "b"))]),
        ("a", "c", FULL[0] | {"b": 9.5}, FULL[1] | {"b": 0.5},
         [("judgement_outside_nine", ("best_to_others", "b")), ("judgement_outside_nine", ("others_to_worst", "b"))]),
        ("a", "c", FULL[0] | {"c": 7}, FULL[1], [("best_over_worst_differs", ("others_to_worst", "a"))]),
        ("a", "c", FULL[0] | {"b": float("inf")}, FULL[1], [("judgement_not_finite", ("best_to_others", "b"))]),
    ],
)  # fmt: skip
def test_every_flaw_is_told_at_its_place(best: str, worst: str, to_others: dict, to_worst: dict, flaws: list) -> None:
    with pytest.raises(InvalidAnswers) as refused:
        best_worst(best, worst, to_others, to_worst)
    assert [(flaw.code, flaw.place) for flaw in refused.value.issues] == flaws


def test_unknown_and_left_out_criteria_are_told_where_all_are_known() -> None:
    with pytest.raises(InvalidAnswers) as refused:
        best_worst("a", "c", FULL[0] | {"x": 3}, FULL[1], criteria=["a", "b", "c", "d"])
    assert [(flaw.code, flaw.place) for flaw in refused.value.issues] == [
        ("unknown_criterion", ("best_to_others", "x")),
        ("judgement_missing", ("best_to_others", "d")),
        ("judgement_missing", ("others_to_worst", "d")),
    ]


@pytest.mark.parametrize("model", ["linear", "nonlinear"])
def test_sixty_criteria_are_weighed(model: str) -> None:
    generator = np.random.default_rng(1)
    to_others, to_worst = generator.integers(2, 10, (2, 60)).tolist()
    to_others[0] = to_worst[-1] = 1
    to_others[-1] = to_worst[0] = 9
    assert weighed((to_others, to_worst), model).weights.sum() == pytest.approx(1)
