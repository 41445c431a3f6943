"""Weight edits: what is locked stays, the others give and take in proportion, and nothing drifts."""

from __future__ import annotations

import math
import random

import pytest

from scenarios import edits
from scenarios.edits import Signature
from scenarios.edits.rebalance_weights import weight_room
from scenarios.findings import InvalidInput
from scenarios.model import Scenario, Text
from scenarios.paper import paper_scenario
from tests.scenarios.samples import blank, small

STAMP = Signature("2025-03-31T09:30:00+08:00", "Li")


@pytest.fixture
def scenario() -> Scenario:
    """N1 and N2 0.25 each, L1 0.5."""
    return small()


def code(refused: pytest.ExceptionInfo[InvalidInput]) -> list[str]:
    return [each.code for each in refused.value.findings]


def test_the_others_rescale_in_proportion(scenario: Scenario) -> None:
    assert edits.set_weight(scenario, "N1", 0.55).weights == pytest.approx({"N1": 0.55, "N2": 0.15, "L1": 0.3})


def test_the_others_share_evenly_when_all_are_zero(scenario: Scenario) -> None:
    full = edits.set_weight(scenario, "N1", 1.0)
    assert full.weights == {"N1": 1.0, "N2": 0.0, "L1": 0.0}
    assert edits.set_weight(full, "N1", 0.5).weights == {"N1": 0.5, "N2": 0.25, "L1": 0.25}


def test_where_all_others_are_zero_they_come_back_as_they_last_were() -> None:
    before = edits.set_weights(paper_scenario(), {"N2": 0.2, "N3": 0.1})
    all_of_it = edits.set_weight(before, "N1", 1.0)
    earlier = [all_of_it.weights, before.weights, paper_scenario().weights]
    back = edits.set_weight(all_of_it, "N1", before.weights["N1"], earlier=earlier)
    assert back.weights == pytest.approx(before.weights)
    none = edits.set_dimension_weight(before, "N", 0.0)
    again = edits.set_dimension_weight(none, "N", before.dimension_weights["N"], earlier=earlier[1:])
    assert again.weights == pytest.approx(before.weights)


def test_the_room_of_a_weight_is_what_locks_leave() -> None:
    locked = edits.set_locked(edits.set_weight(paper_scenario(), "L2", 0.4), "L2", True)
    room = weight_room(locked)
    assert "L2" not in room
    assert room["N1"] == pytest.approx((0.0, 0.6))
    assert room["L"] == pytest.approx((0.4, 1.0))
    assert room["N"] == pytest.approx((0.0, 0.6))


def test_a_locked_criterion_never_moves_and_limits_the_others(scenario: Scenario) -> None:
    locked = edits.set_locked(scenario, "L1", True)
    assert edits.set_weight(locked, "N1", 0.9).weights == {"N1": 0.5, "N2": 0.0, "L1": 0.5}
    assert edits.set_weight(locked, "L1", 0.1) is locked
    assert edits.set_weight(edits.set_locked(locked, "N2", True), "N1", 0.1).weights == scenario.weights


def test_inside_a_locked_dimension_the_siblings_give_and_take(scenario: Scenario) -> None:
    locked = edits.set_locked(scenario, "N", True)
    assert edits.set_weight(locked, "N1", 0.4).weights == pytest.approx({"N1": 0.4, "N2": 0.1, "L1": 0.5})
    assert edits.set_weight(locked, "N1", 0.9).weights == {"N1": 0.5, "N2": 0.0, "L1": 0.5}
    assert edits.set_weight(locked, "L1", 0.9) is locked
    assert edits.set_dimension_weight(locked, "N", 0.9) is locked


def test_a_dimension_moves_as_one(scenario: Scenario) -> None:
    uneven = edits.set_weights(scenario, {"N1": 0.1, "N2": 0.4})
    moved = edits.set_dimension_weight(uneven, "N", 0.75)
    assert moved.weights == pytest.approx({"N1": 0.15, "N2": 0.6, "L1": 0.25})
    held = edits.set_dimension_weight(edits.set_locked(uneven, "N2", True), "N", 0.1)
    assert held.weights == pytest.approx({"N1": 0.0, "N2": 0.4, "L1": 0.6})


def test_several_dimensions_are_split_at_once_and_those_besides_stay() -> None:
    paper = paper_scenario()
    uneven = edits.set_weight(paper, "N1", 0.2)
    now = uneven.dimension_weights
    after = edits.split_weights(uneven, {"N": 0.1, "L": now["N"] + now["L"] - 0.1})
    assert after.dimension_weights == pytest.approx({"N": 0.1, "L": now["N"] + now["L"] - 0.1, "W": now["W"]})
    assert after.weights["N1"] / after.weights["N2"] == pytest.approx(uneven.weights["N1"] / uneven.weights["N2"])
    assert edits.split_weights(uneven, now) is uneven


def test_several_weights_at_once(scenario: Scenario) -> None:
    assert edits.set_weights(scenario, {"N1": 3, "N2": 1, "L1": 4}).weights == {"N1": 0.375, "N2": 0.125, "L1": 0.5}
    assert edits.set_weights(scenario, {"N1": 0.1, "N2": 0.1}).weights == pytest.approx(
        {"N1": 0.1, "N2": 0.1, "L1": 0.8}
    )
    found = edits.set_weights(scenario, {"N1": 1, "N2": 1, "L1": 2}, method="ahp", inputs={"matrix": [[1]]})
    assert (found.weighting.method, found.weighting.inputs) == ("ahp", {"matrix": [[1]]})
    assert edits.set_weight(found, "N1", 0.3).weighting.inputs == {}


@pytest.mark.parametrize(
    ("weights", "codes"),
    [
        ({"N1": float("nan"), "L1": float("inf")}, ["not_finite", "not_finite"]),
        ({"N1": -1.0}, ["weight_negative"]),
        ({"N9": 0.5}, ["unknown_criterion"]),
        ({"N1": 0.0, "N2": 0.0, "L1": 0.0}, ["weights_all_zero"]),
    ],
)
def test_weights_that_cannot_be_are_refused(scenario: Scenario, weights: dict[str, float], codes: list[str]) -> None:
    with pytest.raises(InvalidInput) as refused:
        edits.set_weights(scenario, weights)
    assert code(refused) == codes


def test_huge_points_are_shared_without_overflow(scenario: Scenario) -> None:
    shared = edits.set_weights(scenario, {"N1": 1e308, "N2": 1e308, "L1": 1e308})
    assert shared.weights == pytest.approx({"N1": 1 / 3, "N2": 1 / 3, "L1": 1 / 3})


def test_equalise_everywhere_or_in_one_dimension(scenario: Scenario) -> None:
    uneven = edits.set_weights(scenario, {"N1": 0.1, "N2": 0.4})
    assert edits.set_equal_weights(uneven, "N").weights == {"N1": 0.25, "N2": 0.25, "L1": 0.5}
    assert edits.set_equal_weights(uneven).weights == pytest.approx(dict.fromkeys(("N1", "N2", "L1"), 1 / 3))
    assert edits.set_equal_weights(edits.set_locked(uneven, "N2", True)).weights == pytest.approx(
        {"N1": 0.3, "N2": 0.4, "L1": 0.3}
    )


def test_a_preset_splits_each_dimension_evenly_and_keeps_its_name_only_if_locks_allow(scenario: Scenario) -> None:
    paper = paper_scenario()
    node = next(each for each in paper.presets if each.id == "node_first")
    chosen = edits.apply_preset(paper, "node_first")
    assert chosen.dimension_weights == pytest.approx(node.weights)
    assert (chosen.weighting.method, chosen.weighting.preset) == ("preset", "node_first")
    dragged = edits.set_weight(chosen, "N1", 0.3)
    assert (dragged.weighting.method, dragged.weighting.preset) == ("sliders", "")
    held = edits.apply_preset(edits.set_locked(paper, "N1", True), "node_first")
    assert held.weights["N1"] == paper.weights["N1"]
    assert held.weighting.preset == ""
    with pytest.raises(InvalidInput) as refused:
        edits.apply_preset(paper, "none")
    assert code(refused) == ["unknown_preset"]


def test_thousands_of_edits_do_not_drift() -> None:
    scenario, chance = edits.set_locked(edits.set_locked(paper_scenario(), "N1", True), "W", True), random.Random(5)
    for _ in range(4000):
        scenario = edits.set_weight(scenario, chance.choice(list(scenario.weights)), chance.random())
        scenario = edits.set_dimension_weight(scenario, chance.choice("NLW"), chance.random())
    assert abs(math.fsum(scenario.weights.values()) - 1) <= 1e-12
    assert scenario.weights["N1"] == paper_scenario().weights["N1"]
    assert abs(scenario.dimension_weights["W"] - 1 / 3) <= 1e-12


def test_new_criteria_take_an_equal_share_and_lost_ones_leave_theirs(scenario: Scenario) -> None:
    more = edits.add_criterion(scenario, "L", Text("New"))
    assert more.weights == pytest.approx({"N1": 0.1875, "N2": 0.1875, "L1": 0.375, "L2": 0.25})
    assert edits.remove_criterion(more, "L2").weights == pytest.approx(scenario.weights)
    inside = edits.add_criterion(edits.set_locked(scenario, "N", True), "N", Text("New"))
    assert inside.weights == pytest.approx({"N1": 1 / 6, "N2": 1 / 6, "N3": 1 / 6, "L1": 0.5})
    assert edits.remove_criterion(inside, "N1").weights == pytest.approx({"N2": 0.25, "N3": 0.25, "L1": 0.5})
    last = edits.remove_dimension(edits.set_locked(scenario, "N1", True), "L")
    assert last.weights == pytest.approx({"N1": 0.25, "N2": 0.75})
    assert edits.remove_dimension(last, "N").weights == {}


def test_the_first_criterion_of_all_weighs_everything() -> None:
    first = edits.add_criterion(edits.add_dimension(blank(), Text("D")), "D1", Text("C"))
    assert first.weights == {"D1.1": 1.0}


def test_a_drag_is_one_line_of_the_log_and_a_reason_makes_its_own(scenario: Scenario) -> None:
    for weight in (0.3, 0.4, 0.5):
        scenario = edits.set_weight(scenario, "N1", weight, STAMP)
    (line,) = scenario.log
    assert (line.event, line.subject, line.before, line.after) == ("weight_set", "N1", "0.25", "0.5")
    scenario = edits.set_weight(scenario, "N1", 0.6, Signature(STAMP.when, "Li", Text("Agreed")))
    scenario = edits.set_weight(scenario, "N1", 0.7, STAMP)
    assert [each.after for each in scenario.log] == ["0.5", "0.6", "0.7"]
    assert edits.set_weight(scenario, "N1", 0.7, STAMP) is scenario
