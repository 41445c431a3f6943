"""Lock files beside an open file: they tell other programs who has it open, and hinder nobody.

Every program that has ``plan.renheng`` open keeps an entry of its own beside it, ``.~plan.renheng.RANDOM.lock``, with
user, computer, process and time. Who comes later sees all that were there before, and one that ends leaves the others
where they are: nothing is handed over, so nothing can get lost on the way. Entries are written before the others are
looked for, so of two that come at once at least one learns of the other. An entry whose process is dead is removed by
the next to look; where the folder takes no file there is no entry, and no failure.

Qt's QLockFile, measured in 6.11.3, bears names of 255 bytes and a full disk as well. But it knows one holder only and
not who that is (a process and a computer, no user), so that a second window vanishes from sight with the first; and it
waits for ever on a pipe of its name.
"""

from __future__ import annotations

import getpass
import hashlib
import os
import re
import time
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from operator import attrgetter
from pathlib import Path
from uuid import uuid4

import msgspec
from msgspec import Struct

from scenarios.io.files.processes import Process, is_dead, this_host, this_process
from scenarios.io.files.regular_files import read_plain

SETTLING = 10  # seconds in which an entry without readable content may still be in the making
LARGEST = 2**16  # bytes of an entry that are read
LONGEST = 120  # bytes of the file's name in that of an entry: some encrypted drives take 143 in all


@dataclass(frozen=True, slots=True)
class LockOwner:
    """Who has the file. since: ISO time with zone; all may be empty when the entry cannot be read."""

    user: str = ""
    host: str = ""
    pid: int = 0
    since: str = ""

    @property
    def who(self) -> str:
        """The user and, if it is another computer, which one; "?" if nothing is known."""
        return f"{self.user} ({self.host})" if self.host and not self.here else self.user or "?"

    @property
    def here(self) -> bool:
        """Whether it is a program on this computer."""
        return self.host == this_host()

    @property
    def own(self) -> bool:
        """Whether it is a program of this user on this computer."""
        return self.here and self.user == _user()


class _Lock(Struct, frozen=True):
    user: str
    since: str
    process: Process


class FileLock:
    """This program's entry at one file, and those it met there."""

    def __init__(self, path: Path | str) -> None:
        target = Path(path)
        with suppress(ValueError):  # a path with a character that no path may hold
            target = Path(os.path.realpath(path))  # two names of one file have one set of entries
        begin = f".~{_short(target.name)}."
        self.file = target.parent / f"{begin}{uuid4().hex[:8]}.lock"
        self._alike = re.compile(re.escape(begin) + r"(?:[0-9a-f]{8}\.)?lock")  # earlier versions: one for all
        self._entered = False
        self._met: list[Path] = []

    @property
    def is_locked(self) -> bool:
        """Whether this program's entry stands."""
        return self._entered and os.path.lexists(self.file)

    def acquire(self) -> LockOwner | None:
        """Enter, and tell who was there before and still is; None if nobody.

        To be asked again at any time: an entry that could not be written or was taken away is written again.
        """
        if not self.is_locked:
            self._entered = self._enter()
            self._met = self._others()
        there = {file: holder for file in self._met if (holder := _holder(file)) is not None}
        self._met = list(there)
        return min(there.values(), key=attrgetter("since"), default=None)

    def look(self) -> LockOwner | None:
        """Who of other programs has the file open, without entering; None if nobody."""
        found = (_holder(file) for file in self._others())
        others = (each for each in found if each is not None and not (each.here and each.pid == os.getpid()))
        return min(others, key=attrgetter("since"), default=None)

    def release(self) -> None:
        """Take this program's entry away."""
        if self._entered:
            _remove(self.file)
        self._entered, self._met = False, []

    def _enter(self) -> bool:
        since = datetime.now().astimezone().isoformat(timespec="seconds")
        text = msgspec.json.encode(_Lock(_user(), since, this_process()))
        try:
            handle = os.open(self.file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o644)
        except (OSError, ValueError):
            return False
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(text)
            with suppress(OSError):
                self.file.chmod(0o644)  # it says no more than its name and its owner do, and says it to all
        except OSError:  # a full disk takes the name without the content
            _remove(self.file)
            return False
        return True

    def _others(self) -> list[Path]:
        try:
            with os.scandir(self.file.parent) as entries:
                names = [entry.name for entry in entries if self._alike.fullmatch(entry.name)]
        except (OSError, ValueError):
            return []
        return [self.file.parent / name for name in names if name != self.file.name]


def _holder(entry: Path) -> LockOwner | None:
    """Of whom the entry speaks; None if it is gone or speaks of nobody any more."""
    try:
        lock = msgspec.json.decode(read_plain(entry, LARGEST), type=_Lock)
    except OSError:
        return LockOwner() if _is_fresh(entry) else None
    except (msgspec.MsgspecError, ValueError):
        if _is_fresh(entry):
            return LockOwner()
    else:
        if not is_dead(lock.process):
            return LockOwner(lock.user, lock.process.host, lock.process.pid, lock.since)
    _remove(entry)
    return None


def _is_fresh(entry: Path) -> bool:
    try:
        return time.time() - entry.stat().st_mtime < SETTLING
    except OSError:
        return False


def _remove(entry: Path) -> None:
    with suppress(OSError):
        entry.unlink()


def _short(name: str) -> str:
    """The file's name; a long one cut, and told from its like by a hash. Every program makes the same of it."""
    if len(os.fsencode(name)) <= LONGEST:
        return name
    kept = name
    while len(os.fsencode(kept)) > LONGEST - 17:
        kept = kept[:-1]
    return f"{kept}~{hashlib.sha256(os.fsencode(name)).hexdigest()[:16]}"


def _user() -> str:
    try:
        return getpass.getuser().encode(errors="replace").decode()  # it need not be text
    except (OSError, KeyError, ImportError):  # a system without accounts
        return ""
