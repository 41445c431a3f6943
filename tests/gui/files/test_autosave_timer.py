"""Work kept aside while it is not saved: beside the window, whatever comes between, and never claimed in vain."""

from __future__ import annotations

import errno
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from gui.settings import autosave_folder
from gui.window.main_window import MainWindow
from scenarios import edits
from scenarios.blank_scenario import blank_scenario
from scenarios.io.files import atomic_files, autosave
from scenarios.paper import paper_scenario
from tests.gui.conftest import Answers
from tests.gui.document_in_window import change


class Gate:
    """Stands before the writing of what is kept aside: open, held up, or failing."""

    def __init__(self) -> None:
        self.threads: list[int] = []
        self.reached, self.opened = threading.Event(), threading.Event()
        self.opened.set()
        self.fault: Exception | None = None
        self._write = autosave.replace_bytes

    def __call__(self, path: Path, data: bytes, private: bool = False) -> int:
        self.threads.append(threading.get_ident())
        self.reached.set()
        assert self.opened.wait(30)
        if self.fault:
            raise self.fault
        return self._write(path, data, private)


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[Gate]:
    made = Gate()
    monkeypatch.setattr(autosave, "replace_bytes", made)
    yield made
    made.opened.set()


def open_when_waited_for(window: MainWindow, gate: Gate, monkeypatch: pytest.MonkeyPatch) -> None:
    wait = window.autosaver._background.wait

    def opening() -> None:
        gate.opened.set()
        wait()

    monkeypatch.setattr(window.autosaver._background, "wait", opening)


def full() -> OSError:
    return OSError(errno.ENOSPC, "No space left on device")


def kept() -> list[Path]:
    return sorted(autosave_folder().glob("*.renheng"))


def keep(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.autosaver.copy_saved):
        window.autosaver.keep()


def test_a_change_is_kept_aside_after_a_pause(window: MainWindow, qtbot: QtBot) -> None:
    window.autosaver._timer.setInterval(0)
    change(window)
    qtbot.waitUntil(lambda: bool(kept()))
    assert atomic_files.read(kept()[0]) == window.session.scenario


def test_it_is_written_in_another_thread_than_the_windows(window: MainWindow, qtbot: QtBot, gate: Gate) -> None:
    change(window)
    keep(window, qtbot)
    assert gate.threads
    assert threading.get_ident() not in gate.threads


def test_nothing_is_written_twice(window: MainWindow, qtbot: QtBot, gate: Gate) -> None:
    change(window)
    keep(window, qtbot)
    written = len(gate.threads)
    window.autosaver.keep()
    assert window.autosaver.keep_now()
    assert len(gate.threads) == written
    change(window, 0.3)
    assert window.autosaver.keep_now()
    assert len(gate.threads) == 2 * written


def test_what_changes_while_it_is_kept_is_kept_next(window: MainWindow, qtbot: QtBot, gate: Gate) -> None:
    window.autosaver._timer.setInterval(0)
    gate.opened.clear()
    change(window)
    qtbot.waitUntil(gate.reached.is_set)
    change(window, 0.3)
    latest = window.session.scenario
    gate.opened.set()
    qtbot.waitUntil(lambda: bool(kept()) and atomic_files.read(kept()[0]) == latest)
    assert len(kept()) == 1


def test_what_must_be_kept_now_is_not_overtaken_by_what_was_under_way(
    window: MainWindow, qtbot: QtBot, gate: Gate, monkeypatch: pytest.MonkeyPatch
) -> None:
    change(window)
    gate.opened.clear()
    window.autosaver.keep()
    qtbot.waitUntil(gate.reached.is_set)
    change(window, 0.3)
    open_when_waited_for(window, gate, monkeypatch)
    assert window.autosaver.keep_now()
    assert atomic_files.read(kept()[0]) == window.session.scenario


def save(window: MainWindow) -> None:
    assert window.documents.save()


def take_another(window: MainWindow) -> None:
    window.documents.new_from_paper()


def close(window: MainWindow) -> None:
    assert window.close()


@pytest.mark.parametrize("end", [save, take_another, close])
@pytest.mark.parametrize("under_way", [False, True])
def test_nothing_stays_of_what_was_saved_or_given_up(
    window: MainWindow,
    answers: Answers,
    qtbot: QtBot,
    gate: Gate,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    end: Callable[[MainWindow], None],
    under_way: bool,
) -> None:
    answers.save, answers.unsaved = tmp_path / "plan.renheng", "discard"
    change(window)
    window.autosaver.keep_now()
    change(window, 0.3)
    if under_way:
        gate.reached.clear()
        gate.opened.clear()
        window.autosaver.keep()
        qtbot.waitUntil(gate.reached.is_set)
        open_when_waited_for(window, gate, monkeypatch)
    end(window)
    gate.opened.set()
    qtbot.waitUntil(lambda: not any(autosave_folder().glob("*")))
    qtbot.waitUntil(lambda: not window.autosaver._busy)
    assert not any(autosave_folder().glob("*"))


def test_a_close_that_was_called_off_leaves_what_is_kept(window: MainWindow, answers: Answers) -> None:
    change(window)
    window.autosaver.keep_now()
    answers.unsaved = "cancel"
    assert not window.close()
    assert atomic_files.read(kept()[0]) == window.session.scenario


def test_what_was_saved_and_taken_back_is_kept_again(window: MainWindow, answers: Answers, tmp_path: Path) -> None:
    change(window)
    window.autosaver.keep_now()
    window.session.undo_stack.undo()
    assert kept() == []
    window.session.undo_stack.redo()
    assert window.autosaver.keep_now()
    assert atomic_files.read(kept()[0]) == window.session.scenario


def test_the_mark_of_the_file_is_kept_with_the_work(window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "plan.renheng"
    mark = atomic_files.write(path, paper_scenario())
    window.documents.open(path)
    change(window)
    window.autosaver.keep_now()
    owner = window.autosaver.store._owner(kept()[0].stem)
    assert owner is not None
    assert (owner.path, owner.mark) == (str(path), mark)


def test_a_failure_is_told_once_and_again_after_it_worked(window: MainWindow, qtbot: QtBot, gate: Gate) -> None:
    gate.fault = full()
    change(window)
    window.autosaver.keep()
    qtbot.waitUntil(lambda: "keeping" in window.messages.texts())
    assert window.messages.texts()["keeping"] == "Your work cannot be kept aside: the disk is full. Save it now."
    window.messages.clear("keeping")
    assert not window.autosaver.keep_now()
    assert "keeping" not in window.messages.texts()
    gate.fault = None
    assert window.autosaver.keep_now()
    gate.fault = full()
    change(window, 0.3)
    assert not window.autosaver.keep_now()
    assert "keeping" in window.messages.texts()


def test_a_failure_that_is_over_is_no_longer_told(window: MainWindow, qtbot: QtBot, gate: Gate) -> None:
    window.autosaver._timer.setInterval(0)
    gate.fault = full()
    change(window)
    qtbot.waitUntil(lambda: "keeping" in window.messages.texts())
    gate.fault = None  # and nobody touches the document
    qtbot.waitUntil(lambda: "keeping" not in window.messages.texts())
    assert atomic_files.read(kept()[0]) == window.session.scenario


def test_a_failure_is_told_in_the_new_language_and_saving_ends_it(
    window: MainWindow, answers: Answers, gate: Gate, tmp_path: Path
) -> None:
    gate.fault = full()
    change(window)
    window.autosaver.keep_now()
    window.speak("zh")
    QCoreApplication.processEvents()
    assert window.messages.texts()["keeping"].startswith("无法自动留存")
    answers.save = tmp_path / "plan.renheng"
    assert window.documents.save()
    assert "keeping" not in window.messages.texts()
    change(window, 0.3)
    assert not window.autosaver.keep_now()  # of what is unsaved now, so it is said again
    assert "keeping" in window.messages.texts()


def test_even_what_nobody_thought_of_is_told(window: MainWindow, gate: Gate, caplog: pytest.LogCaptureFixture) -> None:
    gate.fault = MemoryError()
    change(window)
    assert not window.autosaver.keep_now()
    assert "MemoryError" in window.messages.texts()["keeping"]
    assert "Not kept aside" in caplog.text


@pytest.mark.parametrize(("fault", "said"), [(None, "was kept aside"), (full(), "could not be kept aside")])
def test_after_a_mishap_only_what_is_true_is_said(
    window: MainWindow, gate: Gate, fault: Exception | None, said: str
) -> None:
    gate.fault = fault
    change(window)
    window.report_unexpected_error()
    assert said in window.messages.texts()["mishap"]
    assert bool(kept()) is (fault is None)


def test_after_a_mishap_what_is_saved_is_called_saved(window: MainWindow) -> None:
    window.report_unexpected_error()
    assert "Your work is saved" in window.messages.texts()["mishap"]
    assert kept() == []


def test_each_document_has_a_place_of_its_own(window: MainWindow, answers: Answers, tmp_path: Path) -> None:
    answers.unsaved = "discard"
    atomic_files.write(tmp_path / "other.renheng", blank_scenario())
    change(window)
    window.autosaver.keep_now()
    (first,) = kept()
    window.documents.open(tmp_path / "other.renheng")
    assert kept() == []
    window.session.apply("Title", edits.set_title, paper_scenario().title)
    window.autosaver.keep_now()
    assert first not in kept()
