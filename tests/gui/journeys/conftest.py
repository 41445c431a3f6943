"""Shared by the journeys: somebody at the window, and a small decision in a file."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from gui.window.main_window import MainWindow
from tests.gui.journeys.user import User

SCORES = {"Aster": (4, 1, 2), "Birch": (1, 4, 3), "Cedar": (2, 3, 4)}  # of 4 points, more is better


@pytest.fixture
def user(window: MainWindow) -> User:
    """Somebody at the whole window, which shows the paper's scenario in English."""
    return User(window)


@pytest.fixture
def sites(tmp_path: Path) -> Path:
    """A scenario of three sites and three criteria of one dimension that weigh alike."""
    criteria = ("Jobs", "Trust", "Space")
    document: dict[str, Any] = {
        "format": "renheng-scenario",
        "version": 1,
        "id": "sites",
        "title": {"en": "Sites"},
        "groups": [
            {"id": "G", "name": {"en": "Sites"}, "recommendations": [{"id": s, "name": {"en": s}} for s in SCORES]}
        ],
        "dimensions": [
            {"id": "D", "name": {"en": "Worth"}, "criteria": [{"id": c, "name": {"en": c}} for c in criteria]}
        ],
        "weighting": {"weights": dict.fromkeys(criteria, 1 / 3)},
        "scores": [
            {"recommendation": site, "criterion": criterion, "value": value}
            for site, values in SCORES.items()
            for criterion, value in zip(criteria, values, strict=True)
        ],
    }
    path = tmp_path / "sites.renheng"
    path.write_text(json.dumps(document), encoding="utf-8")
    return path
