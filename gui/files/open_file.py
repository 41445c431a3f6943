"""One open scenario file: reads and writes it, locks it, and notices when others changed it."""

from __future__ import annotations

import os
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Literal

from gui.dialogs.file_dialogs import Disk
from scenarios.findings import InvalidInput
from scenarios.io.files import atomic_files, temporary_files
from scenarios.io.files.locks import FileLock, LockOwner
from scenarios.model import Scenario

Hindrance = Literal["", "held", "file", "folder"]


class OpenFile:
    """Reads and writes one file, and remembers the state it left it in."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock = FileLock(path)
        self.mark: atomic_files.FileFingerprint | None = None  # of what was last read or written here
        self.holder: LockOwner | None = None  # who had it open before and has it still
        self.barred: Hindrance = ""  # what keeps a save from going here, as of the last `acquire`
        self._names_told = False

    def read(self) -> Scenario:
        """What the file holds. Raises InvalidInput."""
        scenario, self.mark = atomic_files.read_with_fingerprint(self.path)
        temporary_files.sweep(Path(os.path.realpath(self.path)).parent)
        return scenario

    def write(self, scenario: Scenario) -> None:
        """Put the scenario into the file. Raises InvalidInput, and then the file is as it was."""
        self.mark = atomic_files.write(self.path, scenario)

    def disk(self) -> Disk:
        """What became of the file since it was last read or written here."""
        found = atomic_files.fingerprint(self.path)
        if found == self.mark:
            return "same"
        return "gone" if found is None and atomic_files.is_gone(self.path) else "changed"

    def _hindrance(self) -> Hindrance:
        """What keeps a save from going where the file is; "" if nothing is known to. held: who had it open before this
        window still has; file: it is protected; folder: its folder takes no files, as that of a mail's attachments."""
        if self.holder is not None:
            return "held"
        target = Path(os.path.realpath(self.path))
        try:
            if target.exists() and not (target.stat().st_mode & 0o222 and os.access(target, os.W_OK)):
                return "file"
            return "" if os.access(target.parent, os.W_OK) or not target.parent.exists() else "folder"
        except (OSError, ValueError):
            return ""

    def last_saved(self) -> tuple[datetime | None, str]:
        """When the file was saved last, and by whom as far as it says so, or its lock does; "" if nobody knows."""
        mark, who = atomic_files.fingerprint(self.path), ""
        with suppress(InvalidInput):
            who = next((each.who for each in reversed(atomic_files.read(self.path).log)), "")
        if not who and self.holder is not None:
            who = self.holder.who
        return (datetime.fromtimestamp(mark.mtime_ns / 1e9) if mark else None, who)

    def other_names(self) -> int:
        """How many other names of the file (hard links) a save leaves with the old content; 0 once they were told."""
        return 0 if self._names_told else atomic_files.other_names(self.path)

    def accept_other_names(self) -> None:
        """Count the file's other names as told, for as long as it is open: a backup may make new ones every hour."""
        self._names_told = True

    def acquire(self) -> LockOwner | None:
        """Enter this program at the file; if somebody had it open before and still has, who. To be asked again."""
        self.holder = self._lock.acquire()
        self.barred = self._hindrance()
        return self.holder

    def release(self) -> None:
        """Leave the file to others."""
        self._lock.release()
