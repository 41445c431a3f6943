"""What is not taken without asking: scatter beside figures, and tables that may lie on their side or not."""

from __future__ import annotations

import pytest

from scenarios.io.tables import apply
from scenarios.io.tables.layout import Answers, Layout, propose
from tests.scenarios.sheets import sheet


def doubts(layout: Layout) -> list[tuple[str, tuple[str, ...]]]:
    return [(each.code, each.at) for each in layout.doubts]


@pytest.mark.parametrize(
    "name",
    [
        "Impact SD",
        "Impact std",
        "Impact (SD)",
        "Impact ±",
        "SD",
        "Std. dev.",
        "Impact Std.-Abw.",
        "Impact error",
        "±",
        "Impact_sd",
    ],
)
def test_how_far_figures_scatter_is_no_criterion_in_silence(name: str) -> None:
    found = sheet(f"Option | Impact | {name} | Equity\nA | 3 | 0.4 | 4\nB | 4 | 0.3 | 2\nC | 4 | 0.2 | 1")
    assert ("column_like_spread", ("C",)) in doubts(propose(found))
    for role, criteria in (("note", ("Impact", "Equity")), ("criterion", ("Impact", name, "Equity"))):
        assert apply(found, propose(found, Answers(columns={2: role}, take_assumed=True))).criteria == criteria


def test_scatter_in_chinese_and_in_error_is_asked_about_beside_its_figures_alone() -> None:
    rows = "甲 | 3 | 0.4 | 4\n乙 | 4 | 0.3 | 2\n丙 | 4 | 0.2 | 1"
    for name in ("韧性标准差", "标准差", "韧性（标准差）", "韧性误差"):
        assert doubts(propose(sheet(f"方案 | 韧性 | {name} | 公平\n{rows}")))[0] == ("column_like_spread", ("C",))
    for name in ("标准化程度", "预报误差", "Standards", "Measurement error"):
        found = propose(sheet(f"方案 | 韧性 | {name} | 公平\n{rows}"), Answers(take_assumed=True))
        assert found.doubts == () and len(found.criteria) == 3


def test_scatter_that_has_a_weight_is_a_criterion() -> None:
    found = sheet("Option | Return | Return SD\nWeight | 0.6 | 0.4\nA | 3 | 0.4\nB | 4 | 0.3")
    assert propose(found).doubts == () and apply(found, propose(found)).criteria == ("Return", "Return SD")


KNOWN = "Quality | {}\nEquity | {}\nFeasibility | {}"


@pytest.mark.parametrize(
    "heads",
    [
        "Expert 1 | Expert 2 | Expert 3",
        "专家1 | 专家2 | 专家3",
        "2022 | 2023 | 2024",
        "Baseline | Current | Target",
        "现状 | 目标值 | 得分",
    ],
)
def test_criteria_in_rows_under_what_is_no_option_are_asked_about(heads: str) -> None:
    text = f"Criterion | {heads}\n" + KNOWN.format("3 | 4 | 2", "4 | 2 | 5", "1 | 3 | 4")
    assert doubts(propose(sheet(text))) == [("on_side_corner_criteria", ())]


@pytest.mark.parametrize(
    "heads", ["Alpha | Beta | Gamma", "方案一 | 方案二 | 方案三", "A | B | C", "Berlin | Köln | Target"]
)
def test_criteria_in_rows_under_options_are_turned(heads: str) -> None:
    found = sheet(f"Criterion | {heads}\n" + KNOWN.format("3 | 4 | 2", "4 | 2 | 5", "1 | 3 | 4"))
    layout = propose(found)
    assert layout.turned and [each.name for each in layout.criteria] == ["Quality", "Equity", "Feasibility"]
    assert [each.code for each in layout.doubts] == ["row_like_aims"] * ("Target" in heads)


def test_raters_are_asked_about_whatever_else_speaks_for_a_table_on_its_side() -> None:
    text = "指标 | 权重 | {}\n质量 | 0.3 | 4 | 3\n公平性 | 0.3 | 2 | 4\n效率 | 0.4 | 2 | 5"
    assert doubts(propose(sheet(text.format("专家甲 | 专家乙")))) == [("on_side_column_weights", ("B",))]
    assert propose(sheet(text.format("甲 | 乙"))).doubts == ()


def test_one_column_beside_the_weights_is_no_choice_of_options() -> None:
    found = sheet("Factor | Importance | Satisfaction\nQuality | 3 | 4\nPrice | 4 | 2\nService | 4 | 2")
    assert doubts(propose(found)) == [("on_side_column_weights", ("B",))]
    assert propose(found, Answers(transposed=True, take_assumed=True)).items[0].name == "Satisfaction"


ROWS = "A | {} | 3\nB | {} | 4\nC | {} | 2\nD | {} | 5"


@pytest.mark.parametrize("name", ["n", "Latitude", "经度", "样本量"])
def test_figures_that_are_notes_by_their_head_are_asked_about(name: str) -> None:
    found = sheet(f"Option | {name} | Equity\n" + ROWS.format(52.5, 48.1, 50.9, 51.2))
    assert doubts(propose(found)) == [("column_like_note", ("B",))]
    assert apply(found, propose(found, Answers(columns={1: "note"}))).criteria == ("Equity",)


@pytest.mark.parametrize("name", ["Phone", "Postal code", "邮编"])
def test_numbers_that_nobody_adds_are_asked_about(name: str) -> None:
    found = sheet(f"Option | {name} | Equity\n" + ROWS.format(10115, 20095, 80331, 50667))
    assert doubts(propose(found)) == [("column_like_ids", ("B",))]


@pytest.mark.parametrize("name", ["Reach rank", "覆盖面排名", "Equity Rang"])
def test_ranks_in_one_criterion_are_asked_about(name: str) -> None:
    found = sheet(f"Option | {name} | Equity\n" + ROWS.format(2, 1, 4, 3))
    assert doubts(propose(found)) == [("column_called_total", ("B",))]


def test_two_columns_multiplied_are_asked_about() -> None:
    rows = "X | 3 | 2 | {} | 1\nY | 4 | 1 | 4 | 2\nZ | 5 | 5 | 25 | 3\nW | 2 | 2 | 4 | 4"
    text = "Option | Impact | Likelihood | Score | Equity\n" + rows
    assert doubts(propose(sheet(text.format(6)))) == [("column_is_product", ("D",))]
    assert doubts(propose(sheet(text.format(7)))) == []
    taken = propose(sheet(text.format(6)), Answers(columns={3: "criterion"}))
    assert taken.doubts == () and len(taken.criteria) == 4


@pytest.mark.parametrize("names", ["Reach min | Reach max", "Low | High", "产值下限 | 产值上限"])
def test_two_ends_of_one_figure_are_asked_about(names: str) -> None:
    text = f"Option | {names} | Equity\nA | 3 | 5 | 3\nB | 4 | 8 | 2\nC | {{}} | 2 | 4"
    found = sheet(text.format(1))
    (doubt,) = propose(found).doubts
    assert (doubt.code, doubt.option) == ("columns_like_ends", "--column B=ignore --column C=ignore")
    assert len(apply(found, propose(found, Answers(columns={1: "criterion", 2: "criterion"}))).criteria) == 3
    assert propose(sheet(text.format(9))).doubts == ()


def test_options_in_columns_without_a_corner_are_asked_about() -> None:
    found = sheet(" | Option A | Option B | Option C\nReach | 3 | 4 | 2\nTempo | 4 | 2 | 5\nLand | 1 | 3 | 4")
    assert doubts(propose(found)) == [("on_side_option_heads", ())]
    named = sheet("Indicator (unit) | 方案一 | 方案二\nReach (people) | 3 | 4\nLand (ha) | 4 | 2")
    assert propose(named).doubts == () and apply(named, propose(named)).alternatives == ("方案一", "方案二")


@pytest.mark.parametrize(
    "text",
    [
        "Option | A | B | C | Σ | Ø\nX | 1 | 2 | 3 | 6 | 2\nY | 2 | 2 | 2 | 6 | 2\nZ | 5 | 1 | 0 | 6 | 2\n"
        "W | 4 | 4 | 1 | 9 | 3",
        "Variante | A | B | C\nPondération | 5 | 3 | 2\nX | 3 | 4 | 2\nY | 4 | 2 | 5",
        "Option | A | B | C\nLowest possible | 0 | 0 | 0\nHighest possible | 9 | 9 | 9\nX | 3 | 4 | 2\nY | 4 | 2 | 5",
    ],
)
def test_signs_and_words_of_other_offices_are_known(text: str) -> None:
    found = sheet(text)
    layout = propose(found)
    assert layout.doubts == () and apply(found, layout).criteria == ("A", "B", "C")
    assert set(apply(found, layout).alternatives) <= set("XYZW")
