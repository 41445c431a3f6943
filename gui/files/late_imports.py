"""What reads, writes and looks after files, imported when it is first needed: a start without a file need not wait."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gui.files.open_file import OpenFile


def is_gone(path: Path) -> bool:
    """Whether there is surely nothing at the path."""
    from scenarios.io.files import atomic_files

    return atomic_files.is_gone(path)


def file_stem(title: str) -> str:
    """What of a title any system takes as the name of a file."""
    from scenarios.io.files import atomic_files

    return atomic_files.file_stem(title)


def file_at(path: Path) -> OpenFile:
    """A file to be opened or saved to."""
    from gui.files.open_file import OpenFile

    return OpenFile(path)


def came_to_front(path: Path) -> bool:
    """Whether another window has the file, and has come to the front with it."""
    from gui.files.window_of_file import bring_to_front

    return bring_to_front(path)
