"""Work kept aside while it is not saved, and found again after a crash.

Each open document has a key and two files in one folder: ``KEY.renheng``, a scenario file like any other, and
``KEY.json``, which says whose it is. What belongs to a program that still runs is not offered to another.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import msgspec
from msgspec import Struct

from scenarios.codec import content_hash, encode
from scenarios.files import SUFFIX, read, replace_bytes
from scenarios.findings import InvalidInput
from scenarios.model import Scenario
from scenarios.processes import Process, is_dead, this_process


@dataclass(frozen=True, slots=True)
class Recovered:
    """Unsaved work that a program left behind when it ended without notice. path: the file it was meant for, if any."""

    key: str
    scenario: Scenario
    path: Path | None
    when: datetime


class _Owner(Struct, frozen=True):
    process: Process
    path: str
    when: datetime


def default_folder() -> Path:
    """Where the user's system keeps the state of programs."""
    from platformdirs import user_state_path

    return user_state_path("renheng", appauthor=False) / "autosave"


class Autosave:
    """Keeps and finds what is not saved. Never raises for a folder that fails: this is the safety net."""

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder or default_folder()

    def store(self, key: str, scenario: Scenario, path: Path | None = None) -> bool:
        """Keep the scenario aside under this document's key; False if that was not possible."""
        owner = _Owner(this_process(), str(path.absolute()) if path else "", datetime.now().astimezone())
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            replace_bytes(self._owner_file(key), msgspec.json.encode(owner))
            replace_bytes(self._scenario_file(key), encode(scenario))
        except (OSError, InvalidInput):
            return False
        return True

    def discard(self, key: str) -> None:
        """Forget what was kept under the key, since it was saved or given up."""
        for file in (self._scenario_file(key), self._owner_file(key)):
            with suppress(OSError):
                file.unlink(missing_ok=True)

    def recoverable(self) -> list[Recovered]:
        """What dead programs left behind and no file holds, the newest first. What cannot be read stays where it is."""
        try:
            keys = [file.stem for file in self.folder.glob(f"*{SUFFIX}")]
        except OSError:
            return []
        found = [each for key in keys if (each := self._recovered(key)) is not None]
        return sorted(found, key=lambda each: each.when, reverse=True)

    def _recovered(self, key: str) -> Recovered | None:
        try:
            owner = msgspec.json.decode(self._owner_file(key).read_bytes(), type=_Owner)
            scenario = read(self._scenario_file(key)) if is_dead(owner.process) else None
        except (OSError, InvalidInput, msgspec.MsgspecError, ValueError):
            return None
        if scenario is None:
            return None
        path = Path(owner.path) if owner.path else None
        if path is not None and _holds(path, scenario):  # it ended after saving and before forgetting
            self.discard(key)
            return None
        return Recovered(key, scenario, path, owner.when)

    def _scenario_file(self, key: str) -> Path:
        return self.folder / f"{key}{SUFFIX}"

    def _owner_file(self, key: str) -> Path:
        return self.folder / f"{key}.json"


def _holds(path: Path, scenario: Scenario) -> bool:
    try:
        return content_hash(read(path)) == content_hash(scenario)
    except InvalidInput:
        return False
