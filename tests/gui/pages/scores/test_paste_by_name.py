"""Blocks that are pasted with their names: each figure goes where its names stand, and doubts are asked about."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from gui.pages.scores.paste_by_name import BlockWithNames, by_names
from gui.pages.scores.scores_page import ScoresPage
from scenarios.io.tables.cells import text_cell
from scenarios.paper import paper_scenario
from tests.gui.scores_page import Control, Key, clipboard, value
from tests.gui.shown_page import Opened

RECOMMENDATIONS = {each.id: each.name.en for each in paper_scenario().recommendations}
CRITERIA = {each.id: each.name.en for each in paper_scenario().criteria}
HEAD = f"Measure\t{CRITERIA['W2']}\t{CRITERIA['N1'].upper()} (points)"
ROWS = (f"{RECOMMENDATIONS['PC1']}\t1\t2", f"{RECOMMENDATIONS['TA1']}\t3\t4")


def paste(qtbot: QtBot, page: ScoresPage, *lines: str) -> None:
    clipboard("\n".join(lines))
    qtbot.keyClick(page.grid, Key.Key_V, Control)


def read(*lines: str, at: tuple[int, int] = (0, 0)) -> BlockWithNames | None:
    return by_names([[text_cell(each) for each in line.split("\t")] for line in lines], paper_scenario(), at)


def press(page: ScoresPage, begins: str) -> None:
    [each for each in page.message.findChildren(QPushButton) if each.text().startswith(begins)][-1].click()


def test_figures_go_where_their_names_stand(opened: Opened, qtbot: QtBot) -> None:
    page = opened("scores")
    page.select("ER3/L2")  # wherever the cursor is
    paste(qtbot, page, HEAD, *ROWS)
    assert [value(page, *cell) for cell in (("PC1", "W2"), ("PC1", "N1"), ("TA1", "W2"), ("TA1", "N1"))] == [1, 2, 3, 4]
    assert page.message.text == "Pasted where the names stand: 2 × 2 cells."
    assert page.session.undo_stack.count() == 1 and page.session.undo_stack.undoText() == "Paste scores"
    assert page.grid.scores.cell(page.grid.currentIndex()) == ("PC1", "W2")


def test_names_that_are_unknown_are_asked_about(opened: Opened, qtbot: QtBot) -> None:
    page = opened("scores")
    before = page.session.scenario
    paste(qtbot, page, HEAD, *ROWS, "Something else\t1\t1")
    assert page.session.scenario is before and "“Something else”" in page.message.text
    press(page, "Paste what has its place (2 × 2)")
    assert value(page, "TA1", "N1") == 4


def test_a_cell_that_cannot_be_taken_is_listed_as_ever(opened: Opened, qtbot: QtBot) -> None:
    page = opened("scores")
    paste(qtbot, page, HEAD, ROWS[0].replace("\t1", "\tmany"), ROWS[1])
    assert page.session.undo_stack.count() == 0 and page.list.isVisible()


def test_a_block_on_its_side_is_turned() -> None:
    found = read(f"\t{RECOMMENDATIONS['PC1']}\t{RECOMMENDATIONS['TA1']}", f"{CRITERIA['W2']}\t1\t3")
    assert found is not None and found.rows == ("PC1", "TA1") and [each.id for each in found.criteria] == ["W2"]
    assert [[cell.value for cell in row] for row in found.figures] == [["1"], ["3"]]


@pytest.mark.parametrize(
    ("lines", "rows", "criteria"),
    [
        ((f"{CRITERIA['W2']}\t{CRITERIA['N1']}", "1\t2", "3\t4"), ("TA2", "TA3"), ["W2", "N1"]),
        ((f"{RECOMMENDATIONS['PC1']}\t1\t2",), ("PC1",), ["N3", "L1"]),
        (("\tW2", "TA1\t4"), ("TA1",), ["W2"]),  # ids are names too
    ],
)
def test_where_only_one_side_is_named_the_other_begins_at_the_cursor(
    lines: tuple[str, ...], rows: tuple[str, ...], criteria: list[str]
) -> None:
    found = read(*lines, at=(1, 2))
    assert found is not None and found.rows == rows and [each.id for each in found.criteria] == criteria
    assert not found.unknown


@pytest.mark.parametrize("lines", [("1\t2", "3\t4"), ("a\tb", "1\t2"), ("1",), (CRITERIA["N1"],)])
def test_figures_alone_and_strange_names_are_no_names(lines: tuple[str, ...]) -> None:
    assert read(*lines) is None


def test_a_name_twice_is_the_first_and_the_second_is_asked_about() -> None:
    found = read(HEAD, ROWS[0], ROWS[0], ROWS[1])
    assert found is not None and found.rows == ("PC1", "TA1") and found.unknown == (RECOMMENDATIONS["PC1"],)
