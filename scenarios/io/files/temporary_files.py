"""The temporary file of a save: its name, and sweeping up what dead saves left.

The name says whose it is, ``.renheng-SPACE-PROCESS-START-RANDOM.tmp``: where process numbers are given out (one run of
one computer, or one container in it), which process, a hash of when that began. The file goes once that process is
surely dead. Where that cannot be known, it goes at the age of a week: another computer on a network drive may be asleep
in the middle of a save over a weekend, and clocks and time zones differ by a day at most.
"""

from __future__ import annotations

import hashlib
import os
import re
import time
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

from scenarios.io.files.processes import number_space, started_of, this_process

WEEK = 7 * 24 * 3600  # seconds
_BEGIN = ".renheng-"
_NAME = re.compile(_BEGIN + r"(?:([0-9a-f]{6})-([0-9a-f]{1,8})-([0-9a-f]{4})-)?[0-9a-f]{8}(?:[0-9a-f]{4})?\.tmp")


def name() -> str:
    """A new name. It is short, since the path may be near its limit."""
    return (
        f"{_BEGIN}{_digest(number_space(), 6)}-{os.getpid():x}-{_start(this_process().started)}-{uuid4().hex[:8]}.tmp"
    )


def sweep(folder: Path) -> None:
    """Remove what dead saves left in the folder. Never fails: it is done by the way."""
    with suppress(OSError, ValueError), os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith(_BEGIN) and _is_left(entry):
                with suppress(OSError):
                    os.unlink(entry)  # noqa: PTH108 an entry is no Path


def _is_left(entry: os.DirEntry[str]) -> bool:
    found = _NAME.fullmatch(entry.name)
    if found is None:
        return False
    space, pid, start = found.groups()
    if space == _digest(number_space(), 6):
        return _is_over(int(pid, 16), start)
    with suppress(OSError):
        return time.time() - entry.stat(follow_symlinks=False).st_mtime > WEEK
    return False


def _is_over(pid: int, start: str) -> bool:
    started = started_of(pid)
    return started is None or bool(started and start != _start("") and start != _start(started))


def _start(started: str) -> str:
    return _digest(started, 4)


def _digest(text: str, length: int) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:length]
