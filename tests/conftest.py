"""Shared by all tests: no display, no settings of the user's, no network, and no verdict on how fast the machine is."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from hypothesis import HealthCheck, settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
pytest.register_assert_rewrite("tests.scenarios.desk")  # what its asserts compared is told, as in a test

# a busy machine takes a second for what takes a millisecond on another; neither is a fault of the program's
settings.register_profile("any machine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("any machine")


@pytest.fixture(scope="module")
def dead() -> int:
    """The number of a process that has ended."""
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    return process.pid


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Where all was done a moment ago and only another system is in question, leave out the long walks, and of the rest
    what is another system's share: "0/2" is the first of two.
    """
    if os.environ.get("RENHENG_WITHOUT_LONG"):
        for item in items:
            if item.get_closest_marker("long"):
                item.add_marker(pytest.mark.skip(reason="a long walk through the window"))
    if share := os.environ.get("RENHENG_SHARE"):
        mine, systems = map(int, share.split("/"))
        for place, item in enumerate(items):
            if place % systems != mine:
                item.add_marker(pytest.mark.skip(reason="another system's share"))
