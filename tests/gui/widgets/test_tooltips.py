"""Tooltips say what the user wrote, whatever it is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from gui.widgets.tooltips import tip
from gui.window.main_window import MainWindow
from scenarios import edits
from scenarios.model import Text


@pytest.mark.parametrize("text", ["", "short", "two\nlines", "“4” × 2 > 3"])
def test_what_is_short_and_plain_stays_as_it_is(text: str) -> None:
    assert tip(text) == text


@pytest.mark.parametrize("text", ["<b>bold</b> &amp; <img src=x>", "word " * 100, "long " * 40 + "\n<i>second</i>"])
def test_what_would_be_markup_or_too_wide_is_shown_as_it_was_written(qtbot: QtBot, text: str) -> None:
    shown = QTextDocument()
    shown.setHtml(tip(text))
    assert tip(text).startswith("<p")  # so that Qt wraps it
    assert shown.toPlainText() == text


def test_a_name_is_never_taken_for_markup(window: MainWindow, qtbot: QtBot) -> None:
    name = "<b>bold</b>"
    with qtbot.waitSignal(window.rescorer.evaluation_changed):
        edit = edits.update_recommendation
        window.session.apply("Rename", edit, window.session.scenario.recommendations[0].id, name=Text(name, name))
    bars = window.ranking.ranking.bars
    place = next(i for i, each in enumerate(bars.rows) if each.name == name)
    assert "&lt;b&gt;bold" in bars.index(place, 1).data(Qt.ItemDataRole.ToolTipRole)
    assert name in bars.index(place, 1).data(Qt.ItemDataRole.AccessibleTextRole)
