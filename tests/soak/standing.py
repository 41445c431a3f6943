"""What the process holds: Qt's objects, threads, open handles and memory."""

from __future__ import annotations

import ctypes
import gc
import os
import sys
from dataclasses import dataclass, fields
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QThreadPool
from PySide6.QtWidgets import QApplication

FLAT = 1.05  # of what stood there after the first tenth
PROCESS = Path("/proc/self")


@dataclass(frozen=True, slots=True)
class Standing:
    """At one moment. handles and memory are 0 where the system does not tell them as Linux does."""

    objects: int
    threads: int
    handles: int
    megabytes: float

    def flat_beside(self, before: Standing) -> bool:
        """Whether none grew by more than 5 %."""
        return all(getattr(self, each.name) <= FLAT * getattr(before, each.name) for each in fields(self))

    def __str__(self) -> str:
        return f"objects {self.objects}, threads {self.threads}, handles {self.handles}, RSS {self.megabytes:.1f} MB"


def standing() -> Standing:
    """All that can go is let go first."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    for _ in range(3):
        gc.collect()
    _give_back()
    return Standing(len(objects()), _entries("task"), _entries("fd"), _megabytes())


def objects() -> list[QObject]:
    """Every object that hangs below the application or below a window."""
    app = QApplication.instance()
    roots = [app, *(each for each in QApplication.topLevelWidgets() if each.parent() is None)]
    return [each for root in roots for each in (root, *root.findChildren(QObject))]


def rest_threads() -> None:
    """End the threads that pools keep for half a minute in case that more work comes."""
    for each in objects():
        if isinstance(each, QThreadPool):
            each.waitForDone()


def _give_back() -> None:
    """Have the C library hand free memory back, so that what is counted is in use."""
    if sys.platform.startswith("linux"):
        ctypes.CDLL(None).malloc_trim(0)


def _entries(name: str) -> int:
    folder = PROCESS / name
    return len(list(folder.iterdir())) if folder.is_dir() else 0


def _megabytes() -> float:
    file = PROCESS / "statm"
    return int(file.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20 if file.is_file() else 0.0
