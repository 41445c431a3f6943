"""The guide: there in both languages, with every way of weighting and every mark of the verdict in it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QDialog, QTextBrowser

from gui.dialogs.help_windows import TOPICS, guide
from gui.window.main_window import MainWindow
from scenarios.analysis.robustness_verdict import AGREED, APART, OVERLAP
from scenarios.elicitation.elicitation_registry import WEIGHTING_METHODS
from scenarios.model import Language
from scenarios.text.robustness_verdict import WORDS


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_guide_has_a_row_for_every_way(language: Language) -> None:
    rows = [line for line in guide("weighting", language).splitlines() if line.startswith("| ")][1:]
    # sliders and points share a row
    assert len(rows) == len(WEIGHTING_METHODS) - 1
    named = " ".join(rows)
    # by the name it has in the window
    assert all(f"**{way.name.in_(language)}**" in named for way in WEIGHTING_METHODS)


@pytest.mark.parametrize("topic", TOPICS)
def test_both_languages_have_the_same_parts(topic: str) -> None:
    texts = [guide(topic, each).splitlines() for each in ("en", "zh")]
    parts = [[line.split(" ")[0] for line in text if line[:1] in "#-|"] for text in texts]
    assert parts[0] == parts[1]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_guide_repeats_the_marks_of_the_verdict(language: Language) -> None:
    text = guide("robustness", language).replace(" %", "%")
    assert all(f"{mark:.0%}" in text for mark in (AGREED, APART, OVERLAP))
    assert all(word.in_(language).capitalize() in text for word in WORDS.values())


def test_the_guide_opens_beside_the_window_in_its_language(window: MainWindow) -> None:
    window.speak("zh")
    window.actions_["guide"].trigger()
    (dialog,) = (each for each in window.findChildren(QDialog) if each.isVisible())
    assert not dialog.isModal()
    texts = {each.accessibleName(): each.toPlainText() for each in dialog.findChildren(QTextBrowser)}
    assert all(text.startswith(name) for name, text in texts.items())
    assert set(texts) == {"如何选择赋权方式", "排序的稳健程度"}
    for page in dialog.findChildren(QTextBrowser):
        assert not page.horizontalScrollBar().isVisible()
        assert page.horizontalScrollBar().maximum() <= 4  # pixels: nothing to read is beyond the edge
    assert dialog.focusWidget().accessibleName() == "如何选择赋权方式"
    dialog.close()
