"""Work that programs left behind: all is offered, with what is known of it, and nothing goes without a question."""

from __future__ import annotations

import os
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from gui.settings import autosave_folder
from gui.window.main_window import MainWindow
from scenarios import edits
from scenarios.blank_scenario import blank_scenario
from scenarios.io.files import atomic_files
from scenarios.io.files.atomic_files import FileFingerprint
from scenarios.io.files.autosave import Autosave
from scenarios.model import Scenario, Text
from scenarios.paper import paper_scenario
from tests.gui.conftest import Answers
from tests.gui.document_in_window import press


def titled(title: str) -> Scenario:
    return edits.set_title(paper_scenario(), Text(title))


def leave(
    pid: int, title: str, path: Path | None = None, mark: FileFingerprint | None = None, day: int = 1, host: str = ""
) -> None:
    """Leave behind what a program leaves that ended without notice, on a day of January 2026."""
    Autosave(autosave_folder()).store(title, titled(title), path, mark)
    file = autosave_folder() / f"{title}.json"
    said = msgspec.json.decode(file.read_bytes())
    said["process"] = {"host": host or said["process"]["host"], "pid": pid, "started": ""}
    said["when"] = f"2026-01-{day:02}T10:00:00Z"
    file.write_bytes(msgspec.json.encode(said))


def offered(window: MainWindow) -> str:
    return window.messages.texts().get("recovery", "")


def title(window: MainWindow) -> str:
    return window.session.scenario.title.en


def test_nothing_is_said_where_nothing_was_left(window: MainWindow) -> None:
    window.recovery.offer()
    assert {"recovery", "unreadable"}.isdisjoint(window.messages.texts())


def test_work_is_brought_back_and_is_this_windows_own_from_then_on(window: MainWindow, dead: int) -> None:
    leave(dead, "Mine")
    window.recovery.offer()
    assert "“Mine” was not saved" in offered(window)
    press(window, "recovery", "Bring it back")
    assert title(window) == "Mine"
    assert not window.documents.saved
    assert not offered(window)
    window.autosaver.keep_now()
    assert [file.name for file in sorted(autosave_folder().iterdir())] == ["Mine.json", "Mine.renheng"]
    window.recovery.offer()
    assert not offered(window)


def test_all_that_is_left_is_offered_with_how_many_and_from_when(
    window: MainWindow, dead: int, answers: Answers
) -> None:
    answers.unsaved = "discard"
    for day, name in enumerate(("Old", "Middle", "New"), 1):
        leave(dead, name, day=day)
    window.recovery.offer()
    assert "“New” was not saved before the program ended (03/01/2026" in offered(window)
    assert "3 were left in all, the oldest on 01/01/2026" in offered(window)
    press(window, "recovery", "Bring it back")
    assert title(window) == "New"
    assert "“Middle”" in offered(window)
    assert "2 were left in all" in offered(window)
    press(window, "recovery", "Next")
    assert "“Old”" in offered(window)
    press(window, "recovery", "Throw it away")
    press(window, "recovery", "Throw it away")
    assert "“Middle”" in offered(window)
    assert "in all" not in offered(window)
    press(window, "recovery", "Bring it back")
    assert title(window) == "Middle"
    assert not offered(window)


def test_the_offer_stays_when_a_file_is_opened(window: MainWindow, dead: int, tmp_path: Path) -> None:
    leave(dead, "Mine")
    atomic_files.write(tmp_path / "other.renheng", blank_scenario())
    window.recovery.offer()
    window.documents.open(tmp_path / "other.renheng")
    assert "“Mine”" in offered(window)
    window.documents.new_from_paper()
    assert "“Mine”" in offered(window)


def test_an_offer_that_would_cost_open_work_comes_again(window: MainWindow, answers: Answers, dead: int) -> None:
    leave(dead, "Mine")
    window.session.apply("Title", edits.set_title, Text("Open"))
    window.recovery.offer()
    answers.unsaved = "cancel"
    press(window, "recovery", "Bring it back")
    assert title(window) == "Open"
    assert "“Mine”" in offered(window)


def test_what_another_window_took_meanwhile_is_not_brought_back_twice(window: MainWindow, dead: int) -> None:
    leave(dead, "Mine")
    window.recovery.offer()
    other = Autosave(autosave_folder())
    assert other.take_over(other.unsaved_work().works[0])
    press(window, "recovery", "Bring it back")
    assert title(window) != "Mine"
    assert not offered(window)


def test_a_save_asks_about_what_a_colleague_saved_after_the_crash(
    window: MainWindow, dead: int, tmp_path: Path
) -> None:
    plan = tmp_path / "plan.renheng"
    leave(dead, "Mine", plan, atomic_files.write(plan, titled("First")))
    atomic_files.write(plan, titled("The colleague's"))
    window.recovery.offer()
    press(window, "recovery", "Bring it back")
    assert window.documents.path == plan
    assert "changed on disk" in window.messages.texts()["disk"]
    window.messages.clear("disk")
    assert not window.documents.save()
    assert atomic_files.read(plan) == titled("The colleague's")
    press(window, "disk", "Keep mine")
    assert atomic_files.read(plan) == titled("Mine")


def test_work_on_a_file_that_nobody_touched_is_saved_without_a_question(
    window: MainWindow, dead: int, tmp_path: Path
) -> None:
    plan = tmp_path / "plan.renheng"
    leave(dead, "Mine", plan, atomic_files.write(plan, titled("First")))
    window.recovery.offer()
    press(window, "recovery", "Bring it back")
    assert "disk" not in window.messages.texts()
    assert window.documents.save()
    assert atomic_files.read(plan) == titled("Mine")
    assert not any(autosave_folder().glob("*"))


def test_of_a_program_of_which_nothing_is_known_a_copy_is_offered(
    window: MainWindow, qtbot: QtBot, dead: int, tmp_path: Path
) -> None:
    plan = tmp_path / "plan.renheng"
    leave(dead, "Theirs", plan, atomic_files.write(plan, titled("First")), host="another name")
    window.recovery.offer()
    assert "may still be running" in offered(window)
    with qtbot.waitSignal(window.autosaver.copy_saved):
        press(window, "recovery", "Bring back a copy")
    assert not offered(window)
    assert (title(window), window.documents.path, window.documents.saved) == ("Theirs", None, False)
    assert window.windowTitle().startswith("Theirs (copy)")
    assert "This is a copy" in window.messages.texts()["opened"]
    assert atomic_files.read(autosave_folder() / "Theirs.renheng") == titled("Theirs")
    assert len(list(autosave_folder().glob("*.renheng"))) == 2
    window.recovery.offer()
    assert not offered(window)
    assert window.documents.saved is False


def test_a_copy_is_no_copy_once_it_was_saved(
    window: MainWindow, answers: Answers, qtbot: QtBot, dead: int, tmp_path: Path
) -> None:
    leave(dead, "Theirs", host="another name")
    window.recovery.offer()
    with qtbot.waitSignal(window.autosaver.copy_saved):
        press(window, "recovery", "Bring back a copy")
    answers.save = tmp_path / "mine.renheng"
    assert window.documents.save()
    assert window.windowTitle().startswith("mine.renheng")
    assert atomic_files.read(autosave_folder() / "Theirs.renheng") == titled("Theirs")
    window.documents.new_from_paper()
    assert "copy" not in window.windowTitle()


def test_a_copy_that_nobody_wants_stays_where_it_is(window: MainWindow, dead: int) -> None:
    leave(dead, "Theirs", host="another name")
    window.recovery.offer()
    press(window, "recovery", "Not again")
    assert not offered(window)
    window.recovery.offer()
    assert not offered(window)
    assert atomic_files.read(autosave_folder() / "Theirs.renheng") == titled("Theirs")


def test_throwing_away_asks_and_can_be_made_good(window: MainWindow, dead: int) -> None:
    leave(dead, "Mine")
    window.recovery.offer()
    press(window, "recovery", "Throw it away")
    assert "Throw away “Mine”" in offered(window)
    assert "30 days" in offered(window)
    press(window, "recovery", "Keep it")
    assert "“Mine” was not saved" in offered(window)
    press(window, "recovery", "Throw it away")
    press(window, "recovery", "Throw it away")
    assert not offered(window)
    (thrown,) = (autosave_folder() / "thrown").iterdir()
    assert thrown.name.startswith("Mine")
    window.documents.open(thrown)
    assert title(window) == "Mine"
    assert (window.documents.path, window.documents.saved) == (None, False)  # there it would go after its days
    assert "This is a copy" in window.messages.texts()["opened"]


def test_what_cannot_be_thrown_away_is_said_and_stays(window: MainWindow, dead: int) -> None:
    leave(dead, "Mine")
    (autosave_folder() / "thrown").touch()
    window.recovery.offer()
    press(window, "recovery", "Throw it away")
    press(window, "recovery", "Throw it away")
    assert window.messages.texts()["file"]
    assert "“Mine”" in offered(window)


def test_what_cannot_be_read_is_named_with_its_folder(
    window: MainWindow, dead: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    leave(dead, "Mine")
    (autosave_folder() / "Mine.renheng").write_text("{")
    shown: list[Path] = []
    monkeypatch.setattr("gui.files.recovery.open_file", shown.append)
    window.recovery.offer()
    assert str(autosave_folder() / "Mine.renheng") in window.messages.texts()["unreadable"]
    press(window, "unreadable", "Open the folder")
    assert shown == [autosave_folder()]
    assert (autosave_folder() / "Mine.renheng").exists()


def test_every_offer_is_told_in_the_new_language(window: MainWindow, dead: int) -> None:
    leave(dead, "Mine", day=1)
    leave(dead, "Theirs", day=2, host="another name")
    leave(dead, "Broken")
    (autosave_folder() / "Broken.renheng").write_text("{")
    window.recovery.offer()
    press(window, "recovery", "Next")
    window.speak("zh")
    QCoreApplication.processEvents()
    assert "程序上次退出时，“Mine”尚未保存" in offered(window)
    assert "无法读取" in window.messages.texts()["unreadable"]
    press(window, "recovery", "丢弃")
    window.speak("en")
    QCoreApplication.processEvents()
    assert "Throw away “Mine”" in offered(window)


@pytest.mark.skipif(os.name == "nt", reason="has rights of another kind")
def test_only_the_user_may_read_what_the_window_keeps(window: MainWindow) -> None:
    before = os.umask(0)
    try:
        window.session.apply("Title", edits.set_title, Text("Mine"))
        window.autosaver.keep_now()
    finally:
        os.umask(before)
    assert {file.stat().st_mode & 0o077 for file in (autosave_folder(), *autosave_folder().iterdir())} == {0}


def test_a_window_that_is_killed_loses_no_more_than_the_last_seconds(tmp_path: Path) -> None:
    from tests.kills.window import rounds

    *_, counts = rounds(tmp_path, 2, seed=1)
    assert counts.troubles == []
    assert counts.offered == counts.kept
