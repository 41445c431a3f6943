"""Where the window stands and how large it is: at its first start, and as it was left at further ones."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QMainWindow

from gui.settings import Settings
from gui.window.parts_splitter import PartsSplitter

USUAL, SMALLEST = QSize(1280, 800), QSize(800, 480)  # of the window; on a smaller screen it is smaller
FRAME = QSize(0, 40)  # pixels that systems take at most for a title bar


def restore_placement(window: QMainWindow, parts: PartsSplitter, settings: Settings) -> None:
    """As it was left, on a screen that is there."""
    room = window.screen().availableSize() - FRAME
    window.setMinimumSize(SMALLEST.boundedTo(room))
    window.resize(USUAL.boundedTo(room))
    if state := settings.layout("window"):
        window.restoreGeometry(state)
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowFullScreen)  # nobody would know how to leave it
    if settings.part_widths:
        parts.widths = settings.part_widths


def show(window: QMainWindow, settings: Settings) -> None:
    """Open the window, the first time as large as the screen allows."""
    if settings.layout("window") is None:
        window.showMaximized()
    else:
        window.show()


def remember_placement(window: QMainWindow, parts: PartsSplitter, settings: Settings) -> None:
    """For the next start."""
    settings.set_layout("window", window.saveGeometry())
    settings.part_widths = parts.widths
