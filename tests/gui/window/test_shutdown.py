"""The program ends without being asked: the last edit is kept, nothing is asked, and nothing is lost in silence."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.settings import autosave_folder
from gui.window.main_window import MainWindow
from gui.window.shutdown import ShutdownListener
from scenarios import edits
from scenarios.io.files import atomic_files
from scenarios.model import Text
from tests.gui.conftest import Answers

posix = pytest.mark.skipif(os.name == "nt", reason="has no such signals")
PROGRAM = """
import signal
import sys
from pathlib import Path
from PySide6.QtCore import QTimer, Qt
from gui import application, settings
from scenarios import edits
from scenarios.model import Text

for name in ("SIGINT", "SIGHUP"):  # what a shell's `&` and nohup have ignored stays ignored
    signal.signal(getattr(signal, name), signal.SIG_DFL)
settings.redirect(Path(sys.argv[1]))
made = application.build

def build(*given):
    window = made(*given)
    window.page_changed.connect(lambda step: QTimer.singleShot(0, begin), Qt.ConnectionType.SingleShotConnection)

    def begin():
        window.autosaver.message_posted.connect(lambda notice: print(notice.key, flush=True))
        window.session.apply("Title", edits.set_title, Text("Mine"))
        print("edited", flush=True)

    return window

application.build = build
sys.exit(application.run([]))
"""


@contextmanager
def window_at_work(folder: Path) -> Iterator[subprocess.Popen[str]]:
    """The program as users start it, with an edit of a moment ago."""
    words = [sys.executable, "-c", PROGRAM, str(folder)]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as program:
        try:
            assert program.stdout is not None
            assert program.stdout.readline() == "edited\n"
            yield program
        finally:
            program.kill()


def kept(folder: Path) -> list[str]:
    return [atomic_files.read(file).title.en for file in (folder / "data" / "autosave").glob("*.renheng")]


@posix
@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_a_signal_keeps_the_last_edit_and_ends_the_program(tmp_path: Path, name: str) -> None:
    number = getattr(signal, name)
    with window_at_work(tmp_path) as program:
        for _ in range(3):  # who asks again does no harm
            program.send_signal(number)
        assert program.wait(60) == 128 + number
        assert program.stderr is not None
        assert program.stderr.read() == ""
    assert kept(tmp_path) == ["Mine"]


@posix
def test_work_that_cannot_be_kept_holds_the_program_once(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "autosave").touch()
    with window_at_work(tmp_path) as program:
        assert program.stdout is not None
        assert program.stderr is not None
        program.send_signal(signal.SIGTERM)
        assert program.stdout.readline() == "keeping\n"
        assert program.stderr.readline().startswith("Your work cannot be kept aside")
        assert program.poll() is None
        program.send_signal(signal.SIGTERM)
        assert program.wait(60) == 128 + signal.SIGTERM


@posix
def test_a_signal_that_the_program_was_started_without_stays_without(qapp: QApplication, window: MainWindow) -> None:
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    handlers = {name: signal.getsignal(name) for name in (signal.SIGINT, signal.SIGTERM)}
    leaving = ShutdownListener(qapp, window)
    try:
        leaving.listen()
        assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
        assert signal.getsignal(signal.SIGTERM) is not handlers[signal.SIGTERM]
    finally:
        leaving.stop()
        for number, handler in {signal.SIGHUP: before, **handlers}.items():
            signal.signal(number, handler)
        leaving.deleteLater()


@pytest.fixture
def leaving(qapp: QApplication, window: MainWindow) -> Iterator[ShutdownListener]:
    made = ShutdownListener(qapp, window)
    yield made
    made.stop()
    made.deleteLater()


def test_the_end_of_the_session_keeps_the_work_and_asks_nothing(
    window: MainWindow, leaving: ShutdownListener, answers: Answers
) -> None:
    window.session.apply("Title", edits.set_title, Text("Mine"))
    leaving.commit()
    assert window.close()
    assert answers.asked == []
    (file,) = autosave_folder().glob("*.renheng")
    assert atomic_files.read(file).title.en == "Mine"


def test_the_end_of_the_session_keeps_what_is_being_typed(
    window: MainWindow, qtbot: QtBot, leaving: ShutdownListener
) -> None:
    window.go_to("scores", "TA1/N1")
    field = window.pages.currentWidget().evidence.value
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(field, "2")
    leaving.commit()
    (file,) = autosave_folder().glob("*.renheng")
    assert atomic_files.read(file).score_at["TA1", "N1"].value == 2


def test_a_session_that_goes_on_after_all_asks_on_closing_as_ever(
    window: MainWindow, leaving: ShutdownListener, answers: Answers, qtbot: QtBot
) -> None:
    window.session.apply("Title", edits.set_title, Text("Mine"))
    leaving.commit()
    window.leaving = True
    with qtbot.waitActive(window):
        window.activateWindow()
    QApplication.sendEvent(window, _activation())
    assert not window.close()
    assert answers.asked == ["unsaved"]


def test_at_the_end_of_the_session_work_that_cannot_be_kept_is_asked_about(
    window: MainWindow, leaving: ShutdownListener, answers: Answers
) -> None:
    autosave_folder().parent.mkdir(parents=True, exist_ok=True)
    autosave_folder().touch()
    window.session.apply("Title", edits.set_title, Text("Mine"))
    leaving.commit()
    assert not window.close()
    assert answers.asked == ["unsaved"]
    autosave_folder().unlink()


def test_the_end_of_the_session_is_heard(qapp: QApplication, leaving: ShutdownListener) -> None:
    assert qapp.receivers("2commitDataRequest(QSessionManager&)") == 1


def _activation() -> object:
    from PySide6.QtCore import QEvent

    return QEvent(QEvent.Type.ActivationChange)


def test_a_fault_while_leaving_holds_the_program_once(
    qapp: QApplication, window: MainWindow, leaving: ShutdownListener, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise ArithmeticError("why")

    ended: list[int] = []
    monkeypatch.setattr(qapp, "exit", ended.append)
    monkeypatch.setattr(leaving, "_keep", fail)
    for _ in range(2):
        leaving._ends[1].send(bytes([signal.SIGTERM]))
        leaving._on_heard()
    assert ended == [128 + signal.SIGTERM]
