"""What must hold for every method, whatever the numbers."""

from __future__ import annotations

import json
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scoring.errors import NOTES, REASONS, NotApplicable
from scoring.methods.evaluate import evaluate, evaluate_all
from scoring.methods.registry import METHODS
from scoring.problem import CriterionParameters, DecisionProblem, make_problem
from scoring.result import ScoreResult
from scoring.scaling import SCALINGS

# Better at something and worse at nothing never ranks below. Not promised where averages, thresholds on differences or
# partial orders decide: codas, probid, simplified_probid, electre1, electre2, promethee1, rim, simus.
RESPECT_DOMINANCE = set(METHODS) - {
    *("codas", "probid", "simplified_probid", "electre1", "electre2", "promethee1", "rim", "simus")
}
# The linear programs of tied integer problems have several optima, of which the solver takes the first it meets.
ORDERLY = set(METHODS) - {"simus"}


@st.composite
def problems(draw: st.DrawFn) -> dict[str, Any]:
    """Small whole numbers, so that ties are common; the last criterion is a cost, the reference lies in the middle."""
    m, k = draw(st.integers(4, 6)), draw(st.integers(2, 4))
    cell = st.integers(1, 9)
    return {
        "matrix": draw(st.lists(st.lists(cell, min_size=k, max_size=k), min_size=m, max_size=m)),
        "weights": draw(st.lists(st.integers(1, 9), min_size=k, max_size=k)),
        "directions": [*draw(st.lists(st.sampled_from(["max", "min"]), min_size=k - 1, max_size=k - 1)), "min"],
        "extras": CriterionParameters(reference=np.full(k, 5.0)),
    }


def answers(given: DecisionProblem, methods: set[str]) -> dict[str, ScoreResult | NotApplicable]:
    return {each.method: each for each in evaluate_all(given) if each.method in methods}


def assert_same(one: ScoreResult | NotApplicable, two: ScoreResult | NotApplicable, order: Any = slice(None)) -> None:
    """Both refuse for the same reason, or both give the same scores and ranks, rows of ``two`` being in ``order``."""
    assert type(one) is type(two), (one, two)
    if isinstance(one, NotApplicable) or isinstance(two, NotApplicable):
        assert one.reason == two.reason
        return
    for first, second in ((one.scores, two.scores), (one.ranks, two.ranks)):
        assert (first is None) == (second is None)
        if first is not None:
            np.testing.assert_allclose(np.asarray(first)[order], second, rtol=1e-9, atol=1e-9, err_msg=one.method)


@settings(max_examples=30, deadline=None)
@given(problems(), st.randoms(use_true_random=False))
def test_the_order_of_rows_does_not_matter(case: dict[str, Any], random: Any) -> None:
    order = list(range(len(case["matrix"])))
    random.shuffle(order)
    shuffled = case | {"matrix": [case["matrix"][i] for i in order]}
    after = answers(make_problem(**shuffled), ORDERLY)
    for method, before in answers(make_problem(**case), ORDERLY).items():
        assert_same(before, after[method], order)


@settings(max_examples=20, deadline=None)
@given(problems(), st.floats(1e-6, 1e6))
def test_scaling_all_weights_changes_nothing(case: dict[str, Any], factor: float) -> None:
    scaled = case | {"weights": [weight * factor for weight in case["weights"]]}
    after = answers(make_problem(**scaled), set(METHODS))
    for method, before in answers(make_problem(**case), set(METHODS)).items():
        assert_same(before, after[method])


@settings(max_examples=10, deadline=None)
@given(problems())
def test_names_change_nothing_but_the_keys(case: dict[str, Any]) -> None:
    m, k = len(case["matrix"]), len(case["weights"])
    named = make_problem(
        **case, alternatives=[f"方案 {m - i}" for i in range(m)], criteria=[f"=crit {k - j}" for j in range(k)]
    )
    after = answers(named, set(METHODS))
    for method, before in answers(make_problem(**case), set(METHODS)).items():
        assert_same(before, after[method])


@settings(max_examples=30, deadline=None)
@given(problems())
def test_a_dominated_alternative_never_ranks_above(case: dict[str, Any]) -> None:
    ready = make_problem(**case)
    values = np.where(ready.is_benefit, ready.matrix, -ready.matrix)
    dominates = (values[:, None] >= values).all(axis=2) & (values[:, None] > values).any(axis=2)
    reports = answers(ready, RESPECT_DOMINANCE - {"spotis"})
    reports["spotis"] = evaluate(
        make_problem(**case | {"extras": CriterionParameters()}), "spotis"
    )  # a reference may lie short of the best
    for method, report in reports.items():
        if isinstance(report, ScoreResult):
            assert (report.ranks[:, None] <= report.ranks)[dominates].all(), method


NASTY = st.one_of(
    st.sampled_from([0.0, -0.0, 1.0, -1.0, 1e-300, 1e300, -1e300, 1e-9, 5.0, float("nan")]),
    st.floats(-10, 10, allow_nan=False),
)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_no_problem_makes_a_method_give_a_wrong_number_or_fail(data: st.DataObject) -> None:
    m, k = data.draw(st.integers(1, 5)), data.draw(st.integers(1, 4))
    cell = data.draw(st.sampled_from([NASTY, st.integers(0, 2), st.just(3)]))
    matrix = data.draw(st.lists(st.lists(cell, min_size=k, max_size=k), min_size=m, max_size=m))
    weights = data.draw(st.lists(st.integers(0, 3), min_size=k, max_size=k).filter(any))
    ends = data.draw(st.sampled_from([{}, {"low": [-20.0] * k, "high": [20.0] * k}]))
    ready = make_problem(
        matrix,
        weights=weights,
        directions=data.draw(st.lists(st.sampled_from(["max", "min"]), min_size=k, max_size=k)),
        extras=data.draw(st.sampled_from([CriterionParameters(), CriterionParameters(reference=np.full(k, 1.0))])),
        **ends,
    )
    for report in evaluate_all(ready, data.draw(st.sampled_from([None, *SCALINGS]))):
        if isinstance(report, NotApplicable):
            assert set(report.fields) == set(REASONS[report.reason])
            continue
        json.dumps(report.details, allow_nan=False)
        assert set(report.details.get("notes", [])) <= set(NOTES)
        if report.scores is not None:
            unscored = np.isnan(report.scores)
            assert np.isfinite(report.scores[~unscored]).all()
            assert not unscored.any() or (report.method == "wsm" and ready.missing)
            assert ((report.ranks == 0) == unscored).all()


@pytest.mark.parametrize("method", METHODS)
def test_a_method_is_silent_and_leaves_its_input_alone(method: str, capfd: pytest.CaptureFixture[str]) -> None:
    matrix = np.array([[7, 9, 9.0], [8, 7, 8], [9, 6, 8], [6, 7, 8]])
    weights = np.array([1, 2, 5.0])
    ready = make_problem(
        matrix, weights=weights, directions=["max", "max", "min"], extras=CriterionParameters(reference=np.full(3, 7.0))
    )
    first, second = evaluate(ready, method), evaluate(ready, method)
    assert first.details == second.details
    assert matrix.tolist() == [[7, 9, 9], [8, 7, 8], [9, 6, 8], [6, 7, 8]]
    assert weights.tolist() == [1, 2, 5]
    assert capfd.readouterr() == ("", "")


def test_rows_that_differ_only_by_rounding_share_a_rank() -> None:
    matrix = [[0.1 + 0.2, 0.3], [0.3, 0.1 + 0.2], [0.2, 0.2], [0.1, 0.1]]
    for report in answers(make_problem(matrix), METHODS.keys() - {"simus"}).values():
        if isinstance(report, ScoreResult) and report.ranks is not None:
            assert report.ranks[0] == report.ranks[1], report.method


@pytest.mark.parametrize("method", ["ratio_moora", "codas", "ocra", "promethee2"])
def test_scores_that_cancel_out_tie_at_zero(method: str) -> None:
    matrix = [[0.1, 0.2, 0.3], [0.2, 0.3, 0.1], [0.3, 0.1, 0.2]]
    directions = ["max", "max", "min"] if method == "ratio_moora" else ["max"] * 3
    weights = [1, 1, 2] if method == "ratio_moora" else None
    rows = [[0.1, 0.2, 0.15], [0.3, 0.3, 0.3]] if method == "ratio_moora" else matrix
    report = evaluate(
        make_problem(rows, directions=directions, weights=weights), method, "none" if method != "codas" else None
    )
    assert set(report.ranks.tolist()) == {1}
