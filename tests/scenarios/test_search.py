"""Find in a scenario: every kind of text, both languages, whatever the case."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from scenarios import edits
from scenarios.edits import Signature
from scenarios.model import Level, Scale, Scenario, Text
from scenarios.paper import paper_scenario
from scenarios.search import ScoreTexts, find
from tests.scenarios.samples import small

STAMP = Signature("2025-03-31T09:30:00+08:00", "Li")


@pytest.fixture(scope="module")
def told() -> Scenario:
    """A scenario that has the word nowhere twice in one part."""
    scenario = edits.set_title(small(), Text("The Owl"))
    scenario = edits.update_brief(scenario, judges=Text("", "Owl 猫头鹰"))
    scenario = edits.update_group(scenario, "A", shift=Text("to OWLS"))
    scenario = edits.update_recommendation(scenario, "B1", description=Text("An owl"))
    scenario = edits.update_measure(scenario, "A1a", Text("owls"))
    scenario = edits.update_dimension(scenario, "N", description=Text("owl"))
    scale = Scale(unit=Text("owls"), levels=(Level(0.0, Text("None"), Text("no owl")),))
    scenario = edits.update_criterion(scenario, "N2", scale=scale)
    scenario = edits.set_score(scenario, "A1", "N1", rationale=Text("owl", "猫头鹰"), source="Owl, p. 3")
    scenario = edits.set_score(scenario, "B2", "N2", rationale=Text("", "猫头鹰说"))
    return edits.add_note(scenario, STAMP.when, STAMP.who, Text("Owls agreed"))


def test_every_kind_is_found_in_the_order_of_the_steps(told: Scenario) -> None:
    hits = find(told, " owl ", "en").hits
    assert [(each.kind, each.step, each.subject) for each in hits] == [
        ("title", "brief", "title"),
        ("brief", "brief", "judges"),
        ("group", "recommendations", "A"),
        ("measure", "recommendations", "A1a"),
        ("recommendation", "recommendations", "B1"),
        ("dimension", "criteria", "N"),
        ("criterion", "criteria", "N2"),
        ("level", "criteria", "N2"),
        ("reason", "scores", "A1/N1"),
        ("source", "scores", "A1/N1"),
        ("log", "record", "line/0"),
    ]


def test_chinese_is_found_and_cells_are_told_apart(told: Scenario) -> None:
    scores = ScoreTexts(told.scores)
    found = find(told, "猫头鹰", "zh", scores)
    assert found == find(told, "猫头鹰", "zh") and not found.more
    assert [each.subject for each in found.hits] == ["judges", "A1/N1", "B2/N2"]
    assert found.hits[-1].text == "猫头鹰说" and found.hits[-1].place == ("B2", "N2")


def test_an_id_is_found_where_it_is_all_that_is_asked(told: Scenario) -> None:
    assert [each.subject for each in find(told, "b2", "en").hits] == ["B2"]


def test_nothing_is_found_of_nothing_and_never_across_texts(told: Scenario) -> None:
    assert not find(told, "  ", "en").hits
    assert not find(told, "owl\0owl", "en").hits


def test_of_many_hits_the_first_are_given() -> None:
    found = find(paper_scenario(), "e", "en", limit=5)
    assert len(found.hits) == 5 and found.more


def test_what_stands_before_is_shortened() -> None:
    scenario = replace(small(), title=Text("x" * 100 + " needle " + "y" * 500))
    (hit,) = find(scenario, "needle", "en").hits
    assert hit.excerpt.startswith("…x") and "needle" in hit.excerpt and len(hit.excerpt) < 180
