"""The Scores page as a user meets it: a spreadsheet's keys, and the matrix as a whole."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QLocale, QModelIndex, QPoint, QPointF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from gui.charts.colours import shade
from gui.pages.scores.cell_delegate import ScoreDelegate
from gui.theme import blend, group_colour, theme_of
from scenarios import edits
from scenarios.blank_scenario import blank_scenario
from scenarios.model import Text
from scenarios.paper import paper_scenario
from tests.gui.scores_page import Key, Shift, current, editor, large, type_, value
from tests.gui.shown_page import Opened


def test_typing_and_enter_fill_a_column(qtbot: QtBot, opened: Opened) -> None:
    page = opened("scores")
    page.select("TA1/N1")
    for typed in ("1.5", "2,5", "0"):
        type_(qtbot, page, typed, Key.Key_Return)
    assert [value(page, each, "N1") for each in ("TA1", "TA2", "TA3")] == [1.5, 2.5, 0.0]
    assert current(page) == ("ER1", "N1")
    assert editor(page) is None


def test_tab_goes_right_and_on_to_the_next_row(qtbot: QtBot, opened: Opened) -> None:
    page = opened("scores")
    page.select("TA1/W2")
    type_(qtbot, page, "1", Key.Key_Tab)
    type_(qtbot, page, "2", Key.Key_Tab)
    assert (value(page, "TA1", "W2"), value(page, "TA1", "W3")) == (1.0, 2.0)
    assert current(page) == ("TA2", "N1")
    qtbot.keyClick(page.grid, Key.Key_Backtab)
    assert current(page) == ("TA1", "W3")


def test_arrows_and_enter_move_without_editing(qtbot: QtBot, opened: Opened) -> None:
    page = opened("scores")
    page.select("TA2/N2")
    for key in (Key.Key_Right, Key.Key_Down, Key.Key_Return, Key.Key_Left, Key.Key_Up):
        qtbot.keyClick(page.grid, key)
    assert current(page) == ("TA3", "N2")
    qtbot.keyClick(page.grid, Key.Key_Return, Shift)
    assert current(page) == ("TA2", "N2")
    assert page.session.undo_stack.count() == 0


def test_up_and_down_end_an_entry_as_enter_does(qtbot: QtBot, opened: Opened) -> None:
    page = opened("scores")
    page.select("TA2/N2")
    type_(qtbot, page, "3", Key.Key_Up)
    assert value(page, "TA2", "N2") == 3.0
    assert current(page) == ("TA1", "N2")


def test_f2_edits_what_is_there_and_escape_leaves_it(qtbot: QtBot, opened: Opened) -> None:
    page = opened("scores")
    page.select("TA1/N3")
    qtbot.keyClick(page.grid, Key.Key_F2)
    field = editor(page)
    assert field is not None
    assert field.text() == "2.5"
    qtbot.keyClicks(field, "9")
    qtbot.keyClick(field, Key.Key_Escape)
    assert value(page, "TA1", "N3") == 2.5


def test_delete_clears_the_selected_block_in_one_step(qtbot: QtBot, opened: Opened) -> None:
    page = opened("scores")
    page.select("TA1/N1")
    qtbot.keyClick(page.grid, Key.Key_Right, Shift)
    qtbot.keyClick(page.grid, Key.Key_Down, Shift)
    qtbot.keyClick(page.grid, Key.Key_Delete)
    cells = [("TA1", "N1"), ("TA1", "N2"), ("TA2", "N1"), ("TA2", "N2")]
    assert [value(page, *cell) for cell in cells] == [None] * 4
    page.session.undo_stack.undo()
    assert page.session.scenario == paper_scenario()


def test_a_refused_entry_changes_nothing_and_says_why_beside_the_matrix(qtbot: QtBot, opened: Opened) -> None:
    page = opened("scores")
    page.select("TA1/N1")
    type_(qtbot, page, "9", Key.Key_Return)
    assert value(page, "TA1", "N1") == 4.0
    assert page.message.isVisible()
    assert "9" in page.message.text
    type_(qtbot, page, "x", Key.Key_Return)
    assert "“x”" in page.message.text


def test_a_refusal_names_the_parts_and_goes_with_the_next_change(qtbot: QtBot, opened: Opened) -> None:
    page = opened("scores")
    type_(qtbot, page, "9", Qt.Key.Key_Return)
    assert page.message.text.startswith("9 for “Tackle core technologies” on “Autonomy and control of technology” lies")
    type_(qtbot, page, "3", Qt.Key.Key_Return)
    assert not page.message.text
    type_(qtbot, page, "nine", Qt.Key.Key_Return)
    assert "nine" in page.message.text
    page.session.undo_stack.undo()
    assert not page.message.text


def test_tab_leaves_the_matrix_behind_its_last_cell(qtbot: QtBot, opened: Opened) -> None:
    page = opened("scores")
    page.select("PC3/W3")
    qtbot.waitUntil(page.grid.hasFocus)
    qtbot.keyClick(page.grid, Key.Key_Tab)
    qtbot.waitUntil(lambda: not page.grid.hasFocus())


def test_shift_f2_goes_to_the_reason_and_escape_back(qtbot: QtBot, opened: Opened) -> None:
    page = opened("scores")
    page.select("TA1/N1")
    qtbot.keyClick(page.grid, Key.Key_F2, Shift)
    qtbot.waitUntil(page.evidence.rationale.hasFocus)
    qtbot.keyClick(page.evidence.rationale, Key.Key_Escape)
    qtbot.waitUntil(page.grid.hasFocus)


def test_the_place_is_kept_when_rows_come_and_go(opened: Opened) -> None:
    page = opened("scores")
    page.select("ER1/L1")
    page.session.apply("", edits.move_recommendation, "PC3", "TA", 0)
    assert current(page) == ("ER1", "L1")
    page.session.apply("", edits.remove_recommendation, "ER1")
    assert current(page) == ("PC3", "N1")
    assert page.evidence.cell == ("PC3", "N1")


def test_names_and_evidence_follow_the_language(opened: Opened) -> None:
    page = opened("scores")
    page.select("TA1/N1")
    QLocale.setDefault(QLocale("zh_CN"))
    QApplication.sendEvent(page, QEvent(QEvent.Type.LanguageChange))
    assert page.evidence.recommendation.text() == "加强核心技术攻关"
    assert page.evidence.rationale.toPlainText() == paper_scenario().score_at["TA1", "N1"].rationale.zh
    assert page.evidence.source.text() == "四（一）1"
    assert page.evidence.author.text() == "两次独立编码（依据刘友金、李威，2025）"
    assert page.session.scenario == paper_scenario()  # shown in Chinese, kept as it is
    assert current(page) == ("TA1", "N1")


def test_a_hidden_page_catches_up_when_it_is_shown(opened: Opened) -> None:
    page = opened("scores")
    page.select("TA1/N1")
    page.hide()
    page.session.apply("", edits.set_score, "TA1", "N1", value=1.0)
    page.session.apply("", edits.remove_recommendation, "PC3")
    page.show()
    assert page.grid.currentIndex().data() == "1"
    assert page.evidence.value.text() == "1"
    assert page.model.rowCount() == 8


class Counting(ScoreDelegate):
    painted = 0

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        self.painted += 1
        super().paint(painter, option, index)


def test_only_visible_cells_are_painted(opened: Opened) -> None:
    page = opened("scores", large())
    counting = Counting(page.grid)
    page.grid.setItemDelegate(counting)
    page.select("R150/C40")
    page.grid.viewport().repaint()
    assert 0 < counting.painted < 1000
    assert page.grid.visualRect(page.grid.currentIndex()).intersects(page.grid.viewport().rect())


def test_the_wheel_over_the_strength_scrolls_instead_of_choosing(qtbot: QtBot, opened: Opened) -> None:
    page = opened("scores")
    page.resize(1000, 320)
    field = page.evidence.strength
    page.panel.ensureWidgetVisible(field)
    page.grid.setFocus()
    bar = page.panel.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.value() > 0)
    before = bar.value()
    QTest.wheelEvent(page.windowHandle(), QPointF(field.mapTo(page, QPoint(5, 5))), QPoint(0, 120))
    qtbot.waitUntil(lambda: bar.value() < before)
    assert page.session.undo_stack.count() == 0


def test_without_cells_the_page_says_what_to_do(opened: Opened, qtbot: QtBot) -> None:
    page = opened("scores", blank_scenario())
    assert page.empty.isVisible()
    assert not page.split.isVisible()
    with qtbot.waitSignal(page.navigate_requested) as asked:
        page.to_recommendations.click()
    assert asked.args == ["recommendations", ""]


@pytest.mark.parametrize("emptied", range(4))
def test_an_emptied_dimension_keeps_the_bands_of_the_others(opened: Opened, emptied: int) -> None:
    """Four dimensions of which one has no criteria: each band looks as its dimension does everywhere else."""
    scenario = edits.add_dimension(paper_scenario(), Text("Fourth", "第四"), id="F")
    scenario = edits.add_criterion(scenario, "F", Text("New", "新"))
    for each in scenario.dimensions[emptied].criteria:
        scenario = edits.remove_criterion(scenario, each.id)
    page = opened("scores", scenario)
    spans = page.model.spans(Qt.Orientation.Horizontal)
    assert [(each.place, each.count) for each in spans] == [(i, 4) for i in range(4) if i != emptied]
    theme, drawn = theme_of(page.palette()), page.grid.criteria.grab().toImage()
    for each in spans:
        at = page.grid.criteria.sectionViewportPosition(each.first) + 2
        assert drawn.pixelColor(at, 2).name() == blend(theme.surface, theme.accent, shade(each.place, 4)).name()


@pytest.mark.parametrize("emptied", range(3))
def test_an_emptied_group_keeps_the_colours_of_the_others(opened: Opened, emptied: int) -> None:
    scenario = paper_scenario()
    for each in scenario.groups[emptied].recommendations:
        scenario = edits.remove_recommendation(scenario, each.id)
    page = opened("scores", scenario)
    drawn = page.grid.names.grab().toImage()
    for each in page.model.spans(Qt.Orientation.Vertical):
        at = page.grid.names.sectionViewportPosition(each.first) + 2
        assert drawn.pixelColor(2, at).name() == group_colour(each.place).name()


def test_the_first_judged_score_moves_no_row(opened: Opened) -> None:
    page = opened("scores")
    page.resize(640, 640)  # where the legend needs a line more for it
    QApplication.processEvents()
    before = (page.legend.geometry(), page.grid.rowHeight(0))
    page.session.apply("", edits.set_scores, {("TA1", "N1"): 1.0}, "A reader", "2026-11-30")
    QApplication.processEvents()
    assert any(each.state == "judged" for each in page.session.scenario.scores)
    assert (page.legend.geometry(), page.grid.rowHeight(0)) == before
