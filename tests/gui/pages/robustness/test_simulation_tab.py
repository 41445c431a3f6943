"""The tab of the simulation: settings that are edits, refusals that lose nothing, work that can be ended."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, QLocale, Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from gui.background.live_evaluation import LiveEvaluation
from gui.background.simulation_query import SimulationProgress, simulation_query
from gui.pages.robustness.simulation_progress import SimulationProgressBar
from gui.pages.robustness.simulation_settings import PercentagePointsBox
from gui.pages.robustness.simulation_tab import SimulationTab
from gui.session import Session
from scenarios import edits
from scenarios.analysis.simulation import SimulationResult, request_of
from scenarios.elicitation.hierarchy import FLAT
from scenarios.elicitation.intervals import IntervalsAnswers
from scenarios.model import Scenario
from tests.gui.results_scenario import SCORES, small
from tests.gui.shown_page import Opened


@pytest.fixture
def make_tab(qtbot: QtBot) -> Iterator[Callable[..., SimulationTab]]:
    made: list[SimulationTab] = []

    def make(scenario: Scenario) -> SimulationTab:
        session = Session(scenario)
        rescorer = LiveEvaluation(session, session)
        tab = SimulationTab(session, simulation_query(session, pause=0))
        session.setParent(tab)
        rescorer.evaluation_changed.connect(tab.show_evaluation)
        qtbot.addWidget(tab)
        tab.resize(740, 560)
        with qtbot.waitExposed(tab):
            tab.show()
        tab.show_evaluation(rescorer.evaluation)
        made.append(tab)
        return tab

    yield make
    for tab in made:
        tab.query.close()


def loose(scenario: Scenario, **analysis: object) -> Scenario:
    return edits.set_analysis(scenario, **{"error": 0.02, **analysis})  # type: ignore[arg-type]


def choose(combo, item: str) -> None:
    combo.setCurrentIndex(combo.findData(item))
    combo.activated.emit(combo.currentIndex())


def shown(tab: SimulationTab) -> bool:
    return tab.view.isVisible() and not tab.query.refining and tab.progress.line.text().endswith("points.")


# the tab


def test_the_picture_comes_with_its_table_and_its_seed(make_tab, qtbot: QtBot):
    tab = make_tab(loose(small(), seed=9))
    qtbot.waitUntil(lambda: shown(tab))
    assert "seed 9" in tab.progress.line.text()
    assert len(tab.view.ranks.sheet().data.rows) == 4
    note = tab.view.ranks.sheet().note
    assert note.startswith("Each row is a recommendation: the per cent of samples") and tab.progress.line.text() in note
    tab.view.all.copy()
    assert QApplication.clipboard().text().splitlines()[0].startswith("Recommendation\tRank 1, %\t±")


def test_a_setting_is_an_edit_that_undo_takes_back(make_tab, qtbot: QtBot):
    tab = make_tab(loose(small()))
    qtbot.waitUntil(lambda: shown(tab))
    choose(tab.settings.weights, "around")
    assert tab.session.scenario.analysis.weights == "around:0.05"
    assert tab.settings.radius.isVisible()
    qtbot.waitUntil(lambda: shown(tab) and "within 5.0 points" in tab.progress.line.text())
    tab.session.undo_stack.undo()
    qtbot.waitUntil(lambda: shown(tab) and "any weights" in tab.progress.line.text())
    assert tab.settings.weights.currentData() == "free" and not tab.settings.radius.isVisible()


def test_each_field_sets_its_part_of_the_analysis(make_tab):
    tab = make_tab(loose(small()))
    fields = tab.settings
    choose(fields.scores, "triangular")
    choose(fields.method, "topsis")
    choose(fields.weights, "around")
    fields.radius.request_value(0.1)
    fields.error.request_value(0.015)
    analysis = tab.session.scenario.analysis
    assert (analysis.scores, analysis.method, analysis.weights) == ("triangular", "topsis", "around:0.1")
    assert analysis.error == 0.015


def test_weights_within_intervals_that_were_never_given_say_why_and_where_to_go(make_tab, qtbot: QtBot):
    tab = make_tab(loose(small()))
    qtbot.waitUntil(lambda: shown(tab))
    place = tab.settings.weights.findData("intervals")
    assert tab.settings.weights.itemText(place).endswith("(none given yet)")
    choose(tab.settings.weights, "intervals")
    assert "no intervals" in tab.refusal.text and tab.view.isVisible()
    assert tab.session.scenario.analysis.weights == tab.settings.weights.currentData() == "free"
    with qtbot.waitSignal(tab.navigate_requested) as asked:
        _press(tab.refusal, "Go to Weights")
    assert asked.args == ["weights", ""]


def test_a_file_that_asks_for_intervals_it_lacks_is_shown_the_way(make_tab, qtbot: QtBot):
    tab = make_tab(loose(small(), weights="intervals"))
    qtbot.waitUntil(lambda: "no intervals" in tab.failure.text)
    assert not tab.view.isVisible()
    _press(tab.failure, "Draw any weights")
    qtbot.waitUntil(lambda: shown(tab))
    assert not tab.failure.isVisible()


def test_intervals_given_in_part_name_what_is_open(make_tab, qtbot: QtBot):
    scenario = edits.set_answers(
        edits.choose_elicitation_method(small(), "intervals", True),
        "intervals",
        FLAT,
        IntervalsAnswers({"p": (0.1, 0.3)}),
    )
    tab = make_tab(loose(scenario))
    choose(tab.settings.weights, "intervals")
    assert "“Voice” and “Access”" in tab.refusal.text


def test_intervals_that_cannot_hold_together_are_refused_in_words(make_tab, qtbot: QtBot):
    bounds = dict.fromkeys("pqr", (0.0, 0.2))
    scenario = edits.set_answers(
        edits.choose_elicitation_method(small(), "intervals", True), "intervals", FLAT, IntervalsAnswers(bounds)
    )
    tab = make_tab(loose(scenario, weights="intervals"))
    qtbot.waitUntil(lambda: bool(tab.failure.text))
    assert "The highest weights together are 60.0%" in tab.failure.text and not tab.view.isVisible()


@pytest.mark.parametrize("typed", ["abc", "-1", "1.5", "", "9007199254740993"])
def test_a_bad_seed_is_said_in_the_line_below_and_stays_to_be_mended(make_tab, qtbot: QtBot, typed):
    tab = make_tab(loose(small(), seed=3))
    qtbot.waitUntil(lambda: shown(tab))
    _type(qtbot, tab.settings.seed, typed)
    assert "whole number from 0" in tab.refusal.text
    assert tab.settings.seed.text() == typed and tab.view.isVisible()
    assert tab.settings.seed.is_refused
    assert tab.session.scenario.analysis.seed == 3


def test_a_seed_in_full_width_digits_is_as_good(make_tab, qtbot: QtBot):
    tab = make_tab(loose(small()))
    _type(qtbot, tab.settings.seed, "４２")
    assert tab.session.scenario.analysis.seed == 42 and not tab.refusal.isVisible()
    assert tab.settings.seed.text() == "42"


def test_a_method_that_does_not_apply_says_why_and_offers_the_headline(make_tab, qtbot: QtBot):
    tab = make_tab(loose(small(), method="wpm"))  # takes no zeros, and there are some
    qtbot.waitUntil(lambda: bool(tab.failure.text))
    _press(tab.failure, "Use the additive value")
    qtbot.waitUntil(lambda: shown(tab))
    assert tab.session.scenario.analysis.method == "wsm"


def test_cancel_keeps_what_was_drawn_and_one_may_go_on(make_tab, qtbot: QtBot):
    tab = make_tab(loose(small(), error=0.0001))
    qtbot.waitUntil(tab.progress.cancel.isVisible)
    qtbot.mouseClick(tab.progress.cancel, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: tab.progress.line.text().startswith("Stopped"), timeout=20_000)
    assert tab.view.isVisible() and not tab.progress.cancel.isVisible()
    assert "takes about" in tab.progress.more.text
    _press(tab.progress.more, "Draw on")
    assert tab.query.refining and tab.progress.cancel.isVisible()


def test_the_picture_follows_the_weights(make_tab, qtbot: QtBot):
    tab = make_tab(loose(small(), weights="around:0.05"))
    qtbot.waitUntil(lambda: shown(tab))
    tab.session.apply("Weight", edits.set_weight, "p", 0.9)
    qtbot.waitUntil(lambda: shown(tab) and tab.view.leading.text().startswith("“Open source”"))
    tab.session.apply("Weight", edits.set_weight, "p", 0.1)
    qtbot.waitUntil(lambda: shown(tab) and tab.view.leading.text().startswith("“Sharing”"))


def test_all_equal_recommendations_share_every_first_place(make_tab, qtbot: QtBot):
    tab = make_tab(loose(small(dict.fromkeys(SCORES, 2.0))))
    qtbot.waitUntil(lambda: shown(tab))
    assert all(row[0] == 1.0 for row in tab.view.ranks.sheet().data.shares)


def test_a_box_shows_points_and_speaks_shares(qtbot: QtBot):
    box = PercentagePointsBox(0.0001, 0.05, 2)
    qtbot.addWidget(box)
    box.show_figure(0.00123)
    assert box.text() == "0.12"
    with qtbot.waitSignal(box.value_edited) as entered:
        box.request_value(0.005)
    assert entered.args == [0.005]


def _press(message, name: str) -> None:
    next(each for each in message.findChildren(QPushButton) if each.text() == name).click()


def _type(qtbot: QtBot, field, text: str) -> None:
    field.setFocus()
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    field.insert(text)  # as an input method does
    qtbot.keyClick(field, Qt.Key.Key_Return)


def test_what_takes_long_is_said_beforehand_with_about_how_long(qtbot: QtBot, drawn: SimulationResult):
    state = SimulationProgressBar()
    qtbot.addWidget(state)
    state.show()
    slow = SimulationProgress(replace_question(drawn, error=0.0001), "coarse", 18_800_000, 600.0)
    state.begin(slow)
    assert "about 19,000,000 samples here, about 10 minutes" in state.more.text
    state.begin(dataclasses.replace(slow, seconds=2.0))
    assert not state.more.isVisible()


def test_the_page_leads_to_the_weights_and_speaks_the_other_language(opened: Opened, qtbot: QtBot):
    page = opened("robustness", loose(small()))
    page.select("simulation")
    tab = page.simulation
    qtbot.waitUntil(lambda: shown(tab))
    QLocale.setDefault(QLocale("zh_CN"))
    QApplication.sendEvent(page, QEvent(QEvent.Type.LanguageChange))
    page.show_evaluation(page.rescorer.evaluation)
    assert [row.name for row in tab.view.ranks.sheet().data.rows[:2]] == ["b项", "a项"]
    choose(tab.settings.weights, "intervals")
    with qtbot.waitSignal(page.navigate_requested) as asked:
        _press(tab.refusal, "Go to Weights")
    assert asked.args == ["weights", ""]
    tab.query.close()


def replace_question(answer: SimulationResult, **analysis: object) -> SimulationResult:
    scenario = edits.set_analysis(small(), **analysis)  # type: ignore[arg-type]
    return dataclasses.replace(answer, question=request_of(scenario))
