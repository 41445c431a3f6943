"""What others do to the file that is open: told, never overwritten unasked, and never called saved."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from gui.settings import autosave_folder
from gui.window.main_window import MainWindow
from scenarios import edits
from scenarios.io.files import atomic_files
from scenarios.paper import paper_scenario
from tests.gui.conftest import Answers
from tests.gui.document_in_window import change, press


@pytest.fixture
def path(window: MainWindow, tmp_path: Path) -> Path:
    """The file of the paper's scenario, which the window has open."""
    saved = tmp_path / "plan.renheng"
    atomic_files.write(saved, paper_scenario())
    window.documents.open(saved)
    return saved


def test_a_change_on_disk_is_announced_and_can_be_loaded(window: MainWindow, path: Path) -> None:
    theirs = edits.set_weight(paper_scenario(), paper_scenario().criteria[1].id, 0.5)
    atomic_files.write(path, theirs)
    window.documents.check_disk()
    assert "plan.renheng" in window.messages.texts()["disk"]
    press(window, "disk", "Load that")
    assert window.session.scenario == theirs
    assert "disk" not in window.messages.texts()


def test_saving_does_not_overwrite_a_change_on_disk_unasked(window: MainWindow, path: Path) -> None:
    change(window)
    theirs = edits.set_weight(paper_scenario(), paper_scenario().criteria[1].id, 0.5)
    atomic_files.write(path, theirs)
    assert not window.documents.save()
    assert atomic_files.read(path) == theirs
    press(window, "disk", "Keep mine")
    assert atomic_files.read(path) == window.session.scenario


def test_a_file_that_vanished_is_announced_and_written_again(window: MainWindow, path: Path) -> None:
    path.unlink()
    window.documents.check_disk()
    press(window, "disk", "Save")
    assert atomic_files.read(path) == window.session.scenario


@pytest.mark.parametrize("spoil", [Path.unlink, lambda path: path.write_text("{"), lambda path: path.write_bytes(b"")])
def test_a_document_whose_file_is_no_longer_what_it_was_is_not_saved(
    window: MainWindow, answers: Answers, path: Path, spoil: Callable[[Path], object]
) -> None:
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
    spoil(path)
    assert not window.close()
    assert answers.told == [("plan.renheng", disk)]
    answers.unsaved = "save"
    assert window.close() is (disk == "gone")  # what others made of it is never written over unasked
    assert ("disk" in window.messages.texts()) is (disk == "changed")


def test_a_file_that_came_back_as_it_was_is_saved_again(window: MainWindow, answers: Answers, path: Path) -> None:
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
    change(window)
    path.unlink()
    window.documents.check_disk()
    window.session.undo_stack.undo()
    assert not window.documents.saved


def test_saving_a_file_that_is_gone_writes_it_again_and_all_is_saved(window: MainWindow, path: Path) -> None:
    path.unlink()
    window.documents.check_disk()
    assert window.documents.save()
    assert window.documents.saved
    assert atomic_files.read(path) == window.session.scenario
