"""What a field of the Criteria page refuses stays marked until it is corrected or taken back, and is never stored."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QLocale, Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from gui.pages.structure.criteria_page import CriteriaPage
from gui.widgets.fields.text_fields import NumberField
from scenarios import edits
from scenarios.model import Scale
from tests.gui.shown_page import Opened

Key = Qt.Key


@pytest.fixture
def page(opened: Opened, qtbot: QtBot) -> CriteriaPage:
    """The Criteria page, with 3 typed as the highest of N1, on which there are scores of 4."""
    page = opened("criteria")
    page.session.apply("", edits.set_scale, "N1", Scale())
    page.select("N1")
    enter(qtbot, field(page), "3")
    return page


def field(page: CriteriaPage) -> NumberField:
    return page.leaf_form.scale.numbers["high"]


def enter(qtbot: QtBot, into: NumberField, text: str) -> None:
    into.setFocus()
    into.selectAll()
    qtbot.keyClicks(into, text)
    qtbot.keyClick(into, Key.Key_Tab)


def reasons(page: QWidget) -> list[str]:
    """What is shown below fields."""
    return [each.text() for each in page.findChildren(QLabel) if each.property("tone") == "bad" and each.isVisible()]


def test_it_stays_marked_with_its_reason_while_one_goes_on(page: CriteriaPage, qtbot: QtBot) -> None:
    high = field(page)
    page.message.clear()
    page.leaf_form.scale.numbers["step"].setFocus()
    assert (high.text(), high.is_refused) == ("3", True)
    assert "outside the scale" in high.accessibleDescription()
    assert reasons(page) == []
    high.setFocus()
    assert reasons(page) == [high.accessibleDescription()]
    assert page.session.scenario.criteria[0].scale.high == 4.0
    assert page.session.refusals.by_step() == {"criteria": 1}


def test_it_stays_with_its_criterion(page: CriteriaPage) -> None:
    high = field(page)
    page.select("N2")
    assert (high.text(), high.is_refused) == ("4", False)
    page.select("N1")
    assert (high.text(), high.is_refused) == ("3", True)
    assert len(page.session.refusals.standing) == 1


def test_in_another_language_it_says_why_in_that(page: CriteriaPage) -> None:
    QLocale.setDefault(QLocale("zh_CN"))
    QApplication.sendEvent(page, QEvent(QEvent.Type.LanguageChange))
    assert (field(page).text(), field(page).is_refused) == ("3", True)
    assert "outside" not in field(page).accessibleDescription()


@pytest.mark.parametrize("how", ["escape", "corrected", "the same again", "undone", "removed", "opened"])
def test_it_is_over_once_it_is_taken_back_or_mended(page: CriteriaPage, qtbot: QtBot, how: str) -> None:
    high, session = field(page), page.session
    if how == "escape":
        high.setFocus()
        qtbot.keyClick(high, Key.Key_Escape)
    elif how == "undone":
        session.apply("", edits.set_scale, "N1", Scale(high=9.0))
    elif how == "removed":
        session.apply("", edits.remove_criterion, "N1")
    elif how == "opened":
        session.open(session.scenario)
    else:
        enter(qtbot, high, "5" if how == "corrected" else "4")
    assert not high.is_refused
    assert high.accessibleDescription() == ""
    assert dict(session.refusals.standing) == {}
    shown = {"corrected": "5", "undone": "9"}.get(how, "4")
    assert high.text() == shown


def test_a_name_that_was_emptied_is_marked_until_it_has_one(page: CriteriaPage, qtbot: QtBot) -> None:
    name = page.leaf_form.name.main
    name.setFocus()
    name.selectAll()
    qtbot.keyClick(name, Key.Key_Delete)
    other = page.leaf_form.name.second
    other.selectAll()
    qtbot.keyClick(other, Key.Key_Delete)
    assert other.is_refused  # one of the two it needs
    assert page.session.scenario.criteria[0].name.zh
    page.select("N2")
    assert not page.leaf_form.name.second.is_refused
    page.select("N1")
    assert (other.toPlainText(), other.is_refused) == ("", True)
    qtbot.keyClicks(other, "X")
    assert not other.is_refused
    assert page.session.scenario.criteria[0].name.zh == "X"
