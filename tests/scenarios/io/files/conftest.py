"""The file of the tests of reading and writing."""

from __future__ import annotations

from pathlib import Path

import pytest

from scenarios.io.files import atomic_files
from tests.scenarios.samples import small


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """A small scenario, saved."""
    path = tmp_path / "plan.renheng"
    atomic_files.write(path, small())
    return path
