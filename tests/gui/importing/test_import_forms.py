"""A form of table that was understood once is offered again, and never taken unasked."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from PySide6.QtWidgets import QPushButton

from gui.importing.import_assistant import ImportAssistant
from gui.settings import FORMS, Settings
from gui.window.main_window import MainWindow
from scenarios.io.tables.layout import Setting
from tests.gui.tables_to_import import COSTS, PLAIN, opened, questions, table

NEXT = COSTS.replace("Aster,60", "Ash,61").replace("Cedar,90", "Elm,95") + "Fir,10,20,30\n"


def imported(window: MainWindow, folder: Path) -> None:
    """A table with two answers."""
    assistant = opened(window, table(folder, COSTS))
    questions(assistant)[0].answers[0].click()
    assistant.settle((Setting("column", "note", "D"), Setting("row", "ignore", "4")))
    assistant.ok.click()


def offered(assistant: ImportAssistant) -> list[QPushButton]:
    """What the remark on the form offers, but for the sign that puts it away."""
    return [each for each in assistant.offer.findChildren(QPushButton) if len(each.text()) > 1]


def test_the_answers_are_offered_for_the_next_table_of_the_form(window: MainWindow, tmp_path: Path) -> None:
    imported(window, tmp_path)
    assistant = opened(window, table(tmp_path, NEXT, "next.csv"))
    assert assistant.offer.text == "A table with the same heads was imported before."
    assert len(questions(assistant)) == 1  # nothing is taken unasked
    offered(assistant)[0].click()
    assert questions(assistant) == []
    assert assistant.stand.role("column", 3) == "note"
    assert assistant.stand.role("row", 3) == "item"  # of single recommendations nothing is remembered
    assert not assistant.offer.isVisible()


def test_after_the_same_answers_the_focus_is_on_what_is_left_to_do(window: MainWindow, tmp_path: Path) -> None:
    imported(window, tmp_path)
    assistant = opened(window, table(tmp_path, NEXT, "next.csv"))
    offered(assistant)[0].setFocus()
    offered(assistant)[0].click()
    assert assistant.focusWidget() is assistant.ok
    assistant.reject()
    assistant = opened(window, table(tmp_path, NEXT + "Total,266,190,230\n", "total.csv"))
    offered(assistant)[0].setFocus()
    offered(assistant)[0].click()
    (total,) = questions(assistant)
    assert assistant.focusWidget() is total.answers[0]


def test_a_form_is_forgotten(window: MainWindow, tmp_path: Path) -> None:
    imported(window, tmp_path)
    assistant = opened(window, table(tmp_path, NEXT, "next.csv"))
    offered(assistant)[1].click()
    assert Settings().table_forms == {}
    assert opened(window, table(tmp_path, NEXT, "next.csv")).offer.text == ""


def test_nothing_is_offered_for_another_form_or_without_answers(window: MainWindow, tmp_path: Path) -> None:
    imported(window, tmp_path)
    assert opened(window, table(tmp_path, PLAIN, "plain.csv")).offer.text == ""
    opened(window, table(tmp_path, PLAIN, "plain.csv")).ok.click()
    assert len(Settings().table_forms) == 1


def test_settings_hold_no_word_of_a_table(window: MainWindow, tmp_path: Path) -> None:
    imported(window, tmp_path)
    kept = str(Settings().table_forms)
    assert not any(word in kept for word in ("cost", "jobs", "Aster"))


def test_forms_are_bounded_and_what_was_tampered_with_counts_as_none() -> None:
    settings = Settings()
    settings.table_forms = {f"{n:032}": '{"header_rows": 2}' for n in range(FORMS + 5)}
    assert list(settings.table_forms) == [f"{n:032}" for n in range(FORMS)]
    settings._store.setValue("tables/forms", "nonsense")
    assert settings.table_forms == {}


ANOTHER_START = """
import sys
from pathlib import Path
from gui import settings
settings.redirect(Path(sys.argv[1]))
print(settings.Settings().table_forms)
"""


def test_a_single_form_is_known_again_after_a_start(tmp_path: Path) -> None:
    forms = {"1" * 32: '{"directions": {"7": "min", "9": "max"}}'}
    Settings().table_forms = forms
    Settings().save()
    started = [sys.executable, "-c", ANOTHER_START, str(tmp_path / "user")]
    assert subprocess.run(started, capture_output=True, text=True, check=True).stdout == f"{forms}\n"
