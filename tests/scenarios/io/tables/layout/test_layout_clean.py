"""Sheets that leave nothing open are asked about nothing: twenty of them, as people keep them."""

from __future__ import annotations

import pytest

from scenarios.io.tables import apply
from scenarios.io.tables.cells import CellArea
from scenarios.io.tables.layout import propose
from tests.scenarios.sheets import sheet

CLEAN = {
    "plain": "Option | Quality | Equity\nAlpha | 3 | 4\nBeta | 4 | 2",
    "chinese": "方案 | 可行性 | 公平性\n甲 | 3 | 4\n乙 | 4 | 2",
    "no corner": " | Quality | Equity\nAlpha | 3 | 4\nBeta | 4 | 2",
    "title and source": "Table 3: options\n\nOption | Quality | Equity\nAlpha | 3 | 4\nBeta | 4 | 2\nSource: survey",
    "numbered": "No. | Measure | Impact | Coverage\n1 | Dams | 3 | 4\n2 | Wells | 4 | 2\n3 | Grid | 1 | 2",
    "ids": "编号 | 建议 | 自主 | 韧性\nTA1 | 建实验室 | 3 | 4\nTA2 | 开源社区 | 2 | 3",
    "weights above": "Option | Quality | Equity | Speed\nWeight | 0.5 | 0.3 | 0.2\nAlpha | 3 | 4 | 1\nBeta | 4 | 2 | 5",
    "weights below": "方案 | 可行性 | 公平性\n甲 | 3 | 4\n乙 | 4 | 2\n权重 | 60% | 40%",
    "directions": "方案 | 成本 | 效益\n方向 | 负向 | 正向\n甲 | 30 | 4\n乙 | 40 | 2",
    "directions in heads": "Option | Cost (lower is better) | Jobs (higher is better)\nAlpha | 30 | 4\nBeta | 40 | 2",
    "units": "方案 | 产值 | 就业\n单位 | 万元 | 人\n甲 | 300 | 40\n乙 | 400 | 20",
    "units in heads": "Option | Output (EUR) | Jobs [1000]\nAlpha | 30 | 4\nBeta | 40 | 2",
    "groups": "类别 | 建议 | 自主性 | 覆盖面\n技术 | 建实验室 | 3 | 4\n | 开源社区 | 2 | 3\n市场 | 政府采购 | 4 | 4",
    "groups beside": "Measure | Sector | Impact\nDams | Water | 3\nWells | Water | 2\nGrid | Energy | 4",
    "remarks": "Measure | Impact | Equity | Remarks\nDams | 3 | 4 | needs a law\nWells | 2 | 3 | \nGrid | 4 | 4 | ",
    "gaps": "Measure | Impact | Equity\nDams | 3 | n/a\nWells |  | 3\nGrid | 4 | 缺",
    "totals": "Option | A | B | C | Total\nX | 1 | 2 | 3 | 6\nY | 2 | 2 | 2 | 6\nZ | 5 | 1 | 1 | 7\nW | 4 | 4 | 1 | 9",
    "mean row": "方案 | 甲项 | 乙项 | 丙项\nA | 1 | 2 | 3\nB | 2 | 3 | 4\nC | 3 | 7 | 8\n平均 | 2 | 4 | 5",
    "years": "Region | 2023 | 2024 | 2025\nNorth | 3 | 4 | 5\nSouth | 2 | 2 | 1",
    "turned": "评价指标 | 权重 | 方向 | 方案一 | 方案二\n成本 | 0.4 | 成本型 | 12 | 9\n效益 | 0.6 | 效益型 | 3 | 4",
}


@pytest.mark.parametrize("name", CLEAN)
def test_a_clean_sheet_is_sure(name: str) -> None:
    found = sheet(CLEAN[name])
    layout = propose(found)
    assert layout.doubts == ()
    assert all(line.sure for line in (*layout.rows, *layout.columns))
    table = apply(found, layout)
    assert len(table.alternatives) >= 2 and len(table.criteria) >= 1


def test_two_rows_of_names_give_dimensions() -> None:
    text = "方案 | 经济效益 | | 社会效益 |\n | 收益率 | 增长 | 就业 | 公平\n甲 | 8 | 8.5 | 3 | 4\n乙 | 9 | 7.2 | 4 | 3"
    for merged in ((), (CellArea(0, 0, 1, 0), CellArea(0, 1, 0, 2), CellArea(0, 3, 0, 4))):
        found = sheet(text, merged)
        table = apply(found, propose(found))
        assert table.criteria == ("收益率", "增长", "就业", "公平")
        assert table.dimensions == ("经济效益", "经济效益", "社会效益", "社会效益")


def test_groups_are_told_by_a_column_or_by_numbered_headings() -> None:
    by_column = sheet(CLEAN["groups"])
    assert apply(by_column, propose(by_column)).groups == ("技术", "技术", "市场")
    text = "建议 | 自主性 | 韧性\n一、技术类\n实验室 | 3 | 4\n社区 | 2 | 3\n二、市场类\n采购 | 4 | 4"
    by_heading = sheet(text)
    table = apply(by_heading, propose(by_heading))
    assert table.groups == ("一、技术类", "一、技术类", "二、市场类")
    assert table.alternatives == ("实验室", "社区", "采购")
