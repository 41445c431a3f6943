"""The ways in which a table comes into the window, and those in which it does not."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from gui.dialogs.file_dialogs import TABLES
from gui.importing import display_time, import_source
from gui.window.main_window import MainWindow
from scenarios.cli import input_file as source_of_tables
from scenarios.findings import Finding, InvalidInput
from scenarios.io.tables.csv_writer import write_table
from scenarios.paper import paper_scenario
from tests.gui.conftest import Answers
from tests.gui.tables_to_import import COSTS, PLAIN, names, opened, questions, table

CELLS = COSTS.replace(",", "\t")


def copied(text: str = "", **more: object) -> None:
    """Put this on the clipboard."""
    mime = QMimeData()
    if text:
        mime.setText(text)
    if "html" in more:
        mime.setHtml(str(more["html"]))
    if "urls" in more:
        mime.setUrls(more["urls"])  # type: ignore[arg-type]
    if "image" in more:
        mime.setImageData(more["image"])
    QGuiApplication.clipboard().setMimeData(mime)


def paste(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


@pytest.fixture
def empty(window: MainWindow) -> MainWindow:
    window.actions_["new"].trigger()
    window.go_to("weights")
    return window


def test_a_table_that_is_dropped_is_looked_at(window: MainWindow, tmp_path: Path) -> None:
    path, data = table(tmp_path, COSTS), QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    copy, left, plain = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    both = copy | Qt.DropAction.MoveAction
    entering = QDragEnterEvent(QPoint(9, 9), both, data, left, plain)
    QApplication.sendEvent(window, entering)
    dropping = QDropEvent(QPoint(9, 9), both, data, left, plain)
    QApplication.sendEvent(window, dropping)
    assert entering.isAccepted() and dropping.isAccepted()
    assert dropping.dropAction() == copy  # whoever gave it keeps it
    assert window.tables.assistant is not None
    assert window.tables.assistant.isVisible()


def test_what_is_no_file_is_not_taken(window: MainWindow) -> None:
    data = QMimeData()
    data.setUrls([QUrl("https://example.org/table.csv")])
    event = QDragEnterEvent(
        QPoint(9, 9), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    event.ignore()
    QApplication.sendEvent(window, event)
    assert not event.isAccepted()


def test_cells_are_pasted_into_an_empty_scenario(empty: MainWindow) -> None:
    copied(CELLS)
    paste(empty)
    assistant = empty.tables.assistant
    assert assistant is not None
    assert assistant.windowTitle() == "Import a table: the clipboard"
    questions(assistant)[0].answers[0].click()
    assistant.ok.click()
    assert names(empty.session.scenario) == ["Aster", "Birch", "Cedar"]
    assert empty.session.scenario.title.en == "Pasted table"
    assert empty.messages.texts()["opened"] == "Made from the table on the clipboard. Save it to keep it."


def test_figures_are_taken_in_full_from_what_spreadsheets_put_beside_the_text(empty: MainWindow) -> None:
    rows = "<tr><td>name</td><td>jobs</td></tr><tr><td>A</td><td sdval='2.123456789'>2.12</td></tr>"
    copied("name\tjobs\nA\t2.12\nB\t3", html=f"<table>{rows}<tr><td>B</td><td sdval='3'>3</td></tr></table>")
    paste(empty)
    assistant = empty.tables.assistant
    assert assistant is not None
    assistant.ok.click()
    scenario = empty.session.scenario
    assert scenario.score_at[scenario.recommendations[0].id, scenario.criteria[0].id].value == 2.123456789


def test_where_there_is_something_ctrl_v_is_not_for_tables(window: MainWindow) -> None:
    copied(CELLS)
    paste(window)
    assert window.tables.assistant is None
    window.actions_["paste_table"].trigger()
    assert window.tables.assistant is not None


def test_a_copied_file_is_imported(empty: MainWindow, tmp_path: Path) -> None:
    copied(urls=[QUrl.fromLocalFile(str(table(tmp_path, PLAIN)))])
    paste(empty)
    assert empty.tables.assistant is not None
    assert empty.tables.assistant.windowTitle() == "Import a table: table.csv"


@pytest.mark.parametrize(
    ("put", "said"),
    [
        (lambda: copied(image=QImage(4, 4, QImage.Format.Format_RGB32)), "There is a picture"),
        (copied, "There is nothing"),
    ],
)
def test_without_cells_on_the_clipboard_a_sentence_says_so(
    empty: MainWindow, put: Callable[[], None], said: str
) -> None:
    put()
    paste(empty)
    assert empty.tables.assistant is None
    assert empty.messages.texts()["import"].startswith(said)
    empty.speak("zh")
    QApplication.processEvents()
    assert empty.messages.texts()["import"].startswith("剪贴板中")


def test_a_table_of_the_program_opens_at_once(window: MainWindow, tmp_path: Path) -> None:
    paper = paper_scenario()
    write_table(paper, tmp_path / "paper.csv", "en")
    window.documents.open(tmp_path / "paper.csv")
    assert window.tables.assistant is None
    assert len(window.session.scenario.recommendations) == len(paper.recommendations)
    assert window.pages.step == "criteria"


REFUSED = {
    "a picture": b"\x89PNG\r\n\x1a\n" + bytes(range(256)),
    "nothing": b"",
    "an old workbook or one with a password": b"\xd0\xcf\x11\xe0" + bytes(600),
    "a broken zip": b"PK\x03\x04" + bytes(90),
}


@pytest.mark.parametrize("name", REFUSED)
@pytest.mark.parametrize("suffix", [".csv", ".xlsx", ".xls", ".ods"])
def test_a_file_that_cannot_be_read_says_why_and_leaves_all_as_it_is(
    window: MainWindow, tmp_path: Path, qtbot: QtBot, name: str, suffix: str
) -> None:
    path = tmp_path / f"table{suffix}"
    path.write_bytes(REFUSED[name])
    before = window.session.scenario
    window.documents.open(path)
    qtbot.waitUntil(lambda: "file" in window.messages.texts())
    assert window.tables.assistant is None
    assert window.session.scenario is before
    assert window.messages.texts()["file"].startswith(f"{path.name} was not opened.\n")


def test_a_table_that_is_gone_is_refused(window: MainWindow, tmp_path: Path) -> None:
    window.documents.open(tmp_path / "gone.csv")
    assert "gone.csv was not opened." in window.messages.texts()["file"]


def test_a_large_table_is_read_beside_the_window(
    window: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(import_source, "SMALL_FILE", 10)
    window.documents.open(table(tmp_path, COSTS))
    assert window.tables.assistant is None
    assert window.messages.texts()["import"] == "Reading table.csv …"
    qtbot.waitUntil(lambda: window.tables.assistant is not None)
    monkeypatch.setattr(import_source, "SMALL_SHEET", 1)
    assistant = window.tables.assistant
    assert assistant is not None
    questions(assistant)[0].answers[0].click()
    assert not assistant.ok.isEnabled()
    assert assistant.sentence.text() == "Reading …"
    qtbot.waitUntil(assistant.ok.isEnabled)
    assert "“cost” as less-is-better" in assistant.sentence.text()
    assert questions(assistant) == []


def test_a_large_table_comes_in_beside_the_window(
    window: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(import_source, "SMALL_SHEET", 1)
    assistant = opened(window, table(tmp_path, "id,N1\nTA1,0.25\nTA2,1.5\n"))
    assistant.as_scores.click()
    assert assistant.sentence.text() == "Comparing with the open scenario …"
    qtbot.waitUntil(lambda: assistant.sentence.text().startswith("Scores that change: 2 of 2."))
    assistant.as_new.click()
    assert assistant.sentence.text().startswith("2 recommendations")
    assistant.ok.click()
    assert assistant.sentence.text() == "Importing …"
    assert not assistant.ok.isEnabled()
    qtbot.waitUntil(lambda: names(window.session.scenario) == ["TA1", "TA2"])
    assert window.tables.assistant is None


def test_reading_is_called_off(window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(import_source, "SMALL_FILE", 10)
    window.documents.open(table(tmp_path, COSTS))
    window.tables.cancel()
    window.background.wait()
    QApplication.processEvents()
    assert window.tables.assistant is None
    assert "import" not in window.messages.texts()


def test_what_fails_while_it_is_read_beside_the_window_is_said(
    window: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(import_source, "SMALL_FILE", 0)
    path = tmp_path / "table.csv"
    path.write_bytes(REFUSED["a picture"])
    window.documents.open(path)
    qtbot.waitUntil(lambda: "file" in window.messages.texts())
    assert window.tables.assistant is None
    assert "import" not in window.messages.texts()


def test_what_cannot_be_read_again_leaves_what_is_shown(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = table(tmp_path, COSTS)
    assistant = opened(window, path)
    path.unlink()
    before = assistant.stand
    encoding = assistant.controls.encoding
    encoding.setCurrentIndex(encoding.findData("gb18030"))
    encoding.activated.emit(encoding.currentIndex())
    assert assistant.stand is before
    assert assistant.message.text
    assert encoding.currentData() == "utf-8"
    assert not assistant.undo.isEnabled()


def test_the_file_menu_asks_which_table(window: MainWindow, answers: Answers, tmp_path: Path) -> None:
    window.actions_["import"].trigger()
    assert answers.asked == ["table"]
    assert window.tables.assistant is None
    assert window.actions_["import"].shortcut() == QKeySequence("Ctrl+I")


def test_a_scenario_that_breaks_a_rule_is_refused_in_the_assistant(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assistant = opened(window, table(tmp_path, PLAIN))
    before = window.session.scenario

    def refuse(*_: object) -> None:
        raise InvalidInput([Finding("B2", "number_too_large", {"text": "1e999"})])

    monkeypatch.setattr("gui.importing.import_result.table_to_scenario", refuse)
    assistant.ok.click()
    assert assistant.isVisible()
    assert assistant.message.text.startswith("B2: 1e999 is too large")
    assert window.session.scenario is before


def test_the_window_opens_the_tables_that_the_command_line_takes() -> None:
    assert TABLES == source_of_tables.TABLES


def test_a_table_that_will_take_long_to_show_is_asked_about(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(display_time, "SECONDS_A_LINE", 0.9)
    assistant = opened(window, table(tmp_path, PLAIN))
    before = window.session.scenario
    for _ in range(2):  # pressing the same again is no answer
        assistant.ok.click()
        assert window.session.scenario is before
        assert assistant.message.text.startswith("2 criteria and 3 recommendations make 6 scores.")
        assert "about 3 seconds" in assistant.message.text
    button = assistant.focusWidget()
    assert isinstance(button, QPushButton)
    assert button.text() == "Import all of it"
    button.click()
    assert names(window.session.scenario) == ["Aster", "Birch", "Cedar"]


def test_a_table_of_the_program_that_will_take_long_to_show_does_not_come_in_unasked(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(display_time, "FELT", 0.002)
    write_table(paper_scenario(), tmp_path / "paper.csv", "en")
    assert opened(window, tmp_path / "paper.csv").isVisible()


def test_what_is_being_read_is_said_no_longer_than_that(
    window: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(import_source, "SMALL_FILE", 10)
    window.documents.open(table(tmp_path, COSTS))
    assert "import" in window.messages.texts()
    qtbot.waitUntil(lambda: window.tables.assistant is not None)
    assert "import" not in window.messages.texts()
