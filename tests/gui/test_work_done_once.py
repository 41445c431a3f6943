"""What a gesture of the user's makes the program do is done once, and what did not change is not done at all."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui import settings
from gui.pages.weights.elicitation.pairs_panel import PairsPanel
from gui.settings import Settings
from gui.signature import author
from gui.window.main_window import MainWindow
from scenarios import edits, log_summary
from scenarios.completeness import missing_scores
from scenarios.elicitation import local_weights, warnings
from scenarios.elicitation import pairs as pairs_method
from scenarios.evaluation import score_matrix
from scenarios.model import Text
from scenarios.paper import paper_scenario
from tests.gui.scores_page import Control, Key, clipboard, value
from tests.gui.shown_page import Opened
from tests.gui.ways_page import answers, choose, in_front

Count = Callable[[object, str], list[object]]


@pytest.fixture
def count(monkeypatch: pytest.MonkeyPatch) -> Count:
    """``count(where, name)`` gives a list that grows by the arguments of each call."""

    def counting(where: object, name: str) -> list[object]:
        calls: list[object] = []
        original = getattr(where, name)

        def called(*args: object, **kwargs: object) -> object:
            calls.append(args)
            return original(*args, **kwargs)

        monkeypatch.setattr(where, name, called)
        return calls

    return counting


def drag(window: MainWindow, *ticks: int) -> None:
    """Drag the slider of a criterion, and let the window work after each tick."""
    slider = window.pages.pages["weights"].rows["N1"].slider  # type: ignore[attr-defined]
    for tick in ticks:
        slider.setValue(tick)
        QApplication.processEvents()


def test_a_tick_of_a_slider_looks_at_no_score_again(window: MainWindow, count: Count) -> None:
    window.session.open(edits.set_score(paper_scenario(), "TA1", "N1", value=2.0))
    window.go_to("weights")
    drag(window, 200)
    calls = [
        count(missing_scores, "missing_scores"),
        count(score_matrix, "_grid"),
        count(warnings, "_alike"),
        count(warnings, "_together"),
    ]
    shown = window.rescorer.evaluation
    drag(window, 250, 300, 350)
    assert window.rescorer.evaluation is not shown
    assert calls == [[]] * len(calls)


def test_a_tick_of_a_slider_reads_only_the_line_of_the_log_that_it_writes(window: MainWindow, count: Count) -> None:
    window.go_to("weights")
    for reason in ("One", "Another", "A third"):
        window.session.apply("Note", edits.add_note, "2026-03-01T10:00:00+00:00", "Ann", Text(reason))
    drag(window, 200)
    read = count(log_summary.LogSummary, "with_entries")
    drag(window, 250, 300)
    lines = [entry for _summary, entries in read for entry in entries]  # type: ignore[misc]
    assert {entry.event for entry in lines} == {"weight_set"}


def test_ticks_of_a_slider_do_not_open_the_settings(window: MainWindow, count: Count) -> None:
    window.go_to("weights")
    Settings().author = "Anna Berg"
    drag(window, 200)
    opened = count(settings, "_settings_file")
    drag(window, 250, 300, 350)
    assert window.session.scenario.log[-1].who == "Anna Berg"
    assert opened == []
    Settings().author = "Chen"
    drag(window, 400)
    assert window.session.scenario.log[-1].who == author() == "Chen"


def test_an_answer_to_a_pair_is_solved_once(opened: Opened, count: Count) -> None:
    page = choose(opened("weights"), "pairs")
    panel = in_front(PairsPanel, page)
    for step in (-1, -5):
        panel.scale.buttons[step].click()
        panel.next.click()
    local_weights._solve.cache_clear()  # which may know the answer from another test
    solved = count(pairs_method, "ahp_weights")
    panel.scale.buttons[-2].click()
    QApplication.processEvents()
    assert len(answers(page).judgements) == 3
    compared = [args[0] for args in solved]  # type: ignore[index]
    assert compared.count(("N1", "N2", "N3")) == 1
    assert len(compared) == len(set(compared))


@pytest.mark.parametrize(("block", "taken"), [("1\t2\n3\t4", True), ("1\t2\n3\t9", False), ("1\tabc\n3\t9", False)])
def test_a_paste_is_tried_once(qtbot: QtBot, opened: Opened, count: Count, block: str, taken: bool) -> None:
    page = opened("scores")
    page.select("TA1/N1")
    clipboard(block)
    tried = count(edits, "set_scores")
    qtbot.keyClick(page.grid, Key.Key_V, Control)
    assert len(tried) == 1
    assert page.list.isVisible() != taken
    assert (value(page, "TA2", "N1") == 3.0) == taken
