"""The matrix as a table model: it keeps Qt's rules, and says exactly what changed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy
from pytestqt.qtbot import QtBot

from gui.pages.scores.cell_list_model import CellListModel, CellNote
from gui.pages.scores.scores_model import ScoreRole, ScoresModel, initials, range_text
from gui.session import Session
from scenarios import edits
from scenarios.blank_scenario import blank_scenario
from scenarios.model import Score, Text
from scenarios.paper import paper_scenario

Role = Qt.ItemDataRole
Across, Down = Qt.Orientation.Horizontal, Qt.Orientation.Vertical


@pytest.fixture
def model(qtbot: QtBot) -> ScoresModel:
    session = Session(paper_scenario())
    made = ScoresModel(session, session)
    session.document_changed.connect(made.show)
    return made


def session_of(model: ScoresModel) -> Session:
    session = model.parent()
    assert isinstance(session, Session)
    return session


def test_the_model_keeps_the_rules_of_qt_through_edits_and_undo(model: ScoresModel) -> None:
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    session = session_of(model)
    assert model.setData(model.index(0, 1), "3.5")
    session.apply("", edits.add_recommendation, "TA", Text("New"))
    session.apply("", edits.add_criterion, "L", Text("New"))
    session.apply("", edits.set_score, "TA4", session.scenario.criteria[6].id, value=2.0)
    session.apply("", edits.move_recommendation, "PC3", "TA", 0)
    session.apply("", edits.remove_recommendation, "ER1")
    session.apply("", edits.remove_criterion, "N2")
    session.apply("", edits.update_group, "TA", name=Text("Renamed"))
    while session.undo_stack.canUndo():
        session.undo_stack.undo()
    while session.undo_stack.canRedo():
        session.undo_stack.redo()
    session.open(blank_scenario())
    assert tester.model() is model
    assert model.rowCount() == len(session.scenario.recommendations)


def test_a_cell_says_what_it_holds(model: ScoresModel) -> None:
    index = model.index_of(("TA1", "N3"))
    assert index.data() == "2.5"
    assert index.data(Role.EditRole) == "2.5"
    assert index.data(ScoreRole.RANGE) == "2–3"
    assert index.data(ScoreRole.STATE) == "paper"
    assert index.data(ScoreRole.SHARE) == pytest.approx(0.625)
    assert "Access and connection to technology" in index.data(Role.AccessibleTextRole)
    assert model.index_of(("TA1", "N1")).data(ScoreRole.RANGE) == ""


def test_a_missing_score_is_a_dash_and_edits_as_nothing(model: ScoresModel) -> None:
    assert model.setData(model.index(0, 0), "")
    index = model.index(0, 0)
    assert (index.data(), index.data(Role.EditRole), index.data(ScoreRole.STATE)) == ("–", "", "missing")
    assert index.data(ScoreRole.SHARE) is None


def test_less_is_better_turns_the_heat_round(model: ScoresModel) -> None:
    from msgspec.structs import replace

    session = session_of(model)
    scale = session.scenario.criteria[0].scale
    session.apply("", edits.set_scale, "N1", replace(scale, direction="min"))
    assert model.index_of(("TA1", "N1")).data(ScoreRole.SHARE) == pytest.approx(0.0)


@pytest.mark.parametrize(("typed", "value"), [("1.5", 1.5), ("1,5", 1.5), ("１．５", 1.5), (" 2 ", 2.0), ("–", None)])
def test_what_is_typed_is_taken_with_point_or_comma(model: ScoresModel, typed: str, value: float | None) -> None:
    assert model.setData(model.index(0, 0), typed)
    assert session_of(model).scenario.score_at["TA1", "N1"].value == value


@pytest.mark.parametrize("typed", ["abc", "5", "-1", "1e400", "nan", "1.2.3", "=1+1"])
def test_what_cannot_be_a_score_changes_nothing_and_says_why(model: ScoresModel, typed: str) -> None:
    spy = QSignalSpy(model.refused)
    before = session_of(model).scenario
    assert not model.setData(model.index(0, 0), typed)
    assert session_of(model).scenario is before
    assert not session_of(model).undo_stack.count()
    assert spy.count() == 1
    assert spy.at(0)[0]


def test_typing_the_same_number_is_no_edit(model: ScoresModel) -> None:
    assert model.setData(model.index(0, 0), "4")
    assert session_of(model).undo_stack.count() == 0


def test_a_judgement_is_signed_and_logged(model: ScoresModel) -> None:
    from gui.settings import Settings

    Settings().author = "Anna Berg"
    model.setData(model.index(0, 1), "3")
    score = session_of(model).scenario.score_at["TA1", "N2"]
    assert (score.value, score.high, score.author, score.origin) == (3.0, 3.0, "Anna Berg", "judged")
    assert len(score.date) == 10
    assert model.index(0, 1).data(ScoreRole.MARK) == "AB"
    (entry,) = session_of(model).scenario.log
    assert (entry.who, entry.subject) == ("Anna Berg", "TA1/N2")


def test_a_judgement_without_a_name_does_not_stand_under_the_papers(model: ScoresModel) -> None:
    model.setData(model.index(0, 1), "3")
    assert session_of(model).scenario.score_at["TA1", "N2"].author == ""
    session_of(model).apply("", edits.set_scores, {("TA1", "N3"): 1.0})
    assert session_of(model).scenario.score_at["TA1", "N3"].author == ""


def changed_ranges(spy: QSignalSpy) -> set[tuple[int, int, int, int]]:
    corners = [spy.at(i)[:2] for i in range(spy.count())]
    return {(a.row(), a.column(), b.row(), b.column()) for a, b in corners}


def test_only_the_touched_cells_are_said_to_have_changed(model: ScoresModel) -> None:
    spy, resets = QSignalSpy(model.dataChanged), QSignalSpy(model.modelReset)
    values = {("TA1", "N1"): 1.0, ("TA1", "N2"): 2.0, ("TA1", "L1"): 3.0, ("PC3", "W3"): 4.0}
    session_of(model).apply("", edits.set_scores, values)
    assert changed_ranges(spy) == {(0, 0, 0, 1), (0, 3, 0, 3), (8, 8, 8, 8)}
    session_of(model).apply("", edits.set_weight, "N1", 0.5)
    assert spy.count() == 3
    assert resets.count() == 0


def test_new_names_change_the_headers_only_and_new_rows_reset(model: ScoresModel) -> None:
    headers, resets = QSignalSpy(model.headerDataChanged), QSignalSpy(model.modelReset)
    persistent = QPersistentModelIndex(model.index(2, 2))
    session_of(model).apply("", edits.update_recommendation, "TA1", name=Text("Other"))
    assert headers.count() == 1
    assert resets.count() == 0
    assert persistent.isValid()
    assert model.headerData(0, Down) == "Other"
    session_of(model).apply("", edits.add_recommendation, "TA", Text("New"))
    assert resets.count() == 1


def test_headers_speak_the_language_that_is_on(model: ScoresModel) -> None:
    QLocale.setDefault(QLocale("zh_CN"))
    assert model.headerData(0, Across) == "技术自主可控性"
    assert [each.name for each in model.spans(Down)] == ["技术自主", "生态重构", "政策协同"]


def test_spans_cover_all_rows_and_columns(model: ScoresModel) -> None:
    assert [(each.first, each.last) for each in model.spans(Across)] == [(0, 2), (3, 5), (6, 8)]
    session_of(model).apply("", edits.add_group, Text("Empty"))
    assert [(each.first, each.last) for each in model.spans(Down)] == [(0, 2), (3, 5), (6, 8)]


def test_an_unknown_cell_has_no_index(model: ScoresModel) -> None:
    assert not model.index_of(("nobody", "N1")).isValid()
    assert model.data(QModelIndex()) is None


@pytest.mark.parametrize(
    ("author", "expected"),
    [
        ("Anna Berg", "AB"),
        ("anna", "A"),
        ("王芳", "王"),
        ("", ""),
        ("A B C", "AB"),
        ("Anna (Town Hall)", "A"),
        ("王芳（规划司）", "王"),
    ],
)
def test_initials_stand_for_the_judge(author: str, expected: str) -> None:
    assert initials(author) == expected


@pytest.mark.parametrize(
    ("low", "high", "expected"), [(2.0, 3.0, "2–3"), (2.5, 2.5, ""), (None, None, ""), (None, 3.5, "2.5–3.5")]
)
def test_a_range_is_shown_where_it_says_more_than_the_value(
    low: float | None, high: float | None, expected: str
) -> None:
    assert range_text(Score("a", "b", value=2.5, low=low, high=high)) == expected


def test_the_list_of_cells_keeps_the_rules_of_qt(qtbot: QtBot) -> None:
    notes = CellListModel()
    tester = QAbstractItemModelTester(notes, QAbstractItemModelTester.FailureReportingMode.Warning)
    notes.show(paper_scenario(), [CellNote(("TA1", "N1")), CellNote(("TA2", "N2"), lambda: "not a number")])
    assert notes.index(0).data() == "Tackle core technologies × Autonomy and control of technology"
    assert notes.index(1).data().endswith(": not a number")
    notes.show(paper_scenario(), [])
    assert tester.model() is notes
    assert notes.rowCount() == 0
