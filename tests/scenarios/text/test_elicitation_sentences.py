"""The ways of weighting, their answers and what befell them, in words."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from scenarios import edits
from scenarios.decision_log_sentences import log_sentence
from scenarios.elicitation.best_worst import BestWorstAnswers
from scenarios.elicitation.elicitation_registry import ELICITATION_METHODS, WEIGHTING_METHODS, elicitation_method_name
from scenarios.elicitation.hierarchy import TOP
from scenarios.elicitation.method_state import elicitation_state, node_items
from scenarios.elicitation.pairs import PairsAnswers
from scenarios.elicitation.points import PointsAnswers
from scenarios.elicitation.sentences import answer_lines
from scenarios.findings import Finding
from scenarios.model import Dimension, Level, Scale, Scenario, Text
from scenarios.paper import paper_scenario
from tests.languages import chinese
from tests.scenarios.samples import answered_each_way, small

STAMP = edits.Signature("2025-03-31T09:30:00+08:00", "Li")


@pytest.fixture
def scenario() -> Scenario:
    """Dimension N with N1 and N2 of 0.25 each, L with L1 of 0.5."""
    return small()


@pytest.fixture
def answered() -> Scenario:
    """Every way answered in one list; the paper's nine criteria."""
    return answered_each_way()


def test_every_way_has_its_words_and_its_form() -> None:
    assert [each.id for each in WEIGHTING_METHODS] == ["sliders", *ELICITATION_METHODS]
    for each in WEIGHTING_METHODS:
        assert all((text.english and chinese(text)) for text in (each.name, each.line, each.when))
    assert elicitation_method_name("swing", "zh") == "摆幅赋权"
    assert elicitation_method_name("ahp", "en") == "Pairwise comparison (AHP)"
    assert elicitation_method_name("preset", "zh") == "预设权重"
    assert elicitation_method_name("oracle", "en") == "oracle"


def test_the_log_tells_of_ways_and_answers(scenario: Scenario) -> None:
    chosen = edits.choose_elicitation_method(scenario, "pairs", stamp=STAMP)
    once = edits.set_answers(chosen, "pairs", "N", PairsAnswers({"N1/N2": 2}), STAMP)
    twice = edits.set_answers(once, "pairs", "N", PairsAnswers({"N1/N2": 3}), STAMP)
    said = [log_sentence(each, twice, "en") for each in twice.log]
    assert said == [
        "Way of weighting changed from “Sliders” to “Pairwise comparison (AHP)”",
        "Weighting questions answered within “Nodes”",
    ]
    assert "“滑块”" in log_sentence(twice.log[0], twice, "zh")


def test_the_log_tells_one_list_from_two_levels(scenario: Scenario) -> None:
    listed = edits.choose_elicitation_method(
        edits.choose_elicitation_method(scenario, "order"), "order", flat=True, stamp=STAMP
    )
    nested = edits.choose_elicitation_method(listed, "order", stamp=STAMP)
    assert log_sentence(listed.log[-1], listed, "en") == "All criteria weighed against each other in one list"
    assert log_sentence(nested.log[-1], nested, "en") == "Criteria weighed dimension by dimension again"


def test_levels_are_told_by_name_and_meaning_and_turned_where_less_is_better() -> None:
    levels = (Level(0, Text("None", "无")), Level(4, Text("Full"), Text("All of it", "全部")))
    scale = Scale(0, 4, "min", levels=levels)
    told = node_items(edits.set_scale(small(), "N1", scale), "N")[0]
    assert told.best == Text("None", "无")
    assert told.worst == Text("Full: All of it", "全部")
    assert not node_items(small(), "N")[1].best


def test_answers_are_told_in_both_languages(answered: Scenario) -> None:
    for way in ELICITATION_METHODS:
        chosen = edits.choose_elicitation_method(answered, way, True)
        english, chinese = (answer_lines(chosen, language) for language in ("en", "zh"))
        assert len(english) == len(chinese) >= 9
        assert all("{" not in each.question + each.answered for each in (*english, *chinese))
        assert chinese[0].where == "全部准则"
    assert answer_lines(paper_scenario(), "en") == ()


def test_best_over_worst_is_told_once_though_it_stands_in_both_lists(scenario: Scenario) -> None:
    ids = ("N1", "N2", "L1")
    given = BestWorstAnswers(ids[0], ids[2], {ids[1]: 2.0, ids[2]: 6.0}, {ids[0]: 6.0, ids[1]: 3.0})
    chosen = edits.choose_elicitation_method(scenario, "best_worst", True)
    told = [
        (each.question, each.answered)
        for each in answer_lines(edits.set_answers(chosen, "best_worst", "*", given), "en")
    ]
    assert len(told) == len(set(told)) == 3 + 3


def test_an_empty_dimension_asks_nothing(scenario: Scenario) -> None:
    grown = replace(scenario, dimensions=(*scenario.dimensions, Dimension("E", Text("Empty"))))
    assert [each.id for each in node_items(grown, TOP)] == ["N", "L"]
    points = edits.set_answers(grown, "points", "N", PointsAnswers({"N1": 60.0, "N2": 40.0}))
    assert not elicitation_state(points, "points").complete
    across = edits.set_answers(points, "points", TOP, PointsAnswers({"N": 60.0, "L": 40.0}))
    assert elicitation_state(across, "points").complete


def test_findings_name_things_not_ids(scenario: Scenario) -> None:
    from scenarios.elicitation.sentences import finding_sentence

    said = finding_sentence(Finding("worst", "best_is_worst", {"criterion": "N1"}), scenario, "en")
    assert said.startswith("“Own” is both")
