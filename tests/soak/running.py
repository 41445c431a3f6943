"""One soak in this process: the window, the random hand or the walk through scenarios, and what is left at the end."""

from __future__ import annotations

import faulthandler
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import TextIO
from unittest.mock import patch

from PySide6.QtCore import QEvent, QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication

from gui import settings
from gui.application import build
from gui.charts import save_picture_dialog
from gui.startup.fast_imports import import_plainly
from gui.startup.malloc_arenas import share_heap
from gui.widgets import save_table_dialog
from gui.window.main_window import MainWindow
from scenarios.paper import paper_scenario
from tests.random_scenarios import random_scenario
from tests.soak.driving import QUIET, Driver, Script, forget, hurry
from tests.soak.hand import Hand, close_all
from tests.soak.places import Answers, Places
from tests.soak.standing import Standing, rest_threads, standing
from tests.soak.walking import first_uses, tour, usual_view, walk, ways
from tests.soak.watching import Watch

HOME = (1280, 800)  # the window's size whenever it is measured
LONG = 5.0  # minutes from which on growth can be told from what is made but once
STRANGERS = 12  # scenarios that a long soak sees first: in all scripts, so that faces and drawn letters are there


@dataclass(frozen=True, slots=True)
class Plan:
    """How long: by minutes, by steps, or by scenarios walked through."""

    seed: int
    minutes: float = 0.0
    steps: int = 0
    scenarios: int = 0


class _NoDesktop(QObject):
    """Takes what the window hands to the desktop's own programs; none of them is started."""

    @Slot(QUrl)
    def take(self, _url: QUrl) -> None:
        pass


def run(plan: Plan, folder: Path, record: TextIO) -> int:
    """Do it, say how it went, and return the exit code."""
    import_plainly()
    faulthandler.enable()
    settings.redirect(folder / "user")
    share_heap()
    app = QApplication.instance() or QApplication([])
    app.setKeyboardInputInterval(0)  # in lists, what is typed must not hang on how fast this machine is
    random, desktop = Random(plan.seed), _NoDesktop()
    QDesktopServices.setUrlHandler("file", desktop, "take")
    places = Places(folder, random)
    answers = Answers(random, places)
    watch = Watch()
    with (
        watch,
        patch.object(save_picture_dialog, "ask_picture_path", answers.picture),
        patch.object(save_table_dialog, "ask_table_path", answers.table),
    ):
        window = build(app, answers.asks())
        soak = _Soak(plan, window, Hand(window, places, random, record), watch, folder)
        soak.play()
        soak.end()
    QDesktopServices.unsetUrlHandler("file")
    soak.tell()
    return 1 if watch.failures else 0


class _Soak:
    def __init__(self, plan: Plan, window: MainWindow, hand: Hand, watch: Watch, folder: Path) -> None:
        self._plan, self._window, self._hand, self._watch = plan, window, hand, watch
        self._folder = folder
        self._driver = Driver(window, watch, self._hand.on_nested)
        self._stood: list[Standing] = []
        self._began = time.monotonic()
        self._seen = 0

    def play(self) -> None:
        self._window.show()
        self._driver.play(self._script())

    def _script(self) -> Script:
        yield from self._home()
        if self._plan.scenarios:
            yield from self._walks()
        else:
            yield from self._hand.script(self._until(0.1))
            yield from self._home()
            yield from self._hand.script(self._until(1.0))
        yield from self._home()

    def _until(self, share: float) -> Callable[[int], bool]:
        def goes_on(steps: int) -> bool:
            if self._plan.steps:
                return steps < share * self._plan.steps
            return time.monotonic() - self._began < share * self._plan.minutes * 60

        return goes_on

    def _walks(self) -> Script:
        for n in range(self._plan.scenarios):
            seed = self._plan.seed + n
            self._hand.note(f"scenario {seed}")
            yield from walk(self._window, random_scenario(seed), Random(seed))
            self._seen = n + 1
            if self._seen == max(self._plan.scenarios // 10, 1):
                yield from self._home()

    def _home(self) -> Script:
        """Back to the paper's scenario, all of it seen; then count."""
        close_all(self._window)
        self._window.showNormal()
        self._window.resize(*HOME)
        usual_view(self._window)
        self._window.documents.close()
        self._window.session.open(paper_scenario())
        if not self._stood:  # in the other language and look first, so that nothing is left to be made late
            self._window.dress("dark")
            self._window.speak("zh")
            yield from tour(self._window)
            yield from first_uses(self._window, self._folder)
            close_all(self._window)
            for n in range(STRANGERS if self._plan.minutes >= LONG else 0):
                yield from walk(self._window, random_scenario(n), Random(n))
            self._window.session.open(paper_scenario())
        self._window.dress("light")
        self._window.speak("en")
        yield from tour(self._window)
        hurry(self._window)
        yield from ways(self._window)
        yield QUIET
        self._window.session.open(paper_scenario())
        yield QUIET
        rest_threads()
        forget(self._window)
        self._stood.append(standing())

    def end(self) -> None:
        self._window.session.undo_stack.setClean()
        self._window.close()
        self._window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def tell(self) -> None:
        """The failures with the steps before them; the last line has the figures."""
        if self._watch.failures:
            print("\n".join(self._hand.recorded))
            for failure in self._watch.failures:
                print("--", failure)
        done = f"scenarios {self._seen}" if self._plan.scenarios else f"steps {self._hand.steps}"
        words = [done, f"seed {self._plan.seed}"]
        words += [f"{when}: {each}" for when, each in zip(("start", "after a tenth", "end"), self._stood, strict=False)]
        if len(self._stood) == 3:
            words.append("flat" if self._stood[2].flat_beside(self._stood[1]) else "NOT FLAT")
        print("; ".join([*words, "FAILED" if self._watch.failures else "clean"]))
