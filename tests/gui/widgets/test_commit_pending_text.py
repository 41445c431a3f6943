"""What is still being typed when a command comes is in the document that the command finds."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from gui.pages.weights.weight_controls import WeightBox
from gui.widgets.fields.date_field import DateField
from gui.window.main_window import MainWindow
from scenarios import edits
from scenarios.io.files import atomic_files
from tests.gui.conftest import Answers


@pytest.fixture
def path(window: MainWindow, answers: Answers, tmp_path: Path) -> Path:
    """The file that the window's scenario is saved in."""
    answers.save = tmp_path / "plan.renheng"
    assert window.documents.save()
    return answers.save


def begin(qtbot: QtBot, field: QWidget, text: str) -> None:
    """Give a field the focus and type over what stands in it."""
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(field, text)


def test_a_weight_being_typed_is_saved(window: MainWindow, qtbot: QtBot, path: Path) -> None:
    box = next(each for each in window.pages.currentWidget().findChildren(WeightBox) if each.isVisible())
    begin(qtbot, box, "47")
    qtbot.keyClick(box, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    saved = atomic_files.read(path)
    assert saved == window.session.scenario
    assert saved.dimension_weights[saved.dimensions[0].id] == pytest.approx(0.47)
    assert box.hasFocus()
    assert window.documents.saved


def test_a_cell_being_typed_is_saved_and_the_grid_keeps_the_focus(window: MainWindow, qtbot: QtBot, path: Path) -> None:
    window.go_to("scores", "TA1/N1")
    page = window.pages.currentWidget()
    page.grid.setFocus()
    qtbot.waitUntil(page.grid.hasFocus)
    qtbot.keyClick(page.grid, Qt.Key.Key_3)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    qtbot.keyClick(field, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert atomic_files.read(path).score_at["TA1", "N1"].value == 3
    assert page.grid.hasFocus()


def test_a_close_asks_about_what_is_being_typed(window: MainWindow, qtbot: QtBot, answers: Answers, path: Path) -> None:
    window.go_to("scores", "TA1/N1")
    field = window.pages.currentWidget().evidence.value
    begin(qtbot, field, "2")
    window.close()
    assert answers.asked[-1] == "unsaved"
    assert window.session.scenario.score_at["TA1", "N1"].value == 2


def test_undo_from_the_menu_takes_back_what_was_being_typed(window: MainWindow, qtbot: QtBot, path: Path) -> None:
    window.session.apply("Weight", edits.set_weight, "N1", 0.2)
    box = next(each for each in window.pages.currentWidget().findChildren(WeightBox) if each.isVisible())
    before = window.session.scenario
    begin(qtbot, box, "47")
    window.actions_["undo"].trigger()
    assert window.session.scenario == before
    assert box.figure != 0.47


def test_a_day_being_typed_is_saved(window: MainWindow, qtbot: QtBot, path: Path) -> None:
    window.go_to("brief")
    field = next(each for each in window.pages.currentWidget().findChildren(DateField))
    begin(qtbot, field, "2026-12-31")
    qtbot.keyClick(field, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    saved = atomic_files.read(path)
    assert saved == window.session.scenario
    assert "2026-12-31" in (saved.brief.begun, saved.brief.due)
    assert window.documents.saved
