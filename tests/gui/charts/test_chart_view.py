"""A chart on a page: under the mouse and the keyboard, for a screen reader, on the clipboard and into a file."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QApplication

from gui.charts.chart_view import ChartView
from gui.charts.contributions import CONTRIBUTIONS
from tests.gui.charts.chart_cases import CASES

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def view(qtbot) -> ChartView:
    shown = ChartView(CONTRIBUTIONS)
    qtbot.addWidget(shown)
    shown.set_title("What each total is made of")
    shown.resize(700, 600)
    shown.show_data(CASES["dimension"][1])
    shown.show()
    qtbot.waitUntil(lambda: bool(shown.canvas.marks))
    return shown


def test_the_canvas_is_as_high_as_the_chart_needs_at_its_width(view):
    assert view.canvas.heightForWidth(300) >= view.canvas.heightForWidth(900)
    bottom = max(mark.area.bottom() for mark in view.canvas.marks)
    assert bottom <= view.canvas.height()


def test_the_canvas_tells_what_is_under_the_mouse(view):
    mark = view.canvas.marks[1]
    assert view.canvas.mark_at(mark.area.center()) is mark
    assert view.canvas.mark_at(QPointF(-5, -5)) is None


def test_a_screen_reader_gets_name_and_contents(view):
    assert view.canvas.accessibleName() == "What each total is made of"
    assert "1. Open source" in view.canvas.accessibleDescription()


def test_arrows_walk_through_the_chart_and_enter_chooses(view, qtbot):
    view.canvas.setFocus()
    qtbot.keyClick(view.canvas, Qt.Key.Key_Down)
    with qtbot.waitSignal(view.item_requested) as chosen:
        qtbot.keyClick(view.canvas, Qt.Key.Key_Return)
    assert chosen.args == ["a"]


def test_a_double_click_chooses_what_is_there(view, qtbot):
    mark = next(mark for mark in view.canvas.marks if mark.subject == "c")
    with qtbot.waitSignal(view.item_requested) as chosen:
        qtbot.mouseDClick(view.canvas, Qt.MouseButton.LeftButton, pos=mark.area.center().toPoint())
    assert chosen.args == ["c"]


def test_copying_puts_image_and_vector_on_the_clipboard(view):
    view.copy()
    data = QApplication.clipboard().mimeData()
    assert data.hasImage() and data.hasFormat("image/svg+xml")
    view.copy_words()
    assert "1. Open source" in QApplication.clipboard().text()


def test_saving_says_where_or_why_not(view, tmp_path: Path):
    assert view.save_to(str(tmp_path / "chart.svg"))
    assert "chart.svg" in view.message.text
    assert not view.save_to(str(tmp_path / "gone" / "chart.svg"))
    assert "gone" in view.message.text
