"""The tab "One weight": what it draws is what dragging does, and dragging is the sliders' own edit."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QScrollArea

from gui.background.live_evaluation import LiveEvaluation
from gui.charts.chart import HitArea
from gui.pages.robustness.one_weight_tab import OneWeightTab
from gui.session import Session
from gui.theme import GRID
from scenarios import edits
from scenarios.evaluation.evaluate import evaluate
from scenarios.model import Scenario
from scenarios.paper import paper_scenario
from tests.gui.results_scenario import small

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def make_tab(qtbot) -> Callable[[Scenario], tuple[OneWeightTab, Session]]:
    def make(scenario: Scenario) -> tuple[OneWeightTab, Session]:
        session = Session(scenario)
        tab = OneWeightTab(session)
        session.setParent(tab)
        rescorer = LiveEvaluation(session, session)
        rescorer.evaluation_changed.connect(tab.show_evaluation)
        qtbot.addWidget(tab)
        tab.resize(740, 600)
        tab.show_evaluation(rescorer.evaluation)
        with qtbot.waitExposed(tab):
            tab.show()
        qtbot.waitUntil(lambda: bool(tab.chart.canvas.marks) or tab.chart.isHidden())
        return tab, session

    return make


def grip(tab: OneWeightTab) -> HitArea:
    return tab.chart.canvas.marks[0]


def flips(tab: OneWeightTab) -> list[HitArea]:
    return [mark for mark in tab.chart.canvas.marks[1:] if mark.track]


def drag(qtbot, tab: OneWeightTab, *shares: float) -> None:
    """Take the present weight by its middle and bring it to these shares of 1, one after the other."""
    mark = grip(tab)
    canvas, y = tab.chart.canvas, mark.track.y
    start = QPoint(round(mark.track.place_of(mark.value).x()), round(y))
    qtbot.mousePress(canvas, LEFT, pos=start)
    for share in shares:
        at = QPoint(round(mark.track.place_of(share).x()), round(y))
        qtbot.mouseMove(canvas, at)
    qtbot.mouseRelease(canvas, LEFT, pos=at)


def test_dragging_the_line_sets_the_weight_in_one_step(make_tab, qtbot):
    tab, session = make_tab(paper_scenario())
    tab.choose("L1")
    before = session.scenario
    qtbot.waitUntil(lambda: grip(tab).subject == "L1")
    drag(qtbot, tab, 0.0, 0.7, 0.5)
    assert session.scenario.weights["L1"] == pytest.approx(0.5, abs=0.003)  # a pixel is a quarter of a per cent
    expected = edits.set_weight(before, "L1", session.scenario.weights["L1"])
    assert session.scenario.weights == pytest.approx(expected.weights)
    assert session.undo_stack.count() == 1
    session.undo_stack.undo()
    assert session.scenario == before


def test_what_is_drawn_follows_the_drag(make_tab, qtbot):
    tab, session = make_tab(paper_scenario())
    tab.choose("L1")
    qtbot.waitUntil(lambda: grip(tab).subject == "L1")
    drag(qtbot, tab, 0.6)
    qtbot.waitUntil(lambda: grip(tab).value == session.scenario.weights["L1"])
    assert tab.box.figure == session.scenario.weights["L1"]


def test_grabbing_a_flip_puts_the_weight_exactly_there(make_tab, qtbot):
    tab, session = make_tab(paper_scenario())
    tab.choose("L1")
    qtbot.waitUntil(lambda: len(flips(tab)) == 2)
    mark = flips(tab)[0]
    qtbot.mouseClick(tab.chart.canvas, LEFT, pos=mark.area.center().toPoint())
    assert session.scenario.weights["L1"] == pytest.approx(0.36, abs=1e-12)
    assert (evaluate(session.scenario).ranks == 1).sum() == 2


def test_a_dimension_moves_as_its_slider_does(make_tab, qtbot):
    tab, session = make_tab(paper_scenario())
    tab.choose("W")
    qtbot.waitUntil(lambda: grip(tab).subject == "W")
    drag(qtbot, tab, 0.8)
    assert session.scenario.dimension_weights["W"] == pytest.approx(0.8, abs=0.003)


def test_arrow_keys_move_the_weight_and_enter_takes_a_flip(make_tab, qtbot):
    tab, session = make_tab(paper_scenario())
    canvas = tab.chart.canvas
    canvas.setFocus()
    qtbot.keyClick(canvas, Qt.Key.Key_Down)
    qtbot.keyClick(canvas, Qt.Key.Key_Right)
    assert session.scenario.weights["N1"] == pytest.approx(0.12)
    qtbot.waitUntil(lambda: grip(tab).value == session.scenario.weights["N1"])
    qtbot.keyClick(canvas, Qt.Key.Key_Left)
    assert session.scenario.weights["N1"] == pytest.approx(0.11)
    qtbot.waitUntil(lambda: grip(tab).value == session.scenario.weights["N1"])
    for _ in canvas.marks:
        qtbot.keyClick(canvas, Qt.Key.Key_Down)
    qtbot.keyClick(canvas, Qt.Key.Key_Return)
    assert session.scenario.weights["N1"] == pytest.approx(5 / 9)


def test_the_number_can_be_typed(make_tab, qtbot):
    tab, session = make_tab(paper_scenario())
    tab.box.setFocus()
    tab.box.selectAll()
    qtbot.keyClicks(tab.box, "25")
    qtbot.keyClick(tab.box, Qt.Key.Key_Return)
    assert session.scenario.weights["N1"] == pytest.approx(0.25)


@pytest.mark.parametrize("width", [560, 740, 1400])
def test_the_number_has_room(make_tab, qtbot, width):
    tab, _ = make_tab(paper_scenario())
    tab.resize(width, 600)
    QApplication.processEvents()
    room = tab.box.lineEdit().width()
    assert room >= tab.box.fontMetrics().horizontalAdvance("100.0%")


def test_a_locked_weight_stays_and_the_tab_says_why(make_tab, qtbot):
    tab, session = make_tab(edits.set_locked(paper_scenario(), "N1", True))
    mark = grip(tab)
    qtbot.mouseClick(tab.chart.canvas, LEFT, pos=mark.area.center().toPoint())
    assert mark.track is None and not tab.box.isEnabled() and session.undo_stack.count() == 0
    assert "Locks hold this weight" in tab.about.text()


def test_another_lock_is_named_and_stays_where_it_is(make_tab, qtbot):
    tab, session = make_tab(edits.set_locked(paper_scenario(), "N2", True))
    held = session.scenario.weights["N2"]
    drag(qtbot, tab, 1.0)
    assert session.scenario.weights["N1"] == pytest.approx(1 - held)
    assert session.scenario.weights["N2"] == held
    assert "Substitution and recombination" in tab.about.text()


def test_it_is_said_that_answers_no_longer_explain_the_weights(make_tab, qtbot):
    tab, session = make_tab(edits.choose_elicitation_method(paper_scenario(), "swing"))
    drag(qtbot, tab, 0.3)
    assert session.scenario.weighting.method == "sliders"
    assert "Swing weighting" in tab.message.text


def test_without_a_second_weight_there_is_a_word_and_no_picture(make_tab):
    scenario = small()
    for each in ("q", "r"):
        scenario = edits.remove_criterion(scenario, each)
    tab, _ = make_tab(scenario)
    assert tab.chart.isHidden()
    assert "only weight" in tab.nothing.text()


def test_the_choice_outlives_a_change_and_a_part_that_goes_is_dropped(make_tab, qtbot):
    tab, session = make_tab(small())
    tab.choose("r")
    session.apply("weigh", edits.set_weight, "r", 0.6)
    qtbot.waitUntil(lambda: tab.box.figure == 0.6)
    assert tab.subject == "r"
    session.apply("remove", edits.remove_criterion, "r")
    qtbot.waitUntil(lambda: tab.subject == "p")


def test_a_click_on_a_small_picture_shows_that_weight_at_large(make_tab, qtbot):
    tab, _ = make_tab(paper_scenario())
    small = tab.sparks.canvas
    qtbot.waitUntil(lambda: len(small.marks) == 12)
    mark = next(each for each in small.marks if each.subject == "W1")
    qtbot.mouseClick(small, LEFT, pos=mark.area.center().toPoint())
    assert tab.subject == "W1"
    qtbot.waitUntil(lambda: grip(tab).subject == "W1")


def test_nothing_but_a_margin_follows_the_last_words(make_tab, qtbot):
    tab, _ = make_tab(paper_scenario())
    content = tab.findChild(QScrollArea).widget()
    qtbot.waitUntil(tab.sparks.isVisible)
    qtbot.waitUntil(lambda: 0 < content.height() - tab.key.geometry().bottom() < 3 * GRID)


def test_where_the_choice_is_gone_a_criterion_is_shown_at_first_again(make_tab, qtbot):
    tab, session = make_tab(paper_scenario())
    assert tab.subject == "N1"
    session.open(small())
    qtbot.waitUntil(lambda: tab.subject == "p")
