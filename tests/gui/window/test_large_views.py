"""Large documents on the screen: only what is seen is drawn, and nothing that can be pointed at is missing."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from gui.charts.chart import HitArea
from gui.charts.chart_data import contributions
from gui.charts.contributions import CONTRIBUTIONS
from gui.theme import LIGHT
from gui.widgets.table_view import SortableTable
from scenarios.evaluation.evaluate import evaluate
from scenarios.paper import paper_scenario
from scenarios.report.table import Table, TableColumn

SIZE = (640, 700)


def drawn(clip: QRectF | None) -> tuple[tuple[HitArea, ...], QImage]:
    image = QImage(*SIZE, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    painter = QPainter(image)
    if clip is not None:
        painter.setClipRect(clip)
    data = contributions(evaluate(paper_scenario()), "criterion", "en")
    marks = CONTRIBUTIONS.draw(painter, QRectF(0, 0, *SIZE), data, LIGHT)
    painter.end()
    return marks, image


def test_a_part_of_a_chart_is_drawn_as_in_the_whole_and_everything_can_be_pointed_at(qapp: object) -> None:
    clip = QRectF(0, 300, SIZE[0], 90)
    whole, all_of_it = drawn(None)
    part, piece = drawn(clip)
    assert [(mark.area, mark.subject, mark.text) for mark in part] == [(m.area, m.subject, m.text) for m in whole]
    assert piece.copy(clip.toRect()) == all_of_it.copy(clip.toRect())


def test_a_table_measures_its_columns_anew_for_other_heads_but_not_for_other_hints(qtbot: QtBot) -> None:
    table = SortableTable()
    qtbot.addWidget(table)
    row = (("Openness", 0.25),)
    table.show_figures(Table((TableColumn("Name"), TableColumn("N1", 3, "weight 10%")), row))
    table._sizes = asked = [(1, 1), (2, 2)]
    table.show_figures(Table((TableColumn("Name"), TableColumn("N1", 3, "weight 20%")), row))
    assert table._sizes is asked
    assert table.model().headerData(1, table.horizontalHeader().orientation(), 3) == "weight 20%"
    table.show_figures(Table((TableColumn("Name"), TableColumn("Substitution", 3, "weight 20%")), row))
    assert table._sizes is not asked
