"""A real window in which somebody works, killed at a random moment, again and again: what the next one offers.

Each round starts the program, takes back what the round before left behind, edits on, and is killed. It speaks on its
standard output of what it was offered and of every edit, with the time.
"""

from __future__ import annotations

import os
import random
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from scenarios.findings import InvalidInput
from scenarios.io.files.atomic_files import read
from tests.kills.killing import ROOT

SOONEST, LATEST = 0.0, 6.0  # seconds from the first edit until the kill
ALLOWED = 3.0 + 1.0  # seconds of work that may be lost: the pause, and time to write on a machine at work
WORKED_IN = """
import sys, time
from itertools import count
from pathlib import Path
from PySide6.QtCore import QTimer, Qt
from gui import application, settings
from scenarios import edits
from scenarios.model import Text

settings.redirect(Path(sys.argv[1]))
made, numbers = application.build, count(int(sys.argv[2]))

def build(*given):
    window = made(*given)
    window.page_changed.connect(lambda step: QTimer.singleShot(0, begin), Qt.ConnectionType.SingleShotConnection)

    def begin():
        bar = window.messages._bars.get("recovery")
        offered = bar is not None and bool(bar.text)
        if offered:
            bar._buttons.itemAt(0).widget().click()
        print("began", window.session.scenario.title.en if offered else "-", flush=True)
        timer = QTimer(window)
        timer.timeout.connect(edit)
        timer.start(int(sys.argv[3]))

    def edit():
        number = next(numbers)
        window.session.apply("Title", edits.set_title, Text(str(number)))
        print("edit", number, time.monotonic(), flush=True)

    return window

application.build = build
sys.exit(application.run([]))
"""


@dataclass
class Counts:
    """What was met after so many kills. offered: how often the next window offered it; longest: seconds of work lost at
    most; troubles: what may not be, in words."""

    kills: int = 0
    kept: int = 0
    offered: int = 0
    longest: float = 0.0
    troubles: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        return (
            f"{self.kills} kills of a window at work: {self.kept} had kept work, {self.offered} offered it again; "
            f"at most {self.longest:.1f} s of it lost; {len(self.troubles)} troubles"
        )


@dataclass(frozen=True)
class _Round:
    """offered: the last edit that was offered, None if nothing was; edits: number -> when it was made."""

    offered: int | None
    edits: dict[int, float]
    killed: float


def rounds(folder: Path, count: int, seed: int) -> Iterator[Counts]:
    """Kill so often, and give the counts after each time, the last with the window that is only looked at."""
    counts, dice = Counts(), random.Random(seed)
    edits, expected = 0, None
    for _ in range(count):
        found = _worked_in(folder, edits + 1, dice.randrange(30, 400), dice.uniform(SOONEST, LATEST))
        _look_at_offer(counts, expected, found)
        edits += len(found.edits)
        counts.kills += 1
        expected = _look_at_folder(counts, folder / "data" / "autosave", found)
        yield counts
    _look_at_offer(counts, expected, _worked_in(folder, edits + 1, 100, 0.0))
    yield counts


def _look_at_offer(counts: Counts, expected: int | None, found: _Round) -> None:
    counts.offered += expected is not None and found.offered == expected
    if found.offered != expected:
        counts.troubles.append(f"edit {found.offered} was offered, not {expected}")


def _look_at_folder(counts: Counts, folder: Path, found: _Round) -> int | None:
    """The number of the newest edit that is kept, None if there is none."""
    kept = []
    for file in [*folder.glob("*.renheng"), *folder.glob("*.json"), *folder.glob(".renheng-*"), *folder.glob("thrown")]:
        if os.name != "nt" and stat.S_IMODE(file.stat().st_mode) & 0o077:
            counts.troubles.append(f"{file.name} is open to others")
    for file in folder.glob("*.renheng"):
        try:
            kept.append(int(read(file).title.en))
        except (InvalidInput, ValueError) as error:
            counts.troubles.append(f"{file.name} is torn: {error}")
    if len(kept) > 1:
        counts.troubles.append(f"{len(kept)} files are kept of one document")
    newest = max(kept, default=None)
    lost = [when for number, when in found.edits.items() if number > (newest or 0)]
    if lost:
        counts.longest = max(counts.longest, found.killed - min(lost))
        if found.killed - min(lost) > ALLOWED:
            counts.troubles.append(f"{found.killed - min(lost):.1f} s of work were lost")
    counts.kept += newest is not None
    return newest


def _worked_in(folder: Path, first: int, pause: int, delay: float) -> _Round:
    """Start the program, let it edit every ``pause`` milliseconds, and kill it so many seconds after it began."""
    program = [sys.executable, "-c", WORKED_IN, str(folder), str(first), str(pause)]
    alone = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(program, cwd=ROOT, env=alone, stdout=subprocess.PIPE, text=True) as window:
        assert window.stdout is not None
        began = window.stdout.readline().split()
        with suppress(subprocess.TimeoutExpired):
            window.wait(delay)
        window.kill()
        killed = time.monotonic()
        said = [line.split() for line in window.stdout.read().splitlines()]
    edits = {int(line[1]): float(line[2]) for line in said if len(line) == 3}
    offered = int(began[1]) if began[1:] and began[1].isdigit() else None
    return _Round(offered, edits, killed)
