"""The LibreOffice and the workbook of those tests that play a reader."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.scenarios.desk import Desk
from tests.scenarios.office import Office
from tests.scenarios.spreadsheet import require_soffice


@pytest.fixture(scope="session")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """Slow to start, so one serves all tests; it keeps nothing of what it opened."""
    require_soffice()
    return Office(tmp_path_factory.mktemp("office"))


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)
