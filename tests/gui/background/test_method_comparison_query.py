"""Methods asked in the background: only when they are looked at, never twice, never late."""

from __future__ import annotations

from scenarios import edits
from scenarios.analysis.method_comparison import MethodsCompared, compare_methods
from scenarios.model import Scenario
from scenarios.report.method_comparison import methods_table, refusal_lines
from scenarios.report.well_known_methods import headline
from tests.gui.results_page import Gate, answer, asking, show_methods
from tests.gui.results_scenario import small


def test_methods_are_asked_only_when_their_tab_is_shown(opened, qtbot):
    gate = Gate()
    gate.open.set()
    page = opened("results", small(), comparing=asking(gate))
    page.tabs.setCurrentWidget(page.groups)
    qtbot.waitUntil(lambda: page.groups.chart.canvas.marks != ())
    assert gate.asked == []
    show_methods(page)
    qtbot.waitUntil(page.methods.chart.isVisible)
    assert [method.id for method in page.methods.chart.sheet().data.methods] == ["wsm", "topsis"]


def test_the_well_known_methods_stand_in_words_and_all_of_them_on_demand(opened, qtbot):
    page = opened("results", small(), comparing=asking())
    tab = page.methods
    page.tabs.setCurrentWidget(tab)
    qtbot.waitUntil(tab.words.isVisible)
    assert tab.headline.text() == headline(answer(small()), small(), "en")
    assert [each.partition("\n")[0] for each in tab.words.texts()] == ["Additive value (weighted sum)", "TOPSIS"]
    assert not (tab.chart.isVisible() or tab.view.isVisible() or tab.refused.isVisible())
    tab.all.click()
    assert tab.words.isVisible() and tab.chart.isVisible() and tab.view.isVisible() and tab.refused.isVisible()
    tab.all.click()
    assert not (tab.chart.isVisible() or tab.refused_title.isVisible())


def test_while_the_methods_are_asked_the_tab_says_so(opened, qtbot):
    gate = Gate()
    page = opened("results", small(), comparing=asking(gate))
    show_methods(page)
    qtbot.waitUntil(lambda: gate.asked != [])
    assert page.methods.state.isVisible() and not page.methods.chart.isVisible()
    gate.open.set()
    qtbot.waitUntil(page.methods.chart.isVisible)
    assert not page.methods.state.isVisible()


def test_whoever_leaves_before_the_answer_and_comes_back_finds_it(opened, qtbot):
    gate = Gate()
    page = opened("results", small(), comparing=asking(gate))
    show_methods(page)
    qtbot.waitUntil(lambda: gate.asked != [])
    page.hide()
    gate.open.set()
    qtbot.waitUntil(lambda: not page.methods.query.busy)
    page.show()
    qtbot.waitUntil(page.methods.chart.isVisible)
    assert not page.methods.state.isVisible() and len(gate.asked) == 1


def test_an_answer_that_comes_after_a_change_is_dropped(opened, qtbot):
    gate = Gate()
    page = opened("results", small(), comparing=asking(gate))
    shown = []
    page.methods.query.answer_changed.connect(shown.append)
    show_methods(page)
    qtbot.waitUntil(lambda: len(gate.asked) == 1)
    page.session.apply("Weights", edits.set_weights, {"p": 0.0, "q": 0.5, "r": 0.5})
    qtbot.waitUntil(lambda: len(gate.asked) == 2 or page.rescorer.evaluation.scenario is page.session.scenario)
    qtbot.waitUntil(lambda: len(gate.asked) == 2)
    gate.open.set()
    qtbot.waitUntil(lambda: shown != [])
    assert [each.scenario for each in shown] == [page.session.scenario]
    assert page.methods.chart.sheet().data.rows[0].id == "b"


def test_the_same_question_is_not_asked_twice(opened, qtbot):
    gate = Gate()
    gate.open.set()
    page = opened("results", small(), comparing=asking(gate))
    show_methods(page)
    qtbot.waitUntil(page.methods.chart.isVisible)
    page.session.apply("Weights", edits.set_weights, {"p": 0.0, "q": 0.5, "r": 0.5})
    qtbot.waitUntil(lambda: page.methods.chart.sheet().data.rows[0].id == "b")
    page.session.undo_stack.undo()
    qtbot.waitUntil(lambda: page.methods.chart.sheet().data.rows[0].id == "a")
    assert len(gate.asked) == 2


def test_a_new_name_shows_without_asking_again(opened, qtbot):
    gate = Gate()
    gate.open.set()
    page = opened("results", small(), comparing=asking(gate))
    show_methods(page)
    qtbot.waitUntil(page.methods.chart.isVisible)
    renamed = small().recommendations[0].name.with_("en", "Open everything")
    page.session.apply("Rename", edits.update_recommendation, "a", name=renamed)
    qtbot.waitUntil(lambda: page.methods.chart.sheet().data.rows[0].name == "Open everything")
    assert len(gate.asked) == 1


def test_a_comparison_that_fails_says_so_and_can_be_tried_again(opened, qtbot):
    def fail(_scenario: Scenario) -> MethodsCompared:
        raise MemoryError("no room")

    page = opened("results", small(), comparing=asking(fail))
    show_methods(page)
    qtbot.waitUntil(page.methods.failure.isVisible)
    assert "no room" in page.methods.failure.text
    assert not page.methods.state.isVisible()


def test_the_methods_table_gives_agreement_first_place_and_all_ranks():
    scenario = small()
    figures = methods_table(answer(scenario), scenario, "en")
    assert [column.title for column in figures.columns][6:] == ["Open source", "Standards", "Sharing", "Talent"]
    name, tau, rho, first, moved, remark, *ranks = figures.rows[0]
    assert (name, tau, rho) == ("Additive value (weighted sum)", 1.0, 1.0)
    assert first == "Open source, Sharing" and remark and ranks == [1, 4, 1, 3]
    assert moved == ""


def test_the_methods_table_names_who_moves_most_and_by_how_much():
    scenario = small()
    compared = compare_methods(scenario)
    headline = compared.ranks.tolist()
    figures = methods_table(compared, scenario, "en")
    moves, names = 0, [column.title for column in figures.columns][6:]
    for row in figures.rows:
        ranks = [rank or place for rank, place in zip(row[6:], headline, strict=True)]
        by = [place - rank for rank, place in zip(ranks, headline, strict=True)]
        furthest = max(map(abs, by))
        moves += furthest > 0
        said = [f"{name} {each:+d}" for name, each in zip(names, by, strict=True) if abs(each) == furthest]
        assert row[4] == (", ".join(said) if furthest else "")
    assert moves


def test_a_method_that_does_not_apply_is_named_with_its_reason(opened, qtbot):
    scenario = small()
    refused = (each.refusal for each in answer(scenario).refused)
    (line,) = refusal_lines(refused, scenario, "en").splitlines()
    assert line.startswith("COPRAS: ") and "no criterion is a cost" in line
    page = opened("results", scenario, comparing=asking())
    show_methods(page)
    qtbot.waitUntil(page.methods.refused.isVisible)
    assert "COPRAS: " in page.methods.refused.text()
