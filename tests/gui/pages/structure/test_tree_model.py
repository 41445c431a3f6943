"""The tree of parts tells exactly what came, went and moved."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from gui.pages.structure.tree_kinds import CRITERIA, RECOMMENDATIONS
from gui.pages.structure.tree_model import ID, Node, TreeModel
from scenarios import edits
from scenarios.model import Scenario, Text
from scenarios.paper import paper_scenario

MOVE = Qt.DropAction.MoveAction


@pytest.fixture
def model(qtbot: QtBot) -> TreeModel:
    made = TreeModel()
    made.tester = QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal)
    made.show(RECOMMENDATIONS.nodes(paper_scenario(), "en"))
    return made


def shown(model: TreeModel) -> dict[str, tuple[str, ...]]:
    """What a view reads through Qt's own questions."""

    def rows(parent: QModelIndex) -> tuple[QModelIndex, ...]:
        return tuple(model.index(row, 0, parent) for row in range(model.rowCount(parent)))

    return {str(top.data(ID)): tuple(str(leaf.data(ID)) for leaf in rows(top)) for top in rows(QModelIndex())}


def told(scenario: Scenario) -> dict[str, tuple[str, ...]]:
    return {group.id: tuple(each.id for each in group.recommendations) for group in scenario.groups}


def follow(model: TreeModel, edit: Callable[..., Scenario], *args: object) -> Scenario:
    after = edit(paper_scenario(), *args)
    model.show(RECOMMENDATIONS.nodes(after, "en"))
    return after


def test_it_shows_groups_with_their_recommendations(model: TreeModel) -> None:
    assert shown(model) == told(paper_scenario())
    assert model.index_of("TA2").data() == "Support innovation in the underlying architecture"
    assert model.parent(model.index_of("TA2")) == model.index_of("TA")


def test_dimensions_and_criteria_are_the_same_kind_of_tree(qtbot: QtBot) -> None:
    model = TreeModel()
    model.show(CRITERIA.nodes(paper_scenario(), "zh"))
    assert shown(model)["L"] == ("L1", "L2", "L3")
    assert model.index_of("L2").data() == "标准话语权"


@pytest.mark.parametrize(
    ("edit", "args"),
    [
        (edits.add_recommendation, ("ER", Text("Another"), None, 1)),
        (edits.remove_recommendation, ("ER2",)),
        (edits.move_recommendation, ("TA1", "TA", 2)),
        (edits.move_recommendation, ("TA3", "TA", 0)),
        (edits.move_recommendation, ("TA2", "PC", 1)),
        (edits.add_group, (Text("Fourth"), None, 0)),
        (edits.remove_group, ("ER",)),
        (edits.move_group, ("TA", 2)),
    ],
)
def test_an_edit_and_its_undo_move_rows_without_a_reset(
    model: TreeModel, qtbot: QtBot, edit: Callable[..., Scenario], args: tuple[object, ...]
) -> None:
    with qtbot.assertNotEmitted(model.modelReset):
        after = follow(model, edit, *args)
        assert shown(model) == told(after)
        model.show(RECOMMENDATIONS.nodes(paper_scenario(), "en"))
    assert shown(model) == told(paper_scenario())


def test_a_row_that_moves_to_another_group_is_still_the_same_row(model: TreeModel) -> None:
    kept = QPersistentModelIndex(model.index_of("TA2"))
    follow(model, edits.move_recommendation, "TA2", "PC", 1)
    assert kept.data(ID) == "TA2"
    assert kept.row() == 1
    assert kept.parent().data(ID) == "PC"


def test_a_new_name_changes_one_row_and_no_more(model: TreeModel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(model.dataChanged) as changed:
        after = edits.update_recommendation(paper_scenario(), "PC3", name=Text("Write the rules"))
        model.show(RECOMMENDATIONS.nodes(after, "en"))
    first, last = changed.args[:2]
    assert first == last == model.index_of("PC3")
    assert model.index_of("PC3").data() == "Write the rules"


def test_editing_a_row_asks_for_a_new_name_and_changes_nothing_itself(model: TreeModel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(model.rename_requested) as asked:
        model.setData(model.index_of("TA1"), "Core")
    assert asked.args == ["TA1", "Core"]
    assert model.index_of("TA1").data() == "Tackle core technologies"


@pytest.mark.parametrize(
    ("id_", "row", "onto", "asked"),
    [
        ("TA1", 3, "TA", [["TA1"], "TA", 2]),  # below itself: the row above it goes first
        ("TA3", 0, "TA", [["TA3"], "TA", 0]),
        ("TA1", -1, "PC", [["TA1"], "PC", 3]),  # on a group: to its end
        ("TA", 3, "", [["TA"], "", 2]),
    ],
)
def test_dropping_asks_for_the_place_it_was_dropped_at(
    model: TreeModel, qtbot: QtBot, id_: str, row: int, onto: str, asked: list[object]
) -> None:
    data = model.mimeData([model.index_of(id_)])
    with qtbot.waitSignal(model.move_requested) as signal:
        model.dropMimeData(data, MOVE, row, 0, model.index_of(onto))
    assert signal.args == asked


def test_a_group_cannot_be_dropped_into_a_group_nor_a_recommendation_beside_one(model: TreeModel) -> None:
    group, leaf = (model.mimeData([model.index_of(each)]) for each in ("TA", "TA1"))
    assert not model.canDropMimeData(group, MOVE, 0, 0, model.index_of("ER"))
    assert not model.canDropMimeData(leaf, MOVE, 0, 0, QModelIndex())
    assert model.canDropMimeData(leaf, MOVE, 0, 0, model.index_of("ER"))


IDS = st.permutations([f"leaf{i}" for i in range(6)])
CUTS = st.lists(st.integers(0, 6), min_size=3, max_size=3).map(sorted)


@st.composite
def trees(draw: st.DrawFn) -> tuple[Node, ...]:
    leaves, cuts = draw(IDS)[: draw(st.integers(0, 6))], [0, *draw(CUTS)]
    tops = draw(st.permutations(["a", "b", "c"]))
    nodes = tuple(
        Node(top, top, tuple(Node(each, each) for each in leaves[start:end]))
        for top, start, end in zip(tops, cuts, cuts[1:], strict=False)
    )
    return nodes[: draw(st.integers(0, 3))]


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(st.lists(trees(), min_size=2, max_size=5))
def test_any_tree_becomes_any_other(qtbot: QtBot, documents: list[tuple[Node, ...]]) -> None:
    model = TreeModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for nodes in documents:
        model.show(nodes)
        assert shown(model) == {node.id: tuple(each.id for each in node.below) for node in nodes}
    assert tester.model() is model
