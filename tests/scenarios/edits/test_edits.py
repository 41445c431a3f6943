"""Edits of scores, structure, brief and log."""

from __future__ import annotations

import pytest

from scenarios import edits
from scenarios.edits import Signature
from scenarios.findings import InvalidInput
from scenarios.model import Scale, Scenario, Text, Thresholds
from scenarios.paper import paper_scenario
from tests.scenarios.samples import small

STAMP = Signature("2025-03-31T09:30:00+08:00", "Li")
NAN = float("nan")


def findings(refused: pytest.ExceptionInfo[InvalidInput]) -> list[tuple[str, str]]:
    return [(each.path, each.code) for each in refused.value.findings]


def test_a_value_beyond_its_range_takes_the_end_along_and_is_the_user_s_own() -> None:
    assert small().score_at["A1", "N1"].origin == "paper"
    score = edits.set_score(small(), "A1", "N1", value=1).score_at["A1", "N1"]
    assert (score.value, score.low, score.high, score.origin) == (1.0, 1.0, 4.0, "judged")
    assert score.rationale == Text("Said so")


def test_a_value_taken_away_takes_its_range_and_leaves_the_reason() -> None:
    score = edits.set_score(small(), "A1", "N1", value=None).score_at["A1", "N1"]
    assert (score.value, score.low, score.high, score.rationale) == (None, None, None, Text("Said so"))
    assert ("A1", "N2") not in edits.set_score(small(), "A1", "N2", value=None).score_at


def test_evidence_changes_without_the_figure() -> None:
    before = small()
    after = edits.set_score(before, "B1", "L1", rationale=Text("Why"), source="§ 2", author="Li", date="2025-03-31")
    score = after.score_at["B1", "L1"]
    assert (score.value, score.source, score.author, score.date) == (None, "§ 2", "Li", "2025-03-31")
    assert edits.set_score(after, "B1", "L1", source="§ 2") is after
    assert before.score_at.get(("B1", "L1")) is None


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ({"value": 4.5}, [("A1/N1.value", "score_outside_scale")]),
        ({"value": NAN}, [("A1/N1.value", "not_finite")]),
        ({"low": 4.0, "high": 2.0}, [("A1/N1.low", "low_above_high")]),
        ({"low": 3.5}, [("A1/N1.value", "value_outside_range")]),
        ({"low": -1.0, "date": "today"}, [("A1/N1.low", "score_outside_scale"), ("A1/N1.date", "bad_date")]),
        ({"rationale": Text("\x07")}, [("A1/N1.rationale.en", "control_character")]),
    ],
)
def test_scores_that_cannot_be_are_refused(fields: dict[str, object], found: list[tuple[str, str]]) -> None:
    with pytest.raises(InvalidInput) as refused:
        edits.set_score(small(), "A1", "N1", **fields)  # type: ignore[arg-type]
    assert findings(refused) == found


def test_a_pasted_block_is_taken_whole_or_not_at_all() -> None:
    block = {("A1", "N1"): 4.0, ("B1", "L1"): 0, ("A1", "N2"): None}
    pasted = edits.set_scores(small(), block, "Li", "2025-03-31", STAMP)
    assert pasted.score_at["A1", "N1"].author == "Li"
    assert pasted.score_at["B1", "L1"].value == 0.0
    assert pasted.score_at["A1", "N2"].value is None
    assert [each.event for each in pasted.log] == ["scores_set"]
    with pytest.raises(InvalidInput) as refused:
        edits.set_scores(small(), {**block, ("A1", "N2"): 9.0, ("B1", "N2"): -1.0})
    assert [code for _, code in findings(refused)] == ["score_outside_scale"] * 2
    with pytest.raises(InvalidInput) as refused:
        edits.set_scores(small(), {("Z", "N1"): 1.0, ("A1", "Y"): 1.0})
    assert findings(refused) == [("Z/N1", "unknown_recommendation"), ("A1/Y", "unknown_criterion")]


def test_cleared_cells_keep_their_reasons() -> None:
    cleared = edits.clear_scores(small(), [("A1", "N1"), ("A1", "N2"), ("B2", "N1")])
    assert cleared.score_at["A1", "N1"].rationale == Text("Said so")
    assert ("A1", "N2") not in cleared.score_at
    assert edits.clear_scores(cleared, [("A1", "N1")]) is cleared


def test_new_parts_get_the_next_id_of_their_kind() -> None:
    paper = paper_scenario()
    paper = edits.add_recommendation(paper, "TA", Text("New"))
    paper = edits.add_measure(paper, "TA4", Text("Do it"))
    paper = edits.add_measure(paper, "TA1", Text("Do it"))
    paper = edits.add_group(paper, Text("New"))
    paper = edits.add_recommendation(paper, "G4", Text("New"))
    paper = edits.add_dimension(paper, Text("New"))
    paper = edits.add_criterion(paper, "N", Text("New"), at=0)
    assert [each.id for each in paper.groups] == ["TA", "ER", "PC", "G4"]
    assert [each.id for each in paper.groups[0].recommendations] == ["TA1", "TA2", "TA3", "TA4"]
    assert [each.id for each in paper.groups[0].recommendations[0].measures] == ["TA1a", "TA1b", "TA1c"]
    assert [each.id for each in paper.groups[0].recommendations[3].measures] == ["TA4a"]
    assert [each.id for each in paper.groups[3].recommendations] == ["G4.1"]
    assert [each.id for each in paper.dimensions] == ["N", "L", "W", "D4"]
    assert [each.id for each in paper.dimensions[0].criteria] == ["N4", "N1", "N2", "N3"]


def test_an_id_that_the_log_speaks_of_is_not_given_again() -> None:
    added = edits.add_recommendation(small(), "B", Text("New"), stamp=STAMP)
    again = edits.add_recommendation(edits.remove_recommendation(added, "B3"), "B", Text("Newer"))
    assert again.groups[1].recommendations[-1].id == "B4"


@pytest.mark.parametrize(("id", "code"), [("A1", "duplicate_id"), ("", "empty_id"), (" x", "id_has_blanks")])
def test_a_given_id_must_be_sound_and_free(id: str, code: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        edits.add_group(small(), Text("New"), id=id)
    assert findings(refused) == [("id", code)]


@pytest.mark.parametrize("name", [Text(), Text(" ", "\u3000")])
def test_names_are_not_empty(name: Text) -> None:
    for edit in (
        lambda: edits.add_group(small(), name, id="x"),
        lambda: edits.update_group(small(), "A", name=name),
        lambda: edits.update_recommendation(small(), "A1", name=name),
        lambda: edits.update_measure(small(), "A1a", name),
        lambda: edits.add_dimension(small(), name, id="x"),
        lambda: edits.update_dimension(small(), "N", name=name),
        lambda: edits.update_criterion(small(), "N1", name=name),
    ):
        with pytest.raises(InvalidInput) as refused:
            edit()
        assert [code for _, code in findings(refused)] == ["empty_name"]


def test_regrouping_keeps_the_scores_and_removing_takes_them() -> None:
    moved = edits.move_recommendation(small(), "B1", "A", 0)
    assert [each.id for each in moved.groups[0].recommendations] == ["B1", "A1"]
    assert moved.score_at == small().score_at
    assert edits.move_recommendation(moved, "B1", "A", 0) is moved
    gone = edits.remove_group(moved, "A")
    assert [each.id for each in gone.recommendations] == ["B2"]
    assert list(gone.score_at) == [("B2", "L1")]
    assert [each.id for each in edits.move_group(small(), "B", 0).groups] == ["B", "A"]


def test_a_scale_that_leaves_scores_out_names_each() -> None:
    with pytest.raises(InvalidInput) as refused:
        edits.set_scale(small(), "N1", Scale(0, 2.5))
    assert findings(refused) == [("A1/N1.value", "score_outside_scale"), ("A1/N1.high", "score_outside_scale")]
    with pytest.raises(InvalidInput) as refused:
        edits.set_scale(small(), "N1", Scale(4, 0, step=0))
    assert findings(refused) == [("N1.scale", "scale_ends"), ("N1.scale.step", "scale_step")]
    wider = edits.set_scale(small(), "N1", Scale(0, 100), STAMP)
    assert (wider.log[0].event, wider.log[0].before, wider.log[0].after) == ("scale_changed", "0–4 max", "0–100 max")


def test_thresholds_are_checked() -> None:
    changed = edits.update_criterion(small(), "N1", thresholds=Thresholds("linear", 0.5, 1.0))
    assert changed.criteria[0].thresholds.p == 1.0
    with pytest.raises(InvalidInput) as refused:
        edits.update_criterion(small(), "N1", thresholds=Thresholds("curved", -1.0, NAN))
    assert findings(refused) == [
        ("N1.thresholds.preference", "not_a_choice"),
        ("N1.thresholds.q", "threshold_negative"),
        ("N1.thresholds.p", "not_finite"),
    ]


def test_a_removed_dimension_leaves_presets_and_locks_in_order() -> None:
    scenario = edits.set_locked(edits.set_locked(small(), "N", True), "N1", True)
    left = edits.remove_dimension(scenario, "N")
    assert left.weighting.locked == ()
    assert left.presets[0].weights == {"L": 1.0}
    assert edits.remove_dimension(left, "L").presets == ()


def test_brief_title_and_notes() -> None:
    scenario = edits.set_title(small(), Text("Plan", "计划"), STAMP)
    scenario = edits.update_brief(scenario, question=Text("Which?"), due="2025-04-30", stamp=STAMP)
    scenario = edits.add_note(scenario, STAMP.when, "Li", Text("Agreed"))
    assert [each.event for each in scenario.log] == ["title_changed", "brief_changed", "note"]
    assert scenario.brief.due == "2025-04-30"
    for edit, found in (
        (lambda: edits.update_brief(small(), due="30.4."), ("brief.due", "bad_date")),
        (lambda: edits.set_title(small(), Text("a\u202eb")), ("title.en", "direction_mark")),
        (lambda: edits.add_note(small(), "noon", "Li", Text("x")), ("log.when", "bad_time")),
        (lambda: edits.add_note(small(), STAMP.when, "Li", Text()), ("why", "empty_note")),
    ):
        with pytest.raises(InvalidInput) as refused:
            edit()
        assert findings(refused) == [found]


def test_any_edit_can_be_logged() -> None:
    def untitled(scenario: Scenario) -> Scenario:
        return edits.set_title(scenario, Text())

    edit = edits.with_log_entry(untitled, "title_changed", "", STAMP.when, "Li", Text("Neutral"))
    assert edit(small()).log[0].why == Text("Neutral")
    assert edit(edit(small())).log == edit(small()).log
