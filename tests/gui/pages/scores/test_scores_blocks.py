"""Blocks of scores to and from a spreadsheet: copied, pasted, cut, filled, and refused whole."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QLocale, QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from gui.pages.scores.paste import expand_to_selection, read_paste, too_large
from gui.widgets.table_clipboard import pasted_block
from scenarios import edits
from scenarios.io.tables.cells import TableCell, text_cell
from scenarios.model import Scale, Text
from scenarios.paper import paper_scenario
from tests.gui.scores_page import Control, Key, Shift, clipboard, current, value
from tests.gui.shown_page import Opened


def rows(text: str) -> list[list[TableCell]]:
    return [[text_cell(each) for each in line.split("\t")] for line in text.splitlines()]


def test_a_block_is_copied_as_tabs_and_lines(qtbot: QtBot, opened: Opened) -> None:
    page = opened("scores")
    page.session.apply("", edits.clear_scores, [("TA2", "N2")])
    page.select("TA1/N2")
    qtbot.keyClick(page.grid, Key.Key_Right, Shift)
    qtbot.keyClick(page.grid, Key.Key_Down, Shift)
    qtbot.keyClick(page.grid, Key.Key_C, Control)
    assert QGuiApplication.clipboard().text() == "1\t2.5\n\t2\n"


def test_a_copied_block_pastes_back_as_it_was(qtbot: QtBot, opened: Opened) -> None:
    page = opened("scores")
    page.session.apply("", edits.set_score, "TA1", "N1", value=1 / 3)
    page.select("TA1/N1")
    qtbot.keyClick(page.grid, Key.Key_A, Control)
    qtbot.keyClick(page.grid, Key.Key_C, Control)
    before = page.session.scenario
    page.session.apply("", edits.clear_scores, list(before.score_at))
    page.select("TA1/N1")
    qtbot.keyClick(page.grid, Key.Key_V, Control)
    after = page.session.scenario
    assert {cell: each.value for cell, each in after.score_at.items()} == {
        cell: each.value for cell, each in before.score_at.items()
    }


def test_a_block_from_excel_is_pasted_with_commas_and_empty_cells(qtbot: QtBot, opened: Opened) -> None:
    page = opened("scores")
    clipboard("1,5\t\r\n 2,5 \t4\r\n")
    page.select("TA1/N1")
    qtbot.keyClick(page.grid, Key.Key_V, Control)
    assert value(page, "TA1", "N1") == 1.5
    assert value(page, "TA1", "N2") is None
    assert (value(page, "TA2", "N1"), value(page, "TA2", "N2")) == (2.5, 4.0)
    assert [len(row) for row in page.grid.selected_rows()] == [2, 2]
    assert page.session.undo_stack.count() == 1
    page.session.undo_stack.undo()
    assert page.session.scenario == paper_scenario()


def test_a_block_with_wrong_cells_changes_nothing_and_lists_each(qtbot: QtBot, opened: Opened) -> None:
    page = opened("scores")
    clipboard("abc\t9\n-1\t2")
    page.select("TA1/N1")
    qtbot.keyClick(page.grid, Key.Key_V, Control)
    assert page.session.scenario == paper_scenario()
    assert page.list.isVisible()
    assert "3" in page.list.heading.text()
    lines = [page.list.model.index(i).data() for i in range(page.list.model.rowCount())]
    assert [line.split(":")[0] for line in lines] == [
        "Tackle core technologies × Autonomy and control of technology",
        "Tackle core technologies × Substitution and recombination",
        "Support innovation in the underlying architecture × Autonomy and control of technology",
    ]
    assert "“abc”" in lines[0]
    page.list.view.activated.emit(page.list.model.index(2))
    assert current(page) == ("TA2", "N1")


def test_what_a_paste_was_refused_for_is_said_anew_in_another_language(qtbot: QtBot, opened: Opened) -> None:
    page = opened("scores")
    clipboard("abc\t9\n2\t2")
    page.select("TA1/N1")
    qtbot.keyClick(page.grid, Key.Key_V, Control)
    QLocale.setDefault(QLocale("zh_CN"))
    QApplication.sendEvent(page, QEvent(QEvent.Type.LanguageChange))
    lines = [page.list.model.index(i).data() for i in range(page.list.model.rowCount())]
    assert page.list.isVisible()
    assert len(lines) == 2 and "“abc”不是数字" in lines[0]
    page.list.offer.click()
    assert (value(page, "TA2", "N1"), value(page, "TA2", "N2")) == (2.0, 2.0)
    QLocale.setDefault(QLocale("en_GB"))
    QApplication.sendEvent(page, QEvent(QEvent.Type.LanguageChange))
    assert page.list.heading.text() == "Cells that were not pasted: 2"


def test_a_block_that_does_not_fit_is_refused_with_a_sentence(qtbot: QtBot, opened: Opened) -> None:
    page = opened("scores")
    clipboard("1\t2\n3\t4")
    page.select("PC3/W3")
    qtbot.keyClick(page.grid, Key.Key_V, Control)
    assert page.session.scenario == paper_scenario()
    assert "2 × 2" in page.message.text
    assert "1 × 1" in page.message.text


def test_one_value_fills_the_selection(qtbot: QtBot, opened: Opened) -> None:
    page = opened("scores")
    clipboard("3")
    page.select("TA1/N1")
    qtbot.keyClick(page.grid, Key.Key_Down, Shift)
    qtbot.keyClick(page.grid, Key.Key_V, Control)
    assert (value(page, "TA1", "N1"), value(page, "TA2", "N1"), value(page, "TA3", "N1")) == (3.0, 3.0, 3.0)


def test_cut_copies_and_clears(qtbot: QtBot, opened: Opened) -> None:
    page = opened("scores")
    page.select("TA1/N1")
    qtbot.keyClick(page.grid, Key.Key_X, Control)
    assert QGuiApplication.clipboard().text() == "4\n"
    assert value(page, "TA1", "N1") is None


def test_pasting_nothing_says_so(qtbot: QtBot, opened: Opened) -> None:
    page = opened("scores")
    clipboard("")
    page.select("TA1/N1")
    qtbot.keyClick(page.grid, Key.Key_V, Control)
    assert page.message.isVisible()
    assert page.session.undo_stack.count() == 0


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []), ("\n\n", []), ("1", [["1"]]), ("1\t2\r\n3\r\n", [["1", "2"], ["3", None]]), ("3\t\n", [["3", None]]),
        ('"a\nb"\t2', [["a b", "2"]]), ("\t\n1\t2\n", [[None, None], ["1", "2"]]), ("1\r2", [["1"], ["2"]]),
        ("1,5\n1,450", [["1,5"], ["1,450"]]), ("x" * 200_000 + "\t1", [["x" * 200_000, "1"]]),
    ],
)  # fmt: skip
def test_what_is_on_the_clipboard_becomes_a_rectangle(text: str, expected: list[list[str | None]]) -> None:
    data = QMimeData()
    data.setText(text)
    assert [[cell.value for cell in row] for row in pasted_block(data)] == expected


def test_the_full_figures_of_a_spreadsheet_are_taken(qtbot: QtBot, opened: Opened) -> None:
    page = opened("scores")
    data = QMimeData()
    data.setText("0,12\t1.235\n")
    data.setHtml(
        '<table><tr><td sdval="0,123456" sdnum="1031;0;0,00">0,12</td>'
        '<td sdval="1,2345" sdnum="1031;0;0,000">1,235</td></tr></table>'
    )
    QGuiApplication.clipboard().setMimeData(data)
    page.select("TA1/N1")
    qtbot.keyClick(page.grid, Key.Key_V, Control)
    assert (value(page, "TA1", "N1"), value(page, "TA1", "N2")) == (0.123456, 1.2345)


def test_a_copied_block_is_there_for_spreadsheets_too(qtbot: QtBot, opened: Opened) -> None:
    page = opened("scores")
    page.session.apply("", edits.set_score, "TA1", "N1", value=7 / 3)
    page.select("TA1/N1")
    qtbot.keyClick(page.grid, Key.Key_C, Control)
    html = QGuiApplication.clipboard().mimeData().html()
    full = "2.3333333333333335"
    assert f'<td sdval="{full}" sdnum="1033;" x:num="{full}">{full}</td>' in html


def test_a_picture_is_no_block(qtbot: QtBot, opened: Opened) -> None:
    page = opened("scores")
    picture = QImage(4, 4, QImage.Format.Format_RGB32)
    picture.fill(0)
    QGuiApplication.clipboard().setImage(picture)
    page.select("TA1/N1")
    qtbot.keyClick(page.grid, Key.Key_V, Control)
    assert "picture" in page.message.text
    assert page.session.scenario == paper_scenario()


@pytest.mark.parametrize(("answer", "number"), [(0, 1450.0), (1, 1.45)])
def test_a_mark_that_nothing_settles_is_asked_about(opened: Opened, qtbot: QtBot, answer: int, number: float) -> None:
    scenario = edits.set_scale(paper_scenario(), "N1", Scale(0.0, 5000.0))
    page = opened("scores", scenario)
    clipboard("1,450\n2,600\n")
    page.select("TA1/N1")
    qtbot.keyClick(page.grid, Key.Key_V, Control)
    assert page.session.scenario == scenario
    assert "1,450" in page.message.text
    answers = [each for each in page.message.findChildren(QPushButton) if each.text() in ("1450", "1.45")]
    assert [each.text() for each in answers] == ["1450", "1.45"]
    qtbot.mouseClick(answers[answer], Qt.MouseButton.LeftButton)
    assert value(page, "TA1", "N1") == number
    assert page.session.undo_stack.count() == 1


def test_a_dash_takes_the_score_away_and_that_is_said(qtbot: QtBot, opened: Opened) -> None:
    page = opened("scores")
    clipboard("–\tN/A\t3")
    page.select("TA1/N1")
    qtbot.keyClick(page.grid, Key.Key_V, Control)
    assert [value(page, "TA1", each) for each in ("N1", "N2", "N3")] == [None, None, 3.0]
    assert "1" in page.message.text and "dash" in page.message.text


@pytest.mark.parametrize(
    ("text", "high", "values"),
    [
        ("45%\n33.3%", 100.0, [45.0, 33.3]),
        ("45%\n33.3%", 1.0, [0.45, 0.333]),
        ("45%\n33.3%", 4.0, None),
        ("45%\n90", 100.0, None),
    ],
)
def test_per_cent_follow_the_scale(text: str, high: float, values: list[float] | None) -> None:
    bare = edits.clear_scores(paper_scenario(), list(paper_scenario().score_at))
    paste = read_paste(rows(text), (0, 0), edits.set_scale(bare, "N1", Scale(0.0, high)))
    assert (list(paste.values.values()) == values) == (not paste.notes)
    assert bool(paste.notes) == (values is None)


def test_a_unit_that_is_not_the_scales_is_refused() -> None:
    scenario = edits.set_scale(paper_scenario(), "N1", Scale(0.0, 100.0, unit=Text("km", "公里")))
    assert list(read_paste(rows("5 km\n7km"), (0, 0), scenario).values.values()) == [5.0, 7.0]
    assert list(read_paste(rows("5公里"), (0, 0), scenario).values.values()) == [5.0]
    notes = read_paste(rows("5 m\n7 m"), (0, 0), scenario).notes
    assert len(notes) == 2 and "“5 m”" in notes[0].text and "km" in notes[0].text


def test_only_a_single_value_fills() -> None:
    assert expand_to_selection([["1"]], 2, 3) == [["1"] * 3] * 2
    assert expand_to_selection([["1", "2"]], 2, 2) == [["1", "2"]]


def test_a_block_may_reach_exactly_the_last_cell() -> None:
    scenario = paper_scenario()
    assert too_large([["1"] * 9] * 9, (0, 0), scenario) == ""
    assert too_large([["1"] * 9] * 9, (1, 0), scenario)
    assert read_paste(rows("1\t2"), (8, 7), scenario).values == {("PC3", "W2"): 1.0, ("PC3", "W3"): 2.0}


def test_what_can_be_taken_of_a_block_is_pasted_in_one_step_on_demand(qtbot: QtBot, opened: Opened) -> None:
    page = opened("scores")
    clipboard("abc\t3\n1\t2")
    page.select("TA1/N1")
    heights = [page.grid.rowHeight(row) for row in range(3)]
    qtbot.keyClick(page.grid, Key.Key_V, Control)
    QApplication.processEvents()
    assert [page.grid.rowHeight(row) for row in range(3)] == heights  # the list moves no row
    page.list.offer.click()
    assert (value(page, "TA1", "N1"), value(page, "TA1", "N2")) == (4.0, 3.0)
    assert (value(page, "TA2", "N1"), value(page, "TA2", "N2")) == (1.0, 2.0)
    assert page.session.undo_stack.count() == 1
    assert page.list.model.rowCount() == 1 and page.list.offer.isHidden()
    qtbot.keyClick(page.grid, Key.Key_Escape)
    assert page.list.isHidden() and page.grid.hasFocus()


def test_of_a_block_that_is_too_large_the_part_that_fits_can_be_pasted(qtbot: QtBot, opened: Opened) -> None:
    page = opened("scores")
    clipboard("1\t2\n3\t4")
    page.select("PC3/W3")
    qtbot.keyClick(page.grid, Key.Key_V, Control)
    next(each for each in page.message.findChildren(QPushButton) if each.text() == "Paste what fits").click()
    assert value(page, "PC3", "W3") == 1.0
    assert page.session.undo_stack.count() == 1
