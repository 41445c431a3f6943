"""The live ranking: what it says, and that it says it without resets."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.application import build
from gui.ranking.ranking_delegate import row_height
from gui.ranking.ranking_model import MOVED, NAME, SIGN, VALUE, BarModel
from gui.ranking.ranking_rows import BarRow, group_rows, ranking_rows
from gui.theme import GRID
from gui.window.main_window import MainWindow
from scenarios import edits
from scenarios.evaluation.evaluate import evaluate
from scenarios.model import Scenario, Text
from scenarios.paper import paper_scenario
from tests.gui.conftest import Answers


def rows(scenario: Scenario, saved: dict[str, int] | None = None) -> tuple[BarRow, ...]:
    return ranking_rows(evaluate(scenario), saved or {}, "en")


def without_a_score(scenario: Scenario) -> Scenario:
    cell = (scenario.recommendations[0].id, scenario.criteria[0].id)
    return edits.clear_scores(scenario, [cell])


@pytest.fixture
def model(qapp: object, qtbot: QtBot) -> BarModel:
    made = BarModel()
    QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    return made


class Heard:
    """Counts how a model says that it changed."""

    def __init__(self, model: QAbstractItemModel) -> None:
        self.resets, self.layouts, self.changes = 0, 0, []
        model.modelReset.connect(self._on_reset)
        model.layoutChanged.connect(self._on_layout)
        model.dataChanged.connect(self._on_data)

    def _on_reset(self) -> None:
        self.resets += 1

    def _on_layout(self) -> None:
        self.layouts += 1

    def _on_data(self, first: QModelIndex, last: QModelIndex) -> None:
        self.changes.append((first.row(), last.row()))


def test_a_screen_reader_has_each_row_once(window: MainWindow, qtbot: QtBot) -> None:
    for table in (window.ranking.ranking, window.ranking.groups):
        told = [table.bars.index(0, column).data(Qt.ItemDataRole.AccessibleTextRole) for column in (SIGN, NAME)]
        assert told == [None, table.bars.description(table.bars.rows[0])]
    window.ranking.ranking.setFocus()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_Left):
        qtbot.keyClick(window.ranking.ranking, key)
        assert window.ranking.ranking.currentIndex().column() == NAME  # where the whole row is told


def test_the_best_is_first_and_totals_fall() -> None:
    shown = rows(paper_scenario())
    assert [each.rank for each in shown] == sorted(each.rank for each in shown)
    values = [each.value for each in shown if each.value is not None]
    assert values == pytest.approx(sorted(values, reverse=True))
    assert len(values) == 9


def test_the_parts_of_a_bar_add_up_to_it() -> None:
    for row in rows(paper_scenario()):
        assert sum(row.parts) == pytest.approx(row.value)


def test_an_incomplete_recommendation_stands_below_unranked_with_its_range() -> None:
    last = rows(without_a_score(paper_scenario()))[-1]
    assert (last.rank, last.value, last.missing) == (0, None, 1)
    assert 0 <= last.least < last.most <= 1


def test_arrows_tell_the_places_gained_since_saved() -> None:
    scenario = paper_scenario()
    ids = [each.id for each in rows(scenario)]
    saved = {identity: place + 1 for place, identity in enumerate(reversed(ids))}
    moved = {each.id: each.moved for each in rows(scenario, saved)}
    assert moved[ids[0]] == 8
    assert min(moved.values()) < 0


def test_groups_are_compared_by_the_mean_of_their_ranked_members() -> None:
    evaluation = evaluate(paper_scenario())
    shown = group_rows(evaluation, "en")
    assert [each.value for each in shown] == sorted(evaluation.group_means.tolist(), reverse=True)
    assert {each.letter for each in shown} == {"A", "B", "C"}


def test_the_model_shows_rank_name_value_and_arrow(model: BarModel) -> None:
    row = BarRow("A1", "Open source", 1, 0, "A", 0.5, parts=(0.5,), moved=2)
    model.show_rows((row,), ("Node",))
    texts = [model.index(0, at).data() for at in (SIGN, NAME, VALUE, MOVED)]
    assert texts == ["1", "Open source", "0.500", "▲2"]
    assert "Up 2" in model.index(0, NAME).data(Qt.ItemDataRole.AccessibleTextRole)


def test_a_changed_value_is_told_for_its_row_alone(model: BarModel) -> None:
    first = tuple(BarRow(str(i), str(i), i + 1, 0, "A", 0.9 - i / 10) for i in range(4))
    model.show_rows(first, ())
    heard = Heard(model)
    changed = (*first[:2], BarRow("2", "2", 3, 0, "A", 0.65), first[3])
    model.show_rows(changed, ())
    assert (heard.resets, heard.layouts, heard.changes) == (0, 0, [(2, 2)])


def test_the_selection_follows_a_row_that_changes_places(model: BarModel) -> None:
    a, b = BarRow("a", "a", 1, 0, "A", 0.9), BarRow("b", "b", 2, 0, "A", 0.8)
    model.show_rows((a, b), ())
    from PySide6.QtCore import QPersistentModelIndex

    kept = QPersistentModelIndex(model.index(0, NAME))
    heard = Heard(model)
    model.show_rows((b, a), ())
    assert (kept.row(), kept.data()) == (1, "a")
    assert (heard.resets, heard.layouts) == (0, 1)


def test_a_drag_never_resets_the_ranking(window: MainWindow, qtbot: QtBot) -> None:
    heard = Heard(window.ranking.ranking.bars)
    criterion = window.session.scenario.criteria[0].id
    for percent in range(0, 101, 20):
        with qtbot.waitSignal(window.rescorer.evaluation_changed):
            window.session.apply("Weight", edits.set_weight, criterion, percent / 100, merge_key="drag")
    assert heard.resets == 0
    assert heard.changes or heard.layouts


def test_the_model_survives_edits_inserts_removals_and_undo(window: MainWindow, qtbot: QtBot) -> None:
    bars = window.ranking.ranking.bars
    QAbstractItemModelTester(bars, QAbstractItemModelTester.FailureReportingMode.Fatal, bars)
    scenario = window.session.scenario
    steps = (
        (edits.set_weight, (scenario.criteria[0].id, 0.9)),
        (edits.clear_scores, ([(scenario.recommendations[0].id, scenario.criteria[0].id)],)),
        (edits.remove_recommendation, (scenario.recommendations[1].id,)),
        (edits.move_recommendation, (scenario.recommendations[2].id, scenario.groups[2].id, 0)),
    )
    for edit, arguments in steps:
        with qtbot.waitSignal(window.rescorer.evaluation_changed):
            window.session.apply("Edit", edit, *arguments)
        assert bars.rowCount() == len(window.session.scenario.recommendations)
    for _ in steps:
        with qtbot.waitSignal(window.rescorer.evaluation_changed):
            window.session.undo_stack.undo()
    assert [each.id for each in bars.rows] == [each.id for each in rows(paper_scenario())]


def test_arrows_compare_with_the_saved_state(window: MainWindow, qtbot: QtBot) -> None:
    criterion = window.session.scenario.criteria[3].id
    with qtbot.waitSignal(window.rescorer.evaluation_changed):
        window.session.apply("Weight", edits.set_weight, criterion, 0.8)
    assert any(each.moved for each in window.ranking.ranking.bars.rows)
    window.documents.saved_state_changed.emit(window.session.scenario)
    assert not any(each.moved for each in window.ranking.ranking.bars.rows)


def test_a_name_too_long_for_the_panel_takes_a_second_line_and_gives_it_back(window: MainWindow) -> None:
    table = window.ranking.ranking
    names = [each.name for each in table.bars.rows]
    longest = max(range(len(names)), key=lambda i: table.fontMetrics().horizontalAdvance(names[i]))
    shortest = min(range(len(names)), key=lambda i: table.fontMetrics().horizontalAdvance(names[i]))
    table.setColumnWidth(SIGN, table.width() - table.fontMetrics().horizontalAdvance(names[longest]))
    assert table.rowHeight(longest) == table.rowHeight(shortest) + table.fontMetrics().height()
    assert table.maximumHeight() == sum(table.rowHeight(i) for i in range(len(names)))
    table.fit()
    table.setColumnWidth(SIGN, 0)
    assert table.rowHeight(shortest) == row_height(table.fontMetrics())


def test_names_fit_from_the_first_moment_in_a_small_window(qapp: QApplication, answers: Answers, qtbot: QtBot) -> None:
    made = build(qapp, answers.asks())
    made.resize(960, 600)
    with qtbot.waitSignal(made.page_changed):
        made.show()
    table = made.ranking.ranking
    for place, each in enumerate(table.bars.rows):
        wide = table.fontMetrics().horizontalAdvance(each.name) > table.columnWidth(NAME) - GRID
        assert table.rowHeight(place) == row_height(table.fontMetrics(), 2 if wide else 1)
    assert table.rowHeight(0) != table.rowHeight(5)
    made.close()
    made.deleteLater()


def test_the_whole_name_is_in_the_tooltip(model: BarModel) -> None:
    name = "a long name " * 40
    model.show_rows((BarRow("a", name, 1, 0, "A", 0.5),), ())
    assert name in model.index(0, NAME).data(Qt.ItemDataRole.ToolTipRole)


def test_a_long_name_keeps_its_second_line_when_it_changes_places(window: MainWindow, qtbot: QtBot) -> None:
    first = window.session.scenario.recommendations[-1]
    with qtbot.waitSignal(window.rescorer.evaluation_changed):
        window.session.apply("Rename", edits.update_recommendation, first.id, name=Text("long " * 40))
    table, heights = window.ranking.ranking, []
    for weight in (0.0, 0.5, 1.0):
        with qtbot.waitSignal(window.rescorer.evaluation_changed):
            window.session.apply("Weight", edits.set_weight, window.session.scenario.criteria[4].id, weight)
        place = next(i for i, each in enumerate(table.bars.rows) if each.id == first.id)
        heights.append((place, table.rowHeight(place)))
    assert len({place for place, _ in heights}) > 1
    assert {height for _, height in heights} == {row_height(table.fontMetrics(), 2)}


def test_at_its_narrowest_no_word_of_the_panel_is_cut(window: MainWindow) -> None:
    window.splitter.setSizes([176, 2000, 10])
    QApplication.processEvents()
    split = window.ranking.split
    assert split.width() >= split.sizeHint().width()
    below = split.geometry().top()
    window.splitter.setSizes([176, 400, 400])
    QApplication.processEvents()
    assert split.geometry().top() < below
