"""Work kept aside: by whom it is found again, as what, and until when."""

from __future__ import annotations

import errno
import os
import stat
import time
from pathlib import Path
from typing import Any

import msgspec
import pytest
from msgspec.structs import replace

from scenarios.findings import Finding, InvalidInput
from scenarios.io.files import atomic_files
from scenarios.io.files import autosave as module
from scenarios.io.files.autosave import LASTS, Autosave, UnsavedWork, default_folder
from scenarios.io.files.processes import number_space, this_host
from scenarios.model import Scenario, Text
from scenarios.text.autosave_errors import not_kept
from tests.scenarios.samples import small

CHANGED = replace(small(), title=Text("Changed"))
posix = pytest.mark.skipif(os.name == "nt", reason="has rights of another kind")


@pytest.fixture
def kept(tmp_path: Path) -> Autosave:
    return Autosave(tmp_path / "new" / "folder")


def edit(kept: Autosave, key: str, **fields: Any) -> None:
    """Change what is said about the owner."""
    file = kept.folder / f"{key}.json"
    file.write_bytes(msgspec.json.encode(msgspec.json.decode(file.read_bytes()) | fields))


def orphan(kept: Autosave, key: str, pid: int, host: str = "") -> None:
    """Make the program that kept it one that has ended, or one of another computer."""
    edit(kept, key, process={"host": host or this_host(), "pid": pid, "started": ""})


def age(file: Path, days: float) -> None:
    then = time.time() - days * 24 * 3600
    os.utime(file, (then, then))


def keys(found: UnsavedWork) -> list[str]:
    return [each.key for each in found.works]


def test_work_of_a_dead_program_is_found_again(kept: Autosave, tmp_path: Path, dead: int) -> None:
    plan = tmp_path / "plan.renheng"
    mark = atomic_files.write(plan, small())
    kept.store("one", CHANGED, plan, mark)
    assert kept.unsaved_work() == UnsavedWork()  # its program still runs
    orphan(kept, "one", dead)
    (found,) = kept.unsaved_work().works
    assert (found.key, found.scenario, found.path, found.mark, found.copy) == ("one", CHANGED, plan, mark, False)
    assert found.when.tzinfo is not None
    kept.discard("one")
    assert kept.unsaved_work() == UnsavedWork()
    assert list(kept.folder.iterdir()) == []


def test_what_was_kept_before_marks_were_is_still_read(kept: Autosave, tmp_path: Path, dead: int) -> None:
    kept.store("one", CHANGED, tmp_path / "plan.renheng")
    orphan(kept, "one", dead)
    data = msgspec.json.decode((kept.folder / "one.json").read_bytes())
    del data["mark"]
    (kept.folder / "one.json").write_bytes(msgspec.json.encode(data))
    (found,) = kept.unsaved_work().works
    assert (found.path, found.mark) == (tmp_path / "plan.renheng", None)


def test_what_was_saved_after_all_is_not_offered(kept: Autosave, tmp_path: Path, dead: int) -> None:
    plan = tmp_path / "plan.renheng"
    kept.store("one", CHANGED, plan)
    atomic_files.write(plan, CHANGED)
    orphan(kept, "one", dead)
    assert kept.unsaved_work() == UnsavedWork()


def test_the_newest_comes_first(kept: Autosave, dead: int) -> None:
    for key, when in (
        ("old", "2026-01-01T10:00:00Z"),
        ("new", "2026-01-03T10:00:00Z"),
        ("mid", "2026-01-02T10:00:00Z"),
    ):
        kept.store(key, CHANGED)
        orphan(kept, key, dead)
        edit(kept, key, when=when)
    assert keys(kept.unsaved_work()) == ["new", "mid", "old"]


@pytest.mark.parametrize("when", ["2026-01-02T10:00:00", "0001-01-01T00:00:00", "9999-12-31T23:59:59-23:00"])
def test_a_time_that_is_none_hinders_nothing(kept: Autosave, dead: int, when: str) -> None:
    for key in ("one", "two"):
        kept.store(key, CHANGED)
        orphan(kept, key, dead)
    edit(kept, "one", when=when)
    assert sorted(keys(kept.unsaved_work())) == ["one", "two"]


def test_work_from_before_the_computer_was_renamed_is_offered_as_a_copy(
    kept: Autosave, tmp_path: Path, dead: int
) -> None:
    kept.store("one", CHANGED, tmp_path / "plan.renheng")
    orphan(kept, "one", dead, "its former name")
    (found,) = kept.unsaved_work().works
    assert found.copy
    assert found.scenario == CHANGED


def test_work_of_another_container_is_offered_as_a_copy_under_one_name_of_the_computer_too(
    kept: Autosave, dead: int
) -> None:
    kept.store("one", CHANGED)
    boot = number_space().partition("/")[0]
    edit(kept, "one", process={"host": this_host(), "pid": dead, "started": "", "space": f"{boot}/another"})
    (found,) = kept.unsaved_work().works
    assert found.copy


@pytest.mark.parametrize("said", [None, b"", b"{", b"[]"])
def test_work_whose_owner_is_lost_is_offered_as_a_copy(kept: Autosave, said: bytes | None) -> None:
    kept.store("one", CHANGED)
    (kept.folder / "one.json").unlink()
    if said is not None:
        (kept.folder / "one.json").write_bytes(said)
    (found,) = kept.unsaved_work().works
    assert (found.scenario, found.path, found.copy) == (CHANGED, None, True)
    assert found.when.tzinfo is not None


def test_a_copy_that_was_passed_over_stays_and_is_offered_once_there_is_more(kept: Autosave, dead: int) -> None:
    kept.store("one", CHANGED)
    orphan(kept, "one", dead, "elsewhere")
    (found,) = kept.unsaved_work().works
    kept.pass_over(found)
    assert kept.unsaved_work() == UnsavedWork()
    assert atomic_files.read(kept.folder / "one.renheng") == CHANGED
    kept.store("one", small())
    age(kept.folder / "one.renheng", 1)
    orphan(kept, "one", dead, "elsewhere")
    assert keys(kept.unsaved_work()) == ["one"]


def test_a_copy_that_nobody_claims_goes_after_its_days_and_a_dead_programs_work_does_not(
    kept: Autosave, dead: int
) -> None:
    for key, host in (("ours", ""), ("theirs", "elsewhere"), ("young", "elsewhere")):
        kept.store(key, CHANGED)
        orphan(kept, key, dead, host)
        age(kept.folder / f"{key}.renheng", LASTS - 1 if key == "young" else LASTS + 1)
    assert sorted(keys(kept.unsaved_work())) == ["ours", "young"]
    assert sorted(file.name for file in kept.folder.glob("theirs*")) == []


def test_what_cannot_be_read_is_named_and_stays(kept: Autosave, dead: int) -> None:
    for key in ("whole", "half", "alive"):
        kept.store(key, CHANGED)
    for key in ("half", "alive"):
        (kept.folder / f"{key}.renheng").write_text("{")
    (kept.folder / "lonely.renheng").write_text("{}")
    for key in ("whole", "half"):
        orphan(kept, key, dead)
    found = kept.unsaved_work()
    assert keys(found) == ["whole"]
    assert [each.file.name for each in found.unreadable] == ["half.renheng", "lonely.renheng"]
    assert (kept.folder / "half.renheng").exists()


def test_only_one_program_takes_over_what_a_dead_one_left(kept: Autosave, tmp_path: Path, dead: int) -> None:
    plan = tmp_path / "plan.renheng"
    mark = atomic_files.write(plan, small())
    kept.store("one", CHANGED, plan, mark)
    orphan(kept, "one", dead)
    (found,) = kept.unsaved_work().works
    assert kept.take_over(found)
    assert kept.unsaved_work() == UnsavedWork()  # it is ours now
    assert [file.name for file in sorted(kept.folder.iterdir())] == ["one.json", "one.renheng"]
    orphan(kept, "one", dead)
    (again,) = kept.unsaved_work().works
    assert (again.path, again.mark, again.when) == (found.path, found.mark, found.when)
    (kept.folder / "one.json").unlink()
    assert not kept.take_over(again)


def test_what_cannot_be_taken_over_stays_the_dead_programs(
    kept: Autosave, dead: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept.store("one", CHANGED)
    orphan(kept, "one", dead)
    (found,) = kept.unsaved_work().works
    monkeypatch.setattr(module, "replace_bytes", full)
    assert kept.take_over(found)
    assert keys(kept.unsaved_work()) == ["one"]


def test_what_is_thrown_away_lies_there_under_its_title_for_its_days(kept: Autosave, dead: int) -> None:
    kept.store("one", CHANGED)
    orphan(kept, "one", dead)
    age(kept.folder / "one.renheng", 2 * LASTS)
    thrown = kept.throw_away("one", "Where to: ../now?")
    assert thrown.name == "Where to now one.renheng"
    assert kept.unsaved_work() == UnsavedWork()
    assert [file.name for file in kept.folder.iterdir()] == ["thrown"]
    assert atomic_files.read(thrown) == CHANGED
    age(thrown, LASTS + 1)
    kept.unsaved_work()
    assert not thrown.exists()


def test_what_is_gone_or_somebodys_again_is_not_thrown_away(kept: Autosave, dead: int) -> None:
    assert kept.throw_away("one", "Gone") is None
    kept.store("one", CHANGED)  # by this program, which is alive
    assert kept.throw_away("one", "Mine") is None
    assert atomic_files.read(kept.folder / "one.renheng") == CHANGED
    orphan(kept, "one", dead)
    (found,) = kept.unsaved_work().works
    assert kept.take_over(found)
    assert kept.throw_away("one", "Taken over") is None
    assert sorted(file.name for file in kept.folder.iterdir()) == ["one.json", "one.renheng"]


@posix
def test_nobody_else_may_read_what_is_kept_aside(kept: Autosave, dead: int) -> None:
    kept.folder.mkdir(parents=True)
    kept.folder.chmod(0o755)  # as earlier versions made it
    before = os.umask(0)
    try:
        kept.store("one", CHANGED)
        kept.store("two", CHANGED)
        orphan(kept, "two", dead, "elsewhere")
        kept.pass_over(kept.unsaved_work().works[0])
        orphan(kept, "one", dead)
        kept.throw_away("one", "One")
    finally:
        os.umask(before)
    assert stat.S_IMODE(kept.folder.stat().st_mode) == stat.S_IMODE((kept.folder / "thrown").stat().st_mode) == 0o700
    found = [file for file in kept.folder.rglob("*") if file.is_file()]
    assert len(found) == 4
    assert {stat.S_IMODE(file.stat().st_mode) for file in found} == {0o600}


def full(*_: object, **__: object) -> int:
    raise OSError(errno.ENOSPC, "No space left on device")


def test_why_work_cannot_be_kept_aside_is_said(kept: Autosave, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").touch()
    assert why(Autosave(tmp_path / "file" / "folder"), small()) == "folder_missing"
    with monkeypatch.context() as patched:
        patched.setattr(module, "replace_bytes", full)
        assert why(kept, small()) == "disk_full"
    monkeypatch.setattr(module, "LARGEST", 100)
    assert why(kept, small()) == "file_too_large"
    assert Autosave(tmp_path / "file" / "folder").unsaved_work() == UnsavedWork()
    Autosave(tmp_path / "file" / "folder").discard("one")


def why(kept: Autosave, scenario: Scenario) -> str:
    with pytest.raises(InvalidInput) as refused:
        kept.store("one", scenario)
    return refused.value.findings[0].code


def test_the_reason_is_said_plainly_in_both_languages() -> None:
    full_disk, busy = Finding("", "disk_full", {"detail": "…"}), Finding("", "file_busy", {"detail": "…"})
    assert not_kept(full_disk, "en") == "Your work cannot be kept aside: the disk is full. Save it now."
    assert not_kept(full_disk, "zh") == "无法自动留存您的工作：磁盘已满。请立即保存。"
    assert not_kept(busy, "en").endswith("something is in its way in the folder meant for it. Save it now.")
    broken = Finding("", "file_unwritable", {"detail": "Input/output error"})
    for on in ("en", "zh"):
        assert "Input/output error" in not_kept(broken, on)
        assert not any(word in not_kept(broken, on) for word in ("nothing was lost", "没有丢失", "another folder"))


def test_the_default_folder_belongs_to_the_program() -> None:
    assert "renheng" in str(default_folder()).lower()
