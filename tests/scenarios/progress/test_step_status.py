"""The marks of the steps tell the truth: nothing, a template's or a table's or the program's, a person's."""

from __future__ import annotations

from scenarios import edits
from scenarios.decision_log_sentences import EVENTS
from scenarios.edits import Signature
from scenarios.evaluation.evaluate import evaluate
from scenarios.io.tables import table_to_scenario
from scenarios.model import Scenario, Text
from scenarios.paper import paper_scenario
from scenarios.progress.step_status import step_statuses
from tests.scenarios.samples import blank
from tests.scenarios.tabled import cars, tabled

ANN = Signature("2026-03-01T10:00:00+00:00", "Ann", Text("So"))


def marks(scenario: Scenario) -> dict[str, str]:
    return {step: each.mark for step, each in step_statuses(evaluate(scenario)).items()}


def test_of_a_blank_scenario_there_is_nothing() -> None:
    assert set(marks(blank()).values()) == {"empty"}


def test_nothing_of_a_template_is_anybody_s() -> None:
    assert marks(paper_scenario()) == {
        **dict.fromkeys(marks(paper_scenario()), "default"),
        "brief": "part",
        "record": "empty",
    }


def test_nothing_of_a_table_is_anybody_s_even_where_it_says_all() -> None:
    whole = [["alternative", "C1", "C2"], ["#objective", "min", "max"], ["#low", 0.0, 0.0], ["#high", 40.0, 600.0]]
    said = table_to_scenario(tabled([*whole, ["#weight", 1.0, 1.0], ["A", 30.0, 400.0], ["B", 24.0, 550.0]]))
    for scenario in (cars(), said):
        assert set(marks(scenario).values()) == {"empty", "default"}


def test_criteria_and_weights_are_ticked_once_they_are_confirmed() -> None:
    assert marks(edits.confirm_directions(cars(), stamp=ANN))["criteria"] == "default"
    scenario = edits.confirm_criteria(cars(), ANN)
    assert (marks(scenario)["criteria"], marks(scenario)["weights"]) == ("done", "default")
    assert marks(edits.confirm_weights(scenario, ANN))["weights"] == "done"


def test_results_are_ticked_only_on_ticked_ground() -> None:
    scenario = edits.confirm_weights(edits.confirm_criteria(cars(), ANN), ANN)
    assert (marks(scenario)["results"], marks(scenario)["robustness"]) == ("default", "default")
    one = edits.set_score(scenario, "A", "C1", value=29.0, stamp=ANN)
    assert marks(one)["scores"] == "default"  # the others are the table's
    others = {("A", "C2"): 401.0, ("B", "C1"): 25.0, ("B", "C2"): 540.0}
    judged = edits.set_scores(one, others, stamp=ANN)
    assert {marks(judged)[step] for step in ("scores", "results", "robustness", "record")} == {"done"}
    assert marks(edits.clear_scores(judged, [("A", "C1")], ANN))["results"] == "part"


def test_answers_tick_the_weights_and_a_way_that_is_only_chosen_does_not() -> None:
    scenario = edits.choose_elicitation_method(paper_scenario(), "points", stamp=ANN)
    assert marks(scenario)["weights"] == "part"
    assert marks(edits.set_weight(scenario, "N1", 0.5, ANN))["weights"] == "done"


def test_every_step_knows_the_events_of_its_edits() -> None:
    from scenarios.progress.step_status import BY_STEP

    begins = tuple(begin for each in BY_STEP.values() for begin in each)
    assert {event for event in EVENTS if not event.startswith(begins)} == {
        "note", "evidence_set", "score_set", "scores_set", "scores_cleared", "scores_emptied", "locked", "unlocked",
        "set_named", "set_renamed", "set_removed",
        "way_chosen", "dimension_removed", "dimension_moved", "analysis_changed",
    }  # fmt: skip


def test_marks_are_those_of_the_log_however_it_came_about() -> None:
    """Counting goes on where it stopped; what is undone, redone or opened is counted as it stands."""
    judged = edits.set_score(cars(), "A", "C1", value=29.0, stamp=ANN)
    for value in (28.0, 27.0):
        judged = edits.set_score(judged, "B", "C1", value=value, stamp=ANN)
    history = [cars(), judged, edits.confirm_weights(judged, ANN), edits.confirm_criteria(judged, ANN), cars()]
    alone = [(marks(blank()), marks(each))[1] for each in history]
    assert [marks(each) for each in history] == alone
    assert [marks(each) for each in reversed(history)] == alone[::-1]
