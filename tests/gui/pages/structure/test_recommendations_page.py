"""The Recommendations page as a user meets it: tree, details, measures, keys, refusals, both languages."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QLocale, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from gui.pages.structure.recommendations_page import RecommendationsPage
from scenarios.blank_scenario import blank_scenario
from scenarios.model import Recommendation, Text
from scenarios.paper import paper_scenario
from tests.gui.shown_page import Opened

Key, Alt = Qt.Key, Qt.KeyboardModifier.AltModifier


def order(page: RecommendationsPage) -> dict[str, list[str]]:
    return {group.id: [each.id for each in group.recommendations] for group in page.session.scenario.groups}


def part(page: RecommendationsPage, id_: str) -> Recommendation:
    return next(each for each in page.session.scenario.recommendations if each.id == id_)


def switch(page: RecommendationsPage, locale: str) -> None:
    QLocale.setDefault(QLocale(locale))
    QApplication.sendEvent(page, QEvent(QEvent.Type.LanguageChange))


def name_editor(page: RecommendationsPage) -> QLineEdit:
    """What a name is being written in where it stands in the tree."""
    focus = QApplication.focusWidget()
    assert isinstance(focus, QLineEdit) and page.tree.view.isAncestorOf(focus)
    return focus


def press_action(page: RecommendationsPage, name: str) -> None:
    next(each for each in page.message.findChildren(QPushButton) if each.text() == name).click()


def test_the_first_recommendation_is_open_with_all_that_belongs_to_it(opened: Opened) -> None:
    page = opened("recommendations")
    form = page.leaf_form
    assert page.tree.current == form.subject == "TA1"
    assert form.name.main.toPlainText() == "Tackle core technologies"
    assert form.name.second.toPlainText() == "加强核心技术攻关"
    assert form.section.text() == "4.1.1"
    assert "TA1" in form.id.text()
    assert [each.measure.id for each in form.measures.rows] == ["TA1a", "TA1b"]


def test_typing_a_name_renames_at_once_and_is_one_step_to_undo(opened: Opened, qtbot: QtBot) -> None:
    page = opened("recommendations")
    page.leaf_form.name.start_writing()
    with qtbot.assertNotEmitted(page.model.modelReset):
        qtbot.keyClicks(page.leaf_form.name.main, "Core first")
    assert part(page, "TA1").name == Text("Core first", "加强核心技术攻关")
    assert page.model.index_of("TA1").data() == "Core first"
    assert page.session.undo_stack.count() == 1
    page.session.undo_stack.undo()
    assert page.leaf_form.name.main.toPlainText() == "Tackle core technologies"


def test_the_other_language_is_edited_beside_the_one_that_is_on(opened: Opened, qtbot: QtBot) -> None:
    page = opened("recommendations")
    page.leaf_form.texts["description"].second.show_text("")
    qtbot.keyClicks(page.leaf_form.texts["description"].second, "abc")
    assert part(page, "TA1").description.zh == "abc"
    assert part(page, "TA1").description.en == paper_scenario().recommendations[0].description.en


def test_switching_the_language_swaps_the_fields_and_keeps_the_place(opened: Opened) -> None:
    page = opened("recommendations")
    page.select("PC2")
    switch(page, "zh_CN")
    assert page.tree.current == "PC2"
    assert page.leaf_form.name.main.toPlainText() == "政策联动推动跨领域协同"
    assert page.leaf_form.name.second.toPlainText() == "Link policies across fields"


def test_an_empty_name_is_refused_in_words_and_cured_by_typing(opened: Opened, qtbot: QtBot) -> None:
    page = opened("recommendations")
    page.leaf_form.name.second.selectAll()
    qtbot.keyClick(page.leaf_form.name.second, Key.Key_Delete)
    page.leaf_form.name.start_writing()
    qtbot.keyClick(page.leaf_form.name.main, Key.Key_Delete)
    assert "name is empty" in page.message.text
    assert part(page, "TA1").name.en == "Tackle core technologies"
    qtbot.keyClicks(page.leaf_form.name.main, "X")
    assert not page.message.isVisible()
    assert part(page, "TA1").name == Text("X", "")


def test_alt_and_arrows_reorder_and_carry_over_into_the_next_group(opened: Opened, qtbot: QtBot) -> None:
    page = opened("recommendations")
    page.select("TA2")
    qtbot.keyClick(page.tree.view, Key.Key_Down, Alt)
    assert order(page)["TA"] == ["TA1", "TA3", "TA2"]
    qtbot.keyClick(page.tree.view, Key.Key_Down, Alt)
    assert order(page)["TA"] == ["TA1", "TA3"]
    assert order(page)["ER"][0] == "TA2"
    assert page.tree.current == "TA2"
    qtbot.keyClick(page.tree.view, Key.Key_Up, Alt)
    assert order(page)["TA"] == ["TA1", "TA3", "TA2"]


def test_groups_move_as_a_whole_and_stop_at_the_ends(opened: Opened) -> None:
    page = opened("recommendations")
    page.select("ER")
    page.tree.up.click()
    assert list(order(page)) == ["ER", "TA", "PC"]
    assert not page.tree.up.isEnabled()
    assert page.tree.down.isEnabled()


def test_dragging_regroups(opened: Opened) -> None:
    page = opened("recommendations")
    data = page.model.mimeData([page.model.index_of("TA1")])
    page.model.dropMimeData(data, Qt.DropAction.MoveAction, 1, 0, page.model.index_of("PC"))
    assert order(page)["PC"] == ["PC1", "TA1", "PC2", "PC3"]
    assert page.session.scenario.score_at[("TA1", "N1")].value is not None


def test_what_is_added_goes_after_the_current_one_ready_to_be_named(opened: Opened, qtbot: QtBot) -> None:
    page = opened("recommendations")
    page.select("ER1")
    page.tree.add_leaf.click()
    new = page.tree.current
    assert order(page)["ER"] == ["ER1", new, "ER2", "ER3"]
    qtbot.keyClicks(name_editor(page), "Train people")
    page.leaf_form.section.setFocus()
    assert part(page, new).name == Text("Train people", "")


def test_removing_says_what_went_with_it_and_offers_it_back(opened: Opened, qtbot: QtBot) -> None:
    page = opened("recommendations")
    page.select("TA2")
    qtbot.keyClick(page.tree.view, Key.Key_Delete)
    assert "TA2" not in order(page)["TA"]
    assert "measures: 2" in page.message.text
    assert "scores: 9" in page.message.text
    press_action(page, "Undo")
    assert page.session.scenario == paper_scenario()
    assert page.tree.current == "TA2"
    assert not page.message.isVisible()


def test_the_offer_to_undo_goes_away_with_the_next_edit(opened: Opened) -> None:
    page = opened("recommendations")
    page.select("TA")
    page.tree.remove.click()
    assert "recommendations: 3" in page.message.text
    page.session.undo_stack.undo()
    assert not page.message.isVisible()


def test_measures_are_added_written_moved_and_removed(opened: Opened, qtbot: QtBot) -> None:
    page = opened("recommendations")
    editor = page.leaf_form.measures
    editor.add.click()
    qtbot.keyClicks(editor.rows[-1].text.main, "A fund")
    assert [each.text.en for each in part(page, "TA1").measures][-1] == "A fund"
    new = part(page, "TA1").measures[-1].id
    qtbot.keyClick(editor.rows[-1].text.main, Key.Key_Up, Alt)
    assert [each.id for each in part(page, "TA1").measures] == ["TA1a", new, "TA1b"]
    editor.rows[0].remove.click()
    assert [each.id for each in part(page, "TA1").measures] == [new, "TA1b"]
    assert [each.number.text() for each in editor.rows] == ["1", "2"]


def test_tab_goes_through_the_measures_and_then_to_the_button_below(opened: Opened) -> None:
    page = opened("recommendations")
    page.leaf_form.measures.add.click()
    page.leaf_form.measures.rows[2].up.click()
    rows, stops = page.leaf_form.measures.rows, []
    at = rows[0].text.main
    while len(stops) < 16 and at is not page.leaf_form.measures.add:
        stops += [at] if any(at in each.controls() for each in rows) else []
        at = at.nextInFocusChain()
    assert stops == [control for each in rows for control in each.controls()]


def test_enter_and_pasted_line_breaks_do_not_break_a_name(opened: Opened, qtbot: QtBot) -> None:
    page = opened("recommendations")
    QApplication.clipboard().setText("two\nlines")
    page.leaf_form.name.start_writing()
    qtbot.keySequence(page.leaf_form.name.main, QKeySequence(QKeySequence.StandardKey.Paste))
    qtbot.keyClick(page.leaf_form.name.main, Key.Key_Return)
    assert part(page, "TA1").name.en == "two lines"


def test_renaming_in_the_tree_writes_the_language_that_is_on(opened: Opened) -> None:
    page = opened("recommendations")
    page.model.setData(page.model.index_of("ER"), "Rebuild")
    assert page.session.scenario.groups[1].name == Text("Rebuild", "生态重构")


def test_edits_are_signed_in_the_log(opened: Opened) -> None:
    page = opened("recommendations")
    page.select("PC3")
    page.tree.up.click()
    assert page.session.scenario.log[-1].event == "recommendation_moved"


def test_selecting_a_measure_opens_its_recommendation(opened: Opened) -> None:
    page = opened("recommendations")
    page.select("ER2b")
    assert page.tree.current == "ER2"


def test_a_blank_scenario_teaches_and_is_filled_from_here(opened: Opened, qtbot: QtBot) -> None:
    page = opened("recommendations", blank_scenario())
    page.tree.remove.click()
    assert page.nothing.isVisible()
    assert "group" in page.empty.text()
    page.first.click()
    qtbot.keyClicks(name_editor(page), "Finance")
    page.tree.add_leaf.setFocus()
    page.tree.add_leaf.click()
    qtbot.keyClicks(name_editor(page), "Loans")
    page.tree.view.setFocus()
    assert [each.name.en for each in page.session.scenario.groups] == ["Finance"]
    assert [each.name.en for each in page.session.scenario.recommendations] == ["Loans"]


def test_every_control_has_a_name_to_hear(opened: Opened) -> None:
    page = opened("recommendations")
    form = page.leaf_form
    fields = [form.name.main, form.name.second, form.section, form.texts["description"].main]
    fields += [page.tree.view, page.tree.up, page.tree.down, page.tree.remove]
    fields += [widget for each in form.measures.rows for widget in (each.text.main, each.text.second, each.remove)]
    assert all(each.accessibleName() for each in fields)
