"""What to look at again before one stands by the weights: the remark, and beside it the remedy."""

from __future__ import annotations

from scenarios.model import Text

SENTENCES: dict[str, Text] = {
    "levels_not_described": Text(
        "Swings were judged on scales whose worst or best level is not described: {all}.",
        "以下准则的摆幅已作判断，但其量表的最差或最好等级没有文字说明：{all}。",
    ),
    "ratio_above_tenth": Text(
        "The comparisons of {node} contradict each other: consistency ratio {ratio:.2f}, where up to {limit:.2f} is acceptable.",
        "{node}的两两比较一致性不足：一致性比率为{ratio:.2f}，大于{limit:.2f}，未通过一致性检验。",
    ),
    "ratio_above_threshold": Text(
        "The comparisons of {node} with the most and the least important contradict each other, those of {second} most of "
        "all: ratio {ratio:.2f}, where up to {limit:.4g} is acceptable.",
        "{node}中与最重要、最不重要两项的比较一致性不足，其中{second}偏离最大：一致性比率为{ratio:.2f}，大于{limit:.4g}，未通过一致性检验。",
    ),
    "above_half": Text(
        "{first} has {weight:.0%} of the weight, more than all other criteria together.",
        "{first}占全部权重的{weight:.0%}，超过其余准则之和。",
    ),
    "scores_alike": Text(
        "All recommendations score alike on {all}, so weight there cannot move the ranking.",
        "所有建议在{all}上评分相同，该处的权重不会影响排序。",
    ),
    "scores_together": Text(
        "The scores on {first} and {second} move together (r = {r:.2f}): the same thing may be counted twice.",
        "{first}与{second}的评分同步变化（r = {r:.2f}）：同一因素可能被重复计算。",
    ),
    "many_together": Text(
        "In {count} pairs of criteria the scores move together (|r| above {limit:g}), most of all on {pairs}: the same thing "
        "may be counted more than once.",
        "有{count}对准则的评分同步变化（|r|大于{limit:g}），其中最明显的是{pairs}：同一因素可能被重复计算。",
    ),
    "too_many_together": Text(
        "Of {count:,} criteria it was not looked at which scores move together; that is done for up to {limit:,}.",
        "准则多达{count:,}项，未检查哪些评分同步变化（最多检查{limit:,}项）。",
    ),
    "weights_after_results": Text(
        "Weights were changed on {when} without a reason, when all scores were given and the ranking could be seen (line {line} "
        "of the log).",
        "{when}在评分已齐、排序可见的情况下更改了权重，且未说明理由（决策记录第{line}行）。",
    ),
}

REMEDIES: dict[str, Text] = {
    "levels_not_described": Text(
        "Say in words on the Criteria page what both ends mean, then look at the points again.",
        "请在“准则”页说明两端的含义，然后重新检查分数。",
    ),
    "ratio_above_tenth": Text(
        "Look again at the answers that stray most; change them only if you think otherwise now.",
        "请重新检查偏离最大的判断；仅在看法确有改变时调整。",
    ),
    "ratio_above_threshold": Text(
        "Look again at its two comparisons; change them only if you think otherwise now.",
        "请重新检查该项的两个比较；仅在看法确有改变时调整。",
    ),
    "above_half": Text(
        "If that is meant, write down why; if not, lower it, or split it into what it is made of.",
        "如确系本意，请写明理由；否则请调低，或将其拆分为若干组成部分。",
    ),
    "scores_alike": Text(
        "Score more finely, or take out what sets nothing apart and say why.",
        "请细化评分，或删除不起区分作用的准则并说明理由。",
    ),
    "scores_together": Text(
        "Check whether they mean the same. If so, join them or share one weight between them.",
        "请检查二者是否同义。若是，请合并，或让二者共用一份权重。",
    ),
    "many_together": Text(
        "Check which of them mean the same. Join those, or share one weight among them.",
        "请检查其中哪些同义。请将同义的合并，或让它们共用一份权重。",
    ),
    "too_many_together": Text(
        "Join criteria that mean the same, so that one factor is not counted more than once.",
        "请合并同义的准则，以免同一因素被重复计算。",
    ),
    "weights_after_results": Text(
        "Give the reason on the Record page, so that nobody need ask whether the result was wanted first.",
        "请在“记录”页说明理由，以便说明权重调整与排序结果无关。",
    ),
}
