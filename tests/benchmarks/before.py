"""The build of a commit before: taken out of the history into a temporary folder, and run in turn with this one."""

from __future__ import annotations

import io
import os
import statistics
import subprocess
import sys
import tarfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parents[2]
MOVED = {  # how the scripts import, and how builds from before the rooms by subject would
    "from gui.application import build": "from gui.app import build",
    "from gui.pages.page_registry import PAGES": "from gui.pages.register import PAGES",
    "from scenarios.io.files import atomic_files": "from scenarios import files as atomic_files",
}


def commit_before(asked: str | None = None) -> str:
    """The full name of the commit asked for; where none was, of the last tag, or else of the one before this."""
    if asked is None:
        tag = _git("describe", "--tags", "--abbrev=0", "HEAD")
        asked = tag.stdout.strip() if tag.returncode == 0 else "HEAD~1"
    found = _git("rev-parse", "--verify", f"{asked}^{{commit}}")
    if found.returncode:
        raise LookupError(f"There is no commit {asked}. Name one that `git log` lists.")
    return found.stdout.strip()


@contextmanager
def build_of(commit: str) -> Iterator[Path]:
    """A folder with all files of this commit, gone afterwards."""
    with TemporaryDirectory() as folder:
        packed = subprocess.run(["git", "archive", commit], cwd=ROOT, capture_output=True, check=True).stdout
        with tarfile.open(fileobj=io.BytesIO(packed)) as files:
            files.extractall(folder, filter="data")
        yield Path(folder)


def in_turn(script: str, before: Path, pairs: int, *words: str) -> tuple[dict[str, float], dict[str, float]]:
    """What this build and that of before print, as ``name<tab>number`` a line: the median of each over so many pairs.

    Each run is a process of its own. The two builds take turns at being first, so that neither has the quieter machine.
    """
    ours: list[Mapping[str, float]] = []
    theirs: list[Mapping[str, float]] = []
    for pair in range(pairs):
        turns = [(ROOT, ours), (before, theirs)]
        for root, runs in turns if pair % 2 else reversed(turns):
            runs.append(_run(script, root, words))
    return _medians(ours), _medians(theirs)


def _run(script: str, root: Path, words: tuple[str, ...]) -> dict[str, float]:
    if not (root / "gui" / "application.py").exists():
        for now, then in MOVED.items():
            script = script.replace(now, then)
    around = {**os.environ, "PYTHONPATH": str(root), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", script, *words], cwd=root, env=around, check=True, stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL, text=True,
    )  # fmt: skip
    pairs = (line.split("\t") for line in done.stdout.splitlines() if "\t" in line)
    return {name: float(figure) for name, figure in pairs}


def _medians(runs: list[Mapping[str, float]]) -> dict[str, float]:
    return {name: statistics.median(run[name] for run in runs) for name in runs[0]}


def _git(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(["git", *words], cwd=ROOT, capture_output=True, text=True, check=False)
