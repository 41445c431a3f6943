"""A language needs its catalogue and no code: with one that has every text in brackets, nothing stands without."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QCoreApplication, QEvent, QModelIndex, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from gui.application import build
from tests.gui.all_pages import places
from tests.languages import in_greek, left_over, pseudo_language

pytestmark = pytest.mark.long

Role = Qt.ItemDataRole
NOWHERE = QModelIndex()
CUT_SHORT = re.compile(r"^⟦[^⟦⟧]*$")  # the short names of methods
OTHERS = re.compile(
    r"<[^<>]*>|\((?:Ctrl|Alt|Shift|Del|F\d)[^)]*\)|\b(?:TA|ER|PC|[NLW])\d?\w?\b"
    r"|English|Esperanto|Renheng|Scroll (L|R)\w+"
)


def said(window: QWidget) -> Iterator[tuple[str, str]]:
    """Every text that is read, heard or shown by a pointer, and where."""
    for each in (window, *window.findChildren(QWidget)):
        texts = [
            each.toolTip(),
            each.accessibleName(),
            each.accessibleDescription(),
            each.statusTip(),
            each.windowTitle(),
        ]
        if isinstance(each, QLabel | QAbstractButton):
            texts.append(each.text())
        elif isinstance(each, QComboBox):
            texts += [each.itemText(place) for place in range(each.count())]
        elif isinstance(each, QPlainTextEdit | QLineEdit):
            texts.append(each.placeholderText())
        elif isinstance(each, QGroupBox):
            texts.append(each.title())
        elif isinstance(each, QTabBar):
            texts += [each.tabText(place) for place in range(each.count())]
        elif isinstance(each, QAbstractItemView) and each.model():
            texts += _cells(each.model(), isinstance(each, QTableView))
        yield from ((text, type(each).__name__) for text in texts)
    for action in window.findChildren(QAction):
        yield from ((text, action.objectName()) for text in (action.text(), action.toolTip()))


def _cells(model: QAbstractItemModel, heads: bool) -> Iterator[str]:
    columns = range(1 if isinstance(model, QAbstractListModel) else model.columnCount(NOWHERE))
    cells = [model.index(row, column) for row in range(min(model.rowCount(NOWHERE), 30)) for column in columns]
    roles = (Role.DisplayRole, Role.ToolTipRole, Role.AccessibleTextRole)
    found = [cell.data(role) for cell in cells for role in roles]
    if heads:
        found += [model.headerData(column, Qt.Orientation.Horizontal) for column in columns]
    return (each for each in found if isinstance(each, str))


def of_program(text: str) -> str:
    """What is left of a text without what no catalogue has: markup, ids, names of keys, languages and the program."""
    return OTHERS.sub("", CUT_SHORT.sub("", text))


def test_no_text_of_the_window_is_left_over(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with pseudo_language(tmp_path / "locale") as tongue:
        window = build(qapp)
        window.speak(tongue)
        window.session.open(in_greek())
        with qtbot.waitSignal(window.page_changed):
            window.show()
        texts = {(of_program(text), where): place for place in places(window) for text, where in said(window)}
        window.session.undo_stack.setClean()
        window.close()
        window.speak("en")
        window.deleteLater()
        QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)
    assert len(texts) > 1000
    assert {(text, where): place for (text, where), place in texts.items() if left_over(text)} == {}
