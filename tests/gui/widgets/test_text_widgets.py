"""The fields that texts are written in: as high as their text, calm under the wheel, undisturbed while one writes."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.widgets.basic_widgets import column, scrolling
from gui.widgets.fields.auto_height_text import MOST, AutoHeightText
from gui.widgets.fields.inline_text_edit import InlineTextEdit

LONG = "A sentence that is much longer than the field is wide. " * 4


def shown(qtbot: QtBot, field: QWidget, width: int = 240) -> None:
    qtbot.addWidget(field)
    field.resize(width, 40)
    with qtbot.waitExposed(field):
        field.show()


def lines_in_view(field: AutoHeightText) -> int:
    return round((field.viewport().height() - 8) / field.fontMetrics().lineSpacing())


def test_a_field_is_as_high_as_its_text(qtbot: QtBot) -> None:
    field = AutoHeightText()
    shown(qtbot, field)
    field.show_text("short")
    assert lines_in_view(field) == 1
    field.show_text(LONG)
    assert lines_in_view(field) > 3
    at_240 = lines_in_view(field)
    field.resize(480, field.height())
    qtbot.waitUntil(lambda: lines_in_view(field) < at_240)
    field.show_text(LONG * 9)
    assert lines_in_view(field) == MOST
    assert field.verticalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAsNeeded


def test_a_long_hint_is_never_cut(qtbot: QtBot) -> None:
    field = InlineTextEdit()
    shown(qtbot, field)
    field.hint(LONG)
    assert lines_in_view(field) > 3
    field.show_text("x")
    assert lines_in_view(field) == 1


def test_the_cursor_stays_when_the_document_shows_another_text(qtbot: QtBot) -> None:
    field = AutoHeightText()
    shown(qtbot, field)
    qtbot.keyClicks(field, "abcdef")
    field.show_text("abcd𝄞f")
    assert field.textCursor().position() == 6
    field.show_text("ab")
    assert field.textCursor().position() == 2


def test_the_wheel_over_a_field_scrolls_the_page(qtbot: QtBot) -> None:
    content, field = QWidget(), AutoHeightText()
    content.setLayout(column(field, 2000))
    area = scrolling(content)
    qtbot.addWidget(area)
    area.resize(300, 200)
    with qtbot.waitExposed(area):
        area.show()
    field.show_text(LONG)
    place = QPointF(field.mapTo(area, field.rect().center()))
    QTest.wheelEvent(area.windowHandle(), place, QPoint(0, -360))
    assert area.verticalScrollBar().value() > 0
