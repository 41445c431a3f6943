"""Forms as offices keep them, with all that stands around and between the figures."""

from __future__ import annotations

import pytest

from scenarios.findings import InvalidInput
from scenarios.io.tables import apply, propose
from scenarios.io.tables.cells import CellArea
from scenarios.io.tables.layout import Answers
from tests.scenarios.sheets import sheet

ANNEX = """
附件2
XX市2026年重点政策方案评估表
序号 | 政策方案 | 经济效益 | | 社会效益 | | 实施成本（万元） | 综合得分 | 排名
 | | 产值增长 | 税收 | 就业 | 满意度 | | |
1 | 方案A | 8 | 7 | 9 | 8 | 120 | 32 | 1
2 | 方案B | 7 | 6 | 8 | 9 | 100 | 30 | 2
3 | 方案C | 6 | 8 | 7 | 7 | 150 | 28 | 3
4 | 方案D | 5 | 6 | 7 | 6 | 90 | 24 | 4
合计 | | 26 | 27 | 31 | 30 | 460 | 114 |
注：满分10分；数据来源：市统计局。
"""
ANNEX_MERGED = (
    CellArea(1, 0, 1, 8),
    CellArea(2, 2, 2, 3),
    CellArea(2, 4, 2, 5),
    *(CellArea(2, j, 3, j) for j in (0, 1, 6, 7, 8)),
)


def test_an_annex_with_two_rows_of_names_ranks_and_totals() -> None:
    found = sheet(ANNEX, (*ANNEX_MERGED, CellArea(8, 0, 8, 1)))
    layout = propose(found)
    # the score leaves the cost out, so that its word has no arithmetic beside it
    assert [(each.code, each.at) for each in layout.doubts] == [
        ("column_called_total", ("H",)),
        ("direction_proposed", ("G",)),
    ]
    table = apply(found, propose(found, Answers(columns={7: "total"}, directions={"G": "min"})))
    assert table.alternatives == ("方案A", "方案B", "方案C", "方案D")
    assert table.criteria == ("产值增长", "税收", "就业", "满意度", "实施成本（万元）")
    assert table.dimensions == ("经济效益",) * 2 + ("社会效益",) * 2 + ("",)
    assert table.directions == ("max",) * 4 + ("min",)
    assert table.words["unit"] == ("", "", "", "", "万元")


def test_a_matrix_on_its_side_with_types_and_a_sum_of_weights() -> None:
    found = sheet(
        "Evaluation matrix | | | |\nPrepared by: J. Smith | | | Date: 3 March 2026 |\n"
        "Criteria | Weight (%) | Type | Do nothing | Dike | Relocation\nCapital cost (M€) | 30 | Cost | 0 | 25 | 60\n"
        "Safety | 40 | Benefit | 1 | 4 | 5\nPublic support | 20 | Benefit | 3 | 4 | 2\n"
        "Time to implement (years) | 10 | Cost | 0 | 3 | 8\nSum | 100 | | | |"
    )
    layout = propose(found)
    assert layout.sure and layout.orientation == "columns" and layout.left_out == ("1:2", "8:8")
    table = apply(found, layout)
    assert table.alternatives == ("Do nothing", "Dike", "Relocation")
    assert table.directions == ("min", "max", "max", "min")
    assert table.numbers["weight"].tolist() == [30, 40, 20, 10]


def test_units_directions_weights_and_remarks_beside_criteria_in_rows() -> None:
    found = sheet(
        "指标 | 单位 | 方向 | 权重 | 备注 | 方案一 | 方案二 | 方案三\n"
        "投资 | 亿元 | 越小越好 | 0.3 | 含税 | 12 | 9 | 15\n"
        "就业 | 万人 | 越大越好 | 0.4 | | 3 | 2 | 5\n"
        "减排 | 万吨 | 越大越好 | 0.3 | 估算 | 7 | 8 | 6"
    )
    layout = propose(found)
    assert layout.sure and layout.left_out == ("E:E",)
    assert [(each.name, each.unit, each.direction, each.weight) for each in layout.criteria] == [
        ("投资", "亿元", "min", 0.3),
        ("就业", "万人", "max", 0.4),
        ("减排", "万吨", "max", 0.3),
    ]


def test_what_explains_the_scores_below_them_is_a_note() -> None:
    found = sheet(
        " | Feasibility | Impact\nWeights: | 25% | 75%\nPolicy A | 3 | 4\nPolicy B | 4 | 2\n"
        "Score range: 1 (worst) to 5 (best)"
    )
    layout = propose(found)
    assert layout.sure and layout.left_out == ("5:5",)
    assert apply(found, layout).alternatives == ("Policy A", "Policy B")
    legend = sheet("Policy | Reach | Trust\nA1 | 3 | 4\nB1 | 4 | 3\n\n1分 | 很差\n3分 | 一般\n5分 | 很好")
    assert apply(legend, propose(legend)).alternatives == ("A1", "B1")


def test_subtotals_of_dimensions_and_statistics_below_are_left_out() -> None:
    found = sheet(
        "方案 | 收益 | 增长 | 小计 | 就业 | 公平 | 小计 | 总分\n甲 | 8 | 8 | 16 | 3 | 4 | 7 | 23\n"
        "乙 | 9 | 7 | 16 | 4 | 3 | 7 | 23\n丙 | 7 | 7 | 14 | 5 | 3 | 8 | 22\n丁 | 6 | 7 | 13 | 5 | 5 | 10 | 23"
    )
    layout = propose(found)
    assert layout.sure and layout.left_out == ("D:D", "G:H")
    spread = sheet("Option | A | B | C\nx | 1 | 2 | 4\ny | 2 | 1 | 3\nz | 5 | 6 | 1\nMax | 5 | 6 | 4\nMin | 1 | 1 | 1")
    assert propose(spread).left_out == ("5:6",)


def test_a_weight_of_things_is_a_criterion() -> None:
    kilograms = sheet("Laptop | Battery (h) | Weight (kg)\nAir | 10 | 1.2\nPro | 12 | 2.1\nMini | 8 | 0.9")
    assert propose(kilograms).sure and propose(kilograms).orientation == "rows"
    unsaid = sheet("Laptop | Battery | Weight\nAir | 10 | 1.2\nPro | 12 | 2.1\nMini | 8 | 0.9")
    assert [each.code for each in propose(unsaid).doubts] == ["on_side_column_weights"]
    settled = Answers(columns={2: "criterion"})
    assert propose(unsaid, settled).sure


def test_scores_in_words_are_named_and_never_guessed() -> None:
    found = sheet("Option | Impact | Risk level\nX | high | 3\nY | low | 2\nZ | high | 1")
    assert ("B",) in [each.at for each in propose(found).doubts if each.code == "column_of_texts"]


def test_without_a_row_of_names_it_is_asked() -> None:
    found = sheet("North | 3 | 4.5 | 5\nSouth | 2 | 2 | 1\nEast | 1 | 2 | 6")
    assert [each.code for each in propose(found).doubts] == ["no_row_of_names"]
    table = apply(found, propose(found, Answers(header_rows=0)))
    assert table.alternatives == ("North", "South", "East")
    assert table.criteria == ("B", "C", "D")


def test_answers_about_lines_that_there_are_not_change_nothing() -> None:
    found = sheet("Option | Jobs | Reach\nx | 1 | 2\ny | 2 | 1")
    far = Answers(rows={9: "header"}, columns={12: "item"})
    assert apply(found, propose(found, far)).alternatives == ("x", "y")
    assert propose(found, Answers(area=CellArea(7, 7, 9, 9))).area is None


def test_a_sheet_whose_rows_are_all_hidden_is_empty() -> None:
    found = sheet("Option | Jobs\nx | 1\ny | 2", hidden_rows=frozenset({0, 1, 2}))
    assert propose(found).area is None
    with pytest.raises(InvalidInput):
        apply(found, propose(found))


def test_a_second_row_of_weights_is_asked_about() -> None:
    found = sheet("Option | A | B\nWeight | 0.5 | 0.5\nx | 1 | 2\ny | 2 | 1\nWeight | 0.4 | 0.6")
    layout = propose(found)
    assert [(each.code, each.at, each.option) for each in layout.doubts] == [
        ("several_weights", ("5",), "--row 5=ignore")
    ]
    assert propose(found, Answers(rows={1: "ignore"})).criteria[0].weight == 0.4


def test_groups_in_merged_cells_left_of_names_whatever_they_are_called() -> None:
    text = (
        "Programme | Option | Jobs | Trust\nHard | Flood wall | 12 | 70\n | Pumping station | 8 | 60\n"
        "Soft | Wetland | 3 | 90\n | Early warning | 1 | 80\n | Total | 24 | 300\n"
    )
    for merged in ((), (CellArea(1, 0, 2, 0), CellArea(3, 0, 5, 0))):
        found = sheet(text, merged)
        layout = propose(found)
        assert layout.sure, layout.doubts
        table = apply(found, layout)
        assert table.alternatives == ("Flood wall", "Pumping station", "Wetland", "Early warning")
        assert table.groups == ("Hard", "Hard", "Soft", "Soft")


def test_texts_left_of_names_that_stand_for_one_each_are_no_groups() -> None:
    layout = propose(
        sheet("Lead | Option | Jobs\nSmith | Wall | 12\nJones | Pump | 8\nLee | Pond | 3\nPark | Sign | 1\n")
    )
    assert [each.role for each in layout.columns] == ["note", "name", "criterion"]


def test_what_is_invested_or_complained_about_is_proposed_as_less_is_better() -> None:
    for head in (
        "投资（万元）",
        "总投资",
        "工程投资（亿元）",
        "预算（万元）",
        "投诉量",
        "Investment (M€)",
        "Budget",
        "Complaints",
    ):
        layout = propose(sheet(f"方案 | {head} | 满意度\n甲 | 12 | 7\n乙 | 9 | 8\n丙 | 15 | 6\n"))
        assert [each.code for each in layout.doubts] == ["direction_proposed"], head
    for head in (
        "投资回报率",
        "带动投资（亿元）",
        "吸引外商投资",
        "投资吸引力",
        "Return on investment",
        "Investment attracted",
    ):
        layout = propose(sheet(f"方案 | {head} | 满意度\n甲 | 12 | 7\n乙 | 9 | 8\n丙 | 15 | 6\n"))
        assert layout.sure, head


def test_figures_at_the_end_of_the_range_are_figures() -> None:
    layout = propose(sheet("alternative | a | b\nr0 | 0 | 0\nr1 | 0 | 0\nr2 | 1e300 | 1.7976931348623157e308"))
    assert [each.role for each in layout.columns] == ["name", "criterion", "criterion"]
    assert layout.sure
