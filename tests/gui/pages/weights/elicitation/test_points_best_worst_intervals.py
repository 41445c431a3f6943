"""Points to share, best and worst, and intervals."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionSpinBox
from pytestqt.qtbot import QtBot

from gui.localized_numbers import percent
from gui.pages.weights.elicitation.best_worst_panel import TO_OTHERS, TO_WORST, BestWorstPanel, picked, with_answer
from gui.pages.weights.elicitation.intervals_panel import IntervalsPanel
from gui.pages.weights.elicitation.points_panel import PointsPanel
from gui.pages.weights.weights_page import WeightsPage
from scenarios.elicitation.best_worst import BestWorstAnswers
from tests.gui.shown_page import Opened
from tests.gui.ways_page import answers, begin, choose, in_front, local, press

points = partial(in_front, PointsPanel)
best_worst = partial(in_front, BestWorstPanel)
intervals = partial(in_front, IntervalsPanel)


def test_points_say_how_many_are_left_and_come_to_100(opened: Opened) -> None:
    page = begin(opened("weights"), "points")
    for item, given in (("N1", 60.0), ("N2", 30.0), ("N3", 30.0)):
        points(page).rows[item].rating.box.request_value(given)
    assert points(page).remaining.text() == "120 of 100 given, 20 too many."
    assert local(page) == pytest.approx({"N1": 0.5, "N2": 0.25, "N3": 0.25})
    points(page).even.click()
    assert answers(page).points == pytest.approx({"N1": 50.0, "N2": 25.0, "N3": 25.0})
    assert not points(page).even.isVisible()


def test_what_is_left_goes_to_those_without_points(opened: Opened) -> None:
    page = begin(opened("weights"), "points")
    for item, given in (("N1", 60.0), ("N2", None), ("N3", None)):
        points(page).rows[item].rating.box.request_value(given)
    assert answers(page).points == {"N1": 60.0}
    assert local(page) is None
    points(page).rest.click()
    assert answers(page).points == {"N1": 60.0, "N2": 20.0, "N3": 20.0}


def test_no_points_at_all_are_told_beside_them(opened: Opened) -> None:
    page = begin(opened("weights"), "points")
    before = dict(page.session.scenario.weights)
    for item in ("N1", "N2", "N3"):
        points(page).rows[item].rating.box.request_value(0.0)
    assert "⚠" in page.elicitation.side.notes.text()
    assert local(page) is None
    assert page.session.scenario.weights["L1"] == pytest.approx(before["L1"])


def pick(page: WeightsPage, best: str, worst: str) -> None:
    for box, item in ((best_worst(page).best, best), (best_worst(page).worst, worst)):
        place = box.findData(item)
        box.setCurrentIndex(place)
        box.activated.emit(place)


def test_best_and_worst_are_picked_and_the_rest_compared(opened: Opened) -> None:
    page = choose(opened("weights"), "best_worst")
    pick(page, "N1", "N3")
    boxes = best_worst(page).boxes
    assert boxes[TO_OTHERS, "N1"].figure == 1
    assert not boxes[TO_OTHERS, "N1"].isEnabled()
    boxes[TO_OTHERS, "N2"].request_value(2)
    boxes[TO_OTHERS, "N3"].request_value(6)
    assert boxes[TO_WORST, "N1"].figure == 6  # best over worst is one answer
    assert "with the least important" in page.elicitation.side.open.text()
    boxes[TO_WORST, "N2"].request_value(3)
    assert local(page) == pytest.approx({"N1": 0.6, "N2": 0.3, "N3": 0.1})
    assert best_worst(page).verdict.text().startswith("✓")


def test_contradicting_comparisons_are_told_with_the_ratio(opened: Opened) -> None:
    page = choose(opened("weights"), "best_worst")
    pick(page, "N1", "N3")
    for key, given in (((TO_OTHERS, "N2"), 8), ((TO_OTHERS, "N3"), 3), ((TO_WORST, "N2"), 9)):
        best_worst(page).boxes[key].request_value(given)
    said = best_worst(page).verdict.text()
    assert said.startswith("⚠")
    assert f"Look first at “{best_worst(page).names()['N2']}”" in said


def test_the_heads_ask_for_the_picks_before_they_ask_to_compare(opened: Opened) -> None:
    page = choose(opened("weights"), "best_worst")
    heads = best_worst(page).heads
    assert heads[TO_OTHERS].text() == "First pick the most important."
    pick(page, "N1", "")
    assert best_worst(page).names()["N1"] in heads[TO_OTHERS].text()
    assert heads[TO_WORST].text() == "First pick the least important."


def test_the_nonlinear_model_shows_its_intervals_in_the_bars(opened: Opened) -> None:
    page = choose(opened("weights"), "best_worst")
    page.elicitation.breadcrumbs.flat.click()
    ids = list(page.session.scenario.weights)
    pick(page, ids[0], ids[-1])
    for place, item in enumerate(ids[1:-1]):
        best_worst(page).boxes[TO_OTHERS, item].request_value(2 + place % 4)
        best_worst(page).boxes[TO_WORST, item].request_value(2 + (place * 3) % 5)
    best_worst(page).boxes[TO_OTHERS, ids[-1]].request_value(8)
    best_worst(page).model.setCurrentIndex(1)
    best_worst(page).model.activated.emit(1)
    assert answers(page).model == "nonlinear"
    spans = [each.span for each in page.elicitation.side.bars.shown]
    assert all(spans)
    assert any(high - low > 0.001 for low, high in spans)
    low, high = spans[0]
    for told in (best_worst(page).figures.text(), page.elicitation.side.bars.accessibleDescription()):
        assert f"{percent(low)} – {percent(high)}" in told.replace("\u00a0", " ")  # read without a pointer, too


def test_another_best_asks_its_comparisons_anew_and_keeps_those_with_the_worst() -> None:
    given = BestWorstAnswers("A", "C", {"B": 2.0, "C": 6.0}, {"B": 3.0, "A": 6.0})
    assert picked(given, "best", "B") == BestWorstAnswers("B", "C", {}, {})
    assert picked(given, "best", "A") is given
    wider = BestWorstAnswers("A", "C", {"B": 2.0, "D": 3.0, "C": 6.0}, {"B": 3.0, "D": 2.0, "A": 6.0})
    assert picked(wider, "best", "B") == BestWorstAnswers("B", "C", {}, {"D": 2.0})
    assert picked(given, "worst", "A") == BestWorstAnswers("", "A", {}, {})


def test_best_over_worst_changes_in_both_lists() -> None:
    given = BestWorstAnswers("A", "C", {"C": 6.0}, {"A": 6.0})
    assert with_answer(given, TO_OTHERS, "C", 4.0) == BestWorstAnswers("A", "C", {"C": 4.0}, {"A": 4.0})
    assert with_answer(given, TO_WORST, "A", None) == BestWorstAnswers("A", "C", {}, {})


def test_intervals_are_tightened_as_they_are_typed(opened: Opened) -> None:
    page = begin(opened("weights"), "intervals")
    for item, low, high in (("N1", 0.5, 0.7), ("N2", 0.1, 0.9), ("N3", 0.2, 0.3)):
        intervals(page).ends[item][1].request_value(high)
        intervals(page).ends[item][0].request_value(low)
    assert answers(page).bounds["N2"] == pytest.approx((0.1, 0.9))
    assert intervals(page).tight["N2"].text() == "10.0% – 30.0%"
    assert intervals(page).names()["N2"] in intervals(page).verdict.text()
    spans = {each.name: each.span for each in page.elicitation.side.bars.shown}
    assert spans[intervals(page).names()["N1"]] == pytest.approx((0.5, 0.7))


def test_intervals_that_cannot_hold_together_are_told_and_kept(opened: Opened) -> None:
    page = begin(opened("weights"), "intervals")
    before, place = dict(page.session.scenario.weights), intervals(page).ends["N1"][0].pos()
    for item in ("N1", "N2", "N3"):
        intervals(page).ends[item][0].request_value(0.4)
    assert answers(page).bounds["N3"] == pytest.approx((0.4, 0.4))
    assert "⚠" in page.elicitation.side.notes.text()
    assert page.session.scenario.weights["L1"] == pytest.approx(before["L1"])
    assert intervals(page).verdict.text().startswith("✕")
    QApplication.processEvents()
    assert intervals(page).ends["N1"][0].pos() == place  # the boxes did not move under the pointer
    assert "120.0%" in page.elicitation.side.notes.text()


def test_the_mouse_alone_can_move_an_end(opened: Opened, qtbot: QtBot) -> None:
    page = begin(opened("weights"), "intervals")
    box = intervals(page).ends["N1"][1]
    before, option = box.figure, QStyleOptionSpinBox()
    box.initStyleOption(option)
    part = QStyle.SubControl.SC_SpinBoxUp
    arrow = box.style().subControlRect(QStyle.ComplexControl.CC_SpinBox, option, part, box)
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=arrow.center())
    assert box.figure == pytest.approx(before + 0.01)
    assert answers(page).bounds["N1"][1] == box.figure


def test_a_lowest_above_the_highest_takes_it_along(opened: Opened) -> None:
    page = begin(opened("weights"), "intervals")
    intervals(page).ends["N1"][0].request_value(0.6)
    assert answers(page).bounds["N1"] == pytest.approx((0.6, 0.6))
    intervals(page).ends["N1"][1].request_value(0.2)
    assert answers(page).bounds["N1"] == pytest.approx((0.2, 0.2))


def test_arrow_keys_pass_over_what_has_the_other_role(opened: Opened) -> None:
    page = choose(opened("weights"), "best_worst")
    panel = best_worst(page)
    panel.best.setFocus(Qt.FocusReason.TabFocusReason)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Down)
    assert answers(page).best == "N2"
    panel.worst.setFocus(Qt.FocusReason.TabFocusReason)
    for expected in ("N1", "N3"):
        press(Qt.Key.Key_Down)
        assert (answers(page).best, answers(page).worst) == ("N2", expected)
    pick(page, "N2", "N2")  # from the list all can be picked
    assert (answers(page).best, answers(page).worst) == ("", "N2")
