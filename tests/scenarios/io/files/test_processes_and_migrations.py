"""Processes and migrations: what keeps work from being lost between programs and versions."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from scenarios.findings import InvalidInput
from scenarios.io.files.processes import Process, is_dead, this_host, this_process
from scenarios.io.json.migrations import STEPS, migrate
from scenarios.model import VERSION


def test_only_what_is_surely_dead_counts_as_dead(dead: int) -> None:
    here = this_process()
    assert not is_dead(here)
    assert is_dead(Process(this_host(), dead))
    assert not is_dead(Process("another computer", dead))
    if here.started:
        assert is_dead(replace(here, started="long before"))


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
    golden = Path(__file__).parents[3] / "versions"
    assert all((golden / f"v{version}.renheng").exists() for version in range(1, VERSION + 1))
