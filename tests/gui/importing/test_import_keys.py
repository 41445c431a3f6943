"""The import assistant by the keyboard alone: from the file to what came in, Tab, Enter and Escape."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from gui.guide.guide_window import GuideWindow
from gui.guide.topics import address
from gui.importing.import_assistant import ImportAssistant
from gui.pages.scores.scores_page import ScoresPage
from gui.pages.structure.criteria_page import CriteriaPage
from gui.window.main_window import MainWindow
from tests.gui.conftest import Answers
from tests.gui.tables_to_import import COSTS, choose, names, opened, press, questions, table

Key = Qt.Key


@pytest.fixture
def assistant(window: MainWindow, tmp_path: Path) -> ImportAssistant:
    return opened(window, table(tmp_path, COSTS))


def test_a_table_goes_by_the_keyboard_alone(window: MainWindow, answers: Answers, tmp_path: Path, qtbot: QtBot) -> None:
    answers.table = table(tmp_path, COSTS)
    window.actions_["import"].trigger()
    assistant = window.tables.assistant
    assert assistant is not None
    assistant.activateWindow()
    qtbot.waitUntil(assistant.isActiveWindow)
    assert QApplication.focusWidget() is questions(assistant)[0].answers[0]
    press(Key.Key_Space)  # less is better
    assert QApplication.focusWidget() is assistant.ok
    press(Key.Key_Return)
    assert names(window.session.scenario) == ["Aster", "Birch", "Cedar"]
    assert window.session.scenario.criteria[0].scale.direction == "min"
    assert window.pages.step == "criteria"
    qtbot.waitUntil(window.isActiveWindow)
    (page,) = window.findChildren(CriteriaPage)
    assert QApplication.focusWidget() is page.tree.view


def test_new_scores_are_taken_back_by_the_next_key(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    before = window.session.scenario
    assistant = opened(window, table(tmp_path, "id,N1\nTA1,0.25\n"))
    assistant.activateWindow()
    qtbot.waitUntil(assistant.isActiveWindow)
    assistant.as_scores.click()
    assistant.ok.click()
    assert window.session.scenario != before
    qtbot.waitUntil(window.isActiveWindow)
    (page,) = window.findChildren(ScoresPage)
    assert QApplication.focusWidget() is page.grid
    press(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.session.scenario == before


def test_lines_are_changed_by_keys(assistant: ImportAssistant) -> None:
    view = assistant.sheet
    view.setFocus()
    view.setCurrentIndex(assistant.model.index(2, 3))
    QTest.keyClick(view, Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu) and menu.accessibleName() == "Column D"
    choose(menu, "Left out")
    assert assistant.stand.role("column", 3) == "ignore"
    QTest.keyClick(view, Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu) and menu.accessibleName() == "Row 3"
    choose(menu, "Note")
    assert assistant.stand.role("row", 2) == "note"


def test_tab_goes_as_one_reads_and_leaves_the_sheet(
    window: MainWindow, assistant: ImportAssistant, qtbot: QtBot
) -> None:
    assistant.activateWindow()
    qtbot.waitUntil(assistant.isActiveWindow)
    (question,) = questions(assistant)
    controls, inspector = assistant.controls, assistant.inspector
    expected: list[QWidget] = [
        controls.range, controls.direction, controls.header_rows, controls.decimal, controls.encoding,
        inspector.column.role, inspector.column.direction, inspector.row.role, assistant.sheet, assistant.aside,
        *question.places, *question.answers, assistant.as_new, assistant.cancel, assistant.ok, controls.range,
    ]  # fmt: skip
    controls.range.setFocus()
    for widget in expected:
        assert QApplication.focusWidget() is widget
        press(Key.Key_Tab)


def test_tab_comes_by_what_a_message_offers(window: MainWindow, assistant: ImportAssistant, qtbot: QtBot) -> None:
    assistant.activateWindow()
    qtbot.waitUntil(assistant.isActiveWindow)
    assistant.offer.show_message(
        "Offered", "info", (("One", assistant.sheet.setFocus), ("Two", assistant.sheet.setFocus))
    )
    questions(assistant)[0].answers[-1].setFocus()
    passed = []
    for _ in range(4):
        press(Key.Key_Tab)
        widget = QApplication.focusWidget()
        assert isinstance(widget, QAbstractButton)
        passed.append(widget.text())
    assert passed == ["One", "Two", "✕", "As a &new scenario"]


def test_enter_in_the_sheet_leads_to_what_is_left_to_do(
    window: MainWindow, assistant: ImportAssistant, qtbot: QtBot
) -> None:
    assistant.activateWindow()
    qtbot.waitUntil(assistant.isActiveWindow)
    before = window.session.scenario
    for _ in range(2):
        assistant.sheet.setFocus()
        press(Key.Key_Return)
        (answer, *_) = questions(assistant)[0].answers if questions(assistant) else (assistant.ok,)
        assert QApplication.focusWidget() is answer
        assert window.session.scenario is before
        if answer is not assistant.ok:
            press(Key.Key_Space)
    press(Key.Key_Return)
    assert window.session.scenario is not before


def test_escape_gives_up_what_is_typed_before_the_import(assistant: ImportAssistant) -> None:
    field = assistant.controls.range
    QTest.keyClicks(field, "B2:")
    assert field.text() != "A1:D4"
    QTest.keyClick(field, Key.Key_Escape)
    assert (field.text(), assistant.isVisible()) == ("A1:D4", True)
    QTest.keyClick(field, Key.Key_Escape)
    assert not assistant.isVisible()


def test_f1_explains_how_tables_come_in(assistant: ImportAssistant) -> None:
    (f1,) = (each for each in assistant.findChildren(QShortcut) if each.key() == QKeySequence("F1"))
    f1.activated.emit()
    (guide,) = assistant.findChildren(GuideWindow)
    assert guide.text.source() == QUrl(address("tables", "import"))
    guide.close()
