"""A recording: the inputs, and what the program makes of them, by several processes at once."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.goldens import commands, inputs, inside

ROOT = Path(__file__).parents[2]
PAGES = "pages"
ONCE = "once"  # what needs no input, among the names of inputs
KINDS = (PAGES, *(f"{kind} {each}" for kind in ("commands", "processes") for each in inside.LANGUAGES))


@dataclass(frozen=True, slots=True)
class Share:
    """What one process records. kind: of `KINDS`; files: of the inputs, relative to their folder."""

    kind: str
    files: tuple[str, ...]

    def words(self, folder: Path) -> list[str]:
        """What starts the process."""
        return [sys.executable, "-m", "tests.goldens", "share", str(folder), self.kind, *self.files]


def record(folder: Path, only: Sequence[str] = (), kinds: Sequence[str] = KINDS) -> None:
    """Record into a new folder. only: of the inputs those whose names begin with one of these words; `ONCE` is one."""
    folder.mkdir(parents=True)
    inputs.make(folder / "inputs")
    shares = list(_shares(folder / "inputs", only, kinds))
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        codes = list(pool.map(lambda each: _start(each, folder.absolute()), shares))
    if any(codes):
        failed = {each.kind for each, code in zip(shares, codes, strict=True) if code}
        raise RuntimeError(f"not recorded: {', '.join(sorted(failed))}")


def _shares(made: Path, only: Sequence[str], kinds: Sequence[str]) -> Iterator[Share]:
    """Windows take longest: they begin, in as many shares as there are processors."""
    paths = sorted(each.relative_to(made) for each in made.rglob("*") if each.is_file())
    wanted = [each.as_posix() for each in (Path(ONCE), *paths) if not only or each.stem.startswith(tuple(only))]
    opened = [each for each in wanted if each != ONCE and not each.endswith(".json")]
    number = os.cpu_count() or 1
    for kind in sorted(kinds, key=KINDS.index):
        files = [opened[at::number] for at in range(number)] if kind == PAGES else [wanted]
        yield from (Share(kind, tuple(each)) for each in files if each)


def _start(share: Share, folder: Path) -> int:
    """The exit code. Drawn offscreen, so that a picture comes out the same on whichever display."""
    language = share.kind.rpartition(" ")[2]
    around = {**os.environ, "RENHENG_LANG": language, "LANG": "C.UTF-8", "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.run(share.words(folder), cwd=ROOT, env=around, check=False).returncode


def record_share(folder: Path, kind: str, files: Iterable[str]) -> None:
    """In this process, in a folder of its own with a copy of the inputs, so that nothing else is touched."""
    made, paths = folder / "inputs", [Path(each) for each in files]
    with TemporaryDirectory(prefix="renheng-") as work:
        shutil.copytree(made, work, dirs_exist_ok=True)
        os.chdir(work)
        try:
            _record(folder, kind, made, paths)
        finally:
            os.chdir(ROOT)


def _record(folder: Path, kind: str, made: Path, paths: Sequence[Path]) -> None:
    if kind == PAGES:
        from tests.goldens import pages  # with Qt, which no command needs

        for each in paths:
            pages.record(each, folder / PAGES)
        return
    apart = kind.startswith("processes")
    for each in paths:
        for words in PROCESSES.get(str(each), commands.nothing)(each) if apart else COMMANDS[each.parent.name](each):
            commands.record(words, each, made, folder / kind.replace(" ", "/"), apart)


COMMANDS = {
    "": commands.once,
    "scenarios": commands.on_scenario,
    "ways": commands.on_way,
    "tables": commands.on_table,
    "wrong": commands.on_wrong,
    "answers": commands.nothing,
}
PROCESSES = {ONCE: commands.in_processes}
