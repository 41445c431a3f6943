"""Swing weighting on the Weights page: the largest swing, the others against it, dimensions by their largest."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.pages.weights.elicitation.swing_panel import SwingPanel
from scenarios import edits
from scenarios.elicitation.swing import SwingAnswers
from scenarios.model import Scale, Text
from scenarios.paper import paper_scenario
from tests.gui.shown_page import Opened
from tests.gui.ways_page import answers, begin, in_front, local, press

Key = Qt.Key


swing = partial(in_front, SwingPanel)


def test_a_slider_rates_a_swing_and_the_weights_follow(opened: Opened) -> None:
    page = begin(opened("weights"), "swing")
    swing(page).rows["N2"].rating.slider.setValue(500)
    assert answers(page).points["N2"] == 50.0
    assert local(page) == pytest.approx({"N1": 0.4, "N2": 0.2, "N3": 0.4})
    bars = {each.name: each.weight for each in page.elicitation.side.bars.shown}
    assert list(bars.values()) == pytest.approx([0.4, 0.2, 0.4])
    assert swing(page).rows["N2"].rating.box.figure == 50.0


def test_a_drag_is_one_step_of_undo(opened: Opened) -> None:
    page = begin(opened("weights"), "swing")
    steps = page.session.undo_stack.count()
    for tick in range(900, 300, -50):
        swing(page).rows["N2"].rating.slider.setValue(tick)
    assert page.session.undo_stack.count() == steps + 1
    page.session.undo_stack.undo()
    assert swing(page).rows["N2"].rating.slider.value() == 1000


def test_the_only_largest_swing_stays_at_100(opened: Opened) -> None:
    page = begin(opened("weights"), "swing")
    for each in ("N2", "N3"):
        swing(page).rows[each].rating.slider.setValue(400)
    row = swing(page).rows["N1"]
    assert row.top.isChecked()
    assert not row.top.isEnabled()
    assert not row.rating.slider.isEnabled()
    swing(page).rows["N3"].top.click()
    assert answers(page).points == {"N1": 100.0, "N2": 40.0, "N3": 100.0}
    assert row.top.isEnabled()


def test_one_that_no_longer_has_the_largest_swing_is_asked_anew(opened: Opened) -> None:
    page = begin(opened("weights"), "swing")
    swing(page).rows["N1"].top.click()
    assert "N1" not in answers(page).points
    assert "Give points for" in page.elicitation.side.open.text()
    assert swing(page).rows["N1"].rating.box.figure is None
    assert page.elicitation.breadcrumbs.buttons["N"].text().startswith("○")
    page.session.undo_stack.undo()
    assert page.elicitation.breadcrumbs.buttons["N"].text().startswith("✓")


def test_worst_and_best_stand_side_by_side_in_words(opened: Opened) -> None:
    page = begin(opened("weights"), "swing")
    scale = paper_scenario().criteria[0].scale
    row = swing(page).rows["N1"]
    assert scale.levels[0].name.en in row.worst.text()
    assert scale.levels[-1].name.en in row.best.text()
    costs = Scale(low=0.0, high=500.0, direction="min", unit=Text("million yuan", "百万元"))
    page.session.apply("", edits.update_criterion, "N1", scale=costs)
    row = swing(page).rows["N1"]
    assert (row.worst.text(), row.best.text()) == ("500 million yuan", "0 million yuan")


def test_a_dimension_is_judged_by_its_largest_swing(opened: Opened) -> None:
    page = begin(opened("weights"), "swing")
    criteria = {each.id: each.name.en for each in paper_scenario().criteria}
    swing(page).rows["N1"].rating.slider.setValue(300)
    page.elicitation.go("")
    assert criteria["N2"] in swing(page).rows["N"].name.text()
    page.session.apply("", edits.set_answers, "swing", "N", SwingAnswers({"N1": 30.0}))
    page.elicitation.go("")
    assert criteria["N2"] not in swing(page).rows["N"].name.text()
    assert "first say" in swing(page).rows["N"].worst.text()


def test_swings_are_rated_by_keyboard_alone(opened: Opened) -> None:
    page = begin(opened("weights"), "swing")
    slider = swing(page).rows["N3"].rating.slider
    slider.setFocus()
    press(Key.Key_PageDown)
    press(Key.Key_Left)
    assert answers(page).points["N3"] == 94.0
    press(Key.Key_Tab)
    box = swing(page).rows["N3"].rating.box
    assert box.hasFocus()
    box.selectAll()
    box.lineEdit().insert("62,5")
    press(Key.Key_Return)
    assert answers(page).points["N3"] == 62.5


def test_across_dimensions_the_bars_are_swings_and_the_note_says_what_weights_are(opened: Opened) -> None:
    page = begin(opened("weights"), "swing")
    page.elicitation.go("N")
    assert page.elicitation.side.heading.text() == "Weights that follow here"
    page.elicitation.go("")
    assert page.elicitation.side.heading.text() == "Largest swings against each other"
    assert "A dimension's weight follows" in page.elicitation.side.notes.text()
    begin(page, "points")
    page.elicitation.go("")
    assert page.elicitation.side.heading.text() == "Weights that follow here"


def test_one_is_led_to_the_first_swing_without_points_and_writes_over_what_is_proposed(
    opened: Opened, qtbot: QtBot
) -> None:
    scenario = edits.choose_elicitation_method(paper_scenario(), "swing")
    page = opened("weights", edits.set_answers(scenario, "swing", "N", SwingAnswers(points={"N1": 100.0, "N2": 60.0})))
    page.header.compare.setChecked(True)
    page.select("N")
    assert not page.header.compare.isChecked()
    box = swing(page).rows["N3"].rating.box
    assert box.hasFocus()
    qtbot.keyClicks(box, "40")
    qtbot.keyClick(box, Key.Key_Return)
    assert answers(page).points["N3"] == 40.0


def test_who_marks_the_largest_swing_goes_on_to_the_points_of_the_next(opened: Opened, qtbot: QtBot) -> None:
    page = opened("weights", edits.choose_elicitation_method(paper_scenario(), "swing"))
    page.select("N")
    top = swing(page).rows["N1"].top
    assert top.hasFocus()
    qtbot.keyClick(top, Key.Key_Space)
    assert answers(page).points == {"N1": 100.0}
    assert swing(page).rows["N2"].rating.box.hasFocus()
