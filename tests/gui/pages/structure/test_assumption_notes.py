"""What is assumed, as a user meets it: named on its page, confirmed by a click, and told what that changes."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from gui.pages.structure.criteria_page import CriteriaPage
from gui.window.main_window import MainWindow
from gui.window.step_list import PROGRESS
from scenarios import edits
from scenarios.assumptions import Assumed
from scenarios.model import Scale
from scenarios.paper import paper_scenario
from tests.gui.shown_page import Opened
from tests.scenarios.tabled import cars


@pytest.fixture
def criteria(opened: Opened) -> CriteriaPage:
    page = opened("criteria", cars())
    page.select("C1")
    return page


def test_direction_and_ends_are_each_confirmed_by_a_click(criteria: CriteriaPage) -> None:
    assumed = criteria.leaf_form.scale.assumed
    assert all(each.isVisible() for each in assumed.values())
    assumed["direction"].button.click()
    assert not assumed["direction"].isVisible() and assumed["ends"].isVisible()
    assert criteria.session.scenario.assumed.directions == ("C2",)
    assumed["ends"].button.click()
    assert criteria.session.scenario.assumed == Assumed(("C2",), ("C2",), ("C2",), True)
    assert [each.event for each in criteria.session.scenario.log] == ["directions_confirmed", "ends_confirmed"]
    criteria.session.undo_stack.undo()
    assert assumed["ends"].isVisible()


def test_who_confirms_ends_reads_below_what_changes(criteria: CriteriaPage) -> None:
    place = criteria.leaf_form.scale.title.mapTo(criteria, criteria.leaf_form.scale.title.pos())
    criteria.leaf_form.scale.assumed["ends"].button.click()
    assert criteria.notice.text.startswith("The totals stay as they are. RIM (reference ideal), SPOTIS now take")
    assert criteria.leaf_form.scale.title.mapTo(criteria, criteria.leaf_form.scale.title.pos()) == place
    criteria.leaf_form.scale.assumed["direction"].button.click()
    assert not criteria.notice.isVisible()


@pytest.mark.parametrize("gone", ["undone", "another document", "another edit"])
def test_what_was_told_of_ends_goes_with_what_it_was_about(criteria: CriteriaPage, gone: str) -> None:
    criteria.assumed.button.click()
    assert criteria.notice.isVisible()
    if gone == "undone":
        criteria.session.undo_stack.undo()
    elif gone == "another document":
        criteria.session.open(paper_scenario())
    else:
        criteria.session.apply("", edits.set_score, "A", "C1", value=4.0)
    assert not criteria.notice.isVisible()


def test_all_of_the_page_are_confirmed_at_once_and_in_one_step(criteria: CriteriaPage) -> None:
    assert criteria.assumed.remark.text() == "Assumed: directions (2), ends of scales (2)"
    criteria.assumed.button.click()
    assert criteria.session.scenario.assumed == Assumed(weights=True)
    assert not criteria.assumed.isVisible() and "now measure on these ends" in criteria.notice.text
    criteria.session.undo_stack.undo()
    assert criteria.session.scenario.assumed == cars().assumed and criteria.assumed.isVisible()


def test_what_a_person_sets_is_assumed_no_more(criteria: CriteriaPage) -> None:
    criteria.leaf_form.scale.direction.activated.emit(1)
    assert not criteria.leaf_form.scale.assumed["direction"].isVisible()
    criteria.session.apply("", edits.set_scale, "C1", Scale(0, 60, "min", 1))
    assert not criteria.leaf_form.scale.assumed["ends"].isVisible()


def test_on_the_paper_s_pages_nothing_is_assumed(opened: Opened) -> None:
    page = opened("criteria")
    page.select("N1")
    assert not page.assumed.isVisible()
    assert not any(each.isVisible() for each in page.leaf_form.scale.assumed.values())
    assert not opened("weights").header.assumed.isVisible()


def test_equal_weights_are_confirmed_by_a_click(opened: Opened) -> None:
    page = opened("weights", cars())
    bar = page.header.bar.pos()
    assert page.header.assumed.remark.text() == "Equal weights assumed"
    page.header.assumed.button.click()
    assert not page.session.scenario.assumed.weights and not page.header.assumed.isVisible()
    assert page.header.bar.pos() == bar
    page.session.undo_stack.undo()
    assert page.header.assumed.isVisible()


def test_a_score_that_moves_an_assumed_end_is_taken_and_that_is_said(opened: Opened) -> None:
    page = opened("scores", cars())
    page.session.apply("", edits.set_score, "A", "C1", value=45.0)
    assert "“C1” was only assumed and now reaches to the new score" in page.message.text
    page.session.undo_stack.undo()
    assert not page.message.isVisible()


def test_marks_verdict_and_language_follow_in_the_window(window: MainWindow, qtbot: QtBot) -> None:
    window.session.open(cars())
    window.go_to("criteria")
    page = window.pages.currentWidget()
    assert isinstance(page, CriteriaPage)
    qtbot.waitUntil(lambda: "assumed, not confirmed: directions (2)" in window.verdict.sentence.text())

    def mark(step: str) -> str:
        marks = window.steps.marks
        return marks.data(marks.index(marks.steps.index(step)), PROGRESS).mark

    assert {mark(step) for step in ("recommendations", "criteria", "scores", "weights", "results")} == {"default"}
    page.assumed.button.click()
    qtbot.waitUntil(lambda: mark("criteria") == "done")
    assert page.notice.text.startswith("The totals stay")
    window.speak("zh")
    qtbot.waitUntil(lambda: page.notice.text.startswith("总分"))
    window.speak("en")
    page.session.undo_stack.undo()
    window.speak("zh")
    qtbot.waitUntil(lambda: page.assumed.remark.text() == "暂定：方向（2项）、量表两端（2项）")
    assert page.assumed.button.text() == "全部确认"
    assert page.leaf_form.scale.assumed["ends"].remark.text() == "两端为暂定"
