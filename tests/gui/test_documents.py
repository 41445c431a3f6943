"""The file behind the document: nothing is lost, whatever comes between."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QScrollArea
from pytestqt.qtbot import QtBot

from gui.app import build
from gui.main_window import MainWindow
from gui.settings import Settings, autosave_folder
from scenarios import edits, files
from scenarios.blank import blank_scenario
from scenarios.locks import FileLock
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
    assert files.read(path) == window.session.scenario
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
    assert files.read(path) == window.session.scenario


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
    files.write(other, blank_scenario())
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


def test_every_finding_of_a_refused_table_is_told_with_its_place(window: MainWindow, tmp_path: Path) -> None:
    table = tmp_path / "table.csv"
    table.write_text("alternative,C1\n" + "".join(f"A{i},x{i}\n" for i in range(30)))
    window.documents.open(table)
    lines = window.messages.texts()["file"].splitlines()
    assert [each.split(":")[0] for each in lines[1:]] == [f"B{row}" for row in range(2, 32)]
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
    table.write_text("alternative,C1,C2\nA,1,2\nB,2,1\n")
    window.documents.open(table)
    assert len(window.session.scenario.recommendations) == 2
    assert window.documents.path is None
    assert not window.documents.saved


def test_recent_files_are_remembered_the_newest_first(window: MainWindow, tmp_path: Path) -> None:
    for name in ("a", "b", "a"):
        files.write(tmp_path / f"{name}.renheng", paper_scenario())
        window.documents.open(tmp_path / f"{name}.renheng")
    assert [each.name for each in Settings().recent_files] == ["a.renheng", "b.renheng"]


def test_a_file_that_another_program_has_is_announced(window: MainWindow, path: Path) -> None:
    files.write(path, paper_scenario())
    other = FileLock(path)
    assert other.acquire() is None
    window.documents.open(path)
    assert "plan.renheng" in window.messages.texts()["lock"]
    other.release()


def test_the_lock_goes_with_the_document(window: MainWindow, path: Path) -> None:
    files.write(path, paper_scenario())
    window.documents.open(path)
    other = FileLock(path)
    assert other.acquire() is not None
    window.documents.new_from_paper()
    assert other.acquire() is None
    other.release()


def test_a_change_on_disk_is_announced_and_can_be_loaded(window: MainWindow, path: Path) -> None:
    files.write(path, paper_scenario())
    window.documents.open(path)
    theirs = edits.set_weight(paper_scenario(), paper_scenario().criteria[1].id, 0.5)
    files.write(path, theirs)
    window.documents.check_disk()
    assert "plan.renheng" in window.messages.texts()["disk"]
    press(window, "disk", 0)
    assert window.session.scenario == theirs
    assert "disk" not in window.messages.texts()


def test_saving_does_not_overwrite_a_change_on_disk_unasked(window: MainWindow, path: Path) -> None:
    files.write(path, paper_scenario())
    window.documents.open(path)
    change(window)
    theirs = edits.set_weight(paper_scenario(), paper_scenario().criteria[1].id, 0.5)
    files.write(path, theirs)
    assert not window.documents.save()
    assert files.read(path) == theirs
    press(window, "disk", 1)
    assert files.read(path) == window.session.scenario


def test_a_file_that_vanished_is_announced_and_written_again(window: MainWindow, path: Path) -> None:
    files.write(path, paper_scenario())
    window.documents.open(path)
    path.unlink()
    window.documents.check_disk()
    press(window, "disk", 0)
    assert files.read(path) == window.session.scenario


def test_unsaved_work_is_kept_aside_after_a_change(window: MainWindow, qtbot: QtBot) -> None:
    window.autosaver._timer.setInterval(0)
    change(window)
    qtbot.waitUntil(lambda: any(autosave_folder().glob("*.renheng")))
    kept = next(autosave_folder().glob("*.renheng"))
    assert files.read(kept) == window.session.scenario


def test_saving_forgets_what_was_kept_aside(window: MainWindow, answers: Answers, path: Path) -> None:
    answers.save = path
    change(window)
    window.autosaver.keep()
    window.documents.save()
    assert not any(autosave_folder().glob("*"))


def crashed(weight: float) -> None:
    """Leave behind what a program leaves that ended without notice: its work, under a process that is no more."""
    import subprocess
    import sys

    program = (
        "import sys; from pathlib import Path; from scenarios.autosave import Autosave; from scenarios import edits;"
        "from scenarios.paper import paper_scenario as p;"
        f"Autosave(Path(sys.argv[1])).store('lost', edits.set_weight(p(), p().criteria[0].id, {weight}), None)"
    )
    subprocess.run([sys.executable, "-c", program, str(autosave_folder())], check=True)


def test_work_left_by_a_crash_is_offered_and_brought_back(window: MainWindow) -> None:
    crashed(0.7)
    window.autosaver.offer()
    assert "not saved" in window.messages.texts()["recovery"]
    press(window, "recovery", 0)
    first = window.session.scenario.criteria[0].id
    assert window.session.scenario.weights[first] == pytest.approx(0.7)
    assert not window.documents.saved
    assert [each.stem for each in autosave_folder().glob("*.renheng")] != ["lost"]


def test_work_left_by_a_crash_can_be_thrown_away(window: MainWindow) -> None:
    crashed(0.7)
    window.autosaver.offer()
    press(window, "recovery", 1)
    assert not any(autosave_folder().glob("*"))
    assert window.session.scenario == paper_scenario()


def test_closing_in_good_order_leaves_nothing_to_recover(window: MainWindow, answers: Answers) -> None:
    change(window)
    window.autosaver.keep()
    answers.unsaved = "cancel"
    assert not window.close()
    answers.unsaved = "discard"
    assert window.close()
    assert not any(autosave_folder().glob("*"))


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
