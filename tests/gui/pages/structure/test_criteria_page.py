"""The Criteria page as a user meets it: threats, scales, levels in words, and what is refused."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QLocale, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from gui.pages.structure.criteria_page import CriteriaPage
from gui.pages.structure.levels_editor import free_place
from gui.pages.structure.levels_model import LevelsModel
from scenarios import edits
from scenarios.blank_scenario import blank_scenario
from scenarios.model import Criterion, Level, Scale, Text
from scenarios.paper import paper_scenario
from tests.gui.shown_page import Opened

Key = Qt.Key


def criterion(page: CriteriaPage, id_: str = "N1") -> Criterion:
    return next(each for each in page.session.scenario.criteria if each.id == id_)


def enter(qtbot: QtBot, page: CriteriaPage, number: str, text: str) -> None:
    field = page.leaf_form.scale.numbers[number]
    field.selectAll()
    qtbot.keyClick(field, Key.Key_Delete)
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Key.Key_Return)


def test_a_criterion_shows_its_threat_its_scale_and_its_levels(opened: Opened) -> None:
    page = opened("criteria")
    page.select("L2")
    form = page.leaf_form
    assert form.texts["threat"].main.toPlainText() == "Control of standard-setting bodies"
    assert [field.text() for field in form.scale.numbers.values()] == ["0", "4", "0.5"]
    model = form.scale.levels.model
    assert [model.index(row, 1).data() for row in range(5)] == ["central", "direct", "partial", "implied", "none"]


def test_a_dimension_shows_what_attacks_it(opened: Opened, qtbot: QtBot) -> None:
    page = opened("criteria")
    page.select("N")
    field = page.top_form.texts["attacked_by"].main
    field.selectAll()
    qtbot.keyClicks(field, "Cut-offs")
    assert page.session.scenario.dimensions[0].attacked_by == Text("Cut-offs", "半导体出口管制：关键节点的技术封锁")


def test_the_direction_can_be_turned(opened: Opened) -> None:
    page = opened("criteria")
    page.leaf_form.scale.direction.activated.emit(1)
    assert criterion(page).scale.direction == "min"
    page.session.undo_stack.undo()
    assert page.leaf_form.scale.direction.currentIndex() == 0


def test_ends_that_leave_scores_outside_are_refused_with_the_way_there(opened: Opened, qtbot: QtBot) -> None:
    page = opened("criteria")
    page.session.apply("", edits.set_scale, "N1", Scale())  # no levels, which would have to be moved first
    enter(qtbot, page, "low", "2")
    assert criterion(page).scale.low == 0.0
    assert "outside the scale" in page.message.text
    button = next(each for each in page.message.findChildren(QPushButton) if each.text() == "Show the score")
    with qtbot.waitSignal(page.navigate_requested) as went:
        button.click()
    step, cell = went.args
    assert step == "scores"
    assert cell.endswith("/N1")
    assert page.session.scenario.score_at[tuple(cell.split("/"))].low < 2


def test_a_wider_scale_is_taken_and_what_is_no_number_is_not(opened: Opened, qtbot: QtBot) -> None:
    page = opened("criteria")
    enter(qtbot, page, "high", "5")
    assert criterion(page).scale.high == 5.0
    enter(qtbot, page, "high", "many")
    assert "not a number" in page.message.text
    enter(qtbot, page, "step", "")
    assert "needs both ends" in page.message.text
    assert criterion(page).scale == page.leaf_form.scale._scale
    assert page.leaf_form.scale.numbers["step"].text() == "0.5"


def test_ends_in_the_wrong_order_are_refused(opened: Opened, qtbot: QtBot) -> None:
    page = opened("criteria")
    enter(qtbot, page, "low", "9")
    assert page.message.isVisible()
    assert criterion(page).scale.low == 0.0


def test_levels_are_written_in_both_languages(opened: Opened, qtbot: QtBot) -> None:
    page = opened("criteria")
    levels = page.leaf_form.scale.levels
    levels.model.setData(levels.model.index(0, 2), "Its main purpose")
    levels.table.setCurrentIndex(levels.model.index(0, 1))
    levels.name.selectAll()
    qtbot.keyClicks(levels.name, "top")
    changed = criterion(page).scale.levels[4]
    assert changed.meaning.en == "Its main purpose"
    assert changed.name == Text("central", "top")


def test_levels_are_added_and_removed(opened: Opened, qtbot: QtBot) -> None:
    page = opened("criteria")
    levels = page.leaf_form.scale.levels
    levels.add.click()
    assert [each.at for each in criterion(page).scale.levels] == [0.0, 1.0, 2.0, 3.0, 4.0, 0.5]
    levels.table.setCurrentIndex(levels.model.index(0, 0))
    qtbot.keyClick(levels.table, Key.Key_Delete)
    assert 4.0 not in [each.at for each in criterion(page).scale.levels]
    page.session.undo_stack.undo()
    page.session.undo_stack.undo()
    assert page.session.scenario == paper_scenario()


@pytest.mark.parametrize(("typed", "said"), [("3", "two levels"), ("9", "outside the scale"), ("x", "not a number")])
def test_a_level_where_none_can_be_is_refused(opened: Opened, typed: str, said: str) -> None:
    page = opened("criteria")
    model = page.leaf_form.scale.levels.model
    model.setData(model.index(0, 0), typed)
    assert said in page.message.text
    assert criterion(page).scale == paper_scenario().criteria[0].scale


def test_a_new_level_goes_where_there_is_none() -> None:
    at = [Level(each, Text("x")) for each in (0.0, 1.0, 2.0, 3.0, 4.0)]
    assert free_place(Scale()) == 0.0
    assert free_place(Scale(levels=(at[0], at[2]))) == 1.0
    assert free_place(Scale(levels=tuple(at))) == 0.5
    assert free_place(Scale(step=1.0, levels=tuple(at))) == 0.5


def test_the_levels_tell_qt_exactly_what_changes(qtbot: QtBot) -> None:
    model = LevelsModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    levels = paper_scenario().criteria[0].scale.levels
    shapes = (levels, levels[1:], (levels[0], levels[4]), (), levels[:3], (levels[0], Level(1.0, Text("new"))), levels)
    with qtbot.assertNotEmitted(model.modelReset):
        for shape in shapes:
            model.show(shape, "en")
            names = [model.index(row, 1).data() for row in range(model.rowCount())]
            assert names == [each.name.en for each in shape[::-1]]
    assert tester.model() is model


def test_the_language_switches_levels_and_unit(opened: Opened) -> None:
    page = opened("criteria")
    QLocale.setDefault(QLocale("zh_CN"))
    QApplication.sendEvent(page, QEvent(QEvent.Type.LanguageChange))
    levels = page.leaf_form.scale.levels
    assert levels.model.index(0, 1).data() == "核心"
    assert levels.name.toPlainText() == "central"


def test_a_removed_criterion_comes_back_with_its_scores_and_weight(opened: Opened) -> None:
    page = opened("criteria")
    page.select("W2")
    page.tree.remove.click()
    assert "scores: 9" in page.message.text
    assert sum(page.session.scenario.weights.values()) == pytest.approx(1.0)
    next(each for each in page.message.findChildren(QPushButton) if each.text() == "Undo").click()
    assert page.session.scenario == paper_scenario()


def test_a_criterion_is_added_to_a_blank_scenario(opened: Opened, qtbot: QtBot) -> None:
    page = opened("criteria", blank_scenario())
    page.tree.add_leaf.click()
    qtbot.keyClicks(QApplication.focusWidget(), "Cost")
    page.tree.view.setFocus()
    (only,) = page.session.scenario.criteria
    assert only.name.en == "Cost"
    assert page.session.scenario.weights == {only.id: 1.0}
    assert page.leaf_form.scale.levels.empty.isVisible()


def test_another_document_is_shown_unfolded_from_its_first_criterion(opened: Opened) -> None:
    page = opened("criteria")
    page.select("L")
    page.tree.view.collapseAll()
    turned = edits.remove_dimension(paper_scenario(), "N")  # its ids are known
    page.session.open(turned)
    view, model = page.tree.view, page.model
    assert all(view.isExpanded(model.index_of(each.id)) for each in turned.dimensions)
    assert page.tree.current == turned.criteria[0].id


def test_another_language_leaves_it_folded_as_it_was(opened: Opened) -> None:
    page = opened("criteria")
    page.select("L")
    page.tree.view.collapseAll()
    page.show_again()
    assert not page.tree.view.isExpanded(page.model.index_of("L"))
    assert page.tree.current == "L"
