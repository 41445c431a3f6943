"""A program that saves again and again and is killed at a random moment: what the disk holds then, and after the next
save."""

from __future__ import annotations

import os
import random
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from msgspec.structs import replace

from scenarios.io.files import atomic_files
from scenarios.io.json.codec import encode
from scenarios.model import Scenario, Text
from scenarios.paper import paper_scenario

ROOT = Path(__file__).parent.parent.parent
MODES = (0o600, 0o644) if os.name != "nt" else (0o666,)
LONGEST = 0.03  # seconds from one save until the kill: a handful of saves
FOREVER = """
import sys
from itertools import count
from tests.kills.killing import version
from scenarios.io.files import atomic_files
path, first = sys.argv[1], int(sys.argv[2])
for number in count(first):
    atomic_files.write(path, version(number))
    print(number, flush=True)
"""


@dataclass
class Counts:
    """What was met after so many kills. troubles: what may not be, in words."""

    kills: int = 0
    old: int = 0
    new: int = 0
    left: int = 0
    troubles: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        return (
            f"{self.kills} kills during saves: {self.old} files held the last save told as done, {self.new} the one "
            f"after it; {self.left} times a temporary file was left for the next save; {len(self.troubles)} troubles"
        )


def version(number: int) -> Scenario:
    """A scenario that tells which one it is."""
    return replace(paper_scenario(), title=Text(str(number)))


def rounds(folder: Path, count: int, seed: int) -> Iterator[Counts]:
    """Kill so often, and give the counts after each time. Every second file is private, others may read the rest."""
    counts, dice = Counts(), random.Random(seed)
    before = os.umask(0o022)
    try:
        for number in range(count):
            _one(folder, MODES[number % len(MODES)], dice.uniform(0, LONGEST), counts)
            yield counts
    finally:
        os.umask(before)


def _one(folder: Path, mode: int, delay: float, counts: Counts) -> None:
    path = folder / f"plan-{mode:o}.renheng"
    atomic_files.write(path, version(0))
    path.chmod(mode)
    done = _killed(path, delay)
    counts.kills += 1
    held = int(atomic_files.read(path).title.en)
    counts.old += held == done
    counts.new += held == done + 1
    _demand(counts, held in (done, done + 1), f"{path.name} holds save {held} after {done} was told as done")
    _demand(counts, path.read_bytes() == encode(version(held)), f"{path.name} is neither the old file nor the new")
    left = _left(folder)
    counts.left += bool(left)
    for each in left:
        wider = stat.S_IMODE(each.stat().st_mode) & ~mode
        _demand(counts, not wider, f"{each.name} is more open than its file, by {wider:o}")
    atomic_files.write(path, version(done + 2))
    _demand(counts, stat.S_IMODE(path.stat().st_mode) == mode, f"{path.name} lost its permissions")
    _demand(counts, not _left(folder), "the next save swept nothing")


def _killed(path: Path, delay: float) -> int:
    """Let a program save and kill it. Gives the number of the last save that it told as done."""
    program = [sys.executable, "-c", FOREVER, str(path), "1"]
    with subprocess.Popen(program, cwd=ROOT, stdout=subprocess.PIPE, text=True) as saving:
        assert saving.stdout is not None
        first = saving.stdout.readline()
        with suppress(subprocess.TimeoutExpired):
            saving.wait(delay)
        saving.kill()
        told = [first, *saving.stdout.read().split("\n")]
    return max(int(each) for each in told if each.strip())


def _left(folder: Path) -> list[Path]:
    return list(folder.glob(".renheng-*"))


def _demand(counts: Counts, holds: bool, trouble: str) -> None:
    if not holds:
        counts.troubles.append(trouble)
