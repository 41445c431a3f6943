"""The panel that says why a recommendation stands where it does: how it opens, what it follows, where it leads."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.ranking.ranking_model import NAME
from gui.ranking.why_panel import WhyPanel
from gui.window.main_window import MainWindow
from scenarios import edits
from scenarios.blank_scenario import blank_scenario
from scenarios.report.why_this_place import why_sentence


@pytest.fixture
def why(window: MainWindow) -> WhyPanel:
    """Opened by a click on the first row."""
    _click(window, 0)
    assert window.ranking.why is not None
    return window.ranking.why


def _click(window: MainWindow, row: int) -> None:
    table = window.ranking.ranking
    place = QPoint(40, table.rowViewportPosition(row) + 4)
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_a_click_on_a_row_opens_it_over_the_page_and_moves_nothing(window: MainWindow) -> None:
    before = window.pages.geometry(), window.ranking.geometry()
    _click(window, 0)
    why = window.ranking.why
    assert why is not None and why.isVisible()
    assert (window.pages.geometry(), window.ranking.geometry()) == before
    middle = window.centralWidget()
    assert why.mapTo(middle, QPoint(why.width(), 0)).x() <= window.ranking.mapTo(middle, QPoint(0, 0)).x()
    first = window.ranking.ranking.bars.rows[0].id
    assert why.subject == first
    assert why.sentence.text() == why_sentence(window.rescorer.evaluation, first, "en")


def test_it_turns_to_the_row_that_is_clicked_or_reached_with_the_arrows(window: MainWindow, why: WhyPanel) -> None:
    rows = window.ranking.ranking.bars.rows
    assert why.other.currentData() == rows[1].id
    _click(window, 3)
    assert (why.subject, why.other.currentData()) == (rows[3].id, rows[0].id)
    QTest.keyClick(window.ranking.ranking, Qt.Key.Key_Up)
    assert why.subject == rows[2].id


def test_it_compares_with_whom_one_chooses_and_keeps_to_that_while_weights_move(
    window: MainWindow, why: WhyPanel, qtbot: QtBot
) -> None:
    last = why.other.count() - 1
    why.other.setCurrentIndex(last)
    why.other.activated.emit(last)
    chosen, said = why.other.currentData(), why.sentence.text()
    with qtbot.waitSignal(window.rescorer.evaluation_changed):
        window.session.apply("Weight", edits.set_weight, "N1", 0.3)
    assert why.other.currentData() == chosen
    assert why.sentence.text() != said


def test_enter_opens_it_with_the_focus_and_esc_closes_it_and_leads_back(window: MainWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    table = window.ranking.ranking
    table.setFocus()
    table.setCurrentIndex(table.bars.index(1, NAME))
    QTest.keyClick(table, Qt.Key.Key_Return)
    why = window.ranking.why
    assert why is not None and why.isVisible()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is why)
    QTest.keyClick(why, Qt.Key.Key_Escape)
    assert not why.isVisible() and QApplication.focusWidget() is table
    _click(window, 0)
    QTest.keyClick(table, Qt.Key.Key_Escape)
    assert not why.isVisible()


def test_its_links_lead_to_the_cell_the_methods_and_the_recommendation(window: MainWindow, why: WhyPanel) -> None:
    first = why.subject
    link = why.scores.links()[0]
    link.click()
    step, place = window.pages.place()
    assert step == "scores" and place.startswith(f"{first}/") and not why.isVisible()
    _click(window, 0)
    why.to_methods.click()
    assert window.pages.place() == ("results", "methods")
    _click(window, 0)
    why.to_page.click()
    assert window.pages.place() == ("recommendations", first)


def test_a_missing_score_is_said_and_led_to(window: MainWindow, why: WhyPanel, qtbot: QtBot) -> None:
    first = why.subject
    with qtbot.waitSignal(window.rescorer.evaluation_changed):
        window.session.apply("Clear", edits.clear_scores, [(first, "N2")])
    assert why.subject == first and why.compared.isHidden()
    assert not why.open_cells[0].isHidden() and why.open_cells[1].isHidden()
    why.open_cells[0].click()
    assert window.pages.place() == ("scores", f"{first}/N2")


def test_it_closes_with_the_recommendation_that_it_was_about(window: MainWindow, why: WhyPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.rescorer.evaluation_changed):
        window.session.apply("Remove", edits.remove_recommendation, why.subject)
    assert not why.isVisible() and not why.subject


def test_another_document_and_language_at_once_close_it(window: MainWindow, why: WhyPanel) -> None:
    window.session.open(blank_scenario())
    QApplication.sendEvent(why, QEvent(QEvent.Type.LanguageChange))  # before it was told of the new evaluation
    assert (why.subject, why.isVisible()) == ("", False)


def test_it_speaks_the_language_that_is_on(window: MainWindow, why: WhyPanel, qtbot: QtBot) -> None:
    window.speak("zh")
    qtbot.waitUntil(lambda: why.title.text() == "为什么居首？")
    assert why.sentence.text() == why_sentence(window.rescorer.evaluation, why.subject, "zh")
