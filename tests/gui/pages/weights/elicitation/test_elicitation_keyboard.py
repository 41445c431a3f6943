"""The ways with the keyboard alone, in the whole window, where its menus have mnemonics too."""

from __future__ import annotations

from collections import Counter

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from gui.pages.weights.elicitation.order_panel import OrderPanel
from gui.pages.weights.elicitation.pair_matrix import PairMatrix
from gui.pages.weights.elicitation.pairs_panel import PairsPanel
from gui.pages.weights.elicitation.points_panel import PointsPanel
from gui.pages.weights.weights_page import WeightsPage
from gui.theme import theme_of
from gui.window.main_window import MainWindow
from scenarios import edits
from scenarios.elicitation.elicitation_registry import WEIGHTING_METHODS
from scenarios.elicitation.method_state import answers_at
from scenarios.elicitation.pairs import PairsAnswers
from scenarios.elicitation.points import PointsAnswers
from scenarios.model import Criterion, Dimension, Language, Text, Weighting
from scenarios.paper import paper_scenario
from tests.gui.ways_page import in_front, press

Key = Qt.Key


def weights_in(window: MainWindow, way: str) -> WeightsPage:
    """The Weights page of the window, in this way."""
    window.go_to("weights")
    if way != "sliders":
        window.session.apply("way", edits.choose_elicitation_method, way)
    page = window.pages.currentWidget()
    assert isinstance(page, WeightsPage)
    return page


def mnemonics(window: MainWindow) -> Counter[str]:
    """How many things in sight each letter with Alt would call."""
    menus = [action.text() for action in window.menuBar().actions()]
    buttons = [each.text() for each in window.findChildren(QAbstractButton) if _calls(each)]
    buddies = [each.text() for each in window.findChildren(QLabel) if each.isVisible() and each.buddy()]
    texts = (text.replace("&&", "") for text in (*menus, *buttons, *buddies))
    return Counter(text[text.index("&") + 1].upper() for text in texts if "&" in text)


def _calls(button: QWidget) -> bool:
    return button.isVisible() and not button.shortcut().isEmpty()


@pytest.mark.parametrize("way", [each.id for each in WEIGHTING_METHODS])
@pytest.mark.parametrize("tongue", ["en", "zh"])
def test_no_letter_calls_two_things(window: MainWindow, way: str, tongue: Language) -> None:
    window.speak(tongue)
    weights_in(window, way)
    QApplication.processEvents()
    called = mnemonics(window)
    assert {"F", "E", "V", "H"} <= set(called)
    assert [letter for letter, times in called.items() if times > 1] == []


def test_the_picker_shows_that_f6_brought_the_focus_to_it(window: MainWindow, qtbot: QtBot) -> None:
    picker = weights_in(window, "sliders").header.picker
    window.steps.setFocus()
    qtbot.waitUntil(window.steps.hasFocus)
    before = picker.grab().toImage()
    window.actions_["next_part"].trigger()
    qtbot.waitUntil(picker.hasFocus)
    assert picker.grab().toImage() != before


def pairs_in(window: MainWindow) -> PairsPanel:
    panel = weights_in(window, "pairs").elicitation.panel
    assert isinstance(panel, PairsPanel)
    panel.scale.enter()
    return panel


def judgements(window: MainWindow) -> dict[str, float]:
    found = answers_at(window.session.scenario, "pairs", "N")
    assert isinstance(found, PairsAnswers)
    return found.judgements


def test_a_key_right_after_next_answers_the_next_pair(window: MainWindow) -> None:
    panel = pairs_in(window)
    press(Key.Key_Left)
    QTest.keyClick(window, Key.Key_N, Qt.KeyboardModifier.AltModifier)
    press(Key.Key_Right)
    assert judgements(window) == {"N1/N2": 2.0, "N1/N3": 0.5}
    assert panel.pair == ("N1", "N3")


def test_a_key_right_after_going_on_answers_there(window: MainWindow) -> None:
    panel = pairs_in(window)
    for key in (Key.Key_Left, Key.Key_Return, Key.Key_Left):
        press(key)
    QTest.keyClick(window, Key.Key_G, Qt.KeyboardModifier.AltModifier)
    press(Key.Key_Right)
    assert judgements(window) == {"N1/N2": 2.0, "N1/N3": 2.0}
    assert panel.node is not None and panel.node.node == "L"
    assert panel.node.answers.judgements == {"L1/L2": 0.5}


def test_enter_on_the_scale_goes_on_to_the_next_pair(window: MainWindow) -> None:
    panel = pairs_in(window)
    for key in (Key.Key_Left, Key.Key_Return, Key.Key_Right):
        press(key)
    assert judgements(window) == {"N1/N2": 2.0, "N1/N3": 0.5}
    assert panel.pair == ("N1", "N3")


def test_the_matrix_is_entered_at_the_pair_that_is_asked(window: MainWindow) -> None:
    panel = pairs_in(window)
    panel.matrix.setFocus()
    press(Key.Key_Right)
    assert panel.pair == ("N1", "N2")  # going there is not yet asking
    press(Key.Key_Return)
    assert panel.pair == ("N1", "N3")


def test_names_in_the_matrix_are_whole_where_there_is_room(window: MainWindow) -> None:
    head = pairs_in(window).matrix.verticalHeader()
    for row in range(3):
        assert head.sectionSizeFromContents(row).width() <= head.width()


def test_nine_criteria_in_one_list_fit_the_matrix(window: MainWindow) -> None:
    page = weights_in(window, "pairs")
    window.session.apply("flat", edits.choose_elicitation_method, "pairs", True)
    QApplication.processEvents()
    panel = in_front(PairsPanel, page)
    assert len(panel.matrix.answers.ids) == 9
    assert not panel.matrix.horizontalScrollBar().isVisible()
    assert panel.matrix.verticalHeader().width() == panel.matrix.viewport().x()


def test_an_emptied_box_takes_the_answer_back(window: MainWindow, qtbot: QtBot) -> None:
    view = weights_in(window, "points").elicitation
    view.side.accept.click()
    panel = view.panel
    assert isinstance(panel, PointsPanel)
    box = panel.rows["N1"].rating.box
    box.setFocus()
    qtbot.waitUntil(box.hasFocus)
    box.selectAll()
    press(Key.Key_Backspace)
    press(Key.Key_Return)
    answers = answers_at(window.session.scenario, "points", "N")
    assert isinstance(answers, PointsAnswers)
    assert "N1" not in answers.points
    assert panel.remaining.text() == "66.7 of 100 given, 33.3 left."


def forty_in_one_list(window: MainWindow, way: str) -> WeightsPage:
    dimension = Dimension("D", Text("All"), tuple(Criterion(f"C{i}", Text(f"Criterion {i}")) for i in range(40)))
    even = Weighting({each.id: 1 / 40 for each in dimension.criteria})
    window.session.open(replace(paper_scenario(), dimensions=(dimension,), weighting=even, scores=(), presets=()))
    return weights_in(window, way)


def in_sight(view: QAbstractItemView) -> bool:
    """Whether the whole row that is current can be seen."""
    row = view.visualRect(view.currentIndex())
    return view.viewport().visibleRegion().boundingRect().contains(row)


@pytest.mark.parametrize("way", ["order", "pairs"])
def test_a_long_list_scrolls_with_the_keys(window: MainWindow, qtbot: QtBot, way: str) -> None:
    panel = forty_in_one_list(window, way).elicitation.panel
    view = panel.ordering.list if isinstance(panel, OrderPanel) else panel.findChild(PairMatrix)
    QApplication.processEvents()
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    for _ in range(37):
        press(Key.Key_Down)
        assert in_sight(view)
    assert view.currentIndex().row() >= 37


def test_a_card_that_is_moved_far_stays_in_sight(window: MainWindow, qtbot: QtBot) -> None:
    view = forty_in_one_list(window, "order").elicitation
    view.side.accept.click()
    panel = view.panel
    assert isinstance(panel, OrderPanel)
    QApplication.processEvents()
    panel.ordering.list.setFocus()
    qtbot.waitUntil(panel.ordering.list.hasFocus)
    for _ in range(40):
        press(Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert panel.ordering.list.currentRow() == 39
    assert in_sight(panel.ordering.list)


def test_the_cell_of_the_keyboard_does_not_look_like_the_pair_that_is_asked(window: MainWindow) -> None:
    matrix = pairs_in(window).matrix
    matrix.setFocus()
    press(Key.Key_Right)
    picture = matrix.viewport().grab().toImage()
    inside = [
        picture.pixelColor(matrix.visualRect(matrix.answers.index(0, column)).topLeft() + QPoint(5, 5)).name()
        for column in (1, 2)
    ]
    theme = theme_of(matrix.palette())
    assert inside[0] == theme.accent.lower()
    assert inside[1] != theme.accent.lower()
