"""What is kept of the answers when the tree of criteria changes."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from scenarios import edits
from scenarios.elicitation.best_worst import BEST_WORST, BestWorstAnswers
from scenarios.elicitation.cards import CARDS, CardsAnswers
from scenarios.elicitation.elicitation_method import NodeQuestion
from scenarios.elicitation.elicitation_registry import ELICITATION_METHODS
from scenarios.elicitation.hierarchy import FLAT, TOP
from scenarios.elicitation.method_state import answers_at, elicitation_state
from scenarios.elicitation.pairs import pair_of
from scenarios.elicitation.points import PointsAnswers
from scenarios.io.json.codec import encode
from scenarios.model import Scenario, Text
from scenarios.paper import paper_scenario
from tests.scenarios.samples import answered_each_way, small


@pytest.fixture
def scenario() -> Scenario:
    """Dimension N with N1 and N2 of 0.25 each, L with L1 of 0.5."""
    return small()


@pytest.fixture
def answered() -> Scenario:
    """Every way answered in one list; the paper's nine criteria."""
    return answered_each_way()


@pytest.mark.parametrize("way", list(ELICITATION_METHODS))
def test_removing_a_criterion_takes_only_its_answers(answered: Scenario, way: str) -> None:
    removed = edits.remove_criterion(answered, "N2")
    before, after = answers_at(answered, way, FLAT), answers_at(removed, way, FLAT)
    assert after == ELICITATION_METHODS[way].prune(before, {each.id for each in removed.criteria})
    assert "N2" not in encode(removed).decode().partition('"inputs"')[2].partition("\n")[0]
    found = elicitation_state(removed, way)
    assert found.complete
    assert found.nodes[0].missing == ()


@pytest.mark.parametrize("way", list(ELICITATION_METHODS))
def test_a_new_criterion_is_asked_for_and_nothing_else(answered: Scenario, way: str) -> None:
    grown = edits.add_criterion(answered, "N", Text("New"), "N9")
    assert answers_at(grown, way, FLAT) == answers_at(answered, way, FLAT)
    missing = elicitation_state(grown, way).nodes[0].missing
    assert missing
    assert all("N9" in each.ids for each in missing)


def test_renaming_keeps_every_answer(answered: Scenario) -> None:
    renamed = edits.update_criterion(answered, "N1", name=Text("Renamed"))
    assert renamed.weighting == answered.weighting


def test_the_weights_follow_the_answers_that_are_left() -> None:
    scenario = edits.set_answers(paper_scenario(), "points", FLAT, PointsAnswers({"N1": 1}))
    ids = [each.id for each in scenario.criteria]
    full = edits.set_answers(scenario, "points", FLAT, PointsAnswers({id_: float(i + 1) for i, id_ in enumerate(ids)}))
    removed = edits.remove_criterion(full, "N1")
    total = sum(range(2, 10))
    assert removed.weights == pytest.approx({id_: (i + 1) / total for i, id_ in enumerate(ids) if i})
    assert removed.weighting.method == "points"


def test_cards_keep_their_distances_when_a_rank_goes() -> None:
    cards = CardsAnswers((("A",), ("B",), ("C",), ("D",)), (1, 2), 4.0)
    assert CARDS.prune(cards, "ACD") == CardsAnswers((("A",), ("C",), ("D",)), (4, 0), 4.0)
    assert CARDS.prune(cards, "ABC") == CardsAnswers((("A",), ("B",), ("C",)), (1, 2), 0.0)  # the ratio was to D
    assert CARDS.prune(cards, "") == CardsAnswers()
    assert CARDS.prune(cards, "ABCD") is cards


def test_with_the_best_go_its_comparisons() -> None:
    given = BestWorstAnswers("A", "C", {"B": 2, "C": 4}, {"B": 3})
    assert BEST_WORST.prune(given, "BC") == BestWorstAnswers("", "C", {}, {"B": 3})
    assert BEST_WORST.prune(given, "AB") == BestWorstAnswers("A", "", {"B": 2}, {})


def test_pairs_are_told_apart_whatever_slashes_ids_have() -> None:
    assert pair_of("a/b/c", ["a", "b/c"]) == ("a", "b/c")
    assert pair_of("a/b/c", ["a/b", "c"]) == ("a/b", "c")
    assert pair_of("a/b", ["a", "c"]) is None


def test_a_dimension_that_goes_takes_its_node_with_it(scenario: Scenario) -> None:
    inner = edits.set_answers(scenario, "points", "N", PointsAnswers({"N1": 3, "N2": 1}))
    both = edits.set_answers(inner, "points", TOP, PointsAnswers({"N": 1, "L": 1}))
    removed = edits.remove_dimension(both, "N")
    assert removed.weighting.inputs["nodes"] == {TOP: {"points": {"L": 1}}}
    assert removed.weights == {"L1": 1.0}


def test_a_criterion_that_moves_is_asked_for_in_its_new_dimension(scenario: Scenario) -> None:
    inner = edits.set_answers(scenario, "points", "N", PointsAnswers({"N1": 3, "N2": 1}))
    moved = edits.move_criterion(inner, "N1", "L")
    assert answers_at(moved, "points", "N") == PointsAnswers({"N2": 1})
    assert NodeQuestion("points", ("N1",)) in elicitation_state(moved, "points").nodes[0].missing


def test_a_dimension_with_the_list_s_own_id_leaves_only_the_list() -> None:
    odd = replace(small(), dimensions=tuple(replace(d, id="*") if d.id == "N" else d for d in small().dimensions))
    found = elicitation_state(edits.choose_elicitation_method(odd, "points"), "points")
    assert (found.flat, [each.node for each in found.nodes]) == (True, ["*"])
    assert len(found.nodes[0].items) == 3


@pytest.mark.parametrize("way", ELICITATION_METHODS)
def test_nothing_is_asked_of_a_dimension_without_criteria(scenario: Scenario, way: str) -> None:
    emptied = edits.choose_elicitation_method(scenario, way)
    for criterion in scenario.dimensions[0].criteria:
        emptied = edits.remove_criterion(emptied, criterion.id)
    for node in elicitation_state(emptied, way).nodes:
        assert ELICITATION_METHODS[way].prune(node.answers, [each.id for each in node.items]) is node.answers
