"""The matrix with a Chinese input method on: digits reach it without one, and what one commits is a figure."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.scores_page import Key, editor, value
from tests.gui.shown_page import Opened

Query, Hint = Qt.InputMethodQuery, Qt.InputMethodHint


def commit(widget: QWidget, text: str) -> None:
    """What an input method sends when a choice is made."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(widget, event)


def test_no_input_method_comes_between_the_keys_and_the_matrix(qtbot: QtBot, opened: Opened) -> None:
    page = opened("scores")
    page.select("TA1/N2")
    assert page.grid.inputMethodQuery(Query.ImEnabled) is False
    qtbot.keyClicks(page.grid, "2")
    field = editor(page)
    assert field is not None
    assert field.text() == "2"
    assert field.inputMethodQuery(Query.ImEnabled) is False
    qtbot.keyClicks(field, ".5")
    qtbot.keyClick(field, Key.Key_Return)
    assert value(page, "TA1", "N2") == 2.5


def test_keys_on_a_screen_are_those_of_figures(qtbot: QtBot, opened: Opened) -> None:
    page = opened("scores")
    page.select("TA1/N2")
    qtbot.keyClicks(page.grid, "2")
    for widget in (page.grid, editor(page)):
        assert widget is not None
        assert widget.inputMethodHints() == Hint.ImhFormattedNumbersOnly | Hint.ImhPreferLatin


def test_what_an_input_method_makes_of_a_point_is_a_point(qtbot: QtBot, opened: Opened) -> None:
    page = opened("scores")
    page.select("TA1/N2")
    qtbot.keyClick(page.grid, Key.Key_F2)
    field = editor(page)
    assert field is not None
    field.selectAll()
    commit(field, "2。5")
    qtbot.keyClick(field, Key.Key_Return)
    assert value(page, "TA1", "N2") == 2.5
