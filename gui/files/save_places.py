"""Where a document, or what is exported of it, is offered to be saved, and under which name."""

from __future__ import annotations

import os
from pathlib import Path

from gui.dialogs.file_dialogs import SUFFIX
from gui.files.late_imports import file_stem, is_gone
from gui.settings import Settings


def usual_folder(settings: Settings, path: Path | None) -> Path:
    """Where the open file is, else the folder set for files, else where files were last opened or saved."""
    if path is None and (usual := settings.folder("files")):
        return usual
    recent = path or next(iter(settings.recent_files), None)
    return recent.parent if recent and not is_gone(recent.parent) else Path.home()


def place_for(settings: Settings, path: Path | None, title: str, suffix: str) -> Path:
    """The file's own name, or one made from the title, in the folder for files of this ending."""
    exports = settings.folder("exports") if suffix != SUFFIX else None
    if path:
        return exports / f"{path.stem}{suffix}" if exports else path.with_suffix(suffix)
    return (exports or usual_folder(settings, None)) / f"{file_stem(title) or 'scenario'}{suffix}"


def other_place(settings: Settings, path: Path) -> Path:
    """Where a file is offered to be saved that cannot be saved where it is: in a folder that takes files, under its own
    name or, where that is taken, the next one."""
    others = (settings.folder("files"), *(each.parent for each in settings.recent_files), Path.home())
    folders = [each for each in (path.parent, *others) if each is not None and _takes_files(each)]
    folder = folders[0] if folders else Path.home()
    names = (path.name, *(f"{path.stem} ({number}){path.suffix}" for number in range(2, 99)))
    return next((folder / name for name in names if not (folder / name).exists()), folder / path.name)


def _takes_files(folder: Path) -> bool:
    try:
        return folder.is_dir() and os.access(folder, os.W_OK | os.X_OK)
    except (OSError, ValueError):
        return False
