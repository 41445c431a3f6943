"""What a question of weighting refuses stays with its item, and is over with the way that asks."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QLocale, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.pages.weights.weights_page import WeightsPage
from gui.widgets.fields.number_spin_box import NumberSpinBox
from scenarios import edits
from scenarios.paper import paper_scenario
from tests.gui.shown_page import Opened

Key = Qt.Key


@pytest.fixture
def page(opened: Opened, qtbot: QtBot) -> WeightsPage:
    """The questions of direct points, with 150 typed in the first box."""
    page = opened("weights", edits.choose_elicitation_method(paper_scenario(), "points", True))
    box = first_box(page)
    box.setFocus()
    box.selectAll()
    qtbot.keyClicks(box, "150")
    qtbot.keyClick(box, Key.Key_Return)
    return page


def first_box(page: WeightsPage) -> NumberSpinBox:
    return next(each for each in page.elicitation.findChildren(NumberSpinBox) if each.isVisible())


def test_it_comes_back_where_the_questions_are_made_anew(page: WeightsPage) -> None:
    assert page.session.refusals.by_step() == {"weights": 1}
    QLocale.setDefault(QLocale("zh_CN"))
    QApplication.sendEvent(page, QEvent(QEvent.Type.LanguageChange))
    QApplication.processEvents()  # what was made anew shows itself in the next turn
    assert (first_box(page).lineEdit().text(), first_box(page).is_refused) == ("150", True)
    assert "150" in first_box(page).accessibleDescription()


def test_in_another_way_it_is_over(page: WeightsPage) -> None:
    page.session.apply("", edits.choose_elicitation_method, "swing", True)
    assert page.session.refusals.by_step() == {}
