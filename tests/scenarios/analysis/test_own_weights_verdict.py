"""The verdict around the user's own weights: which weights it is about, how it differs from that on all of them."""

from __future__ import annotations

import pytest

from scenarios import edits
from scenarios.analysis.own_weights_verdict import RADIUS, own_verdict_of, own_weights
from scenarios.analysis.robustness_verdict import document, of_own, robustness_verdict_of
from scenarios.elicitation.answer_parts import Places
from scenarios.elicitation.order import OrderAnswers
from scenarios.model import Scenario
from scenarios.paper import paper_scenario
from scenarios.text.robustness_verdict import anywhere_sentences, first_place_sentence, first_three_sentence
from tests.scenarios.analysis.scenarios_to_analyse import scenario_of

CLOSE = [[1.0, 0.0], [0.0, 1.0]]  # whoever has more than half of the weight on its criterion is first


def _ordered(order: Places) -> Scenario:
    scenario = scenario_of([[0.9, 0.0], [0.0, 0.8]], [0.75, 0.25])
    return edits.set_answers(scenario, "order", scenario.dimensions[0].id, OrderAnswers(order))


def test_weights_near_the_own_ones_are_asked_first_then_all() -> None:
    """70 % against 30: within 5 points nothing changes; of all weightings half are on the other's side."""
    scenario = scenario_of(CLOSE, [0.7, 0.3])
    found = own_verdict_of(scenario)
    assert (found.weights, found.first.word, found.first.agree) == (f"around:{RADIUS:g}", "robust", 1.0)
    assert found.anywhere == robustness_verdict_of(scenario)
    assert found.anywhere is not None and found.anywhere.first.word == "fragile"
    assert first_place_sentence(found, scenario, "en") == (
        "Robust: “The A” stays first in over 99% of cases when each weight is up to 5 percentage points more or less; "
        "it loses first place if the weight of “On C1” falls below 50%."
    )
    (said,) = anywhere_sentences(found, scenario, "en")
    assert said.startswith("If the weights could be anything at all – Fragile: “The A” leads in 50% of all weightings")


@pytest.mark.parametrize(("first", "word"), [(0.549, "fragile"), (0.551, "robust"), (0.51, "fragile")])
def test_more_than_the_radius_must_move_before_somebody_draws_level(first: float, word: str) -> None:
    assert own_verdict_of(scenario_of(CLOSE, [first, 1 - first])).first.word == word


def test_the_weights_that_the_analysis_names_are_asked_alone() -> None:
    scenario = scenario_of(CLOSE, [0.7, 0.3], weights="around:0.1")
    assert own_verdict_of(scenario) == robustness_verdict_of(scenario)
    assert anywhere_sentences(own_verdict_of(scenario), scenario, "en") == ()


def test_an_order_that_was_given_is_what_may_be_meant() -> None:
    scenario = _ordered((("C1",), ("C2",)))
    found = own_verdict_of(scenario)
    assert (own_weights(scenario), found.weights, found.first.agree) == ("order", "order", 1.0)
    assert "weights are any that keep the order given" in first_place_sentence(found, scenario, "en")


def test_an_order_that_was_given_in_part_is_not() -> None:
    scenario = _ordered((("C1",),))
    assert own_weights(scenario) == f"around:{RADIUS:g}"


def test_its_document_has_the_shape_of_the_verdict_and_says_which_weights() -> None:
    found = own_verdict_of(paper_scenario())
    told = of_own(found)
    assert (told.pop("weights"), told.pop("apart")) == ("around:0.05", RADIUS)
    assert told == document(found)


def test_both_languages_say_it_of_the_first_three_too() -> None:
    scenario = edits.set_analysis(paper_scenario(), weights="free")
    found = own_verdict_of(scenario, samples=2000)
    for language, said in (("en", "stay the first three"), ("zh", "前三名仍为")):
        assert said in first_three_sentence(found, scenario, language)
