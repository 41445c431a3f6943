"""How sure the ranking is, as the bottom line and the Robustness page tell it: only ever of what is shown."""

from __future__ import annotations

from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.background.live_evaluation import LiveEvaluation
from gui.background.robustness_verdict_query import RobustnessVerdictQuery
from gui.session import Session
from gui.window.main_window import MainWindow
from scenarios import edits
from scenarios.analysis.own_weights_verdict import own_verdict_of
from scenarios.analysis.robustness_verdict import RobustnessVerdict, robustness_verdict_of
from scenarios.model import Scenario
from scenarios.paper import paper_scenario
from scenarios.text.robustness_thresholds import threshold_lines
from scenarios.text.robustness_verdict import first_place_sentence
from tests.gui.results_scenario import SCORES, small
from tests.gui.shown_page import Opened


class Gate:
    """A judge that waits until it is let through, and notes what it was asked."""

    def __init__(self) -> None:
        self.open, self.asked = Event(), list[Scenario]()

    def __call__(self, scenario: Scenario) -> RobustnessVerdict:
        self.asked.append(scenario)
        self.open.wait(10)
        return robustness_verdict_of(scenario, samples=1000)


class Judged:
    """A document with its judging, no window around."""

    def __init__(self, scenario: Scenario, gate: Gate, pause: int = 0) -> None:
        self.session = Session(scenario)
        self.rescorer = LiveEvaluation(self.session, self.session)
        self.judging = RobustnessVerdictQuery(self.rescorer, self.session, gate, pause)

    def weigh(self, first: float) -> None:
        self.session.apply("Weights", edits.set_weight, "p", first)


@pytest.fixture
def gate() -> Gate:
    return Gate()


@pytest.fixture
def judged(qtbot: QtBot, gate: Gate):
    made = Judged(small(), gate)
    yield made
    gate.open.set()
    made.judging.close()


# what is told


def test_a_result_for_weights_that_are_gone_is_dropped(judged: Judged, gate: Gate, qtbot: QtBot) -> None:
    told = list[RobustnessVerdict | None]()
    judged.judging.verdict_changed.connect(lambda: told.append(judged.judging.sureness))
    judged.weigh(0.6)
    qtbot.waitUntil(lambda: len(gate.asked) == 1)
    judged.weigh(0.1)
    qtbot.waitUntil(lambda: len(gate.asked) == 2)
    gate.open.set()
    qtbot.waitUntil(lambda: judged.judging.sureness is not None)
    assert [each.first.members for each in told if each] == [("b",)]


def test_what_was_judged_before_is_told_at_once_after_undo(judged: Judged, gate: Gate, qtbot: QtBot) -> None:
    gate.open.set()
    judged.weigh(0.6)
    qtbot.waitUntil(lambda: judged.judging.sureness is not None)
    before = judged.judging.sureness
    judged.weigh(0.1)
    qtbot.waitUntil(lambda: judged.judging.sureness not in (None, before))
    judged.session.undo_stack.undo()
    qtbot.waitUntil(lambda: judged.judging.sureness == before)
    assert len(gate.asked) == 2


def test_a_new_name_asks_nothing(judged: Judged, gate: Gate, qtbot: QtBot) -> None:
    gate.open.set()
    judged.weigh(0.6)
    qtbot.waitUntil(lambda: judged.judging.sureness is not None)
    name = small().recommendations[0].name.with_("en", "Open everything")
    with qtbot.waitSignal(judged.rescorer.evaluation_changed):
        judged.session.apply("Rename", edits.update_recommendation, "a", name=name)
    assert judged.judging.sureness is not None and not judged.judging.pending
    assert len(gate.asked) == 1


def test_while_a_slider_moves_nothing_is_judged(qtbot: QtBot, gate: Gate) -> None:
    judged = Judged(small(), gate, pause=500)  # more than a tick takes on a busy machine
    gate.open.set()
    for tick in range(1, 30):
        with qtbot.waitSignal(judged.rescorer.evaluation_changed):
            judged.session.apply("Weight", edits.set_weight, "p", tick / 40, merge_key="drag")
        assert judged.judging.pending and judged.judging.sureness is None
    qtbot.waitUntil(lambda: judged.judging.sureness is not None)
    assert [each.weights["p"] for each in gate.asked] == [pytest.approx(29 / 40)]
    judged.judging.close()


@pytest.mark.parametrize(
    "scenario",
    [small({}), small(weights=(0.0, 0.0, 0.0)), small({("a", "p"): 4, ("a", "q"): 2, ("a", "r"): 2})],
    ids=["no scores", "no weights", "one complete"],
)
def test_where_nothing_is_ranked_there_is_nothing_to_be_sure_of(judged: Judged, gate: Gate, scenario: Scenario) -> None:
    judged.session.open(scenario)
    QApplication.processEvents()
    assert not judged.judging.pending and judged.judging.sureness is None
    assert gate.asked == []


# the bottom line


def test_the_badge_comes_with_its_sentence_and_the_rule(window: MainWindow, qtbot: QtBot) -> None:
    line = window.verdict
    assert line.badge.isVisible()
    qtbot.waitUntil(lambda: line.badge.property("badge") == "robust")
    sureness = own_verdict_of(paper_scenario())
    assert "Robust" in line.badge.text()
    said = first_place_sentence(sureness, paper_scenario(), "en").removeprefix("Robust: ").rstrip(".")
    assert line.sentence.text().startswith(said)
    for rule in threshold_lines(sureness.first, "en"):
        assert rule.name in line.badge.toolTip() and rule.mark in line.badge.toolTip()


def test_the_live_verdict_stands_while_the_weights_move(window: MainWindow, qtbot: QtBot) -> None:
    line = window.verdict
    qtbot.waitUntil(lambda: line.badge.property("badge") == "robust")
    with qtbot.waitSignal(window.rescorer.evaluation_changed):
        window.session.apply("Weight", edits.set_weight, "W3", 0.9)
    assert line.badge.property("badge") == "pending"
    assert "leads with" in line.sentence.text()
    qtbot.waitUntil(lambda: line.badge.property("badge") != "pending")


def test_no_word_stands_beside_a_leader_whom_it_is_not_about(window: MainWindow, qtbot: QtBot) -> None:
    """TA3 leads while what it lacks has no weight; under other weights only the others could be compared."""
    qtbot.waitUntil(lambda: window.verdict.badge.property("badge") == "robust")
    window.session.apply("Weight", edits.set_weight, "N1", 0.0)
    window.session.apply("Clear", edits.clear_scores, [("TA3", "N1")])
    judging = window.verdict._judging
    qtbot.waitUntil(lambda: judging.sureness is not None and judging.sureness.left_out == ("TA3",))
    assert window.verdict.badge.property("badge") == "none"
    assert "Robustness page" in window.verdict.badge.toolTip()
    assert "Encourage an open-source ecosystem” leads with" in window.verdict.sentence.text()


def test_the_line_keeps_its_height_while_the_weights_move(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(1000, 700)
    line = window.verdict
    qtbot.waitUntil(lambda: line.badge.property("badge") == "robust")
    QApplication.processEvents()
    high, place = line.height(), line.sentence.x()
    window.session.apply("Weight", edits.set_weight, "W3", 0.12)
    qtbot.waitUntil(lambda: line.badge.property("badge") == "pending")
    QApplication.processEvents()
    assert (line.height(), line.sentence.x()) == (high, place)


def test_the_first_word_moves_nothing(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(1280, 760)
    QApplication.processEvents()
    line, before = window.verdict, window.pages.height()
    assert line.badge.property("badge") == "pending"
    qtbot.waitUntil(lambda: line.badge.property("badge") == "robust")
    QApplication.processEvents()
    assert window.pages.height() == before


def test_a_click_on_the_badge_leads_to_its_reasons(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.mouseClick(window.verdict.badge, Qt.MouseButton.LeftButton)
    assert window.pages.step == "robustness"
    page = window.pages.pages["robustness"]
    assert page.tabs.currentWidget() is page.verdict
    assert page.verdict.verdict_query is window.verdict_query


# the tab


def test_the_tab_gives_word_sentence_and_figures_of_both(opened: Opened, qtbot: QtBot) -> None:
    page = opened("robustness")
    tab, sureness = page.verdict, own_verdict_of(paper_scenario())
    qtbot.waitUntil(tab.three.isVisible)
    for card, held in ((tab.first, sureness.first), (tab.three, sureness.three)):
        assert held is not None
        assert card.badge.property("badge") == held.word
        for place, rule in enumerate(threshold_lines(held, "en")):
            shown = [card.rules.itemAtPosition(place, column).widget().text() for column in range(4)]
            assert shown == ["✓" if rule.met else "✕", rule.name, rule.figure, rule.mark]


def test_three_that_are_ranked_are_always_the_first_three(opened: Opened, qtbot: QtBot) -> None:
    kept = {cell: score for cell, score in SCORES.items() if cell[0] != "c"}
    page = opened("robustness", edits.remove_recommendation(small(kept), "c"))
    qtbot.waitUntil(page.verdict.first.isVisible)
    assert not page.verdict.three.isVisible()


def test_intervals_that_were_never_given_are_told_in_words(opened: Opened, qtbot: QtBot) -> None:
    scenario = edits.set_analysis(small(), weights="intervals")
    page = opened("robustness", scenario)
    qtbot.waitUntil(page.verdict.failure.isVisible)
    assert "intervals" in page.verdict.failure.text
    assert not page.verdict.first.isVisible()


def test_what_is_assumed_can_be_changed_from_there(window: MainWindow, qtbot: QtBot) -> None:
    window.go_to("robustness")
    page = window.pages.pages["robustness"]
    page.verdict.details.click()
    qtbot.waitUntil(page.verdict.change.isVisible)
    page.verdict.change.click()
    assert page.tabs.currentWidget() is page.simulation


def test_the_old_figures_stand_back_until_the_new_ones_come(opened: Opened, qtbot: QtBot) -> None:
    page = opened("robustness")
    card = page.verdict.first
    qtbot.waitUntil(card.isVisible)
    high, before = card.height(), card.sentence.text()
    page.session.apply("Weight", edits.set_weight, "W3", 0.9)
    qtbot.waitUntil(lambda: not card.isEnabled())
    assert card.badge.property("badge") == "pending"
    assert (card.height(), card.sentence.text()) == (high, before)
    qtbot.waitUntil(card.isEnabled)
    assert card.sentence.text() != before


def test_the_figures_of_another_file_do_not_stand_until_the_new_ones_come(opened: Opened, qtbot: QtBot) -> None:
    page = opened("robustness")
    tab = page.verdict
    qtbot.waitUntil(tab.first.isVisible)
    qtbot.waitUntil(tab.flips.isVisible)
    page.session.open(small())
    qtbot.waitUntil(lambda: not tab.first.isVisible())
    assert not tab.flips.isVisible() and tab.state.isVisible()
    qtbot.waitUntil(tab.first.isVisible)
    assert "Open source" in tab.first.sentence.text()


@pytest.mark.parametrize(
    ("scenario", "step"),
    [
        (small({}), "scores"),
        (small({("a", "p"): 4, ("a", "q"): 2, ("a", "r"): 2}), "scores"),
        (small({**SCORES, **{(each, "r"): None for each in "abc"}}, weights=(0.5, 0.5, 0.0)), "scores"),
        (small(weights=(0.0, 0.0, 0.0)), "weights"),
        (edits.remove_group(edits.remove_group(small(), "g"), "h"), "recommendations"),
        (edits.remove_recommendation(edits.remove_group(small(), "g"), "d"), "recommendations"),
        (edits.remove_dimension(edits.remove_dimension(small(), "n"), "l"), "criteria"),
    ],
    ids=["no scores", "one ranked", "one complete", "no weights", "nothing", "one", "no criteria"],
)
def test_an_empty_page_teaches_and_leads_on(opened: Opened, qtbot: QtBot, scenario: Scenario, step: str) -> None:
    page = opened("robustness", scenario)
    assert not page.tabs.isVisible() and page.empty.isVisible() and page.empty.text()
    with qtbot.waitSignal(page.navigate_requested) as asked:
        page.remedy.click()
    assert asked.args == [step, ""]
