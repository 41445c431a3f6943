"""The window on every input: each page and tab at 1280 x 800, in both languages, as texts; of the paper as pictures."""

from __future__ import annotations

import faulthandler
import json
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QThreadPool, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QTabWidget, QWidget

from tests.goldens import charts, inputs, inside, texts
from tests.soak.watching import Watch

TURNS = 3  # of the event loop in which nothing was to be done: then all is at rest
PAUSE = 1000  # milliseconds at most that something in the window waits for the user's rest
HANGS = 300  # seconds on one input: then something asks that nobody answers, and it is printed where
SEEN_WHOLE = inputs.PAPERS[:1]  # of these there are pictures


def settle(window: QWidget) -> None:
    """Let all that works beside the window, or is about to, come to its end."""
    still = 0
    while still < TURNS:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.processEvents()
        pools = [each for each in window.findChildren(QThreadPool) if each.activeThreadCount()]
        for each in pools:
            each.waitForDone()
        timers = [each for each in window.findChildren(QTimer) if each.isActive() and each.interval() <= PAUSE]
        if timers:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        still = 0 if pools or timers else still + 1


class Recorder:
    """One window, whose looks go below a folder, into one of each language."""

    def __init__(self, window: QMainWindow, to: Path, whole: bool = False) -> None:
        """whole: with pictures."""
        self._window, self._to, self._whole, self._language = window, to, whole, inside.LANGUAGES[0]

    def speak(self, language: str) -> None:
        self._language = language
        inside.speak(self._window, language)
        settle(self._window)

    def see(self, name: str, page: QWidget) -> None:
        """Record a page as it is."""
        settle(self._window)
        self.write(name, texts.tree(page))
        charts.record(page, self._to / "charts" / self._language, name)
        for look in inside.LOOKS if self._whole else ():
            inside.dress(self._window, look)
            settle(self._window)
            charts.picture(self._window, self._to / "pictures" / self._language / f"{name}, {look}.png")
            charts.record_drawn(page, self._to / "charts" / self._language, f"{name}, {look}")
        if self._whole:
            inside.dress(self._window, inside.LOOKS[0])

    def write(self, name: str, lines: Iterable[str]) -> None:
        file = self._to / "texts" / self._language / f"{name}.txt"
        file.parent.mkdir(parents=True, exist_ok=True)
        said = "\n".join(lines).replace(str(Path.cwd()), "FOLDER")
        file.write_text(said + "\n", encoding="utf-8", newline="\n")

    def see_frame(self, name: str) -> None:
        """What stands around the page."""
        settle(self._window)
        page = inside.go_to(self._window, inside.steps()[0], "")
        self.write(name, texts.tree(self._window, leave_out=page))

    def see_others(self, name: str) -> None:
        """The windows beside it; they are closed."""
        for each in QApplication.topLevelWidgets():
            if each.isVisible() and each is not self._window:
                settle(each)
                self.write(name, texts.tree(each))
                each.close()
        settle(self._window)


def record(file: Path, to: Path) -> None:
    """Open an input, given as its path below the present folder, in a window of its own, and record what is seen."""
    faulthandler.dump_traceback_later(HANGS, exit=True)
    time.perf_counter = lambda: 0.0  # how long a simulation took is said, and differs each time
    with Watch() as watch:
        window = inside.open_window(Path("settings") / file.parent / file.stem, inside.LANGUAGES[0])
        recorder = Recorder(window, to / file.parent / file.stem, whole=file.stem in SEEN_WHOLE)
        settle(window)
        try:
            for language in inside.LANGUAGES:
                recorder.speak(language)
                _see(window, recorder, file)
        finally:
            inside.close(window)
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    faulthandler.cancel_dump_traceback_later()
    if watch.failures:
        raise RuntimeError("\n".join(watch.failures))


def _see(window: QMainWindow, recorder: Recorder, file: Path) -> None:
    kind = file.parent.name
    if kind in ("tables", "wrong") or recorder._language == inside.LANGUAGES[0]:
        inside.open_file(window, file.absolute())
        settle(window)
    if kind == "tables":
        recorder.see_others("assistant")
        recorder.see_frame("frame")
    elif kind == "wrong":
        recorder.see_frame("frame")
    elif kind == "ways":
        recorder.see("weights", inside.go_to(window, "weights", ""))
        inside.compare_ways(window, True)
        recorder.see("weights compared", inside.go_to(window, "weights", ""))
        inside.compare_ways(window, False)
    else:
        _see_all(window, recorder, json.loads(file.read_text(encoding="utf-8")))
        if file.stem.startswith("blank"):
            _see_help(window, recorder)


def _see_all(window: QMainWindow, recorder: Recorder, document: dict[str, Any]) -> None:
    recorder.see_frame("0 frame")
    for place, step in enumerate(inside.steps(), 1):
        for subject in subjects(step, document):
            page = inside.go_to(window, step, subject)
            recorder.see(f"{place} {step} {charts.plain(subject)}".strip(), page)
        for tabs in (each for each in page.findChildren(QTabWidget) if each.isVisible()):
            for at in range(1, tabs.count()):
                tabs.setCurrentIndex(at)
                recorder.see(f"{place} {step}, tab {at + 1}", page)
            tabs.setCurrentIndex(0)


def subjects(step: str, document: dict[str, Any]) -> Iterator[str]:
    """What is selected on a page, one after the other: nothing, the first branch, the first thing on it."""
    yield ""
    branches, leaves = {"recommendations": ("groups", "recommendations"), "criteria": ("dimensions", "criteria")}.get(
        step, ("", "")
    )
    for branch in document.get(branches, ())[:1]:
        yield branch["id"]
        yield from (leaf["id"] for leaf in branch.get(leaves, ())[:1])
    if step == "scores":
        yield from (f"{each['recommendation']}/{each['criterion']}" for each in document.get("scores", ())[:1])


def _see_help(window: QMainWindow, recorder: Recorder) -> None:
    for which in inside.HELP:
        QTimer.singleShot(0, window, lambda name=f"help {which}": recorder.see_others(name))
        inside.show_help(window, which)
        settle(window)
