"""Work beside the window: it reports, it can be dropped, and nobody hears of it afterwards."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from threading import Event, get_ident

import pytest
import shiboken6
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.background.tasks import Progress, TaskRunner

PATIENCE = 5.0  # seconds until a test that waits for a thread gives up


@pytest.fixture
def background(qapp: object) -> Iterator[TaskRunner]:
    made = TaskRunner()
    yield made
    made.cancel_all_and_wait()


def test_a_job_reports_its_progress_and_its_result_in_the_windows_thread(background: TaskRunner, qtbot: QtBot) -> None:
    heard: list[tuple[str, object, int]] = []

    def work(progress: Progress) -> str:
        progress(0.5)
        return "result"

    job = background.start("job", work)
    job.progress_changed.connect(lambda share: heard.append(("progressed", share, get_ident())))
    job.succeeded.connect(lambda result: heard.append(("done", result, get_ident())))
    with qtbot.waitSignal(job.finished):
        pass
    here = get_ident()
    assert heard == [("progressed", 0.5, here), ("done", "result", here)]


def test_a_failure_comes_as_the_exception(background: TaskRunner, qtbot: QtBot) -> None:
    def work(_progress: Progress) -> None:
        raise ValueError("why")

    with qtbot.waitSignal(background.start("job", work).failed) as failed:
        pass
    assert isinstance(failed.args[0], ValueError)


def test_a_cancelled_job_stops_at_its_next_report_and_is_silent(background: TaskRunner, qtbot: QtBot) -> None:
    begun, go_on, went_on = Event(), Event(), []

    def work(progress: Progress) -> None:
        begun.set()
        go_on.wait(PATIENCE)
        progress(0.5)
        went_on.append(True)

    job = background.start("job", work)
    job.succeeded.connect(went_on.append)
    job.failed.connect(went_on.append)
    assert begun.wait(PATIENCE)
    with qtbot.waitSignal(job.finished):
        job.cancel()
        go_on.set()
    assert not went_on


def test_the_late_result_of_an_older_job_is_dropped(background: TaskRunner, qtbot: QtBot) -> None:
    release, results = Event(), []

    def slow(_progress: Progress) -> str:
        release.wait(PATIENCE)
        return "old"

    old = background.start("job", slow)
    old.succeeded.connect(results.append)
    new = background.start("job", lambda _progress: "new")
    new.succeeded.connect(results.append)
    with qtbot.waitSignals([old.finished, new.finished]):
        release.set()
    assert results == ["new"]


def test_closing_waits_for_what_still_runs(background: TaskRunner) -> None:
    begun, ended = Event(), Event()

    def work(progress: Progress) -> None:
        begun.set()
        try:
            while True:
                progress(0.0)
        finally:
            ended.set()

    background.start("job", work)
    assert begun.wait(PATIENCE)
    background.cancel_all_and_wait()
    assert ended.is_set()


def test_no_garbage_is_collected_in_a_thread_that_works(background: TaskRunner, qtbot: QtBot) -> None:
    """It would delete the window's objects there: a timer, a model or a document in a cycle crashed the program so."""
    threads = []

    def note(phase: str, _info: dict[str, int]) -> None:
        if phase == "start":
            threads.append(get_ident())

    gc.callbacks.append(note)
    try:
        job = background.start("job", lambda _progress: [[[]] for _ in range(100_000)])
        with qtbot.waitSignal(job.destroyed):
            pass
    finally:
        gc.callbacks.remove(note)
    assert set(threads) <= {get_ident()}
    assert gc.isenabled()  # and it works on afterwards


def test_the_collector_works_on_after_a_background_that_was_thrown_away_at_work(qapp: QApplication) -> None:
    made, begun = TaskRunner(), Event()

    def work(progress: Progress) -> None:
        begun.set()
        while True:
            progress(0.0)

    made.start("job", work)
    made.start("other", lambda _progress: None)
    assert begun.wait(PATIENCE)
    assert not gc.isenabled()
    made.cancel_all_and_wait()
    shiboken6.delete(made)
    assert gc.isenabled()
