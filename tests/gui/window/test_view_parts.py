"""Parts of the window fold away and come back, and give way by turns where it is narrow."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.application import build
from gui.settings import Settings
from gui.window.main_window import MainWindow
from gui.window.parts_splitter import USUAL
from gui.window.view_parts import PARTS
from gui.window.window_placement import SMALLEST, show
from tests.gui.conftest import Answers


def in_sight(window: MainWindow) -> dict[str, bool]:
    """Which of the parts are to be seen, on the page of scores."""
    window.go_to("scores")
    scores = window.pages.pages["scores"].parts
    parts = {"steps": window.steps, "ranking": window.ranking, "groups": window.ranking.groups, **scores}
    return {name: part.isVisible() for name, part in parts.items()}


@pytest.mark.parametrize("part", PARTS)
def test_a_part_folds_away_and_comes_back(window: MainWindow, part: str) -> None:
    seen = in_sight(window)
    assert seen == dict.fromkeys(PARTS, True)
    window.actions_[part].trigger()
    gone = {part, "groups"} if part == "ranking" else {part}
    assert in_sight(window) == {each: each not in gone for each in PARTS}
    assert [each for each in PARTS if not window.actions_[each].isChecked()] == [part]
    window.actions_[part].trigger()
    assert in_sight(window) == seen


def test_what_is_folded_away_stays_so_at_the_next_start(
    qapp: QApplication, window: MainWindow, answers: Answers, qtbot: QtBot
) -> None:
    for part in ("evidence", "ranking"):
        window.actions_[part].trigger()
    again = build(qapp, answers.asks())
    with qtbot.waitSignal(again.page_changed):
        again.show()
    assert in_sight(again) == {"steps": True, "ranking": False, "groups": False, "evidence": False, "legend": True}
    assert not again.actions_["evidence"].isChecked()
    again.close()
    again.deleteLater()


def test_the_keys_to_the_reason_unfold_the_evidence(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_["evidence"].trigger()
    window.go_to("scores", "TA1/N1")
    scores = window.pages.pages["scores"]
    qtbot.keyClick(scores.grid, Qt.Key.Key_F2, Qt.KeyboardModifier.ShiftModifier)
    assert in_sight(window)["evidence"]
    assert QApplication.focusWidget() is scores.evidence.rationale


def test_the_focus_stays_in_sight(window: MainWindow) -> None:
    window.steps.setFocus()
    window.actions_["steps"].trigger()
    assert window.pages.isAncestorOf(QApplication.focusWidget())


@pytest.mark.parametrize(
    ("width", "page", "ranking"),
    [(1600, 1070, 352), (1280, 750, 352), (1160, 750, 232), (1093, 683, 232), (911, 560, 173)],
)
def test_the_ranking_gives_way_before_the_page(window: MainWindow, width: int, page: int, ranking: int) -> None:
    window.splitter.widths = USUAL
    window.resize(width, 700)
    assert window.splitter.sizes() == [USUAL[0], page, ranking]


def test_no_page_makes_the_window_wider_than_its_least(window: MainWindow) -> None:
    window.resize(SMALLEST)
    for step in ("brief", "recommendations", "criteria", "scores", "weights", "results", "robustness", "record"):
        window.go_to(step)
        QApplication.processEvents()
        assert window.size() == SMALLEST
        assert window.pages.pages[step].minimumSizeHint().width() <= window.pages.width()


def test_the_first_window_is_as_large_as_the_screen(window: MainWindow, qtbot: QtBot) -> None:
    window.hide()
    show(window, Settings())
    assert window.isMaximized()
    window.actions_["full_screen"].trigger()
    assert window.isFullScreen()
    assert window.actions_["full_screen"].isChecked()
    window.actions_["full_screen"].trigger()
    assert window.isMaximized()
