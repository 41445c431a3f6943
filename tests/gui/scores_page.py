"""How a user types into the Scores page, and what stands there then."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from gui.pages.scores.scores_page import ScoresPage
from scenarios.model import Criterion, Dimension, Group, Recommendation, Scenario, Score, Text, Weighting

Key, Control, Shift = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
Cell = tuple[str, str]


def large(rows: int = 200, columns: int = 50) -> Scenario:
    recommendations = tuple(Recommendation(f"R{i}", Text(f"Recommendation {i}")) for i in range(rows))
    criteria = tuple(Criterion(f"C{j}", Text(f"Criterion {j}")) for j in range(columns))
    scores = tuple(Score(r.id, c.id, value=2.0) for r in recommendations for c in criteria if r.id != "R7")
    weights = {each.id: 1 / columns for each in criteria}
    groups = (Group("G", Text("Group"), recommendations),)
    return Scenario(
        "large", Text("Large"), groups, (Dimension("D", Text("All"), criteria),), Weighting(weights), scores
    )


def value(page: ScoresPage, recommendation: str, criterion: str) -> float | None:
    score = page.session.scenario.score_at.get((recommendation, criterion))
    return score.value if score else None


def current(page: ScoresPage) -> Cell:
    return page.model.cell(page.grid.currentIndex())


def editor(page: ScoresPage) -> QLineEdit | None:
    return next((each for each in page.grid.viewport().findChildren(QLineEdit) if each.isVisible()), None)


def type_(qtbot: QtBot, page: ScoresPage, text: str, end: Qt.Key) -> None:
    """Type into the grid: the first character opens the cell, the rest goes into it, a key ends it."""
    qtbot.keyClicks(page.grid, text[0])
    field = editor(page)
    assert field is not None
    qtbot.keyClicks(field, text[1:])
    qtbot.keyClick(field, end)


def clipboard(text: str) -> None:
    QGuiApplication.clipboard().setText(text)
