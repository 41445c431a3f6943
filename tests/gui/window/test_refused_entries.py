"""The list of steps counts what stands refused, and who saves or exports is told what the file does not have."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from gui.window.main_window import MainWindow
from gui.window.step_list import StepsModel
from scenarios import edits
from tests.gui.conftest import Answers
from tests.gui.document_in_window import press

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
    assert words(marks, "criteria") == f"{before} · entries that could not be accepted: 1"
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


def test_closing_waits_once_for_what_is_in_no_file_and_leads_to_it(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, answers: Answers
) -> None:
    refuse_an_end(window, qtbot)
    window.session.apply("Weight", edits.set_weight, "N1", 0.4)
    answers.save, answers.unsaved = tmp_path / "mine.renheng", "save"
    window.go_to("results")
    assert not window.close()
    assert (window.documents.saved, window.isVisible(), answers.asked) == (True, True, ["unsaved", "save"])
    assert "would be lost" in window.messages.texts()["refused"] and "“many”" in window.messages.texts()["refused"]
    window.speak("zh")
    QApplication.processEvents()
    assert "将会丢失" in window.messages.texts()["refused"]
    press(window, "refused", "查看该处")
    assert window.pages.step == "criteria"
    assert window.close()


def test_what_was_refused_later_holds_the_window_again_but_not_one_of_which_all_is_thrown_away(
    window: MainWindow, qtbot: QtBot, answers: Answers
) -> None:
    refuse_an_end(window, qtbot)
    assert not window.close()
    window.pages.currentWidget().leaf_form.scale.numbers["low"].setFocus()
    qtbot.keyClicks(window.pages.currentWidget().leaf_form.scale.numbers["low"], "few")
    assert not window.close()
    window.session.apply("Weight", edits.set_weight, "N1", 0.4)
    qtbot.keyClicks(window.pages.currentWidget().leaf_form.scale.numbers["low"], "er")
    answers.unsaved = "discard"
    assert window.close()
