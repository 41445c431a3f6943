"""Each kind of question about a table is answered by one click, and what comes in is what was answered."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from openpyxl import Workbook
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gui.importing.import_assistant import ImportAssistant
from gui.importing.import_state import role_setting
from gui.window.main_window import MainWindow
from tests.gui.tables_to_import import names, opened, questions


def of(*rows: str) -> bytes:
    return "\n".join(rows).encode()


@dataclass(frozen=True)
class Case:
    """A table, which answer to its first question is clicked (by a word in it), and what holds of the scenario."""

    table: bytes
    click: str
    recommendations: list[str]
    criteria: list[str]
    first: float | None  # the first score, None for none


CASES = {
    "a direction": Case(of("name,cost", "A,3", "B,4"), "Less", ["A", "B"], ["cost"], 3),
    "a mark that groups": Case(of("name;jobs", "A;1,450", "B;2,300"), "1450", ["A", "B"], ["jobs"], 1450),
    "a mark of decimals": Case(of("name;jobs", "A;1,450", "B;2,300"), "1.45", ["A", "B"], ["jobs"], 1.45),
    "a range": Case(of("name;jobs", "A;80–90", "B;70–75"), "ranges", ["A", "B"], ["jobs"], 85),
    "a total": Case(of("name,jobs,trust", "A,1,2", "B,3,4", "Total,9,9"), "total", ["A", "B"], ["jobs", "trust"], 1),
    "no total": Case(
        of("name,jobs,art", "A,1,2", "B,3,4", "Total,9,9"), "recommendation", ["A", "B", "Total"], ["jobs", "art"], 1
    ),
    "a bound": Case(of("name,jobs", "A,≥5", "B,7", "C,8"), "5", ["A", "B", "C"], ["jobs"], 5),
    "a bare figure": Case(of("name,jobs", "A,90", "B,70%", "C,80%"), "90%", ["A", "B", "C"], ["jobs"], 0.9),
    "a figure left empty": Case(of("name,jobs", "A,≥5", "B,7", "C,8"), "empty", ["A", "B", "C"], ["jobs"], None),
    "several tables": Case(
        of("name,jobs,trust", "A,1,2", "B,3,4", "", "", "name,jobs,trust", "C,5,6", "D,7,8"),
        "A6:C8", ["C", "D"], ["jobs", "trust"], 5,
    ),
    "a column of texts": Case(
        of("name,jobs,state", "A,1,ready", "B,3,late", "C,4,ready"), "note", ["A", "B", "C"], ["jobs"], 1
    ),
    "what no one computed": Case(b"", "Leave it out", ["A", "B"], ["jobs"], 1),
    "letters of another code page": Case(
        "name;jobs\nMünchen;1\nKöln;2".encode("cp1252"), "right", ["München", "Köln"], ["jobs"], 1
    ),
}  # fmt: skip


def book(path: Path, fill: Callable[[Workbook], None]) -> Path:
    made = Workbook()
    fill(made)
    made.save(path)
    return path


def uncomputed(made: Workbook) -> None:
    for row in (["name", "jobs", "trust"], ["A", 1, "=B2*2"], ["B", 3, "=B3*2"]):
        made.active.append(row)


@pytest.mark.parametrize("kind", CASES)
def test_a_question_is_answered_by_one_click(window: MainWindow, tmp_path: Path, kind: str) -> None:
    case = CASES[kind]
    path = tmp_path / ("table.csv" if case.table else "table.xlsx")
    if case.table:
        path.write_bytes(case.table)
    else:
        book(path, uncomputed)
    assistant = opened(window, path)
    (question, *_) = questions(assistant)
    answers = [each.text() for each in question.answers]
    question.answers[next(i for i, text in enumerate(answers) if case.click in text)].click()
    assert questions(assistant) == []
    assistant.ok.click()
    scenario = window.session.scenario
    assert names(scenario) == case.recommendations
    assert [each.name.en for each in scenario.criteria] == case.criteria
    first = (scenario.recommendations[0].id, scenario.criteria[0].id)
    score = scenario.score_at.get(first)
    assert (score.value if score else None) == case.first


READ_AS = {  # what the first cell shows once its question is answered
    "a mark that groups": "1,450 → 1450",
    "a mark of decimals": "1,450 → 1.45",
    "a range": "80–90 → 85",
    "a bound": "≥5 → 5",
    "a figure left empty": "≥5 → –",
    "a bare figure": "90 → 90%",
}


@pytest.mark.parametrize("kind", READ_AS)
def test_a_cell_that_is_settled_shows_what_it_counts_as(window: MainWindow, tmp_path: Path, kind: str) -> None:
    case = CASES[kind]
    (tmp_path / "table.csv").write_bytes(case.table)
    assistant = opened(window, tmp_path / "table.csv")
    cell = assistant.model.index(1, 1)
    assert "→" not in cell.data()
    (question,) = questions(assistant)
    next(each for each in question.answers if case.click in each.text()).click()
    assert cell.data() == READ_AS[kind]
    assistant.undo.click()
    assert "→" not in cell.data()


def test_an_answer_about_marks_says_nothing_of_cells_without_one(window: MainWindow, tmp_path: Path) -> None:
    rows = ("name;jobs;reach;trust", "A;1,450;70%;80-90", "B;2,300;80%;-", "C;900;90%;70")
    (tmp_path / "table.csv").write_bytes(of(*rows))
    assistant = opened(window, tmp_path / "table.csv")
    while questions(assistant):
        questions(assistant)[0].answers[0].click()
    shown = [[assistant.model.index(row, column).data() for column in (1, 2, 3)] for row in (1, 2, 3)]
    assert shown == [["1,450 → 1450", "70%", "80-90 → 85"], ["2,300 → 2300", "80%", "-"], ["900", "90%", "70"]]


def test_a_figure_in_other_signs_says_what_it_counts_as_when_it_is_pointed_at(
    window: MainWindow, tmp_path: Path
) -> None:
    (tmp_path / "table.csv").write_text("name;jobs;trust\nA;12,5;0.5\nB;1.200,0;0.7\n", encoding="utf-8")
    model = opened(window, tmp_path / "table.csv").model
    assert (model.index(2, 1).data(), model.index(2, 2).data()) == ("1.200,0", "0.7")
    told = [model.index(row, 1).data(Qt.ItemDataRole.AccessibleTextRole) for row in (1, 2)]
    assert told[0].startswith("B2: 12,5 → counts as 12.5;")
    assert told[1].startswith("B3: 1.200,0 → counts as 1200;")
    assert "counts" not in model.index(2, 2).data(Qt.ItemDataRole.AccessibleTextRole)


def sheets(made: Workbook) -> None:
    made.active.title = "Notes"
    made.active.append(["This workbook has the figures of last year"])
    for title, names_, hidden in (("Old", "AB", True), ("New", "CD", False), ("Newer", "EF", False)):
        sheet = made.create_sheet(title)
        sheet.sheet_state = "hidden" if hidden else "visible"
        for row in (["name", "jobs"], *([name, n] for n, name in enumerate(names_))):
            sheet.append(row)


@pytest.fixture
def assistant(window: MainWindow, tmp_path: Path) -> ImportAssistant:
    return opened(window, book(tmp_path / "sheets.xlsx", sheets))


def test_the_sheet_is_chosen_and_hidden_ones_are_named_as_such(window: MainWindow, assistant: ImportAssistant) -> None:
    choice = assistant.controls.sheet
    assert [choice.itemText(i) for i in range(choice.count())] == ["Notes", "Old (hidden)", "New", "Newer"]
    assert choice.currentText() == "New"
    assistant.settle((role_setting("column", 1, "note"),))
    choice.setCurrentIndex(3)
    choice.activated.emit(3)
    assert assistant.stand.answers.columns == {}  # what was said of one sheet is not said of another
    assert assistant.sheet.sheet.cell(1, 0).value == "E"
    assistant.ok.click()
    assert names(window.session.scenario) == ["E", "F"]


def test_a_sheet_without_a_table_can_be_looked_at_and_left_again(assistant: ImportAssistant) -> None:
    choice = assistant.controls.sheet
    choice.setCurrentIndex(0)
    choice.activated.emit(0)
    assert choice.currentText() == "Notes"
    assert assistant.sentence.text().startswith("Nothing can come in as yet")
    assistant.ok.click()
    assert assistant.isVisible()
    assert assistant.message.text
    assistant.undo.click()
    assert choice.currentText() == "New"


def test_another_encoding_is_chosen(window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    path.write_bytes("方案,效益\n甲案,1\n乙案,2\n".encode("big5"))
    assistant = opened(window, path)
    choice = assistant.controls.encoding
    assert questions(assistant)[0].answers[0].text() == "These are right"
    choice.setCurrentIndex(choice.findData("windows-1252"))
    choice.activated.emit(choice.currentIndex())
    assert not any(each.answers[0].text() == "These are right" for each in questions(assistant))
    assert assistant.model.cell(1, 0).value != "甲案"
    choice.setCurrentIndex(choice.findData("big5"))
    choice.activated.emit(choice.currentIndex())
    assert assistant.model.cell(1, 0).value == "甲案"


def test_a_double_click_answers_one_question_alone(window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    path.write_bytes(of("name;cost;jobs", "A;1,450;3", "B;2,300;4"))
    assistant = opened(window, path)
    first, _ = questions(assistant)
    QTest.mouseClick(first.answers[0], Qt.MouseButton.LeftButton)
    (second,) = questions(assistant)
    place = second.answers[0].rect().center()
    for event in (QEvent.Type.MouseButtonDblClick, QEvent.Type.MouseButtonRelease):  # it stands where the first stood
        at = second.answers[0].mapToGlobal(place)
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(second.answers[0], QMouseEvent(event, QPointF(place), QPointF(at), left, left, none))
    assert questions(assistant) == [second]


def test_lines_of_a_table_of_the_program_can_be_left_out_alone(window: MainWindow, tmp_path: Path) -> None:
    text = of("alternative,Jobs,Reach", "#objective,max,max", 'x,"1,450",5', "y,2000,3")
    (tmp_path / "own.csv").write_bytes(text)
    assistant = opened(window, tmp_path / "own.csv")
    assert assistant.stand.choices("column") == ("criterion", "total", "note", "ignore")
    assert assistant.stand.choices("row") == ("item", "total", "note", "ignore")
    assistant.settle((role_setting("column", 1, "ignore"),))
    assert questions(assistant) == [] and assistant.stand.role("column", 1) == "ignore"
