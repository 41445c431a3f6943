"""Tables on their way into the window, for the tests of the assistant."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QWidget

from gui.importing.import_assistant import ImportAssistant
from gui.importing.questions_panel import QuestionCard
from gui.window.main_window import MainWindow
from scenarios.model import Scenario

COSTS = "measure,cost,jobs,trust\nAster,60,80,70\nBirch,70,60,90\nCedar,90,50,40\n"  # one question: cost
PLAIN = "measure,jobs,trust\nAster,80,70\nBirch,60,90\nCedar,50,40\n"  # none


def table(folder: Path, text: str, name: str = "table.csv") -> Path:
    """A file with this text."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def opened(window: MainWindow, path: Path) -> ImportAssistant:
    """The assistant on this file."""
    window.documents.open(path)
    assistant = window.tables.assistant
    assert assistant is not None, window.messages.texts()
    return assistant


def questions(assistant: ImportAssistant) -> list[QuestionCard]:
    return assistant.questions.questions


def names(scenario: Scenario) -> list[str]:
    return [each.name.en for each in scenario.recommendations]


def click(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """A key to whatever has the focus."""
    focused = QApplication.activePopupWidget() or QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, modifier)


def type_into(field: QLineEdit, text: str) -> None:
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def choose(menu: QMenu, text: str) -> None:
    action = next(each for each in menu.actions() if each.text() == text)
    menu.setActiveAction(action)
    QTest.keyClick(menu, Qt.Key.Key_Return)
