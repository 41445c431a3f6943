"""The document in the window, as tests change it and answer what is said about its file."""

from __future__ import annotations

from gui.window.main_window import MainWindow
from scenarios import edits


def change(window: MainWindow, weight: float = 0.4) -> None:
    """Give the first criterion another weight."""
    window.session.apply("Change a weight", edits.set_weight, window.session.scenario.criteria[0].id, weight)


def press(window: MainWindow, subject: str, text: str) -> None:
    """Press an action of what is said on a subject."""
    buttons = window.messages._bars[subject]._buttons
    found = [buttons.itemAt(place).widget() for place in range(buttons.count())]
    next(each for each in found if each.text() == text).click()
