"""How a file comes into the place of the old one: as private as that, told as it is, and nothing left beside it."""

from __future__ import annotations

import errno
import os
import stat
import struct
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from msgspec.structs import replace

from scenarios.findings import InvalidInput
from scenarios.io.files import atomic_files
from scenarios.io.json.codec import encode
from scenarios.model import Text
from tests.scenarios.samples import small

CHANGED = replace(small(), title=Text("Changed"))
posix = pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.fixture
def umask() -> Iterator[None]:
    """An ordinary one: others may read."""
    before = os.umask(0o022)
    yield
    os.umask(before)


@pytest.fixture
def seen(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The permissions of whatever goes to the disk, with all its content in it."""
    found: list[int] = []
    sync = os.fsync

    def look(handle: int) -> None:
        if stat.S_ISREG((state := os.fstat(handle)).st_mode):
            found.append(stat.S_IMODE(state.st_mode))
        sync(handle)

    monkeypatch.setattr(os, "fsync", look)
    return found


@posix
@pytest.mark.parametrize("own", [0o600, 0o640, 0o644, 0o400 | 0o200])
def test_while_it_is_written_nobody_else_may_read_it(plan: Path, seen: list[int], own: int) -> None:
    plan.chmod(own)
    atomic_files.write(plan, CHANGED)
    atomic_files.write_bytes(plan, encode(small()))
    assert seen == [0o600, 0o600]
    assert mode(plan) == own


@posix
@pytest.mark.parametrize(("mask", "own"), [(0o022, 0o644), (0o027, 0o640), (0o002, 0o664)])
def test_a_new_file_gets_what_the_system_gives_once_it_is_whole(
    tmp_path: Path, umask: None, seen: list[int], mask: int, own: int
) -> None:
    os.umask(mask)
    atomic_files.write(tmp_path / "new.renheng", small())
    assert (seen, mode(tmp_path / "new.renheng")) == ([0o600], own)


@posix
def test_what_is_private_is_so_from_its_first_byte_and_stays_so(plan: Path, umask: None, seen: list[int]) -> None:
    plan.chmod(0o644)
    atomic_files.replace_bytes(plan, b"kept", private=True)
    atomic_files.replace_bytes(plan.with_name("new"), b"kept", private=True)
    assert (mode(plan), mode(plan.with_name("new")), seen) == (0o600, 0o600, [0o600, 0o600])


@posix
def test_it_is_created_private(plan: Path, umask: None, monkeypatch: pytest.MonkeyPatch) -> None:
    created: list[int] = []
    opened = os.open

    def look(path: str | Path, flags: int, given: int = 0o777) -> int:
        if flags & os.O_CREAT:
            assert flags & os.O_EXCL
            created.append(given)
        return opened(path, flags, given)

    monkeypatch.setattr(os, "open", look)
    plan.chmod(0o600)
    atomic_files.write(plan, CHANGED)
    assert created == [0o600]


@posix
def test_the_owner_comes_before_the_permissions(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A group that the file was not for gets no more than everybody."""
    plan.chmod(0o640)
    steps: list[str] = []
    here, fstat, fchmod = plan.stat(), os.fstat, os.fchmod

    def elsewhere(handle: int) -> os.stat_result | SimpleNamespace:
        state = fstat(handle)
        names = ("st_mode", "st_size", "st_mtime_ns", "st_ino", "st_dev", "st_uid")
        return SimpleNamespace(**{name: getattr(state, name) for name in names}, st_gid=here.st_gid + 1)

    def give(handle: int, owner: int, group: int) -> None:
        steps.append("owner")
        raise PermissionError(errno.EPERM, "Not permitted")

    def allow(handle: int, to: int) -> None:
        steps.append(f"{to:o}")
        fchmod(handle, to)

    with monkeypatch.context() as patch:
        patch.setattr(os, "fstat", elsewhere)
        patch.setattr(os, "fchown", give)
        patch.setattr(os, "fchmod", allow)
        atomic_files.write(plan, CHANGED)
    assert steps == ["600", "owner", "owner", "600"]
    assert mode(plan) == 0o600


LIST = "system.posix_acl_access"
READ = 4


def access_list(plan: Path) -> bytes:
    """The owner may all, user 12345 may read, the group may nothing: Linux shows it as 0640."""
    if not hasattr(os, "setxattr"):
        pytest.skip("no such lists here")
    entries = [(1, 6, 2**32 - 1), (2, READ, 12345), (4, 0, 2**32 - 1), (16, READ, 2**32 - 1), (32, 0, 2**32 - 1)]
    made = struct.pack("<I", 2) + b"".join(struct.pack("<HHI", *entry) for entry in entries)
    try:
        os.setxattr(plan, LIST, made)
    except OSError:
        pytest.skip("no such lists on this drive")
    assert mode(plan) == 0o640
    return made


def test_the_list_of_further_readers_stays(plan: Path, seen: list[int]) -> None:
    made = access_list(plan)
    atomic_files.write(plan, CHANGED)
    assert os.getxattr(plan, LIST) == made
    assert seen == [0o600]


def test_where_the_list_cannot_stay_the_group_gets_no_more(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    access_list(plan)

    def refuse(*_: object) -> None:
        raise OSError(errno.EOPNOTSUPP, "Not here")

    with monkeypatch.context() as patch:
        patch.setattr(os, "setxattr", refuse)
        atomic_files.write(plan, CHANGED)
    assert mode(plan) == 0o600


def test_the_folder_gives_a_private_file_no_further_readers(plan: Path) -> None:
    made = access_list(plan)
    os.removexattr(plan, LIST)
    os.setxattr(plan.parent, "system.posix_acl_default", made)
    plan.chmod(0o640)
    atomic_files.write(plan, CHANGED)
    assert LIST not in os.listxattr(plan)
    assert mode(plan) == 0o640
    atomic_files.write(plan.with_name("new.renheng"), CHANGED)
    assert LIST in os.listxattr(plan.with_name("new.renheng"))
    assert mode(plan.with_name("new.renheng")) == 0o640


@pytest.mark.parametrize("why", [errno.EIO, errno.ENOENT, errno.EACCES])
def test_a_save_that_was_done_is_not_told_as_failed(plan: Path, monkeypatch: pytest.MonkeyPatch, why: int) -> None:
    """The new file can be taken away at once, and a drive can fail just after."""
    done = Path.replace

    def take(self: Path, target: Path) -> Path:
        done(self, target)
        monkeypatch.setattr(Path, "stat", gone)
        return target

    def gone(self: Path, follow_symlinks: bool = True) -> os.stat_result:
        raise OSError(why, os.strerror(why))

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", take)
        patch.setattr(Path, "stat", Path.stat)
        mark = atomic_files.write(plan, CHANGED)
    monkeypatch.undo()
    assert atomic_files.read(plan) == CHANGED
    assert mark == atomic_files.fingerprint(plan)


def test_an_answer_that_gets_lost_after_the_exchange_is_no_failure(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done = Path.replace

    def lose(self: Path, target: Path) -> Path:
        done(self, target)
        raise FileNotFoundError(errno.ENOENT, "Asked twice")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", lose)
        atomic_files.write(plan, CHANGED)
    assert atomic_files.read(plan) == CHANGED


def test_the_longest_name_can_be_saved(tmp_path: Path) -> None:
    path = tmp_path / ("x" * 247 + ".renheng")
    atomic_files.write(path, small())
    atomic_files.write(path, CHANGED)
    assert atomic_files.read(path) == CHANGED
    assert [each.name for each in tmp_path.iterdir()] == [path.name]


def test_a_full_disk_keeps_the_old_file_and_leaves_nothing(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left")

    with monkeypatch.context() as patch, pytest.raises(InvalidInput):
        patch.setattr(os, "fsync", full)
        atomic_files.write(plan, CHANGED)
    assert [each.name for each in plan.parent.iterdir()] == [plan.name]
