"""The frame around the ways of weighting: choosing one, walking the tree, what is open, undo, both languages."""

from __future__ import annotations

from functools import partial

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QEvent, QLocale, QPoint, Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.pages.weights.elicitation.method_picker import SLIDERS, offered_methods
from gui.pages.weights.elicitation.swing_panel import SwingPanel
from gui.window.main_window import MainWindow
from scenarios import edits
from scenarios.blank_scenario import blank_scenario
from scenarios.elicitation.elicitation_registry import WEIGHTING_METHODS
from scenarios.elicitation.pairs import PairsAnswers
from scenarios.elicitation.swing import SwingAnswers
from scenarios.model import Text
from scenarios.paper import paper_scenario
from tests.gui.shown_page import Opened
from tests.gui.ways_page import answers, begin, choose, in_front, press

Key = Qt.Key


swing = partial(in_front, SwingPanel)


def test_every_way_is_offered_by_name_with_what_the_user_does(opened: Opened) -> None:
    page = begin(opened("weights"), "swing")
    picker = page.header.picker
    assert [picker.itemText(place) for place in range(picker.count())] == [
        each.name.english for each in WEIGHTING_METHODS
    ]
    assert [each.id for each in offered_methods()] == [each.id for each in WEIGHTING_METHODS]
    line = next(each for each in WEIGHTING_METHODS if each.id == "swing")
    assert line.line.english in page.header.method.text()
    assert line.when.english in page.header.method.text()


def test_choosing_a_way_shows_its_questions_in_place_of_the_sliders(opened: Opened) -> None:
    page = begin(opened("weights"), "swing")
    assert page.session.scenario.weighting.method == "swing"
    assert page.elicitation.isVisible()
    assert not page.area.isVisible()
    choose(page, "sliders")
    assert page.session.scenario.weighting.method == "sliders"
    assert page.area.isVisible()
    assert not page.elicitation.isVisible()


def test_undo_goes_back_to_the_way_before(opened: Opened) -> None:
    page = choose(opened("weights"), "swing")
    page.session.undo_stack.undo()
    assert page.area.isVisible()
    assert page.header.picker.currentData() == "sliders"
    page.session.undo_stack.redo()
    assert page.header.picker.currentData() == "swing"


def test_a_way_begins_with_the_present_weights(opened: Opened) -> None:
    page = begin(opened("weights"), "swing")
    assert answers(page, "N") == SwingAnswers({"N1": 100.0, "N2": 100.0, "N3": 100.0})
    assert page.session.scenario.weights == pytest.approx(paper_scenario().weights)
    assert not page.message.isVisible()


def test_what_is_lost_is_said_where_weights_are_made_answers(opened: Opened) -> None:
    page = opened("weights", edits.set_weight(paper_scenario(), "N1", 0.3))
    choose(page, "order")
    assert not page.message.isVisible()
    begin(page, "order")
    assert page.message.isVisible()
    assert "not how far apart" in page.message.text


def test_the_breadcrumb_leads_through_the_tree(qtbot: QtBot, opened: Opened) -> None:
    page = begin(opened("weights"), "swing")
    assert list(page.elicitation.breadcrumbs.buttons) == ["N", "L", "W", ""]
    qtbot.mouseClick(page.elicitation.breadcrumbs.buttons["L"], Qt.MouseButton.LeftButton)
    assert list(swing(page).rows) == ["L1", "L2", "L3"]
    swing(page).rows["L1"].rating.slider.setValue(0)
    assert page.session.scenario.weights["L1"] == 0.0
    page.elicitation.breadcrumbs.buttons[""].click()
    assert list(swing(page).rows) == ["N", "L", "W"]


def test_all_criteria_in_one_list(opened: Opened) -> None:
    page = begin(opened("weights"), "swing")
    page.elicitation.breadcrumbs.flat.click()
    assert page.session.scenario.weighting.inputs["flat"] is True
    assert list(swing(page).rows) == [each.id for each in paper_scenario().criteria]
    page.session.undo_stack.undo()
    assert not page.elicitation.breadcrumbs.flat.isChecked()
    assert page.elicitation.node in ("N", "L", "W", "")


def test_a_new_criterion_is_asked_for_and_the_others_stay(opened: Opened) -> None:
    page = begin(opened("weights"), "swing")
    swing(page).rows["N2"].rating.slider.setValue(250)
    page.session.apply("", edits.add_criterion, "N", Text("New one"))
    assert answers(page, "N").points["N2"] == 25.0
    assert len(swing(page).rows) == 4
    assert page.elicitation.side.open.text() == "· Give points for “New one”."


def test_a_preset_goes_back_to_the_sliders_and_the_answers_are_kept(opened: Opened) -> None:
    page = begin(opened("weights"), "swing")
    swing(page).rows["N2"].rating.slider.setValue(250)
    page.session.apply("", edits.apply_preset, "node_first")
    assert page.area.isVisible()
    choose(page, "swing")
    assert answers(page, "N").points["N2"] == 25.0
    assert page.message.isVisible()  # these answers give other weights than the preset's


def test_another_document_shows_its_own_answers(opened: Opened) -> None:
    page = begin(opened("weights"), "swing")
    other = edits.set_answers(paper_scenario(), "swing", "N", SwingAnswers({"N1": 10.0, "N2": 100.0, "N3": 0.0}))
    page.session.open(other)
    page.elicitation.go("N")
    assert swing(page).rows["N1"].rating.box.figure == 10.0


def test_the_page_speaks_the_language_that_is_on(opened: Opened) -> None:
    page = begin(opened("weights"), "swing")
    QLocale.setDefault(QLocale("zh_CN"))
    QApplication.sendEvent(page, QEvent(QEvent.Type.LanguageChange))
    assert swing(page).rows["N1"].name.text() == paper_scenario().criteria[0].name.zh
    assert page.elicitation.breadcrumbs.buttons["N"].text().endswith(paper_scenario().dimensions[0].name.zh)


def test_ways_passed_on_the_way_to_another_leave_nothing_behind(opened: Opened) -> None:
    page = choose(opened("weights"), "sliders")
    page.session.apply("", edits.set_weight, "N1", 0.4)
    before = page.session.scenario
    page.header.picker.setFocus()
    for _ in range(5):  # over points, swing, order, whose formula gives other weights, and pairs
        press(Key.Key_Down)
    scenario = page.session.scenario
    assert scenario.weighting.method == "best_worst"
    assert scenario.weights == before.weights
    assert "tried" not in scenario.weighting.inputs
    page.session.undo_stack.undo()
    assert page.session.scenario == before


def test_what_was_taken_over_is_not_called_answered(opened: Opened) -> None:
    page = choose(opened("weights"), "swing")
    side, crumbs = page.elicitation.side, page.elicitation.breadcrumbs.buttons
    row = swing(page).rows["N1"]
    assert {each.text()[0] for each in crumbs.values()} == {"○"}
    assert (row.top.isChecked(), row.rating.box.figure) == (False, None)
    assert row.rating.box.lineEdit().placeholderText() == "100"  # in grey: what the weights say
    assert [each.answered for each in side.bars.shown] == [False] * 3
    side.accept.click()
    assert crumbs["N"].text()[0] == "✓"
    assert row.top.isChecked()
    assert "All questions here are answered." in side.open_heading.text()
    assert not side.accept.isVisible()


def test_undo_brings_the_node_it_changes_to_the_front(opened: Opened) -> None:
    page = begin(opened("weights"), "swing")
    page.elicitation.go("N")
    swing(page).rows["N2"].rating.slider.setValue(250)
    page.elicitation.go("W")
    page.session.undo_stack.undo()
    assert page.elicitation.node == "N"
    assert swing(page).rows["N2"].rating.slider.value() == 1000


def test_a_piece_of_the_bar_leads_to_its_questions(opened: Opened) -> None:
    page = begin(opened("weights"), "swing")
    page.header.bar.item_requested.emit("W2")
    assert page.elicitation.node == "W"
    assert swing(page).isAncestorOf(QApplication.focusWidget())


def test_a_single_criterion_has_nothing_to_compare(opened: Opened) -> None:
    paper = paper_scenario()
    dimension = replace(paper.dimensions[0], criteria=paper.dimensions[0].criteria[:1])
    weighting = replace(paper.weighting, weights={"N1": 1.0}, method="sliders", preset="")
    page = choose(opened("weights", replace(paper, dimensions=(dimension,), scores=(), weighting=weighting)), "pairs")
    assert page.elicitation.empty.isVisible()
    assert not page.elicitation.breadcrumbs.isVisible()


def test_sixty_criteria_stay_within_the_page(opened: Opened) -> None:
    scenario = paper_scenario()
    while len(scenario.criteria) < 60:
        scenario = edits.add_criterion(scenario, "NLW"[len(scenario.criteria) % 3], Text("One more"))
    page = choose(opened("weights", scenario), "swing")
    page.elicitation.breadcrumbs.flat.click()
    QApplication.processEvents()
    assert (page.width(), page.height()) == (760, 640)
    assert len(swing(page).rows) == 60


def test_in_a_wide_window_names_and_boxes_stay_near_each_other(opened: Opened) -> None:
    page = begin(opened("weights"), "intervals")
    page.resize(1700, 900)
    QApplication.processEvents()
    assert page.elicitation.panel.width() <= 800
    beside = page.elicitation.side.mapTo(page, QPoint()).x()
    assert beside - page.elicitation.panel.mapTo(page, QPoint()).x() < 850


def test_one_dimension_alone_needs_no_question_across(opened: Opened) -> None:
    paper = paper_scenario()
    alone = replace(paper, dimensions=paper.dimensions[:1], scores=(), weighting=replace(
        paper.weighting, weights=dict.fromkeys(("N1", "N2", "N3"), 1 / 3), method="sliders", preset=""))  # fmt: skip
    page = begin(opened("weights", alone), "swing")
    assert list(page.elicitation.breadcrumbs.buttons) == ["N"]
    swing(page).rows["N1"].rating.slider.setValue(0)
    assert page.session.scenario.weights == pytest.approx({"N1": 0.0, "N2": 0.5, "N3": 0.5})


def test_where_all_is_answered_one_is_led_on_to_what_is_open(opened: Opened) -> None:
    page = choose(opened("weights"), "pairs")
    side = page.elicitation.side
    assert not side.go_on.isVisible()  # something is open here
    page.session.apply("", edits.set_answers, "pairs", "N", PairsAnswers({"N1/N2": 2.0, "N2/N3": 2.0}))
    page.elicitation.go("N")
    assert side.open_heading.text().endswith("“Link resilience” is still open.")
    side.go_on.click()
    assert page.elicitation.node == "L"
    assert page.elicitation.panel.first_control().hasFocus()
    for node, (first, second, third) in {"L": ("L1", "L2", "L3"), "W": ("W1", "W2", "W3"), "": ("N", "L", "W")}.items():
        given = {f"{first}/{second}": 2.0, f"{second}/{third}": 2.0}
        page.session.apply("", edits.set_answers, "pairs", node, PairsAnswers(given))
    assert not side.go_on.isVisible()
    assert side.open_heading.text() == "All questions here are answered."


def test_chinese_sentences_follow_each_other_without_a_space(opened: Opened) -> None:
    page = begin(opened("weights"), "swing")
    QLocale.setDefault(QLocale("zh_CN"))
    page.header.retranslate()
    page.header.show_scenario(page.session.scenario, "zh")
    assert " " not in page.header.method.text()


def test_a_new_way_goes_on_with_one_list_of_all_and_one_tried_before_as_it_was(opened: Opened) -> None:
    page = begin(opened("weights"), "swing")
    page.elicitation.breadcrumbs.flat.click()
    choose(page, "pairs")
    assert page.elicitation.node == "*"
    page.elicitation.breadcrumbs.flat.click()
    choose(page, "swing")
    assert page.elicitation.node == "*"


OTHER = edits.add_criterion(
    edits.add_dimension(replace(blank_scenario(), dimensions=()), Text("Dimension", "维度"), id="d0"),
    "d0",
    Text("Criterion", "准则"),
    id="c0",
)


@pytest.mark.parametrize("way", [SLIDERS, "points"])
def test_a_way_chosen_from_a_list_of_the_document_before_is_that_of_the_new_one(opened: Opened, way: str) -> None:
    page = begin(opened("weights"), "order")
    page.hide()
    page.session.open(OTHER)
    choose(page, way)
    assert page.session.scenario.weighting.method == way or way == SLIDERS
    assert list(page.rows) == ["d0", "c0"]
    page.header.compare.click()
    page.header.equal_weights_requested.emit("N")
    assert "N" not in page.session.scenario.weights
    page.show()
    assert list(page.rows) == ["d0", "c0"]


def test_a_list_that_is_open_goes_with_its_document(window: MainWindow, qtbot: QtBot) -> None:
    window.go_to("weights")
    header = window.pages.pages["weights"].header
    for show in (header.picker.showPopup, header.presets.showMenu):
        QTimer.singleShot(0, partial(window.session.open, OTHER))
        show()
        qtbot.waitUntil(lambda: QApplication.activePopupWidget() is None)
        with qtbot.waitSignal(window.rescorer.evaluation_changed):
            window.session.open(paper_scenario())
