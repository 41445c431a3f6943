"""What is assumed becomes somebody's: by a word, by setting it, and never by anything else."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from scenarios import edits
from scenarios.assumptions import Assumed
from scenarios.decision_log_sentences import log_sentences
from scenarios.edits import Signature
from scenarios.elicitation.points import PointsAnswers
from scenarios.evaluation.evaluate import evaluate, problem_of
from scenarios.findings import InvalidInput
from scenarios.io.json.codec import decode, encode
from scenarios.model import Scale, Scenario, Text
from tests.scenarios.tabled import cars

STAMP = Signature("2026-03-01T10:00:00+00:00", "Ann")
EVERY = Assumed(("C1", "C2"), ("C1", "C2"), ("C1", "C2"), True)


def test_nothing_of_a_bare_table_is_anybody_s() -> None:
    assert cars().assumed == EVERY


@pytest.mark.parametrize(
    ("edit", "left"),
    [
        (lambda s: edits.confirm_directions(s, ["C1"]), Assumed(("C2",), ("C1", "C2"), ("C1", "C2"), True)),
        (lambda s: edits.confirm_directions(s), Assumed((), ("C1", "C2"), ("C1", "C2"), True)),
        (lambda s: edits.confirm_ends(s, ["C2"]), Assumed(("C1", "C2"), ("C1",), ("C1",), True)),
        (lambda s: edits.confirm_ends(s), Assumed(("C1", "C2"), (), (), True)),
        (edits.confirm_criteria, Assumed(weights=True)),
        (edits.confirm_weights, replace(EVERY, weights=False)),
        (lambda s: edits.set_scale(s, "C1", Scale(0, 30, "min", 1)), replace(EVERY, directions=("C2",))),
        (
            lambda s: edits.set_scale(s, "C1", Scale(0, 40, "max", 1)),
            Assumed(("C1", "C2"), ("C2",), ("C2",), True),
        ),
        (lambda s: edits.set_scale(s, "C1", Scale(0, 30, "max", 5, Text("k€"))), EVERY),
        (lambda s: edits.update_criterion(s, "C1", name=Text("Price")), EVERY),
        (lambda s: edits.set_score(s, "A", "C1", value=20.0), EVERY),
        (lambda s: edits.set_weight(s, "C1", 0.7), replace(EVERY, weights=False)),
        (lambda s: edits.set_weights(s, {"C1": 3, "C2": 1}), replace(EVERY, weights=False)),
        (edits.set_equal_weights, replace(EVERY, weights=False)),
        (lambda s: edits.set_locked(s, "C1", True), EVERY),
        (lambda s: edits.choose_elicitation_method(s, "points"), EVERY),
        (lambda s: edits.set_answers(s, "points", "*", PointsAnswers({"C1": 100.0})), EVERY),
        (
            lambda s: edits.set_answers(s, "points", "*", PointsAnswers({"C1": 100.0, "C2": 50.0})),
            replace(EVERY, weights=False),
        ),
        (lambda s: edits.remove_criterion(s, "C1"), Assumed(("C2",), ("C2",), ("C2",), True)),
        (lambda s: edits.remove_dimension(s, "D1"), Assumed(weights=True)),
    ],
)
def test_what_an_edit_leaves_assumed(edit: Callable[[Scenario], Scenario], left: Assumed) -> None:
    edited = edit(cars())
    assert edited.assumed == left
    assert decode(encode(edited)).assumed == left


def test_answers_given_before_are_somebody_s_weights_again() -> None:
    answered = edits.set_answers(cars(), "points", "*", PointsAnswers({"C1": 100.0, "C2": 50.0}))
    assumed_again = replace(edits.set_equal_weights(answered), assumed=EVERY)
    assert edits.choose_elicitation_method(assumed_again, "points", flat=True).assumed == replace(EVERY, weights=False)


def test_what_is_confirmed_twice_is_no_edit() -> None:
    once = edits.confirm_weights(edits.confirm_criteria(cars(), STAMP), STAMP)
    for edit in (edits.confirm_criteria, edits.confirm_directions, edits.confirm_ends, edits.confirm_weights):
        assert edit(once, stamp=STAMP) is once
    with pytest.raises(InvalidInput):
        edits.confirm_ends(cars(), ["C9"])


def test_confirming_changes_no_total_of_the_additive_model_and_opens_the_ends_to_all_methods() -> None:
    before, after = cars(), edits.confirm_criteria(cars())
    assert evaluate(before).totals.tolist() == evaluate(after).totals.tolist()
    problems = [problem_of(each) for each in (before, after)]
    assert [each.has_fixed_scales for each in problems if each] == [False, True]


def test_the_log_says_in_words_what_was_confirmed() -> None:
    scenario = edits.confirm_directions(cars(), ["C1"], STAMP)
    scenario = edits.confirm_ends(scenario, ["C1"], STAMP)
    scenario = edits.confirm_ends(edits.confirm_weights(scenario, STAMP), stamp=STAMP)
    scenario = edits.confirm_criteria(scenario, STAMP)
    assert log_sentences(scenario, "en") == [
        "Direction of “C1” confirmed: more is better",
        "Ends of the scale of “C1” confirmed: 0–30",
        "Weights confirmed",
        "Ends of the scale of “C2” confirmed: 0–550",
        "All directions and ends of scales confirmed",
    ]
    assert log_sentences(edits.confirm_ends(cars(), stamp=STAMP), "en") == ["Ends of scales confirmed: 2 criteria"]
    assert log_sentences(scenario, "zh")[0] == "确认“C1”的方向：越高越好"


# ends that give way


def test_a_score_beyond_an_assumed_end_moves_it_and_the_log_says_so() -> None:
    edited = edits.set_score(cars(), "A", "C1", value=45.0, high=50.0, stamp=STAMP)
    assert (edited.criteria[0].scale.low, edited.criteria[0].scale.high) == (0, 50)
    assert edited.assumed == EVERY
    assert [each.event for each in edited.log] == ["scale_changed", "score_set"]
    pasted = edits.set_scores(cars(), {("A", "C1"): -5.0, ("B", "C2"): 900.0})
    assert [(each.scale.low, each.scale.high) for each in pasted.criteria] == [(-5, 30), (0, 900)]


def test_a_score_beyond_an_end_that_somebody_gave_is_refused_still() -> None:
    scenario = edits.confirm_ends(cars(), ["C1"])
    with pytest.raises(InvalidInput) as refused:
        edits.set_score(scenario, "A", "C1", value=45.0)
    assert [each.code for each in refused.value.findings] == ["score_outside_scale"]
    with pytest.raises(InvalidInput):
        edits.set_scores(scenario, {("A", "C1"): 45.0, ("A", "C2"): 900.0})


@given(st.floats(allow_nan=True, allow_infinity=True))
def test_whatever_is_typed_is_taken_or_refused_in_words(figure: float) -> None:
    try:
        edited = edits.set_score(cars(), "A", "C1", value=figure)
    except InvalidInput:
        return
    assert decode(encode(edited)) == edits.set_score(cars(), "A", "C1", value=figure)
