"""Files on disk: written whole or not at all, and every trouble of the system told by its name."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

import pytest
from msgspec.structs import replace

from scenarios.findings import InvalidInput
from scenarios.io.files import atomic_files
from scenarios.io.json.codec import encode
from scenarios.model import Text
from tests.scenarios.samples import small

CHANGED = replace(small(), title=Text("Changed"))


def code_of(refused: pytest.ExceptionInfo[InvalidInput]) -> str:
    (finding,) = refused.value.findings
    return finding.code


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan 计划.renheng"
    atomic_files.write(path, small())
    return path


def test_what_is_written_is_read_back(plan: Path) -> None:
    assert atomic_files.read(plan) == small()
    assert plan.read_bytes() == encode(small())
    assert [each.name for each in plan.parent.iterdir()] == [plan.name]


def test_a_mark_tells_a_change_and_not_a_touch(plan: Path) -> None:
    scenario, mark = atomic_files.read_with_fingerprint(plan)
    assert mark == atomic_files.fingerprint(plan)
    os.utime(plan, ns=(1, 1))
    assert mark == atomic_files.fingerprint(plan)
    assert atomic_files.write(plan, replace(scenario, title=Text("Short"))) == atomic_files.fingerprint(plan) != mark
    plan.unlink()
    assert atomic_files.fingerprint(plan) is None
    assert atomic_files.fingerprint(plan.parent) is None


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")
def test_permissions_and_links_stay(plan: Path) -> None:
    plan.chmod(0o640)
    link = plan.with_name("link.renheng")
    link.symlink_to(plan)
    atomic_files.write(link, CHANGED)
    assert link.is_symlink()
    assert atomic_files.read(plan) == CHANGED
    assert stat.S_IMODE(plan.stat().st_mode) == 0o640


@pytest.mark.parametrize(
    ("trouble", "code"),
    [
        (OSError(errno.ENOSPC, "No space left"), "disk_full"),
        (OSError(errno.EROFS, "Read-only file system"), "folder_read_only"),
        (PermissionError(errno.EACCES, "Denied"), "no_write_permission"),
        (OSError(errno.EIO, "Input/output error"), "file_unwritable"),
    ],
)
def test_a_save_that_fails_says_why_and_keeps_the_old_file(
    plan: Path, monkeypatch: pytest.MonkeyPatch, trouble: OSError, code: str
) -> None:
    def fail(handle: int) -> None:
        raise trouble

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", fail)
        with pytest.raises(InvalidInput) as refused:
            atomic_files.write(plan, CHANGED)
    assert code_of(refused) == code
    assert refused.value.source == str(plan)
    assert plan.read_bytes() == encode(small())
    assert [each.name for each in plan.parent.iterdir()] == [plan.name]


def test_a_crash_before_the_exchange_keeps_the_old_file(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def die(self: Path, target: Path) -> Path:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", die)
        with pytest.raises(KeyboardInterrupt):
            atomic_files.write(plan, CHANGED)
    assert plan.read_bytes() == encode(small())


def test_a_folder_that_vanishes_while_saving_is_told(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def vanish(self: Path, target: Path) -> Path:
        raise FileNotFoundError(errno.ENOENT, "Gone")

    with monkeypatch.context() as patch, pytest.raises(InvalidInput) as refused:
        patch.setattr(Path, "replace", vanish)
        atomic_files.write(plan, CHANGED)
    assert code_of(refused) == "file_vanished"


def test_a_file_that_vanishes_while_it_is_opened_is_told(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def vanish(path: Path, flags: int) -> int:
        raise FileNotFoundError(errno.ENOENT, "Gone")

    with monkeypatch.context() as patch, pytest.raises(InvalidInput) as refused:
        patch.setattr(os, "open", vanish)
        atomic_files.read(plan)
    assert code_of(refused) == "file_vanished"


def test_a_deleted_file_is_simply_written_again(plan: Path) -> None:
    plan.unlink()
    atomic_files.write(plan, CHANGED)
    assert atomic_files.read(plan) == CHANGED


def test_a_protected_file_stays_as_it_is(plan: Path) -> None:
    plan.chmod(0o444)
    with pytest.raises(InvalidInput) as refused:
        atomic_files.write(plan, CHANGED)
    assert code_of(refused) == "file_protected"
    assert atomic_files.read(plan) == small()


@pytest.mark.parametrize("name", ["absent.renheng", "no/such/folder.renheng"])
def test_reading_what_is_not_there(tmp_path: Path, name: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        atomic_files.read(tmp_path / name)
    assert code_of(refused) == "file_missing"


def test_paths_that_lead_nowhere(tmp_path: Path, plan: Path) -> None:
    with pytest.raises(InvalidInput) as refused:
        atomic_files.read(tmp_path)
    assert code_of(refused) == "file_is_directory"
    with pytest.raises(InvalidInput) as refused:
        atomic_files.write(tmp_path, small())
    assert code_of(refused) == "file_is_directory"
    with pytest.raises(InvalidInput) as refused:
        atomic_files.write(tmp_path / "no" / "plan.renheng", small())
    assert code_of(refused) == "folder_missing"
    with pytest.raises(InvalidInput) as refused:
        atomic_files.write(tmp_path / ("x" * 5000), small())
    assert code_of(refused) == "path_too_long"
    with pytest.raises(InvalidInput) as refused:
        atomic_files.read(tmp_path / "nul\0.renheng")
    assert code_of(refused) == "file_unreadable"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.renheng"
    os.mkfifo(pipe)
    with pytest.raises(InvalidInput) as refused:
        atomic_files.read(pipe)
    assert code_of(refused) == "not_a_file"
    with pytest.raises(InvalidInput) as refused:
        atomic_files.write(pipe, small())
    assert code_of(refused) == "not_a_file"
    assert atomic_files.fingerprint(pipe) is None


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_that_comes_between_looking_and_opening_is_not_waited_for(
    plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked, pipe = plan.stat(), plan.with_name("pipe.renheng")
    os.mkfifo(pipe)
    with monkeypatch.context() as patch:
        patch.setattr(os, "stat", lambda path, **_: looked)
        assert atomic_files.fingerprint(pipe) is None
        with pytest.raises(InvalidInput) as refused:
            atomic_files.read(pipe)
    assert code_of(refused) == "not_a_file"


def test_a_file_that_a_server_lends_is_waited_for(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened, asked = os.open, []

    def lend(path: str, flags: int) -> int:
        asked.append(flags)
        if len(asked) == 1:
            raise BlockingIOError(errno.EAGAIN, "Lent to somebody")
        return opened(path, flags)

    with monkeypatch.context() as patch:
        patch.setattr(os, "open", lend)
        assert atomic_files.read(plan) == small()
    assert len(asked) == 2


def test_what_is_too_large_to_be_ours_is_told_by_its_size_alone(tmp_path: Path) -> None:
    path = tmp_path / "huge.renheng"
    with path.open("wb") as file:
        file.truncate(atomic_files.LARGEST + 1)
    mark = atomic_files.fingerprint(path)
    assert mark is not None
    assert (mark.size, mark.hash) == (atomic_files.LARGEST + 1, "")


def test_a_files_other_names_are_counted(plan: Path) -> None:
    assert atomic_files.other_names(plan) == 0
    os.link(plan, plan.with_name("other.renheng"))
    assert atomic_files.other_names(plan) == 1
    atomic_files.write(plan, CHANGED)
    assert atomic_files.other_names(plan) == 0
    assert atomic_files.read(plan.with_name("other.renheng")) == small()
    assert atomic_files.other_names(plan.parent) == atomic_files.other_names(plan.with_name("absent")) == 0


def test_half_a_gigabyte_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "huge.renheng"
    with path.open("wb") as file:
        file.truncate(500 * 2**20)
    with pytest.raises(InvalidInput) as refused:
        atomic_files.read(path)
    assert code_of(refused) == "file_too_large"


def test_a_refused_content_names_its_file(plan: Path) -> None:
    plan.write_bytes(b"PK\x03\x04")
    with pytest.raises(InvalidInput) as refused:
        atomic_files.read(plan)
    assert (code_of(refused), refused.value.source) == ("is_archive", str(plan))
