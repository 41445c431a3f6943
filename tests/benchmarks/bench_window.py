"""The window: how soon the first ranking is there, and how soon it follows a drag.

Both starts are whole processes without a screen, ended by the first paint: ours of the ranking in the whole window, the
peer's of an empty PySide6 window in a process that has imported NumPy. A tick is timed from the edit until the ranking
has been painted anew, in the whole window with the Weights page open, which is painted in the same pass.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np

from scenarios.model import Criterion, Dimension, Group, Recommendation, Scenario, Score, Text, Weighting
from tests.benchmarks.harness import Row

STARTS = 9  # each of ours and the peer's, in turn
TICKS = 120
SIZE = (1280, 800)  # pixels, the peer's too; the screen without a display is smaller

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
from gui.__main__ import hold_collector
hold_collector()  # as the command does
from pathlib import Path
from gui import settings
settings.redirect(Path(sys.argv[1]))
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication
from gui.app import build
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
        return [_start(folder), *_ticks(Path(folder))]


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
    small, large = _drag(paper_scenario()), _drag(_scenario(200, 50))
    middle, late, late_large = statistics.median(small), _late(small), _late(large)
    return [
        Row("weight tick to repainted window, 9x9, median", middle, "", 0.0, "at most 5 ms", middle <= 0.005),
        Row("weight tick to repainted window, 9x9, p95", late, "", 0.0, "at most 16 ms", late <= 0.016),
        Row("weight tick to repainted window, 200x50, p95", late_large, "", 0.0, "at most 50 ms", late_large <= 0.05),
    ]


def _drag(scenario: Scenario) -> list[float]:
    """The seconds of each tick while one weight is dragged up and down."""
    from PySide6.QtCore import QEvent, QObject
    from PySide6.QtWidgets import QApplication

    from gui.app import build
    from scenarios import edits

    class Painted(QObject):
        """Counts how often what it watches is painted."""

        times = 0

        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
            self.times += event.type() == QEvent.Type.Paint
            return False

    app = QApplication.instance() or QApplication([])
    window = build(app)  # type: ignore[arg-type]
    window.session.open(scenario)
    window.resize(*SIZE)
    window.show()
    window.go_to("weights")
    _settle(app.processEvents)
    criterion, seconds, painted = scenario.criteria[0].id, [], Painted()
    window.ranking.ranking.viewport().installEventFilter(painted)
    for tick in range(TICKS):
        weight = abs((tick % 40) / 40 - 0.5)
        start = time.perf_counter()
        window.session.apply("Weight", edits.set_weight, criterion, weight, merge_key="drag")
        seen = painted.times
        while painted.times == seen:
            app.processEvents()
        seconds.append(time.perf_counter() - start)
        _settle(app.processEvents)
    window.session.undo_stack.setClean()
    window.close()
    return seconds


def _settle(process: Callable[[], None]) -> None:
    for _ in range(20):
        process()


def _late(seconds: list[float]) -> float:
    return float(np.quantile(seconds, 0.95))


def _scenario(rows: int, columns: int) -> Scenario:
    """Any scenario of this size, 5 groups and 5 dimensions, all scored."""
    random = np.random.default_rng(1)
    values = random.integers(0, 9, (rows, columns)) / 2
    recommendations = [Recommendation(f"A{i}", Text(f"Recommendation {i}")) for i in range(rows)]
    criteria = [Criterion(f"C{j}", Text(f"Criterion {j}")) for j in range(columns)]
    return Scenario(
        id="large",
        title=Text("Large"),
        groups=tuple(Group(f"G{g}", Text(f"Group {g}"), tuple(recommendations[g::5])) for g in range(5)),
        dimensions=tuple(Dimension(f"D{d}", Text(f"Dimension {d}"), tuple(criteria[d::5])) for d in range(5)),
        weighting=Weighting({each.id: 1 / columns for each in criteria}),
        scores=tuple(Score(f"A{i}", f"C{j}", float(values[i, j])) for i in range(rows) for j in range(columns)),
    )
