"""What one of our methods raises while Qt calls it: logged once, told calmly, answered safely; nothing dies of it."""

from __future__ import annotations

import ast
import logging

import pytest
from PySide6.QtCore import QAbstractTableModel, QIdentityProxyModel, QModelIndex, Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from gui import exception_guard
from gui.exception_guard import guarded
from tests.gui.overrides import modules, overrides

Records = list[logging.LogRecord]


def fail() -> None:
    """Raise as C code does, which PySide bears least of all on Python 3.11."""
    [][0]


def test_every_class_that_overrides_a_method_of_qts_wears_the_guard() -> None:
    found = overrides()
    assert len(found) > 200
    assert not [str(each) for each in found if not each.guarded], "put @guarded (gui.exception_guard) on these classes"
    assert not [str(each) for each in found if not hasattr(vars(each.cls)[each.method], "__wrapped__")]


def test_painters_end_and_are_given_back_in_every_case() -> None:
    """Each is opened by ``with``, or ended in a ``finally``; nobody saves one by hand."""
    found = {
        f"{name}:{node.lineno}: {ast.unparse(node)}"
        for name, tree in modules()
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign) and ast.unparse(node.value).startswith("QPainter(")
    }
    assert [each.split(":")[0] for each in found] == ["gui.charts.picture_export"]  # which needs to know how it ended
    saved = [
        f"{name}:{node.lineno}"
        for name, tree in modules()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and ast.unparse(node.func).endswith(("painter.save", "painter.restore"))
    ]
    assert {each.split(":")[0] for each in saved} == {"gui.painter_state"}


@guarded
class Picture(QWidget):
    """Fails while it paints, with its painter open."""

    failing = True

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.red)
        if self.failing:
            fail()
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.failing:
            fail()


def test_a_picture_that_fails_is_a_quiet_note_and_can_be_drawn_again(qtbot: QtBot, caught: Records) -> None:
    picture = Picture()
    qtbot.addWidget(picture)
    picture.resize(300, 100)  # in Python, where PySide would hold the exception back, or die
    with qtbot.waitExposed(picture):
        picture.show()
    shown = picture.grab().toImage()
    ground = picture.palette().color(picture.backgroundRole())
    assert shown.pixelColor(1, 1) == ground
    colours = {shown.pixelColor(x, y).name() for x in range(300) for y in range(100)}
    assert len(colours) > 1 and "#ff0000" not in colours
    assert [each.getMessage() for each in caught] == [
        f"Caught in {__name__}.Picture.resizeEvent",
        f"Caught in {__name__}.Picture.paintEvent",
    ]
    picture.failing = False
    assert picture.grab().toImage().pixelColor(1, 1).name() == "#ff0000"


def test_what_fails_again_and_again_is_logged_and_told_once(qtbot: QtBot, caught: Records) -> None:
    told: list[bool] = []
    exception_guard.listen(lambda: told.append(True))
    picture = Picture()
    qtbot.addWidget(picture)
    picture.show()
    for _ in range(5):
        picture.grab()
        QApplication.processEvents()
    exception_guard.listen(None)
    assert len(told) == 1 and len(caught) == 2


@guarded
class Field(QLineEdit):
    """Takes a letter and then fails."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        fail()


def test_what_somebody_does_is_told_each_time_and_not_done_twice(qtbot: QtBot, caught: Records) -> None:
    told: list[bool] = []
    exception_guard.listen(lambda: told.append(True))
    field = Field()
    qtbot.addWidget(field)
    for letter in "ab":
        qtbot.keyClicks(field, letter)
        qtbot.waitUntil(lambda letter=letter: len(told) == "ab".index(letter) + 1)
    exception_guard.listen(None)
    assert field.text() == "ab" and len(caught) == 1


@guarded
class Numbers(QAbstractTableModel):
    """Fails at every question."""

    def rowCount(self, _parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        fail()
        return 3

    def columnCount(self, _parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        fail()
        return 3

    def data(self, _index: QModelIndex, _role: int = 0) -> object:
        fail()
        return None

    def headerData(self, _section: int, _orientation: Qt.Orientation, _role: int = 0) -> object:
        fail()
        return None


def test_a_model_that_fails_is_empty(caught: Records) -> None:
    numbers, asked = Numbers(), QIdentityProxyModel()
    asked.setSourceModel(numbers)
    assert (asked.rowCount(), asked.columnCount()) == (0, 0)
    assert numbers.createIndex(0, 0).data() is None
    assert asked.headerData(0, Qt.Orientation.Horizontal) is None
    assert len(caught) == 4


@guarded
class Window(QWidget):
    """Fails while it closes."""

    def closeEvent(self, _event: QCloseEvent) -> None:
        fail()


def test_a_window_that_fails_to_close_stays_open_once(qtbot: QtBot, caught: Records) -> None:
    window = Window()
    window.show()
    assert not window.close()
    assert window.isVisible() and len(caught) == 1
    assert window.close()


@guarded
class Asked(QWidget):
    """Is asked to leave."""

    def resizeEvent(self, _event: QResizeEvent) -> None:
        raise SystemExit(3)


def test_what_is_meant_to_end_the_program_passes(qtbot: QtBot) -> None:
    asked = Asked()
    qtbot.addWidget(asked)
    with pytest.raises(SystemExit):
        asked.resizeEvent(QResizeEvent(asked.size(), asked.size()))
