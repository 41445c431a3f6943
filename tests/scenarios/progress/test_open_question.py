"""What is missing at each step, the first of it with its place."""

from __future__ import annotations

import pytest

from scenarios import edits
from scenarios.elicitation.hierarchy import FLAT
from scenarios.elicitation.points import PointsAnswers
from scenarios.evaluation.evaluate import evaluate
from scenarios.model import Scenario
from scenarios.paper import paper_scenario
from scenarios.progress.open_question import open_question
from scenarios.progress.step_status import step_statuses
from scenarios.text.open_questions import SENTENCES
from tests.scenarios.samples import blank, small
from tests.scenarios.tabled import cars


def asked(step: str, scenario: Scenario) -> tuple[str, int, str, str] | None:
    found = open_question(step, evaluate(scenario))
    if found is None:
        return None
    assert found.code in SENTENCES
    return found.code, found.count, found.step, found.subject


def test_of_a_blank_scenario_the_beginning_is_asked_for() -> None:
    assert asked("brief", blank()) == ("no_question", 0, "brief", "question")
    assert asked("recommendations", blank()) == ("no_recommendations", 0, "recommendations", "")
    for step in ("scores", "results", "robustness"):
        assert asked(step, blank()) == ("no_recommendations", 0, "recommendations", "")
    assert asked("record", blank()) is None


@pytest.mark.parametrize("step", ["recommendations", "criteria", "scores", "weights", "results", "robustness"])
def test_of_a_whole_scenario_nothing_is_missing(step: str) -> None:
    assert asked(step, paper_scenario()) is None


def test_missing_scores_are_counted_and_the_first_is_the_place() -> None:
    cells = [("TA1", "N2"), ("TA2", "L1")]
    holed = edits.clear_scores(paper_scenario(), cells)
    for step in ("scores", "results", "robustness"):
        assert asked(step, holed) == ("scores_missing", 2, "scores", "TA1/N2")


def test_what_a_table_left_open_is_asked_about() -> None:
    code, count, step, subject = asked("criteria", cars()) or ("", 0, "", "")
    assert (code, count, step) == ("directions_assumed", 2, "criteria")
    assert subject == cars().criteria[0].id
    assert asked("weights", cars()) == ("no_way_yet", 0, "weights", "")


def test_a_way_that_is_only_chosen_leaves_its_questions_open() -> None:
    chosen = edits.choose_elicitation_method(small(), "points", True)
    assert asked("weights", chosen) == ("questions_open", 3, "weights", FLAT)
    assert step_statuses(evaluate(chosen))["weights"].mark == "part"
    answered = edits.set_answers(chosen, "points", FLAT, PointsAnswers({"N1": 50, "N2": 30, "L1": 20}))
    assert asked("weights", answered) is None
