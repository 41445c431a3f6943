"""A file that is open already: its window comes to the front, or one is told who has it and it is read-only here."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from pytestqt.qtbot import QtBot

from gui.files import window_of_file
from gui.files.window_of_file import FrontRequests, bring_to_front, requests_folder
from gui.window.main_window import MainWindow
from scenarios.io.files import atomic_files
from scenarios.io.files.locks import FileLock
from scenarios.paper import paper_scenario
from tests.gui.conftest import Answers
from tests.gui.document_in_window import change, press

ASKS = """
import sys
from pathlib import Path
from gui import settings
from gui.files.window_of_file import bring_to_front
settings.redirect(Path(sys.argv[1]))
print(bring_to_front(Path(sys.argv[2])))
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    saved = tmp_path / "plan.renheng"
    atomic_files.write(saved, paper_scenario())
    return saved


def held_by(path: Path, user: str, host: str) -> FileLock:
    """The entry of somebody elsewhere."""
    lock = FileLock(path)
    lock.acquire()
    entry = msgspec.json.decode(lock.file.read_bytes())
    entry |= {"user": user, "since": "2026-03-02T09:30:00+01:00"}
    entry["process"] |= {"host": host, "pid": 1, "space": "there"}
    lock.file.write_bytes(msgspec.json.encode(entry))
    return lock


@pytest.fixture
def held(path: Path) -> Iterator[FileLock]:
    lock = held_by(path, "anna", "elsewhere")
    yield lock
    lock.release()


def test_a_second_program_raises_the_window_that_has_the_file(
    window: MainWindow, qtbot: QtBot, path: Path, tmp_path: Path
) -> None:
    requests = FrontRequests(window, lambda: window.documents.path)
    requests.begin()
    assert requests.directories() == []
    window.documents.open(path)
    requests.begin()
    assert requests.directories() == [str(requests_folder())]
    window.showMinimized()
    words = [sys.executable, "-c", ASKS, str(tmp_path / "user"), str(path)]
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True) as asking:
        qtbot.waitUntil(lambda: asking.poll() is not None, timeout=20_000)
        assert asking.stdout is not None
        assert asking.stdout.read() == "True\n"
    assert not window.isMinimized()
    assert list(requests_folder().iterdir()) == []


def test_a_window_that_has_another_file_by_now_does_not_answer(
    window: MainWindow, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(window_of_file, "PATIENCE", 0.0)
    requests = FrontRequests(window, lambda: window.documents.path)
    requests.begin()
    assert requests.directories() == []
    window.documents.open(path)
    requests.begin()
    asked = requests_folder() / f"{os.getpid()}.show"
    asked.write_text(str(path.with_name("other.renheng")))
    requests.answer()
    assert asked.exists()
    asked.write_text(str(path))
    requests.answer()
    assert not asked.exists()
    assert not bring_to_front(path)  # one does not ask oneself


def test_whoever_comes_second_elsewhere_is_told_who_has_it_and_cannot_overwrite(
    window: MainWindow, answers: Answers, path: Path, held: FileLock, tmp_path: Path
) -> None:
    window.documents.open(path)
    said = window.messages.texts()["lock"]
    assert "anna@elsewhere has plan.renheng open since 02/03/2026" in said
    assert window.windowTitle().startswith("plan.renheng (read-only)")
    change(window)
    before, answers.save = path.read_bytes(), tmp_path / "mine.renheng"
    assert window.documents.save()
    assert answers.asked == ["save"]
    assert path.read_bytes() == before
    assert window.documents.path == answers.save
    assert "read-only" not in window.windowTitle()


def test_who_works_on_a_copy_leaves_the_file_alone(window: MainWindow, path: Path, held: FileLock) -> None:
    window.documents.open(path)
    change(window)
    mine = window.session.scenario
    press(window, "lock", "Work on a copy")
    assert "lock" not in window.messages.texts()
    assert (window.documents.path, window.session.scenario, window.documents.saved) == (None, mine, False)
    assert window.windowTitle().partition("[*]")[0].endswith("(copy)")
    assert [each.name for each in path.parent.glob(".~*.lock")] == [held.file.name]


def test_a_file_that_the_other_closed_can_be_saved_to_again(window: MainWindow, path: Path, held: FileLock) -> None:
    window.documents.open(path)
    held.release()
    window.documents.check_disk()
    assert "lock" not in window.messages.texts()
    assert "read-only" not in window.windowTitle()
    change(window)
    assert window.documents.save()
    assert atomic_files.read(path) == window.session.scenario


@pytest.mark.parametrize("barred", ["file", "folder"])
def test_where_nothing_can_be_saved_another_place_is_asked_for_and_why_is_said(
    window: MainWindow, answers: Answers, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, barred: str
) -> None:
    may = os.access
    if barred == "file":
        path.chmod(stat.S_IRUSR)
    else:  # the user of a test may be one who may write anywhere
        monkeypatch.setattr(os, "access", lambda of, mode: of != path.parent and may(of, mode))
    window.documents.open(path)
    change(window)
    answers.save = None
    assert not window.documents.save()
    assert answers.asked == ["save"]
    why = {"file": "plan.renheng is protected", "folder": "Nothing can be written into the folder of plan.renheng"}
    assert window.messages.texts()["file"].startswith(why[barred])
    answers.save = tmp_path / "elsewhere" / "plan.renheng"
    answers.save.parent.mkdir()
    press(window, "file", "Save as…")
    assert atomic_files.read(answers.save) == window.session.scenario
    assert "file" not in window.messages.texts()
