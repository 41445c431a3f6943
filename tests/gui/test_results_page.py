"""The Results page: ties, what is missing, tables that paste into a spreadsheet, methods in the background."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from gui.models.figures import Column, Figures, FiguresModel, as_cells, exact, tab_separated
from gui.pages.results_page import ResultsPage
from gui.rescoring import Rescorer
from gui.results.comparing import MethodsComparing
from gui.results.tables import methods_table, refusals, results_table
from gui.results.words import agreement_line, dominance_line, dominated, origin_note
from gui.session import Session
from scenarios import edits
from scenarios.evaluate import evaluate
from scenarios.methods_compared import MethodResult, MethodsCompared
from scenarios.model import Scenario
from scenarios.paper import paper_scenario
from scoring.errors import NotApplicable
from scoring.report import ScoreReport
from tests.gui.results_scenario import NAMES, SCORES, small


def answer(scenario: Scenario) -> MethodsCompared:
    """Two methods that rank as the headline does, one that cannot be asked."""
    ranks = evaluate(scenario).ranks
    results = [
        MethodResult(method, ScoreReport(None, method, "fixed", None, ranks), None, 1.0, 1.0)  # type: ignore[arg-type]
        for method in ("wsm", "topsis")
    ]
    refused = MethodResult("copras", None, NotApplicable("copras", "no_cost_criteria"))
    return MethodsCompared(scenario, "wsm", ranks, (*results, refused))


class Gate:
    """A comparison that waits until it is let through, and notes what it was asked."""

    def __init__(self) -> None:
        self.open, self.asked = Event(), list[Scenario]()

    def __call__(self, scenario: Scenario) -> MethodsCompared:
        self.asked.append(scenario)
        self.open.wait(10)
        return answer(scenario)


@pytest.fixture
def make_page(qtbot) -> Callable[..., ResultsPage]:
    def make(scenario: Scenario, compare: Callable[[Scenario], MethodsCompared] = answer) -> ResultsPage:
        session = Session(scenario)
        page = ResultsPage(session, Rescorer(session, session), comparing=MethodsComparing(session, compare, pause=0))
        session.setParent(page)
        qtbot.addWidget(page)
        page.resize(760, 640)
        page.show()
        return page

    return make


def show_methods(page: ResultsPage) -> None:
    page.tabs.setCurrentWidget(page.methods)


# what the page says


def test_ties_share_the_best_rank_in_the_table(make_page):
    page = make_page(small())
    page.tabs.setCurrentWidget(page.table)
    figures = page.table.view.table.figures.figures
    assert [(row[0], row[1], row[3]) for row in figures.rows] == [
        (1, "Open source", 0.75),
        (1, "Sharing", 0.75),
        (3, "Talent", 0.5),
        (4, "Standards", 0.25),
    ]


def test_a_missing_score_leaves_no_rank_and_shows_the_range(make_page):
    page = make_page(small({**SCORES, ("b", "p"): None}))
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


def test_the_split_by_criterion_is_a_click(make_page):
    page = make_page(small())
    page.contributions.by_criterion.click()
    assert page.contributions.chart.sheet().data.split == "criterion"


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
def test_an_empty_page_teaches_and_leads_on(make_page, qtbot, scenario, step):
    page = make_page(scenario)
    assert not page.tabs.isVisible() and page.empty.isVisible() and page.empty.text()
    with qtbot.waitSignal(page.go_to) as asked:
        page.remedy.click()
    assert asked.args == [step, ""]


def test_the_page_comes_to_life_with_the_first_scores(make_page, qtbot):
    page = make_page(small({}))
    page.session.apply("Score", edits.set_scores, dict(SCORES))
    qtbot.waitUntil(page.tabs.isVisible)
    assert len(page.contributions.chart.sheet().data.ranked) == 4


def test_a_change_of_weights_shows_at_once_on_the_tab_in_front_and_later_on_the_others(make_page, qtbot):
    page = make_page(small())
    page.tabs.setCurrentWidget(page.groups)
    page.session.apply("Weights", edits.set_weights, {"p": 0.0, "q": 0.5, "r": 0.5})
    qtbot.waitUntil(lambda: page.groups.chart.sheet().data.groups[0].mean == 0.75)
    page.tabs.setCurrentWidget(page.contributions)
    assert page.contributions.chart.sheet().data.ranked[0].id == "b"


def test_selecting_a_recommendation_finds_its_row(make_page):
    page = make_page(small())
    page.select("d")
    assert page.tabs.currentWidget() is page.table
    assert page.table.view.table.currentIndex().row() == 2


def test_choosing_a_bar_leads_to_its_recommendation(make_page, qtbot):
    page = make_page(small())
    with qtbot.waitSignal(page.go_to) as asked:
        page.contributions.chart.chosen.emit("b")
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


def test_default_scores_are_named_as_the_papers_argument(make_page):
    scenario = paper_scenario()
    assert origin_note(scenario).startswith("All 81 scores are the paper's defaults")
    judged = edits.set_scores(scenario, {("TA1", "N1"): 1.0})
    assert origin_note(judged).startswith("80 of 81 scores")
    assert origin_note(small()) == ""
    page = make_page(scenario)
    assert page.contributions.origin.isVisible()
    assert page.contributions.chart.sheet().note == origin_note(scenario)


# tables to take along


def test_the_whole_table_is_copied_with_its_heads_in_full_precision(make_page):
    page = make_page(small(weights=(1 / 3, 1 / 3, 1 / 3)))
    page.tabs.setCurrentWidget(page.table)
    page.table.view.copy()
    rows = [line.split("\t") for line in QApplication.clipboard().text().splitlines()]
    assert rows[0][:4] == ["Rank", "Recommendation", "Group", "Total"]
    assert rows[1][1] == "Sharing"
    assert float(rows[1][3]) == float(page.rescorer.evaluation.totals[2]) != round(float(rows[1][3]), 6)
    assert {len(row) for row in rows} == {9}


def test_ctrl_c_copies_the_selected_cells(make_page, qtbot):
    page = make_page(small())
    page.tabs.setCurrentWidget(page.table)
    table = page.table.view.table
    for row in (0, 2):
        for column in (1, 3):
            table.selectionModel().select(table.model().index(row, column), QItemSelectionModel.SelectionFlag.Select)
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == "Open source\t0.75\nTalent\t0.5\n"


def test_the_table_is_saved_as_csv_that_excel_reads(make_page, tmp_path: Path):
    page = make_page(small())
    page.tabs.setCurrentWidget(page.table)
    assert page.table.view.save_to(str(tmp_path / "results.csv"))
    content = (tmp_path / "results.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))
    assert rows[1] == ["1", "Open source", "Autonomy", "0.75", "0.5", "0.25", "0.5", "0.125", "0.125"]
    assert not page.table.view.save_to(str(tmp_path / "gone" / "results.csv"))
    assert "gone" in page.table.view.message.text


@pytest.mark.parametrize("name", ["=1+1", "+cmd", "-2", "@sum"])
def test_a_name_that_a_spreadsheet_would_calculate_is_copied_as_text(name):
    cells = as_cells(results_table(evaluate(small(names={**NAMES, "a": name})), "scores", "en"))
    assert cells[1][1] == f"'{name}"


def test_a_line_break_in_a_name_does_not_break_the_row():
    assert tab_separated([["two\nlines", "1"]]) == "two lines\t1\n"


def test_exact_numbers_come_back_the_same():
    assert [exact(each) for each in (None, 3, 0.1 + 0.2)] == ["", "3", "0.30000000000000004"]


def test_clicking_a_head_sorts_by_number_not_by_text(make_page):
    page = make_page(small())
    page.tabs.setCurrentWidget(page.table)
    table = page.table.view.table
    table.sortByColumn(3, Qt.SortOrder.AscendingOrder)
    assert [table.model().index(row, 1).data() for row in range(2)] == ["Standards", "Talent"]


# the model


def test_the_model_keeps_the_rules_of_models_and_announces_what_changed(qtbot):
    model = FiguresModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    columns = (Column("Name"), Column("Total", 3))
    model.show_figures(Figures(columns, (("a", 0.5), ("b", 0.25))))
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged) as changed:
        model.show_figures(Figures(columns, (("a", 0.5), ("b", 1 / 3))))
    assert (changed.args[0].row(), changed.args[1].row()) == (1, 1)
    with qtbot.waitSignal(model.modelReset):
        model.show_figures(Figures(columns, (("a", 0.5),)))
    model.show_figures(Figures())
    assert model.rowCount() == model.columnCount() == 0


def test_numbers_are_rounded_to_read_exact_to_edit_and_aligned_right():
    model = FiguresModel()
    model.show_figures(Figures((Column("Name"), Column("Total", 3)), (("a", 1 / 3), ("b", float("nan")))))
    index = model.index(0, 1)
    assert index.data() == "0.333" and index.data(Qt.ItemDataRole.EditRole) == 1 / 3
    assert index.data(Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight
    assert model.index(1, 1).data() == "–" and model.index(1, 1).data(Qt.ItemDataRole.EditRole) is None
    assert type(index.data(Qt.ItemDataRole.EditRole)) is float


# methods in the background


def test_methods_are_asked_only_when_their_tab_is_shown(make_page, qtbot):
    gate = Gate()
    gate.open.set()
    page = make_page(small(), gate)
    page.tabs.setCurrentWidget(page.groups)
    qtbot.waitUntil(lambda: page.groups.chart.canvas.marks != ())
    assert gate.asked == []
    show_methods(page)
    qtbot.waitUntil(page.methods.chart.isVisible)
    assert [method.id for method in page.methods.chart.sheet().data.methods] == ["wsm", "topsis"]


def test_while_the_methods_are_asked_the_tab_says_so(make_page, qtbot):
    gate = Gate()
    page = make_page(small(), gate)
    show_methods(page)
    qtbot.waitUntil(lambda: gate.asked != [])
    assert page.methods.state.isVisible() and not page.methods.chart.isVisible()
    gate.open.set()
    qtbot.waitUntil(page.methods.chart.isVisible)
    assert not page.methods.state.isVisible()


def test_an_answer_that_comes_after_a_change_is_dropped(make_page, qtbot):
    gate = Gate()
    page = make_page(small(), gate)
    shown = []
    page.methods.comparing.answered.connect(shown.append)
    show_methods(page)
    qtbot.waitUntil(lambda: len(gate.asked) == 1)
    page.session.apply("Weights", edits.set_weights, {"p": 0.0, "q": 0.5, "r": 0.5})
    qtbot.waitUntil(lambda: len(gate.asked) == 2 or page.rescorer.evaluation.scenario is page.session.scenario)
    qtbot.waitUntil(lambda: len(gate.asked) == 2)
    gate.open.set()
    qtbot.waitUntil(lambda: shown != [])
    assert [each.scenario for each in shown] == [page.session.scenario]
    assert page.methods.chart.sheet().data.rows[0].id == "b"


def test_the_same_question_is_not_asked_twice(make_page, qtbot):
    gate = Gate()
    gate.open.set()
    page = make_page(small(), gate)
    show_methods(page)
    qtbot.waitUntil(page.methods.chart.isVisible)
    page.session.apply("Weights", edits.set_weights, {"p": 0.0, "q": 0.5, "r": 0.5})
    qtbot.waitUntil(lambda: page.methods.chart.sheet().data.rows[0].id == "b")
    page.session.undo_stack.undo()
    qtbot.waitUntil(lambda: page.methods.chart.sheet().data.rows[0].id == "a")
    assert len(gate.asked) == 2


def test_a_new_name_shows_without_asking_again(make_page, qtbot):
    gate = Gate()
    gate.open.set()
    page = make_page(small(), gate)
    show_methods(page)
    qtbot.waitUntil(page.methods.chart.isVisible)
    renamed = small().recommendations[0].name.with_("en", "Open everything")
    page.session.apply("Rename", edits.update_recommendation, "a", name=renamed)
    qtbot.waitUntil(lambda: page.methods.chart.sheet().data.rows[0].name == "Open everything")
    assert len(gate.asked) == 1


def test_a_comparison_that_fails_says_so_and_can_be_tried_again(make_page, qtbot):
    def fail(_scenario: Scenario) -> MethodsCompared:
        raise MemoryError("no room")

    page = make_page(small(), fail)
    show_methods(page)
    qtbot.waitUntil(page.methods.failure.isVisible)
    assert "no room" in page.methods.failure.text
    assert not page.methods.state.isVisible()


def test_the_methods_table_gives_agreement_first_place_and_all_ranks():
    scenario = small()
    figures = methods_table(answer(scenario), scenario, "en")
    assert [column.title for column in figures.columns][5:] == ["Open source", "Standards", "Sharing", "Talent"]
    name, tau, rho, first, remark, *ranks = figures.rows[0]
    assert (name, tau, rho) == ("Additive value (weighted sum)", 1.0, 1.0)
    assert first == "Open source, Sharing" and remark and ranks == [1, 4, 1, 3]


def test_a_method_that_does_not_apply_is_named_with_its_reason(make_page, qtbot):
    scenario = small()
    ((why, names),) = refusals(answer(scenario), scenario, "en").items()
    assert names == ["COPRAS"] and "no criterion is a cost" in why
    page = make_page(scenario)
    show_methods(page)
    qtbot.waitUntil(page.methods.refused.isVisible)
    assert "COPRAS: " in page.methods.refused.text()
