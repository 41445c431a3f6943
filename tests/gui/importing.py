"""Tables on their way into the window, for the tests of the assistant."""

from __future__ import annotations

from pathlib import Path

from gui.importing.asked import Question
from gui.importing.assistant import Assistant
from gui.main_window import MainWindow
from scenarios.model import Scenario

COSTS = "measure,cost,jobs,trust\nAster,60,80,70\nBirch,70,60,90\nCedar,90,50,40\n"  # one question: cost
PLAIN = "measure,jobs,trust\nAster,80,70\nBirch,60,90\nCedar,50,40\n"  # none


def table(folder: Path, text: str, name: str = "table.csv") -> Path:
    """A file with this text."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def opened(window: MainWindow, path: Path) -> Assistant:
    """The assistant on this file."""
    window.documents.open(path)
    assistant = window.tables.assistant
    assert assistant is not None, window.messages.texts()
    return assistant


def questions(assistant: Assistant) -> list[Question]:
    return assistant.asked.questions


def names(scenario: Scenario) -> list[str]:
    return [each.name.en for each in scenario.recommendations]
