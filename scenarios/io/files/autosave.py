"""Autosave files: keeps unsaved work aside, and finds it again after a crash.

Each open document has a key and two files in one folder, which only the user may read: ``KEY.renheng``, a scenario file
like any other, and ``KEY.json``, which says whose it is. What belongs to a program that still runs is not offered to
another. What a dead program left is there for whoever takes it over. Of the rest nobody knows: the computer has another
name now, or it is another one that shares the folder, or ``KEY.json`` is lost. That is offered as a copy, and only its
own program or `LASTS` takes it away. What is thrown away lies in the sub-folder ``thrown`` as long.
"""

from __future__ import annotations

import os
import stat
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from scenarios.findings import Finding, InvalidInput
from scenarios.io.files.atomic_files import (
    LARGEST,
    SUFFIX,
    FileFingerprint,
    checked_path,
    file_stem,
    is_gone,
    read,
    replace_bytes,
)
from scenarios.io.files.processes import Process, is_alive, is_dead, this_process
from scenarios.io.files.regular_files import read_plain
from scenarios.io.json.codec import content_hash, encode_quickly
from scenarios.model import Scenario

LASTS = 30  # days
SMALL = 2**20  # bytes: no file of ours beside a scenario has a thousandth of it
PRIVATE = 0o700  # of the folder: what is kept aside may come from a file that others must not read


@dataclass(frozen=True, slots=True)
class RecoveryFile:
    """Unsaved work that a program left behind when it ended without notice. path: the file it was meant for, if any;
    mark: what that file held when it was last read or written; copy: whether its program may still be running."""

    key: str
    scenario: Scenario
    path: Path | None
    when: datetime
    mark: FileFingerprint | None = None
    copy: bool = False


@dataclass(frozen=True, slots=True)
class UnreadableRecoveryFile:
    """Work of a program that does not surely run, in a file that cannot be read."""

    key: str
    file: Path


@dataclass(frozen=True, slots=True)
class UnsavedWork:
    """All that is there to be offered or named. works: the newest first."""

    works: tuple[RecoveryFile, ...] = ()
    unreadable: tuple[UnreadableRecoveryFile, ...] = ()


class _Owner(Struct, frozen=True):
    process: Process
    path: str
    when: datetime
    mark: FileFingerprint | None = None


def default_folder() -> Path:
    """Where the user's system keeps the state of programs."""
    from platformdirs import user_state_path

    return user_state_path("renheng", appauthor=False) / "autosave"


class Autosave:
    """Keeps, finds and forgets what is not saved. Only what takes a scenario in raises for a folder that fails."""

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder or default_folder()

    def store(
        self, key: str, scenario: Scenario, path: Path | None = None, mark: FileFingerprint | None = None
    ) -> None:
        """Keep the scenario aside under this document's key. Raises InvalidInput: why that was not possible."""
        data = encode_quickly(scenario)
        with checked_path(self.folder, "file_unwritable"):
            if len(data) > LARGEST:  # nothing could read it again
                fields = {"size": len(data) / 2**20, "limit": LARGEST / 2**20}
                raise InvalidInput([Finding("", "file_too_large", fields)])
            self._make_private(self.folder)
            self._own(key, str(path.absolute()) if path else "", mark, datetime.now().astimezone())
            replace_bytes(self._scenario_file(key), data, private=True)

    def discard(self, key: str) -> None:
        """Forget what was kept under the key, since it was saved or given up."""
        for file in (self._scenario_file(key), self._owner_file(key), self._passed_file(key)):
            with suppress(OSError):
                file.unlink(missing_ok=True)

    def unsaved_work(self) -> UnsavedWork:
        """What is not provably a running program's and no file holds. What cannot be read stays where it is."""
        self._sweep()
        works, unreadable = [], []
        for key in self._keys():
            owner = self._owner(key)
            if owner is not None and is_alive(owner.process):
                continue
            try:
                found = self._recovered(key, owner)
            except InvalidInput:
                unreadable.append(UnreadableRecoveryFile(key, self._scenario_file(key)))
            else:
                works += [found] if found else []
        works.sort(key=lambda each: each.when, reverse=True)
        return UnsavedWork(tuple(works), tuple(unreadable))

    def take_over(self, found: RecoveryFile) -> bool:
        """Make what a dead program left this one's own, under the same key. False if another program was quicker."""
        said = self._owner(found.key)
        if said is None or not is_dead(said.process):
            return False
        owner, aside = self._owner_file(found.key), self.folder / f"{found.key}.taken"
        try:
            owner.replace(aside)  # of two programs in this very moment only one can
        except FileNotFoundError:
            return False
        except OSError:  # nothing can be changed here: it stays the dead program's
            return True
        try:
            self._own(found.key, str(found.path or ""), found.mark, found.when)
            aside.unlink()
        except (OSError, InvalidInput):
            with suppress(OSError):
                aside.replace(owner)
        return True

    def pass_over(self, found: RecoveryFile) -> None:
        """Do not offer this copy again unless its program keeps something newer."""
        with suppress(OSError, InvalidInput):
            replace_bytes(self._passed_file(found.key), self._stamp(found.key), private=True)

    def throw_away(self, key: str, name: str = "") -> Path | None:
        """Put it among what is gone after `LASTS`, under a name that people know; None if another program has taken it
        over since it was offered. Raises InvalidInput."""
        said = self._owner(key)
        if is_gone(self._scenario_file(key)) or (said is not None and not is_dead(said.process)):
            return None
        thrown = self._thrown / f"{' '.join((*file_stem(name).split(), key[:8]))}{SUFFIX}"
        with checked_path(thrown, "file_unwritable"):
            self._make_private(self._thrown)
            file = self._scenario_file(key)
            os.utime(file)  # its days are counted from now
            file.replace(thrown)
        self.discard(key)
        return thrown

    @property
    def _thrown(self) -> Path:
        return self.folder / "thrown"

    def _recovered(self, key: str, owner: _Owner | None) -> RecoveryFile | None:
        """Raises InvalidInput for a file that cannot be read."""
        file = self._scenario_file(key)
        copy = owner is None or not is_dead(owner.process)
        if copy and self._was_passed_over(key):
            return None
        try:
            scenario, changed = read(file), datetime.fromtimestamp(file.stat().st_mtime).astimezone()
        except OSError:  # gone in this moment
            return None
        path = Path(owner.path) if owner and owner.path else None
        if path is not None and _holds(path, scenario):  # it ended after saving and before forgetting
            if not copy:
                self.discard(key)
            return None
        when, mark = (owner.when, owner.mark) if owner else (changed, None)
        return RecoveryFile(key, scenario, path, when, mark, copy)

    def _keys(self) -> list[str]:
        try:
            return sorted(file.stem for file in self.folder.glob(f"*{SUFFIX}"))
        except OSError:
            return []

    def _owner(self, key: str) -> _Owner | None:
        try:
            owner = msgspec.json.decode(read_plain(self._owner_file(key), SMALL), type=_Owner)
            return replace(owner, when=owner.when.astimezone())  # all are to be put in one order
        except (OSError, msgspec.MsgspecError, ValueError, OverflowError):
            return None

    def _own(self, key: str, path: str, mark: FileFingerprint | None, when: datetime) -> None:
        owner = _Owner(this_process(), path, when, mark)
        replace_bytes(self._owner_file(key), msgspec.json.encode(owner), private=True)

    def _stamp(self, key: str) -> bytes:
        return str(self._scenario_file(key).stat().st_mtime_ns).encode()

    def _was_passed_over(self, key: str) -> bool:
        try:
            return read_plain(self._passed_file(key), SMALL) == self._stamp(key)
        except OSError:
            return False

    def _sweep(self) -> None:
        """Take away what was thrown away long ago, old copies that nobody claims, and what is left of others."""
        for file in _older(self._thrown, f"*{SUFFIX}"):
            with suppress(OSError):
                file.unlink()
        for file in _older(self.folder, f"*{SUFFIX}"):
            owner = self._owner(file.stem)
            if owner is None or not (is_alive(owner.process) or is_dead(owner.process)):
                self.discard(file.stem)
        for file in (*_older(self.folder, "*.json"), *_older(self.folder, "*.passed"), *_older(self.folder, "*.taken")):
            if is_gone(self._scenario_file(file.stem)):
                with suppress(OSError):
                    file.unlink()

    @staticmethod
    def _make_private(folder: Path) -> None:
        folder.mkdir(mode=PRIVATE, parents=True, exist_ok=True)
        with suppress(OSError):  # on a system with other rights than these, or in somebody else's folder
            if stat.S_IMODE(folder.stat().st_mode) != PRIVATE:
                folder.chmod(PRIVATE)

    def _scenario_file(self, key: str) -> Path:
        return self.folder / f"{key}{SUFFIX}"

    def _owner_file(self, key: str) -> Path:
        return self.folder / f"{key}.json"

    def _passed_file(self, key: str) -> Path:
        return self.folder / f"{key}.passed"


def _holds(path: Path, scenario: Scenario) -> bool:
    try:
        return content_hash(read(path)) == content_hash(scenario)
    except InvalidInput:
        return False


def _older(folder: Path, pattern: str) -> Iterator[Path]:
    """The files of a folder that nobody touched for `LASTS`."""
    limit = time.time() - LASTS * 24 * 3600
    with suppress(OSError):
        for file in list(folder.glob(pattern)):
            if file.stat().st_mtime < limit:
                yield file
