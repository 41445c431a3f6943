"""Answers to weighting questions in words: what was asked where, and what was answered."""

from __future__ import annotations

from scenarios.model import Text

NODES: dict[str, Text] = {
    "": Text("the dimensions", "各维度"),
    "*": Text("all criteria", "全部准则"),
}

ASKED: dict[str, Text] = {
    "origin": Text("Origin of these answers", "回答的来源"),
    "points": Text("Points of {first}", "{first}的点数"),
    "swing": Text("Swing of {first}", "{first}的摆幅"),
    "place": Text("Place {number} in importance", "重要性第{number}位"),
    "formula": Text("Formula", "换算公式"),
    "pair": Text("{first} over {second}", "{first}相对{second}"),
    "prioritisation": Text("Weights by", "权重算法"),
    "best": Text("Most important", "最重要"),
    "worst": Text("Least important", "最不重要"),
    "model": Text("Model", "模型"),
    "rank": Text("Rank {number}, the least important first", "第{number}位（由最不重要起）"),
    "blanks": Text("Blank cards above rank {number}", "第{number}位之上的空白卡片数"),
    "ratio": Text("Most important rank over the least, z", "首位与末位的重要性之比z"),
    "rounding": Text("Decimals of per cent", "百分数的小数位数"),
    "bounds": Text("Share of {first}, lowest to highest", "{first}的份额（最低至最高）"),
}

CHOICES: dict[str, Text] = {
    "taken_over": Text("taken over from the weights before; nobody answered yet", "取自此前的权重，尚无人作答"),
    "roc": Text("rank-order centroid", "排序质心法"),
    "rank_sum": Text("rank sum", "排序和法"),
    "rank_reciprocal": Text("rank reciprocal", "排序倒数法"),
    "order_only": Text("only the order is known; its centroid stands for it", "仅知顺序（以排序质心为代表）"),
    "eigenvector": Text("eigenvector", "特征向量法"),
    "geometric_mean": Text("geometric mean", "几何平均法"),
    "linear": Text("linear", "线性"),
    "nonlinear": Text("nonlinear", "非线性"),
}

OPEN: dict[str, Text] = {
    "points": Text("Give points for {first}.", "请给出{first}的点数。"),
    "top": Text("Say which swing matters most; it gets 100.", "请指出最重要的摆幅，其分数为100。"),
    "place": Text("Put {first} in its place.", "请将{first}放到相应位置。"),
    "pair": Text("Compare {first} with {second}.", "请比较{first}与{second}。"),
    "best": Text("Pick the most important.", "请选出最重要的一项。"),
    "worst": Text("Pick the least important.", "请选出最不重要的一项。"),
    "best_over": Text("Compare the most important with {first}.", "请将最重要的一项与{first}比较。"),
    "over_worst": Text("Compare {first} with the least important.", "请将{first}与最不重要的一项比较。"),
    "ratio": Text("Say how many times as important the top is as the bottom.", "请给出首位与末位的重要性之比。"),
    "bounds": Text("Give {first} a lowest and a highest share.", "请给出{first}的最低和最高份额。"),
}
