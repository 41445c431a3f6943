"""A window that is killed at work: the next one offers the work, and it is taken, gone on with, saved and exported."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gui.window.main_window import MainWindow
from tests.gui.conftest import Answers
from tests.gui.journeys.user import PATIENCE, Exported, User

RANKING = "Ranking of the recommendations"
PROGRAM = """
import sys
from pathlib import Path
from PySide6.QtCore import Qt, QTimer
from gui import application, settings
from tests.gui.journeys.user import User

def work():
    user.hears("Ranking of the recommendations", "1. Cedar")
    user.press("Ctrl+1")
    user.write("Title", "Sites beside the river")
    user.press("Ctrl+5")
    user.write("Weight of Jobs, per cent", "80")
    user.press("Return")

def built(*asks):
    global user
    window = build(*asks)
    user = User(window)
    window.page_changed.connect(lambda step: QTimer.singleShot(0, work), Qt.ConnectionType.SingleShotConnection)
    return window

settings.redirect(Path(sys.argv[1]))
build, application.build = application.build, built
application.run(sys.argv[2:])
"""


@contextmanager
def at_work(user_folder: Path, file: Path) -> Iterator[subprocess.Popen[bytes]]:
    """The program on a file, as users start it, in which somebody writes a title and moves a weight."""
    with subprocess.Popen([sys.executable, "-c", PROGRAM, str(user_folder), str(file)]) as program:
        try:
            yield program
        finally:
            program.kill()


@pytest.mark.long
def test_what_a_killed_window_was_at_is_taken_up_and_exported(
    window: MainWindow, user: User, qtbot: QtBot, answers: Answers, tmp_path: Path, sites: Path
) -> None:
    answers.export = tmp_path / "sites.xlsx"
    before, folder = sites.read_bytes(), tmp_path / "user" / "data" / "autosave"

    def kept() -> bool:
        return any('"Jobs": 0.8' in each.read_text("utf-8") for each in folder.glob("*.renheng")) and any(
            folder.glob("*.json")
        )

    with at_work(tmp_path / "user", sites) as program:
        qtbot.waitUntil(kept, timeout=PATIENCE)
        program.kill()
        assert program.wait() != 0
    assert sites.read_bytes() == before

    window.recovery.offer()  # as every start does
    user.sees("“Sites beside the river” was not saved before the program ended")
    user.click("Bring it back")
    user.hears(RANKING, "1. Aster", "2. Cedar", "3. Birch")
    user.press("Ctrl+1")
    user.write("The question", "Where to build?")
    user.press("Ctrl+S")
    user.press("Ctrl+E")
    user.sees("The workbook sites.xlsx is written.")

    book = Exported(answers.export)
    assert book.weights == pytest.approx({"Jobs": 0.8, "Trust": 0.1, "Space": 0.1})
    assert book.ranking == ["Aster", "Cedar", "Birch"]
    assert "Sites beside the river" in book.text("Summary")
    saved = json.loads(sites.read_text("utf-8"))
    assert (saved["title"]["en"], saved["brief"]["question"]["en"]) == ("Sites beside the river", "Where to build?")
    assert saved["weighting"]["weights"] == pytest.approx(book.weights)
    assert not any(folder.iterdir())
    assert answers.asked == ["export"]
