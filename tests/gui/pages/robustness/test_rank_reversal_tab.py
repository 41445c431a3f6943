"""The tab on rank reversal: asked only while it is looked at, each case at its place, in words and to copy."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from threading import Event

import pytest
from PySide6.QtCore import QLocale, QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from gui.background.query import BackgroundQuery
from gui.background.query_keys import problem_key
from gui.background.tasks import Progress
from gui.charts.rank_reversal import REVERSALS
from gui.charts.rank_reversal_data import rank_shifts
from gui.pages.results.methods_tab import METHODS_TAB
from gui.pages.robustness.rank_reversal_tab import RankReversalTab
from gui.theme import LIGHT
from scenarios import edits
from scenarios.analysis.rank_reversal import MethodReversal, RankReversals, find_reversals
from scenarios.evaluation.evaluate import evaluate
from scenarios.model import Scenario
from scenarios.report.method_comparison import refusal_lines
from scenarios.report.rank_reversal import cases_table
from scenarios.text.method_refusals import refusal_sentence
from scoring.errors import NotApplicable
from tests.gui.results_scenario import NAMES, small

IDS = tuple(NAMES)
PATIENCE = 10.0  # seconds until a test that waits for a thread gives up
CASES = (
    MethodReversal("topsis", "removed", "d", (("a", "b"),), unseats=True),
    MethodReversal("topsis", "duplicated", "d", (("a", "c"), ("b", "c"))),
    MethodReversal("edas", "removed", "c", refusal=NotApplicable("edas", "no_difference")),
)


def answer(cases: tuple[MethodReversal, ...] = CASES) -> RankReversals:
    refused = tuple(NotApplicable(method, "no_cost_criteria") for method in ("copras", "mairca"))
    return RankReversals(IDS, ("wsm", "topsis", "edas"), cases, refused, ("electre1",), ())


class Gate:
    """An examination that reports, and waits until it is let through."""

    def __init__(self) -> None:
        self.open, self.asked = Event(), list[Scenario]()

    def __call__(self, scenario: Scenario, progress: Progress) -> RankReversals:
        self.asked.append(scenario)
        progress(0.25)
        self.open.wait(PATIENCE)
        progress(1.0)
        return answer()


@pytest.fixture
def make_tab(qtbot: QtBot) -> Iterator[Callable[..., RankReversalTab]]:
    made: list[RankReversalTab] = []

    def make(reverse: Callable, scenario: Scenario | None = None) -> RankReversalTab:
        tab = RankReversalTab(BackgroundQuery(problem_key, reverse, pause=0))
        qtbot.addWidget(tab)
        tab.resize(740, 560)
        with qtbot.waitExposed(tab):
            tab.show()
        tab.show_evaluation(evaluate(scenario or small()))
        made.append(tab)
        return tab

    yield make
    for tab in made:
        tab.query.close()


def test_a_sign_stands_where_a_method_changes_the_order(qapp):
    data = rank_shifts(answer(), small(), {"topsis": "TOPSIS"}, "en")
    assert [row.name for row in data.rows] == list(NAMES.values())
    assert [column.name for column in data.columns] == ["wsm", "TOPSIS", "edas"]
    both, refused, nothing = data.cells[3][1], data.cells[2][2], data.cells[0][0]
    assert (both.removed, both.copied, both.unseats, both.refused) == (True, True, True, False)
    assert (refused.removed, refused.refused) == (False, True) and "cannot rank" in refused.sentence
    assert not nothing.sentence


def test_every_cell_of_the_picture_says_what_happens(qapp):
    data = rank_shifts(answer(), small(), {"topsis": "TOPSIS"}, "en")
    image = QImage(740, 300, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    marks = REVERSALS.draw(painter, QRectF(0, 0, 740, 300), data, LIGHT)
    painter.end()
    said = {mark.text for mark in marks if mark.subject == "d" and "\n" in mark.text}
    assert any("without “Talent”" in each and "with a copy of “Talent”" in each for each in said)
    assert "wsm\nTalent: the order of the others stays the same" in said
    assert REVERSALS.describe(data).splitlines()[0] == "wsm: the order of the others stays the same."


def test_the_table_has_every_case_with_its_pairs():
    table = cases_table(answer(), small(), "en")
    assert table.rows == (
        ("TOPSIS", "removed", "Talent", 1, "changes", "Open source / Sharing"),
        ("TOPSIS", "copied", "Talent", 2, "stays", "Open source / Standards; Sharing / Standards"),
    )


def test_methods_kept_out_for_one_reason_share_a_line():
    (line,) = refusal_lines(answer().refused, small(), "en").splitlines()
    assert line.startswith("COPRAS · MAIRCA: ")


def test_the_figures_are_those_of_the_examination(make_tab, qtbot: QtBot):
    """The additive model on fixed scales cannot reverse (Belton and Gear 1983 blame scales that follow the set)."""
    scenario = small()
    found = find_reversals(scenario)
    tab = make_tab(lambda _scenario, _progress: found, scenario)
    qtbot.waitUntil(tab.chart.isVisible)
    data = tab.chart.sheet().data
    assert not any(row[0].sentence for row in data.cells)
    assert "no removal and no copy changes the order of the rest" in tab.summary.text()


def test_it_tells_how_far_it_is_and_shows_nothing_before(make_tab, qtbot: QtBot):
    gate = Gate()
    tab = make_tab(gate)
    qtbot.waitUntil(lambda: "25" in tab.state.text())
    assert not tab.chart.isVisible()
    gate.open.set()
    qtbot.waitUntil(tab.chart.isVisible)
    assert not tab.state.isVisible() and tab.view.isVisible() and tab.refused.isVisible()


def test_nothing_goes_on_while_nobody_looks_and_it_begins_again(make_tab, qtbot: QtBot):
    gate = Gate()
    tab = make_tab(gate)
    qtbot.waitUntil(lambda: bool(gate.asked))
    tab.hide()
    gate.open.set()
    tab.show()
    tab.show_evaluation(evaluate(small()))
    qtbot.waitUntil(tab.chart.isVisible)
    assert len(gate.asked) == 2


def test_whoever_leaves_before_the_answer_and_comes_back_sees_it(make_tab, qtbot: QtBot):
    gate = Gate()
    tab = make_tab(gate)
    qtbot.waitUntil(lambda: bool(gate.asked))
    tab.hide()
    gate.open.set()
    tab.show()
    qtbot.waitUntil(tab.chart.isVisible)


def test_a_known_answer_shows_at_once_and_renaming_asks_nothing_new(make_tab, qtbot: QtBot):
    gate = Gate()
    gate.open.set()
    tab = make_tab(gate)
    qtbot.waitUntil(tab.chart.isVisible)
    renamed = small(names={**NAMES, "d": "Skills"})
    tab.show_evaluation(evaluate(renamed))
    assert len(gate.asked) == 1
    assert tab.chart.sheet().data.rows[3].name == "Skills"


def test_where_nothing_changes_there_is_no_table(make_tab, qtbot: QtBot):
    tab = make_tab(lambda _scenario, _progress: answer(()))
    qtbot.waitUntil(tab.chart.isVisible)
    assert not tab.view.isVisible()


def test_one_recommendation_alone_is_said_in_a_sentence(make_tab, qtbot: QtBot):
    lone = edits.remove_recommendation(edits.remove_group(small(), "h"), "c")
    tab = make_tab(find_reversals, lone)
    qtbot.waitUntil(lambda: bool(tab.failure.text))
    assert not tab.chart.isVisible() and "Traceback" not in tab.failure.text


@pytest.mark.parametrize("on", ["en", "zh"])
def test_figures_that_cannot_be_reckoned_are_said_in_words(make_tab, qtbot: QtBot, on: str):
    refusal = NotApplicable("wsm", "too_large", cells=[[small().recommendations[0].id, small().criteria[0].id]])

    def refuse(_scenario: Scenario, _progress: Progress) -> RankReversals:
        raise refusal

    QLocale.setDefault(QLocale(on))
    tab = make_tab(refuse)
    qtbot.waitUntil(lambda: bool(tab.failure.text))
    assert tab.failure.text == refusal_sentence(refusal, small(), on)
    assert "too_large" not in tab.failure.text


def test_a_mishap_leaves_the_window_alive_and_may_be_tried_again(make_tab, qtbot: QtBot):
    tries: list[object] = []

    def flaky(scenario: Scenario, _progress: Progress) -> RankReversals:
        tries.append(scenario)
        if len(tries) == 1:
            raise ArithmeticError("why")
        return answer()

    tab = make_tab(flaky)
    qtbot.waitUntil(lambda: "why" in tab.failure.text)
    next(each for each in tab.failure.findChildren(QPushButton) if each.text() == "Try again").click()
    qtbot.waitUntil(tab.chart.isVisible)
    assert not tab.failure.isVisible()


def test_it_leads_to_all_methods_side_by_side(make_tab: Callable[..., RankReversalTab], qtbot: QtBot) -> None:
    gate = Gate()
    gate.open.set()
    tab = make_tab(gate)
    with qtbot.waitSignal(tab.navigate_requested) as led:
        tab.side_by_side.click()
    assert led.args == ["results", METHODS_TAB]
