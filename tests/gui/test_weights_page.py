"""The Weights page as a user meets it: sliders, boxes, locks, presets, keys and the wheel."""

from __future__ import annotations

import math

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QEvent, QLocale, QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget, QWidgetAction
from pytestqt.qtbot import QtBot

from gui.pages.weights_page import WeightsPage
from gui.rescoring import Rescorer
from gui.session import Session
from gui.weights.bar import pieces
from gui.weights.movable import movable
from scenarios import edits
from scenarios.blank import blank_scenario
from scenarios.model import Dimension, Scenario, Text, Weighting
from scenarios.paper import paper_scenario

Key = Qt.Key


def open_page(qtbot: QtBot, scenario: Scenario, height: int = 640) -> WeightsPage:
    session = Session(scenario)
    page = WeightsPage(session, Rescorer(session, session))
    qtbot.addWidget(page)
    page.resize(760, height)
    with qtbot.waitExposed(page):
        page.show()
    return page


@pytest.fixture
def page(qtbot: QtBot) -> WeightsPage:
    return open_page(qtbot, paper_scenario())


def weights(page: WeightsPage) -> dict[str, float]:
    return dict(page.session.scenario.weights)


def turn_wheel(page: QWidget, widget: QWidget, notches: int = -3) -> None:
    """Through the window, for only such an event goes on to the page behind a widget that does not want it."""
    place = QPointF(widget.mapTo(page, widget.rect().center()))
    QTest.wheelEvent(page.windowHandle(), place, QPoint(0, 120 * notches))


def test_a_slider_moves_its_weight_and_the_others_make_room(page: WeightsPage) -> None:
    page.rows["N1"].slider.setValue(300)
    after = weights(page)
    assert after["N1"] == pytest.approx(0.3)
    assert math.fsum(after.values()) == pytest.approx(1.0)
    assert page.rows["L1"].slider.value() == round(after["L1"] * 1000)
    assert page.rows["N"].box.value() == pytest.approx(47.5)


def test_a_drag_is_one_step_of_undo(page: WeightsPage) -> None:
    before = weights(page)
    for tick in range(120, 700, 20):
        page.rows["W2"].slider.setValue(tick)
    assert page.session.undo_stack.count() == 1
    page.session.undo_stack.undo()
    assert weights(page) == before
    assert page.rows["W2"].slider.value() == 111


@pytest.mark.parametrize("subject", ["N1", "N"])
def test_a_drag_to_nothing_and_back_restores_every_weight(page: WeightsPage, subject: str) -> None:
    edited = edits.set_weights(page.session.scenario, {"N1": 0.123456, "L3": 0.2345, "W1": 0.03})
    page.session.open(edited)
    start = page.rows[subject].slider.value()
    for tick in (start // 2, 0, 500, start):
        page.rows[subject].slider.setValue(tick)
    assert weights(page) == dict(edited.weights)


def test_a_slider_keeps_its_place_while_the_words_above_it_change(qtbot: QtBot, page: WeightsPage) -> None:
    page.session.apply("", edits.apply_preset, "network_first")
    slider = page.rows["N1"].slider
    qtbot.waitUntil(lambda: "Network first" in page.header.way.text())
    QApplication.processEvents()
    before = slider.mapToGlobal(QPoint(0, 0))
    slider.setValue(400)
    QApplication.processEvents()
    assert slider.mapToGlobal(QPoint(0, 0)) == before


def test_a_dimension_moves_its_criteria_together(page: WeightsPage) -> None:
    page.rows["L"].slider.setValue(600)
    after = weights(page)
    assert [after[each] for each in ("L1", "L2", "L3")] == pytest.approx([0.2] * 3)
    assert after["N1"] == pytest.approx(0.4 / 6)


@pytest.mark.parametrize("typed", ["30", "30.0", "30,0", "３０", "３０。０"])
def test_a_number_typed_in_the_box_counts_when_it_is_done(qtbot: QtBot, page: WeightsPage, typed: str) -> None:
    box = page.rows["N1"].box
    box.setFocus()
    box.selectAll()
    box.lineEdit().insert(typed)  # as keys and input methods do
    assert weights(page)["N1"] == pytest.approx(1 / 9)
    qtbot.keyClick(box, Key.Key_Return)
    assert weights(page)["N1"] == pytest.approx(0.3)


def test_keys_move_a_slider(qtbot: QtBot, page: WeightsPage) -> None:
    slider = page.rows["N1"].slider
    slider.setFocus()
    steps = [(Key.Key_Right, 0.121), (Key.Key_PageUp, 0.171), (Key.Key_PageDown, 0.121), (Key.Key_Left, 1 / 9)]
    for key, expected in [*steps, (Key.Key_End, 1.0), (Key.Key_Home, 0.0)]:
        qtbot.keyClick(slider, key)
        assert weights(page)["N1"] == pytest.approx(expected)


def test_tab_leads_through_a_row_and_on_to_the_next(qtbot: QtBot, page: WeightsPage) -> None:
    row, following = page.rows["N1"], page.rows["N2"]
    row.slider.setFocus()
    for control in (row.box, row.lock, following.slider):
        QTest.keyClick(QApplication.focusWidget(), Key.Key_Tab)
        qtbot.waitUntil(control.hasFocus)


def test_a_click_on_the_groove_takes_the_handle_there(qtbot: QtBot, page: WeightsPage) -> None:
    slider = page.rows["N1"].slider
    qtbot.mouseClick(slider, Qt.MouseButton.LeftButton, pos=QPoint(slider.width() // 2, slider.height() // 2))
    assert weights(page)["N1"] == pytest.approx(0.5, abs=0.02)


@pytest.mark.parametrize("control", ["slider", "box"])
def test_the_wheel_scrolls_the_page_unless_the_control_has_the_focus(qtbot: QtBot, control: str) -> None:
    page = open_page(qtbot, paper_scenario(), height=320)
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


def test_a_locked_weight_stays_and_its_row_cannot_be_dragged(qtbot: QtBot, page: WeightsPage) -> None:
    qtbot.mouseClick(page.rows["L2"].lock, Qt.MouseButton.LeftButton)
    assert page.session.scenario.weighting.locked == ("L2",)
    assert not page.rows["L2"].slider.isEnabled()
    assert not page.rows["L2"].box.isEnabled()
    page.rows["N1"].slider.setValue(900)
    assert weights(page)["L2"] == 1 / 9
    page.session.undo_stack.undo()
    page.session.undo_stack.undo()
    assert page.rows["L2"].slider.isEnabled()
    assert not page.rows["L2"].lock.isChecked()


def test_a_slider_goes_back_to_what_the_locks_leave(page: WeightsPage) -> None:
    for each in ("N2", "N3", "L", "W"):
        page.rows[each].lock.setChecked(True)
    page.session.apply("open one", edits.set_locked, "N3", False)
    page.rows["N1"].slider.setValue(1000)
    assert weights(page)["N1"] == pytest.approx(2 / 9)
    assert page.rows["N1"].slider.value() == 222
    assert page.rows["N1"].box.value() == pytest.approx(22.2)
    page.rows["N1"].slider.setValue(1000)  # asks again for what cannot be: nothing changes but the handle
    assert page.rows["N1"].slider.value() == 222


def test_what_has_no_room_to_move_is_still(page: WeightsPage) -> None:
    scenario = page.session.scenario
    for each in ("N1", "N2", "L", "W"):
        scenario = edits.set_locked(scenario, each, True)
    assert movable(scenario) == {"L1", "L2", "L3", "W1", "W2", "W3"}
    page.session.open(scenario)
    assert not page.rows["N3"].slider.isEnabled()
    assert "locked" in page.rows["N3"].slider.toolTip()


def test_movable_agrees_with_the_edits() -> None:
    scenario = paper_scenario()
    for lock in ("N1", "L", "W3", "N2", "N3"):
        scenario = edits.set_locked(scenario, lock, True)
        free = movable(scenario)
        for each in scenario.criteria:
            moves = edits.set_weight(scenario, each.id, scenario.weights[each.id] + 0.01) is not scenario
            assert moves == (each.id in free)
        for dimension in scenario.dimensions:
            target = scenario.dimension_weights[dimension.id] + 0.01
            moves = edits.set_dimension_weight(scenario, dimension.id, target) is not scenario
            assert moves == (dimension.id in free)


def test_a_preset_is_applied_and_its_reason_shown(page: WeightsPage) -> None:
    menu = page.header.presets.menu()
    reasons = [a.defaultWidget().text() for a in menu.actions() if isinstance(a, QWidgetAction) and a.defaultWidget()]
    assert reasons == [each.reason.en for each in paper_scenario().presets]
    next(each for each in menu.actions() if each.data() == "node_first").trigger()
    assert page.session.scenario.dimension_weights["N"] == pytest.approx(0.5)
    assert "Node first" in page.header.way.text()
    assert next(each for each in menu.actions() if each.data() == "node_first").isChecked()
    page.rows["N1"].slider.setValue(10)
    assert "Node first" not in page.header.way.text()


def test_equalise_within_one_dimension_or_everywhere(page: WeightsPage) -> None:
    page.session.apply("", edits.set_weights, {"N1": 0.4, "L1": 0.3})
    within = {str(each.data()): each for each in page.header.equalise.menu().actions() if not each.isSeparator()}
    assert set(within) == {"", "N", "L", "W"}
    total = page.session.scenario.dimension_weights["N"]
    within["N"].trigger()
    assert weights(page)["N1"] == pytest.approx(total / 3)
    assert weights(page)["L1"] == pytest.approx(0.3)
    page.header.equalise.menu().actions()[0].trigger()
    assert list(weights(page).values()) == pytest.approx([1 / 9] * 9)


def test_a_change_is_logged_with_who_and_when(page: WeightsPage) -> None:
    from gui.settings import Settings

    Settings().author = "Anna Berg"
    for tick in (200, 300, 400):
        page.rows["N1"].slider.setValue(tick)
    (entry,) = page.session.scenario.log
    assert (entry.who, entry.event, entry.subject) == ("Anna Berg", "weight_set", "N1")
    assert float(entry.after) == pytest.approx(0.4)


def test_criteria_fold_away_and_selecting_one_brings_it_back(qtbot: QtBot, page: WeightsPage) -> None:
    section = page.sections[1]
    qtbot.keyClick(section.head.expander, Key.Key_Space)
    assert not page.rows["L2"].isVisible()
    page.select("L2")
    assert page.rows["L2"].isVisible()
    qtbot.waitUntil(page.rows["L2"].slider.hasFocus)


def test_rows_stay_while_values_change_and_follow_the_criteria(page: WeightsPage) -> None:
    row = page.rows["N1"]
    page.rows["W1"].slider.setValue(400)
    page.session.apply("", edits.update_criterion, "N1", name=Text("Renamed"))
    assert page.rows["N1"] is row
    assert row.name.text() == "Renamed"
    page.session.apply("", edits.add_criterion, "N", Text("New one"))
    added = {each.id for each in page.session.scenario.criteria} - set(paper_scenario().weights)
    assert added <= set(page.rows)
    page.session.undo_stack.undo()
    assert not added & set(page.rows)


def test_a_hidden_page_catches_up_when_it_is_shown(page: WeightsPage) -> None:
    page.hide()
    page.session.apply("", edits.set_weight, "N1", 0.5)
    assert page.rows["N1"].slider.value() == 111
    page.show()
    assert page.rows["N1"].slider.value() == 500


def test_names_follow_the_language(page: WeightsPage) -> None:
    QLocale.setDefault(QLocale("zh_CN"))
    QApplication.sendEvent(page, QEvent(QEvent.Type.LanguageChange))
    assert page.rows["N1"].name.text() == paper_scenario().criteria[0].name.zh
    assert page.rows["N1"].slider.accessibleName().endswith(paper_scenario().criteria[0].name.zh)


def test_every_control_has_a_name_for_a_screen_reader(page: WeightsPage) -> None:
    for row in page.rows.values():
        controls = [row.slider, row.box, row.lock, *([row.expander] if row.is_dimension else [])]
        assert all(each.accessibleName() for each in controls)


def test_the_bar_has_a_piece_for_every_weight(qtbot: QtBot, page: WeightsPage) -> None:
    found = pieces(page.session.scenario, "en")
    assert [dimension.id for dimension, _ in found] == ["N", "L", "W"]
    assert found[-1][0].end == pytest.approx(1.0)
    middle = QPoint(page.header.bar.width() // 2, 5)
    with qtbot.waitSignal(page.header.bar.chosen) as chosen:
        qtbot.mouseClick(page.header.bar, Qt.MouseButton.LeftButton, pos=middle)
    assert chosen.args == ["L2"]


def test_without_criteria_the_page_says_what_to_do(qtbot: QtBot) -> None:
    page = open_page(qtbot, blank_scenario())
    assert page.empty.isVisible()
    assert not page.area.isVisible()
    with qtbot.waitSignal(page.go_to) as asked:
        page.to_criteria.click()
    assert asked.args == ["criteria", ""]


def test_a_dimension_without_criteria_does_no_harm(qtbot: QtBot) -> None:
    base = paper_scenario()
    scenario = replace(base, dimensions=(*base.dimensions, Dimension("X", Text("Empty"))))
    page = open_page(qtbot, scenario)
    assert not page.rows["X"].slider.isEnabled()
    single = replace(base, dimensions=(replace(base.dimensions[0], criteria=base.criteria[:1]),))
    page.session.open(replace(single, weighting=Weighting({"N1": 1.0}), scores=()))
    assert list(page.rows) == ["N", "N1"]
    assert not page.rows["N1"].slider.isEnabled()
    assert page.findChildren(QLabel)


@pytest.mark.parametrize("locked", ["N1", "N"])
def test_a_lock_that_holds_a_preset_back_is_named(page: WeightsPage, locked: str) -> None:
    page.session.apply("lock", edits.set_locked, locked, True)
    preset = next(
        each.id
        for each in page.session.scenario.presets
        if edits.held_back_by(page.session.scenario, edits.preset_weights(page.session.scenario, each.id))
    )
    action = next(each for each in page.header.presets.menu().actions() if each.data() == preset)
    action.trigger()
    assert page.session.scenario.weighting.preset == ""
    assert page.rows[locked].name.text() in page.message.text
    ticked = [each for each in page.header.presets.menu().actions() if each.isChecked()]
    assert ticked == []
    page.session.undo_stack.undo()
    assert page.message.isHidden()
    action = next(each for each in page.header.presets.menu().actions() if each.data() == preset)
    action.trigger()
    assert not page.message.isHidden()
    page.session.apply("unlock", edits.set_locked, locked, False)
    page.header.preset_chosen.emit(preset)
    assert page.session.scenario.weighting.preset == preset
    assert page.message.isHidden()


def test_a_lock_that_holds_equal_weights_back_is_named(page: WeightsPage) -> None:
    page.session.apply("move", edits.set_weight, "N1", 0.4)
    page.session.apply("lock", edits.set_locked, "N1", True)
    page.header.equalise_asked.emit("L")
    assert page.message.isHidden()  # that lock is elsewhere
    for where in ("N", ""):
        page.header.equalise_asked.emit(where)
        assert page.rows["N1"].name.text() in page.message.text
        assert weights(page)["N1"] == pytest.approx(0.4)
