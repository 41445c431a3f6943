"""Who has a file open: told to who comes later, also when the first is gone, and never untrue."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from scenarios.io.files import locks, processes
from scenarios.io.files.locks import FileLock
from scenarios.io.files.processes import Process, this_host

ELSEWHERE = Process("elsewhere", 1, "1", "another run")


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    return tmp_path / "plan.renheng"


def entries(plan: Path) -> list[str]:
    return sorted(each.name for each in plan.parent.glob(".~*"))


def end(lock: FileLock, pid: int) -> None:
    """The program of this lock ends without a word."""
    make_of(lock, process=Process(this_host(), pid))


def make_of(lock: FileLock, user: str = "", process: Process | None = None, since: str = "") -> None:
    """Another program's entry of this lock's."""
    data = msgspec.json.decode(lock.file.read_bytes())
    data |= {"user": user or data["user"], "since": since or data["since"], "process": process or data["process"]}
    lock.file.write_bytes(msgspec.json.encode(data))


def test_the_second_to_open_a_file_learns_who_has_it(plan: Path) -> None:
    first, second = FileLock(plan), FileLock(plan)
    assert first.acquire() is None
    assert first.is_locked
    holder = second.acquire()
    assert holder is not None
    assert (holder.pid, holder.host, holder.here) == (os.getpid(), this_host(), True)
    assert holder.since
    assert first.acquire() is None  # who was first is not bothered
    second.release()
    assert first.is_locked
    first.release()
    assert not first.is_locked
    assert entries(plan) == []


def test_the_third_learns_of_the_second_when_the_first_died(plan: Path, dead: int) -> None:
    first, second, third = (FileLock(plan) for _ in range(3))
    first.acquire()
    assert second.acquire() is not None
    make_of(second, user="Wang")
    end(first, dead)
    holder = third.acquire()
    assert holder is not None
    assert holder.user == "Wang"
    assert second.acquire() is None  # nobody is left who was there before
    assert entries(plan) == sorted([second.file.name, third.file.name])


def test_the_first_of_several_is_told(plan: Path) -> None:
    others = [FileLock(plan) for _ in range(3)]
    for other, (user, since) in zip(others, (("b", "2026-02"), ("a", "2026-01"), ("c", "2026-03")), strict=True):
        other.acquire()
        make_of(other, user, since=since)
    late = FileLock(plan)
    for user, gone in (("a", 1), ("b", 0), ("c", 2)):
        holder = late.acquire()
        assert holder is not None
        assert holder.user == user
        others[gone].release()
    assert late.acquire() is None


def test_an_entry_that_was_taken_away_comes_back(plan: Path) -> None:
    lock, other = FileLock(plan), FileLock(plan)
    lock.acquire()
    lock.file.unlink()
    other.acquire()
    assert not lock.is_locked
    assert lock.acquire() is not None  # the other could not know
    assert lock.is_locked


def test_what_a_dead_program_left_is_removed(plan: Path, dead: int) -> None:
    left, lock = FileLock(plan), FileLock(plan)
    left.acquire()
    end(left, dead)
    assert lock.acquire() is None
    assert entries(plan) == [lock.file.name]


def test_a_program_on_another_computer_is_respected(plan: Path) -> None:
    left = FileLock(plan)
    left.acquire()
    make_of(left, "Wang", ELSEWHERE)
    holder = FileLock(plan).acquire()
    assert holder is not None
    assert holder.who == "Wang (elsewhere)"


def test_a_program_from_before_the_computer_got_another_name_is_known(
    plan: Path, dead: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    space = processes.number_space()
    left = FileLock(plan)
    left.acquire()
    make_of(left, process=Process("its old name", os.getpid(), processes.this_process().started, space))
    lock = FileLock(plan)
    assert lock.acquire() is not None
    make_of(left, process=Process("its old name", dead, "", space))
    assert lock.acquire() is None


def test_a_lock_of_an_earlier_version_counts(plan: Path, dead: int) -> None:
    old = plan.with_name(".~plan.renheng.lock")
    old.write_bytes(msgspec.json.encode({"token": "x", "user": "Li", "since": "2026", "process": ELSEWHERE}))
    lock = FileLock(plan)
    holder = lock.acquire()
    assert holder is not None
    assert holder.user == "Li"
    old.unlink()
    assert lock.acquire() is None


def test_an_unreadable_entry_counts_only_while_it_is_fresh(plan: Path) -> None:
    other = FileLock(plan)
    other.file.touch()
    lock = FileLock(plan)
    assert lock.acquire() == locks.LockOwner()
    os.utime(other.file, (1, 1))
    assert lock.acquire() is None
    assert not other.file.exists()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_among_the_entries_is_not_waited_for(plan: Path) -> None:
    other = FileLock(plan)
    os.mkfifo(other.file)
    os.utime(other.file, (1, 1))
    assert FileLock(plan).acquire() is None
    assert other.file.exists()


@pytest.mark.parametrize("when", ["write", "close"])
def test_a_full_disk_leaves_no_entry_and_the_next_look_makes_one(
    plan: Path, monkeypatch: pytest.MonkeyPatch, when: str
) -> None:
    fdopen = os.fdopen

    class Full:
        def __init__(self, handle: int, mode: str) -> None:
            self.file = fdopen(handle, mode)

        def __enter__(self) -> Full:
            return self

        def __exit__(self, *_: object) -> None:
            self.file.close()
            if when == "close":
                raise OSError(errno.ENOSPC, "No space left")

        def write(self, text: bytes) -> None:
            if when == "write":
                raise OSError(errno.ENOSPC, "No space left")

    lock = FileLock(plan)
    with monkeypatch.context() as patch:
        patch.setattr(os, "fdopen", Full)
        assert lock.acquire() is None
    assert not lock.is_locked
    assert entries(plan) == []
    assert FileLock(plan).acquire() is None
    assert lock.acquire() is not None
    assert lock.is_locked


@pytest.mark.parametrize(
    "name", ["x" * 247 + ".renheng", "评" * 82 + ".renheng", "\udcff" * 200, "é" * 60 + ".renheng"]
)
def test_a_long_name_has_entries_too(tmp_path: Path, name: str) -> None:
    """Cut alike by every program, and told from its like."""
    assert len(os.fsencode(name)) <= 255
    path, alike = tmp_path / name, tmp_path / f"{name[:-1]}_"
    first, second, another = FileLock(path), FileLock(path), FileLock(alike)
    assert first.acquire() is None
    assert first.is_locked
    assert second.acquire() is not None
    assert another.acquire() is None
    assert another.is_locked
    assert all(len(os.fsencode(each)) <= 143 for each in entries(path))


def test_the_entries_of_another_file_do_not_count(tmp_path: Path) -> None:
    others = [FileLock(tmp_path / name) for name in ("plan.renheng.bak", "plan", "a.plan.renheng", "plan_renheng")]
    for other in others:
        other.acquire()
    assert FileLock(tmp_path / "plan.renheng").acquire() is None


def test_two_names_of_one_file_have_the_same_entries(plan: Path) -> None:
    plan.touch()
    link = plan.with_name("link.renheng")
    link.symlink_to(plan)
    first = FileLock(link)
    first.acquire()
    assert FileLock(plan).acquire() is not None


def test_without_a_folder_to_write_in_there_is_no_entry_and_no_failure(tmp_path: Path) -> None:
    lock = FileLock(tmp_path / "absent" / "plan.renheng")
    assert lock.acquire() is None
    assert not lock.is_locked
    lock.release()
    assert FileLock(tmp_path / "nul\0.renheng").acquire() is None
    root = FileLock(tmp_path.root)
    assert root.acquire() is None
    root.release()


def test_a_user_whose_name_is_no_text_has_an_entry_too(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("LOGNAME", "USER", "LNAME", "USERNAME"):
        monkeypatch.setenv(variable, "Wang\udcff")
    lock = FileLock(plan)
    lock.acquire()
    assert lock.is_locked
    holder = FileLock(plan).acquire()
    assert holder is not None
    assert holder.user == "Wang?"


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells names of processes like this")
def test_a_process_whose_name_is_no_text_is_known(tmp_path: Path) -> None:
    """Names are cut to 15 bytes, in the middle of a letter."""
    name = tmp_path / "x计划计划计划"
    name.symlink_to("/bin/cat")
    with subprocess.Popen([name], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(b"on\n")
        process.stdin.flush()
        assert process.stdout.readline() == b"on\n"
        assert processes.started_of(process.pid)
        assert not processes.is_dead(Process(this_host(), process.pid))
    assert processes.is_dead(Process(this_host(), process.pid))


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")
def test_everybody_may_read_who_has_it(plan: Path) -> None:
    before = os.umask(0o077)
    try:
        lock = FileLock(plan)
        lock.acquire()
    finally:
        os.umask(before)
    assert lock.file.stat().st_mode & 0o777 == 0o644


def test_a_process_of_another_container_of_this_computer_is_not_known_to_be_dead(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(processes, "number_space", lambda: "boot/pid:[1]")
    gone = 2**22 + 1  # beyond all numbers of processes
    assert processes.is_dead(Process(processes.this_host(), gone, "", "boot/pid:[1]"))
    assert not processes.is_dead(Process(processes.this_host(), gone, "", "boot/pid:[2]"))
    assert processes.is_dead(Process(processes.this_host(), gone, "", "an earlier boot/pid:[1]"))
    assert not processes.is_alive(Process(processes.this_host(), os.getpid(), "", "boot/pid:[2]"))
    assert processes.is_alive(Process(processes.this_host(), os.getpid(), "", "boot/pid:[1]"))
