"""The Edit menu: each command acts on what has the focus, and is on where it means something."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot

from gui.widgets.context_menu import context_menu
from gui.widgets.edit_command_list import EDIT_COMMANDS
from gui.window.main_window import MainWindow
from scenarios.decision_log_sentences import log_sentences

ALL = {each.name for each in EDIT_COMMANDS}
Control = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(window: MainWindow) -> MainWindow:
    window.activateWindow()
    QGuiApplication.clipboard().setText("3")
    return window


def offered(window: MainWindow) -> set[str]:
    """What is on while the menu is open."""
    window.menus.edit.aboutToShow.emit()
    found = {name for name in ALL if window.actions_[name].isEnabled()}
    window.menus.edit.aboutToHide.emit()
    assert all(window.actions_[name].isEnabled() for name in ALL), "the keys would be dead"
    return found


def test_the_menu_offers_what_the_focus_can_take(window: MainWindow, qtbot: QtBot) -> None:
    window.go_into("scores")
    assert offered(window) == {"cut", "copy", "paste", "delete", "clear", "select_all"}  # nothing above to fill from
    qtbot.keyClick(window.pages.currentWidget().grid, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert "fill_down" in offered(window)
    window.ranking.ranking.setFocus()
    assert offered(window) == {"copy"}
    window.steps.setFocus()
    assert "delete" not in offered(window) and "paste" not in offered(window)
    window.go_into("brief")
    field = QApplication.focusWidget()
    assert isinstance(field, QWidget)
    assert {"paste", "select_all"} <= offered(window) <= {"cut", "copy", "paste", "delete", "select_all"}


def test_commands_act_in_the_field_that_is_written_in(window: MainWindow, qtbot: QtBot) -> None:
    window.go_into("brief")
    for name in ("select_all", "copy"):
        window.actions_[name].trigger()
    assert QGuiApplication.clipboard().text() == window.session.scenario.title.en
    window.go_into("scores")
    qtbot.keyClicks(window.pages.currentWidget().grid, "2")
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    for name in ("select_all", "paste"):
        window.actions_[name].trigger()
    assert editor is QApplication.focusWidget() and editor.text() == window.session.scenario.title.en


def test_scores_are_filled_down_and_cleared_with_their_reasons(window: MainWindow, qtbot: QtBot) -> None:
    window.go_to("scores", "TA1/N1")
    grid = window.pages.currentWidget().grid
    for _ in range(2):
        qtbot.keyClick(grid, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    first = window.session.scenario.score_at["TA1", "N1"].value
    qtbot.keyClick(grid, Qt.Key.Key_D, Control)
    scores = window.session.scenario.score_at
    assert scores["TA2", "N1"].value == scores["TA3", "N1"].value == first
    assert scores["TA2", "N1"].rationale and window.session.undo_stack.undoText() == "Fill scores down"
    window.actions_["clear"].trigger()
    assert not {("TA1", "N1"), ("TA2", "N1"), ("TA3", "N1")} & window.session.scenario.score_at.keys()
    assert log_sentences(window.session.scenario, "en")[-1] == "Scores cleared with their reasons: 3"
    window.session.undo_stack.undo()
    window.go_to("scores", "TA3/N2")
    qtbot.keyClick(grid, Qt.Key.Key_D, Control)  # one row is filled from the one above it
    scores = window.session.scenario.score_at
    assert scores["TA3", "N2"].value == scores["TA2", "N2"].value


def test_the_menu_that_a_click_brings_has_the_same_commands(window: MainWindow, qtbot: QtBot) -> None:
    window.go_into("scores")
    grid = window.pages.currentWidget().grid
    menu = context_menu(grid)
    assert {each.objectName() for each in menu.actions() if each.objectName()} == offered(window)
    menu.deleteLater()
    grid.customContextMenuRequested.emit(QPoint(5, 5))
    shown = QApplication.activePopupWidget()
    assert isinstance(shown, QMenu)
    next(each for each in shown.actions() if each.objectName() == "delete").trigger()
    shown.close()
    assert window.session.undo_stack.undoText() == "Clear scores"


def test_the_ranking_is_copied_as_a_table(window: MainWindow) -> None:
    window.ranking.ranking.setFocus()
    window.actions_["copy"].trigger()
    head, first, *_rest = QGuiApplication.clipboard().text().splitlines()
    assert head == "Rank\tName\tValue" and first.startswith("1\t") and len(_rest) == 8


def test_a_key_that_means_nothing_here_does_nothing(window: MainWindow, qtbot: QtBot) -> None:
    before = window.session.scenario
    window.steps.setFocus()
    for name in ALL - {"copy"}:
        window.actions_[name].trigger()
    assert window.session.scenario is before
