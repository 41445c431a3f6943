"""Migrates older files to the present version, one version at a time, on plain data.

To change the file format: raise `scenarios.model.VERSION`, append one step here that turns the version before into the
new one, and keep a file of the old version in tests/versions. Steps are never changed once released. A file is written
in the oldest version that can hold it (`oldest_version`), so that older programs open what they can understand.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from scenarios.findings import Finding, InvalidInput
from scenarios.model import VERSION, Scenario
from scenarios.preset_shares import is_own_set

Step = Callable[[dict[str, Any]], dict[str, Any]]


def _nothing_assumed(data: dict[str, Any]) -> dict[str, Any]:
    """Version 2 tells what nobody gave or confirmed; a file of version 1 holds nothing of the kind."""
    if "assumed" in data:
        raise ValueError("not a field of version 1")
    return data


STEPS: tuple[Step, ...] = (_nothing_assumed,)  # STEPS[0] turns version 1 into version 2, and so on


def oldest_version(scenario: Scenario) -> int:
    """The first version of the form that has a place for all that the scenario says."""
    own_sets = any(is_own_set(scenario, each) for each in scenario.presets)
    return 2 if scenario.assumed or own_sets else 1


def migrate(data: dict[str, Any], steps: Sequence[Step] = STEPS, newest: int = VERSION) -> dict[str, Any]:
    """The same content in the newest version. Raises InvalidInput (bad_version, newer_version, bad_old_file)."""
    version = data.get("version")
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise InvalidInput([Finding("version", "bad_version", {"newest": newest})])
    if version > newest:
        raise InvalidInput([Finding("version", "newer_version", {"version": version, "newest": newest})])
    for number in range(version, newest):
        try:
            data = {**steps[number - 1](data), "version": number + 1}
        except (KeyError, TypeError, ValueError, AttributeError, IndexError) as error:
            raise InvalidInput([Finding("", "bad_old_file", {"version": number})]) from error
    return data
