"""The file behind the document: nothing is lost, whatever comes between."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QScrollArea

from gui.application import build
from gui.settings import Settings
from gui.window.main_window import MainWindow
from scenarios.blank_scenario import blank_scenario
from scenarios.io.files import atomic_files
from scenarios.io.files.locks import FileLock
from scenarios.io.json.codec import encode
from scenarios.paper import paper_scenario
from tests.gui.conftest import Answers
from tests.gui.document_in_window import change, press


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "plan.renheng"


def test_a_new_window_has_nothing_to_save(window: MainWindow) -> None:
    assert window.documents.saved
    assert not window.isWindowModified()


def test_saving_the_first_time_asks_where(window: MainWindow, answers: Answers, path: Path) -> None:
    answers.save = path
    change(window)
    assert window.isWindowModified()
    assert window.documents.save()
    assert atomic_files.read(path) == window.session.scenario
    assert answers.asked == ["save"]
    assert window.windowTitle() == "plan.renheng[*] – Renheng"
    assert not window.isWindowModified()
    assert window.verdict.saving.text() == "Saved"


def test_an_empty_scenario_is_begun_on_the_brief(window: MainWindow) -> None:
    window.actions_["new"].trigger()
    assert window.session.scenario.recommendations == ()
    assert window.pages.step == "brief"


def test_an_empty_scenario_that_was_called_off_leaves_the_page(window: MainWindow, answers: Answers) -> None:
    change(window)
    answers.unsaved = "cancel"
    window.actions_["new"].trigger()
    assert window.pages.step == "weights"


def test_saving_again_does_not_ask(window: MainWindow, answers: Answers, path: Path) -> None:
    answers.save = path
    window.documents.save()
    change(window)
    assert window.documents.save()
    assert answers.asked == ["save"]
    assert atomic_files.read(path) == window.session.scenario


def test_undoing_to_the_saved_state_is_saved_again(window: MainWindow) -> None:
    change(window)
    assert not window.documents.saved
    window.session.undo_stack.undo()
    assert window.documents.saved


@pytest.mark.parametrize(
    ("answer", "opened", "written"), [("cancel", False, False), ("discard", True, False), ("save", True, True)]
)
def test_unsaved_changes_are_asked_about(
    window: MainWindow, answers: Answers, tmp_path: Path, path: Path, answer: str, opened: bool, written: bool
) -> None:
    other = tmp_path / "other.renheng"
    atomic_files.write(other, blank_scenario())
    answers.unsaved, answers.save = answer, path
    change(window)
    mine = window.session.scenario
    window.documents.open(other)
    assert (window.documents.path == other) is opened
    assert path.exists() is written
    assert (window.session.scenario is mine) is not opened


def test_a_save_that_was_called_off_keeps_the_document(window: MainWindow, answers: Answers) -> None:
    answers.unsaved, answers.save = "save", None
    change(window)
    mine = window.session.scenario
    window.documents.new()
    assert window.session.scenario is mine


def test_a_broken_file_is_refused_in_words_and_leaves_all_as_it_is(window: MainWindow, path: Path) -> None:
    path.write_text("{")
    before = window.session.scenario
    window.documents.open(path)
    assert window.session.scenario is before
    assert "plan.renheng" in window.messages.texts()["file"]
    assert window.documents.path is None


def test_every_finding_of_a_refused_file_is_told_with_its_place(window: MainWindow, path: Path) -> None:
    path.write_bytes(re.sub(rb'"value": (\d)', rb'"value": 9\1', encode(paper_scenario())))
    window.documents.open(path)
    lines = window.messages.texts()["file"].splitlines()
    assert len(lines) > 20
    assert all(each.startswith("scores[") for each in lines[1:-1])
    bar = window.messages._bars["file"]
    QApplication.processEvents()
    said = bar.findChild(QScrollArea)
    assert said.height() < said.widget().height()
    assert said.focusPolicy() == Qt.FocusPolicy.TabFocus
    assert bar.height() < window.height() / 2


def test_a_file_that_cannot_be_written_says_so_and_keeps_the_work_unsaved(
    window: MainWindow, answers: Answers, tmp_path: Path
) -> None:
    answers.save = tmp_path / "no such folder" / "plan.renheng"
    change(window)
    assert not window.documents.save()
    assert window.messages.texts()["file"]
    assert not window.documents.saved


def test_a_table_becomes_a_scenario_that_is_not_saved_yet(window: MainWindow, tmp_path: Path) -> None:
    table = tmp_path / "table.csv"
    table.write_text("alternative,C1,C2\n#objective,max,min\nA,1,2\nB,2,1\n")
    window.documents.open(table)
    assert len(window.session.scenario.recommendations) == 2
    assert window.documents.path is None
    assert not window.documents.saved


def test_recent_files_are_remembered_the_newest_first(window: MainWindow, tmp_path: Path) -> None:
    for name in ("a", "b", "a"):
        atomic_files.write(tmp_path / f"{name}.renheng", paper_scenario())
        window.documents.open(tmp_path / f"{name}.renheng")
    assert [each.name for each in Settings().recent_files] == ["a.renheng", "b.renheng"]


def test_a_file_that_another_program_has_is_announced(window: MainWindow, path: Path) -> None:
    atomic_files.write(path, paper_scenario())
    other = FileLock(path)
    assert other.acquire() is None
    window.documents.open(path)
    assert "plan.renheng" in window.messages.texts()["lock"]
    other.release()


def test_the_lock_goes_with_the_document(window: MainWindow, path: Path) -> None:
    atomic_files.write(path, paper_scenario())
    window.documents.open(path)
    other = FileLock(path)
    assert other.acquire() is not None
    window.documents.new_from_paper()
    assert other.acquire() is None
    other.release()


@pytest.mark.skipif(not hasattr(os, "link"), reason="the system has no hard links")
def test_other_names_of_the_file_are_told_once_before_they_are_left_behind(
    window: MainWindow, answers: Answers, path: Path, tmp_path: Path
) -> None:
    atomic_files.write(path, paper_scenario())
    os.link(path, tmp_path / "other.renheng")
    window.documents.open(path)
    change(window)
    assert not window.documents.save()
    assert "plan.renheng" in window.messages.texts()["names"]
    assert atomic_files.read(path) == paper_scenario()
    press(window, "names", "Save")
    assert window.documents.saved
    assert atomic_files.read(tmp_path / "other.renheng") == paper_scenario()
    assert "names" not in window.messages.texts()
    os.link(path, tmp_path / "third.renheng")
    change(window, 0.3)
    assert window.documents.save()


@pytest.mark.skipif(not hasattr(os, "link"), reason="the system has no hard links")
def test_a_file_with_other_names_can_be_saved_elsewhere_instead(
    window: MainWindow, answers: Answers, path: Path, tmp_path: Path
) -> None:
    atomic_files.write(path, paper_scenario())
    os.link(path, tmp_path / "other.renheng")
    window.documents.open(path)
    change(window)
    window.documents.save()
    answers.save = tmp_path / "new.renheng"
    press(window, "names", "Save as…")
    assert window.documents.path == answers.save
    assert atomic_files.read(path) == paper_scenario()


def test_the_next_window_opens_where_this_one_was(qapp: object, window: MainWindow, answers: Answers) -> None:
    window.resize(800, 700)  # as wide as the offscreen platform's screen
    window.splitter.widths = (190, 300)
    sizes = window.splitter.sizes()
    window.close()
    again = build(qapp, answers.asks())  # type: ignore[arg-type]
    assert (again.width(), again.height()) == (800, 700)
    again.show()
    assert (again.splitter.widths, again.splitter.sizes()) == ((190, 300), sizes)
    again.close()
    again.deleteLater()
