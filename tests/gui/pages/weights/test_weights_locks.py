"""Locks on the Weights page, and the presets and even weights that they hold back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidgetAction
from pytestqt.qtbot import QtBot

from gui.pages.weights.weights_page import WeightsPage
from scenarios import edits
from scenarios.edits.rebalance_weights import movable_weights
from scenarios.paper import paper_scenario
from tests.gui.shown_page import Opened


def weights(page: WeightsPage) -> dict[str, float]:
    return dict(page.session.scenario.weights)


def test_a_locked_weight_stays_and_its_row_cannot_be_dragged(qtbot: QtBot, opened: Opened) -> None:
    page = opened("weights")
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


def test_a_slider_goes_back_to_what_the_locks_leave(opened: Opened) -> None:
    page = opened("weights")
    for each in ("N2", "N3", "L", "W"):
        page.rows[each].lock.setChecked(True)
    page.session.apply("open one", edits.set_locked, "N3", False)
    page.rows["N1"].slider.setValue(1000)
    assert weights(page)["N1"] == pytest.approx(2 / 9)
    assert page.rows["N1"].slider.value() == 222
    assert page.rows["N1"].box.text() == "22.2%"
    page.rows["N1"].slider.setValue(1000)  # asks again for what cannot be: nothing changes but the handle
    assert page.rows["N1"].slider.value() == 222


def test_more_than_is_free_beside_a_lock_is_refused_with_how_much_is(qtbot: QtBot, opened: Opened) -> None:
    page = opened("weights")
    page.session.apply("", edits.set_weight, "L2", 0.4)
    page.session.apply("", edits.set_locked, "L2", True)
    before, box = weights(page), page.rows["N1"].box
    box.setFocus()
    box.selectAll()
    qtbot.keyClicks(box, "70")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert weights(page) == before
    assert (box.text(), box.accessibleDescription()[:25]) == ("70", "At most 60.0% is free: th")
    assert page.session.refusals.by_step() == {"weights": 1}
    page.rows["N1"].slider.setValue(300)  # moved otherwise, the entry is over
    assert (box.is_refused, page.session.refusals.by_step()) == (False, {})


def test_who_takes_all_that_is_free_and_gives_it_back_finds_the_others_in_their_ratios(opened: Opened) -> None:
    page = opened("weights")
    page.session.apply("", edits.set_weights, {"N2": 0.2, "N3": 0.1})
    page.rows["N1"].slider.setValue(1000)
    assert weights(page)["N2"] == weights(page)["N3"] == 0.0
    page.session.apply("", edits.set_locked, "W1", True)  # something else, so that this is another step
    page.session.apply("", edits.set_locked, "W1", False)
    page.rows["N1"].slider.setValue(400)
    assert weights(page)["N2"] == pytest.approx(2 * weights(page)["N3"])
    assert weights(page)["N1"] == 0.4


def test_what_has_no_room_to_move_is_still(opened: Opened) -> None:
    page = opened("weights")
    scenario = page.session.scenario
    for each in ("N1", "N2", "L", "W"):
        scenario = edits.set_locked(scenario, each, True)
    assert movable_weights(scenario) == {"L1", "L2", "L3", "W1", "W2", "W3"}
    page.session.open(scenario)
    assert not page.rows["N3"].slider.isEnabled()
    assert "locked" in page.rows["N3"].slider.toolTip()


def test_movable_agrees_with_the_edits() -> None:
    scenario = paper_scenario()
    for lock in ("N1", "L", "W3", "N2", "N3"):
        scenario = edits.set_locked(scenario, lock, True)
        free = movable_weights(scenario)
        for each in scenario.criteria:
            moves = edits.set_weight(scenario, each.id, scenario.weights[each.id] + 0.01) is not scenario
            assert moves == (each.id in free)
        for dimension in scenario.dimensions:
            target = scenario.dimension_weights[dimension.id] + 0.01
            moves = edits.set_dimension_weight(scenario, dimension.id, target) is not scenario
            assert moves == (dimension.id in free)


def test_a_preset_is_applied_and_its_reason_shown(opened: Opened) -> None:
    page = opened("weights")
    menu = page.header.presets.menu()
    reasons = [a.defaultWidget().text() for a in menu.actions() if isinstance(a, QWidgetAction) and a.defaultWidget()]
    assert reasons == [each.reason.en for each in paper_scenario().presets]
    next(each for each in menu.actions() if each.data() == "node_first").trigger()
    assert page.session.scenario.dimension_weights["N"] == pytest.approx(0.5)
    assert "Node first" in page.header.method.text()
    assert next(each for each in menu.actions() if each.data() == "node_first").isChecked()
    page.rows["N1"].slider.setValue(10)
    assert "Node first" not in page.header.method.text()


def test_equalise_within_one_dimension_or_everywhere(opened: Opened) -> None:
    page = opened("weights")
    page.session.apply("", edits.set_weights, {"N1": 0.4, "L1": 0.3})
    within = {str(each.data()): each for each in page.header.equalise.menu().actions() if not each.isSeparator()}
    assert set(within) == {"", "N", "L", "W"}
    total = page.session.scenario.dimension_weights["N"]
    within["N"].trigger()
    assert weights(page)["N1"] == pytest.approx(total / 3)
    assert weights(page)["L1"] == pytest.approx(0.3)
    page.header.equalise.menu().actions()[0].trigger()
    assert list(weights(page).values()) == pytest.approx([1 / 9] * 9)


@pytest.mark.parametrize("locked", ["N1", "N"])
def test_a_lock_that_holds_a_preset_back_is_named(opened: Opened, locked: str) -> None:
    page = opened("weights")
    page.session.apply("lock", edits.set_locked, locked, True)
    preset = next(
        each.id
        for each in page.session.scenario.presets
        if edits.lock_conflict(page.session.scenario, edits.preset_weights(page.session.scenario, each.id))
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
    page.header.preset_requested.emit(preset)
    assert page.session.scenario.weighting.preset == preset
    assert page.message.isHidden()


def test_a_lock_that_holds_equal_weights_back_is_named(opened: Opened) -> None:
    page = opened("weights")
    page.session.apply("move", edits.set_weight, "N1", 0.4)
    page.session.apply("lock", edits.set_locked, "N1", True)
    page.header.equal_weights_requested.emit("L")
    assert page.message.isHidden()  # that lock is elsewhere
    for where in ("N", ""):
        page.header.equal_weights_requested.emit(where)
        assert page.rows["N1"].name.text() in page.message.text
        assert weights(page)["N1"] == pytest.approx(0.4)
