"""Edits of several parts at once: names added, parts removed, copied and moved, each as one step."""

from __future__ import annotations

import math

import pytest

from scenarios import edits
from scenarios.decision_log_sentences import log_sentences
from scenarios.edits import Signature
from scenarios.edits.copy_parts import numbered_name
from scenarios.findings import InvalidInput
from scenarios.model import Scenario, Text
from scenarios.paper import paper_scenario
from scenarios.validation.document_rules import scenario_findings
from tests.scenarios.tabled import cars

STAMP = Signature("2025-03-31T09:30:00+08:00", "Li")


def below(scenario: Scenario) -> dict[str, list[str]]:
    return {each.id: [leaf.id for leaf in each.recommendations] for each in scenario.groups} | {
        each.id: [leaf.id for leaf in each.criteria] for each in scenario.dimensions
    }


def sound(scenario: Scenario) -> Scenario:
    assert not list(scenario_findings(scenario))
    assert math.fsum(scenario.weights.values()) == pytest.approx(1.0)
    return scenario


def test_names_become_recommendations_in_their_order() -> None:
    names = [Text(f"Name {place}") for place in range(40)]
    after = sound(edits.add_recommendations(paper_scenario(), "TA", names, 1, STAMP))
    mine = after.groups[0].recommendations
    assert [each.name for each in mine[1:41]] == names and mine[0].id == "TA1" and mine[41].id == "TA2"
    assert len(after.log) == len(paper_scenario().log) + 40


def test_names_become_criteria_of_equal_weight() -> None:
    after = sound(edits.add_criteria(paper_scenario(), "N", [Text("One"), Text("", "二")], stamp=STAMP))
    assert [each.name.zh or each.name.en for each in after.dimensions[0].criteria[-2:]] == ["One", "二"]
    assert len({round(weight, 12) for weight in list(after.weights.values())[3:5]}) == 1


def test_names_that_cannot_be_are_all_refused_together() -> None:
    with pytest.raises(InvalidInput) as refused:
        edits.add_recommendations(paper_scenario(), "TA", [Text("Fine"), Text(""), Text("x" * 2000)], stamp=STAMP)
    assert [(each.path, each.code) for each in refused.value.findings] == [
        ("2.name", "empty_name"),
        ("3.name.en", "text_too_long"),
    ]


def test_several_are_removed_with_what_is_below_them() -> None:
    before = paper_scenario()
    group = before.groups[0]
    after = sound(edits.remove_parts(before, [group.recommendations[0].id, group.id, "ER1"], STAMP))
    assert group.id not in below(after) and "ER1" not in below(after)["ER"]
    gone = {*below(before)[group.id], "ER1"}
    assert not [each for each in after.scores if each.recommendation in gone]
    assert [each.event for each in after.log[-2:]] == ["group_removed", "recommendation_removed"]
    after = sound(edits.remove_parts(before, ["N1", "N2"], STAMP))
    assert "N1" not in after.weights and "N2" not in after.weights


def test_a_copy_has_all_that_the_first_has() -> None:
    before = paper_scenario()
    after = sound(edits.duplicate_parts(before, ["TA1"], STAMP))
    old, new, *_ = after.groups[0].recommendations
    assert old.id == "TA1" and new.name == Text("Tackle core technologies (2)", "加强核心技术攻关（2）")
    assert [each.text for each in new.measures] == [each.text for each in old.measures]
    assert new.description == old.description
    for criterion in after.criteria:
        first, copy = after.score_at["TA1", criterion.id], after.score_at[new.id, criterion.id]
        assert (copy.value, copy.rationale) == (first.value, first.rationale)
        assert (copy.origin, copy.author, copy.date) == ("judged", "Li", "2025-03-31")
    assert log_sentences(after, "en")[-1] == (
        "Recommendation duplicated: “Tackle core technologies”, the copy is “Tackle core technologies (2)”"
    )


def test_a_copied_criterion_keeps_what_is_assumed_of_it() -> None:
    after = sound(edits.duplicate_parts(cars(), ["C1"], STAMP))
    old, new, *_ = after.criteria
    assert (new.scale, new.thresholds) == (old.scale, old.thresholds)
    assert new.id in after.assumed.directions and new.id in after.assumed.ends
    assert [after.score_at[each.id, new.id].value for each in after.recommendations] == [
        after.score_at[each.id, old.id].value for each in after.recommendations
    ]


@pytest.mark.parametrize("id_", ["TA", "N"])
def test_a_copied_group_or_dimension_has_copies_of_all_below(id_: str) -> None:
    before = paper_scenario()
    after = sound(edits.duplicate_parts(before, [id_], STAMP))
    (new,) = set(below(after)) - set(below(before))
    assert len(below(after)[new]) == len(below(before)[id_]) and not set(below(after)[new]) & set(below(before)[id_])
    assert len(after.log) == len(before.log) + 1
    names = [each.name.en for each in (*after.recommendations, *after.criteria)]
    assert len(names) == len(set(names))


def test_copies_of_copies_are_counted_on() -> None:
    assert numbered_name(Text("Trees"), [Text("Trees")]) == Text("Trees (2)")
    assert numbered_name(Text("Trees (2)", "树"), [Text("Trees (2)"), Text("", "树（3）")]) == Text(
        "Trees (4)", "树（4）"
    )
    assert len(numbered_name(Text("x" * 1000), []).en) <= 1000


def test_several_move_together_in_the_order_of_the_tree() -> None:
    before = paper_scenario()
    first, second, *rest = below(before)["TA"]
    other = below(before)["ER"]
    after = sound(edits.move_parts(before, [other[0], second], "TA", 0, STAMP))
    assert below(after)["TA"] == [second, other[0], first, *rest] and below(after)["ER"] == other[1:]
    assert [each.event for each in after.log[-2:]] == 2 * ["recommendation_moved"]
    assert edits.move_parts(before, [first, second], "TA", 0, STAMP) is before
    groups = list(below(before))[: len(before.groups)]
    after = edits.move_parts(before, groups[:2], "", 99, STAMP)
    assert [each.id for each in after.groups] == [*groups[2:], *groups[:2]]


def test_moved_criteria_take_their_weights_along() -> None:
    before = edits.set_weight(paper_scenario(), "N1", 0.4)
    after = sound(edits.move_parts(before, ["N1", "N2"], "L", 1, STAMP))
    assert below(after)["L"][1:3] == ["N1", "N2"] and after.weights["N1"] == before.weights["N1"]


@pytest.mark.parametrize("edit", [edits.remove_parts, edits.duplicate_parts])
def test_what_is_not_there_is_refused(edit: object) -> None:
    with pytest.raises(InvalidInput):
        edit(paper_scenario(), ["nobody"], STAMP)  # type: ignore[operator]
