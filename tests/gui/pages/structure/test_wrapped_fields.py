"""Fields beside each other as far as the width goes, the others below."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from gui.pages.structure.wrapped_fields import WrappedFields

WIDTH = 80


@pytest.fixture
def fields(qtbot: QtBot) -> Iterator[tuple[WrappedFields, list[QLineEdit]]]:
    """Four fields, each as wide as the others."""
    host = QWidget()  # the one that is in a page: a window would keep the width that its layout has
    made, inner = WrappedFields(host), [QLineEdit() for _ in range(4)]
    qtbot.addWidget(host)
    for at, each in enumerate(inner):
        each.setMinimumWidth(WIDTH)
        made.add(QLabel(str(at)), each, 1)
    made.resize(1000, 200)
    host.show()
    yield made, inner


def lines(made: WrappedFields, inner: list[QLineEdit]) -> list[int]:
    """How many fields stand in each row, from above."""
    QApplication.processEvents()
    tops = [each.mapTo(made, each.rect().topLeft()).y() for each in inner if each.isVisible()]
    return [tops.count(top) for top in sorted(set(tops))]


def test_they_wrap_where_the_width_ends_and_come_back(fields: tuple[WrappedFields, list[QLineEdit]]) -> None:
    made, inner = fields
    assert lines(made, inner) == [4]
    made.resize(3 * WIDTH + 30, 200)
    assert lines(made, inner) == [3, 1]
    assert all(each.mapTo(made, each.rect().topRight()).x() <= made.width() for each in inner)
    made.resize(WIDTH, 400)
    assert lines(made, inner) == [1, 1, 1, 1]
    made.resize(1000, 200)
    assert lines(made, inner) == [4]


def test_they_need_no_more_width_than_the_widest(fields: tuple[WrappedFields, list[QLineEdit]]) -> None:
    made, inner = fields
    assert made.minimumSizeHint().width() == WIDTH
    inner[2].setMinimumWidth(2 * WIDTH)
    made.show_field(2, False)
    assert made.minimumSizeHint().width() == WIDTH
    assert lines(made, inner) == [3]
