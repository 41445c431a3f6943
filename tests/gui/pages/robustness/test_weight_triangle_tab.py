"""The tab "Three dimensions": a triangle of three, or a word why there is none."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QImage, QMouseEvent, QPainter
from PySide6.QtWidgets import QApplication

from gui.charts.chart_painter import ChartPainter
from gui.charts.picture_export import Picture, svg
from gui.charts.weight_triangle import TRIANGLE
from gui.pages.robustness.weight_triangle_tab import WeightTriangleTab
from gui.session import Session
from gui.theme import LIGHT
from scenarios import edits
from scenarios.analysis.weight_triangle import weight_triangle_of
from scenarios.evaluation.evaluate import evaluate
from scenarios.paper import paper_scenario
from tests.gui.results_scenario import small


@pytest.fixture
def tab(qtbot) -> WeightTriangleTab:
    session = Session(paper_scenario())
    made = WeightTriangleTab(session)
    session.setParent(made)
    qtbot.addWidget(made)
    made.resize(740, 560)
    return made


def test_every_region_can_be_pointed_at_and_the_margin_is_said(tab, qtbot):
    tab.show_evaluation(evaluate(paper_scenario()))
    with qtbot.waitExposed(tab):
        tab.show()
    qtbot.waitUntil(lambda: len(tab.chart.canvas.marks) == 4)
    assert [mark.subject for mark in tab.chart.canvas.marks[:3]] == ["TA3", "ER2", "PC3"]
    assert "nearest border" in tab.now.text()


def test_all_of_a_region_answers_to_the_mouse_and_only_that(tab, qtbot):
    tab.show_evaluation(evaluate(paper_scenario()))
    with qtbot.waitExposed(tab):
        tab.show()
    canvas = tab.chart.canvas
    qtbot.waitUntil(lambda: bool(canvas.marks))
    for region in canvas.marks[:3]:
        corners = [region.shape.at(i) for i in range(region.shape.count())]
        middle = QPointF(sum(p.x() for p in corners) / len(corners), sum(p.y() for p in corners) / len(corners))
        for corner in corners:
            within = middle + (corner - middle) * 0.9
            assert canvas.mark_at(within) is region
    largest = canvas.marks[0]
    assert canvas.mark_at(largest.area.topLeft() + QPointF(3, 3)) is None  # beside the slope


def test_dragging_the_point_splits_the_weight_of_the_three_in_one_step(opened, qtbot):
    page = opened("robustness")
    page.select("triangle")
    canvas, session = page.triangle.chart.canvas, page.session
    qtbot.waitUntil(lambda: bool(canvas.marks))
    present, third = canvas.marks[-1], canvas.marks[-1].track.tips[2]
    start, end = present.area.center(), (present.area.center() + third) / 2
    left = Qt.MouseButton.LeftButton
    qtbot.mousePress(canvas, left, pos=start.toPoint())
    for way in (0.5, 1.0):
        place = start + (end - start) * way
        event = QMouseEvent(QEvent.Type.MouseMove, place, canvas.mapToGlobal(place), left, left, Qt.KeyboardModifier(0))
        QApplication.sendEvent(canvas, event)
    qtbot.mouseRelease(canvas, left, pos=end.toPoint())
    weights = session.scenario.dimension_weights
    assert [weights[each] for each in "NLW"] == pytest.approx([1 / 6, 1 / 6, 2 / 3], abs=0.01)
    within = [session.scenario.weights[each.id] for each in session.scenario.dimensions[0].criteria]
    assert within == pytest.approx([within[0]] * len(within))
    assert session.undo_stack.count() == 1


def test_a_click_on_the_point_changes_nothing_and_an_arrow_moves_it_along(opened, qtbot):
    page = opened("robustness")
    page.select("triangle")
    canvas, session = page.triangle.chart.canvas, page.session
    qtbot.waitUntil(lambda: bool(canvas.marks))
    qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=canvas.marks[-1].area.center().toPoint())
    assert session.undo_stack.count() == 0
    canvas.setFocus()
    for _ in canvas.marks:
        qtbot.keyClick(canvas, Qt.Key.Key_Down)
    qtbot.keyClick(canvas, Qt.Key.Key_Right)
    weights = session.scenario.dimension_weights
    assert [weights[each] for each in "NLW"] == pytest.approx([1 / 3, 1 / 3 - 0.01, 1 / 3 + 0.01])


@pytest.mark.parametrize("lock", ["L", "N1"])
def test_a_lock_on_one_of_the_three_holds_the_point(tab, qtbot, lock):
    tab.show_evaluation(evaluate(edits.set_locked(paper_scenario(), lock, True)))
    with qtbot.waitExposed(tab):
        tab.show()
    qtbot.waitUntil(lambda: bool(tab.chart.canvas.marks))
    assert tab.chart.canvas.marks[-1].track is None


def test_with_two_dimensions_a_word_stands_in_its_place(tab):
    tab.show_evaluation(evaluate(small()))
    assert tab.chart.isHidden() and "three dimensions" in tab.nothing.text()


def test_a_saved_picture_names_who_is_first_where(qapp):
    found = weight_triangle_of(evaluate(paper_scenario()), ("N", "L", "W"), "en")
    content = svg(Picture(TRIANGLE, found, "Who is first", "", QFont())).decode()
    assert "Encourage an open-source ecosystem" in content and "Network resilience" in content


def test_each_corner_is_named_below_itself_however_wide_the_window(qapp, monkeypatch):
    found = weight_triangle_of(evaluate(paper_scenario()), ("N", "L", "W"), "en")
    middles = {}
    monkeypatch.setattr(
        ChartPainter, "text", lambda _ink, area, text, **_kind: middles.setdefault(text, area.center().x())
    )
    picture = QImage(1400, 500, QImage.Format.Format_ARGB32)
    painter = QPainter(picture)
    marks = TRIANGLE.draw(painter, QRectF(picture.rect()), found, LIGHT)
    painter.end()
    here = marks[-1].area.center()
    sides = [middles[f"{each.name} · 33.3%"] - here.x() for each in found.corners]
    half = (500 - here.y()) * 3**0.5  # of the side: the middle lies at a third of the height
    assert sides[0] == pytest.approx(0)
    assert sides[2] == -sides[1] and 0.8 * half < sides[2] < half  # the names have a line below the triangle
