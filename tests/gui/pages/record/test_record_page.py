"""The Record page as a user meets it: decisions, reasons, notes, what is still open, how the weights were found."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.pages.record.log_model import WHAT, WHO, WHY, LogModel
from gui.pages.record.record_page import RecordPage, how_weighted
from gui.settings import Settings
from scenarios import edits
from scenarios.blank_scenario import blank_scenario
from scenarios.findings import InvalidInput
from scenarios.model import Scenario, Text
from scenarios.paper import paper_scenario
from tests.gui.shown_page import Opened

STAMP = edits.Signature("2025-03-31T09:30:00+08:00", "Li")


def worked_on() -> Scenario:
    """The paper's scenario after three decisions, the oldest without a reason, and a cell cleared."""
    scenario = edits.set_weight(paper_scenario(), "N1", 0.3, stamp=STAMP)
    why = replace_why("Funded, =SUM(1) of it")
    scenario = edits.set_score(scenario, "TA1", "N2", value=3.5, rationale=Text(), stamp=why)
    return edits.clear_scores(scenario, [("ER1", "W1")], stamp=replace_why("Two readings"))


def replace_why(why: str) -> edits.Signature:
    return edits.Signature(STAMP.when, "Wang", Text(why))


def cells(page: RecordPage, place: int) -> list[str]:
    table = page.decisions.table.model()
    return [table.index(row, place).data() for row in range(table.rowCount())]


def test_the_newest_decision_stands_first_in_a_sentence(opened: Opened) -> None:
    page = opened("record", worked_on())
    assert cells(page, WHO) == ["Wang", "Wang", "Li"]
    assert "Tackle core technologies" in cells(page, WHAT)[1]
    assert "11.1% to 30.0%" in cells(page, WHAT)[2]
    assert cells(page, WHY)[0] == "Two readings"


def test_the_record_is_searched_by_any_column(opened: Opened) -> None:
    page = opened("record", worked_on())
    page.decisions.filter.setText("wang")
    assert len(cells(page, WHO)) == 2
    page.decisions.filter.setText("AUTONOMY")
    assert cells(page, WHO) == ["Li"]
    page.decisions.filter.setText("nobody said this")
    assert page.decisions.no_match.isVisible()


def test_a_reason_is_given_afterwards_and_taken_back(opened: Opened) -> None:
    page = opened("record", worked_on())
    table = page.decisions.table.model()
    table.setData(table.index(2, WHY), "The nodes come first")
    assert page.session.scenario.log[0].why == Text("The nodes come first")
    assert cells(page, WHY)[2] == "The nodes come first"
    page.session.undo_stack.undo()
    assert cells(page, WHY)[2] == ""


def test_a_note_is_signed_and_stands_on_top(opened: Opened, qtbot: QtBot) -> None:
    page = opened("record", worked_on())
    page.decisions.name.selectAll()
    qtbot.keyClicks(page.decisions.name, "Chen")
    qtbot.keyClick(page.decisions.name, Qt.Key.Key_Return)
    qtbot.keyClicks(page.decisions.note, "The panel agreed.")
    page.decisions.add.click()
    assert (cells(page, WHO)[0], cells(page, WHY)[0]) == ("Chen", "The panel agreed.")
    assert Settings().author == "Chen"
    assert page.decisions.note.toPlainText() == ""
    assert not page.decisions.add.isEnabled()


def test_an_emptied_note_is_refused_in_words(opened: Opened, qtbot: QtBot) -> None:
    page = opened("record", worked_on())
    qtbot.keyClicks(page.decisions.note, "Agreed")
    page.decisions.add.click()
    table = page.decisions.table.model()
    table.setData(table.index(0, WHY), "")
    assert "note is empty" in page.message.text
    assert cells(page, WHY)[0] == "Agreed"


def test_the_table_is_copied_for_a_spreadsheet_and_formulas_stay_text(opened: Opened) -> None:
    page = opened("record", worked_on())
    table = page.decisions.table.model()
    table.setData(table.index(2, WHY), "=1+1")
    page.decisions.copy_all.click()
    lines = QApplication.clipboard().text().splitlines()
    assert lines[0].split("\t") == ["When", "Who", "What", "Why"]
    assert len(lines) == 4
    assert lines[3].split("\t")[WHY] == "'=1+1"


def test_counts_lead_to_what_they_count(opened: Opened, qtbot: QtBot) -> None:
    page = opened("record", worked_on())
    counts = page.open_items.counts
    assert counts["untouched"].text() == "79/81"
    assert counts["without_reason"].text() == "1/81"
    assert counts["missing"].text() == "1/81"
    with qtbot.waitSignal(page.navigate_requested) as went:
        counts["missing"].click()
    assert went.args == ["scores", "ER1/W1"]
    with qtbot.waitSignal(page.navigate_requested) as went:
        counts["without_reason"].click()
    assert went.args == ["scores", "TA1/N2"]


def test_a_line_without_a_reason_is_found_and_ready_to_be_explained(opened: Opened) -> None:
    page = opened("record", worked_on())
    page.leaves.setCurrentIndex(1)
    assert page.open_items.counts["unexplained"].text() == "1/3"
    page.open_items.counts["unexplained"].click()
    assert page.leaves.currentIndex() == 0
    assert page.decisions.table.currentIndex().row() == 2
    assert page.decisions.table.currentIndex().column() == WHY


def test_the_count_of_a_recommendation_leads_to_its_first_such_cell(opened: Opened, qtbot: QtBot) -> None:
    page = opened("record", worked_on())
    model = page.open_items.table.model()
    rows = {model.index(row, 0).data(): row for row in range(model.rowCount())}
    row = rows["Share technology to lower entry thresholds"]
    assert [model.index(row, place).data() for place in (1, 2, 3)] == ["8", "0", "1"]
    with qtbot.waitSignal(page.navigate_requested) as went:
        page.open_items.table.clicked.emit(model.index(row, 3))
    assert went.args == ["scores", "ER1/W1"]


def test_it_says_how_the_weights_were_found() -> None:
    preset = how_weighted(paper_scenario())
    assert "“Equal”" in preset
    assert "favour none" in preset
    assert "by hand" in how_weighted(worked_on())
    locked = edits.set_locked(worked_on(), "N1", True)
    assert "Locked: 1" in how_weighted(locked)
    assert "none yet" in how_weighted(blank_scenario())
    chosen = how_weighted(edits.choose_elicitation_method(paper_scenario(), "swing"))
    assert "“Swing weighting”" in chosen
    assert "those before" in chosen  # it was not answered


def test_an_empty_record_teaches(opened: Opened, qtbot: QtBot) -> None:
    page = opened("record", blank_scenario())
    assert page.decisions.empty.isVisible()
    assert not page.decisions.table.isVisible()
    qtbot.keyClicks(page.decisions.note, "First")
    page.decisions.add.click()
    assert cells(page, WHY) == ["First"]


def test_the_log_tells_qt_exactly_what_changes(qtbot: QtBot) -> None:
    model = LogModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    three, one = worked_on(), edits.set_weight(paper_scenario(), "N1", 0.3, stamp=STAMP)
    renamed = edits.update_criterion(three, "N1", name=Text("Own technology"))
    with qtbot.assertNotEmitted(model.modelReset):
        for scenario in (one, three, renamed, edits.set_log_reason(renamed, 0, Text("so")), paper_scenario(), three):
            model.show(scenario, "en")
            assert model.rowCount() == len(scenario.log)
    model.show(renamed, "en")
    assert "Own technology" in model.index(2, WHAT).data()
    assert tester.model() is model
    assert not model.flags(model.index(0, WHAT)) & Qt.ItemFlag.ItemIsEditable


def test_a_reason_for_a_line_that_is_not_there_is_refused() -> None:
    with pytest.raises(InvalidInput) as refused:
        edits.set_log_reason(worked_on(), 3, Text("why"))
    assert refused.value.findings[0].code == "unknown_entry"
    assert edits.set_log_reason(worked_on(), 0, Text()) == worked_on()
