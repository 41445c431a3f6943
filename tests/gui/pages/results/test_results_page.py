"""The Results page: ties, what is missing, what follows a change at once and what later."""

from __future__ import annotations

import pytest

from scenarios import edits
from scenarios.evaluation.evaluate import evaluate
from scenarios.paper import paper_scenario
from scenarios.report.method_comparison import agreement_line
from scenarios.report.results import dominance_line, dominated, origin_note, results_table
from tests.gui.results_page import answer, asking
from tests.gui.results_scenario import SCORES, small


def test_ties_share_the_best_rank_in_the_table(opened):
    page = opened("results", small(), comparing=asking())
    page.tabs.setCurrentWidget(page.table)
    figures = page.table.view.table.figures.figures
    assert [(row[0], row[1], row[3]) for row in figures.rows] == [
        (1, "Open source", 0.75),
        (1, "Sharing", 0.75),
        (3, "Talent", 0.5),
        (4, "Standards", 0.25),
    ]


def test_a_missing_score_leaves_no_rank_and_shows_the_range(opened):
    page = opened("results", small({**SCORES, ("b", "p"): None}), comparing=asking())
    (bar,) = page.contributions.chart.sheet().data.unranked
    assert (bar.name, bar.least, bar.most) == ("Sharing", 0.5, 1.0)
    row = results_table(page.rescorer.evaluation, "contributions", "en").rows[-1]
    assert row[:2] == (None, "Sharing") and row[4:6] == (0.5, 1.0)


def test_the_range_has_no_columns_while_nothing_is_missing():
    titles = [column.title for column in results_table(evaluate(small()), "values", "en").columns]
    assert titles == ["Rank", "Recommendation", "Group", "Total", "Control", "Voice", "Access"]


@pytest.mark.parametrize(
    ("kind", "cells"),
    [("contributions", (0.25, 0.5, 0.25, 0.25, 0.25)), ("values", (0.5, 1.0, 1.0)), ("scores", (2.0, 4.0, 4.0))],
)
def test_the_table_shows_contributions_values_or_scores(kind, cells):
    assert results_table(evaluate(small()), kind, "en").rows[1][4:] == cells


def test_the_split_by_criterion_is_a_click(opened):
    page = opened("results", small(), comparing=asking())
    page.contributions.by_criterion.click()
    assert page.contributions.chart.sheet().data.split == "criterion"


def test_a_single_dimension_is_shown_by_its_criteria(opened):
    one = paper_scenario()
    for each in one.dimensions[1:]:
        one = edits.remove_dimension(one, each.id)
    page = opened("results", one, comparing=asking())
    assert page.contributions.chart.sheet().data.split == "criterion"
    assert page.contributions.by_dimension.isHidden()


@pytest.mark.parametrize(
    ("scenario", "step"),
    [
        (small({}), "scores"),
        (small(dict.fromkeys(SCORES)), "scores"),
        (edits.remove_group(edits.remove_group(small(), "g"), "h"), "recommendations"),
        (edits.remove_dimension(edits.remove_dimension(small(), "n"), "l"), "criteria"),
    ],
    ids=["no scores", "all missing", "no recommendations", "no criteria"],
)
def test_an_empty_page_teaches_and_leads_on(opened, qtbot, scenario, step):
    page = opened("results", scenario, comparing=asking())
    assert not page.tabs.isVisible() and page.empty.isVisible() and page.empty.text()
    with qtbot.waitSignal(page.navigate_requested) as asked:
        page.remedy.click()
    assert asked.args == [step, ""]


def test_the_page_comes_to_life_with_the_first_scores(opened, qtbot):
    page = opened("results", small({}), comparing=asking())
    page.session.apply("Score", edits.set_scores, dict(SCORES))
    qtbot.waitUntil(page.tabs.isVisible)
    assert len(page.contributions.chart.sheet().data.ranked) == 4


def test_a_change_of_weights_shows_at_once_on_the_tab_in_front_and_later_on_the_others(opened, qtbot):
    page = opened("results", small(), comparing=asking())
    page.tabs.setCurrentWidget(page.groups)
    page.session.apply("Weights", edits.set_weights, {"p": 0.0, "q": 0.5, "r": 0.5})
    qtbot.waitUntil(lambda: page.groups.chart.sheet().data.groups[0].mean == 0.75)
    page.tabs.setCurrentWidget(page.contributions)
    assert page.contributions.chart.sheet().data.ranked[0].id == "b"


def test_selecting_a_recommendation_finds_its_row(opened):
    page = opened("results", small(), comparing=asking())
    page.select("d")
    assert page.tabs.currentWidget() is page.table
    assert page.table.view.table.currentIndex().row() == 2


def test_choosing_a_bar_leads_to_its_recommendation(opened, qtbot):
    page = opened("results", small(), comparing=asking())
    with qtbot.waitSignal(page.navigate_requested) as asked:
        page.contributions.chart.item_requested.emit("b")
    assert asked.args == ["recommendations", "b"]


def test_dominance_is_said_in_one_line():
    evaluation = evaluate(small())  # a and b are nowhere worse than d and c, and somewhere better
    assert dominated(evaluation) == [(1, [2]), (3, [0, 2])]
    said = dominance_line(evaluation, "en")
    assert said.endswith(": “Standards” by “Sharing”; “Talent” by “Open source” and “Sharing”.")
    assert "None is dominated" in dominance_line(evaluate(small({("a", "p"): 4.0, ("b", "q"): 4.0})), "en")


def test_the_methods_favourite_is_said_in_one_line():
    tied, clear = small(), small({**SCORES, ("a", "q"): 4.0})
    said = "Most often first: “Open source” and “Sharing”, each by 2 of 2 methods that rank."
    assert agreement_line(answer(tied), tied, "en") == said
    assert agreement_line(answer(clear), clear, "en") == "2 of 2 methods that rank put “Open source” first."


def test_default_scores_are_named_as_the_papers_argument(opened):
    scenario = paper_scenario()
    assert origin_note(scenario, "en").startswith("All 81 scores are the paper's defaults")
    judged = edits.set_scores(scenario, {("TA1", "N1"): 1.0})
    assert origin_note(judged, "en").startswith("80 of 81 scores")
    assert origin_note(small(), "en") == ""
    page = opened("results", scenario, comparing=asking())
    assert page.contributions.origin.isVisible()
    assert page.contributions.chart.sheet().note == origin_note(scenario, "en")
