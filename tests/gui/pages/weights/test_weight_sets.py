"""Weight sets side by side, and the remarks on the present weights."""

from __future__ import annotations

from threading import Event

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.pages.weights.weight_sets_model import FIRST, PRESENT, SHARE, WeightSetsModel
from gui.pages.weights.weight_sets_view import spread_sets
from scenarios import edits
from scenarios.blank_scenario import blank_scenario
from scenarios.elicitation.pairs import PairsAnswers
from scenarios.elicitation.swing import SwingAnswers
from scenarios.elicitation.weight_sets import WeightSet
from scenarios.findings import Finding
from scenarios.model import Scenario, Text
from scenarios.paper import paper_scenario
from tests.gui.results_page import asking
from tests.gui.shown_page import Opened
from tests.gui.ways_page import choose, press
from tests.scenarios.samples import large

EVEN = dict.fromkeys(paper_scenario().weights, 1 / 9)


def measured(_scenario: Scenario) -> tuple[WeightSet, ...]:
    """Two measures as the library would give them, without its two seconds."""
    return (
        WeightSet("entropy", Text("Entropy"), "diagnostic", EVEN, (1,) * 9, note="spread_not_importance"),
        WeightSet("merec", Text("MEREC"), "diagnostic", {}, (), refused=(Finding("", "one_alternative"),)),
    )


def names(model: WeightSetsModel) -> list[str]:
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_ways_and_presets_stand_above_measures_of_spread(opened: Opened, qtbot: QtBot) -> None:
    scenario = edits.choose_elicitation_method(paper_scenario(), "swing")
    page = opened("weights", edits.choose_elicitation_method(scenario, "order"), comparing=asking(measured))
    page.header.compare.click()
    assert page.compared.isVisible()
    assert not page.elicitation.isVisible()
    qtbot.waitUntil(lambda: "Entropy" in names(page.compared.model))
    assert names(page.compared.model) == [
        "Ways and presets", "● Present weights",  # none of the ways was answered
        *(each.name.en for each in paper_scenario().presets),
        "Measures of how far the scores spread, never of importance", "Entropy", "MEREC",
    ]  # fmt: skip
    page.header.compare.click()
    assert page.elicitation.isVisible()


def test_a_row_has_a_bar_for_every_weight_and_a_rank_for_every_recommendation(opened: Opened, qtbot: QtBot) -> None:
    page = opened("weights", comparing=asking(measured))
    page.header.compare.click()
    qtbot.waitUntil(lambda: "MEREC" in names(page.compared.model))
    model = page.compared.model
    assert model.columnCount() == 1 + 9 + 9
    row = names(model).index("● Equal")
    assert [model.index(row, place).data(SHARE) for place in range(1, 10)] == pytest.approx([1 / 9] * 9)
    assert model.index(row, 0).data(PRESENT) is True
    ranks = page.rescorer.evaluation.ranks.tolist()
    assert [model.index(row, place).data() for place in range(10, 19)] == [str(each) for each in ranks]
    assert [model.index(row, 10 + place).data(FIRST) for place in range(9)] == [each == 1 for each in ranks]
    head = model.headerData(1, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
    assert head == f"{paper_scenario().criteria[0].name.en} (N1)"
    assert model.headerData(1, Qt.Orientation.Horizontal) == paper_scenario().criteria[0].name.en
    assert page.compared.table.grab().width() > 0


def test_measures_say_that_they_do_not_tell_what_matters(opened: Opened, qtbot: QtBot) -> None:
    page = opened("weights", comparing=asking(measured))
    page.header.compare.click()
    qtbot.waitUntil(lambda: "MEREC" in names(page.compared.model))
    model = page.compared.model
    tip = model.index(names(model).index("Entropy"), 0).data(Qt.ItemDataRole.ToolTipRole)
    assert "do not say what matters" in tip
    refused = model.index(names(model).index("MEREC"), 1)
    assert refused.data() == "–"
    assert "one recommendation" in refused.data(Qt.ItemDataRole.ToolTipRole)
    assert page.compared.note.text().startswith("MEREC: There is only one recommendation")


def test_whoever_leaves_before_the_measures_and_comes_back_finds_them(opened: Opened, qtbot: QtBot) -> None:
    gate = Event()

    def measured_late(scenario: Scenario) -> tuple[WeightSet, ...]:
        gate.wait(10)
        return measured(scenario)

    page = opened("weights", comparing=asking(measured_late))
    page.header.compare.click()
    page.hide()
    gate.set()
    page.show()
    qtbot.waitUntil(lambda: "Entropy" in names(page.compared.model))


def test_a_cell_is_told_in_full_to_whoever_goes_there_by_keys(opened: Opened, qtbot: QtBot) -> None:
    page = opened("weights", comparing=asking(measured))
    page.header.compare.click()
    row = names(page.compared.model).index("● Equal")
    page.compared.table.setFocus()
    page.compared.table.setCurrentIndex(page.compared.model.index(row, 0))
    qtbot.keyClick(page.compared.table, Qt.Key.Key_Right)
    assert page.compared.description.text() == f"● Equal – {paper_scenario().criteria[0].name.en}: 11.1%"
    page.compared.table.setCurrentIndex(page.compared.model.index(row, 10))
    assert page.compared.description.text().endswith(": rank 8")


def test_choosing_a_way_shows_it_in_place_of_the_comparison(opened: Opened) -> None:
    page = opened("weights", comparing=asking(measured))
    page.header.compare.click()
    choose(page, "cards")
    assert page.elicitation.isVisible()
    assert not page.compared.isVisible()


def test_a_question_without_an_answer_is_not_asked_again(opened: Opened, qtbot: QtBot) -> None:
    asked: list[Scenario] = []

    def none(scenario: Scenario) -> tuple[WeightSet, ...]:
        asked.append(scenario)
        return ()

    page = opened("weights", comparing=asking(none))
    page.header.compare.click()
    qtbot.waitUntil(lambda: page.compared.note.text() == "")
    page.compared.show_scenario(page.session.scenario)
    assert page.compared.note.text() == ""
    assert len(asked) == 1


def test_heads_and_headings_are_read_whole_where_there_is_one_criterion_only(opened: Opened, qtbot: QtBot) -> None:
    paper = paper_scenario()
    one = paper.dimensions[0].criteria[0]
    lone = replace(paper.dimensions[0], criteria=(replace(one, id="Control"),))
    weighting = replace(paper.weighting, weights={"Control": 1.0}, method="sliders", preset="")
    page = opened(
        "weights",
        replace(paper, dimensions=(lone,), scores=(), groups=paper.groups[:1], weighting=weighting),
        comparing=asking(measured),
    )
    page.header.compare.click()
    qtbot.waitUntil(lambda: "MEREC" in names(page.compared.model))
    table = page.compared.table
    heads = table.horizontalHeader().fontMetrics()
    assert table.columnWidth(1) > heads.horizontalAdvance("Control")
    headings = [each for each in names(page.compared.model) if each.startswith("Measures")]
    span = sum(table.columnWidth(place) for place in range(page.compared.model.columnCount()))
    assert span > table.fontMetrics().horizontalAdvance(headings[0])


def test_measures_that_fail_leave_the_rest_standing(opened: Opened, qtbot: QtBot) -> None:
    def broken(_scenario: Scenario) -> tuple[WeightSet, ...]:
        raise ArithmeticError

    page = opened("weights", comparing=asking(broken))
    page.header.compare.click()
    qtbot.waitUntil(lambda: "could not be measured" in page.compared.note.text())
    assert "● Equal" in names(page.compared.model)


def test_the_measures_are_those_of_the_document_layer() -> None:
    found = {each.id: each for each in spread_sets(paper_scenario())}
    assert {"equal", "std", "entropy", "critic", "merec", "gini", "rancom"} == set(found)
    assert found["entropy"].note == "spread_not_importance"


def test_a_remark_is_quiet_and_opens_with_its_remedy(opened: Opened, qtbot: QtBot) -> None:
    page = opened("weights", comparing=asking(measured))
    assert not page.remarks.button.isVisible()
    page.session.apply("", edits.set_weight, "N1", 0.7)
    qtbot.waitUntil(page.remarks.button.isVisible)
    assert "70%" in page.remarks.texts[0]
    assert "write down why" in page.remarks.texts[0]
    assert not page.remarks.area.isVisible()
    page.remarks.button.click()
    assert page.remarks.area.isVisible()
    qtbot.waitUntil(lambda: 0 < page.remarks.area.height() < 80)  # no higher than its words
    page.session.undo_stack.undo()
    qtbot.waitUntil(lambda: not page.remarks.button.isVisible())


def test_many_remarks_are_read_to_the_end_by_keyboard_too(opened: Opened, qtbot: QtBot) -> None:
    page = opened("weights", comparing=asking(measured))
    page.remarks.show_texts([f"Remark {number}." for number in range(3)])
    page.remarks.button.click()
    assert page.remarks.area.focusPolicy() == Qt.FocusPolicy.NoFocus
    page.remarks.show_texts([f"Remark {number}." for number in range(30)])
    bar = page.remarks.area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    page.remarks.button.setFocus()
    qtbot.keyClick(page.remarks.button, Qt.Key.Key_Tab)
    qtbot.keyClick(page.remarks.area, Qt.Key.Key_PageDown)
    assert page.remarks.area.hasFocus()
    assert bar.value() > 0


def test_swings_without_described_levels_are_remarked_and_not_hindered(opened: Opened, qtbot: QtBot) -> None:
    paper = paper_scenario()
    bare = edits.update_criterion(paper, "N1", scale=type(paper.criteria[0].scale)())
    page = opened("weights", edits.choose_elicitation_method(bare, "swing"), comparing=asking(measured))
    qtbot.waitUntil(page.remarks.button.isVisible)
    assert paper.criteria[0].name.en in page.remarks.texts[0]
    swings = SwingAnswers({**dict.fromkeys(EVEN, 100.0), "N1": 50.0})
    page.session.apply("", edits.set_answers, "swing", "*", swings)
    assert page.session.scenario.weights["N1"] < 1 / 9


def test_contradicting_pairs_are_remarked(opened: Opened, qtbot: QtBot) -> None:
    circle = PairsAnswers({"N1/N2": 5.0, "N1/N3": 1 / 5, "N2/N3": 5.0})
    page = opened("weights", edits.set_answers(paper_scenario(), "pairs", "N", circle), comparing=asking(measured))
    qtbot.waitUntil(page.remarks.button.isVisible)
    assert "contradict each other" in page.remarks.texts[0]


def test_names_stay_in_sight_where_many_criteria_scroll_sideways(opened: Opened, qtbot: QtBot) -> None:
    page = opened("weights", large(20, 40), comparing=asking(measured))
    page.header.compare.click()
    table, frozen = page.compared.table, page.compared.frozen
    qtbot.waitUntil(lambda: "Entropy" in names(page.compared.model))
    assert not frozen.isVisible()
    table.setFocus()
    table.setCurrentIndex(page.compared.model.index(1, 30))
    qtbot.waitUntil(frozen.isVisible)
    assert (frozen.width(), frozen.columnWidth(1)) == (table.columnWidth(0), 0)
    assert frozen.visualRect(page.compared.model.index(1, 0)).top() == table.visualRect(frozen.currentIndex()).top()
    for _ in range(25):
        press(Qt.Key.Key_Left)
    assert table.visualRect(table.currentIndex()).left() >= table.columnWidth(0)  # not below the names
    press(Qt.Key.Key_Home)
    assert not frozen.isVisible()


def test_a_document_with_nothing_in_it_has_nothing_to_compare(opened: Opened) -> None:
    """Nothing is spanned where the names are the only column, of which Qt would warn."""
    page = opened("weights", comparing=asking(measured))
    page.compared.show_scenario(blank_scenario())
    assert page.compared.model.columnCount() == 1
