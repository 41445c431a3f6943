"""The keys of the window: steps, F6, focus, and the list of shortcuts."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

import gui
from gui.background.live_evaluation import LiveEvaluation
from gui.pages.page_registry import PAGES
from gui.session import Session
from gui.widgets.escaped_captions import plain
from gui.window.main_window import MainWindow
from gui.window.page_stack import PageStack
from scenarios import edits
from scenarios.edits import Signature
from scenarios.paper import paper_scenario


def test_keys_move_between_the_steps(window: MainWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    for entry in PAGES:
        qtbot.keyClick(window, Qt.Key(Qt.Key.Key_0.value + entry.digit), Qt.KeyboardModifier.ControlModifier)
        assert window.pages.step == entry.step
    assert entry.digit == 9  # 8 is kept free before the record


def test_the_keys_of_a_step_lead_into_its_page(window: MainWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    window.steps.setFocus()
    qtbot.keyClick(window.steps, Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    grid = window.pages.currentWidget().grid
    assert grid.hasFocus()
    qtbot.keyClicks(grid, "3")
    assert grid.state() == grid.State.EditingState
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert window.pages.currentWidget().tree.view.hasFocus()
    assert window.session.scenario.score_at["TA1", "N1"].value == 3


def test_the_keys_of_other_steps_lead_to_what_they_are_for(window: MainWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    stamp = Signature("2025-03-31T09:30:00+08:00", "Li")
    window.session.apply("", edits.set_weight, "N1", 0.4, stamp)
    window.steps.setFocus()
    qtbot.keyClick(window.steps, Qt.Key.Key_9, Qt.KeyboardModifier.ControlModifier)
    assert window.pages.currentWidget().decisions.table.hasFocus()
    qtbot.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert window.pages.currentWidget().texts.title.hasFocus()


def test_f6_into_the_ranking_stands_on_its_first_row(window: MainWindow) -> None:
    window.activateWindow()
    window.go_into("scores")
    window.actions_["next_part"].trigger()
    assert window.ranking.ranking.hasFocus() and window.ranking.ranking.currentIndex().row() == 0


def test_from_page_to_page_the_focus_is_told_nothing_between(window: MainWindow, qtbot: QtBot) -> None:
    heard: list[QWidget] = []
    window.go_to("criteria")
    field = window.pages.first_focus()
    field.setFocus()
    listening = QApplication.instance().focusChanged.connect(lambda _old, new: heard.append(new))
    window.go_to("scores")
    window.go_to("criteria")
    QApplication.instance().disconnect(listening)
    assert [each for each in heard if each is not None] == [window.pages.pages["scores"].grid, field]


def test_f6_goes_round_the_parts_of_the_window(window: MainWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    window.steps.setFocus()
    visited = []
    for _ in range(3):
        window.actions_["next_part"].trigger()
        focus = QApplication.focusWidget()
        assert focus is not None
        visited.append(
            next(p for p in (window.steps, window.pages, window.ranking) if p is focus or p.isAncestorOf(focus))
        )
    assert visited == [window.pages, window.ranking, window.steps]


def test_f6_leads_to_the_matrix_of_scores(window: MainWindow) -> None:
    window.activateWindow()
    window.go_to("scores")
    window.steps.setFocus()
    window.actions_["next_part"].trigger()
    assert window.pages.currentWidget().grid.hasFocus()


def test_f6_leads_to_the_page_while_nothing_has_the_focus(window: MainWindow) -> None:
    window.activateWindow()
    if window.focusWidget():
        window.focusWidget().clearFocus()
    window.actions_["next_part"].trigger()
    focus = QApplication.focusWidget()
    assert focus is not None
    assert window.pages.isAncestorOf(focus)


def test_the_middle_takes_the_focus_until_a_page_is_made(qtbot: QtBot) -> None:
    session = Session(paper_scenario())
    pages = PageStack(session, LiveEvaluation(session, session))
    qtbot.addWidget(pages)
    assert pages.first_focus() is pages


def test_nobody_walks_along_the_focus_chain() -> None:
    """In PySide that takes widgets from their parents, and menus and actions then die with a neighbour."""
    modules = list(Path(gui.__file__).parent.rglob("*.py"))
    assert modules
    assert not [each.name for each in modules if "InFocusChain(" in each.read_text("utf-8")]


def test_f6_finds_a_control_while_there_is_no_matrix(window: MainWindow) -> None:
    window.activateWindow()
    window.documents.new()
    window.go_to("scores")
    window.steps.setFocus()
    window.actions_["next_part"].trigger()
    focus = QApplication.focusWidget()
    assert focus is not None and focus.isVisible() and window.pages.isAncestorOf(focus)


def test_no_two_commands_share_their_keys(window: MainWindow) -> None:
    keys = [each.shortcut().toString() for each in window.actions() if not each.shortcut().isEmpty()]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("text", ["&Save as…", "另存为(&A)…"])
def test_a_text_loses_its_mnemonic_outside_of_menus(text: str) -> None:
    assert plain(text) in ("Save as…", "另存为…")


def test_the_list_of_shortcuts_names_each_command_that_has_keys(window: MainWindow) -> None:
    window.session.apply("Change something", edits.set_weight, "N1", 0.4)
    groups = dict(window.menus.shortcuts())
    assert list(groups) == ["File", "Edit", "View", "Help"]
    assert ("Save", "Ctrl+S") in groups["File"]
    assert ("Undo", "Ctrl+Z") in groups["Edit"]  # not what would be undone now
    assert ("Weights", "Ctrl+5") in groups["View"]
    listed = [keys for rows in groups.values() for _text, keys in rows]
    with_keys = [each for each in window.actions() if not each.shortcut().isEmpty()]
    assert sorted(listed) == sorted(each.shortcut().toString() for each in with_keys)


def test_the_list_of_shortcuts_shows_those_of_tables_and_charts_too(window: MainWindow) -> None:
    shown = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        shown.extend(each.text() for each in dialog.findChildren(QLabel))
        dialog.reject()

    QTimer.singleShot(0, window, look)
    window.actions_["shortcuts"].trigger()
    assert {"Keyboard shortcuts", "Ctrl+/", "F1", "In a chart", "F3, Shift+F3"} <= set(shown)
