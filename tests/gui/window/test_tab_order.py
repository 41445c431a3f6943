"""Tab goes through the window in the order in which its parts are seen, whenever each was made."""

from __future__ import annotations

from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QToolBar, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui.widgets.tab_order import in_order
from gui.window.main_window import MainWindow

BACK = Qt.KeyboardModifier.ShiftModifier


def walked(qtbot: QtBot, window: MainWindow, keys: Qt.KeyboardModifier) -> list[QWidget]:
    """What has the focus from the steps on until Tab comes round to them."""
    window.steps.setFocus()
    stops: list[QWidget] = []
    while (focus := QApplication.focusWidget()) not in stops:
        assert focus is not None
        stops.append(focus)
        qtbot.keyClick(focus, Qt.Key.Key_Tab, keys)
    assert focus is window.steps
    return stops


def test_tab_goes_from_the_steps_to_the_page_the_ranking_the_verdict_and_the_tool_bar(
    qtbot: QtBot, window: MainWindow
) -> None:
    parts = {
        "steps": window.steps,
        "page": window.pages,
        "next": window.next_row,
        "ranking": window.ranking.ranking,
        "groups": window.ranking.groups,
        "verdict": window.verdict,
        "tools": window.findChild(QToolBar),
        "split": window.ranking.split,
    }
    for step in ("results", "brief", "results"):  # one made after the other, and one that comes back
        window.go_to(step)
        stops = walked(qtbot, window, Qt.KeyboardModifier.NoModifier)
        at = [next(name for name, part in parts.items() if part is stop or part.isAncestorOf(stop)) for stop in stops]
        order = [name for name, _ in groupby(at)]
        assert order == ["steps", "page", "next", "split", "ranking", "groups", "verdict", "tools"]
        assert walked(qtbot, window, BACK) == [stops[0], *reversed(stops[1:])]


def test_tab_reaches_what_floats_in_a_page_after_what_is_laid_out(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    floating, second, first, hidden = QPushButton(page), QPushButton(page), QLineEdit(page), QPushButton(page)
    hidden.hide()
    layout = QVBoxLayout(page)
    layout.addWidget(first)
    layout.addWidget(second)
    assert list(in_order(page)) == [first, second, floating]
