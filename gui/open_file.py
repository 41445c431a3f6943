"""One scenario file that is open: who else has it, and whether it is still what was read or written."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from scenarios import files
from scenarios.locks import FileLock, Holder
from scenarios.model import Scenario

Disk = Literal["same", "changed", "gone"]


class OpenFile:
    """Reads and writes one file, and remembers the state it left it in."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock = FileLock(path)
        self._mark: files.FileMark | None = None

    def read(self) -> Scenario:
        """What the file holds. Raises InvalidInput."""
        scenario, self._mark = files.read_marked(self.path)
        return scenario

    def write(self, scenario: Scenario) -> None:
        """Put the scenario into the file. Raises InvalidInput, and then the file is as it was."""
        self._mark = files.write(self.path, scenario)

    def take_as_it_is(self) -> None:
        """Count what the file holds now as known."""
        self._mark = files.mark(self.path)

    def disk(self) -> Disk:
        """What became of the file since it was last read or written here."""
        found = files.mark(self.path)
        if found == self._mark:
            return "same"
        return "gone" if found is None else "changed"

    def acquire(self) -> Holder | None:
        """Take the file's lock; if somebody has it, who."""
        return self._lock.acquire()

    def release(self) -> None:
        """Give the lock back."""
        self._lock.release()
