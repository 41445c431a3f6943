"""Plays a script of steps inside the real event loop, as a user's events come, and stops at the first failure.

A script is a generator. It yields what it waits for: `TURN`, that the window has answered and painted, or `QUIET`, that
nothing works beside it either. What opens a loop of its own within a step, such as a dialog, is answered by ``nested``.
"""

from __future__ import annotations

import faulthandler
from collections.abc import Callable, Iterator
from enum import Enum

from PySide6.QtCore import QEventLoop, QObject, QTimer
from PySide6.QtGui import QGuiApplication, QPixmapCache
from PySide6.QtWidgets import QWidget

from gui.background.query import BackgroundQuery
from gui.background.tasks import Task
from tests.soak.watching import Watch

TURNS = 3  # of the event loop until what was asked for is laid out and painted
HANGS = 300  # seconds without a step: then the threads' places are printed and the process ends


class Until(Enum):
    TURN = "turn"
    QUIET = "quiet"


TURN, QUIET = Until.TURN, Until.QUIET
Script = Iterator[Until]


class Driver(QObject):
    """One script on one window."""

    def __init__(self, window: QWidget, watch: Watch, nested: Callable[[], object]) -> None:
        super().__init__()
        self._window, self._watch, self._nested = window, watch, nested
        self._loop = QEventLoop()
        self._timer = QTimer(self, singleShot=True)  # one for all turns: `singleShot` keeps a little of each call
        self._timer.timeout.connect(self._turn)
        self._script: Script = iter(())
        self._inside = False
        self._turns = 0
        self._until = TURN

    def play(self, script: Script) -> bool:
        """Play to the end, or to the first failure. Whether all went well."""
        self._script, self._until = script, TURN
        self._soon()
        self._loop.exec()
        faulthandler.cancel_dump_traceback_later()
        return not self._watch.failures

    def _soon(self, pause: int = 0) -> None:
        self._timer.start(pause)

    def _turn(self) -> None:
        if self._watch.failures:
            self._loop.quit()
        elif self._turns < TURNS:
            self._turns += 1
            self._soon()
        elif self._until is QUIET and busy(self._window):
            self._soon(2)
        else:
            self._step()

    def _step(self) -> None:
        faulthandler.dump_traceback_later(HANGS, exit=True)
        self._turns, self._inside = 0, True
        self._soon_nested()
        try:
            self._until = next(self._script)
        except StopIteration:
            self._loop.quit()
        except Exception:
            self._loop.quit()
            raise  # to the hook, which the watch has
        else:
            self._soon()
        finally:
            self._inside = False

    def _soon_nested(self) -> None:
        QTimer.singleShot(0, self, self._on_nested)

    def _on_nested(self) -> None:
        """The step has not come back: it is in a loop of its own."""
        if self._inside:
            self._soon_nested()  # what is chosen now may open yet another loop
            self._nested()


def busy(window: QWidget) -> bool:
    """Whether anything works beside the window, or is about to."""
    return bool(window.findChildren(Task)) or any(each.busy for each in window.findChildren(BackgroundQuery))


def forget(window: QWidget) -> None:
    """Empty the memories that are bounded, so that what is counted is what was never let go.

    A copied picture of a chart is one of them: 50 MB until something else is copied.
    """
    for each in window.findChildren(BackgroundQuery):
        each.forget()
    QPixmapCache.clear()
    QGuiApplication.clipboard().clear()


def hurry(window: QWidget) -> None:
    """What waits for a rest before it begins begins at once."""
    for each in window.findChildren(BackgroundQuery):
        each.set_pause(0)
