"""The evidence beside the matrix: the score in full, its reason, its way back, and the cells that have none."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import QEvent, QLocale, QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QPushButton, QRadioButton
from pytestqt.qtbot import QtBot

from scenarios import edits
from scenarios.model import Text
from scenarios.paper import paper_scenario
from tests.gui.scores_page import Control, Key, clipboard, current, large, type_, value
from tests.gui.shown_page import Opened


def test_the_evidence_shows_the_cell_in_full(opened: Opened) -> None:
    page = opened("scores")
    page.select("TA1/N3")
    panel, criterion = page.evidence, paper_scenario().criteria[2]
    assert panel.recommendation.text() == "Tackle core technologies"
    assert panel.criterion.text() == criterion.name.en
    assert criterion.threat.en in panel.threat.text()
    assert (panel.value.text(), panel.low.text(), panel.high.text()) == ("2.5", "2", "3")
    assert panel.rationale.toPlainText() == paper_scenario().score_at["TA1", "N3"].rationale.en
    assert "partial" in panel.levels.meaning.text()
    assert not panel.reset.isVisible()


def test_a_number_in_the_panel_counts_when_it_is_done(qtbot: QtBot, opened: Opened) -> None:
    page = opened("scores")
    page.select("TA1/N1")
    field = page.evidence.low
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "2,5")
    assert page.session.undo_stack.count() == 0
    qtbot.keyClick(field, Key.Key_Return)
    assert page.session.scenario.score_at["TA1", "N1"].low == 2.5
    assert page.grid.currentIndex().data() == "4"


@pytest.mark.parametrize(("typed", "said"), [("soon", "soon"), ("7", "7")])
def test_a_number_that_cannot_be_is_explained_and_left_to_mend(
    qtbot: QtBot, opened: Opened, typed: str, said: str
) -> None:
    page = opened("scores")
    page.select("TA1/N1")
    page.evidence.value.setFocus()
    page.evidence.value.selectAll()
    qtbot.keyClicks(page.evidence.value, typed)
    qtbot.keyClick(page.evidence.value, Key.Key_Return)
    assert said in page.evidence.message.text
    assert page.evidence.value.text() == typed
    assert page.session.scenario == paper_scenario()
    page.select("TA1/N2")
    assert not page.evidence.message.isVisible()


def test_typing_a_reason_is_one_step_of_undo(qtbot: QtBot, opened: Opened) -> None:
    page = opened("scores")
    page.select("TA1/L2")
    page.evidence.rationale.setFocus()
    page.evidence.rationale.selectAll()
    qtbot.keyClicks(page.evidence.rationale, "Because of this")
    score = page.session.scenario.score_at["TA1", "L2"]
    assert score.rationale.en == "Because of this"
    assert score.rationale.zh == paper_scenario().score_at["TA1", "L2"].rationale.zh
    assert score.origin == "judged"
    assert page.session.undo_stack.count() == 1
    page.session.undo_stack.undo()
    assert page.session.scenario == paper_scenario()
    assert page.evidence.rationale.toPlainText() == "The paper makes no such link."


def test_typing_keeps_its_place_in_the_text(qtbot: QtBot, opened: Opened) -> None:
    page = opened("scores")
    page.select("TA1/L2")
    page.evidence.source.setFocus()
    page.evidence.source.setText("")
    qtbot.keyClicks(page.evidence.source, "p 1")
    page.evidence.source.setCursorPosition(1)
    qtbot.keyClicks(page.evidence.source, ".")
    assert page.session.scenario.score_at["TA1", "L2"].source == "p. 1"
    assert page.evidence.source.cursorPosition() == 2


def test_a_level_in_words_sets_the_score(qtbot: QtBot, opened: Opened) -> None:
    page = opened("scores")
    page.select("TA1/N3")
    highest = page.evidence.levels.layout().itemAt(0).widget()
    qtbot.mouseClick(highest, Qt.MouseButton.LeftButton, pos=QPoint(8, highest.height() // 2))
    assert value(page, "TA1", "N3") == 4.0


def test_a_screen_reader_hears_of_a_choice_of_levels_though_between_two_none_holds(opened: Opened) -> None:
    page = opened("scores")
    levels = page.evidence.levels.findChildren(QRadioButton)
    for cell, held in (("TA1/N1", ["4"]), ("TA1/N3", []), ("TA1/N2", ["1"])):
        page.select(cell)
        assert [each.text()[0] for each in levels if each.isChecked()] == held
        roles = {QAccessible.queryAccessibleInterface(each).role() for each in levels}
        assert roles == {QAccessible.Role.RadioButton}
    assert page.panel.accessibleName() == "Evidence"


def test_arrow_keys_walk_the_levels_and_only_space_or_enter_chooses(qtbot: QtBot, opened: Opened) -> None:
    page = opened("scores")
    page.select("TA1/N1")
    levels = page.evidence.levels.findChildren(QRadioButton)
    assert [each.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus for each in levels] == [
        each.isChecked() for each in levels
    ]
    levels[0].setFocus()
    for key, at in ((Key.Key_Down, 1), (Key.Key_Right, 2), (Key.Key_Up, 1), (Key.Key_Left, 0), (Key.Key_Up, 0)):
        qtbot.keyClick(QApplication.focusWidget(), key)
        assert QApplication.focusWidget() is levels[at]
    assert (value(page, "TA1", "N1"), page.session.undo_stack.count()) == (4.0, 0)
    for key, at, chosen in ((Key.Key_Space, 1, 3.0), (Key.Key_Return, 2, 2.0)):
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_Down)
        qtbot.keyClick(QApplication.focusWidget(), key)
        assert (value(page, "TA1", "N1"), page.session.undo_stack.count()) == (chosen, at)
        assert levels[at].hasFocus() and levels[at].isChecked()
    page.session.undo_stack.undo()
    assert value(page, "TA1", "N1") == 3.0


def test_strength_is_a_code_or_the_users_own_words(qtbot: QtBot, opened: Opened) -> None:
    page = opened("scores")
    page.select("TA1/N1")
    field = page.evidence.strength
    qtbot.keyClicks(field.lineEdit(), "Moderate")
    assert page.session.scenario.score_at["TA1", "N1"].strength == "moderate"
    field.lineEdit().selectAll()
    qtbot.keyClicks(field.lineEdit(), "two interviews")
    assert page.session.scenario.score_at["TA1", "N1"].strength == "two interviews"
    page.select("TA1/N2")
    assert field.currentText() == ""


def test_a_score_off_its_scale_stays_with_its_cell(qtbot: QtBot, opened: Opened) -> None:
    page = opened("scores")
    page.select("TA1/N1")
    value = page.evidence.value
    value.setFocus()
    value.selectAll()
    qtbot.keyClicks(value, "9")
    qtbot.keyClick(value, Key.Key_Return)
    assert value.is_refused
    page.select("TA1/N2")
    assert (value.text(), value.is_refused) == ("1", False)
    page.select("TA1/N1")
    assert (value.text(), value.is_refused) == ("9", True)
    assert page.session.refusals.by_step() == {"scores": 1}


def test_a_wrong_date_is_refused(qtbot: QtBot, opened: Opened) -> None:
    page = opened("scores")
    page.select("TA1/N1")
    page.evidence.date.setFocus()
    qtbot.keyClicks(page.evidence.date, "yesterday")
    qtbot.keyClick(page.evidence.date, Key.Key_Return)
    assert "“yesterday” is no day" in page.evidence.date.accessibleDescription()
    assert page.session.scenario == paper_scenario()
    page.select("TA1/N2")
    assert not page.evidence.date.is_refused
    page.select("TA1/N1")
    assert (page.evidence.date.text(), page.evidence.date.is_refused) == ("yesterday", True)
    page.evidence.date.selectAll()
    qtbot.keyClicks(page.evidence.date, "31/03/2025")
    qtbot.keyClick(page.evidence.date, Key.Key_Return)
    assert page.session.scenario.score_at["TA1", "N1"].date == "2025-03-31"


def test_a_judged_score_can_go_back_to_the_papers(qtbot: QtBot, opened: Opened) -> None:
    page = opened("scores")
    page.select("TA1/N2")
    type_(qtbot, page, "4", Key.Key_Return)
    page.select("TA1/N2")
    assert page.evidence.reset.isVisible()
    page.evidence.reset.click()
    assert page.session.scenario.score_at["TA1", "N2"] == paper_scenario().score_at["TA1", "N2"]
    assert not page.evidence.reset.isVisible()


def test_another_scenario_has_no_paper_to_go_back_to(opened: Opened) -> None:
    page = opened("scores", large(3, 3))
    page.select("R1/C1")
    assert not page.evidence.reset.isVisible()


def test_every_field_has_a_name_for_a_screen_reader(opened: Opened) -> None:
    page = opened("scores")
    assert all(field.accessibleName() for field in page.evidence.fields().values())
    assert page.grid.accessibleName()


def test_no_mnemonic_is_read_out_in_chinese_where_it_stands_in_brackets(opened: Opened) -> None:
    QLocale.setDefault(QLocale("zh_CN"))
    page = opened("scores")
    assert page.evidence.value.accessibleName() == "评分"


# --- gaps ---


def test_the_meter_counts_and_lists_the_cells_without_a_reason(qtbot: QtBot, opened: Opened) -> None:
    page = opened("scores")
    page.session.apply("", edits.set_score, "ER2", "W1", rationale=Text())
    page.session.apply("", edits.clear_scores, [("TA1", "N1")])
    assert "80/81" in page.meter.words.text()
    button: QPushButton = page.meter.buttons["without_reason"]
    assert "1" in button.text()
    button.click()
    assert [page.list.model.note(page.list.model.index(0)).cell] == [("ER2", "W1")]
    place = page.list.view.visualRect(page.list.model.index(0)).center()
    qtbot.mouseClick(page.list.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert current(page) == ("ER2", "W1")
    page.meter.buttons["missing"].click()
    assert not button.isChecked()
    assert page.list.model.note(page.list.model.index(0)).cell == ("TA1", "N1")


def test_a_list_follows_the_edits_and_goes_when_it_is_empty(opened: Opened) -> None:
    page = opened("scores")
    page.session.apply("", edits.clear_scores, [("TA1", "N1"), ("TA2", "N1")])
    page.meter.buttons["missing"].click()
    assert page.list.model.rowCount() == 2
    page.session.apply("", edits.set_score, "TA1", "N1", value=1.0)
    assert page.list.model.rowCount() == 1
    page.session.apply("", edits.set_score, "TA2", "N1", value=1.0)
    assert not page.list.isVisible()
    assert not page.meter.buttons["missing"].isChecked()


def test_a_source_typed_in_chinese_stays_as_it_is_typed(qtbot: QtBot, opened: Opened) -> None:
    page = opened("scores")
    QLocale.setDefault(QLocale("zh_CN"))
    QApplication.sendEvent(page, QEvent(QEvent.Type.LanguageChange))
    page.select("TA1/N1")
    field = page.evidence.source
    assert field.text() == "四（一）1"
    field.setFocus()
    field.selectAll()
    for key in "§ 4.1.2, p. 88":  # which begins as two of the paper's own sources are kept in the file
        field.insert(key) if key == "§" else qtbot.keyClicks(field, key)
    assert field.text() == page.session.scenario.score_at["TA1", "N1"].source == "§ 4.1.2, p. 88"


def test_an_open_list_stays_open_in_the_other_language(opened: Opened) -> None:
    page = opened("scores")
    page.session.apply("", edits.clear_scores, [("TA1", "N1")])
    page.meter.buttons["missing"].click()
    QLocale.setDefault(QLocale("zh_CN"))
    QApplication.sendEvent(page, QEvent(QEvent.Type.LanguageChange))
    assert page.list.isVisible()
    assert page.meter.buttons["missing"].isChecked()
    assert page.list.model.index(0).data() == "加强核心技术攻关 × 技术自主可控性"


def test_a_list_of_refusals_goes_with_its_document(qtbot: QtBot, opened: Opened) -> None:
    page = opened("scores")
    clipboard("abc")
    page.select("TA1/N1")
    qtbot.keyClick(page.grid, Key.Key_V, Control)
    assert page.list.isVisible()
    page.session.open(large(3, 3))
    assert not page.list.isVisible()


def test_an_accepted_paste_puts_the_refusals_away(qtbot: QtBot, opened: Opened) -> None:
    page = opened("scores")
    page.select("TA1/N1")
    for text, listed in (("abc", True), ("1", False)):
        clipboard(text)
        qtbot.keyClick(page.grid, Key.Key_V, Control)
        assert page.list.isVisible() == listed


def test_enter_in_the_list_goes_to_the_cell(qtbot: QtBot, opened: Opened) -> None:
    page = opened("scores")
    page.meter.buttons["untouched"].click()
    page.list.view.setCurrentIndex(page.list.model.index(10))
    qtbot.keyClick(page.list.view, Key.Key_Return)
    assert current(page) == ("TA2", "N2")


def test_the_key_explains_the_marks_that_there_are(opened: Opened) -> None:
    page = opened("scores")

    def words() -> list[str]:
        return [text for _, text in page.legend.entries()]

    assert words() == ["worst to best", "paper's default", "missing", "range"]
    edit = partial(edits.set_scores, values={("TA1", "N1"): 1.0}, author="", date="")
    page.session.apply("from a table", edit)
    assert words() == ["worst to best", "paper's default", "from a table", "missing", "range"]
    page.session.apply("by a person", partial(edits.set_scores, values={("TA1", "N1"): 2.0}, date="2026-01-01"))
    assert words() == ["worst to best", "paper's default", "judged", "missing", "range"]
