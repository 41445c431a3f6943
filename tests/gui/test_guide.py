"""The guide to weighting: there in both languages, with every way in it, beside the window."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QDialog, QTextBrowser

from gui.dialogs.help import guide
from gui.main_window import MainWindow
from scenarios.model import Language
from scenarios.weighing.ways import WAYS


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_guide_has_a_row_for_every_way(language: Language) -> None:
    rows = [line for line in guide(language).splitlines() if line.startswith("| ")][1:]
    # sliders and points share a row
    assert len(rows) == len(WAYS) - 1
    if language == "zh":
        named = " ".join(rows)
        assert all(way.name.zh in named for way in WAYS if way.id != "sliders")


def test_both_guides_have_the_same_parts() -> None:
    parts = [[line.split(" ")[0] for line in guide(each).splitlines() if line[:1] in "#-|"] for each in ("en", "zh")]
    assert parts[0] == parts[1]


def test_the_guide_opens_beside_the_window_in_its_language(window: MainWindow) -> None:
    window.speak("zh")
    window.actions_["guide"].trigger()
    (dialog,) = (each for each in window.findChildren(QDialog) if each.isVisible())
    assert not dialog.isModal()
    assert "如何选择赋权方式" in dialog.findChild(QTextBrowser).toPlainText()
    dialog.close()
