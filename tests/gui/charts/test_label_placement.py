"""Names are written into the fields of a picture only where they have room."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QPolygonF

from gui.charts.chart_painter import FontSizes
from gui.charts.label_placement import named_room

pytestmark = pytest.mark.usefixtures("qapp")


def room_of(name: str, side: float, avoid: QRectF) -> tuple[QRectF, int] | None:
    """The room for a name in a square field of this side."""
    square = QPolygonF([QPointF(0, 0), QPointF(side, 0), QPointF(side, side), QPointF(0, side)])
    return named_room(square, name, FontSizes(QFont()), avoid)


def test_a_name_takes_the_middle_of_its_field_on_as_few_lines_as_will_do():
    box, lines = room_of("Open source", 200, QRectF())
    assert lines == 1 and box.center().y() == pytest.approx(100, abs=10)
    _, lines = room_of("Open source", FontSizes(QFont()).width("Open source", "small", True) * 0.8, QRectF())
    assert lines == 2


def test_a_name_keeps_clear_of_the_present_point():
    taken = QRectF(60, 0, 80, 200)
    box, _ = room_of("A", 200, taken)
    assert not box.intersects(taken)


@pytest.mark.parametrize(("name", "side"), [("Unbreakable", 40), ("Open source", 8)])
def test_a_field_without_room_has_no_name(name, side):
    assert room_of(name, side, QRectF()) is None
