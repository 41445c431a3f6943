"""What a save that ended half-way left: swept by the next one, and nothing else with it."""

from __future__ import annotations

import errno
import os
import time
from pathlib import Path

import pytest
from msgspec.structs import replace

from scenarios.io.files import atomic_files, processes, temporary_files
from scenarios.model import Text
from tests.scenarios.samples import small

CHANGED = replace(small(), title=Text("Changed"))


def left(folder: Path, name: str, days: float = 0) -> Path:
    path = folder / name
    path.write_bytes(b"half")
    then = time.time() - days * 24 * 3600
    os.utime(path, (then, then))
    return path


def named(monkeypatch: pytest.MonkeyPatch, pid: int | None = None, space: str = "", started: str = "") -> str:
    """The name that another process gives to what it writes."""
    here = processes.this_process()
    other = processes.Process(here.host, pid or here.pid, started or here.started)
    with monkeypatch.context() as patch:
        patch.setattr(os, "getpid", lambda: other.pid)
        patch.setattr(temporary_files, "this_process", lambda: other)
        if space:
            patch.setattr(temporary_files, "number_space", lambda: space)
        return temporary_files.name()


def test_the_next_save_sweeps_what_a_dead_one_left(plan: Path, dead: int, monkeypatch: pytest.MonkeyPatch) -> None:
    old = left(plan.parent, named(monkeypatch, dead))
    reused = left(plan.parent, named(monkeypatch, started="long before"))
    atomic_files.write(plan, CHANGED)
    assert not old.exists()
    assert reused.exists() == (not processes.this_process().started)


def test_what_a_living_save_writes_is_never_swept(plan: Path, dead: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """However old: the computer may have slept meanwhile."""
    own = left(plan.parent, named(monkeypatch), days=30)
    untold = left(plan.parent, named(monkeypatch, os.getppid()))
    with monkeypatch.context() as patch:
        patch.setattr(temporary_files, "started_of", lambda pid: "")  # it is there and may not be asked
        temporary_files.sweep(plan.parent)
    assert untold.exists()
    temporary_files.sweep(plan.parent)
    assert own.exists()


@pytest.mark.parametrize("old_style", [False, True])
def test_what_another_computer_or_version_writes_is_swept_after_a_week(
    plan: Path, dead: int, monkeypatch: pytest.MonkeyPatch, old_style: bool
) -> None:
    names = [f".renheng-{n:012x}.tmp" if old_style else named(monkeypatch, dead, "elsewhere") for n in range(2)]
    young, old = left(plan.parent, names[0], days=6), left(plan.parent, names[1], days=8)
    temporary_files.sweep(plan.parent)
    assert young.exists()
    assert not old.exists()


def test_nothing_of_anybody_elses_is_swept(plan: Path) -> None:
    kept = [
        left(plan.parent, name, days=99) for name in (".renheng-notes.tmp", ".renheng-", "renheng-0123456789ab.tmp")
    ]
    (plan.parent / ".renheng-0123456789ab.tmp").mkdir()
    temporary_files.sweep(plan.parent)
    assert all(each.exists() for each in kept)
    assert (plan.parent / ".renheng-0123456789ab.tmp").exists()


def test_a_sweep_that_fails_is_no_failure(plan: Path, dead: int, monkeypatch: pytest.MonkeyPatch) -> None:
    old = left(plan.parent, named(monkeypatch, dead))

    def refuse(path: object) -> None:
        raise PermissionError(errno.EPERM, "Somebody else's")

    with monkeypatch.context() as patch:
        patch.setattr(os, "unlink", refuse)
        atomic_files.write(plan, CHANGED)
    assert old.exists()
    with monkeypatch.context() as patch:
        patch.setattr(os, "scandir", refuse)
        atomic_files.write(plan, small())
    assert atomic_files.read(plan) == small()
    temporary_files.sweep(plan.parent / "absent")
