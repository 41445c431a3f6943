"""What the process holds: Qt's objects, threads, open handles and memory."""

from __future__ import annotations

import ctypes
import gc
import re
import sys
from dataclasses import dataclass, field, fields
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QThreadPool
from PySide6.QtWidgets import QApplication

from gui.widgets.descendants import descendants

FLAT = 1.05  # of what stood there after the first tenth
PROCESS = Path("/proc/self")


@dataclass(frozen=True, slots=True)
class Standing:
    """At one moment. megabytes: of the process's own, without what it shares with the files of libraries and faces,
    which the system takes back when it likes. handles and memory are 0 where the system does not tell them as Linux
    does.
    """

    objects: int
    threads: int
    handles: int
    megabytes: float
    resident: float = field(compare=False)  # MB in all

    def flat_beside(self, before: Standing) -> bool:
        """Whether none grew by more than 5 %."""
        return all(
            getattr(self, each.name) <= FLAT * getattr(before, each.name) for each in fields(self) if each.compare
        )

    def __str__(self) -> str:
        memory = f"memory {self.megabytes:.1f} of {self.resident:.1f} MB"
        return f"objects {self.objects}, threads {self.threads}, handles {self.handles}, {memory}"


def standing() -> Standing:
    """All that can go is let go first."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    for _ in range(3):
        gc.collect()
    _give_back()
    own, resident = (_megabytes(each) for each in ("RssAnon", "VmRSS"))
    return Standing(len(objects()), _entries("task"), _entries("fd"), own, resident)


def objects() -> list[QObject]:
    """Every object that hangs below the application or below a window."""
    app = QApplication.instance()
    roots = [app, *(each for each in QApplication.topLevelWidgets() if each.parent() is None)]
    return [each for root in roots for each in (root, *descendants(root))]


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


def _megabytes(name: str) -> float:
    file = PROCESS / "status"
    found = re.search(rf"^{name}:\s*(\d+) kB", file.read_text(), re.MULTILINE) if file.is_file() else None
    return int(found[1]) / 1024 if found else 0.0
