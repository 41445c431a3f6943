"""How sure the ranking is, in words: what was left aside, and why something could not be asked."""

from scenarios.model import Text

SENTENCES: dict[str, Text] = {
    "none_complete": Text(
        "No recommendation has all its scores; missing: {missing}. Fill in those of at least one, better of two.",
        "没有一项建议评分齐全，共缺{missing}个。请至少补全一项（最好两项）建议的评分。",
    ),
    "only_one_ranked": Text(
        "Only one recommendation has all its scores, so there is nobody to compare it with. Complete or add another.",
        "只有一项建议评分齐全，没有可比较的对象。请补全或再添加一项。",
    ),
    "same_recommendation": Text(
        "“{id}” was named twice. Name two different recommendations.", "“{id}”重复出现。请给出两项不同的建议。"
    ),
    "pair_left_out": Text(
        "“{id}” lacks scores, so it cannot be compared. Complete them, or choose another recommendation.",
        "“{id}”缺少评分，无法比较。请补全评分，或另选一项建议。",
    ),
    "no_intervals": Text(
        "There are no intervals of weights. Give them on the Weights page under “intervals”, or draw weights free, "
        "in order or around the present ones.",
        "尚无权重区间。请在“权重”页以“区间”方式填写，或改用自由、按序或围绕当前权重抽样。",
    ),
    "intervals_open": Text(
        "The intervals of these are still open: {items}. Give their lowest and highest weight.",
        "以下各项的区间尚未填写：{items}。请给出最低与最高权重。",
    ),
    "order_open": Text(
        "These have no place in the order yet: {items}. Bring them into it on the Weights page.",
        "以下各项尚未排入顺序：{items}。请在“权重”页将其排入。",
    ),
    "unknown_draw": Text(
        "“{given}” names no weights to draw. Use free, order, intervals or around:R with R from 0 to 1, such as "
        "around:0.05.",
        "“{given}”不是权重的抽样方式。请使用free、order、intervals或around:R（R在0至1之间，如around:0.05）。",
    ),
    "unknown_method": Text(
        "There is no method “{method}”. Choose one that `renheng methods` lists.",
        "没有方法“{method}”。请从`renheng methods`列出的方法中选择。",
    ),
    "error_out_of_range": Text(
        "The standard error to stop at must lie between {finest} and {coarsest}, such as 0.001 for a tenth of a "
        "percentage point.",
        "停止抽样的标准误须在{finest}至{coarsest}之间，如0.001表示0.1个百分点。",
    ),
    "seed_out_of_range": Text(
        "The seed must be a whole number from 0 to {largest}.",
        "随机种子须为0至{largest}之间的整数。",
    ),
}

REMARKS: dict[str, Text] = {
    "left_out": Text(
        "Left aside, for they lack scores: {left_out}. What is said here holds among the others only.",
        "因缺少评分而未计入：{left_out}。以下结论仅就其余建议而言。",
    ),
    "only_one": Text(
        "There is one recommendation only, so nothing can take its place. Add a second one.",
        "只有一项建议，不存在被取代的可能。请再添加一项。",
    ),
    "all_alike": Text(
        "All recommendations have the same scores, so no weight can part them. A single score can.",
        "所有建议的评分完全相同，任何权重都无法区分，只有改动评分才能分出先后。",
    ),
    "shared_first": Text(
        "{first} share the first place, so the smallest movement of most weights or scores parts them.",
        "{first}并列第一，多数权重或评分稍有变动即可分出先后。",
    ),
    "order_answered": Text(
        "Kept was the order that was answered on the Weights page, within each dimension and across them where it was "
        "answered so; those that tie stand in either order.",
        "抽样保持“权重”页上所答的顺序（分维度作答的，分别保持维度之间及各维度之内的顺序）；并列者顺序不限。",
    ),
    "order_of_weights": Text(
        "Kept was the order of the present weights, equal ones in either order.",
        "抽样保持当前权重的顺序，相等者顺序不限。",
    ),
    "order_put_aside": Text(
        "Kept was the order of the present weights, equal ones in either order. The order answered before does not "
        "count, for the weights no longer follow from it; choose “Rank order” again to keep that one.",
        "抽样保持当前权重的顺序，相等者顺序不限。此前所答的顺序未予采用，因为权重已不再由它推得；若要采用，请重新选择“排序赋权”。",
    ),
    "stopped_early": Text(
        "Stopped before all samples were drawn; the figures are those of the samples drawn so far.",
        "抽样未完即停止，以下为已完成抽样的结果。",
    ),
    "error_above": Text(
        "The standard error is still above the one asked for. Draw more with --samples, or ask for a coarser one.",
        "标准误仍高于所要求的数值。请用--samples增加抽样次数，或放宽要求。",
    ),
    "no_ranges": Text(
        "No score has a range, so the scores were taken as exact.",
        "没有任何评分带有区间，因此按确切评分计算。",
    ),
    "bracketed": Text(
        "Under {method} there is no exact answer: each weight was tried at every half of a percentage point and the change "
        "then narrowed down. One that comes and goes in between would be missed. Scores and the smallest shift are "
        "answered under the additive model only.",
        "{method}没有精确解：对每个权重每隔0.5个百分点试算，再逐步逼近变化点；其间出现又消失的变化可能漏过。"
        "评分的临界值与最小的权重转移只在加性价值模型下给出。",
    ),
}

TEXTS: dict[str, Text] = {
    "first_now": Text("First now: {first}.", "目前第一：{first}。"),
    "weights_head": Text(
        "Weights, each moved alone while the others keep their ratios: where the first place holds",
        "逐一变动权重（其余权重保持比例）：第一名保持不变的区间",
    ),
    "dimensions_head": Text("Dimensions, moved likewise", "维度权重（同样方式变动）"),
    "nearest": Text(
        "The smallest shift: {share} of all weight, moved to where it counts most, brings {name} level.",
        "最小的权重转移：只需将总权重的{share}转移到最有利之处，{name}即可追平。",
    ),
    "pair_ahead": Text(
        "{ahead} is ahead of {behind} by {lead} in total value.", "{ahead}领先{behind}，总分相差{lead}。"
    ),
    "pair_level": Text("{one} and {other} are level.", "{one}与{other}持平。"),
    "pair_weights_head": Text(
        "Weights, each moved alone while the others keep their ratios: where the two are level",
        "逐一变动权重（其余权重保持比例）：两者持平时的权重",
    ),
    "pair_scores_head": Text("Scores, each moved alone: where the two are level", "逐一变动评分：两者持平时的评分"),
    "pair_never": Text("No weights bring the two level.", "任何权重都不能使两者持平。"),
    "scores_head": Text(
        "Scores, each moved alone: where the first place changes, the nearest first",
        "逐一变动评分：第一名改变时的评分（由近及远）",
    ),
    "scores_firm": Text(
        "No single score can change the first place within its scale.",
        "任何单个评分在量表范围内的变动都不会改变第一名。",
    ),
    "scores_others": Text(
        "The other {count} scores cannot change it within their scales.",
        "其余{count}个评分在量表范围内均不会改变第一名。",
    ),
    "simulated": Text(
        "{samples:,} samples, seed {seed}, method {method}, weights {weights}, scores {scores}; standard error at most "
        "{error}.",
        "{samples:,}次抽样，随机种子{seed}，方法为{method}，权重{weights}，评分{scores}；标准误不超过{error}。",
    ),
    "weights_free": Text("free", "取任意组合"),
    "weights_order": Text("order", "保持顺序"),
    "weights_intervals": Text("intervals", "在所给区间以内"),
    "weights_around": Text("around:{radius}", "与当前值相差不超过{radius}"),
    "scores_exact": Text("exact", "取确切值"),
    "scores_ranges": Text("drawn evenly from their ranges ({ranged} of them)", "在其区间内均匀抽取（{ranged}个）"),
    "scores_triangular": Text(
        "drawn from their ranges, most often near the score given ({ranged} of them)",
        "在其区间内抽取，越接近给定值越多（{ranged}个）",
    ),
    "rules_head": Text("Why that word: each figure, and the mark for “robust”", "判断依据：各项数值与“稳健”的标准"),
    "expected_head": Text(
        "Expected rank with its standard error, and the ranks that nine draws in ten lie between",
        "期望名次及其标准误，以及90%的抽样所处的名次区间",
    ),
    "ranks_head": Text("How often each takes each rank", "各建议取得各名次的比例"),
    "central_head": Text(
        "Central weights: the average weights that put each first",
        "中心权重：使各建议居首的平均权重",
    ),
}
