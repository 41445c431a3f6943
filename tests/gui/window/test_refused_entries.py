"""The list of steps counts what stands refused, and who saves or exports is told what the file does not have."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from gui.window.main_window import MainWindow
from gui.window.step_list import StepsModel

Key, Role = Qt.Key, Qt.ItemDataRole


def words(marks: StepsModel, step: str) -> str:
    return str(marks.index(marks.steps.index(step)).data(Role.AccessibleTextRole))


def refuse_an_end(window: MainWindow, qtbot: QtBot) -> None:
    window.go_to("criteria", "N1")
    field = window.pages.currentWidget().leaf_form.scale.numbers["high"]
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "many")
    qtbot.keyClick(field, Key.Key_Return)


def test_the_step_counts_it_and_a_save_leads_to_it(window: MainWindow, qtbot: QtBot, tmp_path: Path, answers) -> None:
    marks = window.steps.marks
    before = words(marks, "criteria")
    refuse_an_end(window, qtbot)
    assert words(marks, "criteria") == f"{before} · entries that were refused: 1"
    answers.save = tmp_path / "mine.renheng"
    window.go_to("results")
    assert window.documents.save_as()
    said = window.messages.texts()["refused"]
    assert "“many” (Criteria" in said and "Highest): " in said
    button = next(each for each in window.messages.findChildren(QPushButton) if each.text() == "Show the field")
    button.click()
    assert window.pages.step == "criteria"
    field = window.pages.currentWidget().leaf_form.scale.numbers["high"]
    assert (field.text(), field.is_refused) == ("many", True)
    qtbot.keyClick(field, Key.Key_Escape)
    assert words(marks, "criteria") == before
    assert window.documents.save()
    assert "refused" not in window.messages.texts()


def test_an_export_says_so_too(window: MainWindow, qtbot: QtBot) -> None:
    refuse_an_end(window, qtbot)
    window.export.finished.emit()
    assert "“many”" in window.messages.texts()["refused"]
