"""What may be typed into the boxes of the ways, and what the keys of undo do there."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.pages.weights.elicitation.best_worst_panel import TO_OTHERS, BestWorstPanel
from gui.pages.weights.elicitation.cards_panel import CardsPanel
from gui.pages.weights.elicitation.intervals_panel import IntervalsPanel
from gui.pages.weights.elicitation.method_panel import MethodPanel
from gui.widgets.fields.number_spin_box import NumberSpinBox
from gui.window.main_window import MainWindow
from scenarios import edits
from scenarios.elicitation.best_worst import BestWorstAnswers
from scenarios.elicitation.cards import CardsAnswers
from scenarios.elicitation.intervals import IntervalsAnswers
from scenarios.elicitation.method_state import answers_at


def entered(window: MainWindow, way: str) -> MethodPanel:
    """The panel of a way on the Weights page of the window, which has just come to it."""
    window.go_to("weights", "")
    window.session.apply("way", edits.choose_elicitation_method, way)
    return window.pages.currentWidget().elicitation.panel


def best_worst_box(window: MainWindow) -> NumberSpinBox:
    panel = entered(window, "best_worst")
    window.session.apply("pick", edits.set_answers, "best_worst", "N", BestWorstAnswers("N1", "N3"))
    assert isinstance(panel, BestWorstPanel)
    return panel.boxes[TO_OTHERS, "N2"]


def ratio_box(window: MainWindow) -> NumberSpinBox:
    panel = entered(window, "cards")
    window.session.apply("order", edits.set_answers, "cards", "N", CardsAnswers((("N3",), ("N2",), ("N1",))))
    assert isinstance(panel, CardsPanel)
    return panel.ratio


def end_box(window: MainWindow) -> NumberSpinBox:
    panel = entered(window, "intervals")
    assert isinstance(panel, IntervalsPanel)
    return panel.ends["N1"][0]


Find = Callable[[MainWindow], NumberSpinBox]
BOXES = (best_worst_box, ratio_box, end_box)


def type_over(qtbot: QtBot, box: NumberSpinBox, text: str) -> None:
    """Give a box the focus and type over what stands in it."""
    box.setFocus()
    qtbot.waitUntil(box.hasFocus)
    box.selectAll()
    qtbot.keyClicks(box, text)


@pytest.mark.parametrize("find", BOXES)
def test_undo_by_its_key_is_the_documents_in_every_box(window: MainWindow, qtbot: QtBot, find: Find) -> None:
    box = find(window)
    before, held = window.session.scenario, box.figure
    type_over(qtbot, box, "7")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    after = window.session.scenario
    assert after != before
    QTest.keySequence(box, QKeySequence.StandardKey.Undo)
    assert window.session.scenario == before
    assert box.figure == held
    QTest.keySequence(box, QKeySequence.StandardKey.Redo)
    assert window.session.scenario == after
    window.session.undo_stack.clear()
    QTest.keySequence(box, QKeySequence.StandardKey.Undo)  # with nothing to undo it does nothing
    assert window.session.scenario == after
    assert box.text().startswith("7")


@pytest.mark.parametrize("find", BOXES)
def test_full_width_digits_are_digits(window: MainWindow, qtbot: QtBot, find: Find) -> None:
    box = find(window)
    type_over(qtbot, box, "")
    typed = QInputMethodEvent()
    typed.setCommitString("\uff17")
    QApplication.sendEvent(box, typed)
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert box.text().startswith("7")


@pytest.mark.parametrize("find", BOXES)
@pytest.mark.parametrize("text", ["abc", "-", "1e999", "="])
def test_what_is_no_number_changes_nothing_or_stays_within_the_box(
    window: MainWindow, qtbot: QtBot, find: Find, text: str
) -> None:
    box = find(window)
    type_over(qtbot, box, text)
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert box.figure is None or box.least <= box.figure <= box.most
    way = window.session.scenario.weighting.method
    assert answers_at(window.session.scenario, way, "N") is not None


@pytest.mark.parametrize("find", (best_worst_box, ratio_box))
def test_an_emptied_box_takes_its_answer_back(window: MainWindow, qtbot: QtBot, find: Find) -> None:
    box = find(window)
    before = window.session.scenario.weighting.inputs
    type_over(qtbot, box, "7")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert window.session.scenario.weighting.inputs != before
    box.selectAll()
    qtbot.keyClick(box, Qt.Key.Key_Backspace)
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert window.session.scenario.weighting.inputs == before


def test_an_emptied_end_bounds_nothing(window: MainWindow, qtbot: QtBot) -> None:
    panel = entered(window, "intervals")
    assert isinstance(panel, IntervalsPanel)
    window.session.apply("", edits.set_answers, "intervals", "N", IntervalsAnswers({"N1": (0.2, 0.4)}))
    for box in panel.ends["N1"]:
        type_over(qtbot, box, "")
        qtbot.keyClick(box, Qt.Key.Key_Backspace)
        qtbot.keyClick(box, Qt.Key.Key_Return)
    assert answers_at(window.session.scenario, "intervals", "N").bounds["N1"] == (0.0, 1.0)
