"""The tab "Three dimensions": a triangle of three, or a word why there is none."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFont

from gui.charts.saving import Sheet, svg
from gui.charts.triangle import TRIANGLE
from gui.robustness.triangle_tab import TriangleTab
from scenarios.evaluate import evaluate
from scenarios.paper import paper_scenario
from scenarios.robustness.triangle import triangle_of
from tests.gui.results_scenario import small


@pytest.fixture
def tab(qtbot) -> TriangleTab:
    made = TriangleTab()
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


def test_with_two_dimensions_a_word_stands_in_its_place(tab):
    tab.show_evaluation(evaluate(small()))
    assert tab.chart.isHidden() and "three dimensions" in tab.nothing.text()


def test_a_saved_picture_names_who_is_first_where(qapp):
    found = triangle_of(evaluate(paper_scenario()), ("N", "L", "W"), "en")
    content = svg(Sheet(TRIANGLE, found, "Who is first", "", QFont())).decode()
    assert "Encourage an open-source ecosystem" in content and "Network resilience" in content
