"""Where a way of weighting begins, what it cannot take over, and what is put aside when another is chosen."""

from __future__ import annotations

import pytest

from scenarios import edits
from scenarios.elicitation.best_worst import BestWorstAnswers
from scenarios.elicitation.cards import CardsAnswers
from scenarios.elicitation.hierarchy import FLAT, TOP
from scenarios.elicitation.initial_answers import loss_when_switching
from scenarios.elicitation.method_state import answers_at, elicitation_state
from scenarios.elicitation.order import OrderAnswers
from scenarios.elicitation.pairs import PairsAnswers
from scenarios.elicitation.points import PointsAnswers
from scenarios.elicitation.sentences import answer_lines
from scenarios.elicitation.swing import SwingAnswers
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


@pytest.mark.parametrize("way", ["points", "swing", "intervals"])
@pytest.mark.parametrize("flat", [False, True])
def test_a_way_that_can_say_the_present_weights_takes_them_over(uneven: Scenario, way: str, flat: bool) -> None:
    assert loss_when_switching(uneven, way, flat) is None
    chosen = edits.choose_elicitation_method(uneven, way, flat)
    assert (chosen.weighting.method, elicitation_state(chosen, way).flat) == (way, flat)
    assert elicitation_state(chosen, way).complete
    assert chosen.weights == pytest.approx(uneven.weights, abs=1e-9)


def test_swings_begin_with_the_top_of_each_dimension_at_100(uneven: Scenario) -> None:
    chosen = edits.choose_elicitation_method(uneven, "swing")
    assert answers_at(chosen, "swing", "N") == SwingAnswers({"N1": 100, "N2": 25})
    assert answers_at(chosen, "swing", TOP) == SwingAnswers({"N": 80, "L": 100})


def test_an_order_begins_with_the_order_and_says_what_is_lost(uneven: Scenario) -> None:
    assert loss_when_switching(uneven, "order", True) == "only_the_order"
    chosen = edits.choose_elicitation_method(uneven, "order", True)
    assert answers_at(chosen, "order", FLAT) == OrderAnswers((("L1",), ("N1",), ("N2",)))
    assert chosen.weights == pytest.approx({"N1": 5 / 18, "N2": 1 / 9, "L1": 11 / 18})  # rank-order centroid of three


def test_equal_weights_are_an_order_of_one_place_and_nothing_is_lost() -> None:
    even = edits.set_equal_weights(small())
    assert loss_when_switching(even, "order", True) is None
    assert edits.choose_elicitation_method(even, "order", True).weights == pytest.approx(even.weights)


def test_cards_begin_with_order_and_ratio(uneven: Scenario) -> None:
    assert loss_when_switching(uneven, "cards", True) == "only_order_and_ratio"
    chosen = edits.choose_elicitation_method(uneven, "cards", True)
    assert answers_at(chosen, "cards", FLAT) == CardsAnswers((("N2",), ("N1",), ("L1",)), (0, 0), 5.0)
    weights = chosen.weights
    assert weights["L1"] / weights["N2"] == pytest.approx(5)


def test_comparisons_are_nobody_s_until_they_are_made_and_the_weights_stay(uneven: Scenario) -> None:
    assert loss_when_switching(uneven, "pairs") == "begins_anew"
    assert loss_when_switching(uneven, "best_worst", True) == "only_best_and_worst"
    chosen = edits.choose_elicitation_method(uneven, "pairs")
    assert not elicitation_state(chosen, "pairs").complete
    assert chosen.weights == uneven.weights
    picked = edits.choose_elicitation_method(uneven, "best_worst", True)
    assert answers_at(picked, "best_worst", FLAT) == BestWorstAnswers("L1", "N2")
    assert picked.weights == uneven.weights


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


def test_what_nobody_answered_does_not_come_back_as_answers(uneven: Scenario) -> None:
    looked = edits.choose_elicitation_method(uneven, "swing")
    assert decode(encode(looked)).weighting.inputs["taken_over"] is True
    away = edits.choose_elicitation_method(edits.set_equal_weights(looked), "points")
    assert decode(encode(away)).weighting.inputs["tried"]["swing"]["taken_over"] is True
    assert loss_when_switching(away, "swing") is None
    again = edits.choose_elicitation_method(away, "swing")
    assert again.weights == pytest.approx(away.weights)
    answered = edits.set_answers(again, "swing", "N", SwingAnswers({"N1": 100, "N2": 10}))
    assert "taken_over" not in answered.weighting.inputs
    assert answers_at(
        edits.choose_elicitation_method(edits.set_equal_weights(answered), "swing"), "swing", "N"
    ) == SwingAnswers({"N1": 100, "N2": 10})


def test_the_record_tells_answers_that_nobody_gave(uneven: Scenario) -> None:
    def origins(scenario: Scenario) -> list[str]:
        return [each.answered for each in answer_lines(scenario, "en") if each.question.startswith("Origin")]

    looked = edits.choose_elicitation_method(uneven, "points", True)
    assert origins(looked) == ["taken over from the weights before; nobody answered yet"]
    assert origins(edits.set_answers(looked, "points", FLAT, PointsAnswers({"N1": 1, "N2": 2, "L1": 3}))) == []


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
    given = answers_at(chosen, "order", "N")
    assert edits.set_answers(chosen, "order", "N", given) is chosen
