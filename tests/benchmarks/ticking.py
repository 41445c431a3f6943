"""One change after another in the whole window, each timed until the ranking has been painted anew."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import numpy as np

from scenarios.model import Criterion, Dimension, Group, Recommendation, Scenario, Score, Text, Weighting

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from gui.window.main_window import MainWindow

SIZE = (1280, 800)  # pixels of the window

Change = Callable[[Scenario], Scenario]


@contextmanager
def window_on(scenario: Scenario, page: str) -> Iterator[MainWindow]:
    """The whole window on this scenario, with this page in front."""
    from PySide6.QtWidgets import QApplication

    from gui.application import build

    app = QApplication.instance() or QApplication([])
    window = build(app)  # type: ignore[arg-type]
    window.session.open(scenario)
    window.resize(*SIZE)
    window.show()
    window.go_to(page)
    _settle()
    yield window
    window.session.undo_stack.setClean()
    window.close()


def seconds_to_repaint(window: MainWindow, changes: Iterable[Change]) -> list[float]:
    """The seconds of each change until the ranking is painted; the page in front is painted in the same pass."""
    seconds, painted = [], paints_of(window.ranking.ranking.viewport())
    for change in changes:
        start, seen = time.perf_counter(), painted.times
        window.session.apply("Change", change, merge_key="tick")
        wait(lambda seen=seen: painted.times > seen)
        seconds.append(time.perf_counter() - start)
        _settle()
    return seconds


def paints_of(widget: QWidget) -> Any:
    """Counts in ``times`` how often a widget is painted."""
    from PySide6.QtCore import QEvent, QObject

    class Paints(QObject):
        times = 0

        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
            self.times += event.type() == QEvent.Type.Paint
            return False

    counter = Paints(widget)
    widget.installEventFilter(counter)
    return counter


def wait(until: Callable[[], bool]) -> None:
    """Let the window work until this holds."""
    from PySide6.QtWidgets import QApplication

    while not until():
        QApplication.processEvents()


def _settle() -> None:
    from PySide6.QtWidgets import QApplication

    for _ in range(20):
        QApplication.processEvents()


def late(seconds: list[float]) -> float:
    """The 95th percentile."""
    return float(np.quantile(seconds, 0.95))


def any_scenario(rows: int, columns: int) -> Scenario:
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
