"""One open scenario file: reads and writes it, locks it, and notices when others changed it."""

from __future__ import annotations

import os
from pathlib import Path

from gui.dialogs.file_dialogs import Disk
from scenarios.io.files import atomic_files, temporary_files
from scenarios.io.files.locks import FileLock, LockOwner
from scenarios.model import Scenario


class OpenFile:
    """Reads and writes one file, and remembers the state it left it in."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock = FileLock(path)
        self.mark: atomic_files.FileFingerprint | None = None  # of what was last read or written here
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

    def other_names(self) -> int:
        """How many other names of the file (hard links) a save leaves with the old content; 0 once they were told."""
        return 0 if self._names_told else atomic_files.other_names(self.path)

    def accept_other_names(self) -> None:
        """Count the file's other names as told, for as long as it is open: a backup may make new ones every hour."""
        self._names_told = True

    def acquire(self) -> LockOwner | None:
        """Enter this program at the file; if somebody had it open before and still has, who. To be asked again."""
        return self._lock.acquire()

    def release(self) -> None:
        """Leave the file to others."""
        self._lock.release()
