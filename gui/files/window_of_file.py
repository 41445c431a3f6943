"""Brings the window to the front that has a file open already, in another process of this user on this computer.

No network: a request is a file in a folder of the user's own, which every window with a document watches. It is named
after the process that is asked, and taken away by it; so whoever asks knows that it was heard.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, Qt
from PySide6.QtWidgets import QApplication, QWidget

from gui.settings import autosave_folder
from scenarios.io.files.locks import FileLock
from scenarios.io.files.regular_files import read_plain

PATIENCE = 1.5  # seconds for a busy window to hear
PAUSE = 0.01  # seconds between two looks
LARGEST = 2**16  # bytes of a request that are read


def bring_to_front(path: Path) -> bool:
    """Have another window of this user's on this computer come to the front that has the file open. False if there is
    none, or it does not answer."""
    holder = FileLock(path).look()
    if holder is None or not holder.own:
        return False
    request = _request(holder.pid)
    try:
        request.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        begun = request.with_suffix(f".{os.getpid()}")
        begun.write_bytes(os.fsencode(os.path.realpath(path)))
        begun.replace(request)  # it is there whole or not at all
    except OSError:
        return False
    latest = time.monotonic() + PATIENCE
    while request.exists() and time.monotonic() < latest:
        time.sleep(PAUSE)
    if not request.exists():
        return True
    with suppress(OSError):
        request.unlink()
    return False


class FrontRequests(QFileSystemWatcher):
    """Hears what is asked of this window. path: tells the file that is open."""

    def __init__(self, window: QWidget, path: Callable[[], Path | None]) -> None:
        super().__init__(window)
        self._window, self._path = window, path
        self.directoryChanged.connect(self.answer)

    def begin(self) -> None:
        """Listen, once there is a document with a file."""
        if self._path() is not None and not self.directories():
            folder = requests_folder()
            with suppress(OSError):
                folder.mkdir(mode=0o700, parents=True, exist_ok=True)
                self.addPath(str(folder))

    def answer(self) -> None:
        """Come to the front if that is asked for the file that is open; a request for another stays without answer."""
        request, path = _request(os.getpid()), self._path()
        try:
            asked = os.fsdecode(read_plain(request, LARGEST))
        except (OSError, ValueError):
            return
        if path is None or asked != os.path.realpath(path):
            return
        request.unlink(missing_ok=True)
        window = self._window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()
        QApplication.alert(window)  # where systems let no window come to the front by itself


def requests_folder() -> Path:
    """Where windows are asked to come to the front."""
    return autosave_folder().with_name("windows")


def _request(pid: int) -> Path:
    return requests_folder() / f"{pid}.show"
