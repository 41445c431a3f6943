"""The files that a soak opens and writes, in a folder of its own, and who answers the window's questions about them."""

from __future__ import annotations

import shutil
from pathlib import Path
from random import Random

from PySide6.QtWidgets import QWidget

from gui.dialogs.files import Asks
from scenarios.codec import encode
from scenarios.tables.writing import write_table
from tests.random_scenarios import random_scenario

SCENARIOS, NAMES = 10, 4
RUBBISH = (b"", b"\x00\xff\xfe", b'{"format": "renheng-scenario"}', b"alternative,C1\nA,x\n")


class Places:
    """A folder with scenarios, tables and rubbish to open, and a few names to save under."""

    def __init__(self, folder: Path, random: Random) -> None:
        self._random = random
        self.sources, self.targets = folder / "to open", folder / "to save"
        self.fill()

    def fill(self) -> None:
        """Everything that can be opened, also what somebody took away."""
        self.mend()
        self.openable = []
        for n in range(SCENARIOS):
            made = random_scenario(self._random.randrange(2**32))
            self._put(f"scenario {n}.renheng", encode(made))
            if n < NAMES and made.recommendations and made.criteria:
                write_table(made, self.sources / f"table {n}.csv", "en")
                self.openable.append(self.sources / f"table {n}.csv")
        for n, rubbish in enumerate(RUBBISH):
            self._put(f"rubbish {n}.renheng", rubbish)
            self._put(f"rubbish {n}.csv", rubbish)

    def _put(self, name: str, data: bytes) -> None:
        path = self.sources / name
        path.write_bytes(data)
        self.openable.append(path)

    def target(self, suffix: str) -> Path:
        return self.targets / f"saved {self._random.randrange(NAMES)}{suffix}"

    def spoil(self, path: Path) -> str:
        """What others do to a file while it is open here."""
        how = self._random.choice(("delete", "rubbish", "other", "delete the folder"))
        if how == "delete":
            path.unlink(missing_ok=True)
        elif how == "delete the folder":
            shutil.rmtree(path.parent, ignore_errors=True)
        elif path.parent.is_dir():
            other = random_scenario(self._random.randrange(2**32))
            path.write_bytes(RUBBISH[1] if how == "rubbish" else encode(other))
        return how

    def mend(self) -> None:
        """Folders that were deleted are there again."""
        for each in (self.sources, self.targets):
            each.mkdir(parents=True, exist_ok=True)


class Answers:
    """Answers what the window asks about files."""

    def __init__(self, random: Random, places: Places) -> None:
        self._random, self._places = random, places

    def asks(self) -> Asks:
        return Asks(open=self._open, save=self._save, export=self._export, unsaved=self._unsaved)

    def picture(self, _parent: QWidget | None, _name: str, kind: str) -> str | None:
        """In place of the dialog that asks where a picture is to be saved."""
        return str(self._places.target(f".{kind}")) if self._random.random() < 0.9 else None

    def table(self, parent: QWidget | None, name: str) -> str | None:
        return self.picture(parent, name, "csv")

    def _open(self, _parent: object, _folder: Path) -> Path | None:
        return self._random.choice((None, *self._places.openable))

    def _save(self, _parent: object, _suggestion: Path) -> Path | None:
        return self._places.target(".renheng") if self._random.random() < 0.9 else None

    def _export(self, _parent: object, _suggestion: Path) -> Path | None:
        return self._places.target(".xlsx") if self._random.random() < 0.9 else None

    def _unsaved(self, _parent: object, _title: str, _disk: str) -> str:
        return self._random.choice(("save", "discard", "discard", "cancel"))
