"""The decision log in words: every event of the edits, with the names that things have or had."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from scenarios import edits
from scenarios.decision_log_sentences import EVENTS, log_sentence, log_sentences
from scenarios.edits import Signature
from scenarios.model import LogEntry, Scale, Scenario, Text
from scenarios.paper import paper_scenario

STAMP = Signature("2026-03-01T10:00:00+00:00", "Ann")
EVENT = re.compile(
    r"note|locked|unlocked|(scores?|evidence|weights?|dimension_weight|preset)_(set|cleared|equalised|applied)"
    r"|(directions|ends|scales|weights)_confirmed"
    r"|(title|brief|scale)_changed|(group|recommendation|measure|dimension|criterion)_(added|changed|removed|moved)"
)


def said(edit: Callable[..., Scenario], *args: object, on: Scenario | None = None, **fields: object) -> str:
    """The sentence of the entry that this edit leaves."""
    scenario = edit(on or paper_scenario(), *args, stamp=STAMP, **fields)
    return log_sentence(scenario.log[-1], scenario, "en")


def test_every_event_that_the_edits_write_has_a_name() -> None:
    constants = {
        node.value
        for path in Path(edits.__path__[0]).glob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and EVENT.fullmatch(node.value)
    }
    assert len(constants) > 25
    assert constants <= set(EVENTS)


@pytest.mark.parametrize(
    ("edit", "args", "fields", "sentence"),
    [
        (
            edits.set_score,
            ("TA1", "N2"),
            {"value": 3.0},
            "Score of “Tackle core technologies” on “Substitution and recombination” changed from 1 to 3 (1–3)",
        ),
        (
            edits.set_score,
            ("TA1", "N2"),
            {"value": None},
            "Score of “Tackle core technologies” on “Substitution and recombination” removed; it was 1",
        ),
        (
            edits.set_score,
            ("TA1", "N2"),
            {"rationale": Text("New")},
            "Reason or source for the score of “Tackle core technologies” on “Substitution and recombination” changed",
        ),
        (edits.set_scores, ({("TA1", "N1"): 1.0, ("TA1", "N2"): 2.0},), {}, "Scores changed at once: 2"),
        (edits.clear_scores, ([("TA1", "N1")],), {}, "Scores cleared: 1"),
        (
            edits.set_weight,
            ("N1", 0.5),
            {},
            "Weight of “Autonomy and control of technology” changed from 11.1% to 50.0%",
        ),
        (edits.set_dimension_weight, ("N", 0.5), {}, "Weight of “Node resilience” changed from 33.3% to 50.0%"),
        (edits.set_weights, ({"N1": 0.5},), {}, "Several weights changed"),
        (edits.apply_preset, ("link_first",), {}, "Weights of the preset “Link first” applied"),
        (edits.set_locked, ("N", True), {}, "Weight of “Node resilience” locked"),
        (edits.add_group, (Text("New"),), {}, "Group added: “New”"),
        (
            edits.update_group,
            ("TA",),
            {"name": Text("Autonomy")},
            "Group changed: “Technological autonomy” is now “Autonomy”",
        ),
        (edits.update_group, ("TA",), {"shift": Text("x")}, "Group changed: “Technological autonomy”"),
        (edits.remove_recommendation, ("TA1",), {}, "Recommendation removed: “Tackle core technologies”"),
        (
            edits.move_recommendation,
            ("TA1", "ER"),
            {},
            "Recommendation moved: “Tackle core technologies”, from “Technological autonomy” "
            "to “Ecosystem restructuring”",
        ),
        (
            edits.move_recommendation,
            ("TA1", "TA", 1),
            {},
            "Recommendation moved: “Tackle core technologies”",
        ),
        (edits.update_measure, ("TA1a", Text("Do it")), {}, "Measure changed: “Do it”"),
        (
            edits.set_scale,
            ("N1", Scale(low=-1, high=4, direction="min")),
            {},
            "Scale of “Autonomy and control of technology” changed from 0–4 (more is better) to -1–4 (less is better)",
        ),
        (
            edits.update_brief,
            (),
            {"question": Text("Who?"), "due": "2026-12-01"},
            "Brief changed: “question”, “due”",
        ),
        (
            edits.set_title,
            (Text("T"),),
            {},
            "Title changed: “Nine recommendations for a resilient AI industry chain” is now “T”",
        ),
    ],
)
def test_what_an_edit_is_called(
    edit: Callable[..., Scenario], args: tuple[object, ...], fields: dict[str, object], sentence: str
) -> None:
    assert said(edit, *args, **fields) == sentence


def test_a_first_score_is_given_not_changed() -> None:
    cleared = edits.clear_scores(paper_scenario(), [("TA1", "N1")])
    told = said(edits.set_score, "TA1", "N1", on=cleared, value=2.0)
    assert told == "“Tackle core technologies” on “Autonomy and control of technology”: scored 2"


def test_equalising_everything_or_one_dimension() -> None:
    moved = edits.set_weight(paper_scenario(), "N1", 0.5)
    assert said(edits.set_equal_weights, on=moved) == "Weights made equal"
    assert said(edits.set_equal_weights, "N", on=moved) == "Weights made equal within “Node resilience”"


def test_what_is_gone_keeps_its_name_in_earlier_entries() -> None:
    scenario = edits.set_weight(paper_scenario(), "N1", 0.5, STAMP)
    scenario = edits.remove_criterion(scenario, "N1", STAMP)
    first, second = log_sentences(scenario, "en")
    assert first.startswith("Weight of “Autonomy and control of technology”")
    assert second == "Criterion removed: “Autonomy and control of technology”"


def test_chinese_entries_are_chinese() -> None:
    scenario = edits.set_score(paper_scenario(), "TA1", "N2", value=3.0, stamp=STAMP)
    assert log_sentences(scenario, "zh") == ["“加强核心技术攻关”在“生态替代重组性”上的评分由1改为3 (1–3)"]


def test_an_unknown_event_keeps_its_own_word() -> None:
    entry = LogEntry("2026-03-01T10:00:00+00:00", "Ann", "merged", "TA1")
    assert log_sentence(entry, paper_scenario(), "en") == "merged: “Tackle core technologies”"
