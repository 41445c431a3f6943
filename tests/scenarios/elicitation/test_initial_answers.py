"""Where a way of weighting begins, what it cannot take over, and what is put aside when another is chosen."""

from __future__ import annotations

import pytest

from scenarios import edits
from scenarios.elicitation.answers import BestWorst, Cards, Order, Pairs, Points, Swing
from scenarios.elicitation.hierarchy import FLAT, TOP
from scenarios.elicitation.method_state import answers_at, lost_by_choosing, state
from scenarios.elicitation.sentences import answer_lines
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
    assert lost_by_choosing(uneven, way, flat) is None
    chosen = edits.choose_way(uneven, way, flat)
    assert (chosen.weighting.method, state(chosen, way).flat) == (way, flat)
    assert state(chosen, way).complete
    assert chosen.weights == pytest.approx(uneven.weights, abs=1e-9)


def test_swings_begin_with_the_top_of_each_dimension_at_100(uneven: Scenario) -> None:
    chosen = edits.choose_way(uneven, "swing")
    assert answers_at(chosen, "swing", "N") == Swing({"N1": 100, "N2": 25})
    assert answers_at(chosen, "swing", TOP) == Swing({"N": 80, "L": 100})


def test_an_order_begins_with_the_order_and_says_what_is_lost(uneven: Scenario) -> None:
    assert lost_by_choosing(uneven, "order", True) == "only_the_order"
    chosen = edits.choose_way(uneven, "order", True)
    assert answers_at(chosen, "order", FLAT) == Order((("L1",), ("N1",), ("N2",)))
    assert chosen.weights == pytest.approx({"N1": 5 / 18, "N2": 1 / 9, "L1": 11 / 18})  # rank-order centroid of three


def test_equal_weights_are_an_order_of_one_place_and_nothing_is_lost() -> None:
    even = edits.equalise(small())
    assert lost_by_choosing(even, "order", True) is None
    assert edits.choose_way(even, "order", True).weights == pytest.approx(even.weights)


def test_cards_begin_with_order_and_ratio(uneven: Scenario) -> None:
    assert lost_by_choosing(uneven, "cards", True) == "only_order_and_ratio"
    chosen = edits.choose_way(uneven, "cards", True)
    assert answers_at(chosen, "cards", FLAT) == Cards((("N2",), ("N1",), ("L1",)), (0, 0), 5.0)
    weights = chosen.weights
    assert weights["L1"] / weights["N2"] == pytest.approx(5)


def test_comparisons_are_nobody_s_until_they_are_made_and_the_weights_stay(uneven: Scenario) -> None:
    assert lost_by_choosing(uneven, "pairs") == "begins_anew"
    assert lost_by_choosing(uneven, "best_worst", True) == "only_best_and_worst"
    chosen = edits.choose_way(uneven, "pairs")
    assert not state(chosen, "pairs").complete
    assert chosen.weights == uneven.weights
    picked = edits.choose_way(uneven, "best_worst", True)
    assert answers_at(picked, "best_worst", FLAT) == BestWorst("L1", "N2")
    assert picked.weights == uneven.weights


def test_going_back_to_a_way_finds_its_answers(scenario: Scenario) -> None:
    answered = edits.answer(scenario, "pairs", FLAT, Pairs({"N1/N2": 3, "N1/L1": 5}))
    away = edits.choose_way(answered, "swing")
    assert answers_at(away, "pairs", FLAT) == Pairs({"N1/N2": 3, "N1/L1": 5})
    even = edits.equalise(away)
    assert lost_by_choosing(even, "pairs", True) == "answers_return"
    assert edits.choose_way(even, "pairs", True).weights == answered.weights
    begun = edits.answer(scenario, "pairs", FLAT, Pairs({"N1/N2": 3}))
    assert lost_by_choosing(begun, "pairs", True) is None  # it is chosen
    assert lost_by_choosing(edits.equalise(begun), "pairs", True) is None  # the weights stay until all is answered


def test_what_nobody_answered_does_not_come_back_as_answers(uneven: Scenario) -> None:
    looked = edits.choose_way(uneven, "swing")
    assert decode(encode(looked)).weighting.inputs["taken_over"] is True
    away = edits.choose_way(edits.equalise(looked), "points")
    assert decode(encode(away)).weighting.inputs["tried"]["swing"]["taken_over"] is True
    assert lost_by_choosing(away, "swing") is None
    again = edits.choose_way(away, "swing")
    assert again.weights == pytest.approx(away.weights)
    answered = edits.answer(again, "swing", "N", Swing({"N1": 100, "N2": 10}))
    assert "taken_over" not in answered.weighting.inputs
    assert answers_at(edits.choose_way(edits.equalise(answered), "swing"), "swing", "N") == Swing({"N1": 100, "N2": 10})


def test_the_record_tells_answers_that_nobody_gave(uneven: Scenario) -> None:
    def origins(scenario: Scenario) -> list[str]:
        return [each.answered for each in answer_lines(scenario, "en") if each.asked.startswith("Origin")]

    looked = edits.choose_way(uneven, "points", True)
    assert origins(looked) == ["taken over from the weights before; nobody answered yet"]
    assert origins(edits.answer(looked, "points", FLAT, Points({"N1": 1, "N2": 2, "L1": 3}))) == []


def test_a_list_begun_beside_an_answered_tree_leaves_the_tree_s_answers(uneven: Scenario) -> None:
    tree = edits.answer(uneven, "points", "N", Points({"N1": 3, "N2": 1}))
    listed = edits.choose_way(edits.choose_way(tree, "points", True), "order", True)
    assert answers_at(listed, "points", "N") == Points({"N1": 3, "N2": 1})


def test_moving_a_slider_keeps_the_answers_among_those_tried(scenario: Scenario) -> None:
    answered = edits.answer(scenario, "points", "N", Points({"N1": 3, "N2": 1}))
    moved = edits.set_weight(answered, "L1", 0.9)
    assert moved.weighting.method == "sliders"
    assert answers_at(moved, "points", "N") == Points({"N1": 3, "N2": 1})
    assert state(moved, "sliders").weights == moved.weights


def test_choosing_what_is_chosen_is_no_edit(scenario: Scenario) -> None:
    assert edits.choose_way(scenario, "sliders") is scenario
    chosen = edits.choose_way(scenario, "order")
    assert edits.choose_way(chosen, "order") is chosen
    given = answers_at(chosen, "order", "N")
    assert edits.answer(chosen, "order", "N", given) is chosen
