"""Tables of results: copied and saved as a spreadsheet reads them, sorted, rounded to read and exact to edit."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.widgets.basic_widgets import scrolling
from gui.widgets.table_model import TableModel, as_cells, exact, tab_separated
from gui.widgets.table_view import TableView, widths
from scenarios import edits
from scenarios.evaluation.evaluate import evaluate
from scenarios.report.results import results_table
from scenarios.report.table import Table, TableColumn
from tests.gui.results_page import asking
from tests.gui.results_scenario import NAMES, small
from tests.gui.shown_page import Opened
from tests.scenarios.samples import large


def test_the_whole_table_is_copied_with_its_heads_in_full_precision(opened):
    page = opened("results", small(weights=(1 / 3, 1 / 3, 1 / 3)), comparing=asking())
    page.tabs.setCurrentWidget(page.table)
    page.table.view.copy()
    rows = [line.split("\t") for line in QApplication.clipboard().text().splitlines()]
    assert rows[0][:4] == ["Rank", "Recommendation", "Group", "Total"]
    assert rows[1][1] == "Sharing"
    assert float(rows[1][3]) == float(page.rescorer.evaluation.totals[2]) != round(float(rows[1][3]), 6)
    assert {len(row) for row in rows} == {9}


def test_ctrl_c_copies_the_selected_cells(opened, qtbot):
    page = opened("results", small(), comparing=asking())
    page.tabs.setCurrentWidget(page.table)
    table = page.table.view.table
    for row in (0, 2):
        for column in (1, 3):
            table.selectionModel().select(table.model().index(row, column), QItemSelectionModel.SelectionFlag.Select)
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == "Open source\t0.75\nTalent\t0.5\n"


def test_the_table_is_saved_as_csv_that_excel_reads(opened: Opened, tmp_path: Path):
    page = opened("results", small(), comparing=asking())
    page.tabs.setCurrentWidget(page.table)
    assert page.table.view.save_to(str(tmp_path / "results.csv"))
    content = (tmp_path / "results.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))
    assert rows[1] == ["1", "Open source", "Autonomy", "0.75", "0.5", "0.25", "0.5", "0.125", "0.125"]
    assert not page.table.view.save_to(str(tmp_path / "gone" / "results.csv"))
    assert "gone" in page.table.view.message.text


@pytest.mark.parametrize("name", ["=1+1", "+cmd", "-2", "@sum"])
def test_a_name_that_a_spreadsheet_would_calculate_is_copied_as_text(name):
    cells = as_cells(results_table(evaluate(small(names={**NAMES, "a": name})), "scores", "en"))
    assert cells[1][1] == f"'{name}"


def test_a_line_break_in_a_name_does_not_break_the_row():
    assert tab_separated([["two\nlines", "1"]]) == "two lines\t1\n"


def test_exact_numbers_come_back_the_same():
    assert [exact(each) for each in (None, 3, 0.1 + 0.2)] == ["", "3", "0.30000000000000004"]


def test_clicking_a_head_sorts_by_number_not_by_text(opened):
    page = opened("results", small(), comparing=asking())
    page.tabs.setCurrentWidget(page.table)
    table = page.table.view.table
    table.sortByColumn(3, Qt.SortOrder.AscendingOrder)
    assert [table.model().index(row, 1).data() for row in range(2)] == ["Standards", "Talent"]


def test_the_model_keeps_the_rules_of_models_and_announces_what_changed(qtbot):
    model = TableModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    columns = (TableColumn("Name"), TableColumn("Total", 3))
    model.show_figures(Table(columns, (("a", 0.5), ("b", 0.25))))
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged) as changed:
        model.show_figures(Table(columns, (("a", 0.5), ("b", 1 / 3))))
    assert (changed.args[0].row(), changed.args[1].row()) == (1, 1)
    with qtbot.waitSignal(model.modelReset):
        model.show_figures(Table(columns, (("a", 0.5),)))
    model.show_figures(Table())
    assert model.rowCount() == model.columnCount() == 0


def test_numbers_are_rounded_to_read_exact_to_edit_and_aligned_right():
    model = TableModel()
    model.show_figures(Table((TableColumn("Name"), TableColumn("Total", 3)), (("a", 1 / 3), ("b", float("nan")))))
    index = model.index(0, 1)
    assert index.data() == "0.333" and index.data(Qt.ItemDataRole.EditRole) == 1 / 3
    assert index.data(Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight
    assert model.index(1, 1).data() == "–" and model.index(1, 1).data(Qt.ItemDataRole.EditRole) is None
    assert type(index.data(Qt.ItemDataRole.EditRole)) is float


def test_columns_share_the_room_there_is():
    sizes = [(300, 240), (100, 112), (150, 112)]
    assert widths(sizes, 360) == [240, 100, 112]  # too narrow: within reason, and a bar to scroll by
    assert widths(sizes, 440) == [228, 100, 112]  # the names give way where that makes all fit
    assert widths(sizes, 500) == [288, 100, 112]  # what is left shows more of what is cut …
    assert sum(widths(sizes, 701)) == 701  # … and then no part of the table stays bare
    assert all(given >= most for given, (most, _) in zip(widths(sizes, 701), sizes, strict=True))
    assert widths([], 700) == []


def test_a_table_that_comes_back_higher_may_have_other_columns(opened: Opened, qtbot: QtBot):
    """Within the reset Qt finds out that it needs no bar to scroll by any more, and asks for sizes."""
    page = opened("results", large(13, 5), comparing=asking())
    page.resize(760, 420)
    page.tabs.setCurrentWidget(page.table)
    table = page.table.view.table
    qtbot.waitUntil(table.verticalScrollBar().isVisible)
    page.hide()
    with qtbot.waitSignal(page.rescorer.evaluation_changed):
        page.session.apply("Remove", edits.remove_criterion, page.session.scenario.criteria[0].id)
    page.resize(760, 900)
    page.show()
    assert table.figures.columnCount() == table.horizontalHeader().count()
    assert table.horizontalHeader().length() >= table.viewport().width()


def test_a_table_shown_whole_has_no_bare_band_below_its_rows(qtbot):
    view = TableView()
    qtbot.addWidget(view)
    columns = (TableColumn("Name"), *(TableColumn(f"Total {i}", 3) for i in range(5)))
    view.show_whole(Table(columns, (("a", *[0.5] * 5), ("b", *[0.25] * 5))))
    view.resize(900, 300)
    with qtbot.waitExposed(view):
        view.show()
    table = view.table
    qtbot.waitUntil(lambda: table.viewport().height() == table.verticalHeader().length())
    view.resize(300, 300)  # the bar needs room of its own
    qtbot.waitUntil(table.horizontalScrollBar().isVisible)
    qtbot.waitUntil(lambda: table.viewport().height() == table.verticalHeader().length())


def test_the_page_follows_the_keys_down_a_table_that_is_higher_than_it(qtbot):
    view = TableView()
    view.show_whole(Table((TableColumn("Name"),), tuple((f"Row {number}",) for number in range(40))))
    page = scrolling(view)
    qtbot.addWidget(page)
    page.resize(300, 200)
    page.show()
    qtbot.waitUntil(lambda: page.verticalScrollBar().maximum() > 0)
    page.activateWindow()
    view.table.setFocus()
    qtbot.waitUntil(view.table.hasFocus)
    with_ctrl = Qt.KeyboardModifier.ControlModifier
    keys = (
        (Qt.Key.Key_End, with_ctrl),
        (Qt.Key.Key_Home, with_ctrl),
        *[(Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier)] * 20,
    )
    for key, held in keys:
        qtbot.keyClick(view.table, key, held)
        seen = view.table.visualRect(view.table.currentIndex())
        qtbot.waitUntil(lambda place=seen: view.table.viewport().visibleRegion().contains(place))
