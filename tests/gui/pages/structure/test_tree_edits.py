"""Parts of a tree by the handful: named one after another, pasted, copied, moved, removed; each as one step."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from gui.pages.structure.pasted_names import distinct_texts, new_names, pasted_names
from gui.pages.structure.recommendations_page import RecommendationsPage
from gui.widgets.context_menu import context_menu
from gui.widgets.table_clipboard import table_data
from gui.window.main_window import MainWindow
from scenarios.blank_scenario import blank_scenario
from scenarios.model import Text
from tests.gui.shown_page import Opened

Key, Alt = Qt.Key, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def page(opened: Opened) -> RecommendationsPage:
    made: RecommendationsPage = opened("recommendations")
    made.tree.view.setFocus()
    return made


def order(page: RecommendationsPage) -> dict[str, list[str]]:
    return {group.id: [each.id for each in group.recommendations] for group in page.session.scenario.groups}


def names(page: RecommendationsPage) -> list[str]:
    return [each.name.en for each in page.session.scenario.recommendations]


def choose(page: RecommendationsPage, *ids: str) -> None:
    page.tree.select_all_of(ids)


def do(page: RecommendationsPage, command: str) -> None:
    page.tree.view.edit_commands()[command]()


def press_action(page: RecommendationsPage, begins: str) -> None:
    [each for each in page.message.findChildren(QPushButton) if each.text().startswith(begins)][-1].click()


def write(qtbot: QtBot, name: str, end: Qt.Key) -> None:
    """Write into the name that is open, and end it with a key."""
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    qtbot.keyClicks(editor, name)
    qtbot.keyClick(editor, end)
    QApplication.processEvents()  # Enter is handed in when the event loop turns


def test_enter_adds_the_next_name_until_there_is_none(page: RecommendationsPage, qtbot: QtBot) -> None:
    page.select("PC3")
    qtbot.keyClick(page.tree.view, Key.Key_Insert)
    for name in ("One", "Two", "Three"):
        write(qtbot, name, Key.Key_Return)
    write(qtbot, "", Key.Key_Return)
    assert names(page)[-3:] == ["One", "Two", "Three"] and page.tree.view.hasFocus()
    assert page.session.undo_stack.count() == 3 and page.session.undo_stack.undoText() == "Add a recommendation"
    assert [each.event for each in page.session.scenario.log[-3:]] == 3 * ["recommendation_added"]
    assert page.session.scenario.log[-1].after == "Three"
    page.session.undo_stack.undo()
    assert names(page)[-2:] == ["One", "Two"]


def test_enter_goes_on_adding_where_it_began(page: RecommendationsPage, qtbot: QtBot) -> None:
    page.select("TA1")
    qtbot.keyClick(page.tree.view, Key.Key_Insert)
    for name in ("One", "Two"):
        write(qtbot, name, Key.Key_Return)
    write(qtbot, "", Key.Key_Escape)
    assert names(page)[1:3] == ["One", "Two"] and order(page)["TA"][-1] == "TA3"


def test_a_name_that_takes_long_still_belongs_to_what_was_added(page: RecommendationsPage, qtbot: QtBot) -> None:
    now = [0.0]
    page.session._clock = lambda: now[0]
    page.tree.add_leaf.click()
    now[0] = 1000.0
    write(qtbot, "Late", Key.Key_Tab)
    assert "Late" in names(page) and page.session.undo_stack.count() == 1


@pytest.mark.parametrize("end", [Key.Key_Escape, Key.Key_Return])
def test_what_got_no_name_goes_again(page: RecommendationsPage, qtbot: QtBot, end: Qt.Key) -> None:
    before = page.session.scenario
    page.tree.add_leaf.click()
    write(qtbot, "", end)
    assert page.session.scenario is before and not page.session.undo_stack.canRedo()


def test_enter_goes_down_the_names_that_are_there(page: RecommendationsPage, qtbot: QtBot) -> None:
    page.select("TA1")
    qtbot.keyClick(page.tree.view, Key.Key_F2)
    write(qtbot, "Core", Key.Key_Return)
    assert names(page)[0] == "Core" and page.tree.current == "TA2" and len(names(page)) == 9


def test_several_are_removed_and_brought_back_in_one_step(page: RecommendationsPage, qtbot: QtBot) -> None:
    choose(page, "TA1", "ER2", "PC")
    qtbot.keyClick(page.tree.view, Key.Key_Delete)
    assert order(page) == {"TA": ["TA2", "TA3"], "ER": ["ER1", "ER3"]}
    assert page.message.text.startswith("Removed: recommendations: 5, measures: ")
    assert page.session.undo_stack.count() == 1 and page.session.undo_stack.undoText() == "Remove several"
    assert page.tree.selected == [page.tree.current]
    press_action(page, "Undo")
    assert len(names(page)) == 9 and page.tree.selected == ["TA1", "ER2", "PC"]


def test_several_move_together_by_keys(page: RecommendationsPage, qtbot: QtBot) -> None:
    choose(page, "TA1", "TA2")
    qtbot.keyClick(page.tree.view, Key.Key_Down, Alt)
    assert order(page)["TA"] == ["TA3", "TA1", "TA2"] and page.tree.selected == ["TA1", "TA2"]
    qtbot.keyClick(page.tree.view, Key.Key_Down, Alt)
    assert order(page) == {"TA": ["TA3"], "ER": ["TA1", "TA2", "ER1", "ER2", "ER3"], "PC": ["PC1", "PC2", "PC3"]}
    qtbot.keyClick(page.tree.view, Key.Key_Up, Alt)
    assert order(page)["TA"] == ["TA3", "TA1", "TA2"]
    choose(page, "TA", "ER2")
    assert not page.tree.up.isEnabled() and not page.tree.down.isEnabled() and page.tree.remove.isEnabled()


def test_several_are_dropped_together(page: RecommendationsPage) -> None:
    model = page.model
    data = model.mimeData([model.index_of(each) for each in ("ER1", "TA2", "ER3")])
    model.dropMimeData(data, Qt.DropAction.MoveAction, 1, 0, model.index_of("PC"))
    assert order(page) == {"TA": ["TA1", "TA3"], "ER": ["ER2"], "PC": ["PC1", "TA2", "ER1", "ER3", "PC2", "PC3"]}
    assert page.session.undo_stack.count() == 1


def test_copied_parts_are_pasted_with_their_scores(page: RecommendationsPage) -> None:
    choose(page, "TA1", "TA2")
    do(page, "copy")
    assert QGuiApplication.clipboard().text().splitlines()[0] == "Tackle core technologies"
    do(page, "paste")
    assert names(page)[1] == "Tackle core technologies (2)" and page.session.undo_stack.count() == 1
    assert page.session.undo_stack.undoText() == "Duplicate several"
    new = page.session.scenario.recommendations[1].id
    assert (new, "N1") in page.session.scenario.score_at and new in page.tree.selected


def test_cut_parts_move_where_they_are_pasted(page: RecommendationsPage) -> None:
    choose(page, "TA1", "TA3")
    do(page, "cut")
    assert order(page)["TA"] == ["TA1", "TA2", "TA3"]
    page.select("PC1")
    do(page, "paste")
    assert order(page)["PC"] == ["PC1", "TA1", "TA3", "PC2", "PC3"]


def test_a_column_of_names_makes_that_many_and_twice_is_asked(page: RecommendationsPage) -> None:
    column = [f"Name {place}" for place in range(40)]
    QGuiApplication.clipboard().setText("\n".join(column) + "\n")
    page.select("TA2")
    do(page, "paste")
    assert names(page)[2:42] == column and page.session.undo_stack.undoText() == "Paste names"
    do(page, "paste")
    assert len(names(page)) == 49 and "Of the 40 names pasted, 40 are there already." in page.message.text
    QGuiApplication.clipboard().setText("Name 3\nAnother\n")
    do(page, "paste")
    press_action(page, "Add the new ones (1)")
    assert len(names(page)) == 50
    do(page, "paste")
    press_action(page, "Add all")
    assert {"Name 3 (2)", "Another (2)"} <= set(names(page)) and len(names(page)) == 52
    page.session.undo_stack.undo()
    assert len(names(page)) == 50


def test_a_name_too_long_is_refused_with_all_of_them(page: RecommendationsPage) -> None:
    QGuiApplication.clipboard().setText("x" * 500 + "\n" + "y" * 2000)
    do(page, "paste")
    assert len(names(page)) == 9 and page.message.isVisible()
    QGuiApplication.clipboard().setText("x" * 500 + "\ny")
    do(page, "paste")
    assert len(names(page)) == 11


def test_names_pasted_into_nothing_get_a_group(window: MainWindow) -> None:
    window.activateWindow()
    window.session.open(blank_scenario())
    window.go_to("recommendations")
    page = window.pages.currentWidget()
    page.tree.remove.click()
    page.first.setFocus()
    QGuiApplication.clipboard().setText("One\nTwo")
    window.actions_["paste"].trigger()
    assert names(page) == ["One", "Two"] and len(order(page)) == 1


def test_the_menu_of_the_tree_has_what_can_be_done(page: RecommendationsPage) -> None:
    QGuiApplication.clipboard().setText("A name")
    page.select("TA1")
    menu = context_menu(page.tree.view, page.edits.own_entries)
    on = [each.text().replace("&", "") for each in menu.actions() if each.isEnabled() and each.text()]
    assert on == ["Add a recommendation", "Add a group", "Rename", "Move down", "Cut", "Copy", "Paste", "Duplicate",
                  "Delete", "Select all"]  # fmt: skip


def test_names_are_read_from_any_column() -> None:
    assert pasted_names(table_data([["One", 1.0], ["", 2.0], ["Two  \nlines", 3.0]])).names == ("One", "Two lines")
    assert pasted_names(table_data([["", "A"], ["", "B"]])).names == ("A", "B")
    assert pasted_names(table_data([[2024.0]])).names == ("2024",)
    assert new_names(["a", "B", "b", "树"], [Text("A", "树")]) == ("B",)
    assert distinct_texts(["A", "A"], [Text("A")], "zh") == [Text("", "A（2）"), Text("", "A（3）")]
