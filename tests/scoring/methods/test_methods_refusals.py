"""Where a method has no right answer it says why, naming the place; every reason is reached here."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from scoring.errors import NOTES, REASONS, NotApplicable, UnknownMethod, WrongParameter
from scoring.methods.evaluate import evaluate, evaluate_all
from scoring.methods.registry import METHODS
from scoring.problem import CriterionParameters, make_problem
from scoring.result import ScoreResult

NAN = float("nan")
GOOD = [[7, 9, 9], [8, 7, 8], [9, 6, 8], [6, 7, 8]]
ENDS = {"low": [0, 0], "high": [10, 10]}
COST = {"directions": ["max", "min"]}
REFUSALS: list[tuple[str, str, str | None, list[list[float]], dict[str, Any], dict[str, Any]]] = [
    # reason, method, scaling, matrix, the rest of the problem, fields
    ("missing_scores", "topsis", None, [[1, NAN], [2, 3]], {}, {"cells": [["A1", "C2"]]}),
    ("missing_scores", "wsm", None, [[1, NAN], [2, 3]], {}, {"cells": [["A1", "C2"]]}),
    ("missing_scores", "promethee2", None, [[1, NAN], [2, 3]], ENDS, {"cells": [["A1", "C2"]]}),
    ("too_few_alternatives", "topsis", None, [[1, 2]], {}, {"needed": 2, "found": 1}),
    ("too_few_alternatives", "vikor", None, [[1, 2]], {}, {"needed": 2, "found": 1}),
    ("too_few_alternatives", "simplified_probid", None, [[1, 2], [2, 3], [3, 1]], {}, {"needed": 4, "found": 3}),
    ("too_few_criteria", "simus", None, [[1], [2]], {}, {"needed": 2, "found": 1}),
    *(
        ("too_many_alternatives", method, None, [[1 + i % 7] for i in range(15_000)], {}, {"found": 15_000})
        for method in ("electre1", "electre2", "promethee1", "promethee2", "codas", "multimoora", "probid")
    ),
    ("no_difference", "topsis", None, [[1, 2], [1, 2]], {}, {}),
    ("no_difference", "topsis", None, [[1, 2], [1, 3]], {"weights": [1, 0]}, {}),
    ("no_difference", "edas", None, [[1, 2], [1, 2]], {}, {}),
    ("no_difference", "electre1", None, [[1, 2], [1, 2]], {}, {}),
    ("constant_criteria", "cocoso", None, [[1, 2], [1, 3]], {}, {"criteria": ["C1"]}),
    ("no_scale_ends", "wsm", "fixed", [[1, 2], [2, 3]], {"low": [0, NAN], "high": [4, 4]}, {"criteria": ["C2"]}),
    ("outside_scale", "wsm", None, [[1, 11], [2, 3]], ENDS, {"cells": [["A1", "C2"]]}),
    ("outside_scale", "spotis", None, [[-1, 2], [2, 3]], ENDS, {"cells": [["A1", "C1"]]}),
    ("outside_scale", "rim", None, [[1, 2], [2, 13]], ENDS, {"cells": [["A2", "C2"]]}),
    ("negative_values", "wsm", "ratio", [[1, -2], [2, 3]], {}, {"criteria": ["C2"]}),
    ("negative_values", "ram", None, [[1, -2], [2, 3]], {}, {"criteria": ["C2"]}),
    ("negative_values", "aras", None, [[1, -2], [2, 3]], {}, {"criteria": ["C2"]}),
    ("values_not_positive", "wpm", None, [[1, 0], [2, 3]], {}, {"criteria": ["C2"]}),
    ("values_not_positive", "waspas", None, [[1, 0], [2, 3]], {}, {"criteria": ["C2"]}),
    ("values_not_positive", "mairca", None, [[1, 0], [2, 3]], {}, {"criteria": ["C2"]}),
    ("values_not_positive", "ocra", None, [[1, 0], [2, 3]], {}, {"criteria": ["C2"]}),
    ("values_not_positive", "fmf", None, [[1, 0], [2, 3]], {}, {"criteria": ["C2"]}),
    ("values_not_positive", "multimoora", None, [[1, 0], [2, 3]], ENDS, {"criteria": ["C2"]}),
    ("values_above_one", "codas", "none", [[1, 2], [0.5, 0.1]], {}, {"criteria": ["C2"]}),
    ("zeros_in_cost", "wsm", None, [[1, 0], [2, 3]], COST, {"criteria": ["C2"]}),
    ("zeros_in_cost", "aras", None, [[1, 0], [2, 3]], COST, {"criteria": ["C2"]}),
    ("zeros_in_cost", "marcos", None, [[1, 0], [2, 3]], COST, {"criteria": ["C2"]}),
    ("only_zeros", "marcos", None, [[1, 0], [2, 0]], {}, {"criteria": ["C2"]}),
    ("sum_not_positive", "ram", None, [[1, -4], [2, 3]], {}, {"criteria": ["C2"]}),
    ("mean_not_positive", "edas", None, [[1, -4], [2, 3]], {}, {"criteria": ["C2"]}),
    ("cost_criteria", "wsm", "none", [[1, 4], [2, 3]], COST, {"criteria": ["C2"]}),
    ("cost_criteria", "wpm", "vector", [[1, 4], [2, 3]], COST, {"criteria": ["C2"]}),
    ("cost_criteria", "mabac", "sum", [[1, 4], [2, 3]], COST, {"criteria": ["C2"]}),
    ("cost_criteria", "aras", "none", [[1, 4], [2, 3]], COST, {"criteria": ["C2"]}),
    ("no_cost_criteria", "copras", None, [[1, 4], [2, 3]], {}, {}),
    ("zero_anti_ideal", "marcos", None, [[0, 4], [2, 0]], {}, {}),
    ("zero_total", "cocoso", None, [[1, 2], [2, 3], [3, 1]], {"weights": [1, 0]}, {"alternatives": ["A1"]}),
    ("zero_cost_total", "copras", None, [[1, 0], [2, 3]], COST, {"alternatives": ["A1"]}),
    ("zero_distance", "simplified_probid", None, [[9, 9], [2, 3], [3, 1], [4, 4]], {}, {"alternatives": ["A1"]}),
    ("needs_reference", "ervd", None, [[1, 2], [2, 3]], {}, {"criteria": ["C1", "C2"]}),
    (
        "reference_outside_scale",
        "spotis",
        None,
        [[1, 2], [2, 3]],
        ENDS | {"extras": CriterionParameters(reference=np.array([5.0, 11.0]))},
        {"criteria": ["C2"]},
    ),
    (
        "reference_outside_scale",
        "rim",
        None,
        [[1, 2], [2, 3]],
        ENDS | {"extras": CriterionParameters(reference_low=np.array([5.0, 5.0]), reference_high=np.array([4.0, 6.0]))},
        {"criteria": ["C1"]},
    ),
    ("no_optimum", "simus", None, [[1, 0], [0, 1]], {}, {"criteria": ["C1"]}),
    ("too_large", "vikor", None, [[1, 1e308], [2, -1e308]], {}, {"cells": [["A1", "C2"], ["A2", "C2"]]}),
    ("not_finite", "topsis", "none", [[1e-200], [2e-200]], {}, {"alternatives": ["A1", "A2"]}),
]
PROMETHEE = {reason for reason in REASONS if "threshold" in reason or "preference" in reason}  # see test_promethee


@pytest.mark.parametrize(("reason", "method", "scaling", "matrix", "rest", "fields"), REFUSALS)
def test_a_method_refuses_with_a_reason_and_its_place(
    reason: str,
    method: str,
    scaling: str | None,
    matrix: list[list[float]],
    rest: dict[str, Any],
    fields: dict[str, Any],
) -> None:
    with pytest.raises(NotApplicable) as refusal:
        evaluate(make_problem(matrix, **rest), method, scaling)
    assert (refusal.value.method, refusal.value.reason) == (method, reason)
    assert refusal.value.fields == fields
    assert set(fields) == set(REASONS[reason])


def test_every_reason_is_reached() -> None:
    assert {row[0] for row in REFUSALS} | PROMETHEE | {"library_refused", "no_kernel"} == set(REASONS)  # see test_smaa


def test_what_the_library_refuses_is_refused_in_turn(monkeypatch: pytest.MonkeyPatch) -> None:
    from skcriteria.agg.ram import RAM

    def refuse(*args: object, **kwargs: object) -> None:
        raise ValueError("no")

    monkeypatch.setattr(RAM, "evaluate", refuse)
    with pytest.raises(NotApplicable) as refusal:
        evaluate(make_problem(GOOD), "ram")
    assert (refusal.value.reason, refusal.value.fields) == ("library_refused", {"message": "no"})


def test_all_methods_answer_or_say_why_in_the_order_of_the_register() -> None:
    reports = evaluate_all(make_problem([[3]]))
    assert [each.method for each in reports] == list(METHODS)
    scored = {each.method for each in reports if isinstance(each, ScoreResult)}
    assert scored == {"wsm", "wpm", "waspas", "fmf", "ratio_moora", "aras", "ram", "rim", "spotis"}
    assert all(each.ranks.tolist() == [1] for each in reports if isinstance(each, ScoreResult))


def test_an_unknown_method_or_scaling_is_named() -> None:
    with pytest.raises(UnknownMethod) as unknown:
        evaluate(make_problem(GOOD), "best")
    assert unknown.value.method == "best"
    with pytest.raises(WrongParameter) as wrong:
        evaluate(make_problem(GOOD), "wsm", "log")
    assert (wrong.value.parameter, wrong.value.value) == ("scaling", "log")


@pytest.mark.parametrize(
    ("method", "given", "at_fault"),
    [
        ("wsm", {"v": 0.5}, "v"),
        ("vikor", {"v": 1.5}, "v"),
        ("vikor", {"v": "half"}, "v"),
        ("vikor", {"v": True}, "v"),
        ("vikor", {"v": NAN}, "v"),
        ("vikor", {"v": None}, "v"),
        ("waspas", {"lambda": -0.1}, "lambda"),
        ("codas", {"tau": "inf"}, "tau"),
        ("ervd", {"alpha": 0}, "alpha"),
        ("ervd", {"lambda": 0}, "lambda"),
        ("electre1", {"p": 2}, "p"),
        ("electre2", {"p1": 0.9}, "p1"),
        ("electre2", {"q1": 0.9}, "q1"),
        ("simus", {"b": [1, 2]}, "b"),
        ("simus", {"b": {"C9": 1}}, "b"),
        ("simus", {"b": "1,x,2"}, "b"),
        ("simus", {"b": "[1,"}, "b"),
        ("simus", {"b": 3}, "b"),
        ("simus", {"rank_by": 3}, "rank_by"),
        ("promethee2", {"preference": "steep"}, "preference"),
        ("promethee2", {"q": -1}, "q"),
    ],
)
def test_a_wrong_parameter_is_named(method: str, given: dict[str, object], at_fault: str) -> None:
    with pytest.raises(WrongParameter) as wrong:
        evaluate(make_problem(GOOD), method, params=given)
    assert (wrong.value.method, wrong.value.parameter) == (method, at_fault)


def test_a_missing_score_leaves_the_additive_total_open_and_bounds_it() -> None:
    ready = make_problem(
        [[1, NAN], [3, 4], [NAN, 2]], weights=[1, 3], low=[0, 0], high=[4, 4], directions=["max", "min"]
    )
    report = evaluate(ready)
    np.testing.assert_allclose(report.scores, [NAN, 0.1875, NAN])
    assert report.ranks.tolist() == [0, 1, 0]
    assert report.details["missing"] == [["A1", "C2"], ["A3", "C1"]]
    assert report.details["bounds"] == {"A1": [0.0625, 0.8125], "A2": [0.1875, 0.1875], "A3": [0.375, 0.625]}


def test_a_missing_score_without_weight_leaves_the_total_whole() -> None:
    report = evaluate(make_problem([[1, NAN], [3, 4]], weights=[1, 0], low=[0, 0], high=[4, 4]))
    assert report.scores.tolist() == [0.25, 0.75]


def test_notes_tell_what_a_reader_should_know() -> None:
    chain = make_problem([[3, 3, 1], [2, 2, 3], [1, 1, 1]], directions=["max", "max", "min"])
    huge = make_problem([[1e120] * 3, [2e120] * 3, [3e120] * 3])
    missing = make_problem([[1, NAN], [3, 4]], low=[0, 0], high=[4, 4])
    seen = {
        note
        for each in (chain, missing)
        for report in evaluate_all(each)
        if isinstance(report, ScoreResult)
        for note in report.details.get("notes", [])
    }
    crowd = evaluate(make_problem([[i] for i in range(201)]), "promethee1")
    assert "pi" not in crowd.details
    seen |= (
        set(crowd.details["notes"])
        | set(evaluate(huge, "fmf").details["notes"])
        | set(evaluate(make_problem([[1, 2], [1, 3]])).details["notes"])
    )
    assert seen == set(NOTES)
    assert evaluate(make_problem([[1, 2], [1, 3]])).details["constant_criteria"] == ["C1"]


def test_a_refusal_that_is_kept_as_an_answer_holds_nothing_else() -> None:
    refused = [
        each
        for each in evaluate_all(make_problem([[1.0, -2.0], [3.0, 4.0]], weights=[0.5, 0.5]))
        if isinstance(each, NotApplicable)
    ]
    assert refused
    assert all(each.__traceback__ is each.__context__ is each.__cause__ is None for each in refused)
