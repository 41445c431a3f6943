"""Blocks of scores to and from a spreadsheet: copied, pasted, cut, filled, and refused whole."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from gui.models.asking import block_text, parse_block
from gui.pages.scores_page import ScoresPage
from gui.scores.pasting import fill, read_paste, too_large
from scenarios import edits
from scenarios.paper import paper_scenario
from tests.gui.scores_page import Control, Key, Shift, clipboard, current, open_page, value


@pytest.fixture
def page(qtbot: QtBot) -> ScoresPage:
    return open_page(qtbot, paper_scenario())


def test_a_block_is_copied_as_tabs_and_lines(qtbot: QtBot, page: ScoresPage) -> None:
    page.session.apply("", edits.clear_scores, [("TA2", "N2")])
    page.select("TA1/N2")
    qtbot.keyClick(page.grid, Key.Key_Right, Shift)
    qtbot.keyClick(page.grid, Key.Key_Down, Shift)
    qtbot.keyClick(page.grid, Key.Key_C, Control)
    assert QGuiApplication.clipboard().text() == "1\t2.5\n\t2\n"


def test_a_copied_block_pastes_back_as_it_was(qtbot: QtBot, page: ScoresPage) -> None:
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


def test_a_block_from_excel_is_pasted_with_commas_and_empty_cells(qtbot: QtBot, page: ScoresPage) -> None:
    clipboard("1,5\t\r\n 2.5 \t4\r\n")
    page.select("TA1/N1")
    qtbot.keyClick(page.grid, Key.Key_V, Control)
    assert value(page, "TA1", "N1") == 1.5
    assert value(page, "TA1", "N2") is None
    assert (value(page, "TA2", "N1"), value(page, "TA2", "N2")) == (2.5, 4.0)
    assert [len(row) for row in page.grid.selected_rows()] == [2, 2]
    assert page.session.undo_stack.count() == 1
    page.session.undo_stack.undo()
    assert page.session.scenario == paper_scenario()


def test_a_block_with_wrong_cells_changes_nothing_and_lists_each(qtbot: QtBot, page: ScoresPage) -> None:
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


def test_a_block_that_does_not_fit_is_refused_with_a_sentence(qtbot: QtBot, page: ScoresPage) -> None:
    clipboard("1\t2\n3\t4")
    page.select("PC3/W3")
    qtbot.keyClick(page.grid, Key.Key_V, Control)
    assert page.session.scenario == paper_scenario()
    assert "2 × 2" in page.message.text
    assert "1 × 1" in page.message.text


def test_one_value_fills_the_selection(qtbot: QtBot, page: ScoresPage) -> None:
    clipboard("3")
    page.select("TA1/N1")
    qtbot.keyClick(page.grid, Key.Key_Down, Shift)
    qtbot.keyClick(page.grid, Key.Key_V, Control)
    assert (value(page, "TA1", "N1"), value(page, "TA2", "N1"), value(page, "TA3", "N1")) == (3.0, 3.0, 3.0)


def test_cut_copies_and_clears(qtbot: QtBot, page: ScoresPage) -> None:
    page.select("TA1/N1")
    qtbot.keyClick(page.grid, Key.Key_X, Control)
    assert QGuiApplication.clipboard().text() == "4\n"
    assert value(page, "TA1", "N1") is None


def test_pasting_nothing_says_so(qtbot: QtBot, page: ScoresPage) -> None:
    clipboard("")
    page.select("TA1/N1")
    qtbot.keyClick(page.grid, Key.Key_V, Control)
    assert page.message.isVisible()
    assert page.session.undo_stack.count() == 0


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []), ("\n\n", []), ("1", [["1"]]), ("1\t2\r\n3\r\n", [["1", "2"], ["3", ""]]),
        ('"a\nb"\t2', [["a\nb", "2"]]), ("\t\n1\t2\n", [["", ""], ["1", "2"]]), ("1\r2", [["1"], ["2"]]),
        ("x" * 200_000 + "\t1", [["x" * 200_000, "1"]]),
    ],
)  # fmt: skip
def test_clipboard_text_becomes_a_rectangle(text: str, expected: list[list[str]]) -> None:
    assert parse_block(text) == expected


def test_block_text_round_trips() -> None:
    rows = [["1", "", "2.5"], ["", "", "4"]]
    assert parse_block(block_text(rows)) == rows


def test_only_a_single_value_fills() -> None:
    assert fill([["1"]], 2, 3) == [["1"] * 3] * 2
    assert fill([["1", "2"]], 2, 2) == [["1", "2"]]


def test_a_block_may_reach_exactly_the_last_cell() -> None:
    scenario = paper_scenario()
    assert too_large([["1"] * 9] * 9, (0, 0), scenario) == ""
    assert too_large([["1"] * 9] * 9, (1, 0), scenario)
    assert read_paste([["1", "2"]], (8, 7), scenario).values == {("PC3", "W2"): 1.0, ("PC3", "W3"): 2.0}
