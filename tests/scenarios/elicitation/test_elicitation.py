"""What follows from answers to a way of weighting: weights, questions, findings, refusals, consistency."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import Any

import pytest
from msgspec.structs import replace

from scenarios import edits
from scenarios.blank_scenario import blank_scenario
from scenarios.elicitation.best_worst import BestWorstAnswers
from scenarios.elicitation.cards import CardsAnswers
from scenarios.elicitation.elicitation_method import NodeAnswers, NodeQuestion
from scenarios.elicitation.hierarchy import FLAT, TOP
from scenarios.elicitation.intervals import IntervalsAnswers
from scenarios.elicitation.method_state import answers_at, elicitation_state, node_items
from scenarios.elicitation.order import OrderAnswers
from scenarios.elicitation.pairs import PairsAnswers
from scenarios.elicitation.points import PointsAnswers
from scenarios.elicitation.sentences import consistency_lines, question_sentence
from scenarios.elicitation.swing import SwingAnswers
from scenarios.findings import InvalidInput
from scenarios.model import Scenario, Weighting
from tests.scenarios.samples import small


@pytest.fixture
def scenario() -> Scenario:
    """Dimension N with N1 and N2 of 0.25 each, L with L1 of 0.5."""
    return small()


def codes(refused: pytest.ExceptionInfo[InvalidInput]) -> list[tuple[str, str]]:
    return [(each.path, each.code) for each in refused.value.findings]


def test_weights_follow_once_every_node_is_answered(scenario: Scenario) -> None:
    chosen = edits.choose_elicitation_method(scenario, "pairs")
    inner = edits.set_answers(chosen, "pairs", "N", PairsAnswers({"N1/N2": 3}))
    assert inner.weights == scenario.weights
    assert [each.node for each in elicitation_state(inner, "pairs").nodes] == ["N", TOP]
    assert elicitation_state(inner, "pairs").nodes[1].missing == (NodeQuestion("pair", ("N", "L")),)
    both = edits.set_answers(inner, "pairs", TOP, PairsAnswers({"N/L": 4}))
    assert both.weights == pytest.approx({"N1": 0.6, "N2": 0.2, "L1": 0.2})


def test_swings_are_joined_by_the_top_swing_of_each_dimension(scenario: Scenario) -> None:
    inner = edits.set_answers(scenario, "swing", "N", SwingAnswers({"N1": 100, "N2": 50}))
    both = edits.set_answers(inner, "swing", TOP, SwingAnswers({"N": 100, "L": 50}))
    assert both.weights == pytest.approx({"N1": 0.5, "N2": 0.25, "L1": 0.25})
    assert [each.criterion for each in node_items(both, TOP)] == ["N1", "L1"]


def test_a_swing_without_a_top_asks_for_it(scenario: Scenario) -> None:
    answered = edits.set_answers(scenario, "swing", FLAT, SwingAnswers({"N1": 80, "N2": 50, "L1": 0}))
    found = elicitation_state(answered, "swing").nodes[0]
    assert found.missing == (NodeQuestion("top"),)
    assert answered.weights == scenario.weights
    assert question_sentence(found.missing[0], answered, "en").startswith("Say which swing matters most")


@pytest.mark.parametrize(
    ("way", "answers", "missing"),
    [
        ("points", PointsAnswers({"N1": 1}), [("points", ("N2",)), ("points", ("L1",))]),
        ("swing", SwingAnswers({"N1": 100}), [("points", ("N2",)), ("points", ("L1",))]),
        ("order", OrderAnswers((("N1",),)), [("place", ("N2",)), ("place", ("L1",))]),
        ("pairs", PairsAnswers({"N1/L1": 2}), [("pair", ("N1", "N2"))]),
        ("best_worst", BestWorstAnswers("N1"), [("worst", ()), ("best_over", ("N2",)), ("best_over", ("L1",))]),
        ("cards", CardsAnswers((("N1",), ("N2", "L1"))), [("ratio", ())]),
        ("intervals", IntervalsAnswers({"N1": (0.2, 0.5), "N2": (0, 1)}), [("bounds", ("L1",))]),
    ],
)
def test_what_is_still_asked(
    scenario: Scenario, way: str, answers: NodeAnswers, missing: list[tuple[str, Any]]
) -> None:
    answered = edits.set_answers(scenario, way, FLAT, answers)
    found = elicitation_state(answered, way).nodes[0]
    asked = [(each.kind, each.ids) for each in found.missing]
    assert asked[: len(missing)] == missing
    assert (found.weights, found.findings) == (None, ())
    for language in ("en", "zh"):
        assert all("{" not in question_sentence(each, answered, language) for each in found.missing)


@pytest.mark.parametrize(
    ("way", "answers", "code"),
    [
        ("points", PointsAnswers({"N1": 0, "N2": 0, "L1": 0}), "points_all_zero"),
        ("intervals", IntervalsAnswers({"N1": (0.5, 1), "N2": (0.4, 1), "L1": (0.3, 1)}), "lows_above_one"),
        ("intervals", IntervalsAnswers({"N1": (0, 0.2), "N2": (0, 0.2), "L1": (0, 0.2)}), "highs_below_one"),
    ],
)
def test_answers_that_cannot_hold_together_are_kept_and_told(
    scenario: Scenario, way: str, answers: NodeAnswers, code: str
) -> None:
    answered = edits.set_answers(scenario, way, FLAT, answers)
    assert answers_at(answered, way, FLAT) == answers
    assert [each.code for each in elicitation_state(answered, way).nodes[0].findings] == [code]
    assert answered.weights == scenario.weights


@pytest.mark.parametrize(
    ("way", "answers", "found"),
    [
        ("points", PointsAnswers({"N1": -1}), ("points.N1", "points_negative")),
        ("points", PointsAnswers({"N1": math.nan}), ("points.N1", "not_finite")),
        ("points", PointsAnswers({"X": 1}), ("points.X", "unknown_criterion")),
        ("swing", SwingAnswers({"N1": 101}), ("points.N1", "swing_above_top")),
        ("order", OrderAnswers((("N1",), ("N2", "N1"))), ("order[1][1]", "criterion_repeated")),
        ("order", OrderAnswers(((), ("N1",))), ("order[0]", "empty_place")),
        ("pairs", PairsAnswers({"N1/N2": 10}), ("judgements.N1/N2", "judgement_outside_ninths")),
        ("pairs", PairsAnswers({"N2/N1": 0}), ("judgements.N2/N1", "judgement_zero")),
        ("pairs", PairsAnswers({"N1/N2": -3}), ("judgements.N1/N2", "judgement_negative")),
        ("pairs", PairsAnswers({"N1/N2": 3, "N2/N1": 3}), ("judgements.N2/N1", "judgement_not_reciprocal")),
        ("pairs", PairsAnswers({"N1": 3}), ("judgements.N1", "unknown_criterion")),
        ("best_worst", BestWorstAnswers("N1", "N1"), ("worst", "best_is_worst")),
        ("best_worst", BestWorstAnswers("N1", "X"), ("worst", "unknown_criterion")),
        ("best_worst", BestWorstAnswers("N1", "N2", {"L1": 0.5}), ("best_to_others.L1", "judgement_outside_nine")),
        ("cards", CardsAnswers((("N1",), ("N2",)), (1, 1)), ("blanks", "blank_cards_number")),
        ("cards", CardsAnswers((("N1",), ("N2",)), (-1,)), ("blanks[0]", "blank_cards_not_whole")),
        ("cards", CardsAnswers((("N1",), ("N2",)), (), 0.5), ("z", "ratio_not_above_one")),
        ("cards", CardsAnswers((("N1",), ("N2",)), (), 3, 7), ("rounding", "decimals_not_offered")),
        ("intervals", IntervalsAnswers({"N1": (0.5, 0.4)}), ("bounds.N1", "interval_crossed")),
        ("intervals", IntervalsAnswers({"N1": (0.5, 1.4)}), ("bounds.N1", "interval_outside")),
        ("intervals", IntervalsAnswers({"N1": (0.5,)}), ("bounds.N1", "two_ends_expected")),
    ],
)
def test_answers_that_no_person_can_mean_are_refused_at_their_place(
    scenario: Scenario, way: str, answers: NodeAnswers, found: tuple[str, str]
) -> None:
    with pytest.raises(InvalidInput) as refused:
        edits.set_answers(scenario, way, FLAT, answers)
    assert codes(refused) == [found]


def test_answers_need_a_way_that_takes_them_and_a_place_with_something_to_compare(scenario: Scenario) -> None:
    for way, node, answers in [
        ("sliders", FLAT, PointsAnswers()),
        ("order", FLAT, PointsAnswers()),
        ("magic", FLAT, PointsAnswers()),
    ]:
        with pytest.raises(InvalidInput, match="unknown_way"):
            edits.set_answers(scenario, way, node, answers)
    for node in ("L", "nowhere"):
        with pytest.raises(InvalidInput, match="unknown_node"):
            edits.set_answers(scenario, "points", node, PointsAnswers({"L1": 1}))
    with pytest.raises(InvalidInput, match="unknown_way"):
        edits.choose_elicitation_method(scenario, "magic")
    with pytest.raises(InvalidInput, match="unknown_node"):
        edits.set_answers(blank_scenario(), "points", FLAT, PointsAnswers())


def test_consistency_is_there_at_once_with_the_answers_that_disturb(scenario: Scenario) -> None:
    answered = edits.set_answers(scenario, "pairs", FLAT, PairsAnswers({"N1/N2": 3, "N2/L1": 3, "N1/L1": 1 / 3}))
    found = elicitation_state(answered, "pairs").nodes[0]
    assert found.consistency["cr"] > 0.1
    assert {found.disturbing[0].first, found.disturbing[0].second} <= {"N1", "N2", "L1"}
    assert found.disturbing[0].cr_after < found.consistency["cr"]
    assert "“Own”" in " ".join(consistency_lines(answered, "en"))


def test_locks_rest_while_answers_rule(scenario: Scenario) -> None:
    locked = edits.set_locked(scenario, "L1", True)
    answered = edits.set_answers(locked, "points", FLAT, PointsAnswers({"N1": 1, "N2": 1, "L1": 8}))
    assert answered.weights["L1"] == pytest.approx(0.8)
    assert answered.weighting.locked == ("L1",)


def test_forty_criteria_and_sixty() -> None:
    from tests.scenarios.samples import large

    for count in (40, 60):
        many = large(3, count)
        ids = [each.id for each in many.criteria]
        chain = PairsAnswers({f"{a}/{b}": 1.0 for a, b in pairwise(ids)})
        answered = edits.set_answers(many, "pairs", FLAT, chain)
        assert answered.weights == pytest.approx(dict.fromkeys(ids, 1 / count))


def test_a_ratio_that_no_figure_can_hold_is_asked_for(scenario: Scenario) -> None:
    ids = [each.id for each in scenario.criteria]
    weights = dict.fromkeys(ids, 0.0) | {ids[0]: 1.0, ids[1]: 5e-324}
    lopsided = replace(scenario, weighting=Weighting(weights))
    chosen = edits.choose_elicitation_method(lopsided, "cards")
    answered = [answers_at(chosen, "cards", node) for node in (TOP, "N")]
    assert all(isinstance(each, CardsAnswers) and each.z == 0.0 for each in answered)
    assert chosen.weights == lopsided.weights
