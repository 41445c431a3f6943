"""The Scores page as a user meets it: a spreadsheet's keys, blocks to and from Excel, and the evidence beside it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QLocale, QModelIndex, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from gui.delegates.score_delegate import ScoreDelegate
from gui.models.asking import block_text, parse_block
from gui.pages.scores_page import ScoresPage
from gui.rescoring import Rescorer
from gui.scores.pasting import fill, read_paste, too_large
from gui.session import Session
from scenarios import edits
from scenarios.blank import blank_scenario
from scenarios.model import Criterion, Dimension, Group, Recommendation, Scenario, Score, Text, Weighting
from scenarios.paper import paper_scenario

Key, Control, Shift = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
Cell = tuple[str, str]


def open_page(qtbot: QtBot, scenario: Scenario) -> ScoresPage:
    session = Session(scenario)
    page = ScoresPage(session, Rescorer(session, session))
    qtbot.addWidget(page)
    page.resize(1000, 640)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    return page


@pytest.fixture
def page(qtbot: QtBot) -> ScoresPage:
    return open_page(qtbot, paper_scenario())


def large(rows: int = 200, columns: int = 50) -> Scenario:
    recommendations = tuple(Recommendation(f"R{i}", Text(f"Recommendation {i}")) for i in range(rows))
    criteria = tuple(Criterion(f"C{j}", Text(f"Criterion {j}")) for j in range(columns))
    scores = tuple(Score(r.id, c.id, value=2.0) for r in recommendations for c in criteria if r.id != "R7")
    weights = {each.id: 1 / columns for each in criteria}
    groups = (Group("G", Text("Group"), recommendations),)
    return Scenario(
        "large", Text("Large"), groups, (Dimension("D", Text("All"), criteria),), Weighting(weights), scores
    )


def value(page: ScoresPage, recommendation: str, criterion: str) -> float | None:
    score = page.session.scenario.score_at.get((recommendation, criterion))
    return score.value if score else None


def current(page: ScoresPage) -> Cell:
    return page.model.cell(page.grid.currentIndex())


def editor(page: ScoresPage) -> QLineEdit | None:
    return next((each for each in page.grid.viewport().findChildren(QLineEdit) if each.isVisible()), None)


def type_(qtbot: QtBot, page: ScoresPage, text: str, end: Qt.Key) -> None:
    """Type into the grid: the first character opens the cell, the rest goes into it, a key ends it."""
    qtbot.keyClicks(page.grid, text[0])
    field = editor(page)
    assert field is not None
    qtbot.keyClicks(field, text[1:])
    qtbot.keyClick(field, end)


def clipboard(text: str) -> None:
    QGuiApplication.clipboard().setText(text)


# --- the keys of a spreadsheet ---


def test_typing_and_enter_fill_a_column(qtbot: QtBot, page: ScoresPage) -> None:
    page.select("TA1/N1")
    for typed in ("1.5", "2,5", "0"):
        type_(qtbot, page, typed, Key.Key_Return)
    assert [value(page, each, "N1") for each in ("TA1", "TA2", "TA3")] == [1.5, 2.5, 0.0]
    assert current(page) == ("ER1", "N1")
    assert editor(page) is None


def test_tab_goes_right_and_on_to_the_next_row(qtbot: QtBot, page: ScoresPage) -> None:
    page.select("TA1/W2")
    type_(qtbot, page, "1", Key.Key_Tab)
    type_(qtbot, page, "2", Key.Key_Tab)
    assert (value(page, "TA1", "W2"), value(page, "TA1", "W3")) == (1.0, 2.0)
    assert current(page) == ("TA2", "N1")
    qtbot.keyClick(page.grid, Key.Key_Backtab)
    assert current(page) == ("TA1", "W3")


def test_arrows_and_enter_move_without_editing(qtbot: QtBot, page: ScoresPage) -> None:
    page.select("TA2/N2")
    for key in (Key.Key_Right, Key.Key_Down, Key.Key_Return, Key.Key_Left, Key.Key_Up):
        qtbot.keyClick(page.grid, key)
    assert current(page) == ("TA3", "N2")
    qtbot.keyClick(page.grid, Key.Key_Return, Shift)
    assert current(page) == ("TA2", "N2")
    assert page.session.undo_stack.count() == 0


def test_up_and_down_end_an_entry_as_enter_does(qtbot: QtBot, page: ScoresPage) -> None:
    page.select("TA2/N2")
    type_(qtbot, page, "3", Key.Key_Up)
    assert value(page, "TA2", "N2") == 3.0
    assert current(page) == ("TA1", "N2")


def test_f2_edits_what_is_there_and_escape_leaves_it(qtbot: QtBot, page: ScoresPage) -> None:
    page.select("TA1/N3")
    qtbot.keyClick(page.grid, Key.Key_F2)
    field = editor(page)
    assert field is not None
    assert field.text() == "2.5"
    qtbot.keyClicks(field, "9")
    qtbot.keyClick(field, Key.Key_Escape)
    assert value(page, "TA1", "N3") == 2.5


def test_delete_clears_the_selected_block_in_one_step(qtbot: QtBot, page: ScoresPage) -> None:
    page.select("TA1/N1")
    qtbot.keyClick(page.grid, Key.Key_Right, Shift)
    qtbot.keyClick(page.grid, Key.Key_Down, Shift)
    qtbot.keyClick(page.grid, Key.Key_Delete)
    cells = [("TA1", "N1"), ("TA1", "N2"), ("TA2", "N1"), ("TA2", "N2")]
    assert [value(page, *cell) for cell in cells] == [None] * 4
    page.session.undo_stack.undo()
    assert page.session.scenario == paper_scenario()


def test_a_refused_entry_changes_nothing_and_says_why_beside_the_matrix(qtbot: QtBot, page: ScoresPage) -> None:
    page.select("TA1/N1")
    type_(qtbot, page, "9", Key.Key_Return)
    assert value(page, "TA1", "N1") == 4.0
    assert page.message.isVisible()
    assert "9" in page.message.text
    type_(qtbot, page, "x", Key.Key_Return)
    assert "“x”" in page.message.text


def test_a_refusal_names_the_parts_and_goes_with_the_next_change(qtbot: QtBot, page: ScoresPage) -> None:
    type_(qtbot, page, "9", Qt.Key.Key_Return)
    assert page.message.text.startswith("9 for “Tackle core technologies” on “Autonomy and control of technology” lies")
    type_(qtbot, page, "3", Qt.Key.Key_Return)
    assert not page.message.text
    type_(qtbot, page, "nine", Qt.Key.Key_Return)
    assert "nine" in page.message.text
    page.session.undo_stack.undo()
    assert not page.message.text


def test_tab_leaves_the_matrix_behind_its_last_cell(qtbot: QtBot, page: ScoresPage) -> None:
    page.select("PC3/W3")
    qtbot.waitUntil(page.grid.hasFocus)
    qtbot.keyClick(page.grid, Key.Key_Tab)
    qtbot.waitUntil(lambda: not page.grid.hasFocus())


def test_shift_f2_goes_to_the_reason_and_escape_back(qtbot: QtBot, page: ScoresPage) -> None:
    page.select("TA1/N1")
    qtbot.keyClick(page.grid, Key.Key_F2, Shift)
    qtbot.waitUntil(page.evidence.rationale.hasFocus)
    qtbot.keyClick(page.evidence.rationale, Key.Key_Escape)
    qtbot.waitUntil(page.grid.hasFocus)


# --- blocks to and from a spreadsheet ---


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


# --- the evidence panel ---


def test_the_evidence_shows_the_cell_in_full(page: ScoresPage) -> None:
    page.select("TA1/N3")
    panel, criterion = page.evidence, paper_scenario().criteria[2]
    assert panel.recommendation.text() == "Tackle core technologies"
    assert panel.criterion.text() == criterion.name.en
    assert criterion.threat.en in panel.threat.text()
    assert (panel.value.text(), panel.low.text(), panel.high.text()) == ("2.5", "2", "3")
    assert panel.rationale.toPlainText() == paper_scenario().score_at["TA1", "N3"].rationale.en
    assert "partial" in panel.levels.meaning.text()
    assert not panel.reset.isVisible()


def test_a_number_in_the_panel_counts_when_it_is_done(qtbot: QtBot, page: ScoresPage) -> None:
    page.select("TA1/N1")
    field = page.evidence.low
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "2,5")
    assert page.session.undo_stack.count() == 0
    qtbot.keyClick(field, Key.Key_Return)
    assert page.session.scenario.score_at["TA1", "N1"].low == 2.5
    assert page.grid.currentIndex().data() == "4"


@pytest.mark.parametrize(("typed", "said"), [("soon", "soon"), ("7", "7")])
def test_a_number_that_cannot_be_is_explained_and_left_to_mend(
    qtbot: QtBot, page: ScoresPage, typed: str, said: str
) -> None:
    page.select("TA1/N1")
    page.evidence.value.setFocus()
    page.evidence.value.selectAll()
    qtbot.keyClicks(page.evidence.value, typed)
    qtbot.keyClick(page.evidence.value, Key.Key_Return)
    assert said in page.evidence.message.text
    assert page.evidence.value.text() == typed
    assert page.session.scenario == paper_scenario()
    page.select("TA1/N2")
    assert not page.evidence.message.isVisible()


def test_typing_a_reason_is_one_step_of_undo(qtbot: QtBot, page: ScoresPage) -> None:
    page.select("TA1/L2")
    page.evidence.rationale.setFocus()
    page.evidence.rationale.selectAll()
    qtbot.keyClicks(page.evidence.rationale, "Because of this")
    score = page.session.scenario.score_at["TA1", "L2"]
    assert score.rationale.en == "Because of this"
    assert score.rationale.zh == paper_scenario().score_at["TA1", "L2"].rationale.zh
    assert score.origin == "judged"
    assert page.session.undo_stack.count() == 1
    page.session.undo_stack.undo()
    assert page.session.scenario == paper_scenario()
    assert page.evidence.rationale.toPlainText() == "The paper makes no such link."


def test_typing_keeps_its_place_in_the_text(qtbot: QtBot, page: ScoresPage) -> None:
    page.select("TA1/L2")
    page.evidence.source.setFocus()
    page.evidence.source.setText("")
    qtbot.keyClicks(page.evidence.source, "p 1")
    page.evidence.source.setCursorPosition(1)
    qtbot.keyClicks(page.evidence.source, ".")
    assert page.session.scenario.score_at["TA1", "L2"].source == "p. 1"
    assert page.evidence.source.cursorPosition() == 2


def test_a_level_in_words_sets_the_score(qtbot: QtBot, page: ScoresPage) -> None:
    page.select("TA1/N3")
    highest = page.evidence.levels.layout().itemAt(0).widget()
    qtbot.mouseClick(highest, Qt.MouseButton.LeftButton, pos=QPoint(8, highest.height() // 2))
    assert value(page, "TA1", "N3") == 4.0


def test_strength_is_a_code_or_the_users_own_words(qtbot: QtBot, page: ScoresPage) -> None:
    page.select("TA1/N1")
    field = page.evidence.strength
    qtbot.keyClicks(field.lineEdit(), "Moderate")
    assert page.session.scenario.score_at["TA1", "N1"].strength == "moderate"
    field.lineEdit().selectAll()
    qtbot.keyClicks(field.lineEdit(), "two interviews")
    assert page.session.scenario.score_at["TA1", "N1"].strength == "two interviews"
    page.select("TA1/N2")
    assert field.currentText() == ""


def test_a_wrong_date_is_refused(qtbot: QtBot, page: ScoresPage) -> None:
    page.select("TA1/N1")
    page.evidence.date.setFocus()
    qtbot.keyClicks(page.evidence.date, "yesterday")
    qtbot.keyClick(page.evidence.date, Key.Key_Return)
    assert page.evidence.message.isVisible()
    assert page.session.scenario == paper_scenario()
    page.evidence.date.selectAll()
    qtbot.keyClicks(page.evidence.date, "2025-03-31")
    qtbot.keyClick(page.evidence.date, Key.Key_Return)
    assert page.session.scenario.score_at["TA1", "N1"].date == "2025-03-31"


def test_a_judged_score_can_go_back_to_the_papers(qtbot: QtBot, page: ScoresPage) -> None:
    page.select("TA1/N2")
    type_(qtbot, page, "4", Key.Key_Return)
    page.select("TA1/N2")
    assert page.evidence.reset.isVisible()
    page.evidence.reset.click()
    assert page.session.scenario.score_at["TA1", "N2"] == paper_scenario().score_at["TA1", "N2"]
    assert not page.evidence.reset.isVisible()


def test_another_scenario_has_no_paper_to_go_back_to(qtbot: QtBot) -> None:
    page = open_page(qtbot, large(3, 3))
    page.select("R1/C1")
    assert not page.evidence.reset.isVisible()


def test_every_field_has_a_name_for_a_screen_reader(page: ScoresPage) -> None:
    assert all(field.accessibleName() for field in page.evidence.fields().values())
    assert page.grid.accessibleName()


# --- gaps ---


def test_the_meter_counts_and_lists_the_cells_without_a_reason(qtbot: QtBot, page: ScoresPage) -> None:
    page.session.apply("", edits.set_score, "ER2", "W1", rationale=Text())
    page.session.apply("", edits.clear_scores, [("TA1", "N1")])
    assert "80/81" in page.meter.words.text()
    button: QPushButton = page.meter.buttons["without_reason"]
    assert "1" in button.text()
    button.click()
    assert [page.list.model.note(page.list.model.index(0)).cell] == [("ER2", "W1")]
    place = page.list.view.visualRect(page.list.model.index(0)).center()
    qtbot.mouseClick(page.list.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert current(page) == ("ER2", "W1")
    page.meter.buttons["missing"].click()
    assert not button.isChecked()
    assert page.list.model.note(page.list.model.index(0)).cell == ("TA1", "N1")


def test_a_list_follows_the_edits_and_goes_when_it_is_empty(page: ScoresPage) -> None:
    page.session.apply("", edits.clear_scores, [("TA1", "N1"), ("TA2", "N1")])
    page.meter.buttons["missing"].click()
    assert page.list.model.rowCount() == 2
    page.session.apply("", edits.set_score, "TA1", "N1", value=1.0)
    assert page.list.model.rowCount() == 1
    page.session.apply("", edits.set_score, "TA2", "N1", value=1.0)
    assert not page.list.isVisible()
    assert not page.meter.buttons["missing"].isChecked()


def test_an_open_list_stays_open_in_the_other_language(page: ScoresPage) -> None:
    page.session.apply("", edits.clear_scores, [("TA1", "N1")])
    page.meter.buttons["missing"].click()
    QLocale.setDefault(QLocale("zh_CN"))
    QApplication.sendEvent(page, QEvent(QEvent.Type.LanguageChange))
    assert page.list.isVisible()
    assert page.meter.buttons["missing"].isChecked()
    assert page.list.model.index(0).data() == "加强核心技术攻关 × 技术自主可控性"


def test_a_list_of_refusals_goes_with_its_document(qtbot: QtBot, page: ScoresPage) -> None:
    clipboard("abc")
    page.select("TA1/N1")
    qtbot.keyClick(page.grid, Key.Key_V, Control)
    assert page.list.isVisible()
    page.session.open(large(3, 3))
    assert not page.list.isVisible()


def test_an_accepted_paste_puts_the_refusals_away(qtbot: QtBot, page: ScoresPage) -> None:
    page.select("TA1/N1")
    for text, listed in (("abc", True), ("1", False)):
        clipboard(text)
        qtbot.keyClick(page.grid, Key.Key_V, Control)
        assert page.list.isVisible() == listed


def test_enter_in_the_list_goes_to_the_cell(qtbot: QtBot, page: ScoresPage) -> None:
    page.meter.buttons["untouched"].click()
    page.list.view.setCurrentIndex(page.list.model.index(10))
    qtbot.keyClick(page.list.view, Key.Key_Return)
    assert current(page) == ("TA2", "N2")


# --- the matrix as a whole ---


def test_the_place_is_kept_when_rows_come_and_go(page: ScoresPage) -> None:
    page.select("ER1/L1")
    page.session.apply("", edits.move_recommendation, "PC3", "TA", 0)
    assert current(page) == ("ER1", "L1")
    page.session.apply("", edits.remove_recommendation, "ER1")
    assert current(page) == ("PC3", "N1")
    assert page.evidence.cell == ("PC3", "N1")


def test_names_and_evidence_follow_the_language(page: ScoresPage) -> None:
    page.select("TA1/N1")
    QLocale.setDefault(QLocale("zh_CN"))
    QApplication.sendEvent(page, QEvent(QEvent.Type.LanguageChange))
    assert page.evidence.recommendation.text() == "加强核心技术攻关"
    assert page.evidence.rationale.toPlainText() == paper_scenario().score_at["TA1", "N1"].rationale.zh
    assert current(page) == ("TA1", "N1")


def test_a_hidden_page_catches_up_when_it_is_shown(page: ScoresPage) -> None:
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


def test_only_visible_cells_are_painted(qtbot: QtBot) -> None:
    page = open_page(qtbot, large())
    counting = Counting(page.grid)
    page.grid.setItemDelegate(counting)
    page.select("R150/C40")
    page.grid.viewport().repaint()
    assert 0 < counting.painted < 1000
    assert page.grid.visualRect(page.grid.currentIndex()).intersects(page.grid.viewport().rect())


def test_the_wheel_over_the_strength_scrolls_instead_of_choosing(qtbot: QtBot, page: ScoresPage) -> None:
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


def test_without_cells_the_page_says_what_to_do(qtbot: QtBot) -> None:
    page = open_page(qtbot, blank_scenario())
    assert page.empty.isVisible()
    assert not page.split.isVisible()
    with qtbot.waitSignal(page.go_to) as asked:
        page.to_recommendations.click()
    assert asked.args == ["recommendations", ""]
