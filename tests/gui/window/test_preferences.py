"""The preferences: what is chosen counts at once and at the next start; damaged settings are lost to nobody."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.application import build, last_file
from gui.guide.guide_window import GuideWindow
from gui.guide.topics import address
from gui.localized_numbers import USUAL, percent, show_decimals, value_text, value_texts
from gui.settings import Settings, put_damaged_aside, settings_file
from gui.signature import author, current_signature, signed
from gui.window.main_window import MainWindow
from gui.window.preferences_dialog import PreferencesDialog
from scenarios.blank_scenario import blank_scenario
from tests.gui.conftest import Answers


@pytest.fixture(autouse=True)
def usual_decimals() -> Iterator[None]:
    yield
    show_decimals(USUAL)


def asked(window: MainWindow, qtbot: QtBot) -> PreferencesDialog:
    window.actions_["preferences"].trigger()
    dialog = QApplication.activeModalWidget() or window.findChild(PreferencesDialog)
    assert isinstance(dialog, PreferencesDialog)
    return dialog


def choose(box: object, data: object) -> None:
    box.setCurrentIndex(box.findData(data))  # type: ignore[attr-defined]


def test_what_is_chosen_counts_at_once_and_at_the_next_start(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = asked(window, qtbot)
    dialog.name.setText(" Anna Berg ")
    dialog.role.setText("Planning")
    choose(dialog.language, "zh")
    choose(dialog.appearance, "dark")
    choose(dialog.decimals, 2)
    choose(dialog.keep_after, 60)
    choose(dialog.start, "last")
    dialog.folders["exports"].setText(str(tmp_path))
    dialog.accept()
    assert author() == "Anna Berg (Planning)" == current_signature().who
    assert QLocale().name() == "zh_CN" and window.actions_["dark"].isChecked()
    assert window.documents.suggestion(".xlsx").parent == tmp_path
    assert value_text(0.5) == "0.50"
    known = Settings()
    assert (known.author, known.role, known.language, known.appearance) == ("Anna Berg", "Planning", "zh", "dark")
    assert (known.decimals, known.keep_after, known.start, known.asked_who) == (2, 60, "last", True)


def test_f1_shows_what_the_guide_says_of_them_beside_the_dialog(window: MainWindow, qtbot: QtBot) -> None:
    dialog = asked(window, qtbot)
    (f1,) = (each for each in dialog.findChildren(QShortcut) if each.key() == QKeySequence("F1"))
    f1.activated.emit()
    (guide,) = dialog.findChildren(GuideWindow)
    assert guide.isVisible() and guide.text.source().toString() == address("window", "view")
    qtbot.keyClick(guide.text, Qt.Key.Key_Escape)
    assert not guide.isVisible() and dialog.isVisible()
    dialog.reject()


def test_cancelled_they_stay_as_they_were(window: MainWindow, qtbot: QtBot) -> None:
    dialog = asked(window, qtbot)
    dialog.name.setText("Somebody else")
    choose(dialog.start, "last")
    dialog.reject()
    assert (author(), Settings().start, Settings().asked_who) == ("", "page", False)


def test_a_folder_that_is_none_is_told_and_nothing_is_taken(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = asked(window, qtbot)
    dialog.name.setText("Anna")
    dialog.folders["files"].setText(str(tmp_path / "nowhere"))
    dialog.accept()
    assert "nowhere" in dialog.message.text and author() == ""
    dialog.folders["files"].setText("")
    dialog.accept()
    assert author() == "Anna"


def test_every_field_has_a_name_for_a_screen_reader(window: MainWindow, qtbot: QtBot) -> None:
    dialog = asked(window, qtbot)
    fields = (dialog.name, dialog.language, dialog.decimals, dialog.start, *dialog.folders.values())
    assert [each.accessibleName() for each in fields] == [
        "Name",
        "Language",
        "Decimals of totals",
        "Start without a file",
        "Folder for scenarios and tables",
        "Folder for exports",
    ]
    dialog.reject()


@pytest.mark.parametrize(
    ("name", "role", "expected"),
    [
        ("Anna Berg", "", "Anna Berg"),
        ("Anna Berg", "Planning", "Anna Berg (Planning)"),
        ("李伟", "规划司", "李伟（规划司）"),
        ("", "Planning", "Planning"),
        ("", "", ""),
    ],
)
def test_who_signs(name: str, role: str, expected: str) -> None:
    assert signed(name, role) == expected


@pytest.mark.parametrize(("digits", "total"), [(2, "0.67"), (3, "0.667"), (4, "0.6667")])
def test_decimals_of_totals(digits: int, total: str) -> None:
    show_decimals(digits)
    assert (value_text(2 / 3), value_texts([2 / 3]), percent(2 / 3)) == (total, [total], "66.7%")


def test_a_new_document_is_saved_in_the_folder_for_files(window: MainWindow, tmp_path: Path) -> None:
    Settings().set_folder("files", str(tmp_path))
    assert window.documents.folder() == tmp_path == window.documents.suggestion(".renheng").parent
    Settings().set_folder("files", str(tmp_path / "gone meanwhile"))
    assert window.documents.folder() == Path.home()


def test_the_last_file_where_that_is_wanted(tmp_path: Path) -> None:
    settings = Settings()
    settings.recent_files = [tmp_path / "b.renheng", tmp_path / "a.renheng"]
    assert last_file(settings) == []
    settings.start = "last"
    assert last_file(settings) == [str(tmp_path / "b.renheng")]


SOUND = "[General]\nauthor=Li\ndecimals=4\nof_a_later_version=7\n"


def write(text: str) -> Path:
    file = settings_file()
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def test_settings_of_another_version_are_kept_and_nothing_is_said(qtbot: QtBot) -> None:
    file = write(SOUND)
    assert put_damaged_aside() is None
    settings = Settings()
    settings.role = "Planning"
    settings.save()
    assert settings.author == "Li" and "of_a_later_version=7" in file.read_text()


def test_damaged_settings_are_put_aside_whole_and_what_is_sound_of_them_stays(
    qapp: QApplication, qtbot: QtBot, answers: Answers
) -> None:
    damaged = SOUND + "no line of settings\n"
    file = write(damaged)
    window = build(qapp, answers.asks(), blank_scenario())
    qtbot.addWidget(window)
    aside = file.with_name("settings.damaged1.ini")
    assert aside.read_text() == damaged
    assert str(aside) in window.messages.texts()["settings"]
    assert (Settings().author, Settings().decimals) == ("Li", 4)
    assert put_damaged_aside() is None  # said once
    window.close()


@pytest.mark.parametrize("text", ["PK\3\4\0\0\0", '{"a": 1}', "\ufffd\x01=\x02\nx"])
def test_noise_counts_as_no_settings(text: str) -> None:
    write(text)
    aside = put_damaged_aside()
    assert aside is not None and aside.read_text(encoding="utf-8") == text
    assert (Settings().author, Settings().decimals, Settings().start) == ("", 3, "page")


def test_values_that_cannot_be_are_as_usual() -> None:
    write("[General]\ndecimals=99\nkeep_after=x\nstart=later\nauthor=@Invalid()\n[folders]\nfiles=/nowhere\n")
    settings = Settings()
    assert (settings.decimals, settings.keep_after, settings.start, settings.author) == (3, 3, "page", "")
    assert settings.folder("files") is None
