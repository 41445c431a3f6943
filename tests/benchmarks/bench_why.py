"""How soon the panel that says why a recommendation stands where it does is there.

Each click is timed from the press on a row of the ranking until the panel has been painted with what it says of that
row; in the whole window on the paper's scenario, and on one of 200 x 50. The first click also makes the panel. CPU
seconds of the window's thread, for they hold on a busy machine; nothing is waited for in between.
"""

from __future__ import annotations

import os
import time
from tempfile import TemporaryDirectory

from scenarios.model import Scenario
from tests.benchmarks.harness import Row
from tests.benchmarks.ticking import any_scenario, late, paints_of, wait, window_on

CLICKS = 120


def rows() -> list[Row]:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from pathlib import Path

    from gui import settings
    from scenarios.paper import paper_scenario

    with TemporaryDirectory() as folder:
        settings.redirect(Path(folder))
        (first, small), (_, large) = _clicked(paper_scenario()), _clicked(any_scenario(200, 50))
    return [
        Row("click to why it is first, 9x9, p95", late(small), "", 0.0, "at most 16 ms", late(small) <= 0.016),
        Row("click to why it is first, 200x50, p95", late(large), "", 0.0, "at most 16 ms", late(large) <= 0.016),
        Row("the very first click, 9x9", first, "", 0.0, "", None),
    ]


def _clicked(scenario: Scenario) -> tuple[float, list[float]]:
    """The seconds of the first click, and of each after it, on one row after another."""
    from PySide6.QtCore import QPoint, Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    with window_on(scenario, "weights") as window:
        table, seconds = window.ranking.ranking, []
        painted = None
        for turn in range(CLICKS + 1):
            y = table.rowViewportPosition(turn % min(len(table.bars.rows), 9)) + 4
            seen = painted.times if painted else 0
            start = time.thread_time()
            QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(40, y))
            assert window.ranking.why is not None
            if painted is None:
                painted = paints_of(window.ranking.why.chart)
            wait(lambda seen=seen, painted=painted: painted.times > seen)
            seconds.append(time.thread_time() - start)
            for _each in range(20):
                QApplication.processEvents()
        window.ranking.why.end()
    return seconds[0], seconds[1:]
