"""The workbook tells how weights were found: the way and its answers on Model and Record, consistency on Record."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from scenarios import edits
from scenarios.analysis.method_comparison import MethodsCompared, compare_methods
from scenarios.elicitation.hierarchy import FLAT, TOP
from scenarios.elicitation.order import OrderAnswers
from scenarios.elicitation.pairs import PairsAnswers
from scenarios.elicitation.points import PointsAnswers
from scenarios.model import Scenario
from scenarios.xlsx_export import export_workbook
from tests.scenarios.samples import large, small


def texts(scenario: Scenario, folder: Path, **options: object) -> dict[str, list[str]]:
    """Sheet -> its rows, the filled cells of each joined by " | "."""
    path = folder / "book.xlsx"
    export_workbook(scenario, path, **options)
    book = openpyxl.load_workbook(path, read_only=True)
    return {
        page.title: [" | ".join(str(cell) for cell in row if cell is not None) for row in page.values] for page in book
    }


def holds(rows: list[str], *words: str) -> bool:
    return any(all(word in row for word in words) for row in rows)


@pytest.fixture(scope="module")
def methods() -> MethodsCompared:
    return compare_methods(small())


@pytest.fixture
def compared() -> Scenario:
    return edits.set_answers(small(), "pairs", FLAT, PairsAnswers({"N1/N2": 3, "N2/L1": 3, "N1/L1": 1 / 3}))


def test_model_and_record_show_way_and_answers(tmp_path: Path, compared: Scenario, methods: MethodsCompared) -> None:
    found = texts(compared, tmp_path, methods=methods)
    assert holds(found["Model"], "Weights by Pairwise comparison (AHP)", "Own over Swap: 3", "Own over Adapt: 1/3")
    assert holds(found["Record"], "How the weights were found | Pairwise comparison (AHP)")
    assert "all criteria | 1/3 | Own over Adapt" in found["Record"]
    assert holds(found["Record"], "Do the answers agree?", "contradict each other")


def test_in_chinese_too(tmp_path: Path, compared: Scenario, methods: MethodsCompared) -> None:
    found = texts(compared, tmp_path, methods=methods, language="zh")
    assert holds(found["模型"], "赋权方式：两两比较（AHP）")
    assert holds(found["记录"], "全部准则 | 1/3")


def test_the_accessible_edition_has_a_sheet_of_answers(
    tmp_path: Path, compared: Scenario, methods: MethodsCompared
) -> None:
    found = texts(compared, tmp_path, methods=methods, accessible=True)
    assert found["What was asked and answered"][2] == "Compared | Answer | Question"  # below title and purpose
    assert len(found["What was asked and answered"]) == 7


def test_weights_that_do_not_follow_yet_are_told_so(tmp_path: Path, methods: MethodsCompared) -> None:
    begun = edits.set_answers(small(), "points", FLAT, PointsAnswers({"N1": 3}))
    assert holds(texts(begun, tmp_path, methods=methods)["Model"], "not all is answered yet", "Points of Own: 3")
    empty = edits.choose_elicitation_method(small(), "pairs", True)
    assert holds(texts(empty, tmp_path, methods=methods)["Model"], "not all is answered yet", "no answers yet")


def test_answers_in_a_tree_say_what_they_are_about(tmp_path: Path, methods: MethodsCompared) -> None:
    ordered = edits.set_answers(small(), "order", "N", OrderAnswers((("N2",), ("N1",))))
    ordered = edits.set_answers(ordered, "order", TOP, OrderAnswers((("L",), ("N",))))
    found = texts(ordered, tmp_path, methods=methods)["Model"]
    assert holds(found, "; the dimensions: Formula: rank-order centroid; Place 1 in importance:")


def test_weights_set_by_hand_have_no_answers(tmp_path: Path, methods: MethodsCompared) -> None:
    found = texts(small(), tmp_path, methods=methods)
    assert not holds(found["Model"], "Weights by")
    assert not holds(found["Record"], "What was asked and answered")
    assert holds(found["Record"], "How the weights were found | set by hand")


def test_many_answers_are_told_on_the_record(tmp_path: Path) -> None:
    many = large(3, 20)
    answered = edits.set_answers(many, "points", FLAT, PointsAnswers({each.id: 5.0 for each in many.criteria}))
    found = texts(answered, tmp_path)
    assert holds(found["Model"], "4 more on the sheet Record")
    assert sum(row.startswith("all criteria | 5 | Points of") for row in found["Record"]) == 20
