"""Where a way of weighting begins, what it cannot take over, and what is put aside when another is chosen."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from scenarios import edits
from scenarios.elicitation.cards import CardsAnswers
from scenarios.elicitation.elicitation_registry import ELICITATION_METHODS
from scenarios.elicitation.hierarchy import FLAT, TOP
from scenarios.elicitation.initial_answers import (
    completed_answers,
    inherited_answers,
    loss_when_switching,
    loss_when_taken_over,
)
from scenarios.elicitation.method_state import answers_at, elicitation_state
from scenarios.elicitation.order import OrderAnswers
from scenarios.elicitation.pairs import PairsAnswers
from scenarios.elicitation.points import PointsAnswers
from scenarios.elicitation.sentences import answer_lines
from scenarios.elicitation.swing import SwingAnswers
from scenarios.elicitation.weight_sets import PRESENT, weight_sets
from scenarios.io.json.codec import decode, encode
from scenarios.model import Scenario
from tests.scenarios.samples import small


@pytest.fixture
def scenario() -> Scenario:
    """Dimension N with N1 and N2 of 0.25 each, L with L1 of 0.5."""
    return small()


@pytest.fixture
def uneven() -> Scenario:
    """N1 0.4, N2 0.1, L1 0.5."""
    return edits.set_weights(small(), {"N1": 0.4, "N2": 0.1, "L1": 0.5})


def taken_over(scenario: Scenario, way: str, flat: bool = False) -> Scenario:
    """The scenario after what the weights say was made answers, node by node."""
    scenario = edits.choose_elicitation_method(scenario, way, flat)
    for node in elicitation_state(scenario, way).nodes:
        given = completed_answers(scenario, way, node.node, node.answers)
        assert given is not None
        scenario = edits.set_answers(scenario, way, node.node, given)
    return scenario


@pytest.mark.parametrize("way", list(ELICITATION_METHODS))
@pytest.mark.parametrize("flat", [False, True])
def test_no_way_begins_answered_and_choosing_one_leaves_the_weights(uneven: Scenario, way: str, flat: bool) -> None:
    assert loss_when_switching(uneven, way, flat) is None
    chosen = edits.choose_elicitation_method(uneven, way, flat)
    state = elicitation_state(chosen, way)
    assert (chosen.weighting.method, state.flat, state.complete) == (way, flat, False)
    assert all(each.weights is None and each.answers == type(each.answers)() for each in state.nodes)
    assert chosen.weights == uneven.weights


@pytest.mark.parametrize("way", ["points", "swing", "intervals"])
@pytest.mark.parametrize("flat", [False, True])
def test_a_way_that_can_say_the_present_weights_offers_them(uneven: Scenario, way: str, flat: bool) -> None:
    answered = taken_over(uneven, way, flat)
    assert elicitation_state(answered, way).complete
    assert answered.weights == pytest.approx(uneven.weights, abs=1e-9)
    assert loss_when_taken_over(uneven, answered) is None


def test_swings_are_proposed_with_the_top_of_each_dimension_at_100(uneven: Scenario) -> None:
    assert inherited_answers(uneven, "swing", "N") == SwingAnswers({"N1": 100, "N2": 25})
    assert inherited_answers(uneven, "swing", TOP) == SwingAnswers({"N": 80, "L": 100})


def test_what_was_given_stands_among_what_is_taken_over(uneven: Scenario) -> None:
    given = edits.set_answers(uneven, "swing", "N", SwingAnswers({"N2": 100}))
    assert completed_answers(given, "swing", "N", SwingAnswers({"N2": 100})) == SwingAnswers({"N1": 100, "N2": 100})


def test_an_order_is_offered_and_says_what_is_lost(uneven: Scenario) -> None:
    answered = taken_over(uneven, "order", True)
    assert loss_when_taken_over(uneven, answered) == "only_the_order"
    assert answers_at(answered, "order", FLAT) == OrderAnswers((("L1",), ("N1",), ("N2",)))
    assert answered.weights == pytest.approx({"N1": 5 / 18, "N2": 1 / 9, "L1": 11 / 18})  # rank-order centroid of three


def test_equal_weights_are_an_order_of_one_place_and_nothing_is_lost() -> None:
    even = edits.set_equal_weights(small())
    answered = taken_over(even, "order", True)
    assert loss_when_taken_over(even, answered) is None
    assert answered.weights == pytest.approx(even.weights)


def test_cards_are_offered_with_order_and_ratio(uneven: Scenario) -> None:
    answered = taken_over(uneven, "cards", True)
    assert loss_when_taken_over(uneven, answered) == "only_order_and_ratio"
    assert answers_at(answered, "cards", FLAT) == CardsAnswers((("N2",), ("N1",), ("L1",)), (0, 0), 5.0)
    assert answered.weights["L1"] / answered.weights["N2"] == pytest.approx(5)


@pytest.mark.parametrize("way", ["pairs", "best_worst"])
def test_comparisons_are_not_offered_for_nobody_made_them(uneven: Scenario, way: str) -> None:
    chosen = edits.choose_elicitation_method(uneven, way, True)
    assert completed_answers(chosen, way, FLAT, answers_at(chosen, way, FLAT)) is None


def test_going_back_to_a_way_finds_its_answers(scenario: Scenario) -> None:
    answered = edits.set_answers(scenario, "pairs", FLAT, PairsAnswers({"N1/N2": 3, "N1/L1": 5}))
    away = edits.choose_elicitation_method(answered, "swing")
    assert answers_at(away, "pairs", FLAT) == PairsAnswers({"N1/N2": 3, "N1/L1": 5})
    even = edits.set_equal_weights(away)
    assert loss_when_switching(even, "pairs", True) == "answers_return"
    assert edits.choose_elicitation_method(even, "pairs", True).weights == answered.weights
    begun = edits.set_answers(scenario, "pairs", FLAT, PairsAnswers({"N1/N2": 3}))
    assert loss_when_switching(begun, "pairs", True) is None  # it is chosen
    # the weights stay until all is answered
    assert loss_when_switching(edits.set_equal_weights(begun), "pairs", True) is None


def test_what_an_earlier_program_took_over_counts_as_no_answers(uneven: Scenario) -> None:
    points = {"N": {"points": {"N1": 100, "N2": 25}}, "": {"points": {"N": 80, "L": 100}}}
    inputs = {"flat": False, "nodes": points, "taken_over": True}
    looked = decode(encode(replace(uneven, weighting=replace(uneven.weighting, method="swing", inputs=inputs))))
    assert not elicitation_state(looked, "swing").complete
    assert looked.weights == uneven.weights
    away = edits.choose_elicitation_method(edits.set_equal_weights(looked), "points")
    assert "tried" not in away.weighting.inputs
    assert [each.name for each in weight_sets(looked, diagnostics=False) if each.kind == "way"] == [PRESENT]
    answered = edits.set_answers(looked, "swing", "N", SwingAnswers({"N1": 100, "N2": 10}))
    assert "taken_over" not in answered.weighting.inputs
    assert list(answered.weighting.inputs["nodes"]) == ["N"]
    assert [each.where for each in answer_lines(answered, "en")] == ["Nodes", "Nodes"]


def test_a_list_begun_beside_an_answered_tree_leaves_the_tree_s_answers(uneven: Scenario) -> None:
    tree = edits.set_answers(uneven, "points", "N", PointsAnswers({"N1": 3, "N2": 1}))
    listed = edits.choose_elicitation_method(edits.choose_elicitation_method(tree, "points", True), "order", True)
    assert answers_at(listed, "points", "N") == PointsAnswers({"N1": 3, "N2": 1})


def test_moving_a_slider_keeps_the_answers_among_those_tried(scenario: Scenario) -> None:
    answered = edits.set_answers(scenario, "points", "N", PointsAnswers({"N1": 3, "N2": 1}))
    moved = edits.set_weight(answered, "L1", 0.9)
    assert moved.weighting.method == "sliders"
    assert answers_at(moved, "points", "N") == PointsAnswers({"N1": 3, "N2": 1})
    assert elicitation_state(moved, "sliders").weights == moved.weights


def test_choosing_what_is_chosen_is_no_edit(scenario: Scenario) -> None:
    assert edits.choose_elicitation_method(scenario, "sliders") is scenario
    chosen = edits.choose_elicitation_method(scenario, "order")
    assert edits.choose_elicitation_method(chosen, "order") is chosen
    chosen = edits.set_answers(chosen, "order", "N", OrderAnswers((("N1",), ("N2",))))
    given = answers_at(chosen, "order", "N")
    assert edits.set_answers(chosen, "order", "N", given) is chosen
