"""The files that a soak opens and writes, in a folder of its own, and who answers the window's questions about them."""

from __future__ import annotations

import shutil
from pathlib import Path
from random import Random

from PySide6.QtWidgets import QWidget

from gui.dialogs.file_dialogs import FileDialogs
from scenarios.io.json.codec import encode
from scenarios.io.tables.csv_writer import write_table
from tests.random_scenarios import random_scenario

SCENARIOS, NAMES = 10, 4
TABLES = (  # as people keep them: each has something to ask about
    b"measure,cost,jobs\nAster,60,80\nBirch,70,60\nCedar,90,50\nTotal,220,190\n",
    "Maßnahme;Kosten;Wirkung\nÜberflutungsschutz;1,450;4\nGrünflächen;2,300;3\n".encode("cp1252"),
    b"Criterion,Weight,A,B\nCost,40,4,5\nJobs,35,5,3\nRisk,25,3,4\n",
    "评分表\n方案,成本（万元）,效益\n权重,0.4,0.6\n甲,80–90,1.2万\n乙,70,缺\n".encode("gb18030"),
)
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
        self.openable: list[Path] = []
        self.tables: list[Path] = []
        for n in range(SCENARIOS):
            made = random_scenario(self._random.randrange(2**32))
            self._put(f"scenario {n}.renheng", encode(made))
            if n < NAMES and made.recommendations and made.criteria:
                write_table(made, self.sources / f"table {n}.csv", "en")
                self.openable.append(self.sources / f"table {n}.csv")
        for n, table in enumerate(TABLES):
            self.tables.append(self._put(f"sheet {n}.csv", table))
        for n, rubbish in enumerate(RUBBISH):
            self._put(f"rubbish {n}.renheng", rubbish)
            self._put(f"rubbish {n}.csv", rubbish)

    def _put(self, name: str, data: bytes) -> Path:
        path = self.sources / name
        path.write_bytes(data)
        self.openable.append(path)
        return path

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

    def asks(self) -> FileDialogs:
        return FileDialogs(self._open, self._open, self._save, self._export, self._unsaved)

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
