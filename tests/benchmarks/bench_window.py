"""The window: how soon the first ranking is there, and how soon it follows a drag.

Both starts are whole processes without a screen, ended by the first paint: ours of the ranking in the whole window, the
peer's of an empty PySide6 window in a process that has imported NumPy. A tick is timed from the edit until the ranking
has been painted anew, in the whole window with the Weights page open, which is painted in the same pass; and with each
tab of the Robustness page, of which the slowest counts. A coarse simulation is timed from the last tick until it is
painted, its pause of 150 ms included.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from scenarios.model import Scenario
from tests.benchmarks.harness import Row
from tests.benchmarks.ticking import Change, any_scenario, late, paints_of, seconds_to_repaint, wait, window_on

STARTS = 9  # each of ours and the peer's, in turn
TICKS = 120
RESTS = 15  # times that a drag comes to rest and a coarse simulation follows

BARE = """
import os, numpy
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, lambda: os._exit(0))
app = QApplication([])
window = Window()
window.resize(1280, 800)
window.show()
app.exec()
"""
OURS = """
import os, sys
from gui.__main__ import pause_garbage_collection
pause_garbage_collection()  # as the command does
from gui.startup.fast_imports import import_plainly
import_plainly()
from pathlib import Path
from gui import settings
settings.redirect(Path(sys.argv[1]))
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication
from gui.application import build
class End(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, lambda: os._exit(0))
        return False
app = QApplication([])
window, end = build(app), End()
window.ranking.ranking.viewport().installEventFilter(end)
window.resize(1280, 800)
window.show()
app.exec()
"""


def rows() -> list[Row]:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    with TemporaryDirectory() as folder:
        return [_start(folder), *_ticks(Path(folder)), *_robustness()]


def _start(folder: str) -> Row:
    ours, bare = [], []
    for _ in range(STARTS + 1):
        bare.append(_seconds(BARE, folder))
        ours.append(_seconds(OURS, folder))
    mine, peer = statistics.median(ours[1:]), statistics.median(bare[1:])  # the first of each warms the disk
    target = f"at most 2x ({mine / peer:.2f}x)"
    return Row("start to first ranked view", mine, "bare PySide6 + NumPy window", peer, target, mine <= 2 * peer)


def _seconds(program: str, folder: str) -> float:
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", program, folder], check=True, stderr=subprocess.DEVNULL)
    return time.perf_counter() - start


def _ticks(folder: Path) -> list[Row]:
    from gui import settings
    from scenarios.paper import paper_scenario

    settings.redirect(folder)
    small, large = _drag(paper_scenario()), _drag(any_scenario(200, 50))
    middle, slow, slow_large = statistics.median(small), late(small), late(large)
    return [
        Row("weight tick to repainted window, 9x9, median", middle, "", 0.0, "at most 5 ms", middle <= 0.005),
        Row("weight tick to repainted window, 9x9, p95", slow, "", 0.0, "at most 16 ms", slow <= 0.016),
        Row("weight tick to repainted window, 200x50, p95", slow_large, "", 0.0, "at most 50 ms", slow_large <= 0.05),
    ]


def _robustness() -> list[Row]:
    from scenarios import edits
    from scenarios.paper import paper_scenario

    slow = {}
    with window_on(paper_scenario(), "robustness") as window:
        tabs = window.pages.pages["robustness"].tabs
        for place in range(tabs.count()):
            tabs.setCurrentIndex(place)
            slow[tabs.tabText(place)] = late(seconds_to_repaint(window, _weights(paper_scenario(), TICKS)))
    slowest = max(slow, key=slow.__getitem__)
    coarse = late(_coarse(edits.set_analysis(paper_scenario(), weights="around:0.1")))
    what = f"the same, Robustness in front ({slowest}), p95"
    return [
        Row(what, slow[slowest], "", 0.0, "at most 16 ms", slow[slowest] <= 0.016),
        Row("last tick to coarse simulation, 9x9, p95", coarse, "", 0.0, "at most 300 ms", coarse <= 0.3),
    ]


def _coarse(scenario: Scenario) -> list[float]:
    """The seconds from each rest of a drag until the picture of the coarse simulation is painted."""
    with window_on(scenario, "robustness") as window:
        page = window.pages.pages["robustness"]
        page.select("simulation")
        tab, seconds, drawn = page.simulation, [], []
        tab.query.answer_changed.connect(drawn.append)
        wait(lambda: bool(drawn))
        painted = paints_of(tab.view.ranks.canvas)
        for change in _weights(scenario, RESTS):
            drawn.clear()
            window.session.apply("Weight", change, merge_key="drag")
            start = time.perf_counter()
            wait(lambda: bool(drawn))
            seen = painted.times
            wait(lambda seen=seen: painted.times > seen)
            seconds.append(time.perf_counter() - start)
    return seconds


def _drag(scenario: Scenario) -> list[float]:
    """The seconds of each tick while one weight is dragged up and down."""
    with window_on(scenario, "weights") as window:
        return seconds_to_repaint(window, _weights(scenario, TICKS))


def _weights(scenario: Scenario, ticks: int) -> Iterator[Change]:
    from scenarios import edits

    for tick in range(ticks):
        weight = abs((tick % 40) / 40 - 0.5)
        yield partial(edits.set_weight, criterion=scenario.criteria[0].id, weight=weight)
