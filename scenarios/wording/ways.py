"""The ways of weighting in words: their names, what each asks, and when it fits."""

from __future__ import annotations

from scenarios.model import Language, Text
from scenarios.wording import weighting

NAMES: dict[str, Text] = {
    "sliders": Text("Sliders", "滑块"),
    "points": Text("Points to share", "分配点数"),
    "swing": Text("Swing weighting", "摆幅赋权"),
    "order": Text("Rank order", "排序赋权"),
    "pairs": Text("Pairwise comparison (AHP)", "两两比较（AHP）"),
    "best_worst": Text("Best and worst", "最优最劣法（BWM）"),
    "cards": Text("Cards", "卡片排列"),
    "intervals": Text("Intervals", "权重区间"),
}

PRESET = Text("A preset", "预设权重")  # no way of its own: weights that stand ready
IMPORTED = Text("Imported weights", "导入的权重")  # what a table brought along

LINES: dict[str, Text] = {
    "sliders": Text(
        "Set each weight by hand and see the ranking move.",
        "手动设定各项权重，并即时查看排序变化。",
    ),
    "points": Text(
        "Share points among the criteria: what counts twice as much gets twice the points.",
        "在各准则间分配点数：重要性为两倍的，点数也为两倍。",
    ),
    "swing": Text(
        "Say which step from worst to best matters most, and rate the other steps against it.",
        "指出哪一项从最差到最好的提升最重要，再以它为基准评定其余各项。",
    ),
    "order": Text(
        "Put the criteria in order of importance; a formula turns the order into weights.",
        "按重要程度排列准则，由公式将顺序换算为权重。",
    ),
    "pairs": Text(
        "Compare the criteria two at a time; the program says how far the answers agree.",
        "将准则两两比较，程序会说明各判断的一致性。",
    ),
    "best_worst": Text(
        "Pick the most and the least important criterion, and compare the rest with these two.",
        "选出最重要和最不重要的准则，再将其余准则与二者比较。",
    ),
    "cards": Text(
        "Lay cards in order, with blank cards where the step is larger.",
        "按顺序排列卡片，差距较大处插入空白卡片。",
    ),
    "intervals": Text(
        "Give each weight a lowest and a highest value instead of one figure.",
        "为每项权重给出最低值和最高值，而不是单一数字。",
    ),
}

WHEN: dict[str, Text] = {
    "sliders": Text(
        "For exploring. It leaves no record of what was asked, so use another way for a decision that must be explained.",
        "适合探索。它不记录提问与回答，需要说明理由的决策请改用其他方式。",
    ),
    "points": Text(
        "When there are few criteria and the group is used to sharing a budget.",
        "适合准则较少、且参与者习惯分配预算的情形。",
    ),
    "swing": Text(
        "The usual choice where levels are described: it asks what the step on each scale is worth.",
        "各等级已有文字说明时的常规选择：它询问每个量表上从最差到最好的提升有多大价值。",
    ),
    "order": Text(
        "When people agree on the order but not on figures.",
        "适合各方对顺序有共识、但难以给出数字的情形。",
    ),
    "pairs": Text(
        "For up to about seven criteria at a time, when judgements should be checked against each other.",
        "适合每次比较不超过七项左右的准则、且需要相互检验判断的情形。",
    ),
    "best_worst": Text(
        "When pairwise comparison would ask too much: it needs far fewer answers.",
        "适合两两比较工作量过大的情形：所需判断少得多。",
    ),
    "cards": Text(
        "For groups at a table, and for people who would rather not give figures.",
        "适合会商讨论的小组，或不愿直接给出数字的参与者。",
    ),
    "intervals": Text(
        "When the group does not agree on one figure: the robustness views then show what still holds.",
        "适合各方无法就单一数字达成一致的情形：稳健性视图会显示哪些结论仍然成立。",
    ),
}

# What cannot be answered, beside the flaws of `scenarios.wording.weighting`.
SENTENCES: dict[str, Text] = {
    "unknown_way": Text(
        "There is no way of weighting “{id}” that takes these answers. Choose one of those offered.",
        "没有可接受这些回答的赋权方式“{id}”。请从所列方式中选择。",
    ),
    "unknown_node": Text(
        "There is nothing to compare at “{id}”: no such dimension, or fewer than two to compare. Choose another place.",
        "“{id}”处没有可比较的内容：没有该维度，或可比较的不足两项。请选择其他位置。",
    ),
    "swing_above_top": Text(
        "{given:g} points are more than the 100 of the swing that matters most. Give at most 100, or give this swing 100 "
        "and rate the others against it.",
        "{given:g}分超过了最重要摆幅的100分。请填写不超过100的数，或将此项定为100并以它为基准评定其余各项。",
    ),
}

# What of the present weights a way cannot take over.
LOST: dict[str, Text] = {
    "only_the_order": Text(
        "Rank order keeps the order of the present weights, not how far apart they are. The weights will follow from the "
        "order; undo brings the present ones back.",
        "排序赋权只保留当前权重的顺序，不保留差距。权重将由顺序推得；撤销可恢复当前权重。",
    ),
    "only_order_and_ratio": Text(
        "Cards keep the order of the present weights and how many times the largest is the smallest, not the steps "
        "between. Lay blank cards to set these; undo brings the present weights back.",
        "卡片排列保留当前权重的顺序以及最大与最小之比，不保留中间的差距。请用空白卡片设定；撤销可恢复当前权重。",
    ),
    "only_best_and_worst": Text(
        "Only the most and the least important can be taken from the present weights. They stay as they are until all "
        "comparisons are answered.",
        "当前权重只能提供最重要和最不重要的准则。在完成全部比较之前，权重保持不变。",
    ),
    "begins_anew": Text(
        "Comparisons cannot be taken from the present weights, for nobody made them. The weights stay as they are until "
        "the answers reach.",
        "两两比较须由人作出，无法取自当前权重。在回答足够之前，权重保持不变。",
    ),
    "answers_return": Text(
        "The answers given to this way before come back, and with them other weights than the present ones; undo brings "
        "these back.",
        "此前对该方式的回答将恢复，权重也随之改变；撤销可恢复当前权重。",
    ),
}


def way_name(method: str, language: Language) -> str:
    """The name of a way, or of a method of `renheng weights`; a method that this version does not know keeps its id."""
    return method_name(method).in_(language)


def method_name(method: str) -> Text:
    """The same in both languages."""
    origins = {"preset": PRESET, "imported": IMPORTED}
    return origins.get(method) or NAMES.get(method) or weighting.METHODS.get(method) or Text(method, method)
