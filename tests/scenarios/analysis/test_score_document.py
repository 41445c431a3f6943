"""The document of `score --json`: exact keys, plain values."""

from __future__ import annotations

import json

import numpy as np
import pytest
from msgspec.structs import replace

from scenarios.analysis.score_document import EVERY, ScoreRequest, document, to_builtins
from scenarios.blank_scenario import blank_scenario
from scenarios.evaluation.evaluate import evaluate
from scenarios.findings import InvalidInput
from scenarios.io.json.codec import content_hash
from scenarios.paper import paper_scenario
from scenarios.text.findings import SENTENCES
from scoring.errors import NotApplicable, UnknownMethod, WrongParameter
from scoring.methods.registry import METHODS
from scoring.problem import make_problem

KEYS = ["scenario", "method", "scaling", "weights", "scores", "ranking", "details"]


def test_the_papers_scenario_by_the_headline_method() -> None:
    answer = document(ScoreRequest(paper_scenario()))
    assert list(answer) == KEYS
    assert answer["scenario"] == {"title": paper_scenario().title.en, "hash": content_hash(paper_scenario())}
    assert (answer["method"], answer["scaling"]) == ("wsm", "fixed")
    assert answer["weights"] == pytest.approx(paper_scenario().weights)
    evaluation = evaluate(paper_scenario())
    assert list(answer["scores"].values()) == pytest.approx(evaluation.totals.tolist())
    assert answer["ranking"] == {
        "TA1": 8,
        "TA2": 5,
        "TA3": 1,
        "ER1": 3,
        "ER2": 2,
        "ER3": 4,
        "PC1": 9,
        "PC2": 5,
        "PC3": 5,
    }


def test_the_title_comes_in_the_language_asked_for() -> None:
    assert document(ScoreRequest(paper_scenario()), "zh")["scenario"]["title"] == paper_scenario().title.zh


def test_every_document_is_json() -> None:
    answer = document(ScoreRequest(paper_scenario(), EVERY))
    assert json.loads(json.dumps(answer, allow_nan=False)) == answer
    assert [each["method"] for each in answer["results"]] == list(METHODS)
    for each in answer["results"]:
        assert list(each) in (KEYS, ["method", "not_applicable"])
    refused = {each["method"]: each["not_applicable"] for each in answer["results"] if "not_applicable" in each}
    assert "Autonomy and control of technology" in refused["ervd"]


def test_every_ranking_says_how_far_it_agrees_with_the_headline_and_who_moves() -> None:
    answer = document(ScoreRequest(paper_scenario(), "all"))
    ranking, agreed = {each["method"]: each.get("ranking") for each in answer["results"]}, answer["agreement"]
    assert agreed["wsm"] == {"kendall": 1.0, "spearman": 1.0, "moved": {}}
    moved = {name: rank - ranking["simus"][name] for name, rank in ranking["wsm"].items()}
    assert agreed["simus"]["moved"] == {name: by for name, by in moved.items() if by}
    assert agreed["simus"]["kendall"] < agreed["vikor"]["kendall"] < 1
    assert set(agreed) == {method for method, ranks in ranking.items() if ranks}


def test_a_method_without_scores_has_its_details() -> None:
    answer = document(ScoreRequest(paper_scenario(), "electre1"))
    assert answer["scores"] == answer["ranking"] == {}
    assert answer["details"]


def test_what_cannot_be_scored_is_null() -> None:
    answer = document(ScoreRequest(replace(paper_scenario(), scores=paper_scenario().scores[1:])))
    assert answer["scores"]["TA1"] is answer["ranking"]["TA1"] is None
    assert answer["ranking"]["TA3"] == 1
    json.dumps(answer, allow_nan=False)


def test_scaling_and_parameters_are_handed_on() -> None:
    answer = document(ScoreRequest(paper_scenario(), "vikor", "none", {"v": "0.25"}))
    assert answer["scaling"] == "none"
    assert answer["scores"] != document(ScoreRequest(paper_scenario(), "vikor", "none"))["scores"]


def test_a_problem_given_apart_is_scored_by_its_own_names() -> None:
    table = make_problem(
        [[1, 5], [2, 3]], alternatives=["x", "y"], criteria=["cost", "gain"], directions=["min", "max"]
    )
    answer = document(ScoreRequest(paper_scenario(), "topsis", problem=table))
    assert list(answer["scores"]) == ["x", "y"]
    assert list(answer["weights"]) == ["cost", "gain"]


def test_refusals_come_through() -> None:
    with pytest.raises(NotApplicable):
        document(ScoreRequest(paper_scenario(), "ervd"))
    with pytest.raises(UnknownMethod):
        document(ScoreRequest(paper_scenario(), "astrology"))
    with pytest.raises(WrongParameter):
        document(ScoreRequest(paper_scenario(), "vikor", None, {"zeta": 1}))
    with pytest.raises(WrongParameter):
        document(ScoreRequest(paper_scenario(), EVERY, None, {"v": 1}))


def test_nothing_to_score_is_said_with_every_finding() -> None:
    with pytest.raises(InvalidInput) as refused:
        document(ScoreRequest(blank_scenario()))
    assert [each.code for each in refused.value.findings] == ["no_recommendations", "no_criteria"]
    weightless = replace(paper_scenario(), weighting=replace(paper_scenario().weighting, weights={}))
    with pytest.raises(InvalidInput) as refused_weights:
        document(ScoreRequest(weightless))
    codes = [each.code for each in (*refused.value.findings, *refused_weights.value.findings)]
    assert set(codes) <= set(SENTENCES)


def test_plain_values_hold_no_arrays_and_no_infinities() -> None:
    given = {"a": np.array([1.0, np.nan]), 2: (np.int64(3), float("inf")), "b": {"c": np.True_}, "d": None}
    assert to_builtins(given) == {"a": [1.0, None], "2": [3, None], "b": {"c": True}, "d": None}
