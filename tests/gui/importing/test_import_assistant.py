"""The import assistant: from a table to the Criteria page, and every guess can be changed."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from gui.importing.import_assistant import ImportAssistant
from gui.importing.sheet_headers import RoleHeader
from gui.window.main_window import MainWindow
from scenarios import edits
from scenarios.io.tables.cells import CellArea
from tests.gui.conftest import Answers
from tests.gui.tables_to_import import COSTS, PLAIN, choose, click, names, opened, questions, table, type_into

Key, NONE = Qt.Key, Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton


def click_head(head: RoleHeader, section: int) -> QMenu:
    """Click a head, and have the menu that it opens."""
    start, size = head.sectionViewportPosition(section), head.sectionSize(section)
    across = head.orientation() == Qt.Orientation.Horizontal
    at = QPoint(start + size // 2, 8) if across else QPoint(8, start + size // 2)
    QTest.mouseClick(head.viewport(), LEFT, NONE, at)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


@pytest.fixture
def assistant(window: MainWindow, tmp_path: Path) -> ImportAssistant:
    return opened(window, table(tmp_path, COSTS))


def test_a_table_goes_by_the_mouse_from_the_file_to_the_criteria(
    window: MainWindow, assistant: ImportAssistant
) -> None:
    assert assistant.isVisible()
    assert assistant.windowTitle() == "Import a table: table.csv"
    (question,) = questions(assistant)
    click(question.answers[0])
    assert questions(assistant) == []
    assert assistant.sentence.text() == (
        "3 recommendations, 3 criteria, “cost” as less-is-better, equal weights assumed."
    )
    click(assistant.ok)
    scenario = window.session.scenario
    assert names(scenario) == ["Aster", "Birch", "Cedar"]
    assert [each.scale.direction for each in scenario.criteria] == ["min", "max", "max"]
    assert window.pages.step == "criteria"
    assert window.tables.assistant is None
    assert not window.documents.saved


def test_a_question_must_be_answered_first(window: MainWindow, assistant: ImportAssistant) -> None:
    before = window.session.scenario
    click(assistant.ok)
    assert window.session.scenario is before
    assert assistant.isVisible()
    assert assistant.message.text.startswith("Please answer the questions")
    click(questions(assistant)[0].answers[1])
    assert not assistant.message.isVisible()
    click(assistant.ok)
    assert window.session.scenario.criteria[0].scale.direction == "max"


def test_a_head_says_what_its_line_is_and_a_click_changes_it(assistant: ImportAssistant) -> None:
    model, across = assistant.model, Qt.Orientation.Horizontal
    assert model.headerData(0, across) == "A Names"
    assert model.headerData(1, across) == "B Criterion Less is better proposed"
    assert model.headerData(0, Qt.Orientation.Vertical) == "1 Criteria names"
    choose(click_head(assistant.sheet.columns, 1), "Note")
    assert model.headerData(1, across) == "B Note"
    assert "2 criteria" in assistant.sentence.text()
    choose(click_head(assistant.sheet.rows, 2), "Left out")
    assert assistant.sentence.text().startswith("2 recommendations, 2 criteria")


def test_a_direction_is_chosen_in_the_menu_of_its_column(assistant: ImportAssistant) -> None:
    choose(click_head(assistant.sheet.columns, 1), "More is better")
    assert questions(assistant) == []
    assert "less-is-better" not in assistant.sentence.text()


def test_a_direction_of_what_is_left_out_since_asks_nothing(window: MainWindow, assistant: ImportAssistant) -> None:
    click(questions(assistant)[0].answers[0])
    choose(click_head(assistant.sheet.columns, 1), "Left out")
    assert questions(assistant) == []
    click(assistant.ok)
    assert [each.name.en for each in window.session.scenario.criteria] == ["jobs", "trust"]


def test_what_was_answered_about_a_line_is_proposed_again(assistant: ImportAssistant) -> None:
    choose(click_head(assistant.sheet.columns, 2), "Note")
    choose(click_head(assistant.sheet.columns, 2), "As proposed")
    assert assistant.stand.answers.columns == {}
    assert assistant.stand.role("column", 2) == "criterion"


def test_the_choices_above_the_sheet_follow_the_current_cell(assistant: ImportAssistant) -> None:
    assistant.sheet.setCurrentIndex(assistant.model.index(3, 2))
    column, row = assistant.inspector.column, assistant.inspector.row
    assert (column.title.text(), column.role.currentText(), column.direction.currentText()) == (
        "Column C", "Criterion", "More is better"
    )  # fmt: skip
    assert (row.title.text(), row.role.currentText()) == ("Row 4", "Recommendation")
    assert column.direction.isVisible() and not row.direction.isVisible()
    column.direction.setCurrentIndex(column.direction.findData("min"))
    column.direction.activated.emit(column.direction.currentIndex())
    assert assistant.stand.columns[2].direction == "min"
    row.role.setCurrentIndex(row.role.findData("ignore"))
    row.role.activated.emit(row.role.currentIndex())
    assert assistant.stand.role("row", 3) == "ignore"


def test_a_change_is_taken_back(assistant: ImportAssistant) -> None:
    first = assistant.stand.layout
    assert not assistant.undo.isEnabled()
    click(questions(assistant)[0].answers[1])
    choose(click_head(assistant.sheet.columns, 2), "Note")
    for _ in range(2):
        QTest.keyClick(assistant.sheet, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert assistant.stand.layout == first
    assert not assistant.undo.isEnabled()


def test_the_cells_of_the_table_are_typed_or_selected(assistant: ImportAssistant) -> None:
    field = assistant.controls.range
    assert field.text() == "A1:D4"
    type_into(field, "A1:C3")
    assert assistant.sentence.text().startswith("2 recommendations, 2 criteria")
    assert assistant.isVisible()
    type_into(field, "nonsense")
    assert field.text() == "A1:C3"
    assert not assistant.controls.selection.isEnabled()
    assistant.sheet.selectAll()
    assert assistant.controls.selection.isEnabled()
    click(assistant.controls.selection)
    assert field.text() == "A1:D4"


def test_the_way_the_table_lies_is_chosen(assistant: ImportAssistant) -> None:
    way = assistant.controls.direction
    way.setCurrentIndex(way.findData("columns"))
    way.activated.emit(way.currentIndex())
    assert assistant.stand.layout.turned
    assert assistant.model.headerData(1, Qt.Orientation.Vertical).startswith("2 Criterion")


def test_a_question_leads_to_its_cell(assistant: ImportAssistant) -> None:
    assistant.sheet.setCurrentIndex(assistant.model.index(3, 3))
    click(questions(assistant)[0].places[0])
    assert assistant.sheet.currentIndex().column() == 1


def test_calling_it_off_leaves_all_as_it_was(window: MainWindow, assistant: ImportAssistant) -> None:
    before = window.session.scenario
    QTest.keyClick(assistant, Key.Key_Escape)
    assert window.session.scenario is before
    assert window.tables.assistant is None


def test_unsaved_work_is_asked_about_only_when_it_would_go(
    window: MainWindow, answers: Answers, tmp_path: Path
) -> None:
    window.session.apply("Weight", edits.set_weight, "N1", 0.4)
    mine = window.session.scenario
    assistant = opened(window, table(tmp_path, PLAIN))
    assert answers.asked == []
    click(assistant.ok)
    assert answers.asked == ["unsaved"]
    assert window.session.scenario is mine
    assert assistant.isVisible()
    answers.unsaved = "discard"
    click(assistant.ok)
    assert names(window.session.scenario) == ["Aster", "Birch", "Cedar"]


def test_the_language_may_change_while_it_is_open(window: MainWindow, assistant: ImportAssistant) -> None:
    window.speak("zh")
    QApplication.processEvents()
    assert assistant.windowTitle() == "导入表格：table.csv"
    assert assistant.model.headerData(1, Qt.Orientation.Horizontal) == "B 准则 越低越好 待确认"
    assert assistant.ok.text() == "导入(&I)"
    assert assistant.sentence.text().startswith("将导入3项建议")
    assert assistant.inspector.column.role.currentText() in ("准则", "建议名称")
    window.dress("dark")
    assert not assistant.grab().isNull()


def test_a_newer_table_takes_the_place_of_the_one_before(
    window: MainWindow, assistant: ImportAssistant, tmp_path: Path
) -> None:
    newer = opened(window, table(tmp_path, PLAIN, "newer.csv"))
    assert newer is not assistant
    assert not assistant.isVisible()
    assert newer.windowTitle() == "Import a table: newer.csv"


def test_every_part_has_a_name_for_screen_readers(assistant: ImportAssistant) -> None:
    parts = (
        assistant.sheet, assistant.controls.range, assistant.controls.direction, assistant.controls.header_rows,
        assistant.controls.decimal, assistant.inspector.column.role, assistant.inspector.row.role,
        assistant.inspector.column.direction,
    )  # fmt: skip
    assert all(each.accessibleName() for each in parts)
    told = assistant.model.index(1, 1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert told == "B2: 60; Recommendation; Criterion"


def test_a_wide_sheet_is_shown_at_once(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    wide = "measure," + ",".join(f"c{n}" for n in range(16383)) + "\n" + "A," + ",".join("1" * 16383) + "\n"
    window.documents.open(table(tmp_path, wide))
    qtbot.waitUntil(lambda: window.tables.assistant is not None, timeout=30_000)
    assistant = window.tables.assistant
    assert assistant is not None
    assert assistant.model.columnCount() == 16384
    assistant.sheet.go_to(assistant.stand.layout.area._replace(first_column=16383))  # type: ignore[union-attr]
    assert not assistant.grab().isNull()


def test_the_menu_of_a_cell_leads_to_its_column_and_its_row(assistant: ImportAssistant) -> None:
    view = assistant.sheet
    view.setCurrentIndex(assistant.model.index(3, 2))
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(1, 1), view.mapToGlobal(QPoint(1, 1)))
    QApplication.sendEvent(view.viewport(), event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    column, row = (each.menu() for each in menu.actions())
    assert (column.title(), row.title()) == ("Column C", "Row 4")
    next(each for each in row.actions() if each.text() == "Left out").trigger()
    menu.close()
    assert assistant.stand.role("row", 3) == "ignore"


def test_long_texts_that_stand_alone_run_over_the_columns(window: MainWindow, tmp_path: Path) -> None:
    assistant = opened(window, table(tmp_path, "Measures that were compared in 2026,,,\n" + COSTS))
    assert assistant.sheet.columnSpan(0, 0) == 4
    assert assistant.sheet.columnSpan(2, 0) == 1


def test_what_names_no_cells_is_said(assistant: ImportAssistant) -> None:
    assistant.controls.range.setFocus()  # else Enter is for the answer that has the focus
    type_into(assistant.controls.range, "the table")
    assert assistant.controls.range.text() == "A1:D4"
    assert assistant.message.text == "“the table” names no cells. Type them as in A3:F20. Nothing was changed."
    type_into(assistant.controls.range, "A1:C4")
    assert (assistant.stand.layout.area, assistant.message.text) == (CellArea(0, 0, 3, 2), "")
