"""Keeping work aside: how long the window's event loop stands still meanwhile.

A timer of a millisecond watches the loop, in the whole window on 1000 recommendations and 100 criteria, all at rest but
for the keeping. Each figure is the longest time between two of its calls, from the beginning until the work is kept;
what is told is the median. The same in the window's own thread is measured in turn with it.
"""

from __future__ import annotations

import os
import statistics
import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from tests.benchmarks.harness import Row
from tests.benchmarks.ticking import any_scenario, wait, window_on

if TYPE_CHECKING:
    from gui.window.main_window import MainWindow

TIMES = 20
REST = 1.0  # seconds after an edit until all that it set going has ended
ALLOWED = 0.02  # seconds


def rows() -> list[Row]:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from gui import settings

    with TemporaryDirectory() as folder:
        settings.redirect(Path(folder))
        beside, within = _holds()
    ours, own = statistics.median(beside), statistics.median(within)
    what = "longest hold of the event loop while keeping aside, 1000x100"
    return [Row(what, ours, "in the window's own thread", own, "at most 20 ms", ours <= ALLOWED)]


def _holds() -> tuple[list[float], list[float]]:
    """The longest holds of each time: beside the window, and in its own thread."""
    from scenarios import edits

    beside: list[float] = []
    within: list[float] = []
    with window_on(any_scenario(1000, 100), "weights") as window:
        saver = window.autosaver
        saver._timer.setInterval(1 << 30)  # nothing is kept but when it is measured
        for turn in range(2 * TIMES + 2):  # the first of each warms up
            window.session.apply("Score", edits.set_score, "A0", "C0", value=turn % 8 / 2)
            start = time.perf_counter()
            wait(lambda start=start: time.perf_counter() - start > REST)
            kept, seconds = (saver.keep, beside) if turn % 2 else (saver.keep_now, within)
            seconds.append(_longest(window, kept))
    return beside[1:], within[1:]


def _longest(window: MainWindow, begin: Callable[[], object]) -> float:
    """The longest time between two calls of a timer while something is done whose end ``kept`` tells."""
    from PySide6.QtCore import Qt, QTimer

    done: list[bool] = []
    calls: list[float] = []
    ending = window.autosaver.copy_saved.connect(lambda: done.append(True))
    timer = QTimer(window)
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(lambda: calls.append(time.perf_counter()))
    timer.start(1)
    wait(lambda: len(calls) > 20)
    del calls[:-1]
    QTimer.singleShot(0, window, begin)
    wait(lambda: bool(done))
    seen = len(calls)
    wait(lambda: len(calls) > seen)  # the call after it is late by what it held
    timer.stop()
    timer.deleteLater()
    window.autosaver.copy_saved.disconnect(ending)
    return max(later - earlier for earlier, later in pairwise(calls))
