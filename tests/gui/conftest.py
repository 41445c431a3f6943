"""Shared by the tests of the window: settings in a folder of their own, English to begin with."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale

from gui import settings

settings.redirect(Path(tempfile.mkdtemp(prefix="renheng-tests-")))  # before anything reads the user's own


@pytest.fixture(autouse=True)
def settings_apart(tmp_path: Path) -> Iterator[None]:
    """Each test begins with no settings and in English."""
    settings.redirect(tmp_path)
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(QLocale("en_GB"))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The offscreen platform says of windows that it cannot hint at their size or raise them; no fault of theirs."""
    for item in items:
        item.add_marker(pytest.mark.qt_log_ignore("propagateSizeHints", "does not support raise", extend=True))
