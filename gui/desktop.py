"""Hands files and folders to the desktop's own programs."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices


def open_file(path: Path) -> bool:
    """Open a file, or a folder, in the program that the user has for it."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def show_in_folder(path: Path) -> bool:
    """Show a file in its folder, marked where the system's file manager can do that."""
    if sys.platform == "win32":
        return subprocess.Popen(["explorer", "/select,", str(path)]).pid > 0
    if sys.platform == "darwin":
        return subprocess.Popen(["open", "-R", str(path)]).pid > 0
    return open_file(path.parent)
