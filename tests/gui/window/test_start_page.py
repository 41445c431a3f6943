"""The start page: what leads on from it, what it leaves behind, and a start on a file beside it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import gui.__main__
from gui.application import build, open_or_start, show_start_page
from gui.settings import Settings
from gui.signature import author, current_signature
from gui.start.start_page import StartPage
from gui.window.main_window import MainWindow
from gui.window.start_mode import TITLE
from scenarios import edits
from scenarios.blank_scenario import blank_scenario
from scenarios.cli import without_display
from scenarios.io.files import atomic_files
from scenarios.model import Text
from scenarios.paper import paper_scenario
from scenarios.templates import TEMPLATES, template_scenario
from tests.gui.conftest import Answers
from tests.gui.document_in_window import press
from tests.gui.files.test_recovery import leave


@pytest.fixture
def empty(qapp: QApplication, answers: Answers) -> Iterator[MainWindow]:
    """A window that was started, and does not know yet with what."""
    made = build(qapp, answers.asks(), blank_scenario())
    yield made
    answers.unsaved = "discard"
    made.close()
    made.speak("en")
    made.deleteLater()


def started(window: MainWindow, file: Path | None = None) -> StartPage:
    """The start page in front of a window that was started, with a file or without."""
    if file:
        open_or_start(window, str(file))
    else:
        show_start_page(window)
    window.show()
    page = window.pages.currentWidget()
    assert isinstance(page, StartPage)
    return page


def on_step(window: MainWindow, step: str, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.pages.step == step and window.pages.currentWidget() is window.pages.pages[step])


def test_it_stands_alone_with_what_begins_something(empty: MainWindow) -> None:
    started(empty)
    assert empty.windowTitle() == TITLE and not empty.isWindowModified()
    assert not any(part.isVisible() for part in (empty.steps, empty.ranking, empty.verdict, empty.next_row))
    on = {each.objectName() for each in empty.actions() if each.isEnabled()}
    assert {"new", "open", "paper", "import", "guide", *TEMPLATES} <= on
    assert not {"save", "save_as", "export", "undo", ""} & on  # "": those that lead to steps
    empty.speak("zh")
    assert empty.windowTitle() == TITLE


def test_start_my_own_leads_to_the_brief_of_an_empty_scenario(empty: MainWindow, qtbot: QtBot) -> None:
    started(empty).ways["new"].click()
    on_step(empty, "brief", qtbot)
    assert empty.session.scenario.recommendations == ()
    assert all(part.isVisible() for part in (empty.steps, empty.ranking, empty.verdict))
    assert empty.actions_["save"].isEnabled() and not empty.actions_["undo"].isEnabled()
    assert empty.windowTitle() != TITLE


def test_the_worked_example_opens_on_its_brief(empty: MainWindow, qtbot: QtBot) -> None:
    started(empty).ways["example"].click()
    on_step(empty, "brief", qtbot)
    assert empty.session.scenario == paper_scenario()


@pytest.mark.parametrize("name", TEMPLATES)
def test_templates_are_offered_in_the_menu_too(empty: MainWindow, qtbot: QtBot, name: str) -> None:
    page = started(empty)
    if name == "policy":
        empty.actions_[name].trigger()
    else:
        page.templates[name].click()
    on_step(empty, "brief", qtbot)
    assert empty.session.scenario.title == template_scenario(name).title and empty.documents.saved


def test_a_table_and_a_file_are_asked_for(empty: MainWindow, answers: Answers) -> None:
    page = started(empty)
    page.ways["table"].click()
    page.ways["open"].click()
    assert answers.asked == ["table", "open"]
    assert empty.pages.currentWidget() is page


def test_the_keyboard_alone_leads_on(empty: MainWindow, qtbot: QtBot) -> None:
    page = started(empty)
    empty.activateWindow()
    assert empty.focusWidget() is page.ways["new"]
    QTest.keyClick(page.ways["new"], Qt.Key.Key_Down)
    QTest.keyClick(page.ways["table"], Qt.Key.Key_Down)
    assert empty.focusWidget() is page.ways["example"]
    QTest.keyClick(page.ways["example"], Qt.Key.Key_Return)
    on_step(empty, "brief", qtbot)


def test_keys_reach_a_message_and_come_back(empty: MainWindow, tmp_path: Path) -> None:
    page = started(empty, tmp_path / "gone.renheng")
    empty.activateWindow()
    for expected in (True, False, True):
        empty.actions_["next_part"].trigger()
        assert empty.messages.isAncestorOf(empty.focusWidget()) is expected
        assert page.isAncestorOf(empty.focusWidget()) is not expected


def test_every_choice_tells_a_screen_reader_its_name_and_the_line_about_it(empty: MainWindow, qtbot: QtBot) -> None:
    page = started(empty)
    empty.speak("zh")
    qtbot.waitUntil(lambda: page.ways["new"].accessibleName() == "新建自己的情景")
    assert "准则" in page.ways["new"].accessibleDescription()
    assert all(each.accessibleName() for each in page.templates.values())


def test_recent_files_say_when_and_a_missing_one_is_told_and_leaves(
    empty: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    kept, gone = tmp_path / "plan.renheng", tmp_path / "old.renheng"
    atomic_files.write(kept, paper_scenario())
    Settings().recent_files = [gone, kept]
    page = started(empty)
    choices = page.recent.choices
    qtbot.waitUntil(lambda: "no longer there" in choices[gone].accessibleDescription())
    assert str(tmp_path) in choices[kept].accessibleDescription()
    assert ":" in choices[kept].accessibleDescription()  # of a time
    choices[gone].click()
    assert "old.renheng" in "".join(empty.messages.texts().values())
    assert list(page.recent.choices) == [kept]
    page.recent.choices[kept].click()
    on_step(empty, "weights", qtbot)
    assert empty.documents.path == kept


def test_a_file_that_is_given_opens_at_once(empty: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "plan.renheng"
    atomic_files.write(file, paper_scenario())
    open_or_start(empty, str(file))
    assert empty.documents.path == file and empty.pages.currentWidget() is None
    empty.show()
    on_step(empty, "weights", qtbot)


def test_behind_a_file_that_is_refused_stands_the_start_page(empty: MainWindow, tmp_path: Path) -> None:
    started(empty, tmp_path / "gone.renheng")
    assert "gone.renheng" in "".join(empty.messages.texts().values())


def test_unsaved_work_of_a_crash_is_offered_and_leads_on(empty: MainWindow, qtbot: QtBot, dead: int) -> None:
    leave(dead, "Mine")
    with qtbot.waitSignal(empty.page_changed):
        started(empty)
    empty.recovery.offer()
    assert "“Mine”" in empty.messages.texts()["recovery"]
    press(empty, "recovery", "Bring it back")
    on_step(empty, "weights", qtbot)
    assert empty.session.scenario.title.en == "Mine" and not empty.documents.saved


def test_the_example_is_the_main_job_where_there_is_no_display(monkeypatch: pytest.MonkeyPatch) -> None:
    ran: list[object] = []
    monkeypatch.setattr(gui.__main__, "has_display", lambda: False)
    monkeypatch.setattr(without_display, "without_window", lambda files: ran.append(files) or 0)
    monkeypatch.setattr(sys, "argv", ["renheng", "--example"])
    assert gui.__main__.main() == 0
    assert ran == [[]]


def test_it_asks_once_who_the_user_is(empty: MainWindow, qtbot: QtBot) -> None:
    page = started(empty)
    assert page.who.name.isVisible()
    qtbot.keyClicks(page.who.name, "Anna Berg")
    qtbot.keyClick(page.who.name, Qt.Key.Key_Return)
    qtbot.keyClicks(page.who.role, "Planning")
    qtbot.keyClick(page.who.role, Qt.Key.Key_Return)
    assert author() == "Anna Berg (Planning)"
    page.ways["new"].click()
    on_step(empty, "brief", qtbot)
    empty.session.apply("", edits.set_title, Text("Ours"), stamp=current_signature())
    assert empty.session.scenario.log[-1].who == "Anna Berg (Planning)"
    empty.session.undo_stack.setClean()
    show_start_page(empty)
    again = empty.pages.currentWidget()
    assert isinstance(again, StartPage)
    assert not again.who.name.isVisible()


def test_who_said_nothing_is_not_asked_again(empty: MainWindow, qtbot: QtBot) -> None:
    started(empty).ways["example"].click()
    on_step(empty, "brief", qtbot)
    assert Settings().asked_who and author() == ""
