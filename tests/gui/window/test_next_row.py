"""The foot of every page: what is missing, where, and the next step; always in the same place."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from gui.refusals import FieldPlace, Refusal
from gui.window.main_window import MainWindow
from gui.window.next_row import NextRow
from scenarios import edits
from scenarios.paper import paper_scenario
from scenarios.text.catalogue import _


def foot(window: MainWindow) -> NextRow:
    return window.findChild(NextRow)


@pytest.fixture
def holed(window: MainWindow) -> MainWindow:
    """A window on the paper's scenario with two scores missing."""
    window.session.open(edits.clear_scores(paper_scenario(), [("TA1", "N2"), ("TA2", "L1")]))
    return window


def test_next_leads_through_all_steps_and_never_moves(holed: MainWindow) -> None:
    holed.go_to("brief")
    places, passed = set(), []
    while foot(holed).following:
        passed.append(holed.pages.step)
        places.add((foot(holed).geometry().top(), foot(holed).height()))
        foot(holed).next.click()
    assert [*passed, holed.pages.step] == list(holed.steps.marks.steps)
    assert not foot(holed).next.isVisible()
    places.add((foot(holed).geometry().top(), foot(holed).height()))
    assert len(places) == 1


def test_what_is_missing_is_said_and_led_to(holed: MainWindow) -> None:
    holed.go_to("results")
    assert foot(holed).missing.text() == "Scores missing: 2"
    foot(holed).there.click()
    assert holed.pages.step == "scores"
    assert holed.pages.place() == ("scores", "TA1/N2")
    holed.session.apply("", edits.set_score, "TA1", "N2", value=2.0)
    QApplication.processEvents()
    assert foot(holed).missing.text() == "Scores missing: 1"
    holed.session.apply("", edits.set_score, "TA2", "L1", value=2.0)
    QApplication.processEvents()
    assert foot(holed).missing.text().startswith("Nothing is missing; nobody")  # the paper's, most of them
    assert not foot(holed).there.isVisible()


def test_what_stands_refused_is_not_passed_over(holed: MainWindow) -> None:
    holed.go_to("criteria")
    assert foot(holed).missing.text().startswith("Nothing is missing")
    held = Refusal("300", 500.0, lambda: "too low", _("Highest"))
    holed.session.refusals.put(FieldPlace("criteria", ("N2",), "high"), held)
    assert foot(holed).missing.text() == "Entries here that could not be accepted: 1"
    foot(holed).there.click()
    assert holed.pages.place() == ("criteria", "N2")
    holed.session.refusals.take_back(FieldPlace("criteria", ("N2",), "high"))
    assert foot(holed).missing.text().startswith("Nothing is missing")


def test_it_speaks_the_language_that_is_on(holed: MainWindow) -> None:
    holed.go_to("scores")
    holed.speak("zh")
    QApplication.processEvents()
    assert foot(holed).missing.text() == "缺失的评分：2"
    assert foot(holed).next.text() == "下一步：权重(&X)"
