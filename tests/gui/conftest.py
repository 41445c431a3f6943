"""Shared by the tests of the window: settings in a folder of their own, English to begin with, nothing left running."""

from __future__ import annotations

import gc
import logging
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QThreadPool, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from gui import exception_guard, settings
from gui.application import build
from gui.dialogs.file_dialogs import FileDialogs
from gui.view_choices import view_choices
from gui.window.main_window import MainWindow
from tests.gui.shown_page import Opened

settings.redirect(Path(tempfile.mkdtemp(prefix="renheng-tests-")))  # before anything reads the user's own


@pytest.fixture(autouse=True)
def settings_apart(tmp_path: Path) -> Iterator[None]:
    """Each test begins with no settings and in English."""
    settings.redirect(tmp_path / "user")
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(QLocale("en_GB"))
    view_choices().choose(second_language=True, ids=False)


@pytest.fixture(autouse=True)
def nothing_left_running() -> Iterator[None]:
    """Fails a test that leaves a thread at work or a timer ticking."""
    threads = set(threading.enumerate())
    gc.freeze()  # of all objects, those of this test are looked through at its end
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()
    left = [each for each in gc.get_objects() if type(each) is QTimer and isValid(each) and each.isActive()]
    gc.unfreeze()
    assert set(threading.enumerate()) <= threads, "a thread was left behind"
    assert QThreadPool.globalInstance().activeThreadCount() == 0, "work was left behind"
    assert not left, f"timers were left ticking in {[type(each.parent()).__name__ for each in left]}"


SIZE = (1200, 760)  # of the window: wider than the offscreen platform's screen


class Caught(logging.Handler):
    """Remembers what the guard caught: the window lives on, but a test that did not expect it must not pass."""

    def __init__(self) -> None:
        super().__init__()
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        record.exc_text = logging.Formatter().formatException(record.exc_info) if record.exc_info else ""
        self.records.append(record)


@pytest.fixture(autouse=True)
def nothing_caught(request: pytest.FixtureRequest) -> Iterator[Caught]:
    """Fails a test in which the guard caught an exception, unless it asks for ``caught``."""
    handler = Caught()
    exception_guard.forget()
    exception_guard.LOG.addHandler(handler)
    yield handler
    exception_guard.LOG.removeHandler(handler)
    if "caught" not in request.fixturenames:
        assert not handler.records, "\n".join(f"{each.getMessage()}\n{each.exc_text}" for each in handler.records)


@pytest.fixture
def caught(nothing_caught: Caught) -> list[logging.LogRecord]:
    """What the guard catches in this test, which expects it."""
    return nothing_caught.records


class Answers:
    """Answers the window's questions in place of a user, and remembers what was asked."""

    def __init__(self) -> None:
        self.open: Path | None = None
        self.table: Path | None = None
        self.save: Path | None = None
        self.export: Path | None = None
        self.unsaved = "cancel"
        self.asked: list[str] = []
        self.told: list[tuple[str, str]] = []  # the name and the state of the file, each time that unsaved work came up

    def asks(self) -> FileDialogs:
        return FileDialogs(self._open, self._table, self._save, self._export, self._unsaved)

    def _open(self, _parent: object, _folder: Path) -> Path | None:
        self.asked.append("open")
        return self.open

    def _table(self, _parent: object, _folder: Path) -> Path | None:
        self.asked.append("table")
        return self.table

    def _save(self, _parent: object, _suggestion: Path) -> Path | None:
        self.asked.append("save")
        return self.save

    def _export(self, _parent: object, _suggestion: Path) -> Path | None:
        self.asked.append("export")
        return self.export

    def _unsaved(self, _parent: object, title: str, disk: str) -> str:
        self.asked.append("unsaved")
        self.told.append((title, disk))
        return self.unsaved


@pytest.fixture
def answers() -> Answers:
    return Answers()


@pytest.fixture
def opened(qtbot: QtBot) -> Opened:
    """Opens the page of a step in a window of its own: ``page = opened("scores", scenario)``."""
    return Opened(qtbot)


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, answers: Answers) -> Iterator[MainWindow]:
    """The whole window on the paper's scenario, shown, in English and light."""
    made = build(qapp, answers.asks())
    made.speak("en")
    made.dress("light")
    made.resize(*SIZE)
    with qtbot.waitSignal(made.page_changed):
        made.show()
    yield made
    answers.unsaved = "discard"
    made.session.refusals.drop(lambda _place: True)
    made.close()
    made.speak("en")
    made.deleteLater()


def pytest_sessionfinish() -> None:
    """Offscreen, what is still on the clipboard at the end of the process brings it down."""
    if QApplication.instance():
        QApplication.clipboard().clear()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The offscreen platform cannot hint at sizes nor raise windows, and says so; that is no fault of the window's."""
    for item in items:
        item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support", extend=True))
