"""What nobody foresaw while a table is read: memory that runs out, a disk that fails, a mistake of a library."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gui.importing import background_reading, import_source
from gui.window.main_window import MainWindow
from tests.gui.tables_to_import import COSTS, opened, questions, table


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (MemoryError(), "There is not enough memory for this table"),
        (OSError(5, "Input/output error"), "Something in this table cannot be handled (OSError)"),
        (KeyError("xl/styles.xml"), "Something in this table cannot be handled (KeyError)"),
    ],
)
@pytest.mark.parametrize("beside", [True, False])
def test_what_nobody_foresaw_is_said_and_the_assistant_lives_on(
    window: MainWindow,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    error: Exception,
    said: str,
    beside: bool,
) -> None:
    def fail(*_: object) -> None:
        raise error

    assistant = opened(window, table(tmp_path, COSTS))
    before = assistant.stand
    with monkeypatch.context() as broken:
        broken.setattr(import_source, "SMALL_SHEET", 0 if beside else import_source.SMALL_SHEET)
        broken.setattr(background_reading, "read_source", fail)
        questions(assistant)[0].answers[0].click()
        qtbot.waitUntil(lambda: not assistant.reading.at_work)
    assert assistant.message.text.startswith(said)
    assert assistant.stand is before and assistant.sentence.text() != "Reading …"
    assert [each.exc_info[1] for each in caplog.records if each.exc_info] == [error]  # for whoever mends it
    questions(assistant)[0].answers[0].click()
    assert questions(assistant) == [] and assistant.ok.isEnabled()


def test_what_nobody_foresaw_at_the_first_reading_is_said_in_the_window(
    window: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr(import_source, "SMALL_FILE", 0)
    monkeypatch.setattr(background_reading, "read_source", fail)
    window.documents.open(table(tmp_path, COSTS))
    qtbot.waitUntil(lambda: "file" in window.messages.texts())
    assert "There is not enough memory for this table" in window.messages.texts()["file"]
    assert window.tables.assistant is None and "import" not in window.messages.texts()
