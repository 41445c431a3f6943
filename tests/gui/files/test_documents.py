"""The file behind the document: nothing is lost, whatever comes between."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QScrollArea

from gui.application import build
from gui.settings import Settings, autosave_folder
from gui.window.main_window import MainWindow
from scenarios import edits
from scenarios.blank_scenario import blank_scenario
from scenarios.io.files import atomic_files
from scenarios.io.files.locks import FileLock
from scenarios.io.json.codec import encode
from scenarios.paper import paper_scenario
from tests.gui.conftest import Answers


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "plan.renheng"


def change(window: MainWindow, weight: float = 0.4) -> None:
    window.session.apply("Weight", edits.set_weight, window.session.scenario.criteria[0].id, weight)


def press(window: MainWindow, subject: str, button: int) -> None:
    """Press an action of what is said on a subject."""
    bar = window.messages._bars[subject]
    bar._buttons.itemAt(button).widget().click()


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


def test_a_change_on_disk_is_announced_and_can_be_loaded(window: MainWindow, path: Path) -> None:
    atomic_files.write(path, paper_scenario())
    window.documents.open(path)
    theirs = edits.set_weight(paper_scenario(), paper_scenario().criteria[1].id, 0.5)
    atomic_files.write(path, theirs)
    window.documents.check_disk()
    assert "plan.renheng" in window.messages.texts()["disk"]
    press(window, "disk", 0)
    assert window.session.scenario == theirs
    assert "disk" not in window.messages.texts()


def test_saving_does_not_overwrite_a_change_on_disk_unasked(window: MainWindow, path: Path) -> None:
    atomic_files.write(path, paper_scenario())
    window.documents.open(path)
    change(window)
    theirs = edits.set_weight(paper_scenario(), paper_scenario().criteria[1].id, 0.5)
    atomic_files.write(path, theirs)
    assert not window.documents.save()
    assert atomic_files.read(path) == theirs
    press(window, "disk", 1)
    assert atomic_files.read(path) == window.session.scenario


def test_a_file_that_vanished_is_announced_and_written_again(window: MainWindow, path: Path) -> None:
    atomic_files.write(path, paper_scenario())
    window.documents.open(path)
    path.unlink()
    window.documents.check_disk()
    press(window, "disk", 0)
    assert atomic_files.read(path) == window.session.scenario


@pytest.mark.parametrize("spoil", [Path.unlink, lambda path: path.write_text("{"), lambda path: path.write_bytes(b"")])
def test_a_document_whose_file_is_no_longer_what_it_was_is_not_saved(
    window: MainWindow, answers: Answers, path: Path, spoil: Callable[[Path], object]
) -> None:
    atomic_files.write(path, paper_scenario())
    window.documents.open(path)
    spoil(path)
    window.documents.check_disk()
    assert not window.documents.saved
    assert window.isWindowModified()
    assert window.verdict.saving.text() == "Not saved"
    assert not window.close()
    assert answers.asked == ["unsaved"]
    window.autosaver.keep_now()
    assert atomic_files.read(next(autosave_folder().glob("*.renheng"))) == window.session.scenario


@pytest.mark.parametrize(("spoil", "disk"), [(Path.unlink, "gone"), (lambda path: path.write_text("{"), "changed")])
def test_closing_looks_at_the_file_once_more(
    window: MainWindow, answers: Answers, path: Path, spoil: Callable[[Path], object], disk: str
) -> None:
    atomic_files.write(path, paper_scenario())
    window.documents.open(path)
    spoil(path)
    assert not window.close()
    assert answers.told == [("plan.renheng", disk)]
    answers.unsaved = "save"
    assert window.close() is (disk == "gone")  # what others made of it is never written over unasked
    assert ("disk" in window.messages.texts()) is (disk == "changed")


def test_a_file_that_came_back_as_it_was_is_saved_again(window: MainWindow, answers: Answers, path: Path) -> None:
    atomic_files.write(path, paper_scenario())
    window.documents.open(path)
    aside = path.rename(path.with_suffix(".aside"))
    window.documents.check_disk()
    window.autosaver.keep_now()
    aside.rename(path)
    window.documents.check_disk()
    assert window.documents.saved
    assert not window.isWindowModified()
    assert "disk" not in window.messages.texts()
    assert not any(autosave_folder().glob("*"))
    assert window.close()
    assert answers.asked == []


def test_undoing_does_not_save_what_is_gone(window: MainWindow, path: Path) -> None:
    atomic_files.write(path, paper_scenario())
    window.documents.open(path)
    change(window)
    path.unlink()
    window.documents.check_disk()
    window.session.undo_stack.undo()
    assert not window.documents.saved


def test_saving_a_file_that_is_gone_writes_it_again_and_all_is_saved(window: MainWindow, path: Path) -> None:
    atomic_files.write(path, paper_scenario())
    window.documents.open(path)
    path.unlink()
    window.documents.check_disk()
    assert window.documents.save()
    assert window.documents.saved
    assert atomic_files.read(path) == window.session.scenario


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
    press(window, "names", 0)
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
    press(window, "names", 1)
    assert window.documents.path == answers.save
    assert atomic_files.read(path) == paper_scenario()


def test_the_next_window_opens_where_this_one_was(qapp: object, window: MainWindow, answers: Answers) -> None:
    window.resize(960, 700)
    window.splitter.setSizes([200, 400, 360])
    sizes = window.splitter.sizes()
    window.close()
    again = build(qapp, answers.asks())  # type: ignore[arg-type]
    assert (again.width(), again.height()) == (960, 700)
    again.show()
    assert again.splitter.sizes() == sizes
    again.close()
    again.deleteLater()
