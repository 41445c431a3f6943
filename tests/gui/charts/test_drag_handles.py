"""Places on a picture and the values that they stand for."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF

from gui.charts.drag_handles import DragTriangle

PLANE = DragTriangle((QPointF(50, 0), QPointF(0, 80), QPointF(100, 80)))


@pytest.mark.parametrize("shares", [(1.0, 0.0, 0.0), (0.2, 0.5, 0.3), (0.0, 0.25, 0.75)])
def test_a_split_lies_where_it_is_found_again(shares):
    assert PLANE.value_at(PLANE.place_of(shares)) == pytest.approx(shares)


@pytest.mark.parametrize(
    ("place", "shares"), [(QPointF(50, 200), (0.0, 0.5, 0.5)), (QPointF(50, -500), (1.0, 0.0, 0.0))]
)
def test_beside_the_triangle_nobody_has_less_than_nothing(place, shares):
    assert PLANE.value_at(place) == pytest.approx(shares)


def test_arrows_move_weight_between_the_lower_corners_until_there_is_none():
    assert PLANE.stepped((0.5, 0.3, 0.2), 1) == pytest.approx((0.5, 0.29, 0.21))
    assert PLANE.stepped((0.5, 0.03, 0.47), 5) == pytest.approx((0.5, 0.0, 0.5))
    assert PLANE.stepped((0.5, 0.5, 0.0), -1) == pytest.approx((0.5, 0.5, 0.0))
