"""The worked example of the guide: an invented decision, small enough to follow by hand. The guide's pictures show it,
and the figures in its text are held to what the program makes of it by a test."""

from __future__ import annotations

import os
from functools import cache

from msgspec.structs import replace

from scenarios import edits
from scenarios.edits.decision_log import Signature
from scenarios.elicitation.hierarchy import FLAT
from scenarios.elicitation.method_state import elicitation_state
from scenarios.elicitation.swing import SwingAnswers
from scenarios.model import (
    Brief,
    Criterion,
    Dimension,
    Group,
    Level,
    Recommendation,
    Scale,
    Scenario,
    Score,
    Text,
    Weighting,
)

SIGNED = "Li Wen 李文"
SWINGS = {"X1": 70.0, "X2": 30.0, "Y1": 100.0, "Z1": 50.0}  # points, the largest step 100
MILLION, YEARS, POINTS = Text("million yuan", "百万元"), Text("years", "年"), Text("points", "分")

DAMAGE = (
    Level(0, Text("none", "无"), Text("a large flood does all its damage", "大洪水的损失全部发生")),
    Level(50, Text("half", "一半"), Text("half of the damage is avoided", "减少一半损失")),
    Level(100, Text("all", "全部"), Text("a large flood does no damage", "大洪水不造成损失")),
)
SUPPORT = (
    Level(0, Text("rejected", "反对"), Text("hardly anybody is in favour", "几乎无人赞成")),
    Level(50, Text("divided", "意见各半"), Text("as many for as against", "赞成与反对各半")),
    Level(100, Text("wanted", "普遍支持"), Text("hardly anybody is against", "几乎无人反对")),
)

BRIEF = Brief(
    question=Text("Which flood protection should the river district fund first?", "临河区应优先资助哪一项防洪建设？"),
    commissioner=Text("District council (invented)", "区政府（虚构）"),
    judges=Text("Water office, finance office, residents' council", "水务、财政部门和居民代表"),
    begun="2026-03-02",
    due="2026-04-30",
    limits=Text("Invented for practice. All figures are made up.", "为练习而虚构，所有数字均非真实数据。"),
)
GROUPS = (
    Group(
        "A",
        Text("Build", "工程建设"),
        (
            Recommendation("A1", Text("Raise the dyke", "加高堤防")),
            Recommendation("A2", Text("Mobile flood walls", "移动式防洪墙")),
            Recommendation("A3", Text("Retention basin", "建设滞洪区")),
        ),
    ),
    Group(
        "B",
        Text("Prepare", "预防准备"),
        (
            Recommendation("B1", Text("Forest on the slopes", "坡面造林")),
            Recommendation("B2", Text("Gauges and alarms", "水位监测与预警")),
        ),
    ),
)
DIMENSIONS = (
    Dimension(
        "X",
        Text("Effort", "投入"),
        (
            Criterion("X1", Text("Cost", "成本"), Scale(0, 500, "min", 10, MILLION)),
            Criterion("X2", Text("Time until it works", "见效时间"), Scale(0, 10, "min", 1, YEARS)),
        ),
    ),
    Dimension(
        "Y",
        Text("Effect", "成效"),
        (Criterion("Y1", Text("Damage avoided", "减少的损失"), Scale(0, 100, "max", 5, POINTS, DAMAGE)),),
    ),
    Dimension(
        "Z",
        Text("Support", "支持"),
        (Criterion("Z1", Text("Acceptance by residents", "居民接受度"), Scale(0, 100, "max", 5, POINTS, SUPPORT)),),
    ),
)
SCORES = {  # recommendation -> its score on each criterion
    "A1": (380.0, 5.0, 90.0, 55.0),
    "A2": (140.0, 2.0, 60.0, 65.0),
    "A3": (240.0, 6.0, 85.0, 45.0),
    "B1": (90.0, 9.0, 40.0, 90.0),
    "B2": (50.0, 1.0, 35.0, 80.0),
}
COSTS = {  # recommendation -> the least and the most that it may cost
    "A1": (330.0, 460.0),
    "A2": (120.0, 160.0),
    "A3": (200.0, 310.0),
    "B1": (80.0, 120.0),
    "B2": (40.0, 60.0),
}
REASONS = {  # recommendation -> why its score on each criterion is what it is
    "A1": (
        Text("Tender of 2025 for 12 km, prices of 2026", "依据2025年12公里堤防招标价，按2026年价格调整"),
        Text("Planning approval takes three years", "规划审批约需三年"),
        Text("Model of the 100-year flood", "百年一遇洪水模拟结果"),
        Text("Hearing: worries about the view", "听证会：担心影响景观"),
    ),
    "A2": (
        Text("Quotations of three makers", "三家厂商报价"),
        Text("Delivery and training", "采购与演练所需时间"),
        Text("Model; walls stand in the old town only", "模拟结果；仅覆盖老城区"),
        Text("Hearing: mostly in favour", "听证会：多数赞成"),
    ),
    "A3": (
        Text("Land and works, preliminary design", "征地与工程费，初步设计概算"),
        Text("Land has to be bought first", "须先完成征地"),
        Text("Model of the 100-year flood", "百年一遇洪水模拟结果"),
        Text("Hearing: farmers object", "听证会：农户反对征地"),
    ),
    "B1": (
        Text("Forestry office, 600 hectares", "林业部门测算，600公顷"),
        Text("Trees must grow", "林木需生长期"),
        Text("Model; slows small floods only", "模拟结果；只对小洪水有效"),
        Text("Survey of residents", "居民问卷调查"),
    ),
    "B2": (
        Text("Quotation, ten years of upkeep included", "报价，含十年运维费"),
        Text("Installed within a year", "一年内可建成"),
        Text("Estimate: time to move cars and goods", "估算：争取转移财物的时间"),
        Text("Survey of residents", "居民问卷调查"),
    ),
}


@cache
def example_scenario() -> Scenario:
    """The example as it stands once the weights are found, by swing weighting of all four criteria in one list."""
    criteria = tuple(each.id for one in DIMENSIONS for each in one.criteria)
    scenario = Scenario(
        id="guide",
        title=Text("Flood protection (invented example)", "防洪建设（虚构示例）"),
        groups=GROUPS,
        dimensions=DIMENSIONS,
        weighting=Weighting(dict.fromkeys(criteria, 1 / len(criteria))),
        scores=tuple(
            _score(recommendation, criterion, given, reason)
            for recommendation, row in SCORES.items()
            for criterion, given, reason in zip(criteria, row, REASONS[recommendation], strict=True)
        ),
        brief=BRIEF,
    )
    return edits.set_answers(
        scenario, "swing", FLAT, SwingAnswers(SWINGS), Signature("2026-03-27T10:00:00+08:00", SIGNED)
    )


def _score(recommendation: str, criterion: str, given: float, reason: Text) -> Score:
    low, high = COSTS[recommendation] if criterion == "X1" else (None, None)
    return Score(recommendation, criterion, given, low, high, rationale=reason, author=SIGNED, date="2026-03-20")


def new_example() -> Scenario:
    """The example as a document of one's own, with an id of its own."""
    return replace(example_scenario(), id=os.urandom(16).hex())


@cache
def with_way(way: str) -> Scenario:
    """The example in another way of weighting, answered by what the weights found by swing weighting say, as far as
    they can."""
    chosen = edits.choose_elicitation_method(example_scenario(), way, flat=way != "sliders")
    for node in elicitation_state(chosen, way).nodes:
        if node.offered is not None:
            chosen = edits.set_answers(chosen, way, node.node, node.offered)
    return chosen
