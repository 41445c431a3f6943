"""New scores for the scenario that is open, from a table, as one step of its history."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.importing.import_assistant import ImportAssistant
from gui.window.main_window import MainWindow
from scenarios.blank_scenario import blank_scenario
from scenarios.model import Language
from scenarios.xlsx_export import export_workbook
from tests.gui.tables_to_import import opened, questions, table

SCORES = "id,N1,N2,Luck\nTA1,0.25,4,1\nTA2,1.5,,2\nNobody,1,1,1\n"
COSTLY = SCORES.replace("Luck", "Cost")


@pytest.fixture
def assistant(window: MainWindow, tmp_path: Path) -> ImportAssistant:
    made = opened(window, table(tmp_path, SCORES))
    made.as_scores.click()
    return made


def test_what_would_change_is_counted_and_what_finds_no_place_is_named(assistant: ImportAssistant) -> None:
    assert assistant.sentence.text().startswith(
        "Scores that change: 3 of 3. Not in the open scenario: “Nobody” and “Luck”."
    )
    assistant.as_new.click()
    assert assistant.sentence.text().startswith("3 recommendations, 3 criteria")


def test_the_scores_come_in_as_one_step_that_is_taken_back(window: MainWindow, assistant: ImportAssistant) -> None:
    before = window.session.scenario
    assistant.ok.click()
    after = window.session.scenario
    values = {cell: score.value for cell, score in after.score_at.items()}
    assert (values["TA1", "N1"], values["TA1", "N2"], values["TA2", "N1"]) == (0.25, 4.0, 1.5)
    assert values["TA2", "N2"] == before.score_at["TA2", "N2"].value  # an empty cell takes nothing away
    assert after.weighting == before.weighting
    assert window.pages.step == "scores"
    assert window.messages.texts()["opened"] == "Scores changed by the table: 3"
    assert window.session.undo_stack.count() == 1
    window.speak("zh")
    QApplication.sendPostedEvents()
    assert window.messages.texts()["opened"] == "表格更改的评分：3个"
    window.actions_["undo"].trigger()
    assert window.session.scenario == before
    assert "opened" not in window.messages.texts()


def test_a_score_off_its_scale_is_refused_and_nothing_changes(window: MainWindow, tmp_path: Path) -> None:
    before = window.session.scenario
    assistant = opened(window, table(tmp_path, "id,N1,N2\nTA1,99,1\nTA2,1,1\n"))
    assistant.as_scores.click()
    assistant.ok.click()
    assert window.session.scenario is before
    assert assistant.isVisible()
    assert "99" in assistant.message.text


def test_a_table_that_would_change_nothing_cannot_be_imported(window: MainWindow, tmp_path: Path) -> None:
    assistant = opened(window, table(tmp_path, "id,jobs,trust\nA,1,2\nB,3,4\n"))
    assistant.as_scores.click()
    assert assistant.sentence.text().startswith("Nothing of this table is in the open scenario")
    assert not assistant.ok.isEnabled()
    assistant.as_new.click()
    assert assistant.ok.isEnabled()


def test_an_empty_scenario_is_offered_no_new_scores(window: MainWindow, tmp_path: Path) -> None:
    window.session.open(blank_scenario())
    assistant = opened(window, table(tmp_path, SCORES))
    assert not assistant.as_scores.isVisible()


def test_another_scenario_under_the_assistant_is_the_one_that_is_meant(
    window: MainWindow, assistant: ImportAssistant
) -> None:
    window.session.open(blank_scenario())
    assert not assistant.as_scores.isVisible()
    assert assistant.as_new.isChecked()


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_directions_of_new_scores_are_not_asked_about(
    window: MainWindow, tmp_path: Path, language: Language
) -> None:
    before = window.session.scenario
    window.speak(language)
    assistant = opened(window, table(tmp_path, COSTLY))
    assert len(questions(assistant)) == 1
    assistant.ok.click()  # it is said that something is open
    assistant.as_scores.click()
    assert (questions(assistant), assistant.message.text) == ([], "")
    head = assistant.model.headerData(3, Qt.Orientation.Horizontal)
    assert head in ("D Criterion", "D 准则")  # a direction does not come in, so that none is shown
    assistant.as_new.click()
    assert len(questions(assistant)) == 1
    assert assistant.model.headerData(3, Qt.Orientation.Horizontal) != head
    assistant.as_scores.click()
    assistant.ok.click()
    after = window.session.scenario
    assert after.score_at["TA1", "N1"].value == 0.25
    assert after.criteria == before.criteria


def test_an_exported_workbook_comes_back_with_its_changes(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "book.xlsx"
    export_workbook(window.session.scenario, path, "zh")
    book = openpyxl.load_workbook(path)
    model = book["模型"]
    row = next(each[0].row for each in model.iter_rows() if each[1].value == "TA1")
    model[f"C{row}"], model["C7"] = 0.5, 2  # a score, and a weight
    book.save(path)
    window.documents.open(path)
    qtbot.waitUntil(lambda: window.tables.assistant is not None)  # large files are read in another thread
    made = window.tables.assistant
    assert made is not None and questions(made) == []
    assert made.sentence.text().startswith(
        "9 recommendations in 3 groups, 9 criteria in 3 dimensions, weights and scale ends of the"
    )
    made.as_scores.click()
    assert made.sentence.text().startswith("Scores that change: 1 of 81. Other weights in the table, not taken over:")
    made.ok.click()
    assert window.session.scenario.score_at["TA1", "N1"].value == 0.5
    assert window.session.scenario.criteria[0].name.en  # names in the other language are kept


def test_while_something_is_asked_the_sentence_says_no_more_than_what_comes_in(
    window: MainWindow, tmp_path: Path
) -> None:
    assistant = opened(window, table(tmp_path, "id;N1;Cost\nTA1;1,450;1\nTA2;2,300;2\nWeight;1;2\n"))
    assistant.as_scores.click()
    assert questions(assistant)
    assert assistant.sentence.text() == (
        "2 recommendations, 2 criteria. Only scores come in; directions, weights and scale ends stay as they are."
    )


def test_scores_of_a_table_are_called_so(window: MainWindow, assistant: ImportAssistant) -> None:
    from gui.pages.scores.scores_page import ScoresPage

    assistant.ok.click()
    (page,) = window.findChildren(ScoresPage)
    page.select("TA1/N1")
    assert page.evidence.state.text().startswith("From a table; nobody has signed it. The paper's score is ")
    page.select("TA1/N3")
    assert page.evidence.state.text().startswith("The paper's default")
