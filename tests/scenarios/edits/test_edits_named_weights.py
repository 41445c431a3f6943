"""Weights kept under names: taken again, replaced, renamed, forgotten, and saved."""

from __future__ import annotations

import pytest

from scenarios import edits
from scenarios.decision_log_sentences import log_sentences
from scenarios.edits import Signature
from scenarios.elicitation.weight_sets import weight_sets
from scenarios.findings import InvalidInput
from scenarios.io.json.codec import encode
from scenarios.io.json.reader import decode
from scenarios.model import Scenario, Text
from scenarios.paper import paper_scenario
from scenarios.preset_shares import is_own_set
from scenarios.validation.document_rules import scenario_findings

STAMP = Signature("2025-03-31T09:30:00+08:00", "Li")


@pytest.fixture
def kept() -> Scenario:
    """The paper's scenario with weights of one's own, under a name."""
    moved = edits.set_weight(paper_scenario(), "N1", 0.4, STAMP)
    return edits.name_weights(moved, Text("Mine", "我的"), STAMP)


def test_kept_weights_are_there_again_when_they_are_chosen(kept: Scenario) -> None:
    own = kept.presets[-1]
    assert is_own_set(kept, own) and not any(is_own_set(kept, each) for each in kept.presets[:-1])
    assert (kept.weighting.method, kept.weighting.preset) == ("preset", own.id)
    other = edits.apply_preset(kept, kept.presets[0].id, STAMP)
    again = edits.apply_preset(other, own.id, STAMP)
    assert again.weights == pytest.approx(kept.weights) and again.weighting.preset == own.id
    assert [each.name for each in weight_sets(again, diagnostics=False) if each.present] == [own.name]
    assert not list(scenario_findings(again))


def test_a_file_keeps_them_and_says_that_it_must_be_understood(kept: Scenario) -> None:
    written = encode(kept)
    assert decode(written) == kept
    assert b'"version": 2' in written and b'"version": 1' in encode(paper_scenario())


def test_the_same_name_is_the_same_set(kept: Scenario) -> None:
    moved = edits.set_weight(kept, "N1", 0.2, STAMP)
    again = edits.name_weights(moved, Text("MINE"), STAMP)
    assert len(again.presets) == len(kept.presets) and again.presets[-1].weights["N1"] == pytest.approx(0.2)
    assert again.presets[-1].name == Text("Mine", "我的")


def test_sets_are_renamed_and_forgotten_and_the_weights_stay(kept: Scenario) -> None:
    id_ = kept.presets[-1].id
    renamed = edits.rename_weights(kept, id_, Text("Ours"), STAMP)
    gone = edits.remove_weights(renamed, id_, STAMP)
    assert (
        gone.weights == kept.weights and gone.weighting.method == "sliders" and gone.presets == paper_scenario().presets
    )
    assert log_sentences(gone, "en")[-3:] == [
        "Weights kept as “Mine”",
        "Set of weights “Mine” is now called “Ours”",
        "Set of weights removed: “Ours”",
    ]


def test_a_preset_of_the_model_is_nobody_s_to_rename(kept: Scenario) -> None:
    for refused in (edits.remove_weights, lambda s, id_: edits.rename_weights(s, id_, Text("x"))):
        with pytest.raises(InvalidInput):
            refused(kept, kept.presets[0].id)
    with pytest.raises(InvalidInput):
        edits.name_weights(kept, Text("  "))


def test_a_criterion_that_goes_leaves_its_sets(kept: Scenario) -> None:
    after = edits.remove_criterion(kept, "N1")
    assert "N1" not in after.presets[-1].weights and not list(scenario_findings(after))
    only = edits.remove_parts(kept, ["N", "L"])
    assert not list(scenario_findings(only))


def test_how_answers_found_weights_stays_said() -> None:
    answered = edits.choose_elicitation_method(paper_scenario(), "points", stamp=STAMP)
    kept = edits.name_weights(answered, Text("By points"), STAMP)
    assert kept.weighting.method == "points" and kept.weights == answered.weights
