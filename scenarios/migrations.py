"""Older files brought up to date, one version at a time, on plain data.

To change the file format: raise `scenarios.model.VERSION`, append one step here that turns the version before into the
new one, and keep a file of the old version in tests/golden. Steps are never changed once released.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from scenarios.findings import Finding, InvalidInput
from scenarios.model import VERSION

Step = Callable[[dict[str, Any]], dict[str, Any]]

STEPS: tuple[Step, ...] = ()  # STEPS[0] turns version 1 into version 2, and so on


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
