"""The sliders of the Weights page and their boxes: drags, keys, the wheel, what is typed."""

from __future__ import annotations

import math

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gui.pages.weights.weight_controls import TICKS, WeightSlider
from gui.pages.weights.weights_page import WeightsPage
from scenarios import edits
from tests.gui.shown_page import Opened

Key = Qt.Key


def weights(page: WeightsPage) -> dict[str, float]:
    return dict(page.session.scenario.weights)


def turn_wheel(page: QWidget, widget: QWidget, notches: int = -3) -> None:
    """Through the window, for only such an event goes on to the page behind a widget that does not want it."""
    place = QPointF(widget.mapTo(page, widget.rect().center()))
    QTest.wheelEvent(page.windowHandle(), place, QPoint(0, 120 * notches))


def test_a_slider_moves_its_weight_and_the_others_make_room(opened: Opened) -> None:
    page = opened("weights")
    page.rows["N1"].slider.setValue(300)
    after = weights(page)
    assert after["N1"] == pytest.approx(0.3)
    assert math.fsum(after.values()) == pytest.approx(1.0)
    assert page.rows["L1"].slider.value() == round(after["L1"] * 1000)
    assert page.rows["N"].box.text() == "47.5%"


@pytest.mark.parametrize(("weight", "tick"), [(1e7, TICKS), (1.7e308, TICKS), (-1.0, 0)])
def test_a_slider_stops_at_the_ends_of_its_way(qtbot: QtBot, weight: float, tick: int) -> None:
    slider = WeightSlider()
    qtbot.addWidget(slider)
    slider.show_weight(weight)
    assert slider.value() == tick


def test_a_drag_is_one_step_of_undo(opened: Opened) -> None:
    page = opened("weights")
    before = weights(page)
    for tick in range(120, 700, 20):
        page.rows["W2"].slider.setValue(tick)
    assert page.session.undo_stack.count() == 1
    page.session.undo_stack.undo()
    assert weights(page) == before
    assert page.rows["W2"].slider.value() == 111


@pytest.mark.parametrize("subject", ["N1", "N"])
def test_a_drag_to_nothing_and_back_restores_every_weight(opened: Opened, subject: str) -> None:
    page = opened("weights")
    edited = edits.set_weights(page.session.scenario, {"N1": 0.123456, "L3": 0.2345, "W1": 0.03})
    page.session.open(edited)
    start = page.rows[subject].slider.value()
    for tick in (start // 2, 0, 500, start):
        page.rows[subject].slider.setValue(tick)
    assert weights(page) == dict(edited.weights)


def test_a_slider_keeps_its_place_while_the_words_above_it_change(qtbot: QtBot, opened: Opened) -> None:
    page = opened("weights")
    page.session.apply("", edits.apply_preset, "network_first")
    slider = page.rows["N1"].slider
    qtbot.waitUntil(lambda: "Network first" in page.header.method.text())
    QApplication.processEvents()
    before = slider.mapToGlobal(QPoint(0, 0))
    slider.setValue(400)
    QApplication.processEvents()
    assert slider.mapToGlobal(QPoint(0, 0)) == before


def test_a_dimension_moves_its_criteria_together(opened: Opened) -> None:
    page = opened("weights")
    page.rows["L"].slider.setValue(600)
    after = weights(page)
    assert [after[each] for each in ("L1", "L2", "L3")] == pytest.approx([0.2] * 3)
    assert after["N1"] == pytest.approx(0.4 / 6)


@pytest.mark.parametrize("typed", ["30", "30.0", "30,0", "３０", "３０。０"])
def test_a_number_typed_in_the_box_counts_when_it_is_done(qtbot: QtBot, opened: Opened, typed: str) -> None:
    page = opened("weights")
    box = page.rows["N1"].box
    box.setFocus()
    box.selectAll()
    box.lineEdit().insert(typed)  # as keys and input methods do
    assert weights(page)["N1"] == pytest.approx(1 / 9)
    qtbot.keyClick(box, Key.Key_Return)
    assert weights(page)["N1"] == pytest.approx(0.3)


def test_keys_move_a_slider(qtbot: QtBot, opened: Opened) -> None:
    page = opened("weights")
    slider = page.rows["N1"].slider
    slider.setFocus()
    steps = [(Key.Key_Right, 0.121), (Key.Key_PageUp, 0.171), (Key.Key_PageDown, 0.121), (Key.Key_Left, 1 / 9)]
    for key, expected in [*steps, (Key.Key_End, 1.0), (Key.Key_Home, 0.0)]:
        qtbot.keyClick(slider, key)
        assert weights(page)["N1"] == pytest.approx(expected)


def test_tab_leads_through_a_row_and_on_to_the_next(qtbot: QtBot, opened: Opened) -> None:
    page = opened("weights")
    row, following = page.rows["N1"], page.rows["N2"]
    row.slider.setFocus()
    for control in (row.box, row.lock, following.slider):
        QTest.keyClick(QApplication.focusWidget(), Key.Key_Tab)
        qtbot.waitUntil(control.hasFocus)


def test_a_click_on_the_groove_takes_the_handle_there(qtbot: QtBot, opened: Opened) -> None:
    page = opened("weights")
    slider = page.rows["N1"].slider
    qtbot.mouseClick(slider, Qt.MouseButton.LeftButton, pos=QPoint(slider.width() // 2, slider.height() // 2))
    assert weights(page)["N1"] == pytest.approx(0.5, abs=0.02)


@pytest.mark.parametrize("control", ["slider", "box"])
def test_the_wheel_scrolls_the_page_unless_the_control_has_the_focus(
    opened: Opened, qtbot: QtBot, control: str
) -> None:
    page = opened("weights")
    page.resize(760, 320)
    widget: QWidget = getattr(page.rows["N2"], control)
    turn_wheel(page, widget)
    qtbot.waitUntil(lambda: page.area.verticalScrollBar().value() > 0)
    assert weights(page)["N2"] == pytest.approx(1 / 9)
    page.select("N2")
    widget.setFocus()
    qtbot.waitUntil(widget.hasFocus)
    page.area.ensureWidgetVisible(widget)
    turn_wheel(page, widget)
    qtbot.waitUntil(lambda: weights(page)["N2"] < 1 / 9)


@pytest.mark.parametrize("width", [760, 1400])
def test_a_name_is_whole_and_near_its_slider(opened: Opened, width: int) -> None:
    page = opened("weights")
    page.resize(width, 640)
    QApplication.processEvents()
    row = page.rows["L1"]  # the longest name of the paper's criteria
    assert row.name.fontMetrics().horizontalAdvance(row.name.text()) <= row.name.width() <= 400
