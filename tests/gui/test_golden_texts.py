"""A widget as lines of text: all that it says, and nothing of how its parts are grouped or named in the code."""

from __future__ import annotations

from PySide6.QtGui import QAction, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListView, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.goldens import texts


class Mine(QPushButton):
    """A class of the program's own."""


def shown(qtbot: QtBot, *parts: QWidget) -> QWidget:
    page = QWidget()
    page.setLayout(QVBoxLayout())
    for each in parts:
        page.layout().addWidget(each)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    return page


def test_a_widget_says_all_its_texts_by_the_name_of_qts_class(qtbot: QtBot) -> None:
    button = Mine("Save")
    button.setObjectName("mine")
    button.setToolTip("two\nlines")
    button.setEnabled(False)
    action = QAction("Copy", button)
    action.setShortcut("Ctrl+C")
    label = QLabel("hidden")
    page = shown(qtbot, button, label)
    label.hide()
    assert list(texts.tree(page)) == ["QPushButton (disabled)", "  text: Save", "  toolTip: two\\nlines"]


def test_what_only_holds_others_leaves_no_trace(qtbot: QtBot) -> None:
    box = QWidget()
    box.setLayout(QHBoxLayout())
    box.layout().addWidget(QLabel("one"))
    assert list(texts.tree(shown(qtbot, box))) == list(texts.tree(shown(qtbot, QLabel("one"))))


def test_parts_are_told_as_they_stand_and_not_as_they_were_made(qtbot: QtBot) -> None:
    second, first = QLabel("second"), QLabel("first")
    lines = list(texts.tree(shown(qtbot, first, second)))
    assert [each for each in lines if "text" in each] == ["  text: first", "  text: second"]


def test_cells_are_told_with_tips_spoken_names_and_what_is_below_them(qtbot: QtBot) -> None:
    view, model = QListView(), QStandardItemModel()
    item = QStandardItem("cell")
    item.setToolTip("a tip")
    item.setAccessibleText("a name")
    item.setEditable(False)
    item.appendRow(QStandardItem("below"))
    model.appendRow(item)
    view.setModel(model)
    lines = list(texts.tree(shown(qtbot, view)))
    assert lines == ["QListView", "  [0,0] cell | tip: a tip | name: a name", "  [0/0,0]e below"]


def test_menus_are_told_with_keys_and_marks(qtbot: QtBot) -> None:
    page = shown(qtbot)
    on, off = QAction("&On", page), QAction("Off", page)
    on.setCheckable(True)
    on.setChecked(True)
    off.setShortcut("Ctrl+O")
    off.setEnabled(False)
    off.setToolTip("Off")
    assert list(texts.menu([on, off])) == ["&On (x) | On", "Off | Ctrl+O | Off | (disabled)"]
