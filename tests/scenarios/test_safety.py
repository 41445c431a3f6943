"""Autosave and migrations: what keeps work from being lost between programs, crashes and versions."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import msgspec
import pytest
from msgspec.structs import replace

from scenarios import files
from scenarios.autosave import Autosave, default_folder
from scenarios.findings import InvalidInput
from scenarios.migrations import STEPS, migrate
from scenarios.model import VERSION, Text
from scenarios.processes import Process, is_dead, this_host, this_process
from tests.scenarios.samples import small

CHANGED = replace(small(), title=Text("Changed"))


@pytest.fixture(scope="module")
def dead() -> int:
    """The number of a process that has ended."""
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    return process.pid


def orphan(file: Path, pid: int) -> None:
    """Make the program that left this JSON file behind another one."""
    data = msgspec.json.decode(file.read_bytes())
    data["process"] = {"host": this_host(), "pid": pid, "started": ""}
    file.write_bytes(msgspec.json.encode(data))


def test_only_what_is_surely_dead_counts_as_dead(dead: int) -> None:
    here = this_process()
    assert not is_dead(here)
    assert is_dead(Process(this_host(), dead))
    assert not is_dead(Process("another computer", dead))
    if here.started:
        assert is_dead(replace(here, started="long before"))


def test_unsaved_work_of_a_dead_program_is_found_again(tmp_path: Path, dead: int) -> None:
    autosave = Autosave(tmp_path / "new" / "folder")
    plan = tmp_path / "plan.renheng"
    files.write(plan, small())
    assert autosave.store("one", CHANGED, plan)
    assert autosave.recoverable() == []  # its program still runs
    orphan(autosave.folder / "one.json", dead)
    (found,) = autosave.recoverable()
    assert (found.key, found.scenario, found.path) == ("one", CHANGED, plan)
    assert found.when.tzinfo is not None
    autosave.discard("one")
    assert autosave.recoverable() == []
    assert list(autosave.folder.iterdir()) == []


def test_what_was_saved_after_all_is_not_offered(tmp_path: Path, dead: int) -> None:
    autosave, plan = Autosave(tmp_path / "kept"), tmp_path / "plan.renheng"
    autosave.store("one", CHANGED, plan)
    files.write(plan, CHANGED)
    orphan(autosave.folder / "one.json", dead)
    assert autosave.recoverable() == []


def test_damaged_leftovers_hinder_nothing_and_stay(tmp_path: Path, dead: int) -> None:
    autosave = Autosave(tmp_path)
    autosave.store("whole", CHANGED)
    autosave.store("half", CHANGED)
    (tmp_path / "half.renheng").write_text("{")
    (tmp_path / "lonely.renheng").write_text("{}")
    for key in ("whole", "half"):
        orphan(tmp_path / f"{key}.json", dead)
    assert [each.key for each in autosave.recoverable()] == ["whole"]
    assert (tmp_path / "half.renheng").exists()


def test_a_folder_that_cannot_be_is_no_failure(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    autosave = Autosave(tmp_path / "file" / "folder")
    assert not autosave.store("one", small())
    assert autosave.recoverable() == []
    autosave.discard("one")


def test_the_default_folder_belongs_to_the_program() -> None:
    assert "renheng" in str(default_folder()).lower()


def _second(data: dict[str, Any]) -> dict[str, Any]:
    return {**data, "title": {"en": data["title"]}}


def _third(data: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in data.items() if name != "colour"}


CHAIN = (_second, _third)


def test_an_old_file_climbs_one_version_at_a_time() -> None:
    new = {"title": {"en": "Old"}, "version": 3}
    assert migrate({"title": "Old", "colour": 1, "version": 1}, CHAIN, 3) == new
    assert migrate({"title": {"en": "Old"}, "colour": 1, "version": 2}, CHAIN, 3) == new
    assert migrate(new, CHAIN, 3) is new


@pytest.mark.parametrize(
    ("data", "code"),
    [
        ({"version": 4}, "newer_version"),
        ({"version": "3"}, "bad_version"),
        ({}, "bad_version"),
        ({"version": 1}, "bad_old_file"),
    ],
)
def test_what_cannot_climb_is_refused(data: dict[str, Any], code: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        migrate(data, CHAIN, 3)
    assert refused.value.findings[0].code == code


def test_there_is_a_step_and_a_golden_file_for_every_past_version() -> None:
    assert len(STEPS) == VERSION - 1
    golden = Path(__file__).parent.parent / "golden"
    assert all((golden / f"v{version}.renheng").exists() for version in range(1, VERSION + 1))
