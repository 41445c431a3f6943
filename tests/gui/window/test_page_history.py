"""Back and forward: by actions, keys and the buttons of the mouse, to the page and to what was chosen there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gui.window.main_window import FIRST_STEP, MainWindow
from scenarios import edits
from scenarios.blank_scenario import blank_scenario


def _at(window: MainWindow) -> tuple[str, str]:
    return window.pages.place()


def test_every_jump_can_be_gone_back_and_forth(window: MainWindow) -> None:
    back, forward = window.actions_["back"], window.actions_["forward"]
    assert not back.isEnabled() and not forward.isEnabled()
    window.go_to("scores", "TA1/N1")
    window.go_to("scores", "ER2/N2")
    window.go_to("criteria", "N3")
    for place in (("scores", "ER2/N2"), ("scores", "TA1/N1"), (FIRST_STEP, "")):
        back.trigger()
        assert _at(window) == place
    assert not back.isEnabled()
    for _jump in range(3):
        forward.trigger()
    assert _at(window) == ("criteria", "N3")
    assert not forward.isEnabled()


def test_back_finds_what_was_chosen_by_hand_before_the_jump(window: MainWindow) -> None:
    window.go_to("recommendations")
    page = window.pages.pages["recommendations"]
    page.select("ER3")
    window.go_to("recommendations", "TA1")
    window.actions_["back"].trigger()
    assert _at(window) == ("recommendations", "ER3")


def test_a_new_jump_forgets_what_lay_ahead_and_the_same_place_is_no_jump(window: MainWindow) -> None:
    window.go_to("scores", "TA1/N1")
    window.actions_["back"].trigger()
    window.go_to("record")
    window.go_to("record")
    assert not window.actions_["forward"].isEnabled()
    window.actions_["back"].trigger()
    assert _at(window) == (FIRST_STEP, "")
    assert not window.actions_["back"].isEnabled()


def test_what_is_gone_since_leads_to_its_page_all_the_same(window: MainWindow) -> None:
    window.go_to("recommendations", "ER3")
    window.go_to("criteria")
    window.session.apply("Remove", edits.remove_recommendation, "ER3")
    window.actions_["back"].trigger()
    assert window.pages.step == "recommendations"


def test_another_document_has_no_way_back(window: MainWindow) -> None:
    window.go_to("scores", "TA1/N1")
    window.session.open(blank_scenario())
    assert not window.actions_["back"].isEnabled()


@pytest.mark.parametrize(("key", "button"), [(Qt.Key.Key_Left, None), (None, Qt.MouseButton.BackButton)])
def test_keys_and_mouse_go_back_wherever_they_are_used(
    window: MainWindow, qtbot: QtBot, key: Qt.Key | None, button: Qt.MouseButton | None
) -> None:
    window.go_to("scores", "TA1/N1")
    if key is not None:
        QTest.keyClick(window, key, Qt.KeyboardModifier.AltModifier)
    else:
        grid = window.pages.currentWidget().grid.viewport()
        point = grid.mapTo(window, QPoint(grid.width() // 2, grid.height() // 2))
        QTest.mouseClick(window.windowHandle(), button, Qt.KeyboardModifier.NoModifier, point)
    qtbot.waitUntil(lambda: window.pages.step == FIRST_STEP)
