"""Who has a file open: a small file beside it, which courteous programs look at. It hinders nobody.

Beside ``plan.renheng`` stands ``.~plan.renheng.lock`` with user, computer, process and time. A lock whose process is
dead is taken over; where the folder takes no file there is no lock, and no failure.
"""

from __future__ import annotations

import getpass
import os
import time
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import uuid4

import msgspec
from msgspec import Struct

from scenarios.processes import Process, is_dead, this_host, this_process

SETTLING = 10  # seconds in which a lock without readable content may still be in the making


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has the file. since: ISO time with zone; all may be empty when the lock cannot be read."""

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


class _Lock(Struct, frozen=True):
    token: str
    user: str
    since: str
    process: Process


class FileLock:
    """The lock of one file, held by this program or not."""

    def __init__(self, path: Path | str) -> None:
        target = Path(os.path.realpath(path))  # two names of one file have one lock
        self.file = target.with_name(f".~{target.name}.lock")
        self._token = ""

    @property
    def held(self) -> bool:
        """Whether this lock was acquired and has not been released."""
        return bool(self._token)

    def acquire(self, force: bool = False) -> Holder | None:
        """Take the lock: None if nobody else has it, otherwise who. force: take it even from them."""
        if self.held:
            return None
        holder = self._holder()
        if holder is not None and not force:
            return holder
        token = uuid4().hex
        try:
            with suppress(FileNotFoundError):
                self.file.unlink()
            self._create(token)
        except FileExistsError:
            return self._holder() or Holder()
        except OSError:
            return None
        found = self._read()
        if found is not None and found.token != token:  # somebody took over the same dead lock a moment later
            return _holder_of(found)
        self._token = token
        return None

    def release(self) -> None:
        """Take the lock file away, if it is still this program's."""
        found = self._read() if self.held else None
        if found is not None and found.token == self._token:
            with suppress(OSError):
                self.file.unlink()
        self._token = ""

    def _create(self, token: str) -> None:
        since = datetime.now().astimezone().isoformat(timespec="seconds")
        text = msgspec.json.encode(_Lock(token, _user(), since, this_process()))
        handle = os.open(self.file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
        try:
            os.write(handle, text)
        finally:
            os.close(handle)

    def _holder(self) -> Holder | None:
        found = self._read()
        if found is not None:
            return None if is_dead(found.process) else _holder_of(found)
        try:
            age = time.time() - self.file.stat().st_mtime
        except OSError:
            return None
        return Holder() if age < SETTLING else None

    def _read(self) -> _Lock | None:
        try:
            return msgspec.json.decode(self.file.read_bytes(), type=_Lock)
        except (OSError, msgspec.MsgspecError, ValueError):
            return None


def _holder_of(lock: _Lock) -> Holder:
    return Holder(lock.user, lock.process.host, lock.process.pid, lock.since)


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # a system without accounts
        return ""
